/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why names are linked to a firm: the two names are compared again, with the weights of then. */
#include "config.h"

#include "patents/link/compare.h"
#include "patents/link/decision.h"
#include "patents/link/linking.h"

#include <math.h>
#include <string.h>

enum { LINKS, WEIGHTS };

static const char *const texts[] = {
    [LINKS] = "SELECT name, region, method, score FROM party_link WHERE unit = ?"
	      " ORDER BY name, region",
    [WEIGHTS] = "SELECT field, level, m, u FROM link_weight WHERE wave = ?",
};
const struct axl_sql axl_link_reason_sql = {"patents/reason", texts, AXL_COUNT(texts)};

struct reasoning {
	struct axl_store *store;
	struct axl_link_definition *definition;
	struct axl_link_odds odds;
	struct axl_linked_firm firm;
	struct axl_name_reader reader;
	struct axl_party_name of_party, of_firm;
	struct axl_link_target target; /* the firm */
	struct axl_arena *texts;
	struct axl_link_reason *reasons;
	size_t count, capacity;
};

static int load_weights(struct reasoning *r, const char *wave, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(r->store, &axl_link_reason_sql, WEIGHTS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
			for (size_t l = 0; l < axl_link_level_counts[f]; l++)
				if (strcmp(axl_query_text(query, 0), axl_link_fields[f]) == 0 &&
				    strcmp(axl_query_text(query, 1), axl_link_level_name(f, l)) ==
				        0) {
					r->odds.m[f][l] = axl_query_double(query, 2);
					r->odds.u[f][l] = axl_query_double(query, 3);
				}
	return row;
}

static struct axl_link_side side_of(const struct axl_party_name *name, const char *region)
{
	return (struct axl_link_side){
	    .core = &name->core,
	    .forms = name->forms,
	    .region = axl_link_region_of(axl_link_region(region), name),
	    .kind = name->kind,
	};
}

/* Where people or another name of the body linked them, there may be nothing to compare. */
static void compare(struct reasoning *r, struct axl_link_reason *reason)
{
	size_t pattern;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		reason->levels[f] = AXL_LINK_UNKNOWN;
	axl_party_name_read(&r->reader, axl_slice_of(reason->name), &r->of_party);
	const struct axl_link_side party = side_of(&r->of_party, reason->region);
	if (axl_link_compare(r->definition, &party, &r->target, &pattern))
		for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
			reason->levels[f] = axl_pattern_level(pattern, f);
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		reason->weights[f] = axl_level_weight(&r->odds, f, reason->levels[f]);
}

static int load_links(struct reasoning *r, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(r->store, &axl_link_reason_sql, LINKS, err);
	if (!query || axl_query_bind(query, err, "i", r->firm.unit) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		axl_reserve(r->reasons, r->capacity, r->count + 1);
		struct axl_link_reason *reason = &r->reasons[r->count++];
		*reason = (struct axl_link_reason){
		    .name = axl_arena_text(r->texts, axl_query_text(query, 0)),
		    .region = axl_arena_text(r->texts, axl_query_text(query, 1)),
		    .method = axl_arena_text(r->texts, axl_query_text(query, 2)),
		    .weight = axl_query_double(query, 3),
		    .decided_on = "",
		    .why = "",
		};
		compare(r, reason);
	}
	return row;
}

static int note_decision(void *context, const struct axl_link_decision *decision)
{
	struct reasoning *r = context;
	if (!decision->same || strcmp(decision->firm, r->firm.key) != 0)
		return 0;
	for (size_t i = 0; i < r->count; i++)
		if (strcmp(r->reasons[i].name, decision->name) == 0 &&
		    strcmp(r->reasons[i].region, decision->region) == 0) {
			r->reasons[i].decided_on = axl_arena_text(r->texts, decision->decided_on);
			r->reasons[i].why = axl_arena_text(r->texts, decision->reason);
		}
	return 0;
}

static int reason_about(struct reasoning *r, const char *wave, axl_link_reason_each each,
                        void *context, struct axl_error **err)
{
	r->odds = r->definition->start;
	axl_name_reader_init(&r->reader, r->definition);
	axl_party_name_read(&r->reader, axl_slice_of(r->firm.label), &r->of_firm);
	const struct axl_link_side firm = side_of(&r->of_firm, r->firm.region);
	axl_link_target_set(&r->target, &firm);
	int result = load_weights(r, wave, err);
	if (result == 0)
		result = load_links(r, err);
	if (result == 0)
		result = axl_link_decisions_each(r->store, note_decision, r, err);
	for (size_t i = 0; i < r->count && result == 0; i++)
		result = each(context, &r->reasons[i]);
	axl_name_reader_release(&r->reader);
	return result;
}

int axl_link_reasons(struct axl_store *store, const char *wave, const struct axl_world *world,
                     int64_t unit, axl_link_reason_each each, void *context, struct axl_error **err)
{
	bool found = false;
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	axl_auto(axl_memory) struct reasoning *r = axl_xcalloc(1, sizeof *r);
	r->store = store;
	r->texts = arena;
	if (axl_linked_firm_load(store, unit, arena, &r->firm, &found, err) < 0)
		return -1;
	if (!found)
		return 0;
	if (axl_link_definition_load(world->definitions, "default", &r->definition, err) < 0)
		return -1;
	int result = reason_about(r, wave, each, context, err);
	free(r->reasons);
	axl_link_definition_free(r->definition);
	return result;
}
