/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens explain. */
#ifndef CLI_EXPLAIN_EXPLAIN_H
#define CLI_EXPLAIN_EXPLAIN_H

#include "base/buffer.h"
#include "cli/command.h"
#include "project/score/certainty.h"
#include "project/explain.h"
#include "project/score/scored.h"

void axl_explain_unit(struct axl_context *context, const char *wave, const struct axl_unit *unit);

/* A unit as one model ranks it, and what is asked about that. */
struct axl_explained_rank {
	const struct axl_catalogue *catalogue;
	const struct axl_scored *scored;
	const struct axl_certainty *certainty; /* as the last run kept it; NULL: none */
	size_t unit;
	size_t cut; /* so many places are to be had, >= 1 */
	int places; /* to be gained, >= 1 */
};

/*
 * Tables that have rows for every model that ranks the unit: `begin` once, the other for each
 * model; the caller ends the table. What is to be said beside it goes to `notes`, a
 * line each, as notes stand after tables. They tell
 *     ranks      rank, score, and how sure the rank is
 *     tree       how the score comes about, and what parts it from the median unit's
 *     strengths  the indicators that part it most from the median unit, three for the
 *                better, three for the worse
 *     without    its rank without each indicator and each dimension
 *     certificate  the smallest change of all weights that takes it across the cut
 *     stability  how far each weight may change before it crosses the cut
 *     gain       what each indicator has to be for the unit to gain places
 */
void axl_explain_ranks_begin(struct axl_context *context);
void axl_explain_rank(struct axl_context *context, const struct axl_explained_rank *rank);
void axl_explain_tree_begin(struct axl_context *context);
void axl_explain_tree(struct axl_context *context, const struct axl_explained_rank *rank);
void axl_explain_strengths_begin(struct axl_context *context);
void axl_explain_strengths(struct axl_context *context, const struct axl_explained_rank *rank);
void axl_explain_without_begin(struct axl_context *context);
int axl_explain_without(struct axl_context *context, const struct axl_explained_rank *rank,
                        struct axl_buffer *notes, struct axl_error **err);
void axl_explain_certificate_begin(struct axl_context *context);
int axl_explain_certificate(struct axl_context *context, const struct axl_explained_rank *rank,
                            struct axl_buffer *notes, struct axl_error **err);
void axl_explain_stability_begin(struct axl_context *context);
int axl_explain_stability(struct axl_context *context, const struct axl_explained_rank *rank,
                          struct axl_buffer *notes, struct axl_error **err);
void axl_explain_gain_begin(struct axl_context *context);
int axl_explain_gain(struct axl_context *context, const struct axl_explained_rank *rank,
                     struct axl_buffer *notes, struct axl_error **err);

/* Percentages are shown as such, whatever they are kept as: what to multiply by. */
double axl_explain_scale(const struct axl_metric_entry *entry);

void axl_explain_metrics(struct axl_context *context, const struct axl_explanation *explanation);
/* The breaks that cut the growth rates among the metrics of an industry; no table where none does.
 */
int axl_explain_breaks(struct axl_context *context, const char *wave, const struct axl_unit *unit,
                       const struct axl_explanation *explanation, struct axl_error **err);
/* The names that are linked to a firm, and why; no table where there are none. */
int axl_explain_links(struct axl_context *context, const char *wave,
                      const struct axl_unit_row *unit, struct axl_error **err);
void axl_explain_facts(struct axl_context *context, const struct axl_explanation *explanation);

#endif
