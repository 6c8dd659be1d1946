/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/rate-ratio.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

static const double tail = 0.025; /* on each side of a 95 % interval */

struct axl_estimate axl_rate_ratio(double x, double n, double X, double N)
{
	struct axl_estimate ratio = {AXL_UNDEFINED, 0, NAN, NAN, NAN};
	if (!(x >= 0 && n > 0 && X > 0 && N > 0))
		return ratio;
	double scale = N / n;
	double lo = x > 0 ? gsl_cdf_beta_Pinv(tail, x, X + 1) : 0;
	double hi = gsl_cdf_beta_Qinv(tail, x + 1, X);
	ratio.state = AXL_VALUE;
	ratio.value = x / X * scale;
	ratio.lo = lo / (1 - lo) * scale;
	ratio.hi = hi < 1 ? hi / (1 - hi) * scale : NAN;
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
