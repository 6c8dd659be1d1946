/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of axlens patents share. */
#ifndef CLI_PATENTS_PATENTS_H
#define CLI_PATENTS_PATENTS_H

#include "cli/command.h"
#include "cli/output/output.h"
#include "patents/corpus/corpus.h"
#include "patents/document/lookup.h"

struct axl_patents_options {
	const char *wave, *taxonomy, *technology, *explain;
	const char *kind, *place, *year, *unit; /* of counting */
	int64_t top;
	bool fractional;
};

/* What all verbs work on. */
struct axl_patents_asking {
	struct axl_context *context;
	const struct axl_patents_options *options;
	const char *wave;
	struct axl_store *store;
	const struct axl_taxonomy *taxonomy;
	const struct axl_technology *technologies;
	size_t technology_count;
	struct axl_counting counting;
	struct axl_corpus *corpus; /* NULL for tag and summary */
};

/* The position of the technology that --technology names; technology_count, for all, where it
 * names none. */
int axl_patents_wanted(const struct axl_patents_asking *asking, size_t *ret_technology,
                       struct axl_error **err);

/* "patents" or "papers", and "by year of filing" or its like, for notes. */
const char *axl_patents_counted(const struct axl_patents_asking *asking);
const char *axl_patents_by_year(const struct axl_patents_asking *asking);
/* Whose address is the place, for notes. */
const char *axl_patents_by_place(const struct axl_counting *counting);
/* The column of how many there are: its key says what, too. */
struct axl_output_column axl_patents_column(const struct axl_patents_asking *asking, int precision);

/* The counting of the project, as options change it. */
int axl_patents_choose_counting(struct axl_patents_asking *asking, struct axl_error **err);
/* What was counted, by which year, and where documents were taken to be. */
void axl_patents_note_counting(const struct axl_patents_asking *asking);

/* Where a document is, and by whom; 0 or -1. */
int axl_patents_place(const struct axl_patents_asking *asking, const struct axl_document *document,
                      struct axl_error **err);

/* Return an enum axl_exit, or -1. */
int axl_patents_trend(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_holders(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_indicators(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_gap(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_rising(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_network(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_summary(struct axl_patents_asking *asking, struct axl_error **err);
int axl_patents_tag(struct axl_patents_asking *asking, struct axl_error **err);

#endif
