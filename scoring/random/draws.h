/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random numbers that have a place: seed, stream and replication name a series, whoever
 * draws it and whenever. What a replication drew can be drawn again by itself.
 */
#ifndef SCORING_RANDOM_DRAWS_H
#define SCORING_RANDOM_DRAWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Plain data; a copy goes on by itself. 2^33 uniforms are in a series. */
struct axl_draws {
	uint32_t key[2];     /* the seed */
	uint32_t counter[4]; /* block, stream, replication (low and high) */
	uint32_t words[4];
	unsigned left;  /* words not used yet */
	bool has_first; /* the first uniform is given, by a Sobol sequence */
	double first;
};

struct axl_draws axl_draws_at(uint64_t seed, uint32_t stream, uint64_t replication);
/* The same, whose first uniform is `first` (0 <= first < 1) in place of its own. */
struct axl_draws axl_draws_from(uint64_t seed, uint32_t stream, uint64_t replication, double first);

/* 0 <= u < 1, a multiple of 2^-53. */
double axl_draw_uniform(struct axl_draws *draws);
/* 0 .. count - 1, from one uniform; count > 0. */
size_t axl_draw_choice(struct axl_draws *draws, size_t count);
/* Mean 1, by inversion: -ln(1 - u). */
double axl_draw_exponential(struct axl_draws *draws);
/* Mean 0, variance 1, by the inverse of the distribution function (GSL). */
double axl_draw_normal(struct axl_draws *draws);

/*
 * ln of a gamma variate of the shape (> 0) and scale 1. The logarithm, as small shapes give
 * numbers that no double holds. Marsaglia & Tsang, "A simple method for generating gamma variables"
 * (2000); below shape 1 by their G(shape + 1) U^(1/shape).
 */
double axl_draw_log_gamma(struct axl_draws *draws, double shape);

/*
 * Dirichlet of mean w / sum(w) and the given concentration (> 0): share i has variance
 * m (1 - m) / (concentration + 1). A weight of 0 stays 0; weights are >= 0 and not all 0 (the
 * caller has checked). Sums to 1. count 0 gives nothing.
 */
void axl_draw_dirichlet(struct axl_draws *draws, const double *weights, size_t count,
                        double concentration, double *ret_shares);

/*
 * Uniform on the simplex: exponentials over their sum. Uniforms over their sum would crowd
 * in the middle. Rubinstein & Melamed (1998).
 */
void axl_draw_simplex(struct axl_draws *draws, size_t count, double *ret_shares);

#endif
