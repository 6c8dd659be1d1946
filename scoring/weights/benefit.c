/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/benefit.h"

#include "base/i18n.h"
#include "scoring/weights/columns.h"
#include "scoring/weights/weights.h"

#include <glpk.h>
#include <math.h>

static const double tolerance = 1e-11;

/* Values scaled by their column's highest: the program then knows no units of measurement. */
struct program {
	glp_prob *problem;
	const double *scaled; /* units × columns */
	size_t units, columns;
	struct axl_benefit_bounds bounds;
	int *places; /* of a row's coefficients, as GLPK counts: from 1 */
	double *coefficients;
};

void axl_benefit_free(struct axl_benefit *benefit)
{
	if (!benefit)
		return;
	free(benefit->scores);
	free(benefit->weights);
	free(benefit->several);
	free(benefit);
}

static bool is_bounded(struct axl_benefit_bounds bounds)
{
	return bounds.low > 0 || bounds.high < 1;
}

static void add_row(struct program *program, const double *coefficients, double low, double high)
{
	int row = glp_add_rows(program->problem, 1);
	int kind = isinf(low) ? GLP_UP : GLP_LO;
	for (size_t j = 0; j < program->columns; j++)
		program->coefficients[j + 1] = coefficients[j];
	glp_set_row_bnds(program->problem, row, kind, low, high);
	glp_set_mat_row(program->problem, row, (int)program->columns, program->places,
	                program->coefficients);
}

/* No unit scores above 1, whoever's the weights are. */
static void limit_scores(struct program *program)
{
	for (size_t k = 0; k < program->units; k++) {
		const double *row = program->scaled + k * program->columns;
		if (!isnan(row[0]))
			add_row(program, row, -INFINITY, 1);
	}
}

/* w_j x_uj - low * score >= 0 and high * score - w_j x_uj >= 0, for each column. */
static void bound_shares(struct program *program, const double *own)
{
	axl_auto(axl_memory) double *row = axl_xcalloc(program->columns, sizeof *row);
	for (size_t j = 0; j < program->columns; j++) {
		for (size_t l = 0; l < program->columns; l++)
			row[l] = own[l] * ((l == j) - program->bounds.low);
		add_row(program, row, 0, INFINITY);
		for (size_t l = 0; l < program->columns; l++)
			row[l] = own[l] * (program->bounds.high - (l == j));
		add_row(program, row, 0, INFINITY);
	}
}

/* A variable that could enter the solution at no cost. */
static bool has_other_solutions(glp_prob *problem)
{
	for (int j = 1; j <= glp_get_num_cols(problem); j++)
		if (glp_get_col_stat(problem, j) != GLP_BS &&
		    fabs(glp_get_col_dual(problem, j)) < 1e-9)
			return true;
	for (int i = 1; i <= glp_get_num_rows(problem); i++)
		if (glp_get_row_stat(problem, i) != GLP_BS &&
		    fabs(glp_get_row_dual(problem, i)) < 1e-9)
			return true;
	return false;
}

static int solve(glp_prob *problem, struct axl_error **err)
{
	glp_smcp parameters;
	glp_init_smcp(&parameters);
	parameters.msg_lev = GLP_MSG_OFF;
	parameters.tol_bnd = parameters.tol_dj = tolerance;
	glp_std_basis(problem);
	int result = glp_simplex(problem, &parameters);
	if (result != 0 || glp_get_status(problem) != GLP_OPT)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("benefit of the doubt: the linear program has no solution"));
	return 0;
}

static int weigh_unit(struct program *program, size_t unit, struct axl_benefit *benefit,
                      struct axl_error **err)
{
	const double *own = program->scaled + unit * program->columns;
	glp_prob *problem = program->problem;
	int free_rows = glp_get_num_rows(problem), result;
	for (size_t j = 0; j < program->columns; j++)
		glp_set_obj_coef(problem, (int)j + 1, own[j]);
	if (is_bounded(program->bounds))
		bound_shares(program, own);
	result = solve(problem, err);
	if (result == 0) {
		benefit->scores[unit] = glp_get_obj_val(problem);
		benefit->several[unit] = has_other_solutions(problem);
		for (size_t j = 0; j < program->columns; j++)
			benefit->weights[unit * program->columns + j] =
			    fmax(0, glp_get_col_prim(problem, (int)j + 1));
	}
	int added = glp_get_num_rows(problem) - free_rows;
	axl_auto(axl_memory) int *rows = axl_xcalloc((size_t)added + 1, sizeof *rows);
	for (int i = 1; i <= added; i++)
		rows[i] = free_rows + i;
	if (added > 0)
		glp_del_rows(problem, added, rows);
	return result;
}

