/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A project folder with one definition of a test's own, gone when the test
 * ends: own_definition_make() first, then own_definition() as often as wanted.
 */
#ifndef TESTS_UNIT_OWN_DEFINITION_H
#define TESTS_UNIT_OWN_DEFINITION_H

#include "base/definition.h"
#include "tests/unit/scratch.h"

#include <sys/stat.h>

static char own_definition_kind[64];
static char own_definition_file[sizeof own_definition_kind + 64];

static void own_definition_remove(void)
{
	(void)remove(scratch_path(own_definition_file));
	(void)rmdir(scratch_path(own_definition_kind));
	(void)rmdir(scratch_path("definitions"));
}

/* kind: "regions". */
static void own_definition_make(const char *kind)
{
	scratch_make();
	(void)atexit(own_definition_remove);
	snprintf(own_definition_kind, sizeof own_definition_kind, "definitions/%s", kind);
	if (mkdir(scratch_path("definitions"), 0777) < 0 ||
	    mkdir(scratch_path(own_definition_kind), 0777) < 0)
		perror(scratch_folder);
}

/* The project has this definition ("own.json") and no other. The caller frees. */
static struct axl_definitions *own_definition(const char *name, const char *text)
{
	if (*own_definition_file)
		(void)remove(scratch_path(own_definition_file));
	snprintf(own_definition_file, sizeof own_definition_file, "%s/%s", own_definition_kind,
	         name);
	FILE *file = fopen(scratch_path(own_definition_file), "w");
	if (!file || fputs(text, file) < 0 || fclose(file))
		perror(own_definition_file);
	return axl_definitions_new(scratch_folder);
}

#endif
