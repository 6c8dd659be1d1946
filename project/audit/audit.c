/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/audit/audit.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "project/audit/inside.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

const char *const axl_audit_rule_names[AXL_AUDIT_RULE_COUNT] = {
    [AXL_AUDIT_FIGURE] = N_("figure"), [AXL_AUDIT_SUM] = N_("sum"),
    [AXL_AUDIT_TOTAL] = N_("total"),   [AXL_AUDIT_SHARE] = N_("share"),
    [AXL_AUDIT_GROWTH] = N_("growth"),
};

enum row_kind { ROW_OTHER, ROW_ITEM, ROW_TOTAL };

/* A table under its rules, and who hears of it. */
struct auditing {
	const struct axl_audit_table *rules;
	const struct axl_audit_grid *grid;
	const struct axl_audit_listener *listener;
	struct axl_audit_counts counts;
	char *row_name; /* of the row at hand */
	/* per row */
	enum row_kind *kinds;
	const char **groups; /* rows with the same text have a total together */
};

static const struct axl_audit_cell *cell_at(const struct auditing *auditing, size_t row,
                                            const char *name)
{
	const struct axl_audit_grid *grid = auditing->grid;
	return axl_audit_grid_cell(grid, row, axl_audit_grid_column(grid, name));
}

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

static double half_of(const struct auditing *auditing, const char *name)
{
	const struct axl_audit_grid *grid = auditing->grid;
	if (!is_rounded(auditing->rules, name))
		return 0;
	return axl_half_unit(grid->decimals[axl_audit_grid_column(grid, name)]);
}

/* What the cell says: nothing at all of it is 0, what is hidden is not known. */
static struct axl_bounds estimate_at(const struct auditing *auditing, size_t row, const char *name)
{
	const struct axl_audit_cell *cell = cell_at(auditing, row, name);
	if (!cell->is_figure)
		return axl_bounds_of(NAN, 0);
	if (cell->number.state == AXL_VALUE)
		return axl_bounds_of(cell->number.number, half_of(auditing, name));
	bool is_nothing = cell->number.state == AXL_NONE || cell->number.state == AXL_ABSENT;
	return axl_bounds_of(is_nothing ? 0 : NAN, 0);
}

static void tell(struct auditing *auditing, struct axl_audit_check check, size_t row, size_t column)
{
	const struct axl_audit_grid *grid = auditing->grid;
	check.file = auditing->counts.file;
	check.line = grid->lines[row];
	check.row = auditing->row_name;
	check.column = grid->header->names[column];
	check.printed = axl_audit_grid_cell(grid, row, column)->text;
	auditing->counts.checks++;
	auditing->counts.faults += !check.passed;
	auditing->listener->check(auditing->listener->context, &check);
}

/*
 * Hold a printed figure against what follows from others. Nothing is said where nothing is
 * printed, or nothing follows.
 */
static void hold(struct auditing *auditing, enum axl_audit_rule rule, size_t row, const char *name,
                 struct axl_bounds estimate)
{
	size_t column = axl_audit_grid_column(auditing->grid, name);
	const struct axl_audit_cell *cell = axl_audit_grid_cell(auditing->grid, row, column);
	if (!cell->is_figure || cell->number.state != AXL_VALUE || isnan(estimate.value))
		return;
	struct axl_audit_check check = {
	    .rule = rule,
	    .expected = axl_bounds_widen(estimate, half_of(auditing, name)),
	};
	check.passed = axl_bounds_allows(check.expected, cell->number.number);
	tell(auditing, check, row, column);
}

static void check_figures(struct auditing *auditing, size_t row)
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

/* Rows */

static enum row_kind kind_of(const struct axl_audit_table *rules, const char *text)
{
	if (strcmp(text, rules->total_kind) == 0)
		return ROW_TOTAL;
	return !rules->item_kind || strcmp(text, rules->item_kind) == 0 ? ROW_ITEM : ROW_OTHER;
}

