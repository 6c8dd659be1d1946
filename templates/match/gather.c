/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The match workbook of a project, from its store. */
#include "config.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/store/metric-read.h"
#include "patents/document/lookup.h"
#include "templates/match/match.h"

#include <string.h>

struct gathering {
	struct axl_store *store;
	const struct axl_match *match;
	struct axl_match_proof *proofs;
	size_t count, capacity;
	size_t industry, technology; /* the pair in hand */
	size_t taken[AXL_MATCH_SIDES];
	struct axl_arena *texts;
	struct axl_units *firms; /* of the store, by key */
};

static void gathering_cleanup(struct gathering *g)
{
	free(g->proofs);
	axl_arena_free(g->texts);
	axl_units_free(g->firms);
}

static const char *firm_label(const struct gathering *g, int64_t unit)
{
	for (size_t i = 0; unit && i < axl_units_count(g->firms); i++)
		if (axl_units_at(g->firms, i)->id == unit)
			return axl_units_at(g->firms, i)->unit.label;
	return "";
}

static int place_proof(struct gathering *g, int64_t document, struct axl_match_proof *proof,
                       struct axl_error **err)
{
	struct axl_fact_place place;
	int found = axl_fact_place(g->store, document, &place, err);
	proof->file = "";
	if (found <= 0)
		return found;
	/* No path of one machine leaves it. */
	const char *name = *place.file == '/' ? strrchr(place.file, '/') + 1 : place.file;
	proof->file = axl_arena_text(g->texts, name);
	proof->line = place.line;
	axl_fact_place_release(&place);
	return 0;
}

/* Each side brings its documents of the largest shares. */
static int take_proof(void *context, const struct axl_match_evidence *evidence,
                      struct axl_error **err)
{
	struct gathering *g = context;
	axl_auto(axl_document) struct axl_document *document = NULL;
	if (g->taken[evidence->side] == AXL_MATCH_PROOFS)
		return 0;
	if (axl_document_load(g->store, evidence->document, &document, err) < 0)
		return -1;
	if (!document)
		return 0;
	struct axl_match_proof proof = {
	    .industry = g->industry,
	    .technology = g->technology,
	    .side = evidence->side,
	    .ai_only = evidence->ai_only,
	    .share = evidence->share,
	    .how = axl_arena_text(g->texts, evidence->how),
	    .number = axl_arena_text(g->texts, document->number),
	    .title = axl_arena_text(g->texts, document->title),
	    .filed = axl_arena_text(g->texts, document->filed),
	    .applicants = axl_arena_text(g->texts, document->applicants),
	    .firm = firm_label(g, evidence->firm),
	};
	if (place_proof(g, evidence->document, &proof, err) < 0)
		return -1;
	g->taken[evidence->side]++;
	axl_reserve(g->proofs, g->capacity, g->count + 1);
	g->proofs[g->count++] = proof;
	return 0;
}

/* Of the first pairs. */
static int gather_proofs(struct gathering *g, struct axl_error **err)
{
	struct axl_match_pair *pairs;
	size_t *order, ordered;
	const struct axl_unit_filter firms = {.kind = "firm"};
	int result = axl_units_load(g->store, &firms, &g->firms, err);
	(void)axl_match_pairs(g->match, &pairs, &order, &ordered);
	for (size_t place = 0; place < ordered && place < AXL_MATCH_PROVEN && result == 0;
	     place++) {
		g->industry = pairs[order[place]].industry;
		g->technology = pairs[order[place]].technology;
		for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
			g->taken[side] = 0;
		result =
		    axl_match_evidence(g->match, g->industry, g->technology, take_proof, g, err);
	}
	free(pairs);
	free(order);
	return result;
}

static bool any_side_speaks(const struct axl_match *match)
{
	for (size_t i = 0; i < match->industry_count * match->technology_count; i++)
		if (match->cells[i].used)
			return true;
	return false;
}

static int load_match(struct axl_project *project, const struct axl_world *world, const char *wave,
                      enum axl_ksic_level level, struct axl_match **ret_match,
                      struct axl_error **err)
{
	axl_auto(axl_match) struct axl_match *match = NULL;
	if (!world->taxonomy)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("the project names no taxonomy of technologies"));
	if (axl_match_load(project->store, wave, world, level, &match, err) < 0)
		return -1;
	if (!any_side_speaks(match))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("no document of %s speaks of an industry and a technology"),
		                     wave);
	*ret_match = axl_steal(match);
	return 0;
}

static int name_definitions(struct axl_evidence_store *store, const struct axl_match *match,
                            struct axl_error **err)
{
	axl_evidence_add(store, "taxonomies", axl_taxonomy_id(match->taxonomy),
	                 axl_taxonomy_hash(match->taxonomy));
	if (axl_evidence_add_file(store, "match", match->rule->id, err) < 0)
		return -1;
	return axl_evidence_add_file(store, "concordances", match->rule->concordance, err);
}

int axl_write_match_workbook(struct axl_project *project, const struct axl_world *world,
                             const char *wave, enum axl_ksic_level level, const char *path,
                             struct axl_error **err)
{
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	axl_auto(axl_evidence_store) struct axl_evidence_store *store = NULL;
	axl_auto(axl_match) struct axl_match *match = NULL;
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = NULL;
	axl_auto(gathering) struct gathering g = {.store = project->store};
	if (load_match(project, world, wave, level, &match, err) < 0 ||
	    axl_labels_load(project->definitions, project->language, &labels, err) < 0 ||
	    axl_catalogue_load(project->definitions, &catalogue, err) < 0 ||
	    axl_evidence_gather(project, wave, &store, err) < 0 ||
	    name_definitions(store, match, err) < 0)
		return -1;
	g.match = match;
	g.texts = axl_arena_new();
	if (gather_proofs(&g, err) < 0)
		return -1;
	const struct axl_match_report report = {
	    .project = project->name,
	    .wave = wave,
	    .region = world->home->name,
	    .reference = world->reference->name,
	    .labels = labels,
	    .match = match,
	    .catalogue = catalogue,
	    .proofs = g.proofs,
	    .proof_count = g.count,
	    .evidence = axl_evidence_of(store),
	};
	return axl_match_write(&report, path, err);
}
