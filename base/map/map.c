/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/map.h"

#include <string.h>

#include "base/i18n.h"
#include "base/map/inside.h"
#include "base/sha256.h"
#include "base/text/text.h"

void axl_map_free(struct axl_map *map)
{
	if (!map)
		return;
	for (size_t i = 0; i < map->field_count; i++)
		free(map->fields[i].columns);
	free(map->fields);
	free(map->contains);
	free(map->levels);
	free(map->sheets);
	axl_names_free(map->sheet_names, map->sheet_name_count);
	axl_json_document_free(map->document);
	free(map);
}

/* A text or a list of texts; the list itself is the caller's, the texts are the document's. */
static int load_texts(struct axl_json at, const char ***ret_texts, size_t *ret_count,
                      struct axl_error **err)
{
	bool list = axl_json_type(at) == AXL_JSON_ARRAY;
	size_t count = list ? axl_json_count(at) : 1;
	if (!count)
		return axl_json_error(at, err, _("the list is empty"));
	axl_auto(axl_memory) const char **texts = axl_xcalloc(count, sizeof *texts);
	for (size_t i = 0; i < count; i++)
		if (axl_json_as_text(list ? axl_json_item(at, i) : at, &texts[i], err) < 0)
			return -1;
	*ret_texts = axl_steal(texts);
	*ret_count = count;
	return 0;
}

static int load_header(struct axl_map *map, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"rows", "contains", NULL};
	struct axl_json header;
	int64_t rows = 0;
	if (axl_json_object(root, "header", &header, err) < 0 ||
	    axl_json_allow(header, keys, err) < 0 ||
	    axl_json_integer_or(header, "rows", 1, &rows, err) < 0 ||
	    load_texts(axl_json_child(header, "contains"), &map->contains, &map->contains_count,
	               err) < 0)
		return -1;
	if (rows < 1 || rows > AXL_HEADER_ROWS_MAX)
		return axl_json_error(axl_json_child(header, "rows"), err,
		                      _("a header has 1 to %d rows"), AXL_HEADER_ROWS_MAX);
	map->header_rows = (size_t)rows;
	return 0;
}

static int load_melt(struct axl_map *map, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"levels", "value", NULL};
	struct axl_json melt;
	if (axl_json_object_or_none(root, "melt", &melt, err) < 0)
		return -1;
	if (axl_json_type(melt) == AXL_JSON_ABSENT)
		return 0;
	struct axl_json levels = axl_json_child(melt, "levels");
	if (axl_json_allow(melt, keys, err) < 0 ||
	    axl_json_text(melt, "value", &map->melted, err) < 0 ||
	    load_texts(levels, &map->levels, &map->level_count, err) < 0)
		return -1;
	if (map->level_count != map->header_rows)
		return axl_json_error(levels, err, _("one field for each of the %zu header rows"),
		                      map->header_rows);
	return 0;
}

static bool is_melted(const struct axl_map *map, const char *field)
{
	for (size_t i = 0; i < map->level_count; i++)
		if (strcmp(map->levels[i], field) == 0)
			return true;
	return map->melted && strcmp(map->melted, field) == 0;
}

static int load_field(const struct axl_map *map, struct axl_map_field *field,
                      struct axl_error **err)
{
	static const char *const keys[] = {"column", "values", "ignore", "scale", "optional", NULL};
	struct axl_json at = field->at, column = at;
	field->scale = 1;
	if (axl_json_type(at) == AXL_JSON_OBJECT) {
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_number_or(at, "scale", 1, &field->scale, err) < 0 ||
		    axl_json_bool_or(at, "optional", false, &field->optional, err) < 0)
			return -1;
		field->values = axl_json_child(at, "values");
		field->ignored = axl_json_child(at, "ignore");
		column = axl_json_child(at, "column");
	}
	if (!is_melted(map, field->name))
		return load_texts(column, &field->columns, &field->column_count, err);
	if (axl_json_type(column) != AXL_JSON_ABSENT)
		return axl_json_error(column, err,
		                      _("\"melt\" fills this field; it has no column"));
	return 0;
}

static int load_fields(struct axl_map *map, struct axl_json root, struct axl_error **err)
{
	struct axl_json columns;
	if (axl_json_object(root, "columns", &columns, err) < 0)
		return -1;
	map->field_count = axl_json_count(columns);
	map->fields = axl_xcalloc(map->field_count, sizeof *map->fields);
	for (size_t i = 0; i < map->field_count; i++) {
		struct axl_map_field *field = &map->fields[i];
		field->at = axl_json_member(columns, i, &field->name);
		if (load_field(map, field, err) < 0)
			return -1;
	}
	return 0;
}

