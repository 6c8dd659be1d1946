/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens match: what each side knows, and the pairs. */
#include "config.h"

#include "cli/match/match.h"

#include <math.h>

/* What the sides know */

static void state_figure(struct axl_output *output, const struct axl_estimate *figure)
{
	axl_output_state(output, (struct axl_number){figure->state, figure->value});
}

/* A gap is 1, none 0; what is not known says so by its state. */
static void state_gap(struct axl_output *output, const struct axl_estimate *gap)
{
	if (gap->state == AXL_VALUE)
		axl_output_word(output, gap->value > 0 ? N_("gap") : N_("none"));
	else
		state_figure(output, gap);
}

static void state_coverage(struct axl_output *output, const struct axl_match_technology *row)
{
	axl_output_text(output, row->technology ? row->technology->id : "");
	if (row->technology)
		axl_output_text(output, row->technology->label_ko);
	else
		axl_output_word(output, N_("all documents"));
	axl_output_integer(output, (int64_t)row->documents);
	axl_output_integer(output, (int64_t)row->known[AXL_MATCH_CONCORDANCE]);
	axl_output_integer(output, (int64_t)row->ai_only);
	axl_output_integer(output, (int64_t)row->unmapped);
	axl_output_integer(output, (int64_t)row->unclassed);
	axl_output_integer(output, (int64_t)row->known[AXL_MATCH_OBSERVED]);
	axl_output_integer(output, (int64_t)(row->documents - row->known[AXL_MATCH_OBSERVED]));
	axl_output_integer(output, (int64_t)row->known[AXL_MATCH_FIELD_WORK]);
	state_figure(output, &row->rta);
	state_figure(output, &row->growth);
	state_gap(output, &row->gap);
	axl_output_row(output);
}

static void state_technologies(struct axl_output *output, const struct axl_match_choice *choice)
{
	static const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	    {"concordance", N_("By class"), AXL_RIGHT, 0},
	    {"ai_only", N_("AI classes only"), AXL_RIGHT, 0},
	    {"unmapped", N_("Class unknown"), AXL_RIGHT, 0},
	    {"unclassed", N_("No class"), AXL_RIGHT, 0},
	    {"observed", N_("Of firms"), AXL_RIGHT, 0},
	    {"unlinked", N_("Not linked"), AXL_RIGHT, 0},
	    {"field_work", N_("Field work"), AXL_RIGHT, 0},
	    {"rta", N_("RTA"), AXL_RIGHT, 2},
	    {"growth", N_("Growth"), AXL_RIGHT, 3},
	    {"gap", N_("Gap"), AXL_LEFT, 0},
	};
	const struct axl_match *match = choice->match;
	axl_output_table(output, "technologies", N_("What each side knows"), columns,
	                 AXL_COUNT(columns));
	for (size_t j = 0; j < match->technology_count; j++)
		if (choice->technology == match->technology_count || choice->technology == j)
			state_coverage(output, &match->technologies[j]);
	state_coverage(output, &match->all);
	axl_output_table_end(output);
}

/* The pairs */

struct pair {
	const struct axl_match_industry *industry;
	const struct axl_match_technology *technology;
	const struct axl_match_cell *cell;
	size_t position;
	bool few;             /* less than the rule's least documents: behind all others */
	double first, second; /* what it is ordered by, the greater the earlier */
};

static double order_of(const struct axl_estimate *figure)
{
	return figure->state == AXL_VALUE ? figure->value : -INFINITY;
}

static bool is_asked_for(const struct axl_match_choice *choice, size_t i, size_t j)
{
	const struct axl_match *match = choice->match;
	const struct axl_match_cell *cell = axl_match_at(match, i, j);
	const struct axl_ksic_item *item = match->industries[i].item;
	if (choice->technology != match->technology_count && choice->technology != j)
		return false;
	if (choice->industry &&
	    axl_ksic_ancestor(item, choice->industry->level) != choice->industry)
		return false;
	if (choice->options->side > 0)
		return cell->sides[choice->options->side - 1].documents > 0;
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		if (cell->sides[side].documents > 0)
			return true;
	return false;
}

/* Of the side that is asked for, else of the one that has most. */
static double documents_of(const struct axl_match_choice *choice, const struct axl_match_cell *cell)
{
	double most = 0;
	if (choice->options->side > 0)
		return cell->sides[choice->options->side - 1].documents;
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++)
		most = fmax(most, cell->sides[side].documents);
	return most;
}

static struct pair pair_of(const struct axl_match_choice *choice, size_t i, size_t j)
{
	const struct axl_match *match = choice->match;
	const struct axl_match_cell *cell = axl_match_at(match, i, j);
	struct pair pair = {
	    .industry = &match->industries[i],
	    .technology = &match->technologies[j],
	    .cell = cell,
	    .position = i * match->technology_count + j,
	    .few = documents_of(choice, cell) < match->rule->least,
	    .first = order_of(&cell->strength),
	    .second = order_of(&cell->strength),
	};
	if (choice->options->side > 0)
		pair.first = order_of(&cell->sides[choice->options->side - 1].lift);
	else if (choice->options->by == AXL_MATCH_BY_POTENTIAL)
		pair.first = order_of(&cell->potential);
	return pair;
}

static int by_order(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	if (x->few != y->few)
		return x->few ? 1 : -1;
	if (x->first < y->first || x->first > y->first)
		return x->first > y->first ? -1 : 1;
	if (x->second < y->second || x->second > y->second)
		return x->second > y->second ? -1 : 1;
	return (x->position > y->position) - (x->position < y->position);
}

