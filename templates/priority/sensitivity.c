/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of sensitivity: how much of the movement of ranks is due to which choice, by itself
 * (first order) and together with the others (total). What each figure means:
 * scoring/sensitivity/indices.h.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "base/i18n.h"

#include <math.h>

enum { TOP = 4 };
enum { LABEL, FIRST, FIRST_LO, FIRST_HI, TOTAL, TOTAL_LO, TOTAL_HI, VERDICT, REASON, COLUMN_COUNT };
enum { LABEL_WIDTH = 26, REASON_WIDTH = 60 };

struct writer {
	const struct axl_priority_book *pb;
	const struct axl_sheet *sheet;
	int factors;
};

static const char *verdict(const struct writer *w, const struct axl_factor_certainty *factor)
{
	const struct axl_sensitivity_index *index = &factor->index;
	if (factor->idle)
		return axl_priority_text(w->pb, "sensitivity.idle");
	if (isnan(index->first))
		return axl_priority_text(w->pb, "sensitivity.still");
	bool covers = index->first_lo <= 0 && index->first_hi >= 0;
	return axl_priority_text(w->pb,
	                         covers ? "sensitivity.alike" : "sensitivity.distinguishable");
}

static void write_factor(const struct writer *w, int f)
{
	const struct axl_factor_certainty *factor = &w->pb->certainty->factors[f];
	const struct axl_sensitivity_index *index = &factor->index;
	const double figures[] = {index->first, index->first_lo, index->first_hi,
	                          index->total, index->total_lo, index->total_hi};
	lxw_format *format = axl_book_format(w->pb->book, AXL_STYLE_FIGURE, "0.00");
	int row = TOP + f;
	axl_sheet_text(w->sheet, row, LABEL, AXL_STYLE_STRONG_WRAP, factor->label);
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		axl_sheet_number(w->sheet, row, FIRST + (int)i, format, figures[i]);
	axl_sheet_text(w->sheet, row, VERDICT, AXL_STYLE_WRAP, verdict(w, factor));
	axl_sheet_text(w->sheet, row, REASON, AXL_STYLE_WRAP, factor->reason);
	axl_sheet_height(w->sheet, row,
	                 15 * fmax(2, axl_sheet_lines(factor->reason, REASON_WIDTH)));
}

static void add_series(const struct writer *w, lxw_chart *chart, int column, const char *name,
                       lxw_color_t colour)
{
	axl_auto(axl_memory) const char **labels = axl_xcalloc((size_t)w->factors, sizeof *labels);
	axl_auto(axl_memory) double *values = axl_xcalloc((size_t)w->factors, sizeof *values);
	for (int f = 0; f < w->factors; f++) {
		const struct axl_factor_certainty *factor = &w->pb->certainty->factors[f];
		labels[f] = factor->label;
		values[f] = column == FIRST ? factor->index.first : factor->index.total;
	}
	lxw_chart_series *series =
	    axl_chart_series(chart, &(struct axl_chart_series){.sheet = w->sheet,
	                                                       .first_row = TOP,
	                                                       .count = w->factors,
	                                                       .category_column = LABEL,
	                                                       .value_column = column,
	                                                       .category_texts = labels,
	                                                       .values = values,
	                                                       .name_sheet = w->sheet,
	                                                       .name_row = TOP - 1,
	                                                       .name_column = column,
	                                                       .name = name});
	chart_series_set_fill(series, &(lxw_chart_fill){.color = colour});
}

static void draw(const struct writer *w)
{
	lxw_chart *chart = axl_chart_add(w->pb->book, LXW_CHART_BAR,
	                                 axl_priority_text(w->pb, "sensitivity.chart"));
	add_series(w, chart, FIRST, axl_priority_text(w->pb, "sensitivity.first"), 0x8FAADC);
	add_series(w, chart, TOTAL, axl_priority_text(w->pb, "sensitivity.total"), 0x1F3864);
	/* In a bar chart the library's y axis is the one of categories. */
	axl_chart_axis(chart->x_axis, NULL);
	axl_chart_axis(chart->y_axis, NULL);
	chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_crossing_max(chart->y_axis);
	chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	chart_axis_set_num_format(chart->x_axis, "0.0");
	chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
	axl_chart_insert(w->sheet, TOP + w->factors + 1, LABEL, chart, 900, 140 + 60 * w->factors);
}

static void write_table(const struct writer *w)
{
	static const struct axl_head heads[COLUMN_COUNT] = {
	    [LABEL] = {"sensitivity.factor", LABEL_WIDTH},
	    [FIRST] = {"sensitivity.first", 14},
	    [FIRST_LO] = {"sensitivity.lo", 9},
	    [FIRST_HI] = {"sensitivity.hi", 9},
	    [TOTAL] = {"sensitivity.total", 18},
	    [TOTAL_LO] = {"sensitivity.lo", 9},
	    [TOTAL_HI] = {"sensitivity.hi", 9},
	    [VERDICT] = {"sensitivity.verdict", 24},
	    [REASON] = {"sensitivity.reason", REASON_WIDTH},
	};
	axl_sheet_heads(w->sheet, TOP - 1, heads, COLUMN_COUNT);
	axl_sheet_height(w->sheet, TOP - 1, 32);
	for (int f = 0; f < w->factors; f++)
		write_factor(w, f);
	draw(w);
	axl_sheet_page(w->sheet, &(struct axl_page){.first_header_row = TOP - 1,
	                                            .last_header_row = TOP - 1,
	                                            .frozen_columns = 1});
}

void axl_priority_write_sensitivity(struct axl_priority_book *pb)
{
	const struct axl_certainty *certainty = pb->certainty;
	const struct axl_sheet *sheet = &pb->sensitivity;
	const char *title = axl_priority_text(pb, "sensitivity.title");
	if (!certainty || certainty->rows == 0 || certainty->factor_count == 0) {
		axl_sheet_title(sheet, title, "", pb->summary.name);
		axl_priority_say(pb, sheet, "sensitivity.none");
		axl_sheet_page(sheet, &(struct axl_page){.last_header_row = -1});
		return;
	}
	struct writer w = {pb, sheet, (int)certainty->factor_count};
	char shift[32], rows[24];
	(void)snprintf(shift, sizeof shift, "%.2f", certainty->shift_mean);
	(void)snprintf(rows, sizeof rows, "%zu", certainty->rows);
	axl_auto(axl_memory) char *how = axl_book_fill(
	    pb->book, "sensitivity.subtitle", AXL_LABEL_PLAIN, "shift", shift, "rows", rows, NULL);
	axl_sheet_title(sheet, title, how, pb->summary.name);
	write_table(&w);
}
