/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CSV as a table. Lines without quotes, and those whose quotes merely enclose a
 * field, are split where they stand; the rest (doubled quotes, newlines in quotes,
 * stray ones) go through libcsv, a physical line at a time, so that line numbers
 * and offsets stay exact.
 */
#include "config.h"

#include "base/table/table-backend.h"

#include <csv.h>
#include <inttypes.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/table/byte-mask.h"
#include "base/table/csv-form.h"
#include "base/table/lines.h"
#include "base/text/text.h"
#include "base/text/utf8.h"

/*
 * A quote that never closes makes the reader search to the end of the file, and
 * then go back to read the line without it. So much searching is borne.
 */
static const uint64_t search_limit = UINT64_C(1) << 30;

struct csv_table {
	char *path;
	struct axl_lines *lines;
	struct axl_cp949 *cp949; /* NULL unless that is the encoding */
	char separator;
	enum axl_decimal decimal;

	struct axl_slice *fields;
	size_t capacity, count;
	struct axl_slice text; /* that they lie in */

	struct csv_parser parser;
	struct axl_buffer quoted; /* the fields of a row that libcsv read, one behind the other */
	bool row_is_complete;
	uint64_t searched; /* bytes read in vain for closing quotes */
};

static inline void add_field(struct csv_table *table, const char *bytes, size_t length)
{
	if (table->count == table->capacity)
		axl_reserve(table->fields, table->capacity, table->count + 1);
	table->fields[table->count++] = (struct axl_slice){bytes, length};
}

static struct axl_slice without_line_end(struct axl_slice line)
{
	while (line.length &&
	       (line.bytes[line.length - 1] == '\n' || line.bytes[line.length - 1] == '\r'))
		line.length--;
	return line;
}

/* 64 bytes of the line from `at` on; what is left of it, and NULs, in `copy`. */
static const char *block_at(struct axl_slice line, size_t at, char copy[AXL_MASK_BYTES])
{
	size_t left = line.length - at;
	if (left >= AXL_MASK_BYTES)
		return line.bytes + at;
	memset(copy, 0, AXL_MASK_BYTES);
	memcpy(copy, line.bytes + at, left);
	return copy;
}

/* For the fields of one more block, and the line's last. */
static inline void make_room(struct csv_table *table, size_t count)
{
	if (table->capacity < count + AXL_MASK_BYTES + 1)
		axl_reserve(table->fields, table->capacity, count + AXL_MASK_BYTES + 1);
}

/* From `start` to `end`, without the quotes that enclose it: 1 if they do. */
static inline unsigned set_field(struct axl_slice *field, const char *start, const char *end)
{
	unsigned enclosed = end - start >= 2 && *start == '"' && end[-1] == '"';
	*field = (struct axl_slice){start + enclosed, (size_t)(end - start) - 2 * (size_t)enclosed};
	return enclosed;
}

/*
 * Split a line where it stands, at the separators that are in no quotes. False where some
 * quote does not enclose a whole field, which needs the parser: doubled, stray, left open.
 */
static bool split(struct csv_table *table, struct axl_slice line)
{
	const char *start = line.bytes, *end = line.bytes + line.length;
	unsigned quotes = 0, enclosed = 0;
	uint64_t open = 0; /* all ones where the block before ends in quotes */
	size_t count = 0;
	make_room(table, 0);
	for (size_t at = 0; at < line.length; at += AXL_MASK_BYTES) {
		char copy[AXL_MASK_BYTES];
		const char *block = block_at(line, at, copy);
		uint64_t marks = axl_byte_mask(block, '"');
		uint64_t inside = axl_mask_between(marks) ^ open;
		open = (uint64_t)0 - (inside >> 63);
		for (; marks; marks &= marks - 1)
			quotes++;
		make_room(table, count);
		struct axl_slice *fields = table->fields;
		marks = axl_byte_mask(block, table->separator) & ~inside;
		for (; marks; marks &= marks - 1) {
			const char *separator = line.bytes + at + __builtin_ctzll(marks);
			enclosed += set_field(&fields[count++], start, separator);
			start = separator + 1;
		}
	}
	enclosed += set_field(&table->fields[count++], start, end);
	table->text = line;
	table->count = count;
	return quotes == 2 * enclosed;
}

/* Split a line whose quotes are letters. */
static void split_plainly(struct csv_table *table, struct axl_slice line)
{
	const char *start = line.bytes, *end = line.bytes + line.length;
	table->text = line;
	table->count = 0;
	for (const char *at; (at = memchr(start, table->separator, (size_t)(end - start)));
	     start = at + 1)
		add_field(table, start, (size_t)(at - start));
	add_field(table, start, (size_t)(end - start));
}

/* The bytes may still move: until the row is complete, a field only knows its length. */
static void take_field(void *bytes, size_t length, void *context)
{
	struct csv_table *table = context;
	axl_buffer_add(&table->quoted, bytes, length);
	add_field(table, NULL, length);
}

