/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tests/unit/import-fixture.h"

#include "base/store/source.h"
#include "ksic/fact/kinds.h"
#include "tests/unit/trial-store.h"

struct trial trial;
static enum axl_ksic_level trial_levels[] = {AXL_KSIC_DIVISION, AXL_KSIC_GROUP};

void trial_begin(void)
{
	static const char *const regions[] = {"korea", "changwon-towns", "incheon-complexes",
	                                      "kicox-complexes"};
	struct axl_error *err = NULL;
	scratch_make();
	trial.definitions = axl_definitions_new(NULL);
	must(axl_ksic_load(trial.definitions, &trial.ksic, &err), &err);
	must(axl_regions_load(trial.definitions, regions, AXL_COUNT(regions), &trial.regions, &err),
	     &err);
	trial.world = (struct axl_world){
	    .definitions = trial.definitions,
	    .ksic = trial.ksic,
	    .regions = trial.regions,
	    .home = axl_region_by_code(trial.regions, "28"),
	    .reference = axl_region_by_code(trial.regions, "00"),
	    .revision = 11,
	    .levels = trial_levels,
	    .level_count = AXL_COUNT(trial_levels),
	};
	trial.store = trial_open("store", AXL_STORE_CREATE);
}

void trial_end(void)
{
	axl_store_free(trial.store);
	axl_regions_free(trial.regions);
	axl_ksic_free(trial.ksic);
	axl_definitions_free(trial.definitions);
}

char *trial_put(const char *name, const char *text)
{
	axl_auto(axl_file) FILE *file = fopen(scratch_path(name), "wb");
	if (!file || fputs(text, file) < 0)
		perror(name);
	return axl_xstrdup(scratch_path(name));
}

static const struct axl_kind *trial_kind(const char *name)
{
	static const struct axl_kind *const kinds[] = {&axl_establishment_kind,
	                                               &axl_industry_stat_kind, &axl_workplace_kind,
	                                               &axl_finance_kind};
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		if (strcmp(kinds[i]->name, name) == 0)
			return kinds[i];
	return NULL;
}

static struct axl_json trial_json(const char *text, struct axl_json_document **ret_document)
{
	struct axl_error *err = NULL;
	if (!text)
		return (struct axl_json){0};
	must(axl_json_parse("trial", text, strlen(text), ret_document, &err), &err);
	return axl_json_root(*ret_document);
}

static int trial_read(const struct trial_source *source, struct axl_map *map,
                      struct axl_table *table, int64_t version,
                      struct axl_intake_counts *ret_counts, struct axl_error **err)
{
	struct axl_json_document *constants = NULL;
	struct axl_map_reader *reader = NULL;
	struct axl_map_overrides overrides = {trial_json(source->constants, &constants), {0}};
	const struct axl_kind *kind = trial_kind(axl_map_record(map));
	int result = axl_map_reader_new(map, table, kind, &overrides, &reader, err);
	if (result == 0) {
		struct axl_intake intake = {.store = trial.store,
		                            .version = version,
		                            .wave = source->wave ? source->wave : "2025Q4",
		                            .map = map,
		                            .reader = reader,
		                            .sums_only = source->sums_only};
		result = axl_intake_run(&intake, kind, &trial.world, table, reader, NULL,
		                        ret_counts, err);
	}
	axl_map_reader_free(reader);
	axl_json_document_free(constants);
	return result;
}

int64_t trial_import(const struct trial_source *source, struct axl_intake_counts *ret_counts,
                     char **ret_message)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	const char *wave = source->wave ? source->wave : "2025Q4";
	struct axl_table_format format = {.sheet = source->sheet};
	must(axl_table_open(source->path, &format, &table, &err), &err);
	must(axl_map_recognise(trial.definitions, table, &map, &err), &err);
	if (source->map && strcmp(axl_map_id(map), source->map) != 0)
		must(axl_error_set(&err, AXL_ERROR_DATA, "%s: taken for %s", source->path,
		                   axl_map_id(map)),
		     &err);
	struct axl_source_version version = {.source = source->name ? source->name : source->path,
	                                     .kind = axl_map_record(map),
	                                     .file = source->path,
	                                     .sheet = source->sheet ? source->sheet : "",
	                                     .sha256 = "",
	                                     .recipe = "",
	                                     .map = axl_map_id(map),
	                                     .encoding = "",
	                                     .provider = "",
	                                     .period = ""};
	int64_t id = 0;
	must(axl_store_begin(trial.store, &err), &err);
	must(axl_wave_ensure(trial.store, wave, &err), &err);
	must(axl_source_version_add(trial.store, &version, &id, &err), &err);
	if (trial_read(source, map, table, id, ret_counts, &err) < 0) {
		axl_store_rollback(trial.store);
		if (ret_message)
			*ret_message = axl_xstrdup(err->message);
		else
			must(-1, &err);
		return 0;
	}
	must(axl_source_version_close(trial.store, id, "", ret_counts, &err), &err);
	must(axl_source_version_adopt(trial.store, id, wave, &err), &err);
	must(axl_store_commit(trial.store, &err), &err);
	return id;
}

void trial_derive(const char *wave)
{
	struct axl_error *err = NULL;
	must(axl_store_begin(trial.store, &err), &err);
	must(axl_metrics_clear(trial.store, wave, axl_ksic_maker.name, &err), &err);
	must(axl_ksic_maker.derive(trial.store, wave, &trial.world, &err), &err);
	must(axl_store_commit(trial.store, &err), &err);
}

char *trial_ask(const char *sql)
{
	return trial_answer(trial.store, sql);
}

char *trial_shared(const char *file)
{
	const char *shared = getenv("AXL_SHARED"), *top = getenv("TOP_SRCDIR");
	char *path = shared ? axl_xasprintf("%s/data/%s", shared, file)
	                    : axl_xasprintf("%s/../shared/data/%s", top ? top : "..", file);
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return NULL;
}

char *trial_example(const char *file)
{
	const char *top = getenv("TOP_SRCDIR");
	return axl_xasprintf("%s/examples/incheon/data/%s", top ? top : "..", file);
}
