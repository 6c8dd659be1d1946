/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/link.h"

#include <string.h>

#include "base/index.h"
#include "patents/corpus/texts.h"
#include "patents/document/parties.h"

enum { LINKS };

static const char *const texts[] = {
    [LINKS] = "SELECT d.id, CASE WHEN l.method <> 'successor' THEN l.unit END, " AXL_PARTY_NAME
	AXL_PARTIES_OF_WAVE AXL_LINK_OF_PARTY
	      " WHERE w.wave = ? AND d.role = ? AND " AXL_PARTY_NAME " <> ''"
	      " ORDER BY d.id, d.position",
};
const struct axl_sql axl_link_sql = {"patents/link", texts, AXL_COUNT(texts)};

void axl_links_free(struct axl_links *links)
{
	if (!links)
		return;
	free(links->items);
	free(links);
}

static int by_unit_and_patent(const void *a, const void *b)
{
	const struct axl_link *x = a, *y = b;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return (x->patent > y->patent) - (x->patent < y->patent);
}

/* One firm may stand twice in a patent, under two spellings. */
static void sort_links(struct axl_links *links)
{
	size_t kept = 0;
	if (links->count == 0)
		return;
	qsort(links->items, links->count, sizeof *links->items, by_unit_and_patent);
	for (size_t i = 1; i < links->count; i++)
		if (by_unit_and_patent(&links->items[i], &links->items[kept]) != 0)
			links->items[++kept] = links->items[i];
	links->count = kept + 1;
}

struct loading {
	struct axl_links *links;
	const struct axl_corpus *corpus;
	size_t at; /* rows come by document, as the corpus lies */
	struct axl_index *names, *linked_names;
};

static void add_party(struct loading *in, int64_t document, int64_t unit, const char *name)
{
	struct axl_links *links = in->links;
	if (!axl_corpus_move_to(in->corpus, &in->at, document))
		return;
	size_t patent = in->corpus->facts[in->at].patent;
	if (in->corpus->patents[patent].technology_count == 0)
		return;
	axl_index_add(in->names, name, strlen(name), 0, NULL);
	if (!unit)
		return;
	axl_index_add(in->linked_names, name, strlen(name), 0, NULL);
	axl_reserve(links->items, links->capacity, links->count + 1);
	links->items[links->count++] = (struct axl_link){unit, patent};
}

int axl_links_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                   struct axl_links **ret_links, struct axl_error **err)
{
	axl_auto(axl_links) struct axl_links *links = axl_xcalloc(1, sizeof *links);
	axl_auto(axl_index) struct axl_index *names = axl_index_new();
	axl_auto(axl_index) struct axl_index *linked_names = axl_index_new();
	struct loading in = {links, corpus, 0, names, linked_names};
	struct axl_query *query = axl_store_query(store, &axl_link_sql, LINKS, err);
	if (!query || axl_query_bind(query, err, "tt", wave, axl_corpus_holder_role(corpus)) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		add_party(&in, axl_query_int(query, 0), axl_query_int(query, 1),
		          axl_query_text(query, 2));
	if (row < 0)
		return -1;
	sort_links(links);
	links->names = axl_index_count(names);
	links->linked_names = axl_index_count(linked_names);
	*ret_links = axl_steal(links);
	return 0;
}

size_t axl_links_of(const struct axl_links *links, int64_t unit, const struct axl_link **ret_first)
{
	size_t low = 0, high = links->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (links->items[middle].unit < unit)
			low = middle + 1;
		else
			high = middle;
	}
	size_t end = low;
	while (end < links->count && links->items[end].unit == unit)
		end++;
	*ret_first = links->items + low;
	return end - low;
}
