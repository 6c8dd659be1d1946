/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/linking.h"

#include "base/index.h"
#include "base/period.h"
#include "patents/document/parties.h"
#include "patents/link/decision.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

enum { NAMES, FIRMS, FIRM, DROP, KEEP, DROP_WEIGHTS, KEEP_WEIGHT };

static const char *const texts[] = {
    [NAMES] = "SELECT " AXL_PARTY_NAME ", n.region, count(DISTINCT n.number)" AXL_PARTIES_OF_WAVE
	      " WHERE w.wave = ? AND d.role IN ('applicant', 'affiliation')"
	      " AND " AXL_PARTY_NAME " <> '' GROUP BY 1, 2 ORDER BY 1, 2",
    [FIRMS] = "SELECT id, key, label, region, industry FROM unit WHERE kind = 'firm' ORDER BY key",
    [FIRM] = "SELECT id, key, label, region, industry FROM unit WHERE kind = 'firm' AND id = ?",
    [DROP] = "DELETE FROM party_link WHERE name = ? AND region = ?",
    [KEEP] = "INSERT INTO party_link (name, region, unit, method, score) VALUES (?, ?, ?, ?, ?)",
    [DROP_WEIGHTS] = "DELETE FROM link_weight WHERE wave = ?",
    [KEEP_WEIGHT] = "INSERT INTO link_weight (wave, field, level, m, u) VALUES (?, ?, ?, ?, ?)",
};
const struct axl_sql axl_linking_sql = {"patents/linking", texts, AXL_COUNT(texts)};

void axl_linking_free(struct axl_linking *linking)
{
	if (!linking)
		return;
	axl_linker_free(linking->linker);
	axl_link_definition_free(linking->definition);
	free(linking->names);
	axl_arena_free(linking->texts);
	free(linking);
}

/* Firms */

static struct axl_linked_firm firm_of(struct axl_query *row)
{
	static const char of_number[] = "firm:brn:";
	struct axl_linked_firm firm = {axl_query_int(row, 0),  axl_query_text(row, 1),
	                               axl_query_text(row, 2), axl_query_text(row, 3),
	                               axl_query_text(row, 4), ""};
	if (strncmp(firm.key, of_number, sizeof of_number - 1) == 0)
		(void)snprintf(firm.number, sizeof firm.number, "%.10s",
		               firm.key + sizeof of_number - 1);
	return firm;
}

int axl_linked_firms_each(struct axl_store *store, axl_linked_firm_each each, void *context,
                          struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_linking_sql, FIRMS, err);
	if (!query)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		struct axl_linked_firm firm = firm_of(query);
		int result = each(context, &firm);
		if (result != 0) {
			axl_query_reset(query);
			return result;
		}
	}
	return row;
}

int axl_linked_firm_load(struct axl_store *store, int64_t unit, struct axl_arena *arena,
                         struct axl_linked_firm *ret_firm, bool *ret_found, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_linking_sql, FIRM, err);
	if (!query || axl_query_bind(query, err, "i", unit) < 0)
		return -1;
	int row = axl_query_next(query, err);
	if (row < 0)
		return -1;
	*ret_found = row > 0;
	if (row == 0)
		return 0;
	*ret_firm = firm_of(query);
	ret_firm->key = axl_arena_text(arena, ret_firm->key);
	ret_firm->label = axl_arena_text(arena, ret_firm->label);
	ret_firm->region = axl_arena_text(arena, ret_firm->region);
	ret_firm->industry = axl_arena_text(arena, ret_firm->industry);
	axl_query_reset(query);
	return 0;
}

/* Running */

struct running {
	struct axl_store *store;
	struct axl_linking *linking;
	struct axl_index *names; /* "<region>\n<name>" -> position */
	struct axl_index *firms; /* key -> position in the ids */
	int64_t *ids;
	size_t id_count, id_capacity;
};

static void add_key(struct axl_index *index, const char *region, const char *name, size_t position)
{
	axl_auto(axl_memory) char *key = axl_xasprintf("%s\n%s", region, name);
	(void)axl_index_add(index, key, strlen(key), position, NULL);
}

static void add_name(struct running *r, struct axl_query *row)
{
	struct axl_linking *linking = r->linking;
	axl_reserve(linking->names, linking->name_capacity, linking->name_count + 1);
	struct axl_linking_name *name = &linking->names[linking->name_count];
	*name = (struct axl_linking_name){axl_arena_text(linking->texts, axl_query_text(row, 0)),
	                                  axl_arena_text(linking->texts, axl_query_text(row, 1)),
	                                  (size_t)axl_query_int(row, 2)};
	const struct axl_linked_side side = {axl_slice_of(name->name), name->region, ""};
	(void)axl_linker_add_name(linking->linker, &side);
	add_key(r->names, name->region, name->name, linking->name_count++);
}

