/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of scores: where everything is computed that follows the weights. Each node's
 * score stands beside its siblings', so that a mean is one SUMPRODUCT over a row;
 * ISNUMBER tells a figure from a missing one, as the engine does with NaN.
 *
 * Cost: a few products over a handful of cells a unit; only RANK and the order of ties
 * look at all units for each one.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "scoring/rank.h"

#include <math.h>

struct writer {
	const struct axl_priority_book *pb;
	lxw_format *figure, *share, *whole, *missing;
};

/* The addresses of a family on one unit's row; "" for what it does not need. */
struct family {
	struct axl_address weights, scores, logs, coverages;
};

static struct family family_at(const struct axl_priority_book *pb, int parent, int row)
{
	const struct axl_node_columns *columns = &pb->columns[parent];
	const struct axl_node_columns *first = &pb->columns[columns->first_child];
	int last = columns->children - 1;
	struct family family = {
	    .weights = axl_range(AXL_SCORES_WEIGHT_ROW, first->score, AXL_SCORES_WEIGHT_ROW,
	                         first->score + last, AXL_ANCHORED),
	    .scores = axl_range(row, first->score, row, first->score + last, AXL_ANCHOR_COLUMN),
	};
	if (first->log >= 0)
		family.logs = axl_range(row, first->log, row, first->log + last, AXL_ANCHOR_COLUMN);
	if (first->coverage >= 0)
		family.coverages =
		    axl_range(row, first->coverage, row, first->coverage + last, AXL_ANCHOR_COLUMN);
	return family;
}

static bool is_geometric(const struct axl_priority_book *pb, int node)
{
	return node >= 0 && pb->model->nodes[node].aggregation == AXL_AGGREGATE_GEOMETRIC;
}

static void write_coverage(const struct writer *w, int unit, int node)
{
	const struct axl_priority_book *pb = w->pb;
	int row = AXL_SCORES_TOP + unit;
	struct family f = family_at(pb, node, row);
	axl_sheet_formula(&pb->points, row, pb->columns[node].coverage, w->share,
	                  axl_scores_coverage(pb->scores, (size_t)unit, (size_t)node),
	                  "=IFERROR(SUMPRODUCT(%s*ISNUMBER(%s)%s%s)/SUM(%s),0)", f.weights.text,
	                  f.scores.text, *f.coverages.text ? "*" : "", f.coverages.text,
	                  f.weights.text);
}

/* The weight of the children that are there; NaN where the node is refused. */
static double weight_in_use(const struct axl_priority_book *pb, int unit, int node)
{
	double weight = 0;
	if (isnan(axl_score_of(pb, unit, node)))
		return NAN;
	for (int child = node + 1; child < pb->nodes; child++)
		if (pb->model->nodes[child].parent == node && !isnan(axl_score_of(pb, unit, child)))
			weight += pb->model->nodes[child].weight;
	return weight;
}

static void write_used(const struct writer *w, int unit, int node)
{
	const struct axl_priority_book *pb = w->pb;
	int row = AXL_SCORES_TOP + unit;
	struct family f = family_at(pb, node, row);
	axl_auto(axl_memory) char *present =
	    axl_xasprintf("SUMPRODUCT(%s*ISNUMBER(%s))", f.weights.text, f.scores.text);
	axl_auto(axl_memory) char *refuse =
	    pb->model->nodes[node].missing == AXL_MISSING_REFUSE
		? axl_xasprintf(",SUMPRODUCT((%s>0)*(1-ISNUMBER(%s)))>0", f.weights.text,
	                        f.scores.text)
		: axl_xstrdup("");
	axl_sheet_formula(&pb->points, row, pb->columns[node].used, w->figure,
	                  weight_in_use(pb, unit, node), "=IF(OR(%s<=0,%s<%s-1E-9%s),\"\",%s)",
	                  present,
	                  axl_cell(row, pb->columns[node].coverage, AXL_ANCHOR_COLUMN).text,
	                  axl_cell_of(&pb->weights, AXL_WEIGHTS_TOP + node, AXL_WEIGHTS_FLOOR).text,
	                  refuse, present);
}

