/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of contributions: what of each index came through which indicator. A part is the
 * normalised figure times, at every step of the way up, the weight over the weight in use.
 * The parts add up to the index where all means on the way are arithmetic; an
 * indicator below a geometric mean has no part of its own and is shown as such.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "base/buffer.h"

#include <math.h>

enum { PLACE_COUNT = 30, RANK = 0, LABEL, INDEX, FIRST_LEAF };
enum { TOP = AXL_CONTRIBUTIONS_TOP };

struct writer {
	struct axl_priority_book *pb;
	lxw_format *figure, *strong, *whole;
	int places, leaves;
	bool additive; /* every leaf is */
};

static bool is_additive(const struct axl_priority_book *pb, int node)
{
	for (int up = pb->model->nodes[node].parent; up >= 0; up = pb->model->nodes[up].parent)
		if (pb->model->nodes[up].aggregation != AXL_AGGREGATE_ARITHMETIC)
			return false;
	return true;
}

static int leaf_node(const struct axl_priority_book *pb, int leaf)
{
	return (int)pb->scored->leaf_nodes[leaf];
}

/* The contribution as it is shown: nothing for a unit without a rank. */
static double part_at(const struct axl_priority_book *pb, int place, int node)
{
	if (!axl_rank_at(pb, place))
		return NAN;
	return axl_scores_contribution(pb->scores, axl_unit_at(pb, place), (size_t)node);
}

static char *at_position(const struct axl_priority_book *pb, int place, int scores_column)
{
	return axl_xasprintf(
	    "INDEX(%s,%s)",
	    axl_column_of(&pb->points, AXL_SCORES_TOP, scores_column, pb->units).text,
	    axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, axl_ranks_position_column(pb)).text);
}

static char *product_on_the_way_up(const struct axl_priority_book *pb, int place, int leaf)
{
	axl_auto(axl_buffer) struct axl_buffer product;
	axl_buffer_init(&product);
	axl_auto(axl_memory) char *figure = at_position(pb, place, pb->columns[leaf].score);
	axl_buffer_add_text(&product, figure);
	for (int node = leaf; node > 0; node = pb->model->nodes[node].parent) {
		axl_auto(axl_memory) char *used =
		    at_position(pb, place, pb->columns[pb->model->nodes[node].parent].used);
		axl_buffer_printf(
		    &product, "*%s/%s",
		    axl_cell_of(&pb->weights, AXL_WEIGHTS_TOP + node, AXL_WEIGHTS_WEIGHT).text,
		    used);
	}
	return axl_buffer_detach(&product);
}

static void write_part(const struct writer *w, int place, int leaf)
{
	const struct axl_priority_book *pb = w->pb;
	int row = TOP + place, node = leaf_node(pb, leaf);
	if (!is_additive(pb, node)) {
		axl_sheet_text(&pb->contributions, row, FIRST_LEAF + leaf, AXL_STYLE_MISSING,
		               axl_priority_text(pb, "contributions.not-additive"));
		return;
	}
	axl_auto(axl_memory) char *product = product_on_the_way_up(pb, place, node);
	axl_sheet_formula(&pb->contributions, row, FIRST_LEAF + leaf, w->figure,
	                  part_at(pb, place, node), "=IF(ISNUMBER(%s),IFERROR(%s,0),\"\")",
	                  axl_cell(row, RANK, AXL_ANCHOR_COLUMN).text, product);
}

static double sum_of_parts(const struct writer *w, int place)
{
	double sum = axl_rank_at(w->pb, place) ? 0 : NAN;
	for (int leaf = 0; leaf < w->leaves; leaf++)
		if (is_additive(w->pb, leaf_node(w->pb, leaf)))
			sum += part_at(w->pb, place, leaf_node(w->pb, leaf));
	return sum;
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_sheet *sheet = &pb->contributions;
	int row = TOP + place, rank = axl_rank_at(pb, place), sum = FIRST_LEAF + w->leaves;
	struct axl_address here = axl_cell(row, RANK, AXL_ANCHOR_COLUMN);
	axl_sheet_height(sheet, row, 21);
	axl_sheet_formula(sheet, row, RANK, w->whole, axl_shown_rank(pb, place), "=%s",
	                  axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_RANK).text);
	axl_sheet_formula_text(
	    sheet, row, LABEL, axl_book_style(pb->book, AXL_STYLE_STRONG),
	    pb->scored->units[axl_unit_at(pb, place)].label, "=%s",
	    axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_LABEL).text);
	axl_sheet_formula(sheet, row, INDEX, w->strong, axl_index_at(pb, place), "=%s",
	                  axl_cell_of(&pb->ranks, AXL_RANKS_TOP + place, AXL_RANKS_INDEX).text);
	for (int leaf = 0; leaf < w->leaves; leaf++)
		write_part(w, place, leaf);
	axl_sheet_formula(sheet, row, sum, w->strong, sum_of_parts(w, place),
	                  "=IF(ISNUMBER(%s),SUM(%s),\"\")", here.text,
	                  axl_range(row, FIRST_LEAF, row, sum - 1, AXL_ANCHOR_COLUMN).text);
	if (w->additive)
		axl_sheet_formula_text(sheet, row, sum + 1,
		                       axl_book_style(pb->book, AXL_STYLE_CENTRE), rank ? "✓" : "",
		                       "=IF(ISNUMBER(%s),IF(ABS(%s-%s)<0.000001,\"✓\",\"✕\"),\"\")",
		                       here.text, axl_cell(row, sum, AXL_ANCHOR_COLUMN).text,
		                       axl_cell(row, INDEX, AXL_ANCHOR_COLUMN).text);
}

