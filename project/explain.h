/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The road backwards: from a unit's rank over the model's tree and its metrics to the
 * facts, and from each fact to the line of the file that it was read from.
 */
#ifndef PROJECT_EXPLAIN_H
#define PROJECT_EXPLAIN_H

#include "base/store/metric-read.h"
#include "project/catalogue.h"
#include "project/project.h"

/*
 * The one unit of the home region that the text means: its key, a KSIC code or a business
 * number, or else a name that it alone bears, whole or in part (all folded). kind: "industry",
 * "firm" …, or NULL for any. AXL_ERROR_USAGE where there is none or several (the message
 * names the first of them). The row lives as long as the list.
 */
int axl_unit_search(struct axl_project *project, const char *wave, const char *kind,
                    const char *text, struct axl_units **ret_units,
                    const struct axl_unit_row **ret_unit, struct axl_error **err);

struct axl_explained_fact {
	char *source, *file, *sheet;
	uint64_t line;
	int column; /* from 1; 0: the row */
	char *text;
};

/* A figure of the unit: the newest period of one metric, and facts behind it. */
struct axl_explained_metric {
	char *id;
	const struct axl_metric_entry *entry; /* NULL: not in the catalogue */
	enum axl_state state;
	double value, lo, hi, n; /* NaN where unknown */
	char *period, *vintage, *how;
	struct axl_explained_fact *facts;
	size_t fact_count, fact_total; /* listed; there are */
};

struct axl_explanation {
	struct axl_explained_metric *metrics;
	size_t count, capacity;
};

/*
 * metrics: ids, up to a NULL; NULL: all that the unit has. An id that the unit does not have
 * is listed as absent. At most `limit` facts a metric. The explanation borrows from catalogue.
 */
int axl_explain(struct axl_project *project, const struct axl_catalogue *catalogue,
                const char *wave, const struct axl_unit_row *unit, const char *const *metrics,
                size_t limit, struct axl_explanation *ret_explanation, struct axl_error **err);
void axl_explanation_release(struct axl_explanation *explanation);

#endif
