/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How sides are weighed into one strength, when they disagree, and what makes a pair promising:
 * definitions match/<id>.json (axlens-match(5)), each number with its reason.
 */
#ifndef PATENTS_MATCH_RULE_H
#define PATENTS_MATCH_RULE_H

#include "base/definition.h"
#include "patents/document/symbol.h"

enum axl_match_side {
	AXL_MATCH_CONCORDANCE,
	AXL_MATCH_OBSERVED,
	AXL_MATCH_FIELD_WORK,
	AXL_MATCH_SIDES,
};
/* "concordance", "observed", "field_work": as definitions and outputs name them. */
extern const char *const axl_match_side_names[AXL_MATCH_SIDES];

enum axl_match_as {
	AXL_MATCH_RATIO,    /* x; 1 is neutral */
	AXL_MATCH_GROWTH,   /* 1 + x */
	AXL_MATCH_RELATIVE, /* x / mean over the units that have it */
};

/* A figure of the technology or the industry that the potential is multiplied by. */
struct axl_match_factor {
	bool of_industry;
	const char *metric;
	enum axl_match_as as;
	double exponent;
	const char *reason;
};

struct axl_match_rule {
	const char *id, *date, *concordance;
	struct axl_symbol *ai_classes; /* with all that lies below */
	size_t ai_class_count;
	double weights[AXL_MATCH_SIDES]; /* above 0; renormalised over the sides that speak */
	double prior;                    /* documents as everywhere, added to each technology's */
	double least;                    /* documents of a side below which no potential is given */
	double ratio, z;                 /* of a disagreement */
	/* Metrics of technologies that are shown: of the region; of the reference, and how near. */
	const char *rta, *growth, *gap, *reference_growth, *density;
	struct axl_match_factor *factors;
	size_t factor_count;                /* at most 32 */
	char *text;                         /* as compact JSON */
	struct axl_json_document *document; /* owns the texts */
};

/* Faults are located by path. */
int axl_match_rule_load(const struct axl_definitions *definitions, const char *id,
                        struct axl_match_rule **ret_rule, struct axl_error **err);
void axl_match_rule_free(struct axl_match_rule *rule);
AXL_DEFINE_CLEANUP(axl_match_rule)

/* The symbol belongs to the AI definition. */
bool axl_match_is_ai(const struct axl_match_rule *rule, const struct axl_symbol *symbol);

#endif
