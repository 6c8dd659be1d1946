/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of growth: the compound rate between the ends of an industry's longest unbroken run,
 * the robust trend over all of its figures with its interval, and what both say.
 */
#include "config.h"

#include "templates/industry/book.h"

#include "base/period.h"

#include <math.h>

enum { TOP = AXL_GROWTH_TOP, GROUP_ROW = TOP - 2, HEAD_ROW = TOP - 1 };

enum {
	CODE = AXL_GROWTH_CODE,
	NAME = AXL_GROWTH_NAME,
	FIRST = AXL_GROWTH_FIRST,
	LAST = AXL_GROWTH_LAST,
	YEARS = AXL_GROWTH_YEARS,
	BEFORE = AXL_GROWTH_BEFORE,
	AFTER = AXL_GROWTH_AFTER,
	CHANGE = AXL_GROWTH_CHANGE,
	CAGR = AXL_GROWTH_CAGR,
	SLOPE = AXL_GROWTH_SLOPE,
	LO = AXL_GROWTH_LO,
	HI = AXL_GROWTH_HI,
	MARK = AXL_GROWTH_MARK,
	NOTE = AXL_GROWTH_NOTE,
};

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	lxw_format *whole, *change, *years, *percent, *strong, *from, *to;
};

static double years_of(const struct writer *w, const struct axl_industry_rates *rates)
{
	double years;
	bool told =
	    rates->first != rates->last &&
	    axl_period_years_between(axl_industry_view_period(w->ib->view, rates->first),
	                             axl_industry_view_period(w->ib->view, rates->last), &years);
	return told ? years : (double)NAN;
}

static double value_of(const struct axl_estimate *estimate)
{
	return estimate->state == AXL_VALUE ? estimate->value : (double)NAN;
}

static void write_mark(const struct writer *w, int row, int industry)
{
	struct axl_book *book = w->ib->book;
	char *words[AXL_TREND_UNKNOWN + 1];
	for (enum axl_trend trend = 0; trend <= AXL_TREND_UNKNOWN; trend++)
		words[trend] = axl_book_literal(book, axl_trend_labels[trend]);
	struct axl_address lo = axl_cell(row, LO, AXL_ANCHOR_COLUMN);
	struct axl_address hi = axl_cell(row, HI, AXL_ANCHOR_COLUMN);
	struct axl_address rate = axl_cell(row, CAGR, AXL_ANCHOR_COLUMN);
	axl_sheet_formula_text(
	    w->sheet, row, MARK, axl_book_style(book, AXL_STYLE_TEXT),
	    axl_industry_text(w->ib, axl_trend_labels[axl_industry_trend(w->ib, industry)]),
	    "=IF(COUNT(%s,%s)=2,IF(%s>0,%s,IF(%s<0,%s,%s)),"
	    "IF(ISNUMBER(%s),IF(%s>0,%s,IF(%s<0,%s,%s)),%s))",
	    lo.text, hi.text, lo.text, words[AXL_TREND_UP], hi.text, words[AXL_TREND_DOWN],
	    words[AXL_TREND_UNCLEAR], rate.text, rate.text, words[AXL_TREND_LIKELY_UP], rate.text,
	    words[AXL_TREND_LIKELY_DOWN], words[AXL_TREND_UNCLEAR], words[AXL_TREND_UNKNOWN]);
	for (enum axl_trend trend = 0; trend <= AXL_TREND_UNKNOWN; trend++)
		free(words[trend]);
}

static void write_note(const struct writer *w, int row, const struct axl_industry_rates *rates)
{
	static const char *const cagr[] = {
	    [AXL_CAGR_SHORT] = "growth.short",
	    [AXL_CAGR_FROM_ZERO] = "growth.from-zero",
	    [AXL_CAGR_NO_TIME] = "growth.no-time",
	    [AXL_CAGR_BREAK] = "growth.break",
	};
	static const char *const slope[] = {
	    [AXL_SLOPE_DISORDER] = "growth.no-time",
	    [AXL_SLOPE_BREAK] = "growth.break",
	    [AXL_SLOPE_NOT_POSITIVE] = "growth.zero",
	    [AXL_SLOPE_FEW_POINTS] = "growth.few-points",
	};
	const char *key = rates->cagr_gap    ? cagr[rates->cagr_gap]
	                  : rates->slope_gap ? slope[rates->slope_gap]
	                                     : NULL;
	const char *text = key ? axl_industry_text(w->ib, key) : "";
	axl_auto(axl_memory) char *note =
	    axl_xasprintf("%s%s%s", text, *text && *rates->breaks ? " · " : "", rates->breaks);
	axl_sheet_text(w->sheet, row, NOTE, AXL_STYLE_WRAP, note);
}

