/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/holder.h"

#include "base/buffer.h"
#include "base/index.h"

void axl_holders_free(struct axl_holders *holders)
{
	if (!holders)
		return;
	free(holders->items);
	axl_arena_free(holders->names);
	free(holders);
}

struct counting {
	const struct axl_corpus *corpus;
	struct axl_holders *holders;
	struct axl_index *index; /* "<technology>\t<name>" -> position in the holders */
	struct axl_buffer key;
};

static void count_one(struct counting *c, size_t technology, const char *name)
{
	struct axl_holders *holders = c->holders;
	axl_buffer_clear(&c->key);
	axl_buffer_printf(&c->key, "%zu\t%s", technology, name);
	bool added;
	size_t position =
	    axl_index_add(c->index, c->key.bytes, c->key.length, holders->count, &added);
	if (added) {
		axl_reserve(holders->items, holders->capacity, holders->count + 1);
		holders->items[holders->count++] = (struct axl_holder){
		    .technology = technology, .name = axl_arena_text(holders->names, name)};
	}
	holders->items[position].patents++;
}

static int count_applicant(void *context, size_t patent, const char *name, struct axl_error **err)
{
	struct counting *c = context;
	const struct axl_patent *of = &c->corpus->patents[patent];
	(void)err;
	for (size_t i = 0; i < of->technology_count; i++)
		count_one(c, c->corpus->technologies[of->technology + i], name);
	return 0;
}

static int by_rank(const void *a, const void *b)
{
	const struct axl_holder *x = a, *y = b;
	if (x->technology != y->technology)
		return x->technology < y->technology ? -1 : 1;
	if (x->patents != y->patents)
		return x->patents > y->patents ? -1 : 1;
	return strcmp(x->name, y->name);
}

static void rank(struct axl_holders *holders)
{
	size_t first = 0; /* of the technology */
	if (holders->count)
		qsort(holders->items, holders->count, sizeof *holders->items, by_rank);
	for (size_t i = 0; i < holders->count; i++) {
		struct axl_holder *holder = &holders->items[i];
		if (i == 0 || holder[-1].technology != holder->technology)
			first = i;
		bool tied = i > first && holder[-1].patents == holder->patents;
		holder->rank = tied ? holder[-1].rank : i - first + 1;
	}
}

int axl_holders_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                     struct axl_holders **ret_holders, struct axl_error **err)
{
	axl_auto(axl_holders) struct axl_holders *holders = axl_xcalloc(1, sizeof *holders);
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	struct counting counting = {.corpus = corpus, .holders = holders, .index = index};
	holders->names = axl_arena_new();
	axl_buffer_init(&counting.key);
	int result = axl_corpus_applicants(store, wave, corpus, count_applicant, &counting, err);
	axl_buffer_release(&counting.key);
	if (result < 0)
		return -1;
	rank(holders);
	*ret_holders = axl_steal(holders);
	return 0;
}
