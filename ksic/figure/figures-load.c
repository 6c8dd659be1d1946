/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/figures.h"

#include "ksic/industry/text.h"

#include <math.h>

enum { STATS_OF_WAVE, SUMS_OF_WAVE };

static const char *const texts[] = {
    [STATS_OF_WAVE] =
	"SELECT w.version, s.id, s.field, s.region, s.scheme, s.industry, s.measure, s.period,"
	" s.value, s.state FROM wave_source w JOIN industry_stat s"
	" ON s.id >= (w.version << 32) AND s.id < ((w.version + 1) << 32)"
	" WHERE w.wave = ?1 AND s.region IN (SELECT value FROM json_each(?2))"
	" ORDER BY s.id, s.field",
    [SUMS_OF_WAVE] =
	"SELECT e.version, e.first_line, e.region, e.scheme, e.industry, e.period,"
	" e.establishments, e.employees, e.employees_n, e.sales, e.sales_n, e.both_employees,"
	" e.both_sales, e.both_n, e.complex, e.exports, e.exports_n FROM wave_source w JOIN "
	"establishment_sum e"
	" ON e.version = w.version WHERE w.wave = ?1"
	" ORDER BY e.version, e.region, e.complex, e.scheme, e.industry, e.period",
};
const struct axl_sql axl_figures_sql = {"ksic/figures", texts, AXL_COUNT(texts)};

struct loading {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	const struct axl_region *const *places;
	size_t place_count;
	bool *lies_in; /* a place each: whether a row of the region and complex does */
	const struct axl_region *region, *complex;
	char day[AXL_PERIOD_SIZE]; /* on which a region lies where it has moved, else "" */
	char wave_end[AXL_PERIOD_SIZE];
	struct axl_figures *figures;
};

static struct axl_figure_table *table_of(struct loading *in, int64_t version, bool is_register)
{
	struct axl_figures *all = in->figures;
	if (all->count && all->tables[all->count - 1].version == version)
		return &all->tables[all->count - 1];
	axl_reserve(all->tables, all->capacity, all->count + 1);
	all->tables[all->count] =
	    (struct axl_figure_table){.version = version, .is_register = is_register};
	return &all->tables[all->count++];
}

static bool had_ended(const struct loading *in, const char *period)
{
	char end[AXL_PERIOD_SIZE];
	axl_period_end(period, end);
	return strcmp(end, in->wave_end) <= 0;
}

/* Of the classification that is asked about; 0: of another. */
static int find_revision(const struct axl_world *world, const char *scheme)
{
	if (!world->scheme)
		return axl_ksic_scheme_revision(scheme);
	return strcmp(scheme, world->scheme) == 0 ? world->revision : 0;
}

/* False where the code is of other industries than those asked about: no figure of ours. */
static bool find_item(const struct loading *in, const char *scheme, const char *code,
                      const struct axl_ksic_item **ret_item)
{
	*ret_item = NULL;
	int revision = find_revision(in->world, scheme);
	if (strcmp(code, AXL_INDUSTRY_TOTAL) == 0)
		return revision || !*scheme;
	*ret_item = axl_ksic_find(in->world->ksic, revision, axl_slice_of(code));
	return *ret_item != NULL;
}

static bool find_measure(const char *name, enum axl_figure_measure *ret_measure)
{
	for (size_t i = 0; i < AXL_COUNT(axl_figure_measure_names); i++)
		if (strcmp(axl_figure_measure_names[i], name) == 0) {
			*ret_measure = (enum axl_figure_measure)i;
			return true;
		}
	return false;
}

/* The place that a published table names; place_count where none of them is meant. */
static size_t find_place(const struct loading *in, const char *code)
{
	size_t place = 0;
	while (place < in->place_count && strcmp(code, in->places[place]->code) != 0)
		place++;
	return place;
}

static void take_stat(struct loading *in, struct axl_query *row)
{
	struct axl_figure figure = {.fact = axl_query_int(row, 1),
	                            .column = (int)axl_query_int(row, 2),
	                            .rows = NAN,
	                            .number = {AXL_ABSENT, axl_query_double(row, 8)}};
	const char *period = axl_query_text(row, 7);
	if (!had_ended(in, period) || !find_measure(axl_query_text(row, 6), &figure.measure) ||
	    !find_item(in, axl_query_text(row, 4), axl_query_text(row, 5), &figure.item) ||
	    !axl_state_from_name(axl_query_text(row, 9), &figure.number.state))
		return;
	struct axl_figure_table *table = table_of(in, axl_query_int(row, 0), false);
	figure.place = find_place(in, axl_query_text(row, 3));
	table->has_reference = table->has_reference || figure.place > 0;
	axl_figure_table_add(table, figure, period);
}

static void add_sum(struct axl_figure_table *table, struct axl_figure figure,
                    enum axl_figure_measure measure, double value, int64_t rows, const char *period)
{
	figure.measure = measure;
	figure.number = (struct axl_number){rows ? AXL_VALUE : AXL_ABSENT, value};
	figure.rows = (double)rows;
	if (figure.item)
		axl_figure_table_add(table, figure, period);
	/* rows without a code are part of the region all the same */
	figure.item = NULL;
	axl_figure_table_add(table, figure, period);
}

