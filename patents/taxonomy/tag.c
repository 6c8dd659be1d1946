/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/tag.h"

#include "base/memory.h"
#include "base/period.h"
#include "base/store/definition-keep.h"
#include "patents/taxonomy/workers.h"

#include <unistd.h>

enum { PENDING, FORGET, NOTE, DOCUMENTS, CLASSES };

static const char *const texts[] = {
    [PENDING] = "SELECT v.id FROM wave_source w JOIN source_version v ON v.id = w.version"
		" WHERE w.wave = ?1 AND v.kind = 'document' AND NOT EXISTS (SELECT 1 FROM tagging t"
		" WHERE t.version = v.id AND t.taxonomy = ?2 AND t.sha256 = ?3) ORDER BY v.id",
    [FORGET] = "DELETE FROM document_tag WHERE document >= ?1 << 32 AND document < (?1 + 1) << 32"
	       " AND substr(technology, 1, length(?2) + 1) = ?2 || ':'",
    [NOTE] = "INSERT OR REPLACE INTO tagging (version, taxonomy, sha256) VALUES (?, ?, ?)",
    [DOCUMENTS] = "SELECT id, filed, published, title || iif(title_en = '', '', ' / ' || title_en),"
		  " abstract, keywords, claims FROM document"
		  " WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id",
    [CLASSES] = "SELECT id, scheme, symbol FROM document_class"
		" WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id, position",
};
const struct axl_sql axl_tag_sql = {"patents/tag", texts, AXL_COUNT(texts)};

/* Batches of this many bytes of text stay in a cache on their way. */
enum { BATCH_BYTES = 1 << 17, MOST_THREADS = 4 };

struct tagging {
	struct axl_store *store;
	const struct axl_taxonomy *taxonomy;
	char **technologies; /* as document_tag names them */
	size_t technology_count;
	struct axl_tagger *tagger;
	struct axl_inserter *tags;
	/* of the current version */
	struct axl_query *documents, *classes;
	bool more_documents, more_classes;
};

static int take_batch(void *context, const struct axl_batch *batch, struct axl_error **err)
{
	struct tagging *t = context;
	for (size_t i = 0; i < batch->tag_count; i++) {
		const struct axl_tag *tag = &batch->tags[i].tag;
		if (axl_inserter_add(t->tags, err, "itttt",
		                     batch->documents[batch->tags[i].document].id,
		                     t->technologies[tag->technology],
		                     tag->evidence == AXL_TAG_CLASS ? "class" : "phrase",
		                     tag->match, tag->place) < 0)
			return -1;
	}
	return 0;
}

static void add_class(struct axl_batch *batch, const char *scheme, const char *text)
{
	struct axl_document_class class = {strcmp(scheme, "cpc") == 0 ? "cpc" : "ipc",
	                                   {.group = 0}};
	if (axl_symbol_read(axl_slice_of(text), &class.symbol))
		axl_batch_add_class(batch,
		                    &class); /* else kept as a fact; no taxonomy speaks of it */
}

/* The classes' cursor runs beside the documents' one. */
static int read_classes(struct tagging *t, int64_t document, struct axl_batch *batch,
                        struct axl_error **err)
{
	while (t->more_classes && axl_query_int(t->classes, 0) <= document) {
		if (axl_query_int(t->classes, 0) == document)
			add_class(batch, axl_query_text(t->classes, 1),
			          axl_query_text(t->classes, 2));
		int row = axl_query_next(t->classes, err);
		if (row < 0)
			return -1;
		t->more_classes = row > 0;
	}
	return 0;
}

static int fill_batch(void *context, struct axl_batch *batch, struct axl_error **err)
{
	struct tagging *t = context;
	struct axl_query *row = t->documents;
	while (t->more_documents && batch->letters.length < BATCH_BYTES) {
		int more = axl_query_next(row, err);
		if (more < 0)
			return -1;
		t->more_documents = more > 0;
		if (!t->more_documents)
			break;
		int64_t document = axl_query_int(row, 0);
		const char *filed = axl_query_text(row, 1);
		axl_batch_add_document(batch, document,
		                       axl_period_year(*filed ? filed : axl_query_text(row, 2)));
		for (enum axl_part part = 0; part < AXL_PART_COUNT; part++) {
			const char *text = axl_query_text(row, 3 + (int)part);
			if (*text)
				axl_batch_add_text(batch, part, axl_slice_of(text));
		}
		if (read_classes(t, document, batch, err) < 0)
			return -1;
	}
	return batch->document_count > 0;
}

/* One core reads and writes the store. */
static size_t threads_to_spare(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	return cores <= 1 ? 0 : cores > MOST_THREADS ? MOST_THREADS : (size_t)cores - 1;
}

