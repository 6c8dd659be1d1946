/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of strengths and weaknesses: what of each unit's distance from the unit in the middle
 * came through which indicator, with the weights as given. The parts add up to the distance
 * (scoring/explain/distance.h); methods that compare units with each other leave none.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "base/buffer.h"
#include "scoring/explain/distance.h"

#include <math.h>

enum { PLACE_COUNT = 30, NAMED = 3, TOP = 5 };
enum { RANK, LABEL, INDEX, STRENGTHS, WEAKNESSES, FIRST_LEAF };
enum { NAMED_WIDTH = 40 };

struct writer {
	const struct axl_priority_book *pb;
	const struct axl_sheet *sheet;
	size_t middle;
	int places, leaves;
	double *parts;  /* nodes, of the unit that is being written */
	size_t *sorted; /* leaves with a part, the greatest first */
	lxw_format *figure, *strong, *rank;
};

static void add_named(const struct writer *w, struct axl_buffer *text, size_t node)
{
	axl_buffer_printf(text, "%s%s %+.1f", text->length ? " · " : "",
	                  w->pb->model->nodes[node].label, w->parts[node]);
}

/* The greatest parts above 0, or the least below it. */
static void write_named(const struct writer *w, int row, size_t count, bool strengths)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < count && i < NAMED; i++) {
		size_t node = w->sorted[strengths ? i : count - 1 - i];
		if (strengths ? w->parts[node] > 0 : w->parts[node] < 0)
			add_named(w, &text, node);
	}
	axl_sheet_text(w->sheet, row, strengths ? STRENGTHS : WEAKNESSES, AXL_STYLE_WRAP,
	               text.length ? text.bytes : "");
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	size_t unit = axl_unit_at(pb, place);
	int row = TOP + place;
	axl_scores_distance(pb->scores, unit, w->middle, w->parts);
	size_t count = axl_distance_order(pb->scores, w->parts, w->sorted);
	axl_sheet_height(w->sheet, row, 32);
	axl_sheet_number(w->sheet, row, RANK, w->rank, axl_shown_rank(pb, place));
	axl_sheet_text(w->sheet, row, LABEL, AXL_STYLE_STRONG, pb->scored->units[unit].label);
	axl_sheet_number(w->sheet, row, INDEX, w->strong, w->parts[0]);
	write_named(w, row, count, true);
	write_named(w, row, count, false);
	for (int leaf = 0; leaf < w->leaves; leaf++)
		axl_sheet_number(w->sheet, row, FIRST_LEAF + leaf, w->figure,
		                 w->parts[pb->scored->leaf_nodes[leaf]]);
}

/* Orange below the middle, blue above; the signs say it in grey. */
static void colour(const struct writer *w)
{
	lxw_conditional_format scale = {
	    .type = LXW_CONDITIONAL_3_COLOR_SCALE,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_MINIMUM,
	    .mid_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_MAXIMUM,
	    .mid_value = 0,
	    .min_color = 0xF4B183,
	    .mid_color = 0xFFFFFF,
	    .max_color = 0x8FB0DE,
	};
	axl_book_check(w->pb->book,
	               worksheet_conditional_format_range(
			   w->sheet->worksheet, TOP, FIRST_LEAF, (lxw_row_t)(TOP + w->places - 1),
			   (lxw_col_t)(FIRST_LEAF + w->leaves - 1), &scale),
	               "colour scale");
}

static void head(const struct writer *w, int column, const char *above, const char *text,
                 double width)
{
	axl_sheet_text(w->sheet, TOP - 2, column, AXL_STYLE_SUBHEADER, above);
	axl_sheet_text(w->sheet, TOP - 1, column, AXL_STYLE_HEADER, text);
	axl_sheet_width(w->sheet, column, column, width);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	struct axl_width label = {0};
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, pb->scored->units[axl_unit_at(pb, place)].label);
	head(w, RANK, "", axl_priority_text(pb, "ranks.rank"), 8);
	head(w, LABEL, "", axl_priority_text(pb, "unit.label"), axl_width_of(&label, 24, 44));
	head(w, INDEX, "", axl_priority_text(pb, "strengths.distance"), 12);
	head(w, STRENGTHS, "", axl_priority_text(pb, "strengths.strengths"), NAMED_WIDTH);
	head(w, WEAKNESSES, "", axl_priority_text(pb, "strengths.weaknesses"), NAMED_WIDTH);
	for (int leaf = 0; leaf < w->leaves; leaf++) {
		const struct axl_model_node *node = &pb->model->nodes[pb->scored->leaf_nodes[leaf]];
		head(w, FIRST_LEAF + leaf, pb->model->nodes[node->parent].label, node->label, 12);
	}
	axl_sheet_height(w->sheet, TOP - 1, 44);
}

static void write_table(const struct writer *w)
{
	write_heads(w);
	for (int place = 0; place < w->places; place++)
		write_place(w, place);
	colour(w);
	axl_sheet_page(w->sheet, &(struct axl_page){.first_header_row = TOP - 2,
	                                            .last_header_row = TOP - 1,
	                                            .frozen_columns = 2});
}

void axl_priority_write_strengths(struct axl_priority_book *pb)
{
	const char *title = axl_priority_text(pb, "strengths.title");
	struct writer w = {
	    .pb = pb,
	    .sheet = &pb->strengths,
	    .middle = axl_median_unit(pb->scores),
	    .places = pb->units < PLACE_COUNT ? pb->units : PLACE_COUNT,
	    .leaves = (int)pb->scored->leaf_count,
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "+0.00;-0.00;0.00"),
	    .strong = axl_book_format(pb->book, AXL_STYLE_STRONG_FIGURE, "+0.00;-0.00;0.00"),
	    .rank = axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	};
	if (w.middle == SIZE_MAX) {
		axl_sheet_title(w.sheet, title, "", pb->summary.name);
		axl_priority_say(pb, w.sheet, "strengths.none");
		axl_sheet_page(w.sheet, &(struct axl_page){.last_header_row = -1});
		return;
	}
	axl_auto(axl_memory) double *parts = w.parts =
	    axl_xcalloc((size_t)pb->nodes, sizeof *parts);
	axl_auto(axl_memory) size_t *sorted = w.sorted =
	    axl_xcalloc((size_t)pb->nodes, sizeof *sorted);
	axl_auto(axl_memory) char *how =
	    axl_book_fill(pb->book, "strengths.subtitle", AXL_LABEL_PLAIN, "middle",
	                  pb->scored->units[w.middle].label, NULL);
	axl_sheet_title(w.sheet, title, how, pb->summary.name);
	axl_sheet_text(w.sheet, 2, 0, AXL_STYLE_SUBTITLE, axl_priority_text(pb, "strengths.given"));
	write_table(&w);
}