static int add_names(struct running *r, const char *wave, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(r->store, &axl_linking_sql, NAMES, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		add_name(r, query);
	return row;
}

static int add_firm(void *context, const struct axl_linked_firm *firm)
{
	struct running *r = context;
	const struct axl_linked_side side = {axl_slice_of(firm->label), firm->region, firm->number};
	axl_linker_add_firm(r->linking->linker, firm->unit, &side);
	(void)axl_index_add(r->firms, firm->key, strlen(firm->key), r->id_count, NULL);
	axl_reserve(r->ids, r->id_capacity, r->id_count + 1);
	r->ids[r->id_count++] = firm->unit;
	return 0;
}

static int add_decision(void *context, const struct axl_link_decision *decision)
{
	struct running *r = context;
	size_t name, firm;
	axl_auto(axl_memory) char *key = axl_xasprintf("%s\n%s", decision->region, decision->name);
	if (!axl_index_find(r->names, key, strlen(key), &name))
		return 0;
	r->linking->decisions++;
	if (axl_index_find(r->firms, decision->firm, strlen(decision->firm), &firm))
		axl_linker_add_decision(r->linking->linker, name, r->ids[firm], decision->same);
	else
		r->linking->homeless++;
	return 0;
}

enum { THREADS = 8 };

static size_t threads_here(void)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
	return online < 1 ? 1 : online > THREADS ? THREADS : (size_t)online;
}

static int run(struct running *r, const char *wave, struct axl_error **err)
{
	if (add_names(r, wave, err) < 0)
		return -1;
	if (r->linking->name_count > 0 &&
	    (axl_linked_firms_each(r->store, add_firm, r, err) < 0 ||
	     axl_link_decisions_each(r->store, add_decision, r, err) < 0))
		return -1;
	axl_linker_finish(r->linking->linker);
	return 0;
}

int axl_linking_run(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_linking **ret_linking, struct axl_error **err)
{
	char day[AXL_PERIOD_SIZE];
	axl_auto(axl_linking) struct axl_linking *linking = axl_xcalloc(1, sizeof *linking);
	axl_auto(axl_index) struct axl_index *names = axl_index_new();
	axl_auto(axl_index) struct axl_index *firms = axl_index_new();
	struct running r = {.store = store, .linking = linking, .names = names, .firms = firms};
	linking->texts = axl_arena_new();
	if (axl_link_definition_load(world->definitions, "default", &linking->definition, err) < 0)
		return -1;
	axl_wave_date(wave, day);
	linking->linker = axl_linker_new(linking->definition, day, threads_here());
	int result = run(&r, wave, err);
	free(r.ids);
	if (result == 0)
		*ret_linking = axl_steal(linking);
	return result;
}

/* Keeping */

static int keep_name(struct axl_store *store, const struct axl_linking_name *name,
                     const struct axl_link_result *result, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_linking_sql, DROP, err);
	if (!query || axl_query_run(query, err, "tt", name->name, name->region) < 0)
		return -1;
	if (result->outcome != AXL_LINK_MATCH)
		return 0;
	double weight = result->candidates[0].weight;
	query = axl_store_query(store, &axl_linking_sql, KEEP, err);
	return query ? axl_query_run(query, err, "ttitd", name->name, name->region,
	                             result->candidates[0].firm, axl_link_methods[result->method],
	                             isfinite(weight) ? weight : NAN)
	             : -1;
}

static int keep_weights(struct axl_store *store, const char *wave, const struct axl_link_odds *odds,
                        struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_linking_sql, DROP_WEIGHTS, err);
	if (!query || axl_query_run(query, err, "t", wave) < 0)
		return -1;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		for (size_t l = 0; l < axl_link_level_counts[f]; l++) {
			query = axl_store_query(store, &axl_linking_sql, KEEP_WEIGHT, err);
			if (!query || axl_query_run(query, err, "tttdd", wave, axl_link_fields[f],
			                            axl_link_level_name(f, l), odds->m[f][l],
			                            odds->u[f][l]) < 0)
				return -1;
		}
	return 0;
}

int axl_linking_keep(struct axl_store *store, const char *wave, const struct axl_linking *linking,
                     struct axl_error **err)
{
	for (size_t i = 0; i < linking->name_count; i++) {
		struct axl_link_result result = axl_linker_result(linking->linker, i);
		if (keep_name(store, &linking->names[i], &result, err) < 0)
			return -1;
	}
	return keep_weights(store, wave, &axl_linker_em(linking->linker)->odds, err);
}
