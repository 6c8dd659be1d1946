/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/quality/joins.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/period.h"
#include "base/store/fact-view.h"
#include "base/store/source.h"
#include "ksic/firm.h"
#include "project/rooms.h"

#include <inttypes.h>
#include <string.h>

const char *const axl_join_names[AXL_JOIN_ONS] = {
    [AXL_JOIN_FIRMS] = N_("firms"),
    [AXL_JOIN_INDUSTRIES] = N_("industries"),
    [AXL_JOIN_REGIONS] = N_("regions"),
    [AXL_JOIN_YEARS] = N_("years"),
};

struct party {
	char number[11];  /* valid, or "" */
	const char *name; /* normal */
	int64_t line;
};

/* Distinct texts, as first met. */
struct set {
	struct axl_index *index;
	const char **items;
	size_t count, capacity;
};

/* What one version has. */
struct side {
	int64_t version;
	char *source, *sheet, *file;
	const struct axl_kind *kind;
	struct axl_arena *texts;
	struct party *parties;
	size_t party_count, party_capacity;
	struct set known;   /* parties, by number and name */
	struct set numbers; /* valid ones */
	struct set names;   /* all */
	struct set loose;   /* names that stand without a number */
	struct set sets[AXL_JOIN_ONS];
};

struct joining {
	const struct axl_project *project;
	struct side *sides;
	size_t count, capacity;
};

static bool has(const struct set *set, const char *text)
{
	size_t at;
	return axl_index_find(set->index, text, strlen(text), &at);
}

/* The text as the set keeps it; whether it is new in *ret_added. */
static const char *add(struct side *side, struct set *set, const char *text, bool *ret_added)
{
	size_t length = strlen(text);
	size_t at = axl_index_add(set->index, text, length, set->count, ret_added);
	if (*ret_added) {
		char *copy = axl_arena_take(side->texts, length + 1);
		memcpy(copy, text, length + 1);
		axl_reserve(set->items, set->capacity, set->count + 1);
		set->items[set->count++] = copy;
	}
	return set->items[at];
}

static void each_set(struct side *side, void (*act)(struct set *set))
{
	act(&side->known);
	act(&side->numbers);
	act(&side->names);
	act(&side->loose);
	for (size_t i = 0; i < AXL_JOIN_ONS; i++)
		act(&side->sets[i]);
}

static void open_set(struct set *set)
{
	set->index = axl_index_new();
}

static void close_set(struct set *set)
{
	axl_index_free(set->index);
	free(set->items);
}

static int add_side(void *context, const struct axl_source_version *version)
{
	struct joining *joining = context;
	axl_reserve(joining->sides, joining->capacity, joining->count + 1);
	struct side *side = &joining->sides[joining->count++];
	*side = (struct side){
	    .version = version->id,
	    .source = axl_xstrdup(version->source),
	    .sheet = axl_xstrdup(version->sheet),
	    .file = axl_xstrdup(version->file),
	    .kind = axl_rooms_kind(version->kind),
	    .texts = axl_arena_new(),
	};
	each_set(side, open_set);
	return 0;
}

static void release(struct joining *joining)
{
	for (size_t i = 0; i < joining->count; i++) {
		struct side *side = &joining->sides[i];
		each_set(side, close_set);
		axl_arena_free(side->texts);
		free(side->parties);
		free(side->source);
		free(side->sheet);
		free(side->file);
	}
	free(joining->sides);
}

/* Reading */

struct reading {
	const struct axl_project *project;
	struct side *side;
	int name, number, region, period, scheme, industry;
};

static int read_party(void *context, struct axl_query *row)
{
	struct reading *reading = context;
	struct side *side = reading->side;
	struct party party = {.line = axl_query_int(row, 0)};
	bool added;
	axl_auto(axl_memory) char *name =
	    axl_firm_normal_name(axl_slice_of(axl_query_text(row, reading->name)));
	if (reading->number)
		(void)axl_brn_read(axl_slice_of(axl_query_text(row, reading->number)),
		                   party.number);
	axl_auto(axl_memory) char *key = axl_xasprintf("%s\n%s", party.number, name);
	(void)add(side, &side->known, key, &added);
	if (!added)
		return 0;
	party.name = add(side, &side->names, name, &added);
	(void)add(side, *party.number ? &side->numbers : &side->loose,
	          *party.number ? party.number : name, &added);
	axl_reserve(side->parties, side->party_capacity, side->party_count + 1);
	side->parties[side->party_count++] = party;
	return 0;
}

static void read_industry(struct reading *reading, struct axl_query *row)
{
	bool added;
	const char *scheme = axl_query_text(row, reading->scheme);
	const struct axl_ksic_item *item =
	    axl_ksic_find(reading->project->world.ksic, axl_ksic_scheme_revision(scheme),
	                  axl_slice_of(axl_query_text(row, reading->industry)));
	item = item ? axl_ksic_ancestor(item, AXL_KSIC_DIVISION) : NULL;
	if (!item)
		return;
	axl_auto(axl_memory) char *text = axl_xasprintf("%s:%s", scheme, item->code);
	(void)add(reading->side, &reading->side->sets[AXL_JOIN_INDUSTRIES], text, &added);
}

