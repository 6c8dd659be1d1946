/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Linkages, multipliers, upstreamness and the supply gap on the two-sector table of Miller, Blair,
 * Input-Output Analysis (2009): L = [.95 .25; .20 .85] / .7575, G = [.95 .50; .10 .85] / .7575
 * (tests/unit/test-input-output.c).
 */
#include "config.h"

#include "ksic/formula/linkage.h"
#include "ksic/formula/multiplier.h"
#include "ksic/formula/supply-gap.h"
#include "ksic/formula/upstreamness.h"
#include "tests/unit/tap.h"

static const double flows[] = {150, 500, 200, 100};
static const double output[] = {1000, 2000};
static const struct axl_io_table miller_blair = {2, 2, flows, output};

static struct axl_open_model *leontief(void)
{
	struct axl_open_model *model = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	(void)axl_leontief_new(&miller_blair, &model, &err);
	return model;
}

static void linkages_have_the_mean_one(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = leontief(), *ghosh = NULL;
	(void)axl_ghosh_new(&miller_blair, &ghosh, &err);
	double backward[2], forward[2], allocation[2];
	axl_linkage_backward(model, backward);
	axl_linkage_forward(model, forward);
	axl_linkage_forward(ghosh, allocation);
	/* columns 1.15 and 1.10, rows 1.20 and 1.05, of 2.25; Ghosh's rows 1.45 and .95, of 2.40 */
	tap_near(backward[0], 2 * 1.15 / 2.25, 1e-14, "backward linkage of the first");
	tap_near(backward[1], 2 * 1.10 / 2.25, 1e-14, "and of the second");
	tap_near(forward[0], 2 * 1.20 / 2.25, 1e-14, "forward linkage, Leontief");
	tap_near(forward[1], 2 * 1.05 / 2.25, 1e-14, "and of the second");
	tap_near(allocation[0], 2 * 1.45 / 2.40, 1e-14, "forward linkage, Ghosh");
	tap_near(allocation[1], 2 * 0.95 / 2.40, 1e-14, "and of the second");
	tap_int(axl_linkage_class(backward[0], forward[0]), AXL_LINKAGE_KEY, "the first is key");
	tap_int(axl_linkage_class(backward[1], forward[1]), AXL_LINKAGE_INDEPENDENT,
	        "the second stands alone");
}

static void classes_have_borders(void)
{
	tap_int(axl_linkage_class(0.9, 1.1), AXL_LINKAGE_DEMAND_DRIVEN, "forward alone");
	tap_int(axl_linkage_class(1.1, 0.9), AXL_LINKAGE_SUPPLY_DRIVEN, "backward alone");
	tap_int(axl_linkage_class(1, 1 + 1e-15), AXL_LINKAGE_INDEPENDENT, "the mean is not above");
	tap_int(axl_linkage_class(NAN, 2), AXL_LINKAGE_UNKNOWN, "without one there is no class");
	static const double coefficient = .5;
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	(void)axl_open_model_new(&coefficient, 1, &model, &err);
	double backward, forward;
	axl_linkage_backward(model, &backward);
	axl_linkage_forward(model, &forward);
	tap_ok(backward == 1 && forward == 1, "one sector is its own mean");
}

static void multipliers_add_what_is_set_off(void)
{
	axl_auto(axl_open_model) struct axl_open_model *model = leontief();
	double produced[2], income[] = {.30, .25}, total[2], type_one[2];
	/* Miller, Blair (1985), as printed in MIT 11.481J (2009), lecture 19: 1.518 and 1.452 */
	axl_open_model_column_sums(model, NULL, produced);
	tap_near(produced[0], 1.518, 5e-4, "output multiplier as printed");
	tap_near(produced[1], 1.452, 5e-4, "and of the second");
	/* .30 · .95 + .25 · .20 = .335; .30 · .25 + .25 · .85 = .2875; over .7575 */
	axl_multipliers(model, income, total, type_one);
	tap_near(total[0], .335 / .7575, 1e-14, "income multiplier");
	tap_near(total[1], .2875 / .7575, 1e-14, "and of the second");
	tap_near(type_one[0], .335 / .7575 / .30, 1e-14, "type I");
	tap_near(type_one[1], .2875 / .7575 / .25, 1e-14, "and of the second");
	double jobs[] = {0, 4};
	axl_multipliers(model, jobs, total, type_one);
	tap_near(total[0], 4 * .20 / .7575, 1e-14, "jobs elsewhere");
	tap_ok(isnan(type_one[0]), "without direct jobs there is no type I");
	double gap[] = {NAN, 4};
	axl_multipliers(model, gap, total, type_one);
	tap_ok(isnan(total[0]) && isnan(total[1]), "a gap reaches all that draw on it");
}

