/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits without a definition: which columns follow from which. */
#include "config.h"

#include "project/audit/guess.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "project/audit/guessing.h"

#include <string.h>

struct guessing {
	const char *path;
	struct axl_table_words words;
	struct axl_audit_grid grid;
	struct axl_audit_layout layout;
	struct axl_audit_table rules;
	size_t *roots;  /* per row: the total at the end of its totals */
	bool *is_label; /* per column; the others hold figures */
	int *years;     /* per column: the year in its header, 0 for none */
	const struct axl_audit_listener *listener;
	axl_audit_assumed assumed;
};

static const char *name_of(const struct guessing *g, size_t column)
{
	return g->grid.header->names[column];
}

static void add_name(struct axl_audit_columns *columns, const char *name)
{
	axl_reserve(columns->names, columns->capacity, columns->count + 1);
	columns->names[columns->count++] = name;
}

static void assume(const struct guessing *g, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void assume(const struct guessing *g, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *text = axl_xvasprintf(format, arguments);
	va_end(arguments);
	g->assumed(g->listener->context, g->path, text);
}

/* Columns */

static bool holds_figures(const struct guessing *g, size_t column)
{
	bool any = false;
	for (size_t row = 0; row < g->grid.row_count; row++) {
		const struct axl_audit_cell *cell = axl_audit_grid_cell(&g->grid, row, column);
		if (!cell->is_figure)
			return false;
		any = any || cell->number.state == AXL_VALUE;
	}
	return any && *name_of(g, column) && !axl_word_in(g->words.label, name_of(g, column)) &&
	       axl_audit_grid_column(&g->grid, name_of(g, column)) == column;
}

/* The n-th year (1900 to 2099) that stands in a text, or 0. */
static int year_in(const char *text, int n)
{
	for (const char *at = text; *at; at++) {
		bool begins = at == text || at[-1] < '0' || at[-1] > '9';
		if (!begins || strspn(at, "0123456789") != 4)
			continue;
		int year = atoi(at);
		if (year >= 1900 && year < 2100 && n-- == 0)
			return year;
	}
	return 0;
}

static bool is_share(const struct guessing *g, size_t column)
{
	return !g->is_label[column] && axl_word_in(g->words.share, name_of(g, column));
}

static bool is_yearly(const struct guessing *g, size_t column)
{
	return axl_word_in(g->words.yearly, name_of(g, column));
}

static bool is_rate(const struct guessing *g, size_t column)
{
	return !g->is_label[column] && !is_share(g, column) &&
	       (is_yearly(g, column) || axl_word_in(g->words.growth, name_of(g, column)));
}

/* May it be added up? */
static bool is_amount(const struct guessing *g, size_t column)
{
	return !g->is_label[column] && !is_share(g, column) && !is_rate(g, column) &&
	       !axl_word_in(g->words.not_summed, name_of(g, column));
}

static void sort_columns(struct guessing *g)
{
	size_t count = g->grid.column_count;
	g->is_label = axl_xcalloc(count, sizeof *g->is_label);
	g->years = axl_xcalloc(count, sizeof *g->years);
	for (size_t column = 0; column < count; column++) {
		const char *name = name_of(g, column);
		g->is_label[column] = !holds_figures(g, column);
		g->years[column] = year_in(name, 1) ? 0 : year_in(name, 0);
		if (!g->is_label[column])
			add_name(&g->rules.rounded, name);
		else if (*name && axl_audit_grid_column(&g->grid, name) == column)
			add_name(&g->rules.names, name);
	}
}

/* Trials */

static void hear_nothing(void *context, const struct axl_audit_check *check)
{
	(void)context;
	(void)check;
}

/* In how many of the rows that it speaks of does the one rule of a table hold? */
static double trial(const struct guessing *g, const struct axl_audit_table *rules)
{
	const struct axl_audit_listener listener = {hear_nothing, NULL, NULL};
	struct axl_auditing auditing = {
	    .rules = rules, .grid = &g->grid, .layout = &g->layout, .listener = &listener};
	axl_auditing_table(&auditing);
	size_t checks = auditing.counts.checks;
	return checks ? (double)(checks - auditing.counts.faults) / (double)checks : 0;
}

static struct axl_audit_table trial_rules(const struct guessing *g)
{
	return (struct axl_audit_table){.rounded = g->rules.rounded};
}

/* Sums */

static bool is_total_name(const struct guessing *g, const char *name)
{
	size_t head = strcspn(name, "_( ");
	axl_auto(axl_memory) char *word = axl_xstrndup(name, head);
	return axl_word_is(g->words.total, name) || axl_word_is(g->words.subtotal, name) ||
	       axl_word_is(g->words.total, word);
}

/* Years and their total: nothing else can be meant. */
static bool are_years(const struct guessing *g, size_t first, size_t total)
{
	for (size_t column = first; column < total; column++)
		if (!g->years[column])
			return false;
	return true;
}

static void guess_sum(struct guessing *g, size_t total)
{
	struct axl_audit_sum sum = {.total = name_of(g, total)};
	size_t first = total;
	while (first > 0 && is_amount(g, first - 1) && !is_total_name(g, name_of(g, first - 1)))
		first--;
	for (size_t column = first; column < total; column++)
		add_name(&sum.parts, name_of(g, column));
	struct axl_audit_table rules = trial_rules(g);
	rules.sums = &sum;
	rules.sum_count = 1;
	if (sum.parts.count < 2 ||
	    (!are_years(g, first, total) && trial(g, &rules) < g->words.holds)) {
		assume(g, _("\"%s\" is not the sum of the columns before it"), sum.total);
		free(sum.parts.names);
		return;
	}
	assume(g, _("\"%s\" is the sum of \"%s\" to \"%s\""), sum.total, sum.parts.names[0],
	       sum.parts.names[sum.parts.count - 1]);
	g->rules.sums[g->rules.sum_count++] = sum;
}

/* Shares */

/* Shares are of the row's own total, or of that of all rows: whichever holds in more rows. */
static double try_share(struct guessing *g, const struct axl_audit_share *share)
{
	struct axl_audit_share copy = *share;
	struct axl_audit_table rules = trial_rules(g);
	rules.shares = &copy;
	rules.share_count = 1;
	if (g->rules.share_count)
		return trial(g, &rules);
	double own = trial(g, &rules);
	g->layout.share_of = g->roots;
	double all = trial(g, &rules);
	if (all > own)
		return all;
	g->layout.share_of = NULL;
	return own;
}

static void guess_share(struct guessing *g, size_t column)
{
	struct axl_audit_share best = {NULL, name_of(g, column)};
	size_t *share_of = g->layout.share_of;
	double most = 0;
	for (size_t i = 0; i < g->grid.column_count; i++) {
		/* The nearest before it first, then all others from the left. */
		size_t of = i < column ? column - 1 - i : i;
		struct axl_audit_share share = {name_of(g, of), best.share};
		double holds = of != column && is_amount(g, of) ? try_share(g, &share) : 0;
		if (holds > most) {
			most = holds;
			best.of = share.of;
			share_of = g->layout.share_of;
		}
	}
	g->layout.share_of = share_of;
	if (!best.of || most < g->words.holds) {
		assume(g, _("\"%s\" is a share, but of no column that it follows from"),
		       best.share);
		return;
	}
	assume(g, _("\"%s\" is the share of \"%s\""), best.share, best.of);
	g->rules.shares[g->rules.share_count++] = best;
}

/* Rates */

/* The column of a year, whose header is otherwise the other's; or the count of columns. */
static size_t column_of_year(const struct guessing *g, int year, size_t like)
{
	axl_auto(axl_memory) char *from = axl_xasprintf("%d", g->years[like]);
	axl_auto(axl_memory) char *to = axl_xasprintf("%d", year);
	const char *name = name_of(g, like), *at = strstr(name, from);
	axl_auto(axl_memory) char *wanted =
	    axl_xasprintf("%.*s%s%s", (int)(at - name), name, to, at + strlen(from));
	for (size_t column = 0; column < g->grid.column_count; column++)
		if (is_amount(g, column) && strcmp(name_of(g, column), wanted) == 0)
			return column;
	return g->grid.column_count;
}

/* The two years that the rate's header names, or the last and the one before it (the first, of
 * a yearly mean) among columns of figures. */
static void years_of(const struct guessing *g, size_t rate, size_t like, int *ret_from, int *ret_to)
{
	int newest = 0, before = 0, oldest = 0;
	for (size_t i = 0; i < g->grid.column_count; i++) {
		int year = g->years[i];
		if (!year || !is_amount(g, i) || column_of_year(g, year, like) != i)
			continue;
		before = year > newest ? newest : year > before && year < newest ? year : before;
		newest = year > newest ? year : newest;
		oldest = !oldest || year < oldest ? year : oldest;
	}
	*ret_from = year_in(name_of(g, rate), 1) ? year_in(name_of(g, rate), 0)
	            : is_yearly(g, rate)         ? oldest
	                                         : before;
	*ret_to = year_in(name_of(g, rate), 1) ? year_in(name_of(g, rate), 1) : newest;
}

static double try_rate(const struct guessing *g, size_t rate, size_t like,
                       struct axl_audit_growth *growth)
{
	int from_year, to_year;
	years_of(g, rate, like, &from_year, &to_year);
	size_t count = g->grid.column_count;
	size_t from = column_of_year(g, from_year, like), to = column_of_year(g, to_year, like);
	if (from == count || to == count || from_year >= to_year)
		return 0;
	*growth = (struct axl_audit_growth){name_of(g, from), name_of(g, to), name_of(g, rate),
	                                    is_yearly(g, rate) ? to_year - from_year : 1};
	struct axl_audit_table rules = trial_rules(g);
	rules.growth = growth;
	rules.growth_count = 1;
	return trial(g, &rules);
}

static void guess_rate(struct guessing *g, size_t rate)
{
	struct axl_audit_growth best = {0};
	double most = 0;
	for (size_t like = 0; like < g->grid.column_count; like++) {
		struct axl_audit_growth growth;
		double holds =
		    is_amount(g, like) && g->years[like] ? try_rate(g, rate, like, &growth) : 0;
		if (holds > most) {
			most = holds;
			best = growth;
		}
	}
	if (most < g->words.holds || !best.rate) {
		assume(g, _("\"%s\" is a rate, but of no two columns that it follows from"),
		       name_of(g, rate));
		return;
	}
	assume(g, _("\"%s\" is the rate from \"%s\" to \"%s\", in steps: %d"), best.rate, best.from,
	       best.to, best.steps);
	g->rules.growth[g->rules.growth_count++] = best;
}

static void find_roots(struct guessing *g)
{
	for (size_t row = 0; row < g->grid.row_count; row++) {
		size_t root = g->layout.part_of[row];
		while (root != AXL_AUDIT_NO_ROW && g->layout.part_of[root] != AXL_AUDIT_NO_ROW)
			root = g->layout.part_of[root];
		g->roots[row] = root;
	}
}

static void guess_rules(struct guessing *g)
{
	size_t count = g->grid.column_count;
	axl_auto(axl_memory) char *rows =
	    axl_guess_rows(&g->words, &g->grid, g->is_label, &g->layout);
	find_roots(g);
	g->rules.sums = axl_xcalloc(count, sizeof *g->rules.sums);
	g->rules.shares = axl_xcalloc(count, sizeof *g->rules.shares);
	g->rules.growth = axl_xcalloc(count, sizeof *g->rules.growth);
	if (rows)
		assume(g, "%s", rows);
	for (size_t column = 0; column < count; column++) {
		if (is_amount(g, column) && is_total_name(g, name_of(g, column)))
			guess_sum(g, column);
		else if (is_share(g, column))
			guess_share(g, column);
		else if (is_rate(g, column))
			guess_rate(g, column);
		if (rows && (is_amount(g, column) || is_share(g, column)))
			add_name(&g->rules.totals, name_of(g, column));
	}
}

static void check(struct guessing *g)
{
	struct axl_auditing auditing = {
	    .rules = &g->rules,
	    .grid = &g->grid,
	    .layout = &g->layout,
	    .listener = g->listener,
	    .counts = {.file = g->path},
	};
	axl_auditing_table(&auditing);
	if (auditing.counts.checks == 0)
		assume(g, "%s", _("nothing in it is taken for a total, a share or a rate"));
	g->listener->table(g->listener->context, &auditing.counts);
}

static void release(struct guessing *g)
{
	for (size_t i = 0; i < g->rules.sum_count; i++)
		free(g->rules.sums[i].parts.names);
	free(g->rules.sums);
	free(g->rules.shares);
	free(g->rules.growth);
	free(g->rules.rounded.names);
	free(g->rules.names.names);
	free(g->rules.totals.names);
	free(g->roots);
	free(g->is_label);
	free(g->years);
	free(g->layout.is_total);
	free(g->layout.part_of);
	axl_audit_grid_release(&g->grid);
	axl_table_words_release(&g->words);
}

int axl_audit_guess(const struct axl_definitions *definitions, const char *path,
                    const struct axl_audit_listener *listener, axl_audit_assumed assumed,
                    struct axl_error **err)
{
	static const struct axl_audit_table no_rules;
	struct guessing g = {.path = path, .listener = listener, .assumed = assumed};
	int result = axl_table_words_load(definitions, &g.words, err);
	if (result == 0)
		result = axl_audit_grid_read(path, &no_rules, &g.grid, err);
	if (result == 0) {
		g.layout.is_total = axl_xcalloc(g.grid.row_count, sizeof *g.layout.is_total);
		g.layout.part_of = axl_xcalloc(g.grid.row_count, sizeof *g.layout.part_of);
		g.roots = axl_xcalloc(g.grid.row_count, sizeof *g.roots);
		sort_columns(&g);
		guess_rules(&g);
		check(&g);
	}
	release(&g);
	return result;
}
