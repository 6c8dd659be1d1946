/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The quality of a wave's sources (PQI): five indices from 0 to 1 for each table that was read,
 * two of them for each of its columns, and all of them for each provider. Every index stands
 * with what it is a share of.
 *
 * - completeness: cells of the columns read that are filled, with the definition's credit for
 *   "-", X and blank.
 * - validity: cells that could be read, and facts that keep to rules about one field.
 * - consistency: rows of the header's shape, and facts that keep to rules about two fields.
 * - uniqueness: rows that repeat no number and no key of an earlier one.
 * - timeliness: years of age of the newest period, between what is fresh and what is stale.
 *
 * What cannot be told (no column counted, no fact stored, no date) has a whole of 0 and no
 * weight; the weights of the others are brought to 1.
 */
#ifndef PROJECT_QUALITY_QUALITY_H
#define PROJECT_QUALITY_QUALITY_H

#include "base/period.h"
#include "project/project.h"
#include "project/quality/definition.h"

struct axl_quality_ratio {
	double part, whole; /* whole 0: nothing is known */
};

/* part / whole, NaN where nothing is known. */
double axl_quality_index(struct axl_quality_ratio ratio);
/* The weighted mean of the indices that are known; NaN where none is. */
double axl_quality_mean(const struct axl_quality_definition *definition,
                        const struct axl_quality_ratio ratios[AXL_QUALITY_DIMENSIONS]);

struct axl_quality_column {
	char *header;
	char *field;
	int column;                       /* from 0 */
	uint64_t states[AXL_STATE_COUNT]; /* cells */
	uint64_t unread;                  /* cells that could not be read */
	uint64_t rejected;                /* cells of it that the register names as not valid */
	struct axl_quality_ratio completeness, validity;
};

/* One rule, or the key, over the facts of a source. */
struct axl_quality_check {
	const struct axl_quality_rule *rule; /* NULL: the key */
	struct axl_quality_ratio ratio;
	char *lines; /* of the first that do not keep it: "12, 40"; for the key "40 = 12" */
	size_t line_count;
};

/* A version as the wave has it. */
struct axl_quality_source {
	char *source, *file, *sheet, *provider, *kind;
	bool synthetic;
	uint64_t rows, kept;
	char newest[AXL_PERIOD_SIZE]; /* period, "" where none is told */
	double age;                   /* years, NaN likewise */
	struct axl_quality_ratio ratios[AXL_QUALITY_DIMENSIONS];
	struct axl_quality_column *columns;
	size_t column_count, column_capacity;
	struct axl_quality_check *checks;
	size_t check_count;
	int64_t version;
};

struct axl_quality_provider {
	const char *provider;
	size_t sources;
	uint64_t rows;
	struct axl_quality_ratio ratios[AXL_QUALITY_DIMENSIONS]; /* sums over its sources */
};

struct axl_quality {
	struct axl_quality_definition *definition;
	struct axl_quality_source *sources;
	size_t source_count, source_capacity;
	struct axl_quality_provider *providers; /* by name */
	size_t provider_count;
};

int axl_quality_load(const struct axl_project *project, const char *wave,
                     struct axl_quality **ret_quality, struct axl_error **err);
void axl_quality_free(struct axl_quality *quality);
AXL_DEFINE_CLEANUP(axl_quality)

/* Hold the source's facts against the rules of its kind: for axl_quality_load alone. */
int axl_quality_scan(struct axl_store *store, const struct axl_quality_definition *definition,
                     const char *wave, struct axl_quality_source *source, struct axl_error **err);

#endif
