/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weights of record linkage, estimated from unlabelled pairs (Fellegi and Sunter 1969; EM
 * after Winkler 1988 and Dempster, Laird and Rubin 1977). Pure.
 *
 * Each compared pair is a pattern: a level for each field, or unknown. Given that a pair is
 * one (probability `share`) or not, levels of different fields are independent, with m and u.
 * An unknown field says nothing. The starting values count as `weight` pairs (a Dirichlet
 * prior), so that no probability becomes 0 and few pairs move little.
 *
 * The weight of a level is log2(m/u), that of a pattern their sum.
 */
#ifndef PATENTS_LINK_EM_H
#define PATENTS_LINK_EM_H

#include "patents/link/definition.h"

/* Levels of all fields in one number; AXL_LINK_UNKNOWN is a level. */
enum { AXL_LINK_STEP = AXL_LINK_LEVELS + 1 };
enum { AXL_LINK_PATTERNS = AXL_LINK_STEP * AXL_LINK_STEP * AXL_LINK_STEP };

static inline size_t axl_pattern_level(size_t pattern, size_t field)
{
	while (field-- > 0)
		pattern /= AXL_LINK_STEP;
	return pattern % AXL_LINK_STEP;
}
static inline size_t axl_pattern_of(const size_t levels[AXL_LINK_FIELDS])
{
	size_t pattern = 0;
	for (size_t f = AXL_LINK_FIELDS; f-- > 0;)
		pattern = pattern * AXL_LINK_STEP + levels[f];
	return pattern;
}

enum axl_em_end {
	AXL_EM_CONVERGED,
	AXL_EM_NO_PAIRS,  /* the starting values stay */
	AXL_EM_ROUNDS,    /* not converged within `rounds`: the last values are given */
	AXL_EM_EXCHANGED, /* the best name level came to speak against: the starting values stay */
};

struct axl_em {
	struct axl_link_odds odds;
	enum axl_em_end end;
	size_t rounds; /* done */
	double pairs;
};

/* counts: of each pattern. start: m and u of a field add up to 1, each above 0. */
void axl_em_estimate(const double counts[AXL_LINK_PATTERNS], const struct axl_link_odds *start,
                     double weight, double change, size_t rounds, struct axl_em *ret_em);

/* log2(m/u) of one level, 0 for unknown; of a pattern, the sum over fields. */
double axl_level_weight(const struct axl_link_odds *odds, size_t field, size_t level);
double axl_pattern_weight(const struct axl_link_odds *odds, size_t pattern);

#endif
