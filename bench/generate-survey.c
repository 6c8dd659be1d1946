/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * survey-2025Q4.csv: answers of 120 firms, a level from 0 to 5 an item and beside it
 * the grade of its evidence, E0 (claimed) to E4 (measured). Every third firm or so
 * has been visited. The wish to adopt is drawn apart from what the firm can do.
 */
#include "config.h"

#include "bench/generate-datasets.h"

enum { FIRMS = 120, LARGE = 1200, VISITED = 300 /* per mille */, LEVELS = 5 };

/* Three views: technology, business, ability to carry it out. */
static const char *const items[] = {
    "tech_level",         "tech_digital",      "process_standard", "process_automation",
    "data_collection",    "data_quality",      "infra_systems",    "infra_network",
    "market_demand",      "market_position",   "benefit_expected", "benefit_measured",
    "investment_funds",   "investment_case",   "people_skill",     "people_training",
    "organisation_owner", "organisation_lead", "plan_roadmap",     "plan_partners",
};
static const char *const wishes[] = {"wish_adopt", "wish_invest", "wish_join"};

static void write_header(struct axl_output *output)
{
	static const char *const head[] = {"회사명", "사업자등록번호", "응답일", "담당직위"};
	for (size_t i = 0; i < AXL_COUNT(head); i++)
		axl_output_text(output, head[i]);
	for (size_t i = 0; i < AXL_COUNT(items); i++) {
		char evidence[64];
		(void)snprintf(evidence, sizeof evidence, "%s_근거", items[i]);
		axl_output_text(output, items[i]);
		axl_output_text(output, evidence);
	}
	for (size_t i = 0; i < AXL_COUNT(wishes); i++)
		axl_output_text(output, wishes[i]);
	axl_output_end_row(output);
}

static uint32_t draw_level(struct axl_random *random, uint32_t ability)
{
	uint32_t level = (ability + axl_random_below(random, 300)) / 130;
	return level > LEVELS ? LEVELS : level;
}

static uint32_t draw_evidence(struct axl_random *random, bool visited)
{
	uint32_t dice = axl_random_below(random, 100);
	if (!visited)
		return dice < 88 ? 0 : 1;
	return dice < 10 ? 0 : dice < 30 ? 1 : dice < 70 ? 2 : dice < 95 ? 3 : 4;
}

/* What is no level has no evidence: blank, not applicable, don't know. */
static void write_item(struct axl_output *output, struct axl_random *random, uint32_t ability,
                       bool visited)
{
	uint32_t dice = axl_random_below(random, 1000);
	uint32_t level = draw_level(random, ability);
	char evidence[8];
	(void)snprintf(evidence, sizeof evidence, "E%u", draw_evidence(random, visited));
	if (dice < 60) {
		axl_output_text(output, dice < 30 ? "" : dice < 45 ? "해당없음" : "모름");
		axl_output_text(output, "");
	} else {
		axl_output_number(output, level);
		axl_output_text(output, evidence);
	}
}

static void write_answers(struct axl_output *output, struct axl_random *random,
                          const struct axl_firm *firm, uint32_t employees)
{
	static const char *const roles[] = {"대표",     "공장장",   "생산팀장",
	                                    "품질팀장", "연구소장", "경영지원팀장"};
	uint32_t ability = (employees > 100  ? 180
	                    : employees > 50 ? 120
	                                     : 60) +
	                   axl_random_below(random, 260);
	uint32_t wish = axl_random_below(random, 500);
	bool visited = axl_random_chance(random, VISITED);
	struct axl_day day = {2025, 10, (uint8_t)axl_random_between(random, 13, 31)};
	axl_output_firm(output, firm, firm->name.serial + 3);
	axl_output_business_number(output, firm->number);
	axl_output_day(output, day);
	axl_output_text(output, roles[axl_random_below(random, AXL_COUNT(roles))]);
	for (size_t i = 0; i < AXL_COUNT(items); i++)
		write_item(output, random, ability, visited);
	for (size_t i = 0; i < AXL_COUNT(wishes); i++)
		axl_output_number(output, draw_level(random, wish));
	axl_output_end_row(output);
}

int axl_generate_survey(const struct axl_example *example, struct axl_error **err)
{
	struct axl_output_format format = {0};
	struct axl_output *output = NULL;
	if (axl_output_open(example->folder, "survey-2025Q4.csv", format, &output, err))
		return -1;
	write_header(output);
	struct axl_random random;
	axl_random_init(&random, "survey");
	axl_auto(axl_memory) struct axl_firm_size *sizes = axl_firms_by_size(example->population);
	axl_auto(axl_memory) uint32_t *order = axl_xcalloc(LARGE, sizeof *order);
	axl_random_order(&random, order, LARGE);
	for (size_t i = 0; i < FIRMS; i++) {
		const struct axl_firm_size *size = &sizes[order[i]];
		write_answers(output, &random, &example->population->firms[size->firm],
		              size->employees);
	}
	return axl_output_close(output, err);
}
