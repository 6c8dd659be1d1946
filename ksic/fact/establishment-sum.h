/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Establishments summed by region, complex, industry and period while a register
 * is read: what industry figures are made of, and all that is kept of a register
 * whose rows are not.
 */
#ifndef KSIC_FACT_ESTABLISHMENT_SUM_H
#define KSIC_FACT_ESTABLISHMENT_SUM_H

#include "base/store/store.h"
#include "ksic/classification/classification.h"
#include "ksic/region/region.h"

/* What is summed together. Texts are compared by address: equal ones must be one (interned). */
struct axl_establishment_key {
	const struct axl_region *region;
	const char *complex;
	const struct axl_ksic_item *industry; /* NULL: the row has no code */
	const char *period;
};

/* NaN: not stated. */
struct axl_establishment_figures {
	double employees, sales, exports;
};

struct axl_establishment_sums;

struct axl_establishment_sums *axl_establishment_sums_new(void);
void axl_establishment_sums_free(struct axl_establishment_sums *sums);
AXL_DEFINE_CLEANUP(axl_establishment_sums)

void axl_establishment_sums_add(struct axl_establishment_sums *sums,
                                const struct axl_establishment_key *key,
                                const struct axl_establishment_figures *figures, uint64_t line);

/* Write them under a source version, in the order of their keys' texts. */
int axl_establishment_sums_store(struct axl_establishment_sums *sums, struct axl_store *store,
                                 int64_t version, struct axl_error **err);

#endif
