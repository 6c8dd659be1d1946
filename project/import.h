/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a file to facts: map, kind, version, wave — one transaction a source. */
#ifndef PROJECT_IMPORT_H
#define PROJECT_IMPORT_H

#include "base/store/intake.h"
#include "project/project.h"

enum axl_import_result {
	AXL_IMPORT_DONE,      /* a new version is in force */
	AXL_IMPORT_UNCHANGED, /* same content, same recipe: nothing was done */
};

struct axl_import_outcome {
	enum axl_import_result result;
	int64_t version;
	char *sheet; /* "" for CSV */
	char *map;
	char *kind;
	char *encoding; /* NULL until the file was opened */
	bool encoding_sure;
	struct axl_intake_counts counts; /* of the version in force, unchanged ones too */
};

struct axl_import_outcomes {
	struct axl_import_outcome *items; /* one a sheet */
	size_t count, capacity;
};
void axl_import_outcomes_release(struct axl_import_outcomes *outcomes);

/*
 * Read one source into a wave. All sheets the map takes go into one transaction:
 * a failure leaves the store as it was, but for the rejects, which are kept with a
 * version of their own. strict: any reject is a failure (AXL_ERROR_DATA).
 */
int axl_project_import(struct axl_project *project, const char *wave,
                       const struct axl_project_source *source, bool strict,
                       const struct axl_progress *progress, struct axl_import_outcomes *outcomes,
                       struct axl_error **err);

#endif
