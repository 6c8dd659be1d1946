/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers that technology indicators are made with: indicators/default.json
 * (axlens-methods(7)); faults are located by path. */
#ifndef PATENTS_INDICATOR_RULES_H
#define PATENTS_INDICATOR_RULES_H

#include "base/definition.h"
#include "base/index.h"
#include "patents/indicator/life-cycle.h"

struct axl_indicator_rules {
	size_t window;           /* complete years that shares, growth and advantage are of */
	struct axl_index *whole; /* folded names of the area that is the whole reference */
	size_t life_years;       /* of a period of life */
	struct axl_life_rule life;
	size_t rising_before;         /* complete years that the newest one is compared with */
	double rising_documents;      /* fewest of the newest year */
	double rising_likelihood;     /* least G² */
	struct axl_index *stop_words; /* folded */
};

int axl_indicator_rules_load(const struct axl_definitions *definitions,
                             struct axl_indicator_rules **ret_rules, struct axl_error **err);
void axl_indicator_rules_free(struct axl_indicator_rules *rules);
AXL_DEFINE_CLEANUP(axl_indicator_rules)

#endif
