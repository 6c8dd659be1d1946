/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stored rows of a register that lie in the home region. */
#ifndef KSIC_FACT_PLANT_H
#define KSIC_FACT_PLANT_H

#include "base/store/store.h"
#include "base/value.h"
#include "ksic/firm.h"
#include "ksic/world.h"

/* Texts live until the callback returns. */
struct axl_plant {
	int64_t fact;
	const char *region;
	const char *scheme, *industry; /* "" where it has no code */
	const char *name, *brn;
	const char *period;
	struct axl_number employees, sales, exports;
};

/* By fact. A non-zero answer of the callback ends the walk and is returned. */
int axl_plants_each(struct axl_store *store, const struct axl_world *world, int64_t version,
                    int (*each)(void *context, const struct axl_plant *plant), void *context,
                    struct axl_error **err);

void axl_plant_firm_key(const struct axl_plant *plant, const char *home,
                        char ret_key[AXL_FIRM_KEY_SIZE]);

/* The register whose rows are a wave's firms: the one with most plants at home. 0: none. */
int axl_register_of_wave(struct axl_store *store, const char *wave, const struct axl_world *world,
                         int64_t *ret_version, struct axl_error **err);

/* The state of a figure that is NULL in a fact, from its "states" ("employees=masked sales=none").
 */
struct axl_number axl_fact_number(struct axl_query *row, int column, const char *states,
                                  const char *field);

#endif
