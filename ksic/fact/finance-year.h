/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The firm-years of a wave's finance tables whose firms are units, with their units. */
#ifndef KSIC_FACT_FINANCE_YEAR_H
#define KSIC_FACT_FINANCE_YEAR_H

#include "base/period.h"
#include "base/store/store.h"
#include "base/value.h"

struct axl_finance_year {
	int64_t unit;
	int64_t fact;
	size_t period; /* position in periods */
	struct axl_number sales, operating_profit, debt_ratio;
};

/* By unit and period; one a unit and period, the one read last. */
struct axl_finance_years {
	struct axl_finance_year *items;
	size_t count, capacity;
	char (*periods)[AXL_PERIOD_SIZE]; /* that had ended by the wave; oldest first */
	size_t period_count, period_capacity;
};

int axl_finance_years_load(struct axl_store *store, const char *wave,
                           struct axl_finance_years **ret_years, struct axl_error **err);
void axl_finance_years_free(struct axl_finance_years *years);
AXL_DEFINE_CLEANUP(axl_finance_years)

#endif
