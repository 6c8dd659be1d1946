/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/reason.h"

#include "base/period.h"
#include "base/text/text.h"
#include "patents/taxonomy/renames.h"
#include "patents/taxonomy/tagger.h"

enum { DOCUMENT, CLASSES, TAGS, WAVE_CLASSES, COUNT };

#define OF_WAVE "FROM wave_source w JOIN source_version v ON v.id = w.version JOIN "
#define IN_WAVE(id)                                                                                \
	" ON " id " >= v.id << 32 AND " id " < (v.id + 1) << 32 "                                  \
	"WHERE w.wave = ?1 AND v.kind = 'document'"

static const char *const texts[] = {
    [DOCUMENT] = "SELECT coalesce(nullif(filed, ''), published),"
		 " title || iif(title_en = '', '', ' / ' || title_en), abstract, keywords, claims"
		 " FROM document WHERE id = ?1",
    [CLASSES] = "SELECT scheme, symbol FROM document_class WHERE id = ?1 ORDER BY position",
    [TAGS] = "SELECT t.document, t.technology, t.evidence " OF_WAVE "document_tag t" IN_WAVE(
	"t.document") " ORDER BY v.id, t.document, t.technology, t.evidence",
    [WAVE_CLASSES] =
	"SELECT c.scheme, c.symbol, coalesce(nullif(d.filed, ''), d.published) " OF_WAVE
	"document d JOIN document_class c ON c.id = d.id AND d.id >= v.id << 32"
	" AND d.id < (v.id + 1) << 32 WHERE w.wave = ?1 AND v.kind = 'document'",
    [COUNT] = "SELECT count(*) " OF_WAVE "document d" IN_WAVE("d.id"),
};
const struct axl_sql axl_reason_sql = {"patents/reason", texts, AXL_COUNT(texts)};

/* Excerpts */

enum { AROUND = 60 /* bytes, twenty letters of Korean */ };

static size_t folded_length(struct axl_slice text)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold_words(text, &folded);
	return folded.length;
}

static bool begins_letter(struct axl_slice text, size_t at)
{
	return at >= text.length || ((unsigned char)text.bytes[at] & 0xC0) != 0x80;
}

/* The first byte of the text whose letter reaches beyond this byte of its folded form. */
static size_t unfold(struct axl_slice text, size_t folded)
{
	size_t start = 0;
	for (size_t i = 1; i <= text.length; i++) {
		if (!begins_letter(text, i))
			continue;
		if (folded_length((struct axl_slice){text.bytes, i}) > folded)
			return start;
		start = i;
	}
	return text.length;
}

static void add(struct axl_buffer *out, struct axl_slice text, size_t start, size_t end)
{
	axl_buffer_add(out, text.bytes + start, end - start);
}

void axl_reason_excerpt(struct axl_slice text, struct axl_slice folded, struct axl_place place,
                        struct axl_buffer *out)
{
	size_t start = place.start, end = place.end;
	if (text.length != folded.length || memcmp(text.bytes, folded.bytes, text.length) != 0) {
		start = unfold(text, place.start);
		end = unfold(text, place.end - 1);
		do
			end++;
		while (!begins_letter(text, end));
	}
	size_t from = start > AROUND ? start - AROUND : 0;
	size_t to = text.length - end > AROUND ? end + AROUND : text.length;
	while (!begins_letter(text, from))
		from++;
	while (!begins_letter(text, to))
		to--;
	axl_buffer_add_text(out, from > 0 ? "…" : "");
	add(out, text, from, start);
	axl_buffer_add_text(out, "«");
	add(out, text, start, end);
	axl_buffer_add_text(out, "»");
	add(out, text, end, to);
	axl_buffer_add_text(out, to < text.length ? "…" : "");
}

/* The reasons of a document */

struct telling {
	struct axl_tagger_room *room;
	struct axl_batch *batch;
	char *parts[AXL_PART_COUNT]; /* as read */
	axl_reason_each each;
	void *context;
};

static int read_document(struct axl_store *store, int64_t document, struct telling *telling,
                         struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_reason_sql, DOCUMENT, err);
	if (!query || axl_query_bind(query, err, "i", document) < 0 ||
	    axl_query_next(query, err) < 0)
		return -1;
	axl_batch_add_document(telling->batch, document, axl_period_year(axl_query_text(query, 0)));
	for (enum axl_part part = 0; part < AXL_PART_COUNT; part++) {
		telling->parts[part] = axl_xstrdup(axl_query_text(query, 1 + (int)part));
		axl_batch_add_text(telling->batch, part, axl_slice_of(telling->parts[part]));
	}
	axl_query_reset(query);
	return 0;
}

static bool read_class(const char *scheme, const char *text, struct axl_document_class *ret_class)
{
	ret_class->scheme = strcmp(scheme, "cpc") == 0 ? "cpc" : "ipc";
	return axl_symbol_read(axl_slice_of(text), &ret_class->symbol);
}

static int read_classes(struct axl_store *store, int64_t document, struct axl_batch *batch,
                        struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_reason_sql, CLASSES, err);
	struct axl_document_class class;
	if (!query || axl_query_bind(query, err, "i", document) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		if (read_class(axl_query_text(query, 0), axl_query_text(query, 1), &class))
			axl_batch_add_class(batch, &class);
	return row;
}

