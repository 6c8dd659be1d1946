/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/rows.h"

void axl_rows_init(struct axl_rows *rows)
{
	*rows = (struct axl_rows){.bytes = axl_arena_new()};
}

void axl_rows_release(struct axl_rows *rows)
{
	free(rows->items);
	axl_arena_free(rows->bytes);
}

void axl_rows_clear(struct axl_rows *rows)
{
	rows->count = rows->size = 0;
	axl_arena_clear(rows->bytes);
}

/* Fields of one stretch stay where they stand in it. */
static void copy_stretch(struct axl_rows *rows, const struct axl_row *row, struct axl_slice *fields)
{
	const char *copy = axl_arena_copy(rows->bytes, row->text.bytes, row->text.length);
	for (size_t i = 0; i < row->count; i++)
		fields[i] = (struct axl_slice){copy + (row->fields[i].bytes - row->text.bytes),
		                               row->fields[i].length};
	rows->size += row->text.length;
}

static void copy_each(struct axl_rows *rows, const struct axl_row *row, struct axl_slice *fields)
{
	for (size_t i = 0; i < row->count; i++) {
		struct axl_slice field = row->fields[i];
		fields[i] = (struct axl_slice){
		    axl_arena_copy(rows->bytes, field.bytes, field.length), field.length};
		rows->size += field.length;
	}
}

void axl_rows_add(struct axl_rows *rows, const struct axl_row *row)
{
	struct axl_slice *fields = axl_arena_take(rows->bytes, row->count * sizeof *fields);
	if (row->text.length)
		copy_stretch(rows, row, fields);
	else
		copy_each(rows, row, fields);
	axl_reserve(rows->items, rows->capacity, rows->count + 1);
	struct axl_row *copy = &rows->items[rows->count++];
	*copy = *row;
	copy->fields = fields;
}
