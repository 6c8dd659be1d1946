/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/model/weighting.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "scoring/weights/ahp.h"
#include "scoring/weights/judgement.h"

#include <math.h>

enum { GIVEN, BUDGET, AHP, PEOPLES }; /* then the methods of scoring/weights */

static size_t count_children(const struct axl_model *model, size_t node)
{
	size_t count = 0;
	for (size_t i = node + 1; i < model->count; i++)
		count += model->nodes[i].parent == (int)node;
	return count;
}

static void give_weights(struct axl_model *model, size_t node, const double *weights)
{
	for (size_t i = node + 1, child = 0; i < model->count; i++)
		if (model->nodes[i].parent == (int)node)
			model->nodes[i].weight = weights[child++];
}

/* A row of numbers, one a child; null, where it may stand, is NaN. */
static int read_row(struct axl_json row, size_t count, bool open, double *ret_numbers,
                    struct axl_error **err)
{
	if (axl_json_type(row) != AXL_JSON_ARRAY || axl_json_count(row) != count)
		return axl_json_error(row, err, _("expected %zu numbers, one a child"), count);
	for (size_t i = 0; i < count; i++) {
		struct axl_json cell = axl_json_item(row, i);
		if (open && axl_json_type(cell) == AXL_JSON_NULL)
			ret_numbers[i] = NAN;
		else if (axl_json_as_number(cell, &ret_numbers[i], err) < 0)
			return -1;
	}
	return 0;
}

/* Each rater's points as shares, then their mean. */
static int read_budget(struct axl_json at, struct axl_model *model, size_t node,
                       struct axl_error **err)
{
	static const char *const keys[] = {"method", "points", "reason", NULL};
	size_t count = count_children(model, node);
	axl_auto(axl_memory) double *points = axl_xcalloc(count, sizeof *points);
	axl_auto(axl_memory) double *weights = axl_xcalloc(count, sizeof *weights);
	struct axl_json raters;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_array(at, "points", &raters, err) < 0)
		return -1;
	size_t rater_count = axl_json_count(raters);
	if (rater_count == 0)
		return axl_json_error(raters, err, _("expected a list of points for each rater"));
	for (size_t r = 0; r < rater_count; r++) {
		double all = 0;
		if (read_row(axl_json_item(raters, r), count, false, points, err) < 0)
			return -1;
		for (size_t i = 0; i < count; i++) {
			if (!(points[i] >= 0))
				return axl_json_error(axl_json_item(axl_json_item(raters, r), i),
				                      err, _("a weight cannot be negative"));
			all += points[i];
		}
		if (!(all > 0))
			return axl_json_error(axl_json_item(raters, r), err,
			                      _("the weights are all zero"));
		for (size_t i = 0; i < count; i++)
			weights[i] += points[i] / all / (double)rater_count;
	}
	give_weights(model, node, weights);
	return 0;
}

static int check_judgements(struct axl_json matrix, const double *judgements, size_t count,
                            struct axl_error **err)
{
	const double tolerance = 1e-6; /* 0.3333333 is a third */
	size_t row, column;
	axl_auto(axl_memory) bool *linked = axl_xcalloc(count, sizeof *linked);
	enum axl_judgement_fault fault =
	    axl_judgements_check(judgements, count, tolerance, &row, &column);
	if (fault != AXL_JUDGEMENT_SOUND)
		return axl_json_error(axl_json_item(axl_json_item(matrix, row), column), err, "%s",
		                      fault == AXL_JUDGEMENT_NOT_POSITIVE
		                          ? _("a judgement is a number above 0")
		                      : fault == AXL_JUDGEMENT_DIAGONAL
		                          ? _("an element beside itself is 1")
		                          : _("it is not the reciprocal of its mirror"));
	if (!axl_judgements_linked(judgements, count, linked))
		return axl_json_error(
		    matrix, err,
		    _("too few pairs are judged to tell how the elements stand to "
		      "each other"));
	return 0;
}

