/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table: industries down, technologies across, the combined strength in each cell. Colours
 * darken with strength, and marks beside the figures say the same in a grey print. Pairs of fewer
 * documents than the criteria ask for have a dot.
 */
#include "config.h"

#include "templates/match/book.h"

#include <math.h>

enum { CODE, NAME, FIRST };
enum { TOP = AXL_TABLE_TOP, NAME_WIDTH = 36, CELL_WIDTH = 13 };

struct writer {
	const struct axl_match_book *mb;
	const struct axl_sheet *sheet;
	int technologies;
	int rows; /* industries that are shown */
};

static void write_cell(const struct writer *w, int row, size_t industry, size_t technology)
{
	static const char marked[] = "[>=2]\"● \"0.00;[<0.5]\"○ \"0.00;0.00";
	const struct axl_match_book *mb = w->mb;
	const struct axl_match_cell *cell = axl_match_at(mb->match, industry, technology);
	int column = FIRST + (int)technology, at = axl_match_row_of(mb, industry, technology);
	bool disputed = cell->verdict >= AXL_MATCH_CONCORDANCE_HIGHER;
	if (at < 0) {
		axl_sheet_text(w->sheet, row, column, AXL_STYLE_MISSING, "–");
		return;
	}
	axl_auto(axl_memory) char *thin = axl_match_thin_formula(mb, at);
	axl_auto(axl_memory) char *formula = axl_xasprintf(
	    "=IF(%s,\"·\",%s)", thin, axl_cell_of(&mb->sides, at, AXL_SIDES_STRENGTH).text);
	lxw_format *format = axl_book_format(
	    mb->book, disputed ? AXL_STYLE_DISPUTED_FIGURE : AXL_STYLE_FIGURE, marked);
	if (axl_match_is_thin(mb, cell))
		axl_sheet_formula_text(w->sheet, row, column, format, "·", "%s", formula);
	else
		axl_sheet_formula(w->sheet, row, column, format, cell->strength.value, "%s",
		                  formula);
}

/* The technology of the greatest strength; of equal ones the first. */
static const char *strongest(const struct axl_match_book *mb, size_t industry)
{
	const char *name = "";
	double most = -1;
	for (size_t j = 0; j < mb->match->technology_count; j++) {
		const struct axl_match_cell *cell = axl_match_at(mb->match, industry, j);
		if (cell->used && !axl_match_is_thin(mb, cell) && cell->strength.value > most) {
			most = cell->strength.value;
			name = axl_match_technology_name(mb, j);
		}
	}
	return name;
}

static void write_industry(const struct writer *w, int row, size_t industry)
{
	const struct axl_match_book *mb = w->mb;
	const char *name = axl_match_industry_name(mb, industry);
	int last = FIRST + w->technologies - 1;
	struct axl_address cells = axl_range(row, FIRST, row, last, AXL_ANCHOR_COLUMN);
	int first = AXL_SIDES_TOP;
	for (size_t j = mb->match->technology_count; j-- > 0;)
		if (axl_match_at(mb->match, industry, j)->used)
			first = axl_match_row_of(mb, industry, j);
	axl_sheet_link(w->sheet, row, CODE, AXL_STYLE_LINK_CENTRE,
	               mb->match->industries[industry].item->code, mb->sides.name, first, 0);
	axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_WRAP, name);
	axl_sheet_fit(w->sheet, row, name, NAME_WIDTH);
	for (size_t j = 0; j < mb->match->technology_count; j++)
		write_cell(w, row, industry, j);
	axl_sheet_formula_text(w->sheet, row, last + 1, axl_book_style(mb->book, AXL_STYLE_WRAP),
	                       strongest(mb, industry),
	                       "=IF(COUNT(%s)=0,\"\",INDEX(%s,MATCH(MAX(%s),%s,0)))", cells.text,
	                       axl_range(TOP - 1, FIRST, TOP - 1, last, AXL_ANCHORED).text,
	                       cells.text, cells.text);
}

static void colour(const struct writer *w)
{
	lxw_conditional_format scale = {
	    .type = LXW_CONDITIONAL_3_COLOR_SCALE,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .min_value = 0.5,
	    .mid_value = 1,
	    .max_value = 3,
	    .min_color = 0xFFFFFF,
	    .mid_color = 0xDCE7F5,
	    .max_color = 0x74A5DB,
	};
	axl_book_check(w->mb->book,
	               worksheet_conditional_format_range(
			   w->sheet->worksheet, TOP, FIRST, (lxw_row_t)(TOP + w->rows - 1),
			   (lxw_col_t)(FIRST + w->technologies - 1), &scale),
	               "colour scale");
}

/* What is known of the technologies, below the table. */
enum known {
	DOCUMENTS,
	BY_CLASS,
	BY_FIRM,
	BY_FIELD,
	AI_ONLY,
	UNCLASSED,
	UNMAPPED,
	RTA,
	GROWTH,
	IS_GAP,
	KNOWN_COUNT,
};

static const char *const known_labels[KNOWN_COUNT] = {
    [DOCUMENTS] = "match-table.documents", [BY_CLASS] = "match-table.by-class",
    [BY_FIRM] = "match-table.by-firm",     [BY_FIELD] = "match-table.by-field",
    [AI_ONLY] = "match-table.ai-only",     [UNCLASSED] = "match-table.unclassed",
    [UNMAPPED] = "match-table.unmapped",   [RTA] = "match-table.rta",
    [GROWTH] = "match-table.growth",       [IS_GAP] = "match-table.gap",
};

