/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/match/book.h"

#include "scoring/rank.h"

#include <math.h>
#include <string.h>

const char *axl_match_text(const struct axl_match_book *mb, const char *key)
{
	return axl_book_label(mb->book, key);
}

double axl_match_known_end(double end)
{
	return end > 0 && isfinite(end) ? end : (double)NAN;
}

bool axl_match_korean(const struct axl_match_book *mb)
{
	return strcmp(axl_labels_language(mb->in->labels), "ko") == 0;
}

const char *axl_match_industry_name(const struct axl_match_book *mb, size_t industry)
{
	const struct axl_ksic_item *item = mb->match->industries[industry].item;
	return axl_match_korean(mb) || !*item->name_en ? item->name_ko : item->name_en;
}

const char *axl_match_metric_name(const struct axl_match_book *mb, const char *metric)
{
	const struct axl_metric_entry *entry = axl_catalogue_find(mb->in->catalogue, metric);
	if (!entry)
		return metric;
	return axl_match_korean(mb) ? entry->label_ko : entry->label_en;
}

const char *axl_match_technology_name(const struct axl_match_book *mb, size_t technology)
{
	const struct axl_technology *self = mb->match->technologies[technology].technology;
	return axl_match_korean(mb) ? self->label_ko : self->label_en;
}

const char *axl_match_side_name(const struct axl_match_book *mb, enum axl_match_side side)
{
	static const char *const keys[AXL_MATCH_SIDES] = {
	    [AXL_MATCH_CONCORDANCE] = "match.concordance",
	    [AXL_MATCH_OBSERVED] = "match.observed",
	    [AXL_MATCH_FIELD_WORK] = "match.field-work",
	};
	return axl_match_text(mb, keys[side]);
}

const char *axl_match_verdict(const struct axl_match_book *mb, enum axl_match_verdict verdict)
{
	static const char *const keys[] = {
	    [AXL_MATCH_UNTOLD] = "match.untold",
	    [AXL_MATCH_AGREED] = "match.agreed",
	    [AXL_MATCH_CONCORDANCE_HIGHER] = "match.concordance-higher",
	    [AXL_MATCH_OBSERVED_HIGHER] = "match.observed-higher",
	};
	return axl_match_text(mb, keys[verdict]);
}

const struct axl_match_cell *axl_match_cell_of(const struct axl_match_book *mb, int pair)
{
	return axl_match_at(mb->match, mb->pairs[pair].industry, mb->pairs[pair].technology);
}

double axl_match_potential(const struct axl_match_book *mb, int pair)
{
	return axl_rank_value(axl_match_cell_of(mb, pair)->potential.value);
}

bool axl_match_is_thin(const struct axl_match_book *mb, const struct axl_match_cell *cell)
{
	double most = 0;
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (cell->sides[side].lift.state == AXL_VALUE)
			most = fmax(most, cell->sides[side].documents);
	return most < mb->match->rule->least;
}

bool axl_match_is_shown(const struct axl_match_book *mb, size_t industry)
{
	for (size_t j = 0; j < mb->match->technology_count; j++) {
		const struct axl_match_cell *cell = axl_match_at(mb->match, industry, j);
		if (cell->used && !axl_match_is_thin(mb, cell))
			return true;
	}
	return false;
}

int axl_match_row_of(const struct axl_match_book *mb, size_t industry, size_t technology)
{
	for (int pair = 0; pair < mb->pair_count; pair++)
		if (mb->pairs[pair].industry == industry &&
		    mb->pairs[pair].technology == technology)
			return AXL_SIDES_TOP + pair;
	return -1;
}

int axl_match_listed(const struct axl_match_book *mb)
{
	return mb->ordered < AXL_MATCH_TOP ? mb->ordered : AXL_MATCH_TOP;
}

struct ordering {
	const struct axl_match *match;
	const struct axl_match_pair *pairs;
};

static double potential_of(const struct ordering *ordering, size_t pair)
{
	const struct axl_match_pair *at = &ordering->pairs[pair];
	return axl_rank_value(
	    axl_match_at(ordering->match, at->industry, at->technology)->potential.value);
}

/* A few hundred pairs, mostly of no potential: each is put where it belongs. */
static void insert(const struct ordering *ordering, size_t *order, size_t ordered, size_t pair)
{
	size_t place = ordered;
	while (place > 0 &&
	       potential_of(ordering, order[place - 1]) < potential_of(ordering, pair)) {
		order[place] = order[place - 1];
		place--;
	}
	order[place] = pair;
}

size_t axl_match_pairs(const struct axl_match *match, struct axl_match_pair **ret_pairs,
                       size_t **ret_order, size_t *ret_ordered)
{
	size_t all = match->industry_count * match->technology_count, count = 0, ordered = 0;
	struct axl_match_pair *pairs = axl_xcalloc(all, sizeof *pairs);
	size_t *order = axl_xcalloc(all, sizeof *order);
	const struct ordering ordering = {match, pairs};
	for (size_t i = 0; i < match->industry_count; i++)
		for (size_t j = 0; j < match->technology_count; j++) {
			const struct axl_match_cell *cell = axl_match_at(match, i, j);
			if (cell->used == 0)
				continue;
			pairs[count] = (struct axl_match_pair){i, j};
			if (cell->potential.state == AXL_VALUE)
				insert(&ordering, order, ordered++, count);
			count++;
		}
	*ret_pairs = pairs;
	*ret_order = order;
	*ret_ordered = ordered;
	return count;
}

void axl_match_book_begin(struct axl_match_book *mb)
{
	const struct axl_match_rule *rule = mb->match->rule;
	size_t ordered;
	mb->pair_count = (int)axl_match_pairs(mb->match, &mb->pairs, &mb->order, &ordered);
	mb->ordered = (int)ordered;
	mb->used = axl_xcalloc(rule->factor_count, sizeof *mb->used);
	for (size_t k = 0; k < rule->factor_count; k++)
		if (!(mb->match->left_out & 1U << k))
			mb->used[mb->used_count++] = (int)k;
	mb->summary = axl_sheet_add(mb->book, "summary.sheet");
	mb->table = axl_sheet_add(mb->book, "match-table.sheet");
	mb->sides = axl_sheet_add(mb->book, "match-sides.sheet");
	mb->top = axl_sheet_add(mb->book, "match-pairs.sheet");
	mb->gaps = axl_sheet_add(mb->book, "match-gaps.sheet");
	mb->proofs = axl_sheet_add(mb->book, "match-proofs.sheet");
	mb->criteria = axl_sheet_add(mb->book, "match-criteria.sheet");
	mb->sources = axl_sheet_add(mb->book, "sources.sheet");
}

void axl_match_book_release(struct axl_match_book *mb)
{
	free(mb->pairs);
	free(mb->order);
	free(mb->used);
}
