/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of growth against specialisation: each industry by its location quotient and its
 * growth a year, in four fields that a quotient of 1 and a growth of 0 part. The table holds
 * the chart's points, field by field, so that each field is a series with a marker of its own.
 */
#include "config.h"

#include "base/text/text.h"
#include "templates/book/scatter.h"
#include "templates/industry/book.h"

#include <math.h>
#include <string.h>

enum { FIELD, CODE, NAME, LQ, GROWTH, SHORT, GAP, CHART };
/* Below the chart stand the ends of the two lines, and the names of the fields. */
enum {
	TOP = 4,
	CHART_ROWS = 34,
	LINES = CHART,
	LINES_ROW = TOP + CHART_ROWS,
	FIELDS_ROW = LINES_ROW + 6
};
enum { FIELDS = 4, NAMED_MOST = 16, NAME_WIDTH = 22 };

/* In the order in which the table has them; a field's number is (LQ >= 1) + 2 (growth >= 0). */
static const struct {
	int number;
	const char *symbol, *label;
	uint8_t marker;
	uint8_t size;
	lxw_color_t colour;
} fields[FIELDS] = {
    {3, "●", "positions.both", LXW_CHART_MARKER_CIRCLE, 9, 0x1F3864},
    {2, "▲", "positions.growing", LXW_CHART_MARKER_TRIANGLE, 9, 0x2E75B6},
    {1, "◆", "positions.special", LXW_CHART_MARKER_DIAMOND, 9, 0x7F4F00},
    {0, "■", "positions.neither", LXW_CHART_MARKER_SQUARE, 7, 0xA6A6A6},
};

struct point {
	int industry, field; /* position in fields */
	double lq, growth;
	bool named;
	char *name; /* short, for the chart */
};

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	struct point *points;
	int count;
	double low[2], high[2]; /* ends of the axes */
	double step;            /* of the axis of growth */
};

static double growth_of(const struct axl_industry_book *ib, int industry)
{
	const struct axl_estimate *cagr = &axl_industry_rates_of(ib, industry)->cagr;
	return cagr->state == AXL_VALUE ? cagr->value : (double)NAN;
}

static double lq_of(const struct axl_industry_book *ib, int industry)
{
	const struct axl_estimate *lq = &axl_industry_row_of(ib, industry)->lq;
	return lq->state == AXL_VALUE && lq->value > 0 ? lq->value : (double)NAN;
}

static int field_of(double lq, double growth)
{
	int field = 0;
	while (fields[field].number != (lq >= 1) + 2 * (growth >= 0))
		field++;
	return field;
}

/* Its symbol, which is the marker of its points, and its name; the caller's. */
static char *field_text(const struct axl_industry_book *ib, int field)
{
	return axl_xasprintf("%s %s", fields[field].symbol,
	                     axl_industry_text(ib, fields[field].label));
}

/* The code, and as much of the name as a chart has room for. */
static char *short_name(const struct axl_industry_book *ib, int industry)
{
	axl_auto(axl_memory) char *full = axl_xasprintf("%s %s", ib->view->items[industry]->code,
	                                                axl_industry_name(ib, industry));
	size_t length = strlen(full);
	if (axl_text_width(axl_slice_of(full)) <= NAME_WIDTH)
		return axl_steal(full);
	do
		do
			length--;
		while (((unsigned char)full[length] & 0xC0) == 0x80);
	while (axl_text_width((struct axl_slice){full, length}) > NAME_WIDTH - 1);
	return axl_xasprintf("%.*s…", (int)length, full);
}

static void collect(struct writer *w)
{
	for (int field = 0; field < FIELDS; field++)
		for (int i = 0; i < w->ib->home; i++) {
			double lq = lq_of(w->ib, i), growth = growth_of(w->ib, i);
			if (!isnan(lq) && !isnan(growth) && field_of(lq, growth) == field)
				w->points[w->count++] = (struct point){
				    i, field, lq, growth, false, short_name(w->ib, i)};
		}
}

