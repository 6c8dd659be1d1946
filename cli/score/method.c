/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/method.h"

#include "base/buffer.h"
#include "base/i18n.h"

#include <string.h>

static int refuse(const char *word, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer words;
	axl_buffer_init(&words);
	for (size_t i = 0; i < AXL_AGGREGATIONS; i++)
		if (i != AXL_AGGREGATE_POWER)
			axl_buffer_printf(&words, "%s%s", words.length ? ", " : "",
			                  axl_aggregation_names[i]);
	return axl_error_set(err, AXL_ERROR_USAGE, _("--method=%s: expected one of %s"), word,
	                     words.bytes);
}

int axl_method_choose(const char *word, struct axl_method_choice *choice, struct axl_error **err)
{
	*choice = (struct axl_method_choice){0};
	if (!word)
		return 0;
	size_t method = 0;
	while (method < AXL_AGGREGATIONS && strcmp(axl_aggregation_names[method], word) != 0)
		method++;
	if (method == AXL_AGGREGATIONS || method == AXL_AGGREGATE_POWER)
		return refuse(word, err);
	choice->method = (enum axl_aggregation)method;
	choice->variation.aggregation = &choice->method;
	choice->variation.over_leaves = method >= AXL_AGGREGATE_MPI;
	return 0;
}
