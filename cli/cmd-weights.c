/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens weights: weights from judgements of pairs, and from the figures themselves. */
#include "config.h"

#include "cli/weights/weights.h"

#include <stddef.h>
#include <string.h>

static const struct axl_option options_of_weights[] = {
    {AXL_OPTION_CHOICE, "method", 0, "eigenvector|geometric|column",
     N_("ahp: how priorities follow from judgements"), offsetof(struct axl_weights_options, method),
     "eigenvector"},
    {AXL_OPTION_CHOICE, "ri", 0, "saaty-1980|saaty-2008|alonso-lamata",
     N_("ahp: the random indices that consistency is held against"),
     offsetof(struct axl_weights_options, table), "saaty-1980"},
    {AXL_OPTION_CHOICE, "group", 0, "aij|aip|aip-geometric",
     N_("ahp: how several raters become one"), offsetof(struct axl_weights_options, group), "aij"},
    {AXL_OPTION_FLAG, "fill", 0, NULL, N_("ahp: fill in pairs that nobody judged"),
     offsetof(struct axl_weights_options, fill), NULL},
    {AXL_OPTION_TEXT, "matrix", 0, N_("FILE"), N_("weigh the columns of this table"),
     offsetof(struct axl_weights_options, matrix), NULL},
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"), N_("weigh the children of a node of this model"),
     offsetof(struct axl_weights_options, model), NULL},
    {AXL_OPTION_TEXT, "node", 0, N_("ID"), N_("of this node (otherwise the index)"),
     offsetof(struct axl_weights_options, node), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("quarter (otherwise the current one)"),
     offsetof(struct axl_weights_options, wave), NULL},
    {AXL_OPTION_LIST, "less", 0, N_("COLUMN"),
     N_("a column of the table in which less is better; may be repeated"),
     offsetof(struct axl_weights_options, less), NULL},
    {AXL_OPTION_CHOICE, "scale", 0, "auto|none|minmax|z",
     N_("bring the table's columns to one scale first"),
     offsetof(struct axl_weights_options, scale), "auto"},
    {AXL_OPTION_FLAG, "effective", 0, NULL, N_("show what the weights amount to"),
     offsetof(struct axl_weights_options, effective), NULL},
    {AXL_OPTION_LIST, "weight", 0, N_("COLUMN=WEIGHT"),
     N_("effective: a weight that is given (otherwise all alike); may be repeated"),
     offsetof(struct axl_weights_options, weights), NULL},
    {AXL_OPTION_INTEGER, "factors", 0, N_("N"),
     N_("pca: so many factors (otherwise by the handbook's rule)"),
     offsetof(struct axl_weights_options, factors), "0"},
    {AXL_OPTION_NUMBER, "share-low", 0, N_("SHARE"),
     N_("bod: the least share of a column in a unit's score"),
     offsetof(struct axl_weights_options, share_low), "0"},
    {AXL_OPTION_NUMBER, "share-high", 0, N_("SHARE"), N_("bod: the largest share"),
     offsetof(struct axl_weights_options, share_high), "1"},
    {AXL_OPTION_TEXT, "output", 'o', N_("FILE"), N_("form: the workbook to write (.xlsx)"),
     offsetof(struct axl_weights_options, output), NULL},
    {0},
};

/* -1 where no weighting has the name. */
static int find_weighting(const char *name)
{
	for (int w = 0; w < AXL_WEIGHTINGS; w++)
		if (strcmp(axl_weighting_names[w], name) == 0)
			return w;
	return -1;
}

static int run_weights(struct axl_context *context, const void *values, int argument_count,
                       char **arguments, struct axl_error **err)
{
	const struct axl_weights_options *options = values;
	const char *verb = argument_count > 0 ? arguments[0] : "";
	if (strcmp(verb, "ahp") == 0)
		return axl_weights_run_ahp(context, options, arguments + 1,
		                           (size_t)argument_count - 1, err);
	if (argument_count > 1)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("\"%s\": weights %s takes options only; a table is named by "
		                       "--matrix"),
		                     arguments[1], verb);
	if (strcmp(verb, "form") == 0)
		return axl_weights_run_form(context, options, err);
	if (strcmp(verb, "effective") == 0)
		return axl_weights_run_effective(context, options, err);
	int weighting = find_weighting(verb);
	if (weighting < 0)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("\"%s\": expected ahp, form, effective, equal, entropy, critic, "
		      "sd, pca, bod, balanced, gini or merec"),
		    verb);
	return axl_weights_run_data(context, options, (enum axl_weighting)weighting, err);
}

const struct axl_command axl_command_weights = {
    .name = "weights",
    .group = AXL_GROUP_DECISION,
    .mode = AXL_PROJECT_NONE,
    .summary = N_("weights from judgements of pairs, or from the figures themselves"),
    .synopsis = "ahp FILE... [--method=METHOD] [--ri=TABLE] [--group=GROUP] [--fill]\n"
		"METHOD --matrix=FILE [--less=COLUMN]... [--scale=SCALE] [--effective]\n"
		"METHOD --model=ID [--node=ID] [--wave=WAVE] [--effective]\n"
		"effective --matrix=FILE [--weight=COLUMN=WEIGHT]... [--less=COLUMN]... "
		"[--scale=SCALE]\n"
		"effective --model=ID [--node=ID] [--wave=WAVE]\n"
		"form --model=ID [--node=ID] --output=FILE",
    .options = options_of_weights,
    .options_size = sizeof(struct axl_weights_options),
    .run = run_weights,
};
