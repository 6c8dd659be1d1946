/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All documents of one kind that a source has, before any is left out: rows that give a number are
 * put together, numbers that are one document are joined, and each document is given its place.
 * Inner header of corpus/.
 */
#ifndef PATENTS_CORPUS_GATHER_H
#define PATENTS_CORPUS_GATHER_H

#include "base/period.h"
#include "patents/corpus/area.h"
#include "patents/corpus/place.h"

/* A fact that speaks: of a number that stands on several rows the last, or each part. */
struct axl_gathered_fact {
	int64_t id;
	size_t number; /* position */
	bool part;
};

struct axl_gathered_number {
	int64_t id; /* of its fact; of several parts, the last */
	char filed[AXL_PERIOD_SIZE], priority[AXL_PERIOD_SIZE], published[AXL_PERIOD_SIZE],
	    registered[AXL_PERIOD_SIZE];
	double cited, family_size;
	enum axl_whereabouts stated;  /* by its file */
	size_t here, elsewhere;       /* parties whose address is known */
	uint64_t stated_areas, areas; /* likewise, by its file and of its parties */
	size_t doi, family;           /* numbers that state the same have the same; NONE */
	size_t document;              /* position */
	int64_t own; /* the last of its facts that is not the reference's, replaced or not; 0 */
};

struct axl_gathered_document {
	int64_t id;                 /* of the number read last */
	enum axl_whereabouts where; /* UNKNOWN: its place is not known, and it is not taken here */
	bool by_file;               /* its file states the region */
	bool by_source;             /* its file places no document: it is taken as the region's */
	double here;                /* the part of it that is the region's, 0 to 1 */
	uint64_t areas;             /* where it is */
};

struct axl_gathering {
	struct axl_areas areas;          /* none where the world has a home region */
	struct axl_gathered_fact *facts; /* by id */
	size_t fact_count, fact_capacity;
	struct axl_gathered_number *numbers;
	size_t number_count, number_capacity;
	struct axl_gathered_document *documents;
	size_t document_count;
	size_t rows;              /* that tell of a document */
	size_t replaced;          /* of them, those whose number a later row gives again */
	size_t by_doi, by_family; /* numbers that joined another by it */
};

int axl_gather(const struct axl_document_source *source, const struct axl_world *world,
               const struct axl_counting *counting, struct axl_gathering **ret_gathering,
               struct axl_error **err);
void axl_gathering_free(struct axl_gathering *gathering);
AXL_DEFINE_CLEANUP(axl_gathering)

/* Positions of the facts' documents; join.c. */
void axl_gathering_join(struct axl_gathering *gathering, bool families);
/* Fills where, by_file, by_source and here of the documents; place.c. */
int axl_gathering_place(struct axl_gathering *gathering, const struct axl_document_source *source,
                        const struct axl_world *world, const struct axl_counting *counting,
                        struct axl_error **err);

#endif
