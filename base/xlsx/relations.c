/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/relations.h"

#include <string.h>

#include "base/buffer.h"
#include "base/index.h"
#include "base/xlsx/xml.h"

struct relation {
	char *kind;
	char *part;
};

struct axl_xlsx_relations {
	char *folder; /* of the part they belong to, with its last slash; targets start here */
	struct relation *items;
	size_t count;
	size_t capacity;
	struct axl_index *ids;
};

/* Take "." and ".." out of a path; a leading slash means the package's root. */
static char *resolve(const char *folder, const char *target)
{
	struct axl_buffer path;
	axl_buffer_init(&path);
	if (*target != '/')
		axl_buffer_add_text(&path, folder);

	while (*target) {
		size_t length = strcspn(target, "/\\");
		if (length == 2 && memcmp(target, "..", 2) == 0) {
			/* path is "" or ends in a slash: go to the slash before that one. */
			size_t end = path.length ? path.length - 1 : 0;
			while (end && path.bytes[end - 1] != '/')
				end--;
			path.length = end;
			path.bytes[end] = '\0';
		} else if (length && !(length == 1 && *target == '.')) {
			axl_buffer_add(&path, target, length);
			if (target[length])
				axl_buffer_add_char(&path, '/');
		}
		target += length + (target[length] != '\0');
	}
	return path.bytes;
}

static void on_start(struct axl_xlsx_xml *xml, void *self, const char *name,
                     const char **attributes)
{
	(void)xml;
	if (strcmp(name, "Relationship") != 0)
		return;
	struct axl_xlsx_relations *relations = self;
	const char *id = axl_xlsx_attribute(attributes, "Id");
	const char *type = axl_xlsx_attribute(attributes, "Type");
	const char *target = axl_xlsx_attribute(attributes, "Target");
	const char *mode = axl_xlsx_attribute(attributes, "TargetMode");
	if (!id || !type || !target || (mode && strcmp(mode, "External") == 0))
		return;

	const char *slash = strrchr(type, '/');
	axl_index_add(relations->ids, id, strlen(id), relations->count, NULL);
	axl_reserve(relations->items, relations->capacity, relations->count + 1);
	relations->items[relations->count++] = (struct relation){
	    axl_xstrdup(slash ? slash + 1 : type), resolve(relations->folder, target)};
}

int axl_xlsx_relations_load(struct axl_xlsx_package *package, const char *part,
                            struct axl_xlsx_relations **ret_relations, struct axl_error **err)
{
	static const struct axl_xlsx_events events = {.start = on_start};
	axl_auto(axl_xlsx_relations) struct axl_xlsx_relations *relations =
	    axl_xcalloc(1, sizeof *relations);
	relations->ids = axl_index_new();
	const char *slash = strrchr(part, '/');
	const char *base = slash ? slash + 1 : part;
	relations->folder = axl_xstrndup(part, (size_t)(base - part));

	axl_auto(axl_memory) char *name = axl_xasprintf("%s_rels/%s.rels", relations->folder, base);
	if (axl_xlsx_xml_read(package, name, AXL_XLSX_PART_BYTES_MAX, &events, relations, err))
		return -1;
	*ret_relations = axl_steal(relations);
	return 0;
}

void axl_xlsx_relations_free(struct axl_xlsx_relations *relations)
{
	if (!relations)
		return;
	for (size_t i = 0; i < relations->count; i++) {
		free(relations->items[i].kind);
		free(relations->items[i].part);
	}
	axl_index_free(relations->ids);
	free(relations->items);
	free(relations->folder);
	free(relations);
}

const char *axl_xlsx_relation_by_id(const struct axl_xlsx_relations *relations, const char *id,
                                    const char **ret_kind)
{
	size_t position = 0;
	if (!axl_index_find(relations->ids, id, strlen(id), &position))
		return NULL;
	*ret_kind = relations->items[position].kind;
	return relations->items[position].part;
}

const char *axl_xlsx_relation_by_kind(const struct axl_xlsx_relations *relations, const char *kind)
{
	for (size_t i = 0; i < relations->count; i++) {
		if (strcmp(relations->items[i].kind, kind) == 0)
			return relations->items[i].part;
	}
	return NULL;
}
