/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is uncertain about a ranking, as JSON definitions (uncertainty/<id>.json,
 * axlens-uncertainty(5)): how often to replicate, and the factors, each with its reason.
 */
#ifndef PROJECT_SCORE_UNCERTAINTY_FILE_H
#define PROJECT_SCORE_UNCERTAINTY_FILE_H

#include "base/definition.h"
#include "scoring/uncertainty/factor.h"

struct axl_uncertainty_file {
	const char *id, *date, *label;
	size_t replications;
	uint64_t seed;
	size_t rows;      /* of the sensitivity analysis */
	double certainty; /* from which on one unit beats another */
	size_t top;       /* ranks whose probability is told */
	struct axl_factor
	    *factors;       /* their nodes are not yet known: see axl_uncertainty_file_bind */
	const char **nodes; /* id of each factor's node; NULL: all */
	size_t count;
	const char *text, *sha256; /* as stored with results */
};

/* id: of a definition, or a path (with "/" or ".json" in it). Every fault is located by path. */
int axl_uncertainty_file_load(const struct axl_definitions *definitions, const char *id,
                              const char *language, struct axl_uncertainty_file **ret_file,
                              struct axl_error **err);
void axl_uncertainty_file_free(struct axl_uncertainty_file *file);
AXL_DEFINE_CLEANUP(axl_uncertainty_file)

/* The factors with their nodes as the model has them; AXL_FACTOR_NO_NODE where it has none of
 * that id. ret_factors: room for AXL_FACTORS. */
void axl_uncertainty_file_bind(const struct axl_uncertainty_file *file,
                               const struct axl_model *model, struct axl_factor *ret_factors);

#endif
