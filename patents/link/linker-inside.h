/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What meeting firms (linker.c) leaves for deciding (decide.c). Inner header of patents/link. */
#ifndef PATENTS_LINK_LINKER_INSIDE_H
#define PATENTS_LINK_LINKER_INSIDE_H

#include "base/arena.h"
#include "patents/link/block.h"
#include "patents/link/compare.h"
#include "patents/link/linker.h"

#include <pthread.h>

/* A name as one entry of the blocks: several where it goes by several spellings. What is compared
 * lies side by side. */
struct link_entry {
	struct axl_link_side side; /* its core is the one below */
	uint32_t name;
	uint8_t method;       /* exact name, alias or successor */
	struct axl_core core; /* as much of it as there is */
};

/* A pair that may come to something. */
struct link_pair {
	int64_t firm, number;
	uint32_t name;
	uint16_t pattern;
	uint8_t method;
	bool plant; /* the firm is named as a plant */
};

struct link_pairs {
	struct link_pair *items;
	size_t count, capacity;
};

struct link_decision {
	size_t name;
	int64_t firm;
	bool same;
	size_t order;
};

struct firm_waiting {
	int64_t firm, number;
	struct axl_slice name;
	uint32_t region; /* as stated */
};

/* One thread's own. */
struct meeting {
	const struct axl_linker *linker;
	struct axl_name_reader reader;
	struct link_pairs pairs;
	double counts[AXL_LINK_PATTERNS];
	struct axl_entries met; /* by the firm at hand */
	uint64_t *seen;         /* a bit an entry: it has been met by that firm; else 0 */
	size_t first, end;      /* firms of the batch */
	const struct firm_waiting *firm;
	struct axl_party_name name;
	struct axl_link_target target;
	pthread_t thread;
	bool running;
};

struct axl_linker {
	const struct axl_link_definition *definition;
	const char *day;
	struct axl_name_reader reader;
	struct axl_arena *texts;
	struct axl_blocks *blocks;
	bool *persons; /* by name */
	size_t name_count, name_capacity;
	struct link_entry **entries;
	size_t entry_count, entry_capacity;
	struct other_name *others;
	enum axl_link_outcome most[AXL_LINK_PATTERNS];
	bool sealed;
	/* firms on their way */
	struct firm_waiting *batch;
	size_t batch_count;
	struct axl_arena *batch_texts;
	struct meeting *meetings;
	size_t thread_count;
	struct link_pairs pairs;
	/* decisions */
	struct link_decision *decisions;
	size_t decision_count, decision_capacity;
	struct axl_em em;
	struct axl_link_candidate *candidates;
	struct axl_link_result *results;
};

/* The last firms meet their names; how often each pattern came. */
void axl_linker_gather(struct axl_linker *linker, double counts[AXL_LINK_PATTERNS]);

#endif
