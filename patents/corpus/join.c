/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are one document: trees of numbers, of which the root is the first. */
#include "config.h"

#include "patents/corpus/gather.h"

static size_t root_of(struct axl_gathered_number *numbers, size_t i)
{
	while (numbers[i].document != i) {
		numbers[i].document = numbers[numbers[i].document].document;
		i = numbers[i].document;
	}
	return i;
}

/* Returns whether the two were apart. */
static bool unite(struct axl_gathered_number *numbers, size_t a, size_t b)
{
	a = root_of(numbers, a);
	b = root_of(numbers, b);
	numbers[a > b ? a : b].document = a < b ? a : b;
	return a != b;
}

/* Numbers with one key are one; returns how many joined another. */
static size_t unite_by(struct axl_gathering *g,
                       size_t (*key_of)(const struct axl_gathered_number *))
{
	/* there are no more keys than rows, some of which may have been replaced */
	axl_auto(axl_memory) size_t *first = axl_xcalloc(g->rows + 1, sizeof *first);
	size_t joined = 0;
	for (size_t i = 0; i < g->number_count; i++) {
		size_t key = key_of(&g->numbers[i]);
		if (key == SIZE_MAX)
			continue;
		if (first[key])
			joined += unite(g->numbers, first[key] - 1, i);
		else
			first[key] = i + 1;
	}
	return joined;
}

static size_t doi_of(const struct axl_gathered_number *number)
{
	return number->doi;
}

static size_t family_of(const struct axl_gathered_number *number)
{
	return number->family;
}

/* Documents in the order of their first numbers. */
static void number_documents(struct axl_gathering *g)
{
	g->documents = axl_xcalloc(g->number_count, sizeof *g->documents);
	for (size_t i = 0; i < g->number_count; i++) {
		struct axl_gathered_number *number = &g->numbers[i];
		/* a root comes before those that joined it, and has its document already */
		number->document = number->document == i ? g->document_count++
		                                         : g->numbers[number->document].document;
		struct axl_gathered_document *document = &g->documents[number->document];
		if (number->id > document->id)
			document->id = number->id;
	}
}

void axl_gathering_join(struct axl_gathering *g, bool families)
{
	for (size_t i = 0; i < g->number_count; i++)
		g->numbers[i].document = i;
	g->by_doi = unite_by(g, doi_of);
	if (families)
		g->by_family = unite_by(g, family_of);
	for (size_t i = 0; i < g->number_count; i++)
		g->numbers[i].document = root_of(g->numbers, i);
	number_documents(g);
}
