/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights from the figures: each method's weights, and what they come from. */
#include "config.h"

#include "cli/weights/weights.h"
#include "project/score/matrix-file.h"
#include "scoring/weights/balanced.h"
#include "scoring/weights/benefit.h"
#include "scoring/weights/factor.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

enum { MOST_PARTS = 3 };

/* A figure that goes with each weight. */
struct part {
	const char *key, *title;
	double *values; /* columns */
};

struct answer {
	double *weights;
	struct part parts[MOST_PARTS];
	size_t part_count;
	struct axl_factors *factors; /* pca */
	struct axl_benefit *benefit; /* bod */
};

static void answer_release(struct answer *answer)
{
	free(answer->weights);
	for (size_t p = 0; p < answer->part_count; p++)
		free(answer->parts[p].values);
	axl_factors_free(answer->factors);
	axl_benefit_free(answer->benefit);
}

static double *add_part(struct answer *answer, const struct axl_weighed *w, const char *key,
                        const char *title)
{
	struct part *part = &answer->parts[answer->part_count++];
	*part = (struct part){key, title, axl_xcalloc(w->columns + 1, sizeof(double))};
	return part->values;
}

static void add_critic(struct answer *answer, const struct axl_weighed *w)
{
	axl_auto(axl_memory) struct axl_critic *critic =
	    axl_xcalloc(w->columns + 1, sizeof *critic);
	double *deviation = add_part(answer, w, "sd", N_("Std dev."));
	double *conflict = add_part(answer, w, "conflict", N_("Conflict"));
	double *information = add_part(answer, w, "information", N_("Information"));
	axl_critic(w->values, w->units, w->columns, critic);
	for (size_t j = 0; j < w->columns; j++) {
		deviation[j] = critic[j].deviation;
		conflict[j] = critic[j].conflict;
		information[j] = critic[j].information;
	}
}

static int add_factors(struct answer *answer, const struct axl_weighed *w, int64_t wanted,
                       struct axl_error **err)
{
	double *factor = add_part(answer, w, "factor", N_("Factor"));
	double *loading = add_part(answer, w, "loading", N_("Loading"));
	if (axl_factors_new(w->values, w->units, w->columns, (size_t)wanted, &answer->factors,
	                    err) < 0)
		return -1;
	const struct axl_factors *found = answer->factors;
	for (size_t j = 0; j < w->columns; j++) {
		factor[j] = (double)found->factor_of[j] + 1;
		loading[j] = found->loadings[j * found->kept + found->factor_of[j]];
		answer->weights[j] = found->weights[j];
	}
	return 0;
}

static int add_merec(struct answer *answer, const struct axl_weighed *w, struct axl_error **err)
{
	double *effects = add_part(answer, w, "effect", N_("Effect")), sum = 0;
	if (axl_merec(w->values, w->units, w->columns, w->less, effects, err) < 0)
		return -1;
	for (size_t j = 0; j < w->columns; j++)
		sum += effects[j];
	if (!(sum > 0))
		return axl_weights_merec(w->values, w->units, w->columns, answer->weights, err);
	for (size_t j = 0; j < w->columns; j++)
		answer->weights[j] = effects[j] / sum;
	return 0;
}

static int weigh(struct answer *answer, const struct axl_weighed *w,
                 const struct axl_weights_options *options, enum axl_weighting weighting,
                 struct axl_error **err)
{
	const struct axl_benefit_bounds bounds = {options->share_low, options->share_high};
	double correlation;
	switch (weighting) {
	case AXL_WEIGHTING_FACTOR:
		return add_factors(answer, w, options->factors, err);
	case AXL_WEIGHTING_MEREC:
		return add_merec(answer, w, err);
	case AXL_WEIGHTING_BENEFIT:
		return axl_benefit_new(w->values, w->units, w->columns, bounds, &answer->benefit,
		                       err) < 0
		           ? -1
		           : axl_benefit_mean(answer->benefit, answer->weights, err);
	case AXL_WEIGHTING_ENTROPY:
		if (axl_entropy(w->values, w->units, w->columns,
		                add_part(answer, w, "entropy", N_("Entropy")), err) < 0)
			return -1;
		break;
	case AXL_WEIGHTING_GINI:
		if (axl_gini(w->values, w->units, w->columns,
		             add_part(answer, w, "gini", N_("Gini")), err) < 0)
			return -1;
		break;
	case AXL_WEIGHTING_CRITIC:
		add_critic(answer, w);
		break;
	case AXL_WEIGHTING_DEVIATION:
		axl_deviations(w->values, w->units, w->columns,
		               add_part(answer, w, "sd", N_("Std dev.")));
		break;
	case AXL_WEIGHTING_BALANCED:
		return axl_balance(w->values, w->units, w->columns, answer->weights, &correlation,
		                   err);
	case AXL_WEIGHTING_EQUAL:
	case AXL_WEIGHTINGS:
		break;
	}
	return axl_weights_by(weighting, w->values, w->units, w->columns, answer->weights, err);
}

