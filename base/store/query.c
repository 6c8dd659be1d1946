/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/store.h"

#include <math.h>

#include "base/store/inside.h"

void axl_bound_next(char letter, va_list *arguments, struct axl_bound *ret_value)
{
	ret_value->type = letter;
	switch (letter) {
	case 't': {
		const char *text = va_arg(*arguments, const char *);
		if (text)
			ret_value->text = axl_slice_of(text);
		else
			ret_value->type = 'n';
		return;
	}
	case 's':
		ret_value->type = 't';
		ret_value->text = va_arg(*arguments, struct axl_slice);
		return;
	case 'i':
		ret_value->integer = va_arg(*arguments, int64_t);
		return;
	case 'd':
		ret_value->number = va_arg(*arguments, double);
		if (isnan(ret_value->number))
			ret_value->type = 'n';
		return;
	case 'n':
		return;
	default:
		axl_bug("a format for SQL values has an unknown letter");
	}
}

int axl_bound_bind(const struct axl_bound *value, sqlite3_stmt *statement, int parameter,
                   sqlite3_destructor_type lifetime)
{
	switch (value->type) {
	case 't': /* SQLite takes a NULL pointer for NULL, also where the slice is just empty */
		return sqlite3_bind_text64(statement, parameter,
		                           value->text.length ? value->text.bytes : "",
		                           value->text.length, lifetime, SQLITE_UTF8);
	case 'i':
		return sqlite3_bind_int64(statement, parameter, value->integer);
	case 'd':
		return sqlite3_bind_double(statement, parameter, value->number);
	default:
		return sqlite3_bind_null(statement, parameter);
	}
}

static struct axl_queries *queries_of(struct axl_store *store, const struct axl_sql *sql)
{
	for (struct axl_queries *known = store->queries; known; known = known->next)
		if (known->sql == sql)
			return known;
	struct axl_queries *queries = axl_xmalloc(sizeof *queries);
	*queries = (struct axl_queries){
	    .sql = sql,
	    .items = axl_xcalloc(sql->count, sizeof *queries->items),
	    .next = store->queries,
	};
	for (size_t i = 0; i < sql->count; i++)
		queries->items[i].store = store;
	store->queries = queries;
	return queries;
}

void axl_queries_reset(struct axl_queries *queries)
{
	for (; queries; queries = queries->next)
		for (size_t i = 0; i < queries->sql->count; i++)
			(void)sqlite3_reset(queries->items[i].statement);
}

void axl_queries_free(struct axl_queries *queries)
{
	while (queries) {
		struct axl_queries *next = queries->next;
		for (size_t i = 0; i < queries->sql->count; i++)
			(void)sqlite3_finalize(queries->items[i].statement);
		free(queries->items);
		free(queries);
		queries = next;
	}
}

static int query_failed(struct axl_query *query, struct axl_error **err)
{
	return axl_store_failed(query->store, sqlite3_sql(query->statement), err);
}

struct axl_query *axl_store_query(struct axl_store *store, const struct axl_sql *sql, size_t which,
                                  struct axl_error **err)
{
	if (which >= sql->count)
		axl_bug("a statement is asked for that its module does not have");
	struct axl_query *query = &queries_of(store, sql)->items[which];
	if (query->statement) {
		axl_query_reset(query);
		(void)sqlite3_clear_bindings(query->statement);
		return query;
	}
	if (axl_store_prepare(store, sql->texts[which], &query->statement, err))
		return NULL;
	return query;
}

static int bind_all(struct axl_query *query, const char *format, va_list *arguments,
                    sqlite3_destructor_type lifetime, struct axl_error **err)
{
	if (strlen(format) != (size_t)sqlite3_bind_parameter_count(query->statement))
		axl_bug("a format for SQL values and its statement's parameters differ in number");
	for (int i = 0; format[i]; i++) {
		struct axl_bound value;
		axl_bound_next(format[i], arguments, &value);
		if (axl_bound_bind(&value, query->statement, i + 1, lifetime) != SQLITE_OK)
			return query_failed(query, err);
	}
	return 0;
}

int axl_query_bind(struct axl_query *query, struct axl_error **err, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	int result = bind_all(query, format, &arguments, SQLITE_TRANSIENT, err);
	va_end(arguments);
	return result;
}

int axl_query_next(struct axl_query *query, struct axl_error **err)
{
	switch (sqlite3_step(query->statement)) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		axl_query_reset(query);
		return 0;
	default:
		(void)query_failed(query, err);
		axl_query_reset(query);
		return -1;
	}
}

int axl_query_run(struct axl_query *query, struct axl_error **err, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	int result = bind_all(query, format, &arguments, SQLITE_STATIC, err);
	va_end(arguments);
	if (result == 0)
		result = axl_query_next(query, err);
	if (result > 0)
		axl_bug("a statement that was to give no rows gave one");
	(void)sqlite3_clear_bindings(query->statement);
	return result;
}

/* What it returns is the last step's failure, which was reported then. */
void axl_query_reset(struct axl_query *query)
{
	(void)sqlite3_reset(query->statement);
}

bool axl_query_is_null(struct axl_query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

int64_t axl_query_int(struct axl_query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

double axl_query_double(struct axl_query *query, int column)
{
	return axl_query_is_null(query, column) ? NAN
	                                        : sqlite3_column_double(query->statement, column);
}

const char *axl_query_text(struct axl_query *query, int column)
{
	const unsigned char *text = sqlite3_column_text(query->statement, column);
	return text ? (const char *)text : "";
}
