/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/em.h"

#include <math.h>

double axl_level_weight(const struct axl_link_odds *odds, size_t field, size_t level)
{
	return level == AXL_LINK_UNKNOWN ? 0 : log2(odds->m[field][level] / odds->u[field][level]);
}

double axl_pattern_weight(const struct axl_link_odds *odds, size_t pattern)
{
	double sum = 0;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		sum += axl_level_weight(odds, f, axl_pattern_level(pattern, f));
	return sum;
}

/* How probable it is that a pair with this pattern is one. */
static double posterior(const struct axl_link_odds *odds, size_t pattern)
{
	double one = odds->share, two = 1 - odds->share;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		size_t level = axl_pattern_level(pattern, f);
		if (level == AXL_LINK_UNKNOWN)
			continue;
		one *= odds->m[f][level];
		two *= odds->u[f][level];
	}
	return one / (one + two);
}

/* Pairs expected at each level, of those that are one and of the others; the prior's first. */
struct expected {
	struct axl_link_odds at;
	double one[AXL_LINK_FIELDS], two[AXL_LINK_FIELDS]; /* over the levels of a field */
	double all_one, all;
};

static void begin(struct expected *e, const struct axl_link_odds *start, double weight)
{
	e->all = weight;
	e->all_one = weight * start->share;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		e->one[f] = weight * start->share;
		e->two[f] = weight * (1 - start->share);
		for (size_t l = 0; l < axl_link_level_counts[f]; l++) {
			e->at.m[f][l] = e->one[f] * start->m[f][l];
			e->at.u[f][l] = e->two[f] * start->u[f][l];
		}
	}
}

static void add(struct expected *e, size_t pattern, double count, double one)
{
	e->all += count;
	e->all_one += count * one;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		size_t level = axl_pattern_level(pattern, f);
		if (level == AXL_LINK_UNKNOWN)
			continue;
		e->at.m[f][level] += count * one;
		e->at.u[f][level] += count * (1 - one);
		e->one[f] += count * one;
		e->two[f] += count * (1 - one);
	}
}

static double settle(double *value, double expected, double of, double biggest)
{
	if (of <= 0) /* no pair, and no prior: nothing was learnt */
		return biggest;
	double now = expected / of;
	double change = fabs(now - *value);
	*value = now;
	return change > biggest ? change : biggest;
}

/* The biggest change of a probability. */
static double maximise(struct axl_link_odds *odds, const struct expected *e)
{
	double biggest = settle(&odds->share, e->all_one, e->all, 0);
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		for (size_t l = 0; l < axl_link_level_counts[f]; l++) {
			biggest = settle(&odds->m[f][l], e->at.m[f][l], e->one[f], biggest);
			biggest = settle(&odds->u[f][l], e->at.u[f][l], e->two[f], biggest);
		}
	return biggest;
}

static double one_round(const double *counts, const struct axl_link_odds *start, double weight,
                        struct axl_link_odds *odds)
{
	struct expected e;
	begin(&e, start, weight);
	for (size_t p = 0; p < AXL_LINK_PATTERNS; p++)
		if (counts[p] > 0)
			add(&e, p, counts[p], posterior(odds, p));
	return maximise(odds, &e);
}

void axl_em_estimate(const double counts[AXL_LINK_PATTERNS], const struct axl_link_odds *start,
                     double weight, double change, size_t rounds, struct axl_em *ret_em)
{
	*ret_em = (struct axl_em){.odds = *start, .end = AXL_EM_NO_PAIRS};
	for (size_t p = 0; p < AXL_LINK_PATTERNS; p++)
		ret_em->pairs += counts[p];
	if (ret_em->pairs <= 0)
		return;
	ret_em->end = AXL_EM_ROUNDS;
	while (ret_em->end == AXL_EM_ROUNDS && ret_em->rounds < rounds) {
		ret_em->rounds++;
		if (one_round(counts, start, weight, &ret_em->odds) < change)
			ret_em->end = AXL_EM_CONVERGED;
	}
	if (ret_em->odds.m[AXL_LINK_NAME][AXL_NAME_EQUAL] >
	    ret_em->odds.u[AXL_LINK_NAME][AXL_NAME_EQUAL])
		return;
	ret_em->odds = *start;
	ret_em->end = AXL_EM_EXCHANGED;
}
