/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents: what technology the region files patents on, who files them, and why each counts.
 */
#include "config.h"

#include "cli/output/note.h"
#include "cli/patents/patents.h"
#include "cli/shared-options.h"
#include "patents/taxonomy/tag.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

static const struct axl_option options_of_patents[] = {
    AXL_OPTION_WAVE(struct axl_patents_options, wave),
    {AXL_OPTION_FLAG, "fractional", 'f', NULL,
     N_("trend, holders: share each patent among its technologies, or applicants"),
     offsetof(struct axl_patents_options, fractional), NULL},
    AXL_OPTION_TAXONOMY(struct axl_patents_options, taxonomy),
    {AXL_OPTION_TEXT, "technology", 't', N_("ID"),
     N_("holders, rising, network: of this technology alone"),
     offsetof(struct axl_patents_options, technology), NULL},
    {AXL_OPTION_TEXT, "kind", 'k', N_("KIND"), N_("patent (without it) or paper"),
     offsetof(struct axl_patents_options, kind), NULL},
    {AXL_OPTION_TEXT, "year", 'y', N_("YEAR"),
     N_("that of application, priority or publication (otherwise as the project counts)"),
     offsetof(struct axl_patents_options, year), NULL},
    {AXL_OPTION_TEXT, "place", 'P', N_("PLACE"),
     N_("that of applicant, inventor or register (otherwise as the project counts)"),
     offsetof(struct axl_patents_options, place), NULL},
    {AXL_OPTION_TEXT, "unit", 'u', N_("UNIT"),
     N_("document or family (otherwise as the project counts)"),
     offsetof(struct axl_patents_options, unit), NULL},
    {AXL_OPTION_TEXT, "explain", 'e', N_("NUMBER"), N_("tag: every reason of this document"),
     offsetof(struct axl_patents_options, explain), NULL},
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"),
     N_("holders, rising, network: the foremost N; 0: all"),
     offsetof(struct axl_patents_options, top), "10"},
    {0},
};

/* The verbs */

static const struct verb {
	const char *name;
	int (*run)(struct axl_patents_asking *asking, struct axl_error **err);
	bool takes_corpus;
} verbs[] = {
    {"trend", axl_patents_trend, true},
    {"holders", axl_patents_holders, true},
    {"indicators", axl_patents_indicators, true},
    {"gap", axl_patents_gap, true},
    {"rising", axl_patents_rising, true},
    {"network", axl_patents_network, true},
    {"tag", axl_patents_tag, false},
    {"summary", axl_patents_summary, false},
};

static int find_verb(int argument_count, char **arguments, const struct verb **ret_verb,
                     struct axl_error **err)
{
	for (size_t i = 0; i < AXL_COUNT(verbs); i++)
		if (argument_count > 0 && strcmp(arguments[0], verbs[i].name) == 0) {
			if (argument_count != 1)
				return axl_error_set(err, AXL_ERROR_USAGE,
				                     _("patents %s takes options only"),
				                     verbs[i].name);
			*ret_verb = &verbs[i];
			return 0;
		}
	return axl_error_set(
	    err, AXL_ERROR_USAGE,
	    _("say patents trend, holders, indicators, gap, rising, network, tag or summary"));
}

static bool takes_technology(const struct verb *verb)
{
	return verb->run == axl_patents_holders || verb->run == axl_patents_rising ||
	       verb->run == axl_patents_network;
}

static int check_options(const struct axl_patents_options *options, const struct verb *verb,
                         struct axl_error **err)
{
	if (options->fractional && verb->run != axl_patents_trend &&
	    verb->run != axl_patents_holders)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--fractional belongs to patents trend and holders"));
	if (options->technology && !takes_technology(verb))
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("--technology belongs to patents holders, rising and network"));
	if (verb->run == axl_patents_tag && !options->explain &&
	    (options->kind || options->year || options->place || options->unit))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--kind, --year, --place and --unit belong to patents "
		                       "tag with --explain alone"));
	if (options->explain && verb->run != axl_patents_tag)
		return axl_error_set(err, AXL_ERROR_USAGE, _("--explain belongs to patents tag"));
	if (options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), options->top);
	return 0;
}

