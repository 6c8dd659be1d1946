/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A published table as its facts stand in the store: for project/quality/ alone. */
#ifndef PROJECT_QUALITY_STATISTIC_TABLE_H
#define PROJECT_QUALITY_STATISTIC_TABLE_H

#include "base/arena.h"
#include "base/index.h"
#include "base/store/source.h"
#include "project/quality/statistics.h"

enum axl_statistic_axis { AXL_AXIS_REGION, AXL_AXIS_INDUSTRY, AXL_AXES };

struct axl_statistic_parts {
	double sum;
	size_t count, masked; /* parts, and those of them that are hidden */
};

struct axl_statistic_cell {
	const char *region, *scheme, *industry, *measure, *period; /* of the arena */
	struct axl_number number;
	uint64_t line;
	int column;
	struct axl_statistic_parts parts[AXL_AXES]; /* the figures that belong to this one */
};

struct axl_statistic_table {
	struct axl_arena *texts;
	struct axl_index *interned, *index; /* of texts; of cells that are not absent */
	const char **names;                 /* interned texts */
	size_t name_count, name_capacity;
	struct axl_statistic_cell *cells; /* by line and column */
	size_t count, capacity;
};

int axl_statistic_table_load(struct axl_store *store, int64_t version,
                             struct axl_statistic_table **ret_table, struct axl_error **err);
void axl_statistic_table_free(struct axl_statistic_table *table);
AXL_DEFINE_CLEANUP(axl_statistic_table)

/* NULL where the table does not state it. */
struct axl_statistic_cell *axl_statistic_find(const struct axl_statistic_table *table,
                                              const char *region, const char *scheme,
                                              const char *industry, const char *measure,
                                              const char *period);

/* What finds things in a table, and who is told. */
struct axl_statistic_walk {
	const struct axl_project *project;
	const struct axl_quality_definition *definition;
	const struct axl_statistic_table *table;
	const struct axl_source_version *version;
	void (*found)(void *context, const struct axl_statistic_finding *finding);
	void *context;
};

/* The finding with the source and the place of the cell filled in. */
void axl_statistic_tell(const struct axl_statistic_walk *walk,
                        const struct axl_statistic_cell *cell,
                        struct axl_statistic_finding finding);

void axl_statistic_check_parts(const struct axl_statistic_walk *walk);
void axl_statistic_check_oddities(const struct axl_statistic_walk *walk);

#endif
