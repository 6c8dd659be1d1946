/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of sides: a row a pair, what each side says of it, and what that comes to. Lifts are
 * numbers; strength, potential and place follow the criteria by formula. What the other sheets
 * look up (reasons, factors) stands right of what is printed.
 */
#include "config.h"

#include "base/buffer.h"
#include "templates/match/book.h"

#include <math.h>

enum { TOP = AXL_SIDES_TOP, HEADS = TOP - 2, NAME_WIDTH = 34 };

struct writer {
	const struct axl_match_book *mb;
	const struct axl_sheet *sheet;
	lxw_format *documents, *lift, *end, *strong, *missing, *whole, *small;
};

static int column_of(enum axl_match_side side, int what)
{
	return AXL_SIDES_FIRST + AXL_SIDE_COLUMNS * (int)side + what;
}

char *axl_match_thin_formula(const struct axl_match_book *mb, int row)
{
	struct axl_long_address cells[AXL_MATCH_SIDES];
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++)
		cells[side] = axl_cell_of(&mb->sides, row, column_of(side, AXL_SIDE_DOCUMENTS));
	return axl_xasprintf("MAX(%s,%s,%s)<%s", cells[0].text, cells[1].text, cells[2].text,
	                     axl_match_least(mb).text);
}

/* A figure of the side, "–" where the side is silent. */
static void write_side(const struct writer *w, int row, enum axl_match_side side,
                       const struct axl_match_side_cell *cell)
{
	const struct axl_estimate *lift = &cell->lift;
	const double ends[] = {lift->value, axl_match_known_end(lift->lo),
	                       axl_match_known_end(lift->hi)};
	bool speaks = lift->state == AXL_VALUE;
	if (!speaks) {
		for (int what = 0; what < AXL_SIDE_COLUMNS; what++)
			axl_sheet_text(w->sheet, row, column_of(side, what), AXL_STYLE_MISSING,
			               "–");
		return;
	}
	axl_sheet_number(w->sheet, row, column_of(side, AXL_SIDE_DOCUMENTS), w->documents,
	                 cell->documents);
	for (int i = 0; i < 3; i++)
		axl_sheet_number(w->sheet, row, column_of(side, AXL_SIDE_LIFT + i),
		                 i ? w->end : w->lift, ends[i]);
}

/*
 * Weighted geometric mean of what stands in a column of each side: lifts, or the ends of their
 * intervals, whose logarithms lie z errors off. A lift of 0 makes it 0.
 */
static char *mean_formula(const struct writer *w, int row, int what)
{
	char *parts[AXL_MATCH_SIDES], *weights[AXL_MATCH_SIDES];
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++) {
		struct axl_address lift =
		    axl_cell(row, column_of(side, AXL_SIDE_LIFT), AXL_ANCHOR_COLUMN);
		struct axl_address cell = axl_cell(row, column_of(side, what), AXL_ANCHOR_COLUMN);
		struct axl_long_address weight = axl_match_weight(w->mb, side);
		weights[side] = axl_xasprintf("IF(ISNUMBER(%s),%s,0)", lift.text, weight.text);
		parts[side] = axl_xasprintf("IF(ISNUMBER(%s),%s*LN(%s),0)", lift.text, weight.text,
		                            cell.text);
	}
	char *formula =
	    axl_xasprintf("IF(%s+%s+%s<=0,\"\",IFERROR(EXP((%s+%s+%s)/(%s+%s+%s)),%s))", weights[0],
	                  weights[1], weights[2], parts[0], parts[1], parts[2], weights[0],
	                  weights[1], weights[2], what == AXL_SIDE_LIFT ? "0" : "\"\"");
	for (size_t side = 0; side < AXL_MATCH_SIDES; side++) {
		free(weights[side]);
		free(parts[side]);
	}
	return formula;
}

