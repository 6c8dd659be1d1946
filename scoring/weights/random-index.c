/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/random-index.h"

#include "base/i18n.h"

const char *const axl_random_index_names[AXL_RANDOM_INDICES] = {
    [AXL_RANDOM_INDEX_SAATY_1980] = "saaty-1980",
    [AXL_RANDOM_INDEX_SAATY_2008] = "saaty-2008",
    [AXL_RANDOM_INDEX_ALONSO_LAMATA] = "alonso-lamata",
};

/* From three elements on. */
static const double saaty_1980[] = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45,
                                    1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
static const double saaty_2008[] = {0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45,
                                    1.49, 1.52, 1.54, 1.56, 1.58, 1.59};
static const double alonso_lamata[] = {
    0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.5140, 1.5365,
    1.5551, 1.5713, 1.5838, 1.5978, 1.6086, 1.6181, 1.6265, 1.6341, 1.6409, 1.6470,
    1.6526, 1.6577, 1.6624, 1.6667, 1.6706, 1.6743, 1.6777, 1.6809, 1.6839, 1.6867,
    1.6893, 1.6917, 1.6940, 1.6962, 1.6982, 1.7002, 1.7020};

static const struct {
	const double *values;
	size_t count;
} tables[AXL_RANDOM_INDICES] = {
    [AXL_RANDOM_INDEX_SAATY_1980] = {saaty_1980, AXL_COUNT(saaty_1980)},
    [AXL_RANDOM_INDEX_SAATY_2008] = {saaty_2008, AXL_COUNT(saaty_2008)},
    [AXL_RANDOM_INDEX_ALONSO_LAMATA] = {alonso_lamata, AXL_COUNT(alonso_lamata)},
};

int axl_random_index(enum axl_random_index table, size_t n, double *ret_index,
                     struct axl_error **err)
{
	if (n < 3) {
		*ret_index = 0;
		return 0;
	}
	if (n - 3 >= tables[table].count)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%zu elements: the random indices \"%s\" end at %zu; group the "
		      "elements, or take alonso-lamata, which ends at %zu"),
		    n, axl_random_index_names[table], tables[table].count + 2,
		    AXL_COUNT(alonso_lamata) + 2);
	*ret_index = tables[table].values[n - 3];
	return 0;
}
