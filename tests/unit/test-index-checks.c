/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correlations, components, adequacy, alpha. Expected values are worked out by hand. */
#include "config.h"

#include "scoring/check/adequacy.h"
#include "scoring/check/components.h"
#include "scoring/check/correlation.h"
#include "scoring/reliability/alpha.h"
#include "tests/unit/tap.h"

static struct axl_correlation of(enum axl_correlation_kind kind, const double *a, const double *b,
                                 size_t units)
{
	return axl_correlate(kind, a, 1, b, 1, units);
}

static void correlations_by_hand(void)
{
	/* about 2: (-1, 0, 1) and (-1, 1, 0): 1 / 2 */
	const double a[] = {1, NAN, 2, 3, 9}, b[] = {1, 5, 3, 2, NAN};
	struct axl_correlation found = of(AXL_CORRELATION_PEARSON, a, b, 5);
	tap_near(found.value, 0.5, 1e-15, "Pearson's");
	tap_int((long long)found.count, 3, "over the units that have both");
	tap_ok(isnan(found.lo) && found.state == AXL_CHECK_KNOWN, "three units: no interval");
	/*
	 * ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5); of 6 pairs 5 agree, one is tied
	 * in the first: 5 / sqrt(5 * 6)
	 */
	const double c[] = {1, 20, 20, 300}, d[] = {0, 7, 6, 8};
	tap_near(of(AXL_CORRELATION_SPEARMAN, c, d, 4).value, 4.5 / sqrt(22.5), 1e-15,
	         "Spearman's, ties at their mean rank");
	tap_near(of(AXL_CORRELATION_KENDALL, c, d, 4).value, 5 / sqrt(30), 1e-15,
	         "Kendall's tau-b");
	/* (4, 3, 2, 1) and (1, 2, 3, 4) but one pair: 1 agrees, 5 do not */
	const double e[] = {4, 3, 2, 1}, f[] = {1, 2, 4, 3};
	tap_near(of(AXL_CORRELATION_KENDALL, e, f, 4).value, -4.0 / 6, 1e-15, "tau of a descent");
	/* atanh 0.5 = ln 3 / 2, n - 3 = 1 */
	const double g[] = {1, 1, 2, 2, 3, 3}, h[] = {1, 1, 3, 3, 2, 2};
	found = of(AXL_CORRELATION_PEARSON, g, h, 6);
	tap_near(found.lo, tanh(log(3) / 2 - 1.959963984540054 / sqrt(3)), 1e-15, "lower end");
	tap_near(found.hi, tanh(log(3) / 2 + 1.959963984540054 / sqrt(3)), 1e-15, "upper end");
}

static void correlations_at_their_ends(void)
{
	const double rising[] = {1, 2, 3, 4}, same[] = {5, 5, 5, 5}, none[] = {NAN, 1, NAN, 2};
	struct axl_correlation found = of(AXL_CORRELATION_PEARSON, rising, same, 4);
	tap_ok(found.state == AXL_CHECK_CONSTANT && isnan(found.value), "a constant column");
	tap_ok(of(AXL_CORRELATION_SPEARMAN, same, rising, 4).state == AXL_CHECK_CONSTANT &&
	           of(AXL_CORRELATION_KENDALL, same, rising, 4).state == AXL_CHECK_CONSTANT,
	       "of ranks too");
	found = of(AXL_CORRELATION_PEARSON, rising, none, 4);
	tap_ok(found.state == AXL_CHECK_FEW_UNITS && found.count == 2, "two units are in line");
	tap_ok(of(AXL_CORRELATION_KENDALL, rising, none, 0).state == AXL_CHECK_FEW_UNITS, "none");
	const double noisy[] = {0.1 + 0.2, 0.3, 0.3, 0.3};
	tap_ok(of(AXL_CORRELATION_PEARSON, rising, noisy, 4).state == AXL_CHECK_CONSTANT,
	       "the noise of a sum is no spread");
	const double far[] = {1e9 + 1, 1e9 + 2, 1e9 + 3}, b[] = {1e-9, 3e-9, 2e-9};
	tap_near(of(AXL_CORRELATION_PEARSON, far, b, 3).value, 0.5, 1e-6, "a huge offset");
	found = of(AXL_CORRELATION_PEARSON, rising, rising, 4);
	tap_ok(found.value == 1 && found.lo == 1 && found.hi == 1, "one with itself");
}