/* Name the points that have most of something; a point may be named for several reasons. */
static void name_most(struct writer *w, int most, double (*of)(const struct point *))
{
	for (int n = 0; n < most; n++) {
		struct point *best = NULL;
		for (int i = 0; i < w->count; i++)
			if (!w->points[i].named && (!best || of(&w->points[i]) > of(best)))
				best = &w->points[i];
		if (best)
			best->named = true;
	}
}

static double size_rank(const struct point *point)
{
	return -point->industry; /* industries come by size */
}

static double growth(const struct point *point)
{
	return point->growth;
}

static double decline(const struct point *point)
{
	return -point->growth;
}

static double specialisation(const struct point *point)
{
	return point->lq;
}

static void choose_named(struct writer *w)
{
	static const struct {
		int most;
		double (*of)(const struct point *);
	} reasons[] = {{6, size_rank}, {3, growth}, {3, decline}, {2, specialisation}};
	for (size_t i = 0; i < AXL_COUNT(reasons); i++)
		name_most(w, reasons[i].most, reasons[i].of);
}

/* Axes end on powers of two and on whole steps, and hold both lines. */
static void scale(struct writer *w)
{
	enum { FEWEST = -5, MOST = 4, MOST_STEPS = 10 };
	double least = -1, most = 1, low = -0.01, high = 0.01;
	for (int i = 0; i < w->count; i++) {
		least = fmin(least, floor(log2(w->points[i].lq)));
		most = fmax(most, ceil(log2(w->points[i].lq)));
		low = fmin(low, w->points[i].growth);
		high = fmax(high, w->points[i].growth);
	}
	while ((high - low) / w->step > MOST_STEPS)
		w->step *= 2;
	w->low[0] = exp2(fmax(least, FEWEST));
	w->high[0] = exp2(fmin(most, MOST));
	w->low[1] = floor(low / w->step) * w->step;
	w->high[1] = ceil(high / w->step) * w->step;
}

static void write_point(const struct writer *w, int i)
{
	const struct axl_industry_book *ib = w->ib;
	const struct point *point = &w->points[i];
	int row = TOP + i, below = 1 + point->industry;
	struct axl_address lq = axl_cell(row, LQ, AXL_ANCHOR_COLUMN);
	struct axl_address growth_cell = axl_cell(row, GROWTH, AXL_ANCHOR_COLUMN);
	axl_auto(axl_memory) char *field = field_text(ib, point->field);
	axl_sheet_formula_text(
	    w->sheet, row, FIELD, axl_book_style(ib->book, AXL_STYLE_TEXT), field,
	    "=IF(COUNT(%s,%s)<2,\"\",INDEX(%s,1+(%s>=1)+2*(%s>=0)))", lq.text, growth_cell.text,
	    axl_range(FIELDS_ROW, LINES, FIELDS_ROW + FIELDS - 1, LINES, AXL_ANCHORED).text,
	    lq.text, growth_cell.text);
	axl_sheet_link(w->sheet, row, CODE, AXL_STYLE_LINK_CENTRE,
	               ib->view->items[point->industry]->code, ib->growth.name,
	               AXL_GROWTH_TOP + below, 0);
	axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_WRAP, axl_industry_name(ib, point->industry));
	axl_sheet_fit(w->sheet, row, axl_industry_name(ib, point->industry), 34);
	axl_sheet_formula(
	    w->sheet, row, LQ, axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.00"), point->lq,
	    "=%s", axl_cell_of(&ib->structure, AXL_STRUCTURE_TOP + below, AXL_STRUCTURE_LQ).text);
	axl_sheet_formula(w->sheet, row, GROWTH,
	                  axl_book_format(ib->book, AXL_STYLE_FIGURE, "+0.0%;-0.0%;0.0%"),
	                  point->growth, "=%s",
	                  axl_cell_of(&ib->growth, AXL_GROWTH_TOP + below, AXL_GROWTH_CAGR).text);
	axl_sheet_text(w->sheet, row, SHORT, AXL_STYLE_SMALL, point->named ? point->name : "");
}

