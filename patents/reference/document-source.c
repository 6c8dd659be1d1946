/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as a source of counts. */
#include "config.h"

#include "patents/reference/source.h"

#include "base/buffer.h"
#include "patents/corpus/corpus.h"

#include <math.h>
#include <string.h>

struct counting {
	struct axl_store *store;
	char *wave, *names; /* of the sources, ", " between */
	const struct axl_world *world;
	struct axl_counting how;
};

static void free_counting(void *context)
{
	struct counting *counting = context;
	free(counting->wave);
	free(counting->names);
	free(counting);
}

/* Counted for a region as for the home region; NULL: for all of them. */
static int load_corpus(const struct counting *counting, const struct axl_region *region,
                       struct axl_corpus **ret_corpus, struct axl_error **err)
{
	struct axl_world world = *counting->world;
	struct axl_document_source all =
	    axl_document_source_of_store(counting->store, counting->wave);
	world.home = region;
	return axl_corpus_new(axl_document_source_of_reference(all, counting->world), &world,
	                      &counting->how, ret_corpus, err);
}

/* The counts of one area, technologies × years. */
struct cells {
	size_t technologies;
	int first, last;
	struct axl_count_row *rows;
};

static struct axl_count_row *cell_of(const struct cells *cells, size_t technology, int year)
{
	size_t years = (size_t)(cells->last - cells->first) + 1;
	return &cells->rows[technology * years + (size_t)(year - cells->first)];
}

static void count_patent(const struct cells *cells, const struct axl_corpus *corpus,
                         const struct axl_patent *patent)
{
	if (!patent->year || patent->year < cells->first || patent->year > cells->last)
		return;
	for (size_t i = 0; i < patent->technology_count; i++) {
		struct axl_count_row *row =
		    cell_of(cells, corpus->technologies[patent->technology + i], patent->year);
		row->patents++;
		row->rated += !isnan(patent->cited);
		row->cited += isnan(patent->cited) ? 0 : patent->cited;
	}
}

static int give(const struct cells *cells, const struct axl_corpus *corpus, const char *area,
                axl_count_row_each each, void *to)
{
	int result = 0;
	for (size_t technology = 0; technology < cells->technologies; technology++)
		for (int year = cells->first; year <= cells->last; year++)
			*cell_of(cells, technology, year) = (struct axl_count_row){
			    .area = area, .technology = technology, .year = year};
	for (size_t i = 0; i < corpus->count; i++)
		count_patent(cells, corpus, &corpus->patents[i]);
	for (size_t technology = 0; technology < cells->technologies; technology++)
		for (int year = cells->first; year <= cells->last && result == 0; year++)
			result = each(to, cell_of(cells, technology, year));
	return result;
}

/* Where the region lies in it, or it in the region, it would be counted twice. */
static bool is_area(const struct axl_world *world, const struct axl_region *region)
{
	return strcmp(region->kind, "province") == 0 && !*region->valid_to &&
	       !axl_region_within(region, world->home) && !axl_region_within(world->home, region);
}

static int give_areas(const struct counting *counting, const struct cells *cells,
                      axl_count_row_each each, void *to, struct axl_error **err)
{
	const struct axl_region *const *regions;
	size_t count = axl_regions_all(counting->world->regions, &regions);
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++) {
		axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
		if (!is_area(counting->world, regions[i]))
			continue;
		if (load_corpus(counting, regions[i], &corpus, err) < 0)
			return -1;
		result = corpus->count ? give(cells, corpus, regions[i]->code, each, to) : 0;
	}
	return result;
}

static int counts(void *context, axl_count_row_each each, void *to, struct axl_error **err)
{
	const struct counting *counting = context;
	const struct axl_technology *technologies;
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	if (load_corpus(counting, NULL, &corpus, err) < 0)
		return -1;
	struct cells cells = {
	    .technologies = axl_taxonomy_technologies(counting->world->taxonomy, &technologies),
	    .first = corpus->first_year,
	    .last = axl_corpus_complete_year(corpus),
	};
	if (!cells.last)
		return 0;
	axl_auto(axl_memory) struct axl_count_row *rows = cells.rows = axl_xcalloc(
	    cells.technologies * ((size_t)(cells.last - cells.first) + 1), sizeof *cells.rows);
	int result = give(&cells, corpus, NULL, each, to);
	return result ? result : give_areas(counting, &cells, each, to, err);
}

static int origin(void *context, const char **ret_provider, const char **ret_query,
                  struct axl_error **err)
{
	const struct counting *counting = context;
	(void)err;
	*ret_provider = counting->names;
	*ret_query = "";
	return 0;
}

static int documents(void *context, size_t technology, int first, int last,
                     axl_counted_document_each each, void *to, struct axl_error **err)
{
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	int result = load_corpus(context, NULL, &corpus, err);
	for (size_t i = 0; result == 0 && i < corpus->count; i++) {
		const struct axl_patent *patent = &corpus->patents[i];
		if (patent->year >= first && patent->year <= last &&
		    axl_patent_has(corpus, patent, technology))
			result = each(to, patent->id);
	}
	return result;
}

struct axl_count_source axl_count_source_of_documents(struct axl_store *store, const char *wave,
                                                      const struct axl_world *world,
                                                      const struct axl_counting *counting)
{
	struct counting *context = axl_xcalloc(1, sizeof *context);
	struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < world->reference_source_count; i++)
		axl_buffer_printf(&names, "%s%s", i ? ", " : "", world->reference_sources[i]);
	context->store = store;
	context->wave = axl_xstrdup(wave);
	context->names = axl_buffer_detach(&names);
	context->world = world;
	context->how = *counting;
	return (struct axl_count_source){context, counts, origin, documents, free_counting};
}
