/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/quotients.h"

#include <math.h>

#include "base/i18n.h"

static int check_counts(const double *counts, size_t regions, size_t industries,
                        struct axl_error **err)
{
	for (size_t r = 0; r < regions; r++)
		for (size_t i = 0; i < industries; i++) {
			double count = counts[r * industries + i];
			if (count < 0 || isinf(count))
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("region %zu, industry %zu: a count must be "
				                       "finite and not below 0"),
				                     r + 1, i + 1);
		}
	return 0;
}

/* ret_regions, ret_industries: zeroed. */
static double add_up(const double *counts, size_t regions, size_t industries, double *ret_regions,
                     double *ret_industries)
{
	double all = 0;
	for (size_t r = 0; r < regions; r++)
		for (size_t i = 0; i < industries; i++) {
			double count = counts[r * industries + i];
			if (isnan(count))
				continue;
			ret_regions[r] += count;
			ret_industries[i] += count;
			all += count;
		}
	return all;
}

/* Two products and one quotient: a region that is like the whole gets exactly 1, which a
   quotient of shares may miss. */
static double quotient(double count, double region, double industry, double all)
{
	double divisor = region * industry;
	return divisor > 0 && all > 0 ? count * all / divisor : NAN;
}

int axl_quotients_measure(const double *counts, size_t regions, size_t industries,
                          const struct axl_quotient_totals *totals, double *ret_quotients,
                          struct axl_error **err)
{
	if (check_counts(counts, regions, industries, err) < 0)
		return -1;
	axl_auto(axl_memory) double *by_region = axl_xcalloc(regions, sizeof *by_region);
	axl_auto(axl_memory) double *by_industry = axl_xcalloc(industries, sizeof *by_industry);
	struct axl_quotient_totals sums = {by_region, by_industry, 0};
	sums.all = add_up(counts, regions, industries, by_region, by_industry);
	const struct axl_quotient_totals *used = totals ? totals : &sums;
	for (size_t r = 0; r < regions; r++)
		for (size_t i = 0; i < industries; i++)
			ret_quotients[r * industries + i] =
			    quotient(counts[r * industries + i], used->regions[r],
			             used->industries[i], used->all);
	return 0;
}
