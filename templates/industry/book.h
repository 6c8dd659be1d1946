/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the sheets of the industry workbook share: the book, its sheets, and where each industry
 * stands on them. Inner header of templates.
 *
 * An industry is known by its position in the view. Tables begin with all industries together, and
 * go on with the view's industries in its order, a row each.
 */
#ifndef TEMPLATES_INDUSTRY_BOOK_H
#define TEMPLATES_INDUSTRY_BOOK_H

#include "templates/book/chart.h"
#include "templates/book/sheet.h"
#include "templates/industry/industry.h"
#include "templates/industry/layout.h"

/* What the marks of specialisation and of growth say; the words are labels of the same order. */
enum axl_special { AXL_SPECIAL_HIGH, AXL_SPECIAL_EVEN, AXL_SPECIAL_LOW, AXL_SPECIAL_UNKNOWN };
enum axl_trend {
	AXL_TREND_UP,
	AXL_TREND_DOWN,
	AXL_TREND_UNCLEAR,   /* the interval holds 0 */
	AXL_TREND_LIKELY_UP, /* too few figures for an interval */
	AXL_TREND_LIKELY_DOWN,
	AXL_TREND_UNKNOWN,
};
extern const char *const axl_special_labels[];
extern const char *const axl_trend_labels[];

/* The industries that the summary names. */
enum axl_list {
	AXL_LIST_GROWING,
	AXL_LIST_TRANSITION, /* by their class alone */
	AXL_LIST_SHRINKING,
	AXL_LIST_SPECIAL,
	AXL_LIST_COUNT,
};
enum { AXL_LIST_LENGTH = 3 };

struct axl_industry_book {
	struct axl_book *book;
	const struct axl_industry_report *in;
	const struct axl_industry_view *view;
	int home, all; /* industries that home has, which come first; and all */
	int listed[AXL_LIST_COUNT][AXL_LIST_LENGTH]; /* -1: nobody */
	struct axl_sheet summary, structure, classes, shift, effects, positions, growth, chain,
	    quality, sources;
};

/* Sheets in reading order, then the lists. */
void axl_industry_book_begin(struct axl_industry_book *ib);

/* The condition of a rule in the book's words; what always fires is "otherwise". */
void axl_industry_condition(const struct axl_industry_book *ib, struct axl_json when,
                            struct axl_buffer *out);
const char *axl_industry_text(const struct axl_industry_book *ib, const char *key);
/* Name of an industry in the book's language; -1: all industries. */
const char *axl_industry_name(const struct axl_industry_book *ib, int industry);
/* Column width for the names. */
double axl_industry_name_width(const struct axl_industry_book *ib);
/* Words for the measure that leads, with its unit; and for the level. */
const char *axl_industry_measure(const struct axl_industry_book *ib);
const char *axl_industry_level(const struct axl_industry_book *ib);
const char *axl_industry_home(const struct axl_industry_book *ib);
const char *axl_industry_reference(const struct axl_industry_book *ib);

bool axl_industry_korean(const struct axl_industry_book *ib);

/* A class by its position in the rules' file: its name; with its symbol (the caller's); its look.
 */
const char *axl_industry_class_label(const struct axl_industry_book *ib, size_t class);
char *axl_industry_class_text(const struct axl_industry_book *ib, size_t class);
enum axl_style axl_industry_class_style(const struct axl_industry_book *ib, size_t class);
/* The industry of this code among those of home; -1. */
int axl_industry_of_code(const struct axl_industry_book *ib, const char *code);

/* Structure and rates of an industry; -1: all. */
const struct axl_industry_row *axl_industry_row_of(const struct axl_industry_book *ib,
                                                   int industry);
const struct axl_industry_rates *axl_industry_rates_of(const struct axl_industry_book *ib,
                                                       int industry);
enum axl_special axl_industry_special(const struct axl_industry_book *ib, int industry);
enum axl_trend axl_industry_trend(const struct axl_industry_book *ib, int industry);
/* Of what the trend speaks; NaN where there is none. */
double axl_industry_change(const struct axl_industry_book *ib, int industry);

/* First two cells of an industry's row: its code, which leads back to the summary where that names
 * the industry, and its name. */
void axl_industry_write_names(const struct axl_industry_book *ib, const struct axl_sheet *sheet,
                              int row, int industry);

void axl_industry_write_summary(const struct axl_industry_book *ib);
void axl_industry_write_structure(const struct axl_industry_book *ib);
void axl_industry_write_classes(const struct axl_industry_book *ib);
void axl_industry_write_shift(const struct axl_industry_book *ib);
void axl_industry_write_effects(const struct axl_industry_book *ib);
void axl_industry_write_positions(const struct axl_industry_book *ib);
void axl_industry_write_growth(const struct axl_industry_book *ib);
void axl_industry_write_chain(const struct axl_industry_book *ib);
void axl_industry_write_quality(const struct axl_industry_book *ib);

/* Row of the summary where a list has its place. */
int axl_summary_row(enum axl_list list, int place);

#endif
