/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written of pairs for a wave; patents/match/explain.c says from what. */
#include "config.h"

#include "patents/match/explain.h"

#include "base/buffer.h"
#include "base/number.h"
#include "base/store/definition-keep.h"
#include "patents/match/inside.h"
#include "patents/match/kinds.h"

#include <math.h>

struct deriving {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	const struct axl_match *match;
	struct axl_metric_writer *writer;
};

/* A figure of the cell that is being written. */
static int write(struct deriving *d, int64_t unit, const char *metric,
                 const struct axl_estimate *figure, double n, const char *how,
                 struct axl_error **err)
{
	if (figure->state == AXL_ABSENT)
		return 0;
	struct axl_metric_value value = {
	    .wave = d->wave,
	    .unit = unit,
	    .metric = metric,
	    .state = figure->state,
	    .value = figure->state == AXL_VALUE ? figure->value : 0,
	    .lo = figure->lo,
	    .hi = figure->hi,
	    .se = figure->se,
	    .n = n,
	    .vintage = d->match->basis->corpus->newest,
	    .how = how,
	};
	return axl_metric_write(d->writer, &value, err);
}

/* "cell:ksic11:C29×incheon-digital:ai@28" */
static int ensure_cell(struct deriving *d, const struct axl_ksic_item *item,
                       const struct axl_technology *technology, int64_t *ret_unit,
                       struct axl_error **err)
{
	const char *section = axl_ksic_ancestor(item, AXL_KSIC_SECTION)->code;
	const char *region = d->world->home->code;
	axl_auto(axl_memory) char *industry =
	    axl_xasprintf("ksic%d:%s", item->revision, item->code);
	axl_auto(axl_memory) char *id =
	    axl_xasprintf("%s:%s", axl_taxonomy_id(d->match->taxonomy), technology->id);
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("cell:ksic%d:%s%s×%s@%s", item->revision, section,
	                  item->level == AXL_KSIC_SECTION ? "" : item->code, id, region);
	axl_auto(axl_memory) char *label =
	    axl_xasprintf("%s × %s", item->name_ko, technology->label_ko);
	struct axl_unit unit = {"cell", key, region, industry, id, label};
	return axl_unit_ensure(d->store, &unit, ret_unit, err);
}

/* "(3.2 + 5 × 0.05) / (41 + 5) / 0.05" */
static char *how_lift(const struct axl_match *match, size_t i, size_t j, enum axl_match_side side)
{
	double expected = match->industries[i].documents[side] / (double)match->all.known[side];
	return axl_xasprintf("(%.4g + %g × %.4g) / (%zu + %g) / %.4g",
	                     axl_match_at(match, i, j)->sides[side].documents, match->rule->prior,
	                     expected, match->technologies[j].known[side], match->rule->prior,
	                     expected);
}

static int write_side(struct deriving *d, int64_t unit, size_t i, size_t j,
                      enum axl_match_side side, struct axl_error **err)
{
	static const char *const lifts[] = {
	    [AXL_MATCH_CONCORDANCE] = "match_concordance",
	    [AXL_MATCH_OBSERVED] = "match_observed",
	    [AXL_MATCH_FIELD_WORK] = "match_field_work",
	};
	static const char *const shares[] = {
	    [AXL_MATCH_CONCORDANCE] = "match_concordance_share",
	    [AXL_MATCH_OBSERVED] = "match_observed_share",
	    [AXL_MATCH_FIELD_WORK] = "match_field_work_share",
	};
	const struct axl_match_side_cell *cell = &axl_match_at(d->match, i, j)->sides[side];
	if (cell->lift.state != AXL_VALUE)
		return 0;
	axl_auto(axl_memory) char *lift = how_lift(d->match, i, j, side);
	axl_auto(axl_memory) char *share =
	    axl_xasprintf("%.4g / %zu", cell->documents, d->match->technologies[j].known[side]);
	if (write(d, unit, lifts[side], &cell->lift, cell->documents, lift, err) < 0)
		return -1;
	return write(d, unit, shares[side], &cell->share, cell->documents, share, err);
}

/* "concordance ^ 1 · observed ^ 2 | - field_work": sides with their weights, those that are
 * silent behind the stroke. */
static char *how_strength(const struct axl_match *match, const struct axl_match_cell *cell)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (cell->used & 1U << side)
			axl_buffer_printf(&text, "%s%s ^ %g", text.length ? " · " : "",
			                  axl_match_side_names[side], match->rule->weights[side]);
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (!(cell->used & 1U << side))
			axl_buffer_printf(&text, " | - %s", axl_match_side_names[side]);
	return axl_buffer_detach(&text);
}

