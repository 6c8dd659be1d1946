/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of structure: how large each industry is, here and in the reference, and how far
 * the region is specialised in it. Shares are of all industries as the table states them, so
 * that a masked industry takes nothing from the others.
 */
#include "config.h"

#include "templates/industry/book.h"

#include <math.h>

enum { TOP = AXL_STRUCTURE_TOP, TILE_ROW = 2, GROUP_ROW = TOP - 2, HEAD_ROW = TOP - 1 };

enum {
	CODE = AXL_STRUCTURE_CODE,
	NAME = AXL_STRUCTURE_NAME,
	ESTABLISHMENTS = AXL_STRUCTURE_ESTABLISHMENTS,
	EMPLOYEES = AXL_STRUCTURE_EMPLOYEES,
	PER_FIRM = AXL_STRUCTURE_PER_FIRM,
	SHARE = AXL_STRUCTURE_SHARE,
	REFERENCE = AXL_STRUCTURE_REFERENCE,
	REFERENCE_SHARE = AXL_STRUCTURE_REFERENCE_SHARE,
	LQ = AXL_STRUCTURE_LQ,
	LO = AXL_STRUCTURE_LO,
	HI = AXL_STRUCTURE_HI,
	MARK = AXL_STRUCTURE_MARK,
};

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	lxw_format *whole, *decimal, *percent, *quotient, *from, *to;
	int lead;        /* column of the measure that shares are taken of */
	char *undefined; /* the word, as a formula has it */
};

static struct axl_number reference_of(const struct axl_industry_book *ib, int industry)
{
	const struct axl_industry_view *view = ib->view;
	if (industry < 0)
		return view->grid->totals[AXL_REFERENCE][view->newest];
	return axl_figure_grid_at(view->grid, view->newest, view->items[industry])
	    ->number[AXL_REFERENCE];
}

static struct axl_number number_of(const struct axl_estimate *estimate)
{
	return (struct axl_number){estimate->state, estimate->value};
}

/* A quotient of two cells. */
static void write_ratio(const struct writer *w, int row, int column, lxw_format *format,
                        struct axl_number value, struct axl_address a, struct axl_address b)
{
	axl_auto(axl_memory) char *body =
	    axl_xasprintf("IFERROR(%s/%s,%s)", a.text, b.text, w->undefined);
	axl_auto(axl_memory) char *formula = axl_formula_of_numbers(body, a.text, b.text, NULL);
	axl_sheet_formula_figure(w->sheet, row, column, format, value, "=%s", formula);
}

static void write_quotient(const struct writer *w, int row, const struct axl_estimate *lq)
{
	struct axl_address x = axl_cell(row, w->lead, AXL_ANCHOR_COLUMN);
	struct axl_address n = axl_cell(TOP, w->lead, AXL_ANCHORED);
	struct axl_address X = axl_cell(row, REFERENCE, AXL_ANCHOR_COLUMN);
	struct axl_address N = axl_cell(TOP, REFERENCE, AXL_ANCHORED);
	struct axl_address quotient = axl_cell(row, LQ, AXL_ANCHOR_COLUMN);
	axl_auto(axl_memory) char *body = axl_xasprintf("IFERROR((%s/%s)/(%s/%s),%s)", x.text,
	                                                n.text, X.text, N.text, w->undefined);
	axl_auto(axl_memory) char *formula =
	    axl_formula_of_numbers(body, x.text, n.text, X.text, N.text, NULL);
	axl_sheet_formula_figure(w->sheet, row, LQ, w->quotient, number_of(lq), "=%s", formula);
	for (int side = -1; side <= 1; side += 2)
		axl_sheet_formula(w->sheet, row, side < 0 ? LO : HI, side < 0 ? w->from : w->to,
		                  lq->state != AXL_VALUE ? NAN
		                  : side < 0             ? lq->lo
		                                         : lq->hi,
		                  "=IF(AND(ISNUMBER(%s),N(%s)>0),%s*EXP(%s1.959963984540054*SQRT("
		                  "MAX(0,1/%s-1/%s+1/%s-1/%s))),\"\")",
		                  quotient.text, x.text, quotient.text, side < 0 ? "-" : "", x.text,
		                  n.text, X.text, N.text);
}

