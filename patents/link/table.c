/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/table.h"

#include "base/i18n.h"
#include "base/memory.h"
#include "base/text/text.h"

#include <inttypes.h>

void axl_link_table_release(struct axl_link_table *table)
{
	for (size_t i = 0; i < AXL_LINK_COLUMNS; i++)
		free(table->texts[i]);
	axl_header_free(table->header);
	axl_table_free(table->table);
}

static int find_columns(struct axl_link_table *table, struct axl_error **err)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct axl_link_column *column = &table->columns[i];
		table->at[i] = axl_header_column(table->header, column->name);
		if (table->at[i] < 0)
			table->at[i] = axl_header_column(table->header, column->korean);
		if (table->at[i] < 0 && column->required)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("%s:%" PRIu64 ": no column \"%s\" (%s); expected it beside \"%s\""),
			    table->path, table->header->first_line, column->name, column->korean,
			    table->columns[0].name);
	}
	return 0;
}

int axl_link_table_open(struct axl_link_table *table, const char *path,
                        const struct axl_link_column *columns, size_t count, struct axl_error **err)
{
	*table = (struct axl_link_table){.path = path, .columns = columns, .count = count};
	if (axl_table_open(path, NULL, &table->table, err) < 0)
		return -1;
	if (!axl_header_find(table->table, 1, &columns[0].name, 1, &table->header) &&
	    !axl_header_find(table->table, 1, &columns[0].korean, 1, &table->header))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: no header with a column \"%s\" (%s) within the first "
		                       "rows"),
		                     path, columns[0].name, columns[0].korean);
	axl_table_start_at(table->table, table->header->data_line);
	return find_columns(table, err);
}

/* What a spreadsheet would take for a formula is written with a ' before it. */
static struct axl_slice without_guard(struct axl_slice text)
{
	bool guarded = text.length > 1 && *text.bytes == '\'' && strchr("=+-@", text.bytes[1]);
	return guarded ? (struct axl_slice){text.bytes + 1, text.length - 1} : text;
}

int axl_link_table_next(struct axl_link_table *table, struct axl_error **err)
{
	struct axl_row row;
	int result = axl_table_next(table->table, &row, err);
	if (result <= 0)
		return result;
	table->line = row.line;
	for (size_t i = 0; i < table->count; i++) {
		struct axl_slice text = {"", 0};
		uint64_t fault;
		if (table->at[i] >= 0 &&
		    !axl_table_text(table->table, &row, (size_t)table->at[i], &text, &fault))
			return axl_link_table_fault(
			    table, i, err, _("the text is broken; save the file as UTF-8"));
		text = without_guard(text);
		free(table->texts[i]);
		table->texts[i] = axl_xstrndup(text.bytes, text.length);
	}
	return 1;
}

int axl_link_table_fault(const struct axl_link_table *table, size_t column, struct axl_error **err,
                         const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *message = axl_xvasprintf(format, arguments);
	va_end(arguments);
	return axl_error_set(err, AXL_ERROR_DATA, _("%s:%" PRIu64 ": column \"%s\": %s"),
	                     table->path, table->line, table->columns[column].name, message);
}

int axl_link_table_verdict(const struct axl_link_table *table, size_t column,
                           struct axl_error **err)
{
	const char *text = table->texts[column];
	if (!*text)
		return -1;
	if (strcmp(text, "same") == 0 || strcmp(text, "같음") == 0)
		return 1;
	if (strcmp(text, "different") == 0 || strcmp(text, "다름") == 0)
		return 0;
	(void)axl_link_table_fault(
	    table, column, err, _("\"%s\" is no verdict; expected same (같음) or different (다름)"),
	    text);
	return -2;
}
