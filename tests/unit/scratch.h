/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A folder of a unit test's own, gone with its files when the test ends. Call
 * scratch_make() first; scratch_path() answers a static text, so use it at once.
 */
#ifndef TESTS_UNIT_SCRATCH_H
#define TESTS_UNIT_SCRATCH_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char scratch_folder[4096];

static const char *scratch_path(const char *name)
{
	static char path[sizeof scratch_folder + 256];
	snprintf(path, sizeof path, "%s/%s", scratch_folder, name);
	return path;
}

static void scratch_remove(void)
{
	DIR *folder = opendir(scratch_folder);
	for (struct dirent *entry; folder && (entry = readdir(folder));)
		(void)remove(scratch_path(entry->d_name));
	if (folder)
		(void)closedir(folder);
	(void)rmdir(scratch_folder);
}

__attribute__((unused)) static void scratch_make(void)
{
	const char *where = getenv("TMPDIR");
	snprintf(scratch_folder, sizeof scratch_folder, "%s/axlens-test-XXXXXX",
	         where ? where : "/tmp");
	if (!mkdtemp(scratch_folder)) {
		perror(scratch_folder);
		exit(99);
	}
	(void)atexit(scratch_remove);
}

#endif
