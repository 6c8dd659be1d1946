/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * CSV tables: each case is a file's bytes and what must be read from it, a row a
 * line: "LINE@OFFSET [field][field]…". A field with broken bytes shows their
 * offset in the file, "<7>". Offsets and lines are counted by hand.
 */
#include "config.h"

#include "base/table/table.h"
#include "tests/unit/tap.h"

#include <inttypes.h>

#include "base/buffer.h"
#include "base/sha256.h"

static const char path[] = "test-table.tmp";

#define BYTES(text)                                                                                \
	{                                                                                          \
		(text), sizeof(text) - 1                                                           \
	}

/* 가 is B0 A1, 나 B3 AA in CP949; C9 A1 is no character. */
#define GA     "\xB0\xA1"
#define NA     "\xB3\xAA"
#define BROKEN "\xC9\xA1"
#define BOM    "\xEF\xBB\xBF"

static void write_file(const char *name, const char *bytes, size_t length)
{
	FILE *file = fopen(name, "wb");
	if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0) {
		puts("Bail out! no file can be written here");
		exit(1);
	}
}

static void show_row(struct axl_table *table, const struct axl_row *row, struct axl_buffer *out)
{
	axl_buffer_printf(out, "%" PRIu64 "@%" PRIu64 "%s ", row->line, row->offset,
	                  row->unclosed_quote ? " unclosed" : "");
	for (size_t i = 0; i < row->count; i++) {
		struct axl_slice text;
		uint64_t fault;
		if (axl_table_text(table, row, i, &text, &fault))
			axl_buffer_printf(out, "[%.*s]", (int)text.length, text.bytes);
		else
			axl_buffer_printf(out, "<%" PRIu64 ">", fault);
	}
	axl_buffer_add_char(out, '\n');
}

/* All rows of a table that has just been opened; a failure's message in their place. */
static char *show_rows(struct axl_table *table)
{
	struct axl_buffer out;
	axl_buffer_init(&out);
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_row row;
	int got;
	while ((got = axl_table_next(table, &row, &err)) > 0)
		show_row(table, &row, &out);
	if (got < 0)
		axl_buffer_printf(&out, "%s\n", err->message);
	return out.bytes;
}

static struct axl_table *open_bytes(struct axl_slice bytes, const struct axl_table_format *format)
{
	write_file(path, bytes.bytes, bytes.length);
	struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_table_open(path, format, &table, &err) < 0)
		printf("# %s\n", err->message);
	return table;
}

struct reading {
	const char *name;
	struct axl_slice bytes;
	const char *rows;
};

static void check_readings(const struct reading *readings, size_t count,
                           const struct axl_table_format *format)
{
	for (size_t i = 0; i < count; i++) {
		axl_auto(axl_table) struct axl_table *table = open_bytes(readings[i].bytes, format);
		axl_auto(axl_memory) char *rows = table ? show_rows(table) : NULL;
		tap_text(rows, readings[i].rows, readings[i].name);
	}
}

