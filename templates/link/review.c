/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/link/review.h"

#include "base/i18n.h"
#include "templates/book/sources.h"
#include "templates/link/book.h"

/* A sheet's rows, and beyond what people can judge. */
enum { MOST = 100000 };

const char *const axl_review_hidden_heads[AXL_REVIEW_HIDDEN_COLUMNS] = {
    [AXL_REVIEW_HIDDEN_KEY] = "key",       [AXL_REVIEW_HIDDEN_NAME] = "name",
    [AXL_REVIEW_HIDDEN_REGION] = "region", [AXL_REVIEW_HIDDEN_FIRM] = "firm",
    [AXL_REVIEW_HIDDEN_UNIT] = "unit",
};

const char *const axl_review_verdict_labels[AXL_REVIEW_VERDICTS] = {
    [AXL_REVIEW_OPEN] = NULL,
    [AXL_REVIEW_SAME] = "link.same",
    [AXL_REVIEW_DIFFERENT] = "link.different",
    [AXL_REVIEW_LATER] = "link.later",
};

/* The keys in full, for the way back. */
static void write_hidden(const struct axl_review_book *lb)
{
	struct axl_sheet sheet = {.book = lb->book, .name = AXL_REVIEW_HIDDEN_SHEET};
	sheet.worksheet = workbook_add_worksheet(lb->book->workbook, AXL_REVIEW_HIDDEN_SHEET);
	worksheet_hide(sheet.worksheet);
	worksheet_protect(sheet.worksheet, NULL, NULL);
	for (int i = 0; i < AXL_REVIEW_HIDDEN_COLUMNS; i++)
		axl_sheet_text(&sheet, 0, i, AXL_STYLE_SMALL, axl_review_hidden_heads[i]);
	for (size_t i = 0; i < lb->in->count; i++) {
		const struct axl_review_identity *identity = &lb->in->pairs[i].identity;
		char key[AXL_REVIEW_KEY_SIZE];
		int row = (int)i + 1;
		axl_review_key(identity, key);
		axl_sheet_text(&sheet, row, AXL_REVIEW_HIDDEN_KEY, AXL_STYLE_SMALL, key);
		axl_sheet_text(&sheet, row, AXL_REVIEW_HIDDEN_NAME, AXL_STYLE_SMALL,
		               identity->name);
		axl_sheet_text(&sheet, row, AXL_REVIEW_HIDDEN_REGION, AXL_STYLE_SMALL,
		               identity->region);
		axl_sheet_text(&sheet, row, AXL_REVIEW_HIDDEN_FIRM, AXL_STYLE_SMALL,
		               identity->firm);
		axl_sheet_text(&sheet, row, AXL_REVIEW_HIDDEN_UNIT, AXL_STYLE_SMALL,
		               identity->unit);
	}
}

static void write_sources(const struct axl_review_book *lb)
{
	struct axl_sections sections = axl_sources_begin(&lb->sources, lb->guide.name);
	axl_section_begin(&sections, "sources.run", NULL, 0);
	axl_sources_fact(&sections, "sources.project", lb->in->project);
	axl_sources_fact(&sections, "sources.wave", lb->in->wave);
	axl_sources_fact(&sections, "sources.version", PACKAGE_NAME " " PACKAGE_VERSION);
	axl_section_end(&sections);
	axl_sources_evidence(&sections, &lb->in->evidence);
	axl_sources_end(&sections);
}

int axl_review_write(const struct axl_review *review, const char *path, struct axl_error **err)
{
	if (review->count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("no pair of names is left to review"));
	if (review->count > MOST)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%zu pairs to review are more than people can judge; "
		                       "raise 'review' in the linking definition"),
		                     review->count);
	axl_auto(axl_book) struct axl_book *book = NULL;
	if (axl_book_new(path, review->wave, review->labels, &book, err) < 0)
		return -1;
	struct axl_review_book lb = {.book = book, .in = review};
	lb.guide = axl_sheet_add(book, "link-guide.sheet");
	lb.review = axl_sheet_add(book, "link-review.sheet");
	lb.sources = axl_sheet_add(book, "sources.sheet");
	axl_review_write_guide(&lb);
	axl_review_write_review(&lb);
	write_sources(&lb);
	write_hidden(&lb);
	axl_book_properties(book, review->project, "axlens version", PACKAGE_VERSION, "axlens wave",
	                    review->wave, NULL);
	return axl_book_finish(book, err);
}
