/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/tag.h"

#include "base/memory.h"
#include "base/period.h"
#include "base/store/definition-keep.h"

enum { PENDING, FORGET, NOTE, DOCUMENTS, CLASSES };

static const char *const texts[] = {
    [PENDING] = "SELECT v.id FROM wave_source w JOIN source_version v ON v.id = w.version"
		" WHERE w.wave = ?1 AND v.kind = 'document' AND NOT EXISTS (SELECT 1 FROM tagging t"
		" WHERE t.version = v.id AND t.taxonomy = ?2 AND t.sha256 = ?3) ORDER BY v.id",
    [FORGET] = "DELETE FROM document_tag WHERE document >= ?1 << 32 AND document < (?1 + 1) << 32"
	       " AND substr(technology, 1, length(?2) + 1) = ?2 || ':'",
    [NOTE] = "INSERT OR REPLACE INTO tagging (version, taxonomy, sha256) VALUES (?, ?, ?)",
    [DOCUMENTS] = "SELECT id, title, abstract, filed, published FROM document"
		  " WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id",
    [CLASSES] = "SELECT id, scheme, symbol FROM document_class"
		" WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id, position",
};
const struct axl_sql axl_tag_sql = {"patents/tag", texts, AXL_COUNT(texts)};

struct tagging {
	struct axl_store *store;
	const struct axl_taxonomy *taxonomy;
	const struct axl_technology *technologies;
	struct axl_inserter *tags;
	struct axl_query *classes;
	bool more_classes;
	/* the current document */
	int64_t document;
	struct axl_subject subject;
	struct axl_document_class *class_items;
	size_t class_capacity;
};

static int add_tag(void *context, const struct axl_tag *tag, struct axl_error **err)
{
	struct tagging *t = context;
	axl_auto(axl_memory) char *technology = axl_xasprintf("%s:%s", axl_taxonomy_id(t->taxonomy),
	                                                      t->technologies[tag->technology].id);
	return axl_inserter_add(t->tags, err, "itttt", t->document, technology,
	                        tag->evidence == AXL_TAG_CLASS ? "class" : "phrase", tag->match,
	                        tag->place);
}

static void add_class(struct tagging *t, const char *scheme, const char *text)
{
	struct axl_document_class class = {strcmp(scheme, "cpc") == 0 ? "cpc" : "ipc",
	                                   {.group = 0}};
	if (!axl_symbol_read(axl_slice_of(text), &class.symbol))
		return; /* kept as a fact; no taxonomy speaks of it */
	axl_reserve(t->class_items, t->class_capacity, t->subject.class_count + 1);
	t->class_items[t->subject.class_count++] = class;
}

/* The classes' cursor runs beside the documents' one. */
static int read_classes(struct tagging *t, struct axl_error **err)
{
	t->subject.class_count = 0;
	while (t->more_classes && axl_query_int(t->classes, 0) <= t->document) {
		if (axl_query_int(t->classes, 0) == t->document)
			add_class(t, axl_query_text(t->classes, 1), axl_query_text(t->classes, 2));
		int row = axl_query_next(t->classes, err);
		if (row < 0)
			return -1;
		t->more_classes = row > 0;
	}
	t->subject.classes = t->class_items;
	return 0;
}

static int tag_document(struct tagging *t, struct axl_query *row, struct axl_error **err)
{
	t->document = axl_query_int(row, 0);
	axl_runs_read(&t->subject.parts[AXL_PART_TITLE], axl_slice_of(axl_query_text(row, 1)));
	axl_runs_read(&t->subject.parts[AXL_PART_ABSTRACT], axl_slice_of(axl_query_text(row, 2)));
	const char *filed = axl_query_text(row, 3);
	t->subject.year = axl_period_year(*filed ? filed : axl_query_text(row, 4));
	if (read_classes(t, err) < 0)
		return -1;
	return axl_taxonomy_tag(t->taxonomy, &t->subject, add_tag, t, err);
}

static int tag_documents(struct tagging *t, int64_t version, struct axl_error **err)
{
	struct axl_query *documents = axl_store_query(t->store, &axl_tag_sql, DOCUMENTS, err);
	t->classes = axl_store_query(t->store, &axl_tag_sql, CLASSES, err);
	if (!documents || !t->classes || axl_query_bind(documents, err, "i", version) < 0 ||
	    axl_query_bind(t->classes, err, "i", version) < 0)
		return -1;
	int row = axl_query_next(t->classes, err);
	t->more_classes = row > 0;
	while (row >= 0 && (row = axl_query_next(documents, err)) > 0)
		row = tag_document(t, documents, err);
	axl_query_reset(t->classes);
	if (row < 0)
		axl_query_reset(documents);
	return row;
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
	for (size_t i = 0; i < count; i++)
		if (tag_version(t, versions[i], err) < 0)
			return -1;
	return 0;
}

int axl_tag_wave(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                 struct axl_error **err)
{
	struct tagging t = {.store = store, .taxonomy = taxonomy};
	(void)axl_taxonomy_technologies(taxonomy, &t.technologies);
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_init(&t.subject.parts[i]);
	int result = tag_versions(&t, wave, err);
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_release(&t.subject.parts[i]);
	free(t.class_items);
	axl_inserter_free(t.tags);
	return result;
}