static void lines_and_quotes(void)
{
	static const struct reading readings[] = {
	    {"one field", BYTES("a"), "1@0 [a]\n"},
	    {"no newline at the end", BYTES("a,b\n1,2"), "1@0 [a][b]\n2@4 [1][2]\n"},
	    {"CRLF ends one line", BYTES("a,b\r\n1,2\r\n"), "1@0 [a][b]\n2@5 [1][2]\n"},
	    {"a CR alone ends a line", BYTES("a,b\r1,2\r"), "1@0 [a][b]\n2@4 [1][2]\n"},
	    {"all three ends in one file", BYTES("a\rb\nc\r\nd"),
	     "1@0 [a]\n2@2 [b]\n3@4 [c]\n4@7 [d]\n"},
	    {"a CR before a CRLF is a line of its own", BYTES("a\r\r\nb"), "1@0 [a]\n3@4 [b]\n"},
	    {"blank lines count and give no row", BYTES("a\n\n \n\r\nb\n\n"), "1@0 [a]\n5@7 [b]\n"},
	    {"rows of separators alone are blank", BYTES("a,b\n,\n\"\",\" \"\n1,2\n"),
	     "1@0 [a][b]\n4@13 [1][2]\n"},
	    {"a trailing comma is an empty field", BYTES("a,b,\n1,2,\n"),
	     "1@0 [a][b][]\n2@5 [1][2][]\n"},
	    {"empty fields", BYTES(",a,,b\n"), "1@0 [][a][][b]\n"},
	    {"quotes", BYTES("\"a\",\"b,c\"\n\"\",x\n"), "1@0 [a][b,c]\n2@10 [][x]\n"},
	    {"doubled quotes", BYTES("\"say \"\"hi\"\"\",\"\"\"\"\n"), "1@0 [say \"hi\"][\"]\n"},
	    {"newlines in quotes count", BYTES("a,\"1\n2\r\n3\",b\nc\n"),
	     "1@0 [a][1\n2\r\n3][b]\n4@13 [c]\n"},
	    {"a CR in quotes counts", BYTES("\"1\r2\"\rc\r"), "1@0 [1\r2]\n3@6 [c]\n"},
	    {"a quoted row without an end", BYTES("a\n\"b\""), "1@0 [a]\n2@2 [b]\n"},
	    {"a quote inside a field is a letter", BYTES("12\" pipe,x\n"), "1@0 [12\" pipe][x]\n"},
	    {"outer blanks go, inner ones stay", BYTES("  a  b ,\" c \"\n"), "1@0 [a  b][c]\n"},
	    {"rows of any length", BYTES("a,b,c\n1\n1,2,3,4\n"),
	     "1@0 [a][b][c]\n2@6 [1]\n3@8 [1][2][3][4]\n"},
	    {"a quote that never closes", BYTES("a,b\n\"c,d\n1,2\n3,4\n"),
	     "1@0 [a][b]\n2@4 unclosed [\"c][d]\n3@9 [1][2]\n4@13 [3][4]\n"},
	    {"two of them", BYTES("a,b\n1,\"2\n\"x,4"),
	     "1@0 [a][b]\n2@4 unclosed [1][\"2]\n3@9 unclosed [\"x][4]\n"},
	};
	check_readings(readings, AXL_COUNT(readings), NULL);
}

/* The rows of `first`, a line of a text, and another line; each row without its first field. */
static char *show_behind(const char *first, const char *text)
{
	axl_auto(axl_memory) char *bytes = axl_xasprintf("%s,%s\nz,z\n", first, text);
	axl_auto(axl_table) struct axl_table *table =
	    open_bytes(axl_slice_of(bytes), &(struct axl_table_format){.separator = ','});
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_buffer out;
	axl_buffer_init(&out);
	struct axl_row row;
	while (axl_table_next(table, &row, &err) > 0) {
		row.offset = 0;
		row.fields++;
		row.count--;
		show_row(table, &row, &out);
	}
	return out.bytes;
}

/*
 * Every line of six letters, behind a field that any splitter can read and behind
 * one that only libcsv can: all ways of splitting must give the same.
 */
static void splitters_agree(void)
{
	enum { LENGTH = 6, LINES = 3 * 3 * 3 * 3 * 3 * 3 };
	unsigned different = 0;
	for (unsigned number = 0; number < LINES; number++) {
		char text[LENGTH + 1] = "";
		unsigned rest = number;
		for (int i = 0; i < LENGTH; i++, rest /= 3)
			text[i] = "a,\""[rest % 3];
		axl_auto(axl_memory) char *found = show_behind("x", text);
		axl_auto(axl_memory) char *expected = show_behind("\"\"\"\"", text);
		if (strcmp(found, expected) != 0) {
			printf("# %s\n# found %s# expected %s", text, found, expected);
			different++;
		}
	}
	tap_int(different, 0, "lines are split as libcsv splits them");
}