/* "1.4 · patents_cagr ^ 1 · employees_share ^ 0.5 | - …" */
static char *how_potential(const struct axl_match *match, const struct axl_match_cell *cell)
{
	const struct axl_match_rule *rule = match->rule;
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	if (cell->potential.state == AXL_UNDEFINED)
		axl_buffer_printf(&text, "n < %g", rule->least);
	else
		axl_buffer_printf(&text, "%.4g", cell->strength.value);
	for (size_t i = 0; i < rule->factor_count; i++)
		if (cell->potential.state == AXL_VALUE && !(match->left_out & 1U << i))
			axl_buffer_printf(&text, " · %s ^ %g", rule->factors[i].metric,
			                  rule->factors[i].exponent);
	for (size_t i = 0; i < rule->factor_count; i++)
		if (match->left_out & 1U << i)
			axl_buffer_printf(&text, " | - %s", rule->factors[i].metric);
	return axl_buffer_detach(&text);
}

static int write_judgement(struct deriving *d, int64_t unit, const struct axl_match_cell *cell,
                           struct axl_error **err)
{
	const struct axl_estimate firms = {AXL_VALUE, (double)cell->firms, NAN, NAN, NAN};
	struct axl_estimate verdict = {AXL_VALUE, 0, NAN, NAN, NAN};
	verdict.value = (cell->verdict == AXL_MATCH_OBSERVED_HIGHER) -
	                (cell->verdict == AXL_MATCH_CONCORDANCE_HIGHER);
	axl_auto(axl_memory) char *strength = how_strength(d->match, cell);
	axl_auto(axl_memory) char *potential = how_potential(d->match, cell);
	if (write(d, unit, "match_firms", &firms, firms.value, "", err) < 0 ||
	    write(d, unit, "match_strength", &cell->strength, NAN, strength, err) < 0 ||
	    write(d, unit, "match_potential", &cell->potential, NAN, potential, err) < 0)
		return -1;
	return cell->verdict == AXL_MATCH_UNTOLD
	           ? 0
	           : write(d, unit, "match_disagreement", &verdict, NAN,
	                   axl_match_verdict_words[cell->verdict], err);
}

/* A pair that no side has a document of is no unit. */
static bool is_known(const struct axl_match_cell *cell)
{
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (cell->sides[side].documents > 0)
			return true;
	return false;
}

static int write_cell(struct deriving *d, size_t i, size_t j, struct axl_error **err)
{
	const struct axl_match_cell *cell = axl_match_at(d->match, i, j);
	int64_t unit;
	if (!is_known(cell))
		return 0;
	if (ensure_cell(d, d->match->industries[i].item, d->match->technologies[j].technology,
	                &unit, err) < 0)
		return -1;
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (write_side(d, unit, i, j, (enum axl_match_side)side, err) < 0)
			return -1;
	return write_judgement(d, unit, cell, err);
}

static int write_level(struct deriving *d, struct axl_match_basis *basis, enum axl_ksic_level level,
                       struct axl_error **err)
{
	axl_auto(axl_match) struct axl_match *match = NULL;
	if (axl_match_build(d->store, d->wave, d->world, basis, level, &match, err) < 0)
		return -1;
	d->match = match;
	for (size_t i = 0; i < match->industry_count; i++)
		for (size_t j = 0; j < match->technology_count; j++)
			if (write_cell(d, i, j, err) < 0)
				return -1;
	return 0;
}

static int write_all(struct deriving *d, struct axl_match_basis *basis, struct axl_error **err)
{
	char sha256[65];
	if (axl_definition_keep(d->store, "match", basis->rule->id, basis->rule->text, sha256,
	                        err) < 0 ||
	    axl_metric_writer_new(d->store, axl_match_maker.name, &d->writer, err) < 0)
		return -1;
	for (size_t i = 0; i < d->world->level_count; i++)
		if (write_level(d, basis, d->world->levels[i], err) < 0)
			return -1;
	return axl_metric_writer_finish(d->writer, err);
}

/* Where there is no corpus nothing is known, which is not 0. */
static int derive_match(struct axl_store *store, const char *wave, const void *context,
                        struct axl_error **err)
{
	const struct axl_world *world = context;
	axl_auto(axl_match_basis) struct axl_match_basis *basis = NULL;
	struct deriving d = {.store = store, .wave = wave, .world = world};
	if (!world->taxonomy)
		return 0;
	if (axl_match_basis_load(store, wave, world, &basis, err) < 0)
		return -1;
	int result = basis->corpus->count > 0 ? write_all(&d, basis, err) : 0;
	axl_metric_writer_free(d.writer);
	return result;
}

const struct axl_metric_maker axl_match_maker = {
    .name = "match",
    .derive = derive_match,
    .explain = axl_match_explain,
};
