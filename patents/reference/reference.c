/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/reference/reference.h"

#include "base/text/text.h"
#include "patents/taxonomy/taxonomy.h"

#include <math.h>
#include <string.h>

enum { COUNTS, ORIGIN };

#define FACTS_OF_WAVE                                                                              \
	" FROM wave_source w JOIN technology_count c ON c.id >= w.version << 32"                   \
	" AND c.id < (w.version + 1) << 32"

static const char *const texts[] = {
    [COUNTS] = "SELECT c.area, c.technology, c.year, c.patents" FACTS_OF_WAVE
	       " WHERE w.wave = ?1 AND c.patents IS NOT NULL ORDER BY c.id, c.field",
    [ORIGIN] = "SELECT v.provider, c.query" FACTS_OF_WAVE
	       " JOIN source_version v ON v.id = w.version WHERE w.wave = ?1"
	       " ORDER BY w.version DESC, c.id LIMIT 1",
};
const struct axl_sql axl_reference_sql = {"patents/reference", texts, AXL_COUNT(texts)};

void axl_reference_free(struct axl_reference *reference)
{
	if (!reference)
		return;
	free(reference->areas);
	free(reference->parts);
	free(reference->whole);
	axl_arena_free(reference->texts);
	free(reference);
}

/* A figure whose technology is known. */
struct figure {
	size_t area, technology;
	int year;
	double patents;
};

struct loading {
	const struct axl_world *world;
	struct axl_reference *reference;
	struct axl_index *technologies, *areas;
	struct figure *figures;
	size_t count, capacity, area_capacity;
};

static void add_name(struct axl_index *names, const char *name, size_t position)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	(void)axl_index_add(names, folded, strlen(folded), position, NULL);
}

static bool find_name(const struct axl_index *names, const char *name, size_t *ret_position)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	return axl_index_find(names, folded, strlen(folded), ret_position);
}

static void name_technologies(struct loading *loading)
{
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(loading->world->taxonomy, &technologies);
	loading->reference->technologies = count;
	for (size_t i = 0; i < count; i++) {
		add_name(loading->technologies, technologies[i].id, i);
		add_name(loading->technologies, technologies[i].label_ko, i);
		add_name(loading->technologies, technologies[i].label_en, i);
	}
}

static size_t area_of(struct loading *loading, const char *name)
{
	struct axl_reference *reference = loading->reference;
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	bool added;
	size_t area =
	    axl_index_add(loading->areas, folded, strlen(folded), reference->area_count, &added);
	if (added) {
		axl_reserve(reference->areas, loading->area_capacity, area + 1);
		reference->areas[reference->area_count++] = axl_arena_text(reference->texts, name);
	}
	return area;
}

static void add_figure(struct loading *loading, struct axl_query *row)
{
	struct axl_reference *reference = loading->reference;
	struct figure figure = {.year = (int)axl_query_int(row, 2),
	                        .patents = axl_query_double(row, 3)};
	if (!find_name(loading->technologies, axl_query_text(row, 1), &figure.technology)) {
		reference->unknown++;
		return;
	}
	figure.area = area_of(loading, axl_query_text(row, 0));
	if (loading->count == 0 || figure.year < reference->first_year)
		reference->first_year = figure.year;
	if (loading->count == 0 || figure.year > reference->last_year)
		reference->last_year = figure.year;
	axl_reserve(loading->figures, loading->capacity, loading->count + 1);
	loading->figures[loading->count++] = figure;
}

static int load_figures(struct loading *loading, struct axl_store *store, const char *wave,
                        struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_reference_sql, COUNTS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		add_figure(loading, query);
	return row;
}

static int load_origin(struct axl_reference *reference, struct axl_store *store, const char *wave,
                       struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_reference_sql, ORIGIN, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row = axl_query_next(query, err);
	if (row > 0) {
		reference->provider = axl_arena_text(reference->texts, axl_query_text(query, 0));
		reference->query = axl_arena_text(reference->texts, axl_query_text(query, 1));
		axl_query_reset(query);
	}
	return row < 0 ? -1 : 0;
}

static bool is_home(const struct axl_world *world, const char *area)
{
	const struct axl_region *region = axl_region_by_code(world->regions, area);
	if (!region)
		region = axl_region_find(world->regions, axl_slice_of(area), NULL);
	return region && axl_region_within(region, world->home);
}

