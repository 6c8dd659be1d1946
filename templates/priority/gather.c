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

int axl_write_priority_workbook(const struct axl_project *project, const struct axl_scored *scored,
                                const struct axl_catalogue *catalogue, const char *path,
                                struct axl_error **err)
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
	    .evidence = axl_evidence_of(store),
	};
	return axl_priority_write(&priority, path, err);
}
