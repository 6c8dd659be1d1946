/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The road from files to results for every wave of a project, in order: import
 * what changed, derive, score and keep. Each step is a transaction of its own.
 */
#ifndef PROJECT_REFRESH_H
#define PROJECT_REFRESH_H

#include "project/import.h"

/* Told after each source. */
struct axl_refresh_listener {
	void (*imported)(void *context, const struct axl_project_source *source,
	                 const struct axl_import_outcomes *outcomes);
	void *context;
};

/* progress and listener may be NULL. */
int axl_project_refresh(struct axl_project *project, bool strict,
                        const struct axl_progress *progress,
                        const struct axl_refresh_listener *listener, struct axl_error **err);

/* Every room writes its metrics for one wave. */
int axl_project_derive(struct axl_project *project, const char *wave, struct axl_error **err);

/* Every model of the project is computed for one wave and kept. */
int axl_project_score(struct axl_project *project, const char *wave, struct axl_error **err);

#endif
