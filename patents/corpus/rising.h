/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is new in a technology: words of titles and main groups of classes that stand on a larger
 * share of the patents of the newest complete year than of the complete years before it.
 *
 * A word counts once a patent. Words are runs of letters and digits, folded (base/text/text.h), of
 * two characters or more, no numbers, and not among the stop words. Few documents and a G² that
 * chance may give (patents/indicator/rate-ratio.h) are left out, by the rules.
 */
#ifndef PATENTS_CORPUS_RISING_H
#define PATENTS_CORPUS_RISING_H

#include "base/arena.h"
#include "patents/corpus/corpus.h"
#include "patents/indicator/rate-ratio.h"
#include "patents/indicator/rules.h"

struct axl_rising_term {
	size_t technology;
	bool is_class;
	const char *term;
	size_t now, before;        /* patents that have it */
	struct axl_estimate ratio; /* of its shares, now to before; undefined where it is new */
	double likelihood;         /* G² */
};

struct axl_rising {
	int year, from, to;   /* the newest complete year, and those it is compared with; 0: none */
	size_t *now, *before; /* technologies: patents of the year and of those before */
	struct axl_rising_term *items; /* by technology, G² (largest first), term */
	size_t count, capacity;
	struct axl_arena *texts;
};

int axl_rising_load(const struct axl_corpus *corpus, const struct axl_indicator_rules *rules,
                    size_t technologies, struct axl_rising **ret_rising, struct axl_error **err);
void axl_rising_free(struct axl_rising *rising);
AXL_DEFINE_CLEANUP(axl_rising)

#endif
