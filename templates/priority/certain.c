/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sure ranks are, as the sheets show it. All of it is of the weights as given. */
#include "config.h"

#include "templates/priority/book.h"

#include <math.h>

static double rank_or_nan(uint32_t rank)
{
	return rank ? (double)rank : (double)NAN;
}

double axl_certain_figure(const struct axl_priority_book *pb, int unit, enum axl_certain which)
{
	const struct axl_unit_certainty *certain = &pb->certainty->units[unit];
	switch (which) {
	case AXL_CERTAIN_MEDIAN:
		return certain->median;
	case AXL_CERTAIN_LO:
		return rank_or_nan(certain->lo);
	case AXL_CERTAIN_HI:
		return rank_or_nan(certain->hi);
	case AXL_CERTAIN_TOP:
		return certain->ranked ? certain->top : (double)NAN;
	default:
		return rank_or_nan(certain->band);
	}
}

char *axl_certain_head(const struct axl_priority_book *pb, enum axl_certain which)
{
	static const char *const keys[AXL_CERTAIN_COUNT] = {
	    "certain.median", "certain.lo", "certain.hi", "certain.top", "certain.band"};
	char top[24];
	(void)snprintf(top, sizeof top, "%zu", pb->certainty->top);
	return axl_book_fill(pb->book, keys[which], AXL_LABEL_PLAIN, "top", top, NULL);
}

lxw_format *axl_certain_format(const struct axl_priority_book *pb, enum axl_certain which)
{
	static const char *const numbers[AXL_CERTAIN_COUNT] = {"0.0", "0", "0", "0%", "0"};
	return axl_book_format(pb->book, AXL_STYLE_FIGURE, numbers[which]);
}

int axl_ranks_certain_column(enum axl_certain which)
{
	return AXL_RANKS_FIRST + (int)which;
}

int axl_scores_certain_column(const struct axl_priority_book *pb, enum axl_certain which)
{
	return pb->column_count + (int)which;
}

char *axl_certain_subtitle(const struct axl_priority_book *pb, const char *key)
{
	char replications[24], top[24], certainty[24];
	(void)snprintf(replications, sizeof replications, "%zu", pb->certainty->replications);
	(void)snprintf(top, sizeof top, "%zu", pb->certainty->top);
	(void)snprintf(certainty, sizeof certainty, "%g", 100 * pb->certainty->certainty);
	return axl_book_fill(pb->book, key, AXL_LABEL_PLAIN, "replications", replications, "top",
	                     top, "certainty", certainty, NULL);
}

void axl_priority_say(const struct axl_priority_book *pb, const struct axl_sheet *sheet,
                      const char *key)
{
	axl_sheet_text(sheet, 2, 0, AXL_STYLE_SECTION, axl_priority_text(pb, key));
}
