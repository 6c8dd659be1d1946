/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots with names beside them, and the lines that part their field: what charts of two axes share.
 */
#ifndef TEMPLATES_BOOK_SCATTER_H
#define TEMPLATES_BOOK_SCATTER_H

#include "templates/book/chart.h"

/*
 * A name at its dot: where the dot stands, as shares of the field from the left and from below. A
 * dot without a name (NULL) is one that names keep off.
 */
struct axl_scatter_label {
	double x, y;
	const char *text;
};

/* Pixels that a field takes of its chart. */
struct axl_scatter_field {
	double width, height;
};

/*
 * For each name the side of its dot (LXW_CHART_LABEL_POSITION_...) where it meets the fewest of
 * the names before it, of the dots, and of the field's edges; ret_sides: `count` of them.
 */
void axl_scatter_place(const struct axl_scatter_label *labels, size_t count,
                       struct axl_scatter_field field, uint8_t *ret_sides);

void axl_scatter_dots(lxw_chart_series *series, uint8_t marker, uint8_t size, lxw_color_t colour);
/* The series' name beside its dots. */
void axl_scatter_name(lxw_chart_series *series, uint8_t side);

/* A line that parts the field; name, x and y of its two ends stand in two rows of the sheet. */
struct axl_scatter_line {
	const struct axl_sheet *sheet;
	int row, column; /* of its first end's name */
	const char *name;
	double x[2], y[2];
};
void axl_scatter_draw_line(lxw_chart *chart, const struct axl_scatter_line *line);

/* An axis whose labels keep to the edge of the field; ends NULL: those of what is drawn. */
void axl_scatter_axis(lxw_chart_axis *axis, const char *name, const char *format,
                      const double ends[2]);

#endif
