/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The page of gaps: how fast each technology grows in the reference against what the region files
 * of it (RTA), in four fields that the median growth and an RTA of 1 part. Technologies without
 * one of the two are listed and not drawn.
 */
#include "config.h"

#include "patents/indicator/gap.h"
#include "templates/book/scatter.h"
#include "templates/match/book.h"

#include <math.h>

enum { NAME, GROWTH, RTA, DENSITY, FIELD, PAIRS, GAP, CHART };
/* Below the chart stand the ends of the two lines, and the names of the fields. */
enum {
	TOP = AXL_GAPS_TOP,
	CHART_ROWS = 32,
	LINES = CHART,
	LINES_ROW = TOP + CHART_ROWS,
	FIELDS_ROW = LINES_ROW + 6
};
/* The metric says what is a gap; growth and RTA part the other three. */
enum { NEITHER, GAP_FIELD, STRONG, BOTH, FIELDS };

static const struct {
	const char *label;
	uint8_t marker;
	lxw_color_t colour;
} fields[FIELDS] = {
    [NEITHER] = {"match-gaps.neither", LXW_CHART_MARKER_SQUARE, 0xA6A6A6},
    [GAP_FIELD] = {"match-gaps.gap", LXW_CHART_MARKER_DIAMOND, 0xB45309},
    [STRONG] = {"match-gaps.strong", LXW_CHART_MARKER_TRIANGLE, 0x2E75B6},
    [BOTH] = {"match-gaps.both", LXW_CHART_MARKER_CIRCLE, 0x1F3864},
};

struct writer {
	const struct axl_match_book *mb;
	const struct axl_sheet *sheet;
	int count; /* technologies */
	int drawn;
	double *growth, *rta; /* NaN where not known */
	double median;
	double low[2], high[2]; /* ends of the axes */
};

/* Of each technology, NaN where it has none; the caller's. */
static double *take_growth(const struct axl_match_book *mb)
{
	double *growth = axl_xcalloc(mb->match->technology_count + 1, sizeof *growth);
	for (size_t j = 0; j < mb->match->technology_count; j++) {
		const struct axl_estimate *of = &mb->match->technologies[j].reference_growth;
		growth[j] = of->state == AXL_VALUE ? of->value : (double)NAN;
	}
	return growth;
}

static double *take_rta(const struct axl_match_book *mb)
{
	double *rta = axl_xcalloc(mb->match->technology_count + 1, sizeof *rta);
	for (size_t j = 0; j < mb->match->technology_count; j++) {
		const struct axl_estimate *of = &mb->match->technologies[j].rta;
		rta[j] = of->state == AXL_VALUE ? of->value : (double)NAN;
	}
	return rta;
}

int axl_match_is_gap(const struct axl_match_book *mb, size_t technology)
{
	const struct axl_estimate *gap = &mb->match->technologies[technology].gap;
	return gap->state == AXL_VALUE ? gap->value > 0 : -1;
}

static bool is_drawn(const struct writer *w, int i)
{
	return axl_match_is_gap(w->mb, (size_t)i) >= 0 && !isnan(w->growth[i]) && !isnan(w->rta[i]);
}

static int field_of(const struct writer *w, int i)
{
	if (axl_match_is_gap(w->mb, (size_t)i))
		return GAP_FIELD;
	return w->rta[i] < 1 ? NEITHER : w->growth[i] > w->median ? BOTH : STRONG;
}

static void scale(struct writer *w)
{
	double low = fmin(0, w->median), high = fmax(0.1, w->median), most = 1.5;
	for (int i = 0; i < w->count; i++) {
		if (!is_drawn(w, i))
			continue;
		low = fmin(low, w->growth[i]);
		high = fmax(high, w->growth[i]);
		most = fmax(most, w->rta[i]);
		w->drawn++;
	}
	w->low[0] = floor(low * 20) / 20;
	w->high[0] = ceil((high + 0.02) * 20) / 20;
	w->low[1] = 0;
	w->high[1] = ceil((most + 0.1) * 2) / 2;
}

static struct axl_address median_cell(void)
{
	return axl_cell(LINES_ROW + 1, LINES + 1, AXL_ANCHORED);
}

/* The pairs of a technology that are listed. */
static void write_pairs(const struct writer *w, int row)
{
	const struct axl_match_book *mb = w->mb;
	int listed = axl_match_listed(mb), count = 0;
	for (int place = 0; place < listed; place++)
		count += mb->pairs[mb->order[place]].technology == (size_t)(row - TOP);
	axl_sheet_formula(
	    w->sheet, row, PAIRS, axl_book_format(mb->book, AXL_STYLE_FIGURE, "0"), count,
	    "=COUNTIF(%s,%s)",
	    axl_column_of(&mb->top, AXL_PAIRS_TOP, AXL_PAIRS_TECHNOLOGY, listed ? listed : 1).text,
	    axl_cell(row, NAME, AXL_FREE).text);
}