static void write_strength(const struct writer *w, int row, const struct axl_match_cell *cell)
{
	const double values[] = {cell->strength.value, axl_match_known_end(cell->strength.lo),
	                         axl_match_known_end(cell->strength.hi)};
	for (int i = 0; i < 3; i++) {
		axl_auto(axl_memory) char *formula = mean_formula(w, row, AXL_SIDE_LIFT + i);
		axl_sheet_formula(w->sheet, row, AXL_SIDES_STRENGTH + i, i ? w->end : w->strong,
		                  values[i], "=%s", formula);
	}
}

/* "*2.3^exponent" for each factor that is in use. */
static char *factor_formula(const struct axl_match_book *mb, int row)
{
	char *formula = axl_xstrdup("");
	for (int i = 0; i < mb->used_count; i++) {
		char *longer = axl_xasprintf("%s*%s^%s", formula,
		                             axl_cell(row, AXL_SIDES_FACTORS + i, AXL_FREE).text,
		                             axl_match_exponent(mb, i).text);
		free(formula);
		formula = longer;
	}
	return formula;
}

/* In place of a potential: too few documents on every side, or a factor without a figure. */
static const char *no_potential(const struct axl_match_book *mb, const struct axl_match_cell *cell)
{
	return axl_match_text(mb, axl_match_is_thin(mb, cell) ? "match.few" : "state.undefined");
}

static void write_potential(const struct writer *w, int pair)
{
	const struct axl_match_book *mb = w->mb;
	const struct axl_match_cell *cell = axl_match_cell_of(mb, pair);
	int row = TOP + pair;
	bool there = cell->potential.state == AXL_VALUE;
	axl_auto(axl_memory) char *few = axl_book_literal(mb->book, "match.few");
	axl_auto(axl_memory) char *undefined = axl_book_literal(mb->book, "state.undefined");
	axl_auto(axl_memory) char *factors = factor_formula(mb, row);
	axl_auto(axl_memory) char *thin = axl_match_thin_formula(mb, row);
	axl_auto(axl_memory) char *formula =
	    axl_xasprintf("=IF(%s,%s,IFERROR(ROUND(%s%s,9),%s))", thin, few,
	                  axl_cell(row, AXL_SIDES_STRENGTH, AXL_FREE).text, factors, undefined);
	if (there)
		axl_sheet_formula(w->sheet, row, AXL_SIDES_POTENTIAL, w->strong,
		                  axl_match_potential(mb, pair), "%s", formula);
	else
		axl_sheet_formula_text(w->sheet, row, AXL_SIDES_POTENTIAL, w->missing,
		                       no_potential(mb, cell), "%s", formula);
}

/* Ties keep the order of rows. */
static void write_place(const struct writer *w, int pair, int place)
{
	int row = TOP + pair, last = TOP + w->mb->pair_count - 1;
	struct axl_address own = axl_cell(row, AXL_SIDES_POTENTIAL, AXL_FREE);
	struct axl_address all =
	    axl_range(TOP, AXL_SIDES_POTENTIAL, last, AXL_SIDES_POTENTIAL, AXL_ANCHORED);
	struct axl_address top = axl_cell(TOP, AXL_SIDES_POTENTIAL, AXL_ANCHORED);
	axl_sheet_formula(w->sheet, row, AXL_SIDES_PLACE, w->whole,
	                  place < 0 ? (double)NAN : place + 1,
	                  "=IF(ISNUMBER(%s),RANK(%s,%s)+COUNTIF(%s:%s,%s)-1,\"\")", own.text,
	                  own.text, all.text, top.text, own.text, own.text);
	if (place < 0 || place >= axl_match_listed(w->mb))
		return;
	axl_sheet_link(w->sheet, row, AXL_SIDES_CODE, AXL_STYLE_LINK_CENTRE,
	               w->mb->match->industries[w->mb->pairs[pair].industry].item->code,
	               w->mb->top.name, AXL_PAIRS_TOP + place, 0);
}

