/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts behind a firm's figure: its plants in the register, its years in finance tables. */
#include "config.h"

#include "base/i18n.h"
#include "base/store/metric-read.h"
#include "ksic/derive/derive.h"
#include "ksic/fact/finance-year.h"
#include "ksic/fact/plant.h"

static int show_plant(void *context, const struct axl_plant *plant)
{
	struct axl_explaining *e = context;
	char key[AXL_FIRM_KEY_SIZE], employees[AXL_DOUBLE_TEXT], sales[AXL_DOUBLE_TEXT];
	axl_plant_firm_key(plant, e->world->home->code, key);
	if (strcmp(key, e->unit->key) != 0)
		return 0;
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "%s %s · %s %s · %s", _("employees"), axl_how_number(plant->employees, employees),
	    _("sales"), axl_how_number(plant->sales, sales), plant->name);
	return axl_explain_show(e, plant->fact, 0, text);
}

static int show_year(struct axl_explaining *e, const struct axl_finance_years *years,
                     const struct axl_finance_year *year)
{
	char sales[AXL_DOUBLE_TEXT], profit[AXL_DOUBLE_TEXT], debt[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s · %s %s · %s %s · %s %s", years->periods[year->period], _("sales"),
	                  axl_how_number(year->sales, sales), _("operating profit"),
	                  axl_how_number(year->operating_profit, profit), _("debt / equity"),
	                  axl_how_number(year->debt_ratio, debt));
	return axl_explain_show(e, year->fact, 0, text);
}

static int find_unit(const struct axl_explaining *e, int64_t *ret_unit, struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	struct axl_unit_filter filter = {.key = e->unit->key};
	if (axl_units_load(e->store, &filter, &units, err) < 0)
		return -1;
	*ret_unit = axl_units_count(units) ? axl_units_at(units, 0)->id : 0;
	return 0;
}

static int show_years(struct axl_explaining *e, struct axl_error **err)
{
	axl_auto(axl_finance_years) struct axl_finance_years *years = NULL;
	int64_t unit;
	if (find_unit(e, &unit, err) < 0 ||
	    axl_finance_years_load(e->store, e->wave, &years, err) < 0)
		return -1;
	bool series = strcmp(e->metric, "sales_cagr") == 0;
	int result = 0;
	for (size_t i = 0; i < years->count && result == 0; i++) {
		const struct axl_finance_year *year = &years->items[i];
		if (year->unit == unit &&
		    (series || strcmp(years->periods[year->period], e->period) == 0))
			result = show_year(e, years, year);
	}
	return result;
}

int axl_explain_firm(struct axl_explaining *e, struct axl_error **err)
{
	static const char *const of_finance[] = {"sales_cagr", "operating_margin", "debt_ratio"};
	for (size_t i = 0; i < AXL_COUNT(of_finance); i++)
		if (strcmp(e->metric, of_finance[i]) == 0)
			return show_years(e, err);
	int64_t version;
	if (axl_register_of_wave(e->store, e->wave, e->world, &version, err) < 0)
		return -1;
	return version ? axl_plants_each(e->store, e->world, version, show_plant, e, err) : 0;
}
