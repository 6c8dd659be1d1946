/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: reading what figures of a table follow from in other tables. */
#include "config.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "project/audit/inside.h"

#include <string.h>

static void release_terms(struct axl_audit_terms *terms)
{
	for (size_t i = 0; i < terms->count; i++) {
		free(terms->items[i].rows.columns);
		free(terms->items[i].rows.texts);
	}
	free(terms->items);
}

static void release_origin(struct axl_audit_origin *origin)
{
	release_terms(&origin->a);
	release_terms(&origin->b);
}

void axl_audit_figures_release(struct axl_audit_table *table)
{
	for (size_t i = 0; i < table->figure_count; i++) {
		struct axl_audit_figure *figure = &table->figures[i];
		free(figure->row.columns);
		free(figure->row.texts);
		release_origin(&figure->origin);
		for (size_t k = 0; k < figure->other_count; k++)
			release_origin(&figure->others[k]);
		free(figure->others);
	}
	free(table->figures);
	free(table->words_referred.names);
	free(table->figures_referred.names);
}

static void refer(struct axl_audit_columns *columns, const char *name)
{
	axl_reserve(columns->names, columns->capacity, columns->count + 1);
	columns->names[columns->count++] = name;
}

/* {"column": "text", ...} under "row"; nothing: all rows. */
static int read_selection(struct axl_json at, struct axl_audit_table *table,
                          struct axl_audit_selection *selection, struct axl_error **err)
{
	struct axl_json row;
	if (axl_json_object_or_none(at, "row", &row, err) < 0)
		return -1;
	size_t count = axl_json_count(row);
	selection->columns = axl_xcalloc(count, sizeof *selection->columns);
	selection->texts = axl_xcalloc(count, sizeof *selection->texts);
	for (size_t i = 0; i < count; i++) {
		struct axl_json text = axl_json_member(row, i, &selection->columns[i]);
		if (axl_json_as_text(text, &selection->texts[i], err) < 0)
			return -1;
		refer(&table->words_referred, selection->columns[i]);
		selection->count++;
	}
	return 0;
}

static struct axl_audit_table *table_of(struct axl_audit *audit, const char *file)
{
	for (size_t i = 0; i < audit->table_count; i++)
		for (size_t k = 0; k < audit->tables[i].files.count; k++)
			if (strcmp(audit->tables[i].files.names[k], file) == 0)
				return &audit->tables[i];
	return NULL;
}

static int read_term(struct axl_json at, struct axl_audit *audit, struct axl_audit_term *term,
                     struct axl_error **err)
{
	static const char *const keys[] = {"file", "row", "column", "times", NULL};
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "file", &term->file, err) < 0 ||
	    axl_json_text_or(at, "column", NULL, &term->column, err) < 0 ||
	    axl_json_number_or(at, "times", 1, &term->times, err) < 0)
		return -1;
	struct axl_audit_table *table = table_of(audit, term->file);
	if (!table)
		return axl_json_error(axl_json_child(at, "file"), err,
		                      _("expected a file that a table of the audit has"));
	term->table = table;
	if (term->column)
		refer(&table->figures_referred, term->column);
	return read_selection(at, table, &term->rows, err);
}

static int read_terms(struct axl_json at, const char *key, struct axl_audit *audit,
                      struct axl_audit_terms *terms, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, key, &list, err) < 0)
		return -1;
	terms->items = axl_xcalloc(axl_json_count(list), sizeof *terms->items);
	while (terms->count < axl_json_count(list)) {
		size_t i = terms->count++;
		if (read_term(axl_json_item(list, i), audit, &terms->items[i], err) < 0)
			return -1;
	}
	return 0;
}

static bool has(struct axl_json at, const char *key)
{
	return axl_json_type(axl_json_child(at, key)) != AXL_JSON_ABSENT;
}

static int read_origin(struct axl_json at, struct axl_audit *audit, struct axl_audit_origin *origin,
                       struct axl_error **err)
{
	if (has(at, "sum") + has(at, "share") + has(at, "from") != 1)
		return axl_json_error(at, err,
		                      _("expected one of \"sum\", \"share\" and \"from\""));
	if (has(at, "sum"))
		return read_terms(at, "sum", audit, &origin->a, err);
	if (has(at, "share")) {
		origin->formula = AXL_AUDIT_FROM_SHARE;
		if (read_terms(at, "share", audit, &origin->a, err) < 0)
			return -1;
		return read_terms(at, "of", audit, &origin->b, err);
	}
	origin->formula = AXL_AUDIT_FROM_GROWTH;
	if (read_terms(at, "from", audit, &origin->a, err) < 0 ||
	    read_terms(at, "to", audit, &origin->b, err) < 0)
		return -1;
	return axl_audit_steps_read(at, &origin->steps, err);
}

static int read_others(struct axl_json at, struct axl_audit *audit, struct axl_audit_figure *figure,
                       struct axl_error **err)
{
	static const char *const keys[] = {"label", "sum", "share", "of",
	                                   "from",  "to",  "steps", NULL};
	const char *en;
	struct axl_json list;
	if (axl_json_array_or_none(at, "otherwise", &list, err) < 0)
		return -1;
	figure->others = axl_xcalloc(axl_json_count(list), sizeof *figure->others);
	while (figure->other_count < axl_json_count(list)) {
		struct axl_json item = axl_json_item(list, figure->other_count);
		struct axl_audit_origin *other = &figure->others[figure->other_count++];
		if (axl_json_allow(item, keys, err) < 0 ||
		    axl_json_languages(item, "label", &other->label, &en, err) < 0 ||
		    read_origin(item, audit, other, err) < 0)
			return -1;
	}
	return 0;
}

static int read_figure(struct axl_json at, struct axl_audit *audit, struct axl_audit_table *table,
                       struct axl_audit_figure *figure, struct axl_error **err)
{
	static const char *const keys[] = {"row",  "column", "sum",   "share",     "of",
	                                   "from", "to",     "steps", "otherwise", NULL};
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text(at, "column", &figure->column, err) < 0 ||
	    read_selection(at, table, &figure->row, err) < 0 ||
	    read_origin(at, audit, &figure->origin, err) < 0)
		return -1;
	refer(&table->figures_referred, figure->column);
	return read_others(at, audit, figure, err);
}

int axl_audit_figures_read(struct axl_json at, struct axl_audit *audit,
                           struct axl_audit_table *table, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array_or_none(at, "figures", &list, err) < 0)
		return -1;
	table->figures = axl_xcalloc(axl_json_count(list), sizeof *table->figures);
	while (table->figure_count < axl_json_count(list)) {
		size_t i = table->figure_count++;
		if (read_figure(axl_json_item(list, i), audit, table, &table->figures[i], err) < 0)
			return -1;
	}
	return 0;
}
