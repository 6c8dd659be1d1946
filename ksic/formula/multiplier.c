/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/multiplier.h"

#include <math.h>

void axl_multipliers(const struct axl_open_model *leontief, const double *coefficients,
                     double *ret_multiplier, double *ret_type_one)
{
	axl_open_model_column_sums(leontief, coefficients, ret_multiplier);
	for (size_t j = 0; j < leontief->sectors; j++)
		ret_type_one[j] = coefficients[j] == 0 ? NAN : ret_multiplier[j] / coefficients[j];
}
