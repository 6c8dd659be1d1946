/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why names in documents are a firm's. */
#include "config.h"

#include "cli/explain/explain.h"

#include "base/store/metric-read.h"
#include "patents/link/linking.h"
#include "project/project.h"

#include <string.h>

struct showing {
	struct axl_output *output;
	bool begun;
};

static void begin(struct showing *showing)
{
	static const struct axl_output_column columns[] = {
	    {"name", N_("Name"), AXL_LEFT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"method", N_("Method"), AXL_LEFT, 0},
	    {"weight", N_("Bits"), AXL_RIGHT, 2},
	    {"name_level", N_("Name level"), AXL_LEFT, 0},
	    {"name_weight", N_("Bits"), AXL_RIGHT, 2},
	    {"form_level", N_("Form"), AXL_LEFT, 0},
	    {"form_weight", N_("Bits"), AXL_RIGHT, 2},
	    {"region_level", N_("Region level"), AXL_LEFT, 0},
	    {"region_weight", N_("Bits"), AXL_RIGHT, 2},
	    {"decided_on", N_("Decided on"), AXL_LEFT, 0},
	    {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	if (!showing->begun)
		axl_output_table(showing->output, "links", N_("Linked names"), columns,
		                 AXL_COUNT(columns));
	showing->begun = true;
}

/* The store keeps the method by its name, which is translated here. */
static const char *method_word(const char *method)
{
	for (size_t i = 0; i < AXL_LINK_METHODS; i++)
		if (strcmp(method, axl_link_methods[i]) == 0)
			return axl_link_methods[i];
	return axl_link_methods[AXL_LINK_BY_NOTHING];
}

static int show(void *context, const struct axl_link_reason *reason)
{
	struct showing *showing = context;
	struct axl_output *output = showing->output;
	begin(showing);
	axl_output_text(output, reason->name);
	axl_output_text(output, *reason->region ? reason->region : NULL);
	axl_output_word(output, method_word(reason->method));
	axl_output_number(output, reason->weight);
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		axl_output_word(output, axl_link_level_name(f, reason->levels[f]));
		axl_output_number(output, reason->weights[f]);
	}
	axl_output_text(output, *reason->decided_on ? reason->decided_on : NULL);
	axl_output_text(output, *reason->why ? reason->why : NULL);
	axl_output_row(output);
	return 0;
}

int axl_explain_links(struct axl_context *context, const char *wave,
                      const struct axl_unit_row *unit, struct axl_error **err)
{
	struct showing showing = {context->output, false};
	if (strcmp(unit->unit.kind, "firm") != 0)
		return 0;
	int result = axl_link_reasons(context->project->store, wave, &context->project->world,
	                              unit->id, show, &showing, err);
	if (showing.begun)
		axl_output_table_end(context->output);
	return result;
}
