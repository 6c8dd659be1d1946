/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A source of counts: what is asked of whoever counted what areas file. A table that was searched
 * elsewhere is one (table-source.c), documents that are counted here another
 * (document-source.c); what is made of the counts does not know which one answers.
 *
 * Texts are valid during the call; a non-zero answer of a callback ends the rows and is returned.
 */
#ifndef PATENTS_REFERENCE_SOURCE_H
#define PATENTS_REFERENCE_SOURCE_H

#include "base/store/metric.h"
#include "ksic/world.h"
#include "patents/taxonomy/counting.h"

/* One area, technology and year; of two rows of one cell the later speaks. */
struct axl_count_row {
	const char *area;  /* as named, or a region's code; NULL: the whole of the source */
	size_t technology; /* position in the taxonomy; SIZE_MAX: it does not have it */
	int year;
	double patents;
	double rated, cited; /* of them, those whose file says how often they are cited, and the
	                        citations of all of these; 0 of a table */
	int64_t fact;        /* that says so, and its column in the file; 0 where it was counted */
	int column;
};
typedef int (*axl_count_row_each)(void *to, const struct axl_count_row *row);
typedef int (*axl_counted_document_each)(void *to, int64_t document);

struct axl_count_source {
	void *context;
	int (*counts)(void *context, axl_count_row_each each, void *to, struct axl_error **err);
	/* Who counted, and how was searched; "" where it is not said. The source's own texts. */
	int (*origin)(void *context, const char **ret_provider, const char **ret_query,
	              struct axl_error **err);
	/* The documents that were counted, by their facts; NULL where rows are facts themselves. */
	int (*documents)(void *context, size_t technology, int first, int last,
	                 axl_counted_document_each each, void *to, struct axl_error **err);
	void (*free)(void *context);
};

/* The tables of a wave (kind technology-count); borrows the store. Technologies are known by id or
 * name. Released by axl_count_source_release(). */
struct axl_count_source axl_count_source_of_tables(struct axl_store *store, const char *wave,
                                                   const struct axl_taxonomy *taxonomy);

/*
 * The documents of the world's reference sources, counted as the region's are: together, wherever
 * they are, and in each province that neither holds the home region nor lies in it. Complete years
 * alone, a year without a document being a true 0. Borrows the store and the world.
 */
struct axl_count_source axl_count_source_of_documents(struct axl_store *store, const char *wave,
                                                      const struct axl_world *world,
                                                      const struct axl_counting *counting);

static inline void axl_count_source_release(struct axl_count_source *source)
{
	if (source->free)
		source->free(source->context);
}

#endif
