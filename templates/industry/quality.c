/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of quality: how much of each period is known, which industries are hidden, across what
 * no growth is taken, and how good the sources are.
 */
#include "config.h"

#include "base/buffer.h"
#include "templates/industry/book.h"

#include <math.h>
#include <string.h>

enum { LAST = 7 }; /* column */

static const enum axl_state states[] = {AXL_VALUE, AXL_MASKED, AXL_NONE, AXL_ABSENT};

/* What of a period is known: industries by state, and the sum of their figures. */
struct known {
	size_t count[AXL_STATE_COUNT];
	double sum;
};

static struct known known_of(const struct axl_industry_book *ib, size_t period)
{
	struct known known = {0};
	for (int i = 0; i < ib->home; i++) {
		struct axl_number number =
		    axl_figure_grid_at(ib->view->grid, period, ib->view->items[i])
			->number[AXL_HOME];
		known.count[number.state]++;
		known.sum += number.state == AXL_VALUE ? number.number : 0;
	}
	return known;
}

static void write_period(const struct axl_industry_book *ib, int row, size_t period)
{
	const struct axl_sheet *sheet = &ib->quality;
	lxw_format *whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0");
	struct axl_number all = ib->view->grid->totals[AXL_HOME][period];
	struct known known = known_of(ib, period);
	int column = 1 + (int)AXL_COUNT(states);
	struct axl_address total = axl_cell(row, column, AXL_FREE);
	struct axl_address sum = axl_cell(row, column + 1, AXL_FREE);
	double share = all.state == AXL_VALUE && all.number != 0 ? known.sum / all.number : NAN;
	axl_sheet_text(sheet, row, 0, AXL_STYLE_CENTRE, axl_industry_view_period(ib->view, period));
	for (size_t i = 0; i < AXL_COUNT(states); i++)
		axl_sheet_number(sheet, row, 1 + (int)i, whole, (double)known.count[states[i]]);
	axl_sheet_figure(sheet, row, column, whole, all);
	axl_sheet_number(sheet, row, column + 1, whole, known.sum);
	axl_sheet_formula(
	    sheet, row, column + 2, axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "0.0%"),
	    share, "=IF(ISNUMBER(%s),IFERROR(%s/%s,\"\"),\"\")", total.text, sum.text, total.text);
}

static void write_periods(const struct axl_industry_book *ib, struct axl_sections *sections)
{
	static const char *const heads[] = {"metrics.period", "quality.value",  "quality.masked",
	                                    "quality.none",   "quality.absent", "quality.all",
	                                    "quality.sum",    "quality.share"};
	axl_section_begin(sections, "quality.periods", heads, AXL_COUNT(heads));
	for (size_t p = 0; p < axl_figure_grid_periods(ib->view->grid); p++)
		write_period(ib, sections->row++, p);
	axl_section_end(sections);
}

/* The periods in which an industry's figure is masked, one beside the other. */
static char *masked_periods(const struct axl_industry_book *ib, int industry)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	for (size_t p = 0; p < axl_figure_grid_periods(ib->view->grid); p++)
		if (axl_figure_grid_at(ib->view->grid, p, ib->view->items[industry])
		        ->number[AXL_HOME]
		        .state == AXL_MASKED)
			axl_buffer_printf(&out, "%s%s", out.length ? ", " : "",
			                  axl_industry_view_period(ib->view, p));
	return axl_buffer_detach(&out);
}

static void write_masked(const struct axl_industry_book *ib, struct axl_sections *sections)
{
	static const char *const heads[] = {"industry.code", "industry.name"};
	bool begun = false;
	for (int i = 0; i < ib->home; i++) {
		axl_auto(axl_memory) char *periods = masked_periods(ib, i);
		if (!*periods)
			continue;
		if (!begun) {
			axl_section_begin(sections, "quality.hidden", heads, AXL_COUNT(heads));
			axl_sheet_span(sections->sheet, sections->row - 1, 2, sections->row - 1,
			               LAST, AXL_STYLE_HEADER,
			               axl_industry_text(ib, "quality.masked-periods"));
		}
		begun = true;
		axl_industry_write_names(ib, sections->sheet, sections->row, i);
		axl_sheet_span(sections->sheet, sections->row, 2, sections->row, LAST,
		               AXL_STYLE_WRAP, periods);
		axl_sheet_fit(sections->sheet, sections->row++, periods, 14 * (LAST - 1));
	}
	if (begun)
		axl_section_end(sections);
}

/* Breaks */

static bool parts(const struct axl_industry_book *ib, const struct axl_break *found,
                  enum axl_figure_side side, int industry, size_t *ret_period)
{
	const struct axl_ksic_item *item = industry < 0 ? NULL : ib->view->items[industry];
	axl_auto(axl_memory) const struct axl_break **steps =
	    axl_industry_view_breaks(ib->view, side, item);
	for (size_t p = 0; p < axl_figure_grid_periods(ib->view->grid); p++)
		if (steps[p] == found) {
			*ret_period = p;
			return true;
		}
	return false;
}

/* How many series of one side it parts, all industries together among them; and where. */
static int parted_count(const struct axl_industry_book *ib, const struct axl_break *found,
                        enum axl_figure_side side, size_t *ret_period)
{
	int count = 0;
	for (int i = -1; i < ib->all; i++)
		count += parts(ib, found, side, i, ret_period);
	return count;
}