/* What is said */

static void state_weights(struct axl_output *output, const struct axl_weighed *w,
                          const struct answer *answer)
{
	struct axl_output_column columns[2 + MOST_PARTS] = {{"column", N_("Column"), AXL_LEFT, 40},
	                                                    {"weight", N_("Weight"), AXL_RIGHT, 4}};
	for (size_t p = 0; p < answer->part_count; p++)
		columns[2 + p] = (struct axl_output_column){answer->parts[p].key,
		                                            answer->parts[p].title, AXL_RIGHT, -4};
	axl_output_table(output, "weights", N_("Weights"), columns, 2 + answer->part_count);
	for (size_t j = 0; j < w->columns; j++) {
		axl_output_text(output, w->column_names[j]);
		axl_output_number(output, answer->weights[j]);
		for (size_t p = 0; p < answer->part_count; p++)
			axl_output_number(output, answer->parts[p].values[j]);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void state_factors(struct axl_output *output, const struct axl_factors *factors)
{
	static const struct axl_output_column columns[] = {
	    {"factor", N_("Factor"), AXL_RIGHT, 0}, {"eigenvalue", N_("Eigenvalue"), AXL_RIGHT, 3},
	    {"share", N_("Share"), AXL_RIGHT, 3},   {"cumulative", N_("Sum"), AXL_RIGHT, 3},
	    {"kept", N_("Kept"), AXL_LEFT, 0},      {"turned", N_("Once turned"), AXL_RIGHT, 3},
	};
	double count = (double)factors->eigenvalue_count, sum = 0;
	axl_output_table(output, "factors", N_("Factors"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < factors->eigenvalue_count; i++) {
		sum += factors->eigenvalues[i] / count;
		axl_output_integer(output, (int64_t)i + 1);
		axl_output_number(output, factors->eigenvalues[i]);
		axl_output_number(output, factors->eigenvalues[i] / count);
		axl_output_number(output, sum);
		axl_output_word(output, i < factors->kept ? N_("yes") : N_("no"));
		axl_output_number(output, i < factors->kept ? factors->explained[i] : NAN);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void state_benefit(struct axl_output *output, const struct axl_weighed *w,
                          const struct axl_benefit *benefit)
{
	enum { FIXED = 3 };
	axl_auto(axl_memory) struct axl_output_column *columns =
	    axl_xcalloc(FIXED + w->columns, sizeof *columns);
	columns[0] = (struct axl_output_column){"unit", N_("Unit"), AXL_LEFT, 40};
	columns[1] = (struct axl_output_column){"score", N_("Score"), AXL_RIGHT, 4};
	columns[2] = (struct axl_output_column){"unique", N_("Unique"), AXL_LEFT, 0};
	for (size_t j = 0; j < w->columns; j++)
		columns[FIXED + j] = (struct axl_output_column){w->column_names[j],
		                                                w->column_names[j], AXL_RIGHT, -6};
	axl_output_table(output, "units", N_("What each unit would choose"), columns,
	                 FIXED + w->columns);
	for (size_t u = 0; u < w->units; u++) {
		axl_output_text(output, w->unit_names[u]);
		axl_output_number(output, benefit->scores[u]);
		if (isnan(benefit->scores[u]))
			axl_output_text(output, NULL);
		else
			axl_output_word(output, benefit->several[u] ? N_("no") : N_("yes"));
		for (size_t j = 0; j < w->columns; j++)
			axl_output_number(output, benefit->weights[u * w->columns + j]);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void remark(struct axl_context *context, const struct axl_weighed *w,
                   const struct answer *answer)
{
	for (size_t j = 0; j < w->columns; j++)
		if (answer->weights[j] == 0)
			axl_context_say(context, _("the column \"%s\" gets no weight"),
			                w->column_names[j]);
}

/* Where a table's value is not what the method needs, it is told by file, line and column. */
static int check_values(const struct axl_weighed *w, const struct axl_weights_options *options,
                        enum axl_weighting weighting, struct axl_error **err)
{
	bool positive = weighting == AXL_WEIGHTING_MEREC;
	if (!options->matrix || options->scale > AXL_SCALE_NONE ||
	    (!positive && weighting != AXL_WEIGHTING_ENTROPY && weighting != AXL_WEIGHTING_GINI &&
	     weighting != AXL_WEIGHTING_BENEFIT))
		return 0;
	const struct axl_matrix_file *file = w->owner;
	for (size_t i = 0; i < w->units * w->columns; i++) {
		double value = w->values[i];
		if (!(value < 0) && !(positive && value == 0))
			continue;
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    positive ? _("%s:%" PRIu64 ": column \"%s\": %g; %s needs values above 0")
			     : _("%s:%" PRIu64 ": column \"%s\": %g; %s needs values from 0 up "
		                 "(--scale=minmax brings columns to one scale)"),
		    file->path, file->lines[i / w->columns], w->column_names[i % w->columns], value,
		    axl_weighting_names[weighting]);
	}
	return 0;
}

/* Directions turn a column round where its method looks at correlations or wants more to be
 * better; how far values lie apart knows none. */
static int mind_directions(struct axl_context *context, struct axl_weighed *w,
                           enum axl_weighting weighting, struct axl_error **err)
{
	for (size_t j = 0; j < w->columns; j++) {
		if (!w->less[j] || weighting == AXL_WEIGHTING_MEREC)
			continue;
		if (weighting == AXL_WEIGHTING_BENEFIT)
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("--less=%s: bod needs columns in which more is "
			                       "better: add --scale=minmax"),
			                     w->column_names[j]);
		if (weighting != AXL_WEIGHTING_CRITIC)
			axl_context_say(context, _("--less=%s makes no difference to %s"),
			                w->column_names[j], axl_weighting_names[weighting]);
		else
			for (size_t u = 0; u < w->units; u++)
				w->values[u * w->columns + j] *= -1;
	}
	return 0;
}

static int check_options(const struct axl_weights_options *options, enum axl_weighting weighting,
                         struct axl_error **err)
{
	if (options->weights.count)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--weight goes with axlens weights effective"));
	if (options->factors < 0 || (options->factors && weighting != AXL_WEIGHTING_FACTOR))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--factors=%" PRId64 ": expected 1 or more, with pca"),
		                     options->factors);
	if ((options->share_low != 0 || options->share_high != 1) &&
	    weighting != AXL_WEIGHTING_BENEFIT)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--share-low and --share-high go with bod"));
	return 0;
}

static int answer_for(struct axl_context *context, const struct axl_weights_options *options,
                      enum axl_weighting weighting, struct axl_weighed *w, struct answer *answer,
                      struct axl_error **err)
{
	if (check_values(w, options, weighting, err) < 0 ||
	    mind_directions(context, w, weighting, err) < 0)
		return -1;
	answer->weights = axl_xcalloc(w->columns + 1, sizeof *answer->weights);
	if (weigh(answer, w, options, weighting, err) < 0)
		return -1;
	state_weights(context->output, w, answer);
	if (answer->factors)
		state_factors(context->output, answer->factors);
	if (answer->benefit)
		state_benefit(context->output, w, answer->benefit);
	if (options->effective)
		axl_weighed_state_effective(context, w, answer->weights);
	remark(context, w, answer);
	return AXL_EXIT_OK;
}

int axl_weights_run_data(struct axl_context *context, const struct axl_weights_options *options,
                         enum axl_weighting weighting, struct axl_error **err)
{
	struct axl_weighed weighed = {0};
	struct answer answer = {0};
	enum axl_weights_scale otherwise =
	    weighting == AXL_WEIGHTING_BALANCED ? AXL_SCALE_MINMAX : AXL_SCALE_NONE;
	int code = check_options(options, weighting, err);
	if (code == 0)
		code = axl_weighed_load(context, options, otherwise, &weighed, err);
	if (code == 0)
		code = answer_for(context, options, weighting, &weighed, &answer, err);
	answer_release(&answer);
	axl_weighed_release(&weighed);
	return code;
}

int axl_weights_run_effective(struct axl_context *context,
                              const struct axl_weights_options *options, struct axl_error **err)
{
	struct axl_weighed weighed = {0};
	double sum = 0;
	int code = axl_weighed_load(context, options, AXL_SCALE_MINMAX, &weighed, err);
	for (size_t j = 0; code == 0 && j < weighed.columns; j++)
		sum += weighed.nominal[j];
	if (code == 0 && !(sum > 0))
		code = axl_error_set(err, AXL_ERROR_USAGE, _("the weights are all zero"));
	if (code == 0)
		axl_weighed_state_effective(context, &weighed, weighed.nominal);
	axl_weighed_release(&weighed);
	return code;
}
