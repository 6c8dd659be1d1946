/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of sources: from which files, by which definitions, with which losses. */
#include "config.h"

#include "templates/priority/book.h"

#include <string.h>

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
    [SOURCE] = {"sources.source", 22},     [KIND] = {"sources.kind", 18},
    [FILE_NAME] = {"sources.file", 36},    [SHEET] = {"sources.sheet-name", 10},
    [PROVIDER] = {"sources.provider", 20}, [PERIOD] = {"sources.period", 11},
    [SYNTHETIC] = {"sources.mark", 14},    [MAP] = {"sources.map", 18},
    [ENCODING] = {"sources.encoding", 10}, [ROWS] = {"sources.rows", 9},
    [KEPT] = {"sources.kept", 9},          [IGNORED] = {"sources.ignored", 8},
    [REJECTED] = {"sources.rejected", 8},  [HASH] = {"sources.hash", 66},
};

/* A section's heading; returns the row below it. */
static int begin_section(const struct axl_priority_book *pb, int row, const char *title,
                         const char *const *heads, size_t count)
{
	axl_sheet_text(&pb->sources, row, 0, AXL_STYLE_SECTION, axl_priority_text(pb, title));
	for (size_t i = 0; i < count; i++)
		axl_sheet_text(&pb->sources, row + 1, (int)i, AXL_STYLE_HEADER,
		               axl_priority_text(pb, heads[i]));
	return row + (count ? 2 : 1);
}

static void write_source(const struct axl_priority_book *pb, int row,
                         const struct axl_source_version *source)
{
	const struct axl_sheet *sheet = &pb->sources;
	lxw_format *whole = axl_book_format(pb->book, AXL_STYLE_FIGURE, "#,##0");
	const struct {
		int column;
		enum axl_style style;
		const char *text;
	} texts[] = {
	    {SOURCE, AXL_STYLE_STRONG, source->source},
	    {KIND, AXL_STYLE_TEXT, source->kind},
	    {FILE_NAME, AXL_STYLE_WRAP, source->file},
	    {SHEET, AXL_STYLE_TEXT, source->sheet},
	    {PROVIDER, AXL_STYLE_WRAP, source->provider},
	    {PERIOD, AXL_STYLE_CENTRE, source->period},
	    {SYNTHETIC, source->synthetic ? AXL_STYLE_WARNING : AXL_STYLE_TEXT,
	     source->synthetic ? axl_priority_text(pb, "sources.synthetic") : ""},
	    {MAP, AXL_STYLE_SMALL, source->map},
	    {ENCODING, AXL_STYLE_SMALL, source->encoding},
	    {HASH, AXL_STYLE_SMALL, source->sha256},
	};
	for (size_t i = 0; i < AXL_COUNT(texts); i++)
		axl_sheet_text(sheet, row, texts[i].column, texts[i].style, texts[i].text);
	axl_sheet_number(sheet, row, ROWS, whole, (double)source->counts.rows);
	axl_sheet_number(sheet, row, KEPT, whole, (double)source->counts.kept);
	axl_sheet_number(sheet, row, IGNORED, whole, (double)source->counts.ignored);
	axl_sheet_number(sheet, row, REJECTED, whole, (double)source->counts.rejected);
}

static int write_source_table(const struct axl_priority_book *pb, int row)
{
	const char *heads[COLUMN_COUNT];
	for (int column = 0; column < COLUMN_COUNT; column++)
		heads[column] = columns[column].label;
	row = begin_section(pb, row, "sources.files", heads, COLUMN_COUNT);
	for (size_t i = 0; i < pb->in->source_count; i++)
		write_source(pb, row++, &pb->in->sources[i]);
	return row + 1;
}

static int write_reject_table(const struct axl_priority_book *pb, int row)
{
	static const char *const heads[] = {"sources.source", "sources.count", "sources.reason",
	                                    "sources.first-line"};
	lxw_format *whole = axl_book_format(pb->book, AXL_STYLE_FIGURE, "#,##0");
	if (pb->in->reject_count == 0)
		return row;
	row = begin_section(pb, row, "sources.rejects", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < pb->in->reject_count; i++, row++) {
		const struct axl_priority_reject *reject = &pb->in->rejects[i];
		axl_auto(axl_memory) char *key = axl_xasprintf("reason.%s", reject->reason);
		axl_sheet_text(&pb->sources, row, 0, AXL_STYLE_TEXT,
		               pb->in->sources[reject->source].source);
		axl_sheet_number(&pb->sources, row, 1, whole, (double)reject->count);
		axl_sheet_text(&pb->sources, row, 2, AXL_STYLE_WRAP, axl_priority_text(pb, key));
		axl_sheet_number(&pb->sources, row, 3, whole, (double)reject->first_line);
	}
	return row + 1;
}

