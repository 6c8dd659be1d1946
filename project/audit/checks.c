/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: what follows from what within one table. */
#include "config.h"

#include "project/audit/auditing.h"

#include "base/buffer.h"
#include "base/i18n.h"

#include <math.h>
#include <string.h>

const char *const axl_audit_rule_names[AXL_AUDIT_RULE_COUNT] = {
    [AXL_AUDIT_FIGURE] = N_("figure"), [AXL_AUDIT_SUM] = N_("sum"),
    [AXL_AUDIT_TOTAL] = N_("total"),   [AXL_AUDIT_SHARE] = N_("share"),
    [AXL_AUDIT_GROWTH] = N_("growth"), [AXL_AUDIT_CROSS] = N_("cross"),
};

static bool is_one_of(const struct axl_audit_columns *columns, const char *name)
{
	for (size_t i = 0; i < columns->count; i++)
		if (strcmp(columns->names[i], name) == 0)
			return true;
	return false;
}

/* Shares and rates are rounded always, the rest where the definition says so. */
static bool is_rounded(const struct axl_audit_table *rules, const char *name)
{
	bool rounded = is_one_of(&rules->rounded, name);
	for (size_t i = 0; i < rules->share_count; i++)
		rounded = rounded || strcmp(rules->shares[i].share, name) == 0;
	for (size_t i = 0; i < rules->growth_count; i++)
		rounded = rounded || strcmp(rules->growth[i].rate, name) == 0;
	return rounded;
}

/* Half a unit of the last digit that the column has, where its figures are rounded; else 0. */
static double half_of(const struct axl_audit_table *rules, const struct axl_audit_grid *grid,
                      const char *name)
{
	if (!is_rounded(rules, name))
		return 0;
	return axl_half_unit(grid->decimals[axl_audit_grid_column(grid, name)]);
}

struct axl_bounds axl_audit_estimate(const struct axl_audit_table *rules,
                                     const struct axl_audit_grid *grid, size_t row,
                                     const char *name)
{
	const struct axl_audit_cell *cell =
	    axl_audit_grid_cell(grid, row, axl_audit_grid_column(grid, name));
	if (!cell->is_figure)
		return axl_bounds_of(NAN, 0);
	if (cell->number.state == AXL_VALUE)
		return axl_bounds_of(cell->number.number, half_of(rules, grid, name));
	bool is_nothing = cell->number.state == AXL_NONE || cell->number.state == AXL_ABSENT;
	return axl_bounds_of(is_nothing ? 0 : NAN, 0);
}

static struct axl_bounds estimate_at(const struct axl_auditing *auditing, size_t row,
                                     const char *name)
{
	return axl_audit_estimate(auditing->rules, auditing->grid, row, name);
}

static char *name_of_row(const struct axl_auditing *auditing, size_t row)
{
	const struct axl_audit_columns *names = &auditing->rules->names;
	struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < names->count; i++) {
		size_t column = axl_audit_grid_column(auditing->grid, names->names[i]);
		const char *name = axl_audit_grid_cell(auditing->grid, row, column)->text;
		axl_buffer_printf(&text, "%s%s", text.length && *name ? " / " : "", name);
	}
	return text.bytes;
}

static void tell(struct axl_auditing *auditing, struct axl_audit_check check, size_t row,
                 size_t column)
{
	const struct axl_audit_grid *grid = auditing->grid;
	axl_auto(axl_memory) char *name = name_of_row(auditing, row);
	check.file = auditing->counts.file;
	check.line = grid->lines[row];
	check.row = name;
	check.column = grid->header->names[column];
	check.printed = axl_audit_grid_cell(grid, row, column)->text;
	auditing->counts.checks++;
	auditing->counts.faults += !check.passed;
	auditing->listener->check(auditing->listener->context, &check);
}

bool axl_auditing_hold(struct axl_auditing *auditing, enum axl_audit_rule rule, size_t row,
                       const char *name, struct axl_bounds estimate, double half, const char *note)
{
	size_t column = axl_audit_grid_column(auditing->grid, name);
	const struct axl_audit_cell *cell = axl_audit_grid_cell(auditing->grid, row, column);
	if (!cell->is_figure || cell->number.state != AXL_VALUE || isnan(estimate.value))
		return true;
	struct axl_audit_check check = {
	    .rule = rule,
	    .expected = axl_bounds_widen(estimate, half),
	    .note = note,
	};
	check.passed = axl_bounds_allows(check.expected, cell->number.number);
	tell(auditing, check, row, column);
	return check.passed;
}

static void hold(struct axl_auditing *auditing, enum axl_audit_rule rule, size_t row,
                 const char *name, struct axl_bounds estimate, const char *note)
{
	(void)axl_auditing_hold(auditing, rule, row, name, estimate,
	                        half_of(auditing->rules, auditing->grid, name), note);
}

static void check_figures(struct axl_auditing *auditing, size_t row)
{
	const struct axl_audit_grid *grid = auditing->grid;
	const struct axl_audit_check no_figure = {
	    .rule = AXL_AUDIT_FIGURE,
	    .expected = axl_bounds_of(NAN, 0),
	};
	for (size_t column = 0; column < grid->column_count; column++)
		if (grid->holds_figures[column] &&
		    !axl_audit_grid_cell(grid, row, column)->is_figure)
			tell(auditing, no_figure, row, column);
}

