/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/import.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "base/store/source.h"
#include "base/store/tally.h"
#include "project/rooms.h"

#include <string.h>

/* What stays the same for all sheets of one source. */
struct importing {
	struct axl_project *project;
	const char *wave;
	const struct axl_project_source *source;
	bool strict;
	const struct axl_progress *progress;
	struct axl_map *map;
	const struct axl_kind *kind;
	char recipe[65];
	struct axl_import_outcomes *outcomes;
};

void axl_import_outcomes_release(struct axl_import_outcomes *outcomes)
{
	for (size_t i = 0; i < outcomes->count; i++) {
		free(outcomes->items[i].sheet);
		free(outcomes->items[i].map);
		free(outcomes->items[i].kind);
		free(outcomes->items[i].encoding);
	}
	free(outcomes->items);
	*outcomes = (struct axl_import_outcomes){0};
}

static struct axl_table_format format_of(const struct importing *in, const char *sheet)
{
	return (struct axl_table_format){.encoding = in->source->encoding, .sheet = sheet};
}

static int choose_map(struct importing *in, struct axl_error **err)
{
	const struct axl_definitions *definitions = in->project->definitions;
	axl_auto(axl_table) struct axl_table *table = NULL;
	struct axl_table_format format = format_of(in, NULL);
	if (axl_table_open(in->source->path, &format, &table, err) < 0)
		return -1;
	int result = in->source->map ? axl_map_load(definitions, in->source->map, &in->map, err)
	                             : axl_map_recognise(definitions, table, &in->map, err);
	if (result == 0 && in->source->map)
		result = axl_map_match_sheets(in->map, table, err);
	if (result < 0)
		return axl_error_add(err, "%s", in->source->file);
	in->kind = axl_rooms_kind(axl_map_record(in->map));
	if (!in->kind)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("map \"%s\": no room takes records of the kind \"%s\""),
		                     axl_map_id(in->map), axl_map_record(in->map));
	return 0;
}

/*
 * Everything but the file's content that shapes the facts and what is said of them: a change
 * of it is a new version too.
 */
static int write_recipe(struct importing *in, struct axl_error **err)
{
	const struct axl_project_source *source = in->source;
	const struct axl_world *world = &in->project->world;
	axl_auto(axl_memory) char *constants =
	    axl_json_dump(axl_json_child(source->entry, "constants"));
	axl_auto(axl_memory) char *values = axl_json_dump(axl_json_child(source->entry, "values"));
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	axl_buffer_printf(&text, "%s\n%s\n%s\n%s\n", axl_map_hash(in->map), constants, values,
	                  axl_regions_hash(world->regions));
	axl_buffer_printf(&text, "%s\n%s\n%s\n%d %d\n", source->file,
	                  source->encoding ? source->encoding : "", source->provider,
	                  source->synthetic, source->sums_only);
	if (in->kind->recipe && in->kind->recipe(in->map, world, &text, err) < 0)
		return -1;
	axl_sha256_of_text(text.bytes, in->recipe);
	return 0;
}

static struct axl_import_outcome *add_outcome(struct importing *in, const char *sheet)
{
	struct axl_import_outcomes *all = in->outcomes;
	axl_reserve(all->items, all->capacity, all->count + 1);
	struct axl_import_outcome *outcome = &all->items[all->count++];
	*outcome = (struct axl_import_outcome){
	    .sheet = axl_xstrdup(sheet),
	    .map = axl_xstrdup(axl_map_id(in->map)),
	    .kind = axl_xstrdup(in->kind->name),
	};
	return outcome;
}

