/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/priority/book.h"

#include "scoring/rank.h"

#include <math.h>
#include <string.h>

size_t axl_unit_at(const struct axl_priority_book *pb, int place)
{
	return pb->scored->order[place];
}

double axl_score_of(const struct axl_priority_book *pb, int unit, int node)
{
	return axl_scores_at(pb->scores, (size_t)unit, (size_t)node);
}

double axl_score_at(const struct axl_priority_book *pb, int place, int node)
{
	return axl_score_of(pb, (int)axl_unit_at(pb, place), node);
}

int axl_rank_at(const struct axl_priority_book *pb, int place)
{
	return pb->scores->rank[axl_unit_at(pb, place)];
}

double axl_shown_rank(const struct axl_priority_book *pb, int place)
{
	int rank = axl_rank_at(pb, place);
	return rank ? (double)rank : (double)NAN;
}

double axl_index_at(const struct axl_priority_book *pb, int place)
{
	return axl_rank_value(axl_score_at(pb, place, 0));
}

const char *axl_priority_text(const struct axl_priority_book *pb, const char *key)
{
	return axl_book_label(pb->book, key);
}

bool axl_node_is_leaf(const struct axl_priority_book *pb, int node)
{
	return axl_model_is_leaf(pb->model, (size_t)node);
}

int axl_leaf_position(const struct axl_priority_book *pb, int node)
{
	int leaf = 0;
	while (pb->scored->leaf_nodes[leaf] != (size_t)node)
		leaf++;
	return leaf;
}

const struct axl_metric_entry *axl_leaf_metric(const struct axl_priority_book *pb, int node)
{
	return axl_catalogue_find(pb->in->catalogue, pb->model->nodes[node].metric);
}

static bool is_korean(const struct axl_priority_book *pb)
{
	return strcmp(axl_labels_language(pb->in->labels), "ko") == 0;
}

const char *axl_metric_label(const struct axl_priority_book *pb,
                             const struct axl_metric_entry *metric)
{
	return is_korean(pb) ? metric->label_ko : metric->label_en;
}

const char *axl_metric_unit(const struct axl_priority_book *pb,
                            const struct axl_metric_entry *metric)
{
	return is_korean(pb) ? metric->unit_ko : metric->unit_en;
}

const char *axl_model_label(const struct axl_priority_book *pb)
{
	return is_korean(pb) ? pb->scored->file->label_ko : pb->scored->file->label_en;
}

void axl_metric_format(const struct axl_metric_entry *metric, char *out, size_t size)
{
	static const char zeros[] = "000000000";
	(void)snprintf(out, size, "%s%s%.*s%s", metric->percent ? "0" : "#,##0",
	               metric->decimals ? "." : "", metric->decimals, zeros,
	               metric->percent ? "%" : "");
}

bool axl_node_is_hundred(const struct axl_priority_book *pb, int node)
{
	if (axl_node_is_leaf(pb, node))
		return pb->model->nodes[node].normalise.method == AXL_NORMALISE_MINMAX;
	for (int child = node + 1; child < pb->nodes; child++)
		if (pb->model->nodes[child].parent == node && !axl_node_is_hundred(pb, child))
			return false;
	return true;
}

int axl_ranks_column(const struct axl_priority_book *pb, int node)
{
	for (int i = 0; i < pb->shown_count; i++)
		if (pb->shown[i] == node)
			return axl_ranks_shown_column(pb) + i;
	return node == 0 ? AXL_RANKS_INDEX : -1;
}

int axl_ranks_shown_column(const struct axl_priority_book *pb)
{
	return AXL_RANKS_FIRST + (pb->certainty ? AXL_CERTAIN_COUNT : 0);
}

int axl_ranks_coverage_column(const struct axl_priority_book *pb)
{
	return axl_ranks_shown_column(pb) + pb->shown_count;
}

int axl_ranks_position_column(const struct axl_priority_book *pb)
{
	return axl_ranks_coverage_column(pb) + 3;
}

const char *axl_unranked_reason(const struct axl_priority_book *pb, int place)
{
	if (axl_rank_at(pb, place))
		return "";
	bool some = pb->scores->coverage[axl_unit_at(pb, place)] > 0;
	return axl_priority_text(pb, some ? "ranks.thin" : "ranks.none");
}

bool axl_unit_is_hidden(const struct axl_priority_book *pb, int unit)
{
	const struct axl_hidden_industries *hidden = pb->in->hidden;
	return hidden && axl_hidden_industries_have(hidden, pb->scored->units[unit].industry);
}

