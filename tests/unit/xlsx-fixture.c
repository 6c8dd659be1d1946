/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/unit/xlsx-fixture.h"

#include "base/buffer.h"

static void add_part(zip_t *zip, const char *name, const char *text, const char *ordinary)
{
	if (!text)
		text = ordinary;
	if (!text || !*text)
		return;
	char *copy = axl_xstrdup(text);
	zip_source_t *source = zip_source_buffer(zip, copy, strlen(copy), 1);
	if (!source || zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) < 0)
		axl_bug("a fixture cannot be made");
}

zip_t *fixture_begin(const char *path)
{
	int code = 0;
	zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code);
	if (!zip)
		axl_bug("a fixture cannot be made");
	return zip;
}

void fixture_end(zip_t *zip)
{
	if (zip_close(zip))
		axl_bug("a fixture cannot be written");
}

void fixture_add_parts(zip_t *zip, const struct fixture *fixture)
{
	axl_auto(axl_memory) char *sheet =
	    axl_xasprintf("%s<sheetData>\n%s</sheetData></worksheet>", SHEET_HEAD,
	                  fixture->rows ? fixture->rows : "");
	add_part(zip, "[Content_Types].xml", fixture->types, XML_HEAD "<Types/>");
	add_part(zip, "_rels/.rels", fixture->root,
	         RELATIONS(RELATION("r1", "officeDocument", "xl/workbook.xml")));
	add_part(zip, "xl/workbook.xml", fixture->workbook,
	         WORKBOOK("<sheets><sheet name=\"자료\" sheetId=\"1\" r:id=\"r1\"/></sheets>"));
	add_part(zip, "xl/_rels/workbook.xml.rels", fixture->relations,
	         RELATIONS(RELATION("r1", "worksheet", "worksheets/sheet1.xml")
	                       RELATION("r2", "sharedStrings", "sharedStrings.xml")
	                           RELATION("r3", "styles", "styles.xml")));
	add_part(zip, "xl/worksheets/sheet1.xml", fixture->sheet, sheet);
	add_part(zip, "xl/worksheets/sheet2.xml", fixture->second, NULL);
	add_part(zip, "xl/sharedStrings.xml", fixture->strings, STRINGS(""));
	add_part(zip, "xl/styles.xml", fixture->styles, STYLES(""));
	if (fixture->extra_name)
		add_part(zip, fixture->extra_name, fixture->extra, "bytes");
}

void fixture_write(const char *path, const struct fixture *fixture)
{
	zip_t *zip = fixture_begin(path);
	fixture_add_parts(zip, fixture);
	fixture_end(zip);
}

int fixture_open(const char *path, const char *sheet, struct opened *ret_opened,
                 struct axl_error **err)
{
	struct axl_table_format format = {.sheet = sheet};
	return axl_table_xlsx_open(path, &format, &ret_opened->backend, &ret_opened->self, err);
}

char *fixture_read(const char *path, const char *sheet, struct axl_error **err)
{
	struct opened table = {0};
	if (fixture_open(path, sheet, &table, err))
		return NULL;
	struct axl_buffer text;
	axl_buffer_init(&text);
	axl_auto(axl_arena) struct axl_arena *texts = axl_arena_new();
	struct axl_row row;
	int status;
	while ((status = table.backend->next(table.self, &row, err)) > 0) {
		axl_buffer_printf(&text, "%llu: ", (unsigned long long)row.line);
		for (size_t i = 0; i < row.count; i++) {
			struct axl_slice field = {0};
			uint64_t fault = 0;
			if (!table.backend->decode(table.self, &row, i, texts, &field, &fault))
				axl_bug("a workbook's text cannot be broken");
			if (i)
				axl_buffer_add_char(&text, '|');
			axl_buffer_add(&text, field.bytes, field.length);
		}
		axl_buffer_add_char(&text, '\n');
	}
	table.backend->free(table.self);
	if (status < 0)
		axl_buffer_release(&text);
	return text.bytes;
}
