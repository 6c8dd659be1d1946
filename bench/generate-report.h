/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of the report that the generated data agrees with: examples/incheon/report.
 * They are read, not repeated here, so that each figure stands in one place.
 */
#ifndef BENCH_GENERATE_REPORT_H
#define BENCH_GENERATE_REPORT_H

#include "base/error.h"

#include <stdint.h>

enum {
	AXL_REPORT_COMPLEXES = 15,
	AXL_REPORT_FIELDS = 6,
	AXL_REPORT_HOLDERS = 10,
	AXL_REPORT_FIRST_YEAR = 2010,
	AXL_REPORT_YEARS = 12,
};

/* A row of table 3-1. */
struct axl_report_complex {
	char *name; /* as printed */
	uint32_t firms;
	uint32_t employees;
	uint32_t production; /* million KRW in 2024 */
	uint32_t exports;    /* thousand USD in 2024 */
};

/* A holder of table 3-8. */
struct axl_report_holder {
	char *name; /* as printed */
	uint32_t patents;
};

/* Fields in the order of table 3-7's columns. */
struct axl_report {
	struct axl_report_complex complexes[AXL_REPORT_COMPLEXES];
	uint32_t patents[AXL_REPORT_FIELDS][AXL_REPORT_YEARS];
	struct axl_report_holder holders[AXL_REPORT_FIELDS][AXL_REPORT_HOLDERS];
};

int axl_report_read(const char *folder, struct axl_report **ret_report, struct axl_error **err);
void axl_report_free(struct axl_report *report);
AXL_DEFINE_CLEANUP(axl_report)

#endif
