/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/weights.h"

#include "base/i18n.h"

typedef int weigh(const double *values, size_t units, size_t columns, double *ret_weights,
                  struct axl_error **err);

const char *const axl_weighting_names[AXL_WEIGHTINGS] = {
    [AXL_WEIGHTING_EQUAL] = "equal",       [AXL_WEIGHTING_ENTROPY] = "entropy",
    [AXL_WEIGHTING_CRITIC] = "critic",     [AXL_WEIGHTING_DEVIATION] = "sd",
    [AXL_WEIGHTING_FACTOR] = "pca",        [AXL_WEIGHTING_BENEFIT] = "bod",
    [AXL_WEIGHTING_BALANCED] = "balanced", [AXL_WEIGHTING_GINI] = "gini",
    [AXL_WEIGHTING_MEREC] = "merec",
};

static weigh *const methods[AXL_WEIGHTINGS] = {
    [AXL_WEIGHTING_EQUAL] = axl_weights_equal,
    [AXL_WEIGHTING_ENTROPY] = axl_weights_entropy,
    [AXL_WEIGHTING_CRITIC] = axl_weights_critic,
    [AXL_WEIGHTING_DEVIATION] = axl_weights_deviation,
    [AXL_WEIGHTING_FACTOR] = axl_weights_factor,
    [AXL_WEIGHTING_BENEFIT] = axl_weights_benefit,
    [AXL_WEIGHTING_BALANCED] = axl_weights_balanced,
    [AXL_WEIGHTING_GINI] = axl_weights_gini,
    [AXL_WEIGHTING_MEREC] = axl_weights_merec,
};

int axl_weights_by(enum axl_weighting weighting, const double *values, size_t units, size_t columns,
                   double *ret_weights, struct axl_error **err)
{
	return methods[weighting](values, units, columns, ret_weights, err);
}

int axl_weights_equal(const double *values, size_t units, size_t columns, double *ret_weights,
                      struct axl_error **err)
{
	(void)values;
	(void)units;
	if (columns == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("there are no columns to weigh"));
	for (size_t j = 0; j < columns; j++)
		ret_weights[j] = 1 / (double)columns;
	return 0;
}
