/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/checks.h"

#include "project/score/checks-file.h"
#include "scoring/check/checks.h"

/* What is being told of. */
struct telling {
	struct axl_output *output;
	const struct axl_ranking *ranking;
	const struct axl_checks *checks;
};

static const struct axl_model_node *node_of(const struct telling *telling, size_t node)
{
	return &telling->ranking->file->model.nodes[node];
}

static void begin(const struct telling *telling, const char *name, const char *title,
                  const struct axl_output_column *columns, size_t count)
{
	axl_auto(axl_memory) char *full =
	    axl_xasprintf("%s-%s", telling->ranking->file->model.id, name);
	axl_output_table(telling->output, full, title, columns, count);
}

/* NULL shows as a blank. */
static void state_word(struct axl_output *output, const char *word)
{
	if (word)
		axl_output_word(output, word);
	else
		axl_output_text(output, NULL);
}

static void state_nodes(const struct telling *telling)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 0},
	    {"label", N_("Name"), AXL_LEFT, 30},
	    {"parts", N_("Parts"), AXL_RIGHT, 0},
	    {"n", N_("n"), AXL_RIGHT, 0},
	    {"alpha", N_("Alpha"), AXL_RIGHT, 2},
	    {"kmo", N_("KMO"), AXL_RIGHT, 2},
	    {"chi_square", N_("Bartlett"), AXL_RIGHT, 1},
	    {"degrees", N_("df"), AXL_RIGHT, 0},
	    {"probability", N_("P"), AXL_RIGHT, 4},
	    {"first_share", N_("First component"), AXL_RIGHT, 2},
	    {"large_components", N_("Large components"), AXL_RIGHT, 0},
	    {"state", N_("Why not"), AXL_LEFT, 0},
	};
	struct axl_output *output = telling->output;
	begin(telling, "nodes", _("What the parts of each node have in common"), columns,
	      AXL_COUNT(columns));
	for (size_t i = 0; i < telling->checks->node_count; i++) {
		const struct axl_check_node *of = &telling->checks->nodes[i];
		axl_output_text(output, node_of(telling, of->node)->id);
		axl_output_text(output, node_of(telling, of->node)->label);
		axl_output_integer(output, (int64_t)of->count);
		axl_output_integer(output, (int64_t)of->adequacy.units);
		axl_output_number(output, of->alpha.alpha);
		axl_output_number(output, of->adequacy.kmo);
		axl_output_number(output, of->adequacy.chi_square);
		axl_output_number(output, of->adequacy.degrees);
		axl_output_number(output, of->adequacy.probability);
		axl_output_number(output, of->first_share);
		if (of->components == AXL_CHECK_KNOWN)
			axl_output_integer(output, (int64_t)of->large_components);
		else
			axl_output_text(output, NULL);
		state_word(output, axl_check_state_word(of->adequacy.state));
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void state_children(const struct telling *telling)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Part"), AXL_LEFT, 0},
	    {"label", N_("Name"), AXL_LEFT, 30},
	    {"parent", N_("Of"), AXL_LEFT, 0},
	    {"alpha_without", N_("Alpha without"), AXL_RIGHT, 2},
	    {"rest", N_("With the others"), AXL_RIGHT, 2},
	    {"kmo", N_("KMO"), AXL_RIGHT, 2},
	    {"vif", N_("VIF"), AXL_RIGHT, 2},
	    {"loading", N_("Loading"), AXL_RIGHT, 2},
	};
	struct axl_output *output = telling->output;
	begin(telling, "parts", _("What each part adds"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < telling->checks->child_count; i++) {
		const struct axl_check_child *child = &telling->checks->children[i];
		const struct axl_model_node *node = node_of(telling, child->node);
		axl_output_text(output, node->id);
		axl_output_text(output, node->label);
		axl_output_text(output, node_of(telling, (size_t)node->parent)->id);
		axl_output_number(output, child->dropped);
		axl_output_number(output, child->rest);
		axl_output_number(output, child->kmo);
		axl_output_number(output, child->vif);
		axl_output_number(output, child->loading);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void state_pairs(const struct telling *telling)
{
	static const struct axl_output_column columns[] = {
	    {"a", N_("One"), AXL_LEFT, 0},
	    {"b", N_("Other"), AXL_LEFT, 0},
	    {"together", N_("Side by side"), AXL_LEFT, 0},
	    {"n", N_("n"), AXL_RIGHT, 0},
	    {"pearson", N_("Pearson"), AXL_RIGHT, 2},
	    {"lo", N_("from"), AXL_RIGHT, 2},
	    {"hi", N_("to"), AXL_RIGHT, 2},
	    {"spearman", N_("Spearman"), AXL_RIGHT, 2},
	    {"state", N_("Why not"), AXL_LEFT, 0},
	};
	struct axl_output *output = telling->output;
	begin(telling, "correlations", _("Correlations, and what Pearson's lie between at 95 %"),
	      columns, AXL_COUNT(columns));
	for (size_t i = 0; i < telling->checks->pair_count; i++) {
		const struct axl_check_pair *pair = &telling->checks->pairs[i];
		axl_output_text(output, node_of(telling, pair->a)->id);
		axl_output_text(output, node_of(telling, pair->b)->id);
		axl_output_word(output, pair->siblings ? N_("yes") : N_("no"));
		axl_output_integer(output, (int64_t)pair->pearson.count);
		axl_output_number(output, pair->pearson.value);
		axl_output_number(output, pair->pearson.lo);
		axl_output_number(output, pair->pearson.hi);
		axl_output_number(output, pair->spearman.value);
		state_word(output, axl_check_state_word(pair->pearson.state));
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static const char *meaning_of(const struct axl_check_warning *warning)
{
	static const char *const meanings[] = {
	    [AXL_RULE_REDUNDANT] = N_("say nearly the same, which counts twice"),
	    [AXL_RULE_CONFLICTING] = N_("go against each other, so that a mean hides both"),
	    [AXL_RULE_ALPHA] = N_("its parts hardly measure one thing"),
	    [AXL_RULE_ALPHA_ITEM] = N_("its siblings measure one thing better without it"),
	    [AXL_RULE_KMO] = N_("its parts have little in common to sum up"),
	    [AXL_RULE_SPHERICITY] = N_("its parts may have nothing in common at all"),
	    [AXL_RULE_VIF] = N_("its siblings tell it already"),
	    [AXL_RULE_COMPONENTS] = N_("its parts measure more than one thing"),
	    [AXL_RULE_CARRIED] = N_("makes most of the score of these units"),
	};
	if (warning->rule == AXL_RULE_UNKNOWN)
		return axl_check_state_word(warning->state);
	return warning->by_chance ? N_("go against each other, but not beyond chance")
	                          : meanings[warning->rule];
}

static const char *const rule_words[] = {
    [AXL_RULE_REDUNDANT] = N_("redundant"),
    [AXL_RULE_CONFLICTING] = N_("conflicting"),
    [AXL_RULE_ALPHA] = N_("low alpha"),
    [AXL_RULE_ALPHA_ITEM] = N_("alpha rises without it"),
    [AXL_RULE_KMO] = N_("low KMO"),
    [AXL_RULE_SPHERICITY] = N_("sphericity"),
    [AXL_RULE_VIF] = N_("high VIF"),
    [AXL_RULE_COMPONENTS] = N_("several components"),
    [AXL_RULE_UNKNOWN] = N_("cannot be checked"),
    [AXL_RULE_CARRIED] = N_("carried by one"),
};

static void state_warning(const struct telling *telling, const struct axl_check_warning *warning)
{
	struct axl_output *output = telling->output;
	bool pair = warning->other != warning->node;
	axl_output_word(output, rule_words[warning->rule]);
	axl_output_text(output, node_of(telling, warning->node)->id);
	axl_output_text(output, pair ? node_of(telling, warning->other)->id : NULL);
	axl_output_number(output, warning->value);
	axl_output_number(output, warning->limit);
	if (warning->units > 0)
		axl_output_integer(output, (int64_t)warning->units);
	else
		axl_output_text(output, NULL);
	axl_output_word(output, meaning_of(warning));
	axl_output_row(output);
}

static void state_warnings(const struct telling *telling)
{
	static const struct axl_output_column columns[] = {
	    {"rule", N_("Rule"), AXL_LEFT, 0},
	    {"node", N_("Of"), AXL_LEFT, 0},
	    {"other", N_("and"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_RIGHT, 2},
	    {"limit", N_("Limit"), AXL_RIGHT, 2},
	    {"units", N_("Units"), AXL_RIGHT, 0},
	    {"meaning", N_("What it means"), AXL_LEFT, 0},
	};
	if (telling->checks->warning_count == 0) {
		axl_output_note(telling->output, "%s", _("no rule of thumb is broken"));
		return;
	}
	begin(telling, "warnings", _("Rules of thumb that do not hold"), columns,
	      AXL_COUNT(columns));
	for (size_t i = 0; i < telling->checks->warning_count; i++)
		state_warning(telling, &telling->checks->warnings[i]);
	axl_output_table_end(telling->output);
}

static const struct axl_check_carried *carried_of(const struct axl_checks *checks, size_t unit)
{
	for (size_t i = 0; i < checks->carried_count; i++)
		if (checks->carried[i].unit == unit)
			return &checks->carried[i];
	return NULL;
}

static void state_carried(const struct telling *telling, size_t top)
{
	static const struct axl_output_column columns[] = {
	    {"rank", N_("Rank"), AXL_RIGHT, 0},   {"unit", N_("Unit"), AXL_LEFT, 0},
	    {"label", N_("Name"), AXL_LEFT, 30},  {"node", N_("Indicator"), AXL_LEFT, 0},
	    {"share", N_("Share"), AXL_RIGHT, 2},
	};
	const struct axl_scored *scored = telling->ranking->scored;
	size_t stated = 0;
	if (telling->checks->carried_count == 0)
		return;
	begin(telling, "carried", _("Units that one indicator carries"), columns,
	      AXL_COUNT(columns));
	for (size_t i = 0; i < scored->unit_count && (top == 0 || stated < top); i++) {
		size_t unit = scored->order[i];
		const struct axl_check_carried *carried = carried_of(telling->checks, unit);
		if (!carried)
			continue;
		stated++;
		axl_output_integer(telling->output, scored->scores->rank[unit]);
		axl_output_text(telling->output, scored->units[unit].key);
		axl_output_text(telling->output, scored->units[unit].label);
		axl_output_text(telling->output, node_of(telling, carried->node)->id);
		axl_output_number(telling->output, carried->share);
		axl_output_row(telling->output);
	}
	axl_output_table_end(telling->output);
}

int axl_index_checks_answer(struct axl_context *context, const struct axl_ranking *ranking,
                            size_t top, struct axl_error **err)
{
	struct axl_check_limits limits;
	axl_auto(axl_definitions) struct axl_definitions *shipped =
	    context->project ? NULL : axl_definitions_new(NULL);
	if (axl_check_limits_load(shipped ? shipped : context->project->definitions, &limits, err) <
	    0)
		return -1;
	axl_auto(axl_checks) struct axl_checks *checks =
	    axl_checks_new(&ranking->file->model, ranking->scored->scores, &limits);
	struct telling telling = {context->output, ranking, checks};
	state_nodes(&telling);
	state_children(&telling);
	state_pairs(&telling);
	state_carried(&telling, top);
	state_warnings(&telling);
	return 0;
}
