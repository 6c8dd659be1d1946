/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The two-sector table of Miller, Blair, Input-Output Analysis (2009), section 2.3:
 * Z = [150 500; 200 100], f = (350, 1700), x = (1000, 2000). By hand: A = [.15 .25; .20 .05],
 * det(I - A) = .85 · .95 - .25 · .20 = .7575, L = [.95 .25; .20 .85] / .7575.
 */
#include "config.h"

#include "ksic/formula/input-output.h"
#include "tests/unit/tap.h"

static const double flows[] = {150, 500, 200, 100};
static const double output[] = {1000, 2000};
static const struct axl_io_table miller_blair = {2, 2, flows, output};

static void same_cells(const double *found, const double *expected, size_t count, double tolerance,
                       const char *name)
{
	for (size_t at = 0; at < count; at++)
		tap_near(found[at], expected[at], tolerance, name);
}

static void leontief_is_published(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_int(axl_leontief_new(&miller_blair, &model, &err), 0, "the table has a model");
	static const double technical[] = {.15, .25, .20, .05};
	static const double printed[] = {1.2541, 0.3300, 0.2640, 1.1221};
	static const double exact[] = {.95 / .7575, .25 / .7575, .20 / .7575, .85 / .7575};
	same_cells(model->coefficients, technical, 4, 1e-15, "technical coefficients");
	same_cells(model->inverse, printed, 4, 5e-5, "Leontief inverse as printed");
	same_cells(model->inverse, exact, 4, 1e-14, "Leontief inverse by hand");
	/* column sums: of I - A .85 + .20 and .25 + .95, of L 1.15 and 1.10 over .7575 */
	tap_near(model->condition, 1.20 * 1.15 / .7575, 1e-14, "condition number");
	double demand[2], value_added[2];
	axl_io_final_demand(&miller_blair, demand);
	axl_io_value_added(&miller_blair, value_added);
	tap_ok(demand[0] == 350 && demand[1] == 1700, "final demand as printed");
	tap_ok(value_added[0] == 650 && value_added[1] == 1400,
	       "value added: 1000 - 350, 2000 - 600");
}

static void ghosh_is_leontief_seen_from_the_rows(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_int(axl_ghosh_new(&miller_blair, &model, &err), 0, "the table has Ghosh's model");
	/* g_ij = l_ij x_j / x_i */
	static const double allocation[] = {.15, .50, .10, .05};
	static const double exact[] = {.95 / .7575, .50 / .7575, .10 / .7575, .85 / .7575};
	same_cells(model->coefficients, allocation, 4, 1e-15, "allocation coefficients");
	same_cells(model->inverse, exact, 4, 1e-14, "Ghosh inverse");
}

static void the_closed_model_is_published(void)
{
	/* Miller, Blair (1985), households as a third sector, as printed in MIT 11.481J (2009),
	   lecture 19: the inverse to three digits, total output multipliers 2.462 and 2.262 */
	static const double closed[] = {.15, .25, .05, .20, .05, .40, .30, .25, .05};
	static const double printed[] = {1.365, .425, .251, .527, 1.348, .595, .570, .489, 1.289};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_int(axl_leontief_of_coefficients(closed, 3, &model, &err), 0, "coefficients will do");
	same_cells(model->inverse, printed, 9, 5e-4, "closed inverse as printed");
	double sums[3];
	axl_open_model_column_sums(model, NULL, sums);
	tap_near(sums[0], 2.462, 5e-4, "total output multiplier of the first sector");
	tap_near(sums[1], 2.262, 5e-4, "and of the second");
}

static void sums_weigh_rows_and_columns(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	/* 1 sells to 2 alone: (I - C)⁻¹ = [1 .5; 0 1] */
	static const double coefficients[] = {0, .5, 0, 0};
	(void)axl_open_model_new(coefficients, 2, &model, &err);
	double weights[] = {10, 100}, sums[2];
	axl_open_model_row_sums(model, weights, sums);
	tap_ok(sums[0] == 60 && sums[1] == 100, "rows: 10 + .5 · 100, and 100");
	axl_open_model_column_sums(model, weights, sums);
	tap_ok(sums[0] == 10 && sums[1] == 105, "columns: 10, and .5 · 10 + 100");
	weights[0] = NAN;
	axl_open_model_row_sums(model, weights, sums);
	tap_ok(isnan(sums[0]) && sums[1] == 100, "a missing weight stays where it enters");
}

static void one_sector_will_do(void)
{
	double flow = 20, made = 100;
	struct axl_io_table table = {1, 1, &flow, &made};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *leontief = NULL, *ghosh = NULL;
	tap_int(axl_leontief_new(&table, &leontief, &err), 0, "one sector");
	tap_near(leontief->inverse[0], 1.25, 1e-15, "1 / (1 - .2)");
	tap_int(axl_ghosh_new(&table, &ghosh, &err), 0, "one sector, Ghosh");
	tap_near(ghosh->inverse[0], 1.25, 1e-15, "the same from its row");
}