/* A corpus is counted by its tags: they have to be those of the taxonomy as it is. */
static int check_tags(const struct axl_patents_asking *asking, struct axl_error **err)
{
	size_t pending = 0;
	if (axl_tag_pending(asking->store, asking->wave, asking->taxonomy, &pending, err) < 0)
		return -1;
	if (pending > 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("documents of %s are not tagged with the taxonomy %s as it "
		                       "is now: run axlens run"),
		                     asking->wave, axl_taxonomy_id(asking->taxonomy));
	return 0;
}

static int say_nothing_counted(const struct axl_patents_asking *asking)
{
	const struct axl_corpus_tally *tally = &asking->corpus->tally;
	const char *counted = axl_patents_counted(asking);
	if (tally->documents == 0)
		axl_context_say(asking->context, _("%s has no %s"), asking->wave, counted);
	else
		axl_context_say(asking->context,
		                _("%s has no %s of the region: %zu lie elsewhere, of %zu the "
		                  "place is not known"),
		                asking->wave, counted, tally->elsewhere, tally->unplaced);
	return AXL_EXIT_NO;
}

static int answer(struct axl_patents_asking *asking, const struct verb *verb,
                  struct axl_error **err)
{
	const struct axl_project *project = asking->context->project;
	if (check_tags(asking, err) < 0)
		return -1;
	if (verb->takes_corpus &&
	    axl_corpus_new(axl_document_source_of_store(asking->store, asking->wave),
	                   &project->world, &asking->counting, &asking->corpus, err) < 0)
		return -1;
	if (verb->takes_corpus && asking->corpus->count == 0)
		return say_nothing_counted(asking);
	int result = verb->run(asking, err);
	if (result == AXL_EXIT_OK && verb->takes_corpus)
		axl_patents_note_counting(asking);
	if (result == AXL_EXIT_OK && axl_note_synthetic(asking->context, asking->wave, err) < 0)
		return -1;
	return result;
}

static int run_patents(struct axl_context *context, const void *values, int argument_count,
                       char **arguments, struct axl_error **err)
{
	struct axl_project *project = context->project;
	const struct verb *verb = NULL;
	struct axl_patents_asking asking = {
	    .context = context,
	    .options = values,
	    .store = project->store,
	};
	if (find_verb(argument_count, arguments, &verb, err) < 0 ||
	    check_options(asking.options, verb, err) < 0 ||
	    axl_project_choose_wave(project, asking.options->wave, &asking.wave, err) < 0 ||
	    axl_project_choose_taxonomy(project, asking.options->taxonomy, err) < 0)
		return -1;
	asking.taxonomy = project->world.taxonomy;
	if (axl_patents_choose_counting(&asking, err) < 0)
		return -1;
	asking.technology_count = axl_taxonomy_technologies(asking.taxonomy, &asking.technologies);
	int result = answer(&asking, verb, err);
	axl_corpus_free(asking.corpus);
	return result;
}

const struct axl_command axl_command_patents = {
    .name = "patents",
    .group = AXL_GROUP_TECHNOLOGY,
    .mode = AXL_PROJECT_READ,
    .summary = N_("trends, holders, indicators and gaps of technologies, and why a patent counts"),
    .synopsis = "trend [--wave=WAVE] [--taxonomy=ID] [--fractional] [COUNTING]\n"
		"holders [--wave=WAVE] [--taxonomy=ID] [--fractional] [--technology=ID] [--top=N] "
		"[COUNTING]\n"
		"indicators [--wave=WAVE] [--taxonomy=ID] [COUNTING]\n"
		"gap [--wave=WAVE] [--taxonomy=ID] [COUNTING]\n"
		"rising [--wave=WAVE] [--taxonomy=ID] [--technology=ID] [--top=N] [COUNTING]\n"
		"network [--wave=WAVE] [--taxonomy=ID] [--technology=ID] [--top=N] [COUNTING]\n"
		"tag [--wave=WAVE] [--taxonomy=ID] [--explain=NUMBER [COUNTING]]\n"
		"summary [--wave=WAVE] [--taxonomy=ID] [COUNTING]",
    .options = options_of_patents,
    .options_size = sizeof(struct axl_patents_options),
    .run = run_patents,
};
