/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as a source of documents. */
#include "config.h"

#include "patents/corpus/source.h"

#include "patents/document/parties.h"

enum { DOCUMENTS, PARTIES, PARTIES_OF, TAGS, TITLES, CLASSES };

#define FACTS_OF_WAVE(table, id)                                                                   \
	" FROM wave_source w JOIN " table " d ON d." id " >= w.version << 32"                      \
	" AND d." id " < (w.version + 1) << 32"
#define IN_WAVE " WHERE w.wave = ?1"

#define PARTIES_OF_WAVE                                                                            \
	"SELECT d.id, " AXL_PARTY_NAME ", ifnull(nullif(d.region, ''), p.region),"                 \
	" ifnull(nullif(d.country, ''), p.country), u.region" AXL_PARTIES_OF_WAVE                  \
	    AXL_LINK_OF_PARTY " LEFT JOIN unit u ON u.id = l.unit" IN_WAVE " AND d.role = ?2"

static const char *const texts[] = {
    [DOCUMENTS] = "SELECT d.id, d.number, d.doi, d.family, d.region, d.filed, d.priority,"
		  " d.published, d.registered, d.part, d.cited_by, v.source,"
		  " d.family_size" FACTS_OF_WAVE(
		      "document", "id") " JOIN source_version v ON v.id = w.version" IN_WAVE
					" AND d.kind = ?2 ORDER BY d.id",
    [PARTIES] = PARTIES_OF_WAVE " ORDER BY d.id, d.position",
    [PARTIES_OF] = PARTIES_OF_WAVE " AND w.version = ?3 >> 32 AND d.id = ?3 ORDER BY d.position",
    [TAGS] = "SELECT DISTINCT d.document, substr(d.technology, length(?2) + 2)" FACTS_OF_WAVE(
	"document_tag", "document") IN_WAVE
    " AND substr(d.technology, 1, length(?2) + 1) = ?2 || ':' ORDER BY d.document",
    [TITLES] = "SELECT d.id, d.title" FACTS_OF_WAVE("document", "id") IN_WAVE " ORDER BY d.id",
    [CLASSES] = "SELECT d.id, d.symbol" FACTS_OF_WAVE("document_class", "id") IN_WAVE
    " ORDER BY d.id, d.position",
};
const struct axl_sql axl_store_source_sql = {"patents/store-source", texts, AXL_COUNT(texts)};

struct wave_of_store {
	struct axl_store *store;
	char *wave;
};

static void free_wave(void *context)
{
	struct wave_of_store *from = context;
	free(from->wave);
	free(from);
}

/* A query on the wave and, where there is one, a word. */
static struct axl_query *ask(const struct wave_of_store *from, size_t which, const char *word,
                             struct axl_error **err)
{
	struct axl_query *query = axl_store_query(from->store, &axl_store_source_sql, which, err);
	if (!query)
		return NULL;
	int bound = word ? axl_query_bind(query, err, "tt", from->wave, word)
	                 : axl_query_bind(query, err, "t", from->wave);
	return bound < 0 ? NULL : query;
}

static int end(struct axl_query *query, int row, int result)
{
	if (row > 0)
		axl_query_reset(query);
	return row < 0 ? row : result;
}

static int documents(void *context, const char *kind, axl_document_row_each each, void *to,
                     struct axl_error **err)
{
	struct axl_query *query = ask(context, DOCUMENTS, kind, err);
	int row = -1, result = 0;
	while (query && result == 0 && (row = axl_query_next(query, err)) > 0) {
		const struct axl_document_row document = {
		    .id = axl_query_int(query, 0),
		    .number = axl_query_text(query, 1),
		    .doi = axl_query_text(query, 2),
		    .family = axl_query_text(query, 3),
		    .region = axl_query_text(query, 4),
		    .filed = axl_query_text(query, 5),
		    .priority = axl_query_text(query, 6),
		    .published = axl_query_text(query, 7),
		    .registered = axl_query_text(query, 8),
		    .part = axl_query_int(query, 9),
		    .cited = axl_query_double(query, 10),
		    .source = axl_query_text(query, 11),
		    .family_size = axl_query_double(query, 12),
		};
		result = each(to, &document);
	}
	return end(query, row, result);
}

static int tell_parties(struct axl_query *query, axl_party_row_each each, void *to,
                        struct axl_error **err)
{
	int row = -1, result = 0;
	while (query && result == 0 && (row = axl_query_next(query, err)) > 0) {
		const struct axl_party_row party = {
		    .document = axl_query_int(query, 0),
		    .name = axl_query_text(query, 1),
		    .region = axl_query_text(query, 2),
		    .country = axl_query_text(query, 3),
		    .seat = axl_query_text(query, 4),
		};
		result = each(to, &party);
	}
	return end(query, row, result);
}

static int parties(void *context, const char *role, axl_party_row_each each, void *to,
                   struct axl_error **err)
{
	return tell_parties(ask(context, PARTIES, role, err), each, to, err);
}

int axl_store_parties(struct axl_store *store, const char *wave, int64_t document, const char *role,
                      axl_party_row_each each, void *to, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_store_source_sql, PARTIES_OF, err);
	if (!query || axl_query_bind(query, err, "tti", wave, role, document) < 0)
		return -1;
	return tell_parties(query, each, to, err);
}

static int list_texts(const struct wave_of_store *from, size_t which, const char *word,
                      axl_document_text_each each, void *to, struct axl_error **err)
{
	struct axl_query *query = ask(from, which, word, err);
	int row = -1, result = 0;
	while (query && result == 0 && (row = axl_query_next(query, err)) > 0)
		result = each(to, axl_query_int(query, 0), axl_query_text(query, 1));
	return end(query, row, result);
}

static int tags(void *context, const char *taxonomy, axl_document_text_each each, void *to,
                struct axl_error **err)
{
	return list_texts(context, TAGS, taxonomy, each, to, err);
}

static int titles(void *context, axl_document_text_each each, void *to, struct axl_error **err)
{
	return list_texts(context, TITLES, NULL, each, to, err);
}

static int classes(void *context, axl_document_text_each each, void *to, struct axl_error **err)
{
	return list_texts(context, CLASSES, NULL, each, to, err);
}

struct axl_document_source axl_document_source_of_store(struct axl_store *store, const char *wave)
{
	struct wave_of_store *from = axl_xcalloc(1, sizeof *from);
	from->store = store;
	from->wave = axl_xstrdup(wave);
	return (struct axl_document_source){from,   documents, parties,  tags,
	                                    titles, classes,   free_wave};
}
