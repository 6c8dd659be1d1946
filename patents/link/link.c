/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/link.h"

#include "base/index.h"
#include "ksic/firm.h"

enum { KEEP, DROP };

static const char *const texts[] = {
    [KEEP] = "INSERT INTO party_link (name, unit, method) VALUES (?, ?, 'exact-name')"
	     " ON CONFLICT (name, region) DO UPDATE SET unit = excluded.unit"
	     " WHERE method = 'exact-name'",
    [DROP] = "DELETE FROM party_link WHERE name = ? AND region = '' AND method = 'exact-name'",
};
const struct axl_sql axl_link_sql = {"patents/link", texts, AXL_COUNT(texts)};

void axl_links_free(struct axl_links *links)
{
	if (!links)
		return;
	free(links->items);
	free(links->names);
	axl_arena_free(links->texts);
	free(links);
}

struct linking {
	struct axl_links *links;
	struct axl_firms *firms;
	struct axl_index *names; /* -> position in links->names */
};

static int64_t unit_of(const struct axl_firms *firms, const char *name)
{
	int64_t unit = 0;
	return axl_firms_find(firms, "", axl_slice_of(name), &unit) == AXL_FIRM_BY_NAME ? unit : 0;
}

static int64_t find_name(struct linking *l, const char *name)
{
	struct axl_links *links = l->links;
	bool added;
	size_t position = axl_index_add(l->names, name, strlen(name), links->name_count, &added);
	if (added) {
		axl_reserve(links->names, links->name_capacity, links->name_count + 1);
		links->names[links->name_count++] = (struct axl_linked_name){
		    axl_arena_text(links->texts, name), unit_of(l->firms, name)};
	}
	return links->names[position].unit;
}

static int add_applicant(void *context, size_t patent, const char *name, struct axl_error **err)
{
	struct linking *l = context;
	int64_t unit = find_name(l, name);
	(void)err;
	if (unit) {
		axl_reserve(l->links->items, l->links->capacity, l->links->count + 1);
		l->links->items[l->links->count++] = (struct axl_link){unit, patent};
	}
	return 0;
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

int axl_links_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                   struct axl_links **ret_links, struct axl_error **err)
{
	axl_auto(axl_links) struct axl_links *links = axl_xcalloc(1, sizeof *links);
	axl_auto(axl_firms) struct axl_firms *firms = NULL;
	axl_auto(axl_index) struct axl_index *names = axl_index_new();
	links->texts = axl_arena_new();
	if (axl_firms_load(store, &firms, err) < 0)
		return -1;
	struct linking l = {links, firms, names};
	if (axl_corpus_applicants(store, wave, corpus, add_applicant, &l, err) < 0)
		return -1;
	sort_links(links);
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

int axl_links_keep(struct axl_store *store, const struct axl_links *links, struct axl_error **err)
{
	for (size_t i = 0; i < links->name_count; i++) {
		const struct axl_linked_name *name = &links->names[i];
		struct axl_query *query =
		    axl_store_query(store, &axl_link_sql, name->unit ? KEEP : DROP, err);
		int result = !query       ? -1
		             : name->unit ? axl_query_run(query, err, "ti", name->name, name->unit)
		                          : axl_query_run(query, err, "t", name->name);
		if (result < 0)
			return -1;
	}
	return 0;
}
