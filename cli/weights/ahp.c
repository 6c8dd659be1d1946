/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights from judgements of pairs: per node the weights, how consistent, what to ask again. */
#include "config.h"

#include "cli/weights/ahp.h"

#include "base/buffer.h"
#include "scoring/weights/judgement.h"
#include "templates/weights/form.h"

#include <math.h>
#include <string.h>

static void weighing_release(struct axl_ahp_weighing *weighing)
{
	for (size_t i = 0; i < weighing->count; i++) {
		free(weighing->verdicts[i].judgements);
		free(weighing->verdicts[i].priorities);
	}
	free(weighing->verdicts);
	free(weighing->weights);
	free(weighing->spread);
}

/* Which pairs are open, up to a few. */
static int refuse_open(const struct axl_judgement_set *set, const char *rater,
                       const double *judgements, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer pairs;
	size_t open = axl_judgements_open(judgements, set->n), named = 0;
	axl_buffer_init(&pairs);
	for (size_t i = 0; i < set->n; i++) {
		for (size_t j = i + 1; j < set->n; j++) {
			if (!isnan(judgements[i * set->n + j]) || named++ >= 10)
				continue;
			axl_buffer_printf(&pairs, "%s%s–%s", named > 1 ? ", " : "",
			                  set->elements[i], set->elements[j]);
		}
	}
	axl_auto(axl_memory) char *who = axl_ahp_whose(set, rater);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: %zu of %zu pairs are not judged: %s%s; --fill derives "
	                       "them from the others"),
	                     who, open, set->n * (set->n - 1) / 2, pairs.bytes,
	                     named > 10 ? ", …" : "");
}

static int refuse_unlinked(const struct axl_judgement_set *set, const char *rater,
                           const bool *linked, struct axl_error **err)
{
	size_t apart = 0;
	while (linked[apart])
		apart++;
	axl_auto(axl_memory) char *who = axl_ahp_whose(set, rater);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: no chain of judgements leads from \"%s\" to \"%s\": "
	                       "nothing can be derived"),
	                     who, set->elements[0], set->elements[apart]);
}

/* Open pairs are filled in where that is asked for, and refused elsewhere. */
static int complete(const struct axl_judgement_set *set, struct axl_ahp_verdict *verdict,
                    const char *rater, bool fill, struct axl_error **err)
{
	double *judgements = verdict->judgements;
	axl_auto(axl_memory) bool *linked = axl_xcalloc(set->n + 1, sizeof *linked);
	if (axl_judgements_open(judgements, set->n) == 0)
		return 0;
	if (!fill)
		return refuse_open(set, rater, judgements, err);
	if (!axl_judgements_linked(judgements, set->n, linked))
		return refuse_unlinked(set, rater, linked, err);
	axl_judgements_fill(judgements, set->n, judgements);
	verdict->filled = true;
	return 0;
}

static int judge(struct axl_ahp_weighing *weighing, const double *judgements, const char *rater,
                 const struct axl_weights_options *options, struct axl_error **err)
{
	size_t n = weighing->set->n;
	struct axl_ahp_verdict *verdict = &weighing->verdicts[weighing->count++];
	verdict->rater = rater;
	verdict->judgements = axl_xcalloc(n * n + 1, sizeof(double));
	verdict->priorities = axl_xcalloc(n + 1, sizeof(double));
	memcpy(verdict->judgements, judgements, n * n * sizeof(double));
	if (complete(weighing->set, verdict, rater ? rater : _("group"), options->fill, err) < 0)
		return -1;
	double lambda = axl_ahp_priorities(
	    verdict->judgements, n, (enum axl_ahp_method)options->method, verdict->priorities);
	return axl_ahp_consistency(lambda, n, (enum axl_random_index)options->table,
	                           &verdict->consistency, err);
}

/* The group's weights: those of its joint judgements, or the mean of its raters' weights. */
static int weigh_group(struct axl_ahp_weighing *weighing, const struct axl_weights_options *options,
                       struct axl_error **err)
{
	const struct axl_judgement_set *set = weighing->set;
	size_t n = set->n;
	axl_auto(axl_memory) double *joined = axl_xcalloc(n * n + 1, sizeof *joined);
	axl_auto(axl_memory) double *priorities =
	    axl_xcalloc(set->raters * n + 1, sizeof *priorities);
	for (size_t r = 0; r < set->raters; r++)
		memcpy(priorities + r * n, weighing->verdicts[r].priorities, n * sizeof(double));
	weighing->spread = axl_xcalloc(n * n + 1, sizeof *weighing->spread);
	axl_judgements_spread(set->judgements, set->raters, n, weighing->spread);
	if (options->group == AXL_GROUP_AIJ) {
		axl_judgements_join(set->judgements, set->raters, n, joined);
		if (judge(weighing, joined, NULL, options, err) < 0)
			return -1;
		memcpy(weighing->weights, weighing->verdicts[set->raters].priorities,
		       n * sizeof(double));
		return 0;
	}
	axl_ahp_join(priorities, set->raters, n,
	             options->group == AXL_GROUP_AIP ? AXL_AHP_MEAN_ARITHMETIC
	                                             : AXL_AHP_MEAN_GEOMETRIC,
	             weighing->weights);
	return 0;
}

