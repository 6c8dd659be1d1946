/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The matrix: all units on the model's two axes, the first ten by name, and the medians
 * that part the field in four.
 *
 * A spreadsheet that meets a text among x values throws all of them away. So a unit without one of
 * its scores is drawn without a name on the spot of the unit before it, where it cannot be seen.
 */
#include "config.h"

#include "templates/book/scatter.h"
#include "templates/priority/book.h"

#include <math.h>

enum { RANK, LABEL, X, Y, FIELD, DRAWN_X, DRAWN_Y, DRAWN_NAME, GAP, CHART, LINES = CHART };
/* Below the chart stand the ends of the two lines of medians, and the names of the fields. */
enum { TOP = AXL_MATRIX_TOP, LINES_ROW = TOP + 38, FIELDS_ROW = LINES_ROW + 7 };
/* Spreadsheets draw no more points than they can show apart. */
enum { DRAWN_LIMIT = 5000 };

struct writer {
	const struct axl_priority_book *pb;
	lxw_format *figure, *strong, *small;
	int x, y;         /* nodes */
	int places;       /* as many as are drawn */
	double *drawn[2]; /* by place */
	double median[2], low[2], high[2];
};

static int compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;
	return x < y ? -1 : x > y;
}

/* MEDIAN, MIN and MAX as a spreadsheet has them: over the numbers; 0 where there is none. */
static void measure(struct writer *w, int axis, int node)
{
	axl_auto(axl_memory) double *values = axl_xcalloc((size_t)w->pb->units, sizeof *values);
	size_t n = 0;
	for (int place = 0; place < w->pb->units; place++)
		if (!isnan(axl_score_at(w->pb, place, node)))
			values[n++] = axl_score_at(w->pb, place, node);
	qsort(values, n, sizeof *values, compare);
	if (n > 0) {
		w->median[axis] = (values[(n - 1) / 2] + values[n / 2]) / 2;
		w->low[axis] = values[0];
		w->high[axis] = values[n - 1];
	}
	if (axl_node_is_hundred(w->pb, node)) {
		w->low[axis] = 0;
		w->high[axis] = 100;
	}
}

static bool has_both(const struct writer *w, int place)
{
	return !isnan(axl_score_at(w->pb, place, w->x)) && !isnan(axl_score_at(w->pb, place, w->y));
}

static void choose_drawn(struct writer *w)
{
	for (int place = 0; place < w->places; place++) {
		bool here = has_both(w, place);
		w->drawn[0][place] = here    ? axl_score_at(w->pb, place, w->x)
		                     : place ? w->drawn[0][place - 1]
		                             : w->median[0];
		w->drawn[1][place] = here    ? axl_score_at(w->pb, place, w->y)
		                     : place ? w->drawn[1][place - 1]
		                             : w->median[1];
	}
}

static struct axl_address median_cell(int axis)
{
	return axl_cell(LINES_ROW + 1 + 2 * axis, LINES + 1 + axis, AXL_ANCHORED);
}

static void write_mirror(const struct writer *w, int place, int column, lxw_format *format,
                         int ranks_column, double value)
{
	axl_sheet_formula(&w->pb->matrix, TOP + place, column, format, value, "=%s",
	                  axl_cell_of(&w->pb->ranks, AXL_RANKS_TOP + place, ranks_column).text);
}

static void write_drawn(const struct writer *w, int place, int axis)
{
	int row = TOP + place;
	struct axl_address before =
	    place ? axl_cell(row - 1, DRAWN_X + axis, AXL_FREE) : median_cell(axis);
	axl_sheet_formula(&w->pb->matrix, row, DRAWN_X + axis, w->small, w->drawn[axis][place],
	                  "=IF(COUNT(%s)=2,%s,%s)",
	                  axl_range(row, X, row, Y, AXL_ANCHOR_COLUMN).text,
	                  axl_cell(row, X + axis, AXL_FREE).text, before.text);
}

static const char *label_of(const struct writer *w, int place)
{
	return w->pb->scored->units[axl_unit_at(w->pb, place)].label;
}

/* The name at the dot; a blank where the dot is another's (an empty one would be made up). */
static const char *drawn_name(const struct writer *w, int place)
{
	bool named = axl_rank_at(w->pb, place) && has_both(w, place);
	return named ? label_of(w, place) : " ";
}

