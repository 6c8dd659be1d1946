/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of shift-share (ksic/formula/shift-share.h): the figures of both ends, here and in the
 * reference, and what of each industry's change they explain. An industry that one side
 * lacks at either end is left out and says why; those that only the reference has count in its
 * growth.
 */
#include "config.h"

#include "templates/industry/book.h"

#include <math.h>

enum { TOP = AXL_EFFECTS_TOP, GROUP_ROW = TOP - 2, HEAD_ROW = TOP - 1 };

enum {
	CODE = AXL_EFFECTS_CODE,
	NAME = AXL_EFFECTS_NAME,
	BEFORE = AXL_EFFECTS_BEFORE,
	AFTER = AXL_EFFECTS_AFTER,
	CHANGE = AXL_EFFECTS_CHANGE,
	REFERENCE_BEFORE = AXL_EFFECTS_REFERENCE_BEFORE,
	REFERENCE_AFTER = AXL_EFFECTS_REFERENCE_AFTER,
	REFERENCE_GROWTH = AXL_EFFECTS_REFERENCE_GROWTH,
	NATIONAL = AXL_EFFECTS_NATIONAL,
	MIX = AXL_EFFECTS_MIX,
	REGIONAL = AXL_EFFECTS_REGIONAL,
	CHECK = AXL_EFFECTS_CHECK,
	NOTE = AXL_EFFECTS_NOTE,
};

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	const struct axl_shift_share *share;
	size_t ends[2]; /* periods */
	lxw_format *whole, *none, *change, *percent, *effect, *strong;
};

static const struct axl_break *break_of(const struct writer *w, enum axl_figure_side side,
                                        int industry)
{
	const struct axl_industry_view *view = w->ib->view;
	return axl_industry_shift_break(view, w->ib->in->shift, side, view->items[industry]);
}

/* As shift-share has it: what a break parts from the other end is no figure. */
static double amount_of(const struct writer *w, enum axl_figure_side side, int end, int industry)
{
	const struct axl_industry_view *view = w->ib->view;
	if (break_of(w, side, industry))
		return NAN;
	return axl_figure_grid_amount(view->grid, side, w->ends[end], view->items[industry]);
}

/* "None" counts as 0 here, and still looks like what it is. */
static void write_amount(const struct writer *w, int column, enum axl_figure_side side, int end,
                         int industry)
{
	const struct axl_industry_view *view = w->ib->view;
	int row = TOP + 1 + industry;
	double amount = amount_of(w, side, end, industry);
	enum axl_state state =
	    axl_figure_grid_at(view->grid, w->ends[end], view->items[industry])->number[side].state;
	if (break_of(w, side, industry))
		axl_sheet_text(w->sheet, row, column, AXL_STYLE_MISSING,
		               axl_industry_text(w->ib, "effects.parted"));
	else if (isnan(amount))
		axl_sheet_figure(w->sheet, row, column, w->whole, (struct axl_number){state, 0});
	else
		axl_sheet_number(w->sheet, row, column, state == AXL_NONE ? w->none : w->whole,
		                 amount);
}

/* Where the formulas of a row's effects have something to compute with. */
static char *if_it_counts(int row, const char *body)
{
	return axl_xasprintf(
	    "IF(AND(COUNT(%s,%s)=4,OR(N(%s)=0,N(%s)>0)),%s,\"\")",
	    axl_range(row, BEFORE, row, AFTER, AXL_ANCHOR_COLUMN).text,
	    axl_range(row, REFERENCE_BEFORE, row, REFERENCE_AFTER, AXL_ANCHOR_COLUMN).text,
	    axl_cell(row, BEFORE, AXL_ANCHOR_COLUMN).text,
	    axl_cell(row, REFERENCE_BEFORE, AXL_ANCHOR_COLUMN).text, body);
}

