/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/refresh.h"

#include "base/i18n.h"
#include "base/store/metric.h"
#include "base/store/source.h"
#include "project/rooms.h"
#include "project/score/robustness.h"

#include <string.h>

static int import_wave(struct axl_project *project, const char *wave, bool strict,
                       const struct axl_progress *progress,
                       const struct axl_refresh_listener *listener, struct axl_error **err)
{
	for (size_t i = 0; i < project->source_count; i++) {
		const struct axl_project_source *source = &project->sources[i];
		struct axl_import_outcomes outcomes = {0};
		if (strcmp(source->wave, wave) != 0)
			continue;
		int result =
		    axl_project_import(project, wave, source, strict, progress, &outcomes, err);
		if (result == 0 && listener)
			listener->imported(listener->context, source, &outcomes);
		axl_import_outcomes_release(&outcomes);
		if (result < 0)
			return -1;
	}
	return 0;
}

static int derive_room(struct axl_project *project, const char *wave,
                       const struct axl_metric_maker *maker, struct axl_error **err)
{
	if (axl_metrics_clear(project->store, wave, maker->name, err) < 0)
		return -1;
	return maker->derive(project->store, wave, &project->world, err);
}

int axl_project_derive(struct axl_project *project, const char *wave, struct axl_error **err)
{
	if (axl_store_begin(project->store, err) < 0)
		return -1;
	int result = axl_wave_ensure(project->store, wave, err);
	for (size_t i = 0; axl_rooms_makers[i] && result == 0; i++)
		result = derive_room(project, wave, axl_rooms_makers[i], err);
	if (result == 0)
		result = axl_store_commit(project->store, err);
	if (result < 0)
		axl_store_rollback(project->store);
	return result;
}

/*
 * A ranking stands even where its intervals cannot be had (nothing varies, a mean that the figures
 * do not allow): it is kept without them, and axlens score --uncertainty says why.
 */
static int replicate(const struct axl_project *project, const struct axl_uncertainty_file *file,
                     const struct axl_scored *scored, struct axl_robustness **ret_robustness,
                     struct axl_error **err)
{
	const struct axl_project_uncertainty *wanted = &project->uncertainty;
	const struct axl_robustness_wish wish = {
	    .replications = (size_t)wanted->replications,
	    .seeded = wanted->seeded,
	    .seed = (uint64_t)wanted->seed,
	    .sensitivity = true,
	};
	axl_auto(axl_error) struct axl_error *reason = NULL;
	if ((wanted->replicated && wanted->replications == 0) || scored->unit_count == 0 ||
	    strcmp(scored->wave, project->wave) != 0)
		return 0;
	if (axl_robustness_compute(file, scored, &wish, ret_robustness, &reason) == 0 ||
	    reason->kind == AXL_ERROR_DATA)
		return 0;
	*err = axl_steal(reason);
	return -1;
}

static int score_model(struct axl_project *project, const struct axl_catalogue *catalogue,
                       const char *wave, const char *model, struct axl_error **err)
{
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	axl_auto(axl_scored) struct axl_scored *scored = NULL;
	axl_auto(axl_uncertainty_file) struct axl_uncertainty_file *uncertainty = NULL;
	axl_auto(axl_robustness) struct axl_robustness *robustness = NULL;
	if (axl_model_file_load(project->definitions, catalogue, model, project->language, &file,
	                        err) < 0 ||
	    axl_scored_compute(project, wave, file, &scored, err) < 0 ||
	    axl_uncertainty_file_load(project->definitions, project->uncertainty.definition,
	                              project->language, &uncertainty, err) < 0 ||
	    replicate(project, uncertainty, scored, &robustness, err) < 0)
		return -1;
	return axl_scored_keep(project, scored, robustness ? robustness->certainty : NULL, err);
}

int axl_project_score(struct axl_project *project, const char *wave, struct axl_error **err)
{
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = NULL;
	if (axl_catalogue_load(project->definitions, &catalogue, err) < 0 ||
	    axl_store_begin(project->store, err) < 0)
		return -1;
	int result = 0;
	for (size_t i = 0; i < project->model_count && result == 0; i++)
		result = score_model(project, catalogue, wave, project->models[i], err);
	if (result == 0)
		result = axl_store_commit(project->store, err);
	if (result < 0)
		axl_store_rollback(project->store);
	return result;
}

int axl_project_refresh(struct axl_project *project, bool strict,
                        const struct axl_progress *progress,
                        const struct axl_refresh_listener *listener, struct axl_error **err)
{
	for (size_t i = 0; i < project->wave_count; i++) {
		const char *wave = project->waves[i];
		if (import_wave(project, wave, strict, progress, listener, err) < 0)
			return -1;
		axl_progress_tick(progress, _("deriving"), i, project->wave_count);
		if (axl_project_derive(project, wave, err) < 0 ||
		    axl_project_score(project, wave, err) < 0)
			return -1;
	}
	return 0;
}
