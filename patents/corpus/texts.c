/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/texts.h"

#include "base/arena.h"

#include <string.h>

bool axl_corpus_move_to(const struct axl_corpus *corpus, size_t *at, int64_t id)
{
	while (*at < corpus->fact_count && corpus->facts[*at].id < id)
		(*at)++;
	return *at < corpus->fact_count && corpus->facts[*at].id == id;
}

const char *axl_corpus_holder_role(const struct axl_corpus *corpus)
{
	return corpus->counting.kind == AXL_COUNTED_PAPERS ? "affiliation" : "applicant";
}

struct text {
	const struct axl_patent_fact *fact;
	size_t order;
	const char *text;
};

/* Numbers of one document may lie far apart: what they say is gathered before it is told. */
struct gathering {
	const struct axl_corpus *corpus;
	struct axl_arena *texts;
	struct text *items;
	size_t count, capacity, at;
};

static int add_text(void *to, int64_t document, const char *text)
{
	struct gathering *g = to;
	if (!*text || !axl_corpus_move_to(g->corpus, &g->at, document))
		return 0;
	const struct axl_patent_fact *fact = &g->corpus->facts[g->at];
	if (g->corpus->patents[fact->patent].technology_count == 0)
		return 0;
	axl_reserve(g->items, g->capacity, g->count + 1);
	g->items[g->count] = (struct text){fact, g->count, axl_arena_text(g->texts, text)};
	g->count++;
	return 0;
}

static int add_party(void *to, const struct axl_party_row *row)
{
	return add_text(to, row->document, row->name);
}

static int by_patent(const void *a, const void *b)
{
	const struct text *x = a, *y = b;
	if (x->fact->patent != y->fact->patent)
		return x->fact->patent < y->fact->patent ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static bool has_text(const struct text *items, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(items[i].text, text) == 0)
			return true;
	return false;
}

/* Of the numbers of a patent all but the one read last are passed over; parts of one may name an
 * applicant again. */
static void keep_last_numbers(struct gathering *g)
{
	size_t kept = 0;
	for (size_t first = 0, end; first < g->count; first = end) {
		size_t own = kept;
		for (end = first + 1; end < g->count; end++)
			if (g->items[end].fact->patent != g->items[first].fact->patent)
				break;
		size_t number = g->items[end - 1].fact->number;
		for (size_t i = first; i < end; i++)
			if (g->items[i].fact->number == number &&
			    !has_text(g->items + own, kept - own, g->items[i].text))
				g->items[kept++] = g->items[i];
	}
	g->count = kept;
}

enum wanted { APPLICANTS, TITLES, CLASSES };

static int gather(struct gathering *g, enum wanted wanted, struct axl_error **err)
{
	const struct axl_document_source *source = &g->corpus->source;
	if (wanted == TITLES)
		return source->titles(source->context, add_text, g, err);
	if (wanted == CLASSES)
		return source->classes(source->context, add_text, g, err);
	return source->parties(source->context, axl_corpus_holder_role(g->corpus), add_party, g,
	                       err);
}

static int tell(const struct axl_corpus *corpus, enum wanted wanted, axl_patent_text_each each,
                void *context, struct axl_error **err)
{
	axl_auto(axl_arena) struct axl_arena *texts = axl_arena_new();
	struct gathering g = {.corpus = corpus, .texts = texts};
	int result = gather(&g, wanted, err);
	if (g.count)
		qsort(g.items, g.count, sizeof *g.items, by_patent);
	if (wanted == APPLICANTS)
		keep_last_numbers(&g);
	for (size_t i = 0; i < g.count && result == 0; i++)
		result = each(context, g.items[i].fact->patent, g.items[i].text, err);
	free(g.items);
	return result;
}

int axl_corpus_applicants(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                          struct axl_error **err)
{
	return tell(corpus, APPLICANTS, each, context, err);
}

int axl_corpus_titles(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                      struct axl_error **err)
{
	return tell(corpus, TITLES, each, context, err);
}

int axl_corpus_classes(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                       struct axl_error **err)
{
	return tell(corpus, CLASSES, each, context, err);
}
