/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of weights and criteria: the model as a table, a row a node. Its weights are the
 * only cells a user may change, and everything else in the workbook follows them.
 */
#include "config.h"

#include "templates/priority/book.h"

#include <math.h>
#include <string.h>

enum column {
	LABEL = AXL_WEIGHTS_LABEL,
	WEIGHT = AXL_WEIGHTS_WEIGHT,
	GIVEN = AXL_WEIGHTS_GIVEN,
	CHANGED,
	SHARE,
	OVERALL,
	DIRECTION,
	NORMALISATION,
	LOW,
	HIGH,
	RULE,
	FLOOR = AXL_WEIGHTS_FLOOR,
	METRIC,
	REASON,
	ID,
	PARENT,
	COLUMN_COUNT,
};

static const struct axl_head heads[COLUMN_COUNT] = {
    [LABEL] = {"weights.node", 28},
    [WEIGHT] = {"weights.weight", 9},
    [GIVEN] = {"weights.given", 8},
    [CHANGED] = {"weights.changed", 6},
    [SHARE] = {"weights.share", 9},
    [OVERALL] = {"weights.overall", 9},
    [DIRECTION] = {"weights.direction", 13},
    [NORMALISATION] = {"weights.normalisation", 13},
    [LOW] = {"weights.low", 10},
    [HIGH] = {"weights.high", 10},
    [RULE] = {"weights.rule", 20},
    [FLOOR] = {"weights.floor", 8},
    [METRIC] = {"weights.metric", 22},
    [REASON] = {"weights.reason", 40},
    [ID] = {"weights.id", 22},
    [PARENT] = {"weights.parent", 14},
};

static int row_of(int node)
{
	return AXL_WEIGHTS_TOP + node;
}

static int depth_of(const struct axl_priority_book *pb, int node)
{
	int depth = 0;
	while ((node = pb->model->nodes[node].parent) >= 0)
		depth++;
	return depth;
}

static struct axl_address column_range(const struct axl_priority_book *pb, int column)
{
	return axl_range(row_of(0), column, row_of(pb->nodes - 1), column, AXL_ANCHORED);
}

static double share_of(const struct axl_priority_book *pb, int node)
{
	double all = 0;
	for (int other = 1; other < pb->nodes; other++)
		if (pb->model->nodes[other].parent == pb->model->nodes[node].parent)
			all += pb->model->nodes[other].weight;
	return pb->model->nodes[node].weight / all;
}

static double overall_of(const struct axl_priority_book *pb, int node)
{
	return node == 0 ? 1 : share_of(pb, node) * overall_of(pb, pb->model->nodes[node].parent);
}

static void write_shares(const struct axl_priority_book *pb, int node)
{
	const struct axl_sheet *sheet = &pb->weights;
	lxw_format *percent = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.0%");
	int row = row_of(node), parent = pb->model->nodes[node].parent;
	if (node == 0) {
		axl_sheet_number(sheet, row, SHARE, percent, 1);
		axl_sheet_number(sheet, row, OVERALL, percent, 1);
		return;
	}
	axl_sheet_formula(sheet, row, SHARE, percent, share_of(pb, node),
	                  "=IFERROR(%s/SUMIF(%s,%s,%s),0)", axl_cell(row, WEIGHT, AXL_FREE).text,
	                  column_range(pb, PARENT).text, axl_cell(row, PARENT, AXL_FREE).text,
	                  column_range(pb, WEIGHT).text);
	axl_sheet_formula(sheet, row, OVERALL, percent, overall_of(pb, node), "=%s*%s",
	                  axl_cell(row, SHARE, AXL_FREE).text,
	                  axl_cell(row_of(parent), OVERALL, AXL_FREE).text);
}

