/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/match.h"

#include "base/i18n.h"
#include "patents/match/formula.h"
#include "patents/match/inside.h"

const char *const axl_match_verdict_words[] = {
    [AXL_MATCH_UNTOLD] = "",
    [AXL_MATCH_AGREED] = N_("agree"),
    [AXL_MATCH_CONCORDANCE_HIGHER] = N_("concordance higher"),
    [AXL_MATCH_OBSERVED_HIGHER] = N_("observed higher"),
};

void axl_match_free(struct axl_match *match)
{
	if (!match)
		return;
	if (match->owns_basis)
		axl_match_basis_free(match->basis);
	free(match->field_shares);
	free(match->multipliers);
	free(match->cells);
	free(match->industries);
	free(match->technologies);
	free(match);
}

static void judge(struct axl_match_cell *cell, const struct axl_match_rule *rule)
{
	struct axl_estimate lifts[AXL_MATCH_SIDES];
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		lifts[side] = cell->sides[side].lift;
	cell->strength = axl_match_combine(lifts, rule->weights, AXL_MATCH_SIDES, &cell->used);
	const struct axl_estimate *observed = &lifts[AXL_MATCH_OBSERVED];
	const struct axl_estimate *concordance = &lifts[AXL_MATCH_CONCORDANCE];
	if (observed->state != AXL_VALUE || concordance->state != AXL_VALUE)
		return;
	int order = axl_match_disagreement(observed, concordance, rule->ratio, rule->z);
	cell->verdict = order > 0   ? AXL_MATCH_OBSERVED_HIGHER
	                : order < 0 ? AXL_MATCH_CONCORDANCE_HIGHER
	                            : AXL_MATCH_AGREED;
}

static void weigh(struct axl_match *match)
{
	for (size_t i = 0; i < match->industry_count; i++)
		for (size_t j = 0; j < match->technology_count; j++) {
			struct axl_match_cell *cell =
			    &match->cells[i * match->technology_count + j];
			for (size_t side = 0; side < AXL_MATCH_SIDES; side++) {
				struct axl_match_side_cell *at = &cell->sides[side];
				double n = (double)match->technologies[j].known[side];
				double of_all = match->industries[i].documents[side];
				at->share = axl_match_share(at->documents, n);
				at->lift = axl_match_lift(at->documents, n, of_all,
				                          (double)match->all.known[side],
				                          match->rule->prior);
				if (at->share.state != AXL_VALUE)
					at->share.state = AXL_ABSENT;
			}
			judge(cell, match->rule);
		}
}

static void list_technologies(struct axl_match *match)
{
	const struct axl_technology *technologies;
	match->technology_count = axl_taxonomy_technologies(match->taxonomy, &technologies);
	match->technologies = axl_xcalloc(match->technology_count, sizeof *match->technologies);
	for (size_t j = 0; j < match->technology_count; j++)
		match->technologies[j].technology = &technologies[j];
}

int axl_match_build(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_match_basis *basis, enum axl_ksic_level level,
                    struct axl_match **ret_match, struct axl_error **err)
{
	axl_auto(axl_match) struct axl_match *match = axl_xcalloc(1, sizeof *match);
	match->level = level;
	match->taxonomy = world->taxonomy;
	match->rule = basis->rule;
	match->basis = basis;
	match->names = basis->links->names;
	match->linked_names = basis->links->linked_names;
	list_technologies(match);
	if (axl_match_count(match, basis, world, err) < 0)
		return -1;
	weigh(match);
	if (axl_match_measure(match, store, wave, world, err) < 0)
		return -1;
	*ret_match = axl_steal(match);
	return 0;
}

int axl_match_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                   enum axl_ksic_level level, struct axl_match **ret_match, struct axl_error **err)
{
	axl_auto(axl_match_basis) struct axl_match_basis *basis = NULL;
	if (axl_match_basis_load(store, wave, world, &basis, err) < 0 ||
	    axl_match_build(store, wave, world, basis, level, ret_match, err) < 0)
		return -1;
	(*ret_match)->owns_basis = true;
	basis = NULL;
	return 0;
}
