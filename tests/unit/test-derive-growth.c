/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Growth as it was known at each period, and productivity beside others, of one published
 * table; every figure is worked out by hand. Home is Incheon, the reference the nation.
 */
#include "config.h"

#include "ksic/fact/kinds.h"
#include "tests/unit/import-fixture.h"
#include "tests/unit/trial-store.h"

/* The figures of a metric: "period:value:lo:hi:state", rounded, blanks between. */
static void metric_is(const char *code, const char *metric, const char *expected)
{
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT m.period || ':' || ifnull(round(m.value, 4) + 0, '') || ':' || "
	    "ifnull(round(m.lo, 4), '') || ':' || ifnull(round(m.hi, 4), '') || ':' || m.state "
	    "FROM metric_value m JOIN unit u ON u.id = m.unit WHERE "
	    "u.key = 'industry:ksic11:%s@28' AND m.metric = '%s' ORDER BY m.period",
	    code, metric);
	axl_auto(axl_memory) char *name = axl_xasprintf("%s of %s", metric, code);
	trial_asks(sql, expected, name);
}

static void how_is(const char *code, const char *metric, const char *expected)
{
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT how FROM metric_value m JOIN unit u ON u.id = m.unit WHERE "
	    "u.key = 'industry:ksic11:%s@28' AND m.metric = '%s' ORDER BY m.period DESC LIMIT 1",
	    code, metric);
	axl_auto(axl_memory) char *name = axl_xasprintf("how %s of %s came about", metric, code);
	trial_asks(sql, expected, name);
}

static void read_table(void)
{
	struct axl_intake_counts counts;
	struct axl_error *err = NULL;
	axl_auto(axl_memory) char *path =
	    trial_put("statistics.csv",
	              "행정구역별,산업별,항목,단위,2020 년,2021 년,2022 년,2023 년,2024 년\n"
	              "인천,합계,종사자수,명,4000,4000,4000,4000,5000\n"
	              "인천,251,종사자수,명,100,200,400,800,1600\n"
	              "인천,252,종사자수,명,1000,500,X,300,200\n"
	              "인천,261,종사자수,명,400,300,200,100,150\n"
	              "인천,262,종사자수,명,0,5,10,20,40\n"
	              "인천,합계,매출액,백만원,,,,,5000\n"
	              "인천,251,매출액,백만원,,,1000,2000,3200\n"
	              "인천,252,매출액,백만원,,,9,9,X\n"
	              "인천,251,부가가치,백만원,,,,,1600\n"
	              "인천,252,부가가치,백만원,,,,,100\n"
	              "전국,합계,종사자수,명,,,,,20000\n"
	              "전국,251,부가가치,백만원,,,,,800\n"
	              "전국,251,종사자수,명,,,,,1000\n"
	              "전국,252,종사자수,명,,,,,1000\n"
	              "전국,251,매출액,백만원,,,,,4000\n"
	              "전국,252,매출액,백만원,,,,,4000\n");
	struct trial_source source = {.path = path, .constants = "{\"revision\": \"11\"}"};
	(void)trial_import(&source, &counts, NULL);
	tap_int((long long)counts.rejected, 0, "the table is read");
	must(axl_store_begin(trial.store, &err), &err);
	must(axl_ksic_maker.derive(trial.store, "2025Q4", &trial.world, &err), &err);
	must(axl_store_commit(trial.store, &err), &err);
}

/* 251 doubles; 252's runs are 1000, 500 and then 300, 200, the later of the two. */
static void rates_stand_where_their_runs_end(void)
{
	metric_is("251", "employees_cagr",
	          "2021:1.0:::value 2022:1.0:::value 2023:1.0:::value 2024:1.0:::value");
	how_is("251", "employees_cagr", "(1600 / 100)^(1/4) - 1");
	metric_is("252", "employees_cagr", "2021:-0.5:::value 2024:-0.3333:::value");
	metric_is("262", "employees_cagr",
	          "2021::::undefined 2022::::undefined 2023::::undefined 2024::::undefined");
	metric_is("251", "sales_cagr", "2023:1.0:::value 2024:0.7889:::value");
	how_is("251", "sales_cagr", "(3200 / 1000)^(1/2) - 1");
}

