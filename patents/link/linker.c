/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in, firms past them: which pairs there are (decide.c says what becomes of them). */
#include "config.h"

#include "patents/link/linker.h"

#include <stddef.h>
#include <string.h>

#include "patents/link/linker-inside.h"

enum { BATCH = 1 << 15 };

/* Another name, read. */
struct other_name {
	struct axl_core name, now;
	bool successor;
};

static void read_others(struct axl_linker *linker)
{
	const struct axl_link_definition *d = linker->definition;
	struct axl_party_name *read = axl_xcalloc(1, sizeof *read);
	linker->others = axl_xcalloc(d->other_count, sizeof *linker->others);
	for (size_t i = 0; i < d->other_count; i++) {
		struct other_name *other = &linker->others[i];
		if (strcmp(d->others[i].from, linker->day) > 0)
			continue; /* not yet: its cores stay empty */
		axl_party_name_read(&linker->reader, axl_slice_of(d->others[i].name), read);
		other->name = read->core;
		axl_party_name_read(&linker->reader, axl_slice_of(d->others[i].now), read);
		other->now = read->core;
		other->successor = d->others[i].successor;
	}
	free(read);
}

struct axl_linker *axl_linker_new(const struct axl_link_definition *definition, const char *day,
                                  size_t threads)
{
	struct axl_linker *linker = axl_xcalloc(1, sizeof *linker);
	linker->definition = definition;
	linker->texts = axl_arena_new();
	linker->day = axl_arena_text(linker->texts, day);
	linker->batch_texts = axl_arena_new();
	linker->blocks = axl_blocks_new(definition);
	linker->batch = axl_xcalloc(BATCH, sizeof *linker->batch);
	linker->thread_count = threads ? threads : 1;
	linker->meetings = axl_xcalloc(linker->thread_count, sizeof *linker->meetings);
	for (size_t p = 0; p < AXL_LINK_PATTERNS; p++)
		linker->most[p] = axl_pattern_most(definition, p);
	axl_name_reader_init(&linker->reader, definition);
	for (size_t i = 0; i < linker->thread_count; i++) {
		linker->meetings[i].linker = linker;
		axl_name_reader_init(&linker->meetings[i].reader, definition);
	}
	read_others(linker);
	return linker;
}

void axl_linker_free(struct axl_linker *linker)
{
	if (!linker)
		return;
	for (size_t i = 0; i < linker->thread_count; i++) {
		axl_name_reader_release(&linker->meetings[i].reader);
		free(linker->meetings[i].pairs.items);
		free(linker->meetings[i].met.items);
		free(linker->meetings[i].seen);
	}
	free(linker->meetings);
	axl_name_reader_release(&linker->reader);
	axl_arena_free(linker->texts);
	axl_arena_free(linker->batch_texts);
	axl_blocks_free(linker->blocks);
	free(linker->batch);
	free(linker->persons);
	free(linker->entries);
	free(linker->others);
	free(linker->pairs.items);
	free(linker->decisions);
	free(linker->candidates);
	free(linker->results);
	free(linker);
}

/* Names */

/* side: of the name, whatever its core. */
static void add_entry(struct axl_linker *linker, const struct axl_link_side *side,
                      const struct axl_core *core, size_t name, enum axl_link_method method)
{
	size_t codes = sizeof *core->codes * core->length;
	struct link_entry *entry =
	    axl_arena_take(linker->texts, offsetof(struct link_entry, core.codes) + codes);
	entry->side = *side;
	entry->side.core = &entry->core;
	entry->name = (uint32_t)name;
	entry->method = (uint8_t)method;
	entry->core.length = core->length;
	memcpy(entry->core.codes, core->codes, codes);
	axl_blocks_add(linker->blocks, core, (uint32_t)linker->entry_count);
	axl_reserve(linker->entries, linker->entry_capacity, linker->entry_count + 1);
	linker->entries[linker->entry_count++] = entry;
}

/* Names that changed lead on, both ways; what went into another body leads to that one alone. */
static void add_others(struct axl_linker *linker, const struct axl_link_side *side,
                       const struct axl_core *core, size_t name, enum axl_link_method method,
                       unsigned steps)
{
	for (size_t i = 0; i < linker->definition->other_count && steps; i++) {
		const struct other_name *other = &linker->others[i];
		const struct axl_core *next = NULL;
		if (other->name.length && axl_core_equals(core, &other->name))
			next = &other->now;
		else if (other->name.length && !other->successor &&
		         axl_core_equals(core, &other->now))
			next = &other->name;
		if (!next)
			continue;
		enum axl_link_method how = other->successor ? AXL_LINK_BY_SUCCESSOR : method;
		add_entry(linker, side, next, name, how);
		add_others(linker, side, next, name, how, steps - 1);
	}
}