static void sort_rows(struct auditing *auditing)
{
	const struct axl_audit_table *rules = auditing->rules;
	size_t count = auditing->grid->row_count;
	auditing->kinds = axl_xcalloc(count, sizeof *auditing->kinds);
	auditing->groups = axl_xcalloc(count, sizeof *auditing->groups);
	for (size_t row = 0; row < count && rules->kind_column; row++) {
		auditing->kinds[row] =
		    kind_of(rules, cell_at(auditing, row, rules->kind_column)->text);
		auditing->groups[row] = rules->by ? cell_at(auditing, row, rules->by)->text : "";
	}
}

static bool is_part_of(const struct auditing *auditing, size_t row, size_t total)
{
	return auditing->kinds[row] == ROW_ITEM &&
	       strcmp(auditing->groups[row], auditing->groups[total]) == 0;
}

/* The total that a row belongs to, perhaps itself. */
static bool find_total(const struct auditing *auditing, size_t row, size_t *ret_total)
{
	if (auditing->kinds[row] == ROW_OTHER)
		return false;
	for (size_t total = 0; total < auditing->grid->row_count; total++)
		if (auditing->kinds[total] == ROW_TOTAL &&
		    strcmp(auditing->groups[total], auditing->groups[row]) == 0) {
			*ret_total = total;
			return true;
		}
	return false;
}

static char *name_of_row(const struct auditing *auditing, size_t row)
{
	const struct axl_audit_columns *names = &auditing->rules->names;
	struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < names->count; i++) {
		const char *name = cell_at(auditing, row, names->names[i])->text;
		axl_buffer_printf(&text, "%s%s", text.length && *name ? " / " : "", name);
	}
	return text.bytes;
}

/* Rules */

static void check_sums(struct auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->sum_count; i++) {
		const struct axl_audit_sum *sum = &rules->sums[i];
		struct axl_bounds estimate = {0};
		for (size_t part = 0; part < sum->parts.count; part++)
			estimate = axl_bounds_sum(
			    estimate, estimate_at(auditing, row, sum->parts.names[part]));
		hold(auditing, AXL_AUDIT_SUM, row, sum->total, estimate);
	}
}

static void check_growth(struct auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->growth_count; i++) {
		const struct axl_audit_growth *growth = &rules->growth[i];
		hold(auditing, AXL_AUDIT_GROWTH, row, growth->rate,
		     axl_bounds_growth(estimate_at(auditing, row, growth->from),
		                       estimate_at(auditing, row, growth->to), growth->steps));
	}
}

static void check_totals(struct auditing *auditing, size_t total)
{
	const struct axl_audit_table *rules = auditing->rules;
	for (size_t i = 0; i < rules->totals.count; i++) {
		const char *name = rules->totals.names[i];
		struct axl_bounds estimate = {0};
		for (size_t row = 0; row < auditing->grid->row_count; row++)
			if (is_part_of(auditing, row, total))
				estimate =
				    axl_bounds_sum(estimate, estimate_at(auditing, row, name));
		hold(auditing, AXL_AUDIT_TOTAL, total, name, estimate);
	}
}

/* A share may be off by a unit so that all of them add up to 100. */
static bool is_apportioned(const struct auditing *auditing, const struct axl_audit_share *share,
                           size_t total)
{
	const struct axl_audit_grid *grid = auditing->grid;
	double whole = estimate_at(auditing, total, share->of).value;
	axl_auto(axl_memory) double *exact = axl_xcalloc(grid->row_count, sizeof *exact);
	axl_auto(axl_memory) double *printed = axl_xcalloc(grid->row_count, sizeof *printed);
	size_t count = 0;
	for (size_t row = 0; row < grid->row_count; row++) {
		if (!is_part_of(auditing, row, total))
			continue;
		exact[count] = 100 * estimate_at(auditing, row, share->of).value / whole;
		printed[count++] = estimate_at(auditing, row, share->share).value;
	}
	return axl_is_largest_remainder(exact, printed, count, 2 * half_of(auditing, share->share));
}

