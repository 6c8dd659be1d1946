/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks that must be refused: with which kind of error, and in which words. */
#include "config.h"

#include "base/buffer.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"
#include "tests/unit/xlsx-fixture.h"

#include <sys/stat.h>

#define SAVE_AGAIN "open it in a spreadsheet program and save it again"

static const char *book(void)
{
	return scratch_path("book.xlsx");
}

/* The message begins with the path; `expected` is what follows it. */
static void is_refused(const char *name, const char *sheet, enum axl_error_kind kind,
                       const char *expected)
{
	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_memory) char *text = fixture_read(book(), sheet, &error);
	if (!tap_ok(!text && error && error->kind == kind, "%s", name))
		return;
	size_t length = strlen(book());
	bool names_file = strncmp(error->message, book(), length) == 0;
	tap_text(names_file ? error->message + length : error->message, expected, "and says why");
}

static void fixture_is_refused(const char *name, const struct fixture *fixture, const char *sheet,
                               const char *expected)
{
	fixture_write(book(), fixture);
	is_refused(name, sheet, AXL_ERROR_DATA, expected);
}

static void wrong_containers(void)
{
	fixture_is_refused(
	    "macros", &(struct fixture){.extra_name = "xl/vbaProject.bin"}, NULL,
	    ": the workbook holds macros (xl/vbaProject.bin); save it as .xlsx without macros");
	fixture_is_refused(
	    "macro sheets", &(struct fixture){.extra_name = "xl/macrosheets/sheet1.xml"}, NULL,
	    ": the workbook holds a macro sheet (xl/macrosheets/sheet1.xml); save its table "
	    "sheets alone as .xlsx");
	fixture_is_refused(
	    "links to other files",
	    &(struct fixture){.extra_name = "xl/externalLinks/externalLink1.xml"}, NULL,
	    ": the workbook takes values from other files (xl/externalLinks/externalLink1.xml); "
	    "break the links (Data > Edit Links) and save it again");
	fixture_is_refused("a binary workbook", &(struct fixture){.extra_name = "xl/workbook.bin"},
	                   NULL, ": this is a binary workbook (.xlsb); save it as .xlsx");
	fixture_is_refused(
	    "any other archive", &(struct fixture){.types = ""}, NULL,
	    ": this is a ZIP archive but no workbook; unpack it and import the files in it");
	fixture_is_refused(
	    "a text document",
	    &(struct fixture){.workbook = XML_HEAD "<w:document xmlns:w=\"w\"/>"}, NULL,
	    ": xl/workbook.xml, line 2, column 1: this is an Office file but no workbook; save "
	    "its table as .xlsx");
}

static void cut_short(void)
{
	struct stat status;
	fixture_write(book(), &(struct fixture){.rows = "<row><c><v>7</v></c></row>"});
	if (stat(book(), &status) || truncate(book(), status.st_size / 2))
		axl_bug("a fixture cannot be cut");
	is_refused("a file cut short", NULL, AXL_ERROR_DATA,
	           ": the workbook is cut short or damaged (Not a zip archive); copy or download "
	           "it again");
	if (truncate(book(), 0))
		axl_bug("a fixture cannot be cut");
	is_refused("an empty file", NULL, AXL_ERROR_DATA,
	           ": the workbook is cut short or damaged (Not a zip archive); copy or download "
	           "it again");
	(void)unlink(book());
	is_refused("no file", NULL, AXL_ERROR_IO, " cannot be read: No such file or directory");
}

/* The whole fixture in memory, changed by `change`, and written back. */
static void patch_fixture(void (*change)(char *bytes, size_t length))
{
	axl_auto(axl_file) FILE *file = fopen(book(), "r+b");
	struct stat status;
	if (!file || fstat(fileno(file), &status))
		axl_bug("a fixture cannot be read");
	size_t length = (size_t)status.st_size;
	axl_auto(axl_memory) char *bytes = axl_xmalloc(length);
	if (fread(bytes, 1, length, file) != length)
		axl_bug("a fixture cannot be read");
	change(bytes, length);
	rewind(file);
	if (fwrite(bytes, 1, length, file) != length)
		axl_bug("a fixture cannot be written");
}