static int weigh_units(struct program *program, struct axl_benefit *benefit, struct axl_error **err)
{
	glp_set_obj_dir(program->problem, GLP_MAX);
	glp_add_cols(program->problem, (int)program->columns);
	for (size_t j = 0; j < program->columns; j++) {
		program->places[j + 1] = (int)j + 1;
		glp_set_col_bnds(program->problem, (int)j + 1, GLP_LO, 0, 0);
	}
	limit_scores(program);
	for (size_t u = 0; u < program->units; u++)
		if (!isnan(program->scaled[u * program->columns]) &&
		    weigh_unit(program, u, benefit, err) < 0)
			return -1;
	return 0;
}

/* By the highest of each column; the whole row is NaN where one value is. ret_high: columns, 0 for
 * a column of zeros. */
static double *scale_columns(const double *values, size_t units, size_t columns, double *ret_high)
{
	double *scaled = axl_xcalloc(units * columns, sizeof *scaled);
	for (size_t j = 0; j < columns; j++) {
		struct axl_column column = axl_column_summary(values, units, columns, j);
		ret_high[j] = column.count ? column.high : 0;
		for (size_t u = 0; u < units; u++)
			scaled[u * columns + j] =
			    values[u * columns + j] / (ret_high[j] > 0 ? ret_high[j] : 1);
	}
	for (size_t u = 0; u < units; u++) {
		double sum = 0;
		for (size_t j = 0; j < columns; j++)
			sum += scaled[u * columns + j];
		for (size_t j = 0; isnan(sum) && j < columns; j++)
			scaled[u * columns + j] = NAN;
	}
	return scaled;
}

static struct axl_benefit *benefit_new(size_t units, size_t columns)
{
	struct axl_benefit *benefit = axl_xcalloc(1, sizeof *benefit);
	benefit->units = units;
	benefit->columns = columns;
	benefit->scores = axl_xcalloc(units, sizeof *benefit->scores);
	benefit->weights = axl_xcalloc(units * columns, sizeof *benefit->weights);
	benefit->several = axl_xcalloc(units, sizeof *benefit->several);
	for (size_t u = 0; u < units; u++)
		benefit->scores[u] = NAN;
	for (size_t i = 0; i < units * columns; i++)
		benefit->weights[i] = NAN;
	return benefit;
}

static int check_bounds(struct axl_benefit_bounds bounds, size_t columns, struct axl_error **err)
{
	double count = (double)columns;
	if (!(bounds.low >= 0 && bounds.low <= bounds.high && bounds.high <= 1) ||
	    bounds.low * count > 1 + 1e-12 || bounds.high * count < 1 - 1e-12)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("shares of %zu columns between %g and %g cannot sum to 1"),
		                     columns, bounds.low, bounds.high);
	return 0;
}

int axl_benefit_new(const double *values, size_t units, size_t columns,
                    struct axl_benefit_bounds bounds, struct axl_benefit **ret_benefit,
                    struct axl_error **err)
{
	if (check_bounds(bounds, columns, err) < 0 ||
	    axl_columns_at_least(values, units, columns, 0, false, "bod", err) < 0)
		return -1;
	axl_auto(axl_benefit) struct axl_benefit *benefit = benefit_new(units, columns);
	axl_auto(axl_memory) double *high = axl_xcalloc(columns, sizeof *high);
	axl_auto(axl_memory) double *scaled = scale_columns(values, units, columns, high);
	axl_auto(axl_memory) int *places = axl_xcalloc(columns + 1, sizeof *places);
	axl_auto(axl_memory) double *coefficients = axl_xcalloc(columns + 1, sizeof *coefficients);
	struct program program = {glp_create_prob(), scaled, units, columns, bounds, places,
	                          coefficients};
	int result = weigh_units(&program, benefit, err);
	glp_delete_prob(program.problem);
	glp_free_env(); /* GLPK keeps one a thread */
	if (result < 0)
		return -1;
	for (size_t i = 0; i < units * columns; i++)
		if (!isnan(benefit->weights[i]) && high[i % columns] > 0)
			benefit->weights[i] /= high[i % columns];
	*ret_benefit = axl_steal(benefit);
	return 0;
}

int axl_benefit_mean(const struct axl_benefit *benefit, double *ret_weights, struct axl_error **err)
{
	axl_auto(axl_memory) double *sums = axl_xcalloc(benefit->columns, sizeof *sums);
	for (size_t u = 0; u < benefit->units; u++) {
		const double *row = benefit->weights + u * benefit->columns;
		double sum = 0;
		for (size_t j = 0; j < benefit->columns; j++)
			sum += row[j];
		for (size_t j = 0; benefit->scores[u] > 0 && j < benefit->columns; j++)
			sums[j] += row[j] / sum;
	}
	return axl_shares_of(sums, benefit->columns, "bod", ret_weights, err);
}

int axl_weights_benefit(const double *values, size_t units, size_t columns, double *ret_weights,
                        struct axl_error **err)
{
	axl_auto(axl_benefit) struct axl_benefit *benefit = NULL;
	if (axl_benefit_new(values, units, columns, (struct axl_benefit_bounds){0, 1}, &benefit,
	                    err) < 0)
		return -1;
	return axl_benefit_mean(benefit, ret_weights, err);
}