static void write_estimate(const struct writer *w, int row, int column, const char *format,
                           const struct axl_estimate *estimate)
{
	axl_sheet_figure(w->sheet, row, column,
	                 axl_book_format(w->mb->book, AXL_STYLE_FIGURE, format),
	                 (struct axl_number){estimate->state, estimate->value});
}

static void write_technology(const struct writer *w, int i)
{
	const struct axl_match_book *mb = w->mb;
	const struct axl_match_technology *technology = &mb->match->technologies[i];
	int row = TOP + i;
	struct axl_address growth = axl_cell(row, GROWTH, AXL_ANCHOR_COLUMN);
	struct axl_address own = axl_cell(row, RTA, AXL_ANCHOR_COLUMN);
	axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_STRONG,
	               axl_match_technology_name(mb, (size_t)i));
	write_estimate(w, row, GROWTH, "+0.0%;-0.0%;0.0%", &technology->reference_growth);
	write_estimate(w, row, RTA, "0.00", &technology->rta);
	write_estimate(w, row, DENSITY, "0.00", &technology->density);
	axl_sheet_formula_text(
	    w->sheet, row, FIELD, axl_book_style(mb->book, AXL_STYLE_TEXT),
	    is_drawn(w, i) ? axl_match_text(mb, fields[field_of(w, i)].label) : "",
	    "=IF(COUNT(%s,%s)<2,\"\",INDEX(%s,1+(%s>%s)+2*(%s>=1)))", growth.text, own.text,
	    axl_range(FIELDS_ROW, LINES, FIELDS_ROW + FIELDS - 1, LINES, AXL_ANCHORED).text,
	    growth.text, median_cell().text, own.text);
	write_pairs(w, row);
}

static void write_lines(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	lxw_format *figure = axl_book_format(mb->book, AXL_STYLE_FIGURE, "0.00##");
	struct axl_address growths =
	    axl_range(TOP, GROWTH, TOP + w->count - 1, GROWTH, AXL_ANCHORED);
	const double ends[4][2] = {
	    {w->median, w->low[1]}, {w->median, w->high[1]}, {w->low[0], 1}, {w->high[0], 1}};
	axl_sheet_text(w->sheet, LINES_ROW, LINES, AXL_STYLE_SUBHEADER,
	               axl_match_text(mb, "matrix.lines"));
	axl_sheet_text(w->sheet, LINES_ROW, LINES + 1, AXL_STYLE_SUBHEADER,
	               axl_match_text(mb, "match-gaps.growth"));
	axl_sheet_text(w->sheet, LINES_ROW, LINES + 2, AXL_STYLE_SUBHEADER, "RTA");
	for (int i = 0; i < 4; i++) {
		int row = LINES_ROW + 1 + i;
		axl_sheet_text(w->sheet, row, LINES, AXL_STYLE_TEXT,
		               axl_match_text(mb, i < 2 ? "match-gaps.median" : "match-gaps.even"));
		if (i < 2)
			axl_sheet_formula(w->sheet, row, LINES + 1, figure, ends[i][0],
			                  "=IFERROR(MEDIAN(%s),\"\")", growths.text);
		else
			axl_sheet_number(w->sheet, row, LINES + 1, figure, ends[i][0]);
		axl_sheet_number(w->sheet, row, LINES + 2, figure, ends[i][1]);
	}
	for (int i = 0; i < FIELDS; i++)
		axl_sheet_text(w->sheet, FIELDS_ROW + i, LINES, AXL_STYLE_TEXT,
		               axl_match_text(mb, fields[i].label));
}

