/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/upstreamness.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/i18n.h"

static bool sells(const struct axl_io_table *table, size_t sector)
{
	for (size_t j = 0; j < table->columns; j++)
		if (table->flows[sector * table->columns + j] != 0)
			return true;
	return false;
}

static double used_at_home(const struct axl_io_table *table, const double *exports,
                           const double *imports, size_t sector)
{
	return table->output[sector] - (exports ? exports[sector] : 0) +
	       (imports ? imports[sector] : 0);
}

/* Δ; rows of sectors that sell nothing stay 0. */
static int spread_uses(const struct axl_io_table *table, const double *exports,
                       const double *imports, double *delta, struct axl_error **err)
{
	for (size_t i = 0; i < table->rows; i++) {
		double used = used_at_home(table, exports, imports, i);
		if (!isfinite(used))
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("the exports or imports of sector %zu are missing or infinite"),
			    i + 1);
		if (!sells(table, i))
			continue;
		if (used <= 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("sector %zu sells to others, but its output less "
			                       "exports plus imports is not above 0"),
			                     i + 1);
		for (size_t j = 0; j < table->columns; j++) {
			size_t at = i * table->columns + j;
			delta[at] = table->flows[at] / used;
		}
	}
	return 0;
}

static int count_stages(const struct axl_open_model *model, double *stages, struct axl_error **err)
{
	axl_open_model_row_sums(model, NULL, stages);
	for (size_t i = 0; i < model->sectors; i++)
		if (stages[i] <= 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the flows of sector %zu and those after it are "
			                       "beyond what there is to be used"),
			                     i + 1);
	return 0;
}

int axl_upstreamness(const struct axl_io_table *table, const double *exports, const double *imports,
                     double *ret_upstreamness, struct axl_error **err)
{
	if (axl_io_table_check(table, err))
		return -1;
	size_t sectors = table->rows;
	axl_auto(axl_memory) double *delta = axl_xcalloc(sectors * sectors, sizeof *delta);
	axl_auto(axl_memory) double *stages = axl_xcalloc(sectors, sizeof *stages);
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	if (spread_uses(table, exports, imports, delta, err) ||
	    axl_open_model_new(delta, sectors, &model, err) || count_stages(model, stages, err))
		return -1;
	for (size_t i = 0; i < sectors; i++)
		if (table->output[i] == 0 && !sells(table, i))
			stages[i] = NAN;
	memcpy(ret_upstreamness, stages, sectors * sizeof *stages);
	return 0;
}