static void write_lines(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	lxw_format *figure = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.00");
	const double ends[4][2] = {
	    {1, w->low[1]}, {1, w->high[1]}, {w->low[0], 0}, {w->high[0], 0}};
	static const char *const labels[] = {"positions.even", "positions.even", "positions.still",
	                                     "positions.still"};
	axl_sheet_text(w->sheet, LINES_ROW, LINES, AXL_STYLE_SUBHEADER,
	               axl_industry_text(ib, "matrix.lines"));
	axl_sheet_text(w->sheet, LINES_ROW, LINES + 1, AXL_STYLE_SUBHEADER, "LQ");
	axl_sheet_text(w->sheet, LINES_ROW, LINES + 2, AXL_STYLE_SUBHEADER,
	               axl_industry_text(ib, "growth.cagr"));
	for (int i = 0; i < 4; i++) {
		axl_sheet_text(w->sheet, LINES_ROW + 1 + i, LINES, AXL_STYLE_TEXT,
		               axl_industry_text(ib, labels[i]));
		axl_sheet_number(w->sheet, LINES_ROW + 1 + i, LINES + 1, figure, ends[i][0]);
		axl_sheet_number(w->sheet, LINES_ROW + 1 + i, LINES + 2, figure, ends[i][1]);
	}
	for (int i = 0; i < FIELDS; i++) {
		axl_auto(axl_memory) char *text = field_text(ib, i);
		axl_sheet_text(w->sheet, FIELDS_ROW + fields[i].number, LINES, AXL_STYLE_TEXT,
		               text);
		axl_sheet_text(w->sheet, FIELDS_ROW + fields[i].number, LINES + 1, AXL_STYLE_SMALL,
		               axl_industry_text(ib, fields[i].label));
	}
}

/* Points below one another; their name stands in a cell of this sheet. */
static lxw_chart_series *add_points(const struct writer *w, lxw_chart *chart, int first, int count,
                                    int name_row, int name_column, const char *name)
{
	axl_auto(axl_memory) double *x = axl_xcalloc((size_t)count, sizeof *x);
	axl_auto(axl_memory) double *y = axl_xcalloc((size_t)count, sizeof *y);
	for (int i = 0; i < count; i++) {
		x[i] = w->points[first + i].lq;
		y[i] = w->points[first + i].growth;
	}
	return axl_chart_series(chart, &(struct axl_chart_series){.sheet = w->sheet,
	                                                          .first_row = TOP + first,
	                                                          .count = count,
	                                                          .category_column = LQ,
	                                                          .value_column = GROWTH,
	                                                          .category_numbers = x,
	                                                          .values = y,
	                                                          .name_sheet = w->sheet,
	                                                          .name_row = name_row,
	                                                          .name_column = name_column,
	                                                          .name = name});
}

static int draw_fields(const struct writer *w, lxw_chart *chart)
{
	int drawn = 0;
	for (int first = 0, end; first < w->count; first = end, drawn++) {
		int field = w->points[first].field;
		for (end = first; end < w->count && w->points[end].field == field;)
			end++;
		axl_scatter_dots(add_points(w, chart, first, end - first,
		                            FIELDS_ROW + fields[field].number, LINES + 1,
		                            axl_industry_text(w->ib, fields[field].label)),
		                 fields[field].marker, fields[field].size, fields[field].colour);
	}
	return drawn;
}

/* A named point is drawn once more, for its name. */
static int draw_names(const struct writer *w, lxw_chart *chart)
{
	static const struct axl_scatter_field room = {640, 500};
	size_t count = (size_t)w->count;
	axl_auto(axl_memory) struct axl_scatter_label *labels = axl_xcalloc(count, sizeof *labels);
	axl_auto(axl_memory) uint8_t *sides = axl_xcalloc(count, sizeof *sides);
	int named = 0;
	for (size_t i = 0; i < count; i++)
		labels[i] = (struct axl_scatter_label){
		    log(w->points[i].lq / w->low[0]) / log(w->high[0] / w->low[0]),
		    (w->points[i].growth - w->low[1]) / (w->high[1] - w->low[1]),
		    w->points[i].named ? w->points[i].name : NULL};
	axl_scatter_place(labels, count, room, sides);
	for (int i = 0; i < w->count; i++) {
		const struct point *point = &w->points[i];
		if (!point->named)
			continue;
		lxw_chart_series *series = add_points(w, chart, i, 1, TOP + i, SHORT, point->name);
		axl_scatter_dots(series, fields[point->field].marker, fields[point->field].size,
		                 fields[point->field].colour);
		axl_scatter_name(series, sides[i]);
		named++;
	}
	return named;
}