static void write_effects(const struct writer *w, int row, const struct axl_shift_effects *effects)
{
	struct axl_address e0 = axl_cell(row, BEFORE, AXL_ANCHOR_COLUMN);
	struct axl_address e1 = axl_cell(row, AFTER, AXL_ANCHOR_COLUMN);
	struct axl_address g = axl_cell(row, REFERENCE_GROWTH, AXL_ANCHOR_COLUMN);
	struct axl_address G = axl_cell(TOP, REFERENCE_GROWTH, AXL_ANCHORED);
	axl_auto(axl_memory) char *national = axl_xasprintf("%s*%s", e0.text, G.text);
	axl_auto(axl_memory) char *mix =
	    axl_xasprintf("IF(%s=0,0,%s*(%s-%s))", e0.text, e0.text, g.text, G.text);
	axl_auto(axl_memory) char *regional =
	    axl_xasprintf("IF(%s=0,%s,%s-%s*(1+%s))", e0.text, e1.text, e1.text, e0.text, g.text);
	const struct {
		int column;
		double value;
		const char *body;
	} cells[] = {{NATIONAL, effects->national, national},
	             {MIX, effects->mix, mix},
	             {REGIONAL, effects->regional, regional}};
	for (size_t i = 0; i < AXL_COUNT(cells); i++) {
		axl_auto(axl_memory) char *formula = if_it_counts(row, cells[i].body);
		axl_sheet_formula(w->sheet, row, cells[i].column, w->effect, cells[i].value, "=%s",
		                  formula);
	}
}

static void write_check(const struct writer *w, int row, bool counts)
{
	struct axl_address change = axl_cell(row, CHANGE, AXL_ANCHOR_COLUMN);
	struct axl_address parts = axl_range(row, NATIONAL, row, REGIONAL, AXL_ANCHOR_COLUMN);
	axl_sheet_formula_text(
	    w->sheet, row, CHECK, axl_book_style(w->ib->book, AXL_STYLE_CENTRE), counts ? "✓" : "",
	    "=IF(COUNT(%s)=3,IF(ABS(SUM(%s)-%s)<=0.000000001*(1+SUMSQ(%s)^0.5),\"✓\",\"✕\"),\"\")",
	    parts.text, parts.text, change.text, parts.text);
}

static const struct axl_shift_gap *gap_of(const struct writer *w, int industry)
{
	for (size_t i = 0; i < w->share->gap_count; i++)
		if (w->share->gaps[i].industry == (size_t)industry)
			return &w->share->gaps[i];
	return NULL;
}

static void write_note(const struct writer *w, int industry)
{
	const struct axl_shift_gap *gap = gap_of(w, industry);
	const struct axl_industry_book *ib = w->ib;
	int row = TOP + 1 + industry;
	if (!gap) {
		axl_sheet_text(w->sheet, row, NOTE, AXL_STYLE_WRAP, "");
		return;
	}
	enum axl_figure_side side = gap->region == AXL_SHIFT_REFERENCE ? AXL_REFERENCE : AXL_HOME;
	size_t period = w->ends[gap->period];
	const struct axl_break *parted = break_of(w, side, industry);
	bool masked = axl_figure_grid_at(ib->view->grid, period, ib->view->items[industry])
	                  ->number[side]
	                  .state == AXL_MASKED;
	axl_auto(axl_memory) char *why =
	    axl_book_fill(ib->book,
	                  gap->kind == AXL_SHIFT_NO_BASE ? "effects.no-base"
	                  : parted                       ? "effects.break"
	                  : masked                       ? "effects.masked"
	                                                 : "effects.absent",
	                  AXL_LABEL_PLAIN, "break", parted ? axl_break_word(parted) : "", "region",
	                  side == AXL_HOME ? axl_industry_home(ib) : axl_industry_reference(ib),
	                  "period", axl_industry_view_period(ib->view, period), NULL);
	axl_sheet_text(w->sheet, row, NOTE, AXL_STYLE_WRAP, why);
}