enum { STEPS = 3 }; /* of names behind names */

static int64_t number_of(const char *digits)
{
	return *digits ? strtoll(digits, NULL, 10) : 0;
}

size_t axl_linker_add_name(struct axl_linker *linker, const struct axl_linked_side *party)
{
	struct axl_party_name *read = &linker->meetings[0].name;
	size_t name = linker->name_count;
	axl_party_name_read(&linker->reader, party->name, read);
	const struct axl_link_side side = {
	    .number = number_of(party->number),
	    .forms = read->forms,
	    .region = axl_link_region_of(axl_link_region(party->region), read),
	    .kind = read->kind,
	};
	axl_reserve(linker->persons, linker->name_capacity, linker->name_count + 1);
	linker->persons[linker->name_count++] = read->person;
	if (side.number) /* the entry that comes next is of this name too */
		axl_blocks_add_number(linker->blocks, side.number, (uint32_t)linker->entry_count);
	if (read->person)
		read->core.length = 0;
	add_entry(linker, &side, &read->core, name, AXL_LINK_BY_EXACT_NAME);
	if (read->core.length && read->other.length)
		add_entry(linker, &side, &read->other, name, AXL_LINK_BY_EXACT_NAME);
	if (read->core.length)
		add_others(linker, &side, &read->core, name, AXL_LINK_BY_ALIAS, STEPS);
	return name;
}

/* Firms */

static void keep_pair(struct meeting *m, const struct link_entry *entry, size_t pattern,
                      enum axl_link_method method)
{
	struct link_pairs *pairs = &m->pairs;
	axl_reserve(pairs->items, pairs->capacity, pairs->count + 1);
	pairs->items[pairs->count++] = (struct link_pair){
	    .firm = m->firm->firm,
	    .number = m->firm->number,
	    .name = entry->name,
	    .pattern = (uint16_t)pattern,
	    .method = (uint8_t)method,
	    .plant = m->name.plant,
	};
}

static void meet_number(struct meeting *m)
{
	static const size_t unknown[] = {AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN};
	m->met.count = 0;
	axl_blocks_ask_number(m->linker->blocks, m->firm->number, &m->met);
	for (size_t i = 0; i < m->met.count; i++) {
		const struct link_entry *entry = m->linker->entries[m->met.items[i]];
		if (entry->side.number == m->firm->number)
			keep_pair(m, entry, axl_pattern_of(unknown), AXL_LINK_BY_NUMBER);
	}
}

static void meet(struct meeting *m, const struct link_entry *entry)
{
	size_t pattern;
	if (!axl_link_compare(m->linker->definition, &entry->side, &m->target, &pattern))
		return;
	m->counts[pattern]++;
	if (m->linker->most[pattern] > AXL_LINK_NONE)
		keep_pair(m, entry, pattern, entry->method);
}

/* Leaves of what was met each entry once. */
static void drop_seen(struct meeting *m)
{
	size_t kept = 0;
	for (size_t i = 0; i < m->met.count; i++) {
		uint32_t entry = m->met.items[i];
		uint64_t bit = UINT64_C(1) << entry % 64;
		if (m->seen[entry / 64] & bit)
			continue;
		m->seen[entry / 64] |= bit;
		m->met.items[kept++] = entry;
	}
	m->met.count = kept;
	for (size_t i = 0; i < kept; i++)
		m->seen[m->met.items[i] / 64] = 0;
}

/* An entry is not in a cache, as a rule, and lies in two of its lines. */
static void fetch(const struct link_entry *entry)
{
	__builtin_prefetch(entry);
	__builtin_prefetch(&entry->core.codes[3]);
}

enum { AHEAD = 16 }; /* entries on their way from memory */

static void meet_core(struct meeting *m, const struct axl_link_side *side)
{
	struct link_entry *const *entries = m->linker->entries;
	m->met.count = 0;
	axl_blocks_ask(m->linker->blocks, side->core, &m->met);
	drop_seen(m);
	axl_link_target_set(&m->target, side);
	for (size_t first = 0; first < m->met.count; first += AHEAD) {
		size_t end = first + AHEAD < m->met.count ? first + AHEAD : m->met.count;
		for (size_t i = first; i < end; i++)
			fetch(entries[m->met.items[i]]);
		for (size_t i = first; i < end; i++)
			meet(m, entries[m->met.items[i]]);
	}
}

