/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/explain.h"

#include "base/store/metric-read.h"
#include "patents/corpus/industry.h"
#include "patents/measure/measures.h"
#include "patents/document/lookup.h"

struct explaining {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	const struct axl_unit *unit;
	const char *metric;
	int year; /* of the metric's period; 0: none */
	struct axl_corpus *corpus;
	struct axl_links *links;
	struct axl_register reg;
	axl_evidence_each each;
	void *context;
	size_t limit, total;
	struct axl_error **err;
};

/* "number · title · applicants" */
static int show_document(void *context, int64_t id)
{
	struct explaining *e = context;
	axl_auto(axl_document) struct axl_document *document = NULL;
	if (e->total++ >= e->limit)
		return 0;
	if (axl_document_load(e->store, id, &document, e->err) < 0)
		return -1;
	if (!document)
		return 0;
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s · %s%s%s", document->number, document->title,
	                  *document->applicants ? " · " : "", document->applicants);
	struct axl_evidence evidence = {document->id, 0, text};
	return e->each(e->context, &evidence);
}

static int show_patent(struct explaining *e, size_t position)
{
	return show_document(e, e->corpus->patents[position].id);
}

/* The position in the taxonomy of "<taxonomy>:<id>"; false where it is none of its. */
static bool find_technology(const struct axl_taxonomy *taxonomy, const char *text,
                            size_t *ret_technology)
{
	const char *id = axl_taxonomy_id(taxonomy);
	const struct axl_technology *technologies;
	size_t length = strlen(id), count = axl_taxonomy_technologies(taxonomy, &technologies);
	if (strncmp(text, id, length) != 0 || text[length] != ':')
		return false;
	for (size_t i = 0; i < count; i++)
		if (strcmp(technologies[i].id, text + length + 1) == 0) {
			*ret_technology = i;
			return true;
		}
	return false;
}

/* That of the project's taxonomies which has the unit's technology; else the first. */
static const struct axl_taxonomy *taxonomy_of(const struct axl_world *world,
                                              const struct axl_unit *unit)
{
	size_t technology;
	for (size_t i = 0; i < world->taxonomy_count; i++)
		if (find_technology(world->taxonomies[i], unit->technology, &technology))
			return world->taxonomies[i];
	return world->taxonomy;
}

/* A fact of the reference; told of as a document is. */
static int show_figure(void *context, const struct axl_evidence *evidence)
{
	struct explaining *e = context;
	return e->total++ < e->limit ? e->each(e->context, evidence) : 0;
}

static bool is_one_of(const char *const *metrics, const char *metric)
{
	while (*metrics && strcmp(*metrics, metric) != 0)
		metrics++;
	return *metrics != NULL;
}

/* Counts are of one year, up to which all others are measured: the stage of life over its periods,
 * the rest over the window. What stands beside a reference has its figures, too. */
static int find_years(struct explaining *e, size_t technology, int *ret_first,
                      struct axl_error **err)
{
	static const char *const counts[] = {"patents_whole", "patents_fractional", "papers_whole",
	                                     "papers_fractional", NULL};
	static const char *const beside[] = {
	    "patents_rta", "patents_rsi",      "patents_rpa",     "patents_reference_growth",
	    "patents_gap", "patents_gap_rank", "patents_density", NULL};
	/* documents alone have citations */
	static const char *const cited[] = {"patents_relative_citation", "patents_strength", NULL};
	axl_auto(axl_reference) struct axl_reference *reference = NULL;
	axl_auto(axl_measures) struct axl_measures *measures = NULL;
	*ret_first = e->year;
	if (is_one_of(counts, e->metric))
		return 0;
	if (axl_measures_load(e->store, e->wave, e->world, e->corpus, &reference, &measures, err) <
	    0)
		return -1;
	*ret_first = strcmp(e->metric, "patents_stage") == 0 ? measures->life_from : measures->from;
	if (!reference || !(is_one_of(beside, e->metric) ||
	                    (reference->source.documents && is_one_of(cited, e->metric))))
		return 0;
	const struct axl_reference_told told = {show_figure, show_document, e};
	return axl_reference_explain(reference, e->world->taxonomy, technology, *ret_first, e->year,
	                             &told, err);
}

