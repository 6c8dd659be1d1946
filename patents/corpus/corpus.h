/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The patents of a wave, or its papers, as they are counted (struct axl_counting): those of the
 * home region, each once, with the technologies they were tagged with.
 *
 * What is one document. A number is one: of several versions that have it, the one read last
 * speaks; rows of several files that are parts of it speak together. Numbers that state one DOI are
 * one document, and so, where families are counted, are those of one family: it has the
 * technologies of all of them, the earliest of their years, and the applicants of the one read last
 * that names any.
 *
 * Where it is. The region that its file states; else, by its parties' known addresses, in each
 * region that has one of them, `here` being the home region's part. A document without a place
 * counts where its file gives no document a place (it was searched for the region, as far as
 * anybody can tell), and is left out otherwise.
 */
#ifndef PATENTS_CORPUS_CORPUS_H
#define PATENTS_CORPUS_CORPUS_H

#include "base/memory.h"
#include "base/period.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "patents/corpus/area.h"
#include "patents/corpus/source.h"
#include "patents/taxonomy/counting.h"
#include "patents/taxonomy/taxonomy.h"

/* A patent or, in a corpus of papers, a paper. */
struct axl_patent {
	int64_t id;    /* of its fact; of several, the last */
	int year;      /* 0: not known */
	double cited;  /* by later documents, as its file states; NaN: it does not */
	size_t family; /* patents that state the same have the same; SIZE_MAX: it states none */
	double family_size; /* members, as its file states them; NaN: it does not */
	double here;        /* the part of it that is the region's: above 0, to 1 */
	uint64_t areas;     /* bits of the corpus's areas */
	size_t technology;  /* the first of its technologies in the corpus's list */
	size_t technology_count;
};

/* A fact that speaks of a patent. */
struct axl_patent_fact {
	int64_t id;
	size_t patent; /* position in the corpus */
	size_t number; /* facts of one number have one */
};

/* Documents of the kind, before any is left out. */
struct axl_corpus_tally {
	size_t rows;              /* that tell of one */
	size_t replaced;          /* of them, those whose number was read again later */
	size_t by_doi, by_family; /* numbers that joined another by it */
	size_t documents;
	size_t by_file, by_party;   /* of the region, as the file states or by a party's address */
	size_t shared;              /* of those by a party's, those that have one elsewhere, too */
	size_t by_source;           /* without a place, taken as the region's */
	size_t elsewhere, unplaced; /* left out */
};

struct axl_corpus {
	struct axl_counting counting;
	struct axl_corpus_tally tally;
	struct axl_document_source source;
	struct axl_areas areas;     /* none in a corpus of a region */
	struct axl_patent *patents; /* by id */
	size_t count;
	struct axl_patent_fact *facts; /* by id */
	size_t fact_count;
	size_t *technologies; /* positions in the taxonomy, of all patents */
	size_t technology_count, technology_capacity;
	char newest[AXL_PERIOD_SIZE]; /* last day of those that years are of, "": none is known */
	int first_year, last_year;    /* of the patents with a year; 0 where there is none */
};

/* Patents, as the taxonomy or the project counts. Needs a world with a taxonomy. */
int axl_corpus_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_corpus **ret_corpus, struct axl_error **err);
/* Otherwise counted, and from any source, which the corpus takes over even where it fails. Without
 * a home region in the world it has all documents, and the areas of each. */
int axl_corpus_new(struct axl_document_source source, const struct axl_world *world,
                   const struct axl_counting *counting, struct axl_corpus **ret_corpus,
                   struct axl_error **err);
void axl_corpus_free(struct axl_corpus *corpus);
AXL_DEFINE_CLEANUP(axl_corpus)

/* What the project says of counting, else the taxonomy. */
const struct axl_counting *axl_corpus_counting(const struct axl_world *world);

bool axl_patent_has(const struct axl_corpus *corpus, const struct axl_patent *patent,
                    size_t technology);

/*
 * Applications are published 18 months after filing or priority: a year that ends later than 18
 * months before the newest of them is not complete yet, and none of its figures is a trend. A year
 * of publication is complete when it has ended before the newest one, or with it.
 */
bool axl_corpus_is_incomplete(const struct axl_corpus *corpus, int year);
/* The last one that is complete; 0: none is. */
int axl_corpus_complete_year(const struct axl_corpus *corpus);

/* Counts of one technology in one year (0: documents without a year). */
struct axl_patent_count {
	size_t whole;      /* patents that have the technology, one each */
	double fractional; /* the region's part of each, shared alike among its technologies */
};

/* technologies × years, to be freed; that of year 0 comes first, then first_year to last_year. */
struct axl_patent_count *axl_corpus_count(const struct axl_corpus *corpus, size_t technologies);
size_t axl_corpus_years(const struct axl_corpus *corpus); /* year 0 among them */
/* The year at a position among them. */
static inline int axl_corpus_year_at(const struct axl_corpus *corpus, size_t position)
{
	return position == 0 ? 0 : corpus->first_year + (int)position - 1;
}

#endif
