/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/checks.h"

#include "scoring/check/components.h"

#include <math.h>

struct checking {
	const struct axl_model *model;
	const struct axl_scores *scores;
	const struct axl_check_limits *limits;
	struct axl_checks *checks;
	size_t warning_capacity, pair_capacity, carried_capacity;
};

static void warn(struct checking *checking, struct axl_check_warning warning)
{
	struct axl_checks *checks = checking->checks;
	axl_reserve(checks->warnings, checking->warning_capacity, checks->warning_count + 1);
	checks->warnings[checks->warning_count++] = warning;
}

static void warn_of_node(struct checking *checking, enum axl_check_rule rule, size_t node,
                         double value, double limit)
{
	warn(checking,
	     (struct axl_check_warning){
		 .rule = rule, .node = node, .other = node, .value = value, .limit = limit});
}

static bool takes_part(const struct checking *checking, size_t node)
{
	for (int up = (int)node; up > 0; up = checking->model->nodes[up].parent)
		if (!(checking->scores->node_weight[up] > 0))
			return false;
	return true;
}

/* Pairs */

static void check_pair(struct checking *checking, size_t a, size_t b)
{
	struct axl_checks *checks = checking->checks;
	const double *x = axl_scores_column(checking->scores, a);
	const double *y = axl_scores_column(checking->scores, b);
	size_t units = checking->scores->units;
	struct axl_check_pair pair = {
	    .a = a,
	    .b = b,
	    .siblings = checking->model->nodes[a].parent == checking->model->nodes[b].parent,
	    .pearson = axl_correlate(AXL_CORRELATION_PEARSON, x, 1, y, 1, units),
	    .spearman = axl_correlate(AXL_CORRELATION_SPEARMAN, x, 1, y, 1, units),
	};
	axl_reserve(checks->pairs, checking->pair_capacity, checks->pair_count + 1);
	checks->pairs[checks->pair_count++] = pair;
	struct axl_check_warning warning = {.node = a, .other = b, .value = pair.pearson.value};
	if (pair.pearson.value > checking->limits->redundant) {
		warning.rule = AXL_RULE_REDUNDANT;
		warning.limit = checking->limits->redundant;
		warn(checking, warning);
	} else if (pair.siblings && pair.pearson.value < checking->limits->conflicting) {
		warning.rule = AXL_RULE_CONFLICTING;
		warning.limit = checking->limits->conflicting;
		warning.by_chance = !(pair.pearson.hi < 0);
		warn(checking, warning);
	}
}

static void check_pairs(struct checking *checking)
{
	const struct axl_model *model = checking->model;
	for (size_t a = 1; a < model->count; a++)
		for (size_t b = a + 1; b < model->count; b++) {
			bool leaves = axl_model_is_leaf(model, a) && axl_model_is_leaf(model, b);
			bool siblings = model->nodes[a].parent == model->nodes[b].parent;
			if ((leaves || siblings) && takes_part(checking, a) &&
			    takes_part(checking, b))
				check_pair(checking, a, b);
		}
}

/* Nodes */

/* The children of a node that take part become the last ones of the checks; their number. */
static size_t list_children(struct checking *checking, size_t node)
{
	struct axl_checks *checks = checking->checks;
	size_t count = 0;
	for (size_t child = node + 1; child < checking->model->count; child++)
		if (checking->model->nodes[child].parent == (int)node &&
		    takes_part(checking, child))
			checks->children[checks->child_count + count++].node = child;
	return count;
}

static void warn_of_children(struct checking *checking, const struct axl_check_node *of)
{
	const struct axl_check_limits *limits = checking->limits;
	for (size_t i = 0; i < of->count; i++) {
		const struct axl_check_child *child = &checking->checks->children[of->first + i];
		if (child->dropped > of->alpha.alpha + limits->alpha_gain)
			warn_of_node(checking, AXL_RULE_ALPHA_ITEM, child->node, child->dropped,
			             of->alpha.alpha);
		if (child->vif > limits->vif)
			warn_of_node(checking, AXL_RULE_VIF, child->node, child->vif, limits->vif);
	}
}

static void warn_of_parts(struct checking *checking, const struct axl_check_node *of)
{
	const struct axl_check_limits *limits = checking->limits;
	if (of->adequacy.state != AXL_CHECK_KNOWN)
		warn(checking, (struct axl_check_warning){.rule = AXL_RULE_UNKNOWN,
		                                          .node = of->node,
		                                          .other = of->node,
		                                          .value = NAN,
		                                          .limit = NAN,
		                                          .state = of->adequacy.state});
	if (of->alpha.alpha < limits->alpha)
		warn_of_node(checking, AXL_RULE_ALPHA, of->node, of->alpha.alpha, limits->alpha);
	if (of->count > 2 && of->adequacy.kmo < limits->kmo)
		warn_of_node(checking, AXL_RULE_KMO, of->node, of->adequacy.kmo, limits->kmo);
	if (of->adequacy.probability > limits->sphericity)
		warn_of_node(checking, AXL_RULE_SPHERICITY, of->node, of->adequacy.probability,
		             limits->sphericity);
	if (of->large_components > 1)
		warn_of_node(checking, AXL_RULE_COMPONENTS, of->node, (double)of->large_components,
		             1);
	warn_of_children(checking, of);
}