static void write_inner_score(const struct writer *w, int unit, int node)
{
	const struct axl_priority_book *pb = w->pb;
	int row = AXL_SCORES_TOP + unit;
	struct family f = family_at(pb, node, row);
	struct axl_address used = axl_cell(row, pb->columns[node].used, AXL_ANCHOR_COLUMN);
	/* What compares units with each other has no formula of one row. */
	if (pb->model->nodes[node].aggregation > AXL_AGGREGATE_GEOMETRIC) {
		axl_sheet_number(&pb->points, row, pb->columns[node].score, w->figure,
		                 axl_score_of(pb, unit, node));
		return;
	}
	axl_auto(axl_memory) char *mean =
	    is_geometric(pb, node)
		? axl_xasprintf("EXP(SUMPRODUCT(%s,%s)/%s)", f.weights.text, f.logs.text, used.text)
		: axl_xasprintf("SUMPRODUCT(%s,%s)/%s", f.weights.text, f.scores.text, used.text);
	/* The index is compared to 9 decimals, in the engine as here: ties are ties. */
	double value =
	    node == 0 ? axl_rank_value(axl_score_of(pb, unit, 0)) : axl_score_of(pb, unit, node);
	axl_sheet_formula(&pb->points, row, pb->columns[node].score, w->figure, value,
	                  node == 0 ? "=IF(ISNUMBER(%s),ROUND(%s,9),\"\")"
	                            : "=IF(ISNUMBER(%s),%s,\"\")",
	                  used.text, mean);
}

static void write_node(const struct writer *w, int unit, int node)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_node_columns *columns = &pb->columns[node];
	int row = AXL_SCORES_TOP + unit;
	double score = axl_score_of(pb, unit, node);
	if (axl_node_is_leaf(pb, node)) {
		axl_sheet_number(&pb->points, row, columns->score,
		                 isnan(score) ? w->missing : w->figure, score);
		if (columns->coverage >= 0)
			axl_sheet_number(&pb->points, row, columns->coverage, w->share, 1);
	} else {
		write_coverage(w, unit, node);
		write_used(w, unit, node);
		write_inner_score(w, unit, node);
	}
	if (columns->log >= 0) {
		struct axl_address x = axl_cell(row, columns->score, AXL_ANCHOR_COLUMN);
		axl_sheet_formula(&pb->points, row, columns->log, w->figure, log(score),
		                  "=IF(ISNUMBER(%s),LN(%s),\"\")", x.text, x.text);
	}
}

static double shown_rank(const struct axl_priority_book *pb, int unit)
{
	int rank = pb->scores->rank[unit];
	return rank ? (double)rank : (double)NAN;
}

static void write_rank(const struct writer *w, int unit)
{
	const struct axl_priority_book *pb = w->pb;
	int row = AXL_SCORES_TOP + unit, last = AXL_SCORES_TOP + pb->units - 1;
	struct axl_address index = axl_cell(row, AXL_SCORES_INDEX, AXL_ANCHOR_COLUMN);
	struct axl_address here = axl_cell(row, AXL_SCORES_RANK, AXL_ANCHOR_COLUMN);
	struct axl_address ranks =
	    axl_range(AXL_SCORES_TOP, AXL_SCORES_RANK, last, AXL_SCORES_RANK, AXL_ANCHORED);
	struct axl_address top = axl_cell(AXL_SCORES_TOP, AXL_SCORES_RANK, AXL_ANCHORED);
	axl_sheet_formula(
	    &pb->points, row, AXL_SCORES_RANK, w->whole, shown_rank(pb, unit),
	    "=IF(ISNUMBER(%s),RANK(%s,%s),\"\")", index.text, index.text,
	    axl_range(AXL_SCORES_TOP, AXL_SCORES_INDEX, last, AXL_SCORES_INDEX, AXL_ANCHORED).text);
	/* Ties keep the order of keys; units without a rank come last. */
	axl_sheet_formula(&pb->points, row, AXL_SCORES_PLACE, w->whole, pb->place_of[unit] + 1,
	                  "=IF(ISNUMBER(%s),%s+COUNTIF(%s:%s,%s)-1,COUNT(%s)+ROWS(%s:%s)-COUNT(%s:%"
	                  "s))",
	                  here.text, here.text, top.text, here.text, here.text, ranks.text,
	                  top.text, here.text, top.text, here.text);
}

static void write_units(const struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.00"),
	    .share = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0%"),
	    .whole = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0"),
	    .missing = axl_book_style(pb->book, AXL_STYLE_MISSING),
	};
	for (int unit = 0; unit < pb->units; unit++) {
		const struct axl_scored_unit *self = &pb->scored->units[unit];
		int row = AXL_SCORES_TOP + unit;
		axl_sheet_text(&pb->points, row, AXL_SCORES_LABEL, AXL_STYLE_TEXT, self->label);
		axl_sheet_text(&pb->points, row, AXL_SCORES_KEY, AXL_STYLE_SMALL, self->key);
		write_rank(&w, unit);
		for (int node = 0; node < pb->nodes; node++)
			write_node(&w, unit, node);
		for (enum axl_certain which = 0; pb->certainty && which < AXL_CERTAIN_COUNT;
		     which++)
			axl_sheet_number(&pb->points, row, axl_scores_certain_column(pb, which),
			                 axl_certain_format(pb, which),
			                 axl_certain_figure(pb, unit, which));
	}
}

