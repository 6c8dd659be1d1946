/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/matrix.h"

#include "base/i18n.h"
#include "ksic/break/breaks.h"
#include "ksic/derive/derive.h"

#include <math.h>
#include <string.h>

enum { NO_PERIOD = -1 };

struct building {
	const struct axl_world *world;
	enum axl_ksic_level level;
	enum axl_figure_measure measure;
	const struct axl_region **places; /* the reference, then its parts */
	size_t place_count;
	const struct axl_ksic_item *const *items;
	size_t item_count;
	struct axl_figures *figures;
	struct axl_breaks *breaks;
	struct axl_error **err;
};

/* The figures of one period of one table: places x items, and of all industries a place each. */
struct layer {
	const struct axl_figure_table *table;
	int period; /* position in the table's; NO_PERIOD: nothing is known */
	struct axl_number *numbers, *totals;
	size_t place; /* that is being walked */
	size_t item_count;
};

static void layer_release(struct layer *layer)
{
	free(layer->numbers);
	free(layer->totals);
}

static void find_places(struct building *in, const char *kind)
{
	const struct axl_region *const *all;
	size_t count = axl_regions_all(in->world->regions, &all);
	in->places = axl_xcalloc(count + 1, sizeof *in->places);
	in->places[in->place_count++] = in->world->reference;
	for (size_t i = 0; i < count; i++)
		if (all[i] != in->world->reference && strcmp(all[i]->kind, kind) == 0 &&
		    axl_region_within(all[i], in->world->reference))
			in->places[in->place_count++] = all[i];
}

/* The newest period in which the table states the measure of a part, earlier than `before`. */
static int newest_period(const struct building *in, const struct axl_figure_table *table,
                         const char *before)
{
	int newest = NO_PERIOD;
	for (size_t i = 0; i < table->figure_count; i++) {
		const struct axl_figure *figure = &table->figures[i];
		bool is_ours = figure->place > 0 && figure->measure == in->measure;
		if (is_ours && (int)figure->period > newest &&
		    (!before || strcmp(table->periods[figure->period], before) < 0))
			newest = (int)figure->period;
	}
	return newest;
}

static size_t count_parts(const struct building *in, const struct axl_figure_table *table)
{
	size_t parts = 0;
	for (size_t i = 1; i < in->place_count; i++)
		parts += axl_figure_table_speaks(table, i, in->measure, in->level);
	return parts;
}

/* Which of two tables tells more, of `parts` and `most` parts: of more parts, of a newer period. */
static bool is_better(const struct building *in, const struct layer *layer, size_t parts,
                      const struct layer *best, size_t most)
{
	if (parts != most)
		return parts > most;
	int order =
	    strcmp(layer->table->periods[layer->period], best->table->periods[best->period]);
	if (order != 0)
		return order > 0;
	return axl_figure_table_is_better(layer->table, best->table, in->measure);
}

/* Of the tables that state the measure of parts in such a period. */
static struct layer choose(const struct building *in, const char *before)
{
	struct layer best = {.period = NO_PERIOD};
	size_t most = 0;
	for (size_t i = 0; i < in->figures->count; i++) {
		const struct axl_figure_table *table = &in->figures->tables[i];
		struct layer layer = {.table = table, .period = newest_period(in, table, before)};
		size_t parts = layer.period == NO_PERIOD ? 0 : count_parts(in, table);
		if (parts == 0 || (most && !is_better(in, &layer, parts, &best, most)))
			continue;
		best = layer;
		most = parts;
	}
	return best;
}

static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct layer *layer = context;
	if ((int)figure->period == layer->period)
		axl_number_add(&layer->numbers[layer->place * layer->item_count + item->position],
		               figure->number, share);
	return 0;
}

static int fill(const struct building *in, struct layer *layer)
{
	size_t cells = in->place_count * in->item_count;
	layer->item_count = in->item_count;
	layer->numbers = axl_xcalloc(cells, sizeof *layer->numbers);
	layer->totals = axl_xcalloc(in->place_count, sizeof *layer->totals);
	for (size_t i = 0; i < cells; i++)
		layer->numbers[i].state = AXL_ABSENT;
	for (size_t i = 0; i < in->place_count; i++) {
		layer->totals[i].state = AXL_ABSENT;
		if (layer->period == NO_PERIOD)
			continue;
		struct axl_figure_walk walk = {
		    layer->table, in->world->ksic, in->world->revision, in->level, i, in->measure};
		layer->place = i;
		layer->totals[i] =
		    axl_figures_total(layer->table, i, in->measure, (size_t)layer->period);
		if (axl_figures_walk(&walk, add_figure, layer, in->err) < 0)
			return -1;
	}
	return 0;
}

/*
 * A base that nobody states, or that is masked, is no base of 0; across a break there is no
 * growth.
 */