/* What is missing is a word, which no formula takes for 0. */
static void write_factors(const struct writer *w, int row, size_t industry, size_t technology)
{
	for (int i = 0; i < w->mb->used_count; i++) {
		struct axl_estimate by = axl_match_multiplier(w->mb->match, (size_t)w->mb->used[i],
		                                              industry, technology);
		if (by.state == AXL_VALUE)
			axl_sheet_number(w->sheet, row, AXL_SIDES_FACTORS + i, w->small, by.value);
		else
			axl_sheet_text(w->sheet, row, AXL_SIDES_FACTORS + i, AXL_STYLE_MISSING,
			               "–");
	}
}

static void write_pair(const struct writer *w, int pair, int place)
{
	const struct axl_match_book *mb = w->mb;
	const struct axl_match_cell *cell = axl_match_cell_of(mb, pair);
	size_t industry = mb->pairs[pair].industry, technology = mb->pairs[pair].technology;
	const char *name = axl_match_industry_name(mb, industry);
	bool disputed = cell->verdict >= AXL_MATCH_CONCORDANCE_HIGHER;
	int row = TOP + pair;
	axl_sheet_text(w->sheet, row, AXL_SIDES_CODE, AXL_STYLE_CENTRE,
	               mb->match->industries[industry].item->code);
	axl_sheet_text(w->sheet, row, AXL_SIDES_INDUSTRY, AXL_STYLE_WRAP, name);
	axl_sheet_fit(w->sheet, row, name, NAME_WIDTH);
	axl_sheet_text(w->sheet, row, AXL_SIDES_TECHNOLOGY, AXL_STYLE_TEXT,
	               axl_match_technology_name(mb, technology));
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++)
		write_side(w, row, side, &cell->sides[side]);
	axl_sheet_number(w->sheet, row, AXL_SIDES_FIRMS, w->whole, (double)cell->firms);
	axl_sheet_number(w->sheet, row, AXL_SIDES_AI_ONLY, w->documents, cell->ai_only);
	write_strength(w, row, cell);
	axl_sheet_text(w->sheet, row, AXL_SIDES_VERDICT,
	               disputed ? AXL_STYLE_WARNING : AXL_STYLE_WRAP,
	               axl_match_verdict(mb, cell->verdict));
	write_potential(w, pair);
	write_place(w, pair, place);
	axl_auto(axl_memory) char *reason = axl_match_reason(mb, pair);
	axl_sheet_text(w->sheet, row, AXL_SIDES_REASON, AXL_STYLE_SMALL, reason);
	bool proven = place >= 0 && axl_match_proof_row(mb, place) >= 0;
	axl_sheet_number(w->sheet, row, AXL_SIDES_PROOF, w->small,
	                 proven ? place + 1 : (double)NAN);
	write_factors(w, row, industry, technology);
}

static void span_head(const struct writer *w, int first, int last, const char *text)
{
	axl_sheet_span(w->sheet, HEADS, first, HEADS, last, AXL_STYLE_HEADER, text);
}

