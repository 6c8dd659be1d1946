/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What industries are like in the generated data. Codes and names are those of
 * KSIC revisions 11 and 10 (Statistics Korea); every figure is invented, shaped
 * so that industries differ in size, growth, output and exports.
 */
#ifndef BENCH_GENERATE_INDUSTRIES_H
#define BENCH_GENERATE_INDUSTRIES_H

#include <stddef.h>
#include <stdint.h>

struct axl_industry {
	char code[6];    /* subclass of revision 11 */
	char code10[6];  /* its code in revision 10, all of whose successors lie in the same group;
	                    "" none */
	uint16_t weight; /* how common among the plants of its division */
	uint16_t size;   /* employees a plant, relative: 10 is ordinary */
	int16_t growth;  /* employees, per mille a year */
	int16_t output_growth; /* production, per mille a year */
	uint16_t output;       /* million KRW a head and year */
	uint16_t exports;      /* per mille: how much of it goes abroad */
};

struct axl_industry_group {
	char code[4]; /* group of revision 11 */
	const char *name;
	uint32_t elsewhere; /* employees outside Incheon in 2024 */
	int16_t growth;     /* theirs, per mille a year */
	uint16_t size;      /* their employees an establishment */
};

/* In the order of their codes. */
size_t axl_industries(const struct axl_industry **ret_industries);
size_t axl_industry_groups(const struct axl_industry_group **ret_groups);

/* Place of the group that a subclass belongs to; every industry has one. */
size_t axl_industry_group_of(const struct axl_industry *industry);

#endif