static int explain_technology(struct explaining *e, struct axl_error **err)
{
	size_t technology;
	int first;
	if (!find_technology(e->world->taxonomy, e->unit->technology, &technology))
		return 0;
	int result = find_years(e, technology, &first, err);
	if (strcmp(e->metric, "patents_reference_growth") == 0)
		return result;
	for (size_t i = 0; i < e->corpus->count && result == 0; i++)
		if (e->corpus->patents[i].year >= first && e->corpus->patents[i].year <= e->year &&
		    axl_patent_has(e->corpus, &e->corpus->patents[i], technology))
			result = show_patent(e, i);
	return result;
}

static int explain_firm(struct explaining *e, struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	struct axl_unit_filter filter = {.key = e->unit->key};
	if (axl_units_load(e->store, &filter, &units, err) < 0)
		return -1;
	if (axl_units_count(units) == 0)
		return 0;
	const struct axl_link *link;
	size_t count = axl_links_of(e->links, axl_units_at(units, 0)->id, &link);
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++)
		result = show_patent(e, link[i].patent);
	return result;
}

static int show_industry(void *context, const struct axl_industry_patents *industry,
                         struct axl_error **err)
{
	struct explaining *e = context;
	const struct axl_ksic_item *wanted =
	    axl_ksic_find_scheme(e->world->ksic, axl_slice_of(e->unit->industry));
	int result = 0;
	(void)err;
	if (industry->item != wanted)
		return 0;
	for (size_t i = 0; i < industry->patent_count && result == 0; i++)
		result = show_patent(e, industry->patents[i]);
	return result;
}

static int explain_industry(struct explaining *e, struct axl_error **err)
{
	const struct axl_ksic_item *wanted =
	    axl_ksic_find_scheme(e->world->ksic, axl_slice_of(e->unit->industry));
	if (!wanted || axl_register_load(e->store, e->wave, e->world, &e->reg, err) < 0)
		return wanted ? -1 : 0;
	return axl_industries_each(&e->reg, e->links, wanted->level, show_industry, e, err);
}

static int explain_unit(struct explaining *e, struct axl_error **err)
{
	static const char papers[] = "papers";
	struct axl_counting counting = *axl_corpus_counting(e->world);
	if (strncmp(e->metric, papers, sizeof papers - 1) == 0)
		counting.kind = AXL_COUNTED_PAPERS;
	if (axl_corpus_new(axl_document_source_of_store(e->store, e->wave), e->world, &counting,
	                   &e->corpus, err) < 0)
		return -1;
	if (strcmp(e->unit->kind, "technology") == 0)
		return explain_technology(e, err);
	if (axl_links_load(e->store, e->wave, e->corpus, &e->links, err) < 0)
		return -1;
	return strcmp(e->unit->kind, "firm") == 0 ? explain_firm(e, err) : explain_industry(e, err);
}

int axl_patents_explain(struct axl_store *store, const char *wave, const void *world,
                        const struct axl_unit *unit, const char *metric, const char *period,
                        size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                        struct axl_error **err)
{
	struct axl_world seen = *(const struct axl_world *)world;
	struct explaining e = {
	    .store = store,
	    .wave = wave,
	    .world = &seen,
	    .unit = unit,
	    .metric = metric,
	    .year = axl_period_year(period),
	    .each = each,
	    .context = context,
	    .limit = limit,
	    .err = err,
	};
	seen.taxonomy = taxonomy_of(world, unit);
	int result = e.world->taxonomy ? explain_unit(&e, err) : 0;
	axl_register_cleanup(&e.reg);
	axl_links_free(e.links);
	axl_corpus_free(e.corpus);
	*ret_total = e.total;
	return result;
}
