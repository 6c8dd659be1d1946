/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/random/draws.h"

#include "scoring/random/philox.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

struct axl_draws axl_draws_at(uint64_t seed, uint32_t stream, uint64_t replication)
{
	return (struct axl_draws){
	    .key = {(uint32_t)seed, (uint32_t)(seed >> 32)},
	    .counter = {0, stream, (uint32_t)replication, (uint32_t)(replication >> 32)},
	};
}

struct axl_draws axl_draws_from(uint64_t seed, uint32_t stream, uint64_t replication, double first)
{
	struct axl_draws draws = axl_draws_at(seed, stream, replication);
	draws.has_first = true;
	draws.first = first;
	return draws;
}

/* 53 random bits, from two of a block's four words. */
static uint64_t draw_bits(struct axl_draws *draws)
{
	if (draws->left == 0) {
		axl_philox(draws->counter, draws->key, draws->words);
		draws->counter[0]++;
		draws->left = 4;
	}
	draws->left -= 2;
	const uint32_t *words = draws->words + draws->left;
	return ((uint64_t)words[1] << 32 | words[0]) >> 11;
}

double axl_draw_uniform(struct axl_draws *draws)
{
	if (draws->has_first) {
		draws->has_first = false;
		return draws->first;
	}
	return (double)draw_bits(draws) * 0x1p-53;
}

/* 0 < u < 1: halfway between two neighbours of the uniform's own grid, made coarser by a bit. */
static double draw_inside(struct axl_draws *draws)
{
	double below = floor(axl_draw_uniform(draws) * 0x1p52);
	return (below + 0.5) * 0x1p-52;
}

size_t axl_draw_choice(struct axl_draws *draws, size_t count)
{
	return (size_t)(axl_draw_uniform(draws) * (double)count);
}

double axl_draw_exponential(struct axl_draws *draws)
{
	return -log1p(-axl_draw_uniform(draws));
}

double axl_draw_normal(struct axl_draws *draws)
{
	return gsl_cdf_ugaussian_Pinv(draw_inside(draws));
}

/* ln of a gamma of a shape from 1 up. */
static double draw_log_gamma_by_rejection(struct axl_draws *draws, double shape)
{
	double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
	for (;;) {
		double x = axl_draw_normal(draws), root = 1 + c * x;
		if (root <= 0)
			continue;
		double v = root * root * root;
		if (log(draw_inside(draws)) < 0.5 * x * x + d - d * v + d * log(v))
			return log(d * v);
	}
}

double axl_draw_log_gamma(struct axl_draws *draws, double shape)
{
	if (shape >= 1)
		return draw_log_gamma_by_rejection(draws, shape);
	double raised = draw_log_gamma_by_rejection(draws, shape + 1);
	return raised + log(draw_inside(draws)) / shape;
}

static void divide_by_sum(double *shares, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += shares[i];
	for (size_t i = 0; i < count; i++)
		shares[i] /= sum;
}

void axl_draw_dirichlet(struct axl_draws *draws, const double *weights, size_t count,
                        double concentration, double *ret_shares)
{
	double sum = 0, largest = -INFINITY;
	for (size_t i = 0; i < count; i++)
		sum += weights[i];
	for (size_t i = 0; i < count; i++) {
		double shape = concentration * weights[i] / sum;
		ret_shares[i] = shape > 0 ? axl_draw_log_gamma(draws, shape) : -INFINITY;
		largest = fmax(largest, ret_shares[i]);
	}
	for (size_t i = 0; i < count; i++)
		ret_shares[i] = exp(ret_shares[i] - largest);
	divide_by_sum(ret_shares, count);
}

void axl_draw_simplex(struct axl_draws *draws, size_t count, double *ret_shares)
{
	for (size_t i = 0; i < count; i++)
		ret_shares[i] = axl_draw_exponential(draws);
	divide_by_sum(ret_shares, count);
}