static void draw_lines(const struct writer *w, lxw_chart *chart)
{
	struct axl_scatter_line even = {w->sheet, LINES_ROW + 1,
	                                LINES,    axl_industry_text(w->ib, "positions.even"),
	                                {1, 1},   {w->low[1], w->high[1]}};
	struct axl_scatter_line still = {w->sheet,
	                                 LINES_ROW + 3,
	                                 LINES,
	                                 axl_industry_text(w->ib, "positions.still"),
	                                 {w->low[0], w->high[0]},
	                                 {0, 0}};
	axl_scatter_draw_line(chart, &even);
	axl_scatter_draw_line(chart, &still);
}

static void scale_axes(const struct writer *w, lxw_chart *chart)
{
	axl_scatter_axis(chart->x_axis, axl_industry_text(w->ib, "positions.x"), "0.##",
	                 (const double[]){w->low[0], w->high[0]});
	chart_axis_set_log_base(chart->x_axis, 2);
	chart_axis_set_major_unit(chart->x_axis, 2);
	axl_scatter_axis(chart->y_axis, axl_industry_text(w->ib, "positions.y"), "0%",
	                 (const double[]){w->low[1], w->high[1]});
	chart_axis_set_major_unit(chart->y_axis, w->step);
}

static void draw(const struct writer *w)
{
	lxw_chart *chart = axl_chart_add(w->ib->book, LXW_CHART_SCATTER,
	                                 axl_industry_text(w->ib, "positions.chart"));
	int16_t unlisted[NAMED_MOST + 3];
	int listed = draw_fields(w, chart), hidden = draw_names(w, chart) + 2;
	draw_lines(w, chart);
	/* The legend tells the fields apart; names and lines need none. */
	for (int i = 0; i < hidden; i++)
		unlisted[i] = (int16_t)(listed + i);
	unlisted[hidden] = -1;
	chart_legend_delete_series(chart, unlisted);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	scale_axes(w, chart);
	axl_chart_insert(w->sheet, TOP, CHART, chart, 720, 640);
}

static void write_heads(const struct writer *w)
{
	const struct axl_head heads[] = {
	    [FIELD] = {"matrix.field", 17}, [CODE] = {"industry.code", 8},
	    [NAME] = {"industry.name", 34}, [LQ] = {"structure.lq", 8},
	    [GROWTH] = {"growth.cagr", 9},  [SHORT] = {"matrix.drawn-name", 16},
	};
	axl_sheet_heads(w->sheet, TOP - 1, heads, AXL_COUNT(heads));
	axl_sheet_width(w->sheet, GAP, GAP, 2);
	axl_sheet_width(w->sheet, LINES, LINES, 20);
	axl_sheet_height(w->sheet, TOP - 1, 32);
}

void axl_industry_write_positions(const struct axl_industry_book *ib)
{
	struct writer w = {.ib = ib, .sheet = &ib->positions, .step = 0.01};
	axl_auto(axl_memory) struct point *points = w.points =
	    axl_xcalloc((size_t)ib->home + 1, sizeof *points);
	collect(&w);
	choose_named(&w);
	scale(&w);
	axl_sheet_title(&ib->positions, axl_industry_text(ib, "positions.title"),
	                axl_industry_text(ib, "positions.subtitle"), ib->summary.name);
	write_heads(&w);
	for (int i = 0; i < w.count; i++)
		write_point(&w, i);
	write_lines(&w);
	if (w.count)
		draw(&w);
	for (int i = 0; i < w.count; i++)
		free(points[i].name);
	int printed = TOP + w.count < LINES_ROW ? LINES_ROW : TOP + w.count;
	axl_sheet_page(&ib->positions, &(struct axl_page){.first_header_row = TOP - 1,
	                                                  .last_header_row = TOP - 1,
	                                                  .frozen_columns = 3,
	                                                  .print_rows = printed,
	                                                  .print_columns = CHART + 11});
}