static void state_interval(struct axl_output *output, const struct axl_estimate *figure)
{
	state_figure(output, figure);
	axl_output_number(output, figure->lo);
	axl_output_number(output, figure->hi);
}

static void state_side(struct axl_output *output, const struct pair *pair,
                       enum axl_match_side which)
{
	const struct axl_match_side_cell *side = &pair->cell->sides[which];
	axl_output_number(output, side->documents);
	axl_output_integer(output, (int64_t)pair->technology->known[which]);
	axl_output_number(output, pair->industry->documents[which]);
	state_interval(output, &side->share);
	state_interval(output, &side->lift);
}

static void state_pair(struct axl_output *output, const struct pair *pair)
{
	const struct axl_match_cell *cell = pair->cell;
	axl_output_text(output, pair->industry->item->code);
	axl_output_text(output, pair->industry->item->name_ko);
	axl_output_text(output, pair->technology->technology->id);
	axl_output_text(output, pair->technology->technology->label_ko);
	state_side(output, pair, AXL_MATCH_CONCORDANCE);
	axl_output_number(output, cell->ai_only);
	state_side(output, pair, AXL_MATCH_OBSERVED);
	axl_output_integer(output, (int64_t)cell->firms);
	axl_output_integer(output, (int64_t)pair->industry->firms);
	if (cell->sides[AXL_MATCH_FIELD_WORK].documents > 0)
		axl_output_number(output, cell->sides[AXL_MATCH_FIELD_WORK].documents);
	else
		axl_output_word(output, N_("no field work"));
	state_interval(output, &cell->strength);
	if (cell->verdict == AXL_MATCH_UNTOLD)
		axl_output_text(output, NULL);
	else
		axl_output_word(output, axl_match_verdict_words[cell->verdict]);
	state_interval(output, &cell->potential);
	axl_output_row(output);
}

#define SIDE_COLUMNS(id, documents, lift)                                                          \
	{id "_documents", documents, AXL_RIGHT, 1}, {id "_of", N_("n"), AXL_UNSEEN, 0},            \
	    {id "_industry_documents", N_("X"), AXL_UNSEEN, 1},                                    \
	    {id "_share", N_("Share"), AXL_UNSEEN, 3},                                             \
	    {id "_share_lo", N_("Lower end"), AXL_UNSEEN, 3},                                      \
	    {id "_share_hi", N_("Upper end"), AXL_UNSEEN, 3}, {id, lift, AXL_RIGHT, 2},            \
	    {id "_lo", N_("Lower end"), AXL_UNSEEN, 2},                                            \
	{                                                                                          \
		id "_hi", N_("Upper end"), AXL_UNSEEN, 2                                           \
	}

static void state_pairs(struct axl_output *output, const struct pair *pairs, size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"industry", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Industry"), AXL_LEFT, 24},
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    SIDE_COLUMNS("concordance", N_("By class"), N_("Strength")),
	    {"ai_only", N_("AI classes only"), AXL_UNSEEN, 1},
	    SIDE_COLUMNS("observed", N_("Of firms"), N_("Strength")),
	    {"firms", N_("Firms"), AXL_RIGHT, 0},
	    {"register_firms", N_("Firms of the register"), AXL_UNSEEN, 0},
	    {"field_work", N_("Field work"), AXL_LEFT, 0},
	    {"strength", N_("Combined"), AXL_RIGHT, 2},
	    {"strength_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"strength_hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"sides", N_("The sides"), AXL_LEFT, 0},
	    {"potential", N_("Potential"), AXL_RIGHT, 2},
	    {"potential_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"potential_hi", N_("Upper end"), AXL_RIGHT, 2},
	};
	axl_output_table(output, "pairs", N_("Industries and technologies"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < count; i++)
		state_pair(output, &pairs[i]);
	axl_output_table_end(output);
}

/* What has to be known of the figures */

static void state_notes(struct axl_output *output, const struct axl_match *match, size_t shown,
                        size_t count)
{
	const struct axl_match_rule *rule = match->rule;
	axl_output_note(output,
	                _("%zu of %zu pairs; %zu of %zu names of applicants are firms of "
	                  "the register"),
	                shown, count, match->linked_names, match->names);
	axl_output_note(output, _("rule %s of %s; strength 1: as often as among all technologies"),
	                rule->id, rule->date);
	if (match->level > AXL_KSIC_DIVISION)
		axl_output_note(output, "%s", _("classes lead to divisions and sections only"));
	if (match->all.known[AXL_MATCH_FIELD_WORK] == 0)
		axl_output_note(output, "%s",
		                _("no field work yet: its weight is shared among the other sides"));
	for (size_t i = 0; i < rule->factor_count; i++)
		if (match->left_out & 1U << i)
			axl_output_note(output, _("the potential leaves out %s: no unit has it"),
			                rule->factors[i].metric);
}

void axl_match_state(struct axl_output *output, const struct axl_match_choice *choice)
{
	const struct axl_match *match = choice->match;
	axl_auto(axl_memory) struct pair *pairs =
	    axl_xcalloc(match->industry_count * match->technology_count + 1, sizeof *pairs);
	size_t count = 0;
	for (size_t i = 0; i < match->industry_count; i++)
		for (size_t j = 0; j < match->technology_count; j++)
			if (is_asked_for(choice, i, j))
				pairs[count++] = pair_of(choice, i, j);
	qsort(pairs, count, sizeof *pairs, by_order);
	size_t top = (size_t)choice->options->top;
	size_t shown = top && top < count ? top : count;
	state_technologies(output, choice);
	state_pairs(output, pairs, shown);
	state_notes(output, match, shown, count);
}
