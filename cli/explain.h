/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens explain. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/command.h"
#include "project/explain.h"
#include "project/scored.h"

void axl_explain_unit(struct axl_context *context, const char *wave, const struct axl_unit *unit);

/* A table with a row for each model that ranks the unit; the caller ends it. */
void axl_explain_ranks_begin(struct axl_context *context);
void axl_explain_rank(struct axl_context *context, const struct axl_scored *scored, size_t unit);

/* A table with the nodes of all those models; the caller ends it. */
void axl_explain_tree_begin(struct axl_context *context);
void axl_explain_tree(struct axl_context *context, const struct axl_catalogue *catalogue,
                      const struct axl_scored *scored, size_t unit);

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
