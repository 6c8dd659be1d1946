/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/supply-gap.h"

#include <math.h>

#include "base/i18n.h"

int axl_supply_gap(const struct axl_open_model *leontief, const double *demand,
                   const double *supply, double *ret_required, double *ret_gap,
                   struct axl_error **err)
{
	size_t sectors = leontief->sectors;
	for (size_t j = 0; j < sectors; j++)
		if (!isfinite(demand[j]))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the demand for sector %zu is missing or infinite"),
			                     j + 1);
	axl_open_model_row_sums(leontief, demand, ret_required);
	for (size_t i = 0; i < sectors; i++)
		ret_gap[i] = ret_required[i] - supply[i];
	return 0;
}
