/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps on workbooks: sheets by name or prefix, each with its constants; cells have addresses. */
#include "config.h"

#include "base/map/map.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"
#include "tests/unit/xlsx-fixture.h"

static const char map_text[] =
    "{\"axlens\": \"map/1\", \"id\": \"own\", \"record\": \"figure\","
    " \"header\": {\"contains\": [\"구분\"]},"
    " \"sheets\": [{\"name\": \"고용 (명)\", \"constants\": {\"measure\": \"employees\"}},"
    "              {\"name\": \"생산*\", \"constants\": {\"measure\": \"output\"}}],"
    " \"columns\": {\"region\": \"구분\", \"value\": {\"column\": \"값\", \"optional\": true}},"
    " \"constants\": {\"measure\": \"?\"}}";

static const struct axl_field_spec fields[] = {{"region", AXL_CELL_TEXT, true},
                                               {"measure", AXL_CELL_TEXT, true},
                                               {"value", AXL_CELL_NUMBER, true}};
static const struct axl_kind kind = {
    .name = "figure", .fields = fields, .field_count = AXL_COUNT(fields)};

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define HEADER     "<row r=\"1\">" CELL("구분") CELL("값") "</row>"
#define SHEETS(first, second)                                                                      \
	WORKBOOK("<sheets><sheet name=\"" first "\" sheetId=\"1\" r:id=\"r1\"/>"                   \
	         "<sheet name=\"" second "\" sheetId=\"2\" r:id=\"r2\"/></sheets>")

static struct axl_table *open_book(const char *workbook, const char *sheet)
{
	fixture_write(
	    scratch_path("book.xlsx"),
	    &(struct fixture){
		.workbook = workbook,
		.relations = RELATIONS(RELATION("r1", "worksheet", "worksheets/sheet1.xml")
	                                   RELATION("r2", "worksheet", "worksheets/sheet2.xml")),
		.rows = HEADER "<row r=\"2\">" CELL("남동") "<c><v>7</v></c><c/>" CELL(
		    "note") "</row><row r=\"3\">" CELL("서구") "</row><row r=\"4\">" CELL("동구") "<c t=\"e\"><v>#N/A</v></c></row>",
		.second = SHEET_HEAD "<sheetData>" HEADER "<row r=\"2\">" CELL(
		    "남동") "<c><v>9</v></c></row></sheetData></worksheet>"});
	struct axl_table_format format = {.sheet = sheet};
	struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_table_open(scratch_path("book.xlsx"), &format, &table, &err) < 0)
		tap_ok(false, "%s", err->message);
	return table;
}

static void first_record(const struct axl_map *map, const char *sheet, const char *measure,
                         double value)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_book(SHEETS("고용(명)", "생산 2022"), sheet);
	axl_auto(axl_map_reader) struct axl_map_reader *reader = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_map_overrides none = {0};
	struct axl_cell cells[AXL_COUNT(fields)];
	struct axl_record record = {.cells = cells};
	tap_int(axl_map_reader_new(map, table, &kind, &none, &reader, &err), 0, sheet);
	tap_int(axl_map_reader_next(reader, &record, rejects, &err), 1, "has a record");
	tap_ok(axl_slice_equals(record.cells[1].text, measure), "with its sheet's constant");
	tap_int(record.cells[1].column, AXL_COLUMN_NONE, "that stands in no column");
	tap_near(record.cells[2].number, value, 0, "and its own figure");
}

static void each_sheet_has_its_constants(const struct axl_definitions *definitions)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_book(SHEETS("고용(명)", "생산 2022"), NULL);
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_int(axl_map_recognise(definitions, table, &map, &err), 0, "the map is recognised"))
		return;
	tap_int((long long)axl_map_sheet_count(map), 2, "both sheets are found");
	tap_text(axl_map_sheet(map, 0), "고용(명)", "as the workbook writes them");
	tap_text(axl_map_sheet(map, 1), "생산 2022", "where the map gives a beginning too");
	first_record(map, "고용(명)", "employees", 7);
	first_record(map, "생산 2022", "output", 9);
}

static void a_sheet_must_be_there(const struct axl_definitions *definitions)
{
	axl_auto(axl_table) struct axl_table *table = open_book(SHEETS("고용(명)", "수출"), NULL);
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_map_load(definitions, "own", &map, &err), 0, "the map is loaded by name");
	tap_int(axl_map_match_sheets(map, table, &err), -1, "the workbook lacks a sheet");
	tap_text(err ? err->message : NULL,
	         "map \"own\" wants a sheet \"생산*\", which the file does not have",
	         "which is named");
}

static void a_strange_sheet_is_not_recognised(const struct axl_definitions *definitions)
{
	axl_auto(axl_table) struct axl_table *table = open_book(SHEETS("수출", "생산 2022"), NULL);
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_map_recognise(definitions, table, &map, &err), -1,
	        "a header alone does not tell what the sheet's figures are");
	tap_text(err ? err->message : NULL,
	         "no column map knows this header: 구분, 값; the nearest, \"own\", also wants: "
	         "sheet \"고용 (명)\"",
	         "the sheet it lacks is named");
}

static void rows_of_sheets_have_no_length(const struct axl_definitions *definitions)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_book(SHEETS("고용(명)", "생산 2022"), NULL);
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_map_overrides none = {0};
	struct axl_cell cells[AXL_COUNT(fields)];
	struct axl_record record = {.cells = cells};
	int found = 0, got = 1;
	if (axl_map_load(definitions, "own", &map, &err) < 0 ||
	    axl_map_reader_new(map, table, &kind, &none, &reader, &err) < 0)
		tap_ok(false, "%s", err->message);
	while (reader && (got = axl_map_reader_next(reader, &record, rejects, &err)) > 0)
		found += got == 1;
	tap_int(found, 1, "a note beside the table does no harm");
	tap_int((long long)axl_rejects_count(rejects), 2, "a blank and an error are rejected");
	const struct axl_reject *blank = axl_rejects_at(rejects, 0);
	tap_int((long long)blank->line, 3, "the row that ends early");
	tap_int(blank->reason, AXL_REASON_REQUIRED, "lacks a required figure; it is not short");
	tap_text(blank->header, "값", "in its column");
	tap_int(axl_rejects_at(rejects, 1)->reason, AXL_REASON_ERROR_CELL, "an error value is one");
}

int main(void)
{
	own_definition_make("maps");
	setenv("AXLENS_DATADIR", scratch_path("nowhere"), 1);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", map_text);
	each_sheet_has_its_constants(definitions);
	a_sheet_must_be_there(definitions);
	a_strange_sheet_is_not_recognised(definitions);
	rows_of_sheets_have_no_length(definitions);
	return tap_done();
}
