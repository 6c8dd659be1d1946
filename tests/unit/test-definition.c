/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project's definitions hide those of $AXLENS_DATADIR, which hide the installed ones. */
#include "config.h"

#include "base/definition.h"
#include "tests/unit/tap.h"

#include <sys/stat.h>
#include <unistd.h>

static char *folder; /* of this test, removed at its end */

static void make_folder(const char *path)
{
	axl_auto(axl_memory) char *whole = axl_xasprintf("%s/%s", folder, path);
	if (mkdir(whole, 0777) < 0)
		printf("# cannot make %s\n", whole);
}

static void make_file(const char *path, const char *text)
{
	axl_auto(axl_memory) char *whole = axl_xasprintf("%s/%s", folder, path);
	FILE *file = fopen(whole, "w");
	if (!file || fputs(text, file) < 0 || fclose(file))
		printf("# cannot write %s\n", whole);
}

static void make_definitions(void)
{
	char template[] = "test-definition-XXXXXX";
	folder = axl_xstrdup(mkdtemp(template));
	make_folder("project");
	make_folder("project/definitions");
	make_folder("project/definitions/models");
	make_folder("shipped");
	make_folder("shipped/models");
	make_folder("shipped/models/folder.json");
	make_file("project/definitions/models/both.json",
	          "{\"axlens\": \"model/1\", \"id\": \"both\", \"from\": \"project\"}");
	make_file("project/definitions/models/other-id.json",
	          "{\"axlens\": \"model/1\", \"id\": \"another\"}");
	make_file("project/definitions/models/.hidden.json", "");
	make_file("project/definitions/models/notes.txt", "");
	make_file("shipped/models/both.json",
	          "{\"axlens\": \"model/1\", \"id\": \"both\", \"from\": \"shipped\"}");
	make_file("shipped/models/alone.json",
	          "{\"axlens\": \"model/1\", \"id\": \"alone\", \"from\": \"shipped\"}");
	make_file("shipped/models/.json", "");
}

static struct axl_definitions *search(bool in_project)
{
	axl_auto(axl_memory) char *shipped = axl_xasprintf("%s/shipped", folder);
	axl_auto(axl_memory) char *project = axl_xasprintf("%s/project", folder);
	setenv("AXLENS_DATADIR", shipped, 1);
	struct axl_definitions *definitions = axl_definitions_new(in_project ? project : NULL);
	setenv("AXLENS_DATADIR", "/nowhere", 1); /* must not matter any more */
	return definitions;
}

static void comes_from(const struct axl_definitions *definitions, const char *name,
                       const char *expected)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	const char *from = "(not found)";
	if (axl_definition_load(definitions, "models", name, "model", &document, &err) < 0 ||
	    axl_json_text(axl_json_root(document), "from", &from, &err) < 0)
		axl_error_free(err);
	tap_text(from, expected, name);
}

static void the_first_place_wins(void)
{
	axl_auto(axl_definitions) struct axl_definitions *in_project = search(true);
	axl_auto(axl_definitions) struct axl_definitions *outside = search(false);
	comes_from(in_project, "both", "project");
	comes_from(in_project, "alone", "shipped");
	comes_from(outside, "both", "shipped");
}

static void fails(const struct axl_definitions *definitions, const char *name, const char *kind,
                  const char *message)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_error *err = NULL;
	tap_int(axl_definition_load(definitions, "models", name, kind, &document, &err), -1, name);
	tap_ok(err && err->kind == AXL_ERROR_DATA, "%s: bad data", name);
	tap_text(err ? err->message : NULL, message, name);
	axl_error_free(err);
}

static void what_is_not_there_is_said(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = search(true);
	axl_auto(axl_memory) char *places = axl_xasprintf(
	    "there is no definition folder.json; looked in %s/project/definitions/models, "
	    "%s/shipped/models, " AXL_PKGDATADIR "/definitions/models",
	    folder, folder);
	fails(definitions, "folder", "model", places);

	axl_auto(axl_memory) char *id =
	    axl_xasprintf("%s/project/definitions/models/other-id.json: $.id: expected the file's "
	                  "name \"other-id\", found \"another\"",
	                  folder);
	fails(definitions, "other-id", "model", id);

	axl_auto(axl_memory) char *kind =
	    axl_xasprintf("%s/project/definitions/models/both.json: $.axlens: expected \"map/1\", "
	                  "found \"model/1\"",
	                  folder);
	fails(definitions, "both", "map", kind);

	static const char *const paths[] = {"../both", "a/b", "", ".hidden", "a..b"};
	for (size_t i = 0; i < AXL_COUNT(paths); i++) {
		axl_auto(axl_memory) char *message =
		    axl_xasprintf("\"%s\" is no name of a definition: give the file's name "
		                  "without its folder and ending",
		                  paths[i]);
		fails(definitions, paths[i], "model", message);
	}
}

static void names_are_listed_once(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = search(true);
	static const char *const expected[] = {"alone", "both", "other-id"};
	struct axl_error *err = NULL;
	char **names = NULL;
	size_t count = 0;
	tap_int(axl_definition_list(definitions, "models", ".json", &names, &count, &err), 0,
	        "the models are listed");
	tap_int((long long)count, AXL_COUNT(expected),
	        "each once, hidden files, folders and others left out");
	for (size_t i = 0; i < count && i < AXL_COUNT(expected); i++)
		tap_text(names[i], expected[i], "in order");
	axl_names_free(names, count);
	tap_int(axl_definition_list(definitions, "surveys", ".json", &names, &count, &err), 0,
	        "a kind without a folder");
	tap_int((long long)count, 0, "has no definitions");
	axl_names_free(names, count);
}

int main(void)
{
	make_definitions();
	the_first_place_wins();
	what_is_not_there_is_said();
	names_are_listed_once();
	axl_auto(axl_memory) char *remove = axl_xasprintf("rm -r '%s'", folder);
	tap_int(system(remove), 0, "the test cleans up");
	free(folder);
	return tap_done();
}
