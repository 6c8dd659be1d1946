/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/industry/book.h"

#include <math.h>
#include <string.h>

enum { WIDEST_NAME = 42 }; /* longer ones take two lines */

const char *const axl_special_labels[] = {
    [AXL_SPECIAL_HIGH] = "special.high",
    [AXL_SPECIAL_EVEN] = "special.even",
    [AXL_SPECIAL_LOW] = "special.low",
    [AXL_SPECIAL_UNKNOWN] = "special.unknown",
};

const char *const axl_trend_labels[] = {
    [AXL_TREND_UP] = "trend.up",
    [AXL_TREND_DOWN] = "trend.down",
    [AXL_TREND_UNCLEAR] = "trend.unclear",
    [AXL_TREND_LIKELY_UP] = "trend.likely-up",
    [AXL_TREND_LIKELY_DOWN] = "trend.likely-down",
    [AXL_TREND_UNKNOWN] = "trend.unknown",
};

const char *axl_industry_text(const struct axl_industry_book *ib, const char *key)
{
	return axl_book_label(ib->book, key);
}

bool axl_industry_korean(const struct axl_industry_book *ib)
{
	return strcmp(axl_labels_language(ib->in->labels), "ko") == 0;
}

const char *axl_industry_name(const struct axl_industry_book *ib, int industry)
{
	if (industry < 0)
		return axl_industry_text(ib, "industry.all");
	const struct axl_ksic_item *item = ib->view->items[industry];
	return axl_industry_korean(ib) || !*item->name_en ? item->name_ko : item->name_en;
}

double axl_industry_name_width(const struct axl_industry_book *ib)
{
	struct axl_width width = {0};
	for (int i = 0; i < ib->all; i++)
		axl_width_add(&width, axl_industry_name(ib, i));
	return axl_width_of(&width, 24, WIDEST_NAME);
}

const char *axl_industry_measure(const struct axl_industry_book *ib)
{
	return axl_industry_text(ib, ib->view->measure == AXL_EMPLOYEES ? "measure.employees"
	                                                                : "measure.establishments");
}

const char *axl_industry_level(const struct axl_industry_book *ib)
{
	if (ib->view->world->scheme)
		return axl_industry_text(ib, "level.scheme");
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("level.%s", axl_ksic_level_names[ib->view->level - 1]);
	return axl_industry_text(ib, key);
}

const char *axl_industry_home(const struct axl_industry_book *ib)
{
	return ib->view->world->home->name;
}

const char *axl_industry_reference(const struct axl_industry_book *ib)
{
	return ib->view->world->reference->name;
}

const struct axl_industry_row *axl_industry_row_of(const struct axl_industry_book *ib, int industry)
{
	return industry < 0 ? &ib->in->structure->total : &ib->in->structure->rows[industry];
}

const struct axl_industry_rates *axl_industry_rates_of(const struct axl_industry_book *ib,
                                                       int industry)
{
	return &ib->in->rates[industry + 1];
}

enum axl_special axl_industry_special(const struct axl_industry_book *ib, int industry)
{
	const struct axl_estimate *lq = &axl_industry_row_of(ib, industry)->lq;
	if (lq->state != AXL_VALUE || isnan(lq->lo))
		return AXL_SPECIAL_UNKNOWN;
	return lq->lo > 1 ? AXL_SPECIAL_HIGH : lq->hi < 1 ? AXL_SPECIAL_LOW : AXL_SPECIAL_EVEN;
}

enum axl_trend axl_industry_trend(const struct axl_industry_book *ib, int industry)
{
	const struct axl_industry_rates *rates = axl_industry_rates_of(ib, industry);
	if (rates->theil_sen.state == AXL_VALUE && !isnan(rates->theil_sen.lo))
		return rates->theil_sen.lo > 0   ? AXL_TREND_UP
		       : rates->theil_sen.hi < 0 ? AXL_TREND_DOWN
		                                 : AXL_TREND_UNCLEAR;
	if (rates->cagr.state != AXL_VALUE)
		return AXL_TREND_UNKNOWN;
	return rates->cagr.value > 0   ? AXL_TREND_LIKELY_UP
	       : rates->cagr.value < 0 ? AXL_TREND_LIKELY_DOWN
	                               : AXL_TREND_UNCLEAR;
}

double axl_industry_change(const struct axl_industry_book *ib, int industry)
{
	const struct axl_industry_rates *rates = axl_industry_rates_of(ib, industry);
	bool both = rates->before.state == AXL_VALUE && rates->after.state == AXL_VALUE &&
	            rates->first != rates->last;
	return both ? rates->after.number - rates->before.number : (double)NAN;
}

/* Classes that ship have symbols and looks of their own, which part in grey too. */
static const struct class_look {
	const char *id, *symbol;
	enum axl_style style;
} class_looks[] = {{"growth", "▲", AXL_STYLE_CLASS_UP},
                   {"transition", "◆", AXL_STYLE_CLASS_TURN},
                   {"decline", "▼", AXL_STYLE_CLASS_DOWN},
                   {"insufficient", "·", AXL_STYLE_SMALL},
                   {NULL, "●", AXL_STYLE_TEXT}};

static const struct class_look *look_of(const struct axl_industry_book *ib, size_t class)
{
	const char *id = ib->in->classes->file->classes[class].id;
	const struct class_look *look = class_looks;
	while (look->id && strcmp(look->id, id) != 0)
		look++;
	return look;
}