/* A column's heads: whose it is, what it holds, and the weight where it is one's share. */
static void write_heads(const struct axl_priority_book *pb, int column, const char *of,
                        const char *what)
{
	if (column < 0)
		return;
	axl_sheet_text(&pb->points, AXL_SCORES_TOP - 3, column, AXL_STYLE_SUBHEADER, of);
	axl_sheet_text(&pb->points, AXL_SCORES_TOP - 2, column, AXL_STYLE_HEADER, what);
	axl_sheet_text(&pb->points, AXL_SCORES_WEIGHT_ROW, column, AXL_STYLE_SUBHEADER, "");
}

static void write_node_heads(const struct axl_priority_book *pb, int node)
{
	const struct axl_node_columns *columns = &pb->columns[node];
	const struct axl_model_node *self = &pb->model->nodes[node];
	const char *parent = node ? pb->model->nodes[self->parent].label : "";
	write_heads(pb, columns->score, parent, self->label);
	write_heads(pb, columns->log, self->label, "ln");
	write_heads(pb, columns->coverage, self->label, axl_priority_text(pb, "scores.coverage"));
	write_heads(pb, columns->used, self->label, axl_priority_text(pb, "scores.used"));
	if (node)
		axl_sheet_formula(
		    &pb->points, AXL_SCORES_WEIGHT_ROW, columns->score,
		    axl_book_format(pb->book, AXL_STYLE_SUBHEADER, "0.00##"), self->weight, "=%s",
		    axl_cell_of(&pb->weights, AXL_WEIGHTS_TOP + node, AXL_WEIGHTS_WEIGHT).text);
}

static void size_columns(const struct axl_priority_book *pb)
{
	struct axl_width label = {0}, key = {0};
	for (int unit = 0; unit < pb->units; unit++) {
		axl_width_add(&label, pb->scored->units[unit].label);
		axl_width_add(&key, pb->scored->units[unit].key);
	}
	axl_sheet_width(&pb->points, AXL_SCORES_LABEL, AXL_SCORES_LABEL,
	                axl_width_of(&label, 16, 44));
	axl_sheet_width(&pb->points, AXL_SCORES_KEY, AXL_SCORES_KEY, axl_width_of(&key, 10, 24));
	axl_sheet_width(&pb->points, AXL_SCORES_RANK, AXL_SCORES_PLACE, 7);
	axl_sheet_width(&pb->points, AXL_SCORES_INDEX,
	                axl_scores_certain_column(pb, AXL_CERTAIN_COUNT), 9.5);
	axl_sheet_height(&pb->points, AXL_SCORES_TOP - 3, 28);
	axl_sheet_height(&pb->points, AXL_SCORES_TOP - 2, 42);
}

void axl_priority_write_scores(struct axl_priority_book *pb)
{
	axl_sheet_title(&pb->points, axl_priority_text(pb, "scores.title"),
	                axl_priority_text(pb, "scores.note"), pb->summary.name);
	write_heads(pb, AXL_SCORES_LABEL, "", axl_priority_text(pb, "unit.label"));
	write_heads(pb, AXL_SCORES_KEY, "", axl_priority_text(pb, "unit.key"));
	write_heads(pb, AXL_SCORES_RANK, "", axl_priority_text(pb, "ranks.rank"));
	write_heads(pb, AXL_SCORES_PLACE, "", axl_priority_text(pb, "ranks.place"));
	axl_sheet_text(&pb->points, AXL_SCORES_WEIGHT_ROW, AXL_SCORES_LABEL, AXL_STYLE_SUBHEADER,
	               axl_priority_text(pb, "weights.weight"));
	for (int node = 0; node < pb->nodes; node++)
		write_node_heads(pb, node);
	for (enum axl_certain which = 0; pb->certainty && which < AXL_CERTAIN_COUNT; which++) {
		axl_auto(axl_memory) char *text = axl_certain_head(pb, which);
		write_heads(pb, axl_scores_certain_column(pb, which),
		            axl_priority_text(pb, "certain.group"), text);
	}
	size_columns(pb);
	write_units(pb);
	axl_sheet_page(&pb->points, &(struct axl_page){.first_header_row = AXL_SCORES_TOP - 3,
	                                               .last_header_row = AXL_SCORES_WEIGHT_ROW,
	                                               .frozen_columns = 2});
}
