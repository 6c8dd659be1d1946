/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sure a ranking is, into the store and back. */
#include "config.h"

#include "project/score/certainty.h"

#include "base/store/definition-keep.h"

#include <math.h>

enum { ADD, SEED, INTERVAL, FIND, UNITS, SHARES, COUNT_FACTORS, FACTORS };

static const char *const texts[] = {
    [ADD] = "INSERT INTO score_certainty (run, definition, name, replications, seed, top,"
	    " certainty, \"rows\", shift_mean, shift_sd)"
	    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [SEED] = "UPDATE score_run SET seed = ?2 WHERE id = ?1",
    [INTERVAL] = "UPDATE score_rank SET rank_lo = ?3, rank_hi = ?4 WHERE run = ?1 AND unit = ?2",
    [FIND] = "SELECT c.run, c.name, c.replications, c.seed, c.top, c.certainty, c.\"rows\","
	     " c.shift_mean, c.shift_sd FROM score_certainty c JOIN score_run r ON r.id = c.run"
	     " WHERE r.wave = ?1 AND r.model = ?2 AND r.definition = ?3",
    [UNITS] = "SELECT i.unit, i.median, i.mean, r.rank_lo, r.rank_hi, i.ranked, i.top, i.holistic,"
	      " i.band FROM score_interval i JOIN score_rank r ON r.run = i.run AND r.unit = i.unit"
	      " WHERE i.run = ?1",
    [SHARES] = "SELECT unit, rank, share FROM score_acceptability WHERE run = ?1",
    [COUNT_FACTORS] = "SELECT count(*) FROM score_factor WHERE run = ?1",
    [FACTORS] = "SELECT factor, label, reason, idle, first, first_lo, first_hi, total, total_lo,"
		" total_hi FROM score_factor WHERE run = ?1 ORDER BY seq",
};
const struct axl_sql axl_certainty_sql = {"project/certainty", texts, AXL_COUNT(texts)};

/* Keeping */

static int keep_head(struct axl_store *store, const struct axl_certainty *c, int64_t run,
                     struct axl_error **err)
{
	char sha256[65];
	if (axl_definition_keep(store, "uncertainty", c->definition, c->definition_text, sha256,
	                        err) < 0)
		return -1;
	struct axl_query *add = axl_store_query(store, &axl_certainty_sql, ADD, err);
	struct axl_query *seed = axl_store_query(store, &axl_certainty_sql, SEED, err);
	if (!seed || axl_query_run(seed, err, "ii", run, (int64_t)c->seed) < 0)
		return -1;
	return add ? axl_query_run(add, err, "ittiiididd", run, sha256, c->definition,
	                           (int64_t)c->replications, (int64_t)c->seed, (int64_t)c->top,
	                           c->certainty, (int64_t)c->rows, c->shift_mean, c->shift_sd)
	           : -1;
}

static int keep_ranks(struct axl_store *store, const struct axl_certainty *c,
                      const struct axl_scored *scored, int64_t run, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_certainty_sql, INTERVAL, err);
	if (!query)
		return -1;
	for (size_t u = 0; u < c->unit_count; u++)
		if (c->units[u].lo > 0 &&
		    axl_query_run(query, err, "iiii", run, scored->units[u].id,
		                  (int64_t)c->units[u].lo, (int64_t)c->units[u].hi) < 0)
			return -1;
	return 0;
}

static int keep_units(struct axl_store *store, const struct axl_certainty *c,
                      const struct axl_scored *scored, int64_t run, struct axl_error **err)
{
	static const char *const columns[] = {"run",    "unit", "median",   "mean",
	                                      "ranked", "top",  "holistic", "band"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "score_interval", columns, AXL_COUNT(columns), &inserter, err) <
	    0)
		return -1;
	for (size_t u = 0; u < c->unit_count; u++) {
		const struct axl_unit_certainty *unit = &c->units[u];
		if (axl_inserter_add(inserter, err, "iiddiddi", run, scored->units[u].id,
		                     unit->median, unit->mean, (int64_t)unit->ranked, unit->top,
		                     unit->holistic, (int64_t)unit->band) < 0)
			return -1;
	}
	return axl_inserter_finish(inserter, err);
}

