/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/period.h"
#include "tests/unit/tap.h"

#include "base/memory.h"

static void periods(void)
{
	static const struct {
		const char *text, *period;
	} cases[] = {
	    {"2019", "2019"},
	    {"2019 년", "2019"},
	    {"2019년", "2019"},
	    {"2019년도", "2019"},
	    {"２０１９", "2019"},
	    {"2025Q1", "2025Q1"},
	    {"2025q4", "2025Q4"},
	    {"2025-Q2", "2025Q2"},
	    {"2025.1/4", "2025Q1"},
	    {"2025 .1/4", "2025Q1"},
	    {"2025-3/4", "2025Q3"},
	    {"2025년 3/4분기", "2025Q3"},
	    {"2025.4/4분기", "2025Q4"},
	    {"2025년 2분기", "2025Q2"},
	    {"24.4분기", "2024Q4"},
	    {"2022.12월", "2022-12"},
	    {"2022년 2월", "2022-02"},
	    {"2022.2월", "2022-02"},
	    {"202212", "2022-12"},
	    {"2025-03", "2025-03"},
	    {"2025/03", "2025-03"},
	    {"2025.03", "2025-03"},
	    {"2025.03.", "2025-03"},
	    {"2025M03", "2025-03"},
	    {"20250331", "2025-03-31"},
	    {"2025.03.31", "2025-03-31"},
	    {"2025.3.1.", "2025-03-01"},
	    {"2025. 3. 1", "2025-03-01"},
	    {" 2016.10.24", "2016-10-24"},
	    {"2025-03-31", "2025-03-31"},
	    {"2025/03/31", "2025-03-31"},
	    {"2025년 3월 31일", "2025-03-31"},
	    {"31.03.2025", "2025-03-31"},
	    {"2024-02-29", "2024-02-29"},
	    {"2000-02-29", "2000-02-29"},
	    {"2025-03-31 10:22:33", "2025-03-31"},
	    {"2025-03-31T10:22:33.123+09:00", "2025-03-31"},
	    {"2025-03-31T10:22:33Z", "2025-03-31"},
	    {"2025. 3. 31 오후 2:33:12", "2025-03-31"},
	    {"2025/03/31 2:33:12 오후 GMT+9", "2025-03-31"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		char found[AXL_PERIOD_SIZE] = "";
		tap_ok(axl_period_read(axl_slice_of(cases[i].text), found), "'%s' is read",
		       cases[i].text);
		tap_text(found, cases[i].period, "as its period");
		char date[AXL_PERIOD_SIZE] = "none";
		bool is_day = strlen(cases[i].period) == 10;
		tap_ok(axl_date_read(axl_slice_of(cases[i].text), date) == is_day &&
		           strcmp(date, is_day ? cases[i].period : "none") == 0,
		       "and is %s date", is_day ? "a" : "no");
	}
}

static void no_periods(void)
{
	static const char *const cases[] = {
	    "",
	    " ",
	    "-",
	    "년",
	    "19",
	    "123",
	    "20195",
	    "1234",
	    "2300",
	    "2025Q0",
	    "2025Q5",
	    "2025Q",
	    "2025.5/4",
	    "2025.1/3",
	    "202213",
	    "202200",
	    "2022.1",
	    "2022-1",
	    "2023-02-29",
	    "1900-02-29",
	    "2025-04-31",
	    "20250431",
	    "2025-00-10",
	    "2025-13-01",
	    "20251301",
	    "2025-03.31",
	    "31/03/2025",
	    "03-31-2025",
	    "32.01.2025",
	    "2018-2022",
	    "2025-03-31 수신",
	    "2025-03-31x10:22",
	    "10:22",
	    "2025년 3월 31",
	    "0000-00-00",
	    "999999999999999999999",
	    "2025년상반기",
	    "2025H1",
	    "Q1 2025",
	    "사업체수",
	    "1,234",
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		char found[AXL_PERIOD_SIZE] = "none";
		tap_ok(!axl_period_read(axl_slice_of(cases[i]), found) &&
		           strcmp(found, "none") == 0,
		       "'%s' is no period", cases[i]);
	}
}

static void waves(void)
{
	static const char *const wrong[] = {"",        "2025",   "2025Q", "2025Q0", "2025Q5",
	                                    "2025Q11", "2025q1", "202Q1", " 2025Q1"};
	tap_ok(axl_wave_is_valid("2025Q4"), "2025Q4 is a wave");
	for (size_t i = 0; i < AXL_COUNT(wrong); i++)
		tap_ok(!axl_wave_is_valid(wrong[i]), "'%s' is none", wrong[i]);
	static const char *const last_days[][2] = {{"2025Q1", "2025-03-31"},
	                                           {"2025Q2", "2025-06-30"},
	                                           {"2025Q3", "2025-09-30"},
	                                           {"2025Q4", "2025-12-31"}};
	for (size_t i = 0; i < AXL_COUNT(last_days); i++) {
		char date[AXL_PERIOD_SIZE];
		axl_wave_date(last_days[i][0], date);
		tap_text(date, last_days[i][1], "a wave ends on the last day of its quarter");
	}
	tap_int(axl_period_year("2024Q4"), 2024, "a period has a year");
	tap_int(axl_period_year(""), 0, "no period has none");
}

static void years_between(void)
{
	static const struct {
		const char *from, *to;
		double years;
	} cases[] = {
	    {"2019", "2023", 4},
	    {"2023", "2019", -4},
	    {"2022Q4", "2024Q4", 2},
	    {"2024Q4", "2025Q1", 0.25},
	    {"2024-12", "2025-06", 0.5},
	    {"2022-12-31", "2024-12-31", 2},
	    {"2024-01-01", "2024-01-02", 1 / 365.25},
	    {"2024-01-31", "2025-01-31", 1},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		double years = 99;
		tap_ok(axl_period_years_between(cases[i].from, cases[i].to, &years), "%s to %s",
		       cases[i].from, cases[i].to);
		tap_near(years, cases[i].years, 1e-12, "in years");
	}
	double years;
	tap_ok(!axl_period_years_between("2024", "2024Q4", &years), "two grains have no distance");
	tap_ok(!axl_period_years_between("", "", &years), "no periods have none");
}

static void periods_end(void)
{
	static const struct {
		const char *period, *end;
	} cases[] = {
	    {"", ""},
	    {"2023", "2023-12-31"},
	    {"2025Q1", "2025-03-31"},
	    {"2025Q2", "2025-06-30"},
	    {"2024-02", "2024-02-29"},
	    {"2025-02", "2025-02-28"},
	    {"2025-11-05", "2025-11-05"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		char end[AXL_PERIOD_SIZE];
		axl_period_end(cases[i].period, end);
		tap_text(end, cases[i].end, cases[i].period);
	}
}

int main(void)
{
	periods_end();
	periods();
	no_periods();
	waves();
	years_between();
	return tap_done();
}
