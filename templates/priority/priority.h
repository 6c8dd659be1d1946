/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The priority workbook (우선순위 워크북): who comes first, why, on what evidence, and
 * what changes when the weights do.
 *
 * Sheets: summary, ranks, movers, rank intervals, rank probabilities, matrix, contributions,
 * strengths, methods, sensitivity, metrics, scores, weights, treatment, sources. All scores, ranks,
 * contributions and their charts follow the weights by formula; normalised figures do not depend on
 * weights and are numbers. Ranks are sorted by formula, too. What took other runs of the model
 * (movers, intervals, probabilities, sensitivity, other methods) and distances are of the weights
 * as given.
 */
#ifndef TEMPLATES_PRIORITY_PRIORITY_H
#define TEMPLATES_PRIORITY_PRIORITY_H

#include "ksic/figure/hidden.h"
#include "project/score/certainty.h"
#include "project/waves/change.h"
#include "templates/book/evidence.h"
#include "templates/book/labels.h"

/* All that the workbook says. Borrowed. */
struct axl_priority {
	const char *project; /* its name */
	const struct axl_labels *labels;
	const struct axl_scored *scored;
	const struct axl_catalogue *catalogue;
	const struct axl_hidden_industries *hidden; /* whose metrics are not shown; NULL: none */
	const struct axl_certainty *certainty;      /* how sure the ranks are; NULL: not known */
	const char *before; /* the wave before that keeps a result of the model; NULL: none */
	const struct axl_wave_change *change; /* since then; NULL: not known */
	struct axl_book_evidence evidence;
};

/*
 * Same content, same bytes. AXL_ERROR_DATA where there is no unit at all; AXL_ERROR_IO where the
 * file cannot be written, which leaves an older one as it was.
 */
int axl_priority_write(const struct axl_priority *priority, const char *path,
                       struct axl_error **err);

/* The same, with all that is not scores taken from the project and its store. */
int axl_write_priority_workbook(struct axl_project *project, const struct axl_scored *scored,
                                const struct axl_catalogue *catalogue, const char *path,
                                struct axl_error **err);

#endif
