/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/book/sheet.h"

#include "base/buffer.h"
#include "base/text/text.h"

#include <math.h>
#include <string.h>

static lxw_row_t row_of(int row)
{
	return (lxw_row_t)row;
}

static lxw_col_t column_of(int column)
{
	return (lxw_col_t)column;
}

struct axl_sheet axl_sheet_add(struct axl_book *book, const char *key)
{
	struct axl_sheet sheet = {.book = book, .name = axl_book_label(book, key)};
	axl_book_check(book, workbook_validate_sheet_name(book->workbook, sheet.name),
	               "sheet name");
	sheet.worksheet = workbook_add_worksheet(book->workbook, book->error ? NULL : sheet.name);
	(void)snprintf(sheet.prefix, sizeof sheet.prefix, "'%s'!", sheet.name);
	return sheet;
}

struct axl_address axl_cell(int row, int column, enum axl_anchor anchor)
{
	struct axl_address address;
	lxw_rowcol_to_cell_abs(address.text, row_of(row), column_of(column),
	                       (anchor & AXL_ANCHOR_ROW) != 0, (anchor & AXL_ANCHOR_COLUMN) != 0);
	return address;
}

struct axl_address axl_range(int first_row, int first_column, int last_row, int last_column,
                             enum axl_anchor anchor)
{
	struct axl_address first = axl_cell(first_row, first_column, anchor), range;
	struct axl_address last = axl_cell(last_row, last_column, anchor);
	(void)snprintf(range.text, sizeof range.text, "%.18s:%.18s", first.text, last.text);
	return range;
}

struct axl_long_address axl_cell_of(const struct axl_sheet *sheet, int row, int column)
{
	struct axl_long_address address;
	(void)snprintf(address.text, sizeof address.text, "%s%s", sheet->prefix,
	               axl_cell(row, column, AXL_ANCHORED).text);
	return address;
}

struct axl_long_address axl_column_of(const struct axl_sheet *sheet, int top, int column, int count)
{
	struct axl_long_address address;
	(void)snprintf(address.text, sizeof address.text, "%s%s", sheet->prefix,
	               axl_range(top, column, top + count - 1, column, AXL_ANCHORED).text);
	return address;
}

char *axl_formula_of_numbers(const char *body, ...)
{
	axl_auto(axl_buffer) struct axl_buffer before, after;
	va_list cells;
	axl_buffer_init(&before);
	axl_buffer_init(&after);
	va_start(cells, body);
	for (const char *cell; (cell = va_arg(cells, const char *));) {
		axl_buffer_printf(&before, "IF(ISNUMBER(%s),", cell);
		axl_auto(axl_memory) char *inner = axl_buffer_detach(&after);
		axl_buffer_printf(&after, ",T(%s))%s", cell, inner);
	}
	va_end(cells);
	return axl_xasprintf("%s%s%s", before.bytes, body, after.bytes);
}

void axl_sheet_text(const struct axl_sheet *sheet, int row, int column, enum axl_style style,
                    const char *text)
{
	axl_book_check(sheet->book,
	               worksheet_write_string(sheet->worksheet, row_of(row), column_of(column),
	                                      text, axl_book_style(sheet->book, style)),
	               "text");
}

void axl_sheet_blank(const struct axl_sheet *sheet, int row, int column, lxw_format *format)
{
	axl_book_check(
	    sheet->book,
	    worksheet_write_blank(sheet->worksheet, row_of(row), column_of(column), format),
	    "cell");
}

void axl_sheet_number(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                      double value)
{
	if (!isfinite(value)) {
		axl_sheet_blank(sheet, row, column, format);
		return;
	}
	axl_book_check(
	    sheet->book,
	    worksheet_write_number(sheet->worksheet, row_of(row), column_of(column), value, format),
	    "number");
}

