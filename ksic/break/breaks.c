/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/break/breaks.h"

#include "base/store/source.h"
#include "ksic/break/inside.h"

#include <math.h>
#include <string.h>

void axl_breaks_free(struct axl_breaks *breaks)
{
	if (!breaks)
		return;
	for (size_t i = 0; i < breaks->source_count; i++) {
		free(breaks->sources[i].map);
		free(breaks->sources[i].provider);
	}
	free(breaks->sources);
	free(breaks->breaks);
	free(breaks);
}

bool axl_break_is_suspected(const struct axl_break *found)
{
	return !found->declared && !found->moved;
}

const char *axl_break_word(const struct axl_break *found)
{
	static const char *const suspected[] = {"frame?", "classification?", "boundary?"};
	if (axl_break_is_suspected(found))
		return suspected[found->kind];
	return found->declared ? found->declared->id : axl_break_kind_names[found->kind];
}

/* Which series a break parts */

static bool lies_in_step(const char *day, const char *before, const char *after)
{
	char first[AXL_PERIOD_SIZE], last[AXL_PERIOD_SIZE];
	axl_period_end(before, first);
	axl_period_end(after, last);
	return strcmp(first, day) < 0 && strcmp(day, last) <= 0;
}

static bool is_last_before(const char *day, const char *before, const char *after)
{
	char first[AXL_PERIOD_SIZE], last[AXL_PERIOD_SIZE];
	axl_period_end(before, first);
	axl_period_end(after, last);
	return strcmp(first, day) <= 0 && strcmp(day, last) < 0;
}

/* Whether a break was read from such a source. */
static bool is_of_source(const struct axl_declared_break *declared,
                         const struct axl_break_source *source)
{
	for (size_t i = 0; i < declared->map_count; i++)
		if (strcmp(declared->maps[i], source->map) == 0)
			return true;
	for (size_t i = 0; i < declared->provider_count; i++)
		if (strstr(source->provider, declared->providers[i]))
			return true;
	return declared->map_count + declared->provider_count == 0;
}

static bool is_of_version(const struct axl_breaks *breaks,
                          const struct axl_declared_break *declared, int64_t version)
{
	for (size_t i = 0; i < breaks->source_count; i++)
		if (breaks->sources[i].version == version)
			return is_of_source(declared, &breaks->sources[i]);
	return false;
}

static bool suspicion_holds(const struct axl_break *found, const struct axl_break_series *series)
{
	if (found->version != series->version)
		return false;
	if (found->kind == AXL_BREAK_FRAME)
		return found->measure == series->measure;
	if (found->region != series->region)
		return false;
	if (!found->item)
		return true;
	return found->measure == series->measure && series->item &&
	       axl_ksic_ancestor(series->item, found->item->level) == found->item;
}

bool axl_break_parts(const struct axl_breaks *breaks, const struct axl_break *found,
                     const struct axl_break_series *series, const char *before, const char *after)
{
	const struct axl_declared_break *declared = found->declared;
	if (found->accepted)
		return false;
	if (declared)
		return lies_in_step(declared->from, before, after) &&
		       is_of_version(breaks, declared, series->version) &&
		       axl_break_scope_holds(&declared->scope, breaks->world->ksic, series->region,
		                             series->item, series->measure);
	char day[AXL_PERIOD_SIZE];
	if (found->moved)
		return found->region == series->region &&
		       is_last_before(found->from, before, after);
	axl_period_end(found->to, day);
	return suspicion_holds(found, series) && lies_in_step(day, before, after);
}

const struct axl_break **axl_breaks_of(const struct axl_breaks *breaks,
                                       const struct axl_break_series *series,
                                       const char (*periods)[AXL_PERIOD_SIZE], size_t count)
{
	const struct axl_break **cuts = axl_xcalloc(count + 1, sizeof *cuts);
	for (size_t p = 1; breaks && p < count; p++)
		for (size_t i = 0; i < breaks->count && !cuts[p]; i++)
			if (axl_break_parts(breaks, &breaks->breaks[i], series, periods[p - 1],
			                    periods[p]))
				cuts[p] = &breaks->breaks[i];
	return cuts;
}

