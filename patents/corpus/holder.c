/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/holder.h"

#include <math.h>
#include <string.h>

void axl_holders_free(struct axl_holders *holders)
{
	if (!holders)
		return;
	free(holders->items);
	free(holders);
}

struct ranking {
	const struct axl_holder *holder;
	const char *name;
	double count; /* to nine decimals: what a sum leaves in the last digits is no difference */
};

struct counting {
	const struct axl_corpus *corpus;
	const struct axl_applicants *applicants;
	struct axl_holders *holders;
	struct axl_holder *of; /* applicants, of one technology */
	bool fractional;
};

/* Patents of the technology that name an applicant. */
static size_t count_memberships(struct counting *c, size_t technology)
{
	const struct axl_applicants *applicants = c->applicants;
	const struct axl_membership *all = applicants->memberships;
	size_t held = 0;
	memset(c->of, 0, applicants->count * sizeof *c->of);
	for (size_t i = 0; i < applicants->membership_count; i++) {
		struct axl_holder *holder = &c->of[all[i].applicant];
		if (!axl_patent_has(c->corpus, &c->corpus->patents[all[i].document], technology))
			continue;
		held += i == 0 || all[i - 1].document != all[i].document;
		holder->patents++;
		holder->fractional += 1.0 / (double)axl_applicants_beside(applicants, i);
	}
	return held;
}

static int by_rank(const void *a, const void *b)
{
	const struct ranking *x = a, *y = b;
	if (x->count > y->count || x->count < y->count)
		return x->count > y->count ? -1 : 1;
	return strcmp(x->name, y->name);
}

static struct ranking *rank_holders(const struct counting *c, size_t *ret_count)
{
	struct ranking *rankings = axl_xcalloc(c->applicants->count, sizeof *rankings);
	size_t count = 0;
	for (size_t i = 0; i < c->applicants->count; i++)
		if (c->of[i].patents)
			rankings[count++] =
			    (struct ranking){&c->of[i], c->applicants->names[i],
			                     c->fractional ? round(c->of[i].fractional * 1e9)
			                                   : (double)c->of[i].patents};
	if (count)
		qsort(rankings, count, sizeof *rankings, by_rank);
	*ret_count = count;
	return rankings;
}

/* Returns the sum of the fractional counts. */
static double add_holders(struct counting *c, size_t technology)
{
	struct axl_holders *holders = c->holders;
	size_t count, rank = 0;
	double sum = 0;
	axl_auto(axl_memory) struct ranking *rankings = rank_holders(c, &count);
	axl_reserve(holders->items, holders->capacity, holders->count + count);
	for (size_t i = 0; i < count; i++) {
		struct axl_holder holder = *rankings[i].holder;
		if (i == 0 || rankings[i].count < rankings[i - 1].count)
			rank = i + 1;
		holder.technology = technology;
		holder.applicant = (size_t)(rankings[i].holder - c->of);
		holder.rank = rank;
		holders->items[holders->count++] = holder;
		sum += holder.fractional;
	}
	return sum;
}

int axl_holders_new(const struct axl_corpus *corpus, const struct axl_applicants *applicants,
                    size_t technologies, bool fractional, struct axl_holders **ret_holders,
                    struct axl_error **err)
{
	axl_auto(axl_holders) struct axl_holders *holders = axl_xcalloc(1, sizeof *holders);
	axl_auto(axl_memory) struct axl_holder *of = axl_xcalloc(applicants->count + 1, sizeof *of);
	struct counting c = {corpus, applicants, holders, of, fractional};
	for (size_t i = 0; i < technologies; i++) {
		double held = (double)count_memberships(&c, i), sum = add_holders(&c, i);
		if (fabs(sum - held) > 1e-9 * (held + 1))
			return axl_error_set(err, AXL_ERROR_INTERNAL,
			                     "%g patents name an applicant, shares of %.17g", held,
			                     sum);
	}
	*ret_holders = axl_steal(holders);
	return 0;
}
