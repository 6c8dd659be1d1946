/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens link. */
#include "config.h"

#include "cli/link/link.h"
#include "project/project.h"

#include <errno.h>

enum { PAIRS_OF_A_NAME = 5 }; /* shown to who decides: more would hide the likely ones */

static const char *const outcome_names[] = {
    [AXL_LINK_NONE] = N_("not linked"),
    [AXL_LINK_REVIEW] = N_("to review"),
    [AXL_LINK_MATCH] = N_("linked"),
};

/* Outcomes */

struct tally {
	size_t names, documents;
};

static void state_tally(struct axl_output *output, const char *outcome, const char *method,
                        const struct tally *tally)
{
	if (tally->names == 0)
		return;
	axl_output_word(output, outcome);
	axl_output_word(output, method);
	axl_output_integer(output, (int64_t)tally->names);
	axl_output_integer(output, (int64_t)tally->documents);
	axl_output_row(output);
}

void axl_link_state_outcomes(struct axl_context *context, const struct axl_linking *linking)
{
	static const struct axl_output_column columns[] = {
	    {"outcome", N_("Outcome"), AXL_LEFT, 0},
	    {"method", N_("Method"), AXL_LEFT, 0},
	    {"names", N_("Names"), AXL_RIGHT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	};
	struct tally tallies[AXL_COUNT(outcome_names)][AXL_LINK_METHODS] = {{{0, 0}}};
	struct tally people = {0, 0};
	for (size_t i = 0; i < linking->name_count; i++) {
		struct axl_link_result result = axl_linker_result(linking->linker, i);
		struct tally *tally = &tallies[result.outcome][result.method];
		if (result.outcome == AXL_LINK_NONE)
			tally = result.person ? &people : &tallies[AXL_LINK_NONE][0];
		tally->names++;
		tally->documents += linking->names[i].documents;
	}
	axl_output_table(context->output, "outcomes", N_("Names"), columns, AXL_COUNT(columns));
	for (size_t o = AXL_COUNT(outcome_names); o-- > 0;)
		for (size_t m = 0; m < AXL_LINK_METHODS; m++)
			state_tally(context->output, outcome_names[o], axl_link_methods[m],
			            &tallies[o][m]);
	state_tally(context->output, outcome_names[AXL_LINK_NONE], N_("private person"), &people);
	axl_output_table_end(context->output);
}

/* Weights */

static const char *end_of(enum axl_em_end end)
{
	switch (end) {
	case AXL_EM_CONVERGED:
		return _("converged");
	case AXL_EM_NO_PAIRS:
		return _("no pairs: the weights are the definition's");
	case AXL_EM_ROUNDS:
		return _("not converged");
	case AXL_EM_EXCHANGED:
		return _("the classes changed places: the weights are the definition's");
	}
	return "";
}

void axl_link_state_weights(struct axl_context *context, const struct axl_linking *linking)
{
	static const struct axl_output_column columns[] = {
	    {"field", N_("Field"), AXL_LEFT, 0},  {"level", N_("Level"), AXL_LEFT, 0},
	    {"m", N_("m (one)"), AXL_RIGHT, 4},   {"u", N_("u (two)"), AXL_RIGHT, 4},
	    {"weight", N_("Bits"), AXL_RIGHT, 2},
	};
	struct axl_output *output = context->output;
	const struct axl_em *em = axl_linker_em(linking->linker);
	axl_output_table(output, "weights", N_("Weights"), columns, AXL_COUNT(columns));
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		for (size_t l = 0; l < axl_link_level_counts[f]; l++) {
			axl_output_word(output, axl_link_fields[f]);
			axl_output_word(output, axl_link_level_name(f, l));
			axl_output_number(output, em->odds.m[f][l]);
			axl_output_number(output, em->odds.u[f][l]);
			axl_output_number(output, axl_level_weight(&em->odds, f, l));
			axl_output_row(output);
		}
	axl_output_table_end(output);
	axl_output_note(output, _("estimated from %zu pairs in %zu rounds; %s"),
	                axl_linker_pairs(linking->linker), em->rounds, end_of(em->end));
}

/* Review */

void axl_link_state_levels(struct axl_output *output, const struct axl_link_candidate *candidate)
{
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++)
		axl_output_word(output,
		                axl_link_level_name(f, axl_pattern_level(candidate->pattern, f)));
}

struct waiting {
	size_t *names; /* positions, in the order in which they are shown */
	size_t count;
};

