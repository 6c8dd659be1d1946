/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first sheet: what to do, what the words mean, how far one has come. One page. */
#include "config.h"

#include "templates/link/book.h"

enum {
	PROGRESS_TOP = 6, /* rows */
	VERDICT_TOP = 12,
	MARK_TOP = 17,
	STEP_TOP = 23,
	LAST = 3, /* column */
};

struct axl_long_address axl_review_choices(const struct axl_review_book *lb)
{
	return axl_column_of(&lb->guide, VERDICT_TOP, 0, AXL_REVIEW_VERDICTS - 1);
}

/* A word and what it means, on one line. */
static void write_meaning(const struct axl_review_book *lb, int row, enum axl_style style,
                          const char *word, const char *meaning)
{
	axl_sheet_text(&lb->guide, row, 0, style, word);
	axl_sheet_span(&lb->guide, row, 1, row, LAST, AXL_STYLE_WRAP,
	               axl_book_label(lb->book, meaning));
	axl_sheet_height(&lb->guide, row, 20);
}

/* Pairs that have this verdict; they change while one fills in. */
static size_t count_of(const struct axl_review_book *lb, enum axl_review_verdict verdict)
{
	size_t count = 0;
	for (size_t i = 0; i < lb->in->count; i++)
		count += lb->in->pairs[i].verdict == verdict;
	return count;
}

static void write_progress(const struct axl_review_book *lb)
{
	static const char *const heads[] = {"link.progress-verdict", "link.progress-pairs",
	                                    "link.progress-share"};
	const struct axl_sheet *sheet = &lb->guide;
	struct axl_long_address verdicts = axl_review_verdicts(lb);
	lxw_format *whole = axl_book_format(lb->book, AXL_STYLE_FIGURE, "#,##0");
	lxw_format *percent = axl_book_format(lb->book, AXL_STYLE_FIGURE, "0.0%");
	struct axl_sections sections = {sheet, PROGRESS_TOP - 2};
	axl_section_begin(&sections, "link.progress", heads, AXL_COUNT(heads));
	for (int v = 1; v <= AXL_REVIEW_VERDICTS; v++) {
		int row = PROGRESS_TOP + v - 1;
		double count, all = (double)lb->in->count;
		struct axl_address cell = axl_cell(row, 1, AXL_FREE);
		if (v < AXL_REVIEW_VERDICTS) {
			count = (double)count_of(lb, (enum axl_review_verdict)v);
			axl_sheet_text(sheet, row, 0, AXL_STYLE_CENTRE,
			               axl_book_label(lb->book, axl_review_verdict_labels[v]));
			axl_sheet_formula(sheet, row, 1, whole, count, "=COUNTIF(%s,%s)",
			                  verdicts.text, axl_cell(row, 0, AXL_FREE).text);
		} else {
			count = (double)count_of(lb, AXL_REVIEW_OPEN);
			axl_sheet_text(sheet, row, 0, AXL_STYLE_CENTRE,
			               axl_book_label(lb->book, "link.open"));
			axl_sheet_formula(sheet, row, 1, whole, count, "=%zu-SUM(%s)",
			                  lb->in->count,
			                  axl_range(PROGRESS_TOP, 1, row - 1, 1, AXL_FREE).text);
		}
		axl_sheet_formula(sheet, row, 2, percent, count / all, "=%s/%zu", cell.text,
		                  lb->in->count);
	}
}

static void write_words(const struct axl_review_book *lb)
{
	static const char *const verdict_meanings[AXL_REVIEW_VERDICTS] = {
	    [AXL_REVIEW_SAME] = "link.same-means",
	    [AXL_REVIEW_DIFFERENT] = "link.different-means",
	    [AXL_REVIEW_LATER] = "link.later-means",
	};
	static const struct {
		const char *mark, *meaning;
	} marks[] = {{"●", "link.agrees-means"},
	             {"◐", "link.nearly-means"},
	             {"○", "link.disagrees-means"},
	             {"–", "link.unstated-means"}};
	axl_sheet_text(&lb->guide, VERDICT_TOP - 1, 0, AXL_STYLE_SECTION,
	               axl_book_label(lb->book, "link.verdicts"));
	for (int v = 1; v < AXL_REVIEW_VERDICTS; v++)
		write_meaning(lb, VERDICT_TOP + v - 1, AXL_STYLE_RANK,
		              axl_book_label(lb->book, axl_review_verdict_labels[v]),
		              verdict_meanings[v]);
	axl_sheet_text(&lb->guide, MARK_TOP - 1, 0, AXL_STYLE_SECTION,
	               axl_book_label(lb->book, "link.marks"));
	for (int i = 0; i < (int)AXL_COUNT(marks); i++)
		write_meaning(lb, MARK_TOP + i, AXL_STYLE_CENTRE, marks[i].mark, marks[i].meaning);
}

static void write_steps(const struct axl_review_book *lb)
{
	static const char *const steps[] = {"link.step-1", "link.step-2", "link.step-3",
	                                    "link.step-4", "link.step-5", "link.step-6",
	                                    "link.step-7"};
	axl_sheet_text(&lb->guide, STEP_TOP - 1, 0, AXL_STYLE_SECTION,
	               axl_book_label(lb->book, "link.steps"));
	for (int i = 0; i < (int)AXL_COUNT(steps); i++) {
		axl_sheet_span(&lb->guide, STEP_TOP + i, 0, STEP_TOP + i, LAST, AXL_STYLE_NOTE,
		               axl_book_label(lb->book, steps[i]));
		axl_sheet_height(&lb->guide, STEP_TOP + i, 18);
	}
}

void axl_review_write_guide(const struct axl_review_book *lb)
{
	axl_auto(axl_memory) char *count = axl_xasprintf("%zu", lb->in->count);
	axl_auto(axl_memory) char *floor = axl_xasprintf("%.1f", lb->in->floor);
	axl_auto(axl_memory) char *match = axl_xasprintf("%.1f", lb->in->match);
	axl_auto(axl_memory) char *subtitle = axl_book_fill(
	    lb->book, "link-guide.subtitle", AXL_LABEL_PLAIN, "project", lb->in->project, "wave",
	    lb->in->wave, "count", count, "floor", floor, "match", match, NULL);
	const struct axl_sheet *sheet = &lb->guide;
	axl_sheet_title(sheet, axl_book_label(lb->book, "link-guide.title"), subtitle, NULL);
	axl_sheet_width(sheet, 0, 0, 16);
	axl_sheet_width(sheet, 1, 2, 14);
	axl_sheet_width(sheet, LAST, LAST, 86);
	axl_sheet_link(sheet, 2, 0, AXL_STYLE_LINK, lb->review.name, lb->review.name,
	               AXL_REVIEW_TOP, 0);
	write_progress(lb);
	write_words(lb);
	write_steps(lb);
	axl_sheet_page(sheet, &(struct axl_page){.last_header_row = -1, .pages_tall = 1});
}
