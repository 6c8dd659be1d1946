/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/reference/reference.h"

#include "base/text/text.h"
#include "patents/taxonomy/taxonomy.h"

#include <math.h>
#include <string.h>

void axl_reference_free(struct axl_reference *reference)
{
	if (!reference)
		return;
	axl_count_source_release(&reference->source);
	free(reference->areas);
	free(reference->parts);
	free(reference->whole);
	free(reference->cited);
	axl_arena_free(reference->texts);
	free(reference);
}

#define THE_WHOLE SIZE_MAX

/* A figure whose technology is known. */
struct figure {
	size_t area, technology; /* area: THE_WHOLE where its source says so */
	int year;
	double patents, cited; /* cited: the mean; NaN */
};

struct loading {
	const struct axl_world *world;
	const struct axl_indicator_rules *rules;
	struct axl_reference *reference;
	struct axl_index *areas;
	struct figure *figures;
	size_t count, capacity, area_capacity;
	size_t whole; /* the area that is it; area_count: none is */
};

static bool find_name(const struct axl_index *names, const char *name, size_t *ret_position)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	return axl_index_find(names, folded, strlen(folded), ret_position);
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

static int add_figure(void *to, const struct axl_count_row *row)
{
	struct loading *loading = to;
	struct axl_reference *reference = loading->reference;
	if (row->technology == SIZE_MAX) {
		reference->unknown++;
		return 0;
	}
	struct figure figure = {row->area ? area_of(loading, row->area) : THE_WHOLE,
	                        row->technology, row->year, row->patents, row->cited / row->rated};
	if (loading->count == 0 || figure.year < reference->first_year)
		reference->first_year = figure.year;
	if (loading->count == 0 || figure.year > reference->last_year)
		reference->last_year = figure.year;
	axl_reserve(loading->figures, loading->capacity, loading->count + 1);
	loading->figures[loading->count++] = figure;
	return 0;
}

static bool is_home(const struct axl_world *world, const char *area)
{
	const struct axl_region *region = axl_region_by_code(world->regions, area);
	if (!region)
		region = axl_region_find(world->regions, axl_slice_of(area), NULL);
	return region && axl_region_within(region, world->home);
}

static bool is_figure_of_whole(const struct loading *loading, const struct figure *figure)
{
	return figure->area == THE_WHOLE || figure->area == loading->whole;
}

/* The area that is the whole, where the source does not say so itself: of several, the one whose
 * word stands first in the rules. */
