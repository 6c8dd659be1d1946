/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/rooms.h"

#include "ksic/fact/kinds.h"
#include "patents/document/kinds.h"
#include "patents/match/kinds.h"
#include "project/policy.h"
#include "surveys/kinds.h"

#include <string.h>

static const struct axl_kind *const kinds[] = {
    &axl_establishment_kind, &axl_industry_stat_kind, &axl_io_cell_kind, &axl_workplace_kind,
    &axl_finance_kind,       &axl_document_kind,      &axl_party_kind,   &axl_technology_count_kind,
    &axl_response_kind,      &axl_priority_kind,
};

const struct axl_metric_maker *const axl_rooms_makers[] = {
    &axl_ksic_maker,    &axl_patents_maker, &axl_match_maker,
    &axl_surveys_maker, &axl_policy_maker,  NULL,
};

const struct axl_kind *axl_rooms_kind(const char *name)
{
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		if (strcmp(kinds[i]->name, name) == 0)
			return kinds[i];
	return NULL;
}

const struct axl_metric_maker *axl_rooms_maker(const char *name)
{
	for (size_t i = 0; axl_rooms_makers[i]; i++)
		if (strcmp(axl_rooms_makers[i]->name, name) == 0)
			return axl_rooms_makers[i];
	return NULL;
}