static void write_heads(const struct writer *w)
{
	static const struct axl_head heads[AXL_SIDES_FACTORS] = {
	    [AXL_SIDES_CODE] = {"industry.code", 7},
	    [AXL_SIDES_INDUSTRY] = {"industry.name", NAME_WIDTH},
	    [AXL_SIDES_TECHNOLOGY] = {"match.technology", 18},
	    [AXL_SIDES_FIRMS] = {"match-sides.firms", 12},
	    [AXL_SIDES_AI_ONLY] = {"match-sides.ai-only", 12},
	    [AXL_SIDES_STRENGTH] = {"match.strength", 12},
	    [AXL_SIDES_LO] = {"match.lo", 7},
	    [AXL_SIDES_HI] = {"match.hi", 7},
	    [AXL_SIDES_VERDICT] = {"match.verdict", 18},
	    [AXL_SIDES_POTENTIAL] = {"match.potential", 10},
	    [AXL_SIDES_PLACE] = {"match.place", 7},
	    [AXL_SIDES_REASON] = {"match.reason", 20},
	    [AXL_SIDES_PROOF] = {"match-sides.proof", 9},
	};
	static const struct axl_head of_side[AXL_SIDE_COLUMNS] = {
	    {"match.documents", 8}, {"match.lift", 8}, {"match.lo", 7}, {"match.hi", 7}};
	const struct axl_match_book *mb = w->mb;
	for (int column = 0; column < AXL_SIDES_FACTORS; column++) {
		const struct axl_head *head = &heads[column];
		int of = column - AXL_SIDES_FIRST;
		if (!head->label)
			head = &of_side[of % AXL_SIDE_COLUMNS];
		axl_sheet_text(w->sheet, TOP - 1, column, AXL_STYLE_HEADER,
		               axl_match_text(mb, head->label));
		axl_sheet_width(w->sheet, column, column, head->width);
	}
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++)
		span_head(w, column_of(side, 0), column_of(side, AXL_SIDE_HI),
		          axl_match_side_name(mb, side));
	span_head(w, AXL_SIDES_CODE, AXL_SIDES_TECHNOLOGY, axl_match_text(mb, "match.pair"));
	span_head(w, AXL_SIDES_FIRMS, AXL_SIDES_AI_ONLY, axl_match_text(mb, "match.beside"));
	span_head(w, AXL_SIDES_STRENGTH, AXL_SIDES_PLACE, axl_match_text(mb, "match.combined"));
	for (int i = 0; i < mb->used_count; i++)
		axl_sheet_text(
		    w->sheet, TOP - 1, AXL_SIDES_FACTORS + i, AXL_STYLE_HEADER,
		    axl_match_metric_name(mb, mb->match->rule->factors[mb->used[i]].metric));
	axl_sheet_height(w->sheet, TOP - 1, 32);
}

/* Which sides have nothing at all, in words above the table. */
static void write_silent(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (enum axl_match_side side = 0; side < AXL_MATCH_SIDES; side++)
		if (mb->match->all.known[side] == 0)
			axl_buffer_printf(&names, "%s%s", names.length ? ", " : "",
			                  axl_match_side_name(mb, side));
	if (!names.length)
		return;
	axl_auto(axl_memory) char *text = axl_book_fill(
	    mb->book, "match-sides.silent", AXL_LABEL_PLAIN, "sides", names.bytes, NULL);
	axl_sheet_span(w->sheet, HEADS - 1, 0, HEADS - 1, AXL_SIDES_HI, AXL_STYLE_WARNING, text);
}

void axl_match_write_sides(const struct axl_match_book *mb)
{
	const struct writer w = {
	    .mb = mb,
	    .sheet = &mb->sides,
	    .documents = axl_book_format(mb->book, AXL_STYLE_FIGURE, "#,##0.0"),
	    .lift = axl_book_format(mb->book, AXL_STYLE_FIGURE, "[>=100]#,##0;0.00"),
	    .end = axl_book_format(mb->book, AXL_STYLE_FIGURE, AXL_MATCH_END_FORMAT),
	    .strong = axl_book_format(mb->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	    .missing = axl_book_style(mb->book, AXL_STYLE_MISSING),
	    .whole = axl_book_format(mb->book, AXL_STYLE_FIGURE, "0"),
	    .small = axl_book_format(mb->book, AXL_STYLE_SMALL, "0.00##"),
	};
	axl_auto(axl_memory) int *places = axl_xcalloc((size_t)mb->pair_count, sizeof *places);
	for (int place = 0; place < mb->ordered; place++)
		places[mb->order[place]] = place + 1;
	axl_sheet_title(&mb->sides, axl_match_text(mb, "match-sides.title"),
	                axl_match_text(mb, "match-sides.subtitle"), mb->summary.name);
	write_heads(&w);
	write_silent(&w);
	for (int pair = 0; pair < mb->pair_count; pair++)
		write_pair(&w, pair, places[pair] - 1);
	axl_sheet_page(&mb->sides, &(struct axl_page){.first_header_row = HEADS,
	                                              .last_header_row = TOP - 1,
	                                              .frozen_columns = 3,
	                                              .print_rows = TOP + mb->pair_count,
	                                              .print_columns = AXL_SIDES_PRINTED});
}
