/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens match: which industry could use which technology. */
#include "config.h"

#include "cli/match/match.h"
#include "cli/output/note.h"
#include "cli/shared-options.h"
#include "patents/taxonomy/tag.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

static const struct axl_option options_of_match[] = {
    AXL_OPTION_WAVE(struct axl_match_options, wave),
    AXL_OPTION_TAXONOMY(struct axl_match_options, taxonomy),
    AXL_OPTION_LEVEL(struct axl_match_options, level),
    {AXL_OPTION_TEXT, "industry", 'i', N_("CODE"), N_("of this industry, or of those within it"),
     offsetof(struct axl_match_options, industry), NULL},
    {AXL_OPTION_TEXT, "technology", 't', N_("ID"), N_("of this technology alone"),
     offsetof(struct axl_match_options, technology), NULL},
    {AXL_OPTION_CHOICE, "side", 's', "combined|concordance|observed|field_work",
     N_("pairs that this side has documents of, strongest first"),
     offsetof(struct axl_match_options, side), "combined"},
    {AXL_OPTION_CHOICE, "by", 'b', "potential|strength",
     N_("what comes first where the sides are combined"), offsetof(struct axl_match_options, by),
     "potential"},
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("the first N pairs only; 0: all"),
     offsetof(struct axl_match_options, top), "20"},
    {0},
};

static int choose_level(const struct axl_world *world, const char *wanted,
                        enum axl_ksic_level *ret_level, struct axl_error **err)
{
	*ret_level = world->levels[0];
	if (!wanted)
		return 0;
	for (size_t i = 0; i < AXL_KSIC_SUBCLASS; i++)
		if (strcmp(axl_ksic_level_names[i], wanted) == 0) {
			*ret_level = (enum axl_ksic_level)(i + 1);
			return 0;
		}
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("--level=%s: expected section, division, group, class or subclass"),
	                     wanted);
}

static int choose_industry(const struct axl_world *world, const char *wanted,
                           struct axl_match_choice *choice, struct axl_error **err)
{
	if (!wanted)
		return 0;
	choice->industry = axl_ksic_find(world->ksic, world->revision, axl_slice_of(wanted));
	if (!choice->industry)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--industry=%s: KSIC %d has no such code"), wanted,
		                     world->revision);
	if (choice->industry->level > choice->match->level)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--industry=%s stands below the level %s: add --level=%s"),
		                     wanted, axl_ksic_level_names[choice->match->level - 1],
		                     axl_ksic_level_names[choice->industry->level - 1]);
	return 0;
}

static int choose_technology(const char *wanted, struct axl_match_choice *choice,
                             struct axl_error **err)
{
	const struct axl_match *match = choice->match;
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	choice->technology = match->technology_count;
	if (!wanted)
		return 0;
	for (size_t j = 0; j < match->technology_count; j++) {
		const char *id = match->technologies[j].technology->id;
		if (strcmp(id, wanted) == 0) {
			choice->technology = j;
			return 0;
		}
		axl_buffer_printf(&known, "%s%s", j ? ", " : "", id);
	}
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("the taxonomy %s has no technology \"%s\"; it has %s"),
	                     axl_taxonomy_id(match->taxonomy), wanted, known.bytes);
}

/* Documents are counted by their tags: they have to be those of the taxonomy as it is. */
static int check_tags(const struct axl_project *project, const char *wave, struct axl_error **err)
{
	const struct axl_taxonomy *taxonomy = project->world.taxonomy;
	size_t pending = 0;
	if (axl_tag_pending(project->store, wave, taxonomy, &pending, err) < 0)
		return -1;
	if (pending > 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("documents of %s are not tagged with the taxonomy %s as it "
		                       "is now: run axlens run"),
		                     wave, axl_taxonomy_id(taxonomy));
	return 0;
}

static int run_match(struct axl_context *context, const void *values, int argument_count,
                     char **arguments, struct axl_error **err)
{
	const struct axl_match_options *options = values;
	struct axl_project *project = context->project;
	axl_auto(axl_match) struct axl_match *match = NULL;
	struct axl_match_choice choice = {.options = options};
	enum axl_ksic_level level;
	const char *wave;
	(void)arguments;
	if (argument_count > 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("match takes options only"));
	if (options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), options->top);
	if (axl_project_choose_wave(project, options->wave, &wave, err) < 0 ||
	    axl_project_choose_taxonomy(project, options->taxonomy, err) < 0 ||
	    choose_level(&project->world, options->level, &level, err) < 0 ||
	    check_tags(project, wave, err) < 0 ||
	    axl_match_load(project->store, wave, &project->world, level, &match, err) < 0)
		return -1;
	choice.match = match;
	if (choose_industry(&project->world, options->industry, &choice, err) < 0 ||
	    choose_technology(options->technology, &choice, err) < 0)
		return -1;
	if (match->all.documents == 0) {
		axl_context_say(context, _("%s has no patents"), wave);
		return AXL_EXIT_NO;
	}
	axl_match_state(context->output, &choice);
	return axl_note_synthetic(context, wave, err) < 0 ? -1 : AXL_EXIT_OK;
}

const struct axl_command axl_command_match = {
    .name = "match",
    .group = AXL_GROUP_TECHNOLOGY,
    .mode = AXL_PROJECT_READ,
    .summary = N_("which industry could use which technology, by the evidence of three sides"),
    .synopsis = "[--wave=WAVE] [--taxonomy=ID] [--level=LEVEL] [--industry=CODE] [--technology=ID] "
		"[--side=SIDE] [--by=ORDER] [--top=N]",
    .options = options_of_match,
    .options_size = sizeof(struct axl_match_options),
    .run = run_match,
};