static int load_sheets(struct axl_map *map, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"name", "constants", NULL};
	struct axl_json sheets;
	if (axl_json_array_or_none(root, "sheets", &sheets, err) < 0)
		return -1;
	size_t count = axl_json_count(sheets);
	map->sheets = axl_xcalloc(count, sizeof *map->sheets);
	map->sheet_names = axl_xcalloc(count, sizeof *map->sheet_names);
	map->sheet_count = count;
	for (size_t i = 0; i < count; i++) {
		struct axl_map_sheet *sheet = &map->sheets[i];
		struct axl_json at = axl_json_item(sheets, i);
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "name", &sheet->name, err) < 0 ||
		    axl_json_object_or_none(at, "constants", &sheet->constants, err) < 0)
			return -1;
		map->sheet_names[map->sheet_name_count++] = axl_xstrdup(sheet->name);
	}
	return 0;
}

static int load_settings(struct axl_map *map, struct axl_json root, struct axl_error **err)
{
	if (axl_json_object_or_none(root, "constants", &map->constants, err) < 0 ||
	    axl_json_object_or_none(root, "settings", &map->settings, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(map->settings); i++) {
		const char *name, *word;
		if (axl_json_as_text(axl_json_member(map->settings, i, &name), &word, err) < 0)
			return -1;
	}
	return 0;
}

int axl_map_load(const struct axl_definitions *definitions, const char *id,
                 struct axl_map **ret_map, struct axl_error **err)
{
	static const char *const keys[] = {"axlens",    "id",       "record",  "label",
	                                   "header",    "sheets",   "columns", "melt",
	                                   "constants", "settings", NULL};
	axl_auto(axl_map) struct axl_map *map = axl_xcalloc(1, sizeof *map);
	if (axl_definition_load(definitions, "maps", id, "map", &map->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(map->document);
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "id", &map->id, err) < 0 ||
	    axl_json_text(root, "record", &map->record, err) < 0 ||
	    load_header(map, root, err) < 0 || load_melt(map, root, err) < 0 ||
	    load_fields(map, root, err) < 0 || load_sheets(map, root, err) < 0 ||
	    load_settings(map, root, err) < 0 ||
	    axl_sha256_of_file(axl_json_path_of_file(map->document), map->hash, err) < 0)
		return -1;
	*ret_map = axl_steal(map);
	return 0;
}

const char *axl_map_id(const struct axl_map *map)
{
	return map->id;
}

const char *axl_map_record(const struct axl_map *map)
{
	return map->record;
}

const char *axl_map_hash(const struct axl_map *map)
{
	return map->hash;
}

const char *axl_map_setting(const struct axl_map *map, const char *name)
{
	struct axl_json setting = axl_json_child(map->settings, name);
	struct axl_error *err = NULL;
	const char *word = NULL;
	/* Loading saw to it that every setting is a text. */
	if (axl_json_type(setting) != AXL_JSON_ABSENT && axl_json_as_text(setting, &word, &err) < 0)
		axl_bug("a setting of a map is no text");
	return word;
}

size_t axl_map_sheet_count(const struct axl_map *map)
{
	return map->sheet_name_count;
}

const char *axl_map_sheet(const struct axl_map *map, size_t i)
{
	return map->sheet_names[i];
}

static bool sheet_fits(const struct axl_map_sheet *entry, const char *sheet)
{
	axl_auto(axl_memory) char *wanted = axl_text_folded(entry->name);
	axl_auto(axl_memory) char *found = axl_text_folded(sheet);
	size_t length = strlen(wanted);
	if (length && wanted[length - 1] == '*')
		return strncmp(found, wanted, length - 1) == 0;
	return strcmp(found, wanted) == 0;
}

const struct axl_map_sheet *axl_map_sheet_entry(const struct axl_map *map, const char *sheet)
{
	for (size_t i = 0; i < map->sheet_count; i++)
		if (sheet_fits(&map->sheets[i], sheet))
			return &map->sheets[i];
	return NULL;
}

/* The first entry that no sheet fits, or NULL. */
static const struct axl_map_sheet *missing_sheet(const struct axl_map *map,
                                                 const char *const *sheets, size_t count)
{
	for (size_t i = 0; i < map->sheet_count; i++) {
		bool found = false;
		for (size_t j = 0; j < count && !found; j++)
			found = sheet_fits(&map->sheets[i], sheets[j]);
		if (!found)
			return &map->sheets[i];
	}
	return NULL;
}

int axl_map_match_sheets(struct axl_map *map, const struct axl_table *table, struct axl_error **err)
{
	if (!map->sheet_count)
		return 0;
	const char *const *sheets = NULL;
	size_t count = axl_table_sheets(table, &sheets);
	const struct axl_map_sheet *missing = missing_sheet(map, sheets, count);
	if (missing)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("map \"%s\" wants a sheet \"%s\", which the file does not have"), map->id,
		    missing->name);
	axl_names_free(map->sheet_names, map->sheet_name_count);
	map->sheet_names = axl_xcalloc(count, sizeof *map->sheet_names);
	map->sheet_name_count = 0;
	for (size_t i = 0; i < count; i++)
		if (axl_map_sheet_entry(map, sheets[i]))
			map->sheet_names[map->sheet_name_count++] = axl_xstrdup(sheets[i]);
	return 0;
}