static struct axl_estimate growth_of(const struct building *in, const struct layer *now,
                                     const struct layer *before,
                                     const struct axl_industry_matrix_row *row)
{
	if (row->before.state == AXL_ABSENT || row->before.state == AXL_MASKED)
		return (struct axl_estimate){row->before.state, NAN, NAN, NAN, NAN};
	char texts[2][AXL_PERIOD_SIZE];
	memcpy(texts[0], before->table->periods[before->period], AXL_PERIOD_SIZE);
	memcpy(texts[1], now->table->periods[now->period], AXL_PERIOD_SIZE);
	const char(*periods)[AXL_PERIOD_SIZE] = (const char(*)[AXL_PERIOD_SIZE])texts;
	const struct axl_number sizes[] = {row->before, row->size};
	const struct axl_break_series series = {now->table->version, row->region, row->item,
	                                        in->measure};
	axl_auto(axl_memory) const struct axl_break **breaks =
	    axl_breaks_of(in->breaks, &series, periods, AXL_COUNT(sizes));
	return axl_growth_of(sizes, periods, AXL_COUNT(sizes), breaks).estimate;
}

static struct axl_industry_matrix_row row_of(const struct building *in, const struct layer *now,
                                             const struct layer *before, size_t place, size_t item)
{
	size_t at = place * in->item_count + item;
	struct axl_number x = now->numbers[at], n = now->totals[place];
	struct axl_number X = now->numbers[item], N = now->totals[0];
	struct axl_industry_matrix_row row = {.region = in->places[place],
	                                      .item = in->items[item],
	                                      .size = x,
	                                      .before = before->numbers[at],
	                                      .share = axl_ratio(x, n),
	                                      .reference_share = axl_ratio(X, N),
	                                      .lq = axl_location_quotient(x, n, X, N)};
	/* the interval is one of counts: in another unit, money would have another */
	if (!axl_figure_measure_is_count(in->measure))
		row.lq.lo = row.lq.hi = row.lq.se = NAN;
	row.growth = growth_of(in, now, before, &row);
	return row;
}

static struct axl_industry_matrix *matrix_of(const struct building *in, const struct layer *now,
                                             const struct layer *before)
{
	struct axl_industry_matrix *matrix = axl_xcalloc(1, sizeof *matrix);
	matrix->version = now->table->version;
	memcpy(matrix->period, now->table->periods[now->period], AXL_PERIOD_SIZE);
	if (before->period != NO_PERIOD) {
		matrix->version_before = before->table->version;
		memcpy(matrix->period_before, before->table->periods[before->period],
		       AXL_PERIOD_SIZE);
	}
	for (size_t place = 1; place < in->place_count; place++)
		for (size_t item = 0; item < in->item_count; item++) {
			if (now->numbers[place * in->item_count + item].state == AXL_ABSENT)
				continue;
			axl_reserve(matrix->rows, matrix->capacity, matrix->count + 1);
			matrix->rows[matrix->count++] = row_of(in, now, before, place, item);
		}
	return matrix;
}

static int build(const struct building *in, const char *kind,
                 struct axl_industry_matrix **ret_matrix)
{
	struct layer now = choose(in, NULL);
	if (now.period == NO_PERIOD)
		return axl_error_set(in->err, AXL_ERROR_USAGE,
		                     _("no source of this quarter states %s of the regions of the "
		                       "kind \"%s\" at this level"),
		                     _(axl_figure_measure_labels[in->measure]), kind);
	const char *period = now.table->periods[now.period];
	struct layer before = {.table = now.table, .period = newest_period(in, now.table, period)};
	if (before.period == NO_PERIOD)
		before = choose(in, period);
	int result = 0;
	if (fill(in, &now) < 0 || fill(in, &before) < 0)
		result = -1;
	else
		*ret_matrix = matrix_of(in, &now, &before);
	layer_release(&now);
	layer_release(&before);
	return result;
}

int axl_industry_matrix_new(struct axl_store *store, const char *wave,
                            const struct axl_world *world, const char *kind,
                            enum axl_ksic_level level, enum axl_figure_measure measure,
                            struct axl_industry_matrix **ret_matrix, struct axl_error **err)
{
	if (world->floor > 1 && measure != AXL_ESTABLISHMENTS)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("the project hides figures of few establishments "
		      "(\"suppression\"): with all regions side by side they could "
		      "be told from their sums; ask for one region, or "
		      "for establishments"));
	struct building in = {.world = world, .level = level, .measure = measure, .err = err};
	find_places(&in, kind);
	in.item_count = axl_ksic_items(world->ksic, world->revision, &in.items);
	int result =
	    axl_figures_ask(store, wave, world, in.places, in.place_count, &in.figures, err);
	if (result == 0)
		result = axl_breaks_find(store, wave, world, level, &in.breaks, err);
	if (result == 0)
		result = build(&in, kind, ret_matrix);
	axl_breaks_free(in.breaks);
	axl_figures_free(in.figures);
	free(in.places);
	return result;
}

void axl_industry_matrix_free(struct axl_industry_matrix *matrix)
{
	if (!matrix)
		return;
	free(matrix->rows);
	free(matrix);
}