static char *break_text(const struct axl_industry_book *ib, const struct axl_break *found)
{
	bool korean = strcmp(axl_labels_language(ib->in->labels), "ko") == 0;
	const struct axl_declared_break *declared = found->declared;
	if (declared)
		return axl_xasprintf("%s: %s (%s)",
		                     korean ? declared->label_ko : declared->label_en,
		                     declared->reason, declared->source);
	if (found->moved)
		return axl_book_fill(ib->book, "quality.moved", AXL_LABEL_PLAIN, "moved",
		                     found->moved->name, "from", found->region->name, "to",
		                     found->mirror->name, NULL);
	if (found->mirror)
		return axl_book_fill(ib->book, "quality.mirrored", AXL_LABEL_PLAIN, "region",
		                     found->region->name, "mirror", found->mirror->name, NULL);
	return axl_book_fill(ib->book, "quality.jumped", AXL_LABEL_PLAIN, "region",
	                     found->region->name, NULL);
}

static void write_break(const struct axl_industry_book *ib, struct axl_sections *sections,
                        const struct axl_break *found, const int counts[AXL_FIGURE_SIDES],
                        size_t period)
{
	const struct axl_sheet *sheet = sections->sheet;
	lxw_format *whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0");
	axl_auto(axl_memory) char *kind =
	    axl_xasprintf("break.%s", axl_break_kind_names[found->kind]);
	axl_auto(axl_memory) char *text = break_text(ib, found);
	int row = sections->row++;
	axl_sheet_text(sheet, row, 0, AXL_STYLE_CENTRE, axl_industry_view_period(ib->view, period));
	axl_sheet_text(sheet, row, 1, AXL_STYLE_WRAP, text);
	axl_sheet_fit(sheet, row, text, axl_industry_name_width(ib));
	axl_sheet_text(sheet, row, 2, AXL_STYLE_CENTRE, axl_industry_text(ib, kind));
	axl_sheet_text(sheet, row, 3,
	               axl_break_is_suspected(found) ? AXL_STYLE_WARNING : AXL_STYLE_CENTRE,
	               axl_industry_text(ib, axl_break_is_suspected(found) ? "quality.suspected"
	                                                                   : "quality.declared"));
	axl_sheet_number(sheet, row, 4, whole, counts[AXL_HOME]);
	axl_sheet_number(sheet, row, 5, whole, counts[AXL_REFERENCE]);
}

static void write_breaks(const struct axl_industry_book *ib, struct axl_sections *sections)
{
	static const char *const heads[] = {"metrics.period",  "quality.break",
	                                    "quality.kind",    "quality.state",
	                                    "quality.at-home", "quality.at-reference"};
	axl_section_begin(sections, "quality.breaks", heads, AXL_COUNT(heads));
	int before = sections->row;
	for (size_t b = 0; b < ib->view->breaks->count; b++) {
		const struct axl_break *found = &ib->view->breaks->breaks[b];
		size_t period = 0;
		int counts[AXL_FIGURE_SIDES];
		for (enum axl_figure_side side = 0; side < AXL_FIGURE_SIDES; side++)
			counts[side] = parted_count(ib, found, side, &period);
		if (counts[AXL_HOME] + counts[AXL_REFERENCE] > 0)
			write_break(ib, sections, found, counts, period);
	}
	if (sections->row == before)
		axl_sheet_text(sections->sheet, sections->row++, 1, AXL_STYLE_WRAP,
		               axl_industry_text(ib, "quality.no-break"));
	axl_section_end(sections);
}

/* Sources */

static void write_index(const struct axl_industry_book *ib, int row, int column, double index,
                        double floor)
{
	bool low = index < floor;
	axl_sheet_number(&ib->quality, row, column,
	                 axl_book_format(ib->book, low ? AXL_STYLE_WARNING : AXL_STYLE_FIGURE,
	                                 low ? "▼ 0.00" : "0.00"),
	                 index);
}

static void write_sources(const struct axl_industry_book *ib, struct axl_sections *sections)
{
	static const char *const heads[] = {
	    "quality.pqi",         "sources.source",     "quality.completeness", "quality.validity",
	    "quality.consistency", "quality.uniqueness", "quality.timeliness",   "quality.newest"};
	const struct axl_quality *quality = ib->in->quality;
	axl_section_begin(sections, "quality.sources", heads, AXL_COUNT(heads));
	for (size_t i = 0; i < quality->source_count; i++) {
		const struct axl_quality_source *source = &quality->sources[i];
		int row = sections->row++;
		axl_sheet_number(sections->sheet, row, 0,
		                 axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
		                 axl_quality_mean(quality->definition, source->ratios));
		axl_sheet_text(sections->sheet, row, 1, AXL_STYLE_TEXT, source->source);
		for (int k = 0; k < AXL_QUALITY_DIMENSIONS; k++)
			write_index(ib, row, 2 + k, axl_quality_index(source->ratios[k]),
			            quality->definition->floors[k]);
		axl_sheet_text(sections->sheet, row, LAST, AXL_STYLE_CENTRE, source->newest);
	}
	axl_section_end(sections);
}

void axl_industry_write_quality(const struct axl_industry_book *ib)
{
	struct axl_sections sections = {&ib->quality, 3};
	axl_sheet_title(&ib->quality, axl_industry_text(ib, "quality.title"),
	                axl_industry_text(ib, "quality.subtitle"), ib->summary.name);
	axl_sheet_width(&ib->quality, 0, 0, 12);
	axl_sheet_width(&ib->quality, 1, 1, axl_industry_name_width(ib));
	axl_sheet_width(&ib->quality, 2, LAST, 14);
	write_periods(ib, &sections);
	write_breaks(ib, &sections);
	write_masked(ib, &sections);
	write_sources(ib, &sections);
	axl_sheet_page(&ib->quality,
	               &(struct axl_page){.first_header_row = 0, .last_header_row = 1});
}