/* Rows into the store under a version that no wave has yet. */
static int read_rows(struct importing *in, struct axl_table *table,
                     struct axl_import_outcome *outcome, struct axl_error **err)
{
	axl_auto(axl_map_reader) struct axl_map_reader *reader = NULL;
	struct axl_map_overrides overrides = {axl_json_child(in->source->entry, "constants"),
	                                      axl_json_child(in->source->entry, "values")};
	if (axl_map_reader_new(in->map, table, in->kind, &overrides, &reader, err) < 0)
		return axl_error_add(err, "%s", in->source->file);
	struct axl_intake intake = {
	    .store = in->project->store,
	    .version = outcome->version,
	    .wave = in->wave,
	    .map = in->map,
	    .reader = reader,
	    .sums_only = in->source->sums_only,
	};
	char sha256[65];
	if (axl_intake_run(&intake, in->kind, &in->project->world, table, reader, in->progress,
	                   &outcome->counts, err) < 0 ||
	    axl_table_sha256(table, sha256, err) < 0 ||
	    axl_tallies_keep(in->project->store, outcome->version, reader, err) < 0 ||
	    axl_source_version_close(in->project->store, outcome->version, sha256, &outcome->counts,
	                             err) < 0)
		return -1;
	if (in->strict && outcome->counts.rejected > 0)
		return axl_error_set(
		    err, AXL_ERROR_DATA, _("%s: %llu rejected with --strict, nothing kept"),
		    in->source->file, (unsigned long long)outcome->counts.rejected);
	return 0;
}

static struct axl_source_version
version_of(const struct importing *in, const struct axl_import_outcome *outcome, const char *period)
{
	return (struct axl_source_version){
	    .source = in->source->id,
	    .kind = in->kind->name,
	    .file = in->source->file,
	    .sheet = outcome->sheet,
	    .sha256 = "",
	    .recipe = in->recipe,
	    .map = outcome->map,
	    .encoding = outcome->encoding ? outcome->encoding : "",
	    .provider = in->source->provider,
	    .period = period,
	    .synthetic = in->source->synthetic,
	};
}

static int open_version(struct importing *in, struct axl_table *table,
                        struct axl_import_outcome *outcome, struct axl_error **err)
{
	struct axl_table_facts facts;
	axl_table_facts(table, &facts);
	outcome->encoding = axl_xstrdup(axl_encoding_name(facts.encoding));
	outcome->encoding_sure = facts.encoding_sure;
	const char *period = "";
	struct axl_json constants = axl_json_child(in->source->entry, "constants");
	if (axl_json_type(constants) != AXL_JSON_ABSENT &&
	    axl_json_text_or(constants, "period", "", &period, err) < 0)
		return -1;
	struct axl_source_version version = version_of(in, outcome, period);
	return axl_source_version_add(in->project->store, &version, &outcome->version, err);
}

static int import_sheet(struct importing *in, const char *sheet, struct axl_error **err)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	struct axl_table_format format = format_of(in, *sheet ? sheet : NULL);
	struct axl_import_outcome *outcome = add_outcome(in, sheet);
	if (axl_table_open(in->source->path, &format, &table, err) < 0 ||
	    open_version(in, table, outcome, err) < 0 || read_rows(in, table, outcome, err) < 0 ||
	    axl_source_version_adopt(in->project->store, outcome->version, in->wave, err) < 0)
		return -1;
	return 0;
}

static int import_sheets(struct importing *in, struct axl_error **err)
{
	if (axl_wave_ensure(in->project->store, in->wave, err) < 0)
		return -1;
	size_t count = axl_map_sheet_count(in->map);
	axl_auto(axl_memory) const char **sheets = axl_xcalloc(count + 1, sizeof *sheets);
	for (size_t i = 0; i < count; i++)
		sheets[i] = axl_map_sheet(in->map, i);
	if (count == 0)
		sheets[count++] = "";
	for (size_t i = 0; i < count; i++)
		if (import_sheet(in, sheets[i], err) < 0)
			return -1;
	return axl_source_settle_sheets(in->project->store, in->source->id, in->wave, sheets, count,
	                                err);
}

/* What the version that stands was read as. */
static int recall(void *context, const struct axl_source_version *version)
{
	struct axl_import_outcome *outcome = context;
	if (version->id != outcome->version)
		return 0;
	outcome->counts = version->counts;
	outcome->encoding = axl_xstrdup(version->encoding);
	outcome->encoding_sure = true;
	return 1;
}

static int is_read_alike(void *context, const struct axl_source_version *version)
{
	const struct importing *in = context;
	return strcmp(version->source, in->source->id) == 0 &&
	       strcmp(version->recipe, in->recipe) == 0;
}

