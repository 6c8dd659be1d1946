/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Charts of a book. The library fills a chart's cache of values from the cells it
 * refers to, and takes formulas for zeros; programs that do not recalculate draw that
 * cache. So every series here brings its own values.
 */
#ifndef TEMPLATES_BOOK_CHART_H
#define TEMPLATES_BOOK_CHART_H

#include "templates/book/sheet.h"

lxw_chart *axl_chart_add(struct axl_book *book, uint8_t type, const char *title);

/*
 * A series of `count` cells below one another, categories (x) and values (y) on one sheet, with
 * what stands in them; NaN is a gap. texts or numbers gives the categories.
 */
struct axl_chart_series {
	const struct axl_sheet *sheet;
	int first_row, count;
	int category_column, value_column;
	const char *const *category_texts; /* NULL: category_numbers */
	const double *category_numbers;
	const double *values;
	const struct axl_sheet *name_sheet; /* the name stands in a cell of this sheet */
	int name_row, name_column;
	const char *name;
};
lxw_chart_series *axl_chart_series(lxw_chart *chart, const struct axl_chart_series *series);

void axl_chart_axis(lxw_chart_axis *axis, const char *name);
/* Not on header rows: they are repeated on every page, and would bring a strip of it along. */
void axl_chart_insert(const struct axl_sheet *sheet, int row, int column, lxw_chart *chart,
                      double width, double height);

#endif
