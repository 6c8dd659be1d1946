/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/relatedness.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/i18n.h"

static void find_advantages(struct axl_relatedness *found)
{
	for (size_t r = 0; r < found->regions; r++)
		for (size_t i = 0; i < found->industries; i++) {
			found->unknown += isnan(found->rca[r * found->industries + i]) ? 1 : 0;
			if (axl_has_advantage(found, r, i)) {
				found->diversity[r]++;
				found->ubiquity[i]++;
			}
		}
}

static size_t *positions_of_none(const size_t *advantages, size_t count, size_t *ret_found)
{
	size_t *position = axl_xcalloc(count, sizeof *position);
	*ret_found = 0;
	for (size_t at = 0; at < count; at++)
		if (!advantages[at])
			position[(*ret_found)++] = at;
	return position;
}

/* For each industry a set of regions, a bit each: pairs are then counted by the word. */
struct region_sets {
	size_t words;
	uint64_t *having, *known; /* industries × words */
};

static struct region_sets gather_regions(const struct axl_relatedness *found)
{
	struct region_sets sets = {.words = found->regions / 64 + 1};
	sets.having = axl_xcalloc(found->industries * sets.words, sizeof *sets.having);
	sets.known = axl_xcalloc(found->industries * sets.words, sizeof *sets.known);
	for (size_t r = 0; r < found->regions; r++)
		for (size_t i = 0; i < found->industries; i++) {
			size_t word = i * sets.words + r / 64;
			uint64_t bit = UINT64_C(1) << r % 64;
			if (axl_has_advantage(found, r, i))
				sets.having[word] |= bit;
			if (!isnan(found->rca[r * found->industries + i]))
				sets.known[word] |= bit;
		}
	return sets;
}

static size_t count_shared(const uint64_t *a, const uint64_t *b, size_t words)
{
	size_t shared = 0;
	for (size_t w = 0; w < words; w++)
		shared += (size_t)__builtin_popcountll(a[w] & b[w]);
	return shared;
}

/* The smaller of two shares of the same regions is the share of the larger set. */
static double pair_proximity(const struct region_sets *sets, size_t i, size_t j)
{
	const uint64_t *having_i = sets->having + i * sets->words;
	const uint64_t *having_j = sets->having + j * sets->words;
	size_t both = count_shared(having_i, having_j, sets->words);
	size_t with_i = count_shared(having_i, sets->known + j * sets->words, sets->words);
	size_t with_j = count_shared(having_j, sets->known + i * sets->words, sets->words);
	return (double)both / (double)(with_i > with_j ? with_i : with_j);
}

static void find_proximity(struct axl_relatedness *found)
{
	struct region_sets sets = gather_regions(found);
	size_t industries = found->industries;
	for (size_t i = 0; i < industries; i++) {
		found->proximity[i * industries + i] = found->ubiquity[i] ? 0 : NAN;
		for (size_t j = 0; j < i; j++) {
			double phi = found->ubiquity[i] && found->ubiquity[j]
			                 ? pair_proximity(&sets, i, j)
			                 : NAN;
			found->proximity[i * industries + j] = phi;
			found->proximity[j * industries + i] = phi;
		}
	}
	free(sets.having);
	free(sets.known);
}

static void add_row(double *sum, const double *row, size_t count)
{
	for (size_t at = 0; at < count; at++)
		sum[at] += isnan(row[at]) ? 0 : row[at];
}

static void find_density(struct axl_relatedness *found)
{
	size_t industries = found->industries;
	double *related = axl_xcalloc(industries, sizeof *related);
	for (size_t r = 0; r < found->regions; r++) {
		double *density = found->density + r * industries;
		for (size_t i = 0; i < industries; i++)
			density[i] = related[i] = 0;
		for (size_t j = 0; j < industries; j++) {
			const double *phi = found->proximity + j * industries;
			if (isnan(found->rca[r * industries + j]))
				continue;
			add_row(related, phi, industries);
			if (axl_has_advantage(found, r, j))
				add_row(density, phi, industries);
		}
		for (size_t i = 0; i < industries; i++)
			density[i] /= related[i];
	}
	free(related);
}

int axl_relatedness_new(const double *quotients, size_t regions, size_t industries,
                        struct axl_relatedness **ret_relatedness, struct axl_error **err)
{
	axl_auto(axl_relatedness) struct axl_relatedness *found = axl_xcalloc(1, sizeof *found);
	found->regions = regions;
	found->industries = industries;
	found->rca = axl_xcalloc(regions * industries, sizeof *found->rca);
	found->diversity = axl_xcalloc(regions, sizeof *found->diversity);
	found->ubiquity = axl_xcalloc(industries, sizeof *found->ubiquity);
	if (regions && industries)
		memcpy(found->rca, quotients, regions * industries * sizeof *found->rca);
	find_advantages(found);
	found->dropped_regions =
	    positions_of_none(found->diversity, regions, &found->dropped_region_count);
	found->dropped_industries =
	    positions_of_none(found->ubiquity, industries, &found->dropped_industry_count);
	size_t kept = regions - found->dropped_region_count;
	if (kept < AXL_RELATED_REGIONS)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("relatedness needs at least %d regions with an "
		                       "advantage, and the table has %zu"),
		                     AXL_RELATED_REGIONS, kept);
	found->proximity = axl_xcalloc(industries * industries, sizeof *found->proximity);
	find_proximity(found);
	found->density = axl_xcalloc(regions * industries, sizeof *found->density);
	find_density(found);
	*ret_relatedness = axl_steal(found);
	return 0;
}

void axl_relatedness_free(struct axl_relatedness *relatedness)
{
	if (!relatedness)
		return;
	free(relatedness->rca);
	free(relatedness->diversity);
	free(relatedness->ubiquity);
	free(relatedness->proximity);
	free(relatedness->density);
	free(relatedness->dropped_regions);
	free(relatedness->dropped_industries);
	free(relatedness);
}