static void encodings(void)
{
	static const struct reading readings[] = {
	    {"UTF-8", BYTES("시도,값\n인천,1\n"), "1@0 [시도][값]\n2@11 [인천][1]\n"},
	    {"UTF-8 with its mark", BYTES(BOM "a,b\n1,2\n"), "1@3 [a][b]\n2@7 [1][2]\n"},
	    {"a mark before a quote", BYTES(BOM "\"a\",b\n1,2\n"), "1@3 [a][b]\n2@9 [1][2]\n"},
	    {"decomposed Hangul", BYTES("a,\u1112\u1161\u11AB\u1100\u116E\u11A8\n"),
	     "1@0 [a][한국]\n"},
	    {"full-width blanks", BYTES("\u3000값\u00A0,b\n"), "1@0 [값][b]\n"},
	    {"CP949", BYTES(GA NA "," GA "\n1," NA NA "\n"), "1@0 [가나][가]\n2@8 [1][나나]\n"},
	    {"a compatibility Hanja of CP949", BYTES(GA GA ",\xCB\xD0\n"), "1@0 [가가][\u8C48]\n"},
	    {"a broken pair in CP949", BYTES(GA GA GA "," NA "\n1," GA BROKEN "\n2," NA "\n"),
	     "1@0 [가가가][나]\n2@10 [1]<14>\n3@17 [2][나]\n"},
	    {"a lead byte before the separator",
	     BYTES(GA GA "," NA "\n" GA "\xB0,1\n" NA NA ",2\n"),
	     "1@0 [가가][나]\n2@8 <10>[1]\n3@14 [나나][2]\n"},
	    {"a fault behind quotes and newlines",
	     BYTES(GA GA GA "," NA "\n\"a\"\"\n,b\",\"" NA "\"\"" BROKEN "\",1\n"),
	     "1@0 [가가가][나]\n2@10 [a\"\n,b]<24>[1]\n"},
	    {"two faults in one row", BYTES(GA GA GA GA GA "\n" BROKEN ",x," BROKEN GA "\n"),
	     "1@0 [가가가가가]\n2@11 <11>[x]<16>\n"},
	    {"a broken byte in UTF-8", BYTES("시도,값\n인\xFF천,1\n구,\"\"\"\xEA\xB0\"\n"),
	     "1@0 [시도][값]\n2@11 <14>[1]\n3@21 [구]<28>\n"},
	    {"UTF-16LE",
	     BYTES("\xFF\xFE"
	           "a\0\t\0\x00\xAC\n\0"
	           "1\0\t\0"
	           "2\0\n\0"),
	     "1@2 [a][가]\n2@10 [1][2]\n"},
	    {"UTF-16BE",
	     BYTES("\xFE\xFF"
	           "\0a\0,\xAC\x00\0\r\0\n"
	           "\0001\0,\0002"),
	     "1@2 [a][가]\n2@12 [1][2]\n"},
	    {"a lone surrogate in UTF-16",
	     BYTES("\xFF\xFE"
	           "a\0,\0b\0\n\0"
	           "\x3D\xD8\x00\xDE,\0"
	           "c\0\x00\xDC"),
	     "1@2 [a][b]\n2@10 [\U0001F600]<18>\n"},
	    {"half a unit at the end of UTF-16",
	     BYTES("\xFF\xFE"
	           "a\0,\0b"),
	     "1@2 [a]<6>\n"},
	};
	check_readings(readings, AXL_COUNT(readings), NULL);

	static const struct reading cp949[] = {
	    {"a fault in ASCII, CP949 insisted on", BYTES("a,b\n1,\xFFx\n"),
	     "1@0 [a][b]\n2@4 [1]<6>\n"},
	};
	check_readings(cp949, AXL_COUNT(cp949), &(struct axl_table_format){.encoding = "euc-kr"});
	static const struct reading utf16[] = {
	    {"UTF-16LE without its mark, insisted on", BYTES("a\0,\0b\0\n\0"), "1@0 [a][b]\n"},
	    {"a pair of surrogates", BYTES("\x3D\xD8\x00\xDE"), "1@0 [\U0001F600]\n"},
	    {"UTF-16, its mark says which", BYTES("\xFE\xFF\0a\0,\0b"), "1@2 [a][b]\n"},
	};
	check_readings(utf16, AXL_COUNT(utf16), &(struct axl_table_format){.encoding = "utf-16"});
}

