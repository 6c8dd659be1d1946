/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A wave's result of a model as it was kept: by which definition, whom it ranked, and how. */
#ifndef PROJECT_WAVES_KEPT_H
#define PROJECT_WAVES_KEPT_H

#include "project/model/file.h"
#include "project/project.h"

struct axl_kept_unit {
	int64_t id;
	const char *key, *label;
	int rank;     /* 0: not ranked */
	double score; /* NaN there */
};

struct axl_kept {
	const char *wave;
	struct axl_model_file *file;       /* the definition that the result was computed with */
	const struct axl_kept_unit *units; /* by key */
	size_t unit_count;
};

/*
 * wave need not be the project's any more: its results outlive its place in project.json.
 * AXL_ERROR_USAGE where nothing is kept: of a wave that is not known, that was never
 * scored, or that was scored by other models (which are named). The model's labels are
 * in the project's language.
 */
int axl_kept_load(struct axl_project *project, const struct axl_catalogue *catalogue,
                  const char *wave, const char *model, struct axl_kept **ret_kept,
                  struct axl_error **err);
/*
 * The wave before `wave` among the project's that keeps a result of this model; NULL where none
 * does, and where `wave` itself keeps none by this very definition. It is the project's text.
 */
int axl_kept_before(const struct axl_project *project, const char *wave,
                    const struct axl_model_file *file, const char **ret_wave,
                    struct axl_error **err);
void axl_kept_free(struct axl_kept *kept);
AXL_DEFINE_CLEANUP(axl_kept)

#endif