static int by_documents(const void *a, const void *b, void *context)
{
	const struct axl_linking *linking = context;
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	if (linking->names[x].documents != linking->names[y].documents)
		return linking->names[x].documents > linking->names[y].documents ? -1 : 1;
	return (x > y) - (x < y);
}

static void gather_waiting(const struct axl_linking *linking, struct waiting *waiting)
{
	waiting->names = axl_xcalloc(linking->name_count, sizeof *waiting->names);
	waiting->count = 0;
	for (size_t i = 0; i < linking->name_count; i++)
		if (axl_linker_result(linking->linker, i).outcome == AXL_LINK_REVIEW)
			waiting->names[waiting->count++] = i;
	if (waiting->count)
		qsort_r(waiting->names, waiting->count, sizeof *waiting->names, by_documents,
		        (void *)linking);
}

static int state_pair(struct axl_context *context, struct axl_output *output,
                      const struct axl_linking_name *name,
                      const struct axl_link_candidate *candidate, struct axl_error **err)
{
	axl_auto(axl_arena) struct axl_arena *texts = axl_arena_new();
	struct axl_linked_firm firm = {.key = "", .label = "", .region = ""};
	bool found;
	if (axl_linked_firm_load(context->project->store, candidate->firm, texts, &firm, &found,
	                         err) < 0)
		return -1;
	axl_output_text(output, name->name);
	axl_output_text(output, *name->region ? name->region : NULL);
	axl_output_integer(output, (int64_t)name->documents);
	axl_output_text(output, firm.label);
	axl_output_text(output, firm.region);
	axl_output_number(output, candidate->weight);
	axl_link_state_levels(output, candidate);
	axl_output_text(output, firm.key);
	for (size_t i = 0; i < 3; i++)
		axl_output_text(output, NULL);
	axl_output_row(output);
	return 0;
}

static int state_name(struct axl_context *context, struct axl_output *output,
                      const struct axl_linking *linking, size_t name, struct axl_error **err)
{
	struct axl_link_result result = axl_linker_result(linking->linker, name);
	for (size_t i = 0; i < result.count && i < PAIRS_OF_A_NAME; i++)
		if (i == 0 || result.candidates[i].weight >= linking->definition->review)
			if (state_pair(context, output, &linking->names[name],
			               &result.candidates[i], err) < 0)
				return -1;
	return 0;
}

int axl_link_state_review(struct axl_context *context, struct axl_output *output,
                          const struct axl_linking *linking, size_t names, size_t *ret_waiting,
                          struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"name", N_("Name"), AXL_LEFT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	    {"firm_name", N_("Firm"), AXL_LEFT, 0},
	    {"firm_region", N_("Firm's region"), AXL_LEFT, 0},
	    {"weight", N_("Bits"), AXL_RIGHT, 2},
	    AXL_LINK_LEVEL_COLUMNS,
	    {"firm", N_("Key"), AXL_LEFT, 0},
	    {"verdict", N_("Verdict"), AXL_UNSEEN, 0},
	    {"reason", N_("Reason"), AXL_UNSEEN, 0},
	    {"decided_on", N_("Decided on"), AXL_UNSEEN, 0},
	};
	struct waiting waiting;
	gather_waiting(linking, &waiting);
	int result = 0;
	axl_output_table(output, "review", N_("To review"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < waiting.count && (names == 0 || i < names) && result == 0; i++)
		result = state_name(context, output, linking, waiting.names[i], err);
	axl_output_table_end(output);
	*ret_waiting = waiting.count;
	free(waiting.names);
	return result;
}

int axl_link_write_review(struct axl_context *context, const struct axl_linking *linking,
                          const char *path, struct axl_error **err)
{
	size_t waiting = 0;
	FILE *file = fopen(path, "w");
	if (!file)
		return axl_error_set(err, AXL_ERROR_IO, _("cannot write %s: %s"), path,
		                     strerror(errno));
	axl_auto(axl_output) struct axl_output *output =
	    axl_output_new(file, AXL_FORMAT_CSV, "link", false);
	int result = axl_link_state_review(context, output, linking, 0, &waiting, err);
	if (result == 0)
		result = axl_output_finish(output, err);
	if (fclose(file) != 0 && result == 0)
		result = axl_error_set(err, AXL_ERROR_IO, _("cannot write %s: %s"), path,
		                       strerror(errno));
	if (result == 0)
		axl_context_say(context, _("%s: %zu names to review"), path, waiting);
	return result;
}
