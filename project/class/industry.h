/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The classes of the home region's industries (성장, 쇠퇴, 전환 필요, 자료 부족 …) by the
 * project's rules, from the metrics of a wave alone. Nothing is stored: the rules can be edited
 * and asked again.
 *
 * The state of a year is what the wave's rules say of the figures that were known up to it; the
 * state of a quarter is what that wave's own rules and figures say. A figure that no industry
 * of the level has, there and then, takes its rules out.
 */
#ifndef PROJECT_CLASS_INDUSTRY_H
#define PROJECT_CLASS_INDUSTRY_H

#include "base/store/metric-read.h"
#include "project/class/file.h"
#include "project/project.h"

/* What the rules saw of a field. */
struct axl_class_value {
	enum axl_state state;
	double value, lo, hi; /* NaN where there is none */
	const char *metric;   /* that it is; NULL where the field has none */
	const char *period;   /* "" */
};

struct axl_industry_class {
	const struct axl_unit_row *unit;
	const char *code;      /* "292" */
	double establishments; /* NaN where not known */
	size_t class;          /* in the file; its `unknown` where nothing fired */
	struct axl_rule_answer answer;
	struct axl_class_value *values; /* a field each */
	size_t *by_year, *by_wave;      /* classes */
	/* How many years and quarters in a row it has been in this class, the newest among them. */
	size_t years, quarters;
};

/* A rule that asks for a figure that no industry has. */
struct axl_class_skipped {
	const char *rule;
	const struct axl_class_field *field; /* the first such */
};

struct axl_industry_classes {
	const char *wave;
	enum axl_ksic_level level;
	const struct axl_class_file *file;
	struct axl_industry_class *rows; /* by class, then establishments, the most first */
	size_t count;
	int first_year; /* the years that the figures speak of; year_count 0: none */
	size_t year_count;
	const char *const *waves; /* of the project, up to this one */
	size_t wave_count;
	struct axl_class_skipped *skipped; /* of the rules valid in the wave */
	size_t skipped_count;
};

/* AXL_ERROR_DATA where the rules are at fault, or are not for industries. */
int axl_industry_classes_load(struct axl_project *project, const struct axl_catalogue *catalogue,
                              const char *wave, enum axl_ksic_level level,
                              struct axl_industry_classes **ret_classes, struct axl_error **err);
void axl_industry_classes_free(struct axl_industry_classes *classes);
AXL_DEFINE_CLEANUP(axl_industry_classes)

/* NULL where the unit is none of them. */
const struct axl_industry_class *axl_industry_class_of(const struct axl_industry_classes *classes,
                                                       int64_t unit);

#endif
