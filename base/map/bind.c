/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/reader-inside.h"

#include <string.h>

#include "base/i18n.h"
#include "base/map/dictionary.h"
#include "base/number.h"
#include "base/text/text.h"

size_t axl_map_kind_field(const struct axl_kind *kind, const char *name)
{
	size_t i = 0;
	while (i < kind->field_count && strcmp(kind->fields[i].name, name) != 0)
		i++;
	return i;
}

static int find_field(const struct axl_map_reader *reader, struct axl_json at, const char *name,
                      size_t *ret_field, struct axl_error **err)
{
	const struct axl_kind *kind = reader->kind;
	size_t field = axl_map_kind_field(kind, name);
	if (field < kind->field_count) {
		*ret_field = field;
		return 0;
	}
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	for (size_t i = 0; i < kind->field_count; i++)
		axl_buffer_printf(&known, "%s%s", i ? ", " : "", kind->fields[i].name);
	return axl_json_error(at, err,
	                      _("records of the kind \"%s\" have no field \"%s\"; known are: %s"),
	                      kind->name, name, known.bytes);
}

static int bind_levels(struct axl_map_reader *reader, struct axl_error **err)
{
	const struct axl_map *map = reader->map;
	struct axl_json melt = axl_json_child(axl_json_root(map->document), "melt");
	struct axl_json levels = axl_json_child(melt, "levels");
	reader->levels = axl_xcalloc(map->level_count, sizeof *reader->levels);
	for (size_t i = 0; i < map->level_count; i++) {
		struct axl_json at =
		    axl_json_type(levels) == AXL_JSON_ARRAY ? axl_json_item(levels, i) : levels;
		if (find_field(reader, at, map->levels[i], &reader->levels[i], err) < 0)
			return -1;
	}
	if (!map->melted)
		return 0;
	return find_field(reader, axl_json_child(melt, "value"), map->melted, &reader->melted_field,
	                  err);
}

static bool is_melted(const struct axl_map_reader *reader, size_t field)
{
	for (size_t i = 0; i < reader->map->level_count; i++)
		if (reader->levels[i] == field)
			return true;
	return reader->map->melted && reader->melted_field == field;
}

static int bind_words(struct axl_map_binding *binding, struct axl_json overrides,
                      struct axl_error **err)
{
	const struct axl_map_field *field = binding->field;
	if (axl_json_type(field->values) == AXL_JSON_ABSENT &&
	    axl_json_type(field->ignored) == AXL_JSON_ABSENT &&
	    axl_json_type(overrides) == AXL_JSON_ABSENT)
		return 0;
	return axl_words_new(field->values, field->ignored, overrides, &binding->words, err);
}

/* True where the column was found by its whole name, not by the last level of its header alone. */
static bool bears_whole_name(const struct axl_map_field *field, const char *folded_name)
{
	for (size_t i = 0; i < field->column_count; i++) {
		axl_auto(axl_memory) char *folded = axl_text_folded(field->columns[i]);
		if (strcmp(folded, folded_name) == 0)
			return true;
	}
	return false;
}

/* A name that several columns bear would make us guess. */
static int check_unique(const struct axl_map_reader *reader, const struct axl_map_binding *binding,
                        struct axl_error **err)
{
	const struct axl_header *header = reader->header;
	size_t column = (size_t)binding->column;
	if (!header->names[column][0])
		return 0; /* named by its letters */
	char *const *names = bears_whole_name(binding->field, header->folded_names[column])
	                         ? header->folded_names
	                         : header->folded_last;
	for (size_t other = column + 1; other < header->columns; other++) {
		if (strcmp(names[other], names[column]) != 0)
			continue;
		axl_auto(axl_memory) char *first = axl_column_letters(column);
		axl_auto(axl_memory) char *second = axl_column_letters(other);
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the columns %s and %s both bear the name wanted for \"%s\"; "
		      "rename one of them"),
		    first, second, binding->field->name);
	}
	return 0;
}

static void add_missing(struct axl_buffer *missing, const struct axl_map_field *field)
{
	axl_buffer_add_text(missing, missing->length ? ", " : "");
	for (size_t i = 0; i < field->column_count; i++)
		axl_buffer_printf(missing, "%s%s", i ? " | " : "", field->columns[i]);
}

