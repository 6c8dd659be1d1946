/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/hidden.h"

#include <string.h>

#include "ksic/figure/discretion.h"
#include "ksic/industry/text.h"

struct axl_hidden_industries {
	const struct axl_world *world;
	const struct axl_ksic_item *const *items;
	size_t item_count;
	bool *is_hidden; /* by an item's position; NULL: nothing is */
};

/* False where the table never speaks of home. */
static bool find_newest(const struct axl_figure_table *table, enum axl_figure_measure measure,
                        size_t *ret_period)
{
	for (size_t p = table->period_count; p-- > 0;)
		if (axl_figures_total(table, AXL_HOME, measure, p).state != AXL_ABSENT) {
			*ret_period = p;
			return true;
		}
	return false;
}

static int look_at(struct axl_hidden_industries *hidden, const struct axl_figure_table *table,
                   enum axl_figure_measure measure, struct axl_error **err)
{
	axl_auto(axl_discretion) struct axl_discretion *discretion = NULL;
	size_t newest;
	if (!find_newest(table, measure, &newest))
		return 0;
	if (axl_discretion_new(hidden->world, table, AXL_HOME, measure, &discretion, err) < 0)
		return -1;
	for (size_t i = 0; i < hidden->item_count; i++)
		if (axl_discretion_on(discretion, newest, hidden->items[i]) != AXL_SHOWN)
			hidden->is_hidden[i] = true;
	return 0;
}

int axl_hidden_industries_load(struct axl_store *store, const char *wave,
                               const struct axl_world *world,
                               struct axl_hidden_industries **ret_hidden, struct axl_error **err)
{
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	axl_auto(axl_hidden_industries) struct axl_hidden_industries *hidden =
	    axl_xcalloc(1, sizeof *hidden);
	hidden->world = world;
	if (world->floor <= 1) {
		*ret_hidden = axl_steal(hidden);
		return 0;
	}
	hidden->item_count = axl_ksic_items(world->ksic, world->revision, &hidden->items);
	hidden->is_hidden = axl_xcalloc(hidden->item_count, sizeof *hidden->is_hidden);
	if (axl_figures_load(store, wave, world, &figures, err) < 0)
		return -1;
	for (size_t i = 0; i < world->level_count; i++)
		for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++) {
			const struct axl_figure_table *table =
			    axl_figures_choose(figures, m, world->levels[i]);
			if (table && look_at(hidden, table, m, err) < 0)
				return -1;
		}
	*ret_hidden = axl_steal(hidden);
	return 0;
}

void axl_hidden_industries_free(struct axl_hidden_industries *hidden)
{
	if (!hidden)
		return;
	free(hidden->is_hidden);
	free(hidden);
}

bool axl_hidden_industries_have(const struct axl_hidden_industries *hidden, const char *industry)
{
	if (!hidden->is_hidden)
		return false;
	const char *scheme = axl_revision_scheme(hidden->world->revision);
	size_t length = strlen(scheme);
	if (strncmp(industry, scheme, length) != 0 || industry[length] != ':')
		return false;
	const struct axl_ksic_item *item = axl_ksic_find(
	    hidden->world->ksic, hidden->world->revision, axl_slice_of(industry + length + 1));
	return item && hidden->is_hidden[item->position];
}
