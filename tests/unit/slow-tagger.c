/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/unit/slow-tagger.h"

#include "patents/taxonomy/rules.h"

void slow_document_init(struct slow_document *document)
{
	*document = (struct slow_document){.year = 0};
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_init(&document->parts[i]);
}

void slow_document_release(struct slow_document *document)
{
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_release(&document->parts[i]);
}

static bool begins_with(struct axl_slice text, const struct piece *piece)
{
	return text.length >= piece->length &&
	       memcmp(text.bytes, piece->letters, piece->length) == 0;
}

static bool ends_with(struct axl_slice text, const struct piece *piece)
{
	return text.length >= piece->length &&
	       memcmp(text.bytes + text.length - piece->length, piece->letters, piece->length) == 0;
}

/* The first piece of several: a Korean one ends its stretch, so that the next follows. */
static bool opens(const struct axl_runs *runs, size_t run, const struct piece *piece)
{
	struct axl_slice text = axl_run_text(runs, run);
	if (runs->items[run].kind != piece->kind)
		return false;
	if (piece->kind == AXL_RUN_KOREAN)
		return ends_with(text, piece);
	return begins_with(text, piece) && (piece->truncated || text.length == piece->length);
}

/* A later piece: a Korean one begins its stretch, and fills it unless it is the last. */
static bool follows(const struct axl_runs *runs, size_t run, const struct piece *piece, bool last)
{
	struct axl_slice text = axl_run_text(runs, run);
	if (runs->items[run].kind != piece->kind || !begins_with(text, piece))
		return false;
	bool open = piece->kind == AXL_RUN_KOREAN ? last : piece->truncated;
	return open || text.length == piece->length;
}

/* A Korean piece alone matches wherever it stands. */
static void find_within(const struct axl_runs *runs, size_t run, const struct piece *piece,
                        struct axl_places *places)
{
	struct axl_slice text = axl_run_text(runs, run);
	for (size_t at = 0; at + piece->length <= text.length; at++)
		if (memcmp(text.bytes + at, piece->letters, piece->length) == 0) {
			size_t start = runs->items[run].start + at;
			axl_places_add(places, (struct axl_place){start, start + piece->length});
		}
}

/* Where the phrase's last piece ends whose first stands at this run; 0 where it does not. */
static size_t end_of_phrase(const struct node *phrase, const struct axl_runs *runs, size_t run)
{
	size_t count = phrase->piece_count;
	if (run + count > runs->count || !opens(runs, run, &phrase->pieces[0]))
		return 0;
	for (size_t i = 1; i < count; i++)
		if (!follows(runs, run + i, &phrase->pieces[i], i + 1 == count))
			return 0;
	const struct piece *last = &phrase->pieces[count - 1];
	const struct axl_run *end = &runs->items[run + count - 1];
	return end->start + (last->kind == AXL_RUN_KOREAN ? last->length : end->length);
}

static void find_phrase(void *context, const struct node *phrase, size_t part,
                        struct axl_places *places)
{
	const struct slow_document *document = context;
	const struct axl_runs *runs = &document->parts[part];
	const struct piece *first = &phrase->pieces[0];
	bool alone = phrase->piece_count == 1 && first->kind == AXL_RUN_KOREAN;
	for (size_t run = 0; run < runs->count; run++) {
		if (runs->items[run].kind != first->kind)
			continue;
		if (alone) {
			find_within(runs, run, first, places);
			continue;
		}
		size_t end = end_of_phrase(phrase, runs, run);
		if (!end)
			continue;
		const struct axl_run *at = &runs->items[run];
		size_t start = at->start;
		if (first->kind == AXL_RUN_KOREAN)
			start += at->length - first->length;
		axl_places_add(places, (struct axl_place){start, end});
	}
}

static unsigned phrase_parts(void *context, const struct node *phrase)
{
	unsigned parts = 0;
	for (size_t part = 0; part < AXL_PART_COUNT; part++) {
		axl_auto(axl_places) struct axl_places places = {0};
		find_phrase(context, phrase, part, &places);
		if (places.count)
			parts |= 1U << part;
	}
	return parts;
}

static uint32_t words_on(void *context, size_t part, size_t from, size_t to, uint32_t most)
{
	const struct slow_document *document = context;
	const uint32_t *word_of = document->parts[part].word_of;
	(void)most;
	return word_of[to] - word_of[from - 1];
}

bool slow_matches(const struct axl_expression *expression, struct slow_document *document,
                  unsigned searched, unsigned *ret_parts)
{
	const struct axl_phrase_finder finder = {document, phrase_parts, find_phrase, words_on};
	return axl_expression_matches(expression, &finder, searched, ret_parts);
}

static bool is_of(const struct axl_rules *rules, const struct slow_document *document, size_t class)
{
	for (size_t i = 0; i < rules->class_count; i++)
		if (axl_class_rule_covers(&rules->classes[i], &document->classes[class],
		                          document->year))
			return true;
	return false;
}

static bool stood_before(const struct axl_rules *rules, const struct slow_document *document,
                         size_t class)
{
	for (size_t i = 0; i < class; i++)
		if (axl_symbol_compare(&document->classes[i].symbol,
		                       &document->classes[class].symbol) == 0 &&
		    is_of(rules, document, i))
			return true;
	return false;
}

static void tag_by_class(const char *technology, const struct axl_rules *rules,
                         const struct slow_document *document, struct axl_buffer *out)
{
	for (size_t i = 0; i < document->class_count; i++) {
		char symbol[AXL_SYMBOL_SIZE];
		if (!is_of(rules, document, i) || stood_before(rules, document, i))
			continue;
		axl_symbol_write(&document->classes[i].symbol, symbol);
		axl_buffer_printf(out, "%s:class:%s:class;", technology, symbol);
	}
}

static void tag_by_phrase(const char *technology, const struct axl_rules *rules,
                          struct slow_document *document, struct axl_buffer *out)
{
	for (size_t i = 0; i < rules->phrase_count; i++) {
		const struct axl_expression *expression = rules->phrases[i].expression;
		unsigned parts;
		if (!slow_matches(expression, document, rules->phrases[i].parts, &parts))
			continue;
		for (enum axl_part part = 0; part < AXL_PART_COUNT; part++)
			if (parts & 1U << part)
				axl_buffer_printf(out, "%s:phrase:%s:%s;", technology,
				                  axl_expression_text(expression),
				                  axl_part_name(part));
	}
}

void slow_tag(const struct axl_taxonomy *taxonomy, struct slow_document *document,
              struct axl_buffer *out)
{
	const struct axl_technology *technologies;
	const struct axl_rules *rules = axl_taxonomy_rules(taxonomy);
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies);
	for (size_t i = 0; i < count; i++) {
		tag_by_class(technologies[i].id, &rules[i], document, out);
		tag_by_phrase(technologies[i].id, &rules[i], document, out);
	}
}

void write_tags(const struct axl_taxonomy *taxonomy, const struct axl_batch *batch, size_t document,
                struct axl_buffer *out)
{
	const struct axl_technology *technologies;
	(void)axl_taxonomy_technologies(taxonomy, &technologies);
	for (size_t i = 0; i < batch->tag_count; i++) {
		const struct axl_tag *tag = &batch->tags[i].tag;
		if (batch->tags[i].document == document)
			axl_buffer_printf(out, "%s:%s:%s:%s;", technologies[tag->technology].id,
			                  tag->evidence == AXL_TAG_CLASS ? "class" : "phrase",
			                  tag->match, tag->place);
	}
}
