/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of ranks: every unit, always in order of rank. Each row knows its place and looks up
 * who holds it on the sheet of scores; all other columns follow by INDEX.
 */
#include "config.h"

#include "templates/priority/book.h"

#include <math.h>

struct writer {
	const struct axl_priority_book *pb;
	lxw_format *whole, *figure, *strong, *share;
};

/* "=..." that takes a column of the sheet of scores at this row's unit. */
static char *lookup(const struct axl_priority_book *pb, int row, int scores_column)
{
	return axl_xasprintf(
	    "INDEX(%s,%s)",
	    axl_column_of(&pb->points, AXL_SCORES_TOP, scores_column, pb->units).text,
	    axl_cell(row, axl_ranks_position_column(pb), AXL_ANCHOR_COLUMN).text);
}

static void write_figure(const struct axl_priority_book *pb, int place, int column,
                         lxw_format *format, int scores_column, double value)
{
	int row = AXL_RANKS_TOP + place;
	axl_auto(axl_memory) char *found = lookup(pb, row, scores_column);
	axl_sheet_formula(&pb->ranks, row, column, format, value, "=IF(ISNUMBER(%s),%s,\"\")",
	                  found, found);
}

static void write_text(const struct axl_priority_book *pb, int place, int column,
                       enum axl_style style, int scores_column, const char *value)
{
	int row = AXL_RANKS_TOP + place;
	axl_auto(axl_memory) char *found = lookup(pb, row, scores_column);
	axl_sheet_formula_text(&pb->ranks, row, column, axl_book_style(pb->book, style), value,
	                       "=%s", found);
}

static void write_reason(const struct axl_priority_book *pb, int place)
{
	int row = AXL_RANKS_TOP + place, coverage = axl_ranks_coverage_column(pb);
	axl_auto(axl_memory) char *thin =
	    axl_book_fill(pb->book, "ranks.thin", AXL_LABEL_FORMULA, NULL);
	axl_auto(axl_memory) char *none =
	    axl_book_fill(pb->book, "ranks.none", AXL_LABEL_FORMULA, NULL);
	axl_sheet_formula_text(
	    &pb->ranks, row, coverage + 1, axl_book_style(pb->book, AXL_STYLE_TEXT),
	    axl_unranked_reason(pb, place), "=IF(ISNUMBER(%s),\"\",IF(%s>0,%s,%s))",
	    axl_cell(row, AXL_RANKS_RANK, AXL_ANCHOR_COLUMN).text,
	    axl_cell(row, coverage, AXL_ANCHOR_COLUMN).text, axl_formula_body(thin),
	    axl_formula_body(none));
}

/* That of the given weights, whatever the rank is by now. */
static void write_certainty(const struct axl_priority_book *pb, int place)
{
	for (enum axl_certain which = 0; which < AXL_CERTAIN_COUNT; which++)
		write_figure(pb, place, axl_ranks_certain_column(which),
		             axl_certain_format(pb, which), axl_scores_certain_column(pb, which),
		             axl_certain_figure(pb, (int)axl_unit_at(pb, place), which));
}

static void write_place(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_scored_unit *unit = &pb->scored->units[axl_unit_at(pb, place)];
	int row = AXL_RANKS_TOP + place;
	int coverage = axl_ranks_coverage_column(pb);
	if (place < AXL_PRIORITY_TOP)
		axl_sheet_link(&pb->ranks, row, AXL_RANKS_PLACE, AXL_STYLE_CENTRE, "",
		               pb->summary.name, AXL_SUMMARY_TOP + place, 0);
	axl_sheet_number(&pb->ranks, row, AXL_RANKS_PLACE,
	                 axl_book_style(pb->book, place < AXL_PRIORITY_TOP ? AXL_STYLE_LINK_CENTRE
	                                                                   : AXL_STYLE_CENTRE),
	                 place + 1);
	axl_sheet_formula(
	    &pb->ranks, row, axl_ranks_position_column(pb),
	    axl_book_style(pb->book, AXL_STYLE_SMALL), (double)axl_unit_at(pb, place) + 1,
	    "=MATCH(%s,%s,0)", axl_cell(row, AXL_RANKS_PLACE, AXL_ANCHOR_COLUMN).text,
	    axl_column_of(&pb->points, AXL_SCORES_TOP, AXL_SCORES_PLACE, pb->units).text);
	write_figure(pb, place, AXL_RANKS_RANK, w->whole, AXL_SCORES_RANK,
	             axl_shown_rank(pb, place));
	write_text(pb, place, AXL_RANKS_LABEL, AXL_STYLE_STRONG, AXL_SCORES_LABEL, unit->label);
	write_figure(pb, place, AXL_RANKS_INDEX, w->strong, AXL_SCORES_INDEX,
	             axl_index_at(pb, place));
	if (pb->certainty)
		write_certainty(pb, place);
	for (int i = 0; i < pb->shown_count; i++)
		write_figure(pb, place, axl_ranks_shown_column(pb) + i, w->figure,
		             pb->columns[pb->shown[i]].score,
		             axl_score_at(pb, place, pb->shown[i]));
	write_figure(pb, place, coverage, w->share, pb->columns[0].coverage,
	             pb->scores->coverage[axl_unit_at(pb, place)]);
	write_reason(pb, place);
	write_text(pb, place, coverage + 2, AXL_STYLE_SMALL, AXL_SCORES_KEY, unit->key);
}

