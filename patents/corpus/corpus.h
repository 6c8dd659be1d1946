/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The patents of a wave as they are counted: those whose file states the home region or a
 * part of it, or no region at all; each application number once (of several versions that
 * have it, the one read last speaks), with the technologies it was tagged with. Rows of
 * several files that are parts of a document are one patent, with the technologies and applicants
 * of all of them.
 *
 * The year of a document is that of filing, else of publication; 0 where neither is known.
 */
#ifndef PATENTS_CORPUS_CORPUS_H
#define PATENTS_CORPUS_CORPUS_H

#include "base/memory.h"
#include "base/period.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "patents/taxonomy/taxonomy.h"

struct axl_patent {
	int64_t id; /* of its fact; of several parts, the last */
	int year;
	double cited;      /* by later documents, as its file states; NaN: it does not */
	size_t technology; /* the first of its technologies in the corpus's list */
	size_t technology_count;
};

/* A fact that speaks of a patent: the patent itself, or each part of it. */
struct axl_patent_fact {
	int64_t id;
	size_t patent; /* position in the corpus */
	bool part;
};

struct axl_corpus {
	struct axl_patent *patents; /* by id */
	size_t count, capacity;
	struct axl_patent_fact *facts; /* by id */
	size_t fact_count, fact_capacity;
	size_t *technologies; /* positions in the taxonomy, of all patents */
	size_t technology_count, technology_capacity;
	char newest[AXL_PERIOD_SIZE]; /* last day of filing, "" where none is known */
	int first_year, last_year;    /* of the patents with a year; 0 where there is none */
};

/* Needs a world with a taxonomy. */
int axl_corpus_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_corpus **ret_corpus, struct axl_error **err);
void axl_corpus_free(struct axl_corpus *corpus);
AXL_DEFINE_CLEANUP(axl_corpus)

bool axl_patent_has(const struct axl_corpus *corpus, const struct axl_patent *patent,
                    size_t technology);

/*
 * Applications are published 18 months after filing: a year that ends later than 18
 * months before the newest filing is not complete yet, and none of its figures is a trend.
 */
bool axl_corpus_is_incomplete(const struct axl_corpus *corpus, int year);

/* Counts of one technology in one year (0: documents without a year). */
struct axl_patent_count {
	size_t whole;      /* patents that have the technology, one each */
	double fractional; /* each patent shared alike among its technologies */
};

/* technologies × years, to be freed; that of year 0 comes first, then first_year to last_year. */
struct axl_patent_count *axl_corpus_count(const struct axl_corpus *corpus, size_t technologies);
size_t axl_corpus_years(const struct axl_corpus *corpus); /* year 0 among them */
/* The year at a position among them. */
static inline int axl_corpus_year_at(const struct axl_corpus *corpus, size_t position)
{
	return position == 0 ? 0 : corpus->first_year + (int)position - 1;
}

/* Names of applicants as read, patent by patent, each once. */
typedef int (*axl_applicant_each)(void *context, size_t patent, const char *name,
                                  struct axl_error **err);
/* Of the patents that have a technology. */
int axl_corpus_applicants(struct axl_store *store, const char *wave,
                          const struct axl_corpus *corpus, axl_applicant_each each, void *context,
                          struct axl_error **err);

#endif
