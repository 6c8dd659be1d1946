/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/lookup.h"

#include "base/buffer.h"
#include "patents/document/number.h"
#include "patents/document/split.h"

enum { LOAD, FIND, PARTIES, CLASSES };

static const char *const texts[] = {
    [LOAD] = "SELECT id, kind, number, title, filed FROM document WHERE id = ?",
    [FIND] = "SELECT d.id, d.kind, d.number, d.title, d.filed FROM wave_source w"
	     " JOIN document d ON d.id >= w.version << 32 AND d.id < (w.version + 1) << 32"
	     " WHERE w.wave = ? AND d.number = ? ORDER BY d.id DESC LIMIT 1",
    [PARTIES] = "SELECT name FROM document_party WHERE id = ? ORDER BY position",
    [CLASSES] = "SELECT symbol FROM document_class WHERE id = ? ORDER BY position",
};
const struct axl_sql axl_lookup_sql = {"patents/lookup", texts, AXL_COUNT(texts)};

void axl_document_free(struct axl_document *document)
{
	if (!document)
		return;
	free(document->kind);
	free(document->number);
	free(document->title);
	free(document->filed);
	free(document->applicants);
	free(document->classes);
	free(document);
}

static int list(struct axl_store *store, size_t which, int64_t document, char **ret_list,
                struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	struct axl_query *query = axl_store_query(store, &axl_lookup_sql, which, err);
	if (!query || axl_query_bind(query, err, "i", document) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		struct axl_slice item = axl_slice_of(axl_query_text(query, 0));
		if (text.length)
			axl_buffer_add_text(&text, ", ");
		if (which == PARTIES)
			axl_applicant_write(item, &text);
		else
			axl_buffer_add(&text, item.bytes, item.length);
	}
	if (row < 0)
		return -1;
	*ret_list = axl_buffer_detach(&text);
	return 0;
}

static struct axl_document *read_document(struct axl_query *row)
{
	struct axl_document *document = axl_xcalloc(1, sizeof *document);
	document->id = axl_query_int(row, 0);
	document->kind = axl_xstrdup(axl_query_text(row, 1));
	document->number = axl_xstrdup(axl_query_text(row, 2));
	document->title = axl_xstrdup(axl_query_text(row, 3));
	document->filed = axl_xstrdup(axl_query_text(row, 4));
	return document;
}

/* The first row of a bound query. */
static int read_first(struct axl_store *store, struct axl_query *query,
                      struct axl_document **ret_document, struct axl_error **err)
{
	axl_auto(axl_document) struct axl_document *document = NULL;
	int row = axl_query_next(query, err);
	if (row > 0)
		document = read_document(query);
	axl_query_reset(query);
	if (row < 0)
		return -1;
	if (document && (list(store, PARTIES, document->id, &document->applicants, err) < 0 ||
	                 list(store, CLASSES, document->id, &document->classes, err) < 0))
		return -1;
	*ret_document = axl_steal(document);
	return 0;
}

int axl_document_load(struct axl_store *store, int64_t id, struct axl_document **ret_document,
                      struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_lookup_sql, LOAD, err);
	if (!query || axl_query_bind(query, err, "i", id) < 0)
		return -1;
	return read_first(store, query, ret_document, err);
}

int axl_document_find(struct axl_store *store, const char *wave, const char *number,
                      struct axl_document **ret_document, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer normal;
	axl_buffer_init(&normal);
	axl_document_number(axl_slice_of(number), &normal);
	struct axl_query *query = axl_store_query(store, &axl_lookup_sql, FIND, err);
	if (!query || axl_query_bind(query, err, "tt", wave, normal.bytes) < 0)
		return -1;
	return read_first(store, query, ret_document, err);
}