static void turn_seven_into_eight(char *bytes, size_t length)
{
	char *found = memmem(bytes, length, "<v>7</v>", 8);
	if (!found)
		axl_bug("the fixture's sheet is not stored plainly");
	found[3] = '8';
}

static void changed_byte(void)
{
	const struct fixture fixture = {.rows = "<row><c><v>7</v></c></row>"};
	zip_t *zip = fixture_begin(book());
	fixture_add_parts(zip, &fixture);
	zip_int64_t sheet = zip_name_locate(zip, "xl/worksheets/sheet1.xml", 0);
	zip_set_file_compression(zip, (zip_uint64_t)sheet, ZIP_CM_STORE, 0);
	fixture_end(zip);
	patch_fixture(turn_seven_into_eight);
	is_refused(
	    "a changed byte", NULL, AXL_ERROR_DATA,
	    ", sheet '자료': xl/worksheets/sheet1.xml: the workbook is cut short or damaged (CRC "
	    "error); copy or download it again");
}

static void password(void)
{
	const struct fixture fixture = {0};
	zip_t *zip = fixture_begin(book());
	fixture_add_parts(zip, &fixture);
	zip_int64_t sheet = zip_name_locate(zip, "xl/worksheets/sheet1.xml", 0);
	int refused = zip_file_set_encryption(zip, (zip_uint64_t)sheet, ZIP_EM_AES_256, "비밀");
	fixture_end(zip);
	if (refused)
		tap_skip("a password", "libzip is built without encryption");
	else
		is_refused("a password", NULL, AXL_ERROR_DATA,
		           ": the workbook is locked by a password; save it without one");
}

static void broken_workbooks(void)
{
	fixture_is_refused(
	    "a sheet that is not there",
	    &(struct fixture){.workbook =
	                          WORKBOOK("<sheets><sheet name=\"가\" sheetId=\"1\" r:id=\"r1\"/>"
	                                   "<sheet name=\"나\" sheetId=\"2\" state=\"veryHidden\" "
	                                   "r:id=\"r1\"/></sheets>")},
	    "다", ": there is no sheet '다'; there is '가', '나' (hidden)");
	fixture_is_refused(
	    "all sheets hidden",
	    &(struct fixture){.workbook = WORKBOOK("<sheets><sheet name=\"나\" sheetId=\"2\" "
	                                           "state=\"hidden\" r:id=\"r1\"/></sheets>")},
	    NULL, ": every sheet is hidden; name one of '나' (hidden)");
	fixture_is_refused("no sheets", &(struct fixture){.workbook = WORKBOOK("<sheets/>")}, NULL,
	                   ": the workbook has no sheet of cells");
	fixture_is_refused(
	    "a relationship that is missing", &(struct fixture){.relations = RELATIONS("")}, NULL,
	    ": the workbook is damaged: sheet '자료' has no part of its own; " SAVE_AGAIN);
	fixture_is_refused(
	    "a relationship into the void",
	    &(struct fixture){.relations =
	                          RELATIONS(RELATION("r1", "worksheet", "../../../sheet9.xml"))},
	    NULL, ": the workbook is damaged: its part sheet9.xml is missing; " SAVE_AGAIN);
	fixture_is_refused(
	    "a package without a workbook", &(struct fixture){.root = RELATIONS("")}, NULL,
	    ": _rels/.rels names no workbook; open the file in a spreadsheet program and save "
	    "it as .xlsx");
	fixture_is_refused(
	    "shared strings that are missing", &(struct fixture){.strings = ""}, NULL,
	    ": the workbook is damaged: its part xl/sharedStrings.xml is missing; " SAVE_AGAIN);
}

#define IN_SHEET(line, column)                                                                     \
	", sheet '자료': xl/worksheets/sheet1.xml, line " line ", column " column ": "

