/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/view.h"

#include "base/memory.h"

enum { ESTABLISHMENT, INDUSTRY_STAT, WORKPLACE, FINANCE };

#define FROM_VERSION(table)                                                                        \
	" FROM " table " WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id"

static const char *const texts[] = {
    [ESTABLISHMENT] =
	"SELECT id & 0xFFFFFFFF, name, brn, region, complex, scheme, industry, period,"
	" employees, sales, exports, opened" FROM_VERSION("establishment"),
    [INDUSTRY_STAT] = "SELECT id & 0xFFFFFFFF, field, region, scheme, industry, measure, period,"
		      " value, state" FROM_VERSION("industry_stat") ", field",
    [WORKPLACE] = "SELECT id & 0xFFFFFFFF, name, brn6, region, industry, period, members, amount,"
		  " joined, departed" FROM_VERSION("workplace"),
    [FINANCE] = "SELECT id & 0xFFFFFFFF, name, brn, period, sales, operating_profit,"
		" debt_ratio" FROM_VERSION("finance"),
};
const struct axl_sql axl_fact_view_sql = {"ksic/fact-view", texts, AXL_COUNT(texts)};

static const char *const establishment[] = {"name",   "brn",      "region", "complex",
                                            "scheme", "industry", "period", "employees",
                                            "sales",  "exports",  "opened"};
static const char *const industry_stat[] = {"field",   "region", "scheme", "industry",
                                            "measure", "period", "value",  "state"};
static const char *const workplace[] = {"name",    "brn6",   "region", "industry", "period",
                                        "members", "amount", "joined", "departed"};
static const char *const finance[] = {"name",      "brn", "period", "sales", "operating_profit",
                                      "debt_ratio"};

const struct axl_fact_view axl_establishment_view = {&axl_fact_view_sql, ESTABLISHMENT,
                                                     establishment, AXL_COUNT(establishment)};
const struct axl_fact_view axl_industry_stat_view = {&axl_fact_view_sql, INDUSTRY_STAT,
                                                     industry_stat, AXL_COUNT(industry_stat)};
const struct axl_fact_view axl_workplace_view = {&axl_fact_view_sql, WORKPLACE, workplace,
                                                 AXL_COUNT(workplace)};
const struct axl_fact_view axl_finance_view = {&axl_fact_view_sql, FINANCE, finance,
                                               AXL_COUNT(finance)};