static void write_weight(const struct axl_priority_book *pb, int node)
{
	const struct axl_sheet *sheet = &pb->weights;
	double weight = pb->model->nodes[node].weight;
	int row = row_of(node);
	if (node == 0) {
		axl_sheet_text(sheet, row, WEIGHT, AXL_STYLE_TEXT, "");
		axl_sheet_text(sheet, row, GIVEN, AXL_STYLE_TEXT, "");
		axl_sheet_text(sheet, row, CHANGED, AXL_STYLE_TEXT, "");
		return;
	}
	axl_sheet_number(sheet, row, WEIGHT, axl_book_format(pb->book, AXL_STYLE_INPUT, "0.00##"),
	                 weight);
	axl_sheet_number(sheet, row, GIVEN, axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.00##"),
	                 weight);
	axl_sheet_formula_text(sheet, row, CHANGED, axl_book_style(pb->book, AXL_STYLE_CENTRE), "",
	                       "=IF(%s=%s,\"\",\"●\")", axl_cell(row, WEIGHT, AXL_FREE).text,
	                       axl_cell(row, GIVEN, AXL_FREE).text);
}

static void write_leaf(const struct axl_priority_book *pb, int node)
{
	const struct axl_sheet *sheet = &pb->weights;
	const struct axl_model_node *leaf = &pb->model->nodes[node];
	const struct axl_metric_entry *metric = axl_leaf_metric(pb, node);
	const struct axl_normal_parameters *normal = &pb->scores->normal[node];
	bool z = leaf->normalise.method == AXL_NORMALISE_ZSCORE;
	int row = row_of(node);
	char number[32];
	axl_metric_format(metric, number, sizeof number);
	lxw_format *figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, number);
	axl_auto(axl_memory) char *name =
	    axl_xasprintf("%s (%s)", axl_metric_label(pb, metric), axl_metric_unit(pb, metric));
	axl_sheet_text(sheet, row, DIRECTION, AXL_STYLE_WRAP,
	               axl_priority_text(pb, leaf->direction == AXL_MORE_IS_BETTER
	                                         ? "weights.more"
	                                         : "weights.less"));
	axl_sheet_text(sheet, row, NORMALISATION, AXL_STYLE_WRAP,
	               axl_priority_text(pb, z                              ? "weights.zscore"
	                                     : leaf->normalise.fixed_bounds ? "weights.bounded"
	                                                                    : "weights.minmax"));
	axl_sheet_number(sheet, row, LOW, figure, z ? normal->mean : normal->lo);
	axl_sheet_number(sheet, row, HIGH, figure, z ? normal->sd : normal->hi);
	axl_sheet_text(sheet, row, RULE, AXL_STYLE_WRAP, "");
	axl_sheet_text(sheet, row, FLOOR, AXL_STYLE_TEXT, "");
	axl_sheet_text(sheet, row, METRIC, AXL_STYLE_WRAP, name);
}

static const char *method_key(enum axl_aggregation method)
{
	static const char *const keys[AXL_AGGREGATIONS] = {
	    [AXL_AGGREGATE_ARITHMETIC] = "weights.arithmetic",
	    [AXL_AGGREGATE_GEOMETRIC] = "weights.geometric",
	    [AXL_AGGREGATE_HARMONIC] = "weights.harmonic",
	    [AXL_AGGREGATE_POWER] = "weights.power",
	    [AXL_AGGREGATE_MINIMUM] = "weights.minimum",
	    [AXL_AGGREGATE_MPI] = "weights.mpi",
	    [AXL_AGGREGATE_AMPI] = "weights.ampi",
	    [AXL_AGGREGATE_TOPSIS] = "weights.topsis",
	    [AXL_AGGREGATE_VIKOR] = "weights.vikor",
	    [AXL_AGGREGATE_PROMETHEE] = "weights.promethee",
	    [AXL_AGGREGATE_COPELAND] = "weights.copeland",
	    [AXL_AGGREGATE_KEMENY] = "weights.kemeny",
	};
	return keys[method];
}