static void head(const struct axl_priority_book *pb, int column, const char *text)
{
	axl_sheet_text(&pb->ranks, AXL_RANKS_TOP - 1, column, AXL_STYLE_HEADER, text);
	axl_sheet_text(&pb->ranks, AXL_RANKS_WEIGHT_ROW, column, AXL_STYLE_SUBHEADER, "");
}

static void write_heads(const struct axl_priority_book *pb)
{
	int coverage = axl_ranks_coverage_column(pb), first = axl_ranks_shown_column(pb);
	head(pb, AXL_RANKS_PLACE, axl_priority_text(pb, "ranks.place"));
	head(pb, AXL_RANKS_RANK, axl_priority_text(pb, "ranks.rank"));
	head(pb, AXL_RANKS_LABEL, axl_priority_text(pb, "unit.label"));
	head(pb, AXL_RANKS_INDEX, pb->model->nodes[0].label);
	for (enum axl_certain which = 0; pb->certainty && which < AXL_CERTAIN_COUNT; which++) {
		axl_auto(axl_memory) char *text = axl_certain_head(pb, which);
		head(pb, axl_ranks_certain_column(which), text);
	}
	for (int i = 0; i < pb->shown_count; i++) {
		const struct axl_model_node *node = &pb->model->nodes[pb->shown[i]];
		head(pb, first + i, node->label);
		if (node->parent == 0)
			axl_sheet_formula(&pb->ranks, AXL_RANKS_WEIGHT_ROW, first + i,
			                  axl_book_format(pb->book, AXL_STYLE_SUBHEADER, "0.00##"),
			                  node->weight, "=%s",
			                  axl_cell_of(&pb->weights, AXL_WEIGHTS_TOP + pb->shown[i],
			                              AXL_WEIGHTS_WEIGHT)
			                      .text);
	}
	head(pb, coverage, axl_priority_text(pb, "ranks.coverage"));
	head(pb, coverage + 1, axl_priority_text(pb, "ranks.note"));
	head(pb, coverage + 2, axl_priority_text(pb, "unit.key"));
	head(pb, coverage + 3, axl_priority_text(pb, "ranks.position"));
	axl_sheet_text(&pb->ranks, AXL_RANKS_WEIGHT_ROW, AXL_RANKS_LABEL, AXL_STYLE_SUBHEADER,
	               axl_priority_text(pb, "weights.weight"));
	axl_sheet_height(&pb->ranks, AXL_RANKS_TOP - 1, 32);
}

static void size_columns(const struct axl_priority_book *pb)
{
	struct axl_width label = {0}, key = {0};
	int coverage = axl_ranks_coverage_column(pb);
	for (int place = 0; place < pb->units; place++) {
		const struct axl_scored_unit *unit = &pb->scored->units[axl_unit_at(pb, place)];
		axl_width_add(&label, unit->label);
		axl_width_add(&key, unit->key);
	}
	axl_sheet_width(&pb->ranks, AXL_RANKS_PLACE, AXL_RANKS_RANK, 8);
	axl_sheet_width(&pb->ranks, AXL_RANKS_LABEL, AXL_RANKS_LABEL, axl_width_of(&label, 24, 50));
	axl_sheet_width(&pb->ranks, AXL_RANKS_INDEX, coverage, 12);
	axl_sheet_width(&pb->ranks, coverage + 1, coverage + 1, 16);
	axl_sheet_width(&pb->ranks, coverage + 2, coverage + 2, axl_width_of(&key, 12, 32));
	axl_sheet_width(&pb->ranks, coverage + 3, coverage + 3, 8);
}

/* Length beside the figure: the order of size survives a print in grey. */
static void draw_bars(const struct axl_priority_book *pb)
{
	lxw_conditional_format bars = {.type = LXW_CONDITIONAL_DATA_BAR,
	                               .bar_color = 0x9DB7E0,
	                               .bar_solid = LXW_TRUE,
	                               .data_bar_2010 = LXW_TRUE};
	axl_book_check(pb->book,
	               worksheet_conditional_format_range(
			   pb->ranks.worksheet, AXL_RANKS_TOP, AXL_RANKS_INDEX,
			   (lxw_row_t)(AXL_RANKS_TOP + pb->units - 1), AXL_RANKS_INDEX, &bars),
	               "data bar");
}

void axl_priority_write_ranks(struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .whole = axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.0"),
	    .strong = axl_book_format(pb->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	    .share = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0%"),
	};
	axl_sheet_title(&pb->ranks, axl_priority_text(pb, "ranks.title"),
	                axl_priority_text(pb, "ranks.subtitle"), pb->summary.name);
	if (pb->certainty) {
		axl_auto(axl_memory) char *how = axl_certain_subtitle(pb, "ranks.certain");
		axl_sheet_text(&pb->ranks, 2, 0, AXL_STYLE_SUBTITLE, how);
	} else {
		axl_priority_say(pb, &pb->ranks, "ranks.uncertain");
	}
	write_heads(pb);
	size_columns(pb);
	for (int place = 0; place < pb->units; place++)
		write_place(&w, place);
	draw_bars(pb);
	axl_book_check(pb->book,
	               worksheet_autofilter(pb->ranks.worksheet, AXL_RANKS_TOP - 1, 0,
	                                    (lxw_row_t)(AXL_RANKS_TOP + pb->units - 1),
	                                    (lxw_col_t)axl_ranks_position_column(pb)),
	               "filter");
	axl_sheet_page(&pb->ranks, &(struct axl_page){.first_header_row = AXL_RANKS_WEIGHT_ROW,
	                                              .last_header_row = AXL_RANKS_TOP - 1,
	                                              .frozen_columns = 3});
}
