/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policy priorities as facts: "this plan puts that group, industry or technology first". */
#include "config.h"

#include "base/i18n.h"
#include "base/store/intake.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "project/policy.h"

enum { PLAN, KIND, TARGET, WEIGHT, REASON, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [PLAN] = {"plan", AXL_CELL_TEXT, true},      [KIND] = {"kind", AXL_CELL_TEXT, true},
    [TARGET] = {"target", AXL_CELL_TEXT, true},  [WEIGHT] = {"weight", AXL_CELL_NUMBER, true},
    [REASON] = {"reason", AXL_CELL_TEXT, false},
};

struct priorities {
	const struct axl_world *world;
	const struct axl_map_reader *reader;
	struct axl_inserter *inserter;
	int64_t version;
};

/* Which groups there are decides which priorities of groups are kept. */
static int add_recipe(const struct axl_map *map, const void *world, struct axl_buffer *out,
                      struct axl_error **err)
{
	(void)map;
	(void)err;
	const struct axl_groups *groups = ((const struct axl_world *)world)->groups;
	const struct axl_group *all = NULL;
	size_t count = groups ? axl_groups_all(groups, &all) : 0;
	for (size_t i = 0; i < count; i++)
		axl_buffer_printf(out, "%s\n", all[i].id);
	return 0;
}

static void close_priorities(void *state)
{
	struct priorities *priorities = state;
	axl_inserter_free(priorities->inserter);
	free(priorities);
}

static int open_priorities(const struct axl_intake *intake, const void *world, void **ret_state,
                           struct axl_error **err)
{
	static const char *const columns[] = {"id", "plan", "kind", "target", "weight", "reason"};
	struct priorities *priorities = axl_xcalloc(1, sizeof *priorities);
	priorities->world = world;
	priorities->reader = intake->reader;
	priorities->version = intake->version;
	if (axl_inserter_new(intake->store, "priority", columns, AXL_COUNT(columns),
	                     &priorities->inserter, err) < 0) {
		close_priorities(priorities);
		return -1;
	}
	*ret_state = priorities;
	return 0;
}

static void reject(const struct priorities *priorities, const struct axl_record *record, int field,
                   enum axl_reason reason, const char *hint, struct axl_rejects *rejects)
{
	const struct axl_cell *cell = &record->cells[field];
	axl_rejects_add(rejects, record->line, cell->column,
	                axl_map_reader_header(priorities->reader, cell->column), -1, reason,
	                cell->text, "%s", hint);
}

static bool is_known_group(const struct axl_world *world, struct axl_slice id)
{
	axl_auto(axl_memory) char *name = axl_xstrndup(id.bytes, id.length);
	return world->groups && axl_group_by_id(world->groups, name);
}

/* What is wrong with the target, or NULL. */
static const char *target_fault(const struct axl_world *world, struct axl_slice kind,
                                struct axl_slice target)
{
	if (axl_slice_equals(kind, "group"))
		return is_known_group(world, target)
		           ? NULL
		           : _("expected the id of a group of the project's groups");
	if (axl_slice_equals(kind, "industry"))
		return axl_ksic_find_scheme(world->ksic, target)
		           ? NULL
		           : _("expected a code such as ksic11:292");
	if (axl_slice_equals(kind, "technology"))
		return NULL;
	return _("the kind is group, industry or technology");
}

static int refine_priority(void *state, struct axl_record *record, struct axl_rejects *rejects,
                           struct axl_error **err)
{
	const struct priorities *priorities = state;
	const struct axl_cell *cells = record->cells;
	(void)err;
	const char *fault = target_fault(priorities->world, cells[KIND].text, cells[TARGET].text);
	if (fault) {
		reject(priorities, record, TARGET, AXL_REASON_VALUE, fault, rejects);
		return 0;
	}
	bool weighed = cells[WEIGHT].state == AXL_VALUE && cells[WEIGHT].number >= 0 &&
	               cells[WEIGHT].number <= 1;
	if (!weighed) {
		reject(priorities, record, WEIGHT, AXL_REASON_RANGE,
		       _("expected a weight from 0 to 1"), rejects);
		return 0;
	}
	return 1;
}

static int store_priority(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct priorities *priorities = state;
	const struct axl_cell *cells = record->cells;
	return axl_inserter_add(priorities->inserter, err, "isssds",
	                        axl_fact_id(priorities->version, record->line), cells[PLAN].text,
	                        cells[KIND].text, cells[TARGET].text, cells[WEIGHT].number,
	                        cells[REASON].text);
}

static int finish_priorities(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct priorities *)state)->inserter, err);
}

const struct axl_kind axl_priority_kind = {
    .name = "priority",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .recipe = add_recipe,
    .open = open_priorities,
    .refine = refine_priority,
    .store = store_priority,
    .finish = finish_priorities,
    .close = close_priorities,
};