static void separators(void)
{
	static const struct {
		const char *name;
		struct axl_slice bytes;
		char separator;
		enum axl_decimal decimal;
	} cases[] = {
	    {"comma", BYTES("a,b,c\n1,2,3\n"), ',', AXL_DECIMAL_POINT},
	    {"semicolon", BYTES("a;b\n1;2\n"), ';', AXL_DECIMAL_COMMA},
	    {"semicolon with decimal commas", BYTES("a;b;c\n1,5;2,5;x\n3,5;4,5;y\n"), ';',
	     AXL_DECIMAL_COMMA},
	    {"semicolon with decimal points",
	     BYTES("\"a\";\"b\"\n\"1.5\";\"2\"\n\"3,4\";\"x\"\n\"7.25\";\"y\"\n"), ';',
	     AXL_DECIMAL_POINT},
	    {"tab", BYTES("a\tb\n1,5\t2\n"), '\t', AXL_DECIMAL_POINT},
	    {"bar", BYTES("a|b\n1|2\n"), '|', AXL_DECIMAL_POINT},
	    {"a banner does not matter", BYTES("통계; 한 장\n\na,b,c\n1,2,3\n4,5,6\n"), ',',
	     AXL_DECIMAL_POINT},
	    {"quoted separators do not count", BYTES("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n"), ',',
	     AXL_DECIMAL_POINT},
	    {"lists inside a column do not win", BYTES("a,b\nG06N|H01L,1\nG06N|H01L,2\n"), ',',
	     AXL_DECIMAL_POINT},
	    {"one column", BYTES("a\n1\n"), ',', AXL_DECIMAL_POINT},
	    {"one line without an end", BYTES("a;b"), ';', AXL_DECIMAL_COMMA},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_table) struct axl_table *table = open_bytes(cases[i].bytes, NULL);
		struct axl_table_facts facts;
		axl_table_facts(table, &facts);
		tap_ok(facts.separator == cases[i].separator && facts.decimal == cases[i].decimal,
		       "%s", cases[i].name);
	}
	static const struct reading bar[] = {
	    {"a separator insisted on", BYTES("a,b|c\n1,2|3\n"), "1@0 [a,b][c]\n2@6 [1,2][3]\n"}};
	check_readings(bar, 1, &(struct axl_table_format){.separator = '|'});
}

static void facts_and_hash(void)
{
	struct axl_slice bytes = BYTES("abc");
	axl_auto(axl_table) struct axl_table *table = open_bytes(bytes, NULL);
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_table_facts facts;
	axl_table_facts(table, &facts);
	tap_ok(facts.encoding == AXL_UTF8 && !facts.encoding_sure, "ASCII is UTF-8, not surely");
	tap_int((long long)facts.size, 3, "the file's size is known");
	tap_int((long long)facts.consumed, 3, "and how much of it was read");
	tap_ok(!facts.sheet && axl_table_sheets(table, &(const char *const *){NULL}) == 0,
	       "a CSV has no sheets");
	char hex[65];
	tap_int(axl_table_sha256(table, hex, &err), 0, "the file is hashed");
	/* FIPS 180-2, appendix B */
	tap_text(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	         "to the digest of its bytes");
	tap_ok(axl_table_sha256(table, hex, &err) == 0 && strncmp(hex, "ba7816bf", 8) == 0,
	       "as often as it is asked");
}

