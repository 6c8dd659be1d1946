/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/concentration.h"

#include <math.h>
#include <stdbool.h>

struct axl_concentration axl_concentration_measure(const double *values, size_t count)
{
	struct axl_concentration found = {0, NAN, NAN, NAN, NAN, NAN};
	double total = 0;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		if (values[i] < 0)
			return found;
		found.count++;
		total += values[i];
	}
	if (!(total > 0))
		return found;
	double squares = 0, entropy = 0, n = (double)found.count;
	for (size_t i = 0; i < count; i++) {
		double share = values[i] / total;
		if (isnan(share) || share == 0)
			continue;
		squares += share * share;
		entropy -= share * log(share);
	}
	found.total = total;
	found.hhi = squares;
	found.equivalent = 1 / squares;
	found.entropy = entropy;
	if (found.count > 1)
		found.normalised = (squares - 1 / n) / (1 - 1 / n);
	return found;
}

struct axl_hhi_bounds axl_hhi_between(const double *values, size_t count, double total)
{
	struct axl_hhi_bounds bounds = {0, NAN, NAN};
	double squares = 0, rest = total;
	bool negative = false;
	for (size_t i = 0; i < count; i++) {
		bounds.unknown += isnan(values[i]) ? 1 : 0;
		if (isnan(values[i]))
			continue;
		negative = negative || values[i] < 0;
		squares += values[i] * values[i];
		rest -= values[i];
	}
	if (!(total > 0) || negative || rest < 0 || (!bounds.unknown && rest > 0))
		return bounds;
	double evenly = bounds.unknown ? rest * rest / (double)bounds.unknown : 0;
	bounds.lo = (squares + evenly) / (total * total);
	bounds.hi = (squares + rest * rest) / (total * total);
	return bounds;
}

static bool known(double region, double reference)
{
	return !isnan(region) && !isnan(reference);
}

struct axl_krugman axl_krugman_measure(const double *region, const double *reference, size_t count)
{
	struct axl_krugman found = {0, NAN, NAN};
	double here = 0, all = 0, rest = 0;
	bool inside = true;
	for (size_t i = 0; i < count; i++) {
		if (!known(region[i], reference[i]))
			continue;
		if (region[i] < 0 || reference[i] < 0)
			return found;
		found.count++;
		here += region[i];
		all += reference[i];
		rest += reference[i] - region[i];
		inside = inside && region[i] <= reference[i];
	}
	if (!(here > 0) || !(all > 0))
		return found;
	double with = 0, without = 0;
	for (size_t i = 0; i < count; i++) {
		if (!known(region[i], reference[i]))
			continue;
		with += fabs(region[i] / here - reference[i] / all);
		without += fabs(region[i] / here - (reference[i] - region[i]) / rest);
	}
	found.with = with;
	if (inside && rest > 0)
		found.without = without;
	return found;
}
