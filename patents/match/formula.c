/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/formula.h"

#include <math.h>

/* The 0.975 quantile of the normal distribution. */
static const double z95 = 1.959963984540054;

static struct axl_estimate without_value(enum axl_state state)
{
	return (struct axl_estimate){state, NAN, NAN, NAN, NAN};
}

/* A value above 0 with the standard error of its logarithm. */
static struct axl_estimate of_logarithm(double value, double error)
{
	return (struct axl_estimate){AXL_VALUE, value, value * exp(-z95 * error),
	                             value * exp(z95 * error), value * error};
}

/* 0 where there is no interval. */
static double error_of_logarithm(const struct axl_estimate *estimate)
{
	if (isfinite(estimate->se) && estimate->value > 0)
		return estimate->se / estimate->value;
	if (estimate->lo > 0 && isfinite(estimate->hi))
		return log(estimate->hi / estimate->lo) / (2 * z95);
	return 0;
}

struct axl_estimate axl_match_share(double x, double n)
{
	if (!(n > 0))
		return without_value(AXL_UNDEFINED);
	double share = x / n, z2 = z95 * z95;
	double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
	/* Sums of shares may leave n by what floating point loses. */
	double spread = fmax(0, share * (1 - share)) / n;
	double half = z95 * sqrt(spread + z2 / (4 * n * n)) / (1 + z2 / n);
	return (struct axl_estimate){AXL_VALUE, share, fmax(0, middle - half),
	                             fmin(1, middle + half), sqrt(spread)};
}

struct axl_estimate axl_match_lift(double x, double n, double X, double N, double prior)
{
	if (!(n > 0) || !(X > 0))
		return without_value(AXL_ABSENT);
	double expected = X / N, known = x + prior * expected, all = n + prior;
	if (known <= 0)
		return (struct axl_estimate){AXL_VALUE, 0, NAN, NAN, NAN};
	double variance = 1 / known - 1 / all + 1 / X - 1 / N;
	return of_logarithm(known / all / expected, sqrt(fmax(0, variance)));
}

struct axl_estimate axl_match_combine(const struct axl_estimate *lifts, const double *weights,
                                      size_t count, unsigned *ret_used)
{
	double weight = 0, logarithm = 0, error = 0;
	*ret_used = 0;
	for (size_t i = 0; i < count; i++) {
		if (lifts[i].state != AXL_VALUE)
			continue;
		*ret_used |= 1U << i;
		weight += weights[i];
		logarithm += weights[i] * log(lifts[i].value);
		error += weights[i] * error_of_logarithm(&lifts[i]);
	}
	if (!*ret_used)
		return without_value(AXL_ABSENT);
	double value = exp(logarithm / weight);
	if (value <= 0)
		return (struct axl_estimate){AXL_VALUE, 0, NAN, NAN, NAN};
	return of_logarithm(value, error / weight);
}

int axl_match_disagreement(const struct axl_estimate *a, const struct axl_estimate *b, double ratio,
                           double z)
{
	if (a->value == b->value)
		return 0;
	if (a->value <= 0 || b->value <= 0)
		return a->value > b->value ? 1 : -1;
	double distance = log(a->value / b->value);
	double error = hypot(error_of_logarithm(a), error_of_logarithm(b));
	if (fabs(distance) < log(ratio) || fabs(distance) < z * error)
		return 0;
	return distance > 0 ? 1 : -1;
}

struct axl_estimate axl_match_times(struct axl_estimate estimate, struct axl_estimate factor,
                                    double exponent)
{
	if (estimate.state != AXL_VALUE)
		return estimate;
	if (factor.state != AXL_VALUE || factor.value < 0)
		return without_value(AXL_UNDEFINED);
	double value = estimate.value * pow(factor.value, exponent);
	if (!isfinite(value))
		return without_value(AXL_UNDEFINED);
	if (value <= 0)
		return (struct axl_estimate){AXL_VALUE, 0, NAN, NAN, NAN};
	double error = hypot(error_of_logarithm(&estimate), exponent * error_of_logarithm(&factor));
	return of_logarithm(value, error);
}