static void tau_against_all_pairs(void)
{
	enum { MANY = 40 };
	double a[MANY], b[MANY];
	unsigned state = 7;
	bool same = true;
	for (int trial = 0; trial < 20; trial++) {
		double balance = 0, free_a = 0, free_b = 0;
		for (int i = 0; i < MANY; i++) {
			state = state * 1103515245 + 12345;
			a[i] = state >> 16 & 7;
			state = state * 1103515245 + 12345;
			b[i] = state >> 16 & 15;
		}
		for (int i = 0; i < MANY; i++)
			for (int j = 0; j < i; j++) {
				int x = (a[i] > a[j]) - (a[i] < a[j]);
				int y = (b[i] > b[j]) - (b[i] < b[j]);
				balance += x * y;
				free_a += x * x;
				free_b += y * y;
			}
		double found = of(AXL_CORRELATION_KENDALL, a, b, MANY).value;
		same = same && fabs(found - balance / sqrt(free_a * free_b)) < 1e-14;
	}
	tap_ok(same, "tau as by all pairs, with many ties");
}

/* About their means: (1, -1, 0, 0), (1, 0, -1, 0), (1, 0, 0, -1): all correlations are 1/2. */
static const double halves[] = {2, 12, 102, 0, 11, 101, 1, 10, 101, 1, 11, 100};

static void components_by_hand(void)
{
	double eigenvalues[3], loadings[9];
	size_t count;
	tap_int(axl_components_of(halves, 4, 3, eigenvalues, loadings, &count), AXL_CHECK_KNOWN,
	        "three columns alike");
	/* 1 + 2 r, 1 - r, 1 - r */
	tap_near(eigenvalues[0], 2, 1e-14, "the first explains 2 of 3");
	tap_near(eigenvalues[1], 0.5, 1e-14, "the second 0.5");
	tap_near(eigenvalues[2], 0.5, 1e-14, "the third 0.5");
	for (int j = 0; j < 3; j++)
		tap_near(loadings[j * 3], sqrt(2.0 / 3), 1e-14, "each loads alike, upwards");
	const double against[] = {1, 3, 2, 2, 3, 1};
	axl_components_of(against, 3, 2, eigenvalues, loadings, &count);
	tap_near(eigenvalues[0], 2, 1e-14, "two opposites are one thing");
	tap_near(eigenvalues[1], 0, 1e-14, "and nothing is left");
	tap_near(loadings[0], 1, 1e-14, "the first points up");
	tap_near(loadings[2], -1, 1e-14, "the other down");
	tap_int(axl_components_of(against, 2, 2, eigenvalues, loadings, &count),
	        AXL_CHECK_FEW_UNITS, "two units");
	tap_ok(isnan(eigenvalues[0]) && isnan(loadings[3]) && count == 2, "no figure, but n");
}

static void adequacy_by_hand(void)
{
	double kmo[3], vif[3];
	struct axl_adequacy found = axl_adequacy_measure(halves, 4, 3, kmo, vif);
	/* with the third held fixed r / (1 + r) = 1/3 is left: 1/4 / (1/4 + 1/9) */
	tap_near(found.kmo, 9.0 / 13, 1e-13, "KMO");
	tap_near(kmo[1], 9.0 / 13, 1e-13, "KMO of a column");
	/* |R| = (1 - r)^2 (1 + 2 r) = 1/2; 3 - 11/6 = 7/6 */
	double x = 7.0 / 6 * log(2);
	tap_near(found.chi_square, x, 1e-13, "Bartlett's chi-square");
	tap_near(found.degrees, 3, 0, "degrees of freedom");
	tap_near(found.probability, erfc(sqrt(x / 2)) + sqrt(2 * x / M_PI) * exp(-x / 2), 1e-13,
	         "its tail, in closed form for three");
	/* (1 + r) / ((1 - r) (1 + 2 r)) */
	tap_near(vif[2], 1.5, 1e-13, "VIF");
	tap_int((long long)found.units, 4, "n");
}

