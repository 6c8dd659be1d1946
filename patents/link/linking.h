/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The linking of a wave: the names of its applicants and affiliations, each with the region
 * that its documents state, against the firms of the store and people's decisions.
 */
#ifndef PATENTS_LINK_LINKING_H
#define PATENTS_LINK_LINKING_H

#include "base/arena.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "patents/link/linker.h"

struct axl_linking_name {
	const char *name, *region; /* as read; region "" where no document states one */
	size_t documents;
};

struct axl_linking {
	struct axl_link_definition *definition;
	struct axl_linker *linker;      /* finished; its names are these, its firms unit ids */
	struct axl_linking_name *names; /* by name and region */
	size_t name_count, name_capacity;
	size_t decisions; /* of people, about these names */
	size_t homeless;  /* … whose firm the store does not know; they wait for it */
	struct axl_arena *texts;
};

/* Of a wave without names too. Definition: linking/default.json. */
int axl_linking_run(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_linking **ret_linking, struct axl_error **err);
void axl_linking_free(struct axl_linking *linking);
AXL_DEFINE_CLEANUP(axl_linking)

/* Tables party_link and link_weight, in the caller's transaction. */
int axl_linking_keep(struct axl_store *store, const char *wave, const struct axl_linking *linking,
                     struct axl_error **err);

/* A firm of the store; texts live as long as the arena. */
struct axl_linked_firm {
	int64_t unit;
	const char *key, *label, *region;
	const char *industry; /* KSIC code as the unit has it, or "" */
	char number[11];      /* "" where the key has none */
};
/* False where there is no such firm. */
int axl_linked_firm_load(struct axl_store *store, int64_t unit, struct axl_arena *texts,
                         struct axl_linked_firm *ret_firm, bool *ret_found, struct axl_error **err);
/* All firms, by key. */
typedef int (*axl_linked_firm_each)(void *context, const struct axl_linked_firm *firm);
int axl_linked_firms_each(struct axl_store *store, axl_linked_firm_each each, void *context,
                          struct axl_error **err);

/* Why a name is linked to a firm. */
struct axl_link_reason {
	const char *name, *region;
	const char *method;
	double weight; /* of the evidence together, when it was linked; NaN where it is none */
	size_t levels[AXL_LINK_FIELDS]; /* AXL_LINK_UNKNOWN where nothing is to compare */
	double weights[AXL_LINK_FIELDS];
	const char *decided_on, *why; /* of a decision, else "" */
};
typedef int (*axl_link_reason_each)(void *context, const struct axl_link_reason *reason);
/* Every name that is linked to the unit, with the weights of the wave. */
int axl_link_reasons(struct axl_store *store, const char *wave, const struct axl_world *world,
                     int64_t unit, axl_link_reason_each each, void *context,
                     struct axl_error **err);

#endif
