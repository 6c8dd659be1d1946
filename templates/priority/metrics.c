/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of metrics: the figures as they were known at the wave's date, with their
 * periods and intervals. What is not there says why: none, confidential, not given,
 * not applicable and undefined are five things, and none of them is 0.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "base/buffer.h"

#include <math.h>
#include <string.h>

enum { LABEL, KEY, FIRST_LEAF };
enum { TOP = AXL_METRICS_TOP, GROUP_ROW = TOP - 3, HEAD_ROW = TOP - 2, PERIOD_ROW = TOP - 1 };

/* Columns of one leaf; -1 where it needs none. */
struct leaf_columns {
	int value, lo, hi, period;
	const char *shared_period; /* the one period of all figures, or NULL */
};

struct writer {
	const struct axl_priority_book *pb;
	struct leaf_columns *columns;
	int leaves, remark; /* remark: column of reasons; -1 */
	int column_count;
};

static const struct axl_scored_cell *cell_at(const struct axl_priority_book *pb, int unit, int leaf)
{
	return &pb->scored->cells[(size_t)unit * pb->scored->leaf_count + (size_t)leaf];
}

/* The period that all figures of a leaf share, "" where none states one, NULL where they differ. */
static const char *shared_period(const struct axl_priority_book *pb, int leaf)
{
	const char *shared = NULL;
	for (int unit = 0; unit < pb->units; unit++) {
		const struct axl_scored_cell *cell = cell_at(pb, unit, leaf);
		if (cell->state != AXL_VALUE)
			continue;
		if (shared && strcmp(shared, cell->period) != 0)
			return NULL;
		shared = cell->period;
	}
	return shared ? shared : "";
}

static bool has_interval(const struct axl_priority_book *pb, int leaf)
{
	for (int unit = 0; unit < pb->units; unit++)
		if (!isnan(cell_at(pb, unit, leaf)->lo))
			return true;
	return false;
}

static bool has_remarks(const struct writer *w)
{
	for (int unit = 0; unit < w->pb->units; unit++)
		for (int leaf = 0; leaf < w->leaves; leaf++)
			if (cell_at(w->pb, unit, leaf)->state == AXL_UNDEFINED)
				return true;
	return false;
}

static void place_columns(struct writer *w)
{
	int column = FIRST_LEAF;
	w->columns = axl_xcalloc((size_t)w->leaves, sizeof *w->columns);
	for (int leaf = 0; leaf < w->leaves; leaf++) {
		struct leaf_columns *c = &w->columns[leaf];
		*c = (struct leaf_columns){column++, -1, -1, -1, shared_period(w->pb, leaf)};
		if (has_interval(w->pb, leaf)) {
			c->lo = column++;
			c->hi = column++;
		}
		if (!c->shared_period)
			c->period = column++;
	}
	w->remark = has_remarks(w) ? column++ : -1;
	w->column_count = column;
}

static void write_cell(const struct writer *w, int unit, int leaf)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_scored_cell *cell = cell_at(pb, unit, leaf);
	const struct leaf_columns *c = &w->columns[leaf];
	int row = TOP + unit;
	char number[32];
	axl_metric_format(axl_leaf_metric(pb, (int)pb->scored->leaf_nodes[leaf]), number,
	                  sizeof number);
	lxw_format *figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, number);
	struct axl_number shown = {cell->state, cell->value};
	if (shown.state == AXL_VALUE && axl_unit_is_hidden(pb, unit))
		shown = (struct axl_number){AXL_MASKED, NAN};
	bool there = shown.state == AXL_VALUE;
	axl_sheet_figure(&pb->metrics, row, c->value, figure, shown);
	if (c->lo >= 0) {
		axl_sheet_number(&pb->metrics, row, c->lo, figure, there ? cell->lo : NAN);
		axl_sheet_number(&pb->metrics, row, c->hi, figure, there ? cell->hi : NAN);
	}
	if (c->period >= 0)
		axl_sheet_text(&pb->metrics, row, c->period, AXL_STYLE_SMALL,
		               there ? cell->period : "");
}