static void read_text(struct side *side, enum axl_join_on on, const char *text)
{
	bool added;
	if (*text)
		(void)add(side, &side->sets[on], text, &added);
}

/* A quarter and its year meet. */
static void read_year(struct side *side, const char *period)
{
	char year[12];
	if (!axl_period_year(period))
		return;
	(void)snprintf(year, sizeof year, "%d", axl_period_year(period));
	read_text(side, AXL_JOIN_YEARS, year);
}

static int read_fact(void *context, struct axl_query *row)
{
	struct reading *reading = context;
	if (reading->region)
		read_text(reading->side, AXL_JOIN_REGIONS, axl_query_text(row, reading->region));
	if (reading->period)
		read_year(reading->side, axl_query_text(row, reading->period));
	if (reading->scheme && reading->industry)
		read_industry(reading, row);
	return 0;
}

static int read_side(const struct axl_project *project, struct side *side, struct axl_error **err)
{
	const struct axl_fact_view *parties = side->kind ? side->kind->parties : NULL;
	const struct axl_fact_view *facts = side->kind ? side->kind->facts : NULL;
	struct reading reading = {.project = project, .side = side};
	if (parties) {
		reading.name = axl_fact_view_column(parties, "name");
		reading.number = axl_fact_view_column(parties, "brn");
		if (axl_facts_each(project->store, parties, side->version, read_party, &reading,
		                   err) < 0)
			return -1;
	}
	if (!facts)
		return 0;
	reading.region = axl_fact_view_column(facts, "region");
	reading.period = axl_fact_view_column(facts, "period");
	reading.scheme = axl_fact_view_column(facts, "scheme");
	reading.industry = axl_fact_view_column(facts, "industry");
	return axl_facts_each(project->store, facts, side->version, read_fact, &reading, err);
}

/* Pairs */

struct telling {
	size_t examples;
	void (*each)(void *context, const struct axl_join *join);
	void *context;
};

static struct axl_join join_of(enum axl_join_on on, const struct side *from, const struct side *to)
{
	return (struct axl_join){
	    .on = on,
	    .from = from->source,
	    .from_sheet = from->sheet,
	    .from_file = from->file,
	    .to = to->source,
	    .to_sheet = to->sheet,
	};
}

static void join_firms(const struct telling *telling, const struct side *from,
                       const struct side *to)
{
	struct axl_join join = join_of(AXL_JOIN_FIRMS, from, to);
	axl_auto(axl_buffer) struct axl_buffer missing;
	size_t shown = 0;
	axl_buffer_init(&missing);
	for (size_t i = 0; i < from->party_count; i++) {
		const struct party *party = &from->parties[i];
		bool by_number = *party->number && has(&to->numbers, party->number);
		bool by_name =
		    !by_number && has(*party->number ? &to->loose : &to->names, party->name);
		join.by_number += by_number;
		join.by_name += by_name;
		if (!by_number && !by_name && shown++ < telling->examples)
			axl_buffer_printf(&missing, "%s%" PRId64, missing.length ? ", " : "",
			                  party->line);
	}
	join.count = from->party_count;
	join.found = join.by_number + join.by_name;
	join.missing = missing.bytes;
	telling->each(telling->context, &join);
}

static void join_sets(const struct telling *telling, enum axl_join_on on, const struct side *from,
                      const struct side *to)
{
	struct axl_join join = join_of(on, from, to);
	axl_auto(axl_buffer) struct axl_buffer missing;
	axl_buffer_init(&missing);
	join.count = from->sets[on].count;
	for (size_t i = 0; i < join.count; i++) {
		if (has(&to->sets[on], from->sets[on].items[i]))
			join.found++;
		else if (i - join.found < telling->examples)
			axl_buffer_printf(&missing, "%s%s", missing.length ? ", " : "",
			                  from->sets[on].items[i]);
	}
	join.missing = missing.bytes;
	telling->each(telling->context, &join);
}

static void join_sides(const struct telling *telling, const struct side *from,
                       const struct side *to)
{
	if (strcmp(from->source, to->source) == 0)
		return;
	if (from->party_count && to->party_count)
		join_firms(telling, from, to);
	for (int on = AXL_JOIN_INDUSTRIES; on < AXL_JOIN_ONS; on++)
		if (from->sets[on].count && to->sets[on].count)
			join_sets(telling, (enum axl_join_on)on, from, to);
}

int axl_joins_each(const struct axl_project *project, const char *wave, size_t examples,
                   void (*each)(void *context, const struct axl_join *join), void *context,
                   struct axl_error **err)
{
	struct joining joining = {.project = project};
	const struct telling telling = {examples, each, context};
	int result = axl_source_versions_each(project->store, wave, add_side, &joining, err);
	for (size_t i = 0; i < joining.count && result == 0; i++)
		result = read_side(project, &joining.sides[i], err);
	for (size_t i = 0; i < joining.count && result == 0; i++)
		for (size_t k = 0; k < joining.count; k++)
			join_sides(&telling, &joining.sides[i], &joining.sides[k]);
	release(&joining);
	return result;
}
