/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of axlens link share: cmd-link.c, link-answer.c and link-evaluate.c. */
#ifndef CLI_LINK_LINK_H
#define CLI_LINK_LINK_H

#include "cli/command.h"
#include "patents/link/linking.h"

/* Columns of a pair's levels, and the cells for them. */
#define AXL_LINK_LEVEL_COLUMNS                                                                     \
	{"name_level", N_("Name level"), AXL_LEFT, 0}, {"form_level", N_("Form"), AXL_LEFT, 0},    \
	{                                                                                          \
		"region_level", N_("Region level"), AXL_LEFT, 0                                    \
	}
void axl_link_state_levels(struct axl_output *output, const struct axl_link_candidate *candidate);

/* Tables of what came of the names, and of the weights. */
void axl_link_state_outcomes(struct axl_context *context, const struct axl_linking *linking);
void axl_link_state_weights(struct axl_context *context, const struct axl_linking *linking);

/*
 * The pairs that wait for people, the heaviest of a name first, a name with most documents
 * first, with empty columns for the verdict: axl_link_decisions_take() takes the table back.
 * Of each name so many pairs, and so many names; 0: all.
 */
int axl_link_state_review(struct axl_context *context, struct axl_output *output,
                          const struct axl_linking *linking, size_t names, size_t *ret_waiting,
                          struct axl_error **err);
/* The same, all of it, as a CSV file. */
int axl_link_write_review(struct axl_context *context, const struct axl_linking *linking,
                          const char *path, struct axl_error **err);

/* The same as a workbook to fill in (templates/link/review.h). */
int axl_link_write_workbook(struct axl_context *context, const char *wave,
                            const struct axl_linking *linking, const char *path,
                            struct axl_error **err);
/* Takes back such a workbook, or a CSV of its sheet; *ret_taken is false where the file is none. In
 * the caller's transaction. */
int axl_link_take_form(struct axl_context *context, const char *wave, const char *path,
                       const char *day, bool *ret_taken, struct axl_error **err);

/* --evaluate: returns an enum axl_exit, or -1. */
int axl_link_evaluate(struct axl_context *context, const char *wave, const char *gold,
                      struct axl_error **err);

#endif
