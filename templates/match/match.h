/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The match workbook (매칭 워크북): which industry could use which technology, on what evidence,
 * and where the region stands apart from what grows outside.
 *
 * Sheets: summary, table (heat map), sides, pairs, gaps (chart), evidence, criteria, sources.
 * Strengths, potentials and places follow the weights, exponents and the floor of the criteria by
 * formula; shares and lifts of the sides do not depend on them and are numbers. Personal names
 * come masked.
 */
#ifndef TEMPLATES_MATCH_MATCH_H
#define TEMPLATES_MATCH_MATCH_H

#include "patents/match/match.h"
#include "project/catalogue.h"
#include "project/project.h"
#include "templates/book/evidence.h"
#include "templates/book/labels.h"

/* Pairs that the workbook lists, and of how many it shows documents (so many of each). */
enum { AXL_MATCH_TOP = 20, AXL_MATCH_PROVEN = 10, AXL_MATCH_PROOFS = 8 };

/* A document behind a pair. */
struct axl_match_proof {
	size_t industry, technology;
	enum axl_match_side side;
	bool ai_only;
	double share;
	const char *how, *number, *title, *filed;
	const char *applicants; /* people masked */
	const char *firm;       /* "" where none is linked */
	const char *file;       /* where it stands; "" where its row is not known */
	uint64_t line;
};

/* All that the workbook says. Borrowed. */
struct axl_match_report {
	const char *project, *wave;
	const char *region, *reference; /* names */
	const struct axl_labels *labels;
	const struct axl_match *match;
	const struct axl_catalogue *catalogue; /* names of the rule's metrics */
	const struct axl_match_proof *proofs;  /* those of a pair together */
	size_t proof_count;
	struct axl_book_evidence evidence;
};

/* A pair of the table. */
struct axl_match_pair {
	size_t industry, technology;
};

/*
 * Pairs of which a side speaks, by industry and technology; *ret_order: positions of those that
 * have a potential, the greatest first (as compared to 9 decimals; ties as they stand). Both are
 * the caller's.
 */
size_t axl_match_pairs(const struct axl_match *match, struct axl_match_pair **ret_pairs,
                       size_t **ret_order, size_t *ret_ordered);

/* Same content, same bytes. AXL_ERROR_IO where the file cannot be written, which leaves an older
 * one as it was. */
int axl_match_write(const struct axl_match_report *report, const char *path,
                    struct axl_error **err);

/*
 * The same, all taken from the project and its store. AXL_ERROR_USAGE where the project names no
 * taxonomy, or no side speaks of any pair.
 */
int axl_write_match_workbook(struct axl_project *project, const struct axl_world *world,
                             const char *wave, enum axl_ksic_level level, const char *path,
                             struct axl_error **err);

#endif
