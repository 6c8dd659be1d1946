/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/explain.h"

#include "base/store/metric-read.h"
#include "ksic/fact/kinds.h"
#include "patents/document/lookup.h"
#include "patents/match/inside.h"

#include <string.h>

/* What a metric rests on. */
enum basis { ALL_SIDES, CONCORDANCE_ALONE, OBSERVED_ALONE, PLANTS_OF_FIRMS };

static const struct {
	const char *metric;
	enum basis basis;
} bases[] = {
    {"match_concordance", CONCORDANCE_ALONE}, {"match_concordance_share", CONCORDANCE_ALONE},
    {"match_observed", OBSERVED_ALONE},       {"match_observed_share", OBSERVED_ALONE},
    {"match_firms", PLANTS_OF_FIRMS},         {"match_strength", ALL_SIDES},
    {"match_disagreement", ALL_SIDES},        {"match_potential", ALL_SIDES},
};

struct explaining {
	struct axl_store *store;
	const char *wave;
	const void *world;
	enum basis basis;
	struct axl_units *firms; /* of the wave */
	int64_t *shown;          /* firms whose plants were shown */
	size_t shown_count, shown_capacity;
	axl_evidence_each each;
	void *context;
	size_t limit, total;
};

static const struct axl_unit *find_firm(const struct explaining *e, int64_t id)
{
	for (size_t i = 0; i < axl_units_count(e->firms); i++)
		if (axl_units_at(e->firms, i)->id == id)
			return &axl_units_at(e->firms, i)->unit;
	return NULL;
}

/* "0.35 · G05B 19/418 (12) · 1020200000001 · title · applicants", or with a firm:
 * "0.5 · (주)가나 29292 · …" */
static int show_document(struct explaining *e, const struct axl_match_evidence *evidence,
                         struct axl_error **err)
{
	axl_auto(axl_document) struct axl_document *document = NULL;
	if (e->total++ >= e->limit)
		return 0;
	if (axl_document_load(e->store, evidence->document, &document, err) < 0)
		return -1;
	if (!document)
		return 0;
	const struct axl_unit *firm = evidence->firm ? find_firm(e, evidence->firm) : NULL;
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%.3g · %s%s%s · %s · %s%s%s", evidence->share, firm ? firm->label : "",
	                  firm ? " " : "", evidence->how, document->number, document->title,
	                  *document->applicants ? " · " : "", document->applicants);
	const struct axl_evidence fact = {document->id, 0, text};
	return e->each(e->context, &fact);
}

/* The lines of the register on which a firm's industry stands, once a firm. */
static int show_plants(struct explaining *e, int64_t id, struct axl_error **err)
{
	const struct axl_unit *firm = find_firm(e, id);
	size_t total = 0;
	for (size_t i = 0; i < e->shown_count; i++)
		if (e->shown[i] == id)
			return 0;
	axl_reserve(e->shown, e->shown_capacity, e->shown_count + 1);
	e->shown[e->shown_count++] = id;
	if (!firm)
		return 0;
	size_t left = e->limit > e->total ? e->limit - e->total : 0;
	int result = axl_ksic_maker.explain(e->store, e->wave, e->world, firm, "employees", "",
	                                    left, e->each, e->context, &total, err);
	e->total += total;
	return result;
}

static int show(void *context, const struct axl_match_evidence *evidence, struct axl_error **err)
{
	struct explaining *e = context;
	if (evidence->ai_only)
		return 0; /* counted apart: no figure of the cell rests on it */
	switch (e->basis) {
	case CONCORDANCE_ALONE:
		return evidence->side == AXL_MATCH_CONCORDANCE ? show_document(e, evidence, err)
		                                               : 0;
	case OBSERVED_ALONE:
		return evidence->side == AXL_MATCH_OBSERVED ? show_document(e, evidence, err) : 0;
	case PLANTS_OF_FIRMS:
		return evidence->firm ? show_plants(e, evidence->firm, err) : 0;
	case ALL_SIDES:
		break;
	}
	return show_document(e, evidence, err);
}

/* Positions of the unit in the match; false where it is not there. */
static bool find_cell(const struct axl_match *match, const struct axl_ksic_item *item,
                      const struct axl_unit *unit, size_t *ret_industry, size_t *ret_technology)
{
	const char *technology = strchr(unit->technology, ':');
	size_t i = 0, j = 0;
	while (i < match->industry_count && match->industries[i].item != item)
		i++;
	while (technology && j < match->technology_count &&
	       strcmp(match->technologies[j].technology->id, technology + 1) != 0)
		j++;
	*ret_industry = i;
	*ret_technology = j;
	return technology && i < match->industry_count && j < match->technology_count;
}

static int explain_cell(struct explaining *e, const struct axl_unit *unit, struct axl_error **err)
{
	const struct axl_world *world = e->world;
	const struct axl_unit_filter filter = {.wave = e->wave, .kind = "firm"};
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(world->ksic, axl_slice_of(unit->industry));
	axl_auto(axl_match) struct axl_match *match = NULL;
	size_t industry, technology;
	if (!item || !world->taxonomy)
		return 0;
	if (axl_units_load(e->store, &filter, &e->firms, err) < 0 ||
	    axl_match_load(e->store, e->wave, world, item->level, &match, err) < 0)
		return -1;
	if (!find_cell(match, item, unit, &industry, &technology))
		return 0;
	return axl_match_evidence(match, industry, technology, show, e, err);
}

int axl_match_explain(struct axl_store *store, const char *wave, const void *world,
                      const struct axl_unit *unit, const char *metric, const char *period,
                      size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                      struct axl_error **err)
{
	struct explaining e = {
	    .store = store,
	    .wave = wave,
	    .world = world,
	    .each = each,
	    .context = context,
	    .limit = limit,
	};
	(void)period;
	for (size_t i = 0; i < AXL_COUNT(bases); i++)
		if (strcmp(bases[i].metric, metric) == 0)
			e.basis = bases[i].basis;
	int result = explain_cell(&e, unit, err);
	axl_units_free(e.firms);
	free(e.shown);
	*ret_total = e.total;
	return result;
}
