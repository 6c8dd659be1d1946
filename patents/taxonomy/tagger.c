/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/tagger.h"

#include "patents/taxonomy/class-index.h"
#include "patents/taxonomy/letter.h"
#include "patents/taxonomy/phrase.h"
#include "patents/taxonomy/literals.h"

#include <limits.h>

/* A phrase of the taxonomy, and the expression it is of. */
struct phrase {
	const struct node *node;
	size_t expression;
};

/* An expression of a technology; its phrases are numbered from `first_phrase`. */
struct expression {
	const struct axl_phrase_rule *rule;
	size_t technology, first_phrase;
};

/* A word that a phrase begins with. */
struct opening {
	char *letters;
	bool begins, ends;
	size_t phrase;
};

struct axl_tagger {
	struct expression *expressions; /* in the taxonomy's order */
	size_t expression_count, expression_capacity;
	struct phrase *phrases;
	size_t phrase_count, phrase_capacity;
	struct opening *openings; /* by word */
	size_t opening_count, opening_capacity;
	size_t *first_opening;      /* of each word, and behind the last */
	struct axl_literals *words; /* NULL: the taxonomy has no phrases */
	struct axl_class_index *classes;
	size_t technology_count;
};

/* A phrase where it stands, in bytes of the text. */
struct hit {
	size_t text, phrase, start, end;
};

/* A class that marks the document as one of a technology. */
struct class_hit {
	size_t technology, position;
};

struct axl_tagger_room {
	const struct axl_tagger *tagger;
	struct axl_literals_room *words;
	struct axl_batch *batch;
	struct hit *hits; /* of the batch, by text */
	size_t hit_count, hit_capacity;
	size_t text; /* the one that the last word stood in */
	bool in_order;
	/* of the current document */
	size_t document;
	const struct hit *first_hit, *end_of_hits;
	unsigned *parts;   /* of each phrase: bits of the parts it stands in */
	uint64_t *touched; /* bits: expressions of which a phrase stands there */
	size_t touched_words;
	struct class_hit *class_hits;
	size_t class_hit_count, class_hit_capacity;
	size_t position; /* of the class that is looked up */
};

enum { BITS = 64 };

/* Making one */

static void add_opening(struct axl_tagger *tagger, size_t phrase, char *letters, bool begins,
                        bool ends)
{
	axl_reserve(tagger->openings, tagger->opening_capacity, tagger->opening_count + 1);
	tagger->openings[tagger->opening_count++] = (struct opening){letters, begins, ends, phrase};
}

/*
 * A Latin word is looked for as a whole. Of a Korean one the first two letters are: alone,
 * with a blank between, and, whatever follows two blanks, the first one.
 */
static void open_phrase(struct axl_tagger *tagger, size_t phrase)
{
	const struct piece *piece = &tagger->phrases[phrase].node->pieces[0];
	const char *letters = piece->letters;
	if (piece->kind == AXL_RUN_LATIN) {
		add_opening(tagger, phrase, axl_xstrdup(letters), true, !piece->truncated);
		return;
	}
	int first = (int)axl_letter_length(letters);
	if ((size_t)first == piece->length) {
		add_opening(tagger, phrase, axl_xstrdup(letters), false, false);
		return;
	}
	int second = (int)axl_letter_length(letters + first);
	add_opening(tagger, phrase, axl_xstrndup(letters, (size_t)(first + second)), false, false);
	add_opening(tagger, phrase,
	            axl_xasprintf("%.*s %.*s", first, letters, second, letters + first), false,
	            false);
	add_opening(tagger, phrase, axl_xasprintf("%.*s  ", first, letters), false, false);
}

static void add_phrases(struct axl_tagger *tagger, const struct node *node)
{
	if (!node)
		return;
	if (node->kind == NODE_PHRASE) {
		size_t expression = tagger->expression_count - 1;
		size_t phrase = tagger->expressions[expression].first_phrase + node->number;
		tagger->phrases[phrase] = (struct phrase){node, expression};
		open_phrase(tagger, phrase);
	}
	add_phrases(tagger, node->left);
	add_phrases(tagger, node->right);
}

static void add_expressions(struct axl_tagger *tagger, const struct axl_rules *rules,
                            size_t technology)
{
	for (size_t i = 0; i < rules->phrase_count; i++) {
		axl_reserve(tagger->expressions, tagger->expression_capacity,
		            tagger->expression_count + 1);
		tagger->expressions[tagger->expression_count++] =
		    (struct expression){&rules->phrases[i], technology, tagger->phrase_count};
		tagger->phrase_count += rules->phrases[i].expression->phrase_count;
		axl_reserve(tagger->phrases, tagger->phrase_capacity, tagger->phrase_count);
		add_phrases(tagger, rules->phrases[i].expression->root);
	}
}

