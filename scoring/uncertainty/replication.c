/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/replication.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

struct axl_replication *axl_replication_new(const struct axl_uncertain *uncertain)
{
	struct axl_replication *r = axl_xcalloc(1, sizeof *r);
	size_t nodes = uncertain->model->count;
	r->uncertain = uncertain;
	r->weights = axl_xcalloc(nodes, sizeof *r->weights);
	r->node_out = axl_xcalloc(nodes, sizeof *r->node_out);
	r->room = axl_xcalloc(nodes * (nodes + 1), sizeof *r->room);
	r->left_out = -1;
	for (size_t node = 0; node < nodes; node++)
		r->weights[node] = NAN;
	r->variation.brief = true;
	return r;
}

void axl_replication_free(struct axl_replication *replication)
{
	if (!replication)
		return;
	free(replication->weights);
	free(replication->matrix);
	free(replication->node_out);
	free(replication->room);
	axl_scores_free(replication->scores);
	free(replication);
}

/* The children's shares are drawn side by side; those without a weight keep none. */
static void draw_siblings(struct axl_replication *r, const struct axl_factor *factor, size_t node,
                          struct axl_draws *draws)
{
	const struct axl_uncertain *u = r->uncertain;
	double *given = r->room, *drawn = r->room + u->model->count;
	size_t count = 0;
	for (size_t c = node + 1; c < u->model->count; c++)
		if (u->model->nodes[c].parent == (int)node && u->scores->node_weight[c] > 0)
			given[count++] = u->scores->node_weight[c];
	if (count < 2)
		return;
	if (factor->concentration > 0)
		axl_draw_dirichlet(draws, given, count, factor->concentration, drawn);
	else
		axl_draw_simplex(draws, count, drawn);
	for (size_t c = u->model->count; count > 0;)
		if (u->model->nodes[--c].parent == (int)node && u->scores->node_weight[c] > 0)
			r->weights[c] = drawn[--count];
}

static void draw_weights(struct axl_replication *r, const struct axl_factor *factor,
                         struct axl_draws *draws)
{
	for (size_t node = 0; node < r->uncertain->model->count; node++)
		if (!axl_model_is_leaf(r->uncertain->model, node) &&
		    (factor->node < 0 || factor->node == (int)node))
			draw_siblings(r, factor, node, draws);
	r->variation.weights = r->weights;
}

/* All children of the node, which are those that are judged; the matrix stays reciprocal. */
static void draw_pairs(struct axl_replication *r, const struct axl_factor *factor, size_t node,
                       struct axl_draws *draws)
{
	const struct axl_model *model = r->uncertain->model;
	const struct axl_model_node *judged = &model->nodes[node];
	double *priorities = r->room, *judgements = r->room + model->count;
	size_t n = 0;
	for (size_t c = 0; c < model->count; c++)
		n += model->nodes[c].parent == (int)node;
	for (size_t i = 0; i < n; i++)
		for (size_t j = i; j < n; j++) {
			double error = i == j ? 0 : factor->spread * axl_draw_normal(draws);
			judgements[i * n + j] = judged->judgements[i * n + j] * exp(error);
			judgements[j * n + i] = 1 / judgements[i * n + j];
		}
	(void)axl_ahp_priorities(judgements, n, judged->derivation, priorities);
	for (size_t c = 0; c < model->count; c++)
		if (model->nodes[c].parent == (int)node)
			r->weights[c] = *priorities++;
}

static void draw_judgements(struct axl_replication *r, const struct axl_factor *factor,
                            struct axl_draws *draws)
{
	const struct axl_model *model = r->uncertain->model;
	for (size_t node = 0; node < model->count; node++)
		if (model->nodes[node].judgements &&
		    (factor->node < 0 || factor->node == (int)node))
			draw_pairs(r, factor, node, draws);
	r->variation.weights = r->weights;
}

/* 1.96, to all its digits: the bounds of a normal's 95 %. */
static double bound_of_95(void)
{
	return gsl_cdf_ugaussian_Pinv(0.975);
}

/* Triangle between a <= mode <= b, by inversion. */
static double draw_triangular(double u, double a, double mode, double b)
{
	double cut = (mode - a) / (b - a);
	if (u < cut)
		return a + sqrt(u * (b - a) * (mode - a));
	return b - sqrt((1 - u) * (b - a) * (b - mode));
}