/* Each technology is a series of its own, by its name and the marker of its field. */
static void draw_technologies(const struct writer *w, lxw_chart *chart)
{
	static const struct axl_scatter_field room = {600, 470};
	size_t count = (size_t)w->count, n = 0;
	axl_auto(axl_memory) struct axl_scatter_label *labels = axl_xcalloc(count, sizeof *labels);
	axl_auto(axl_memory) uint8_t *sides = axl_xcalloc(count, sizeof *sides);
	for (int i = 0; i < w->count; i++)
		if (is_drawn(w, i))
			labels[n++] = (struct axl_scatter_label){
			    (w->growth[i] - w->low[0]) / (w->high[0] - w->low[0]),
			    (w->rta[i] - w->low[1]) / (w->high[1] - w->low[1]),
			    axl_match_technology_name(w->mb, (size_t)i)};
	axl_scatter_place(labels, n, room, sides);
	n = 0;
	for (int i = 0; i < w->count; i++) {
		if (!is_drawn(w, i))
			continue;
		int field = field_of(w, i);
		lxw_chart_series *series = axl_chart_series(
		    chart, &(struct axl_chart_series){
			       .sheet = w->sheet,
			       .first_row = TOP + i,
			       .count = 1,
			       .category_column = GROWTH,
			       .value_column = RTA,
			       .category_numbers = &w->growth[i],
			       .values = &w->rta[i],
			       .name_sheet = w->sheet,
			       .name_row = TOP + i,
			       .name_column = NAME,
			       .name = axl_match_technology_name(w->mb, (size_t)i)});
		axl_scatter_dots(series, fields[field].marker, 9, fields[field].colour);
		axl_scatter_name(series, sides[n++]);
	}
}

static void draw_lines(const struct writer *w, lxw_chart *chart)
{
	struct axl_scatter_line median = {w->sheet,
	                                  LINES_ROW + 1,
	                                  LINES,
	                                  axl_match_text(w->mb, "match-gaps.median"),
	                                  {w->median, w->median},
	                                  {w->low[1], w->high[1]}};
	struct axl_scatter_line even = {w->sheet,
	                                LINES_ROW + 3,
	                                LINES,
	                                axl_match_text(w->mb, "match-gaps.even"),
	                                {w->low[0], w->high[0]},
	                                {1, 1}};
	axl_scatter_draw_line(chart, &median);
	axl_scatter_draw_line(chart, &even);
}

static void draw(const struct writer *w)
{
	lxw_chart *chart = axl_chart_add(w->mb->book, LXW_CHART_SCATTER,
	                                 axl_match_text(w->mb, "match-gaps.chart"));
	draw_technologies(w, chart);
	draw_lines(w, chart);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	axl_scatter_axis(chart->x_axis, axl_match_text(w->mb, "match-gaps.x"), "0%",
	                 (const double[]){w->low[0], w->high[0]});
	axl_scatter_axis(chart->y_axis, axl_match_text(w->mb, "match-gaps.y"), "0.0",
	                 (const double[]){w->low[1], w->high[1]});
	axl_chart_insert(w->sheet, TOP, CHART, chart, 720, 600);
}

static void write_heads(const struct writer *w)
{
	static const struct axl_head heads[] = {
	    [NAME] = {"match.technology", 22}, [GROWTH] = {"match-gaps.growth", 15},
	    [RTA] = {"match-table.rta", 12},   [DENSITY] = {"match-gaps.density", 10},
	    [FIELD] = {"matrix.field", 20},    [PAIRS] = {"match-gaps.pairs", 9},
	};
	axl_sheet_heads(w->sheet, TOP - 1, heads, AXL_COUNT(heads));
	axl_sheet_width(w->sheet, GAP, GAP, 2);
	axl_sheet_width(w->sheet, LINES, LINES, 26);
	axl_sheet_height(w->sheet, TOP - 1, 44);
}

void axl_match_write_gaps(const struct axl_match_book *mb)
{
	struct writer w = {.mb = mb, .sheet = &mb->gaps};
	w.count = (int)mb->match->technology_count;
	axl_auto(axl_memory) double *growth = w.growth = take_growth(mb);
	axl_auto(axl_memory) double *rta = w.rta = take_rta(mb);
	w.median = axl_median_growth(growth, mb->match->technology_count);
	scale(&w);
	axl_sheet_title(&mb->gaps, axl_match_text(mb, "match-gaps.title"),
	                axl_match_text(mb, "match-gaps.subtitle"), mb->summary.name);
	write_heads(&w);
	for (int i = 0; i < w.count; i++)
		write_technology(&w, i);
	write_lines(&w);
	if (w.drawn)
		draw(&w);
	else
		axl_sheet_span(&mb->gaps, TOP, CHART, TOP + 2, CHART + 5, AXL_STYLE_WARNING,
		               axl_match_text(mb, "match-gaps.none"));
	int least = w.drawn ? LINES_ROW : TOP + 3;
	axl_sheet_page(&mb->gaps, &(struct axl_page){
				      .first_header_row = TOP - 1,
				      .last_header_row = TOP - 1,
				      .frozen_columns = 1,
				      .print_rows = TOP + w.count > least ? TOP + w.count : least,
				      .print_columns = CHART + 10});
}
