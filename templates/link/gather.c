/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review of a project's linking, from its store. */
#include "config.h"

#include "patents/link/compare.h"
#include "patents/link/decision.h"
#include "templates/link/review.h"

#include <stdlib.h>
#include <string.h>

enum { PAIRS_OF_A_NAME = 5 }; /* more would hide the likely ones */

struct gathering {
	const struct axl_project *project;
	const struct axl_linking *linking;
	struct axl_review_pairs *pairs;
};

void axl_review_pairs_free(struct axl_review_pairs *pairs)
{
	if (!pairs)
		return;
	free(pairs->items);
	axl_arena_free(pairs->texts);
	free(pairs);
}

static const char *region_name(const struct gathering *g, const char *code)
{
	const struct axl_world *world = &g->project->world;
	const struct axl_region *region =
	    *code ? axl_region_find(world->regions, axl_slice_of(code), world->home) : NULL;
	return region ? region->name : code;
}

/* Code and name; numbers stay masked but for the office and the kind. */
static struct axl_review_firm firm_shown(const struct gathering *g,
                                         const struct axl_linked_firm *firm)
{
	const struct axl_world *world = &g->project->world;
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(world->ksic, axl_slice_of(firm->industry));
	struct axl_review_firm shown = {region_name(g, firm->region), "", firm->industry};
	if (*firm->number) {
		axl_auto(axl_memory) char *number =
		    axl_xasprintf("%.3s-%.2s-*****", firm->number, firm->number + 3);
		shown.number = axl_arena_text(g->pairs->texts, number);
	}
	if (item) {
		axl_auto(axl_memory) char *industry =
		    axl_xasprintf("%s %s", item->code, item->name_ko);
		shown.industry = axl_arena_text(g->pairs->texts, industry);
	}
	return shown;
}

/* The best level of a field agrees; a place elsewhere does not; what lies between is near. */
static enum axl_review_agreement agreement_of(const struct axl_link_candidate *candidate,
                                              enum axl_link_field field)
{
	size_t level = axl_pattern_level(candidate->pattern, field);
	if (level == AXL_LINK_UNKNOWN)
		return AXL_REVIEW_UNSTATED;
	if (level == 0)
		return AXL_REVIEW_AGREES;
	return field == AXL_LINK_REGION && level == AXL_REGION_ELSEWHERE ? AXL_REVIEW_DISAGREES
	                                                                 : AXL_REVIEW_NEARLY;
}

static enum axl_review_verdict verdict_named(const char *name)
{
	int verdict = AXL_REVIEW_VERDICTS - 1;
	while (verdict > 0 && strcmp(axl_review_verdict_names[verdict], name) != 0)
		verdict--;
	return (enum axl_review_verdict)verdict;
}

/* Where the weight leans: more than halfway to joining the two. */
static enum axl_review_verdict suggestion(const struct gathering *g, double weight)
{
	const struct axl_link_definition *definition = g->linking->definition;
	return weight >= (definition->match + definition->review) / 2 ? AXL_REVIEW_SAME
	                                                              : AXL_REVIEW_DIFFERENT;
}

static int add_pair(struct gathering *g, const struct axl_linking_name *name,
                    const struct axl_link_candidate *candidate, struct axl_error **err)
{
	struct axl_review_pairs *pairs = g->pairs;
	struct axl_linked_firm firm;
	const char *verdict, *reason;
	bool found;
	if (axl_linked_firm_load(g->project->store, candidate->firm, pairs->texts, &firm, &found,
	                         err) < 0)
		return -1;
	if (!found)
		return 0;
	if (axl_link_decision_last(g->project->store, name->name, name->region, firm.key,
	                           pairs->texts, &verdict, &reason, err) < 0)
		return -1;
	axl_reserve(pairs->items, pairs->capacity, pairs->count + 1);
	pairs->items[pairs->count++] = (struct axl_review_pair){
	    .identity = {axl_arena_text(pairs->texts, name->name),
	                 axl_arena_text(pairs->texts, name->region), firm.label, firm.key},
	    .applicant_region = region_name(g, name->region),
	    .firm = firm_shown(g, &firm),
	    .documents = name->documents,
	    .agreement = {[AXL_REVIEW_OF_NAME] = agreement_of(candidate, AXL_LINK_NAME),
	                  [AXL_REVIEW_OF_FORM] = agreement_of(candidate, AXL_LINK_FORM),
	                  [AXL_REVIEW_OF_REGION] = agreement_of(candidate, AXL_LINK_REGION)},
	    .weight = candidate->weight,
	    .suggested = suggestion(g, candidate->weight),
	    .verdict = verdict_named(verdict),
	    .reason = reason,
	};
	return 0;
}

static int add_name(struct gathering *g, size_t name, struct axl_error **err)
{
	const struct axl_linking *linking = g->linking;
	struct axl_link_result result = axl_linker_result(linking->linker, name);
	for (size_t i = 0; i < result.count && i < PAIRS_OF_A_NAME; i++)
		if (i == 0 || result.candidates[i].weight >= linking->definition->review)
			if (add_pair(g, &linking->names[name], &result.candidates[i], err) < 0)
				return -1;
	return 0;
}

static int by_documents(const void *a, const void *b, void *context)
{
	const struct axl_linking *linking = context;
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	if (linking->names[x].documents != linking->names[y].documents)
		return linking->names[x].documents > linking->names[y].documents ? -1 : 1;
	return (x > y) - (x < y);
}

int axl_review_pairs_load(const struct axl_project *project, const struct axl_linking *linking,
                          struct axl_review_pairs **ret_pairs, struct axl_error **err)
{
	axl_auto(axl_review_pairs) struct axl_review_pairs *pairs = axl_xcalloc(1, sizeof *pairs);
	axl_auto(axl_memory) size_t *waiting =
	    axl_xcalloc(linking->name_count + 1, sizeof *waiting);
	struct gathering g = {project, linking, pairs};
	size_t count = 0;
	pairs->texts = axl_arena_new();
	for (size_t i = 0; i < linking->name_count; i++)
		if (axl_linker_result(linking->linker, i).outcome == AXL_LINK_REVIEW)
			waiting[count++] = i;
	qsort_r(waiting, count, sizeof *waiting, by_documents, (void *)linking);
	for (size_t i = 0; i < count; i++)
		if (add_name(&g, waiting[i], err) < 0)
			return -1;
	*ret_pairs = axl_steal(pairs);
	return 0;
}

int axl_write_link_review(struct axl_project *project, const char *wave,
                          const struct axl_linking *linking, const char *path, size_t *ret_pairs,
                          struct axl_error **err)
{
	axl_auto(axl_review_pairs) struct axl_review_pairs *pairs = NULL;
	axl_auto(axl_evidence_store) struct axl_evidence_store *evidence = NULL;
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	if (axl_review_pairs_load(project, linking, &pairs, err) < 0 ||
	    axl_labels_load(project->definitions, project->language, &labels, err) < 0 ||
	    axl_evidence_gather(project, wave, &evidence, err) < 0 ||
	    axl_evidence_add_file(evidence, "linking", linking->definition->id, err) < 0)
		return -1;
	const struct axl_review review = {.project = project->name,
	                                  .wave = wave,
	                                  .labels = labels,
	                                  .pairs = pairs->items,
	                                  .count = pairs->count,
	                                  .match = linking->definition->match,
	                                  .floor = linking->definition->review,
	                                  .evidence = axl_evidence_of(evidence)};
	*ret_pairs = pairs->count;
	return axl_review_write(&review, path, err);
}