static int tag_documents(struct tagging *t, int64_t version, struct axl_error **err)
{
	const struct axl_batch_source source = {t, fill_batch, take_batch};
	t->documents = axl_store_query(t->store, &axl_tag_sql, DOCUMENTS, err);
	if (!t->documents)
		return -1;
	t->classes = axl_store_query(t->store, &axl_tag_sql, CLASSES, err);
	if (!t->classes || axl_query_bind(t->documents, err, "i", version) < 0 ||
	    axl_query_bind(t->classes, err, "i", version) < 0)
		return -1;
	int row = axl_query_next(t->classes, err);
	t->more_classes = row > 0;
	t->more_documents = true;
	int result = row < 0 ? -1 : axl_workers_tag(t->tagger, threads_to_spare(), &source, err);
	axl_query_reset(t->classes);
	if (result < 0)
		axl_query_reset(t->documents);
	return result;
}

static int run(struct tagging *t, size_t which, int64_t version, struct axl_error **err)
{
	const char *taxonomy = axl_taxonomy_id(t->taxonomy);
	struct axl_query *query = axl_store_query(t->store, &axl_tag_sql, which, err);
	if (!query)
		return -1;
	return which == NOTE ? axl_query_run(query, err, "itt", version, taxonomy,
	                                     axl_taxonomy_hash(t->taxonomy))
	                     : axl_query_run(query, err, "it", version, taxonomy);
}

static int tag_version(struct tagging *t, int64_t version, struct axl_error **err)
{
	static const char *const columns[] = {"document", "technology", "evidence", "match",
	                                      "place"};
	axl_inserter_free(t->tags);
	t->tags = NULL;
	if (run(t, FORGET, version, err) < 0 ||
	    axl_inserter_new(t->store, "document_tag", columns, AXL_COUNT(columns), &t->tags, err) <
	        0 ||
	    tag_documents(t, version, err) < 0 || axl_inserter_finish(t->tags, err) < 0)
		return -1;
	return run(t, NOTE, version, err);
}

/* Listed first: tagging writes into what the list is read from. */
static int list_pending(struct axl_store *store, const char *wave,
                        const struct axl_taxonomy *taxonomy, int64_t **ret_versions,
                        size_t *ret_count, struct axl_error **err)
{
	axl_auto(axl_memory) int64_t *versions = NULL;
	size_t count = 0, capacity = 0;
	struct axl_query *query = axl_store_query(store, &axl_tag_sql, PENDING, err);
	if (!query || axl_query_bind(query, err, "ttt", wave, axl_taxonomy_id(taxonomy),
	                             axl_taxonomy_hash(taxonomy)) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		axl_reserve(versions, capacity, count + 1);
		versions[count++] = axl_query_int(query, 0);
	}
	if (row < 0)
		return -1;
	*ret_versions = axl_steal(versions);
	*ret_count = count;
	return 0;
}

int axl_tag_pending(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                    size_t *ret_count, struct axl_error **err)
{
	axl_auto(axl_memory) int64_t *versions = NULL;
	return list_pending(store, wave, taxonomy, &versions, ret_count, err);
}

static int tag_versions(struct tagging *t, const char *wave, struct axl_error **err)
{
	axl_auto(axl_memory) int64_t *versions = NULL;
	char sha256[65];
	size_t count = 0;
	if (axl_definition_keep(t->store, "taxonomies", axl_taxonomy_id(t->taxonomy),
	                        axl_taxonomy_text(t->taxonomy), sha256, err) < 0 ||
	    list_pending(t->store, wave, t->taxonomy, &versions, &count, err) < 0)
		return -1;
	if (count > 0 && axl_tagger_new(t->taxonomy, &t->tagger, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++)
		if (tag_version(t, versions[i], err) < 0)
			return -1;
	return 0;
}

static void name_technologies(struct tagging *t)
{
	const struct axl_technology *technologies;
	t->technology_count = axl_taxonomy_technologies(t->taxonomy, &technologies);
	t->technologies = axl_xcalloc(t->technology_count, sizeof *t->technologies);
	for (size_t i = 0; i < t->technology_count; i++)
		t->technologies[i] =
		    axl_xasprintf("%s:%s", axl_taxonomy_id(t->taxonomy), technologies[i].id);
}

int axl_tag_wave(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                 struct axl_error **err)
{
	struct tagging t = {.store = store, .taxonomy = taxonomy};
	name_technologies(&t);
	int result = tag_versions(&t, wave, err);
	for (size_t i = 0; i < t.technology_count; i++)
		free(t.technologies[i]);
	free(t.technologies);
	axl_tagger_free(t.tagger);
	axl_inserter_free(t.tags);
	return result;
}
