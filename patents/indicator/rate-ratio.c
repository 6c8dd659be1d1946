/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/rate-ratio.h"

#include <math.h>

/* On each side of a 95 % interval. */
#define TAIL 0.025

enum { MOST_TERMS = 100000, HALVINGS = 60 };

/*
 * The incomplete beta function I_p(a, b) by its continued fraction (DLMF 8.17.22), for p below
 * its mean. GSL's own gives up at counts of a world's patents, which are common here.
 */
static double beta_fraction(double a, double b, double p)
{
	double d = 1 / (1 - (a + b) * p / (a + 1)), c = 1, value = d;
	for (int m = 1; m < MOST_TERMS; m++) {
		double even = m * (b - m) * p / ((a + 2 * m - 1) * (a + 2 * m));
		double odd = -(a + m) * (a + b + m) * p / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		value *= d * c;
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		value *= d * c;
		if (fabs(d * c - 1) < 1e-15)
			break;
	}
	double log_beta = lgamma(a) + lgamma(b) - lgamma(a + b);
	return exp(a * log(p) + b * log1p(-p) - log_beta) / a * value;
}

static double beta_below(double a, double b, double odds)
{
	double p = odds / (1 + odds), q = 1 / (1 + odds);
	return p < (a + 1) / (a + b + 2) ? beta_fraction(a, b, p) : 1 - beta_fraction(b, a, q);
}

/* The odds below which the beta distribution has this probability; halved on a scale of
 * logarithms, where no end is far. */
static double beta_odds(double a, double b, double probability)
{
	double lo = -50, hi = 50;
	for (int i = 0; i < HALVINGS; i++) {
		double middle = (lo + hi) / 2;
		if (beta_below(a, b, exp(middle)) < probability)
			lo = middle;
		else
			hi = middle;
	}
	return exp((lo + hi) / 2);
}

struct axl_estimate axl_rate_ratio(double x, double n, double X, double N)
{
	struct axl_estimate ratio = {AXL_UNDEFINED, 0, NAN, NAN, NAN};
	if (!(x >= 0 && n > 0 && X > 0 && N > 0))
		return ratio;
	double scale = N / n;
	ratio.state = AXL_VALUE;
	ratio.value = x / X * scale;
	ratio.lo = x > 0 ? beta_odds(x, X + 1, TAIL) * scale : 0;
	ratio.hi = beta_odds(x + 1, X, 1 - TAIL) * scale;
	return ratio;
}

static double term(double observed, double expected)
{
	return observed > 0 ? observed * log(observed / expected) : 0;
}

double axl_log_likelihood(double x, double n, double X, double N)
{
	double all = n + N, hits = x + X, misses = all - hits;
	if (!(x >= 0 && X >= 0 && x <= n && X <= N && all > 0))
		return NAN;
	double sum = term(x, n * hits / all) + term(n - x, n * misses / all) +
	             term(X, N * hits / all) + term(N - X, N * misses / all);
	return sum > 0 ? 2 * sum : 0;
}