static void find_whole(struct loading *loading)
{
	struct axl_reference *reference = loading->reference;
	size_t best = SIZE_MAX, rank;
	loading->whole = reference->area_count;
	for (size_t i = 0; i < reference->area_count; i++)
		if (find_name(loading->rules->whole, reference->areas[i], &rank) && rank < best) {
			best = rank;
			loading->whole = i;
		}
	reference->whole_is_sum = true;
	for (size_t i = 0; i < loading->count; i++)
		if (is_figure_of_whole(loading, &loading->figures[i]))
			reference->whole_is_sum = false;
	if (loading->whole < reference->area_count)
		reference->whole_name = reference->areas[loading->whole];
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

/* Where there is no whole, its areas together are it, the region's own among them. */
static void sum_areas(struct axl_reference *reference)
{
	size_t cells = reference->technologies * years_of(reference);
	for (size_t i = 0; i < cells; i++) {
		reference->whole[i] = 0;
		for (size_t area = 0; area < reference->area_count; area++)
			reference->whole[i] += reference->parts[area * cells + i];
	}
}

static void fill(struct loading *loading)
{
	struct axl_reference *reference = loading->reference;
	size_t years = years_of(reference), cells = reference->technologies * years;
	reference->parts = new_grid(reference, reference->area_count);
	reference->whole = new_grid(reference, 1);
	reference->cited = new_grid(reference, 1);
	for (size_t i = 0; i < loading->count; i++) {
		const struct figure *figure = &loading->figures[i];
		size_t cell =
		    figure->technology * years + (size_t)(figure->year - reference->first_year);
		if (is_figure_of_whole(loading, figure)) {
			reference->whole[cell] = figure->patents;
			reference->cited[cell] = figure->cited;
		}
		if (figure->area != THE_WHOLE)
			reference->parts[figure->area * cells + cell] = figure->patents;
	}
	if (reference->whole_is_sum)
		sum_areas(reference);
}

/* The whole is no part, and the region is counted from its own documents. */
static void drop_areas(struct loading *loading)
{
	struct axl_reference *reference = loading->reference;
	size_t cells = reference->technologies * years_of(reference), kept = 0;
	for (size_t i = 0; i < reference->area_count; i++) {
		if (i == loading->whole || is_home(loading->world, reference->areas[i]))
			continue;
		reference->areas[kept] = reference->areas[i];
		memmove(reference->parts + kept * cells, reference->parts + i * cells,
		        cells * sizeof *reference->parts);
		kept++;
	}
	reference->area_count = kept;
}

static int read_source(struct loading *loading, struct axl_error **err)
{
	struct axl_reference *reference = loading->reference;
	const struct axl_count_source *source = &reference->source;
	if (source->counts(source->context, add_figure, loading, err) < 0 ||
	    source->origin(source->context, &reference->provider, &reference->query, err) < 0)
		return -1;
	if (loading->count == 0)
		return 0;
	find_whole(loading);
	fill(loading);
	drop_areas(loading);
	return 0;
}

int axl_reference_new(struct axl_count_source source, const struct axl_world *world,
                      const struct axl_indicator_rules *rules, struct axl_reference **ret_reference,
                      struct axl_error **err)
{
	axl_auto(axl_reference) struct axl_reference *reference = axl_xcalloc(1, sizeof *reference);
	axl_auto(axl_index) struct axl_index *areas = axl_index_new();
	const struct axl_technology *technologies;
	struct loading loading = {
	    .world = world, .rules = rules, .reference = reference, .areas = areas};
	reference->source = source;
	reference->texts = axl_arena_new();
	reference->technologies = axl_taxonomy_technologies(world->taxonomy, &technologies);
	int result = read_source(&loading, err);
	free(loading.figures);
	if (result == 0)
		*ret_reference = loading.count ? axl_steal(reference) : NULL;
	return result;
}

int axl_reference_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                       const struct axl_counting *counting, const struct axl_indicator_rules *rules,
                       struct axl_reference **ret_reference, struct axl_error **err)
{
	*ret_reference = NULL;
	if (world->reference_source_count)
		return axl_reference_new(
		    axl_count_source_of_documents(store, wave, world, counting), world, rules,
		    ret_reference, err);
	if (counting->kind == AXL_COUNTED_PAPERS)
		return 0;
	return axl_reference_new(axl_count_source_of_tables(store, wave, world->taxonomy), world,
	                         rules, ret_reference, err);
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

double axl_reference_cited(const struct axl_reference *reference, size_t technology, int year)
{
	if (year < reference->first_year || year > reference->last_year)
		return NAN;
	return reference
	    ->cited[technology * years_of(reference) + (size_t)(year - reference->first_year)];
}

struct telling {
	const struct axl_reference *reference;
	const struct axl_reference_told *told;
	const struct axl_technology *technology;
	size_t position;
	int first, last;
};

static bool is_same_name(const char *a, const char *b)
{
	axl_auto(axl_memory) char *x = axl_text_folded(a);
	axl_auto(axl_memory) char *y = axl_text_folded(b);
	return strcmp(x, y) == 0;
}

static bool is_told(const struct telling *telling, const struct axl_count_row *row)
{
	const struct axl_reference *reference = telling->reference;
	return row->fact && row->technology == telling->position && row->year >= telling->first &&
	       row->year <= telling->last &&
	       (reference->whole_is_sum || is_same_name(row->area, reference->whole_name));
}

/* "세계 · 인공지능 · 2019 · 40" */
static int tell_row(void *to, const struct axl_count_row *row)
{
	const struct telling *telling = to;
	if (!is_told(telling, row))
		return 0;
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "%s · %s · %d · %g", row->area, telling->technology->label_ko, row->year, row->patents);
	struct axl_evidence evidence = {row->fact, row->column, text};
	return telling->told->figure(telling->told->context, &evidence);
}

int axl_reference_explain(const struct axl_reference *reference,
                          const struct axl_taxonomy *taxonomy, size_t technology, int first,
                          int last, const struct axl_reference_told *told, struct axl_error **err)
{
	const struct axl_count_source *source = &reference->source;
	const struct axl_technology *technologies;
	(void)axl_taxonomy_technologies(taxonomy, &technologies);
	struct telling telling = {reference,  told,  &technologies[technology],
	                          technology, first, last};
	if (source->documents)
		return source->documents(source->context, technology, first, last, told->document,
		                         told->context, err);
	return source->counts(source->context, tell_row, &telling, err);
}
