/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of axlens weights. */
#ifndef CLI_WEIGHTS_WEIGHTS_H
#define CLI_WEIGHTS_WEIGHTS_H

#include "cli/command.h"
#include "scoring/weights/weights.h"

enum axl_weights_group { AXL_GROUP_AIJ, AXL_GROUP_AIP, AXL_GROUP_AIP_GEOMETRIC };
enum axl_weights_scale { AXL_SCALE_AUTO, AXL_SCALE_NONE, AXL_SCALE_MINMAX, AXL_SCALE_Z };

struct axl_weights_options {
	/* judgements */
	int method, table, group; /* enum axl_ahp_method, axl_random_index, axl_weights_group */
	bool fill;
	/* columns */
	const char *matrix, *model, *node, *wave;
	struct axl_option_list less, weights;
	int scale; /* enum axl_weights_scale */
	bool effective;
	int64_t factors;
	double share_low, share_high;
	/* the form */
	const char *output;
};

/* Each returns an enum axl_exit, or -1. */
int axl_weights_run_ahp(struct axl_context *context, const struct axl_weights_options *options,
                        char *const *files, size_t file_count, struct axl_error **err);
int axl_weights_run_data(struct axl_context *context, const struct axl_weights_options *options,
                         enum axl_weighting weighting, struct axl_error **err);
int axl_weights_run_effective(struct axl_context *context,
                              const struct axl_weights_options *options, struct axl_error **err);
int axl_weights_run_form(struct axl_context *context, const struct axl_weights_options *options,
                         struct axl_error **err);

/*
 * Columns to be weighed: those of a table, or the children of a node of a model, scored in a wave.
 */
struct axl_weighed {
	size_t units, columns;
	double *values; /* units × columns, row-major; NaN: missing */
	const char **unit_names, **column_names;
	bool *less;      /* columns in which less is better, as the values stand */
	double *nominal; /* columns: weights that are given; NaN where none is */
	void *owner;     /* of the names */
	void (*owner_free)(void *owner);
};
int axl_weighed_load(struct axl_context *context, const struct axl_weights_options *options,
                     enum axl_weights_scale otherwise, struct axl_weighed *ret_weighed,
                     struct axl_error **err);
void axl_weighed_release(struct axl_weighed *weighed);

/* The table of what the weights (columns, any sum) amount to in their weighted mean. */
void axl_weighed_state_effective(struct axl_context *context, const struct axl_weighed *weighed,
                                 const double *weights);

#endif