static void end_row(int line_end, void *context)
{
	(void)line_end;
	struct csv_table *table = context;
	table->row_is_complete = true;
}

static void feed(struct csv_table *table, struct axl_slice text)
{
	if (csv_parse(&table->parser, text.bytes, text.length, take_field, end_row, table) !=
	    text.length)
		axl_bug(csv_strerror(csv_error(&table->parser)));
}

static void place_fields(struct csv_table *table)
{
	const char *place = table->quoted.bytes;
	table->text = (struct axl_slice){place, table->quoted.length};
	for (size_t i = 0; i < table->count; i++) {
		table->fields[i].bytes = place;
		place += table->fields[i].length;
	}
}

/* The row of this line by libcsv, reading on while a quoted field does: 1, 0 where it never closes,
 * -1. */
static int read_quoted_row(struct csv_table *table, const struct axl_line *first,
                           struct axl_error **err)
{
	struct axl_line line = *first;
	uint64_t length = 0;
	table->count = 0;
	table->row_is_complete = false;
	axl_buffer_clear(&table->quoted);
	for (;;) {
		feed(table, line.text);
		length += line.text.length;
		if (table->row_is_complete) {
			place_fields(table);
			return 1;
		}
		if (length > AXL_LINE_MAX)
			break;
		int got = axl_lines_next(table->lines, &line, err);
		if (got < 0)
			return -1;
		if (got == 0) {
			/* The last line need not have an end; a quote must. */
			feed(table, (struct axl_slice){"\n", 1});
			if (!table->row_is_complete)
				break;
			place_fields(table);
			return 1;
		}
	}
	csv_fini(&table->parser, NULL, NULL, NULL);
	table->searched += length;
	return 0;
}

static int read_unclosed_row(struct csv_table *table, struct axl_line *line, struct axl_error **err)
{
	if (table->searched > search_limit)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: line %" PRIu64
		                       ": too many quotes open and never close; is the "
		                       "quote character of this file another one?"),
		                     table->path, line->number);
	if (axl_lines_return_to(table->lines, line, err) < 0 ||
	    axl_lines_next(table->lines, line, err) < 0)
		return -1;
	split_plainly(table, without_line_end(line->text));
	return 0;
}

static bool row_is_blank(const struct csv_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		for (size_t k = 0; k < table->fields[i].length; k++)
			if (table->fields[i].bytes[k] != ' ' && table->fields[i].bytes[k] != '\t')
				return false;
	return true;
}

static int csv_table_next(void *self, struct axl_row *ret_row, struct axl_error **err)
{
	struct csv_table *table = self;
	for (;;) {
		struct axl_line line;
		int got = axl_lines_next(table->lines, &line, err);
		if (got <= 0)
			return got;
		bool unclosed = false;
		if (!split(table, without_line_end(line.text))) {
			int closed = read_quoted_row(table, &line, err);
			if (closed < 0 || (!closed && read_unclosed_row(table, &line, err) < 0))
				return -1;
			unclosed = !closed;
		}
		if (row_is_blank(table))
			continue;
		*ret_row = (struct axl_row){.line = line.number,
		                            .offset = line.offset,
		                            .count = table->count,
		                            .fields = table->fields,
		                            .text = table->text,
		                            .unclosed_quote = unclosed};
		return 1;
	}
}

/*
 * Where in the raw text of a row byte `place` of field `field` stands. As libcsv
 * has it, a quote inside a quoted field ends it only before a separator or line
 * end, and is content before anything else but another quote.
 */
static size_t find_in_raw(const struct csv_table *table, struct axl_slice raw, bool quotes_count,
                          size_t field, size_t place)
{
	size_t i = 0;
	for (size_t k = 0; i < raw.length; k++, i++) {
		bool quoted = quotes_count && raw.bytes[i] == '"';
		bool inside = quoted;
		size_t content = 0;
		for (i += quoted; i < raw.length; i++) {
			bool is_quote = quoted && raw.bytes[i] == '"';
			bool doubled = is_quote && !inside;
			if (!inside && raw.bytes[i] == table->separator)
				break;
			inside = quoted && (!is_quote || doubled);
			if (doubled)
				continue;
			if (k == field && content == place)
				return i;
			content++;
		}
	}
	return raw.length;
}

/*
 * Where in the file byte `place` of a field stands: the row is read again, and
 * walked through as libcsv does. Rare, so it need not be fast.
 */
