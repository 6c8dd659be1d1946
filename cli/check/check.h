/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of axlens check. */
#ifndef CLI_CHECK_CHECK_H
#define CLI_CHECK_CHECK_H

#include "cli/command.h"
#include "project/audit/audit.h"
#include "project/project.h"
#include "project/quality/definition.h"

/* What is wanted, and what came of it so far. */
struct axl_checking {
	struct axl_context *context;
	const char *folder; /* the project's, whether it holds one or not */
	const struct axl_definitions *definitions;
	bool all;   /* what is right too */
	bool guess; /* tables that no definition speaks of */
	size_t checks, faults;
};

/* audit: this definition alone, or NULL. Without files, all that the definitions speak of. */
int axl_check_tables(struct axl_checking *checking, const char *audit, char *const *files,
                     size_t file_count, struct axl_error **err);

/* Of the sources that a wave has: how good they are, */
int axl_check_quality(struct axl_checking *checking, const struct axl_project *project,
                      const char *wave, struct axl_error **err);
/* what joins of them would find, */
int axl_check_joins(struct axl_checking *checking, const struct axl_project *project,
                    const char *wave, const struct axl_quality_definition *definition,
                    struct axl_error **err);
/* and whether published totals are the sum of their parts. */
int axl_check_statistics(struct axl_checking *checking, const struct axl_project *project,
                         const char *wave, const struct axl_quality_definition *definition,
                         struct axl_error **err);

#endif