static void write_row(const struct writer *w, int industry)
{
	int row = TOP + 1 + industry;
	const struct axl_shift_effects *effects = &w->share->cells[industry];
	double e0 = amount_of(w, AXL_HOME, 0, industry), e1 = amount_of(w, AXL_HOME, 1, industry);
	double E0 = amount_of(w, AXL_REFERENCE, 0, industry);
	double E1 = amount_of(w, AXL_REFERENCE, 1, industry);
	axl_industry_write_names(w->ib, w->sheet, row, industry);
	write_amount(w, BEFORE, AXL_HOME, 0, industry);
	write_amount(w, AFTER, AXL_HOME, 1, industry);
	write_amount(w, REFERENCE_BEFORE, AXL_REFERENCE, 0, industry);
	write_amount(w, REFERENCE_AFTER, AXL_REFERENCE, 1, industry);
	axl_sheet_formula(w->sheet, row, CHANGE, w->change, e1 - e0, "=IF(COUNT(%s)=2,%s-%s,\"\")",
	                  axl_range(row, BEFORE, row, AFTER, AXL_ANCHOR_COLUMN).text,
	                  axl_cell(row, AFTER, AXL_ANCHOR_COLUMN).text,
	                  axl_cell(row, BEFORE, AXL_ANCHOR_COLUMN).text);
	axl_sheet_formula(
	    w->sheet, row, REFERENCE_GROWTH, w->percent, E0 > 0 ? E1 / E0 - 1 : NAN,
	    "=IF(COUNT(%s)=2,IFERROR(%s/%s-1,\"\"),\"\")",
	    axl_range(row, REFERENCE_BEFORE, row, REFERENCE_AFTER, AXL_ANCHOR_COLUMN).text,
	    axl_cell(row, REFERENCE_AFTER, AXL_ANCHOR_COLUMN).text,
	    axl_cell(row, REFERENCE_BEFORE, AXL_ANCHOR_COLUMN).text);
	write_effects(w, row, effects);
	write_check(w, row, !isnan(effects->national));
	write_note(w, industry);
}

static struct axl_address rows_of(const struct writer *w, int column)
{
	return axl_range(TOP + 1, column, TOP + w->ib->all, column, AXL_ANCHORED);
}

/* The region's sums, over what counts. */
static void write_sums(const struct writer *w)
{
	const struct axl_shift_effects *totals = &w->share->totals[0];
	const struct {
		int column;
		double value;
	} ends[] = {{BEFORE, totals->before}, {AFTER, totals->after}},
	  effects[] = {
	      {NATIONAL, totals->national}, {MIX, totals->mix}, {REGIONAL, totals->regional}};
	struct axl_address counted = rows_of(w, NATIONAL);
	for (size_t i = 0; i < AXL_COUNT(ends); i++)
		axl_sheet_formula(w->sheet, TOP, ends[i].column, w->strong, ends[i].value,
		                  "=IF(COUNT(%s)=0,\"\",SUMPRODUCT(1*ISNUMBER(%s),%s))",
		                  counted.text, counted.text, rows_of(w, ends[i].column).text);
	axl_sheet_formula(w->sheet, TOP, CHANGE, w->strong, totals->after - totals->before,
	                  "=IF(COUNT(%s)=0,\"\",%s-%s)", counted.text,
	                  axl_cell(TOP, AFTER, AXL_FREE).text,
	                  axl_cell(TOP, BEFORE, AXL_FREE).text);
	for (size_t i = 0; i < AXL_COUNT(effects); i++)
		axl_sheet_formula(w->sheet, TOP, effects[i].column, w->strong, effects[i].value,
		                  "=IF(COUNT(%s)=0,\"\",SUM(%s))", counted.text,
		                  rows_of(w, effects[i].column).text);
	write_check(w, TOP, !isnan(totals->national));
}

/* The reference's sums, over what it has at both ends. */
static void write_reference(const struct writer *w)
{
	double sums[2] = {0, 0};
	for (int i = 0; i < w->ib->all; i++) {
		double E0 = amount_of(w, AXL_REFERENCE, 0, i);
		double E1 = amount_of(w, AXL_REFERENCE, 1, i);
		sums[0] += isnan(E0) || isnan(E1) ? 0 : E0;
		sums[1] += isnan(E0) || isnan(E1) ? 0 : E1;
	}
	struct axl_address before = rows_of(w, REFERENCE_BEFORE);
	struct axl_address after = rows_of(w, REFERENCE_AFTER);
	for (int end = 0; end < 2; end++)
		axl_sheet_formula(w->sheet, TOP, end ? REFERENCE_AFTER : REFERENCE_BEFORE,
		                  w->strong, sums[end],
		                  "=SUMPRODUCT(1*ISNUMBER(%s),1*ISNUMBER(%s),%s)", before.text,
		                  after.text, end ? after.text : before.text);
	axl_sheet_formula(w->sheet, TOP, REFERENCE_GROWTH,
	                  axl_book_format(w->ib->book, AXL_STYLE_STRONG_FIGURE, "+0.0%;-0.0%;0.0%"),
	                  sums[0] > 0 ? sums[1] / sums[0] - 1 : NAN, "=IFERROR(%s/%s-1,\"\")",
	                  axl_cell(TOP, REFERENCE_AFTER, AXL_FREE).text,
	                  axl_cell(TOP, REFERENCE_BEFORE, AXL_FREE).text);
}

