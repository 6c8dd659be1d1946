/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sales of a region's industries from the finance tables of its firms: what stands in where no
 * table states sales by industry for two periods. Only firms that state every period count, so
 * that a sum never grows by a firm that has come into the tables. A firm counts whole, in the
 * industry of its largest plant.
 */
#ifndef KSIC_DERIVE_FIRM_OUTPUT_H
#define KSIC_DERIVE_FIRM_OUTPUT_H

#include "ksic/fact/finance-year.h"
#include "ksic/world.h"

struct axl_firm_output {
	const struct axl_finance_years *years; /* borrowed */
	struct axl_number *numbers;            /* items of the revision x periods */
	size_t *firms;                         /* behind each item */
};

/* At one level; the firms must be units already. */
int axl_firm_output_load(struct axl_store *store, const struct axl_world *world,
                         const struct axl_finance_years *years, enum axl_ksic_level level,
                         struct axl_firm_output **ret_output, struct axl_error **err);
void axl_firm_output_free(struct axl_firm_output *output);
AXL_DEFINE_CLEANUP(axl_firm_output)

/*
 * The years behind an item, of its level: of every firm that counts, by unit and period. A non-zero
 * answer of the callback ends the walk and is returned.
 */
int axl_firm_output_each(struct axl_store *store, const struct axl_world *world,
                         const struct axl_finance_years *years, const struct axl_ksic_item *item,
                         int (*each)(void *context, const struct axl_finance_year *year),
                         void *context, struct axl_error **err);

#endif
