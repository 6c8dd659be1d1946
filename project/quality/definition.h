/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the quality of sources is measured by: quality/<id>.json (axlens-quality(5)). Weights,
 * floors and rules, each with its reason. All texts belong to the definition.
 */
#ifndef PROJECT_QUALITY_DEFINITION_H
#define PROJECT_QUALITY_DEFINITION_H

#include "base/definition.h"
#include "base/store/reject.h"
#include "base/value.h"

enum axl_quality_dimension {
	AXL_COMPLETENESS,
	AXL_VALIDITY,
	AXL_CONSISTENCY,
	AXL_UNIQUENESS,
	AXL_TIMELINESS,
	AXL_QUALITY_DIMENSIONS,
};

/* "completeness" …: N_(), and keys of the definition. */
extern const char *const axl_quality_dimension_names[AXL_QUALITY_DIMENSIONS];

enum axl_quality_test {
	AXL_QUALITY_RANGE,           /* lo <= field <= hi */
	AXL_QUALITY_AT_MOST,         /* field <= other, both figures */
	AXL_QUALITY_NOT_AFTER,       /* field does not end after other, both dates */
	AXL_QUALITY_BUSINESS_NUMBER, /* its check digit holds */
};

/* What every fact of a kind is held against that states the fields. */
struct axl_quality_rule {
	const char *id, *label_ko, *label_en;
	enum axl_quality_test test;
	enum axl_quality_dimension dimension; /* consistency where two fields meet, else validity */
	const char *field, *other;
	double lo, hi; /* infinite where not said */
};

struct axl_quality_kind {
	const char *kind;
	const char **key; /* fields that no two facts share; none: nothing is said of it */
	size_t key_count;
	const char *newest;  /* field that says of when a fact is; NULL: no age is told */
	double fresh, stale; /* years before the end of the wave: 1 up to fresh, 0 from stale on */
	struct axl_quality_rule *rules;
	size_t rule_count;
};

/* When a published table looks odd. */
struct axl_quality_oddities {
	size_t points;      /* a series is judged by no fewer */
	double robust_z;    /* 0.6745 × distance from the median / median distance */
	double last_filled; /* of the figures that the periods before usually have */
	double round_unit;  /* a figure is round that is a multiple of it */
	size_t round_cells; /* a row is judged by no fewer figures */
};

struct axl_quality_definition {
	struct axl_json_document *document;
	double credit[AXL_STATE_COUNT]; /* of a cell in each state; NaN: not counted */
	double weights[AXL_QUALITY_DIMENSIONS], floors[AXL_QUALITY_DIMENSIONS];
	bool is_validity[AXL_REASON_COUNT], is_shape[AXL_REASON_COUNT];
	size_t examples;
	double totals_hold; /* share of a total's cells that must be the sum of the parts, for the
	                       parts to count as all there are */
	struct axl_quality_oddities oddities;
	struct axl_quality_kind *kinds;
	size_t kind_count;
};

int axl_quality_definition_load(const struct axl_definitions *definitions, const char *id,
                                struct axl_quality_definition **ret_definition,
                                struct axl_error **err);
void axl_quality_definition_free(struct axl_quality_definition *definition);
AXL_DEFINE_CLEANUP(axl_quality_definition)

/* NULL where nothing is said of the kind. */
const struct axl_quality_kind *
axl_quality_kind_find(const struct axl_quality_definition *definition, const char *kind);

#endif
