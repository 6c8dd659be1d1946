/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A JSON list of records as a table: an object a row, its keys the header. Rows are named
 * by their number in the list, since APIs answer in one single line.
 */
#include "config.h"

#include "base/table/table-backend.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/json.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/text/text.h"

#include <errno.h>
#include <sys/stat.h>

struct records {
	char *path;
	uint64_t size;
	struct axl_json_document *document;
	struct axl_json list;
	size_t count, next; /* records; the next row: 0 is the header */
	struct axl_index *columns;
	const char **names;
	size_t column_count, column_capacity;
	struct axl_slice *fields; /* of the current row */
	struct axl_arena *texts;  /* what its fields point to, where that is not the document */
};

static void records_free(struct records *records)
{
	if (!records)
		return;
	axl_arena_free(records->texts);
	free(records->fields);
	free(records->names);
	axl_index_free(records->columns);
	axl_json_document_free(records->document);
	free(records->path);
	free(records);
}
AXL_DEFINE_CLEANUP(records)

static void free_self(void *self)
{
	records_free(self);
}

/* KOSIS and others answer a failure with an object in the place of the list. */
static int refuse_object(struct axl_json root, struct axl_error **err)
{
	const char *message = NULL, *code = NULL;
	static const char *const message_keys[] = {"errMsg", "message", "error"};
	for (size_t i = 0; i < AXL_COUNT(message_keys) && !message; i++)
		if (axl_json_type(axl_json_child(root, message_keys[i])) == AXL_JSON_STRING)
			(void)axl_json_text(root, message_keys[i], &message, err);
	if (axl_json_type(axl_json_child(root, "err")) == AXL_JSON_STRING)
		(void)axl_json_text(root, "err", &code, err);
	if (!message)
		return axl_json_error(root, err, _("expected a list of records, [{...}, ...]"));
	return axl_json_error(root, err,
	                      _("the file holds an error message and no table: %s%s%s; settle "
	                        "what it says, ask the service again and import its answer"),
	                      code ? code : "", code ? " " : "", message);
}

static int gather_columns(struct records *records, struct axl_error **err)
{
	for (size_t i = 0; i < records->count; i++) {
		struct axl_json record = axl_json_item(records->list, i);
		if (axl_json_type(record) != AXL_JSON_OBJECT)
			return axl_json_error(record, err, _("expected a record, {...}"));
		for (size_t k = 0; k < axl_json_count(record); k++) {
			const char *key;
			bool added = false;
			(void)axl_json_member(record, k, &key);
			axl_index_add(records->columns, key, strlen(key), records->column_count,
			              &added);
			if (!added)
				continue;
			axl_reserve(records->names, records->column_capacity,
			            records->column_count + 1);
			records->names[records->column_count++] = key;
		}
	}
	return 0;
}

/* Whole numbers keep their digits, fractions get the shortest that reads back. */
static const char *number_text(struct records *records, struct axl_json value)
{
	axl_auto(axl_memory) char *dump = axl_json_dump(value);
	char shortest[AXL_DOUBLE_TEXT];
	double number = 0;
	struct axl_error *err = NULL;
	if (!strpbrk(dump, ".eE") || axl_json_as_number(value, &number, &err) < 0)
		return axl_arena_text(records->texts, dump);
	(void)axl_double_print(number, shortest);
	return axl_arena_text(records->texts, shortest);
}

/* A text is taken as it is, null as nothing, anything else as JSON writes it. */
static const char *value_text(struct records *records, struct axl_json value)
{
	const char *text = "";
	struct axl_error *err = NULL;
	switch (axl_json_type(value)) {
	case AXL_JSON_STRING:
		(void)axl_json_as_text(value, &text, &err);
		return text;
	case AXL_JSON_NUMBER:
		return number_text(records, value);
	case AXL_JSON_NULL:
		return "";
	default:
		break;
	}
	axl_auto(axl_memory) char *dump = axl_json_dump(value);
	return axl_arena_text(records->texts, dump);
}

static void fill_header(struct records *records)
{
	for (size_t i = 0; i < records->column_count; i++)
		records->fields[i] =
		    axl_text_in_nfc(axl_slice_of(records->names[i]), records->texts);
}

static void fill_row(struct records *records, struct axl_json record)
{
	for (size_t i = 0; i < records->column_count; i++)
		records->fields[i] = (struct axl_slice){"", 0};
	for (size_t k = 0; k < axl_json_count(record); k++) {
		const char *key;
		size_t column = 0;
		struct axl_json value = axl_json_member(record, k, &key);
		(void)axl_index_find(records->columns, key, strlen(key), &column);
		records->fields[column] =
		    axl_text_in_nfc(axl_slice_of(value_text(records, value)), records->texts);
	}
}

static bool row_is_blank(const struct records *records)
{
	for (size_t i = 0; i < records->column_count; i++)
		if (axl_text_trim(records->fields[i]).length)
			return false;
	return true;
}

static int next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct records *records = self;
	(void)err;
	do {
		axl_arena_clear(records->texts);
		if (records->next > records->count)
			return 0;
		if (records->next == 0)
			fill_header(records);
		else
			fill_row(records, axl_json_item(records->list, records->next - 1));
		records->next++;
	} while (row_is_blank(records));
	*ret_row = (struct axl_row){
	    .line = records->next - 1, .count = records->column_count, .fields = records->fields};
	return 1;
}

/* Fields were made whole when the row was filled. */
static bool decode(const void *self, const struct axl_row *row, size_t field,
                   struct axl_arena *texts, struct axl_slice *ret_text, uint64_t *ret_fault)
{
	(void)self;
	(void)texts;
	(void)ret_fault;
	*ret_text = row->fields[field];
	return true;
}

static void facts(const void *self, struct axl_table_facts *ret_facts)
{
	const struct records *records = self;
	uint64_t rows = records->count + 1;
	*ret_facts = (struct axl_table_facts){
	    .encoding = AXL_UTF8,
	    .encoding_sure = true,
	    .decimal = AXL_DECIMAL_POINT,
	    .size = records->size,
	    .consumed = records->size * records->next / rows,
	};
}

static int sha256(void *self, char ret_hex[65], struct axl_error **err)
{
	const struct records *records = self;
	return axl_sha256_of_file(records->path, ret_hex, err);
}

static int load(struct records *records, struct axl_error **err)
{
	struct stat status;
	if (stat(records->path, &status) < 0)
		return axl_error_system(err, errno, _("cannot open %s"), records->path);
	records->size = (uint64_t)status.st_size;
	if (axl_json_load(records->path, &records->document, err) < 0)
		return -1;
	records->list = axl_json_root(records->document);
	if (axl_json_type(records->list) != AXL_JSON_ARRAY)
		return refuse_object(records->list, err);
	records->count = axl_json_count(records->list);
	if (records->count == 0)
		return axl_json_error(records->list, err, _("the list is empty"));
	if (gather_columns(records, err) < 0)
		return -1;
	records->fields = axl_xcalloc(records->column_count, sizeof *records->fields);
	return 0;
}

int axl_table_json_open(const char *path, const struct axl_table_backend **ret_backend,
                        void **ret_self, struct axl_error **err)
{
	static const struct axl_table_backend backend = {next, decode, facts,
	                                                 NULL, sha256, free_self};
	axl_auto(records) struct records *records = axl_xcalloc(1, sizeof *records);
	records->texts = axl_arena_new();
	records->columns = axl_index_new();
	records->path = axl_xstrdup(path);
	if (load(records, err) < 0)
		return -1;
	*ret_backend = &backend;
	*ret_self = axl_steal(records);
	return 0;
}
