/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/quality/statistics.h"

#include "base/i18n.h"
#include "ksic/fact/kinds.h"
#include "project/quality/statistic-table.h"

#include <string.h>

const char *const axl_statistic_rule_names[AXL_STATISTIC_RULES] = {
    [AXL_STATISTIC_REGIONS] = N_("regions"),     [AXL_STATISTIC_INDUSTRIES] = N_("industries"),
    [AXL_STATISTIC_EMPLOYEES] = N_("employees"), [AXL_STATISTIC_STEP] = N_("step"),
    [AXL_STATISTIC_ROUND] = N_("round"),         [AXL_STATISTIC_PARTIAL] = N_("partial"),
};

void axl_statistic_tell(const struct axl_statistic_walk *walk,
                        const struct axl_statistic_cell *cell, struct axl_statistic_finding finding)
{
	finding.source = walk->version->source;
	finding.file = walk->version->file;
	finding.sheet = walk->version->sheet;
	finding.line = cell->line;
	finding.column = cell->column;
	finding.region = cell->region;
	finding.scheme = cell->scheme;
	finding.industry = cell->industry;
	finding.measure = cell->measure;
	finding.period = cell->period;
	walk->found(walk->context, &finding);
}

struct checking {
	struct axl_statistic_walk walk;
	struct axl_error **err;
};

static int check_version(void *context, const struct axl_source_version *version)
{
	struct checking *checking = context;
	axl_auto(axl_statistic_table) struct axl_statistic_table *table = NULL;
	if (strcmp(version->kind, axl_industry_stat_kind.name) != 0)
		return 0;
	if (axl_statistic_table_load(checking->walk.project->store, version->id, &table,
	                             checking->err) < 0)
		return -1;
	checking->walk.table = table;
	checking->walk.version = version;
	axl_statistic_check_parts(&checking->walk);
	axl_statistic_check_oddities(&checking->walk);
	return 0;
}

int axl_statistics_check(const struct axl_project *project, const char *wave,
                         const struct axl_quality_definition *definition,
                         void (*found)(void *context, const struct axl_statistic_finding *finding),
                         void *context, struct axl_error **err)
{
	struct checking checking = {
	    .walk = {.project = project,
	             .definition = definition,
	             .found = found,
	             .context = context},
	    .err = err,
	};
	return axl_source_versions_each(project->store, wave, check_version, &checking, err);
}
