/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/value.h"
#include "tests/unit/tap.h"

#include <locale.h>

#include "base/memory.h"

static void figures(void)
{
	static const struct {
		const char *text;
		double number;
	} cases[] = {
	    {"0", 0},
	    {"-0", 0},
	    {"42", 42},
	    {"007", 7},
	    {" 42 ", 42},
	    {"\u00A0"
	     "42\u3000",
	     42},
	    {"999999999999999", 999999999999999.0},
	    {"12345678901234567890", 12345678901234567890.0},
	    {"2,880,000", 2880000},
	    {"1,234.5", 1234.5},
	    {"1,234.", 1234},
	    {".1336808", 0.1336808},
	    {"0.1", 0.1},
	    {"12.", 12},
	    {"+5", 5},
	    {"-1,234", -1234},
	    {"- 5", -5},
	    {"−5", -5},
	    {"△1,234", -1234},
	    {"▲ 3.5", -3.5},
	    {"(1,234)", -1234},
	    {"( 12 )", -12},
	    {"12.5%", 0.125},
	    {"12.3 %", 0.123},
	    {"-3%", -0.03},
	    {"(5%)", -0.05},
	    {"１２３", 123},
	    {"１，２３４．５％", 12.345},
	    {"3.12001e+18", 3.12001e+18},
	    {"1E3", 1000},
	    {"1e-7", 1e-7},
	    {"0.30000000000000004", 0.1 + 0.2},
	    {"9007199254740993", 9007199254740992.0}, /* 2^53 + 1 is no double: ties to even */
	    {"123456789012345678901234567890", 123456789012345678901234567890.0},
	    {"0.000", 0},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_number found = {AXL_STATE_COUNT, -1};
		bool read = axl_number_read(axl_slice_of(cases[i].text), AXL_DECIMAL_POINT, &found);
		tap_ok(read && found.state == AXL_VALUE && found.number == cases[i].number &&
		           signbit(found.number) == signbit(cases[i].number),
		       "'%s' is %.17g", cases[i].text, cases[i].number);
	}
}

static void decimal_commas(void)
{
	static const struct {
		const char *text;
		double number;
	} cases[] = {{"1,5", 1.5}, {"1.234,5", 1234.5}, {"1.234", 1234}, {",5", 0.5},
	             {"7", 7},     {"12,5%", 0.125}};
	struct axl_number found;
	for (size_t i = 0; i < AXL_COUNT(cases); i++)
		tap_ok(axl_number_read(axl_slice_of(cases[i].text), AXL_DECIMAL_COMMA, &found) &&
		           found.state == AXL_VALUE && found.number == cases[i].number,
		       "'%s' with a decimal comma is %.17g", cases[i].text, cases[i].number);
	tap_ok(!axl_number_read(axl_slice_of("1.5"), AXL_DECIMAL_COMMA, &found),
	       "'1.5' is none with a decimal comma");
}

static void states(void)
{
	static const struct {
		const char *text;
		enum axl_state state;
	} cases[] = {
	    {"", AXL_ABSENT},  {"   ", AXL_ABSENT}, {"\u3000", AXL_ABSENT}, {"…", AXL_ABSENT},
	    {"-", AXL_NONE},   {" - ", AXL_NONE},   {"－", AXL_NONE},       {"−", AXL_NONE},
	    {"X", AXL_MASKED}, {"x", AXL_MASKED},   {"*", AXL_MASKED},      {"Ｘ", AXL_MASKED},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_number found = {AXL_STATE_COUNT, -1};
		tap_ok(axl_number_read(axl_slice_of(cases[i].text), AXL_DECIMAL_POINT, &found) &&
		           found.state == cases[i].state,
		       "'%s' is %s", cases[i].text, axl_state_name(cases[i].state));
	}
	for (int state = 0; state < AXL_STATE_COUNT; state++) {
		enum axl_state found = AXL_STATE_COUNT;
		tap_ok(axl_state_from_name(axl_state_name((enum axl_state)state), &found) &&
		           (int)found == state,
		       "state %s is found by its name", axl_state_name((enum axl_state)state));
	}
	enum axl_state found;
	tap_ok(!axl_state_from_name("Value", &found), "no state has another name");
}

static void no_figures(void)
{
	static const char *const cases[] = {
	    "1,23",
	    "12,34",
	    "1,2345",
	    "1234,567",
	    "0,123",
	    ",123",
	    "1,,234",
	    "1.2.3",
	    ".",
	    "+",
	    "--5",
	    "△-5",
	    "(5",
	    "5)",
	    "(-5)",
	    "5%%",
	    "%",
	    "abc",
	    "12abc",
	    "1 234",
	    "nan",
	    "inf",
	    "infinity",
	    "0x1F",
	    "1e",
	    "1e+",
	    "1e999",
	    "1,234e5",
	    "5억",
	    "사업체",
	    "XX",
	    "12.3,456",
	    "1-2",
	    "\x01",
	    "2023-01",
	    "é",
	    "1\u00A0234",
	    "△",
	    "▲",
	    "00000000000000000000000000000000000000000000000000000000000000000000000001",
	};
	struct axl_number found = {AXL_STATE_COUNT, 7};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_number number = found;
		tap_ok(!axl_number_read(axl_slice_of(cases[i]), AXL_DECIMAL_POINT, &number),
		       "'%s' is no figure", cases[i]);
	}
	struct axl_number number = found;
	tap_ok(!axl_number_read((struct axl_slice){"1\0", 2}, AXL_DECIMAL_POINT, &number) &&
	           number.number == 7,
	       "a NUL makes no figure, and nothing is written on failure");
	tap_ok(!axl_number_read((struct axl_slice){"\0", 1}, AXL_DECIMAL_POINT, &number),
	       "nor does it alone");
}

static void locales_do_not_matter(void)
{
	if (!setlocale(LC_ALL, "de_DE.UTF-8")) {
		tap_skip("a German locale changes nothing", "no German locale");
		return;
	}
	struct axl_number found;
	tap_ok(axl_number_read(axl_slice_of("1.5e300"), AXL_DECIMAL_POINT, &found) &&
	           found.number == 1.5e300,
	       "a German locale changes nothing");
	setlocale(LC_ALL, "C");
}

int main(void)
{
	figures();
	decimal_commas();
	states();
	no_figures();
	locales_do_not_matter();
	return tap_done();
}
