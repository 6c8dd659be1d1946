/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sheets of the priority workbook share: the book, the sheets' names, and where
 * on the sheet of scores each node of the model has its columns. Inner header of templates.
 *
 * Units stand by key on the sheets of metrics and scores. Their "place" counts from 0 in the order
 * of ranks, then keys; the sheet of ranks looks up again who holds a place when weights change.
 */
#ifndef TEMPLATES_PRIORITY_BOOK_H
#define TEMPLATES_PRIORITY_BOOK_H

#include "templates/book/chart.h"
#include "templates/book/sheet.h"
#include "templates/priority/priority.h"

/* First row of units on each sheet, and of nodes on the sheet of weights. */
enum {
	AXL_RANKS_TOP = 5,
	AXL_MATRIX_TOP = 4,
	AXL_CONTRIBUTIONS_TOP = 5,
	AXL_METRICS_TOP = 6,
	AXL_SCORES_TOP = 6,
	AXL_WEIGHTS_TOP = 5,
	AXL_SUMMARY_TOP = 10,
};
enum { AXL_SCORES_WEIGHT_ROW = AXL_SCORES_TOP - 1, AXL_RANKS_WEIGHT_ROW = AXL_RANKS_TOP - 2 };
enum { AXL_PRIORITY_TOP = 10 };
/* Columns that are the same in every workbook. */
enum { AXL_SCORES_LABEL, AXL_SCORES_KEY, AXL_SCORES_RANK, AXL_SCORES_PLACE, AXL_SCORES_INDEX };
enum { AXL_RANKS_PLACE, AXL_RANKS_RANK, AXL_RANKS_LABEL, AXL_RANKS_INDEX, AXL_RANKS_FIRST };
/* What is told of how sure a rank is, side by side on the sheets of ranks and scores. */
enum axl_certain {
	AXL_CERTAIN_MEDIAN,
	AXL_CERTAIN_LO,
	AXL_CERTAIN_HI,
	AXL_CERTAIN_TOP,
	AXL_CERTAIN_BAND,
	AXL_CERTAIN_COUNT,
};
enum { AXL_WEIGHTS_LABEL, AXL_WEIGHTS_WEIGHT, AXL_WEIGHTS_GIVEN, AXL_WEIGHTS_FLOOR = 11 };

/* Columns of a node on the sheet of scores; -1 where it has none. */
struct axl_node_columns {
	int score;    /* siblings stand side by side */
	int log;      /* ln of the score, under a geometric mean; siblings side by side */
	int coverage; /* likewise, where one of the siblings is an inner node */
	int used;     /* inner nodes: the weight in use, or "" where the node is refused */
	/* Inner nodes: their children. */
	int first_child; /* node */
	int children;
};

struct axl_priority_book {
	struct axl_book *book;
	const struct axl_priority *in;
	const struct axl_scored *scored;
	const struct axl_model *model;
	const struct axl_scores *scores;
	int units, nodes;
	struct axl_node_columns *columns; /* by node */
	int column_count;
	int *place_of; /* by unit */
	int *shown;    /* nodes on the sheet of ranks: dimensions, then axes that are none */
	int shown_count;
	bool has_matrix;
	const struct axl_certainty *certainty; /* NULL: not known */
	struct axl_sheet summary, ranks, movers, intervals, probabilities, matrix, contributions,
	    strengths, crosscheck, sensitivity, metrics, points, weights, audit, sources;
};

/* Sheets in reading order, then the layout. */
void axl_priority_book_begin(struct axl_priority_book *pb);
void axl_priority_book_release(struct axl_priority_book *pb);

/* A node's score for a unit. */
double axl_score_of(const struct axl_priority_book *pb, int unit, int node);
/* The unit at a place, its scores and rank (0: none). */
size_t axl_unit_at(const struct axl_priority_book *pb, int place);
double axl_score_at(const struct axl_priority_book *pb, int place, int node);
int axl_rank_at(const struct axl_priority_book *pb, int place);
/* The rank, or NaN where there is none. */
double axl_shown_rank(const struct axl_priority_book *pb, int place);
/* The index as it is compared and shown: axl_rank_value. */
double axl_index_at(const struct axl_priority_book *pb, int place);

