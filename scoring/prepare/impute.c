/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/prepare/impute.h"

#include "base/memory.h"
#include "scoring/rank.h"

#include <math.h>

static double mean_of(const double *values, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += values[i] - values[0];
	return count ? values[0] + sum / (double)count : (double)NAN;
}

static double median_of(double *values, size_t count)
{
	if (count == 0)
		return NAN;
	axl_sort_ascending(values, count);
	double upper = values[count / 2];
	return count % 2 ? upper : values[count / 2 - 1] + (upper - values[count / 2 - 1]) / 2;
}

static double centre_of_group(const double *values, size_t units, const int *group, int wanted,
                              bool median, double *room)
{
	size_t present = 0;
	for (size_t u = 0; u < units; u++)
		if (!isnan(values[u]) && (!group || group[u] == wanted))
			room[present++] = values[u];
	return median ? median_of(room, present) : mean_of(room, present);
}

void axl_impute_centre(const double *values, size_t units, const int *group, bool median,
                       double *ret_values)
{
	axl_auto(axl_memory) double *room = axl_xmalloc(units * sizeof *room);
	int known = -1; /* group that `centre` is of; without groups, 0 */
	double centre = NAN;
	for (size_t u = 0; u < units; u++) {
		int wanted = group ? group[u] : 0;
		ret_values[u] = NAN;
		if (!isnan(values[u]) || wanted < 0)
			continue;
		if (wanted != known)
			centre = centre_of_group(values, units, group, wanted, median, room);
		known = wanted;
		ret_values[u] = centre;
	}
}

double axl_impute_from_past(const double *times, const double *values, size_t count, double now,
                            bool linear)
{
	size_t newest = count;
	while (newest > 0 && isnan(values[newest - 1]))
		newest--;
	if (newest == 0)
		return NAN;
	double last = values[newest - 1], when = times[newest - 1];
	size_t before = newest - 1;
	while (before > 0 && isnan(values[before - 1]))
		before--;
	if (!linear || before == 0)
		return last;
	double slope = (last - values[before - 1]) / (when - times[before - 1]);
	return last + slope * (now - when);
}
