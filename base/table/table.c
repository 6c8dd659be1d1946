/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/table.h"

#include "base/table/table-backend.h"
#include "base/table/table-kind.h"
#include "base/text/text.h"

/* A row that was read in advance, with its own copy of the bytes. */
struct kept_row {
	struct axl_row row;
	struct axl_slice *fields;
	char *bytes;
};

struct axl_table {
	const struct axl_table_backend *backend;
	void *self;
	struct kept_row kept[AXL_TABLE_PEEK];
	size_t kept_count;
	size_t delivered; /* of the kept rows */
	uint64_t start;   /* the first line to deliver */
};

static void keep_row(struct axl_table *table, const struct axl_row *row)
{
	struct kept_row *kept = &table->kept[table->kept_count++];
	size_t length = 0;
	for (size_t i = 0; i < row->count; i++)
		length += row->fields[i].length;
	kept->fields = axl_xreallocarray(NULL, row->count + 1, sizeof *kept->fields);
	kept->bytes = axl_xmalloc(length + 1);
	char *place = kept->bytes;
	for (size_t i = 0; i < row->count; i++) {
		size_t size = row->fields[i].length;
		if (size)
			memcpy(place, row->fields[i].bytes, size);
		kept->fields[i] = (struct axl_slice){place, size};
		place += size;
	}
	kept->row = *row;
	kept->row.fields = kept->fields;
}

static int open_backend(struct axl_table *table, const char *path,
                        const struct axl_table_format *format, struct axl_error **err)
{
	enum axl_table_kind kind;
	if (axl_table_kind_find(path, format, &kind, err) < 0)
		return -1;
	if (kind == AXL_TABLE_ZIP)
		return axl_table_xlsx_open(path, format, &table->backend, &table->self, err);
	if (kind == AXL_TABLE_JSON)
		return axl_table_json_open(path, &table->backend, &table->self, err);
	return axl_table_csv_open(path, format, &table->backend, &table->self, err);
}

int axl_table_open(const char *path, const struct axl_table_format *format,
                   struct axl_table **ret_table, struct axl_error **err)
{
	static const struct axl_table_format find_out;
	axl_auto(axl_table) struct axl_table *table = axl_xcalloc(1, sizeof *table);
	if (open_backend(table, path, format ? format : &find_out, err) < 0)
		return -1;
	while (table->kept_count < AXL_TABLE_PEEK) {
		struct axl_row row;
		int got = table->backend->next(table->self, &row, err);
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		keep_row(table, &row);
	}
	*ret_table = axl_steal(table);
	return 0;
}

void axl_table_free(struct axl_table *table)
{
	if (!table)
		return;
	if (table->backend)
		table->backend->free(table->self);
	for (size_t i = 0; i < table->kept_count; i++) {
		free(table->kept[i].fields);
		free(table->kept[i].bytes);
	}
	free(table);
}

int axl_table_next(struct axl_table *table, struct axl_row *ret_row, struct axl_error **err)
{
	while (table->delivered < table->kept_count) {
		const struct axl_row *row = &table->kept[table->delivered++].row;
		if (row->line >= table->start) {
			*ret_row = *row;
			return 1;
		}
	}
	struct axl_row row;
	int got;
	while ((got = table->backend->next(table->self, &row, err)) > 0)
		if (row.line >= table->start) {
			*ret_row = row;
			break;
		}
	return got;
}

bool axl_table_peek(const struct axl_table *table, size_t k, struct axl_row *ret_row)
{
	if (k >= table->kept_count)
		return false;
	*ret_row = table->kept[k].row;
	return true;
}

void axl_table_start_at(struct axl_table *table, uint64_t line)
{
	table->start = line;
}

bool axl_table_text(struct axl_table *table, const struct axl_row *row, size_t field,
                    struct axl_slice *ret_text, uint64_t *ret_fault)
{
	if (field >= row->count) {
		*ret_text = (struct axl_slice){"", 0};
		return true;
	}
	struct axl_slice text;
	if (!table->backend->decode(table->self, row, field, &text, ret_fault))
		return false;
	*ret_text = axl_text_trim(text);
	return true;
}

void axl_table_facts(const struct axl_table *table, struct axl_table_facts *ret_facts)
{
	table->backend->facts(table->self, ret_facts);
}

size_t axl_table_sheets(const struct axl_table *table, const char *const **ret_names)
{
	return table->backend->sheets ? table->backend->sheets(table->self, ret_names) : 0;
}

int axl_table_sha256(struct axl_table *table, char ret_hex[65], struct axl_error **err)
{
	return table->backend->sha256(table->self, ret_hex, err);
}
