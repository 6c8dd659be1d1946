/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/cases.h"

#include "base/memory.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

double *axl_complete_cases(const double *values, size_t units, size_t columns, size_t *ret_count)
{
	double *complete = axl_xcalloc(units * columns, sizeof *complete);
	size_t count = 0;
	for (size_t i = 0; i < units; i++) {
		bool whole = true;
		for (size_t j = 0; j < columns; j++)
			whole = whole && !isnan(values[i * columns + j]);
		if (whole)
			memcpy(complete + columns * count++, values + columns * i,
			       columns * sizeof *complete);
	}
	*ret_count = count;
	return complete;
}
