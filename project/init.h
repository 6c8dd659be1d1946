/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first project of someone: a folder with project.json, its remarks, and a place for data. */
#ifndef PROJECT_INIT_H
#define PROJECT_INIT_H

#include "base/definition.h"

struct axl_project_plan {
	const char *folder; /* made where it is not there; what lies above it must be */
	const char *name;
	const char *home; /* code or name of the region that is diagnosed */
	const char *wave; /* the first one */
};

/*
 * Writes folder/project.json after the definition projects/new.json, and folder/data. *ret_file is
 * the path of the former, the caller's. AXL_ERROR_USAGE where there is a project already, and for a
 * region or wave that is none.
 */
int axl_project_init(const struct axl_project_plan *plan, char **ret_file, struct axl_error **err);

#endif
