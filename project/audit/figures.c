/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: figures that follow from those of other tables. */
#include "config.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "project/audit/auditing.h"

#include <math.h>
#include <string.h>

static bool is_selected(const struct axl_audit_grid *grid, size_t row,
                        const struct axl_audit_selection *selection)
{
	for (size_t i = 0; i < selection->count; i++) {
		size_t column = axl_audit_grid_column(grid, selection->columns[i]);
		if (strcmp(axl_audit_grid_cell(grid, row, column)->text, selection->texts[i]) != 0)
			return false;
	}
	return true;
}

/* What cannot be held against anything must not pass. */
static int refuse_selection(const char *file, const struct axl_audit_selection *selection,
                            struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < selection->count; i++)
		axl_buffer_printf(&text, "%s%s = \"%s\"", i ? ", " : "", selection->columns[i],
		                  selection->texts[i]);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: no row with %s, which the audit speaks of"), file, text.bytes);
}

static int sum_term(const struct axl_audit_term *term, struct axl_audit_book *book,
                    struct axl_bounds *ret_sum, struct axl_error **err)
{
	const struct axl_audit_grid *grid;
	struct axl_bounds sum = {0};
	size_t selected = 0;
	if (axl_audit_book_grid(book, term->file, term->table, &grid, err) < 0)
		return -1;
	for (size_t row = 0; row < grid->row_count; row++) {
		if (!is_selected(grid, row, &term->rows))
			continue;
		selected++;
		if (term->column)
			sum = axl_bounds_sum(
			    sum, axl_audit_estimate(term->table, grid, row, term->column));
	}
	if (term->column && selected == 0)
		return refuse_selection(term->file, &term->rows, err);
	if (!term->column)
		sum = axl_bounds_of((double)selected, 0);
	*ret_sum = axl_bounds_scale(sum, term->times);
	return 0;
}

static int sum_terms(const struct axl_audit_terms *terms, struct axl_audit_book *book,
                     struct axl_bounds *ret_sum, struct axl_error **err)
{
	struct axl_bounds sum = {0};
	for (size_t i = 0; i < terms->count; i++) {
		struct axl_bounds one;
		if (sum_term(&terms->items[i], book, &one, err) < 0)
			return -1;
		sum = axl_bounds_sum(sum, one);
	}
	*ret_sum = sum;
	return 0;
}

/* One figure in its own unit: it is repeated as it was printed, whatever it was rounded from. */
static bool is_said_again(const struct axl_audit_origin *origin)
{
	return origin->a.count == 1 && origin->a.items[0].times == 1;
}

static int follow(const struct axl_audit_origin *origin, struct axl_audit_book *book,
                  struct axl_bounds *ret_estimate, struct axl_error **err)
{
	struct axl_bounds a, b;
	if (sum_terms(&origin->a, book, &a, err) < 0 || sum_terms(&origin->b, book, &b, err) < 0)
		return -1;
	switch (origin->formula) {
	case AXL_AUDIT_FROM_SUM:
		*ret_estimate = is_said_again(origin) ? axl_bounds_of(a.value, 0) : a;
		break;
	case AXL_AUDIT_FROM_SHARE:
		*ret_estimate = axl_bounds_share(a, b);
		break;
	case AXL_AUDIT_FROM_GROWTH:
		*ret_estimate = axl_bounds_growth(a, b, origin->steps);
		break;
	}
	return 0;
}

/* Where the figure does not follow from what it is said to come from: what it does follow from. */
static int find_other(const struct axl_audit_figure *figure, double printed, double half,
                      struct axl_audit_book *book, char **ret_note, struct axl_error **err)
{
	for (size_t i = 0; i < figure->other_count; i++) {
		struct axl_bounds estimate;
		if (follow(&figure->others[i], book, &estimate, err) < 0)
			return -1;
		if (axl_bounds_allows(axl_bounds_widen(estimate, half), printed)) {
			*ret_note = axl_xasprintf(_("follows from another base: %s"),
			                          figure->others[i].label);
			return 0;
		}
	}
	return 0;
}

static int check_figure(struct axl_auditing *auditing, const struct axl_audit_figure *figure,
                        size_t row, struct axl_audit_book *book, struct axl_error **err)
{
	size_t column = axl_audit_grid_column(auditing->grid, figure->column);
	const struct axl_audit_cell *cell = axl_audit_grid_cell(auditing->grid, row, column);
	axl_auto(axl_memory) char *note = NULL;
	struct axl_bounds estimate;
	if (!cell->is_figure || cell->number.state != AXL_VALUE)
		return 0;
	/* A figure of a text is rounded as it stands, whatever stands below it. */
	double half = axl_half_unit(axl_audit_decimals(cell->text));
	if (follow(&figure->origin, book, &estimate, err) < 0)
		return -1;
	if (!axl_bounds_allows(axl_bounds_widen(estimate, half), cell->number.number) &&
	    find_other(figure, cell->number.number, half, book, &note, err) < 0)
		return -1;
	(void)axl_auditing_hold(auditing, AXL_AUDIT_CROSS, row, figure->column, estimate, half,
	                        note);
	return 0;
}

int axl_auditing_figures(struct axl_auditing *auditing, struct axl_audit_book *book,
                         struct axl_error **err)
{
	for (size_t i = 0; i < auditing->rules->figure_count; i++) {
		const struct axl_audit_figure *figure = &auditing->rules->figures[i];
		size_t found = 0;
		for (size_t row = 0; row < auditing->grid->row_count; row++) {
			if (!is_selected(auditing->grid, row, &figure->row))
				continue;
			found++;
			if (check_figure(auditing, figure, row, book, err) < 0)
				return -1;
		}
		if (found == 0)
			return refuse_selection(auditing->counts.file, &figure->row, err);
	}
	return 0;
}
