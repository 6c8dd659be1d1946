/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What patents/ writes for a wave; patents/explain.c says from what. */
#include "config.h"

#include "patents/explain.h"

#include "patents/corpus/industry.h"
#include "patents/derive-technology.h"
#include "patents/document/kinds.h"
#include "patents/link/linking.h"
#include "patents/taxonomy/tag.h"

#include <math.h>

/* Metrics by what is counted. */
static const struct names {
	const char *whole, *fractional; /* of technologies */
	const char *firm;
} names[] = {
    [AXL_COUNTED_PATENTS] = {"patents_whole", "patents_fractional", "patents"},
    [AXL_COUNTED_PAPERS] = {"papers_whole", "papers_fractional", "papers"},
};

/* Patents first, then papers. */
struct deriving {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	struct axl_corpus *corpus;
	struct axl_links *links;
	struct axl_register reg;
	struct axl_metric_writer *writer;
	bool first; /* of the project's taxonomies: firms and industries are counted by it alone */
};

static int write(struct deriving *d, struct axl_metric_value value, struct axl_error **err)
{
	value.wave = d->wave;
	value.lo = value.hi = value.se = NAN;
	return axl_metric_write(d->writer, &value, err);
}

static int ensure_technology(struct deriving *d, const struct axl_technology *technology,
                             int64_t *ret_unit, struct axl_error **err)
{
	axl_auto(axl_memory) char *id =
	    axl_xasprintf("%s:%s", axl_taxonomy_id(d->world->taxonomy), technology->id);
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("technology:%s@%s", id, d->world->home->code);
	struct axl_unit unit = {"technology", key, d->world->home->code,
	                        "",           id,  technology->label_ko};
	return axl_unit_ensure(d->store, &unit, ret_unit, err);
}

static const struct names *names_of(const struct deriving *d)
{
	return &names[d->corpus->counting.kind];
}

static int write_count(struct deriving *d, int64_t unit, int year,
                       const struct axl_patent_count *count, struct axl_error **err)
{
	axl_auto(axl_memory) char *period = year ? axl_xasprintf("%04d", year) : axl_xstrdup("");
	axl_auto(axl_memory) char *shared =
	    axl_xasprintf("sum of h / t = %g (n = %zu)", count->fractional, count->whole);
	struct axl_metric_value value = {
	    .unit = unit,
	    .metric = names_of(d)->whole,
	    .period = period,
	    .value = (double)count->whole,
	    .n = (double)count->whole,
	};
	struct axl_metric_value fractional = value;
	fractional.metric = names_of(d)->fractional;
	fractional.value = count->fractional;
	fractional.how = shared;
	if (write(d, value, err) < 0)
		return -1;
	return write(d, fractional, err);
}

static int write_measures(struct deriving *d, const int64_t *units, struct axl_error **err)
{
	axl_auto(axl_reference) struct axl_reference *reference = NULL;
	axl_auto(axl_measures) struct axl_measures *measures = NULL;
	if (axl_measures_load(d->store, d->wave, d->world, d->corpus, &reference, &measures, err) <
	    0)
		return -1;
	if (d->corpus->counting.kind == AXL_COUNTED_PAPERS)
		return axl_paper_metrics_write(d->writer, d->wave, measures, units, err);
	return axl_technology_metrics_write(d->writer, d->wave, measures, reference, units, err);
}

/* A year without a document of the technology is a true 0; documents without a year are told
 * of where there are any. */
static int write_technologies(struct deriving *d, struct axl_error **err)
{
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(d->world->taxonomy, &technologies);
	size_t years = axl_corpus_years(d->corpus);
	axl_auto(axl_memory) struct axl_patent_count *counts = axl_corpus_count(d->corpus, count);
	axl_auto(axl_memory) int64_t *units = axl_xcalloc(count, sizeof *units);
	for (size_t i = 0; i < count; i++) {
		if (ensure_technology(d, &technologies[i], &units[i], err) < 0)
			return -1;
		for (size_t year = 0; year < years; year++) {
			const struct axl_patent_count *cell = &counts[i * years + year];
			if ((year > 0 || cell->whole > 0) &&
			    write_count(d, units[i], axl_corpus_year_at(d->corpus, year), cell,
			                err) < 0)
				return -1;
		}
	}
	return write_measures(d, units, err);
}

static int write_firms(struct deriving *d, struct axl_error **err)
{
	for (size_t i = 0; i < d->reg.count; i++) {
		const struct axl_link *first;
		size_t patents = axl_links_of(d->links, d->reg.firms[i].unit, &first);
		struct axl_metric_value value = {
		    .unit = d->reg.firms[i].unit,
		    .metric = names_of(d)->firm,
		    .value = (double)patents,
		    .n = (double)patents,
		    .vintage = d->corpus->newest,
		};
		if (write(d, value, err) < 0)
			return -1;
	}
	return 0;
}

