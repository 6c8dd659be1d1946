/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A source of counts: what is asked of whoever counted what areas file. A table that was searched
 * elsewhere is one (table-source.c); what is made of the counts does not know which one answers.
 *
 * Texts are valid during the call; a non-zero answer of a callback ends the rows and is returned.
 */
#ifndef PATENTS_REFERENCE_SOURCE_H
#define PATENTS_REFERENCE_SOURCE_H

#include "base/store/metric.h"
#include "ksic/world.h"

/* One area, technology and year; of two rows of one cell the later speaks. */
struct axl_count_row {
	const char *area;  /* as named, or a region's code; NULL: the whole of the source */
	size_t technology; /* position in the taxonomy; SIZE_MAX: it does not have it */
	int year;
	double patents;
	int64_t fact; /* that says so, and its column in the file; 0 where it was counted */
	int column;
};
typedef int (*axl_count_row_each)(void *to, const struct axl_count_row *row);

struct axl_count_source {
	void *context;
	int (*counts)(void *context, axl_count_row_each each, void *to, struct axl_error **err);
	/* Who counted, and how was searched; "" where it is not said. The source's own texts. */
	int (*origin)(void *context, const char **ret_provider, const char **ret_query,
	              struct axl_error **err);
	void (*free)(void *context);
};

/* The tables of a wave (kind technology-count); borrows the store. Technologies are known by id or
 * name. Released by axl_count_source_release(). */
struct axl_count_source axl_count_source_of_tables(struct axl_store *store, const char *wave,
                                                   const struct axl_taxonomy *taxonomy);

static inline void axl_count_source_release(struct axl_count_source *source)
{
	if (source->free)
		source->free(source->context);
}

#endif
