/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/chart.h"

#include <math.h>

static lxw_chart_font chart_font(double size)
{
	return (lxw_chart_font){.name = (char *)AXL_BOOK_FONT, .size = size};
}

lxw_chart *axl_chart_add(struct axl_book *book, uint8_t type, const char *title)
{
	lxw_chart *chart = workbook_add_chart(book->workbook, type);
	lxw_chart_font font = chart_font(11);
	lxw_chart_font small = chart_font(8);
	font.bold = LXW_TRUE;
	chart_title_set_name(chart, title);
	chart_title_set_name_font(chart, &font);
	chart_legend_set_font(chart, &small);
	return chart;
}

static void cache_point(lxw_series_range *range, double number, const char *text)
{
	struct lxw_series_data_point *point = calloc(1, sizeof *point);
	if (!point)
		axl_bug("out of memory");
	if (text) {
		point->is_string = LXW_TRUE;
		point->string = axl_xstrdup(text);
		range->has_string_cache = LXW_TRUE;
	} else if (isnan(number)) {
		point->no_data = LXW_TRUE;
	} else {
		point->number = number;
	}
	STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
	range->num_data_points++;
	range->ignore_cache = LXW_TRUE;
}

lxw_chart_series *axl_chart_series(lxw_chart *chart, const struct axl_chart_series *s)
{
	axl_auto(axl_memory) char *categories =
	    axl_xasprintf("=%s%s", s->sheet->prefix,
	                  axl_range(s->first_row, s->category_column, s->first_row + s->count - 1,
	                            s->category_column, AXL_ANCHORED)
	                      .text);
	axl_auto(axl_memory) char *values =
	    axl_xasprintf("=%s%s", s->sheet->prefix,
	                  axl_range(s->first_row, s->value_column, s->first_row + s->count - 1,
	                            s->value_column, AXL_ANCHORED)
	                      .text);
	axl_auto(axl_memory) char *name =
	    axl_xasprintf("=%s%s", s->name_sheet->prefix,
	                  axl_cell(s->name_row, s->name_column, AXL_ANCHORED).text);
	lxw_chart_series *series = chart_add_series(chart, categories, values);
	chart_series_set_name(series, name);
	for (int i = 0; i < s->count; i++) {
		if (s->category_texts)
			cache_point(series->categories, NAN, s->category_texts[i]);
		else
			cache_point(series->categories, s->category_numbers[i], NULL);
		cache_point(series->values, s->values[i], NULL);
	}
	cache_point(series->title.range, NAN, s->name);
	return series;
}

void axl_chart_axis(lxw_chart_axis *axis, const char *name)
{
	lxw_chart_font font = chart_font(9);
	lxw_chart_line line = {.color = 0xE5E7EB, .width = 0.5F};
	chart_axis_set_num_font(axis, &font);
	if (name) {
		chart_axis_set_name(axis, name);
		chart_axis_set_name_font(axis, &font);
	}
	chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
	chart_axis_major_gridlines_set_line(axis, &line);
}

void axl_chart_insert(const struct axl_sheet *sheet, int row, int column, lxw_chart *chart,
                      double width, double height)
{
	/* The library's charts are 480 by 288 pixels. */
	lxw_chart_options options = {.x_scale = width / 480, .y_scale = height / 288};
	axl_book_check(sheet->book,
	               worksheet_insert_chart_opt(sheet->worksheet, (lxw_row_t)row,
	                                          (lxw_col_t)column, chart, &options),
	               "chart");
}
