/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is hardly possible in a published table, or out of line. */
#include "config.h"

#include "project/quality/statistic-table.h"

#include "base/period.h"

#include <math.h>
#include <string.h>

static bool is_value(const struct axl_statistic_cell *cell)
{
	return cell && cell->number.state == AXL_VALUE;
}

/* Whoever runs an establishment works there. */
static void check_employees(const struct axl_statistic_walk *walk,
                            const struct axl_statistic_cell *cell)
{
	if (!is_value(cell) || strcmp(cell->measure, "employees") != 0)
		return;
	const struct axl_statistic_cell *plants =
	    axl_statistic_find(walk->table, cell->region, cell->scheme, cell->industry,
	                       "establishments", cell->period);
	if (!is_value(plants))
		return;
	bool good = cell->number.number >= plants->number.number;
	axl_statistic_tell(walk, cell,
	                   (struct axl_statistic_finding){
			       .rule = AXL_STATISTIC_EMPLOYEES,
			       .verdict = good ? AXL_STATISTIC_PASSED : AXL_STATISTIC_FAULT,
			       .stated = cell->number.number,
			       .expected = NAN,
			       .lo = plants->number.number,
			       .hi = INFINITY,
			   });
}

/* Series */

static int compare_periods(const void *a, const void *b)
{
	char left[AXL_PERIOD_SIZE], right[AXL_PERIOD_SIZE];
	axl_period_end(*(const char *const *)a, left);
	axl_period_end(*(const char *const *)b, right);
	return strcmp(left, right);
}

/* Interned, so that each stands once; owned by the caller. */
static const char **periods_of(const struct axl_statistic_table *table, size_t *ret_count)
{
	const char **periods = axl_xcalloc(table->count, sizeof *periods);
	size_t count = 0;
	for (size_t i = 0; i < table->count; i++) {
		size_t k = 0;
		while (k < count && periods[k] != table->cells[i].period)
			k++;
		if (k == count)
			periods[count++] = table->cells[i].period;
	}
	if (count)
		qsort(periods, count, sizeof *periods, compare_periods);
	*ret_count = count;
	return periods;
}

