/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits without a definition: which rows are totals, and of what. */
#include "config.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/text/text.h"
#include "project/audit/guessing.h"

#include <string.h>

/* Words */

static void release_list(char **list)
{
	for (size_t i = 0; list && list[i]; i++)
		free(list[i]);
	free(list);
}

void axl_table_words_release(struct axl_table_words *words)
{
	release_list(words->total);
	release_list(words->subtotal);
	release_list(words->share);
	release_list(words->growth);
	release_list(words->yearly);
	release_list(words->not_summed);
	release_list(words->label);
}

static int read_list(struct axl_json root, const char *key, char ***ret_list,
                     struct axl_error **err)
{
	axl_auto(axl_memory) const char **texts = NULL;
	size_t count;
	if (axl_json_texts(root, key, &texts, &count, err) < 0)
		return -1;
	*ret_list = axl_xcalloc(count + 1, sizeof **ret_list);
	for (size_t i = 0; i < count; i++)
		(*ret_list)[i] = axl_text_folded(texts[i]);
	return 0;
}

int axl_table_words_load(const struct axl_definitions *definitions, struct axl_table_words *words,
                         struct axl_error **err)
{
	static const char *const keys[] = {"axlens",     "id",       "label", "date",   "source",
	                                   "total",      "subtotal", "share", "growth", "yearly",
	                                   "not_summed", "labels",   "holds", NULL};
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	if (axl_definition_load(definitions, "tables", "default", "tables", &document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(document);
	if (axl_json_allow(root, keys, err) < 0 ||
	    read_list(root, "total", &words->total, err) < 0 ||
	    read_list(root, "subtotal", &words->subtotal, err) < 0 ||
	    read_list(root, "share", &words->share, err) < 0 ||
	    read_list(root, "growth", &words->growth, err) < 0 ||
	    read_list(root, "yearly", &words->yearly, err) < 0 ||
	    read_list(root, "not_summed", &words->not_summed, err) < 0 ||
	    read_list(root, "labels", &words->label, err) < 0)
		return -1;
	return axl_json_number(root, "holds", &words->holds, err);
}

bool axl_word_is(char *const *words, const char *text)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(text);
	for (size_t i = 0; words[i]; i++)
		if (strcmp(words[i], folded) == 0)
			return true;
	return false;
}

bool axl_word_in(char *const *words, const char *text)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(text);
	for (size_t i = 0; words[i]; i++)
		if (strstr(folded, words[i]))
			return true;
	return false;
}

/* Rows */

enum kind { ITEM, SUBTOTAL, TOTAL };

static enum kind kind_of(const struct axl_table_words *words, const struct axl_audit_grid *grid,
                         const bool *is_label, size_t row)
{
	enum kind kind = ITEM;
	for (size_t column = 0; column < grid->column_count; column++) {
		const char *text = axl_audit_grid_cell(grid, row, column)->text;
		if (!is_label[column])
			continue;
		if (axl_word_is(words->subtotal, text))
			return SUBTOTAL;
		if (axl_word_is(words->total, text))
			kind = TOTAL;
	}
	return kind;
}

static const char *text_at(const struct axl_audit_grid *grid, size_t row, size_t column)
{
	return axl_audit_grid_cell(grid, row, column)->text;
}

/* The only total row with the item's text in the column, or none. */
static size_t total_beside(const struct axl_audit_grid *grid, const bool *is_total, size_t row,
                           size_t column)
{
	size_t found = AXL_AUDIT_NO_ROW;
	for (size_t total = 0; total < grid->row_count; total++) {
		if (!is_total[total] ||
		    strcmp(text_at(grid, total, column), text_at(grid, row, column)) != 0)
			continue;
		if (found != AXL_AUDIT_NO_ROW)
			return AXL_AUDIT_NO_ROW;
		found = total;
	}
	return found;
}

/* Does every item find a total of its own text in the column? */
static bool is_grouped_by(const struct axl_audit_grid *grid, struct axl_audit_layout *layout,
                          size_t column)
{
	for (size_t row = 0; row < grid->row_count; row++) {
		if (layout->is_total[row])
			continue;
		layout->part_of[row] = *text_at(grid, row, column)
		                           ? total_beside(grid, layout->is_total, row, column)
		                           : AXL_AUDIT_NO_ROW;
		if (layout->part_of[row] == AXL_AUDIT_NO_ROW)
			return false;
	}
	return true;
}

/* Items to the subtotal behind them, or before them where the table begins with one. */
static void lay_blocks(const struct axl_audit_grid *grid, const enum kind *kinds,
                       struct axl_audit_layout *layout)
{
	bool leading = kinds[0] == SUBTOTAL || (kinds[0] == TOTAL && kinds[1] == SUBTOTAL);
	size_t last = AXL_AUDIT_NO_ROW;
	for (size_t i = 0; i < grid->row_count; i++) {
		size_t row = leading ? i : grid->row_count - 1 - i;
		if (kinds[row] != ITEM)
			last = kinds[row] == SUBTOTAL ? row : AXL_AUDIT_NO_ROW;
		layout->part_of[row] = kinds[row] == ITEM ? last : AXL_AUDIT_NO_ROW;
	}
}

/* What belongs to no subtotal belongs to the total, and so do the subtotals. */
static void lay_total(const struct axl_audit_grid *grid, size_t total,
                      struct axl_audit_layout *layout)
{
	for (size_t row = 0; row < grid->row_count; row++)
		if (row != total && layout->part_of[row] == AXL_AUDIT_NO_ROW)
			layout->part_of[row] = total;
}

static void lay_nothing(const struct axl_audit_grid *grid, struct axl_audit_layout *layout)
{
	for (size_t row = 0; row < grid->row_count; row++) {
		layout->part_of[row] = AXL_AUDIT_NO_ROW;
		layout->is_total[row] = false;
	}
}

char *axl_guess_rows(const struct axl_table_words *words, const struct axl_audit_grid *grid,
                     const bool *is_label, struct axl_audit_layout *layout)
{
	axl_auto(axl_memory) enum kind *kinds = axl_xcalloc(grid->row_count + 1, sizeof *kinds);
	size_t totals = 0, subtotals = 0, last = 0;
	lay_nothing(grid, layout);
	for (size_t row = 0; row < grid->row_count; row++) {
		kinds[row] = kind_of(words, grid, is_label, row);
		layout->is_total[row] = kinds[row] != ITEM;
		totals += kinds[row] == TOTAL;
		subtotals += kinds[row] == SUBTOTAL;
		last = kinds[row] == TOTAL ? row : last;
	}
	if (totals == 0 && subtotals == 0)
		return NULL;
	for (size_t column = 0; totals + subtotals > 1 && column < grid->column_count; column++)
		if (is_label[column] && is_grouped_by(grid, layout, column))
			return axl_xasprintf(_("totals are of the rows with the same \"%s\""),
			                     grid->header->names[column]);
	if (totals > 1) {
		lay_nothing(grid, layout);
		return axl_xstrdup(_("several rows are totals, and it is not plain of what: their "
		                     "sums are not checked"));
	}
	lay_blocks(grid, kinds, layout);
	if (totals)
		lay_total(grid, last, layout);
	if (subtotals)
		return axl_xstrdup(_("subtotals are of the rows beside them, up to the next one"));
	return axl_xasprintf(_("line %llu is the total of all other rows"),
	                     (unsigned long long)grid->lines[last]);
}
