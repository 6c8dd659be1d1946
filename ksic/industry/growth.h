/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How each industry of the home region grows by the measure that leads: the compound rate
 * between the ends of its longest unbroken run, which is the metric of that name, and two slopes
 * over all of its figures (ksic/formula/growth.h) or, where breaks part them, those between two.
 * All are yearly rates: 0.05 is 5 % a year.
 */
#ifndef KSIC_INDUSTRY_GROWTH_H
#define KSIC_INDUSTRY_GROWTH_H

#include "ksic/formula/growth.h"
#include "ksic/formula/indicator.h"
#include "ksic/industry/view.h"

/* Why there is no compound rate. */
enum axl_cagr_gap {
	AXL_CAGR_NO_GAP,
	AXL_CAGR_SHORT,     /* less than two successive figures */
	AXL_CAGR_FROM_ZERO, /* the run begins with 0 */
	AXL_CAGR_NO_TIME,   /* the periods are of different grains */
	AXL_CAGR_BREAK,     /* short because of breaks */
};

struct axl_industry_rates {
	const struct axl_ksic_item *item; /* NULL: all industries */
	size_t states[AXL_STATE_COUNT];   /* periods by what is said of them */
	size_t first, last;               /* ends of the run; both the newest period if none */
	struct axl_number before, after;  /* the figures there */
	struct axl_estimate cagr;
	enum axl_cagr_gap cagr_gap;
	struct axl_estimate log_linear, theil_sen; /* with intervals (95 %) */
	enum axl_slope_gap slope_gap;
	char breaks[128]; /* as axl_how_breaks() has them */
};

/* All industries first, then those of home in the view's order; view->home_count + 1, the caller's
 * to free. */
struct axl_industry_rates *axl_industry_rates_new(const struct axl_industry_view *view);

#endif