static void excerpt(const struct telling *telling, const struct axl_batch_tag *tag,
                    struct axl_buffer *out)
{
	axl_auto(axl_places) struct axl_places places = {0};
	axl_tagger_places(telling->room, tag, &places);
	for (enum axl_part part = 0; part < AXL_PART_COUNT && places.count; part++)
		if (strcmp(axl_part_name(part), tag->tag.place) == 0)
			axl_reason_excerpt(
			    axl_slice_of(telling->parts[part]),
			    axl_batch_letters(telling->batch, &telling->batch->texts[part]),
			    places.items[0], out);
}

static int tell(const struct telling *telling)
{
	int result = 0;
	for (size_t i = 0; i < telling->batch->tag_count && result == 0; i++) {
		const struct axl_batch_tag *tag = &telling->batch->tags[i];
		axl_auto(axl_buffer) struct axl_buffer text;
		axl_buffer_init(&text);
		if (tag->tag.evidence == AXL_TAG_PHRASE)
			excerpt(telling, tag, &text);
		result =
		    telling->each(telling->context, &tag->tag, text.length ? text.bytes : NULL);
	}
	return result;
}

int axl_reasons(struct axl_store *store, const struct axl_taxonomy *taxonomy, int64_t document,
                axl_reason_each each, void *context, struct axl_error **err)
{
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	axl_auto(axl_tagger_room) struct axl_tagger_room *room = NULL;
	axl_auto(axl_batch) struct axl_batch *batch = axl_batch_new();
	if (axl_tagger_new(taxonomy, &tagger, err) < 0)
		return -1;
	room = axl_tagger_room_new(tagger);
	struct telling telling = {.room = room, .batch = batch, .each = each, .context = context};
	int result = read_document(store, document, &telling, err);
	if (result == 0)
		result = read_classes(store, document, batch, err);
	if (result == 0) {
		axl_tagger_tag(room, batch);
		result = tell(&telling);
	}
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		free(telling.parts[i]);
	return result;
}

/* The summary of a wave */

static struct axl_query *ask(struct axl_store *store, size_t which, const char *wave,
                             struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_reason_sql, which, err);
	return query && axl_query_bind(query, err, "t", wave) == 0 ? query : NULL;
}

/* Its position; count where it is of another taxonomy. */
static size_t technology_of(const struct axl_taxonomy *taxonomy, const char *text)
{
	const char *id = axl_taxonomy_id(taxonomy);
	const struct axl_technology *technologies;
	size_t length = strlen(id), count = axl_taxonomy_technologies(taxonomy, &technologies);
	if (strncmp(text, id, length) != 0 || text[length] != ':')
		return count;
	size_t i = 0;
	while (i < count && strcmp(technologies[i].id, text + length + 1) != 0)
		i++;
	return i;
}

/* Tags of one document and technology follow one another, class before phrase. */
static int count_tags(struct axl_store *store, const char *wave,
                      const struct axl_taxonomy *taxonomy, struct axl_tag_summary *summary,
                      struct axl_error **err)
{
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies), last = count;
	int64_t last_document = -1, last_tagged = -1;
	bool by_class = false, by_phrase = false;
	struct axl_query *query = ask(store, TAGS, wave, err);
	if (!query)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		int64_t document = axl_query_int(query, 0);
		size_t technology = technology_of(taxonomy, axl_query_text(query, 1));
		bool is_class = strcmp(axl_query_text(query, 2), "class") == 0;
		if (technology == count)
			continue;
		summary->tagged += document != last_tagged;
		last_tagged = document;
		if (document != last_document || technology != last)
			by_class = by_phrase = false;
		struct axl_tag_count *of = &summary->counts[technology];
		if (is_class && !by_class)
			of->by_class++;
		if (!is_class && !by_phrase) {
			of->by_class -= by_class;
			*(by_class ? &of->by_both : &of->by_phrase) += 1;
		}
		by_class |= is_class;
		by_phrase |= !is_class;
		last_document = document;
		last = technology;
	}
	return row;
}

static int count_symbols(struct axl_store *store, const char *wave,
                         const struct axl_taxonomy *taxonomy, struct axl_tag_summary *summary,
                         struct axl_error **err)
{
	const struct axl_renames *renames = axl_taxonomy_renames(taxonomy);
	struct axl_document_class class;
	struct axl_query *query = ask(store, WAVE_CLASSES, wave, err);
	if (!query)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		if (!read_class(axl_query_text(query, 0), axl_query_text(query, 1), &class)) {
			summary->unreadable++;
			continue;
		}
		int end = renames ? axl_renames_end(renames, &class) : 0;
		summary->dead += end && axl_period_year(axl_query_text(query, 2)) >= end;
	}
	return row;
}

static int count_documents(struct axl_store *store, const char *wave,
                           struct axl_tag_summary *summary, struct axl_error **err)
{
	struct axl_query *query = ask(store, COUNT, wave, err);
	if (!query || axl_query_next(query, err) < 0)
		return -1;
	summary->documents = (size_t)axl_query_int(query, 0);
	axl_query_reset(query);
	return 0;
}

int axl_tag_summary(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                    struct axl_tag_summary *ret_summary, struct axl_error **err)
{
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies);
	struct axl_tag_summary summary = {.counts = axl_xcalloc(count, sizeof *summary.counts)};
	if (count_documents(store, wave, &summary, err) < 0 ||
	    count_tags(store, wave, taxonomy, &summary, err) < 0 ||
	    count_symbols(store, wave, taxonomy, &summary, err) < 0) {
		axl_tag_summary_release(&summary);
		return -1;
	}
	*ret_summary = summary;
	return 0;
}

void axl_tag_summary_release(struct axl_tag_summary *summary)
{
	free(summary->counts);
}
