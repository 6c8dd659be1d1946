/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/regional-coefficients.h"

#include <math.h>
#include <stdbool.h>

#include "base/i18n.h"

static int check_sizes(const struct axl_sector_sizes *sizes, struct axl_error **err)
{
	double all = 0;
	for (size_t i = 0; i < sizes->sectors; i++) {
		double region = sizes->region[i], nation = sizes->nation[i];
		if (!isfinite(region) || !isfinite(nation) || region < 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the size of sector %zu is missing, infinite or "
			                       "negative"),
			                     i + 1);
		if (region > nation)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("sector %zu is larger in the region than in the "
			                       "nation"),
			                     i + 1);
		all += region;
	}
	if (all == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("the region has none of the sectors"));
	return 0;
}

static double sum_of(const double *values, size_t count)
{
	double sum = 0;
	for (size_t at = 0; at < count; at++)
		sum += values[at];
	return sum;
}

/* SLQ of each sector; 0 where the region lacks it, whether the nation has it or not. */
static double *find_quotients(const struct axl_sector_sizes *sizes, double region_share)
{
	double *quotient = axl_xcalloc(sizes->sectors, sizeof *quotient);
	for (size_t i = 0; i < sizes->sectors; i++)
		if (sizes->region[i] > 0)
			quotient[i] = sizes->region[i] / sizes->nation[i] / region_share;
	return quotient;
}

static double region_share(const struct axl_sector_sizes *sizes)
{
	return sum_of(sizes->region, sizes->sectors) / sum_of(sizes->nation, sizes->sectors);
}

int axl_regional_coefficients_lq(const double *technical, const struct axl_sector_sizes *sizes,
                                 double *ret_coefficients, struct axl_error **err)
{
	if (check_sizes(sizes, err))
		return -1;
	size_t sectors = sizes->sectors;
	axl_auto(axl_memory) double *slq = find_quotients(sizes, region_share(sizes));
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++) {
			size_t at = i * sectors + j;
			bool there = slq[i] > 0 && slq[j] > 0;
			ret_coefficients[at] = there ? technical[at] * fmin(1, slq[i]) : 0;
		}
	return 0;
}

int axl_regional_coefficients_flq(const double *technical, const struct axl_sector_sizes *sizes,
                                  double delta, double *ret_coefficients, struct axl_error **err)
{
	if (!(delta >= 0 && delta < 1))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the δ of Flegg's quotient must be at least 0 and below 1"));
	if (check_sizes(sizes, err))
		return -1;
	size_t sectors = sizes->sectors;
	double share = region_share(sizes), lambda = pow(log2(1 + share), delta);
	axl_auto(axl_memory) double *slq = find_quotients(sizes, share);
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++) {
			size_t at = i * sectors + j;
			bool there = slq[i] > 0 && slq[j] > 0;
			double flq = lambda * (i == j ? slq[i] : slq[i] / slq[j]);
			ret_coefficients[at] = there ? technical[at] * fmin(1, flq) : 0;
		}
	return 0;
}