static int compare_numbers(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

static double median_of(const double *values, size_t count)
{
	axl_auto(axl_memory) double *sorted = axl_xcalloc(count, sizeof *sorted);
	memcpy(sorted, values, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, compare_numbers);
	return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

/* Steps of the logarithm, held against their median by their median deviation. */
static void check_steps(const struct axl_statistic_walk *walk,
                        const struct axl_statistic_cell *const *series, size_t count)
{
	const struct axl_quality_oddities *limits = &walk->definition->oddities;
	if (count < limits->points || count < 3)
		return;
	axl_auto(axl_memory) double *steps = axl_xcalloc(count - 1, sizeof *steps);
	axl_auto(axl_memory) double *far = axl_xcalloc(count - 1, sizeof *far);
	for (size_t i = 0; i + 1 < count; i++)
		steps[i] = log(series[i + 1]->number.number / series[i]->number.number);
	double median = median_of(steps, count - 1);
	for (size_t i = 0; i + 1 < count; i++)
		far[i] = fabs(steps[i] - median);
	double mad = median_of(far, count - 1);
	for (size_t i = 0; i + 1 < count; i++)
		if (mad > 0 && 0.6745 * far[i] / mad > limits->robust_z) {
			double reach = limits->robust_z * mad / 0.6745;
			double before = series[i]->number.number;
			axl_statistic_tell(walk, series[i + 1],
			                   (struct axl_statistic_finding){
					       .rule = AXL_STATISTIC_STEP,
					       .verdict = AXL_STATISTIC_SUSPECTED,
					       .stated = series[i + 1]->number.number,
					       .expected = before * exp(median),
					       .lo = before * exp(median - reach),
					       .hi = before * exp(median + reach),
					       .parts = count,
					   });
		}
}

static void check_series(const struct axl_statistic_walk *walk, const char *const *periods,
                         size_t period_count)
{
	const struct axl_statistic_table *table = walk->table;
	axl_auto(axl_memory) const struct axl_statistic_cell **series =
	    axl_xcalloc(period_count, sizeof *series);
	for (size_t i = 0; i < table->count; i++) {
		const struct axl_statistic_cell *cell = &table->cells[i];
		size_t count = 0;
		if (cell->period != periods[0])
			continue;
		for (size_t p = 0; p < period_count; p++) {
			const struct axl_statistic_cell *at =
			    axl_statistic_find(table, cell->region, cell->scheme, cell->industry,
			                       cell->measure, periods[p]);
			if (!is_value(at) || !(at->number.number > 0))
				break;
			series[count++] = at;
		}
		check_steps(walk, series, count);
	}
}

/* A last period with far fewer figures than those before is not all in yet. */
static void check_last(const struct axl_statistic_walk *walk, const char *const *periods,
                       size_t period_count)
{
	const struct axl_statistic_table *table = walk->table;
	if (period_count < 3)
		return;
	axl_auto(axl_memory) double *filled = axl_xcalloc(period_count, sizeof *filled);
	const struct axl_statistic_cell *first = NULL;
	for (size_t i = 0; i < table->count; i++)
		for (size_t p = 0; p < period_count; p++)
			if (table->cells[i].period == periods[p]) {
				filled[p] += is_value(&table->cells[i]);
				if (p == period_count - 1 && !first)
					first = &table->cells[i];
			}
	double usual = median_of(filled, period_count - 1);
	double least = usual * walk->definition->oddities.last_filled;
	if (filled[period_count - 1] < least)
		axl_statistic_tell(walk, first,
		                   (struct axl_statistic_finding){
				       .rule = AXL_STATISTIC_PARTIAL,
				       .verdict = AXL_STATISTIC_SUSPECTED,
				       .stated = filled[period_count - 1],
				       .expected = usual,
				       .lo = least,
				       .hi = INFINITY,
				   });
}

/* Rows */

/* A row of round figures in a table of which most are not looks filled in by hand. */
static void check_rounds(const struct axl_statistic_walk *walk)
{
	const struct axl_statistic_table *table = walk->table;
	const struct axl_quality_oddities *limits = &walk->definition->oddities;
	size_t round_figures = 0, figures = 0;
	for (size_t i = 0; i < table->count; i++) {
		figures += is_value(&table->cells[i]);
		round_figures += is_value(&table->cells[i]) &&
		                 fmod(table->cells[i].number.number, limits->round_unit) == 0;
	}
	if (2 * round_figures > figures)
		return;
	for (size_t i = 0, next; i < table->count; i = next) {
		size_t values = 0, rounds = 0;
		for (next = i;
		     next < table->count && table->cells[next].line == table->cells[i].line;
		     next++) {
			double number = table->cells[next].number.number;
			values += is_value(&table->cells[next]) && number != 0;
			rounds += is_value(&table->cells[next]) && number != 0 &&
			          fmod(number, limits->round_unit) == 0;
		}
		if (values >= limits->round_cells && rounds == values)
			axl_statistic_tell(walk, &table->cells[i],
			                   (struct axl_statistic_finding){
					       .rule = AXL_STATISTIC_ROUND,
					       .verdict = AXL_STATISTIC_SUSPECTED,
					       .stated = table->cells[i].number.number,
					       .expected = NAN,
					       .lo = NAN,
					       .hi = NAN,
					       .parts = rounds,
					   });
	}
}

void axl_statistic_check_oddities(const struct axl_statistic_walk *walk)
{
	size_t period_count;
	axl_auto(axl_memory) const char **periods = periods_of(walk->table, &period_count);
	for (size_t i = 0; i < walk->table->count; i++)
		check_employees(walk, &walk->table->cells[i]);
	if (period_count == 0)
		return;
	check_series(walk, periods, period_count);
	check_rounds(walk);
	check_last(walk, periods, period_count);
}
