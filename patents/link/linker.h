/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parties' names linked to firms: names first, then firms streaming past them (a register
 * of millions is never held), then the decisions. Pure: no files, no store.
 *
 * Every firm meets the names that share a block with it (block.h), and each such pair that no
 * hard rule forbids becomes a pattern (compare.h). The patterns of all pairs give the weights
 * (em.h). Then each name is decided by itself:
 *
 *   - what people decided;
 *   - the same business number;
 *   - exact: the same normal name and form, of one firm alone, and not elsewhere;
 *   - model: the weight reaches `match`, every field allows it, and no other firm comes
 *     nearer than `margin`; a weight from `review` on waits for people.
 *
 * Several plants of one firm are one: its seat stands for them, else the likeliest plant. A
 * private person is linked to no firm by name. The answer does not depend on the number of threads.
 */
#ifndef PATENTS_LINK_LINKER_H
#define PATENTS_LINK_LINKER_H

#include "patents/link/em.h"

enum axl_link_method {
	AXL_LINK_BY_NOTHING,
	AXL_LINK_BY_NUMBER,
	AXL_LINK_BY_EXACT_NAME,
	AXL_LINK_BY_MODEL,
	AXL_LINK_BY_ALIAS,     /* exact or model, under another name of the same body */
	AXL_LINK_BY_SUCCESSOR, /* … of the body that it went into: not counted as one */
	AXL_LINK_BY_DECISION,
	AXL_LINK_METHODS,
};
extern const char *const axl_link_methods[AXL_LINK_METHODS]; /* "number" …: N_() */

struct axl_linked_side {
	struct axl_slice name; /* valid UTF-8 */
	const char *region;    /* code or "" */
	const char *number;    /* ten valid digits or "" */
};

struct axl_link_candidate {
	int64_t firm;
	double weight;    /* log2; infinite for the same number */
	uint16_t pattern; /* none where the number or people spoke */
	uint8_t method;
	bool same_firm; /* as the first candidate: it, or another of its plants */
};

struct axl_link_result {
	enum axl_link_outcome outcome;
	enum axl_link_method method;                 /* of the first candidate */
	const struct axl_link_candidate *candidates; /* the one chosen first, then by weight */
	size_t count;
	bool person;
};

struct axl_linker;

/* day: what is known of other names then (YYYY-MM-DD); threads from 1. */
struct axl_linker *axl_linker_new(const struct axl_link_definition *definition, const char *day,
                                  size_t threads);
void axl_linker_free(struct axl_linker *linker);
AXL_DEFINE_CLEANUP(axl_linker)

/* Positions count from 0. Each name and region once, by the caller's care. */
size_t axl_linker_add_name(struct axl_linker *linker, const struct axl_linked_side *party);
/* All names are in by now. firm: an id other than 0, once each; in any order. */
void axl_linker_add_firm(struct axl_linker *linker, int64_t firm,
                         const struct axl_linked_side *side);
/* What people decided about a name and a firm; of two on one pair the later counts, and of
 * several firms that a name is said to be, the last. */
void axl_linker_add_decision(struct axl_linker *linker, size_t name, int64_t firm, bool same);

void axl_linker_finish(struct axl_linker *linker);
struct axl_link_result axl_linker_result(const struct axl_linker *linker, size_t name);
const struct axl_em *axl_linker_em(const struct axl_linker *linker);
/* True where the first candidate is the firm, or a plant of it. */
bool axl_link_result_is(const struct axl_link_result *result, int64_t firm);
size_t axl_linker_pairs(const struct axl_linker *linker); /* compared and not forbidden */

#endif
