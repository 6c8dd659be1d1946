/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/columns.h"

#include "base/buffer.h"
#include "base/index.h"
#include "base/text/text.h"

struct column {
	char *name;
	struct axl_buffer text; /* of the row */
	bool filled;            /* something was added, perhaps blank */
};

struct axl_columns {
	struct axl_index *index;
	struct column *items;
	size_t count, capacity;
	struct axl_slice *fields;
};

struct axl_columns *axl_columns_new(void)
{
	struct axl_columns *columns = axl_xcalloc(1, sizeof *columns);
	columns->index = axl_index_new();
	return columns;
}

void axl_columns_free(struct axl_columns *columns)
{
	if (!columns)
		return;
	for (size_t i = 0; i < columns->count; i++) {
		free(columns->items[i].name);
		axl_buffer_release(&columns->items[i].text);
	}
	free(columns->items);
	free(columns->fields);
	axl_index_free(columns->index);
	free(columns);
}

void axl_columns_note(struct axl_columns *columns, struct axl_slice name)
{
	bool added = false;
	(void)axl_index_add(columns->index, name.bytes, name.length, columns->count, &added);
	if (!added)
		return;
	axl_reserve(columns->items, columns->capacity, columns->count + 1);
	struct column *column = &columns->items[columns->count++];
	*column = (struct column){.name = axl_xstrndup(name.bytes, name.length)};
	axl_buffer_init(&column->text);
}

void axl_columns_clear(struct axl_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++) {
		axl_buffer_clear(&columns->items[i].text);
		columns->items[i].filled = false;
	}
}

void axl_columns_add(struct axl_columns *columns, struct axl_slice name, struct axl_slice text,
                     const char *between)
{
	size_t at;
	if (!axl_index_find(columns->index, name.bytes, name.length, &at))
		return;
	struct column *column = &columns->items[at];
	if (column->filled)
		axl_buffer_add_text(&column->text, between);
	column->filled = true;
	axl_buffer_add(&column->text, text.bytes, text.length);
}

void axl_columns_add_header(struct axl_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		axl_buffer_add_text(&columns->items[i].text, columns->items[i].name);
}

bool axl_columns_take(struct axl_columns *columns, uint64_t line, struct axl_row *ret_row)
{
	bool blank = true;
	columns->fields =
	    axl_xreallocarray(columns->fields, columns->count + 1, sizeof *columns->fields);
	for (size_t i = 0; i < columns->count; i++) {
		struct axl_buffer *text = &columns->items[i].text;
		columns->fields[i] = (struct axl_slice){text->bytes, text->length};
		blank = blank && axl_text_trim(columns->fields[i]).length == 0;
	}
	if (!blank)
		*ret_row = (struct axl_row){
		    .line = line, .count = columns->count, .fields = columns->fields};
	return !blank;
}