static void broken_xml(void)
{
	fixture_is_refused(
	    "a document type",
	    &(struct fixture){.strings = "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst>&a;</sst>"}, NULL,
	    ": xl/sharedStrings.xml, line 1, column 15: a document type (DTD) has no place in a "
	    "workbook; " SAVE_AGAIN);
	fixture_is_refused(
	    "tags that do not match", &(struct fixture){.rows = "<row>\n<c><v>1</c>\n</row>"}, NULL,
	    IN_SHEET("5", "10") "mismatched tag; the workbook is damaged: " SAVE_AGAIN);
	fixture_is_refused(
	    "a sheet that ends in its middle", &(struct fixture){.sheet = SHEET_HEAD "<sheetData>"},
	    NULL, IN_SHEET("3", "12") "no element found; the workbook is damaged: " SAVE_AGAIN);
	fixture_is_refused(
	    "bytes that are no UTF-8",
	    &(struct fixture){.rows = "<row><c t=\"str\"><v>\xB0\xA1</v></c></row>"}, NULL,
	    IN_SHEET("4",
	             "20") "not well-formed (invalid token); the workbook is damaged: " SAVE_AGAIN);
}

static void broken_cells(void)
{
	fixture_is_refused(
	    "a shared string out of range",
	    &(struct fixture){.strings = STRINGS("<si><t>가</t></si>"),
	                      .rows = "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c></row>"},
	    NULL,
	    IN_SHEET("4", "36") "cell B3: its shared string is not there; open the workbook in a "
				"spreadsheet program and save it again");
	fixture_is_refused(
	    "a shared string by a word",
	    &(struct fixture){.rows = "<row><c t=\"s\"><v>x</v></c></row>"}, NULL,
	    IN_SHEET("4", "23") "cell A1: its shared string is not there; open the workbook in a "
				"spreadsheet program and save it again");
	fixture_is_refused("a column beyond the last",
	                   &(struct fixture){.rows = "<row><c r=\"XFE1\"/></row>"}, NULL,
	                   IN_SHEET("4", "6") "'XFE1' is no cell (A1 to XFD1048576)");
	fixture_is_refused("a column beyond the last, counted",
	                   &(struct fixture){.rows = "<row><c r=\"XFD1\"/><c/></row>"}, NULL,
	                   IN_SHEET("4", "19") "row 1 has more than 16384 columns");
	fixture_is_refused("a row beyond the last",
	                   &(struct fixture){.rows = "<row r=\"1048577\"/>"}, NULL,
	                   IN_SHEET("4", "1") "'1048577' is no row number (1 to 1048576)");
	fixture_is_refused("a row beyond the last, counted",
	                   &(struct fixture){.rows = "<row r=\"1048576\"/><row/>"}, NULL,
	                   IN_SHEET("4", "19") "the sheet has more than 1048576 rows");
	fixture_is_refused(
	    "rows out of order", &(struct fixture){.rows = "<row r=\"5\"/><row r=\"5\"/>"}, NULL,
	    IN_SHEET("4", "13") "row 5 stands after row 5; open the workbook in a spreadsheet "
				"program and save it again");
	fixture_is_refused("a cell in a foreign row",
	                   &(struct fixture){.rows = "<row r=\"2\"><c r=\"A3\"/></row>"}, NULL,
	                   IN_SHEET("4", "12") "cell A3 stands in row 2");
	fixture_is_refused(
	    "a cell that stands twice",
	    &(struct fixture){.rows =
	                          "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"},
	    NULL, IN_SHEET("4", "46") "cell A1: it stands twice in its row");
	fixture_is_refused("a type that there is not",
	                   &(struct fixture){.rows = "<row><c t=\"x\"><v>1</v></c></row>"}, NULL,
	                   IN_SHEET("4", "6") "cell A1: its type is none that workbooks know");
}

/* before + a character many times + after. */
static char *repeated(const char *before, char c, size_t times, const char *after)
{
	size_t head = strlen(before), tail = strlen(after);
	char *text = axl_xmalloc(head + times + tail + 1);
	memcpy(text, before, head);
	memset(text + head, c, times);
	memcpy(text + head + times, after, tail + 1);
	return text;
}

