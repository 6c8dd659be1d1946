/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every statement of every room can be prepared against the schema. A module's
 * table of SQL is extern for this test alone; a shell test sees that none is missing here.
 */
#include "config.h"

#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

/* A line each, so that rooms can add theirs side by side. */
/* clang-format off */
#define TABLES(table) \
	table(axl_certainty_sql) \
	table(axl_definition_keep_sql) \
	table(axl_fact_view_sql) \
	table(axl_figures_sql) \
	table(axl_finance_year_sql) \
	table(axl_firm_sql) \
	table(axl_forget_sql) \
	table(axl_io_sql) \
	table(axl_kept_sql) \
	table(axl_link_decision_sql) \
	table(axl_link_reason_sql) \
	table(axl_link_sql) \
	table(axl_linking_sql) \
	table(axl_lookup_sql) \
	table(axl_metric_read_sql) \
	table(axl_metric_sql) \
	table(axl_patents_industry_sql) \
	table(axl_patents_view_sql) \
	table(axl_summary_sql) \
	table(axl_plant_sql) \
	table(axl_policy_sql) \
	table(axl_reference_sql) \
	table(axl_scored_sql) \
	table(axl_source_sql) \
	table(axl_store_source_sql) \
	table(axl_survey_derive_sql) \
	table(axl_surveys_view_sql) \
	table(axl_reason_sql) \
	table(axl_tag_sql) \
	table(axl_tally_sql) \
	table(axl_unit_sql) \
	table(axl_wave_sql)
/* clang-format on */

#define DECLARE(name) extern const struct axl_sql name;
#define ADDRESS(name) &name,

TABLES(DECLARE)

int main(void)
{
	static const struct axl_sql *const tables[] = {TABLES(ADDRESS)};
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	for (size_t i = 0; i < AXL_COUNT(tables); i++)
		for (size_t which = 0; which < tables[i]->count; which++) {
			axl_auto(axl_error) struct axl_error *err = NULL;
			bool good = axl_store_query(store, tables[i], which, &err);
			tap_ok(good, "%s %zu", tables[i]->module, which);
			if (!good)
				printf("# %s\n", err->message);
		}
	return tap_done();
}
