/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/finance-year.h"

#include "ksic/fact/plant.h"
#include "ksic/firm.h"

enum { PERIODS, YEARS };

static const char *const texts[] = {
    [PERIODS] = "SELECT DISTINCT f.period FROM wave_source w JOIN finance f"
		" ON f.id >= (w.version << 32) AND f.id < ((w.version + 1) << 32)"
		" WHERE w.wave = ?1",
    [YEARS] = "SELECT f.id, f.name, f.brn, f.period, f.states, f.sales, f.operating_profit,"
	      " f.debt_ratio FROM wave_source w JOIN finance f"
	      " ON f.id >= (w.version << 32) AND f.id < ((w.version + 1) << 32)"
	      " WHERE w.wave = ?1 ORDER BY f.id",
};
const struct axl_sql axl_finance_year_sql = {"ksic/finance-year", texts, AXL_COUNT(texts)};

void axl_finance_years_free(struct axl_finance_years *years)
{
	if (!years)
		return;
	free(years->items);
	free(years->periods);
	free(years);
}

static int by_end(const void *a, const void *b)
{
	char x[AXL_PERIOD_SIZE], y[AXL_PERIOD_SIZE];
	axl_period_end(a, x);
	axl_period_end(b, y);
	int order = strcmp(x, y);
	return order ? order : strcmp(a, b);
}

static int load_periods(struct axl_store *store, const char *wave, struct axl_finance_years *years,
                        struct axl_error **err)
{
	char wave_end[AXL_PERIOD_SIZE], end[AXL_PERIOD_SIZE];
	struct axl_query *query = axl_store_query(store, &axl_finance_year_sql, PERIODS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	axl_wave_date(wave, wave_end);
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		axl_period_end(axl_query_text(query, 0), end);
		if (strcmp(end, wave_end) > 0)
			continue;
		axl_reserve(years->periods, years->period_capacity, years->period_count + 1);
		(void)snprintf(years->periods[years->period_count++], AXL_PERIOD_SIZE, "%s",
		               axl_query_text(query, 0));
	}
	if (years->period_count)
		qsort(years->periods, years->period_count, sizeof *years->periods, by_end);
	return row;
}

/* False where the firm is no unit, or the period lies after the wave. */
static bool read_year(const struct axl_finance_years *years, const struct axl_firms *firms,
                      struct axl_query *row, struct axl_finance_year *ret_year)
{
	const char *period = axl_query_text(row, 3), *states = axl_query_text(row, 4);
	struct axl_finance_year year = {
	    .fact = axl_query_int(row, 0),
	    .sales = axl_fact_number(row, 5, states, "sales"),
	    .operating_profit = axl_fact_number(row, 6, states, "operating_profit"),
	    .debt_ratio = axl_fact_number(row, 7, states, "debt_ratio"),
	};
	while (year.period < years->period_count &&
	       strcmp(years->periods[year.period], period) != 0)
		year.period++;
	enum axl_firm_found found = axl_firms_find(
	    firms, axl_query_text(row, 2), axl_slice_of(axl_query_text(row, 1)), &year.unit);
	*ret_year = year;
	return year.period < years->period_count &&
	       (found == AXL_FIRM_BY_NUMBER || found == AXL_FIRM_BY_NAME);
}

static int load_years(struct axl_store *store, const char *wave, const struct axl_firms *firms,
                      struct axl_finance_years *years, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_finance_year_sql, YEARS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		struct axl_finance_year year;
		if (!read_year(years, firms, query, &year))
			continue;
		axl_reserve(years->items, years->capacity, years->count + 1);
		years->items[years->count++] = year;
	}
	return row;
}

static int by_unit_and_period(const void *a, const void *b)
{
	const struct axl_finance_year *x = a, *y = b;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	if (x->period != y->period)
		return x->period < y->period ? -1 : 1;
	return (x->fact > y->fact) - (x->fact < y->fact);
}

static void keep_latest(struct axl_finance_years *years)
{
	if (years->count == 0)
		return;
	qsort(years->items, years->count, sizeof *years->items, by_unit_and_period);
	size_t kept = 0;
	for (size_t i = 1; i < years->count; i++) {
		const struct axl_finance_year *last = &years->items[kept];
		bool same =
		    last->unit == years->items[i].unit && last->period == years->items[i].period;
		kept += !same;
		years->items[kept] = years->items[i];
	}
	years->count = kept + 1;
}

int axl_finance_years_load(struct axl_store *store, const char *wave,
                           struct axl_finance_years **ret_years, struct axl_error **err)
{
	axl_auto(axl_finance_years) struct axl_finance_years *years = axl_xcalloc(1, sizeof *years);
	axl_auto(axl_firms) struct axl_firms *firms = NULL;
	if (load_periods(store, wave, years, err) < 0 || axl_firms_load(store, &firms, err) < 0 ||
	    load_years(store, wave, firms, years, err) < 0)
		return -1;
	keep_latest(years);
	*ret_years = axl_steal(years);
	return 0;
}
