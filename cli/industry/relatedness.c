/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * axlens industry relatedness: what the region has, what is near to it, and which
 * industries go together.
 */
#include "config.h"

#include "cli/industry/industry.h"

#include <math.h>
#include <string.h>

enum { NEAREST = 3 }; /* of the region's advantages, beside each candidate */

static void state_advantage(struct axl_output *output, const struct axl_space_item *item)
{
	axl_output_number(output, item->quotient);
	if (isnan(item->quotient))
		axl_output_text(output, NULL);
	else
		axl_output_word(output, item->quotient >= 1 ? N_("yes") : N_("no"));
}

static void show_industries(const struct axl_industry_showing *showing,
                            const struct axl_industry_space *space)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 36},
	    {"size", N_("Size"), AXL_RIGHT, 0},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"advantage", N_("LQ from 1"), AXL_LEFT, 0},
	    {"z", N_("z of LQ"), AXL_RIGHT, 2},
	    {"density", N_("Density"), AXL_RIGHT, 3},
	    {"pci", N_("PCI"), AXL_RIGHT, 2},
	    {"ubiquity", N_("Regions with LQ from 1"), AXL_RIGHT, 0},
	};
	struct axl_output *output = showing->context->output;
	axl_output_table(output, "industries", N_("Industries"), columns, AXL_COUNT(columns));
	size_t shown = 0;
	for (size_t i = 0; i < showing->view->item_count && shown < showing->top; i++) {
		const struct axl_space_item *item =
		    axl_industry_space_find(space, showing->view->items[i]);
		if (!item)
			continue;
		struct axl_space_item discreet = axl_industry_discreet(showing, item);
		axl_industry_state_item(output, item->item);
		axl_output_state(output, discreet.size);
		state_advantage(output, &discreet);
		axl_output_number(output, discreet.z);
		axl_output_number(output, item->density);
		axl_output_number(output, item->pci);
		if (space->relatedness)
			axl_output_integer(output, (int64_t)item->ubiquity);
		else
			axl_output_text(output, NULL);
		axl_output_row(output);
		shown++;
	}
	axl_output_table_end(output);
}

/* "291 0.71, 259 0.63": what home has, by its proximity. */
static char *nearest_text(const struct axl_industry_space *space, size_t item)
{
	size_t count;
	axl_auto(axl_memory) size_t *near =
	    axl_industry_space_neighbours(space, item, true, &count);
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t at = 0; at < count && at < NEAREST; at++) {
		long long percent =
		    llround(axl_industry_space_proximity(space, item, near[at]) * 100);
		axl_buffer_printf(&text, "%s%s %lld%%", at ? ", " : "",
		                  space->panel->items[near[at]]->code, percent);
	}
	return axl_buffer_detach(&text);
}

static void show_candidates(const struct axl_industry_showing *showing,
                            const struct axl_industry_space *space)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 36},
	    {"density", N_("Density"), AXL_RIGHT, 3},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"pci", N_("PCI"), AXL_RIGHT, 2},
	    {"nearest", N_("Nearest of what is here"), AXL_LEFT, 0},
	};
	struct axl_output *output = showing->context->output;
	size_t count;
	axl_auto(axl_memory) size_t *candidates = axl_industry_space_candidates(space, &count);
	axl_output_table(output, "candidates",
	                 N_("Near to what is here: industries with LQ below 1, the densest first"),
	                 columns, AXL_COUNT(columns));
	for (size_t at = 0; at < count && at < showing->top; at++) {
		const struct axl_space_item *item = &space->items[candidates[at]];
		struct axl_space_item discreet = axl_industry_discreet(showing, item);
		axl_auto(axl_memory) char *nearest = nearest_text(space, candidates[at]);
		axl_industry_state_item(output, item->item);
		axl_output_number(output, item->density);
		axl_output_number(output, discreet.quotient);
		axl_output_number(output, item->pci);
		axl_output_text(output, *nearest ? nearest : NULL);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void show_neighbours(const struct axl_industry_showing *showing,
                            const struct axl_industry_space *space, const struct axl_space_item *of)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 36},
	    {"proximity", N_("Proximity"), AXL_RIGHT, 3},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"advantage", N_("LQ from 1"), AXL_LEFT, 0},
	};
	struct axl_output *output = showing->context->output;
	axl_auto(axl_memory) char *title =
	    axl_xasprintf(_("Nearest to %s %s"), of->item->code, of->item->name_ko);
	size_t count, item = (size_t)(of - space->items);
	axl_auto(axl_memory) size_t *near =
	    axl_industry_space_neighbours(space, item, false, &count);
	axl_output_table(output, "neighbours", title, columns, AXL_COUNT(columns));
	for (size_t at = 0; at < count && at < showing->top; at++) {
		struct axl_space_item other =
		    axl_industry_discreet(showing, &space->items[near[at]]);
		axl_industry_state_item(output, other.item);
		axl_output_number(output, axl_industry_space_proximity(space, item, near[at]));
		state_advantage(output, &other);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static int find_asked(const struct axl_industry_showing *showing,
                      const struct axl_industry_space *space, const struct axl_space_item **ret_of,
                      struct axl_error **err)
{
	const struct axl_world *world = showing->view->world;
	const struct axl_ksic_item *item =
	    axl_ksic_find(world->ksic, world->revision, axl_slice_of(showing->of));
	*ret_of = item ? axl_industry_space_find(space, item) : NULL;
	if (*ret_of)
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("--of=%s: the table has no such %s; axlens industry relatedness "
	                       "lists those that it has"),
	                     showing->of, axl_ksic_level_names[showing->view->level - 1]);
}

int axl_industry_show_relatedness(struct axl_industry_showing *showing, struct axl_error **err)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space = NULL;
	const struct axl_space_item *of = NULL;
	if (axl_industry_open_space(showing, &space, err) < 0)
		return -1;
	if (!space) {
		axl_industry_note_no_siblings(showing);
		return AXL_EXIT_OK;
	}
	if ((showing->of && find_asked(showing, space, &of, err) < 0) ||
	    axl_industry_show_siblings(showing, space, err) < 0)
		return -1;
	if (of) {
		show_neighbours(showing, space, of);
		return AXL_EXIT_OK;
	}
	show_industries(showing, space);
	show_candidates(showing, space);
	return AXL_EXIT_OK;
}