static void write_remarks(const struct writer *w, int unit)
{
	axl_auto(axl_buffer) struct axl_buffer remarks;
	axl_buffer_init(&remarks);
	for (int leaf = 0; leaf < w->leaves; leaf++) {
		const struct axl_scored_cell *cell = cell_at(w->pb, unit, leaf);
		if (cell->state != AXL_UNDEFINED)
			continue;
		axl_buffer_printf(&remarks, "%s%s: %s", remarks.length ? "; " : "",
		                  w->pb->model->nodes[w->pb->scored->leaf_nodes[leaf]].label,
		                  cell->how);
	}
	axl_sheet_text(&w->pb->metrics, TOP + unit, w->remark, AXL_STYLE_WRAP, remarks.bytes);
}

static void head(const struct axl_priority_book *pb, int column, const char *group,
                 const char *text, const char *period, double width)
{
	axl_sheet_text(&pb->metrics, GROUP_ROW, column, AXL_STYLE_SUBHEADER, group);
	axl_sheet_text(&pb->metrics, HEAD_ROW, column, AXL_STYLE_HEADER, text);
	axl_sheet_text(&pb->metrics, PERIOD_ROW, column, AXL_STYLE_SUBHEADER, period);
	axl_sheet_width(&pb->metrics, column, column, width);
}

static void write_leaf_heads(const struct writer *w, int leaf)
{
	const struct axl_priority_book *pb = w->pb;
	const struct leaf_columns *c = &w->columns[leaf];
	const struct axl_model_node *node = &pb->model->nodes[pb->scored->leaf_nodes[leaf]];
	const struct axl_metric_entry *metric =
	    axl_leaf_metric(pb, (int)pb->scored->leaf_nodes[leaf]);
	const char *group = pb->model->nodes[node->parent].label;
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s\n(%s)", axl_metric_label(pb, metric), axl_metric_unit(pb, metric));
	head(pb, c->value, group, text, c->shared_period ? c->shared_period : "", 15);
	if (c->lo >= 0) {
		head(pb, c->lo, group, axl_priority_text(pb, "metrics.low"), "", 10);
		head(pb, c->hi, group, axl_priority_text(pb, "metrics.high"), "", 10);
	}
	if (c->period >= 0)
		head(pb, c->period, group, axl_priority_text(pb, "metrics.period"), "", 10);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	struct axl_width label = {0}, key = {0};
	for (int unit = 0; unit < pb->units; unit++) {
		axl_width_add(&label, pb->scored->units[unit].label);
		axl_width_add(&key, pb->scored->units[unit].key);
	}
	head(pb, LABEL, "", axl_priority_text(pb, "unit.label"),
	     axl_priority_text(pb, "metrics.period"), axl_width_of(&label, 24, 44));
	head(pb, KEY, "", axl_priority_text(pb, "unit.key"), "", axl_width_of(&key, 12, 30));
	for (int leaf = 0; leaf < w->leaves; leaf++)
		write_leaf_heads(w, leaf);
	if (w->remark >= 0)
		head(pb, w->remark, "", axl_priority_text(pb, "metrics.remark"), "", 40);
	axl_sheet_height(&pb->metrics, HEAD_ROW, 48);
}

void axl_priority_write_metrics(struct axl_priority_book *pb)
{
	struct writer w = {.pb = pb, .leaves = (int)pb->scored->leaf_count};
	place_columns(&w);
	axl_sheet_title(&pb->metrics, axl_priority_text(pb, "metrics.title"),
	                axl_priority_text(pb, "metrics.legend"), pb->summary.name);
	write_heads(&w);
	for (int unit = 0; unit < pb->units; unit++) {
		const struct axl_scored_unit *self = &pb->scored->units[unit];
		axl_sheet_text(&pb->metrics, TOP + unit, LABEL, AXL_STYLE_TEXT, self->label);
		axl_sheet_text(&pb->metrics, TOP + unit, KEY, AXL_STYLE_SMALL, self->key);
		for (int leaf = 0; leaf < w.leaves; leaf++)
			write_cell(&w, unit, leaf);
		if (w.remark >= 0)
			write_remarks(&w, unit);
	}
	free(w.columns);
	axl_sheet_page(&pb->metrics, &(struct axl_page){.first_header_row = GROUP_ROW,
	                                                .last_header_row = PERIOD_ROW,
	                                                .frozen_columns = 2});
}