static void write_mark(const struct writer *w, int row, int industry)
{
	struct axl_book *book = w->ib->book;
	axl_auto(axl_memory) char *high =
	    axl_book_literal(book, axl_special_labels[AXL_SPECIAL_HIGH]);
	axl_auto(axl_memory) char *even =
	    axl_book_literal(book, axl_special_labels[AXL_SPECIAL_EVEN]);
	axl_auto(axl_memory) char *low =
	    axl_book_literal(book, axl_special_labels[AXL_SPECIAL_LOW]);
	axl_auto(axl_memory) char *unknown =
	    axl_book_literal(book, axl_special_labels[AXL_SPECIAL_UNKNOWN]);
	struct axl_address lo = axl_cell(row, LO, AXL_ANCHOR_COLUMN);
	struct axl_address hi = axl_cell(row, HI, AXL_ANCHOR_COLUMN);
	axl_sheet_formula_text(
	    w->sheet, row, MARK, axl_book_style(book, AXL_STYLE_TEXT),
	    axl_industry_text(w->ib, axl_special_labels[axl_industry_special(w->ib, industry)]),
	    "=IF(COUNT(%s,%s)<2,%s,IF(%s>1,%s,IF(%s<1,%s,%s)))", lo.text, hi.text, unknown, lo.text,
	    high, hi.text, low, even);
}

static struct axl_number per_firm(const struct axl_industry_row *row)
{
	struct axl_estimate ratio = axl_ratio(row->employees, row->establishments);
	return number_of(&ratio);
}

static void write_row(const struct writer *w, int industry)
{
	int row = TOP + 1 + industry;
	const struct axl_industry_row *figures = axl_industry_row_of(w->ib, industry);
	axl_industry_write_names(w->ib, w->sheet, row, industry);
	axl_sheet_figure(w->sheet, row, ESTABLISHMENTS, w->whole, figures->establishments);
	axl_sheet_figure(w->sheet, row, EMPLOYEES, w->whole, figures->employees);
	write_ratio(w, row, PER_FIRM, w->decimal, per_firm(figures),
	            axl_cell(row, EMPLOYEES, AXL_ANCHOR_COLUMN),
	            axl_cell(row, ESTABLISHMENTS, AXL_ANCHOR_COLUMN));
	write_ratio(w, row, SHARE, w->percent, number_of(&figures->share),
	            axl_cell(row, w->lead, AXL_ANCHOR_COLUMN),
	            axl_cell(TOP, w->lead, AXL_ANCHORED));
	axl_sheet_figure(w->sheet, row, REFERENCE, w->whole, reference_of(w->ib, industry));
	write_ratio(w, row, REFERENCE_SHARE, w->percent, number_of(&figures->reference_share),
	            axl_cell(row, REFERENCE, AXL_ANCHOR_COLUMN),
	            axl_cell(TOP, REFERENCE, AXL_ANCHORED));
	write_quotient(w, row, &figures->lq);
	write_mark(w, row, industry);
}

/* Below the industries: what of all is shown, and what is not. */
static void write_rest(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	int row = TOP + 1 + ib->home;
	double shown = 0;
	struct axl_number all = ib->view->grid->totals[AXL_HOME][ib->view->newest];
	for (int i = 0; i < ib->home; i++) {
		struct axl_number size = axl_industry_row_of(ib, i)->size;
		shown += size.state == AXL_VALUE ? size.number : 0;
	}
	struct axl_address total = axl_cell(TOP, w->lead, AXL_ANCHORED);
	struct axl_address sum = axl_cell(row, w->lead, AXL_FREE);
	double ratio = all.state == AXL_VALUE && all.number > 0 ? shown / all.number : NAN;
	for (int i = 0; i < 2; i++) {
		axl_sheet_text(w->sheet, row + i, CODE, AXL_STYLE_SUBHEADER, "");
		axl_sheet_text(w->sheet, row + i, NAME, AXL_STYLE_SUBHEADER,
		               axl_industry_text(ib, i ? "structure.rest" : "structure.sum"));
	}
	axl_sheet_formula(w->sheet, row, w->lead, w->whole, shown, "=SUM(%s)",
	                  axl_range(TOP + 1, w->lead, row - 1, w->lead, AXL_FREE).text);
	axl_sheet_formula(w->sheet, row, SHARE, w->percent, ratio, "=IFERROR(%s/%s,\"\")", sum.text,
	                  total.text);
	axl_sheet_formula(w->sheet, row + 1, w->lead, w->whole,
	                  all.state == AXL_VALUE ? all.number - shown : NAN, "=IFERROR(%s-%s,\"\")",
	                  total.text, sum.text);
	axl_sheet_formula(w->sheet, row + 1, SHARE, w->percent, 1 - ratio, "=IFERROR(1-%s,\"\")",
	                  axl_cell(row, SHARE, AXL_FREE).text);
}

static void write_tile(const struct writer *w, int first, int last, const char *label,
                       const char *number, double value, const char *formula)
{
	struct axl_book *book = w->ib->book;
	axl_sheet_span(w->sheet, TILE_ROW, first, TILE_ROW, last, AXL_STYLE_TILE_LABEL,
	               axl_industry_text(w->ib, label));
	axl_sheet_span(w->sheet, TILE_ROW + 1, first, TILE_ROW + 1, last, AXL_STYLE_TILE, "");
	lxw_format *format = axl_book_format(book, AXL_STYLE_TILE, number);
	if (formula)
		axl_sheet_formula(w->sheet, TILE_ROW + 1, first, format, value, "%s", formula);
	else
		axl_sheet_number(w->sheet, TILE_ROW + 1, first, format, value);
}

