/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What project.json may say, and where its faults are found. */
#include "config.h"

#include "project/project.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

static const char head[] =
    "{\"axlens\": \"project/1\", \"id\": \"p\", \"name\": \"인천\", \"home\": \"28\","
    " \"reference\": \"00\", \"regions\": [\"korea\"], \"models\": [], \"levels\": [%s],"
    " \"waves\": [\"2025Q3\", \"2025Q4\"], \"sources\": [%s]}";

static int open_project(const char *levels, const char *sources, struct axl_project **ret_project,
                        struct axl_error **err)
{
	axl_auto(axl_memory) char *path = axl_xstrdup(scratch_path("project.json"));
	axl_auto(axl_file) FILE *file = fopen(path, "w");
	if (!file || fprintf(file, head, levels, sources) < 0 || fflush(file))
		perror(path);
	return axl_project_open(scratch_folder, AXL_PROJECT_STORE_NONE, ret_project, err);
}

static void a_project_is_read(void)
{
	axl_auto(axl_project) struct axl_project *project = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = open_project("\"division\", \"group\"",
	                          "{\"id\": \"a\", \"file\": \"a.csv\"},"
	                          "{\"id\": \"a\", \"file\": \"/b.csv\", \"wave\": \"2025Q4\","
	                          " \"rows\": false, \"constants\": {\"period\": \"2025\"}}",
	                          &project, &err);
	if (!tap_ok(result == 0, "a project is opened%s%s", err ? ": " : "",
	            err ? err->message : ""))
		return;
	tap_text(project->wave, "2025Q4", "its wave is the last");
	tap_text(project->world.home->code, "28", "its home a region");
	tap_ok(project->world.level_count == 2 && project->world.levels[0] == AXL_KSIC_DIVISION &&
	           project->world.levels[1] == AXL_KSIC_GROUP,
	       "its levels those of KSIC");
	tap_int((long long)project->source_count, 2, "two sources");
	tap_text(project->sources[0].wave, "2025Q3", "the first from the first wave on");
	axl_auto(axl_memory) char *path = axl_xstrdup(scratch_path("a.csv"));
	tap_text(project->sources[0].path, path, "in the project's folder");
	tap_text(project->sources[1].path, "/b.csv", "the second where it is");
	tap_ok(project->sources[1].sums_only && !project->sources[0].sums_only,
	       "and its rows are not kept");
}

static void faults_have_a_path(void)
{
	static const struct {
		const char *levels, *sources, *message;
	} cases[] = {
	    {"", "{\"id\": \"a\", \"file\": \"a\"}, {\"id\": \"a\", \"file\": \"b\"}",
	     "$.sources[1].id: the source \"a\" stands twice in wave 2025Q3"},
	    {"", "{\"id\": \"a\", \"file\": \"a\", \"wave\": \"2026Q1\"}",
	     "$.sources[0].wave: \"2026Q1\" is not among the project's waves"},
	    {"", "{\"id\": \"a\", \"file\": \"a\", \"values\": [\"x\"]}",
	     "$.sources[0].values: expected an object, found a list"},
	    {"", "{\"id\": \"a\", \"file\": \"a\", \"constants\": \"2025\"}",
	     "$.sources[0].constants: expected an object, found a text"},
	    {"\"group\", \"3\"", "", "$.levels[1]: \"3\" is none of "},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_project) struct axl_project *project = NULL;
		axl_auto(axl_error) struct axl_error *err = NULL;
		int result = open_project(cases[i].levels, cases[i].sources, &project, &err);
		tap_ok(result == -1 && err->kind == AXL_ERROR_DATA &&
		           strstr(err->message, cases[i].message),
		       "%s", cases[i].message);
		if (err)
			printf("# %s\n", err->message);
	}
}

static void no_project_is_the_users_mistake(void)
{
	axl_auto(axl_project) struct axl_project *project = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	(void)remove(scratch_path("project.json"));
	tap_int(axl_project_open(scratch_folder, AXL_PROJECT_STORE_NONE, &project, &err), -1,
	        "a folder without a project");
	tap_ok(err->kind == AXL_ERROR_USAGE && strstr(err->message, "axlens init"),
	       "is refused with what to do");
}

int main(void)
{
	scratch_make();
	a_project_is_read();
	faults_have_a_path();
	no_project_is_the_users_mistake();
	return tap_done();
}