/* Figures and days are read as fast as they are looked up. */
static bool is_worth_a_dictionary(const struct axl_map_binding *binding)
{
	enum axl_cell_type type = binding->spec->type;
	return binding->words || type == AXL_CELL_TEXT || type == AXL_CELL_PERIOD;
}

static int bind_columns(struct axl_map_reader *reader, struct axl_json values,
                        struct axl_error **err)
{
	const struct axl_map *map = reader->map;
	axl_auto(axl_buffer) struct axl_buffer missing;
	axl_buffer_init(&missing);
	for (size_t i = 0; i < map->field_count; i++) {
		const struct axl_map_field *field = &map->fields[i];
		size_t which;
		if (find_field(reader, field->at, field->name, &which, err) < 0)
			return -1;
		struct axl_map_binding *binding = &reader->bindings[which];
		binding->field = field;
		binding->column = axl_map_field_column(field, reader->header);
		if (bind_words(binding, axl_json_child(values, field->name), err) < 0 ||
		    (binding->column >= 0 && check_unique(reader, binding, err) < 0))
			return -1;
		if (binding->column >= 0 && is_worth_a_dictionary(binding))
			binding->dictionary = axl_dictionary_new();
		if (binding->column < 0 && field->column_count && !field->optional)
			add_missing(&missing, field);
	}
	if (missing.length)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("map \"%s\" wants columns that the header (line %llu) does not have: %s"),
		    map->id, (unsigned long long)reader->header->first_line, missing.bytes);
	return 0;
}

static int check_values(const struct axl_map_reader *reader, struct axl_json values,
                        struct axl_error **err)
{
	for (size_t i = 0; i < axl_json_count(values); i++) {
		const char *name;
		size_t which;
		struct axl_json at = axl_json_member(values, i, &name);
		if (find_field(reader, at, name, &which, err) < 0)
			return -1;
		if (!reader->bindings[which].field)
			return axl_json_error(at, err, _("map \"%s\" reads no column into \"%s\""),
			                      reader->map->id, name);
	}
	return 0;
}

/* Columns in an order in which a row that "ignore" passes over is never judged by its other cells.
 */
static void order_columns(struct axl_map_reader *reader)
{
	reader->order = axl_xcalloc(reader->kind->field_count, sizeof *reader->order);
	for (int ignoring = 1; ignoring >= 0; ignoring--) {
		for (size_t i = 0; i < reader->kind->field_count; i++) {
			const struct axl_map_binding *binding = &reader->bindings[i];
			bool ignores = binding->words && axl_words_ignore_any(binding->words);
			if (binding->column >= 0 && ignores == ignoring)
				reader->order[reader->order_count++] = i;
		}
	}
}

static void count_needed(struct axl_map_reader *reader)
{
	size_t needed = 0;
	for (size_t i = 0; i < reader->order_count; i++) {
		const struct axl_map_binding *binding = &reader->bindings[reader->order[i]];
		size_t column = (size_t)binding->column + 1;
		if ((binding->spec->required || !binding->field->optional) && column > needed)
			needed = column;
	}
	for (size_t i = 0; i < reader->melted_count; i++)
		if (reader->melted[i].column + 1 > needed)
			needed = reader->melted[i].column + 1;
	reader->needed = needed;
}

static int check_required(const struct axl_map_reader *reader, struct axl_error **err)
{
	for (size_t i = 0; i < reader->kind->field_count; i++) {
		const struct axl_field_spec *spec = &reader->kind->fields[i];
		if (!spec->required || reader->bindings[i].column >= 0 || is_melted(reader, i) ||
		    reader->constants[i].state == AXL_VALUE)
			continue;
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("no column of this file gives \"%s\" (map \"%s\"); "
		                       "state it under \"constants\" of the source"),
		                     spec->name, reader->map->id);
	}
	return 0;
}

