/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How well names are linked, on pairs that people labelled. Each row of the gold file says
 * whether a name and a firm are one; the names are linked anew, to all firms of the store and
 * to the row's own where the store does not have it, without regard to earlier decisions.
 *
 * precision = right links / links, recall = right links / pairs that are one, F1 their harmonic
 * mean; undefined (NaN) where the denominator is 0. A name that is linked to another firm
 * than the one that the gold file says it is misses that one and is a false link besides.
 */
#ifndef PATENTS_LINK_EVALUATE_H
#define PATENTS_LINK_EVALUATE_H

#include "base/arena.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "patents/link/linker.h"

enum axl_gold_fault { AXL_GOLD_RIGHT, AXL_GOLD_MISSED, AXL_GOLD_FALSE };

struct axl_gold_pair {
	uint64_t line;
	const char *name, *region, *firm; /* as the file says */
	bool same;
	enum axl_gold_fault fault;
	struct axl_link_result result; /* of the name */
	const char *linked;            /* the firm it was linked to, or proposed; "" for none */
};

struct axl_evaluation {
	struct axl_gold_pair *pairs;
	size_t count, capacity;
	size_t same, different;
	size_t right, missed, false_links;
	size_t proposed; /* of the missed, those that wait for people with that firm */
	struct axl_arena *texts;
	struct axl_link_definition *definition;
	struct axl_linker *linker;
};

/* gold: columns name, firm (key or name), verdict (same, different); region (of the name), number,
 * firm_region and firm_number may be missing. Regions are codes, names or addresses. wave: whose
 * day tells which names are known. */
int axl_evaluate(struct axl_store *store, const char *wave, const struct axl_world *world,
                 const char *gold, struct axl_evaluation **ret_evaluation, struct axl_error **err);
void axl_evaluation_free(struct axl_evaluation *evaluation);
AXL_DEFINE_CLEANUP(axl_evaluation)

double axl_evaluation_precision(const struct axl_evaluation *evaluation);
double axl_evaluation_recall(const struct axl_evaluation *evaluation);
double axl_evaluation_f1(const struct axl_evaluation *evaluation);

#endif
