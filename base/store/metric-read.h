/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading across the waist: who was measured in a wave, and with what result.
 *
 * A wave takes, of each metric of a unit, the newest period that had ended at the
 * wave's date ("2024" and "2024Q4" for 2024Q4, not "2025"), whatever its state: a newer
 * masked figure is not covered up by an older one. "" (no period) is the oldest.
 */
#ifndef BASE_STORE_METRIC_READ_H
#define BASE_STORE_METRIC_READ_H

#include "base/store/metric.h"

/* Which units; NULL and 0 ask for nothing. */
struct axl_unit_filter {
	const char *wave; /* that have a metric in this wave */
	const char *kind;
	const char *key;    /* the one unit of this key */
	const char *region; /* of exactly this region's code */
	int code_length;    /* whose industry's code has so many characters: a KSIC level, 1 to 5 */
};

struct axl_unit_row {
	int64_t id;
	struct axl_unit unit;
};

struct axl_units; /* a list, by key */

int axl_units_load(struct axl_store *store, const struct axl_unit_filter *filter,
                   struct axl_units **ret_units, struct axl_error **err);
void axl_units_free(struct axl_units *units);
AXL_DEFINE_CLEANUP(axl_units)
size_t axl_units_count(const struct axl_units *units);
const struct axl_unit_row *axl_units_at(const struct axl_units *units, size_t i);

/* What is known of one metric of one unit. */
struct axl_metric_cell {
	enum axl_state state; /* AXL_ABSENT where nothing was written */
	double value;         /* NaN but in AXL_VALUE */
	double lo, hi, se, n; /* NaN where unknown */
	const char *period;
	const char *vintage;
	const char *how;
};

struct axl_metric_matrix; /* units × metrics */

/* Units as listed, metrics as asked for; the matrix needs neither of them afterwards. */
int axl_metric_matrix_load(struct axl_store *store, const char *wave, const struct axl_units *units,
                           const char *const *metrics, size_t metric_count,
                           struct axl_metric_matrix **ret_matrix, struct axl_error **err);
void axl_metric_matrix_free(struct axl_metric_matrix *matrix);
AXL_DEFINE_CLEANUP(axl_metric_matrix)
/* Never NULL; lives as long as the matrix. */
const struct axl_metric_cell *axl_metric_matrix_at(const struct axl_metric_matrix *matrix,
                                                   size_t unit, size_t metric);

/* One row of a unit's figures; texts live until the callback returns. */
struct axl_metric_row {
	const char *metric;
	const char *maker;
	bool current; /* this is the period that the wave takes */
	struct axl_metric_cell cell;
};

/*
 * All figures of a unit in a wave, by metric and from the oldest period to the newest. A
 * non-zero answer of the callback ends the walk and is returned.
 */
int axl_metrics_of_unit(struct axl_store *store, const char *wave, int64_t unit,
                        int (*each)(void *context, const struct axl_metric_row *row), void *context,
                        struct axl_error **err);

#endif