const char *axl_priority_text(const struct axl_priority_book *pb, const char *key);
bool axl_node_is_leaf(const struct axl_priority_book *pb, int node);
/* Position of a leaf among the leaves. */
int axl_leaf_position(const struct axl_priority_book *pb, int node);
const char *axl_model_label(const struct axl_priority_book *pb);
/* Catalogue entry of a leaf's metric (never NULL: the model was loaded with the catalogue). */
const struct axl_metric_entry *axl_leaf_metric(const struct axl_priority_book *pb, int node);
const char *axl_metric_label(const struct axl_priority_book *pb,
                             const struct axl_metric_entry *metric);
const char *axl_metric_unit(const struct axl_priority_book *pb,
                            const struct axl_metric_entry *metric);
/* The metric's number format: decimals, thousands, percent. */
void axl_metric_format(const struct axl_metric_entry *metric, char *out, size_t size);
/* All leaves below the node are on 0..100. */
bool axl_node_is_hundred(const struct axl_priority_book *pb, int node);
/* Column of a node on the sheet of ranks; -1 where it is not shown. */
int axl_ranks_column(const struct axl_priority_book *pb, int node);
/* Column of the first of the shown nodes there. */
int axl_ranks_shown_column(const struct axl_priority_book *pb);
int axl_ranks_coverage_column(const struct axl_priority_book *pb);
/* Where the unit stands on the sheet of scores, from 1. */
int axl_ranks_position_column(const struct axl_priority_book *pb);
/* What a unit without a rank lacks; "" for others. */
const char *axl_unranked_reason(const struct axl_priority_book *pb, int place);

/* An industry whose figures are not shown: they would give another's away. */
bool axl_unit_is_hidden(const struct axl_priority_book *pb, int unit);

/* A figure of how sure a unit's rank is; NaN: it was never ranked. Only where certainty is known.
 */
double axl_certain_figure(const struct axl_priority_book *pb, int unit, enum axl_certain which);
/* Its heading; the caller's. */
char *axl_certain_head(const struct axl_priority_book *pb, enum axl_certain which);
lxw_format *axl_certain_format(const struct axl_priority_book *pb, enum axl_certain which);
/* Its column on the sheets of ranks and of scores. */
int axl_ranks_certain_column(enum axl_certain which);
int axl_scores_certain_column(const struct axl_priority_book *pb, enum axl_certain which);
/* How the replications were made, as the line below a sheet's title; the caller's. */
char *axl_certain_subtitle(const struct axl_priority_book *pb, const char *key);
/* A sheet that has nothing to show says why. */
void axl_priority_say(const struct axl_priority_book *pb, const struct axl_sheet *sheet,
                      const char *key);

void axl_priority_write_summary(struct axl_priority_book *pb);
void axl_priority_write_ranks(struct axl_priority_book *pb);
void axl_priority_write_movers(struct axl_priority_book *pb);
void axl_priority_write_intervals(struct axl_priority_book *pb);
void axl_priority_write_probabilities(struct axl_priority_book *pb);
void axl_priority_write_strengths(struct axl_priority_book *pb);
void axl_priority_write_crosscheck(struct axl_priority_book *pb);
void axl_priority_write_sensitivity(struct axl_priority_book *pb);
void axl_priority_write_audit(struct axl_priority_book *pb);
void axl_priority_write_matrix(struct axl_priority_book *pb);
void axl_priority_write_contributions(struct axl_priority_book *pb);
void axl_priority_write_metrics(struct axl_priority_book *pb);
void axl_priority_write_scores(struct axl_priority_book *pb);
void axl_priority_write_weights(struct axl_priority_book *pb);
void axl_priority_write_sources(struct axl_priority_book *pb);

#endif