static int keep_shares(struct axl_store *store, const struct axl_certainty *c,
                       const struct axl_scored *scored, int64_t run, struct axl_error **err)
{
	static const char *const columns[] = {"run", "unit", "rank", "share"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "score_acceptability", columns, AXL_COUNT(columns), &inserter,
	                     err) < 0)
		return -1;
	for (size_t i = 0; i < c->unit_count * c->top; i++)
		if (c->acceptability[i] > 0 &&
		    axl_inserter_add(inserter, err, "iiid", run, scored->units[i / c->top].id,
		                     (int64_t)(i % c->top + 1), c->acceptability[i]) < 0)
			return -1;
	return axl_inserter_finish(inserter, err);
}

static int keep_factors(struct axl_store *store, const struct axl_certainty *c, int64_t run,
                        struct axl_error **err)
{
	static const char *const columns[] = {"run",      "seq",   "factor",   "label",
	                                      "reason",   "idle",  "first",    "first_lo",
	                                      "first_hi", "total", "total_lo", "total_hi"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "score_factor", columns, AXL_COUNT(columns), &inserter, err) <
	    0)
		return -1;
	for (size_t f = 0; f < c->factor_count; f++) {
		const struct axl_factor_certainty *factor = &c->factors[f];
		const struct axl_sensitivity_index *index = &factor->index;
		if (axl_inserter_add(inserter, err, "iittttdddddd", run, (int64_t)(f + 1),
		                     factor->id, factor->label, factor->reason, factor->idle,
		                     index->first, index->first_lo, index->first_hi, index->total,
		                     index->total_lo, index->total_hi) < 0)
			return -1;
	}
	return axl_inserter_finish(inserter, err);
}

int axl_certainty_keep(struct axl_store *store, const struct axl_certainty *certainty,
                       const struct axl_scored *scored, int64_t run, struct axl_error **err)
{
	if (keep_head(store, certainty, run, err) < 0 ||
	    keep_ranks(store, certainty, scored, run, err) < 0 ||
	    keep_units(store, certainty, scored, run, err) < 0 ||
	    keep_shares(store, certainty, scored, run, err) < 0)
		return -1;
	return keep_factors(store, certainty, run, err);
}

/* Loading */

/* Where a unit stands in the scored, by its id. */
struct places {
	struct place {
		int64_t id;
		size_t unit;
	} * items;
	size_t count;
};

static int by_id(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	return (x->id > y->id) - (x->id < y->id);
}

static struct places places_of(const struct axl_scored *scored)
{
	struct places places = {axl_xcalloc(scored->unit_count, sizeof *places.items),
	                        scored->unit_count};
	for (size_t u = 0; u < scored->unit_count; u++)
		places.items[u] = (struct place){scored->units[u].id, u};
	qsort(places.items, places.count, sizeof *places.items, by_id);
	return places;
}

static bool find_place(const struct places *places, int64_t id, size_t *ret_unit)
{
	const struct place wanted = {.id = id};
	const struct place *found =
	    bsearch(&wanted, places->items, places->count, sizeof wanted, by_id);
	if (found)
		*ret_unit = found->unit;
	return found != NULL;
}

/* 1, or 0 where the run ranked other units. */
static int load_units(struct axl_certainty *c, struct axl_store *store, const struct places *places,
                      int64_t run, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_certainty_sql, UNITS, err);
	if (!query || axl_query_bind(query, err, "i", run) < 0)
		return -1;
	size_t found = 0, strange = 0, unit;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		if (!find_place(places, axl_query_int(query, 0), &unit)) {
			strange++;
			continue;
		}
		found++;
		c->units[unit] = (struct axl_unit_certainty){
		    .median = axl_query_double(query, 1),
		    .mean = axl_query_double(query, 2),
		    .lo = (uint32_t)axl_query_int(query, 3),
		    .hi = (uint32_t)axl_query_int(query, 4),
		    .ranked = (size_t)axl_query_int(query, 5),
		    .top = axl_query_double(query, 6),
		    .holistic = axl_query_double(query, 7),
		    .band = (uint32_t)axl_query_int(query, 8),
		};
	}
	return row < 0 ? -1 : strange == 0 && found == c->unit_count;
}