static int bind(struct axl_map_reader *reader, const struct axl_map_overrides *overrides,
                struct axl_error **err)
{
	if (bind_levels(reader, err) < 0 || bind_columns(reader, overrides->values, err) < 0 ||
	    check_values(reader, overrides->values, err) < 0)
		return -1;
	order_columns(reader);
	if (reader->map->level_count && axl_map_melt_columns(reader, err) < 0)
		return -1;
	count_needed(reader);
	if (axl_map_bind_constants(reader, overrides->constants, err) < 0)
		return -1;
	return check_required(reader, err);
}

static int find_header(struct axl_map_reader *reader, struct axl_error **err)
{
	const struct axl_map *map = reader->map;
	reader->header = axl_map_find_header(map, reader->table);
	if (reader->header)
		return 0;
	axl_auto(axl_buffer) struct axl_buffer wanted;
	axl_buffer_init(&wanted);
	for (size_t i = 0; i < map->contains_count; i++)
		axl_buffer_printf(&wanted, "%s%s", i ? ", " : "", map->contains[i]);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("map \"%s\": none of the first %d rows is a header with: %s"),
	                     map->id, AXL_TABLE_PEEK, wanted.bytes);
}

static struct axl_map_reader *new_reader(const struct axl_map *map, struct axl_table *table,
                                         const struct axl_kind *kind)
{
	struct axl_map_reader *reader = axl_xcalloc(1, sizeof *reader);
	struct axl_table_facts facts;
	axl_table_facts(table, &facts);
	reader->map = map;
	reader->table = table;
	reader->kind = kind;
	reader->arena = axl_arena_new();
	reader->decimal = facts.decimal;
	reader->delimited = facts.separator != 0;
	reader->bindings = axl_xcalloc(kind->field_count, sizeof *reader->bindings);
	reader->constants = axl_xcalloc(kind->field_count, sizeof *reader->constants);
	reader->fixed = axl_xcalloc(kind->field_count, sizeof *reader->fixed);
	for (size_t i = 0; i < kind->field_count; i++) {
		reader->bindings[i].spec = &kind->fields[i];
		reader->bindings[i].column = -1;
		reader->constants[i] = (struct axl_cell){.state = AXL_ABSENT,
		                                         .text = axl_slice_of(""),
		                                         .column = AXL_COLUMN_NONE,
		                                         .word = 1};
	}
	return reader;
}

static void open_tallies(struct axl_map_reader *reader)
{
	size_t fixed = reader->order_count, count = fixed + reader->melted_count;
	reader->tallies = axl_xcalloc(count, sizeof *reader->tallies);
	for (size_t i = 0; i < count; i++) {
		size_t field = i < fixed ? reader->order[i] : reader->melted_field;
		struct axl_map_tally *tally = &reader->tallies[i];
		tally->field = reader->bindings[field].spec->name;
		tally->column = i < fixed ? (int)reader->bindings[field].column
		                          : (int)reader->melted[i - fixed].column;
		tally->header = axl_map_reader_header(reader, tally->column);
	}
}

int axl_map_reader_new(const struct axl_map *map, struct axl_table *table,
                       const struct axl_kind *kind, const struct axl_map_overrides *overrides,
                       struct axl_map_reader **ret_reader, struct axl_error **err)
{
	axl_auto(axl_map_reader) struct axl_map_reader *reader = new_reader(map, table, kind);
	if (find_header(reader, err) < 0 || bind(reader, overrides, err) < 0)
		return -1;
	open_tallies(reader);
	axl_table_start_at(table, reader->header->data_line);
	reader->next_melted = reader->melted_count;
	*ret_reader = axl_steal(reader);
	return 0;
}

static void release_binding(struct axl_map_binding *binding)
{
	axl_words_free(binding->words);
	axl_dictionary_free(binding->dictionary);
}

void axl_map_reader_free(struct axl_map_reader *reader)
{
	if (!reader)
		return;
	for (size_t i = 0; i < reader->kind->field_count; i++)
		release_binding(&reader->bindings[i]);
	axl_header_free(reader->header);
	axl_arena_free(reader->arena);
	free(reader->bindings);
	free(reader->order);
	free(reader->tallies);
	free(reader->levels);
	free(reader->melted);
	free(reader->unlisted);
	free(reader->constants);
	free(reader->fixed);
	free(reader);
}
