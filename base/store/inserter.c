/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/store.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/store/inside.h"

/* More rows a statement gain nothing; SQLite allows 32766 parameters. */
enum { ROWS_MAX = 40, PARAMETERS_MAX = 32766 };

struct axl_inserter {
	struct axl_store *store;
	char *head; /* INSERT ... VALUES */
	size_t columns;
	size_t rows_max;
	size_t rows;              /* gathered */
	struct axl_bound *values; /* rows_max × columns */
	struct axl_arena *texts;  /* of the gathered rows */
	sqlite3_stmt *statement;  /* for rows_max rows */
};

/* The text of the statement for so many rows; owned by the caller. */
static char *statement_text(const struct axl_inserter *inserter, size_t rows)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	axl_buffer_add_text(&text, inserter->head);
	for (size_t row = 0; row < rows; row++) {
		axl_buffer_add_text(&text, row ? ",(" : "(");
		for (size_t column = 0; column < inserter->columns; column++)
			axl_buffer_add_text(&text, column ? ",?" : "?");
		axl_buffer_add_text(&text, ")");
	}
	return axl_buffer_detach(&text);
}

/*
 * OR FAIL spares SQLite the journal it else keeps of each statement (a tenth of the time):
 * nobody goes on after a failure, the transaction is rolled back.
 */
static char *statement_head(const char *table, const char *const *columns, size_t column_count)
{
	axl_auto(axl_buffer) struct axl_buffer head;
	axl_buffer_init(&head);
	axl_buffer_printf(&head, "INSERT OR FAIL INTO %s (", table);
	for (size_t i = 0; i < column_count; i++)
		axl_buffer_printf(&head, "%s%s", i ? ", " : "", columns[i]);
	axl_buffer_add_text(&head, ") VALUES ");
	return axl_buffer_detach(&head);
}

static int prepare(const struct axl_inserter *inserter, size_t rows, sqlite3_stmt **ret_statement,
                   struct axl_error **err)
{
	axl_auto(axl_memory) char *text = statement_text(inserter, rows);
	return axl_store_prepare(inserter->store, text, ret_statement, err);
}

int axl_inserter_new(struct axl_store *store, const char *table, const char *const *columns,
                     size_t column_count, struct axl_inserter **ret_inserter,
                     struct axl_error **err)
{
	axl_auto(axl_inserter) struct axl_inserter *inserter = axl_xcalloc(1, sizeof *inserter);
	size_t fit = PARAMETERS_MAX / column_count;
	inserter->store = store;
	inserter->head = statement_head(table, columns, column_count);
	inserter->columns = column_count;
	inserter->rows_max = fit < ROWS_MAX ? fit : ROWS_MAX;
	inserter->values =
	    axl_xreallocarray(NULL, inserter->rows_max * column_count, sizeof *inserter->values);
	inserter->texts = axl_arena_new();
	if (prepare(inserter, inserter->rows_max, &inserter->statement, err))
		return -1;
	*ret_inserter = axl_steal(inserter);
	return 0;
}

/* The gathered rows go through a statement that takes exactly so many. */
static int send(struct axl_inserter *inserter, sqlite3_stmt *statement, struct axl_error **err)
{
	size_t count = inserter->rows * inserter->columns;
	for (size_t i = 0; i < count; i++)
		if (axl_bound_bind(&inserter->values[i], statement, (int)i + 1, SQLITE_STATIC) !=
		    SQLITE_OK)
			return axl_store_failed(inserter->store, inserter->head, err);
	int result = 0;
	if (sqlite3_step(statement) != SQLITE_DONE)
		result = axl_store_failed(inserter->store, inserter->head, err);
	(void)sqlite3_reset(statement);
	inserter->rows = 0;
	axl_arena_clear(inserter->texts);
	return result;
}

int axl_inserter_add(struct axl_inserter *inserter, struct axl_error **err, const char *format, ...)
{
	struct axl_bound *row = inserter->values + inserter->rows * inserter->columns;
	va_list arguments;
	va_start(arguments, format);
	size_t i = 0;
	for (; format[i] && i < inserter->columns; i++) {
		axl_bound_next(format[i], &arguments, &row[i]);
		if (row[i].type == 't')
			row[i].text.bytes =
			    axl_arena_copy(inserter->texts, row[i].text.bytes, row[i].text.length);
	}
	va_end(arguments);
	if (format[i] || i < inserter->columns)
		axl_bug("a format for SQL values and the inserter's columns differ in number");
	if (++inserter->rows < inserter->rows_max)
		return 0;
	return send(inserter, inserter->statement, err);
}

int axl_inserter_finish(struct axl_inserter *inserter, struct axl_error **err)
{
	if (inserter->rows == 0)
		return 0;
	sqlite3_stmt *statement = NULL;
	if (prepare(inserter, inserter->rows, &statement, err))
		return -1;
	int result = send(inserter, statement, err);
	(void)sqlite3_finalize(statement);
	return result;
}

void axl_inserter_free(struct axl_inserter *inserter)
{
	if (!inserter)
		return;
	(void)sqlite3_finalize(inserter->statement);
	axl_arena_free(inserter->texts);
	free(inserter->values);
	free(inserter->head);
	free(inserter);
}