static struct axl_number known_of(const struct axl_match_technology *technology, enum known what)
{
	const size_t *known = technology->known;
	const size_t counts[] = {
	    [DOCUMENTS] = technology->documents,   [BY_CLASS] = known[AXL_MATCH_CONCORDANCE],
	    [BY_FIRM] = known[AXL_MATCH_OBSERVED], [BY_FIELD] = known[AXL_MATCH_FIELD_WORK],
	    [AI_ONLY] = technology->ai_only,       [UNCLASSED] = technology->unclassed,
	    [UNMAPPED] = technology->unmapped,
	};
	if (what == RTA)
		return (struct axl_number){technology->rta.state, technology->rta.value};
	if (what == GROWTH)
		return (struct axl_number){technology->growth.state, technology->growth.value};
	if (what == IS_GAP)
		return (struct axl_number){technology->gap.state, technology->gap.value};
	return (struct axl_number){AXL_VALUE, (double)counts[what]};
}

/* A gap in words; what is not known by its state, as any figure. */
static void write_known_cell(const struct writer *w, int row, int j, enum known what,
                             lxw_format *format)
{
	const struct axl_match_book *mb = w->mb;
	int is_gap = what == IS_GAP ? axl_match_is_gap(mb, (size_t)j) : -1;
	if (is_gap < 0)
		axl_sheet_figure(w->sheet, row, FIRST + j, format,
		                 known_of(&mb->match->technologies[j], what));
	else
		axl_sheet_text(
		    w->sheet, row, FIRST + j, AXL_STYLE_CENTRE,
		    axl_match_text(mb, is_gap ? "match-gaps.gap" : "match-table.no-gap"));
}

static void write_known(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	int row = TOP + w->rows + 2;
	axl_sheet_text(w->sheet, row++, 0, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-table.known"));
	for (enum known what = 0; what < KNOWN_COUNT; what++, row++) {
		lxw_format *format = axl_book_format(mb->book, AXL_STYLE_FIGURE,
		                                     what == RTA      ? "0.00"
		                                     : what == GROWTH ? "+0.0%;-0.0%;0.0%"
		                                                      : "#,##0");
		axl_sheet_span(w->sheet, row, CODE, row, NAME, AXL_STYLE_SUBHEADER,
		               axl_match_text(mb, known_labels[what]));
		for (int j = 0; j < w->technologies; j++)
			write_known_cell(w, row, j, what, format);
	}
}

/* How many industries have no row for want of documents. */
static void write_left(const struct writer *w)
{
	size_t left = w->mb->match->industry_count - (size_t)w->rows;
	axl_auto(axl_memory) char *count = axl_xasprintf("%zu", left);
	axl_auto(axl_memory) char *text =
	    axl_book_fill(w->mb->book, "match-table.left", AXL_LABEL_PLAIN, "count", count, NULL);
	if (left)
		axl_sheet_text(w->sheet, TOP + w->rows, CODE, AXL_STYLE_SUBTITLE, text);
}

static void write_heads(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	int last = FIRST + w->technologies;
	axl_sheet_text(w->sheet, TOP - 1, CODE, AXL_STYLE_HEADER,
	               axl_match_text(mb, "industry.code"));
	axl_sheet_text(w->sheet, TOP - 1, NAME, AXL_STYLE_HEADER,
	               axl_match_text(mb, "industry.name"));
	for (int j = 0; j < w->technologies; j++)
		axl_sheet_text(w->sheet, TOP - 1, FIRST + j, AXL_STYLE_HEADER,
		               axl_match_technology_name(mb, (size_t)j));
	axl_sheet_text(w->sheet, TOP - 1, last, AXL_STYLE_HEADER,
	               axl_match_text(mb, "match-table.strongest"));
	axl_sheet_text(w->sheet, TOP - 3, CODE, AXL_STYLE_SUBTITLE,
	               axl_match_text(mb, "match-table.legend"));
	axl_sheet_width(w->sheet, CODE, CODE, 10);
	axl_sheet_width(w->sheet, NAME, NAME, NAME_WIDTH);
	axl_sheet_width(w->sheet, FIRST, last - 1, CELL_WIDTH);
	axl_sheet_width(w->sheet, last, last, 22);
	axl_sheet_height(w->sheet, TOP - 1, 36);
}

void axl_match_write_table(const struct axl_match_book *mb)
{
	struct writer w = {mb, &mb->table, (int)mb->match->technology_count, 0};
	axl_sheet_title(&mb->table, axl_match_text(mb, "match-table.title"),
	                axl_match_text(mb, "match-table.subtitle"), mb->summary.name);
	write_heads(&w);
	for (size_t i = 0; i < mb->match->industry_count; i++)
		if (axl_match_is_shown(mb, i))
			write_industry(&w, TOP + w.rows++, i);
	if (w.rows)
		colour(&w);
	write_left(&w);
	write_known(&w);
	axl_sheet_page(&mb->table, &(struct axl_page){.first_header_row = TOP - 1,
	                                              .last_header_row = TOP - 1,
	                                              .frozen_columns = FIRST});
}
