/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/ellison-glaeser.h"

#include <math.h>

#include "base/i18n.h"

/* Sums of the powers of shares: of plants in the industry, or of regions in everything. */
struct powers {
	double second, third, fourth;
};

static void add_share(struct powers *powers, double share)
{
	double square = share * share;
	powers->second += square;
	powers->third += square * share;
	powers->fourth += square * square;
}

static int check_plants(const double *sizes, const size_t *regions, size_t plant_count,
                        size_t region_count, struct axl_error **err)
{
	for (size_t k = 0; k < plant_count; k++) {
		if (sizes[k] < 0 || isinf(sizes[k]))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("plant %zu: a size must be finite and not below 0"),
			                     k + 1);
		if (regions[k] >= region_count)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("plant %zu lies in region %zu of %zu"), k + 1,
			                     regions[k] + 1, region_count);
	}
	return 0;
}

static int check_totals(const double *totals, size_t region_count, struct axl_error **err)
{
	for (size_t j = 0; j < region_count; j++)
		if (!isfinite(totals[j]) || totals[j] < 0)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("region %zu: a total must be finite and not below 0"), j + 1);
	return 0;
}

static double sum(const double *values, size_t count)
{
	double total = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			total += values[i];
	return total;
}

/* What chance alone does: mean and standard deviation of G for plants of these sizes. */
static void expect_by_chance(const struct powers *z, const struct powers *x,
                             struct axl_ellison_glaeser *index)
{
	double square = x->second * x->second;
	double variance = 2 * (z->second * z->second * (x->second - 2 * x->third + square) -
	                       z->fourth * (x->second - 4 * x->third + 3 * square));
	index->expected = (1 - x->second) * z->second;
	/* one plant among two even regions always gives the same G: the difference is then noise */
	index->deviation = sqrt(fmax(variance, 0));
}

int axl_ellison_glaeser_measure(const double *sizes, const size_t *regions, size_t plant_count,
                                const double *totals, size_t region_count,
                                struct axl_ellison_glaeser *ret_index, struct axl_error **err)
{
	struct axl_ellison_glaeser index = {0, 0, NAN, NAN, NAN, NAN, NAN};
	if (check_plants(sizes, regions, plant_count, region_count, err) < 0 ||
	    check_totals(totals, region_count, err) < 0)
		return -1;
	double industry = sum(sizes, plant_count), everything = sum(totals, region_count);
	axl_auto(axl_memory) double *share = axl_xcalloc(region_count, sizeof *share);
	struct powers z = {0, 0, 0}, x = {0, 0, 0};
	for (size_t k = 0; k < plant_count; k++) {
		index.unknown += isnan(sizes[k]) != 0;
		if (!(sizes[k] > 0))
			continue;
		index.plants++;
		add_share(&z, sizes[k] / industry);
		share[regions[k]] += sizes[k] / industry;
	}
	if (index.plants > 0 && everything > 0) {
		index.g = 0;
		for (size_t j = 0; j < region_count; j++) {
			double even = totals[j] / everything;
			add_share(&x, even);
			index.g += (share[j] - even) * (share[j] - even);
		}
		index.herfindahl = z.second;
		expect_by_chance(&z, &x, &index);
		if (z.second < 1 && x.second < 1)
			index.gamma =
			    (index.g - index.expected) / ((1 - x.second) * (1 - z.second));
	}
	*ret_index = index;
	return 0;
}