static int load_shares(struct axl_certainty *c, struct axl_store *store,
                       const struct places *places, int64_t run, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_certainty_sql, SHARES, err);
	if (!query || axl_query_bind(query, err, "i", run) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		size_t unit = 0, rank = (size_t)axl_query_int(query, 1);
		if (find_place(places, axl_query_int(query, 0), &unit) && rank <= c->top)
			c->acceptability[unit * c->top + rank - 1] = axl_query_double(query, 2);
	}
	return row;
}

static int load_factors(struct axl_certainty *c, struct axl_store *store, int64_t run,
                        struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_certainty_sql, FACTORS, err);
	if (!query || axl_query_bind(query, err, "i", run) < 0)
		return -1;
	int row;
	for (size_t f = 0; (row = axl_query_next(query, err)) > 0; f++)
		c->factors[f] = (struct axl_factor_certainty){
		    axl_xstrdup(axl_query_text(query, 0)),
		    axl_xstrdup(axl_query_text(query, 1)),
		    axl_xstrdup(axl_query_text(query, 2)),
		    axl_query_is_null(query, 3) ? NULL : axl_xstrdup(axl_query_text(query, 3)),
		    {axl_query_double(query, 4), axl_query_double(query, 5),
		     axl_query_double(query, 6), axl_query_double(query, 7),
		     axl_query_double(query, 8), axl_query_double(query, 9)}};
	return row;
}

static int count_factors(struct axl_store *store, int64_t run, size_t *ret_count,
                         struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_certainty_sql, COUNT_FACTORS, err);
	if (!query || axl_query_bind(query, err, "i", run) < 0 || axl_query_next(query, err) < 0)
		return -1;
	*ret_count = (size_t)axl_query_int(query, 0);
	axl_query_reset(query);
	return 0;
}

/* What stands under FIND; *ret_certainty stays NULL where nothing does. */
static int load_head(struct axl_store *store, const struct axl_scored *scored, int64_t *ret_run,
                     struct axl_certainty **ret_certainty, struct axl_error **err)
{
	const struct axl_model_file *file = scored->file;
	struct axl_query *find = axl_store_query(store, &axl_certainty_sql, FIND, err);
	if (!find ||
	    axl_query_bind(find, err, "ttt", scored->wave, file->model.id, file->sha256) < 0)
		return -1;
	int row = axl_query_next(find, err);
	if (row <= 0)
		return row;
	*ret_run = axl_query_int(find, 0);
	size_t factors;
	if (count_factors(store, *ret_run, &factors, err) < 0) {
		axl_query_reset(find);
		return -1;
	}
	struct axl_certainty *c =
	    axl_certainty_new(scored->unit_count, (size_t)axl_query_int(find, 4), factors);
	c->definition = axl_xstrdup(axl_query_text(find, 1));
	c->replications = (size_t)axl_query_int(find, 2);
	c->seed = (uint64_t)axl_query_int(find, 3);
	c->certainty = axl_query_double(find, 5);
	c->rows = (size_t)axl_query_int(find, 6);
	c->shift_mean = axl_query_double(find, 7);
	c->shift_sd = axl_query_double(find, 8);
	axl_query_reset(find);
	*ret_certainty = c;
	return 0;
}

int axl_certainty_load(struct axl_store *store, const struct axl_scored *scored,
                       struct axl_certainty **ret_certainty, struct axl_error **err)
{
	axl_auto(axl_certainty) struct axl_certainty *c = NULL;
	int64_t run = 0;
	if (load_head(store, scored, &run, &c, err) < 0)
		return -1;
	if (!c)
		return 0;
	struct places places = places_of(scored);
	int same = load_units(c, store, &places, run, err);
	int result = same > 0 ? load_shares(c, store, &places, run, err) : same;
	if (same > 0 && result == 0)
		result = load_factors(c, store, run, err);
	free(places.items);
	if (result == 0 && same > 0)
		*ret_certainty = axl_steal(c);
	return result;
}