static void write_rates(const struct writer *w, int row, const struct axl_industry_rates *rates)
{
	struct axl_address before = axl_cell(row, BEFORE, AXL_ANCHOR_COLUMN);
	struct axl_address after = axl_cell(row, AFTER, AXL_ANCHOR_COLUMN);
	struct axl_address years = axl_cell(row, YEARS, AXL_ANCHOR_COLUMN);
	axl_sheet_formula(w->sheet, row, CAGR, w->strong, value_of(&rates->cagr),
	                  "=IF(COUNT(%s,%s,%s)=3,IFERROR((%s/%s)^(1/%s)-1,\"\"),\"\")", before.text,
	                  after.text, years.text, after.text, before.text, years.text);
	axl_sheet_number(w->sheet, row, SLOPE, w->percent, value_of(&rates->theil_sen));
	axl_sheet_number(w->sheet, row, LO, w->from,
	                 rates->theil_sen.state == AXL_VALUE ? rates->theil_sen.lo : NAN);
	axl_sheet_number(w->sheet, row, HI, w->to,
	                 rates->theil_sen.state == AXL_VALUE ? rates->theil_sen.hi : NAN);
}

static void write_row(const struct writer *w, int industry)
{
	int row = TOP + 1 + industry;
	const struct axl_industry_view *view = w->ib->view;
	const struct axl_industry_rates *rates = axl_industry_rates_of(w->ib, industry);
	double years = years_of(w, rates);
	axl_industry_write_names(w->ib, w->sheet, row, industry);
	axl_sheet_text(w->sheet, row, FIRST, AXL_STYLE_CENTRE,
	               axl_industry_view_period(view, rates->first));
	axl_sheet_text(w->sheet, row, LAST, AXL_STYLE_CENTRE,
	               axl_industry_view_period(view, rates->last));
	axl_sheet_number(w->sheet, row, YEARS, w->years, years);
	axl_sheet_figure(w->sheet, row, BEFORE, w->whole, rates->before);
	axl_sheet_figure(w->sheet, row, AFTER, w->whole, rates->after);
	axl_sheet_formula(w->sheet, row, CHANGE, w->change,
	                  isnan(years) ? NAN : axl_industry_change(w->ib, industry),
	                  "=IF(COUNT(%s)=3,%s-%s,\"\")",
	                  axl_range(row, YEARS, row, AFTER, AXL_ANCHOR_COLUMN).text,
	                  axl_cell(row, AFTER, AXL_ANCHOR_COLUMN).text,
	                  axl_cell(row, BEFORE, AXL_ANCHOR_COLUMN).text);
	write_rates(w, row, rates);
	write_mark(w, row, industry);
	write_note(w, row, rates);
}

static void write_heads(const struct writer *w)
{
	const struct axl_head heads[] = {
	    [CODE] = {"industry.code", 9},
	    [NAME] = {"industry.name", axl_industry_name_width(w->ib)},
	    [FIRST] = {"growth.first", 9},
	    [LAST] = {"growth.last", 9},
	    [YEARS] = {"growth.years", 7},
	    [BEFORE] = {"growth.before", 11},
	    [AFTER] = {"growth.after", 11},
	    [CHANGE] = {"growth.change", 11},
	    [CAGR] = {"growth.cagr", 10},
	    [SLOPE] = {"growth.slope", 10},
	    [LO] = {"growth.lo", 10},
	    [HI] = {"growth.hi", 10},
	    [MARK] = {"growth.mark", 18},
	    [NOTE] = {"growth.note", 28},
	};
	axl_sheet_span(w->sheet, GROUP_ROW, CODE, GROUP_ROW, NAME, AXL_STYLE_SUBHEADER,
	               axl_industry_home(w->ib));
	axl_sheet_span(w->sheet, GROUP_ROW, FIRST, GROUP_ROW, CAGR, AXL_STYLE_SUBHEADER,
	               axl_industry_measure(w->ib));
	axl_sheet_span(w->sheet, GROUP_ROW, SLOPE, GROUP_ROW, HI, AXL_STYLE_SUBHEADER,
	               axl_industry_text(w->ib, "growth.trend"));
	axl_sheet_span(w->sheet, GROUP_ROW, MARK, GROUP_ROW, NOTE, AXL_STYLE_SUBHEADER, "");
	axl_sheet_heads(w->sheet, HEAD_ROW, heads, AXL_COUNT(heads));
	axl_sheet_height(w->sheet, HEAD_ROW, 32);
}

void axl_industry_write_growth(const struct axl_industry_book *ib)
{
	const struct writer w = {
	    .ib = ib,
	    .sheet = &ib->growth,
	    .whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0"),
	    .change = axl_book_format(ib->book, AXL_STYLE_FIGURE, "+#,##0;-#,##0;0"),
	    .years = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.##"),
	    .percent = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.0%"),
	    .strong = axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "+0.0%;-0.0%;0.0%"),
	    .from = axl_book_format(ib->book, AXL_STYLE_FIGURE, "\"[\"0.0%\",\";\"[\"-0.0%\",\""),
	    .to = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.0%\"]\";-0.0%\"]\""),
	};
	axl_sheet_title(&ib->growth, axl_industry_text(ib, "growth.title"),
	                axl_industry_text(ib, "growth.subtitle"), ib->summary.name);
	write_heads(&w);
	for (int industry = -1; industry < ib->home; industry++)
		write_row(&w, industry);
	axl_sheet_page(&ib->growth, &(struct axl_page){.first_header_row = GROUP_ROW,
	                                               .last_header_row = HEAD_ROW,
	                                               .frozen_columns = 2});
}
