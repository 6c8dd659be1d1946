/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/random/sobol.h"

#include "base/error.h"
#include "scoring/random/draws.h"

#include <gsl/gsl_qrng.h>
#include <string.h>

enum { STREAM = 0x50B01 }; /* apart from all that the seed is used for elsewhere */

static double shifted(double x, uint64_t shift)
{
	return (double)((uint64_t)(x * 0x1p53) ^ shift) * 0x1p-53;
}

void axl_sobol_points(size_t dimensions, size_t count, uint64_t seed, double *ret_points)
{
	gsl_qrng *sequence = dimensions > 0 && dimensions <= AXL_SOBOL_DIMENSIONS
	                         ? gsl_qrng_alloc(gsl_qrng_sobol, (unsigned)dimensions)
	                         : NULL;
	if (!sequence)
		axl_bug("a Sobol sequence of that many dimensions");
	uint64_t shift[AXL_SOBOL_DIMENSIONS];
	struct axl_draws draws = axl_draws_at(seed, STREAM, 0);
	for (size_t d = 0; d < dimensions; d++)
		shift[d] = (uint64_t)(axl_draw_uniform(&draws) * 0x1p53);
	for (size_t i = 0; i < count; i++) {
		double *point = ret_points + i * dimensions;
		memset(point, 0, dimensions * sizeof *point); /* GSL leaves the origin out */
		if (i > 0)
			gsl_qrng_get(sequence, point);
		for (size_t d = 0; d < dimensions; d++)
			point[d] = shifted(point[d], shift[d]);
	}
	gsl_qrng_free(sequence);
}