static void head(const struct axl_priority_book *pb, int column, const char *above,
                 const char *text, double width)
{
	axl_sheet_text(&pb->contributions, TOP - 2, column, AXL_STYLE_SUBHEADER, above);
	axl_sheet_text(&pb->contributions, TOP - 1, column, AXL_STYLE_HEADER, text);
	axl_sheet_width(&pb->contributions, column, column, width);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	int sum = FIRST_LEAF + w->leaves;
	struct axl_width label = {0};
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, pb->scored->units[axl_unit_at(pb, place)].label);
	head(pb, RANK, "", axl_priority_text(pb, "ranks.rank"), 8);
	head(pb, LABEL, "", axl_priority_text(pb, "unit.label"), axl_width_of(&label, 24, 44));
	head(pb, INDEX, "", pb->model->nodes[0].label, 11);
	for (int leaf = 0; leaf < w->leaves; leaf++) {
		const struct axl_model_node *node = &pb->model->nodes[leaf_node(pb, leaf)];
		head(pb, FIRST_LEAF + leaf, pb->model->nodes[node->parent].label, node->label, 12);
	}
	head(pb, sum, "", axl_priority_text(pb, "contributions.sum"), 10);
	if (w->additive)
		head(pb, sum + 1, "", axl_priority_text(pb, "contributions.check"), 7);
	axl_sheet_height(&pb->contributions, TOP - 1, 44);
}

static void add_leaf_series(const struct writer *w, lxw_chart *chart, int leaf, int count)
{
	/* Neighbours differ in lightness, so that they part in grey. */
	static const lxw_color_t palette[] = {0x1F3864, 0x8FAADC, 0x2E75B6, 0xBDD7EE,
	                                      0x385723, 0xA9D18E, 0x7F6000, 0xFFD966,
	                                      0x843C0C, 0xF4B183, 0x595959, 0xBFBFBF};
	const struct axl_priority_book *pb = w->pb;
	const char *labels[AXL_PRIORITY_TOP];
	double parts[AXL_PRIORITY_TOP];
	int node = leaf_node(pb, leaf);
	for (int place = 0; place < count; place++) {
		labels[place] = pb->scored->units[axl_unit_at(pb, place)].label;
		parts[place] = part_at(pb, place, node);
	}
	lxw_chart_series *series = axl_chart_series(
	    chart, &(struct axl_chart_series){.sheet = &pb->contributions,
	                                      .first_row = TOP,
	                                      .count = count,
	                                      .category_column = LABEL,
	                                      .value_column = FIRST_LEAF + leaf,
	                                      .category_texts = labels,
	                                      .values = parts,
	                                      .name_sheet = &pb->contributions,
	                                      .name_row = TOP - 1,
	                                      .name_column = FIRST_LEAF + leaf,
	                                      .name = pb->model->nodes[node].label});
	chart_series_set_fill(
	    series, &(lxw_chart_fill){.color = palette[(size_t)leaf % AXL_COUNT(palette)]});
}

static void draw(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	int count = w->places < AXL_PRIORITY_TOP ? w->places : AXL_PRIORITY_TOP, drawn = 0;
	lxw_chart *chart = axl_chart_add(pb->book, LXW_CHART_BAR_STACKED,
	                                 axl_priority_text(pb, "contributions.chart"));
	for (int leaf = 0; leaf < w->leaves; leaf++)
		if (is_additive(pb, leaf_node(pb, leaf))) {
			add_leaf_series(w, chart, leaf, count);
			drawn++;
		}
	if (drawn == 0)
		return;
	/* In a bar chart the library's y axis is the one of categories. */
	axl_chart_axis(chart->x_axis, NULL);
	axl_chart_axis(chart->y_axis, NULL);
	chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_num_format(chart->x_axis, "0");
	chart_set_series_gap(chart, 40);
	chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	axl_sheet_width(&pb->contributions, FIRST_LEAF + w->leaves + 2, FIRST_LEAF + w->leaves + 2,
	                2);
	axl_chart_insert(&pb->contributions, TOP - 1, FIRST_LEAF + w->leaves + 3, chart, 620, 820);
}

void axl_priority_write_contributions(struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.00"),
	    .strong = axl_book_format(pb->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	    .whole = axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	    .places = pb->units < PLACE_COUNT ? pb->units : PLACE_COUNT,
	    .leaves = (int)pb->scored->leaf_count,
	    .additive = true,
	};
	for (int leaf = 0; leaf < w.leaves; leaf++)
		w.additive = w.additive && is_additive(pb, leaf_node(pb, leaf));
	axl_sheet_title(&pb->contributions, axl_priority_text(pb, "contributions.title"),
	                axl_priority_text(pb, w.additive ? "contributions.subtitle"
	                                                 : "contributions.subtitle-geometric"),
	                pb->summary.name);
	write_heads(&w);
	for (int place = 0; place < w.places; place++)
		write_place(&w, place);
	draw(&w);
	axl_sheet_page(&pb->contributions, &(struct axl_page){.first_header_row = TOP - 2,
	                                                      .last_header_row = TOP - 1,
	                                                      .frozen_columns = 2});
}