/* A file of many pieces, with a stray quote that sends the reader back: rows, places and hash hold.
 */
static void many_pieces(void)
{
	enum { ROWS = 150000, STRAY = 60000, LAST_QUOTED = 50000 };
	struct axl_buffer bytes;
	axl_buffer_init(&bytes);
	for (int i = 1; i <= ROWS; i++)
		axl_buffer_printf(&bytes,
		                  i == STRAY                          ? "\"%06d,x\n"
		                  : i <= LAST_QUOTED && i % 1000 == 0 ? "%06d,\"a\nb\"\n"
		                                                      : "%06d,가나\n",
		                  i);
	axl_auto(axl_table) struct axl_table *table =
	    open_bytes((struct axl_slice){bytes.bytes, bytes.length}, NULL);
	/* Lines and offsets derived anew: a quoted row takes two lines. */
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_row row;
	uint64_t line = 1, offset = 0;
	int rows = 0, wrong = 0, unclosed = 0, got;
	while ((got = axl_table_next(table, &row, &err)) > 0) {
		rows++;
		bool doubled = rows <= LAST_QUOTED && rows % 1000 == 0;
		struct axl_slice text;
		uint64_t fault;
		char number[16];
		snprintf(number, sizeof number, rows == STRAY ? "\"%06d" : "%06d", rows);
		wrong += row.line != line || row.offset != offset || row.count != 2 ||
		         !axl_table_text(table, &row, 0, &text, &fault) ||
		         !axl_slice_equals(text, number);
		unclosed += row.unclosed_quote;
		line += doubled ? 2 : 1;
		offset += rows == STRAY ? 10 : doubled ? 13 : 14;
	}
	tap_int(got, 0, "a file of many pieces is read to its end");
	tap_int(rows, ROWS, "with all its rows");
	tap_int(wrong, 0, "each with its line, offset and text");
	tap_int(unclosed, 1, "and the stray quote is known for what it is");
	char found[65], expected[65];
	axl_auto(axl_sha256) struct axl_sha256 *hash = axl_sha256_new();
	axl_sha256_add(hash, bytes.bytes, bytes.length);
	axl_sha256_hex(hash, expected);
	tap_ok(axl_table_sha256(table, found, &err) == 0 && strcmp(found, expected) == 0,
	       "what was read twice is hashed once");
	axl_buffer_release(&bytes);
}

static void rows_in_advance(void)
{
	struct axl_slice bytes = BYTES("a\n\nb\n\"c\nd\"\ne\n");
	axl_auto(axl_table) struct axl_table *table = open_bytes(bytes, NULL);
	struct axl_row row;
	tap_ok(axl_table_peek(table, 2, &row) && row.line == 4,
	       "a row can be looked at in advance");
	tap_ok(axl_table_peek(table, 3, &row) && row.line == 6, "and the last one");
	tap_ok(!axl_table_peek(table, 4, &row), "and none beyond");
	axl_table_start_at(table, 4);
	axl_auto(axl_memory) char *rows = show_rows(table);
	tap_text(rows, "4@5 [c\nd]\n6@11 [e]\n", "reading starts where it is told to");
	struct axl_slice text;
	uint64_t fault;
	tap_ok(axl_table_peek(table, 0, &row) && axl_table_text(table, &row, 7, &text, &fault) &&
	           text.length == 0,
	       "a field past the row's end is empty");
}

static void start_beyond_the_rows_in_advance(void)
{
	struct axl_buffer bytes;
	axl_buffer_init(&bytes);
	for (int i = 1; i <= AXL_TABLE_PEEK + 5; i++)
		axl_buffer_printf(&bytes, "%d\n", i);
	axl_auto(axl_table) struct axl_table *table =
	    open_bytes((struct axl_slice){bytes.bytes, bytes.length}, NULL);
	axl_table_start_at(table, AXL_TABLE_PEEK + 5);
	axl_auto(axl_memory) char *rows = show_rows(table);
	tap_text(rows, "45@123 [45]\n", "rows before the start are passed over, kept or not");
	axl_buffer_release(&bytes);
}

