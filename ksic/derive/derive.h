/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room share that derive, explain and compare its metrics; no other room
 * includes this. */
#ifndef KSIC_DERIVE_DERIVE_H
#define KSIC_DERIVE_DERIVE_H

#include "base/number.h"
#include "base/period.h"
#include "base/store/metric.h"
#include "ksic/break/breaks.h"
#include "ksic/fact/finance-year.h"
#include "ksic/figure/figures.h"
#include "ksic/formula/growth.h"
#include "ksic/formula/indicator.h"
#include "ksic/world.h"

struct axl_deriving {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	struct axl_metric_writer *writer;
	const struct axl_finance_years *finance; /* of the firms, which are units by then */
};

/* One figure of a unit. period may be ""; n NaN where unknown; how is symbolic, of no language. */
struct axl_derived {
	int64_t unit;
	const char *metric;
	const char *period;
	struct axl_estimate estimate;
	double n;
	const char *how;
};

/* An absent figure is not written. */
int axl_derive_write(struct axl_deriving *deriving, const struct axl_derived *derived,
                     struct axl_error **err);

/* The unit of an industry in the home region, made where it is new. */
int axl_derive_industry_unit(struct axl_deriving *deriving, const struct axl_ksic_item *item,
                             int64_t *ret_unit, struct axl_error **err);

/*
 * Growth over the longest run of successive values of a series, the latest of several, that no
 * break parts. periods: oldest first; breaks: as axl_breaks_of() has them, NULL where there are
 * none.
 */
struct axl_growth {
	struct axl_estimate estimate;
	size_t first, count; /* the run */
	char how[256];       /* "(1234 / 1100)^(1/4) - 1"; of less than two values: "n = 1"; then
	                        the breaks: " | 2020 register-2020 | 2021 boundary?" */
};
struct axl_growth axl_growth_of(const struct axl_number *series,
                                const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                                const struct axl_break *const *breaks);
/* "2020 register-2020 | 2021 boundary?", as many as there is room for; "" where there are none. */
void axl_how_breaks(const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                    const struct axl_break *const *breaks, char *how, size_t size);

/*
 * Slopes over the values of a series as yearly rates with intervals (95 %): over all of them, or
 * where breaks part them over the most that stand together, the latest of equals.
 */
struct axl_trend {
	struct axl_estimate log_linear, theil_sen;
	size_t points;
	enum axl_slope_gap gap;
};
struct axl_trend axl_trend_of(const struct axl_number *series,
                              const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                              const struct axl_break *const *breaks);

/* What the growth of a series is called: the compound rate, the two slopes, and for how many
 * years it has been falling without a stop. */
/* Those that are NULL are not written. */
struct axl_growth_metrics {
	const char *cagr, *trend, *robust_trend, *decline;
};
extern const struct axl_growth_metrics axl_output_growth; /* of industries' sales */
struct axl_growing_series {
	int64_t unit;
	const struct axl_growth_metrics *metrics;
	const struct axl_number *numbers;
	const char (*periods)[AXL_PERIOD_SIZE]; /* oldest first */
	size_t count;
	const char *behind;                    /* what `how` begins with; "" */
	const struct axl_break *const *breaks; /* NULL: none */
};
/*
 * Write the growth that was known at each period. The compound rate stands in the period that
 * its run ends with; slopes from the fourth period on, where it has a value.
 */
int axl_derive_growth(struct axl_deriving *deriving, const struct axl_growing_series *series,
                      struct axl_error **err);

/* Output a head and its gaps: sales of a register's rows or of a table, value added of a table. */
struct axl_productivity;
struct axl_productivity_metrics {
	enum axl_figure_measure output; /* AXL_SALES or AXL_VALUE_ADDED */
	const char *ratio;              /* here */
	const char *gap;                /* to the same industry of the reference */
	const char *gap_here;           /* to all industries here that state both */
};
extern const struct axl_productivity_metrics axl_sales_productivity, axl_value_added_productivity;
int axl_productivity_new(const struct axl_figures *figures, const struct axl_world *world,
                         enum axl_ksic_level level, const struct axl_productivity_metrics *metrics,
                         struct axl_productivity **ret_productivity, struct axl_error **err);
void axl_productivity_free(struct axl_productivity *productivity);
AXL_DEFINE_CLEANUP(axl_productivity)
int axl_productivity_write(struct axl_deriving *deriving,
                           const struct axl_productivity *productivity,
                           const struct axl_ksic_item *item, int64_t unit, struct axl_error **err);

/* "a / b", as figures are printed by base/number.h; "masked / b" where one has no value. */
void axl_how_ratio(struct axl_number a, struct axl_number b, char *how, size_t size);
/* A number as text, or the name of its state. */
const char *axl_how_number(struct axl_number number, char text[AXL_DOUBLE_TEXT]);

/* What one source of an explanation is asked for. */
struct axl_explaining {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	const struct axl_unit *unit;
	const char *metric, *period;
	size_t limit, total; /* calls made at most; facts seen */
	axl_evidence_each each;
	void *context;
};
/* Count the fact, and show it while there is room: 0, or what the callback answered. */
int axl_explain_show(struct axl_explaining *explaining, int64_t fact, int column, const char *text);

int axl_derive_industries(struct axl_deriving *deriving, struct axl_error **err);
/* Of the region as a whole, and of its industries among its siblings. */
int axl_derive_space(struct axl_deriving *deriving, struct axl_error **err);
int axl_derive_firms(struct axl_deriving *deriving, struct axl_error **err);
int axl_derive_finances(struct axl_deriving *deriving, struct axl_error **err);
int axl_explain_industry(struct axl_explaining *explaining, struct axl_error **err);
/* Whether the metric is one of axl_derive_space. */
bool axl_explains_space(const char *metric);
int axl_explain_space(struct axl_explaining *explaining, struct axl_error **err);
int axl_explain_firm(struct axl_explaining *explaining, struct axl_error **err);

#endif
