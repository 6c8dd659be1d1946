/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What axlens weights ahp finds (ahp.c) and says (ahp-answer.c). */
#ifndef CLI_WEIGHTS_AHP_H
#define CLI_WEIGHTS_AHP_H

#include "cli/weights/weights.h"
#include "project/judgements/judgements.h"
#include "scoring/weights/ahp.h"

/* A matrix without blanks, and what follows from it. */
struct axl_ahp_verdict {
	const char *rater; /* NULL: the group */
	double *judgements, *priorities;
	struct axl_ahp_consistency consistency;
	bool filled;
};

/* One node: each rater's verdict, and the group's where there are several. */
struct axl_ahp_weighing {
	const struct axl_judgement_set *set;
	struct axl_ahp_verdict *verdicts; /* raters, then the group */
	size_t count;
	double *weights, *spread;
};

/* Whose judgements, and on what; the caller's. */
char *axl_ahp_whose(const struct axl_judgement_set *set, const char *rater);

/* What was repaired or left open in the files. */
void axl_ahp_state_notes(struct axl_output *output, const struct axl_judgements *judgements);

/* The tables of all nodes, and what must not be overlooked. */
void axl_ahp_state(struct axl_context *context, const struct axl_weights_options *options,
                   const struct axl_ahp_weighing *weighings, size_t count);

#endif
