/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/sources.h"

enum {
	SOURCE,
	KIND,
	FILE_NAME,
	SHEET,
	PROVIDER,
	PERIOD,
	SYNTHETIC,
	MAP,
	ENCODING,
	ROWS,
	KEPT,
	IGNORED,
	REJECTED,
	HASH,
	COLUMN_COUNT
};

static const struct {
	const char *label;
	double width;
} columns[COLUMN_COUNT] = {
    [SOURCE] = {"sources.source", 22},     [KIND] = {"sources.kind", 28},
    [FILE_NAME] = {"sources.file", 36},    [SHEET] = {"sources.sheet-name", 10},
    [PROVIDER] = {"sources.provider", 34}, [PERIOD] = {"sources.period", 11},
    [SYNTHETIC] = {"sources.mark", 14},    [MAP] = {"sources.map", 18},
    [ENCODING] = {"sources.encoding", 10}, [ROWS] = {"sources.rows", 9},
    [KEPT] = {"sources.kept", 9},          [IGNORED] = {"sources.ignored", 8},
    [REJECTED] = {"sources.rejected", 8},  [HASH] = {"sources.hash", 66},
};

struct axl_sections axl_sources_begin(const struct axl_sheet *sheet, const char *home)
{
	struct axl_book *book = sheet->book;
	axl_sheet_title(sheet, axl_book_label(book, "sources.title"),
	                axl_book_label(book, "sources.subtitle"), home);
	for (int column = 0; column < COLUMN_COUNT; column++)
		axl_sheet_width(sheet, column, column, columns[column].width);
	return (struct axl_sections){sheet, 3};
}

void axl_sources_fact(struct axl_sections *s, const char *label, const char *text)
{
	axl_sheet_text(s->sheet, s->row, 0, AXL_STYLE_SUBHEADER,
	               axl_book_label(s->sheet->book, label));
	axl_sheet_span(s->sheet, s->row, 1, s->row, FILE_NAME, AXL_STYLE_TEXT, text);
	s->row++;
}

/* A kind of record that has no label goes by its id. */
static const char *kind_label(const struct axl_book *book, const char *kind)
{
	axl_auto(axl_memory) char *key = axl_xasprintf("record.%s", kind);
	axl_auto(axl_error) struct axl_error *none = NULL;
	const char *text = kind;
	(void)axl_labels_text(book->labels, key, &text, &none);
	return text;
}

static void write_source(const struct axl_sheet *sheet, int row,
                         const struct axl_source_version *source)
{
	lxw_format *whole = axl_book_format(sheet->book, AXL_STYLE_FIGURE, "#,##0");
	const char *mark =
	    source->synthetic ? axl_book_label(sheet->book, "sources.synthetic") : "";
	const struct {
		int column;
		enum axl_style style;
		const char *text;
	} texts[] = {
	    {SOURCE, AXL_STYLE_STRONG, source->source},
	    {KIND, AXL_STYLE_TEXT, kind_label(sheet->book, source->kind)},
	    {FILE_NAME, AXL_STYLE_WRAP, source->file},
	    {SHEET, AXL_STYLE_TEXT, source->sheet},
	    {PROVIDER, AXL_STYLE_WRAP, source->provider},
	    {PERIOD, AXL_STYLE_CENTRE, source->period},
	    {SYNTHETIC, source->synthetic ? AXL_STYLE_WARNING : AXL_STYLE_TEXT, mark},
	    {MAP, AXL_STYLE_SMALL, source->map},
	    {ENCODING, AXL_STYLE_SMALL, source->encoding},
	    {HASH, AXL_STYLE_SMALL, source->sha256},
	};
	for (size_t i = 0; i < AXL_COUNT(texts); i++)
		axl_sheet_text(sheet, row, texts[i].column, texts[i].style, texts[i].text);
	axl_sheet_fit(sheet, row, source->provider, columns[PROVIDER].width);
	axl_sheet_number(sheet, row, ROWS, whole, (double)source->counts.rows);
	axl_sheet_number(sheet, row, KEPT, whole, (double)source->counts.kept);
	axl_sheet_number(sheet, row, IGNORED, whole, (double)source->counts.ignored);
	axl_sheet_number(sheet, row, REJECTED, whole, (double)source->counts.rejected);
}

static void write_sources(struct axl_sections *s, const struct axl_book_evidence *evidence)
{
	const char *heads[COLUMN_COUNT];
	for (int column = 0; column < COLUMN_COUNT; column++)
		heads[column] = columns[column].label;
	axl_section_begin(s, "sources.files", heads, COLUMN_COUNT);
	for (size_t i = 0; i < evidence->source_count; i++)
		write_source(s->sheet, s->row++, &evidence->sources[i]);
	axl_section_end(s);
}

static void write_rejects(struct axl_sections *s, const struct axl_book_evidence *evidence)
{
	static const char *const heads[] = {"sources.source", "sources.count", "sources.reason",
	                                    "sources.first-line"};
	lxw_format *whole = axl_book_format(s->sheet->book, AXL_STYLE_FIGURE, "#,##0");
	if (evidence->reject_count == 0)
		return;
	axl_section_begin(s, "sources.rejects", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < evidence->reject_count; i++, s->row++) {
		const struct axl_evidence_reject *reject = &evidence->rejects[i];
		axl_auto(axl_memory) char *key = axl_xasprintf("reason.%s", reject->reason);
		axl_sheet_text(s->sheet, s->row, 0, AXL_STYLE_TEXT,
		               evidence->sources[reject->source].source);
		axl_sheet_number(s->sheet, s->row, 1, whole, (double)reject->count);
		axl_sheet_text(s->sheet, s->row, 2, AXL_STYLE_WRAP,
		               axl_book_label(s->sheet->book, key));
		axl_sheet_number(s->sheet, s->row, 3, whole, (double)reject->first_line);
	}
	axl_section_end(s);
}

static void write_definitions(struct axl_sections *s, const struct axl_book_evidence *evidence)
{
	static const char *const heads[] = {"sources.definition-kind", "sources.definition"};
	if (evidence->definition_count == 0)
		return;
	axl_section_begin(s, "sources.definitions", heads, AXL_COUNT(heads));
	axl_sheet_span(s->sheet, s->row - 1, FILE_NAME, s->row - 1, PROVIDER, AXL_STYLE_HEADER,
	               axl_book_label(s->sheet->book, "sources.hash-full"));
	for (size_t i = 0; i < evidence->definition_count; i++, s->row++) {
		const struct axl_evidence_definition *definition = &evidence->definitions[i];
		axl_sheet_text(s->sheet, s->row, 0, AXL_STYLE_TEXT, definition->kind);
		axl_sheet_text(s->sheet, s->row, 1, AXL_STYLE_TEXT, definition->id);
		axl_sheet_span(s->sheet, s->row, FILE_NAME, s->row, PROVIDER, AXL_STYLE_SMALL,
		               definition->sha256);
	}
	axl_section_end(s);
}

void axl_sources_evidence(struct axl_sections *s, const struct axl_book_evidence *evidence)
{
	write_sources(s, evidence);
	write_rejects(s, evidence);
	write_definitions(s, evidence);
}

void axl_sources_end(const struct axl_sections *s)
{
	axl_sheet_page(s->sheet, &(struct axl_page){.first_header_row = 0,
	                                            .last_header_row = 1,
	                                            .print_rows = s->row,
	                                            .print_columns = HASH});
}
