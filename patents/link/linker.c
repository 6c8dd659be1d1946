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
		free(linker->meetings[i].met);
	}
	free(linker->meetings);
	axl_name_reader_release(&linker->reader);
	axl_arena_free(linker->texts);
	axl_arena_free(linker->batch_texts);
	axl_blocks_free(linker->blocks);
	free(linker->batch);
	free(linker->parties);
	free(linker->entries);
	free(linker->others);
	free(linker->pairs.items);
	free(linker->decisions);
	free(linker->candidates);
	free(linker->results);
	free(linker);
}

/* Names */

static void add_entry(struct axl_linker *linker, const struct axl_core *core, size_t name,
                      enum axl_link_method method)
{
	/* as much of a core as there is */
	size_t size = offsetof(struct axl_core, codes) + sizeof *core->codes * core->length;
	struct axl_core *kept = axl_arena_take(linker->texts, size);
	kept->length = core->length;
	memcpy(kept->codes, core->codes, core->length * sizeof *core->codes);
	axl_blocks_add(linker->blocks, core, (uint32_t)linker->entry_count);
	axl_reserve(linker->entries, linker->entry_capacity, linker->entry_count + 1);
	linker->entries[linker->entry_count++] =
	    (struct link_entry){kept, (uint32_t)name, (uint8_t)method};
}

/* Names that changed lead on, both ways; what went into another body leads to that one alone. */
static void add_others(struct axl_linker *linker, const struct axl_core *core, size_t name,
                       enum axl_link_method method, unsigned steps)
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
		add_entry(linker, next, name, how);
		add_others(linker, next, name, how, steps - 1);
	}
}

enum { STEPS = 3 }; /* of names behind names */

static int64_t number_of(const char *digits)
{
	return *digits ? strtoll(digits, NULL, 10) : 0;
}

size_t axl_linker_add_name(struct axl_linker *linker, const struct axl_linked_side *side)
{
	struct axl_party_name *read = &linker->meetings[0].name;
	size_t name = linker->party_count;
	axl_party_name_read(&linker->reader, side->name, read);
	axl_reserve(linker->parties, linker->party_capacity, linker->party_count + 1);
	struct link_party *party = &linker->parties[linker->party_count++];
	*party = (struct link_party){
	    .forms = read->forms,
	    .kind = read->kind,
	    .number = number_of(side->number),
	    .person = read->person,
	};
	axl_link_region(side->region, read, party->region);
	if (party->number) /* the entry that comes next is of this name too */
		axl_blocks_add_number(linker->blocks, party->number, (uint32_t)linker->entry_count);
	if (party->person)
		read->core.length = 0;
	add_entry(linker, &read->core, name, AXL_LINK_BY_EXACT_NAME);
	if (read->core.length && read->other.length)
		add_entry(linker, &read->other, name, AXL_LINK_BY_EXACT_NAME);
	if (read->core.length)
		add_others(linker, &read->core, name, AXL_LINK_BY_ALIAS, STEPS);
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

static void meet_number(void *context, uint32_t position)
{
	static const size_t unknown[] = {AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN};
	struct meeting *m = context;
	const struct link_entry *entry = &m->linker->entries[position];
	if (m->linker->parties[entry->name].number == m->firm->number)
		keep_pair(m, entry, axl_pattern_of(unknown), AXL_LINK_BY_NUMBER);
}

static void meet(void *context, uint32_t position)
{
	struct meeting *m = context;
	const struct axl_linker *linker = m->linker;
	const struct link_entry *entry = &linker->entries[position];
	const struct link_party *party = &linker->parties[entry->name];
	const struct axl_link_side side = {entry->core, party->forms, party->kind, party->region,
	                                   party->number};
	size_t pattern;
	if (m->met[position] == m->serial)
		return;
	m->met[position] = m->serial;
	if (!axl_link_compare(linker->definition, &side, &m->side, &pattern))
		return;
	m->counts[pattern]++;
	if (axl_pattern_most(linker->definition, pattern) > AXL_LINK_NONE)
		keep_pair(m, entry, pattern, entry->method);
}

static void meet_firm(struct meeting *m, const struct firm_waiting *firm)
{
	char region[AXL_REGION_KEPT];
	const struct axl_blocks *blocks = m->linker->blocks;
	axl_party_name_read(&m->reader, firm->name, &m->name);
	axl_link_region(firm->region, &m->name, region);
	m->firm = firm;
	m->serial++;
	m->side = (struct axl_link_side){&m->name.core, m->name.forms, m->name.kind, region,
	                                 firm->number};
	if (firm->number)
		axl_blocks_ask_number(blocks, firm->number, meet_number, m);
	if (m->name.person)
		return;
	axl_blocks_ask(blocks, &m->name.core, meet, m);
	if (m->name.other.length == 0)
		return;
	m->side.core = &m->name.other;
	m->serial++;
	axl_blocks_ask(blocks, &m->name.other, meet, m);
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
		linker->meetings[i].met =
		    axl_xcalloc(linker->entry_count + 1, sizeof *linker->meetings[i].met);
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
	(void)snprintf(waiting->region, sizeof waiting->region, "%s", side->region);
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