static void write_drawn_name(const struct writer *w, int place)
{
	int row = TOP + place;
	axl_sheet_formula_text(&w->pb->matrix, row, DRAWN_NAME,
	                       axl_book_style(w->pb->book, AXL_STYLE_SMALL), drawn_name(w, place),
	                       "=IF(COUNT(%s,%s)=3,%s,\" \")",
	                       axl_cell(row, RANK, AXL_ANCHOR_COLUMN).text,
	                       axl_range(row, X, row, Y, AXL_ANCHOR_COLUMN).text,
	                       axl_cell(row, LABEL, AXL_ANCHOR_COLUMN).text);
}

/* The four fields, in the order 1 + (x at or above its median) + 2 (y at or above its). */
static const char *const fields[] = {"matrix.neither", "matrix.only-x", "matrix.only-y",
                                     "matrix.both"};

static void write_field(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	int row = TOP + place;
	const char *value = "";
	if (has_both(w, place))
		value = axl_priority_text(
		    pb, fields[(axl_score_at(pb, place, w->x) >= w->median[0]) +
		               2 * (axl_score_at(pb, place, w->y) >= w->median[1])]);
	axl_sheet_formula_text(
	    &pb->matrix, row, FIELD, axl_book_style(pb->book, AXL_STYLE_TEXT), value,
	    "=IF(COUNT(%s)<2,\"\",INDEX(%s,1+(%s>=%s)+2*(%s>=%s)))",
	    axl_range(row, X, row, Y, AXL_ANCHOR_COLUMN).text,
	    axl_range(FIELDS_ROW, LINES, FIELDS_ROW + 3, LINES, AXL_ANCHORED).text,
	    axl_cell(row, X, AXL_ANCHOR_COLUMN).text, median_cell(0).text,
	    axl_cell(row, Y, AXL_ANCHOR_COLUMN).text, median_cell(1).text);
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	int row = TOP + place;
	write_mirror(w, place, RANK, w->strong, AXL_RANKS_RANK, axl_shown_rank(pb, place));
	axl_sheet_formula_text(
	    &pb->matrix, row, LABEL, axl_book_style(pb->book, AXL_STYLE_TEXT), label_of(w, place),
	    "=%s", axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_LABEL).text);
	write_mirror(w, place, X, w->figure, axl_ranks_column(pb, w->x),
	             axl_score_at(pb, place, w->x));
	write_mirror(w, place, Y, w->figure, axl_ranks_column(pb, w->y),
	             axl_score_at(pb, place, w->y));
	write_field(w, place);
	write_drawn(w, place, 0);
	write_drawn(w, place, 1);
	if (place < AXL_PRIORITY_TOP)
		write_drawn_name(w, place);
}

/* An end of an axis: fixed where the scale is, else the smallest or largest score. */
static void write_end(const struct writer *w, int row, int axis, bool high)
{
	int node = axis ? w->y : w->x, column = LINES + 1 + axis;
	double value = high ? w->high[axis] : w->low[axis];
	if (axl_node_is_hundred(w->pb, node))
		axl_sheet_number(&w->pb->matrix, row, column, w->figure, value);
	else
		axl_sheet_formula(&w->pb->matrix, row, column, w->figure, value, "=%s(%s)",
		                  high ? "MAX" : "MIN",
		                  axl_column_of(&w->pb->ranks, AXL_RANKS_TOP,
		                                axl_ranks_column(w->pb, node), w->pb->units)
		                      .text);
}

static void write_line(const struct writer *w, int axis)
{
	const struct axl_priority_book *pb = w->pb;
	int row = LINES_ROW + 1 + 2 * axis, column = LINES + 1 + axis, node = axis ? w->y : w->x;
	axl_auto(axl_memory) char *name = axl_book_fill(pb->book, "matrix.median", AXL_LABEL_PLAIN,
	                                                "axis", pb->model->nodes[node].label, NULL);
	axl_sheet_text(&pb->matrix, row, LINES, AXL_STYLE_TEXT, name);
	axl_sheet_text(&pb->matrix, row + 1, LINES, AXL_STYLE_TEXT, name);
	axl_sheet_formula(
	    &pb->matrix, row, column, w->figure, w->median[axis], "=IFERROR(MEDIAN(%s),0)",
	    axl_column_of(&pb->ranks, AXL_RANKS_TOP, axl_ranks_column(pb, node), pb->units).text);
	axl_sheet_formula(&pb->matrix, row + 1, column, w->figure, w->median[axis], "=%s",
	                  median_cell(axis).text);
	write_end(w, row, 1 - axis, false);
	write_end(w, row + 1, 1 - axis, true);
}