static void upstreamness_counts_stages(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	double stages[3];
	/* rows of G: 1.45 and .95 over .7575 */
	tap_int(axl_upstreamness(&miller_blair, NULL, NULL, stages, &err), 0, "a closed table");
	tap_near(stages[0], 1.45 / .7575, 1e-14, "the row sum of Ghosh's inverse");
	tap_near(stages[1], .95 / .7575, 1e-14, "and of the second");
	/* ore -> steel -> cars -> use */
	double line[] = {0, 100, 0, 0, 0, 150, 0, 0, 0}, made[] = {100, 150, 300};
	struct axl_io_table chain = {3, 3, line, made};
	tap_int(axl_upstreamness(&chain, NULL, NULL, stages, &err), 0, "a line of three");
	tap_ok(stages[0] == 3 && stages[1] == 2 && stages[2] == 1, "is 3, 2 and 1 from use");
	/* half of sector 1 goes abroad; at home all of it is an input: 1 + 50/50, not 1 + 50/100 */
	double half[] = {0, 50, 0, 0}, two[] = {100, 200}, exports[] = {50, 0}, imports[] = {0, 0};
	struct axl_io_table trading = {2, 2, half, two};
	tap_int(axl_upstreamness(&trading, exports, imports, stages, &err), 0, "an open table");
	tap_near(stages[0], 2, 0, "what is exported takes no part");
	tap_int(axl_upstreamness(&trading, NULL, NULL, stages, &err), 0, "taken as closed");
	tap_near(stages[0], 1.5, 0, "half of it counts as final");
	/* an empty sector beside it */
	double idle[] = {0, 0, 0, 0}, nothing[] = {0, 200};
	struct axl_io_table empty = {2, 2, idle, nothing};
	tap_int(axl_upstreamness(&empty, NULL, NULL, stages, &err), 0, "an empty sector");
	tap_ok(isnan(stages[0]) && stages[1] == 1, "has no place in the chain");
}

static void fails(const struct axl_io_table *table, const double *exports, const char *message)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	double stages[2] = {-7, -7};
	tap_int(axl_upstreamness(table, exports, NULL, stages, &err), -1, "no upstreamness");
	tap_ok(stages[0] == -7 && stages[1] == -7, "nothing comes out");
	tap_text(err ? err->message : NULL, message, "the reason is named");
}

static void upstreamness_names_what_does_not_fit(void)
{
	double gone[] = {1000, 0}, gap[] = {0, NAN}, most[] = {900, 1900};
	fails(&miller_blair, gone,
	      "sector 1 sells to others, but its output less exports plus imports is not above 0");
	fails(&miller_blair, gap, "the exports or imports of sector 2 are missing or infinite");
	/* 100 of either stay at home, but 650 and 300 are used there: Δ = [1.5 5; 2 1], and
	   (I - Δ) U = 1 has U = (-.5, -.15) */
	fails(&miller_blair, most,
	      "the flows of sector 1 and those after it are beyond what there is to be used");
	fails(&(struct axl_io_table){2, 1, flows, output}, NULL,
	      "an input-output table of 2 × 1 is not square: it needs the same sectors as rows "
	      "and as columns");
}

static void the_gap_is_what_supply_lacks(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = leontief();
	/* the table's own final demand asks for its own output */
	double demand[] = {350, 1700}, supply[] = {900, NAN}, required[2], gap[2];
	tap_int(axl_supply_gap(model, demand, supply, required, gap, &err), 0, "a gap");
	tap_near(required[0], 1000, 1e-12, "the published output is required");
	tap_near(required[1], 2000, 1e-12, "of both sectors");
	tap_near(gap[0], 100, 1e-10, "1000 less 900 is lacking");
	tap_ok(isnan(gap[1]), "an unknown supply leaves its gap unknown");
	double plenty[] = {1200, 2000};
	(void)axl_supply_gap(model, demand, plenty, required, gap, &err);
	tap_near(gap[0], -200, 1e-10, "a surplus is below 0");
	demand[1] = NAN;
	tap_int(axl_supply_gap(model, demand, supply, required, gap, &err), -1, "a missing demand");
	tap_text(err ? err->message : NULL, "the demand for sector 2 is missing or infinite",
	         "is named");
}

int main(void)
{
	linkages_have_the_mean_one();
	classes_have_borders();
	multipliers_add_what_is_set_off();
	upstreamness_counts_stages();
	upstreamness_names_what_does_not_fit();
	the_gap_is_what_supply_lacks();
	return tap_done();
}