static void meet_firm(struct meeting *m, const struct firm_waiting *firm)
{
	axl_party_name_read(&m->reader, firm->name, &m->name);
	m->firm = firm;
	struct axl_link_side side = {
	    .core = &m->name.core,
	    .number = firm->number,
	    .forms = m->name.forms,
	    .region = axl_link_region_of(firm->region, &m->name),
	    .kind = m->name.kind,
	};
	if (firm->number)
		meet_number(m);
	if (m->name.person)
		return;
	meet_core(m, &side);
	if (m->name.other.length == 0)
		return;
	side.core = &m->name.other;
	meet_core(m, &side);
}

static void *run_meeting(void *context)
{
	struct meeting *m = context;
	for (size_t i = m->first; i < m->end; i++)
		meet_firm(m, &m->linker->batch[i]);
	return NULL;
}

/* Each thread has a run of the batch, and their pairs follow in that order: as with one. */
static void run_batch(struct axl_linker *linker)
{
	size_t share = linker->batch_count / linker->thread_count + 1;
	for (size_t i = 0; i < linker->thread_count; i++) {
		struct meeting *m = &linker->meetings[i];
		m->first = i * share < linker->batch_count ? i * share : linker->batch_count;
		m->end =
		    m->first + share < linker->batch_count ? m->first + share : linker->batch_count;
		m->running = i + 1 < linker->thread_count &&
		             pthread_create(&m->thread, NULL, run_meeting, m) == 0;
		if (!m->running)
			run_meeting(m);
	}
	for (size_t i = 0; i < linker->thread_count; i++) {
		struct meeting *m = &linker->meetings[i];
		if (m->running)
			(void)pthread_join(m->thread, NULL);
		axl_reserve(linker->pairs.items, linker->pairs.capacity,
		            linker->pairs.count + m->pairs.count);
		if (m->pairs.count)
			memcpy(linker->pairs.items + linker->pairs.count, m->pairs.items,
			       m->pairs.count * sizeof *m->pairs.items);
		linker->pairs.count += m->pairs.count;
		m->pairs.count = 0;
	}
	linker->batch_count = 0;
	axl_arena_clear(linker->batch_texts);
}

static void seal(struct axl_linker *linker)
{
	axl_blocks_seal(linker->blocks);
	for (size_t i = 0; i < linker->thread_count; i++)
		linker->meetings[i].seen =
		    axl_xcalloc(linker->entry_count / 64 + 1, sizeof *linker->meetings[i].seen);
	linker->sealed = true;
}

void axl_linker_add_firm(struct axl_linker *linker, int64_t firm,
                         const struct axl_linked_side *side)
{
	if (!linker->sealed)
		seal(linker);
	struct firm_waiting *waiting = &linker->batch[linker->batch_count++];
	waiting->firm = firm;
	waiting->number = number_of(side->number);
	waiting->name = (struct axl_slice){
	    axl_arena_copy(linker->batch_texts, side->name.bytes, side->name.length),
	    side->name.length};
	waiting->region = axl_link_region(side->region);
	if (linker->batch_count == BATCH)
		run_batch(linker);
}

void axl_linker_add_decision(struct axl_linker *linker, size_t name, int64_t firm, bool same)
{
	axl_reserve(linker->decisions, linker->decision_capacity, linker->decision_count + 1);
	linker->decisions[linker->decision_count] =
	    (struct link_decision){name, firm, same, linker->decision_count};
	linker->decision_count++;
}

size_t axl_linker_pairs(const struct axl_linker *linker)
{
	return (size_t)linker->em.pairs;
}

const struct axl_em *axl_linker_em(const struct axl_linker *linker)
{
	return &linker->em;
}

/* What finishing begins with; decide.c goes on. */
void axl_linker_gather(struct axl_linker *linker, double counts[AXL_LINK_PATTERNS])
{
	if (!linker->sealed)
		seal(linker);
	run_batch(linker);
	for (size_t i = 0; i < linker->thread_count; i++)
		for (size_t p = 0; p < AXL_LINK_PATTERNS; p++)
			counts[p] += linker->meetings[i].counts[p];
}
