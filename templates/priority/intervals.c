/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of rank intervals: the first forty as the sheet of ranks has them, each with the ranks
 * it may have, as a table and as a chart. The library draws no whiskers: the chart is a stacked bar
 * whose first part is not filled. Rank r takes the room from r - 0.5 to r + 0.5, so that an
 * interval of one rank can be seen, and the shades meet at the median.
 */
#include "config.h"

#include "templates/priority/book.h"

#include <math.h>

enum { PLACE_COUNT = 40, TOP = 5 };
enum {
	RANK,
	LABEL,
	MEDIAN,
	LO,
	HI,
	P_TOP,
	BAND,
	GAP,
	CHART,
	BEFORE = CHART + 10,
	BETTER,
	WORSE,
	COLUMN_COUNT
};
enum { PARTS = COLUMN_COUNT - BEFORE };

struct writer {
	const struct axl_priority_book *pb;
	int places;
};

static double figure_at(const struct writer *w, int place, enum axl_certain which)
{
	return axl_certain_figure(w->pb, (int)axl_unit_at(w->pb, place), which);
}

/* Lengths of the bar's three parts; 0 where there is no interval. */
static double part_at(const struct writer *w, int place, int part)
{
	double lo = figure_at(w, place, AXL_CERTAIN_LO);
	double median = figure_at(w, place, AXL_CERTAIN_MEDIAN);
	double hi = figure_at(w, place, AXL_CERTAIN_HI);
	const double parts[PARTS] = {lo - 0.5, median - lo + 0.5, hi + 0.5 - median};
	return isnan(lo) ? 0 : parts[part];
}

static void write_certain(const struct writer *w, int place, enum axl_certain which)
{
	const struct axl_priority_book *pb = w->pb;
	struct axl_long_address cell =
	    axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, axl_ranks_certain_column(which));
	axl_sheet_formula(&pb->intervals, TOP + place, MEDIAN + (int)which,
	                  axl_certain_format(pb, which), figure_at(w, place, which),
	                  "=IF(ISNUMBER(%s),%s,\"\")", cell.text, cell.text);
}

static void write_parts(const struct writer *w, int place)
{
	const struct axl_sheet *sheet = &w->pb->intervals;
	int row = TOP + place;
	struct axl_address all = axl_range(row, MEDIAN, row, HI, AXL_ANCHOR_COLUMN);
	struct axl_address median = axl_cell(row, MEDIAN, AXL_ANCHOR_COLUMN);
	struct axl_address lo = axl_cell(row, LO, AXL_ANCHOR_COLUMN);
	struct axl_address hi = axl_cell(row, HI, AXL_ANCHOR_COLUMN);
	lxw_format *small = axl_book_format(w->pb->book, AXL_STYLE_SMALL, "0.0");
	axl_sheet_formula(sheet, row, BEFORE, small, part_at(w, place, 0),
	                  "=IF(COUNT(%s)=3,%s-0.5,0)", all.text, lo.text);
	axl_sheet_formula(sheet, row, BETTER, small, part_at(w, place, 1),
	                  "=IF(COUNT(%s)=3,%s-%s+0.5,0)", all.text, median.text, lo.text);
	axl_sheet_formula(sheet, row, WORSE, small, part_at(w, place, 2),
	                  "=IF(COUNT(%s)=3,%s+0.5-%s,0)", all.text, hi.text, median.text);
}

static const char *label_at(const struct writer *w, int place)
{
	return w->pb->scored->units[axl_unit_at(w->pb, place)].label;
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	int row = TOP + place;
	axl_sheet_height(&pb->intervals, row, 20);
	axl_sheet_formula(&pb->intervals, row, RANK, axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	                  axl_shown_rank(pb, place), "=%s",
	                  axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_RANK).text);
	axl_sheet_formula_text(
	    &pb->intervals, row, LABEL, axl_book_style(pb->book, AXL_STYLE_STRONG),
	    label_at(w, place), "=%s",
	    axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_LABEL).text);
	for (enum axl_certain which = 0; which < AXL_CERTAIN_COUNT; which++)
		write_certain(w, place, which);
	write_parts(w, place);
}

static const char *part_label(const struct writer *w, int part)
{
	static const char *const keys[PARTS] = {"intervals.before", "intervals.better",
	                                        "intervals.worse"};
	return axl_priority_text(w->pb, keys[part]);
}