static void adequacy_at_its_ends(void)
{
	double kmo[3], vif[3];
	const double twice[] = {1, 2, 1, 2, 4, 3, 3, 6, 2, 4, 8, 9, 5, 10, 0};
	struct axl_adequacy found = axl_adequacy_measure(twice, 5, 3, kmo, vif);
	tap_ok(found.state == AXL_CHECK_SINGULAR && isnan(found.kmo) && isnan(vif[0]),
	       "a column twice");
	found = axl_adequacy_measure(twice, 3, 3, kmo, vif);
	tap_ok(found.state == AXL_CHECK_FEW_UNITS && found.units == 3, "as many columns as units");
	const double same[] = {1, 7, 2, 7, 3, 7};
	tap_int(axl_adequacy_measure(same, 3, 2, kmo, vif).state, AXL_CHECK_CONSTANT, "constant");
	tap_int(axl_adequacy_measure(same, 6, 1, kmo, vif).state, AXL_CHECK_FEW_COLUMNS, "one");
	tap_int(axl_adequacy_measure(same, 0, 0, kmo, vif).state, AXL_CHECK_FEW_COLUMNS, "none");
	/* (1, -1, -1, 1) and (1, 1, -1, -1) have nothing in common */
	const double apart[] = {1, 1, -1, 1, -1, -1, 1, -1};
	found = axl_adequacy_measure(apart, 4, 2, kmo, vif);
	tap_ok(found.state == AXL_CHECK_KNOWN && isnan(found.kmo) && found.probability == 1 &&
	           vif[0] == 1,
	       "nothing in common");
	tap_text(axl_check_state_text(AXL_CHECK_SINGULAR), "the indicators determine each other",
	         "a state in words");
}

static void alpha_by_hand(void)
{
	/* variances 1, 1, 0; sums 4, 7, 7: 3; 3/2 (1 - 2/3) */
	const double values[] = {1, 1, 2, 2, 3, 2, 3, 2, 2};
	double dropped[3], rest[3];
	struct axl_alpha found = axl_alpha_measure(values, 3, 3);
	tap_near(found.alpha, 0.5, 1e-15, "alpha");
	axl_alpha_items(values, 3, 3, dropped, rest);
	tap_near(dropped[2], 2.0 / 3, 1e-15, "without the constant: 2 (1 - 2/3)");
	tap_near(dropped[0], 0, 1e-15, "without the first: 2 (1 - 1/1)");
	tap_near(rest[0], 0.5, 1e-15, "the first goes with the rest as with the second");
	tap_ok(isnan(rest[2]), "the constant goes with nothing");
	const double holed[] = {1, 1, NAN, 5, 2, 3, 3, 2, 7, NAN};
	found = axl_alpha_measure(holed, 5, 2);
	tap_near(found.alpha, 2.0 / 3, 1e-15, "units with a gap are left out");
	tap_int((long long)found.units, 3, "and not counted");
}

static void alpha_at_its_ends(void)
{
	const double against[] = {1, 3, 2, 2, 3, 1}, below[] = {1, 3, 2, 2, 3, 2};
	double dropped[2], rest[2];
	tap_int(axl_alpha_measure(against, 3, 2).state, AXL_CHECK_CONSTANT, "sums all alike");
	/* variances 1 and 1/3; sums 4, 4, 5: 1/3; 2 (1 - 4) */
	tap_near(axl_alpha_measure(below, 3, 2).alpha, -6, 1e-13, "alpha can be negative");
	tap_int(axl_alpha_measure(against, 1, 2).state, AXL_CHECK_FEW_UNITS, "one unit");
	tap_int(axl_alpha_measure(against, 6, 1).state, AXL_CHECK_FEW_COLUMNS, "one column");
	tap_int(axl_alpha_measure(against, 0, 0).state, AXL_CHECK_FEW_COLUMNS, "nothing");
	axl_alpha_items(against, 3, 2, dropped, rest);
	tap_ok(isnan(dropped[0]) && rest[0] == -1, "of two columns none can be dropped");
	double far[6];
	for (int i = 0; i < 6; i++)
		far[i] = 1e9 + below[i];
	tap_near(axl_alpha_measure(far, 3, 2).alpha, -6, 1e-6, "a huge offset");
}

int main(void)
{
	correlations_by_hand();
	correlations_at_their_ends();
	tau_against_all_pairs();
	components_by_hand();
	adequacy_by_hand();
	adequacy_at_its_ends();
	alpha_by_hand();
	alpha_at_its_ends();
	return tap_done();
}
