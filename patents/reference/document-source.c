/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as a source of counts. */
#include "config.h"

#include "patents/reference/source.h"

#include "base/buffer.h"
#include "patents/corpus/corpus.h"

#include <math.h>

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

/* All of them, counted as the region's are but for their place. */
static int load_corpus(const struct counting *counting, struct axl_corpus **ret_corpus,
                       struct axl_error **err)
{
	struct axl_world world = *counting->world;
	struct axl_document_source all =
	    axl_document_source_of_store(counting->store, counting->wave);
	world.home = NULL;
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

/* Bits of the areas that a patent has to be in one of; 0: anywhere. */
static int give(const struct cells *cells, const struct axl_corpus *corpus, uint64_t areas,
                const char *area, axl_count_row_each each, void *to)
{
	int result = 0;
	for (size_t technology = 0; technology < cells->technologies; technology++)
		for (int year = cells->first; year <= cells->last; year++)
			*cell_of(cells, technology, year) = (struct axl_count_row){
			    .area = area, .technology = technology, .year = year};
	for (size_t i = 0; i < corpus->count; i++)
		if (!areas || corpus->patents[i].areas & areas)
			count_patent(cells, corpus, &corpus->patents[i]);
	for (size_t technology = 0; technology < cells->technologies; technology++)
		for (int year = cells->first; year <= cells->last && result == 0; year++)
			result = each(to, cell_of(cells, technology, year));
	return result;
}

/* Where the region lies in it, or it in the region, it would be counted twice. */
static bool is_apart(const struct axl_region *area, const struct axl_region *home)
{
	return !axl_region_within(area, home) && !axl_region_within(home, area);
}

/* Those that have a document. */
static int give_areas(const struct counting *counting, const struct cells *cells,
                      const struct axl_corpus *corpus, axl_count_row_each each, void *to)
{
	uint64_t present = 0;
	int result = 0;
	for (size_t i = 0; i < corpus->count; i++)
		present |= corpus->patents[i].areas;
	for (size_t i = 0; i < corpus->areas.count && result == 0; i++)
		if (present >> i & 1 && is_apart(corpus->areas.items[i], counting->world->home))
			result = give(cells, corpus, UINT64_C(1) << i, corpus->areas.items[i]->code,
			              each, to);
	return result;
}

static int counts(void *context, axl_count_row_each each, void *to, struct axl_error **err)
{
	const struct counting *counting = context;
	const struct axl_technology *technologies;
	axl_auto(axl_corpus) struct axl_corpus *corpus = NULL;
	if (load_corpus(counting, &corpus, err) < 0)
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
	int result = give(&cells, corpus, 0, NULL, each, to);
	return result ? result : give_areas(counting, &cells, corpus, each, to);
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
	int result = load_corpus(context, &corpus, err);
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
	axl_auto(axl_buffer) struct axl_buffer names;
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