static void write_tiles(const struct writer *w)
{
	const struct axl_industry_structure *structure = w->ib->in->structure;
	struct axl_address sizes =
	    axl_range(TOP + 1, w->lead, TOP + w->ib->home, w->lead, AXL_ANCHORED);
	axl_auto(axl_memory) char *hhi =
	    axl_xasprintf("=IFERROR(SUMSQ(%s)/SUM(%s)^2,\"\")", sizes.text, sizes.text);
	axl_auto(axl_memory) char *equivalent =
	    axl_xasprintf("=IFERROR(1/%s,\"\")", axl_cell(TILE_ROW + 1, CODE, AXL_FREE).text);
	write_tile(w, CODE, NAME, "structure.hhi", "0.000", structure->indices.concentration.hhi,
	           hhi);
	write_tile(w, ESTABLISHMENTS, PER_FIRM, "structure.equivalent", "0.0",
	           structure->indices.concentration.equivalent, equivalent);
	write_tile(w, SHARE, REFERENCE_SHARE, "structure.entropy", "0.00",
	           structure->indices.concentration.entropy, NULL);
	write_tile(w, LQ, MARK, "structure.krugman", "0.00", structure->indices.krugman.without,
	           NULL);
	axl_sheet_height(w->sheet, TILE_ROW + 1, 26);
	axl_sheet_height(w->sheet, TILE_ROW + 2, 8);
}

static void write_groups(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	axl_sheet_span(w->sheet, GROUP_ROW, CODE, GROUP_ROW, NAME, AXL_STYLE_SUBHEADER,
	               axl_industry_view_period(ib->view, ib->view->newest));
	axl_sheet_span(w->sheet, GROUP_ROW, ESTABLISHMENTS, GROUP_ROW, SHARE, AXL_STYLE_SUBHEADER,
	               axl_industry_home(ib));
	axl_sheet_span(w->sheet, GROUP_ROW, REFERENCE, GROUP_ROW, REFERENCE_SHARE,
	               AXL_STYLE_SUBHEADER, axl_industry_reference(ib));
	axl_sheet_span(w->sheet, GROUP_ROW, LQ, GROUP_ROW, MARK, AXL_STYLE_SUBHEADER,
	               axl_industry_text(ib, "structure.special"));
}

static void write_heads(const struct writer *w)
{
	const struct axl_head heads[] = {
	    [CODE] = {"industry.code", 9},
	    [NAME] = {"industry.name", axl_industry_name_width(w->ib)},
	    [ESTABLISHMENTS] = {"measure.establishments", 11},
	    [EMPLOYEES] = {"measure.employees", 12},
	    [PER_FIRM] = {"structure.per-firm", 11},
	    [SHARE] = {"structure.share", 10},
	    [REFERENCE] = {"structure.reference", 13},
	    [REFERENCE_SHARE] = {"structure.share", 10},
	    [LQ] = {"structure.lq", 9},
	    [LO] = {"structure.lo", 9},
	    [HI] = {"structure.hi", 9},
	    [MARK] = {"structure.mark", 16},
	};
	write_groups(w);
	axl_sheet_heads(w->sheet, HEAD_ROW, heads, AXL_COUNT(heads));
	axl_sheet_height(w->sheet, HEAD_ROW, 32);
}

void axl_industry_write_structure(const struct axl_industry_book *ib)
{
	axl_auto(axl_memory) char *undefined = axl_book_literal(ib->book, "state.undefined");
	const struct writer w = {
	    .ib = ib,
	    .sheet = &ib->structure,
	    .whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0"),
	    .decimal = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0.0"),
	    .percent = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.0%"),
	    .quotient = axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	    .from = axl_book_format(ib->book, AXL_STYLE_FIGURE, "\"[\"0.00\",\""),
	    .to = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.00\"]\""),
	    .lead = ib->view->measure == AXL_EMPLOYEES ? EMPLOYEES : ESTABLISHMENTS,
	    .undefined = undefined,
	};
	axl_sheet_title(&ib->structure, axl_industry_text(ib, "structure.title"),
	                axl_industry_text(ib, "structure.subtitle"), ib->summary.name);
	write_tiles(&w);
	write_heads(&w);
	for (int industry = -1; industry < ib->home; industry++)
		write_row(&w, industry);
	write_rest(&w);
	axl_sheet_page(&ib->structure, &(struct axl_page){.first_header_row = GROUP_ROW,
	                                                  .last_header_row = HEAD_ROW,
	                                                  .frozen_columns = 2});
}