const char *axl_industry_class_label(const struct axl_industry_book *ib, size_t class)
{
	const struct axl_class *found = &ib->in->classes->file->classes[class];
	return axl_industry_korean(ib) ? found->label_ko : found->label_en;
}

char *axl_industry_class_text(const struct axl_industry_book *ib, size_t class)
{
	return axl_xasprintf("%s %s", look_of(ib, class)->symbol,
	                     axl_industry_class_label(ib, class));
}

enum axl_style axl_industry_class_style(const struct axl_industry_book *ib, size_t class)
{
	return look_of(ib, class)->style;
}

int axl_industry_of_code(const struct axl_industry_book *ib, const char *code)
{
	for (int i = 0; i < ib->home; i++)
		if (strcmp(ib->view->items[i]->code, code) == 0)
			return i;
	return -1;
}

/* Whether the rules put the industry into this class. */
static bool is_of_class(const struct axl_industry_book *ib, int industry, const char *class)
{
	const struct axl_industry_classes *classes = ib->in->classes;
	for (size_t i = 0; i < classes->count; i++)
		if (strcmp(classes->rows[i].code, ib->view->items[industry]->code) == 0)
			return strcmp(classes->file->classes[classes->rows[i].class].id, class) ==
			       0;
	return false;
}

/* Growing and shrinking, by the rules where there are some, else by the trend. */
static bool belongs(const struct axl_industry_book *ib, enum axl_list list, int industry)
{
	enum axl_trend trend = axl_industry_trend(ib, industry);
	switch (list) {
	case AXL_LIST_GROWING:
		return ib->in->classes ? is_of_class(ib, industry, "growth")
		                       : trend == AXL_TREND_UP || trend == AXL_TREND_LIKELY_UP;
	case AXL_LIST_TRANSITION:
		return ib->in->classes && is_of_class(ib, industry, "transition");
	case AXL_LIST_SHRINKING:
		return ib->in->classes ? is_of_class(ib, industry, "decline")
		                       : trend == AXL_TREND_DOWN || trend == AXL_TREND_LIKELY_DOWN;
	default:
		return axl_industry_special(ib, industry) == AXL_SPECIAL_HIGH;
	}
}

/* What puts an industry on a list: more of it, further up; NaN: not on it. */
static double claim(const struct axl_industry_book *ib, enum axl_list list, int industry)
{
	double change = axl_industry_change(ib, industry);
	if (!belongs(ib, list, industry))
		return NAN;
	switch (list) {
	case AXL_LIST_GROWING:
		return change;
	case AXL_LIST_TRANSITION:
		return -industry; /* industries come by size */
	case AXL_LIST_SHRINKING:
		return -change;
	default:
		return axl_industry_row_of(ib, industry)->lq.value;
	}
}

/* The strongest claims; of equal ones the view's first. */
static void fill_list(struct axl_industry_book *ib, enum axl_list list)
{
	int *listed = ib->listed[list];
	for (int place = 0; place < AXL_LIST_LENGTH; place++)
		listed[place] = -1;
	for (int i = 0; i < ib->home; i++) {
		int incoming = i;
		if (isnan(claim(ib, list, i)))
			continue;
		for (int place = 0; place < AXL_LIST_LENGTH && incoming >= 0; place++)
			if (listed[place] < 0 ||
			    claim(ib, list, incoming) > claim(ib, list, listed[place])) {
				int outgoing = listed[place];
				listed[place] = incoming;
				incoming = outgoing;
			}
	}
}

void axl_industry_write_names(const struct axl_industry_book *ib, const struct axl_sheet *sheet,
                              int row, int industry)
{
	const char *name = axl_industry_name(ib, industry);
	if (industry < 0) {
		axl_sheet_text(sheet, row, 0, AXL_STYLE_STRONG, "");
		axl_sheet_text(sheet, row, 1, AXL_STYLE_STRONG, name);
		return;
	}
	const char *code = ib->view->items[industry]->code;
	axl_sheet_text(sheet, row, 0, AXL_STYLE_CENTRE, code);
	axl_sheet_text(sheet, row, 1, AXL_STYLE_WRAP, name);
	axl_sheet_fit(sheet, row, name, WIDEST_NAME);
	for (enum axl_list list = 0; list < AXL_LIST_COUNT; list++)
		for (int place = 0; place < AXL_LIST_LENGTH; place++)
			if (ib->listed[list][place] == industry)
				axl_sheet_link(sheet, row, 0, AXL_STYLE_LINK_CENTRE, code,
				               ib->summary.name, axl_summary_row(list, place), 0);
}

void axl_industry_book_begin(struct axl_industry_book *ib)
{
	for (enum axl_list list = 0; list < AXL_LIST_COUNT; list++)
		fill_list(ib, list);
	ib->summary = axl_sheet_add(ib->book, "industry-summary.sheet");
	ib->structure = axl_sheet_add(ib->book, "structure.sheet");
	if (ib->in->classes)
		ib->classes = axl_sheet_add(ib->book, "classes.sheet");
	if (ib->in->shift) {
		ib->shift = axl_sheet_add(ib->book, "shift.sheet");
		ib->effects = axl_sheet_add(ib->book, "effects.sheet");
	}
	ib->positions = axl_sheet_add(ib->book, "positions.sheet");
	ib->growth = axl_sheet_add(ib->book, "growth.sheet");
	ib->chain = axl_sheet_add(ib->book, "chain.sheet");
	ib->quality = axl_sheet_add(ib->book, "quality.sheet");
	ib->sources = axl_sheet_add(ib->book, "sources.sheet");
}
