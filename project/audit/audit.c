/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: the files that a definition speaks of, and which of their rows are totals. */
#include "config.h"

#include "project/audit/audit.h"

#include "base/i18n.h"
#include "project/audit/auditing.h"

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

/* Rows */

enum row_kind { ROW_OTHER, ROW_ITEM, ROW_TOTAL };

static enum row_kind kind_of(const struct axl_audit_table *rules, const char *text)
{
	if (strcmp(text, rules->total_kind) == 0)
		return ROW_TOTAL;
	return !rules->item_kind || strcmp(text, rules->item_kind) == 0 ? ROW_ITEM : ROW_OTHER;
}

static const char *text_at(const struct axl_audit_grid *grid, size_t row, const char *name)
{
	return axl_audit_grid_cell(grid, row, axl_audit_grid_column(grid, name))->text;
}

static const char *group_of(const struct axl_audit_table *rules, const struct axl_audit_grid *grid,
                            size_t row)
{
	return rules->by ? text_at(grid, row, rules->by) : "";
}

static size_t total_of(const struct axl_audit_table *rules, const struct axl_audit_grid *grid,
                       const bool *is_total, size_t row)
{
	for (size_t total = 0; total < grid->row_count; total++)
		if (is_total[total] &&
		    strcmp(group_of(rules, grid, total), group_of(rules, grid, row)) == 0)
			return total;
	return AXL_AUDIT_NO_ROW;
}

/* A table that lost a total must not pass for a correct one. */
static int lay_out(const struct axl_audit_table *rules, const struct axl_audit_grid *grid,
                   const char *path, struct axl_audit_layout *layout, struct axl_error **err)
{
	for (size_t row = 0; row < grid->row_count; row++) {
		layout->part_of[row] = AXL_AUDIT_NO_ROW;
		layout->is_total[row] =
		    rules->kind_column &&
		    kind_of(rules, text_at(grid, row, rules->kind_column)) == ROW_TOTAL;
	}
	for (size_t row = 0; row < grid->row_count && rules->kind_column; row++) {
		if (kind_of(rules, text_at(grid, row, rules->kind_column)) != ROW_ITEM)
			continue;
		layout->part_of[row] = total_of(rules, grid, layout->is_total, row);
		if (layout->part_of[row] == AXL_AUDIT_NO_ROW)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("%s:%" PRIu64 ": this row has no total; expected one with \"%s\" "
			      "in the column \"%s\""),
			    path, grid->lines[row], rules->total_kind, rules->kind_column);
	}
	return 0;
}

/* Files */

static int audit_grid(const struct axl_audit_table *rules, const struct axl_audit_grid *grid,
                      const char *path, struct axl_audit_book *book,
                      const struct axl_audit_listener *listener, struct axl_error **err)
{
	axl_auto(axl_memory) bool *is_total = axl_xcalloc(grid->row_count, sizeof *is_total);
	axl_auto(axl_memory) size_t *part_of = axl_xcalloc(grid->row_count, sizeof *part_of);
	struct axl_audit_layout layout = {is_total, part_of, NULL};
	struct axl_auditing auditing = {
	    .rules = rules,
	    .grid = grid,
	    .layout = &layout,
	    .listener = listener,
	    .counts = {.file = path},
	};
	if (lay_out(rules, grid, path, &layout, err) < 0)
		return -1;
	axl_auditing_table(&auditing);
	if (axl_auditing_figures(&auditing, book, err) < 0)
		return -1;
	listener->table(listener->context, &auditing.counts);
	return 0;
}

/* name: what the definition calls the file at the path. */
static int audit_file(const struct axl_audit_table *rules, const char *path, const char *name,
                      const struct axl_audit_listener *listener, struct axl_error **err)
{
	axl_auto(axl_audit_book) struct axl_audit_book *book = axl_audit_book_new(path, name);
	const struct axl_audit_grid *grid;
	if (axl_audit_book_grid(book, name, rules, &grid, err) < 0)
		return -1;
	return audit_grid(rules, grid, path, book, listener, err);
}

static char *path_of(const char *folder, const char *name)
{
	return strcmp(folder, ".") == 0 ? axl_xstrdup(name) : axl_xasprintf("%s/%s", folder, name);
}

bool axl_audit_is_there(const struct axl_audit *audit, const char *folder)
{
	for (size_t i = 0; i < audit->table_count; i++)
		for (size_t k = 0; k < audit->tables[i].files.count; k++) {
			struct stat status;
			axl_auto(axl_memory) char *path =
			    path_of(folder, audit->tables[i].files.names[k]);
			if (stat(path, &status) == 0)
				return true;
		}
	return false;
}

int axl_audit_all(const struct axl_audit *audit, const char *folder,
                  const struct axl_audit_listener *listener, struct axl_error **err)
{
	for (size_t i = 0; i < audit->table_count; i++) {
		const struct axl_audit_columns *files = &audit->tables[i].files;
		for (size_t k = 0; k < files->count; k++) {
			axl_auto(axl_memory) char *path = path_of(folder, files->names[k]);
			if (audit_file(&audit->tables[i], path, files->names[k], listener, err) < 0)
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

static const struct axl_audit_table *find_table(const struct axl_audit *audit, const char *path,
                                                const char **ret_name)
{
	for (size_t i = 0; i < audit->table_count; i++) {
		const struct axl_audit_columns *files = &audit->tables[i].files;
		for (size_t k = 0; k < files->count; k++)
			if (strcmp(base_name(files->names[k]), base_name(path)) == 0) {
				*ret_name = files->names[k];
				return &audit->tables[i];
			}
	}
	return NULL;
}

bool axl_audit_knows(const struct axl_audit *audit, const char *path)
{
	const char *name;
	return find_table(audit, path, &name) != NULL;
}

int axl_audit_file(const struct axl_audit *audit, const char *path,
                   const struct axl_audit_listener *listener, struct axl_error **err)
{
	const char *name;
	const struct axl_audit_table *rules = find_table(audit, path, &name);
	if (!rules)
		axl_bug("a file was audited that the audit does not know");
	return audit_file(rules, path, name, listener, err);
}