enum { MANY = 20000 };

/* Numbers from 1 to MANY, a line each, and `end` behind them. */
static struct axl_table *open_numbers(struct axl_slice end)
{
	struct axl_buffer bytes;
	axl_buffer_init(&bytes);
	for (int i = 1; i <= MANY; i++)
		axl_buffer_printf(&bytes, "%d,가\n", i);
	axl_buffer_add(&bytes, end.bytes, end.length);
	struct axl_table *table = open_bytes((struct axl_slice){bytes.bytes, bytes.length}, NULL);
	axl_buffer_release(&bytes);
	return table;
}

/* How many rows come, each with its number. */
static int count_numbers(struct axl_table *table, int most, struct axl_error **err)
{
	struct axl_row row;
	int rows = 0;
	while (rows < most && axl_table_next(table, &row, err) > 0) {
		struct axl_slice text;
		uint64_t fault;
		char number[16];
		snprintf(number, sizeof number, "%d", ++rows);
		if (!axl_table_text(table, &row, 0, &text, &fault) ||
		    !axl_slice_equals(text, number))
			return -1;
	}
	return rows;
}

/* Rows are read ahead by another thread: it may be left, asked for the hash, and fail. */
static void rows_read_ahead(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	for (int rows = 0; rows < 3000; rows += 997) {
		axl_auto(axl_table) struct axl_table *left = open_numbers(axl_slice_of(""));
		tap_int(count_numbers(left, rows, &err), rows, "a table may be left early");
	}
	axl_auto(axl_table) struct axl_table *table = open_numbers(axl_slice_of(""));
	char before[65], midway[65], after[65];
	struct axl_row row;
	tap_int(axl_table_sha256(table, before, &err), 0, "it is hashed before it is read");
	for (int i = 0; i < MANY / 2; i++)
		(void)axl_table_next(table, &row, &err);
	tap_int(axl_table_sha256(table, midway, &err), 0, "midway");
	int rest = 0;
	while (axl_table_next(table, &row, &err) > 0)
		rest++;
	tap_int(rest, MANY / 2, "and the rows that are left still come");
	tap_int(axl_table_sha256(table, after, &err), 0, "and after it was read");
	tap_ok(strcmp(before, midway) == 0 && strcmp(before, after) == 0, "to one digest");
	tap_int(axl_table_next(table, &row, &err), 0, "behind the end is the end");
}

static void failure_while_reading_ahead(void)
{
	enum { TOO_LONG = 17 << 20 };
	axl_auto(axl_error) struct axl_error *err = NULL;
	char *line = axl_xmalloc(TOO_LONG);
	memset(line, 'x', TOO_LONG);
	axl_auto(axl_table) struct axl_table *table =
	    open_numbers((struct axl_slice){line, TOO_LONG});
	free(line);
	tap_int(count_numbers(table, MANY + 1, &err), MANY, "all rows before a failure come");
	tap_ok(err && strstr(err->message, "line 20001 is longer than 16 MiB"),
	       "then it is told, with its line");
}

