/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * policy_priority: the largest of weight × share over the priorities that name the
 * industry or a group that it belongs to; 0 where none does. A firm has its industry's.
 */
#include "config.h"

#include "project/policy.h"

#include "base/i18n.h"
#include "base/number.h"
#include "base/store/metric-read.h"
#include "ksic/world.h"

#include <math.h>
#include <string.h>

enum { WAVE_PRIORITIES };

static const char *const texts[] = {
    [WAVE_PRIORITIES] =
	"SELECT p.id, p.plan, p.kind, p.target, p.weight FROM wave_source w JOIN priority p"
	" ON p.id >= (w.version << 32) AND p.id < ((w.version + 1) << 32)"
	" WHERE w.wave = ?1 ORDER BY p.id",
};
const struct axl_sql axl_policy_sql = {"project/policy", texts, AXL_COUNT(texts)};

struct priority {
	int64_t id;
	char *plan, *target;
	const struct axl_group *group;    /* of this, or */
	const struct axl_ksic_item *item; /* of this and all below it; both NULL: a technology */
	double weight;
};

struct policy {
	const struct axl_world *world;
	struct priority *items;
	size_t count, capacity;
};

static void policy_release(struct policy *policy)
{
	for (size_t i = 0; i < policy->count; i++) {
		free(policy->items[i].plan);
		free(policy->items[i].target);
	}
	free(policy->items);
}

static void policy_add(struct policy *policy, struct axl_query *row)
{
	const char *kind = axl_query_text(row, 2), *target = axl_query_text(row, 3);
	struct priority priority = {
	    .id = axl_query_int(row, 0),
	    .plan = axl_xstrdup(axl_query_text(row, 1)),
	    .target = axl_xstrdup(target),
	    .weight = axl_query_double(row, 4),
	};
	if (strcmp(kind, "group") == 0 && policy->world->groups)
		priority.group = axl_group_by_id(policy->world->groups, target);
	else if (strcmp(kind, "industry") == 0)
		priority.item = axl_ksic_find_scheme(policy->world->ksic, axl_slice_of(target));
	axl_reserve(policy->items, policy->capacity, policy->count + 1);
	policy->items[policy->count++] = priority;
}

static int policy_load(struct policy *policy, struct axl_store *store, const char *wave,
                       struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_policy_sql, WAVE_PRIORITIES, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		policy_add(policy, query);
	return row;
}

/* The part of an industry that belongs to a group; one that the group takes apart counts its parts
 * alike. */
static double group_share(const struct axl_world *world, const struct axl_group *group,
                          const struct axl_ksic_item *item)
{
	bool mixed;
	const struct axl_group_code *code = axl_group_covers(group, item, &mixed);
	if (!mixed)
		return code ? code->share : 0;
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(world->ksic, item->revision, &items), parts = 0;
	double sum = 0;
	for (size_t i = 0; i < count; i++) {
		if (items[i]->parent != item)
			continue;
		sum += group_share(world, group, items[i]);
		parts++;
	}
	return parts ? sum / (double)parts : 0;
}

static double share_of(const struct axl_world *world, const struct priority *priority,
                       const struct axl_ksic_item *item)
{
	if (priority->group)
		return group_share(world, priority->group, item);
	if (!priority->item || priority->item->revision != item->revision)
		return 0;
	return axl_ksic_ancestor(item, priority->item->level) == priority->item;
}

/* The priority that lifts the industry highest, the first of equals; NULL where none does. */
static const struct priority *best_for(const struct policy *policy,
                                       const struct axl_ksic_item *item, double *ret_share)
{
	const struct priority *best = NULL;
	double most = 0;
	for (size_t i = 0; i < policy->count; i++) {
		double share = share_of(policy->world, &policy->items[i], item);
		if (policy->items[i].weight * share <= most)
			continue;
		most = policy->items[i].weight * share;
		best = &policy->items[i];
		*ret_share = share;
	}
	return best;
}

static int write_unit(const struct policy *policy, const char *wave, const struct axl_unit_row *row,
                      struct axl_metric_writer *writer, struct axl_error **err)
{
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(policy->world->ksic, axl_slice_of(row->unit.industry));
	if (!item)
		return 0;
	double share = 0;
	const struct priority *best = best_for(policy, item, &share);
	char weight_text[AXL_DOUBLE_TEXT] = "0", share_text[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *how = NULL;
	if (best) {
		axl_double_print(best->weight, weight_text);
		axl_double_print(share, share_text);
		how = axl_xasprintf("%s × %s (%s)", weight_text, share_text, best->target);
	}
	struct axl_metric_value value = {
	    .wave = wave,
	    .unit = row->id,
	    .metric = "policy_priority",
	    .period = "",
	    .state = AXL_VALUE,
	    .value = best ? best->weight * share : 0,
	    .lo = NAN,
	    .hi = NAN,
	    .se = NAN,
	    .n = (double)policy->count,
	    .vintage = "",
	    .how = how ? how : "0",
	};
	return axl_metric_write(writer, &value, err);
}

static int write_kind(const struct policy *policy, struct axl_store *store, const char *wave,
                      const char *kind, struct axl_metric_writer *writer, struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	struct axl_unit_filter filter = {
	    .wave = wave, .kind = kind, .region = policy->world->home->code};
	if (axl_units_load(store, &filter, &units, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_units_count(units); i++)
		if (write_unit(policy, wave, axl_units_at(units, i), writer, err) < 0)
			return -1;
	return 0;
}

static int write_all(const struct policy *policy, struct axl_store *store, const char *wave,
                     struct axl_error **err)
{
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	if (axl_metric_writer_new(store, axl_policy_maker.name, &writer, err) < 0 ||
	    write_kind(policy, store, wave, "industry", writer, err) < 0 ||
	    write_kind(policy, store, wave, "firm", writer, err) < 0)
		return -1;
	return axl_metric_writer_finish(writer, err);
}

/* Without any priority imported there is no policy to fit: nothing is written, and the metric is
 * absent. */
static int derive_policy(struct axl_store *store, const char *wave, const void *world,
                         struct axl_error **err)
{
	struct policy policy = {.world = world};
	int result = policy_load(&policy, store, wave, err);
	if (result == 0 && policy.count > 0)
		result = write_all(&policy, store, wave, err);
	policy_release(&policy);
	return result;
}

static int show(const struct priority *priority, double share, axl_evidence_each each,
                void *context)
{
	char weight[AXL_DOUBLE_TEXT], part[AXL_DOUBLE_TEXT];
	axl_double_print(priority->weight, weight);
	axl_double_print(share, part);
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s: %s, %s × %s", priority->plan, priority->target, weight, part);
	struct axl_evidence evidence = {priority->id, 0, text};
	return each(context, &evidence);
}

static int explain_policy(struct axl_store *store, const char *wave, const void *world,
                          const struct axl_unit *unit, const char *metric, const char *period,
                          size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                          struct axl_error **err)
{
	struct policy policy = {.world = world};
	(void)metric;
	(void)period;
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(policy.world->ksic, axl_slice_of(unit->industry));
	int result = policy_load(&policy, store, wave, err);
	size_t total = 0;
	for (size_t i = 0; item && i < policy.count && result == 0; i++) {
		double share = share_of(policy.world, &policy.items[i], item);
		if (share > 0 && total++ < limit)
			result = show(&policy.items[i], share, each, context);
	}
	policy_release(&policy);
	*ret_total = total;
	return result;
}

const struct axl_metric_maker axl_policy_maker = {
    .name = "policy",
    .derive = derive_policy,
    .explain = explain_policy,
};