void axl_sheet_figure(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                      struct axl_number number)
{
	if (number.state == AXL_VALUE)
		axl_sheet_number(sheet, row, column, format, number.number);
	else
		axl_sheet_text(sheet, row, column, AXL_STYLE_MISSING,
		               axl_book_state(sheet->book, number.state));
}

static void write_formula(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                          const char *formula, double value, const char *text)
{
	lxw_error code =
	    text ? worksheet_write_formula_str(sheet->worksheet, row_of(row), column_of(column),
	                                       formula, format, text)
		 : worksheet_write_formula_num(sheet->worksheet, row_of(row), column_of(column),
	                                       formula, format, value);
	axl_book_check(sheet->book, code, "formula");
}

void axl_sheet_formula(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                       double value, const char *formula, ...)
{
	va_list arguments;
	va_start(arguments, formula);
	axl_auto(axl_memory) char *text = axl_xvasprintf(formula, arguments);
	va_end(arguments);
	write_formula(sheet, row, column, format, text, value, isnan(value) ? "" : NULL);
}

void axl_sheet_formula_text(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                            const char *value, const char *formula, ...)
{
	va_list arguments;
	va_start(arguments, formula);
	axl_auto(axl_memory) char *text = axl_xvasprintf(formula, arguments);
	va_end(arguments);
	write_formula(sheet, row, column, format, text, 0, value);
}

void axl_sheet_formula_figure(const struct axl_sheet *sheet, int row, int column,
                              lxw_format *format, struct axl_number value, const char *formula, ...)
{
	va_list arguments;
	va_start(arguments, formula);
	axl_auto(axl_memory) char *text = axl_xvasprintf(formula, arguments);
	va_end(arguments);
	bool there = value.state == AXL_VALUE;
	write_formula(sheet, row, column,
	              there ? format : axl_book_style(sheet->book, AXL_STYLE_MISSING), text,
	              value.number, there ? NULL : axl_book_state(sheet->book, value.state));
}

void axl_sheet_span(const struct axl_sheet *sheet, int first_row, int first_column, int last_row,
                    int last_column, enum axl_style style, const char *text)
{
	if (first_row == last_row && first_column == last_column) {
		axl_sheet_text(sheet, first_row, first_column, style, text);
		return;
	}
	axl_book_check(sheet->book,
	               worksheet_merge_range(sheet->worksheet, row_of(first_row),
	                                     column_of(first_column), row_of(last_row),
	                                     column_of(last_column), text,
	                                     axl_book_style(sheet->book, style)),
	               "merged cell");
}

void axl_sheet_link(const struct axl_sheet *sheet, int row, int column, enum axl_style style,
                    const char *text, const char *target, int target_row, int target_column)
{
	axl_auto(axl_memory) char *url = axl_xasprintf(
	    "internal:'%s'!%s", target, axl_cell(target_row, target_column, AXL_FREE).text);
	axl_book_check(sheet->book,
	               worksheet_write_url_opt(sheet->worksheet, row_of(row), column_of(column),
	                                       url, axl_book_style(sheet->book, style), text, NULL),
	               "link");
}

void axl_sheet_heads(const struct axl_sheet *sheet, int row, const struct axl_head *heads,
                     size_t count)
{
	for (size_t i = 0; i < count; i++) {
		axl_sheet_text(sheet, row, (int)i, AXL_STYLE_HEADER,
		               axl_book_label(sheet->book, heads[i].label));
		axl_sheet_width(sheet, (int)i, (int)i, heads[i].width);
	}
}

void axl_section_begin(struct axl_sections *s, const char *title, const char *const *heads,
                       size_t count)
{
	axl_sheet_text(s->sheet, s->row++, 0, AXL_STYLE_SECTION,
	               axl_book_label(s->sheet->book, title));
	for (size_t i = 0; i < count; i++)
		axl_sheet_text(s->sheet, s->row, (int)i, AXL_STYLE_HEADER,
		               axl_book_label(s->sheet->book, heads[i]));
	s->row += count > 0;
}

