/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The firms of a wave's registers, and the industries they make up. */
#ifndef PATENTS_CORPUS_INDUSTRY_H
#define PATENTS_CORPUS_INDUSTRY_H

#include "base/value.h"
#include "ksic/world.h"
#include "patents/link/link.h"

struct axl_register_firm {
	int64_t unit;
	const struct axl_ksic_item
	    *industry;               /* as its unit says; NULL where that is no code in force */
	struct axl_number employees; /* the wave's */
};

struct axl_register {
	struct axl_register_firm *firms; /* those of the home region, by key */
	size_t count;
};
static inline void axl_register_cleanup(struct axl_register *reg)
{
	free(reg->firms);
}

/* Firms that ksic/ has measured in the wave. */
int axl_register_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                      struct axl_register *ret_register, struct axl_error **err);

/* One industry of a level. */
struct axl_industry_patents {
	const struct axl_ksic_item *item;
	size_t firms;
	double employees;      /* of the firms that state them; 0 where none does */
	const size_t *patents; /* positions in the corpus, ascending, each once */
	size_t patent_count;
};
typedef int (*axl_industry_each)(void *context, const struct axl_industry_patents *industry,
                                 struct axl_error **err);

/* Every industry of the level to which a firm of the register belongs, by code. A non-zero answer
 * of the callback ends the walk and is returned. */
int axl_industries_each(const struct axl_register *reg, const struct axl_links *links,
                        enum axl_ksic_level level, axl_industry_each each, void *context,
                        struct axl_error **err);

#endif
