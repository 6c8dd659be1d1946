/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A world around Incheon with the shipped taxonomy, and imports of patents into a trial store. */
#ifndef TESTS_UNIT_PATENT_FIXTURE_H
#define TESTS_UNIT_PATENT_FIXTURE_H

#include "base/store/intake.h"
#include "base/store/source.h"
#include "ksic/world.h"
#include "patents/document/kinds.h"
#include "patents/taxonomy/taxonomy.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

/* The header of a list of KIPRISplus. */
#define PLUS_HEADER                                                                                \
	"customer_no,Applicant,ApplicationNumber,ApplicationDate,InventionName,"                   \
	"InternationalpatentclassificationNumber,OpeningNumber,OpeningDate,PublicNumber,"          \
	"PublicDate,RegistrationNumber,RegistrationDate,RegistrationStatus,Abstract\n"

static struct axl_world fixture_world;

static void fixture_open_world(void)
{
	static const char *const region_ids[] = {"korea"};
	static const enum axl_ksic_level levels[] = {AXL_KSIC_DIVISION, AXL_KSIC_GROUP};
	struct axl_error *err = NULL;
	struct axl_definitions *definitions = axl_definitions_new(NULL);
	struct axl_regions *regions = NULL;
	struct axl_taxonomy *taxonomy = NULL;
	struct axl_ksic *ksic = NULL;
	must(axl_regions_load(definitions, region_ids, 1, &regions, &err), &err);
	must(axl_taxonomy_load(definitions, "incheon-digital", &taxonomy, &err), &err);
	must(axl_ksic_load(definitions, &ksic, &err), &err);
	fixture_world = (struct axl_world){
	    .definitions = definitions,
	    .ksic = ksic,
	    .regions = regions,
	    .taxonomy = taxonomy,
	    .home = axl_region_by_code(regions, "28"),
	    .reference = axl_region_by_code(regions, "00"),
	    .revision = 11,
	    .levels = levels,
	    .level_count = AXL_COUNT(levels),
	};
}

static void fixture_close_world(void)
{
	axl_ksic_free((struct axl_ksic *)fixture_world.ksic);
	axl_taxonomy_free((struct axl_taxonomy *)fixture_world.taxonomy);
	axl_regions_free((struct axl_regions *)fixture_world.regions);
	axl_definitions_free((struct axl_definitions *)fixture_world.definitions);
}

__attribute__((unused)) static void fixture_put(const char *name, const char *text)
{
	FILE *file = fopen(scratch_path(name), "w");
	if (!file || fputs(text, file) < 0 || fclose(file))
		perror(name);
}

/* A map of the shipped ones is recognised, and the file comes into force in the wave. */
__attribute__((unused)) static struct axl_intake_counts
fixture_import(struct axl_store *store, const char *wave, const char *source, const char *path)
{
	struct axl_error *err = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader = NULL;
	struct axl_map_overrides overrides = {.constants = {.node = NULL}};
	struct axl_intake_counts counts;
	struct axl_source_version version = {
	    .source = source,
	    .kind = "document",
	    .file = source,
	    .sheet = "",
	    .sha256 = "",
	    .recipe = "",
	    .encoding = "",
	    .provider = "",
	    .period = "",
	};
	must(axl_table_open(path, NULL, &table, &err), &err);
	must(axl_map_recognise(fixture_world.definitions, table, &map, &err), &err);
	must(axl_map_reader_new(map, table, &axl_document_kind, &overrides, &reader, &err), &err);
	version.map = axl_map_id(map);
	must(axl_store_begin(store, &err), &err);
	must(axl_wave_ensure(store, wave, &err), &err);
	must(axl_source_version_add(store, &version, &version.id, &err), &err);
	struct axl_intake intake = {store, version.id, wave, map, reader, false};
	must(axl_intake_run(&intake, &axl_document_kind, &fixture_world, table, reader, NULL,
	                    &counts, &err),
	     &err);
	must(axl_source_version_close(store, version.id, source, &counts, &err), &err);
	must(axl_source_version_adopt(store, version.id, wave, &err), &err);
	must(axl_store_commit(store, &err), &err);
	return counts;
}

/* A file beside the source tree that is not part of it, or NULL where it is not there. Owned by
 * the caller. */
__attribute__((unused)) static char *fixture_shared(const char *name)
{
	const char *shared = getenv("AXL_SHARED");
	const char *source = getenv("TOP_SRCDIR");
	char *path = axl_xasprintf("%s%s/data/%s",
	                           shared   ? shared
	                           : source ? source
	                                    : ".",
	                           shared ? "" : "/../shared", name);
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return NULL;
}

__attribute__((unused)) static void tap_answer(struct axl_store *store, const char *sql,
                                               const char *expected, const char *name)
{
	axl_auto(axl_memory) char *answer = trial_answer(store, sql);
	tap_text(answer, expected, name);
}

#endif