static int write_fact(const struct axl_priority_book *pb, int row, const char *label,
                      const char *text)
{
	axl_sheet_text(&pb->sources, row, 0, AXL_STYLE_SUBHEADER, axl_priority_text(pb, label));
	axl_sheet_span(&pb->sources, row, 1, row, FILE_NAME, AXL_STYLE_TEXT, text);
	return row + 1;
}

static int write_run(const struct axl_priority_book *pb, int row)
{
	axl_auto(axl_memory) char *model =
	    axl_xasprintf("%s (%s, %s)", axl_model_label(pb), pb->model->id,
	                  pb->scored->file->date ? pb->scored->file->date : "-");
	row = begin_section(pb, row, "sources.run", NULL, 0);
	row = write_fact(pb, row, "sources.project", pb->in->project);
	row = write_fact(pb, row, "sources.wave", pb->scored->wave);
	row = write_fact(pb, row, "sources.model", model);
	row = write_fact(pb, row, "sources.version", PACKAGE_NAME " " PACKAGE_VERSION);
	return row + 1;
}

static int write_definitions(const struct axl_priority_book *pb, int row)
{
	static const char *const heads[] = {"sources.definition-kind", "sources.definition",
	                                    "sources.hash-full"};
	if (pb->in->definition_count == 0)
		return row;
	row = begin_section(pb, row, "sources.definitions", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < pb->in->definition_count; i++, row++) {
		const struct axl_priority_definition *definition = &pb->in->definitions[i];
		axl_sheet_text(&pb->sources, row, 0, AXL_STYLE_TEXT, definition->kind);
		axl_sheet_text(&pb->sources, row, 1, AXL_STYLE_TEXT, definition->id);
		axl_sheet_text(&pb->sources, row, 2, AXL_STYLE_SMALL, definition->sha256);
	}
	return row + 1;
}

static const char *fault_key(enum axl_score_fault fault)
{
	static const char *const keys[] = {
	    [AXL_SCORE_COLUMN_EMPTY] = "fault.column-empty",
	    [AXL_SCORE_COLUMN_CONSTANT] = "fault.column-constant",
	    [AXL_SCORE_UNIT_EMPTY] = "fault.unit-empty",
	    [AXL_SCORE_UNIT_THIN] = "fault.unit-thin",
	};
	return keys[fault];
}

static int write_warnings(const struct axl_priority_book *pb, int row)
{
	static const char *const heads[] = {"sources.warning-of", "unit.key", "sources.warning"};
	const struct axl_score_warning *warnings;
	size_t count = axl_scores_warnings(pb->scores, &warnings);
	if (count == 0)
		return row;
	row = begin_section(pb, row, "sources.warnings", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < count; i++, row++) {
		const struct axl_score_warning *warning = &warnings[i];
		const struct axl_scored_unit *unit =
		    warning->unit >= 0 ? &pb->scored->units[warning->unit] : NULL;
		axl_sheet_text(&pb->sources, row, 0, AXL_STYLE_TEXT,
		               unit ? unit->label : pb->model->nodes[warning->node].label);
		axl_sheet_text(&pb->sources, row, 1, AXL_STYLE_SMALL,
		               unit ? unit->key : pb->model->nodes[warning->node].id);
		axl_sheet_text(&pb->sources, row, 2, AXL_STYLE_WRAP,
		               axl_priority_text(pb, fault_key(warning->fault)));
	}
	return row;
}

void axl_priority_write_sources(struct axl_priority_book *pb)
{
	int row = 3;
	axl_sheet_title(&pb->sources, axl_priority_text(pb, "sources.title"),
	                axl_priority_text(pb, "sources.subtitle"), pb->summary.name);
	for (int column = 0; column < COLUMN_COUNT; column++)
		axl_sheet_width(&pb->sources, column, column, columns[column].width);
	row = write_run(pb, row);
	row = write_source_table(pb, row);
	row = write_reject_table(pb, row);
	row = write_definitions(pb, row);
	row = write_warnings(pb, row);
	axl_sheet_page(&pb->sources, &(struct axl_page){.first_header_row = 0,
	                                                .last_header_row = 1,
	                                                .print_rows = row,
	                                                .print_columns = HASH});
}
