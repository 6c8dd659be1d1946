/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of what was imported, for axlens import and axlens run. */
#ifndef CLI_IMPORTS_H
#define CLI_IMPORTS_H

#include "cli/command.h"
#include "project/import.h"

struct axl_imports {
	struct axl_context *context;
	bool begun; /* the table is open */
};

/* A row a sheet; and remarks: what was assumed, and where rejects are to be seen. */
void axl_imports_add(struct axl_imports *imports, const char *wave,
                     const struct axl_project_source *source,
                     const struct axl_import_outcomes *outcomes);
void axl_imports_end(struct axl_imports *imports);

#endif