static void refusals(void)
{
	static const struct {
		const char *name;
		struct axl_slice bytes;
		const char *message;
	} cases[] = {
	    {"test-table.csv", BYTES(""), "is empty"},
	    {"test-table.csv", BYTES(BOM " \r\n\n"), "is empty"},
	    {"test-table.xls", BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on"), "old .xls"},
	    {"test-table.xls", BYTES("\r\n <HTML><head>"), "HTML"},
	    {"test-table.xls", BYTES(BOM "<!DOCTYPE html>"), "HTML"},
	    {"test-table.xls", BYTES("<table border=1><tr><td>" GA "</td>"), "HTML"},
	    {"test-table.xls", BYTES("\xFF\xFE<\0h\0t\0m\0l\0>\0"), "HTML"},
	    {"test-table.xml", BYTES("<?xml version=\"1.0\"?>"), "no element found; the file"},
	    {"test-table.csv", BYTES("{\n  \"err\": \"30\"}"), "expected a list of records"},
	    {"test-table.xlsx", BYTES("\x9B DRMONE  This Document is encrypted"), "Fasoo"},
	    {"test-table.xlsx", BYTES("SCDSA004\x01\x02"), "SoftCamp"},
	    {"test-table.xlsx", BYTES("<## NASCA DRM FILE - VER1.00 ##>"), "NASCA"},
	    {"test-table.csv", BYTES("%PDF-1.7\n"), "PDF"},
	    {"test-table.csv", BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), "is not a text"},
	    {"test-table.gz", BYTES("\x1F\x8B\x08"), "gzip"},
	    {"test-table.hwpx",
	     BYTES("PK\3\4\024\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0mimetypeapplicati"
	           "on/hwp+zip"),
	     ".hwpx"},
	    {"~$test-table.xlsx", BYTES("a,b\n"), "lock file"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_table) struct axl_table *table = NULL;
		axl_auto(axl_error) struct axl_error *err = NULL;
		write_file(cases[i].name, cases[i].bytes.bytes, cases[i].bytes.length);
		int got = axl_table_open(cases[i].name, NULL, &table, &err);
		remove(cases[i].name);
		tap_ok(got == -1 && err->kind == AXL_ERROR_DATA &&
		           strstr(err->message, cases[i].name) &&
		           strstr(err->message, cases[i].message),
		       "%s: %s", cases[i].name, err ? err->message : "read");
	}
	static const struct reading banner[] = {{"a banner in brackets is no JSON",
	                                         BYTES("[표 1] 통계\na,b\n"),
	                                         "1@0 [[표 1] 통계]\n2@15 [a][b]\n"}};
	check_readings(banner, 1, NULL);
}

static void failures(void)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_table_open("no-such-file.csv", NULL, &table, &err), -1, "no file");
	tap_ok(err && err->kind == AXL_ERROR_IO && strstr(err->message, "no-such-file.csv"),
	       "is an I/O error that names it");
	axl_auto(axl_error) struct axl_error *of_folder = NULL;
	tap_ok(axl_table_open(".", NULL, &table, &of_folder) == -1 &&
	           of_folder->kind == AXL_ERROR_IO &&
	           strstr(of_folder->message, "not an ordinary file"),
	       "a folder is no table");
	write_file(path, "a,b\n", 4);
	axl_auto(axl_error) struct axl_error *of_word = NULL;
	tap_ok(axl_table_open(path, &(struct axl_table_format){.encoding = "latin1"}, &table,
	                      &of_word) == -1 &&
	           of_word->kind == AXL_ERROR_USAGE && strstr(of_word->message, "latin1"),
	       "an encoding must be a known one");

	size_t length = (size_t)17 << 20;
	char *bytes = axl_xmalloc(length);
	memset(bytes, 'x', length);
	bytes[1] = '\n';
	write_file(path, bytes, length);
	free(bytes);
	axl_auto(axl_error) struct axl_error *of_line = NULL;
	tap_ok(axl_table_open(path, NULL, &table, &of_line) == -1 &&
	           of_line->kind == AXL_ERROR_DATA && strstr(of_line->message, "line 2 "),
	       "a line without an end stops the reading, and is named");
}

int main(void)
{
	lines_and_quotes();
	splitters_agree();
	encodings();
	separators();
	facts_and_hash();
	many_pieces();
	rows_in_advance();
	start_beyond_the_rows_in_advance();
	rows_read_ahead();
	failure_while_reading_ahead();
	refusals();
	failures();
	remove(path);
	return tap_done();
}
