/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One sheet of a book: its cells, widths, page.
 *
 * Rows and columns count from 0. A text is always written as a text, never read as a
 * formula. A formula is stored with its result, which is ours: programs that do
 * not recalculate show it. NaN is a missing figure: blank as a number, "" as a formula's
 * result. Library faults go to the book.
 */
#ifndef TEMPLATES_BOOK_SHEET_H
#define TEMPLATES_BOOK_SHEET_H

#include "base/value.h"
#include "templates/book/book.h"

struct axl_sheet {
	struct axl_book *book;
	lxw_worksheet *worksheet;
	const char *name;
	char prefix[LXW_MAX_SHEETNAME_LENGTH + 2]; /* 'name'! */
};

/* A sheet named by the label `key`, after the ones before it. */
struct axl_sheet axl_sheet_add(struct axl_book *book, const char *key);

/* Addresses for formulas, by value: "B3", "$B$3", "B3:C9" … */
enum axl_anchor {
	AXL_FREE = 0,
	AXL_ANCHOR_ROW = 1,
	AXL_ANCHOR_COLUMN = 2,
	AXL_ANCHORED = 3,
};
struct axl_address {
	char text[40];
};
struct axl_address axl_cell(int row, int column, enum axl_anchor anchor);
struct axl_address axl_range(int first_row, int first_column, int last_row, int last_column,
                             enum axl_anchor anchor);

/* The same with the sheet's name, anchored: a cell; `count` cells of a column from row `top` down.
 */
struct axl_long_address {
	char text[LXW_MAX_SHEETNAME_LENGTH + 48];
};
struct axl_long_address axl_cell_of(const struct axl_sheet *sheet, int row, int column);
struct axl_long_address axl_column_of(const struct axl_sheet *sheet, int top, int column,
                                      int count);

/*
 * `body` where all the cells (const char *, NULL at the end) hold numbers; else the word in the
 * first that does not. Without '='; the caller's.
 */
char *axl_formula_of_numbers(const char *body, ...) __attribute__((sentinel));

void axl_sheet_text(const struct axl_sheet *sheet, int row, int column, enum axl_style style,
                    const char *text);
/* A figure, or in its place the word for what is missing. */
void axl_sheet_figure(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                      struct axl_number number);
void axl_sheet_number(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                      double value);
void axl_sheet_blank(const struct axl_sheet *sheet, int row, int column, lxw_format *format);
void axl_sheet_formula(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                       double value, const char *formula, ...)
    __attribute__((format(printf, 6, 7)));
void axl_sheet_formula_text(const struct axl_sheet *sheet, int row, int column, lxw_format *format,
                            const char *value, const char *formula, ...)
    __attribute__((format(printf, 6, 7)));
/* A formula whose result may be a word for what is missing. */
void axl_sheet_formula_figure(const struct axl_sheet *sheet, int row, int column,
                              lxw_format *format, struct axl_number value, const char *formula, ...)
    __attribute__((format(printf, 6, 7)));
/* One text over several cells. */
void axl_sheet_span(const struct axl_sheet *sheet, int first_row, int first_column, int last_row,
                    int last_column, enum axl_style style, const char *text);

/* A text that leads to a cell of another sheet (by its name). */
void axl_sheet_link(const struct axl_sheet *sheet, int row, int column, enum axl_style style,
                    const char *text, const char *target, int target_row, int target_column);

/* Column headings by their labels, from column 0 on, with the widths of their columns. */
struct axl_head {
	const char *label;
	double width;
};
void axl_sheet_heads(const struct axl_sheet *sheet, int row, const struct axl_head *heads,
                     size_t count);

/* Tables below one another on a sheet: the next row that is free. */
struct axl_sections {
	const struct axl_sheet *sheet;
	int row;
};
/* A table's title and its column headings, by their labels. */
void axl_section_begin(struct axl_sections *sections, const char *title, const char *const *heads,
                       size_t count);
/* Leaves a row free. */
void axl_section_end(struct axl_sections *sections);

/* Width in columns of half-width characters; Hangul takes 2. */
void axl_sheet_width(const struct axl_sheet *sheet, int first_column, int last_column,
                     double width);
void axl_sheet_height(const struct axl_sheet *sheet, int row, double points);

/* Lines that a text takes where it is wrapped in a column of that width; a row high enough. */
double axl_sheet_lines(const char *text, double width);
void axl_sheet_fit(const struct axl_sheet *sheet, int row, const char *text, double width);

/* What a column needs for its texts: the widest of them plus 2, between min and max. */
struct axl_width {
	size_t widest;
};
void axl_width_add(struct axl_width *width, const char *text);
double axl_width_of(const struct axl_width *width, double min, double max);

/* Title and a line below it, in rows 0 and 1, with the way back to the sheet `home` (NULL: none).
 */
void axl_sheet_title(const struct axl_sheet *sheet, const char *title, const char *subtitle,
                     const char *home);

/*
 * A4 landscape, one page wide and `pages_tall` pages tall (0: as many as it takes),
 * footer, panes frozen below header row `last_header_row` (header rows are repeated
 * on every page from first_header_row) and right of `frozen_columns`; protected without a
 * password, but for input cells. Negative rows: no header.
 */
struct axl_page {
	int first_header_row, last_header_row;
	int frozen_columns;
	int pages_tall;
	int print_rows, print_columns; /* what is printed; 0: all */
};
void axl_sheet_page(const struct axl_sheet *sheet, const struct axl_page *page);

#endif
