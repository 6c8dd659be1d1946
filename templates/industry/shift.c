/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of shift-share: the industries that gained most and those that lost most, and a chart of
 * what their changes are made of. All figures are those of the table on the next sheet.
 */
#include "config.h"

#include "templates/industry/book.h"

#include <math.h>

enum { TOP = 4, EACH = 8, LONGEST = 2 * EACH };
enum { CODE, NAME, CHANGE, NATIONAL, MIX, REGIONAL, GAP, CHART };

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	const struct axl_shift_share *share;
	int listed[LONGEST], count; /* industries, from the largest gain to the largest loss */
};

static double change_of(const struct axl_shift_share *share, int industry)
{
	return share->cells[industry].after - share->cells[industry].before;
}

/* Inserted where it belongs, among those that gained as much or more. */
static void sort_in(const struct axl_shift_share *share, int *sorted, int count, int industry)
{
	int at = count;
	for (; at > 0 && change_of(share, sorted[at - 1]) < change_of(share, industry); at--)
		sorted[at] = sorted[at - 1];
	sorted[at] = industry;
}

static void choose(struct writer *w)
{
	int count = 0;
	axl_auto(axl_memory) int *sorted = axl_xcalloc((size_t)w->ib->all + 1, sizeof *sorted);
	for (int i = 0; i < w->ib->all; i++)
		if (!isnan(change_of(w->share, i)) && change_of(w->share, i) != 0)
			sort_in(w->share, sorted, count++, i);
	for (int i = 0; i < count; i++)
		if (i < EACH || i >= count - EACH)
			w->listed[w->count++] = sorted[i];
}

static const int effects_columns[] = {[CHANGE] = AXL_EFFECTS_CHANGE,
                                      [NATIONAL] = AXL_EFFECTS_NATIONAL,
                                      [MIX] = AXL_EFFECTS_MIX,
                                      [REGIONAL] = AXL_EFFECTS_REGIONAL};

static double figure_of(const struct axl_shift_effects *effects, int column)
{
	switch (column) {
	case CHANGE:
		return effects->after - effects->before;
	case NATIONAL:
		return effects->national;
	case MIX:
		return effects->mix;
	default:
		return effects->regional;
	}
}

/* A row of the table on the next sheet. */
static void write_row(const struct writer *w, int row, int effects_row, const char *name,
                      const struct axl_shift_effects *effects, enum axl_style style)
{
	lxw_format *whole = axl_book_format(w->ib->book, style, "+#,##0;-#,##0;0");
	axl_sheet_text(w->sheet, row, NAME,
	               style == AXL_STYLE_FIGURE ? AXL_STYLE_WRAP : AXL_STYLE_STRONG, name);
	for (int column = CHANGE; column <= REGIONAL; column++)
		axl_sheet_formula(
		    w->sheet, row, column, whole, figure_of(effects, column), "=%s",
		    axl_cell_of(&w->ib->effects, effects_row, effects_columns[column]).text);
}

static void write_table(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	axl_sheet_link(w->sheet, TOP, CODE, AXL_STYLE_LINK_CENTRE, "▶", ib->effects.name,
	               AXL_EFFECTS_TOP, 0);
	write_row(w, TOP, AXL_EFFECTS_TOP, axl_industry_text(ib, "effects.sum"),
	          &w->share->totals[0], AXL_STYLE_STRONG_FIGURE);
	for (int i = 0; i < w->count; i++) {
		int industry = w->listed[i], effects_row = AXL_EFFECTS_TOP + 1 + industry;
		axl_sheet_link(w->sheet, TOP + 1 + i, CODE, AXL_STYLE_LINK_CENTRE,
		               ib->view->items[industry]->code, ib->effects.name, effects_row, 0);
		write_row(w, TOP + 1 + i, effects_row, axl_industry_name(ib, industry),
		          &w->share->cells[industry], AXL_STYLE_FIGURE);
	}
}

