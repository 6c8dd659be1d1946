/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/input-output.h"

#include <math.h>

#include "base/i18n.h"

#define OUTPUT_TOLERANCE 1e-9

static double flow(const struct axl_io_table *table, size_t seller, size_t buyer)
{
	return table->flows[seller * table->columns + buyer];
}

static int check_outputs(const struct axl_io_table *table, struct axl_error **err)
{
	for (size_t i = 0; i < table->rows; i++) {
		double output = table->output[i];
		if (!isfinite(output))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the output of sector %zu is missing or infinite"),
			                     i + 1);
		if (output < 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the output of sector %zu is negative"), i + 1);
	}
	return 0;
}

static int check_flows(const struct axl_io_table *table, struct axl_error **err)
{
	for (size_t i = 0; i < table->rows; i++)
		for (size_t j = 0; j < table->columns; j++) {
			if (!isfinite(flow(table, i, j)))
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("the flow from sector %zu to sector %zu is "
				                       "missing or infinite"),
				                     i + 1, j + 1);
			if (table->output[j] == 0 && flow(table, i, j) != 0)
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("sector %zu has no output, but buys from "
				                       "sector %zu"),
				                     j + 1, i + 1);
		}
	return 0;
}

/* inputs: as parts of the output. A sector without both passes. */
static int check_column_sum(double inputs, size_t sector, struct axl_error **err)
{
	if (inputs >= 1)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the inputs of sector %zu are worth its output or more: "
		                       "check its column and its output"),
		                     sector + 1);
	return 0;
}

static int check_inputs(const struct axl_io_table *table, struct axl_error **err)
{
	for (size_t j = 0; j < table->columns; j++) {
		double inputs = 0;
		for (size_t i = 0; i < table->rows; i++)
			inputs += flow(table, i, j);
		if (table->output[j] > 0 && check_column_sum(inputs / table->output[j], j, err))
			return -1;
	}
	return 0;
}

int axl_io_table_check(const struct axl_io_table *table, struct axl_error **err)
{
	if (table->rows != table->columns)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("an input-output table of %zu × %zu is not square: it "
		                       "needs the same sectors as rows and as columns"),
		                     table->rows, table->columns);
	if (check_outputs(table, err) || check_flows(table, err) || check_inputs(table, err))
		return -1;
	return 0;
}

void axl_io_final_demand(const struct axl_io_table *table, double *ret_demand)
{
	for (size_t i = 0; i < table->rows; i++) {
		ret_demand[i] = table->output[i];
		for (size_t j = 0; j < table->columns; j++)
			ret_demand[i] -= flow(table, i, j);
	}
}

void axl_io_value_added(const struct axl_io_table *table, double *ret_value_added)
{
	for (size_t j = 0; j < table->columns; j++) {
		ret_value_added[j] = table->output[j];
		for (size_t i = 0; i < table->rows; i++)
			ret_value_added[j] -= flow(table, i, j);
	}
}

/* Does what the model makes of the table's f or v give back its x? */
static int check_identity(const struct axl_io_table *table, const double *output,
                          struct axl_error **err)
{
	double largest = 0;
	for (size_t i = 0; i < table->rows; i++)
		largest = fmax(largest, table->output[i]);
	for (size_t i = 0; i < table->rows; i++)
		if (!(fabs(output[i] - table->output[i]) <= OUTPUT_TOLERANCE * largest))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("the model does not give back the output of sector "
			                       "%zu: the table is too near to singular"),
			                     i + 1);
	return 0;
}

static int check_leontief(const struct axl_io_table *table, const struct axl_open_model *model,
                          struct axl_error **err)
{
	axl_auto(axl_memory) double *demand = axl_xcalloc(model->sectors, sizeof *demand);
	axl_auto(axl_memory) double *output = axl_xcalloc(model->sectors, sizeof *output);
	axl_io_final_demand(table, demand);
	axl_open_model_row_sums(model, demand, output);
	return check_identity(table, output, err);
}

static int check_ghosh(const struct axl_io_table *table, const struct axl_open_model *model,
                       struct axl_error **err)
{
	axl_auto(axl_memory) double *value_added = axl_xcalloc(model->sectors, sizeof *value_added);
	axl_auto(axl_memory) double *output = axl_xcalloc(model->sectors, sizeof *output);
	axl_io_value_added(table, value_added);
	axl_open_model_column_sums(model, value_added, output);
	return check_identity(table, output, err);
}

int axl_leontief_new(const struct axl_io_table *table, struct axl_open_model **ret_model,
                     struct axl_error **err)
{
	if (axl_io_table_check(table, err))
		return -1;
	size_t sectors = table->columns;
	axl_auto(axl_memory) double *technical = axl_xcalloc(sectors * sectors, sizeof *technical);
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++)
			if (table->output[j] > 0)
				technical[i * sectors + j] = flow(table, i, j) / table->output[j];
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	if (axl_open_model_new(technical, sectors, &model, err) ||
	    check_leontief(table, model, err))
		return -1;
	*ret_model = axl_steal(model);
	return 0;
}

int axl_ghosh_new(const struct axl_io_table *table, struct axl_open_model **ret_model,
                  struct axl_error **err)
{
	if (axl_io_table_check(table, err))
		return -1;
	size_t sectors = table->rows;
	axl_auto(axl_memory) double *allocation =
	    axl_xcalloc(sectors * sectors, sizeof *allocation);
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++) {
			if (table->output[i] > 0)
				allocation[i * sectors + j] = flow(table, i, j) / table->output[i];
			else if (flow(table, i, j) != 0)
				return axl_error_set(
				    err, AXL_ERROR_DATA,
				    _("sector %zu has no output, but sells to sector %zu: use a "
				      "table of domestic flows"),
				    i + 1, j + 1);
		}
	axl_auto(axl_open_model) struct axl_open_model *model = NULL;
	if (axl_open_model_new(allocation, sectors, &model, err) || check_ghosh(table, model, err))
		return -1;
	*ret_model = axl_steal(model);
	return 0;
}

int axl_leontief_of_coefficients(const double *technical, size_t sectors,
                                 struct axl_open_model **ret_model, struct axl_error **err)
{
	for (size_t j = 0; j < sectors; j++) {
		double inputs = 0;
		for (size_t i = 0; i < sectors; i++)
			inputs += technical[i * sectors + j];
		if (check_column_sum(inputs, j, err))
			return -1;
	}
	return axl_open_model_new(technical, sectors, ret_model, err);
}
