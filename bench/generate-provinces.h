/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who has what is not in Incheon: the other provinces' parts of the invented statistics, which
 * together are exactly what lies elsewhere. Provinces differ as the country does in broad strokes
 * (ships in the south-east, chips around the capital); every figure is invented.
 */
#ifndef BENCH_GENERATE_PROVINCES_H
#define BENCH_GENERATE_PROVINCES_H

#include <stddef.h>
#include <stdint.h>

enum { AXL_FIRST_YEAR = 2020, AXL_YEARS = 5, AXL_LAST_YEAR = AXL_YEARS - 1 };

enum axl_series_measure { AXL_SERIES_PLANTS, AXL_SERIES_JOBS, AXL_SERIES_MEASURES };

/* Plants and jobs by year of one group, or of all. A plant has at least one job. */
struct axl_series {
	uint64_t values[AXL_SERIES_MEASURES][AXL_YEARS];
};

/* Names as the statistics portal writes them, Incheon not among them. */
size_t axl_provinces(const char *const **ret_names);

/* elsewhere: a series an industry group. parts: provinces x groups, row-major. */
void axl_provinces_split(const struct axl_series *elsewhere, struct axl_series *parts);

#endif