static void write_inner(const struct axl_priority_book *pb, int node)
{
	const struct axl_sheet *sheet = &pb->weights;
	const struct axl_model_node *inner = &pb->model->nodes[node];
	int row = row_of(node);
	axl_auto(axl_memory) char *rule = axl_xasprintf(
	    "%s · %s", axl_priority_text(pb, method_key(inner->aggregation)),
	    axl_priority_text(pb, inner->missing == AXL_MISSING_REFUSE ? "weights.refuse"
	                                                               : "weights.renormalise"));
	for (int column = DIRECTION; column <= HIGH; column++)
		axl_sheet_text(sheet, row, column, AXL_STYLE_TEXT, "");
	axl_sheet_text(sheet, row, RULE, AXL_STYLE_WRAP, rule);
	axl_sheet_number(sheet, row, FLOOR, axl_book_format(pb->book, AXL_STYLE_FIGURE, "0%"),
	                 inner->coverage_floor);
	axl_sheet_text(sheet, row, METRIC, AXL_STYLE_TEXT, "");
}

static void write_node(const struct axl_priority_book *pb, int node)
{
	const struct axl_sheet *sheet = &pb->weights;
	const struct axl_model_node *self = &pb->model->nodes[node];
	int row = row_of(node), depth = depth_of(pb, node);
	axl_auto(axl_memory) char *label = axl_xasprintf("%*s%s%s", depth > 1 ? 3 * (depth - 1) : 0,
	                                                 "", depth ? "└ " : "", self->label);
	axl_sheet_text(sheet, row, LABEL,
	               axl_node_is_leaf(pb, node) ? AXL_STYLE_TEXT : AXL_STYLE_STRONG, label);
	write_weight(pb, node);
	write_shares(pb, node);
	if (axl_node_is_leaf(pb, node))
		write_leaf(pb, node);
	else
		write_inner(pb, node);
	axl_sheet_text(sheet, row, REASON, AXL_STYLE_WRAP, self->reason ? self->reason : "");
	axl_sheet_text(sheet, row, ID, AXL_STYLE_SMALL, self->id);
	axl_sheet_text(sheet, row, PARENT, AXL_STYLE_SMALL,
	               node ? pb->model->nodes[self->parent].id : "");
	axl_sheet_height(sheet, row, 30);
}

static void refuse_bad_weights(const struct axl_priority_book *pb)
{
	lxw_data_validation rule = {
	    .validate = LXW_VALIDATION_TYPE_DECIMAL,
	    .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
	    .value_number = 0,
	    .error_title = (char *)axl_priority_text(pb, "weights.fault-title"),
	    .error_message = (char *)axl_priority_text(pb, "weights.fault"),
	};
	axl_book_check(pb->book,
	               worksheet_data_validation_range(pb->weights.worksheet, (lxw_row_t)row_of(1),
	                                               WEIGHT, (lxw_row_t)row_of(pb->nodes - 1),
	                                               WEIGHT, &rule),
	               "validation");
}

static void write_notes(const struct axl_priority_book *pb)
{
	static const char *const notes[] = {"weights.note-1", "weights.note-2", "weights.note-3",
	                                    "weights.note-4"};
	int row = row_of(pb->nodes) + 1;
	axl_sheet_text(&pb->weights, row, LABEL, AXL_STYLE_SECTION,
	               axl_priority_text(pb, "weights.how"));
	for (size_t i = 0; i < AXL_COUNT(notes); i++)
		axl_sheet_span(&pb->weights, row + 1 + (int)i, LABEL, row + 1 + (int)i, REASON,
		               AXL_STYLE_NOTE, axl_priority_text(pb, notes[i]));
}

void axl_priority_write_weights(struct axl_priority_book *pb)
{
	axl_sheet_title(&pb->weights, axl_priority_text(pb, "weights.title"),
	                axl_priority_text(pb, "weights.subtitle"), pb->summary.name);
	axl_sheet_heads(&pb->weights, AXL_WEIGHTS_TOP - 1, heads, COLUMN_COUNT);
	axl_sheet_height(&pb->weights, AXL_WEIGHTS_TOP - 1, 44);
	for (int node = 0; node < pb->nodes; node++)
		write_node(pb, node);
	refuse_bad_weights(pb);
	write_notes(pb);
	axl_sheet_page(&pb->weights, &(struct axl_page){.first_header_row = AXL_WEIGHTS_TOP - 1,
	                                                .last_header_row = AXL_WEIGHTS_TOP - 1,
	                                                .frozen_columns = 2,
	                                                .print_rows = row_of(pb->nodes) + 6,
	                                                .print_columns = ID});
}
