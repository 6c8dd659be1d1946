/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The priority workbook of a project: what it says beside the scores comes from the store. */
#include "config.h"

#include <string.h>

#include "patents/taxonomy/taxonomy.h"
#include "templates/priority/priority.h"

static int gather(const struct axl_project *project, const struct axl_scored *scored,
                  struct axl_evidence_store **ret_store, struct axl_error **err)
{
	const struct axl_model_file *model = scored->file;
	axl_auto(axl_evidence_store) struct axl_evidence_store *store = NULL;
	if (axl_evidence_gather(project, scored->wave, &store, err) < 0 ||
	    axl_evidence_add_kind(store, "metrics", err) < 0)
		return -1;
	axl_evidence_add(store, "models", model->model.id, model->sha256);
	if (project->world.taxonomy)
		axl_evidence_add(store, "taxonomies", axl_taxonomy_id(project->world.taxonomy),
		                 axl_taxonomy_hash(project->world.taxonomy));
	*ret_store = axl_steal(store);
	return 0;
}

/* What became of the ranks since the wave before. */
struct since {
	const char *before;
	struct axl_kept *from, *to;
	struct axl_wave_change *change;
};

static void release_since(struct since *since)
{
	axl_wave_change_free(since->change);
	axl_kept_free(since->from);
	axl_kept_free(since->to);
}

/* Waves that cannot be compared leave no change: the sheet says so, the workbook is written. */
static int compare(struct axl_project *project, struct since *since, struct axl_error **err)
{
	struct axl_error *fault = NULL;
	if (axl_wave_change_compute(project, since->from, since->to, &since->change, &fault) == 0)
		return 0;
	if (fault->kind == AXL_ERROR_DATA || fault->kind == AXL_ERROR_USAGE) {
		axl_error_free(fault);
		return 0;
	}
	*err = fault;
	return -1;
}

static int look_back(struct axl_project *project, const struct axl_scored *scored,
                     const struct axl_catalogue *catalogue, struct since *since,
                     struct axl_error **err)
{
	const char *model = scored->file->model.id;
	if (axl_kept_before(project, scored->wave, scored->file, &since->before, err) < 0)
		return -1;
	if (!since->before)
		return 0;
	if (axl_kept_load(project, catalogue, since->before, model, &since->from, err) < 0 ||
	    axl_kept_load(project, catalogue, scored->wave, model, &since->to, err) < 0)
		return -1;
	return compare(project, since, err);
}

static int write_book(struct axl_project *project, const struct axl_scored *scored,
                      const struct axl_catalogue *catalogue, const struct since *since,
                      const char *path, struct axl_error **err)
{
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	axl_auto(axl_evidence_store) struct axl_evidence_store *store = NULL;
	axl_auto(axl_certainty) struct axl_certainty *certainty = NULL;
	axl_auto(axl_hidden_industries) struct axl_hidden_industries *hidden = NULL;
	if (axl_labels_load(project->definitions, project->language, &labels, err) < 0 ||
	    gather(project, scored, &store, err) < 0 ||
	    axl_certainty_load(project->store, scored, &certainty, err) < 0)
		return -1;
	if (strcmp(scored->file->model.unit_kind, "industry") == 0 &&
	    axl_hidden_industries_load(project->store, scored->wave, &project->world, &hidden,
	                               err) < 0)
		return -1;
	struct axl_priority priority = {
	    .project = project->name,
	    .labels = labels,
	    .scored = scored,
	    .catalogue = catalogue,
	    .hidden = hidden,
	    .certainty = certainty,
	    .before = since->before,
	    .change = since->change,
	    .evidence = axl_evidence_of(store),
	};
	return axl_priority_write(&priority, path, err);
}

int axl_write_priority_workbook(struct axl_project *project, const struct axl_scored *scored,
                                const struct axl_catalogue *catalogue, const char *path,
                                struct axl_error **err)
{
	struct since since = {0};
	int result = look_back(project, scored, catalogue, &since, err);
	if (result == 0)
		result = write_book(project, scored, catalogue, &since, path, err);
	release_since(&since);
	return result;
}
