/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/vikor.h"

#include "base/i18n.h"
#include "scoring/method/complete.h"
#include "scoring/rank.h"

#include <math.h>
#include <stdint.h>

struct range {
	double lo, hi;
};

static void widen(struct range *range, double value)
{
	range->lo = fmin(range->lo, value);
	range->hi = fmax(range->hi, value);
}

/* 0 at the lower end, 1 at the upper; 0 where they are one. */
static double place_in(struct range range, double value)
{
	return range.hi > range.lo ? (value - range.lo) / (range.hi - range.lo) : 0;
}

static void measure_regret(const struct axl_complete *complete, struct axl_vikor_unit *units)
{
	for (size_t j = 0; j < complete->columns; j++) {
		struct range column = {INFINITY, -INFINITY};
		for (size_t i = 0; i < complete->units; i++)
			widen(&column, complete->values[i * complete->columns + j]);
		for (size_t i = 0; i < complete->units; i++) {
			double value = complete->values[i * complete->columns + j];
			double gap = column.hi > column.lo ? 1 - place_in(column, value) : 0;
			struct axl_vikor_unit *unit = &units[complete->unit[i]];
			unit->s += complete->weights[j] * gap;
			unit->r = fmax(unit->r, complete->weights[j] * gap);
		}
	}
}

static void weigh(const struct axl_complete *complete, double v, struct axl_vikor_unit *units)
{
	struct range s = {INFINITY, -INFINITY}, r = s;
	for (size_t i = 0; i < complete->units; i++) {
		widen(&s, units[complete->unit[i]].s);
		widen(&r, units[complete->unit[i]].r);
	}
	for (size_t i = 0; i < complete->units; i++) {
		struct axl_vikor_unit *unit = &units[complete->unit[i]];
		unit->q = v * place_in(s, unit->s) + (1 - v) * place_in(r, unit->r);
	}
}

static bool is_below(double a, double b)
{
	return axl_rank_value(a) < axl_rank_value(b);
}

/* The best by Q and the best of the others; SIZE_MAX where there is none. */
static void find_leaders(const struct axl_complete *complete, const struct axl_vikor_unit *units,
                         size_t *ret_first, size_t *ret_second)
{
	size_t first = SIZE_MAX, second = SIZE_MAX;
	for (size_t i = 0; i < complete->units; i++) {
		size_t unit = complete->unit[i];
		if (first == SIZE_MAX || is_below(units[unit].q, units[first].q)) {
			second = first;
			first = unit;
		} else if (second == SIZE_MAX || is_below(units[unit].q, units[second].q)) {
			second = unit;
		}
	}
	*ret_first = first;
	*ret_second = second;
}

static bool is_stable(const struct axl_complete *complete, const struct axl_vikor_unit *units,
                      const struct axl_vikor_unit *first)
{
	bool best_s = true, best_r = true;
	for (size_t i = 0; i < complete->units; i++) {
		const struct axl_vikor_unit *other = &units[complete->unit[i]];
		best_s = best_s && !is_below(other->s, first->s);
		best_r = best_r && !is_below(other->r, first->r);
	}
	return best_s || best_r;
}

static struct axl_vikor_verdict judge(const struct axl_complete *complete,
                                      struct axl_vikor_unit *units)
{
	struct axl_vikor_verdict verdict = {SIZE_MAX, NAN, true, true};
	size_t second;
	find_leaders(complete, units, &verdict.first, &second);
	if (verdict.first == SIZE_MAX)
		return verdict;
	const struct axl_vikor_unit *first = &units[verdict.first];
	double reach = 0;
	if (second != SIZE_MAX) {
		verdict.threshold = 1 / (double)(complete->units - 1);
		verdict.advantage = !is_below(units[second].q - first->q, verdict.threshold);
		verdict.stability = is_stable(complete, units, first);
		reach = units[second].q - first->q;
	}
	for (size_t i = 0; i < complete->units; i++) {
		struct axl_vikor_unit *unit = &units[complete->unit[i]];
		double behind = unit->q - first->q;
		if (!verdict.advantage)
			unit->compromise = is_below(behind, verdict.threshold);
		else
			unit->compromise =
			    unit == first || (!verdict.stability && !is_below(reach, behind));
	}
	return verdict;
}

int axl_vikor_compare(const double *values, const double *weights, size_t units, size_t columns,
                      double v, struct axl_vikor_unit *ret_units,
                      struct axl_vikor_verdict *ret_verdict, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (!(v >= 0 && v <= 1))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("VIKOR's v is %g: expected a number from 0 to 1"), v);
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	for (size_t i = 0; i < units; i++)
		ret_units[i] = (struct axl_vikor_unit){NAN, NAN, NAN, false};
	for (size_t i = 0; i < complete.units; i++)
		ret_units[complete.unit[i]] = (struct axl_vikor_unit){0};
	measure_regret(&complete, ret_units);
	weigh(&complete, v, ret_units);
	*ret_verdict = judge(&complete, ret_units);
	return 0;
}

int axl_vikor(const double *values, const double *weights, size_t units, size_t columns, double v,
              double *ret_scores, struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_vikor_unit *found = axl_xcalloc(units, sizeof *found);
	struct axl_vikor_verdict verdict;
	if (axl_vikor_compare(values, weights, units, columns, v, found, &verdict, err) < 0)
		return -1;
	for (size_t i = 0; i < units; i++)
		ret_scores[i] = 1 - found[i].q;
	return 0;
}
