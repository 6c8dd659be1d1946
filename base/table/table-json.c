/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A JSON list of records as a table: an object a row, its keys the header. Rows are named
 * by their number in the list, since APIs answer in one single line.
 *
 * What lies deeper has a path for its key ("primary_location.source.display_name"), and
 * where there are several, '|' stands between ("authorships.author.display_name": "A|B"), as
 * the services' own CSV has it. A list within a list is one item, with '-' between: dates
 * are written so: [[2017, 9, 12]] is 2017-09-12. An object of nothing but lists of numbers (the
 * positions of a text's words) is kept as JSON.
 */
#include "config.h"

#include "base/table/table-backend.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/number.h"
#include "base/sha256.h"
#include "base/table/columns.h"
#include "base/text/text.h"

#include <errno.h>
#include <sys/stat.h>

struct records {
	char *file;
	uint64_t size;
	struct axl_json_document *document;
	struct axl_json list;
	size_t count, next; /* records; the next row: 0 is the header */
	struct axl_columns *columns;
	struct axl_arena *texts; /* of numbers */
	struct axl_buffer path;
};

static void records_free(struct records *records)
{
	if (!records)
		return;
	axl_arena_free(records->texts);
	axl_columns_free(records->columns);
	axl_json_document_free(records->document);
	axl_buffer_release(&records->path);
	free(records->file);
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

/* The list itself, or where services put it in their answer: "results", "message.items" … */
static struct axl_json find_list(struct axl_json at, unsigned depth)
{
	static const char *const names[] = {"results", "items", "item", "data", "records"};
	enum { DEPTH_MAX = 4 };
	struct axl_json nothing = {.document = NULL};
	if (depth == 0 && axl_json_type(at) == AXL_JSON_ARRAY)
		return at;
	if (axl_json_type(at) != AXL_JSON_OBJECT || depth == DEPTH_MAX)
		return nothing;
	for (size_t i = 0; i < AXL_COUNT(names); i++) {
		struct axl_json child = axl_json_child(at, names[i]);
		if (axl_json_type(child) == AXL_JSON_ARRAY)
			return child;
	}
	for (size_t i = 0; i < axl_json_count(at); i++) {
		const char *key;
		struct axl_json found = find_list(axl_json_member(at, i, &key), depth + 1);
		if (axl_json_type(found) == AXL_JSON_ARRAY)
			return found;
	}
	return nothing;
}

/* What is met on the way through a record: a value, and whether it is one of a list. */
typedef void (*visit)(struct records *records, struct axl_json value, bool listed);

static bool is_positions(struct axl_json object)
{
	size_t count = axl_json_count(object);
	for (size_t i = 0; i < count; i++) {
		const char *key;
		struct axl_json value = axl_json_member(object, i, &key);
		if (axl_json_type(value) != AXL_JSON_ARRAY ||
		    axl_json_type(axl_json_item(value, 0)) != AXL_JSON_NUMBER)
			return false;
	}
	return count > 0;
}

static int walk(struct records *records, struct axl_json value, bool listed, unsigned depth,
                visit each, struct axl_error **err);

static int walk_members(struct records *records, struct axl_json object, bool listed,
                        unsigned depth, visit each, struct axl_error **err)
{
	size_t length = records->path.length;
	for (size_t i = 0; i < axl_json_count(object); i++) {
		const char *key;
		struct axl_json value = axl_json_member(object, i, &key);
		if (length)
			axl_buffer_add_char(&records->path, '.');
		axl_buffer_add_text(&records->path, key);
		int result = walk(records, value, listed, depth + 1, each, err);
		records->path.length = length;
		records->path.bytes[length] = '\0';
		if (result < 0)
			return -1;
	}
	return 0;
}

static int walk(struct records *records, struct axl_json value, bool listed, unsigned depth,
                visit each, struct axl_error **err)
{
	enum { DEPTH_MAX = 16 };
	enum axl_json_type type = axl_json_type(value);
	if (depth > DEPTH_MAX)
		return axl_json_error(value, err, _("values nest deeper than %d levels"),
		                      DEPTH_MAX);
	if (type == AXL_JSON_OBJECT && !is_positions(value))
		return walk_members(records, value, listed, depth, each, err);
	if (type == AXL_JSON_ARRAY) {
		for (size_t i = 0; i < axl_json_count(value); i++) {
			struct axl_json item = axl_json_item(value, i);
			if (axl_json_type(item) == AXL_JSON_ARRAY)
				each(records, item, true);
			else if (walk(records, item, true, depth + 1, each, err) < 0)
				return -1;
		}
		return 0;
	}
	each(records, value, listed);
	return 0;
}

static struct axl_slice path_of(const struct records *records)
{
	return (struct axl_slice){records->path.bytes, records->path.length};
}

static void note_column(struct records *records, struct axl_json value, bool listed)
{
	(void)value;
	(void)listed;
	axl_columns_note(records->columns, path_of(records));
}

static int gather_columns(struct records *records, struct axl_error **err)
{
	for (size_t i = 0; i < records->count; i++) {
		struct axl_json record = axl_json_item(records->list, i);
		if (axl_json_type(record) != AXL_JSON_OBJECT)
			return axl_json_error(record, err, _("expected a record, {...}"));
		if (walk_members(records, record, false, 0, note_column, err) < 0)
			return -1;
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

static void add_list(struct records *records, struct axl_json list)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		const char *item = value_text(records, axl_json_item(list, i));
		if (i)
			axl_buffer_add_text(&text, strlen(item) == 1 ? "-0" : "-");
		axl_buffer_add_text(&text, item);
	}
	axl_columns_add(records->columns, path_of(records),
	                (struct axl_slice){text.bytes, text.length}, "|");
}

static void add_value(struct records *records, struct axl_json value, bool listed)
{
	if (axl_json_type(value) == AXL_JSON_ARRAY)
		add_list(records, value);
	else if (listed || axl_json_type(value) != AXL_JSON_NULL)
		axl_columns_add(records->columns, path_of(records),
		                axl_slice_of(value_text(records, value)), "|");
}

static int next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct records *records = self;
	do {
		axl_arena_clear(records->texts);
		axl_columns_clear(records->columns);
		if (records->next > records->count)
			return 0;
		if (records->next == 0)
			axl_columns_add_header(records->columns);
		else if (walk_members(records, axl_json_item(records->list, records->next - 1),
		                      false, 0, add_value, err) < 0)
			return -1;
		records->next++;
	} while (!axl_columns_take(records->columns, records->next - 1, ret_row));
	return 1;
}

static bool decode(const void *self, const struct axl_row *row, size_t field,
                   struct axl_arena *texts, struct axl_slice *ret_text, uint64_t *ret_fault)
{
	(void)self;
	(void)ret_fault;
	*ret_text = axl_text_in_nfc(row->fields[field], texts);
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
	return axl_sha256_of_file(records->file, ret_hex, err);
}

static int load(struct records *records, struct axl_error **err)
{
	struct stat status;
	if (stat(records->file, &status) < 0)
		return axl_error_system(err, errno, _("cannot open %s"), records->file);
	records->size = (uint64_t)status.st_size;
	if (axl_json_load(records->file, &records->document, err) < 0)
		return -1;
	records->list = find_list(axl_json_root(records->document), 0);
	if (axl_json_type(records->list) != AXL_JSON_ARRAY)
		return refuse_object(axl_json_root(records->document), err);
	records->count = axl_json_count(records->list);
	if (records->count == 0)
		return axl_json_error(records->list, err, _("the list is empty"));
	return gather_columns(records, err);
}

int axl_table_json_open(const char *path, const struct axl_table_backend **ret_backend,
                        void **ret_self, struct axl_error **err)
{
	static const struct axl_table_backend backend = {next, decode, facts,
	                                                 NULL, sha256, free_self};
	axl_auto(records) struct records *records = axl_xcalloc(1, sizeof *records);
	axl_buffer_init(&records->path);
	records->texts = axl_arena_new();
	records->columns = axl_columns_new();
	records->file = axl_xstrdup(path);
	if (load(records, err) < 0)
		return -1;
	*ret_backend = &backend;
	*ret_self = axl_steal(records);
	return 0;
}
