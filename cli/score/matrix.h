/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens score --matrix: a plain table by a model in a file, without a project. */
#ifndef CLI_SCORE_MATRIX_H
#define CLI_SCORE_MATRIX_H

#include "cli/score/certainty-options.h"

struct axl_matrix_request {
	const char *matrix, *model; /* files */
	const char *label, *group;  /* headings of columns; NULL: none */
	const char *method;         /* NULL: as the model has it */
	const struct axl_option_list *what_if;
	size_t top;              /* 0: all */
	bool crosscheck, checks; /* in place of the ranks */
	const struct axl_certainty_options *certainty;
};

/*
 * A table of ranks with the score of every node, or what --crosscheck and --checks say; then what
 * the engine warned of.
 */
int axl_matrix_score(struct axl_context *context, const struct axl_matrix_request *request,
                     struct axl_error **err);

#endif
