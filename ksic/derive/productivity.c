/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Output a head of an industry, beside that of the same industry in the reference and of all
 * industries here. Both figures of a ratio are of the same plants: the rows of a register that
 * state both, or else one published table.
 */
#include "config.h"

#include "ksic/derive/derive.h"
#include "ksic/figure/grid.h"

#include <math.h>

struct axl_productivity {
	const struct axl_productivity_metrics *metrics;
	struct axl_figure_grid output, employees; /* of one table */
	struct here {
		struct axl_number output, employees;
	} * here; /* a period each: of all industries that state both */
};

const struct axl_productivity_metrics axl_sales_productivity = {
    AXL_SALES, "sales_per_employee", "labour_productivity_gap", "labour_productivity_gap_here"};
const struct axl_productivity_metrics axl_value_added_productivity = {
    AXL_VALUE_ADDED, "value_added_per_employee", "value_added_productivity_gap",
    "value_added_productivity_gap_here"};

void axl_productivity_free(struct axl_productivity *productivity)
{
	if (!productivity)
		return;
	axl_figure_grid_release(&productivity->output);
	axl_figure_grid_release(&productivity->employees);
	free(productivity->here);
	free(productivity);
}

static void sum_here(struct axl_productivity *productivity)
{
	const struct axl_figure_grid *output = &productivity->output;
	size_t periods = axl_figure_grid_periods(output);
	productivity->here = axl_xcalloc(periods, sizeof *productivity->here);
	for (size_t p = 0; p < periods; p++) {
		struct here *here = &productivity->here[p];
		here->output.state = here->employees.state = AXL_ABSENT;
		for (size_t i = 0; i < output->item_count; i++) {
			const struct axl_ksic_item *item = output->items[i];
			struct axl_number made =
			    axl_figure_grid_at(output, p, item)->number[AXL_HOME];
			struct axl_number employees =
			    axl_figure_grid_at(&productivity->employees, p, item)->number[AXL_HOME];
			if (made.state != AXL_VALUE || employees.state != AXL_VALUE)
				continue;
			axl_number_add(&here->output, made, 1);
			axl_number_add(&here->employees, employees, 1);
		}
	}
}

/* A published table that states both, unless a register says it of each row. */
static const struct axl_figure_table *choose(const struct axl_figures *figures,
                                             enum axl_ksic_level level,
                                             enum axl_figure_measure output, bool *ret_rows)
{
	const struct axl_figure_table *rows =
	    output == AXL_SALES ? axl_figures_choose(figures, AXL_BOTH_SALES, level) : NULL;
	const struct axl_figure_table *table = axl_figures_choose(figures, output, level);
	*ret_rows = rows != NULL;
	if (rows)
		return rows;
	bool states_both = table && !table->is_register &&
	                   axl_figure_table_speaks(table, AXL_HOME, AXL_EMPLOYEES, level);
	return states_both ? table : NULL;
}

int axl_productivity_new(const struct axl_figures *figures, const struct axl_world *world,
                         enum axl_ksic_level level, const struct axl_productivity_metrics *metrics,
                         struct axl_productivity **ret_productivity, struct axl_error **err)
{
	axl_auto(axl_productivity) struct axl_productivity *productivity =
	    axl_xcalloc(1, sizeof *productivity);
	bool rows;
	const struct axl_figure_table *table = choose(figures, level, metrics->output, &rows);
	productivity->metrics = metrics;
	if (axl_figure_grid_fill(&productivity->output, table, world, level,
	                         rows ? AXL_BOTH_SALES : metrics->output, err) < 0 ||
	    axl_figure_grid_fill(&productivity->employees, table, world, level,
	                         rows ? AXL_BOTH_EMPLOYEES : AXL_EMPLOYEES, err) < 0)
		return -1;
	sum_here(productivity);
	*ret_productivity = axl_steal(productivity);
	return 0;
}

/* here / there - 1, in the words of the two ratios */
static int write_gap(struct axl_deriving *deriving, const struct axl_derived *here,
                     const char *metric, struct axl_number output, struct axl_number employees,
                     struct axl_error **err)
{
	char ratio[80], how[176];
	struct axl_estimate there = axl_ratio(output, employees);
	if (there.state == AXL_ABSENT)
		return 0;
	struct axl_estimate gap =
	    axl_ratio((struct axl_number){here->estimate.state, here->estimate.value},
	              (struct axl_number){there.state, there.value});
	gap.value -= 1;
	axl_how_ratio(output, employees, ratio, sizeof ratio);
	(void)snprintf(how, sizeof how, "(%s) / (%s) - 1", here->how, ratio);
	struct axl_derived derived = *here;
	derived.metric = metric;
	derived.estimate = gap;
	derived.how = how;
	return axl_derive_write(deriving, &derived, err);
}

static int write_period(struct axl_deriving *deriving, const struct axl_productivity *productivity,
                        const struct axl_ksic_item *item, int64_t unit, size_t period,
                        struct axl_error **err)
{
	const struct axl_figure_table *table = productivity->output.table;
	const struct axl_productivity_metrics *metrics = productivity->metrics;
	const struct axl_grid_cell *made = axl_figure_grid_at(&productivity->output, period, item);
	const struct axl_number *employees =
	    axl_figure_grid_at(&productivity->employees, period, item)->number;
	const struct here *all = &productivity->here[period];
	char how[80];
	axl_how_ratio(made->number[AXL_HOME], employees[AXL_HOME], how, sizeof how);
	struct axl_derived here = {.unit = unit,
	                           .metric = metrics->ratio,
	                           .period = table->periods[period],
	                           .estimate =
	                               axl_ratio(made->number[AXL_HOME], employees[AXL_HOME]),
	                           .n = table->is_register ? made->rows : NAN,
	                           .how = how};
	if (axl_derive_write(deriving, &here, err) < 0 ||
	    write_gap(deriving, &here, metrics->gap, made->number[AXL_REFERENCE],
	              employees[AXL_REFERENCE], err) < 0)
		return -1;
	return write_gap(deriving, &here, metrics->gap_here, all->output, all->employees, err);
}

int axl_productivity_write(struct axl_deriving *deriving,
                           const struct axl_productivity *productivity,
                           const struct axl_ksic_item *item, int64_t unit, struct axl_error **err)
{
	for (size_t p = 0; p < axl_figure_grid_periods(&productivity->output); p++)
		if (write_period(deriving, productivity, item, unit, p, err) < 0)
			return -1;
	return 0;
}
