/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The plants of Incheon's industrial complexes over three waves: who they are,
 * where they stand and what they do. In the last wave firms, employees, production
 * and exports of each complex are exactly those of the report's table 3-1.
 */
#ifndef BENCH_GENERATE_POPULATION_H
#define BENCH_GENERATE_POPULATION_H

#include "bench/generate-industries.h"
#include "bench/generate-names.h"
#include "bench/generate-report.h"

enum { AXL_WAVES = 3, AXL_LAST_WAVE = AXL_WAVES - 1 };

struct axl_day {
	uint16_t year;
	uint8_t month, day;
};

struct axl_plant_figures {
	uint32_t employees;
	uint32_t production; /* million KRW over the last four quarters */
	uint32_t exports;    /* thousand USD over the last four quarters */
};

struct axl_plant {
	uint32_t firm;
	uint16_t industry; /* place in axl_industries() */
	uint8_t complex;   /* place in the report */
	uint8_t number;    /* which plant of its firm, from 1 */
	const char *district;
	bool coded_in_10;    /* its register row gives the code of revision 10 */
	uint8_t first, last; /* waves it stands in */
	struct axl_day opened;
	struct axl_plant_figures figures[AXL_WAVES];
};

struct axl_firm {
	struct axl_firm_name name;
	char number[11]; /* business registration number, digits */
	uint32_t plant;  /* its first */
};

struct axl_population {
	struct axl_plant *plants; /* by complex; those that have closed at the end */
	size_t plant_count;
	size_t plant_capacity;
	struct axl_firm *firms;
	size_t firm_count;
};

struct axl_population *axl_population_new(const struct axl_report *report);
void axl_population_free(struct axl_population *population);
AXL_DEFINE_CLEANUP(axl_population)

/* A firm's plants of the last wave together. */
struct axl_firm_size {
	uint32_t firm;
	uint32_t employees;
	uint64_t production;
};

/* All firms, the largest first, those that have closed with nothing at the end; ties in the order
 * of the firms. Owned by the caller (free). */
struct axl_firm_size *axl_firms_by_size(const struct axl_population *population);

static inline bool axl_plant_stands(const struct axl_plant *plant, unsigned wave)
{
	return plant->first <= wave && wave <= plant->last;
}

/* The steps, each in a file of its own; in this order. */

/* generate-complexes.c: plants with complex, district and industry, one a firm of table 3-1. */
void axl_population_settle(struct axl_population *population, const struct axl_report *report);
/* generate-figures.c: figures of the last wave. */
void axl_population_measure(struct axl_population *population, const struct axl_report *report);
/* generate-history.c: openings, closures, and figures of the earlier waves. */
void axl_population_look_back(struct axl_population *population);

/* A fresh plant at the end; earlier pointers to plants become invalid. */
struct axl_plant *axl_population_add(struct axl_population *population);

#endif