/*
 * 1 where every sheet stands in the wave with this very content. Reading the file once is all
 * it costs, and nothing where no version of the source could have it.
 */
static int is_unchanged(struct importing *in, struct axl_error **err)
{
	size_t sheets = axl_map_sheet_count(in->map);
	char sha256[65];
	int worth_a_look =
	    axl_source_versions_each(in->project->store, in->wave, is_read_alike, in, err);
	if (worth_a_look <= 0)
		return worth_a_look;
	if (axl_sha256_of_file(in->source->path, sha256, err) < 0)
		return -1;
	for (size_t i = 0; i < (sheets ? sheets : 1); i++) {
		const char *sheet = sheets ? axl_map_sheet(in->map, i) : "";
		int64_t version = 0;
		if (axl_source_version_find(in->project->store, in->wave, in->source->id, sheet,
		                            sha256, in->recipe, &version, err) < 0)
			return -1;
		if (version == 0)
			return 0;
		struct axl_import_outcome *outcome = add_outcome(in, sheet);
		outcome->result = AXL_IMPORT_UNCHANGED;
		outcome->version = version;
		if (axl_source_versions_each(in->project->store, in->wave, recall, outcome, err) <
		    0)
			return -1;
	}
	return 1;
}

static int copy_reject(void *context, const struct axl_reject *reject)
{
	axl_rejects_add(context, reject->line, reject->column, reject->header, reject->offset,
	                reject->reason, axl_slice_of(reject->value), "%s", reject->hint);
	return 0;
}

/*
 * What a failed import had rejected often explains the failure, so it outlives the
 * rollback, under a version that no wave computes from. This is done on the way
 * out of a failure: if it fails too, the first failure is the one to tell.
 */
static void keep_rejects(struct importing *in, const struct axl_rejects *rejects)
{
	axl_auto(axl_error) struct axl_error *ignored = NULL;
	const struct axl_import_outcome *outcome = &in->outcomes->items[in->outcomes->count - 1];
	struct axl_store *store = in->project->store;
	struct axl_source_version version = version_of(in, outcome, "");
	struct axl_intake_counts counts = outcome->counts;
	/* The reading was broken off before it could be counted. */
	if (counts.rejected == 0)
		counts.rejected = axl_rejects_count(rejects);
	int64_t id = 0;
	if (axl_store_begin(store, &ignored) < 0)
		return;
	if (axl_source_version_add(store, &version, &id, &ignored) < 0 ||
	    axl_source_version_close(store, id, "", &counts, &ignored) < 0 ||
	    axl_source_rejects_add(store, id, rejects, &ignored) < 0 ||
	    axl_store_commit(store, &ignored) < 0)
		axl_store_rollback(store);
}

static void roll_back(struct importing *in)
{
	axl_auto(axl_error) struct axl_error *ignored = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	if (in->outcomes->count > 0)
		(void)axl_source_rejects_each(in->project->store,
		                              in->outcomes->items[in->outcomes->count - 1].version,
		                              copy_reject, rejects, &ignored);
	axl_store_rollback(in->project->store);
	if (axl_rejects_count(rejects) > 0)
		keep_rejects(in, rejects);
}

static int import_all(struct importing *in, struct axl_error **err)
{
	if (choose_map(in, err) < 0 || write_recipe(in, err) < 0)
		return -1;
	int unchanged = is_unchanged(in, err);
	if (unchanged != 0)
		return unchanged < 0 ? -1 : 0;
	axl_import_outcomes_release(in->outcomes);
	if (axl_store_begin(in->project->store, err) < 0)
		return -1;
	if (import_sheets(in, err) < 0 || axl_store_commit(in->project->store, err) < 0) {
		roll_back(in);
		return -1;
	}
	return 0;
}

int axl_project_import(struct axl_project *project, const char *wave,
                       const struct axl_project_source *source, bool strict,
                       const struct axl_progress *progress, struct axl_import_outcomes *outcomes,
                       struct axl_error **err)
{
	struct importing in = {
	    .project = project,
	    .wave = wave,
	    .source = source,
	    .strict = strict,
	    .progress = progress,
	    .outcomes = outcomes,
	};
	int result = import_all(&in, err);
	axl_map_free(in.map);
	return result;
}
