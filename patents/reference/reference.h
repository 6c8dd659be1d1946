/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What others file: counts by area, technology and year that the region is held against, of any
 * source of counts (patents/reference/source.h).
 */
#ifndef PATENTS_REFERENCE_REFERENCE_H
#define PATENTS_REFERENCE_REFERENCE_H

#include "base/arena.h"
#include "base/store/store.h"
#include "patents/indicator/rules.h"
#include "patents/reference/source.h"

struct axl_reference {
	const char **areas; /* as named, but for the whole, the home region and what lies in it */
	size_t area_count;
	size_t technologies; /* of the taxonomy */
	int first_year, last_year;
	double *parts; /* areas × technologies × years; NaN: not given */
	double *cited; /* technologies × years: mean citations of the whole's documents; NaN */
	double *whole; /* technologies × years: of the whole, where the table has one, else of all
	                  its areas together; NaN where one of them is not given */
	bool whole_is_sum;
	const char *whole_name; /* of the area that is the whole, as named; NULL: none is */
	size_t unknown;         /* figures of technologies that the taxonomy does not have */
	const char *provider;   /* who made the table (of several, the one read last), or "" */
	const char *query;      /* how it was searched, of its first row; or "" */
	struct axl_arena *texts;
	struct axl_count_source source;
};

/* The source is taken over, even where this fails. NULL in *ret_reference where it has nothing that
 * the taxonomy knows. */
int axl_reference_new(struct axl_count_source source, const struct axl_world *world,
                      const struct axl_indicator_rules *rules, struct axl_reference **ret_reference,
                      struct axl_error **err);
/*
 * Of the wave: of the documents of the world's reference sources, counted alike; where it names
 * none, of its tables, which are of patents alone.
 */
int axl_reference_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                       const struct axl_counting *counting, const struct axl_indicator_rules *rules,
                       struct axl_reference **ret_reference, struct axl_error **err);
void axl_reference_free(struct axl_reference *reference);
AXL_DEFINE_CLEANUP(axl_reference)

/* Of an area (or of the whole: area_count) in the years from first to last; NaN where one of them
 * is not given. */
double axl_reference_sum(const struct axl_reference *reference, size_t area, size_t technology,
                         int first, int last);

/* Mean citations of the whole's documents of a technology and year that state them; NaN where none
 * does, and of a table. */
double axl_reference_cited(const struct axl_reference *reference, size_t technology, int year);

/* The facts behind its figures of a technology, in the years from first to last: of the whole, or
 * of all areas where these are it. A non-zero answer of a callback is returned. */
struct axl_reference_told {
	axl_evidence_each figure;           /* of a table */
	axl_counted_document_each document; /* that was counted */
	void *context;
};
int axl_reference_explain(const struct axl_reference *reference,
                          const struct axl_taxonomy *taxonomy, size_t technology, int first,
                          int last, const struct axl_reference_told *told, struct axl_error **err);

#endif