static void add_sums(struct axl_figure_table *table, struct axl_figure figure,
                     struct axl_query *row, const char *period)
{
	int64_t establishments = axl_query_int(row, 6);
	add_sum(table, figure, AXL_ESTABLISHMENTS, (double)establishments, establishments, period);
	add_sum(table, figure, AXL_EMPLOYEES, axl_query_double(row, 7), axl_query_int(row, 8),
	        period);
	add_sum(table, figure, AXL_SALES, axl_query_double(row, 9), axl_query_int(row, 10), period);
	add_sum(table, figure, AXL_EXPORTS, axl_query_double(row, 15), axl_query_int(row, 16),
	        period);
	add_sum(table, figure, AXL_BOTH_EMPLOYEES, axl_query_double(row, 11),
	        axl_query_int(row, 13), period);
	add_sum(table, figure, AXL_BOTH_SALES, axl_query_double(row, 12), axl_query_int(row, 13),
	        period);
}

/* A complex lies across regions: a row is in it by its own column. */
static bool lies_in(const struct loading *in, const struct axl_region *place)
{
	bool is_complex = strcmp(place->kind, "complex") == 0;
	const struct axl_region *lowest = is_complex ? in->complex : in->region;
	return lowest && axl_region_within_on(lowest, place, in->day);
}

/* Rows come by region and complex, so that few of them ask anew. */
static void find_places(struct loading *in, struct axl_query *row)
{
	const struct axl_regions *regions = in->world->regions;
	const struct axl_region *region = axl_region_by_code(regions, axl_query_text(row, 2));
	const struct axl_region *complex = axl_region_by_code(regions, axl_query_text(row, 14));
	char day[AXL_PERIOD_SIZE] = "";
	if (region && region->has_moved)
		axl_period_end(axl_query_text(row, 5), day);
	if (region == in->region && complex == in->complex && strcmp(day, in->day) == 0)
		return;
	in->region = region;
	in->complex = complex;
	memcpy(in->day, day, sizeof day);
	for (size_t i = 0; i < in->place_count; i++)
		in->lies_in[i] = lies_in(in, in->places[i]);
}

static void take_sum(struct loading *in, struct axl_query *row)
{
	const char *period = axl_query_text(row, 5);
	struct axl_figure figure = {.fact = axl_query_int(row, 0) << 32 | axl_query_int(row, 1)};
	if (!had_ended(in, period))
		return;
	find_places(in, row);
	if (!memchr(in->lies_in, true, in->place_count))
		return;
	(void)find_item(in, axl_query_text(row, 3), axl_query_text(row, 4), &figure.item);
	struct axl_figure_table *table = table_of(in, axl_query_int(row, 0), true);
	for (size_t i = 0; i < in->place_count; i++) {
		if (!in->lies_in[i])
			continue;
		table->has_reference = table->has_reference || !in->lies_in[0];
		figure.place = i;
		add_sums(table, figure, row, period);
	}
}

static int take_all(struct loading *in, struct axl_query *query,
                    void (*take)(struct loading *, struct axl_query *), struct axl_error **err)
{
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		take(in, query);
	return row;
}

/* Their codes as a JSON array; owned by the caller. */
static char *codes_of(const struct loading *in)
{
	struct axl_buffer codes;
	axl_buffer_init(&codes);
	for (size_t i = 0; i < in->place_count; i++)
		axl_buffer_printf(&codes, "%s\"%s\"", i ? "," : "[", in->places[i]->code);
	axl_buffer_add_text(&codes, in->place_count ? "]" : "[]");
	return codes.bytes;
}

static int load_all(struct loading *in, struct axl_error **err)
{
	axl_auto(axl_memory) char *codes = codes_of(in);
	struct axl_query *stats = axl_store_query(in->store, &axl_figures_sql, STATS_OF_WAVE, err);
	if (!stats || axl_query_bind(stats, err, "tt", in->wave, codes) < 0 ||
	    take_all(in, stats, take_stat, err) < 0)
		return -1;
	struct axl_query *sums = axl_store_query(in->store, &axl_figures_sql, SUMS_OF_WAVE, err);
	if (!sums || axl_query_bind(sums, err, "t", in->wave) < 0 ||
	    take_all(in, sums, take_sum, err) < 0)
		return -1;
	return 0;
}

int axl_figures_ask(struct axl_store *store, const char *wave, const struct axl_world *world,
                    const struct axl_region *const *places, size_t place_count,
                    struct axl_figures **ret_figures, struct axl_error **err)
{
	axl_auto(axl_figures) struct axl_figures *figures = axl_xcalloc(1, sizeof *figures);
	axl_auto(axl_memory) bool *lies_in = axl_xcalloc(place_count, sizeof *lies_in);
	struct loading in = {.store = store,
	                     .wave = wave,
	                     .world = world,
	                     .places = places,
	                     .place_count = place_count,
	                     .lies_in = lies_in,
	                     .figures = figures};
	axl_wave_date(wave, in.wave_end);
	if (load_all(&in, err) < 0)
		return -1;
	for (size_t i = 0; i < figures->count; i++)
		axl_figure_table_finish(&figures->tables[i]);
	*ret_figures = axl_steal(figures);
	return 0;
}

int axl_figures_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                     struct axl_figures **ret_figures, struct axl_error **err)
{
	const struct axl_region *const places[] = {
	    [AXL_HOME] = world->home, [AXL_REFERENCE] = world->reference};
	return axl_figures_ask(store, wave, world, places, AXL_COUNT(places), ret_figures, err);
}