/*
 * 252 in ln: 6.907755, 6.214608, -, 5.703782, 5.298317 at -2, -1, 1, 2 years from the middle: the
 * slope is (-13.815510 - 6.214608 + 5.703782 + 10.596635) / 10 = -0.372970, a rate of -0.311314.
 * Residuals from the mean 6.031116: 0.130699, -0.189478, 0.045637, 0.013142, their squares
 * 0.055239; se = sqrt(0.055239 / 2 / 10) = 0.052554, t(2) = 4.302653, so -0.599093 and -0.146847.
 * Its pair slopes in order: -0.693147, -0.405465, -0.402359, -0.401324, -0.305430, -0.255413, so
 * the median is -0.401842, a rate of -0.330913.
 */
static void trends_begin_with_the_fourth_figure(void)
{
	metric_is("251", "employees_trend", "2023:1.0:1.0:1.0:value 2024:1.0:1.0:1.0:value");
	metric_is("251", "employees_trend_robust", "2023:1.0:::value 2024:1.0:1.0:1.0:value");
	metric_is("252", "employees_trend", "2023::::undefined 2024:-0.3113:-0.4507:-0.1366:value");
	metric_is("252", "employees_trend_robust", "2023::::undefined 2024:-0.3309:::value");
	how_is("252", "employees_trend", "ln y = a + b t, exp(b) - 1, n = 4");
	metric_is("262", "employees_trend", "2023::::undefined 2024::::undefined");
	metric_is("251", "sales_trend", "2023::::undefined 2024::::undefined");
}

static void declines_are_counted_back(void)
{
	metric_is("251", "employees_decline_years",
	          "2021:0.0:::value 2022:0.0:::value 2023:0.0:::value 2024:0.0:::value");
	metric_is("261", "employees_decline_years",
	          "2021:1.0:::value 2022:2.0:::value 2023:3.0:::value 2024:0.0:::value");
	metric_is("252", "employees_decline_years",
	          "2021:1.0:::value 2022::::masked 2023::::undefined 2024:1.0:::value");
	how_is("252", "employees_decline_years", "2023 … 2024");
	metric_is("252", "sales_decline_years",
	          "2022::::undefined 2023:0.0:::value 2024::::masked");
	metric_is("252", "sales_trend", "2023::::undefined 2024::::masked");
}

/*
 * 251 makes 2 a head in 2024, the nation's 4. Beside all industries here that state both: alone in
 * 2022 and 2024; 2.5 / ((2000 + 9) / (800 + 300)) - 1 in 2023.
 */
static void productivity_is_compared(void)
{
	metric_is("251", "sales_per_employee",
	          "2022:2.5:::value 2023:2.5:::value 2024:2.0:::value");
	metric_is("251", "labour_productivity_gap", "2024:-0.5:::value");
	how_is("251", "labour_productivity_gap", "(3200 / 1600) / (4000 / 1000) - 1");
	metric_is("251", "labour_productivity_gap_here",
	          "2022:0.0:::value 2023:0.3688:::value 2024:0.0:::value");
	how_is("251", "labour_productivity_gap_here", "(3200 / 1600) / (3200 / 1600) - 1");
	/* 1600 / 1600 beside 800 / 1000 there and (1600 + 100) / (1600 + 200) here. */
	metric_is("251", "value_added_per_employee", "2024:1.0:::value");
	metric_is("251", "value_added_productivity_gap", "2024:0.25:::value");
	metric_is("251", "value_added_productivity_gap_here", "2024:0.0588:::value");
	metric_is("252", "value_added_productivity_gap", "");
	metric_is("252", "labour_productivity_gap", "2024::::masked");
	metric_is("261", "labour_productivity_gap", "");
}

int main(void)
{
	trial_begin();
	read_table();
	rates_stand_where_their_runs_end();
	trends_begin_with_the_fourth_figure();
	declines_are_counted_back();
	productivity_is_compared();
	trial_end();
	return tap_done();
}