static void a_sector_without_output_stands_alone(void)
{
	/* sector 2 makes nothing; all it sells comes from abroad */
	double imported[] = {150, 0, 200, 0}, silent[] = {150, 0, 0, 0}, made[] = {1000, 0};
	struct axl_io_table table = {2, 2, imported, made};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *leontief = NULL, *ghosh = NULL;
	tap_int(axl_leontief_new(&table, &leontief, &err), 0, "an input from abroad alone");
	/* A = [.15 0; .20 0], L = [1/.85 0; .20/.85 1] */
	static const double exact[] = {1 / .85, 0, .20 / .85, 1};
	same_cells(leontief->inverse, exact, 4, 1e-15, "the sector asks for nothing");
	tap_int(axl_ghosh_new(&table, &ghosh, &err), -1, "Ghosh has no output to allocate");
	tap_text(err ? err->message : NULL,
	         "sector 2 has no output, but sells to sector 1: use a table of domestic flows",
	         "and says so");
	axl_auto(axl_error) struct axl_error *none = NULL;
	table.flows = silent;
	tap_int(axl_ghosh_new(&table, &ghosh, &none), 0, "an empty sector");
	tap_ok(ghosh && ghosh->inverse[3] == 1 && ghosh->inverse[1] == 0 && ghosh->inverse[2] == 0,
	       "is the identity");
}

static void by_products_may_be_negative(void)
{
	/* A = [0 -.1; .5 0]: det = 1.05, L = [1 -.1; .5 1] / 1.05 */
	double net[] = {0, -10, 50, 0}, made[] = {100, 100};
	struct axl_io_table table = {2, 2, net, made};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_int(axl_leontief_new(&table, &model, &err), 0, "a negative input");
	static const double exact[] = {1 / 1.05, -.1 / 1.05, .5 / 1.05, 1 / 1.05};
	same_cells(model->inverse, exact, 4, 1e-15, "is computed with");
}

static void fails(const struct axl_io_table *table, const char *message)
{
	axl_auto(axl_error) struct axl_error *leontief = NULL, *ghosh = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_ok(axl_leontief_new(table, &model, &leontief) == -1 && !model &&
	           leontief->kind == AXL_ERROR_DATA,
	       "no Leontief inverse");
	tap_text(leontief ? leontief->message : NULL, message, "the reason is named");
	tap_ok(axl_ghosh_new(table, &model, &ghosh) == -1 && !model, "no Ghosh inverse");
	tap_text(ghosh ? ghosh->message : NULL, message, "for the same reason");
}

static void broken_tables_are_named(void)
{
	double gap[] = {150, 500, NAN, 100};
	double unmade[] = {1000, NAN}, negative[] = {1000, -1}, endless[] = {INFINITY, 1};
	double none[] = {0, 2000}, small[] = {1000, 600};
	fails(&(struct axl_io_table){2, 1, flows, output},
	      "an input-output table of 2 × 1 is not square: it needs the same sectors as rows "
	      "and as columns");
	fails(&(struct axl_io_table){0, 0, NULL, NULL},
	      "an input-output table without sectors has no inverse");
	fails(&(struct axl_io_table){2, 2, gap, output},
	      "the flow from sector 2 to sector 1 is missing or infinite");
	fails(&(struct axl_io_table){2, 2, flows, unmade},
	      "the output of sector 2 is missing or infinite");
	fails(&(struct axl_io_table){2, 2, flows, endless},
	      "the output of sector 1 is missing or infinite");
	fails(&(struct axl_io_table){2, 2, flows, negative}, "the output of sector 2 is negative");
	fails(&(struct axl_io_table){2, 2, flows, none},
	      "sector 1 has no output, but buys from sector 1");
	/* 500 + 100 of 600: nothing is left for value added */
	fails(&(struct axl_io_table){2, 2, flows, small},
	      "the inputs of sector 2 are worth its output or more: check its column and its "
	      "output");
}

static void refuses(const double *coefficients, size_t sectors, const char *message)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_ok(axl_open_model_new(coefficients, sectors, &model, &err) == -1 && !model,
	       "no inverse");
	tap_text(err ? err->message : NULL, message, "the reason is named");
}

static void singular_coefficients_are_named(void)
{
	/* I - C = [1 -1; -1 1]: the second column is the first, turned */
	static const double singular[] = {0, 1, 1, 0}, one = 1;
	static const double gap[] = {0, NAN, 0, 0};
	refuses(singular, 2,
	        "the coefficients are singular at sector 2: its inputs follow from those of the "
	        "sectors before it");
	refuses(&one, 1,
	        "the coefficients are singular at sector 1: its inputs follow from those of the "
	        "sectors before it");
	refuses(gap, 2, "the coefficient of sector 1 in sector 2 is missing or infinite");
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	static const double full[] = {.5, .2, .5, .2};
	tap_int(axl_leontief_of_coefficients(full, 2, &model, &err), -1, "a full column");
	tap_text(err ? err->message : NULL,
	         "the inputs of sector 1 are worth its output or more: check its column and its "
	         "output",
	         "is named before anything is inverted");
}

static void the_identity_is_checked(void)
{
	/* Hilbert's matrix of 12 rows has a condition beyond 1e16: no inverse in double
	   precision comes near the identity */
	enum { SIZE = 12 };
	double coefficients[SIZE * SIZE];
	for (size_t i = 0; i < SIZE; i++)
		for (size_t j = 0; j < SIZE; j++)
			coefficients[i * SIZE + j] = (i == j) - 1.0 / (double)(i + j + 1);
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	tap_int(axl_open_model_new(coefficients, SIZE, &model, &err), -1,
	        "a matrix near to singular");
	tap_ok(err && strstr(err->message, "the coefficients are too near to singular") != NULL,
	       "is told from one that can be inverted");
}

int main(void)
{
	leontief_is_published();
	ghosh_is_leontief_seen_from_the_rows();
	the_closed_model_is_published();
	sums_weigh_rows_and_columns();
	one_sector_will_do();
	a_sector_without_output_stands_alone();
	by_products_may_be_negative();
	broken_tables_are_named();
	singular_coefficients_are_named();
	the_identity_is_checked();
	return tap_done();
}