static void write_lines(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	axl_sheet_text(&pb->matrix, LINES_ROW, LINES, AXL_STYLE_SUBHEADER,
	               axl_priority_text(pb, "matrix.lines"));
	axl_sheet_text(&pb->matrix, LINES_ROW, LINES + 1, AXL_STYLE_SUBHEADER,
	               pb->model->nodes[w->x].label);
	axl_sheet_text(&pb->matrix, LINES_ROW, LINES + 2, AXL_STYLE_SUBHEADER,
	               pb->model->nodes[w->y].label);
	write_line(w, 0);
	write_line(w, 1);
	axl_sheet_text(&pb->matrix, FIELDS_ROW - 1, LINES, AXL_STYLE_SUBHEADER,
	               axl_priority_text(pb, "matrix.field"));
	for (int i = 0; i < 4; i++)
		axl_sheet_text(&pb->matrix, FIELDS_ROW + i, LINES, AXL_STYLE_TEXT,
		               axl_priority_text(pb, fields[i]));
}

/* Dots from a place on; the name stands in a cell of the table. */
static lxw_chart_series *add_dots(const struct writer *w, lxw_chart *chart, int first, int count,
                                  int name_row, int name_column, const char *name)
{
	return axl_chart_series(chart,
	                        &(struct axl_chart_series){.sheet = &w->pb->matrix,
	                                                   .first_row = TOP + first,
	                                                   .count = count,
	                                                   .category_column = DRAWN_X,
	                                                   .value_column = DRAWN_Y,
	                                                   .category_numbers = w->drawn[0] + first,
	                                                   .values = w->drawn[1] + first,
	                                                   .name_sheet = &w->pb->matrix,
	                                                   .name_row = name_row,
	                                                   .name_column = name_column,
	                                                   .name = name});
}

static void draw_line(const struct writer *w, lxw_chart *chart, int axis)
{
	double x[2] = {w->low[0], w->high[0]}, y[2] = {w->low[1], w->high[1]};
	double *fixed = axis ? y : x;
	fixed[0] = fixed[1] = w->median[axis];
	axl_auto(axl_memory) char *name =
	    axl_book_fill(w->pb->book, "matrix.median", AXL_LABEL_PLAIN, "axis",
	                  w->pb->model->nodes[axis ? w->y : w->x].label, NULL);
	struct axl_scatter_line line = {
	    &w->pb->matrix, LINES_ROW + 1 + 2 * axis, LINES, name, {x[0], x[1]}, {y[0], y[1]}};
	axl_scatter_draw_line(chart, &line);
}

static void scale_axis(const struct writer *w, lxw_chart_axis *axis, int node)
{
	axl_scatter_axis(axis, w->pb->model->nodes[node].label, "0",
	                 axl_node_is_hundred(w->pb, node) ? (const double[]){0, 100} : NULL);
}

/* Where a value lies between the ends of its axis. */
static double share_of(const struct writer *w, int axis, double value)
{
	return (value - w->low[axis]) / (w->high[axis] - w->low[axis]);
}

static void draw_named(const struct writer *w, lxw_chart *chart, int named)
{
	static const struct axl_scatter_field field = {680, 620};
	struct axl_scatter_label labels[AXL_PRIORITY_TOP];
	uint8_t sides[AXL_PRIORITY_TOP];
	for (int place = 0; place < named; place++)
		labels[place] = (struct axl_scatter_label){share_of(w, 0, w->drawn[0][place]),
		                                           share_of(w, 1, w->drawn[1][place]),
		                                           drawn_name(w, place)};
	axl_scatter_place(labels, (size_t)named, field, sides);
	for (int place = 0; place < named; place++) {
		lxw_chart_series *series =
		    add_dots(w, chart, place, 1, TOP + place, DRAWN_NAME, drawn_name(w, place));
		axl_scatter_dots(series, LXW_CHART_MARKER_CIRCLE, 9, 0x1F5FBF);
		axl_scatter_name(series, sides[place]);
	}
}

