/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/certainty.h"

#include <math.h>

void axl_certainty_free(struct axl_certainty *certainty)
{
	if (!certainty)
		return;
	for (size_t i = 0; i < certainty->factor_count; i++) {
		struct axl_factor_certainty *factor = &certainty->factors[i];
		free((char *)factor->id);
		free((char *)factor->label);
		free((char *)factor->reason);
		free((char *)factor->idle);
	}
	free(certainty->definition);
	free(certainty->units);
	free(certainty->acceptability);
	free(certainty->factors);
	free(certainty);
}

struct axl_certainty *axl_certainty_new(size_t units, size_t top, size_t factors)
{
	struct axl_certainty *certainty = axl_xcalloc(1, sizeof *certainty);
	certainty->unit_count = units;
	certainty->top = top;
	certainty->factor_count = factors;
	certainty->units = axl_xcalloc(units, sizeof *certainty->units);
	certainty->acceptability = axl_xcalloc(units * top, sizeof *certainty->acceptability);
	certainty->factors = axl_xcalloc(factors, sizeof *certainty->factors);
	certainty->shift_mean = certainty->shift_sd = NAN;
	return certainty;
}
