/* SPDX-License-Identifier: GPL-3.0-or-later */
/* finance.csv: sales, operating profit and debt ratio of the larger firms over three years. */
#include "config.h"

#include "bench/generate-datasets.h"

enum { FIRMS = 1500, FIRST_YEAR = 2022, YEARS = 3, LAST = YEARS - 1 };

struct statement {
	uint64_t sales; /* million KRW */
	int64_t profit; /* operating, million KRW */
	uint32_t debt;  /* per mille of equity */
};

/* Production is the sales of a firm's plants; the earlier years follow its industry and its own
 * course. */
static void draw_statements(const struct axl_example *example, struct axl_random *random,
                            const struct axl_firm_size *size, struct statement *statements)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	const struct axl_firm *firm = &example->population->firms[size->firm];
	const struct axl_industry *industry =
	    &industries[example->population->plants[firm->plant].industry];
	uint64_t own = axl_random_between(random, 920, 1080);
	uint64_t year = (uint64_t)(1000 + industry->output_growth) * own;
	int32_t margin = 10 + industry->exports / 12 + (int32_t)axl_random_below(random, 120) -
	                 50; /* per mille */
	uint32_t a = axl_random_between(random, 150, 4500),
		 b = axl_random_between(random, 150, 4500);
	uint32_t debt = a < b ? a : b;
	uint64_t sales =
	    axl_random_scale(random, size->production, axl_random_between(random, 960, 1080), 1000);
	for (int i = LAST; i >= 0; i--) {
		int32_t mood = (int32_t)axl_random_below(random, 41) - 20;
		statements[i] = (struct statement){
		    sales, (int64_t)sales * (margin + mood) / 1000,
		    (uint32_t)axl_random_scale(random, debt, axl_random_between(random, 900, 1100),
		                               1000)};
		sales = axl_random_scale(random, sales, 1000000, year);
	}
}

static void write_statement(struct axl_output *output, struct axl_random *random,
                            const struct axl_firm *firm, uint32_t year,
                            const struct statement *statement)
{
	axl_output_firm(output, firm, 0);
	axl_output_text(output, firm->number);
	axl_output_number(output, year);
	axl_output_grouped(output, (int64_t)statement->sales);
	axl_output_grouped(output, statement->profit);
	/* Some firms do not state it; of some the equity is gone and there is none. */
	uint32_t dice = axl_random_below(random, 1000);
	if (dice < 20)
		axl_output_text(output, "");
	else if (dice < 28)
		axl_output_text(output, "-");
	else
		axl_output_tenths(output, statement->debt);
	axl_output_text(output, "예시(가상)");
	axl_output_end_row(output);
}

int axl_generate_finance(const struct axl_example *example, struct axl_error **err)
{
	static const char *const header[] = {
	    "회사명",           "사업자등록번호", "결산년도", "매출액(백만원)",
	    "영업이익(백만원)", "부채비율(%)",    "비고",     NULL,
	};
	struct axl_output_format format = {.bom = true, .crlf = true};
	struct axl_output *output = NULL;
	if (axl_output_open(example->folder, "finance.csv", format, &output, err))
		return -1;
	axl_output_row(output, header);
	struct axl_random random;
	axl_random_init(&random, "finance");
	axl_auto(axl_memory) struct axl_firm_size *sizes = axl_firms_by_size(example->population);
	for (size_t i = 0; i < FIRMS; i++) {
		struct statement statements[YEARS];
		draw_statements(example, &random, &sizes[i], statements);
		for (uint32_t year = 0; year < YEARS; year++)
			write_statement(output, &random, &example->population->firms[sizes[i].firm],
			                FIRST_YEAR + year, &statements[year]);
	}
	return axl_output_close(output, err);
}
