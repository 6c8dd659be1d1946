/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/rising.h"

#include "base/index.h"
#include "base/text/text.h"

#include "patents/corpus/texts.h"

#include <ctype.h>

void axl_rising_free(struct axl_rising *rising)
{
	if (!rising)
		return;
	free(rising->now);
	free(rising->before);
	free(rising->items);
	axl_arena_free(rising->texts);
	free(rising);
}

struct counting {
	const struct axl_corpus *corpus;
	const struct axl_indicator_rules *rules;
	struct axl_rising *rising;
	struct axl_index *index; /* "<technology>\t<class or not>\t<term>" -> position */
	size_t *last;            /* items: 1 + the patent that counted it last */
	size_t last_capacity;
	struct axl_buffer key, folded;
	bool is_class;
};

static void choose_years(struct counting *c)
{
	const struct axl_corpus *corpus = c->corpus;
	struct axl_rising *rising = c->rising;
	int year = corpus->last_year;
	while (year >= corpus->first_year && axl_corpus_is_incomplete(corpus, year))
		year--;
	/* all of the years before have to be there */
	if (!year || year - (int)c->rules->rising_before < corpus->first_year)
		return;
	rising->year = year;
	rising->from = year - (int)c->rules->rising_before;
	rising->to = year - 1;
}

static bool is_now(const struct axl_rising *rising, const struct axl_patent *patent)
{
	return patent->year == rising->year;
}

static bool is_seen(const struct axl_rising *rising, const struct axl_patent *patent)
{
	return patent->year && patent->year >= rising->from && patent->year <= rising->year;
}

static void count_patents(struct counting *c)
{
	for (size_t i = 0; i < c->corpus->count; i++) {
		const struct axl_patent *patent = &c->corpus->patents[i];
		if (!is_seen(c->rising, patent))
			continue;
		size_t *counts = is_now(c->rising, patent) ? c->rising->now : c->rising->before;
		for (size_t j = 0; j < patent->technology_count; j++)
			counts[c->corpus->technologies[patent->technology + j]]++;
	}
}

static size_t find_term(struct counting *c, size_t technology, struct axl_slice term)
{
	struct axl_rising *rising = c->rising;
	bool added;
	axl_buffer_clear(&c->key);
	axl_buffer_printf(&c->key, "%zu\t%d\t", technology, c->is_class);
	axl_buffer_add(&c->key, term.bytes, term.length);
	size_t position =
	    axl_index_add(c->index, c->key.bytes, c->key.length, rising->count, &added);
	if (!added)
		return position;
	axl_reserve(rising->items, rising->capacity, position + 1);
	axl_reserve(c->last, c->last_capacity, position + 1);
	c->last[position] = 0;
	rising->items[rising->count++] = (struct axl_rising_term){
	    .technology = technology,
	    .is_class = c->is_class,
	    .term = axl_arena_copy(rising->texts, term.bytes, term.length),
	};
	return position;
}

static void count_term(struct counting *c, size_t patent, struct axl_slice term)
{
	const struct axl_patent *of = &c->corpus->patents[patent];
	for (size_t i = 0; i < of->technology_count; i++) {
		size_t at = find_term(c, c->corpus->technologies[of->technology + i], term);
		if (c->last[at] == patent + 1)
			continue;
		c->last[at] = patent + 1;
		if (is_now(c->rising, of))
			c->rising->items[at].now++;
		else
			c->rising->items[at].before++;
	}
}

/* Letters and digits; of what is not ASCII, all that is no full-width or middle dot mark. */
static bool is_of_word(const char *bytes, size_t length)
{
	unsigned char first = (unsigned char)*bytes;
	if (first < 0x80)
		return isalnum(first);
	/* U+2000 to U+303F: marks, brackets and dots; U+00B7: the middle dot */
	unsigned char second = length > 1 ? (unsigned char)bytes[1] : 0;
	return !(first == 0xE2 || (first == 0xE3 && second == 0x80) ||
	         (first == 0xC2 && second < 0xC0));
}