static int same_word(const struct opening *a, const struct opening *b)
{
	int order = strcmp(a->letters, b->letters);
	if (order)
		return order;
	return a->begins != b->begins ? a->begins - b->begins : a->ends - b->ends;
}

static int by_word(const void *left, const void *right)
{
	const struct opening *a = left, *b = right;
	int order = same_word(a, b);
	if (order)
		return order;
	return a->phrase < b->phrase ? -1 : a->phrase > b->phrase;
}

/* Many phrases begin alike: each word is looked for once. */
static int compile_words(struct axl_tagger *tagger, struct axl_error **err)
{
	size_t count = tagger->opening_count, word_count = 0;
	if (count == 0)
		return 0;
	qsort(tagger->openings, count, sizeof *tagger->openings, by_word);
	axl_auto(axl_memory) struct axl_literal *words = axl_xcalloc(count, sizeof *words);
	tagger->first_opening = axl_xcalloc(count + 1, sizeof *tagger->first_opening);
	for (size_t i = 0; i < count; i++) {
		const struct opening *opening = &tagger->openings[i];
		if (i > 0 && same_word(opening - 1, opening) == 0)
			continue;
		tagger->first_opening[word_count] = i;
		words[word_count++] =
		    (struct axl_literal){opening->letters, opening->begins, opening->ends};
	}
	tagger->first_opening[word_count] = count;
	return axl_literals_new(words, word_count, &tagger->words, err);
}

int axl_tagger_new(const struct axl_taxonomy *taxonomy, struct axl_tagger **ret_tagger,
                   struct axl_error **err)
{
	axl_auto(axl_tagger) struct axl_tagger *tagger = axl_xcalloc(1, sizeof *tagger);
	const struct axl_technology *technologies;
	const struct axl_rules *rules = axl_taxonomy_rules(taxonomy);
	tagger->technology_count = axl_taxonomy_technologies(taxonomy, &technologies);
	for (size_t i = 0; i < tagger->technology_count; i++)
		add_expressions(tagger, &rules[i], i);
	tagger->classes = axl_class_index_new(rules, tagger->technology_count);
	if (compile_words(tagger, err) < 0)
		return -1;
	*ret_tagger = axl_steal(tagger);
	return 0;
}

void axl_tagger_free(struct axl_tagger *tagger)
{
	if (!tagger)
		return;
	for (size_t i = 0; i < tagger->opening_count; i++)
		free(tagger->openings[i].letters);
	free(tagger->openings);
	free(tagger->first_opening);
	free(tagger->expressions);
	free(tagger->phrases);
	axl_literals_free(tagger->words);
	axl_class_index_free(tagger->classes);
	free(tagger);
}

struct axl_tagger_room *axl_tagger_room_new(const struct axl_tagger *tagger)
{
	struct axl_tagger_room *room = axl_xcalloc(1, sizeof *room);
	room->tagger = tagger;
	if (tagger->words)
		room->words = axl_literals_room_new(tagger->words);
	room->parts = axl_xcalloc(tagger->phrase_count + 1, sizeof *room->parts);
	room->touched_words = tagger->expression_count / BITS + 1;
	room->touched = axl_xcalloc(room->touched_words, sizeof *room->touched);
	return room;
}

void axl_tagger_room_free(struct axl_tagger_room *room)
{
	if (!room)
		return;
	axl_literals_room_free(room->words);
	free(room->hits);
	free(room->parts);
	free(room->touched);
	free(room->class_hits);
	free(room);
}

/* Finding the phrases of a batch */

/* The text of a byte of the batch: near the one before, as words come nearly in order. */
static void go_to_text(struct axl_tagger_room *room, size_t at)
{
	const struct axl_batch *batch = room->batch;
	while (batch->texts[room->text].start > at)
		room->text--;
	while (room->text + 1 < batch->text_count && batch->texts[room->text + 1].start <= at)
		room->text++;
}

static void note_word(void *context, size_t word, size_t at)
{
	struct axl_tagger_room *room = context;
	const struct axl_tagger *tagger = room->tagger;
	go_to_text(room, at);
	const struct axl_batch_text *text = &room->batch->texts[room->text];
	struct axl_slice letters = axl_batch_letters(room->batch, text);
	for (size_t i = tagger->first_opening[word]; i < tagger->first_opening[word + 1]; i++) {
		size_t phrase = tagger->openings[i].phrase, end;
		if (!axl_phrase_stands(tagger->phrases[phrase].node, letters, at - text->start,
		                       &end))
			continue;
		axl_reserve(room->hits, room->hit_capacity, room->hit_count + 1);
		if (room->hit_count && room->hits[room->hit_count - 1].text > room->text)
			room->in_order = false;
		room->hits[room->hit_count++] =
		    (struct hit){room->text, phrase, at - text->start, end};
	}
}

