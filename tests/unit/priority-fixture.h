/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scored model without a store, for tests of the priority workbook. "sample" is made by hand and
 * has one of everything: a leaf beside inner nodes, a geometric mean that refuses,
 * ties, all states of a figure, a unit without a rank, names that look like formulas, ranks whose
 * certainty is known. Any
 * other model is one that ships, over as many made-up units as are asked for.
 */
#ifndef TESTS_UNIT_PRIORITY_FIXTURE_H
#define TESTS_UNIT_PRIORITY_FIXTURE_H

#include "templates/priority/priority.h"

struct priority_fixture {
	struct axl_priority priority; /* what the workbook is written from */
	struct axl_definitions *definitions;
	struct axl_catalogue *catalogue;
	struct axl_labels *labels;
	struct axl_certainty *certainty; /* of the sample; NULL: another model */
	struct axl_model_file *loaded; /* a model that ships, or NULL */
	struct axl_model_file file;
	struct axl_model_node *nodes;
	struct axl_scored scored;
	struct axl_scored_unit *units;
	struct axl_scored_cell *cells;
	size_t *leaf_nodes, *order;
	char *text; /* keys and labels of made-up units */
};

/* units: for models that ship. Definitions are those of $AXLENS_DATADIR. */
int priority_fixture_make(struct priority_fixture *fixture, const char *model, const char *language,
                          size_t units, struct axl_error **err);
/* Score, with the weight of a node changed where `node` is not NULL. */
int priority_fixture_score(struct priority_fixture *fixture, const char *node, double weight,
                           struct axl_error **err);
void priority_fixture_release(struct priority_fixture *fixture);

#endif
