/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/uninstalled.h"

#include "base/memory.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

/* The folder that the running binary stands in; false where the system does not tell. */
static bool own_folder(char folder[PATH_MAX])
{
	ssize_t length = readlink("/proc/self/exe", folder, PATH_MAX - 1);
	if (length <= 0)
		return false;
	folder[length] = '\0';
	char *slash = strrchr(folder, '/');
	if (!slash)
		return false;
	*slash = '\0';
	return true;
}

static bool is_there(const char *folder, const char *name)
{
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/%s", folder, name);
	return access(path, R_OK) == 0;
}

static void offer(const char *variable, const char *folder, const char *name)
{
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/%s", folder, name);
	if (access(path, R_OK) == 0)
		(void)setenv(variable, path, 0);
}

void axl_uninstalled_find(void)
{
	char folder[PATH_MAX];
	if (!own_folder(folder) || !is_there(folder, "config.status"))
		return;
	offer("AXLENS_DATADIR", folder, "templates/definitions");    /* built in the source tree */
	offer("AXLENS_DATADIR", folder, "../templates/definitions"); /* in a folder of it */
	offer("AXLENS_LOCALEDIR", folder, "po/locale");
}