static int ensure_industry(struct deriving *d, const struct axl_ksic_item *item, int64_t *ret_unit,
                           struct axl_error **err)
{
	axl_auto(axl_memory) char *industry =
	    axl_xasprintf("ksic%d:%s", item->revision, item->code);
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("industry:%s@%s", industry, d->world->home->code);
	struct axl_unit unit = {"industry", key, d->world->home->code, industry, "", item->name_ko};
	return axl_unit_ensure(d->store, &unit, ret_unit, err);
}

static int write_industry(void *context, const struct axl_industry_patents *industry,
                          struct axl_error **err)
{
	struct deriving *d = context;
	int64_t unit;
	if (ensure_industry(d, industry->item, &unit, err) < 0)
		return -1;
	double patents = (double)industry->patent_count;
	axl_auto(axl_memory) char *firms =
	    axl_xasprintf("n = %zu (f = %zu)", industry->patent_count, industry->firms);
	axl_auto(axl_memory) char *ratio =
	    axl_xasprintf("1000 × %zu / %g", industry->patent_count, industry->employees);
	struct axl_metric_value value = {
	    .unit = unit,
	    .metric = "patents",
	    .value = patents,
	    .n = patents,
	    .vintage = d->corpus->newest,
	    .how = firms,
	};
	struct axl_metric_value density = value;
	density.metric = "patents_per_1000";
	density.state = industry->employees > 0 ? AXL_VALUE : AXL_UNDEFINED;
	density.value = industry->employees > 0 ? 1000 * patents / industry->employees : 0;
	density.how = ratio;
	if (write(d, value, err) < 0)
		return -1;
	return write(d, density, err);
}

static int write_industries(struct deriving *d, struct axl_error **err)
{
	for (size_t i = 0; i < d->world->level_count; i++)
		if (axl_industries_each(&d->reg, d->links, d->world->levels[i], write_industry, d,
		                        err) < 0)
			return -1;
	return 0;
}

static int write_kind(struct deriving *d, struct axl_error **err)
{
	if (axl_links_load(d->store, d->wave, d->corpus, &d->links, err) < 0 ||
	    write_technologies(d, err) < 0)
		return -1;
	if (!d->first)
		return 0;
	if (write_firms(d, err) < 0)
		return -1;
	return d->corpus->counting.kind == AXL_COUNTED_PATENTS ? write_industries(d, err) : 0;
}

/* Where there is no corpus nothing is known, which is not 0. */
static int derive_kind(struct deriving *d, enum axl_counted_kind kind, struct axl_error **err)
{
	struct axl_counting counting = *axl_corpus_counting(d->world);
	counting.kind = kind;
	int result = axl_corpus_new(axl_document_source_of_store(d->store, d->wave), d->world,
	                            &counting, &d->corpus, err);
	if (result == 0 && d->corpus->count > 0)
		result = write_kind(d, err);
	axl_links_free(d->links);
	axl_corpus_free(d->corpus);
	d->links = NULL;
	d->corpus = NULL;
	return result;
}

static int derive_by(struct deriving *d, const struct axl_taxonomy *taxonomy,
                     struct axl_error **err)
{
	const struct axl_world *whole = d->world;
	struct axl_world world = *whole;
	world.taxonomy = taxonomy;
	d->world = &world;
	d->first = taxonomy == whole->taxonomy;
	int result = axl_tag_wave(d->store, d->wave, taxonomy, err);
	if (result == 0)
		result = derive_kind(d, AXL_COUNTED_PATENTS, err);
	if (result == 0)
		result = derive_kind(d, AXL_COUNTED_PAPERS, err);
	d->world = whole;
	return result;
}

static int derive_all(struct deriving *d, struct axl_error **err)
{
	const struct axl_world *world = d->world;
	if (axl_register_load(d->store, d->wave, world, &d->reg, err) < 0 ||
	    axl_metric_writer_new(d->store, axl_patents_maker.name, &d->writer, err) < 0 ||
	    derive_by(d, world->taxonomy, err) < 0)
		return -1;
	for (size_t i = 1; i < world->taxonomy_count; i++)
		if (derive_by(d, world->taxonomies[i], err) < 0)
			return -1;
	return axl_metric_writer_finish(d->writer, err);
}

/* The names of papers are linked too, and of patents that no taxonomy tags. */
static int link_names(struct axl_store *store, const char *wave, const struct axl_world *world,
                      struct axl_error **err)
{
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	if (axl_linking_run(store, wave, world, &linking, err) < 0)
		return -1;
	return linking->name_count ? axl_linking_keep(store, wave, linking, err) : 0;
}

static int derive_patents(struct axl_store *store, const char *wave, const void *context,
                          struct axl_error **err)
{
	const struct axl_world *world = context;
	struct deriving d = {.store = store, .wave = wave, .world = world};
	if (link_names(store, wave, world, err) < 0)
		return -1;
	if (!world->taxonomy)
		return 0;
	int result = derive_all(&d, err);
	axl_metric_writer_free(d.writer);
	axl_register_cleanup(&d.reg);
	return result;
}

const struct axl_metric_maker axl_patents_maker = {
    .name = "patents",
    .derive = derive_patents,
    .explain = axl_patents_explain,
};
