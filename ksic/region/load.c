/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/region/region.h"

#include "base/buffer.h"
#include "base/i18n.h"
#include "base/period.h"
#include "base/sha256.h"
#include "ksic/region/table.h"

char *axl_region_number_key(const char *office, const char *number)
{
	return axl_xasprintf("%s:%s", office, number);
}

static int read_kind(struct axl_json at, const char **ret_kind, struct axl_error **err)
{
	static const char *const kinds[] = {"nation", "province", "district", "town", "complex"};
	const char *kind;
	if (axl_json_text(at, "kind", &kind, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		if (strcmp(kind, kinds[i]) == 0) {
			*ret_kind = kind;
			return 0;
		}
	return axl_json_error(at, err,
	                      _("\"%s\" is no kind of region; there are nation, province, "
	                        "district, town and complex"),
	                      kind);
}

static int read_day(struct axl_json at, const char *key, const char **ret_day,
                    struct axl_error **err)
{
	const char *day;
	char canonical[AXL_PERIOD_SIZE];
	if (axl_json_text_or(at, key, "", &day, err) < 0)
		return -1;
	if (*day && (!axl_date_read(axl_slice_of(day), canonical) || strcmp(day, canonical) != 0))
		return axl_json_error(at, err, _("%s is \"%s\", expected a day such as 2018-07-01"),
		                      key, day);
	*ret_day = day;
	return 0;
}

/* A new region, or the place of the one that bears its code already. */
static struct axl_region *region_for(struct axl_regions *regions, const char *code,
                                     struct axl_json at)
{
	size_t position = axl_index_add(regions->codes, code, strlen(code), regions->count, NULL);
	if (position == regions->count) {
		axl_reserve(regions->all, regions->capacity, position + 1);
		axl_reserve(regions->nodes, regions->nodes_capacity, position + 1);
		regions->all[position] = axl_xcalloc(1, sizeof **regions->all);
		regions->count++;
	}
	regions->nodes[position] = at;
	return regions->all[position];
}

static int read_region(struct axl_regions *regions, struct axl_json at, struct axl_error **err)
{
	static const char *const keys[] = {"code",    "kind",       "name",     "parent", "aliases",
	                                   "numbers", "valid_from", "valid_to", "former", NULL};
	struct axl_region region = {0};
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "code", &region.code, err) < 0 ||
	    read_kind(at, &region.kind, err) < 0 ||
	    axl_json_text(at, "name", &region.name, err) < 0 ||
	    read_day(at, "valid_from", &region.valid_from, err) < 0 ||
	    read_day(at, "valid_to", &region.valid_to, err) < 0)
		return -1;
	*region_for(regions, region.code, at) = region;
	return 0;
}

