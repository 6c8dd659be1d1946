/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judgement form of axlens weights, out and back. */
#include "config.h"

#include "cli/weights/weights.h"
#include "project/model/file.h"
#include "project/project.h"
#include "templates/weights/form.h"

#include <string.h>

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);
	return length > tail && strcmp(text + length - tail, end) == 0;
}

static int check_usage(const struct axl_weights_options *options, struct axl_error **err)
{
	if (!options->model || !options->output)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("weights form takes --model=ID and --output=FILE"));
	if (!ends_with(options->output, ".xlsx"))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--output=%s: expected a file name that ends in .xlsx"),
		                     options->output);
	return 0;
}

int axl_weights_run_form(struct axl_context *context, const struct axl_weights_options *options,
                         struct axl_error **err)
{
	axl_auto(axl_project) struct axl_project *project = NULL;
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = NULL;
	axl_auto(axl_model_file) struct axl_model_file *file = NULL;
	axl_auto(axl_labels) struct axl_labels *labels = NULL;
	size_t pairs;
	if (check_usage(options, err) < 0 ||
	    axl_project_open(context->place, AXL_PROJECT_STORE_NONE, &project, err) < 0 ||
	    axl_catalogue_load(project->definitions, &catalogue, err) < 0 ||
	    axl_model_file_load(project->definitions, catalogue, options->model, project->language,
	                        &file, err) < 0 ||
	    axl_labels_load(project->definitions, project->language, &labels, err) < 0)
		return -1;
	int node = options->node ? axl_model_find(&file->model, options->node) : -1;
	if (options->node && node < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--node=%s: the model \"%s\" has no node of that name with "
		                       "children"),
		                     options->node, file->model.id);
	const struct axl_weight_form form = {.project = project->name,
	                                     .wave = project->wave,
	                                     .version = file->sha256,
	                                     .date = file->date,
	                                     .model = &file->model,
	                                     .labels = labels,
	                                     .node = node};
	if (axl_weight_form_write(&form, options->output, &pairs, err) < 0)
		return -1;
	axl_context_say(context, _("%s: %zu pairs to compare"), options->output, pairs);
	return AXL_EXIT_OK;
}
