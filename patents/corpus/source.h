/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A source of documents: what counting asks of wherever they are. The store of a project is one
 * (store-source.c); what is counted from a source does not know which one answers.
 *
 * All rows come in the order of their documents' facts. Texts are valid during the call; a non-zero
 * answer of a callback ends the rows and is returned.
 */
#ifndef PATENTS_CORPUS_SOURCE_H
#define PATENTS_CORPUS_SOURCE_H

#include "base/memory.h"
#include "base/store/store.h"
#include "ksic/world.h"

/* A fact of a document. Texts are "" where it does not say. */
struct axl_document_row {
	int64_t id;         /* version << 32 | line */
	const char *source; /* the project's name of it */
	const char *number, *doi, *family;
	const char *region; /* code, as the file states it */
	const char *filed, *priority, *published, *registered;
	bool part;          /* together with other rows of its number it is the document */
	double cited;       /* NaN: not stated */
	double family_size; /* NaN: not stated */
};

struct axl_party_row {
	int64_t document;
	const char *name;    /* as read, or of the entry that the row names by its key */
	const char *region;  /* code, by the address */
	const char *country; /* as read */
	const char *seat;    /* region of the firm that the name is linked to */
};

typedef int (*axl_document_row_each)(void *to, const struct axl_document_row *row);
typedef int (*axl_party_row_each)(void *to, const struct axl_party_row *row);
/* The id of a technology within the taxonomy, a title, the symbol of a class. */
typedef int (*axl_document_text_each)(void *to, int64_t document, const char *text);

struct axl_document_source {
	void *context;
	/* kind: patent, paper */
	int (*documents)(void *context, const char *kind, axl_document_row_each each, void *to,
	                 struct axl_error **err);
	/* role: applicant, inventor, affiliation */
	int (*parties)(void *context, const char *role, axl_party_row_each each, void *to,
	               struct axl_error **err);
	/* Each technology of a taxonomy once. */
	int (*tags)(void *context, const char *taxonomy, axl_document_text_each each, void *to,
	            struct axl_error **err);
	int (*titles)(void *context, axl_document_text_each each, void *to, struct axl_error **err);
	int (*classes)(void *context, axl_document_text_each each, void *to,
	               struct axl_error **err);
	void (*free)(void *context);
};

/* The documents of a wave; borrows the store. Released by axl_document_source_release(). */
struct axl_document_source axl_document_source_of_store(struct axl_store *store, const char *wave);

/* The parties of one fact, in their order. */
int axl_store_parties(struct axl_store *store, const char *wave, int64_t document, const char *role,
                      axl_party_row_each each, void *to, struct axl_error **err);

/* Those of the world's reference sources alone, of any source, which is taken over; borrows the
 * world. */
struct axl_document_source axl_document_source_of_reference(struct axl_document_source all,
                                                            const struct axl_world *world);
bool axl_source_is_reference(const struct axl_world *world, const char *source);

static inline void axl_document_source_release(struct axl_document_source *source)
{
	if (source->free)
		source->free(source->context);
}

#endif