static void measure_components(struct checking *checking, const double *values,
                               struct axl_check_node *of)
{
	size_t count = of->count, units;
	axl_auto(axl_memory) double *eigenvalues = axl_xcalloc(count, sizeof *eigenvalues);
	axl_auto(axl_memory) double *loadings = axl_xcalloc(count * count, sizeof *loadings);
	of->components = axl_components_of(values, checking->scores->units, count, eigenvalues,
	                                   loadings, &units);
	of->first_share = eigenvalues[0] / (double)count;
	for (size_t i = 0; i < count; i++) {
		of->large_components += eigenvalues[i] > checking->limits->eigenvalue ? 1 : 0;
		checking->checks->children[of->first + i].loading = loadings[i * count];
	}
}

static void check_node(struct checking *checking, size_t node)
{
	struct axl_checks *checks = checking->checks;
	size_t units = checking->scores->units, count = list_children(checking, node);
	if (count < 2)
		return;
	struct axl_check_node of = {.node = node, .first = checks->child_count, .count = count};
	struct axl_check_child *children = checks->children + of.first;
	axl_auto(axl_memory) double *values = axl_xcalloc(units * count, sizeof *values);
	axl_auto(axl_memory) double *figures = axl_xcalloc(4 * count, sizeof *figures);
	double *dropped = figures, *rest = dropped + count, *kmo = rest + count, *vif = kmo + count;
	for (size_t i = 0; i < count; i++)
		for (size_t u = 0; u < units; u++)
			values[u * count + i] =
			    axl_scores_at(checking->scores, u, children[i].node);
	of.alpha = axl_alpha_measure(values, units, count);
	axl_alpha_items(values, units, count, dropped, rest);
	of.adequacy = axl_adequacy_measure(values, units, count, kmo, vif);
	for (size_t i = 0; i < count; i++) {
		children[i].dropped = dropped[i];
		children[i].rest = rest[i];
		children[i].kmo = kmo[i];
		children[i].vif = vif[i];
	}
	measure_components(checking, values, &of);
	checks->child_count += count;
	checks->nodes[checks->node_count++] = of;
	warn_of_parts(checking, &of);
}

/* Units */

static double reach(const struct checking *checking, size_t unit, size_t leaf)
{
	double weight = 1;
	for (int up = (int)leaf; up > 0; up = checking->model->nodes[up].parent)
		weight *= axl_scores_weight(checking->scores, unit, (size_t)up);
	return weight;
}

static void check_unit(struct checking *checking, size_t unit)
{
	struct axl_checks *checks = checking->checks;
	double sum = 0, largest = 0;
	size_t most = 0;
	for (size_t node = 0; node < checking->model->count; node++) {
		double score = axl_scores_at(checking->scores, unit, node);
		if (!axl_model_is_leaf(checking->model, node) || isnan(score))
			continue;
		double size = fabs(reach(checking, unit, node) * score);
		sum += size;
		if (size > largest) {
			largest = size;
			most = node;
		}
	}
	if (!(largest > checking->limits->carried * sum))
		return;
	axl_reserve(checks->carried, checking->carried_capacity, checks->carried_count + 1);
	checks->carried[checks->carried_count++] =
	    (struct axl_check_carried){unit, most, largest / sum};
}

static void warn_of_carried(struct checking *checking, size_t node)
{
	const struct axl_checks *checks = checking->checks;
	struct axl_check_warning warning = {.rule = AXL_RULE_CARRIED,
	                                    .node = node,
	                                    .other = node,
	                                    .limit = checking->limits->carried};
	for (size_t i = 0; i < checks->carried_count; i++) {
		if (checks->carried[i].node != node)
			continue;
		warning.units++;
		warning.value = fmax(warning.value, checks->carried[i].share);
	}
	if (warning.units > 0)
		warn(checking, warning);
}

static void check_units(struct checking *checking)
{
	if (axl_model_leaf_count(checking->model) < 3)
		return;
	for (size_t unit = 0; unit < checking->scores->units; unit++)
		if (checking->scores->rank[unit] > 0)
			check_unit(checking, unit);
	for (size_t node = 0; node < checking->model->count; node++)
		warn_of_carried(checking, node);
}

struct axl_checks *axl_checks_new(const struct axl_model *model, const struct axl_scores *scores,
                                  const struct axl_check_limits *limits)
{
	struct axl_checks *checks = axl_xcalloc(1, sizeof *checks);
	struct checking checking = {model, scores, limits, checks, 0, 0, 0};
	checks->nodes = axl_xcalloc(model->count, sizeof *checks->nodes);
	checks->children = axl_xcalloc(model->count, sizeof *checks->children);
	check_pairs(&checking);
	for (size_t node = 0; node < model->count; node++)
		if (!axl_model_is_leaf(model, node) && takes_part(&checking, node))
			check_node(&checking, node);
	check_units(&checking);
	return checks;
}

void axl_checks_free(struct axl_checks *checks)
{
	if (!checks)
		return;
	free(checks->pairs);
	free(checks->nodes);
	free(checks->children);
	free(checks->carried);
	free(checks->warnings);
	free(checks);
}
