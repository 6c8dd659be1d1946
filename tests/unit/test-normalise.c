/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "scoring/normalise/normalise.h"
#include "tests/unit/tap.h"

#include <stdint.h>

enum { N = 5 };
/* 8 is best where more is, 2 twice worst; one is missing */
static const double values[N] = {2, 5, 8, 2, NAN};

static void scored(struct axl_normalisation how, enum axl_direction direction, double *ret)
{
	struct axl_normal_parameters p;
	axl_normal_measure(values, N, &how, 2, &p);
	axl_normalise(values, N, direction, &how, (struct axl_normal_scale){0, 100}, &p, ret);
}

static void ranks_count_the_worse(void)
{
	double x[N];
	scored((struct axl_normalisation){.method = AXL_NORMALISE_RANK}, AXL_MORE_IS_BETTER, x);
	tap_ok(x[0] == 1 && x[3] == 1 && x[1] == 3 && x[2] == 4 && isnan(x[4]),
	       "rank: 1 + the number of worse ones");
	scored((struct axl_normalisation){.method = AXL_NORMALISE_BORDA}, AXL_LESS_IS_BETTER, x);
	tap_ok(x[2] == 0 && x[1] == 1 && x[0] == 2 && x[3] == 2, "Borda, less is better");
	scored((struct axl_normalisation){.method = AXL_NORMALISE_PERCENTILE}, AXL_MORE_IS_BETTER,
	       x);
	tap_ok(x[0] == 0 && x[2] == 100, "percentile rank from 0 to 100");
	tap_near(x[1], 200.0 / 3, 1e-13, "(3 - 1) / (4 - 1)");
}

static void distances_have_a_goal(void)
{
	double x[N];
	struct axl_normalisation how = {.method = AXL_NORMALISE_TARGET, .target = 6};
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_ok(x[0] == 0 && x[1] == 75 && x[2] == 150, "target: (x - 2) / (6 - 2)");
	how.capped = true;
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_ok(x[1] == 75 && x[2] == 100, "capped at the target");
	how = (struct axl_normalisation){.method = AXL_NORMALISE_TARGET, .target = 4};
	scored(how, AXL_LESS_IS_BETTER, x);
	tap_ok(x[2] == 0 && x[1] == 75 && x[0] == 150, "less is better: (8 - x) / (8 - 4)");
	how = (struct axl_normalisation){.method = AXL_NORMALISE_REFERENCE, .reference = "u"};
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_ok(x[2] == 100 && x[1] == 50, "reference unit: that of row 2");
	scored((struct axl_normalisation){.method = AXL_NORMALISE_MAXIMUM}, AXL_MORE_IS_BETTER, x);
	tap_ok(x[2] == 100 && x[1] == 50 && x[0] == 0, "distance to the maximum");
	struct axl_normal_parameters p;
	how = (struct axl_normalisation){.method = AXL_NORMALISE_TARGET, .target = 2};
	axl_normal_measure(values, N, &how, SIZE_MAX, &p);
	tap_ok(!axl_normal_has_goal(&how, AXL_MORE_IS_BETTER, &p), "the worst is no target");
	tap_ok(axl_normal_has_goal(&how, AXL_LESS_IS_BETTER, &p), "where less is better it is");
}

static void scales_can_be_chosen(void)
{
	double x[N];
	struct axl_normalisation how = {.scaled = true, .floor = 70, .top = 130};
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_ok(x[0] == 70 && x[1] == 100 && x[2] == 130, "min-max on 70 to 130");
	/* mean 17 / 4; squares about it 36 - (of 97 - 72.25 = 24.75): s = sqrt(24.75 / 3) */
	how = (struct axl_normalisation){
	    .method = AXL_NORMALISE_ZSCORE, .scaled = true, .floor = 100, .top = 10};
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_near(x[2], 100 + 10 * 3.75 / sqrt(8.25), 1e-12, "z with mean 100 and deviation 10");
	scored((struct axl_normalisation){.method = AXL_NORMALISE_NONE}, AXL_LESS_IS_BETTER, x);
	tap_ok(x[1] == -5 && isnan(x[4]), "as they are, direction turned");
	how = (struct axl_normalisation){
	    .method = AXL_NORMALISE_GOALPOSTS, .fixed_bounds = true, .lo = 3, .hi = 7};
	scored(how, AXL_MORE_IS_BETTER, x);
	tap_ok(x[0] == 0 && x[1] == 50 && x[2] == 100, "goalposts: beyond them all are alike");
}

static void other_columns_lend_their_scale(void)
{
	const struct axl_normalisation how = {.method = AXL_NORMALISE_MINMAX};
	const double base[] = {0, 4};
	double x[N];
	struct axl_normal_parameters p;
	axl_normal_measure(base, 2, &how, SIZE_MAX, &p);
	axl_normalise(values, N, AXL_MORE_IS_BETTER, &how, (struct axl_normal_scale){0, 100}, &p,
	              x);
	tap_ok(x[0] == 50 && x[1] == 125, "what lies beyond the base goes beyond 100");
}

/* Shifts and scales of a column change neither shares nor ranks. */
static void what_must_not_matter_does_not(void)
{
	static const enum axl_normal_method methods[] = {
	    AXL_NORMALISE_MINMAX,     AXL_NORMALISE_ZSCORE, AXL_NORMALISE_RANK,
	    AXL_NORMALISE_PERCENTILE, AXL_NORMALISE_BORDA,  AXL_NORMALISE_MAXIMUM};
	double moved[N], x[N], y[N];
	for (size_t i = 0; i < N; i++)
		moved[i] = 1e9 + 4 * values[i];
	for (size_t m = 0; m < sizeof methods / sizeof *methods; m++) {
		const struct axl_normalisation how = {.method = methods[m]};
		struct axl_normal_parameters p;
		bool same = true;
		scored(how, AXL_LESS_IS_BETTER, x);
		axl_normal_measure(moved, N, &how, SIZE_MAX, &p);
		axl_normalise(moved, N, AXL_LESS_IS_BETTER, &how, (struct axl_normal_scale){0, 100},
		              &p, y);
		for (size_t i = 0; i < N; i++)
			same = same && (isnan(x[i]) ? isnan(y[i]) : fabs(x[i] - y[i]) < 1e-12);
		tap_ok(same, "method %zu: 1e9 + 4 x is as good as x", m);
	}
}

int main(void)
{
	ranks_count_the_worse();
	distances_have_a_goal();
	scales_can_be_chosen();
	other_columns_lend_their_scale();
	what_must_not_matter_does_not();
	return tap_done();
}