static size_t character_length(const char *bytes)
{
	unsigned char first = (unsigned char)*bytes;
	return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static bool is_telling(const struct counting *c, struct axl_slice word, size_t characters)
{
	bool letters = false;
	size_t position;
	for (size_t i = 0; i < word.length; i++)
		letters |= !isdigit((unsigned char)word.bytes[i]);
	return characters >= 2 && letters &&
	       !axl_index_find(c->rules->stop_words, word.bytes, word.length, &position);
}

static void count_words(struct counting *c, size_t patent, const char *title)
{
	axl_buffer_clear(&c->folded);
	axl_text_fold_words(axl_slice_of(title), &c->folded);
	const char *text = c->folded.bytes, *end = text + c->folded.length;
	for (const char *at = text; at < end;) {
		const char *start = at;
		size_t characters = 0;
		while (at < end && is_of_word(at, (size_t)(end - at))) {
			at += character_length(at);
			characters++;
		}
		struct axl_slice word = {start, (size_t)(at - start)};
		if (is_telling(c, word, characters))
			count_term(c, patent, word);
		if (at < end && at == start)
			at += character_length(at);
	}
}

/* "G06N 3/08" -> "G06N 3" */
static struct axl_slice main_group(const char *symbol)
{
	return (struct axl_slice){symbol, strcspn(symbol, "/")};
}

static int count_title(void *context, size_t patent, const char *title, struct axl_error **err)
{
	struct counting *c = context;
	(void)err;
	if (is_seen(c->rising, &c->corpus->patents[patent]))
		count_words(c, patent, title);
	return 0;
}

static int count_class(void *context, size_t patent, const char *symbol, struct axl_error **err)
{
	struct counting *c = context;
	(void)err;
	c->is_class = true;
	if (is_seen(c->rising, &c->corpus->patents[patent]))
		count_term(c, patent, main_group(symbol));
	return 0;
}

/* Whether it rises by the rules; fills in by how much. */
static bool rises(const struct counting *c, struct axl_rising_term *term)
{
	double now = (double)c->rising->now[term->technology];
	double before = (double)c->rising->before[term->technology];
	double x = (double)term->now, X = (double)term->before;
	if (x < c->rules->rising_documents || x * before <= X * now)
		return false;
	term->ratio = axl_rate_ratio(x, now, X, before);
	term->likelihood = axl_log_likelihood(x, now, X, before);
	return term->likelihood >= c->rules->rising_likelihood;
}

static int by_rank(const void *a, const void *b)
{
	const struct axl_rising_term *x = a, *y = b;
	if (x->technology != y->technology)
		return x->technology < y->technology ? -1 : 1;
	if (x->likelihood != y->likelihood)
		return x->likelihood > y->likelihood ? -1 : 1;
	int order = strcmp(x->term, y->term);
	return order ? order : x->is_class - y->is_class;
}

static void keep_rising(struct counting *c)
{
	struct axl_rising *rising = c->rising;
	size_t kept = 0;
	for (size_t i = 0; i < rising->count; i++)
		if (rises(c, &rising->items[i]))
			rising->items[kept++] = rising->items[i];
	rising->count = kept;
	if (kept)
		qsort(rising->items, kept, sizeof *rising->items, by_rank);
}

static int count_all(struct counting *c, struct axl_error **err)
{
	choose_years(c);
	if (!c->rising->year)
		return 0;
	count_patents(c);
	if (axl_corpus_titles(c->corpus, count_title, c, err) < 0 ||
	    axl_corpus_classes(c->corpus, count_class, c, err) < 0)
		return -1;
	keep_rising(c);
	return 0;
}

int axl_rising_load(const struct axl_corpus *corpus, const struct axl_indicator_rules *rules,
                    size_t technologies, struct axl_rising **ret_rising, struct axl_error **err)
{
	axl_auto(axl_rising) struct axl_rising *rising = axl_xcalloc(1, sizeof *rising);
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	struct counting c = {.corpus = corpus, .rules = rules, .rising = rising, .index = index};
	rising->now = axl_xcalloc(technologies, sizeof *rising->now);
	rising->before = axl_xcalloc(technologies, sizeof *rising->before);
	rising->texts = axl_arena_new();
	axl_buffer_init(&c.key);
	axl_buffer_init(&c.folded);
	int result = count_all(&c, err);
	axl_buffer_release(&c.key);
	axl_buffer_release(&c.folded);
	free(c.last);
	if (result < 0)
		return -1;
	*ret_rising = axl_steal(rising);
	return 0;
}