static void draw(const struct writer *w)
{
	static const lxw_color_t colours[PARTS] = {0, 0x8FAADC, 0x1F3864};
	lxw_chart *chart = axl_chart_add(w->pb->book, LXW_CHART_BAR_STACKED,
	                                 axl_priority_text(w->pb, "intervals.chart"));
	const char *labels[PLACE_COUNT];
	double values[PLACE_COUNT];
	for (int part = 0; part < PARTS; part++) {
		for (int place = 0; place < w->places; place++) {
			labels[place] = label_at(w, place);
			values[place] = part_at(w, place, part);
		}
		lxw_chart_series *series = axl_chart_series(
		    chart, &(struct axl_chart_series){.sheet = &w->pb->intervals,
		                                      .first_row = TOP,
		                                      .count = w->places,
		                                      .category_column = LABEL,
		                                      .value_column = BEFORE + part,
		                                      .category_texts = labels,
		                                      .values = values,
		                                      .name_sheet = &w->pb->intervals,
		                                      .name_row = TOP - 1,
		                                      .name_column = BEFORE + part,
		                                      .name = part_label(w, part)});
		chart_series_set_fill(series,
		                      &(lxw_chart_fill){.color = colours[part], .none = part == 0});
	}
	/* In a bar chart the library's y axis is the one of categories. */
	axl_chart_axis(chart->x_axis, axl_priority_text(w->pb, "ranks.rank"));
	axl_chart_axis(chart->y_axis, NULL);
	chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_crossing_max(chart->y_axis);
	chart_axis_set_num_format(chart->x_axis, "0");
	chart_axis_set_min(chart->x_axis, 0);
	chart_set_series_gap(chart, 40);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	axl_chart_insert(&w->pb->intervals, TOP, CHART, chart, 620, 160 + 24 * w->places);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_sheet *sheet = &pb->intervals;
	struct axl_width label = {0};
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, label_at(w, place));
	axl_sheet_text(sheet, TOP - 1, RANK, AXL_STYLE_HEADER, axl_priority_text(pb, "ranks.rank"));
	axl_sheet_text(sheet, TOP - 1, LABEL, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "unit.label"));
	for (enum axl_certain which = 0; which < AXL_CERTAIN_COUNT; which++) {
		axl_auto(axl_memory) char *text = axl_certain_head(pb, which);
		axl_sheet_text(sheet, TOP - 1, MEDIAN + (int)which, AXL_STYLE_HEADER, text);
	}
	for (int part = 0; part < PARTS; part++)
		axl_sheet_text(sheet, TOP - 1, BEFORE + part, AXL_STYLE_SUBHEADER,
		               part_label(w, part));
	axl_sheet_width(sheet, RANK, RANK, 8);
	axl_sheet_width(sheet, LABEL, LABEL, axl_width_of(&label, 24, 44));
	axl_sheet_width(sheet, MEDIAN, BAND, 12);
	axl_sheet_width(sheet, GAP, GAP, 2);
	axl_sheet_width(sheet, BEFORE, WORSE, 14);
	axl_sheet_height(sheet, TOP - 1, 32);
}

static void write_table(const struct writer *w)
{
	write_heads(w);
	for (int place = 0; place < w->places; place++)
		write_place(w, place);
	draw(w);
	axl_sheet_page(&w->pb->intervals, &(struct axl_page){.first_header_row = TOP - 1,
	                                                     .last_header_row = TOP - 1,
	                                                     .frozen_columns = 2,
	                                                     .print_rows = TOP + w->places + 10,
	                                                     .print_columns = BEFORE});
}

void axl_priority_write_intervals(struct axl_priority_book *pb)
{
	struct writer w = {pb, pb->units < PLACE_COUNT ? pb->units : PLACE_COUNT};
	if (pb->certainty) {
		axl_auto(axl_memory) char *how = axl_certain_subtitle(pb, "intervals.subtitle");
		axl_sheet_title(&pb->intervals, axl_priority_text(pb, "intervals.title"), how,
		                pb->summary.name);
		axl_auto(axl_memory) char *bands = axl_certain_subtitle(pb, "intervals.bands");
		axl_sheet_text(&pb->intervals, 2, 0, AXL_STYLE_SUBTITLE, bands);
		write_table(&w);
		return;
	}
	axl_sheet_title(&pb->intervals, axl_priority_text(pb, "intervals.title"), "",
	                pb->summary.name);
	axl_priority_say(pb, &pb->intervals, "certain.none");
	axl_sheet_page(&pb->intervals, &(struct axl_page){.last_header_row = -1});
}
