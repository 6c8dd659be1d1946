/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/advantage.h"

#include "base/memory.h"
#include "patents/indicator/rate-ratio.h"

#include <math.h>
#include <string.h>

/* tanh(ln R) = (R² - 1) / (R² + 1), which has a value at 0 and loses nothing there. */
static double percent(double rta)
{
	return 100 * (rta * rta - 1) / (rta * rta + 1);
}

static double symmetric(double rta)
{
	return (rta - 1) / (rta + 1);
}

static struct axl_estimate scaled(struct axl_estimate rta, double (*scale)(double))
{
	if (rta.state != AXL_VALUE)
		return rta;
	return (struct axl_estimate){AXL_VALUE, scale(rta.value), scale(rta.lo), scale(rta.hi),
	                             NAN};
}

struct axl_advantage axl_advantage_measure(double here, double all_here, double reference,
                                           double all_reference)
{
	struct axl_estimate rta = axl_rate_ratio(here, all_here, reference, all_reference);
	return (struct axl_advantage){rta, scaled(rta, symmetric), scaled(rta, percent)};
}

static int most_first(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x < y) - (x > y);
}

double axl_concentration_ratio(const double *values, size_t count, size_t largest)
{
	double first = 0, all = 0;
	axl_auto(axl_memory) double *sorted = axl_xcalloc(count, sizeof *sorted);
	if (count)
		memcpy(sorted, values, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, most_first);
	for (size_t i = 0; i < count; i++) {
		all += sorted[i];
		first += i < largest ? sorted[i] : 0;
	}
	return all > 0 ? first / all : NAN;
}