void axl_section_end(struct axl_sections *s)
{
	s->row++;
}

void axl_sheet_width(const struct axl_sheet *sheet, int first_column, int last_column, double width)
{
	axl_book_check(sheet->book,
	               worksheet_set_column(sheet->worksheet, column_of(first_column),
	                                    column_of(last_column), width, NULL),
	               "column");
}

void axl_sheet_height(const struct axl_sheet *sheet, int row, double points)
{
	axl_book_check(sheet->book, worksheet_set_row(sheet->worksheet, row_of(row), points, NULL),
	               "row");
}

double axl_sheet_lines(const char *text, double width)
{
	/* Wrapped text is smaller than what widths are measured in; words are broken whole. */
	return fmax(1, ceil(0.9 * (double)axl_text_width(axl_slice_of(text)) / (width - 3)));
}

void axl_sheet_fit(const struct axl_sheet *sheet, int row, const char *text, double width)
{
	axl_sheet_height(sheet, row, 15 * axl_sheet_lines(text, width));
}

void axl_width_add(struct axl_width *width, const char *text)
{
	size_t columns = axl_text_width(axl_slice_of(text));
	if (columns > width->widest)
		width->widest = columns;
}

double axl_width_of(const struct axl_width *width, double min, double max)
{
	return fmin(fmax((double)width->widest + 2, min), max);
}

void axl_sheet_title(const struct axl_sheet *sheet, const char *title, const char *subtitle,
                     const char *home)
{
	axl_sheet_height(sheet, 0, 30);
	axl_sheet_height(sheet, 1, 18);
	axl_sheet_text(sheet, 0, 0, AXL_STYLE_TITLE, title);
	if (home) {
		axl_auto(axl_memory) char *text = axl_xasprintf("◀ %s", home);
		axl_sheet_link(sheet, 1, 0, AXL_STYLE_LINK, text, home, 0, 0);
		axl_sheet_text(sheet, 1, 1, AXL_STYLE_SUBTITLE, subtitle);
	} else {
		axl_sheet_text(sheet, 1, 0, AXL_STYLE_SUBTITLE, subtitle);
	}
}

static void set_footer(const struct axl_sheet *sheet)
{
	const char *font = "&\"" AXL_BOOK_FONT ",Regular\"&9";
	axl_auto(axl_memory) char *footer = axl_xasprintf(
	    "&L%saxlens · %s&C%s%s&R%s&P / &N", font, sheet->book->wave, font, sheet->name, font);
	axl_book_check(sheet->book, worksheet_set_footer(sheet->worksheet, footer), "footer");
}

void axl_sheet_page(const struct axl_sheet *sheet, const struct axl_page *page)
{
	enum { A4 = 9 };
	lxw_worksheet *worksheet = sheet->worksheet;
	lxw_protection protection = {
	    .format_columns = LXW_TRUE, .format_rows = LXW_TRUE, .autofilter = LXW_TRUE};
	worksheet_set_paper(worksheet, A4);
	worksheet_set_landscape(worksheet);
	worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6);
	worksheet_fit_to_pages(worksheet, 1, (uint16_t)page->pages_tall);
	worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
	worksheet_protect(worksheet, NULL, &protection);
	set_footer(sheet);
	if (page->print_columns)
		axl_book_check(sheet->book,
		               worksheet_print_area(worksheet, 0, 0, row_of(page->print_rows - 1),
		                                    column_of(page->print_columns - 1)),
		               "print area");
	if (page->last_header_row < 0)
		return;
	axl_book_check(sheet->book,
	               worksheet_repeat_rows(worksheet, row_of(page->first_header_row),
	                                     row_of(page->last_header_row)),
	               "repeated row");
	worksheet_freeze_panes(worksheet, row_of(page->last_header_row + 1),
	                       column_of(page->frozen_columns));
}