static int by_text(const void *left, const void *right)
{
	const struct hit *a = left, *b = right;
	if (a->text != b->text)
		return a->text < b->text ? -1 : 1;
	return a->start < b->start ? -1 : a->start > b->start;
}

static void find_phrases(struct axl_tagger_room *room)
{
	const struct axl_batch *batch = room->batch;
	room->hit_count = 0;
	room->text = 0;
	room->in_order = true;
	if (!room->words || batch->text_count == 0)
		return;
	axl_literals_find(room->tagger->words, room->words,
	                  (struct axl_slice){batch->letters.bytes, batch->letters.length},
	                  note_word, room);
	if (!room->in_order)
		qsort(room->hits, room->hit_count, sizeof *room->hits, by_text);
}

/* Deciding on a document */

/* What the finder's functions work on. */
struct asking {
	struct axl_tagger_room *room;
	const struct expression *expression;
};

static unsigned phrase_parts(void *context, const struct node *phrase)
{
	const struct asking *asking = context;
	return asking->room->parts[asking->expression->first_phrase + phrase->number];
}

static void find_phrase(void *context, const struct node *phrase, size_t part,
                        struct axl_places *places)
{
	const struct asking *asking = context;
	const struct axl_batch_text *texts = asking->room->batch->texts;
	size_t number = asking->expression->first_phrase + phrase->number;
	for (const struct hit *hit = asking->room->first_hit; hit < asking->room->end_of_hits;
	     hit++)
		if (hit->phrase == number && texts[hit->text].part == part)
			axl_places_add(places, (struct axl_place){hit->start, hit->end});
}

static uint32_t words_on(void *context, size_t part, size_t from, size_t to, uint32_t most)
{
	const struct asking *asking = context;
	const struct axl_batch *batch = asking->room->batch;
	const struct axl_batch_text *text =
	    &batch->texts[batch->documents[asking->room->document].first_text];
	while (text->part != part)
		text++;
	return axl_phrase_words(axl_batch_letters(batch, text), from, to, most);
}

/* The hits of the document; those before `from` are of earlier ones. */
static void go_to_document(struct axl_tagger_room *room, size_t document, const struct hit *from)
{
	const struct axl_batch_document *at = &room->batch->documents[document];
	const struct hit *end = room->hits + room->hit_count;
	size_t end_of_texts = at->first_text + at->text_count;
	while (from < end && from->text < at->first_text)
		from++;
	room->document = document;
	room->first_hit = from;
	while (from < end && from->text < end_of_texts)
		from++;
	room->end_of_hits = from;
}

static void mark_hits(struct axl_tagger_room *room)
{
	for (const struct hit *hit = room->first_hit; hit < room->end_of_hits; hit++) {
		size_t expression = room->tagger->phrases[hit->phrase].expression;
		room->parts[hit->phrase] |= 1U << room->batch->texts[hit->text].part;
		room->touched[expression / BITS] |= UINT64_C(1) << expression % BITS;
	}
}

static void forget_hits(struct axl_tagger_room *room)
{
	for (const struct hit *hit = room->first_hit; hit < room->end_of_hits; hit++)
		room->parts[hit->phrase] = 0;
	memset(room->touched, 0, room->touched_words * sizeof *room->touched);
}

/* The same symbol may be one of the IPC and of the CPC, or be repeated. */
static void note_class(void *context, size_t technology)
{
	struct axl_tagger_room *room = context;
	const struct axl_document_class *classes = room->batch->classes;
	for (size_t i = 0; i < room->class_hit_count; i++)
		if (room->class_hits[i].technology == technology &&
		    axl_symbol_compare(&classes[room->class_hits[i].position].symbol,
		                       &classes[room->position].symbol) == 0)
			return;
	axl_reserve(room->class_hits, room->class_hit_capacity, room->class_hit_count + 1);
	room->class_hits[room->class_hit_count++] = (struct class_hit){technology, room->position};
}

static int by_technology(const void *left, const void *right)
{
	const struct class_hit *a = left, *b = right;
	if (a->technology != b->technology)
		return a->technology < b->technology ? -1 : 1;
	return a->position < b->position ? -1 : a->position > b->position;
}