static void check_share(struct auditing *auditing, const struct axl_audit_share *share, size_t row,
                        size_t total)
{
	double half = half_of(auditing, share->share);
	double printed = estimate_at(auditing, row, share->share).value;
	struct axl_bounds estimate = axl_bounds_share(estimate_at(auditing, row, share->of),
	                                              estimate_at(auditing, total, share->of));
	if (!axl_bounds_allows(axl_bounds_widen(estimate, half), printed) &&
	    is_part_of(auditing, row, total) && is_apportioned(auditing, share, total))
		estimate = axl_bounds_widen(estimate, half);
	hold(auditing, AXL_AUDIT_SHARE, row, share->share, estimate);
}

static void check_shares(struct auditing *auditing, size_t row)
{
	const struct axl_audit_table *rules = auditing->rules;
	size_t total;
	if (rules->share_count == 0 || !find_total(auditing, row, &total))
		return;
	for (size_t i = 0; i < rules->share_count; i++)
		check_share(auditing, &rules->shares[i], row, total);
}

static void check_row(struct auditing *auditing, size_t row)
{
	axl_auto(axl_memory) char *name = name_of_row(auditing, row);
	auditing->row_name = name;
	check_figures(auditing, row);
	check_sums(auditing, row);
	check_growth(auditing, row);
	check_shares(auditing, row);
	if (auditing->kinds[row] == ROW_TOTAL)
		check_totals(auditing, row);
}

/* A table that lost a total must not pass for a correct one. */
static int expect_totals(const struct auditing *auditing, struct axl_error **err)
{
	const struct axl_audit_table *rules = auditing->rules;
	size_t total;
	for (size_t row = 0; row < auditing->grid->row_count; row++)
		if (auditing->kinds[row] == ROW_ITEM && !find_total(auditing, row, &total))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s:%" PRIu64
			                       ": this row has no total; expected one with \"%s\" "
			                       "in the column \"%s\""),
			                     auditing->counts.file, auditing->grid->lines[row],
			                     rules->total_kind, rules->kind_column);
	return 0;
}

static int audit_file(const struct axl_audit_table *rules, const char *path,
                      const struct axl_audit_listener *listener, struct axl_error **err)
{
	struct axl_audit_grid grid;
	if (axl_audit_grid_read(path, rules, &grid, err) < 0)
		return -1;
	struct auditing auditing = {
	    .rules = rules,
	    .grid = &grid,
	    .listener = listener,
	    .counts = {.file = path},
	};
	sort_rows(&auditing);
	int result = expect_totals(&auditing, err);
	for (size_t row = 0; row < grid.row_count && result == 0; row++)
		check_row(&auditing, row);
	if (result == 0)
		listener->table(listener->context, &auditing.counts);
	free(auditing.kinds);
	free(auditing.groups);
	axl_audit_grid_release(&grid);
	return result;
}

/* Files */

int axl_audit_all(const struct axl_audit *audit, const char *folder,
                  const struct axl_audit_listener *listener, struct axl_error **err)
{
	for (size_t i = 0; i < audit->table_count; i++) {
		const struct axl_audit_columns *files = &audit->tables[i].files;
		for (size_t k = 0; k < files->count; k++) {
			axl_auto(axl_memory) char *path =
			    strcmp(folder, ".") == 0
				? axl_xstrdup(files->names[k])
				: axl_xasprintf("%s/%s", folder, files->names[k]);
			if (audit_file(&audit->tables[i], path, listener, err) < 0)
				return -1;
		}
	}
	return 0;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

static const struct axl_audit_table *find_table(const struct axl_audit *audit, const char *path)
{
	for (size_t i = 0; i < audit->table_count; i++) {
		const struct axl_audit_columns *files = &audit->tables[i].files;
		for (size_t k = 0; k < files->count; k++)
			if (strcmp(base_name(files->names[k]), base_name(path)) == 0)
				return &audit->tables[i];
	}
	return NULL;
}

bool axl_audit_knows(const struct axl_audit *audit, const char *path)
{
	return find_table(audit, path) != NULL;
}

int axl_audit_file(const struct axl_audit *audit, const char *path,
                   const struct axl_audit_listener *listener, struct axl_error **err)
{
	const struct axl_audit_table *rules = find_table(audit, path);
	if (!rules)
		axl_bug("a file was audited that the audit does not know");
	return audit_file(rules, path, listener, err);
}