static void check_sums(struct axl_auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->sum_count; i++) {
		const struct axl_audit_sum *sum = &rules->sums[i];
		struct axl_bounds estimate = {0};
		for (size_t part = 0; part < sum->parts.count; part++)
			estimate = axl_bounds_sum(
			    estimate, estimate_at(auditing, row, sum->parts.names[part]));
		hold(auditing, AXL_AUDIT_SUM, row, sum->total, estimate, NULL);
	}
}

/* A rate that is wrong by the steps it counts is a fault of its own name. */
static char *steps_that_fit(double printed, struct axl_bounds from, struct axl_bounds to, int steps,
                            double half)
{
	const int others[] = {steps - 1, steps + 1};
	for (size_t i = 0; i < AXL_COUNT(others); i++)
		if (others[i] >= 1 &&
		    axl_bounds_allows(
			axl_bounds_widen(axl_bounds_growth(from, to, others[i]), half), printed))
			return axl_xasprintf(_("follows with %d steps"), others[i]);
	return NULL;
}

static void check_growth(struct axl_auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->growth_count; i++) {
		const struct axl_audit_growth *growth = &rules->growth[i];
		struct axl_bounds from = estimate_at(auditing, row, growth->from);
		struct axl_bounds to = estimate_at(auditing, row, growth->to);
		struct axl_bounds estimate = axl_bounds_growth(from, to, growth->steps);
		double printed = estimate_at(auditing, row, growth->rate).value;
		double half = half_of(rules, auditing->grid, growth->rate);
		axl_auto(axl_memory) char *note = NULL;
		if (!axl_bounds_allows(axl_bounds_widen(estimate, half), printed))
			note = steps_that_fit(printed, from, to, growth->steps, half);
		hold(auditing, AXL_AUDIT_GROWTH, row, growth->rate, estimate, note);
	}
}

static void check_totals(struct axl_auditing *auditing, size_t total)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->totals.count; i++) {
		const char *name = rules->totals.names[i];
		struct axl_bounds estimate = {0};
		for (size_t row = 0; row < auditing->grid->row_count; row++)
			if (auditing->layout->part_of[row] == total)
				estimate =
				    axl_bounds_sum(estimate, estimate_at(auditing, row, name));
		hold(auditing, AXL_AUDIT_TOTAL, total, name, estimate, NULL);
	}
}

/* A share may be off by a unit so that all of them add up to 100. */
static bool is_apportioned(const struct axl_auditing *auditing, const struct axl_audit_share *share,
                           size_t total)
{
	const struct axl_audit_grid *grid = auditing->grid;
	double whole = estimate_at(auditing, total, share->of).value;
	axl_auto(axl_memory) double *exact = axl_xcalloc(grid->row_count, sizeof *exact);
	axl_auto(axl_memory) double *printed = axl_xcalloc(grid->row_count, sizeof *printed);
	size_t count = 0;
	for (size_t row = 0; row < grid->row_count; row++) {
		if (auditing->layout->part_of[row] != total)
			continue;
		exact[count] = 100 * estimate_at(auditing, row, share->of).value / whole;
		printed[count++] = estimate_at(auditing, row, share->share).value;
	}
	return axl_is_largest_remainder(exact, printed, count,
	                                2 * half_of(auditing->rules, grid, share->share));
}

static void check_share(struct axl_auditing *auditing, const struct axl_audit_share *share,
                        size_t row, size_t total)
{
	double half = half_of(auditing->rules, auditing->grid, share->share);
	double printed = estimate_at(auditing, row, share->share).value;
	const char *note = NULL;
	struct axl_bounds estimate = axl_bounds_share(estimate_at(auditing, row, share->of),
	                                              estimate_at(auditing, total, share->of));
	if (!axl_bounds_allows(axl_bounds_widen(estimate, half), printed) && row != total &&
	    is_apportioned(auditing, share, total)) {
		estimate = axl_bounds_widen(estimate, half);
		note = _("by largest remainder");
	}
	hold(auditing, AXL_AUDIT_SHARE, row, share->share, estimate, note);
}

/* Of the total that the row is part of; a total without one is the whole of itself. */
static void check_shares(struct axl_auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	const struct axl_audit_layout *layout = auditing->layout;
	size_t whole = (layout->share_of ? layout->share_of : layout->part_of)[row];
	if (whole == AXL_AUDIT_NO_ROW && layout->is_total[row])
		whole = row;
	if (whole == AXL_AUDIT_NO_ROW)
		return;
	for (size_t i = 0; i < rules->share_count; i++)
		check_share(auditing, &rules->shares[i], row, whole);
}

void axl_auditing_table(struct axl_auditing *auditing)
{
	for (size_t row = 0; row < auditing->grid->row_count; row++) {
		check_figures(auditing, row);
		check_sums(auditing, row);
		check_growth(auditing, row);
		check_shares(auditing, row);
		if (auditing->layout->is_total[row])
			check_totals(auditing, row);
	}
}