static void draw(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	int named = w->places < AXL_PRIORITY_TOP ? w->places : AXL_PRIORITY_TOP;
	lxw_chart *chart =
	    axl_chart_add(pb->book, LXW_CHART_SCATTER, axl_priority_text(pb, "matrix.chart"));
	if (w->places > named)
		axl_scatter_dots(add_dots(w, chart, named, w->places - named, TOP - 1, LABEL,
		                          axl_priority_text(pb, "unit.label")),
		                 LXW_CHART_MARKER_CIRCLE, 5, 0xB0B7C3);
	draw_named(w, chart, named);
	draw_line(w, chart, 0);
	draw_line(w, chart, 1);
	scale_axis(w, chart->x_axis, w->x);
	scale_axis(w, chart->y_axis, w->y);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	axl_chart_insert(&pb->matrix, TOP, CHART, chart, 760, 740);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	struct axl_width label = {0};
	const char *const heads[GAP] = {[RANK] = axl_priority_text(pb, "ranks.rank"),
	                                [LABEL] = axl_priority_text(pb, "unit.label"),
	                                [X] = pb->model->nodes[w->x].label,
	                                [Y] = pb->model->nodes[w->y].label,
	                                [FIELD] = axl_priority_text(pb, "matrix.field"),
	                                [DRAWN_X] = axl_priority_text(pb, "matrix.drawn-x"),
	                                [DRAWN_Y] = axl_priority_text(pb, "matrix.drawn-y"),
	                                [DRAWN_NAME] = axl_priority_text(pb, "matrix.drawn-name")};
	for (int column = 0; column < GAP; column++)
		axl_sheet_text(&pb->matrix, TOP - 1, column, AXL_STYLE_HEADER, heads[column]);
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, label_of(w, place));
	axl_sheet_width(&pb->matrix, RANK, RANK, 8);
	axl_sheet_width(&pb->matrix, LABEL, LABEL, axl_width_of(&label, 20, 40));
	axl_sheet_width(&pb->matrix, X, Y, 10);
	axl_sheet_width(&pb->matrix, FIELD, FIELD, 18);
	axl_sheet_width(&pb->matrix, DRAWN_X, DRAWN_NAME, 8);
	axl_sheet_width(&pb->matrix, GAP, GAP, 2);
	axl_sheet_width(&pb->matrix, LINES, LINES, 26);
	axl_sheet_width(&pb->matrix, LINES + 1, LINES + 2, 11);
	axl_sheet_height(&pb->matrix, TOP - 1, 32);
}

void axl_priority_write_matrix(struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.0"),
	    .strong = axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	    .small = axl_book_format(pb->book, AXL_STYLE_SMALL, "0.0"),
	    .x = pb->scored->file->axis_x,
	    .y = pb->scored->file->axis_y,
	    .places = pb->units < DRAWN_LIMIT ? pb->units : DRAWN_LIMIT,
	};
	measure(&w, 0, w.x);
	measure(&w, 1, w.y);
	axl_auto(axl_memory) double *x = w.drawn[0] = axl_xcalloc((size_t)w.places, sizeof *x);
	axl_auto(axl_memory) double *y = w.drawn[1] = axl_xcalloc((size_t)w.places, sizeof *y);
	choose_drawn(&w);
	axl_sheet_title(&pb->matrix, axl_priority_text(pb, "matrix.title"),
	                axl_priority_text(pb, w.places < pb->units ? "matrix.subtitle-limited"
	                                                           : "matrix.subtitle"),
	                pb->summary.name);
	write_heads(&w);
	for (int place = 0; place < w.places; place++)
		write_place(&w, place);
	write_lines(&w);
	draw(&w);
	axl_sheet_page(&pb->matrix, &(struct axl_page){.first_header_row = TOP - 1,
	                                               .last_header_row = TOP - 1,
	                                               .frozen_columns = 2});
}
