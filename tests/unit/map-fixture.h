/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder with maps and tables of a test's own, and a kind of record to read them into. */
#ifndef TESTS_UNIT_MAP_FIXTURE_H
#define TESTS_UNIT_MAP_FIXTURE_H

#include "base/map/map.h"
#include "tests/unit/tap.h"

#include <sys/stat.h>

static char *fixture_folder;

__attribute__((unused)) static char *fixture_path(const char *name)
{
	return axl_xasprintf("%s/%s", fixture_folder, name);
}

/* Bytes may hold NULs where the length is given; 0 measures the text. */
__attribute__((unused)) static void fixture_put(const char *name, const char *bytes, size_t length)
{
	axl_auto(axl_memory) char *path = fixture_path(name);
	axl_auto(axl_file) FILE *file = fopen(path, "wb");
	length = length ? length : strlen(bytes);
	if (!file || fwrite(bytes, 1, length, file) != length)
		tap_ok(false, "%s is written", path);
}

/* A map with this id and these members after "record". */
__attribute__((unused)) static void fixture_put_map(const char *id, const char *members)
{
	axl_auto(axl_memory) char *name = axl_xasprintf("definitions/maps/%s.json", id);
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "{\"axlens\": \"map/1\", \"id\": \"%s\", \"record\": \"test\", %s}", id, members);
	fixture_put(name, text, 0);
}

/* Definitions of this folder alone; whatever is shipped must not matter. */
__attribute__((unused)) static struct axl_definitions *fixture_open(void)
{
	char template[] = "test-map-XXXXXX";
	fixture_folder = axl_xstrdup(mkdtemp(template));
	axl_auto(axl_memory) char *definitions = fixture_path("definitions");
	axl_auto(axl_memory) char *maps = fixture_path("definitions/maps");
	tap_ok(mkdir(definitions, 0777) == 0 && mkdir(maps, 0777) == 0,
	       "a folder for maps is made");
	setenv("AXLENS_DATADIR", definitions, 1);
	return axl_definitions_new(fixture_folder);
}

__attribute__((unused)) static void fixture_close(void)
{
	axl_auto(axl_memory) char *remove = axl_xasprintf("rm -r '%s'", fixture_folder);
	tap_int(system(remove), 0, "the test cleans up");
	free(fixture_folder);
}

__attribute__((unused)) static struct axl_table *fixture_table(const char *name)
{
	axl_auto(axl_memory) char *path = fixture_path(name);
	struct axl_table *table = NULL;
	struct axl_error *err = NULL;
	if (axl_table_open(path, NULL, &table, &err) < 0)
		tap_ok(false, "%s is opened: %s", path, err->message);
	axl_error_free(err);
	return table;
}

#endif