static void giants(void)
{
	axl_auto(axl_memory) char *fits =
	    repeated("<row><c t=\"inlineStr\"><is><t>", 'a', 32767, "</t></is></c></row>");
	fixture_write(book(), &(struct fixture){.rows = fits});
	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_memory) char *text = fixture_read(book(), NULL, &error);
	tap_ok(text && strlen(text) == strlen("1: \n") + 32767,
	       "a cell of 32,767 characters is read");

	axl_auto(axl_memory) char *longer =
	    repeated("<row><c t=\"inlineStr\"><is><t>", 'a', 32768, "</t></is></c></row>");
	fixture_is_refused("a cell of one more", &(struct fixture){.rows = longer}, NULL,
	                   IN_SHEET("4", "32807") "cell A1: it holds more than 32767 characters");
	axl_auto(axl_memory) char *shared =
	    repeated(XML_HEAD "<sst><si><t>", 'a', 32768, "</t></si></sst>");
	fixture_is_refused(
	    "a shared string of one more", &(struct fixture){.strings = shared}, NULL,
	    ": xl/sharedStrings.xml, line 2, column 32785: shared string 0 is longer than a "
	    "cell may be (32767 characters)");
	axl_auto(axl_memory) char *tag =
	    repeated("<row spans=\"", '1', (1 << 20) + (1 << 17), "\"/>");
	fixture_is_refused("a giant tag", &(struct fixture){.rows = tag}, NULL,
	                   IN_SHEET("4", "1") "a tag is longer than 1048576 bytes");

	struct axl_buffer nested;
	axl_buffer_init(&nested);
	for (int i = 0; i < 100; i++)
		axl_buffer_add_text(&nested, "<a>\n");
	fixture_is_refused("deep nesting", &(struct fixture){.rows = nested.bytes}, NULL,
	                   IN_SHEET("66", "1") "elements nest deeper than 64 levels");
	axl_buffer_release(&nested);
}

/* A part of blanks after its root tag, made while it is written. */
struct blanks {
	zip_uint64_t left;
	bool begun;
};

static zip_int64_t make_blanks(void *state, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
	struct blanks *blanks = state;
	switch (command) {
	case ZIP_SOURCE_SUPPORTS:
		return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ,
		                                      ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
		                                      ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
	case ZIP_SOURCE_STAT:
		zip_stat_init(data);
		return sizeof(zip_stat_t);
	case ZIP_SOURCE_READ:
		size = size < blanks->left ? size : blanks->left;
		memset(data, ' ', size);
		if (!blanks->begun)
			memcpy(data, "<sst>", 5);
		blanks->begun = true;
		blanks->left -= size;
		return (zip_int64_t)size;
	default:
		return 0;
	}
}

static void write_bomb(void)
{
	const struct fixture fixture = {.strings = ""};
	struct blanks blanks = {((zip_uint64_t)256 << 20) + 1, false};
	zip_t *zip = fixture_begin(book());
	fixture_add_parts(zip, &fixture);
	zip_source_t *source = zip_source_function(zip, make_blanks, &blanks);
	zip_int64_t part = zip_file_add(zip, "xl/sharedStrings.xml", source, 0);
	zip_set_file_compression(zip, (zip_uint64_t)part, ZIP_CM_DEFLATE, 1);
	fixture_end(zip);
}

/* Say 100 bytes in the central directory, where readers look for the size. */
static void belittle_strings(char *bytes, size_t length)
{
	static const char name[] = "xl/sharedStrings.xml";
	enum { SIZE_AT = 24, NAME_AT = 46 };
	for (size_t i = 0; i + NAME_AT + sizeof name <= length; i++) {
		if (memcmp(bytes + i, "PK\1\2", 4) == 0 &&
		    memcmp(bytes + i + NAME_AT, name, sizeof name - 1) == 0)
			memcpy(bytes + i + SIZE_AT, "\144\0\0\0", 4);
	}
}

static void bombs(void)
{
	static const char too_big[] =
	    "xl/sharedStrings.xml inflates to more than 256 MiB; split the "
	    "workbook or save the sheet as CSV";
	axl_auto(axl_memory) char *expected = axl_xasprintf(": %s", too_big);
	write_bomb();
	is_refused("a zip bomb", NULL, AXL_ERROR_DATA, expected);
	patch_fixture(belittle_strings);
	is_refused("a zip bomb that lies about its size", NULL, AXL_ERROR_DATA, expected);
}

int main(void)
{
	scratch_make();
	wrong_containers();
	cut_short();
	changed_byte();
	password();
	broken_workbooks();
	broken_xml();
	broken_cells();
	giants();
	bombs();
	return tap_done();
}
