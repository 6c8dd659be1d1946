/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens score --method: a whole model by one method. */
#ifndef CLI_SCORE_METHOD_H
#define CLI_SCORE_METHOD_H

#include "scoring/engine.h"

/* A variation and what it points to. */
struct axl_method_choice {
	enum axl_aggregation method;
	struct axl_variation variation;
};

/*
 * A mean of a unit's own figures is taken at every node; a method that compares units makes the
 * index of the leaves, weighted by the product of the weights on their way. word NULL: the model
 * as it is. AXL_ERROR_USAGE for words that are no method, and for the power mean, whose exponent
 * stands in a model.
 */
int axl_method_choose(const char *word, struct axl_method_choice *choice, struct axl_error **err);

#endif
