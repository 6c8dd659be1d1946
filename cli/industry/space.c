/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tables of axlens industry that look beyond the region have in common. */
#include "config.h"

#include "cli/industry/industry.h"

#include "base/store/source.h"
#include "project/project.h"

#include <math.h>
#include <string.h>

/* The shipped kinds of region; others are shown as they are defined. */
static const char *kind_word(const char *kind)
{
	static const char *const kinds[] = {N_("nation"), N_("province"), N_("district"),
	                                    N_("town"), N_("complex")};
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		if (strcmp(kinds[i], kind) == 0)
			return kinds[i];
	return kind;
}

struct naming {
	int64_t version;
	char *source; /* NULL until found */
};

static int find_source(void *context, const struct axl_source_version *version)
{
	struct naming *naming = context;
	if (version->id == naming->version)
		naming->source = axl_xstrdup(version->source);
	return naming->source != NULL;
}

int axl_industry_open_space(const struct axl_industry_showing *showing,
                            struct axl_industry_space **ret_space, struct axl_error **err)
{
	const struct axl_industry_view *view = showing->view;
	return axl_industry_space_new(showing->context->project->store, showing->wave, view->world,
	                              view->level, view->measure, ret_space, err);
}

int axl_industry_show_siblings(const struct axl_industry_showing *showing,
                               const struct axl_industry_space *space, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"within", N_("Within"), AXL_LEFT, 0},
	    {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"regions", N_("Regions"), AXL_RIGHT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0},
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"cells_unknown", N_("Cells unknown"), AXL_RIGHT, 0},
	    {"advantages", N_("LQ from 1"), AXL_RIGHT, 0},
	    {"eci", N_("ECI"), AXL_RIGHT, 3},
	    {"eci_rank", N_("Rank"), AXL_RIGHT, 0},
	    {"eigenvalue", N_("2nd eigenvalue"), AXL_RIGHT, 4},
	    {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	struct axl_output *output = showing->context->output;
	struct naming naming = {.version = space->panel->version};
	if (axl_source_versions_each(showing->context->project->store, showing->wave, find_source,
	                             &naming, err) < 0)
		return -1;
	axl_output_table(output, "siblings", N_("The regions that are compared"), columns,
	                 AXL_COUNT(columns));
	axl_output_text(output, space->whole->name);
	axl_output_word(output, kind_word(space->panel->regions[space->home]->kind));
	axl_output_integer(output, (int64_t)space->panel->region_count);
	axl_output_text(output, space->panel->periods[space->period]);
	axl_output_text(output, naming.source);
	axl_output_integer(output, (int64_t)space->unknown);
	if (space->relatedness)
		axl_output_integer(output, (int64_t)space->relatedness->diversity[space->home]);
	else
		axl_output_text(output, NULL);
	axl_output_number(output, space->complexity ? space->complexity->eci[space->home] : NAN);
	size_t rank = axl_industry_space_rank(space);
	if (rank)
		axl_output_integer(output, (int64_t)rank);
	else
		axl_output_text(output, NULL);
	axl_output_number(output, space->complexity ? space->complexity->eigenvalue : NAN);
	axl_output_text(output, space->why_not_complex);
	axl_output_row(output);
	axl_output_table_end(output);
	free(naming.source);
	return 0;
}

struct axl_space_item axl_industry_discreet(const struct axl_industry_showing *showing,
                                            const struct axl_space_item *item)
{
	const struct axl_industry_view *view = showing->view;
	struct axl_space_item shown = *item;
	if (axl_industry_view_size(view, view->measure, view->newest, item->item).state ==
	    AXL_MASKED) {
		shown.size = (struct axl_number){AXL_MASKED, NAN};
		shown.quotient = shown.z = shown.log_z = NAN;
	}
	return shown;
}

void axl_industry_note_no_siblings(const struct axl_industry_showing *showing)
{
	const struct axl_region *home = showing->view->world->home;
	axl_output_note(showing->context->output,
	                _("No table of %s states other regions of the kind of %s (%s): nothing to "
	                  "compare with"),
	                showing->wave, home->name, _(kind_word(home->kind)));
}