static int read_judgements(struct axl_json matrix, size_t count, double *judgements,
                           struct axl_error **err)
{
	if (axl_json_count(matrix) != count)
		return axl_json_error(matrix, err, _("expected %zu rows, one a child"), count);
	for (size_t row = 0; row < count; row++)
		if (read_row(axl_json_item(matrix, row), count, true, judgements + row * count,
		             err) < 0)
			return -1;
	axl_judgements_mirror(judgements, count);
	if (check_judgements(matrix, judgements, count, err) < 0)
		return -1;
	axl_judgements_fill(judgements, count, judgements);
	return 0;
}

static int read_ahp(struct axl_json at, struct axl_model *model, size_t node,
                    struct axl_error **err)
{
	static const char *const keys[] = {"method", "judgements", "derivation", "ri",
	                                   "ratio",  "reason",     NULL};
	static const char *const derivations[AXL_AHP_METHODS] = {
	    [AXL_AHP_EIGENVECTOR] = "eigenvector",
	    [AXL_AHP_GEOMETRIC] = "geometric",
	    [AXL_AHP_COLUMN] = "column",
	};
	size_t count = count_children(model, node), derivation, table;
	axl_auto(axl_memory) double *judgements = axl_xcalloc(count * count, sizeof *judgements);
	axl_auto(axl_memory) double *weights = axl_xcalloc(count, sizeof *weights);
	struct axl_ahp_consistency consistency;
	struct axl_json matrix;
	double ratio;
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_word_or(at, "derivation", AXL_AHP_EIGENVECTOR, derivations, AXL_AHP_METHODS,
	                     &derivation, err) < 0 ||
	    axl_json_word_or(at, "ri", AXL_RANDOM_INDEX_SAATY_1980, axl_random_index_names,
	                     AXL_RANDOM_INDICES, &table, err) < 0 ||
	    axl_json_number(at, "ratio", &ratio, err) < 0 ||
	    axl_json_array(at, "judgements", &matrix, err) < 0 ||
	    read_judgements(matrix, count, judgements, err) < 0)
		return -1;
	double lambda =
	    axl_ahp_priorities(judgements, count, (enum axl_ahp_method)derivation, weights);
	if (axl_ahp_consistency(lambda, count, (enum axl_random_index)table, &consistency, err) < 0)
		return axl_error_add(err, _("judgements below \"%s\""), model->nodes[node].id);
	if (consistency.ratio > ratio)
		return axl_json_error(
		    matrix, err,
		    _("the consistency ratio is %g, above the %g that \"ratio\" "
		      "allows: look at the judgements again (axlens weights ahp)"),
		    consistency.ratio, ratio);
	give_weights(model, node, weights);
	model->nodes[node].judgements = axl_steal(judgements);
	model->nodes[node].derivation = (enum axl_ahp_method)derivation;
	return 0;
}

static int refuse_zeros(struct axl_json at, const struct axl_model *model, size_t node,
                        struct axl_error **err)
{
	double all = 0;
	for (size_t i = node + 1; i < model->count; i++)
		all += model->nodes[i].parent == (int)node ? model->nodes[i].weight : 0;
	return all > 0 ? 0
	               : axl_json_error(axl_json_child(at, "children"), err,
	                                _("the weights are all zero"));
}

int axl_model_read_weighting(struct axl_json at, struct axl_model *model, size_t node,
                             struct axl_error **err)
{
	struct axl_json weighting = axl_json_child(at, "weighting");
	bool object = axl_json_type(weighting) == AXL_JSON_OBJECT;
	const char *words[PEOPLES + AXL_WEIGHTINGS] = {"given", "budget", "ahp"};
	size_t method = GIVEN;
	for (size_t i = 0; i < AXL_WEIGHTINGS; i++)
		words[PEOPLES + i] = axl_weighting_names[i];
	if (axl_json_type(weighting) != AXL_JSON_ABSENT &&
	    axl_json_as_word(object ? axl_json_child(weighting, "method") : weighting, words,
	                     AXL_COUNT(words), &method, err) < 0)
		return -1;
	if (method == GIVEN)
		return refuse_zeros(at, model, node, err);
	if (method == BUDGET)
		return read_budget(weighting, model, node, err);
	if (method == AHP)
		return read_ahp(weighting, model, node, err);
	model->nodes[node].weighed = true;
	model->nodes[node].weighting = (enum axl_weighting)(method - PEOPLES);
	return 0;
}
