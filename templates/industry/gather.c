/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The industry workbook of a project, from its store. */
#include "config.h"

#include "templates/industry/industry.h"

/* Employees lead, and establishments where nobody counts employees. */
static int open_view(const struct axl_project *project, const struct axl_world *world,
                     const char *wave, enum axl_ksic_level level,
                     struct axl_industry_view **ret_view, struct axl_error **err)
{
	axl_auto(axl_error) struct axl_error *uncounted = NULL, *nothing = NULL;
	if (axl_industry_view_open(project->store, wave, world, level, AXL_EMPLOYEES, ret_view,
	                           &uncounted) == 0)
		return 0;
	if (uncounted->kind == AXL_ERROR_USAGE &&
	    axl_industry_view_open(project->store, wave, world, level, AXL_ESTABLISHMENTS, ret_view,
	                           &nothing) == 0)
		return 0;
	*err = axl_steal(uncounted);
	return -1;
}

/* No shift-share is no fault of the others: the workbook says why it has none. */
static int measure_shift(const struct axl_industry_view *view,
                         struct axl_industry_shift **ret_shift, struct axl_error **err)
{
	axl_auto(axl_error) struct axl_error *none = NULL;
	if (axl_industry_shift_new(view, ret_shift, &none) == 0 || none->kind == AXL_ERROR_DATA)
		return 0;
	*err = axl_steal(none);
	return -1;
}

/*
 * Classes stand on the project's own metrics: they are of its home, in KSIC, at the levels that it
 * computes.
 */
static int gather_classes(struct axl_project *project, const struct axl_industry_view *view,
                          const char *wave, const struct axl_catalogue *catalogue,
                          struct axl_industry_classes **ret_classes,
                          struct axl_json_document **ret_rules, struct axl_error **err)
{
	axl_auto(axl_industry_classes) struct axl_industry_classes *classes = NULL;
	if (view->world->scheme || view->world->home != project->world.home)
		return 0;
	if (axl_industry_classes_load(project, catalogue, wave, view->level, &classes, err) < 0)
		return -1;
	if (classes->count == 0)
		return 0;
	if (axl_definition_load(project->definitions, "rules", project->industry_class, "rules",
	                        ret_rules, err) < 0)
		return -1;
	*ret_classes = axl_steal(classes);
	return 0;
}

struct chaining {
	struct axl_chain *chain;
	struct axl_supply *supplies[AXL_INDUSTRY_SUPPLIES];
};

static void chaining_cleanup(struct chaining *chaining)
{
	axl_chain_free(chaining->chain);
	for (size_t i = 0; i < AXL_INDUSTRY_SUPPLIES; i++)
		axl_supply_free(chaining->supplies[i]);
}

/* An industry that the table does not reach has no supply gap; that is no fault of the others. */
static int gather_chain(struct axl_project *project, const struct axl_industry_view *view,
                        const char *wave, struct chaining *chaining, struct axl_error **err)
{
	struct axl_store *store = project->store;
	int found = axl_chain_new(store, wave, view->world, &chaining->chain, err);
	if (found <= 0)
		return found;
	for (size_t i = 0; i < AXL_INDUSTRY_SUPPLIES && i < view->home_count; i++) {
		const struct axl_supply_question question = {.item = view->items[i]};
		struct axl_error *none = NULL;
		if (axl_supply_new(store, wave, view->world, chaining->chain, &question,
		                   &chaining->supplies[i], &none) == 0)
			continue;
		if (none->kind != AXL_ERROR_DATA) {
			*err = none;
			return -1;
		}
		axl_error_free(none);
	}
	return 0;
}

int axl_write_industry_workbook(struct axl_project *project, const struct axl_world *world,
                                const char *wave, enum axl_ksic_level level, const char *path,
                                struct axl_error **err)
{
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	axl_auto(axl_evidence_store) struct axl_evidence_store *store = NULL;
	axl_auto(axl_industry_view) struct axl_industry_view *view = NULL;
	axl_auto(axl_industry_shift) struct axl_industry_shift *shift = NULL;
	axl_auto(axl_quality) struct axl_quality *quality = NULL;
	/* The classes point into the catalogue, which goes last. */
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = NULL;
	axl_auto(axl_industry_classes) struct axl_industry_classes *classes = NULL;
	axl_auto(axl_json_document) struct axl_json_document *rules = NULL;
	axl_auto(chaining) struct chaining chaining = {0};
	if (axl_catalogue_load(project->definitions, &catalogue, err) < 0 ||
	    axl_labels_load(project->definitions, project->language, &labels, err) < 0 ||
	    axl_evidence_gather(project, wave, &store, err) < 0 ||
	    (world->scheme && axl_evidence_add_file(store, "schemes", world->scheme, err) < 0) ||
	    open_view(project, world, wave, level, &view, err) < 0 ||
	    measure_shift(view, &shift, err) < 0 ||
	    axl_quality_load(project, wave, &quality, err) < 0 ||
	    (!world->scheme && gather_chain(project, view, wave, &chaining, err) < 0) ||
	    gather_classes(project, view, wave, catalogue, &classes, &rules, err) < 0 ||
	    (classes && axl_evidence_add_file(store, "rules", classes->file->id, err) < 0))
		return -1;
	axl_auto(axl_industry_structure) struct axl_industry_structure *structure =
	    axl_industry_structure_new(view);
	axl_auto(axl_memory) struct axl_industry_rates *rates = axl_industry_rates_new(view);
	struct axl_industry_report report = {
	    .project = project->name,
	    .wave = wave,
	    .labels = labels,
	    .view = view,
	    .structure = structure,
	    .rates = rates,
	    .shift = shift,
	    .classes = classes,
	    .quality = quality,
	    .evidence = axl_evidence_of(store),
	};
	report.chain = chaining.chain;
	for (size_t i = 0; i < AXL_INDUSTRY_SUPPLIES; i++)
		report.supplies[i] = chaining.supplies[i];
	if (rules)
		report.rules = axl_json_child(axl_json_root(rules), "rules");
	return axl_industry_write(&report, path, err);
}