static void find_classes(struct axl_tagger_room *room)
{
	const struct axl_batch_document *document = &room->batch->documents[room->document];
	room->class_hit_count = 0;
	for (size_t i = 0; i < document->class_count; i++) {
		room->position = document->first_class + i;
		axl_class_index_find(room->tagger->classes, &room->batch->classes[room->position],
		                     document->year, note_class, room);
	}
	if (room->class_hit_count > 1)
		qsort(room->class_hits, room->class_hit_count, sizeof *room->class_hits,
		      by_technology);
}

static void add_tag(struct axl_tagger_room *room, struct axl_tag tag)
{
	struct axl_batch *batch = room->batch;
	axl_reserve(batch->tags, batch->tag_capacity, batch->tag_count + 1);
	batch->tags[batch->tag_count++] = (struct axl_batch_tag){room->document, tag};
}

/* Those of technologies before `end`, from the `first` on; returns the first that is left. */
static size_t add_class_tags(struct axl_tagger_room *room, size_t first, size_t end)
{
	for (; first < room->class_hit_count && room->class_hits[first].technology < end; first++) {
		const struct class_hit *hit = &room->class_hits[first];
		char symbol[AXL_SYMBOL_SIZE];
		axl_symbol_write(&room->batch->classes[hit->position].symbol, symbol);
		add_tag(room,
		        (struct axl_tag){hit->technology, AXL_TAG_CLASS,
		                         axl_arena_text(room->batch->arena, symbol), "class"});
	}
	return first;
}

static struct axl_phrase_finder finder_of(struct asking *asking)
{
	return (struct axl_phrase_finder){asking, phrase_parts, find_phrase, words_on};
}

static void add_phrase_tags(struct axl_tagger_room *room, const struct expression *expression)
{
	struct asking asking = {room, expression};
	const struct axl_phrase_finder finder = finder_of(&asking);
	unsigned parts;
	if (!axl_expression_matches(expression->rule->expression, &finder, expression->rule->parts,
	                            &parts))
		return;
	for (enum axl_part part = 0; part < AXL_PART_COUNT; part++)
		if (parts & 1U << part)
			add_tag(room,
			        (struct axl_tag){expression->technology, AXL_TAG_PHRASE,
			                         axl_expression_text(expression->rule->expression),
			                         axl_part_name(part)});
}

static void tag_document(struct axl_tagger_room *room)
{
	const struct axl_tagger *tagger = room->tagger;
	size_t class_hit = 0;
	find_classes(room);
	mark_hits(room);
	for (size_t i = 0; i < room->touched_words && room->first_hit < room->end_of_hits; i++)
		for (uint64_t bits = room->touched[i]; bits; bits &= bits - 1) {
			size_t which = i * BITS + (size_t)__builtin_ctzll(bits);
			const struct expression *expression = &tagger->expressions[which];
			class_hit = add_class_tags(room, class_hit, expression->technology + 1);
			add_phrase_tags(room, expression);
		}
	(void)add_class_tags(room, class_hit, tagger->technology_count);
	forget_hits(room);
}

void axl_tagger_tag(struct axl_tagger_room *room, struct axl_batch *batch)
{
	room->batch = batch;
	batch->tag_count = 0;
	find_phrases(room);
	const struct hit *next = room->hits;
	for (size_t i = 0; i < batch->document_count; i++) {
		go_to_document(room, i, next);
		next = room->end_of_hits;
		tag_document(room);
	}
}

static const struct expression *expression_of(const struct axl_tagger *tagger,
                                              const struct axl_tag *tag)
{
	for (size_t i = 0; i < tagger->expression_count; i++)
		if (tagger->expressions[i].technology == tag->technology &&
		    axl_expression_text(tagger->expressions[i].rule->expression) == tag->match)
			return &tagger->expressions[i];
	axl_bug("a tag of another taxonomy");
}

static size_t part_of(const struct axl_tag *tag)
{
	size_t part = 0;
	while (strcmp(axl_part_name((enum axl_part)part), tag->place) != 0)
		part++;
	return part;
}

void axl_tagger_places(struct axl_tagger_room *room, const struct axl_batch_tag *tag,
                       struct axl_places *places)
{
	const struct expression *expression = expression_of(room->tagger, &tag->tag);
	struct asking asking = {room, expression};
	const struct axl_phrase_finder finder = finder_of(&asking);
	go_to_document(room, tag->document, room->hits);
	mark_hits(room);
	axl_expression_find(expression->rule->expression, &finder, part_of(&tag->tag), places);
	forget_hits(room);
}
