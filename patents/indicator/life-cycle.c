/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/life-cycle.h"

#include "base/i18n.h"

static int direction(double before, double now, double steady)
{
	return (now > before * (1 + steady)) - (now < before * (1 - steady));
}

/* 1: both axes up; -1: both down; 0: all else. */
static int step(const struct axl_life_rule *rule, const struct axl_life_period *now)
{
	int applications = direction(now[-1].applications, now->applications, rule->steady);
	int applicants = direction(now[-1].applicants, now->applicants, rule->steady);
	return applications == applicants ? applications : 0;
}

enum axl_stage axl_life_stage(const struct axl_life_rule *rule,
                              const struct axl_life_period *periods, size_t count)
{
	if (count < 2)
		return AXL_STAGE_UNKNOWN;
	const struct axl_life_period *last = &periods[count - 1];
	if (last->applications < rule->few)
		return AXL_STAGE_EMERGING;
	int now = step(rule, last);
	if (now < 0)
		return AXL_STAGE_DECLINING;
	if (now == 0)
		return AXL_STAGE_MATURE;
	return count > 2 && step(rule, last - 1) < 0 ? AXL_STAGE_RECOVERING : AXL_STAGE_GROWING;
}

const char *axl_stage_name(enum axl_stage stage)
{
	static const char *const names[AXL_STAGE_COUNT] = {
	    [AXL_STAGE_UNKNOWN] = N_("unknown"),     [AXL_STAGE_EMERGING] = N_("emerging"),
	    [AXL_STAGE_GROWING] = N_("growing"),     [AXL_STAGE_MATURE] = N_("mature"),
	    [AXL_STAGE_DECLINING] = N_("declining"), [AXL_STAGE_RECOVERING] = N_("recovering"),
	};
	return names[stage];
}