/* The area that is the whole: of several, the one whose word stands first in the rules. */
static size_t find_whole(const struct axl_reference *reference,
                         const struct axl_indicator_rules *rules)
{
	size_t whole = reference->area_count, best = SIZE_MAX, rank;
	for (size_t i = 0; i < reference->area_count; i++)
		if (find_name(rules->whole, reference->areas[i], &rank) && rank < best) {
			best = rank;
			whole = i;
		}
	return whole;
}

static size_t years_of(const struct axl_reference *reference)
{
	return (size_t)(reference->last_year - reference->first_year) + 1;
}

static double *new_grid(const struct axl_reference *reference, size_t areas)
{
	size_t count = areas * reference->technologies * years_of(reference);
	double *grid = axl_xcalloc(count, sizeof *grid);
	for (size_t i = 0; i < count; i++)
		grid[i] = NAN;
	return grid;
}

/* Where the table has no whole, its areas together are it, the region's own among them. */
static void sum_areas(struct axl_reference *reference)
{
	size_t cells = reference->technologies * years_of(reference);
	reference->whole_is_sum = true;
	for (size_t i = 0; i < cells; i++) {
		reference->whole[i] = 0;
		for (size_t area = 0; area < reference->area_count; area++)
			reference->whole[i] += reference->parts[area * cells + i];
	}
}

static void fill(struct loading *loading, size_t whole)
{
	struct axl_reference *reference = loading->reference;
	size_t years = years_of(reference), cells = reference->technologies * years;
	reference->parts = new_grid(reference, reference->area_count);
	reference->whole = new_grid(reference, 1);
	for (size_t i = 0; i < loading->count; i++) {
		const struct figure *figure = &loading->figures[i];
		size_t cell =
		    figure->technology * years + (size_t)(figure->year - reference->first_year);
		if (figure->area == whole)
			reference->whole[cell] = figure->patents;
		reference->parts[figure->area * cells + cell] = figure->patents;
	}
	if (whole == reference->area_count)
		sum_areas(reference);
}

/* The whole is no part, and the region is counted from its own documents. */
static void drop_areas(struct loading *loading, size_t whole)
{
	struct axl_reference *reference = loading->reference;
	size_t cells = reference->technologies * years_of(reference), kept = 0;
	for (size_t i = 0; i < reference->area_count; i++) {
		if (i == whole || is_home(loading->world, reference->areas[i]))
			continue;
		reference->areas[kept] = reference->areas[i];
		memmove(reference->parts + kept * cells, reference->parts + i * cells,
		        cells * sizeof *reference->parts);
		kept++;
	}
	reference->area_count = kept;
}

static int load(struct loading *loading, struct axl_store *store, const char *wave,
                const struct axl_indicator_rules *rules, struct axl_error **err)
{
	name_technologies(loading);
	if (load_figures(loading, store, wave, err) < 0 ||
	    load_origin(loading->reference, store, wave, err) < 0)
		return -1;
	if (loading->count == 0)
		return 0;
	size_t whole = find_whole(loading->reference, rules);
	fill(loading, whole);
	drop_areas(loading, whole);
	return 0;
}

int axl_reference_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                       const struct axl_indicator_rules *rules,
                       struct axl_reference **ret_reference, struct axl_error **err)
{
	axl_auto(axl_reference) struct axl_reference *reference = axl_xcalloc(1, sizeof *reference);
	axl_auto(axl_index) struct axl_index *technologies = axl_index_new();
	axl_auto(axl_index) struct axl_index *areas = axl_index_new();
	struct loading loading = {
	    .world = world,
	    .reference = reference,
	    .technologies = technologies,
	    .areas = areas,
	};
	reference->texts = axl_arena_new();
	reference->provider = reference->query = "";
	int result = load(&loading, store, wave, rules, err);
	free(loading.figures);
	if (result == 0)
		*ret_reference = loading.count ? axl_steal(reference) : NULL;
	return result;
}

double axl_reference_sum(const struct axl_reference *reference, size_t area, size_t technology,
                         int first, int last)
{
	size_t years = years_of(reference);
	const double *row = area < reference->area_count
	                        ? reference->parts + area * reference->technologies * years
	                        : reference->whole;
	double sum = 0;
	if (first < reference->first_year || last > reference->last_year)
		return NAN;
	for (int year = first; year <= last; year++)
		sum += row[technology * years + (size_t)(year - reference->first_year)];
	return sum;
}
