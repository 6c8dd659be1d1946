/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/indicator.h"

#include <math.h>

/* The 0.975 quantile of the normal distribution. */
static const double z95 = 1.959963984540054;

static struct axl_estimate without_value(enum axl_state state)
{
	return (struct axl_estimate){state, NAN, NAN, NAN, NAN};
}

struct axl_estimate axl_estimate_of(struct axl_number number)
{
	struct axl_estimate estimate = without_value(number.state);
	if (number.state == AXL_VALUE)
		estimate.value = number.number;
	return estimate;
}

void axl_number_add(struct axl_number *sum, struct axl_number part, double share)
{
	switch (part.state) {
	case AXL_VALUE:
		if (sum->state == AXL_MASKED)
			break;
		if (sum->state != AXL_VALUE)
			*sum = (struct axl_number){AXL_VALUE, 0};
		sum->number += part.number * share;
		break;
	case AXL_MASKED:
		sum->state = AXL_MASKED;
		break;
	case AXL_NONE:
		if (sum->state == AXL_ABSENT)
			sum->state = AXL_NONE;
		break;
	default:
		break;
	}
}

struct axl_estimate axl_ratio(struct axl_number a, struct axl_number b)
{
	if (a.state != AXL_VALUE)
		return without_value(a.state);
	if (b.state != AXL_VALUE)
		return without_value(b.state);
	struct axl_estimate ratio = without_value(AXL_UNDEFINED);
	if (b.number != 0) {
		ratio.state = AXL_VALUE;
		ratio.value = a.number / b.number;
	}
	return ratio;
}

struct axl_estimate axl_location_quotient(struct axl_number x, struct axl_number n,
                                          struct axl_number X, struct axl_number N)
{
	struct axl_estimate here = axl_ratio(x, n), there = axl_ratio(X, N);
	if (here.state != AXL_VALUE)
		return here;
	if (there.state != AXL_VALUE || there.value == 0)
		return without_value(there.state == AXL_VALUE ? AXL_UNDEFINED : there.state);
	struct axl_estimate lq = without_value(AXL_VALUE);
	lq.value = here.value / there.value;
	if (x.number == 0)
		return lq;
	double variance = 1 / x.number - 1 / n.number + 1 / X.number - 1 / N.number;
	double error = sqrt(fmax(0, variance));
	lq.lo = lq.value * exp(-z95 * error);
	lq.hi = lq.value * exp(z95 * error);
	lq.se = lq.value * error;
	return lq;
}

static double symmetric(double quotient)
{
	return (quotient - 1) / (quotient + 1);
}

struct axl_estimate axl_symmetric_quotient(struct axl_estimate lq)
{
	if (lq.state != AXL_VALUE)
		return lq;
	double slope = 2 / ((lq.value + 1) * (lq.value + 1));
	return (struct axl_estimate){AXL_VALUE, symmetric(lq.value), symmetric(lq.lo),
	                             symmetric(lq.hi), lq.se * slope};
}

struct axl_estimate axl_cagr(double first, double last, double years)
{
	struct axl_estimate growth = without_value(AXL_UNDEFINED);
	if (first > 0 && last >= 0 && years > 0) {
		growth.state = AXL_VALUE;
		growth.value = pow(last / first, 1 / years) - 1;
	}
	return growth;
}

size_t axl_longest_run(const struct axl_number *series, size_t count, size_t *ret_first)
{
	size_t longest = 0, length = 0;
	for (size_t i = 0; i < count; i++) {
		length = series[i].state == AXL_VALUE ? length + 1 : 0;
		if (length && length >= longest) {
			longest = length;
			*ret_first = i + 1 - length;
		}
	}
	return longest;
}