static void write_heads(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	const struct axl_head heads[] = {
	    [CODE] = {"industry.code", 9},
	    [NAME] = {"industry.name", axl_industry_name_width(ib)},
	    [BEFORE] = {"effects.before", 11},
	    [AFTER] = {"effects.after", 11},
	    [CHANGE] = {"growth.change", 10},
	    [REFERENCE_BEFORE] = {"effects.before", 12},
	    [REFERENCE_AFTER] = {"effects.after", 12},
	    [REFERENCE_GROWTH] = {"effects.growth", 10},
	    [NATIONAL] = {"effects.national", 12},
	    [MIX] = {"effects.mix", 12},
	    [REGIONAL] = {"effects.regional", 12},
	    [CHECK] = {"contributions.check", 7},
	    [NOTE] = {"effects.note", 30},
	};
	axl_auto(axl_memory) char *span =
	    axl_xasprintf("%s → %s", axl_industry_view_period(ib->view, w->ends[0]),
	                  axl_industry_view_period(ib->view, w->ends[1]));
	axl_sheet_span(w->sheet, GROUP_ROW, CODE, GROUP_ROW, NAME, AXL_STYLE_SUBHEADER, span);
	axl_sheet_span(w->sheet, GROUP_ROW, BEFORE, GROUP_ROW, CHANGE, AXL_STYLE_SUBHEADER,
	               axl_industry_home(ib));
	axl_sheet_span(w->sheet, GROUP_ROW, REFERENCE_BEFORE, GROUP_ROW, REFERENCE_GROWTH,
	               AXL_STYLE_SUBHEADER, axl_industry_reference(ib));
	axl_sheet_span(w->sheet, GROUP_ROW, NATIONAL, GROUP_ROW, NOTE, AXL_STYLE_SUBHEADER,
	               axl_industry_text(ib, "effects.parts"));
	axl_sheet_heads(w->sheet, HEAD_ROW, heads, AXL_COUNT(heads));
	axl_sheet_height(w->sheet, HEAD_ROW, 44);
}

void axl_industry_write_effects(const struct axl_industry_book *ib)
{
	const struct axl_industry_shift *shift = ib->in->shift;
	const struct writer w = {
	    .ib = ib,
	    .sheet = &ib->effects,
	    .share = shift->dunn,
	    .ends = {shift->periods[0], shift->periods[shift->period_count - 1]},
	    .whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0"),
	    .none = axl_book_format(ib->book, AXL_STYLE_FIGURE, "\"-\""),
	    .change = axl_book_format(ib->book, AXL_STYLE_FIGURE, "+#,##0;-#,##0;0"),
	    .percent = axl_book_format(ib->book, AXL_STYLE_FIGURE, "+0.0%;-0.0%;0.0%"),
	    .effect = axl_book_format(ib->book, AXL_STYLE_FIGURE, "+#,##0.0;-#,##0.0;0.0"),
	    .strong = axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "#,##0;-#,##0;0"),
	};
	axl_sheet_title(&ib->effects, axl_industry_text(ib, "effects.title"),
	                axl_industry_text(ib, "effects.subtitle"), ib->summary.name);
	write_heads(&w);
	axl_sheet_text(&ib->effects, TOP, CODE, AXL_STYLE_STRONG, "");
	axl_sheet_text(&ib->effects, TOP, NAME, AXL_STYLE_STRONG,
	               axl_industry_text(ib, "effects.sum"));
	axl_sheet_text(&ib->effects, TOP, NOTE, AXL_STYLE_WRAP, "");
	write_sums(&w);
	write_reference(&w);
	for (int industry = 0; industry < ib->all; industry++)
		write_row(&w, industry);
	axl_sheet_page(&ib->effects, &(struct axl_page){.first_header_row = GROUP_ROW,
	                                                .last_header_row = HEAD_ROW,
	                                                .frozen_columns = 2});
}
