/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/number.h"
#include "tests/unit/tap.h"

#include <float.h>
#include <locale.h>

static void only_plain_decimal_numbers_are_read(void)
{
	static const struct {
		const char *text;
		bool good;
		double number;
	} cases[] = {
	    {"0", true, 0},
	    {"-12", true, -12},
	    {"+7", true, 7},
	    {".5", true, 0.5},
	    {"3.12E+18", true, 3.12e18},
	    {"1e-2", true, 0.01},
	    {"", false, 0},
	    {" 1", false, 0},
	    {"1 ", false, 0},
	    {"1,5", false, 0},
	    {"0x10", false, 0},
	    {"nan", false, 0},
	    {"inf", false, 0},
	    {"1e999", false, 0},
	    {"1e", false, 0},
	    {"--1", false, 0},
	    {"1.2.3", false, 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		double number = 0;
		bool good = axl_double_read(axl_slice_of(cases[i].text), &number);
		tap_ok(good == cases[i].good && number == cases[i].number, "'%s' is %s",
		       cases[i].text, cases[i].good ? "read" : "refused");
	}
	double number = 0;
	tap_ok(axl_double_read((struct axl_slice){"123", 2}, &number) && number == 12,
	       "a slice ends where it says");
}

static void numbers_print_shortest(const char *where)
{
	/* 0.1 + 0.2 is the classic whose 16 digits read back as another double. */
	static const struct {
		double number;
		const char *text;
	} cases[] = {
	    {0, "0"},
	    {0.1, "0.1"},
	    {0.1 + 0.2, "0.30000000000000004"},
	    {5.0999999999999996, "5.1"},
	    {1234567890123456, "1234567890123456"},
	    {3.12001e18, "3.12001e+18"},
	    {-2.5, "-2.5"},
	    {DBL_MAX, "1.7976931348623157e+308"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[AXL_DOUBLE_TEXT], name[96];
		size_t length = axl_double_print(cases[i].number, text);
		snprintf(name, sizeof name, "%s prints shortest%s", cases[i].text, where);
		tap_text(text, cases[i].text, name);
		tap_ok(length == strlen(text), "and says its length");
	}
}

int main(void)
{
	only_plain_decimal_numbers_are_read();
	numbers_print_shortest("");
	if (setlocale(LC_ALL, "de_DE.UTF-8")) {
		numbers_print_shortest(" under a decimal comma");
		only_plain_decimal_numbers_are_read();
	} else {
		tap_skip("a decimal comma changes nothing", "no German locale");
	}
	return tap_done();
}
