/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/balanced.h"

#include "base/i18n.h"
#include "scoring/check/cases.h"
#include "scoring/weights/columns.h"

#include <math.h>

/* A pivot below this says that a column is a mixture of those before it. */
static const double singular = 1e-12;
/* Correlations are known to about this much. */
static const double noise = 1e-11;

struct balance {
	size_t count;         /* columns that vary */
	double *correlations; /* count × count */
	double *parts;        /* u */
	double *trial;        /* u of the active columns, 0 elsewhere */
	double *factor;       /* Cholesky's, count × count */
	size_t *active;       /* positions of the columns with a part */
	size_t active_count;
};

static double correlation(const struct balance *b, size_t i, size_t j)
{
	return b->correlations[i * b->count + j];
}

/* R u = 1 on the active columns, by Cholesky; false where they are mixtures of one another. */
static bool solve_active(struct balance *b)
{
	size_t n = b->active_count;
	double *l = b->factor;
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j <= i; j++) {
			double sum = correlation(b, b->active[i], b->active[j]);
			for (size_t k = 0; k < j; k++)
				sum -= l[i * b->count + k] * l[j * b->count + k];
			if (i == j && !(sum > singular))
				return false;
			l[i * b->count + j] = i == j ? sqrt(sum) : sum / l[j * b->count + j];
		}
	}
	for (size_t i = 0; i < b->count; i++)
		b->trial[i] = 0;
	for (size_t i = 0; i < n; i++) {
		double sum = 1;
		for (size_t k = 0; k < i; k++)
			sum -= l[i * b->count + k] * b->trial[b->active[k]];
		b->trial[b->active[i]] = sum / l[i * b->count + i];
	}
	for (size_t i = n; i-- > 0;) {
		double sum = b->trial[b->active[i]];
		for (size_t k = i + 1; k < n; k++)
			sum -= l[k * b->count + i] * b->trial[b->active[k]];
		b->trial[b->active[i]] = sum / l[i * b->count + i];
	}
	return true;
}

/* The column that the index still rises with least, or count where all rise enough. */
static size_t neediest(const struct balance *b)
{
	size_t worst = b->count;
	double largest = noise;
	for (size_t i = 0; i < b->count; i++) {
		double gap = 1;
		for (size_t j = 0; j < b->count; j++)
			gap -= correlation(b, i, j) * b->parts[j];
		for (size_t k = 0; k < b->active_count; k++)
			if (b->active[k] == i)
				gap = 0;
		if (gap > largest) {
			largest = gap;
			worst = i;
		}
	}
	return worst;
}

/* Go from parts towards the trial until the first of them reaches 0; drop it. */
static void step_back(struct balance *b)
{
	double step = 1;
	size_t kept = 0;
	for (size_t k = 0; k < b->active_count; k++) {
		size_t i = b->active[k];
		if (b->trial[i] <= 0)
			step = fmin(step, b->parts[i] / (b->parts[i] - b->trial[i]));
	}
	for (size_t k = 0; k < b->active_count; k++) {
		size_t i = b->active[k];
		b->parts[i] += step * (b->trial[i] - b->parts[i]);
		if (b->trial[i] <= 0 && b->parts[i] <= noise)
			b->parts[i] = 0;
		else
			b->active[kept++] = i;
	}
	b->active_count = kept;
}

static bool is_above_zero(const struct balance *b)
{
	for (size_t k = 0; k < b->active_count; k++)
		if (b->trial[b->active[k]] <= 0)
			return false;
	return true;
}

static int find_parts(struct balance *b, struct axl_error **err)
{
	/* Each round lowers what is minimised, so no set of active columns comes twice. */
	for (size_t round = 0; round < 100 * b->count; round++) {
		size_t next = neediest(b);
		if (next == b->count)
			return 0;
		b->active[b->active_count++] = next;
		bool solved = solve_active(b);
		while (solved && !is_above_zero(b)) {
			step_back(b);
			solved = solve_active(b);
		}
		if (!solved)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("the columns contradict each other: no index rises with all of "
			      "them; turn one round, or leave it out"));
		for (size_t i = 0; i < b->count; i++)
			b->parts[i] = b->trial[i];
	}
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("balanced weights were not found in %zu rounds"), 100 * b->count);
}

static int balance(struct balance *b, const double *values, size_t units, size_t columns,
                   double *ret_weights, double *ret_correlation, struct axl_error **err)
{
	axl_auto(axl_memory) size_t *varying = axl_xcalloc(columns, sizeof *varying);
	axl_auto(axl_memory) double *weights = axl_xcalloc(columns, sizeof *weights);
	double sum = 0;
	for (size_t j = 0; j < columns; j++)
		if (!axl_column_summary(values, units, columns, j).constant)
			varying[b->count++] = j;
	for (size_t i = 0; i < b->count; i++)
		for (size_t k = 0; k < b->count; k++)
			b->correlations[i * b->count + k] =
			    i == k ? 1
				   : axl_column_correlation(values + varying[i], columns,
			                                    values + varying[k], columns, units);
	if (find_parts(b, err) < 0)
		return -1;
	for (size_t i = 0; i < b->count; i++) {
		sum += b->parts[i];
		weights[varying[i]] =
		    b->parts[i] / axl_column_summary(values, units, columns, varying[i]).deviation;
	}
	if (axl_shares_of(weights, columns, "balanced", ret_weights, err) < 0)
		return -1;
	/* R u = 1 and u'Ru = sum of u: each correlation is 1 over the index's deviation. */
	if (ret_correlation)
		*ret_correlation = 1 / sqrt(sum);
	return 0;
}

int axl_balance(const double *values, size_t units, size_t columns, double *ret_weights,
                double *ret_correlation, struct axl_error **err)
{
	size_t whole;
	axl_auto(axl_memory) double *complete = axl_complete_cases(values, units, columns, &whole);
	axl_auto(axl_memory) double *correlations =
	    axl_xcalloc(columns * columns, sizeof *correlations);
	axl_auto(axl_memory) double *parts = axl_xcalloc(columns, sizeof *parts);
	axl_auto(axl_memory) double *trial = axl_xcalloc(columns, sizeof *trial);
	axl_auto(axl_memory) double *factor = axl_xcalloc(columns * columns, sizeof *factor);
	axl_auto(axl_memory) size_t *active = axl_xcalloc(columns + 1, sizeof *active);
	struct balance b = {0, correlations, parts, trial, factor, active, 0};
	return balance(&b, complete, whole, columns, ret_weights, ret_correlation, err);
}

int axl_weights_balanced(const double *values, size_t units, size_t columns, double *ret_weights,
                         struct axl_error **err)
{
	return axl_balance(values, units, columns, ret_weights, NULL, err);
}
