/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of pairs: those with the most potential, and why. Each row knows its place and looks up
 * who holds it on the sheet of sides.
 */
#include "config.h"

#include "base/buffer.h"
#include "templates/match/book.h"

#include <math.h>

enum { TOP = AXL_PAIRS_TOP, NAME_WIDTH = 34, REASON_WIDTH = 62 };

/* Reasons */

static char *decimal(double value, const char *unit)
{
	char text[64];
	/* The book holds the C locale's point. */
	(void)snprintf(text, sizeof text, "%.1f%s", value, unit);
	return axl_xstrdup(text);
}

/* One more sentence of a reason. */
static void say(struct axl_buffer *text, char *sentence)
{
	axl_buffer_printf(text, "%s%s", text->length ? " " : "", sentence);
	free(sentence);
}

static void say_sides(const struct axl_match_book *mb, const struct axl_match_cell *cell,
                      struct axl_buffer *text)
{
	const struct axl_match_side_cell *classes = &cell->sides[AXL_MATCH_CONCORDANCE];
	const struct axl_match_side_cell *observed = &cell->sides[AXL_MATCH_OBSERVED];
	axl_auto(axl_memory) char *documents = decimal(classes->documents, "");
	axl_auto(axl_memory) char *lift = decimal(classes->lift.value, "");
	axl_auto(axl_memory) char *held = decimal(observed->documents, "");
	axl_auto(axl_memory) char *held_lift = decimal(observed->lift.value, "");
	axl_auto(axl_memory) char *firms = axl_xasprintf("%zu", cell->firms);
	if (classes->lift.state == AXL_VALUE)
		say(text, axl_book_fill(mb->book, "match-pairs.by-classes", AXL_LABEL_PLAIN,
		                        "documents", documents, "lift", lift, NULL));
	if (observed->lift.state == AXL_VALUE && cell->firms)
		say(text, axl_book_fill(mb->book, "match-pairs.by-firms", AXL_LABEL_PLAIN, "firms",
		                        firms, "documents", held, "lift", held_lift, NULL));
	else if (observed->lift.state == AXL_VALUE)
		say(text, axl_book_fill(mb->book, "match-pairs.no-firm", AXL_LABEL_PLAIN, NULL));
	if (cell->sides[AXL_MATCH_FIELD_WORK].lift.state != AXL_VALUE)
		say(text, axl_book_fill(mb->book, "match-pairs.no-field", AXL_LABEL_PLAIN, NULL));
}

static void say_technology(const struct axl_match_book *mb,
                           const struct axl_match_technology *technology, struct axl_buffer *text)
{
	axl_auto(axl_memory) char *growth = decimal(100 * technology->growth.value, "%");
	axl_auto(axl_memory) char *rta = decimal(technology->rta.value, "");
	if (technology->growth.state == AXL_VALUE)
		say(text, axl_book_fill(mb->book, "match-pairs.growth", AXL_LABEL_PLAIN, "growth",
		                        growth, NULL));
	if (technology->rta.state == AXL_VALUE)
		say(text,
		    axl_book_fill(mb->book, "match-pairs.rta", AXL_LABEL_PLAIN, "rta", rta, NULL));
}

char *axl_match_reason(const struct axl_match_book *mb, int pair)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	say_sides(mb, axl_match_cell_of(mb, pair), &text);
	say_technology(mb, &mb->match->technologies[mb->pairs[pair].technology], &text);
	return axl_buffer_detach(&text);
}

/* Rows */

struct writer {
	const struct axl_match_book *mb;
	const struct axl_sheet *sheet;
};

static char *lookup(const struct writer *w, int row, int sides_column)
{
	return axl_xasprintf(
	    "INDEX(%s,%s)",
	    axl_column_of(&w->mb->sides, AXL_SIDES_TOP, sides_column, w->mb->pair_count).text,
	    axl_cell(row, AXL_PAIRS_POSITION, AXL_ANCHOR_COLUMN).text);
}

/* Fewer pairs may have a potential than before: then the last rows are empty. */
static void write_text(const struct writer *w, int row, int column, enum axl_style style,
                       int sides_column, const char *value)
{
	axl_auto(axl_memory) char *found = lookup(w, row, sides_column);
	axl_sheet_formula_text(w->sheet, row, column, axl_book_style(w->mb->book, style), value,
	                       "=IFERROR(%s,\"\")", found);
}

static void write_figure(const struct writer *w, int row, int column, enum axl_style style,
                         const char *format, int sides_column, double value)
{
	axl_auto(axl_memory) char *found = lookup(w, row, sides_column);
	axl_sheet_formula(w->sheet, row, column, axl_book_format(w->mb->book, style, format), value,
	                  "=IFERROR(IF(ISNUMBER(%s),%s,\"\"),\"\")", found, found);
}

