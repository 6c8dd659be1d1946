/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/prepare/treat.h"

#include "base/memory.h"

#include <math.h>
#include <string.h>

bool axl_treatment_passes(const struct axl_treatment *how, const struct axl_shape *shape)
{
	return !(fabs(shape->skewness) >= how->skewness) || !(shape->kurtosis >= how->kurtosis);
}

/* The ends of a column, and the values next to them; NaN where there is none. */
struct ends {
	double min, after_min, before_max, max;
};

static struct ends ends_of(const double *values, size_t count)
{
	struct ends e = {NAN, NAN, NAN, NAN};
	for (size_t i = 0; i < count; i++) {
		double x = values[i];
		if (isnan(x))
			continue;
		if (!(x >= e.min)) {
			e.after_min = e.min;
			e.min = x;
		} else if (x > e.min && !(x >= e.after_min)) {
			e.after_min = x;
		}
		if (!(x <= e.max)) {
			e.before_max = e.max;
			e.max = x;
		} else if (x < e.max && !(x <= e.before_max)) {
			e.before_max = x;
		}
	}
	return e;
}

/* How many values differ from what they were. */
static size_t count_changed(const double *values, const double *raw, size_t count)
{
	size_t changed = 0;
	for (size_t i = 0; i < count; i++)
		changed += !isnan(raw[i]) && values[i] != raw[i];
	return changed;
}

/* False where one more step would leave nothing to tell the units apart. */
static bool winsorise(double *values, const double *raw, size_t count,
                      const struct axl_treatment *how, struct axl_treated *treated)
{
	while (!treated->passed && treated->winsorised < how->most) {
		struct ends e = ends_of(values, count);
		bool high = treated->after.skewness >= 0;
		double from = high ? e.max : e.min, to = high ? e.before_max : e.after_min;
		if (to == (high ? e.min : e.max))
			return false;
		for (size_t i = 0; i < count; i++)
			if (values[i] == from)
				values[i] = to;
		treated->winsorised = count_changed(values, raw, count);
		treated->after = axl_shape_of(values, count);
		treated->passed = axl_treatment_passes(how, &treated->after);
	}
	return true;
}

/* Every value above 0, and the smallest not so near it that its logarithm leads the field. */
static void lift(double *values, size_t count)
{
	struct ends e = ends_of(values, count);
	for (size_t i = 0; i < count; i++)
		values[i] = values[i] - e.min + 0.01 * (e.max - e.min);
}

static double box_cox(double value, double lambda)
{
	return lambda == 0 ? log(value) : expm1(lambda * log(value)) / lambda;
}

struct lifted {
	const double *values;
	size_t count;
};

/* The profile log-likelihood of lambda, its sign turned and without its constants. */
static double unlikeliness(double lambda, const struct lifted *lifted)
{
	double n = 0, mean = 0, squares = 0, logs = 0;
	for (size_t i = 0; i < lifted->count; i++) {
		if (isnan(lifted->values[i]))
			continue;
		double value = box_cox(lifted->values[i], lambda), step = value - mean;
		n++;
		mean += step / n;
		squares += step * (value - mean);
		logs += log(lifted->values[i]);
	}
	return n / 2 * log(squares / n) - (lambda - 1) * logs;
}

/* The golden section of the best of some even steps, which keeps it from a lesser valley. */
static double likeliest_lambda(const double *values, size_t count)
{
	enum { STEPS = 40 };
	const double first = -5, width = 10.0 / STEPS, golden = (sqrt(5) - 1) / 2;
	struct lifted lifted = {values, count};
	int best = 0;
	for (int i = 1; i <= STEPS; i++)
		if (unlikeliness(first + i * width, &lifted) <
		    unlikeliness(first + best * width, &lifted))
			best = i;
	double from = first + (best > 0 ? best - 1 : 0) * width;
	double to = first + (best < STEPS ? best + 1 : STEPS) * width;
	while (to - from > 1e-8) {
		double left = to - golden * (to - from), right = from + golden * (to - from);
		if (unlikeliness(left, &lifted) < unlikeliness(right, &lifted))
			to = right;
		else
			from = left;
	}
	return (from + to) / 2;
}

static void transform(double *values, const double *raw, size_t count,
                      const struct axl_treatment *how, struct axl_treated *treated)
{
	memcpy(values, raw, count * sizeof *values);
	lift(values, count);
	treated->lambda = 0;
	if (how->method == AXL_TREAT_BOXCOX)
		treated->lambda = how->fixed_lambda ? how->lambda : likeliest_lambda(values, count);
	for (size_t i = 0; i < count; i++)
		values[i] = box_cox(values[i], treated->lambda);
	if (how->method != AXL_TREAT_BOXCOX)
		treated->lambda = NAN;
	treated->done = how->method;
	treated->winsorised = 0;
	treated->after = axl_shape_of(values, count);
	treated->passed = axl_treatment_passes(how, &treated->after);
}

/* A column as it was, and does not pass. */
static void give_up(double *values, const double *raw, size_t count, struct axl_treated *treated)
{
	memcpy(values, raw, count * sizeof *values);
	treated->winsorised = 0;
	treated->after = treated->before;
}

void axl_treat(double *values, size_t count, const struct axl_treatment *how,
               struct axl_treated *ret_treated)
{
	struct axl_treated treated = {.before = axl_shape_of(values, count), .lambda = NAN};
	treated.after = treated.before;
	treated.passed =
	    how->method == AXL_TREAT_NONE || axl_treatment_passes(how, &treated.before);
	if (!treated.passed) {
		axl_auto(axl_memory) double *raw = axl_xmalloc(count * sizeof *raw);
		memcpy(raw, values, count * sizeof *raw);
		if (!winsorise(values, raw, count, how, &treated))
			give_up(values, raw, count, &treated);
		else if (!treated.passed && how->method != AXL_TREAT_WINSORISE)
			transform(values, raw, count, how, &treated);
		if (treated.winsorised > 0)
			treated.done = AXL_TREAT_WINSORISE;
	}
	*ret_treated = treated;
}
