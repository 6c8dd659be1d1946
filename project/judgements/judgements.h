/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Judgements of pairs as people hand them in, collected from files of several shapes and raters:
 * one set for each node whose elements were compared.
 *
 * A table (CSV or XLSX) is either a list, a judgement a row, with the columns a, b and value
 * (기준A, 기준B, 값; left, right), and perhaps rater (평가자) and node (상위기준): value says how
 * many times as important a is as b. Or it is a matrix: headings name the elements, the first
 * column too, its corner the rater; several matrices may stand below one another; one half may be
 * blank. A matrix without headings names its elements 1, 2, …. Who is not named is called by the
 * file.
 */
#ifndef PROJECT_JUDGEMENTS_JUDGEMENTS_H
#define PROJECT_JUDGEMENTS_JUDGEMENTS_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

struct axl_judgement_set {
	const char *node; /* "" where nothing names it */
	size_t n, raters;
	const char *const *elements;    /* n, in the order in which they came */
	const char *const *rater_names; /* in the order in which they came */
	double *judgements;             /* raters × n × n, mirrored; NaN: open */
};

/* Something that was repaired, or that one should know of, where it stands. */
struct axl_judgement_note {
	const char *path, *place; /* "line 4, column \"b\"", "Sheet!D7" */
	const char *what;         /* translated */
	bool taken;               /* false: the judgement was left open */
};

struct axl_judgements;

struct axl_judgements *axl_judgements_new(void);
void axl_judgements_free(struct axl_judgements *judgements);
AXL_DEFINE_CLEANUP(axl_judgements)

/* One judgement: a is `value` times as important as b. */
struct axl_judgement {
	const char *node, *rater;
	const char *a, *b;
	double value;
	double slack; /* half a unit of the last decimal that was printed; 0: exact */
	const char *path, *place;
};
void axl_judgements_add(struct axl_judgements *judgements, const struct axl_judgement *judgement);
/* An element that a rater was asked about, whether or not a judgement names it. */
void axl_judgements_declare(struct axl_judgements *judgements, const char *node, const char *rater,
                            const char *element);
void axl_judgements_note(struct axl_judgements *judgements, const char *path, const char *place,
                         bool taken, const char *what);

/* All of a table; AXL_ERROR_DATA names file, line and column of what is no judgement. */
int axl_judgements_read(struct axl_judgements *judgements, const char *path,
                        struct axl_error **err);

/*
 * The sets, once all is added. One pair judged twice by one rater must say the same, as 3 and 1/3
 * (or a rounded 0.33) do; else AXL_ERROR_DATA names both places: a matrix that is not
 * reciprocal.
 */
int axl_judgements_settle(struct axl_judgements *judgements, struct axl_error **err);
size_t axl_judgements_sets(const struct axl_judgements *judgements,
                           const struct axl_judgement_set **ret_sets);
size_t axl_judgements_notes(const struct axl_judgements *judgements,
                            const struct axl_judgement_note **ret_notes);

/* A judgement as it was typed. */
enum axl_judgement_text {
	AXL_JUDGEMENT_READ,
	AXL_JUDGEMENT_BLANK,    /* nothing, or "-" */
	AXL_JUDGEMENT_REPAIRED, /* a spreadsheet had made a day of 1/k: "2026-01-03", "1월 3일" */
	AXL_JUDGEMENT_UNSAFE,   /* a day that could have been more than one fraction */
	AXL_JUDGEMENT_NONE,     /* no positive number or fraction */
};
/* "3", "1/3", "1:3", "0.333". slack as in struct axl_judgement. */
enum axl_judgement_text axl_judgement_read(struct axl_slice text, double *ret_value,
                                           double *ret_slack);

#endif
