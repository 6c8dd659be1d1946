/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/industry/choice.h"

#include <string.h>

void axl_industry_choice_release(struct axl_industry_choice *choice)
{
	axl_scheme_free(choice->scheme);
}

/* A name is looked for within the project's region first, then everywhere. */
static int choose_region(const struct axl_project *project, const char *option, const char *word,
                         const struct axl_region **region, struct axl_error **err)
{
	const struct axl_world *world = &project->world;
	if (!word)
		return 0;
	struct axl_slice text = axl_slice_of(word);
	const struct axl_region *found = axl_region_find(world->regions, text, world->home);
	if (!found)
		found = axl_region_find(world->regions, text, NULL);
	if (!found)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("option --%s: \"%s\" is no region of the project's region tables, or several "
		      "bear the name: give its code or the path to it (경상남도 창원시)"),
		    option, word);
	*region = found;
	return 0;
}

static int choose_scheme(const struct axl_project *project, const struct axl_industry_words *words,
                         struct axl_industry_choice *choice, struct axl_error **err)
{
	static const enum axl_ksic_level flat = AXL_KSIC_SECTION;
	struct axl_world *world = &choice->world;
	if (words->level)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--scheme and --level exclude each other: the industries of "
		                       "%s have no levels"),
		                     words->scheme);
	if (axl_scheme_load(project->world.definitions, words->scheme, &choice->scheme, err) < 0)
		return -1;
	world->ksic = choice->scheme->ksic;
	world->revision = AXL_SCHEME_REVISION;
	world->scheme = choice->scheme->id;
	world->levels = &flat;
	world->level_count = 1;
	const struct axl_region *reference =
	    axl_region_by_code(world->regions, choice->scheme->reference);
	if (reference)
		world->reference = reference;
	return 0;
}

static int choose_level(const char *wanted, struct axl_industry_choice *choice,
                        struct axl_error **err)
{
	choice->level = choice->world.levels[0];
	for (size_t i = 0; wanted && i < AXL_KSIC_SUBCLASS; i++)
		if (strcmp(wanted, axl_ksic_level_names[i]) == 0) {
			choice->level = (enum axl_ksic_level)(i + 1);
			return 0;
		}
	if (!wanted)
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("option --level wants section, division, group, class or subclass, "
	                       "not \"%s\""),
	                     wanted);
}

int axl_industry_choose(struct axl_project *project, const struct axl_industry_words *words,
                        struct axl_industry_choice *choice, struct axl_error **err)
{
	*choice = (struct axl_industry_choice){.world = project->world};
	if (words->scheme && choose_scheme(project, words, choice, err) < 0)
		return -1;
	if (choose_level(words->level, choice, err) < 0 ||
	    choose_region(project, "region", words->region, &choice->world.home, err) < 0 ||
	    choose_region(project, "reference", words->reference, &choice->world.reference, err) <
	        0)
		return -1;
	return axl_project_choose_wave(project, words->wave, &choice->wave, err);
}
