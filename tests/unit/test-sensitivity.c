/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sobol indices of functions whose indices are known: Ishigami & Homma's, and Sobol's g. */
#include "config.h"

#include "base/memory.h"
#include "scoring/sensitivity/indices.h"
#include "tests/unit/tap.h"

enum { ROWS = 8192, RESAMPLES = 200, SEED = 20 };

typedef double function(const double *u);

static void indices_of(function *f, size_t factors, size_t rows,
                       struct axl_sensitivity_index *ret_indices)
{
	size_t cells = rows * factors;
	axl_auto(axl_memory) double *a = axl_xcalloc(cells, sizeof *a);
	axl_auto(axl_memory) double *b = axl_xcalloc(cells, sizeof *b);
	axl_auto(axl_memory) double *at_a = axl_xcalloc(rows, sizeof *at_a);
	axl_auto(axl_memory) double *at_b = axl_xcalloc(rows, sizeof *at_b);
	axl_auto(axl_memory) double *at_mixed = axl_xcalloc(cells, sizeof *at_mixed);
	axl_sensitivity_points(factors, rows, SEED, a, b);
	for (size_t i = 0; i < rows; i++) {
		double *row = a + i * factors;
		at_a[i] = f(row);
		at_b[i] = f(b + i * factors);
		for (size_t k = 0; k < factors; k++) {
			double own = row[k];
			row[k] = b[i * factors + k];
			at_mixed[k * rows + i] = f(row);
			row[k] = own;
		}
	}
	axl_sensitivity_indices(at_a, at_b, at_mixed, rows, factors, RESAMPLES, SEED, ret_indices);
}

static void tap_covers(double lo, double hi, double exact, const char *name)
{
	tap_ok(lo <= exact && exact <= hi, "%s: %g in %g .. %g", name, exact, lo, hi);
}

/* sin x + 7 sin^2 y + 0.1 z^4 sin x on -pi .. pi */
static double ishigami(const double *u)
{
	double x = M_PI * (2 * u[0] - 1), y = M_PI * (2 * u[1] - 1), z = M_PI * (2 * u[2] - 1);
	return sin(x) + 7 * sin(y) * sin(y) + 0.1 * z * z * z * z * sin(x);
}

/*
 * Ishigami & Homma (1990), a = 7, b = 0.1: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8,
 * V13 = 8 b^2 pi^8 / 225, V = V1 + V2 + V13; in figures 0.3139, 0.4424, 0.2437.
 */
static void ishigami_is_taken_apart(void)
{
	double p4 = M_PI * M_PI * M_PI * M_PI;
	double v1 = (1 + 0.1 * p4 / 5) * (1 + 0.1 * p4 / 5) / 2, v2 = 49.0 / 8,
	       v13 = 8 * 0.01 * p4 * p4 / 225, v = v1 + v2 + v13;
	const double first[] = {v1 / v, v2 / v, 0}, total[] = {(v1 + v13) / v, v2 / v, v13 / v};
	struct axl_sensitivity_index found[3];
	indices_of(ishigami, 3, ROWS, found);
	for (size_t i = 0; i < 3; i++) {
		tap_near(found[i].first, first[i], 0.02, "Ishigami: first order");
		tap_near(found[i].total, total[i], 0.02, "Ishigami: total order");
		tap_covers(found[i].total_lo, found[i].total_hi, total[i], "its interval");
	}
	tap_covers(found[2].first_lo, found[2].first_hi, 0, "the third alone does nothing");
	tap_near(found[0].first, 0.3139, 0.02, "the printed figure");
}

static const double unimportance[] = {0, 1, 4.5, 9, 99, 99, 99, 99};

static double g_function(const double *u)
{
	double product = 1;
	for (size_t i = 0; i < 8; i++)
		product *= (fabs(4 * u[i] - 2) + unimportance[i]) / (1 + unimportance[i]);
	return product;
}

/* Saltelli & Sobol (1995): V_i = 1/3 / (1 + a_i)^2; V = product of (1 + V_i), less 1 */
static void g_is_taken_apart(void)
{
	double of_all = 1, part[8];
	for (size_t i = 0; i < 8; i++) {
		part[i] = 1.0 / 3 / ((1 + unimportance[i]) * (1 + unimportance[i]));
		of_all *= 1 + part[i];
	}
	struct axl_sensitivity_index found[8];
	indices_of(g_function, 8, ROWS, found);
	for (size_t i = 0; i < 8; i++) {
		double v = of_all - 1, total = part[i] * of_all / (1 + part[i]) / v;
		tap_near(found[i].first, part[i] / v, 0.02, "g: first order");
		tap_near(found[i].total, total, 0.02, "g: total order");
	}
	tap_near(found[0].first, 0.7162, 0.02, "the printed figure");
}

static double far_sum(const double *u)
{
	return 1e9 + u[0] + 2 * u[1];
}

static double nothing(const double *u)
{
	(void)u;
	return 0.1;
}

static void odd_results_are_told(void)
{
	struct axl_sensitivity_index found[3];
	/* variances 1/12 and 4/12: 0.2 and 0.8 */
	indices_of(far_sum, 2, 1024, found);
	tap_near(found[0].first, 0.2, 0.01, "a huge offset takes nothing away");
	tap_near(found[1].total, 0.8, 0.01, "nor from the total order");
	indices_of(far_sum, 3, 1024, found);
	tap_ok(found[2].total == 0 && found[2].total_hi == 0 && found[2].first == 0,
	       "a factor that does nothing has exactly 0");
	indices_of(nothing, 2, 64, found);
	tap_ok(isnan(found[0].first) && isnan(found[0].total) && isnan(found[0].total_lo),
	       "a result that does not vary has no indices");
	indices_of(far_sum, 2, 0, found);
	tap_ok(isnan(found[0].first), "nor has one of no rows");
}

/* Three rows by hand: a = 1, 2, NaN; b = 3, 2, 5; m = 2, 4, 1. The third is left out. */
static void estimators_by_hand(void)
{
	const double a[] = {1, 2, NAN}, b[] = {3, 2, 5}, m[] = {2, 4, 1};
	struct axl_sensitivity_index found;
	axl_sensitivity_indices(a, b, m, 3, 1, 50, SEED, &found);
	/* mean (1 + 2 + 3 + 2) / 4 = 2; V = (1 + 0 + 1 + 0) / 4 = 1/2;
	 * first: ((3 - 2)(2 - 1) + (2 - 2)(4 - 2)) / 2 / V = 1; total: (1 + 4) / 2 / (2 V) = 2.5 */
	tap_near(found.first, 1, 1e-15, "first order by hand");
	tap_near(found.total, 2.5, 1e-15, "total order by hand");
}

int main(void)
{
	estimators_by_hand();
	ishigami_is_taken_apart();
	g_is_taken_apart();
	odd_results_are_told();
	return tap_done();
}