static void find_places(struct axl_priority_book *pb)
{
	pb->place_of = axl_xcalloc((size_t)pb->units, sizeof *pb->place_of);
	for (int place = 0; place < pb->units; place++)
		pb->place_of[axl_unit_at(pb, place)] = place;
}

static void show(struct axl_priority_book *pb, int node)
{
	if (node > 0 && axl_ranks_column(pb, node) < 0)
		pb->shown[pb->shown_count++] = node;
}

static void choose_shown(struct axl_priority_book *pb)
{
	const struct axl_model_file *file = pb->scored->file;
	pb->shown = axl_xcalloc((size_t)pb->nodes, sizeof *pb->shown);
	for (int node = 1; node < pb->nodes; node++)
		if (pb->model->nodes[node].parent == 0)
			show(pb, node);
	pb->has_matrix = file->axis_x >= 0 && file->axis_y >= 0;
	if (pb->has_matrix) {
		show(pb, file->axis_x);
		show(pb, file->axis_y);
	}
}

static bool has_inner_child(const struct axl_priority_book *pb, int parent)
{
	for (int node = parent + 1; node < pb->nodes; node++)
		if (pb->model->nodes[node].parent == parent && !axl_node_is_leaf(pb, node))
			return true;
	return false;
}

/* One block of columns for a family: its scores, then what they need beside them. */
static void place_family(struct axl_priority_book *pb, int parent)
{
	struct axl_node_columns *columns = pb->columns, *family = &columns[parent];
	bool geometric = pb->model->nodes[parent].aggregation == AXL_AGGREGATE_GEOMETRIC;
	for (int node = parent + 1; node < pb->nodes; node++) {
		if (pb->model->nodes[node].parent != parent)
			continue;
		if (family->children++ == 0)
			family->first_child = node;
		columns[node].score = pb->column_count++;
	}
	bool mixed = has_inner_child(pb, parent);
	for (int pass = 0; pass < 3; pass++)
		for (int node = parent + 1; node < pb->nodes; node++) {
			if (pb->model->nodes[node].parent != parent)
				continue;
			if (pass == 0 && geometric)
				columns[node].log = pb->column_count++;
			if (pass == 1 && mixed)
				columns[node].coverage = pb->column_count++;
			if (pass == 2 && !axl_node_is_leaf(pb, node))
				columns[node].used = pb->column_count++;
		}
}

static void place_columns(struct axl_priority_book *pb)
{
	pb->columns = axl_xcalloc((size_t)pb->nodes, sizeof *pb->columns);
	for (int node = 0; node < pb->nodes; node++)
		pb->columns[node] = (struct axl_node_columns){-1, -1, -1, -1, -1, 0};
	pb->columns[0].score = AXL_SCORES_INDEX;
	pb->columns[0].used = AXL_SCORES_INDEX + 1;
	pb->columns[0].coverage = AXL_SCORES_INDEX + 2;
	pb->column_count = AXL_SCORES_INDEX + 3;
	for (int node = 0; node < pb->nodes; node++)
		if (!axl_node_is_leaf(pb, node))
			place_family(pb, node);
}

void axl_priority_book_begin(struct axl_priority_book *pb)
{
	find_places(pb);
	choose_shown(pb);
	place_columns(pb);
	pb->summary = axl_sheet_add(pb->book, "summary.sheet");
	pb->ranks = axl_sheet_add(pb->book, "ranks.sheet");
	pb->movers = axl_sheet_add(pb->book, "movers.sheet");
	pb->intervals = axl_sheet_add(pb->book, "intervals.sheet");
	pb->probabilities = axl_sheet_add(pb->book, "probabilities.sheet");
	if (pb->has_matrix)
		pb->matrix = axl_sheet_add(pb->book, "matrix.sheet");
	pb->contributions = axl_sheet_add(pb->book, "contributions.sheet");
	pb->strengths = axl_sheet_add(pb->book, "strengths.sheet");
	pb->crosscheck = axl_sheet_add(pb->book, "crosscheck.sheet");
	pb->sensitivity = axl_sheet_add(pb->book, "sensitivity.sheet");
	pb->metrics = axl_sheet_add(pb->book, "metrics.sheet");
	pb->points = axl_sheet_add(pb->book, "scores.sheet");
	pb->weights = axl_sheet_add(pb->book, "weights.sheet");
	pb->audit = axl_sheet_add(pb->book, "audit.sheet");
	pb->sources = axl_sheet_add(pb->book, "sources.sheet");
}

void axl_priority_book_release(struct axl_priority_book *pb)
{
	free(pb->columns);
	free(pb->place_of);
	free(pb->shown);
}
