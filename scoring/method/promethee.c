/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/promethee.h"

#include "base/i18n.h"
#include "scoring/method/complete.h"
#include "scoring/rank.h"

#include <math.h>

bool axl_preference_is_sound(const struct axl_preference *preference)
{
	double q = preference->q, p = preference->p;
	switch (preference->kind) {
	case AXL_PREFERENCE_USUAL:
		return true;
	case AXL_PREFERENCE_U:
		return q >= 0 && isfinite(q);
	case AXL_PREFERENCE_V:
		return p > 0 && isfinite(p);
	case AXL_PREFERENCE_LEVEL:
		return q >= 0 && p >= q && isfinite(p);
	case AXL_PREFERENCE_LINEAR:
		return q >= 0 && p > q && isfinite(p);
	case AXL_PREFERENCE_GAUSSIAN:
		return preference->s > 0 && isfinite(preference->s);
	}
	return false;
}

static int check_preferences(const struct axl_preference *preferences, size_t columns,
                             struct axl_error **err)
{
	for (size_t j = 0; preferences && j < columns; j++)
		if (!axl_preference_is_sound(&preferences[j]))
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("PROMETHEE: column %zu: q must be 0 or more, p above "
			      "q and s above 0"),
			    j + 1);
	return 0;
}

static double prefer(const struct axl_preference *preference, double difference)
{
	double d = axl_rank_value(difference);
	if (!(d > 0))
		return 0;
	switch (preference->kind) {
	case AXL_PREFERENCE_USUAL:
		return 1;
	case AXL_PREFERENCE_U:
		return d > preference->q;
	case AXL_PREFERENCE_V:
		return d > preference->p ? 1 : fmin(1, difference / preference->p);
	case AXL_PREFERENCE_LEVEL:
		return d > preference->p ? 1 : d > preference->q ? 0.5 : 0;
	case AXL_PREFERENCE_LINEAR:
		if (d <= preference->q || d > preference->p)
			return d > preference->p;
		return fmin(1, (difference - preference->q) / (preference->p - preference->q));
	case AXL_PREFERENCE_GAUSSIAN:
		return -expm1(-difference * difference / (2 * preference->s * preference->s));
	}
	return 0;
}

/* A column being compared: its values in the order of the complete units. */
struct column {
	double *values;
	size_t count;
	double weight;
};

static void compare_pairs(const struct column *column, const struct axl_preference *preference,
                          struct axl_flow *flows)
{
	for (size_t a = 0; a < column->count; a++)
		for (size_t b = 0; b < column->count; b++) {
			double preferred =
			    prefer(preference, column->values[a] - column->values[b]);
			flows[a].plus += column->weight * preferred;
			flows[b].minus += column->weight * preferred;
		}
}

struct place {
	double value;
	size_t unit;
};

static int lowest_first(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	return x->value < y->value ? -1 : x->value > y->value;
}

/* Under the usual criterion only how many lie below and above counts. */
static void count_below(const struct column *column, struct axl_flow *flows)
{
	size_t count = column->count;
	axl_auto(axl_memory) struct place *places = axl_xcalloc(count, sizeof *places);
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){axl_rank_value(column->values[i]), i};
	qsort(places, count, sizeof *places, lowest_first);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && places[to].value == places[from].value; to++)
			;
		for (size_t i = from; i < to; i++) {
			flows[places[i].unit].plus += column->weight * (double)from;
			flows[places[i].unit].minus += column->weight * (double)(count - to);
		}
	}
}

static void add_up(const struct axl_complete *complete, const struct axl_preference *preferences,
                   struct axl_flow *flows)
{
	axl_auto(axl_memory) double *values = axl_xcalloc(complete->units, sizeof *values);
	for (size_t k = 0; k < complete->columns; k++) {
		struct column column = {values, complete->units, complete->weights[k]};
		for (size_t i = 0; i < complete->units; i++)
			values[i] = complete->values[i * complete->columns + k];
		const struct axl_preference *preference =
		    preferences ? &preferences[complete->column[k]] : NULL;
		if (preference && preference->kind != AXL_PREFERENCE_USUAL)
			compare_pairs(&column, preference, flows);
		else
			count_below(&column, flows);
	}
}

int axl_promethee_flows(const double *values, const double *weights, size_t units, size_t columns,
                        const struct axl_preference *preferences, struct axl_flow *ret_flows,
                        struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (check_preferences(preferences, columns, err) < 0 ||
	    axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	axl_auto(axl_memory) struct axl_flow *flows = axl_xcalloc(complete.units, sizeof *flows);
	add_up(&complete, preferences, flows);
	for (size_t i = 0; i < units; i++)
		ret_flows[i] = (struct axl_flow){NAN, NAN};
	double others = complete.units > 1 ? (double)(complete.units - 1) : 1;
	for (size_t i = 0; i < complete.units; i++)
		ret_flows[complete.unit[i]] =
		    (struct axl_flow){flows[i].plus / others, flows[i].minus / others};
	return 0;
}

int axl_promethee(const double *values, const double *weights, size_t units, size_t columns,
                  const struct axl_preference *preferences, double *ret_scores,
                  struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_flow *flows = axl_xcalloc(units, sizeof *flows);
	if (axl_promethee_flows(values, weights, units, columns, preferences, flows, err) < 0)
		return -1;
	for (size_t i = 0; i < units; i++)
		ret_scores[i] = flows[i].plus - flows[i].minus;
	return 0;
}