static int read_definition(struct axl_regions *regions, const struct axl_json_document *document,
                           struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id", "source", "regions", NULL};
	struct axl_json root = axl_json_root(document), list;
	if (axl_json_allow(root, keys, err) < 0 || axl_json_array(root, "regions", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_region(regions, axl_json_item(list, i), err) < 0)
			return -1;
	return 0;
}

static int resolve_parent(const struct axl_regions *regions, size_t position, struct axl_json at,
                          const struct axl_region **ret_parent, struct axl_error **err)
{
	const struct axl_region *region = regions->all[position];
	const char *parent;
	if (axl_json_text_or(at, "parent", "", &parent, err) < 0)
		return -1;
	*ret_parent = *parent ? axl_region_by_code(regions, parent) : NULL;
	if (!*parent || *ret_parent)
		return 0;
	return axl_json_error(at, err, _("parent \"%s\" of %s %s is not defined"), parent,
	                      region->code, region->name);
}

/* A name, code or parent that the region had before. */
static int read_former(struct axl_regions *regions, size_t position, struct axl_json at,
                       struct axl_error **err)
{
	static const char *const keys[] = {"name",       "code",     "parent",
	                                   "valid_from", "valid_to", NULL};
	struct axl_region *region = regions->all[position];
	struct axl_region_parent parent;
	if (axl_json_allow(at, keys, err) < 0 ||
	    resolve_parent(regions, position, at, &parent.region, err) < 0 ||
	    read_day(at, "valid_from", &parent.valid_from, err) < 0 ||
	    read_day(at, "valid_to", &parent.valid_to, err) < 0)
		return -1;
	if (!parent.region)
		return 0;
	if (!*parent.valid_to)
		return axl_json_error(at, err,
		                      _("a former parent needs valid_to, the last day that %s lay "
		                        "in %s"),
		                      region->name, parent.region->name);
	region->former[region->former_count++] = parent;
	return 0;
}

static int read_parents(struct axl_regions *regions, size_t position, struct axl_error **err)
{
	struct axl_region *region = regions->all[position];
	struct axl_json former;
	if (resolve_parent(regions, position, regions->nodes[position], &region->parent, err) < 0 ||
	    axl_json_array_or_none(regions->nodes[position], "former", &former, err) < 0)
		return -1;
	region->former = axl_xcalloc(axl_json_count(former), sizeof *region->former);
	for (size_t i = 0; i < axl_json_count(former); i++)
		if (read_former(regions, position, axl_json_item(former, i), err) < 0)
			return -1;
	return 0;
}

/* Walk up; meeting where the way began is a circle, which the message draws. */
static int refuse_way(const struct axl_regions *regions, size_t position,
                      const struct axl_region *parent, struct axl_error **err)
{
	const struct axl_region *start = regions->all[position];
	axl_auto(axl_buffer) struct axl_buffer way;
	axl_buffer_init(&way);
	axl_buffer_add_text(&way, start->code);
	size_t steps = 0;
	for (const struct axl_region *at = parent; at && steps < regions->count;
	     at = at->parent, steps++) {
		axl_buffer_printf(&way, " › %s", at->code);
		if (at == start)
			return axl_json_error(regions->nodes[position], err,
			                      _("%s is its own ancestor: %s"), start->code,
			                      way.bytes);
	}
	return 0;
}

static int refuse_circle(const struct axl_regions *regions, size_t position, struct axl_error **err)
{
	const struct axl_region *region = regions->all[position];
	if (refuse_way(regions, position, region->parent, err) < 0)
		return -1;
	for (size_t i = 0; i < region->former_count; i++)
		if (refuse_way(regions, position, region->former[i].region, err) < 0)
			return -1;
	return 0;
}

/* Enter a further code or number of a region; two regions must not claim one. */
static int claim(const struct axl_regions *regions, struct axl_index *index, const char *key,
                 size_t position, struct axl_error **err)
{
	size_t holder = axl_index_add(index, key, strlen(key), position, NULL);
	if (holder == position)
		return 0;
	return axl_json_error(regions->nodes[position], err, _("%s is claimed by %s and by %s"),
	                      key, regions->all[holder]->code, regions->all[position]->code);
}

static int read_aliases(struct axl_regions *regions, size_t position, struct axl_error **err)
{
	struct axl_json aliases;
	if (axl_json_array_or_none(regions->nodes[position], "aliases", &aliases, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(aliases); i++) {
		const char *alias;
		if (axl_json_as_text(axl_json_item(aliases, i), &alias, err) < 0)
			return -1;
		axl_namebook_add(regions->names, alias, position);
	}
	return 0;
}

static int read_numbers(struct axl_regions *regions, size_t position, struct axl_error **err)
{
	struct axl_json numbers;
	if (axl_json_object_or_none(regions->nodes[position], "numbers", &numbers, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(numbers); i++) {
		const char *office, *number;
		if (axl_json_as_text(axl_json_member(numbers, i, &office), &number, err) < 0)
			return -1;
		axl_auto(axl_memory) char *key = axl_region_number_key(office, number);
		if (claim(regions, regions->numbers, key, position, err) < 0)
			return -1;
	}
	return 0;
}

/* Other names and codes that the region had before. */
static int read_former_names(struct axl_regions *regions, size_t position, struct axl_error **err)
{
	struct axl_json former;
	const char *name, *code;
	if (axl_json_array_or_none(regions->nodes[position], "former", &former, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(former); i++) {
		struct axl_json at = axl_json_item(former, i);
		if (axl_json_text_or(at, "name", "", &name, err) < 0 ||
		    axl_json_text_or(at, "code", "", &code, err) < 0)
			return -1;
		axl_namebook_add(regions->names, name, position);
		if (*code && claim(regions, regions->codes, code, position, err) < 0)
			return -1;
	}
	return 0;
}

static void note_moves(const struct axl_regions *regions)
{
	for (size_t i = 0; i < regions->count; i++)
		for (const struct axl_region *at = regions->all[i]; at; at = at->parent)
			if (at->former_count)
				regions->all[i]->has_moved = true;
}

/* Once all regions are there: who lies where, and what else they are called. */
static int connect(struct axl_regions *regions, struct axl_error **err)
{
	for (size_t i = 0; i < regions->count; i++)
		if (read_parents(regions, i, err) < 0)
			return -1;
	for (size_t i = 0; i < regions->count; i++) {
		axl_namebook_add(regions->names, regions->all[i]->name, i);
		if (refuse_circle(regions, i, err) < 0 || read_aliases(regions, i, err) < 0 ||
		    read_numbers(regions, i, err) < 0 || read_former_names(regions, i, err) < 0)
			return -1;
	}
	note_moves(regions);
	return 0;
}

int axl_regions_load(const struct axl_definitions *definitions, const char *const *ids,
                     size_t id_count, struct axl_regions **ret_regions, struct axl_error **err)
{
	axl_auto(axl_regions) struct axl_regions *regions = axl_xcalloc(1, sizeof *regions);
	axl_auto(axl_sha256) struct axl_sha256 *hash = axl_sha256_new();
	regions->codes = axl_index_new();
	regions->numbers = axl_index_new();
	regions->names = axl_namebook_new();
	regions->documents = axl_xcalloc(id_count, sizeof(struct axl_json_document *));
	for (size_t i = 0; i < id_count; i++) {
		char hex[65];
		if (axl_definition_load(definitions, "regions", ids[i], "regions",
		                        &regions->documents[i], err) < 0)
			return -1;
		regions->document_count++;
		if (read_definition(regions, regions->documents[i], err) < 0 ||
		    axl_sha256_of_file(axl_json_path_of_file(regions->documents[i]), hex, err) < 0)
			return -1;
		axl_sha256_add(hash, hex, strlen(hex));
	}
	if (connect(regions, err) < 0)
		return -1;
	axl_sha256_hex(hash, regions->hash);
	*ret_regions = axl_steal(regions);
	return 0;
}
