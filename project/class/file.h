/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules that put units into classes, as JSON definitions (rules/<id>.json, axlens-rules(5)):
 *
 *   {"axlens": "rules/1", "id": "industry-class", "date": "2025-12-31", "source": "...",
 *    "label": {"ko": "산업 구분", "en": "Industry classes"}, "units": "industry",
 *    "classes": [{"id": "growth", "label": {"ko": "성장", "en": "Growing"}}, ...],
 *    "unknown": "insufficient",
 *    "fields": [{"id": "employment_growth", "label": {...}, "step": 0.01,
 *                "metrics": ["employees_trend", "employees_cagr"], "reason": {...}}],
 *    "rules": [as base/rule/rule.h has them; each result is one of the classes]}
 *
 * A field is the first of its metrics that says anything: one that is absent or undefined gives
 * way to the next, a masked one does not. One without metrics is a figure that there is no
 * source of yet, and its rules are passed over.
 */
#ifndef PROJECT_CLASS_FILE_H
#define PROJECT_CLASS_FILE_H

#include "base/definition.h"
#include "base/rule/rule.h"
#include "project/catalogue.h"

struct axl_class {
	const char *id;
	const char *label_ko, *label_en;
};

struct axl_class_field {
	const char *id;
	const char *label_ko, *label_en;
	double step; /* what makes a difference, in the metric's unit */
	const char **metrics;
	size_t metric_count;
	const struct axl_metric_entry *entry; /* of its first metric: unit and decimals; or NULL */
};

struct axl_class_file {
	const char *id, *date, *source;
	const char *label_ko, *label_en;
	const char *unit_kind;
	struct axl_class *classes;
	size_t class_count;
	size_t unknown; /* class of units that no rule speaks of, or could for want of a figure */
	struct axl_class_field *fields;
	size_t field_count;
	struct axl_rules *rules;
};

/* Every fault is located by path; so is a metric that no room makes of such units. */
int axl_class_file_load(const struct axl_definitions *definitions,
                        const struct axl_catalogue *catalogue, const char *id,
                        struct axl_class_file **ret_file, struct axl_error **err);
void axl_class_file_free(struct axl_class_file *file);
AXL_DEFINE_CLEANUP(axl_class_file)

/* Positions; the count where there is none of this id. */
size_t axl_class_find(const struct axl_class_file *file, const char *id);
size_t axl_class_field_find(const struct axl_class_file *file, const char *id);

#endif