static void write_proof(const struct writer *w, int place)
{
	const struct axl_match_book *mb = w->mb;
	int row = TOP + place, target = axl_match_proof_row(mb, place);
	axl_auto(axl_memory) char *found = lookup(w, row, AXL_SIDES_PROOF);
	axl_auto(axl_memory) char *word = axl_book_literal(mb->book, "match-pairs.see");
	axl_auto(axl_memory) char *none = axl_book_literal(mb->book, "match-pairs.none");
	axl_auto(axl_memory) char *see =
	    axl_xasprintf("%s %d", axl_match_text(mb, "match-pairs.see"), place + 1);
	bool proven = target >= 0;
	if (proven)
		axl_sheet_link(w->sheet, row, AXL_PAIRS_PROOF, AXL_STYLE_LINK_CENTRE, "",
		               mb->proofs.name, target, 0);
	axl_sheet_formula_text(
	    w->sheet, row, AXL_PAIRS_PROOF,
	    axl_book_style(mb->book, proven ? AXL_STYLE_LINK_CENTRE : AXL_STYLE_CENTRE),
	    proven ? see : axl_match_text(mb, "match-pairs.none"),
	    "=IFERROR(IF(ISNUMBER(%s),%s&\" \"&%s,%s),\"\")", found, word, found, none);
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_match_book *mb = w->mb;
	int row = TOP + place, pair = (int)mb->order[place];
	const struct axl_match_cell *cell = axl_match_cell_of(mb, pair);
	axl_auto(axl_memory) char *reason = axl_match_reason(mb, pair);
	const char *industry = axl_match_industry_name(mb, mb->pairs[pair].industry);
	axl_sheet_number(w->sheet, row, AXL_PAIRS_PLACE, axl_book_style(mb->book, AXL_STYLE_RANK),
	                 place + 1);
	axl_sheet_formula(
	    w->sheet, row, AXL_PAIRS_POSITION, axl_book_style(mb->book, AXL_STYLE_SMALL), pair + 1,
	    "=IFERROR(MATCH(%s,%s,0),\"\")", axl_cell(row, AXL_PAIRS_PLACE, AXL_ANCHOR_COLUMN).text,
	    axl_column_of(&mb->sides, AXL_SIDES_TOP, AXL_SIDES_PLACE, mb->pair_count).text);
	write_text(w, row, AXL_PAIRS_INDUSTRY, AXL_STYLE_WRAP, AXL_SIDES_INDUSTRY, industry);
	write_text(w, row, AXL_PAIRS_TECHNOLOGY, AXL_STYLE_STRONG, AXL_SIDES_TECHNOLOGY,
	           axl_match_technology_name(mb, mb->pairs[pair].technology));
	write_figure(w, row, AXL_PAIRS_POTENTIAL, AXL_STYLE_STRONG_FIGURE, "0.00",
	             AXL_SIDES_POTENTIAL, axl_match_potential(mb, pair));
	write_figure(w, row, AXL_PAIRS_STRENGTH, AXL_STYLE_FIGURE, "0.00", AXL_SIDES_STRENGTH,
	             cell->strength.value);
	write_figure(w, row, AXL_PAIRS_LO, AXL_STYLE_FIGURE, AXL_MATCH_END_FORMAT, AXL_SIDES_LO,
	             axl_match_known_end(cell->strength.lo));
	write_figure(w, row, AXL_PAIRS_HI, AXL_STYLE_FIGURE, AXL_MATCH_END_FORMAT, AXL_SIDES_HI,
	             axl_match_known_end(cell->strength.hi));
	write_text(w, row, AXL_PAIRS_VERDICT, AXL_STYLE_WRAP, AXL_SIDES_VERDICT,
	           axl_match_verdict(mb, cell->verdict));
	write_text(w, row, AXL_PAIRS_REASON, AXL_STYLE_WRAP, AXL_SIDES_REASON, reason);
	axl_sheet_fit(w->sheet, row, reason, REASON_WIDTH);
	write_proof(w, place);
}

static void draw_bars(const struct writer *w, int listed)
{
	lxw_conditional_format bars = {.type = LXW_CONDITIONAL_DATA_BAR,
	                               .bar_color = 0x9DB7E0,
	                               .bar_solid = LXW_TRUE,
	                               .data_bar_2010 = LXW_TRUE};
	axl_book_check(w->mb->book,
	               worksheet_conditional_format_range(
			   w->sheet->worksheet, TOP, AXL_PAIRS_POTENTIAL,
			   (lxw_row_t)(TOP + listed - 1), AXL_PAIRS_POTENTIAL, &bars),
	               "data bar");
}

void axl_match_write_pairs(const struct axl_match_book *mb)
{
	static const struct axl_head heads[AXL_PAIRS_COLUMNS] = {
	    [AXL_PAIRS_PLACE] = {"match.place", 8},
	    [AXL_PAIRS_INDUSTRY] = {"industry.name", NAME_WIDTH},
	    [AXL_PAIRS_TECHNOLOGY] = {"match.technology", 20},
	    [AXL_PAIRS_POTENTIAL] = {"match.potential", 11},
	    [AXL_PAIRS_STRENGTH] = {"match.strength", 9},
	    [AXL_PAIRS_LO] = {"match.lo", 7},
	    [AXL_PAIRS_HI] = {"match.hi", 7},
	    [AXL_PAIRS_VERDICT] = {"match.verdict", 18},
	    [AXL_PAIRS_REASON] = {"match.reason", REASON_WIDTH},
	    [AXL_PAIRS_PROOF] = {"match-pairs.proof", 10},
	    [AXL_PAIRS_POSITION] = {"match-pairs.position", 8},
	};
	const struct writer w = {mb, &mb->top};
	int listed = axl_match_listed(mb);
	axl_sheet_title(&mb->top, axl_match_text(mb, "match-pairs.title"),
	                axl_match_text(mb, "match-pairs.subtitle"), mb->summary.name);
	axl_sheet_heads(&mb->top, TOP - 1, heads, AXL_PAIRS_COLUMNS);
	axl_sheet_height(&mb->top, TOP - 1, 32);
	for (int place = 0; place < listed; place++)
		write_place(&w, place);
	if (listed)
		draw_bars(&w, listed);
	else
		axl_sheet_span(&mb->top, TOP, 0, TOP, AXL_PAIRS_PROOF, AXL_STYLE_WARNING,
		               axl_match_text(mb, "match-pairs.empty"));
	axl_sheet_page(&mb->top, &(struct axl_page){.first_header_row = TOP - 1,
	                                            .last_header_row = TOP - 1,
	                                            .frozen_columns = 3,
	                                            .print_rows = TOP + (listed ? listed : 1),
	                                            .print_columns = AXL_PAIRS_POSITION});
}
