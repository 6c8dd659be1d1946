/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From an input-output table to its two models:
 *
 *   Leontief  A = Z x̂⁻¹ (inputs per unit of output), L = (I - A)⁻¹, x = L f
 *   Ghosh     B = x̂⁻¹ Z (where a unit of output goes), G = (I - B)⁻¹, x' = v' G
 *
 * with f = x less what other sectors buy, and v = x less what the sector buys.
 * Sources: Miller, Blair, Input-Output Analysis (2009), chapters 2 and 12; Ghosh, "Input-Output
 * Approach in an Allocation System", Economica 25 (1958) 58-64.
 *
 * All figures are in one currency unit. Flows may be negative (by-products and scrap that
 * a table enters as negative inputs); outputs may not. A sector without output may sell
 * (all of it imported) but not buy; only Ghosh's model then refuses it. Such a sector is in
 * every mean over sectors: leave it out of the table if that is not meant.
 */
#ifndef KSIC_FORMULA_INPUT_OUTPUT_H
#define KSIC_FORMULA_INPUT_OUTPUT_H

#include "ksic/formula/open-model.h"

struct axl_io_table {
	size_t rows, columns; /* sectors that sell and sectors that buy: must be the same */
	const double *flows;  /* Z: rows × columns, row-major */
	const double *output; /* x: rows */
};

/*
 * Both check the table and, at every run, their identities (to 1e-9 of the largest
 * output). AXL_ERROR_DATA, naming sectors by position from 1, for a table that is not square
 * or has no sectors; an output that is missing, infinite or negative; a flow that is missing or
 * infinite; inputs of a sector without output; inputs worth a sector's output or more (a column
 * sum of A at or above 1); Ghosh: sales of a sector without output; and as
 * axl_open_model_new().
 */
int axl_leontief_new(const struct axl_io_table *table, struct axl_open_model **ret_model,
                     struct axl_error **err);
int axl_ghosh_new(const struct axl_io_table *table, struct axl_open_model **ret_model,
                  struct axl_error **err);

/* The same from A itself (sectors × sectors), such as ksic/formula/regional-coefficients.h makes. */
int axl_leontief_of_coefficients(const double *technical, size_t sectors,
                                 struct axl_open_model **ret_model, struct axl_error **err);

/* Only the checks that both models share. */
int axl_io_table_check(const struct axl_io_table *table, struct axl_error **err);

/* f and v of a table that passes the checks, into the caller's arrays (rows). */
void axl_io_final_demand(const struct axl_io_table *table, double *ret_demand);
void axl_io_value_added(const struct axl_io_table *table, double *ret_value_added);

#endif
