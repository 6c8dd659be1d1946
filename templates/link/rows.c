/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of pairs: a row each, evidence on both sides, then what people say. */
#include "config.h"

#include "templates/link/book.h"

#include <math.h>

enum column {
	NUMBER,
	NAME,
	NAME_REGION,
	DOCUMENTS,
	FIRM,
	FIRM_REGION,
	FIRM_NUMBER,
	FIRM_INDUSTRY,
	COMPARED,
	WEIGHT = COMPARED + AXL_REVIEW_COMPARED,
	SUGGESTED,
	VERDICT,
	REASON,
	KEY,
	COLUMNS
};

static const struct axl_head heads[COLUMNS] = {
    [NUMBER] = {"link.number", 5},
    [NAME] = {"link.applicant", 25},
    [NAME_REGION] = {"link.applicant-region", 11},
    [DOCUMENTS] = {"link.documents", 7},
    [FIRM] = {"link.firm", 25},
    [FIRM_REGION] = {"link.firm-region", 11},
    [FIRM_NUMBER] = {"link.firm-number", 13},
    [FIRM_INDUSTRY] = {"link.firm-industry", 18},
    [COMPARED + AXL_REVIEW_OF_NAME] = {"link.of-name", 6},
    [COMPARED + AXL_REVIEW_OF_FORM] = {"link.of-form", 6},
    [COMPARED + AXL_REVIEW_OF_REGION] = {"link.of-region", 6},
    [COMPARED + AXL_REVIEW_OF_NUMBER] = {"link.of-number", 6},
    [WEIGHT] = {"link.weight", 8},
    [SUGGESTED] = {"link.suggested", 7},
    [VERDICT] = {"link.verdict", 8},
    [REASON] = {"link.reason", 20},
    [KEY] = {"link.key", 13},
};

struct axl_long_address axl_review_verdicts(const struct axl_review_book *lb)
{
	return axl_column_of(&lb->review, AXL_REVIEW_TOP, VERDICT, (int)lb->in->count);
}

static const char *verdict_of(const struct axl_review_book *lb, enum axl_review_verdict verdict)
{
	const char *label = axl_review_verdict_labels[verdict];
	return label ? axl_book_label(lb->book, label) : "";
}

static void write_side(const struct axl_review_book *lb, int row,
                       const struct axl_review_pair *pair)
{
	const struct axl_sheet *sheet = &lb->review;
	axl_sheet_text(sheet, row, NAME, AXL_STYLE_STRONG_WRAP, pair->identity.name);
	axl_sheet_text(sheet, row, NAME_REGION, AXL_STYLE_WRAP, pair->applicant_region);
	axl_sheet_number(sheet, row, DOCUMENTS,
	                 axl_book_format(lb->book, AXL_STYLE_FIGURE, "#,##0"),
	                 (double)pair->documents);
	axl_sheet_text(sheet, row, FIRM, AXL_STYLE_STRONG_WRAP, pair->identity.firm);
	axl_sheet_text(sheet, row, FIRM_REGION, AXL_STYLE_WRAP, pair->firm.region);
	axl_sheet_text(sheet, row, FIRM_NUMBER, AXL_STYLE_CENTRE, pair->firm.number);
	axl_sheet_text(sheet, row, FIRM_INDUSTRY, AXL_STYLE_WRAP, pair->firm.industry);
}

static void write_comparison(const struct axl_review_book *lb, int row,
                             const struct axl_review_pair *pair)
{
	static const char *const marks[AXL_REVIEW_AGREEMENTS] = {
	    [AXL_REVIEW_UNSTATED] = "–",
	    [AXL_REVIEW_AGREES] = "●",
	    [AXL_REVIEW_NEARLY] = "◐",
	    [AXL_REVIEW_DISAGREES] = "○",
	};
	for (int i = 0; i < AXL_REVIEW_COMPARED; i++)
		axl_sheet_text(&lb->review, row, COMPARED + i, AXL_STYLE_CENTRE,
		               marks[pair->agreement[i]]);
	axl_sheet_number(&lb->review, row, WEIGHT,
	                 axl_book_format(lb->book, AXL_STYLE_FIGURE, "0.0"), pair->weight);
	axl_sheet_text(&lb->review, row, SUGGESTED, AXL_STYLE_CENTRE,
	               verdict_of(lb, pair->suggested));
}

static void write_pair(const struct axl_review_book *lb, int row, int number,
                       const struct axl_review_pair *pair)
{
	const struct axl_sheet *sheet = &lb->review;
	char key[AXL_REVIEW_KEY_SIZE];
	axl_review_key(&pair->identity, key);
	axl_sheet_number(sheet, row, NUMBER, axl_book_format(lb->book, AXL_STYLE_FIGURE, "0"),
	                 number);
	write_side(lb, row, pair);
	write_comparison(lb, row, pair);
	axl_sheet_text(sheet, row, VERDICT, AXL_STYLE_INPUT_CHOICE, verdict_of(lb, pair->verdict));
	axl_sheet_text(sheet, row, REASON, AXL_STYLE_INPUT_TEXT, pair->reason ? pair->reason : "");
	axl_sheet_text(sheet, row, KEY, AXL_STYLE_SMALL, key);
	/* Bold letters are wider, and a form before a name takes a line of its own. */
	double lines = fmax(axl_sheet_lines(pair->identity.name, heads[NAME].width - 4),
	                    axl_sheet_lines(pair->identity.firm, heads[FIRM].width - 4));
	axl_sheet_height(sheet, row, 15 * fmax(lines, 2));
}

/* The words come from cells: a list written into the rule may hold 255 bytes only. */
static void offer_verdicts(const struct axl_review_book *lb)
{
	struct axl_long_address words = axl_review_choices(lb);
	axl_auto(axl_memory) char *list = axl_xasprintf("=%s", words.text);
	char *title = (char *)axl_book_label(lb->book, "link.refused");
	char *message = (char *)axl_book_label(lb->book, "link.refused-verdict");
	lxw_data_validation rule = {
	    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
	    .value_formula = list,
	    .error_title = title,
	    .error_message = message,
	};
	lxw_row_t first = AXL_REVIEW_TOP;
	axl_book_check(lb->book,
	               worksheet_data_validation_range(lb->review.worksheet, first, VERDICT,
	                                               first + (lxw_row_t)lb->in->count - 1,
	                                               VERDICT, &rule),
	               "drop-down");
}

void axl_review_write_review(const struct axl_review_book *lb)
{
	const struct axl_sheet *sheet = &lb->review;
	int last = AXL_REVIEW_TOP + (int)lb->in->count - 1;
	axl_sheet_title(sheet, axl_book_label(lb->book, "link-review.title"),
	                axl_book_label(lb->book, "link-review.subtitle"), lb->guide.name);
	axl_sheet_heads(sheet, AXL_REVIEW_TOP - 1, heads, COLUMNS);
	axl_sheet_height(sheet, AXL_REVIEW_TOP - 1, 32);
	for (size_t i = 0; i < lb->in->count; i++)
		write_pair(lb, AXL_REVIEW_TOP + (int)i, (int)i + 1, &lb->in->pairs[i]);
	offer_verdicts(lb);
	axl_book_check(lb->book,
	               worksheet_autofilter(sheet->worksheet, AXL_REVIEW_TOP - 1, 0,
	                                    (lxw_row_t)last, COLUMNS - 1),
	               "filter");
	axl_sheet_page(sheet, &(struct axl_page){.first_header_row = AXL_REVIEW_TOP - 1,
	                                         .last_header_row = AXL_REVIEW_TOP - 1,
	                                         .frozen_columns = NAME + 1});
}