/* All of a wave */

struct axl_break *axl_breaks_add(struct axl_breaks *breaks)
{
	axl_reserve(breaks->breaks, breaks->capacity, breaks->count + 1);
	struct axl_break *added = &breaks->breaks[breaks->count++];
	*added = (struct axl_break){.change = NAN,
	                            .z = NAN,
	                            .mismatch = NAN,
	                            .before = {AXL_ABSENT, 0},
	                            .after = {AXL_ABSENT, 0},
	                            .mirror_before = {AXL_ABSENT, 0},
	                            .mirror_after = {AXL_ABSENT, 0}};
	return added;
}

static void add_declared(struct axl_breaks *breaks)
{
	const struct axl_declared_break *declared;
	size_t count = axl_declared_breaks(breaks->world->breaks, &declared);
	for (size_t i = 0; i < count; i++) {
		struct axl_break *added = axl_breaks_add(breaks);
		added->kind = declared[i].kind;
		added->declared = &declared[i];
	}
}

/* What lies above the one and not above the other has lost, or won, what moved. */
static void add_move(struct axl_breaks *breaks, const struct axl_region *moved, const char *day,
                     const struct axl_region *one, const struct axl_region *other)
{
	for (const struct axl_region *above = one; above && !axl_region_within(other, above);
	     above = above->parent) {
		struct axl_break *added = axl_breaks_add(breaks);
		added->kind = AXL_BREAK_BOUNDARY;
		added->moved = moved;
		added->region = above;
		added->mirror = other;
		(void)snprintf(added->from, sizeof added->from, "%s", day);
	}
}

static void add_moves(struct axl_breaks *breaks)
{
	const struct axl_region *const *regions;
	size_t count = axl_regions_all(breaks->world->regions, &regions);
	for (size_t i = 0; i < count; i++)
		for (size_t f = 0; f < regions[i]->former_count; f++) {
			const struct axl_region_parent *former = &regions[i]->former[f];
			if (!*former->valid_to || !regions[i]->parent)
				continue;
			add_move(breaks, regions[i], former->valid_to, former->region,
			         regions[i]->parent);
			add_move(breaks, regions[i], former->valid_to, regions[i]->parent,
			         former->region);
		}
}

static int note_source(void *context, const struct axl_source_version *version)
{
	struct axl_breaks *breaks = context;
	axl_reserve(breaks->sources, breaks->source_capacity, breaks->source_count + 1);
	breaks->sources[breaks->source_count++] = (struct axl_break_source){
	    version->id, axl_xstrdup(version->map), axl_xstrdup(version->provider)};
	return 0;
}

/* Whom people have told to be none. */
static void lift(struct axl_breaks *breaks)
{
	const struct axl_accepted_break *accepted;
	size_t count = axl_declared_accepted(breaks->world->breaks, &accepted);
	for (size_t i = 0; i < breaks->count; i++) {
		struct axl_break *found = &breaks->breaks[i];
		for (size_t a = 0; a < count && axl_break_is_suspected(found); a++)
			if (lies_in_step(accepted[a].from, found->from, found->to) &&
			    axl_break_scope_holds(&accepted[a].scope, breaks->world->ksic,
			                          found->region, found->item, found->measure))
				found->accepted = &accepted[a];
	}
}

int axl_breaks_find(struct axl_store *store, const char *wave, const struct axl_world *world,
                    enum axl_ksic_level level, struct axl_breaks **ret_breaks,
                    struct axl_error **err)
{
	axl_auto(axl_breaks) struct axl_breaks *breaks = axl_xcalloc(1, sizeof *breaks);
	breaks->world = world;
	if (world->breaks) {
		if (axl_source_versions_each(store, wave, note_source, breaks, err) < 0)
			return -1;
		add_declared(breaks);
		add_moves(breaks);
		if (axl_declared_rules(world->breaks) &&
		    axl_breaks_suspect(breaks, store, wave, level, err) < 0)
			return -1;
		lift(breaks);
	}
	*ret_breaks = axl_steal(breaks);
	return 0;
}