static int weigh_node(struct axl_ahp_weighing *weighing, const struct axl_weights_options *options,
                      struct axl_error **err)
{
	const struct axl_judgement_set *set = weighing->set;
	weighing->verdicts = axl_xcalloc(set->raters + 1, sizeof *weighing->verdicts);
	weighing->weights = axl_xcalloc(set->n + 1, sizeof *weighing->weights);
	for (size_t r = 0; r < set->raters; r++)
		if (judge(weighing, set->judgements + r * set->n * set->n, set->rater_names[r],
		          options, err) < 0)
			return -1;
	if (set->raters > 1)
		return weigh_group(weighing, options, err);
	memcpy(weighing->weights, weighing->verdicts[0].priorities, set->n * sizeof(double));
	return 0;
}

/* Files */

/* Forms of other versions of a model asked other questions. */
static int match_version(struct axl_weight_form_read *first,
                         const struct axl_weight_form_read *read, const char *path,
                         struct axl_error **err)
{
	if (!*read->version)
		return 0;
	if (!first->version) {
		first->model = axl_xstrdup(read->model);
		first->version = axl_xstrdup(read->version);
	}
	if (strcmp(first->version, read->version) == 0)
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: the form is of the model \"%s\", version %.12s; those before "
	                       "it are of \"%s\", version %.12s, and asked something else"),
	                     path, read->model, read->version, first->model, first->version);
}

static int read_form(struct axl_context *context, struct axl_judgements *judgements,
                     const struct axl_definitions *definitions, const char *path,
                     struct axl_weight_form_read *first, struct axl_error **err)
{
	struct axl_weight_form_read read = {0};
	int result = axl_weight_form_read(path, definitions, judgements, &read, err);
	if (result != 0)
		return result;
	axl_context_say(context, _("%s: %zu judgements taken, %zu pairs open"), path, read.taken,
	                read.open + read.missing);
	if (!*read.version)
		axl_context_say(
		    context,
		    _("%s: the hidden sheet is lost; rows were found by their keys, and "
		      "nothing tells which version of the model was asked about"),
		    path);
	result = match_version(first, &read, path, err);
	axl_weight_form_read_release(&read);
	return result;
}

static int read_files(struct axl_context *context, struct axl_judgements *judgements,
                      char *const *files, size_t file_count, struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	struct axl_weight_form_read first = {0};
	int result = 0;
	for (size_t i = 0; result == 0 && i < file_count; i++) {
		result = read_form(context, judgements, definitions, files[i], &first, err);
		if (result > 0)
			result = axl_judgements_read(judgements, files[i], err);
	}
	axl_weight_form_read_release(&first);
	return result < 0 ? -1 : axl_judgements_settle(judgements, err);
}

int axl_weights_run_ahp(struct axl_context *context, const struct axl_weights_options *options,
                        char *const *files, size_t file_count, struct axl_error **err)
{
	axl_auto(axl_judgements) struct axl_judgements *judgements = axl_judgements_new();
	const struct axl_judgement_set *sets;
	if (file_count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("weights ahp takes one or more files of judgements"));
	if (read_files(context, judgements, files, file_count, err) < 0)
		return -1;
	axl_ahp_state_notes(context->output, judgements);
	size_t count = axl_judgements_sets(judgements, &sets);
	axl_auto(axl_memory) struct axl_ahp_weighing *weighings =
	    axl_xcalloc(count + 1, sizeof *weighings);
	for (size_t k = 0; k < count; k++)
		weighings[k].set = &sets[k];
	int result = 0;
	for (size_t k = 0; result == 0 && k < count; k++)
		result = weigh_node(&weighings[k], options, err);
	if (result == 0)
		axl_ahp_state(context, options, weighings, count);
	for (size_t k = 0; k < count; k++)
		weighing_release(&weighings[k]);
	return result < 0 ? -1 : AXL_EXIT_OK;
}
