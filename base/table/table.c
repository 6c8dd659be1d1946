/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/table.h"

#include "base/table/ahead.h"
#include "base/table/rows.h"
#include "base/table/table-backend.h"
#include "base/table/table-kind.h"
#include "base/text/text.h"

struct axl_table {
	const struct axl_table_backend *backend;
	void *self;
	struct axl_rows kept;    /* read in advance: the first AXL_TABLE_PEEK */
	size_t delivered;        /* of them */
	struct axl_ahead *ahead; /* reads all others; NULL until one is asked for */
	struct axl_table_facts facts;
	uint64_t start;          /* the first line to deliver */
	struct axl_arena *texts; /* of this row's fields, those that had to be converted */
};

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
	if (kind == AXL_TABLE_XML)
		return axl_table_xml_open(path, &table->backend, &table->self, err);
	if (kind == AXL_TABLE_TAGGED)
		return axl_table_tagged_open(path, &table->backend, &table->self, err);
	return axl_table_csv_open(path, format, &table->backend, &table->self, err);
}

int axl_table_open(const char *path, const struct axl_table_format *format,
                   struct axl_table **ret_table, struct axl_error **err)
{
	static const struct axl_table_format find_out;
	axl_auto(axl_table) struct axl_table *table = axl_xcalloc(1, sizeof *table);
	axl_rows_init(&table->kept);
	table->texts = axl_arena_new();
	if (open_backend(table, path, format ? format : &find_out, err) < 0)
		return -1;
	while (table->kept.count < AXL_TABLE_PEEK) {
		struct axl_row row;
		int got = table->backend->next(table->self, &row, err);
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		axl_rows_add(&table->kept, &row);
	}
	table->backend->facts(table->self, &table->facts);
	*ret_table = axl_steal(table);
	return 0;
}

void axl_table_free(struct axl_table *table)
{
	if (!table)
		return;
	axl_ahead_free(table->ahead);
	if (table->backend)
		table->backend->free(table->self);
	axl_rows_release(&table->kept);
	axl_arena_free(table->texts);
	free(table);
}

/* As axl_table_next, of all rows. */
static int next_row(struct axl_table *table, struct axl_row *ret_row, struct axl_error **err)
{
	if (table->delivered < table->kept.count) {
		*ret_row = table->kept.items[table->delivered++];
		return 1;
	}
	if (table->kept.count < AXL_TABLE_PEEK)
		return 0;
	if (!table->ahead && axl_ahead_start(table->backend, table->self, &table->ahead, err) < 0)
		return -1;
	return axl_ahead_next(table->ahead, ret_row, err);
}

int axl_table_next(struct axl_table *table, struct axl_row *ret_row, struct axl_error **err)
{
	int got;
	axl_arena_clear(table->texts);
	do
		got = next_row(table, ret_row, err);
	while (got > 0 && ret_row->line < table->start);
	return got;
}

bool axl_table_peek(const struct axl_table *table, size_t k, struct axl_row *ret_row)
{
	if (k >= table->kept.count)
		return false;
	*ret_row = table->kept.items[k];
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
	if (!table->backend->decode(table->self, row, field, table->texts, &text, ret_fault))
		return false;
	*ret_text = axl_text_trim(text);
	return true;
}

void axl_table_facts(const struct axl_table *table, struct axl_table_facts *ret_facts)
{
	if (!table->ahead || !axl_ahead_facts(table->ahead, ret_facts))
		*ret_facts = table->facts;
}

size_t axl_table_sheets(const struct axl_table *table, const char *const **ret_names)
{
	return table->backend->sheets ? table->backend->sheets(table->self, ret_names) : 0;
}

int axl_table_sha256(struct axl_table *table, char ret_hex[65], struct axl_error **err)
{
	return table->ahead ? axl_ahead_sha256(table->ahead, ret_hex, err)
	                    : table->backend->sha256(table->self, ret_hex, err);
}