static uint64_t find_in_file(const struct csv_table *table, const struct axl_row *row, size_t field,
                             size_t place)
{
	size_t longest = 0;
	for (size_t i = 0; i <= field; i++)
		longest +=
		    2 * row->fields[i].length + 3; /* every byte a quote, and its own quotes */
	axl_auto(axl_buffer) struct axl_buffer raw;
	axl_buffer_init(&raw);
	axl_lines_read_at(table->lines, row->offset, 2 * longest, &raw);
	size_t found = find_in_raw(table, (struct axl_slice){raw.bytes, raw.length},
	                           !row->unclosed_quote, field, place);
	return row->offset + axl_lines_bytes_of(table->lines, (struct axl_slice){raw.bytes, found});
}

static bool decode_utf8(struct axl_slice raw, struct axl_arena *texts, struct axl_slice *ret_text,
                        size_t *ret_fault)
{
	enum axl_utf8_check check = axl_utf8_check(raw, ret_fault);
	if (check == AXL_UTF8_BROKEN)
		return false;
	*ret_text = check == AXL_UTF8_NFC ? raw : axl_text_in_nfc(raw, texts);
	return true;
}

static bool decode_cp949(const struct axl_cp949 *cp949, struct axl_slice raw,
                         struct axl_arena *texts, struct axl_slice *ret_text, size_t *ret_fault)
{
	if (axl_ascii_prefix(raw) == raw.length) {
		*ret_text = raw;
		return true;
	}
	char *text = axl_arena_take(texts, AXL_CP949_ROOM(raw.length));
	size_t length;
	if (!axl_cp949_decode(cp949, raw, text, &length, ret_fault))
		return false;
	*ret_text = axl_text_in_nfc((struct axl_slice){text, length}, texts);
	return true;
}

static bool csv_table_decode(const void *self, const struct axl_row *row, size_t field,
                             struct axl_arena *texts, struct axl_slice *ret_text,
                             uint64_t *ret_fault)
{
	const struct csv_table *table = self;
	struct axl_slice raw = row->fields[field];
	size_t fault;
	bool valid = table->cp949 ? decode_cp949(table->cp949, raw, texts, ret_text, &fault)
	                          : decode_utf8(raw, texts, ret_text, &fault);
	if (!valid)
		*ret_fault = find_in_file(table, row, field, fault);
	return valid;
}

static void csv_table_facts(const void *self, struct axl_table_facts *ret_facts)
{
	const struct csv_table *table = self;
	*ret_facts = (struct axl_table_facts){
	    .separator = table->separator,
	    .decimal = table->decimal,
	    .size = axl_lines_size(table->lines),
	    .consumed = axl_lines_consumed(table->lines),
	};
	ret_facts->encoding = axl_lines_encoding(table->lines, &ret_facts->encoding_sure);
}

static int csv_table_sha256(void *self, char ret_hex[65], struct axl_error **err)
{
	struct csv_table *table = self;
	return axl_lines_sha256(table->lines, ret_hex, err);
}

static void csv_table_free(void *self)
{
	struct csv_table *table = self;
	if (!table)
		return;
	csv_free(&table->parser);
	axl_lines_free(table->lines);
	axl_cp949_free(table->cp949);
	axl_buffer_release(&table->quoted);
	free(table->fields);
	free(table->path);
	free(table);
}

static const struct axl_table_backend csv_backend = {
    .next = csv_table_next,
    .decode = csv_table_decode,
    .facts = csv_table_facts,
    .sha256 = csv_table_sha256,
    .free = csv_table_free,
};

/* libcsv takes blanks off the ends of fields unless it is told that there are none. */
static int nothing_is_blank(unsigned char c)
{
	(void)c;
	return 0;
}

static void set_up_parser(struct csv_table *table)
{
	if (csv_init(&table->parser, 0) != 0)
		axl_bug("libcsv refuses its options");
	csv_set_delim(&table->parser, (unsigned char)table->separator);
	csv_set_space_func(&table->parser, nothing_is_blank);
	csv_set_realloc_func(&table->parser, axl_xrealloc);
	csv_set_blk_size(&table->parser, 64 * 1024);
}

int axl_table_csv_open(const char *path, const struct axl_table_format *format,
                       const struct axl_table_backend **ret_backend, void **ret_self,
                       struct axl_error **err)
{
	struct csv_table *table = axl_xcalloc(1, sizeof *table);
	table->path = axl_xstrdup(path);
	axl_buffer_init(&table->quoted);
	bool sure;
	if (axl_lines_open(path, format->encoding, &table->lines, err) < 0 ||
	    (axl_lines_encoding(table->lines, &sure) == AXL_CP949 &&
	     axl_cp949_new(&table->cp949, err) < 0)) {
		csv_table_free(table);
		return -1;
	}
	struct axl_slice sample = axl_lines_ahead(table->lines);
	table->separator = format->separator ? format->separator : axl_csv_find_separator(sample);
	table->decimal = axl_csv_find_decimal(sample, table->separator);
	set_up_parser(table);
	*ret_backend = &csv_backend;
	*ret_self = table;
	return 0;
}
