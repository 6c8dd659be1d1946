/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a model's parts belong together: correlations of its normalised indicators (and of its
 * dimensions), what the children of each node have in common, and units that one indicator carries.
 * Rules of thumb as those of OECD and JRC's handbook (2008, steps 4 and 9) become warnings with
 * names. Nodes without a weight take no part.
 */
#ifndef SCORING_CHECK_CHECKS_H
#define SCORING_CHECK_CHECKS_H

#include "scoring/check/adequacy.h"
#include "scoring/check/correlation.h"
#include "scoring/engine.h"
#include "scoring/reliability/alpha.h"

#include <stdbool.h>

/* The rules' numbers, from a dated definition. */
struct axl_check_limits {
	double redundant;   /* Pearson's r above it */
	double conflicting; /* r of siblings below it */
	double alpha;       /* below it */
	double alpha_gain;  /* alpha without a child above alpha by more than it */
	double kmo;         /* below it; of three children or more */
	double sphericity;  /* Bartlett's probability above it */
	double vif;         /* above it */
	double eigenvalue;  /* more than one component above it */
	double carried; /* one indicator's share in the sum of all contributions' sizes above it */
};

enum axl_check_rule {
	AXL_RULE_REDUNDANT,
	AXL_RULE_CONFLICTING,
	AXL_RULE_ALPHA,
	AXL_RULE_ALPHA_ITEM,
	AXL_RULE_KMO,
	AXL_RULE_SPHERICITY,
	AXL_RULE_VIF,
	AXL_RULE_COMPONENTS,
	AXL_RULE_UNKNOWN, /* the node's figures cannot be had: state says why */
	AXL_RULE_CARRIED, /* units whose score rests on the node for the most part */
};

/* Two indicators, or two dimensions of one parent. */
struct axl_check_pair {
	size_t a, b; /* nodes, a before b */
	bool siblings;
	struct axl_correlation pearson, spearman;
};

/* A child of a node; NaN: no such figure. */
struct axl_check_child {
	size_t node;
	double dropped; /* alpha without it */
	double rest;    /* Pearson's with the sum of its siblings */
	double kmo, vif;
	double loading; /* on the first component */
};

struct axl_check_node {
	size_t node;
	size_t first, count; /* of its children among those of the checks */
	struct axl_alpha alpha;
	struct axl_adequacy adequacy;
	enum axl_check_state components; /* of the next two */
	double first_share;              /* of the variance that the first component explains */
	size_t large_components;         /* with an eigenvalue above the limit */
};

/* A ranked unit, and the indicator that makes most of its score. */
struct axl_check_carried {
	size_t unit, node;
	double share;
};

struct axl_check_warning {
	enum axl_check_rule rule;
	size_t node, other; /* other: of a pair; else the same */
	double value, limit;
	bool by_chance;             /* conflicting: r's interval covers 0 */
	size_t units;               /* carried: how many; else 0 */
	enum axl_check_state state; /* unknown: why */
};

struct axl_checks {
	struct axl_check_pair *pairs;
	struct axl_check_node *nodes; /* inner nodes with two children or more */
	struct axl_check_child *children;
	struct axl_check_carried *carried; /* in the order of the units */
	struct axl_check_warning *warnings;
	size_t pair_count, node_count, child_count, carried_count, warning_count;
};

/* Never fails: what cannot be had is named by a state. A carried unit needs three indicators or
 * more in the model; contributions are weight on the way up times score. */
struct axl_checks *axl_checks_new(const struct axl_model *model, const struct axl_scores *scores,
                                  const struct axl_check_limits *limits);
void axl_checks_free(struct axl_checks *checks);
AXL_DEFINE_CLEANUP(axl_checks)

#endif
