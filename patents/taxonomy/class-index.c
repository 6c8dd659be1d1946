/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/class-index.h"

/* Places by section and class: "G06" is one; what names a section alone has the last. */
enum { CLASSES = 100, SECTIONS = 'Y' - 'A' + 1, SECTION_ALONE = SECTIONS * CLASSES, PLACES };

struct entry {
	const struct axl_class_rule *rule;
	size_t technology;
	size_t place;
};

struct axl_class_index {
	struct entry *entries; /* by place */
	size_t count;
	size_t first[PLACES + 1];
};

static size_t place_of(const char *subclass)
{
	if (!subclass[1])
		return SECTION_ALONE;
	return (size_t)(subclass[0] - 'A') * CLASSES +
	       (size_t)((subclass[1] - '0') * 10 + (subclass[2] - '0'));
}

static int by_place(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;
	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	return a->technology < b->technology ? -1 : a->technology > b->technology;
}

struct axl_class_index *axl_class_index_new(const struct axl_rules *rules, size_t technologies)
{
	struct axl_class_index *index = axl_xcalloc(1, sizeof *index);
	size_t capacity = 0;
	for (size_t t = 0; t < technologies; t++)
		for (size_t i = 0; i < rules[t].class_count; i++) {
			const struct axl_class_rule *rule = &rules[t].classes[i];
			axl_reserve(index->entries, capacity, index->count + 1);
			index->entries[index->count++] =
			    (struct entry){rule, t, place_of(rule->from.subclass)};
		}
	if (index->count)
		qsort(index->entries, index->count, sizeof *index->entries, by_place);
	for (size_t place = 0, i = 0; place <= PLACES; place++) {
		while (i < index->count && index->entries[i].place < place)
			i++;
		index->first[place] = i;
	}
	return index;
}

void axl_class_index_free(struct axl_class_index *index)
{
	if (!index)
		return;
	free(index->entries);
	free(index);
}

static void find_at(const struct axl_class_index *index, size_t place,
                    const struct axl_document_class *document_class, int year,
                    axl_class_index_each each, void *context)
{
	for (size_t i = index->first[place]; i < index->first[place + 1]; i++)
		if (axl_class_rule_covers(index->entries[i].rule, document_class, year))
			each(context, index->entries[i].technology);
}

void axl_class_index_find(const struct axl_class_index *index,
                          const struct axl_document_class *document_class, int year,
                          axl_class_index_each each, void *context)
{
	size_t place = place_of(document_class->symbol.subclass);
	find_at(index, SECTION_ALONE, document_class, year, each, context);
	if (place != SECTION_ALONE)
		find_at(index, place, document_class, year, each, context);
}