static double draw_within(enum axl_interval_shape shape, double value, double lo, double hi,
                          struct axl_draws *draws)
{
	if (shape == AXL_INTERVAL_UNIFORM)
		return lo + (hi - lo) * axl_draw_uniform(draws);
	if (shape == AXL_INTERVAL_TRIANGULAR)
		return draw_triangular(axl_draw_uniform(draws), lo, value, hi);
	double z = axl_draw_normal(draws);
	return value + z * (z < 0 ? value - lo : hi - value) / bound_of_95();
}

/* Every cell that is there draws, so that a cell draws the same whatever its neighbours have. */
static void draw_figures(struct axl_replication *r, const struct axl_factor *factor,
                         struct axl_draws *draws)
{
	const struct axl_uncertain *u = r->uncertain;
	size_t cells = u->input.units * u->columns;
	if (!r->matrix)
		r->matrix = axl_xcalloc(cells, sizeof *r->matrix);
	memcpy(r->matrix, u->input.matrix, cells * sizeof *r->matrix);
	for (size_t i = 0; i < cells; i++) {
		double value = u->input.matrix[i];
		if (u->lo[i] < u->hi[i] && u->lo[i] <= value && value <= u->hi[i])
			r->matrix[i] = draw_within(factor->shape, value, u->lo[i], u->hi[i], draws);
	}
}

static void draw_treatment(struct axl_replication *r, struct axl_draws *draws)
{
	static const struct axl_treatment none = {.method = AXL_TREAT_NONE};
	r->untreated = axl_draw_choice(draws, 2) == 1;
	r->variation.treatment = r->untreated ? &none : NULL;
}

static void draw_left_out(struct axl_replication *r, struct axl_draws *draws)
{
	const struct axl_model *model = r->uncertain->model;
	size_t left = axl_draw_choice(draws, axl_model_leaf_count(model) + 1);
	memset(r->node_out, 0, model->count * sizeof *r->node_out);
	r->left_out = -1;
	r->variation.node_out = r->node_out;
	for (size_t node = 0; node < model->count; node++) {
		if (!axl_model_is_leaf(model, node) || left-- > 0)
			continue;
		r->node_out[node] = true;
		r->left_out = (int)node;
		return;
	}
}

void axl_replication_draw_factor(struct axl_replication *replication, size_t factor,
                                 struct axl_draws *draws)
{
	struct axl_replication *r = replication;
	const struct axl_factor *f = &r->uncertain->factors[factor];
	if (r->uncertain->idle[factor])
		return;
	switch (f->kind) {
	case AXL_FACTOR_WEIGHTS:
		draw_weights(r, f, draws);
		break;
	case AXL_FACTOR_JUDGEMENTS:
		draw_judgements(r, f, draws);
		break;
	case AXL_FACTOR_NORMALISATION:
		r->normalise = f->normalisations[axl_draw_choice(draws, f->choices)];
		r->variation.normalise = &r->normalise;
		break;
	case AXL_FACTOR_AGGREGATION:
		r->aggregation = f->aggregations[axl_draw_choice(draws, f->choices)];
		r->variation.aggregation = &r->aggregation;
		break;
	case AXL_FACTOR_TREATMENT:
		draw_treatment(r, draws);
		break;
	case AXL_FACTOR_IMPUTATION:
		r->imputation = f->imputations[axl_draw_choice(draws, f->choices)];
		r->variation.imputation = &r->imputation;
		break;
	case AXL_FACTOR_INTERVALS:
		draw_figures(r, f, draws);
		break;
	case AXL_FACTOR_LEAVE_OUT:
		draw_left_out(r, draws);
		break;
	default:
		axl_bug("a factor of an unknown kind");
	}
}

void axl_replication_draw(struct axl_replication *replication, uint64_t number)
{
	const struct axl_uncertain *u = replication->uncertain;
	for (size_t f = 0; f < u->count; f++) {
		struct axl_draws draws = axl_draws_at(u->seed, (uint32_t)f, number);
		axl_replication_draw_factor(replication, f, &draws);
	}
}

int axl_replication_score(struct axl_replication *replication, struct axl_error **err)
{
	struct axl_score_input input = replication->uncertain->input;
	if (replication->matrix)
		input.matrix = replication->matrix;
	return axl_plan_score(replication->uncertain->plan, &input, &replication->variation,
	                      &replication->scores, err);
}
