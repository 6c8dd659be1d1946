/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/audit/arithmetic.h"

#include <math.h>

static const struct axl_bounds nothing = {NAN, NAN, NAN};

/* Room for what doubles lose on sums of printed figures. */
static const double inexact = 1e-9;

double axl_half_unit(int decimals)
{
	return 0.5 / pow(10, decimals);
}

struct axl_bounds axl_bounds_of(double printed, double half)
{
	return (struct axl_bounds){printed, printed - half, printed + half};
}

struct axl_bounds axl_bounds_sum(struct axl_bounds a, struct axl_bounds b)
{
	return (struct axl_bounds){a.value + b.value, a.lo + b.lo, a.hi + b.hi};
}

struct axl_bounds axl_bounds_scale(struct axl_bounds a, double times)
{
	double lo = a.lo * times, hi = a.hi * times;
	return (struct axl_bounds){a.value * times, fmin(lo, hi), fmax(lo, hi)};
}

/* 100 × a / b at a bound, where b may have shrunk to nothing. */
static double share_at(double part, double whole)
{
	if (whole > 0)
		return 100 * part / whole;
	return part > 0 ? INFINITY : part < 0 ? -INFINITY : 0;
}

struct axl_bounds axl_bounds_share(struct axl_bounds part, struct axl_bounds whole)
{
	if (!(whole.value > 0))
		return nothing;
	return (struct axl_bounds){
	    .value = share_at(part.value, whole.value),
	    .lo = share_at(part.lo, part.lo > 0 ? whole.hi : whole.lo),
	    .hi = share_at(part.hi, part.hi > 0 ? whole.lo : whole.hi),
	};
}

static double growth_at(double from, double to, int steps)
{
	if (!(from > 0))
		return INFINITY;
	return 100 * (pow(fmax(to, 0) / from, 1.0 / steps) - 1);
}

struct axl_bounds axl_bounds_growth(struct axl_bounds from, struct axl_bounds to, int steps)
{
	if (!(from.value > 0) || !(to.value >= 0))
		return nothing;
	return (struct axl_bounds){
	    .value = growth_at(from.value, to.value, steps),
	    .lo = growth_at(from.hi, to.lo, steps),
	    .hi = growth_at(from.lo, to.hi, steps),
	};
}

struct axl_bounds axl_bounds_widen(struct axl_bounds estimate, double half)
{
	estimate.lo -= half;
	estimate.hi += half;
	return estimate;
}

bool axl_bounds_allows(struct axl_bounds estimate, double printed)
{
	double room = inexact * fmax(1, fabs(printed));
	return printed >= estimate.lo - room && printed <= estimate.hi + room;
}

bool axl_is_largest_remainder(const double *exact, const double *printed, size_t count, double unit)
{
	double sum = 0, least_raised = 1, most_cut = 0;
	for (size_t i = 0; i < count; i++) {
		double units = exact[i] / unit;
		double whole = floor(units + inexact), remainder = units - whole;
		double raised = round(printed[i] / unit) - whole;
		sum += printed[i];
		if (raised == 1)
			least_raised = fmin(least_raised, remainder);
		else if (raised == 0)
			most_cut = fmax(most_cut, remainder);
		else
			return false;
	}
	return fabs(sum - 100) < unit / 2 && least_raised >= most_cut - inexact;
}