static void draw(const struct writer *w)
{
	/* Three steps of lightness: they part in grey. */
	static const lxw_color_t colours[] = {
	    [NATIONAL] = 0xBFD0EA, [MIX] = 0x5B8BD0, [REGIONAL] = 0x1F3864};
	const struct axl_industry_book *ib = w->ib;
	lxw_chart *chart =
	    axl_chart_add(ib->book, LXW_CHART_BAR_STACKED, axl_industry_text(ib, "shift.chart"));
	const char *names[LONGEST];
	double values[LONGEST];
	for (int column = NATIONAL; column <= REGIONAL; column++) {
		static const char *const labels[] = {[NATIONAL] = "effects.national",
		                                     [MIX] = "effects.mix",
		                                     [REGIONAL] = "effects.regional"};
		for (int i = 0; i < w->count; i++) {
			names[i] = axl_industry_name(ib, w->listed[i]);
			values[i] = figure_of(&w->share->cells[w->listed[i]], column);
		}
		lxw_chart_series *series = axl_chart_series(
		    chart,
		    &(struct axl_chart_series){.sheet = w->sheet,
		                               .first_row = TOP + 1,
		                               .count = w->count,
		                               .category_column = NAME,
		                               .value_column = column,
		                               .category_texts = names,
		                               .values = values,
		                               .name_sheet = w->sheet,
		                               .name_row = TOP - 1,
		                               .name_column = column,
		                               .name = axl_industry_text(ib, labels[column])});
		chart_series_set_fill(series, &(lxw_chart_fill){.color = colours[column]});
	}
	/* In a bar chart the library's y axis is the one of categories. */
	axl_chart_axis(chart->x_axis, axl_industry_measure(ib));
	axl_chart_axis(chart->y_axis, NULL);
	chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_crossing_max(chart->y_axis);
	chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	chart_axis_set_num_format(chart->x_axis, "#,##0");
	chart_set_series_gap(chart, 40);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
	axl_chart_insert(w->sheet, TOP, CHART, chart, 700, 760);
}

static void write_heads(const struct writer *w)
{
	const struct axl_head heads[] = {
	    [CODE] = {"industry.code", 9},    [NAME] = {"industry.name", 34},
	    [CHANGE] = {"growth.change", 10}, [NATIONAL] = {"effects.national", 11},
	    [MIX] = {"effects.mix", 11},      [REGIONAL] = {"effects.regional", 11},
	};
	axl_sheet_heads(w->sheet, TOP - 1, heads, AXL_COUNT(heads));
	axl_sheet_width(w->sheet, GAP, GAP, 2);
	axl_sheet_height(w->sheet, TOP - 1, 44);
}

static void write_notes(const struct writer *w)
{
	static const char *const notes[] = {"shift.note-1", "shift.note-2", "shift.note-3"};
	int row = TOP + 2 + w->count;
	for (size_t i = 0; i < AXL_COUNT(notes); i++) {
		axl_sheet_span(w->sheet, row + (int)i, CODE, row + (int)i, REGIONAL, AXL_STYLE_NOTE,
		               axl_industry_text(w->ib, notes[i]));
		axl_sheet_height(w->sheet, row + (int)i, 28);
	}
}

void axl_industry_write_shift(const struct axl_industry_book *ib)
{
	const struct axl_industry_shift *shift = ib->in->shift;
	struct writer w = {.ib = ib, .sheet = &ib->shift, .share = shift->dunn};
	choose(&w);
	axl_auto(axl_memory) char *subtitle = axl_book_fill(
	    ib->book, "shift.subtitle", AXL_LABEL_PLAIN, "first",
	    axl_industry_view_period(ib->view, shift->periods[0]), "last",
	    axl_industry_view_period(ib->view, shift->periods[shift->period_count - 1]), "region",
	    axl_industry_home(ib), "reference", axl_industry_reference(ib), NULL);
	axl_sheet_title(&ib->shift, axl_industry_text(ib, "shift.title"), subtitle,
	                ib->summary.name);
	write_heads(&w);
	write_table(&w);
	write_notes(&w);
	if (w.count)
		draw(&w);
	axl_sheet_page(&ib->shift, &(struct axl_page){.first_header_row = TOP - 1,
	                                              .last_header_row = TOP - 1,
	                                              .frozen_columns = 2,
	                                              .pages_tall = 1});
}
