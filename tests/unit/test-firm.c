/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/metric.h"
#include "ksic/firm.h"
#include "tests/unit/tap.h"

/*
 * Check digits by hand, weights 1 3 7 1 3 7 1 3 5:
 * 124810099?: 1+6+28+8+3+0+0+27+45 = 118, 9*5/10 = 4: 122 -> 8: 1248100998 is
 * the number printed by Samsung Electronics in its public filings.
 * 000000000?: 0 -> 0.
 */
static void numbers_are_checked(void)
{
	char digits[11];
	tap_ok(axl_brn_read(axl_slice_of("124-81-00998"), digits), "a real number, with dashes");
	tap_text(digits, "1248100998", "gives its digits");
	tap_ok(!axl_brn_read(axl_slice_of("1248100999"), digits), "a wrong check digit");
	tap_text(digits, "", "gives none");
	tap_ok(!axl_brn_read(axl_slice_of("124810"), digits), "six digits are no number");
	tap_ok(!axl_brn_read(axl_slice_of("12481009980"), digits), "nor are eleven");
	tap_ok(!axl_brn_read(axl_slice_of("12481O0998"), digits), "nor is a letter");
	tap_ok(!axl_brn_read(axl_slice_of(""), digits), "nor nothing");
}

static void name_is(const char *name, const char *expected)
{
	axl_auto(axl_memory) char *normal = axl_firm_normal_name(axl_slice_of(name));
	tap_text(normal, expected, name);
}

static void legal_forms_come_first(void)
{
	name_is("주식회사 예시정밀", "(주)예시정밀");
	name_is("예시정밀 (주)", "(주)예시정밀");
	name_is("㈜예시정밀", "(주)예시정밀");
	name_is("（주） 예시 정밀", "(주)예시정밀");
	name_is("(유)티에스", "(유)티에스");
	name_is("티에스 유한회사", "(유)티에스");
	name_is("티에스", "티에스");
	name_is("주식회사", "주식회사");
	name_is("", "");
}

static void keys_are_stable(void)
{
	char a[AXL_FIRM_KEY_SIZE], b[AXL_FIRM_KEY_SIZE], c[AXL_FIRM_KEY_SIZE];
	axl_firm_key("1248100998", axl_slice_of("x"), "28", a);
	tap_text(a, "firm:brn:1248100998", "a number is the key");
	axl_firm_key("", axl_slice_of("주식회사 예시"), "28", a);
	axl_firm_key("", axl_slice_of("예시(주)"), "28", b);
	axl_firm_key("", axl_slice_of("예시(주)"), "26", c);
	tap_text(a, b, "one name written twice is one firm");
	tap_ok(strcmp(b, c) != 0, "in another region it is another");
	tap_int((long long)strlen(a), 24, "sixteen digits behind firm:id:");
}

static int64_t add(struct axl_store *store, const char *key, const char *label)
{
	struct axl_error *err = NULL;
	struct axl_unit unit = {"firm", key, "28", "", "", label};
	int64_t id = 0;
	axl_unit_ensure(store, &unit, &id, &err);
	return id;
}

static void only_certain_finds_are_made(void)
{
	struct axl_error *err = NULL;
	axl_auto(axl_store) struct axl_store *store = NULL;
	axl_auto(axl_firms) struct axl_firms *firms = NULL;
	tap_int(axl_store_open(":memory:", AXL_STORE_CREATE, &store, &err), 0, "a store opens");
	int64_t numbered = add(store, "firm:brn:1248100998", "예시전자(주)");
	int64_t named = add(store, "firm:id:0011223344556677", "예시정밀");
	add(store, "firm:id:8899aabbccddeeff", "예시기계");
	add(store, "firm:id:ffeeddccbbaa9988", "예시 기계");
	tap_int(axl_firms_load(store, &firms, &err), 0, "its firms are loaded");
	int64_t unit = 0;
	tap_int(axl_firms_find(firms, "124-81-00998", axl_slice_of("other"), &unit),
	        AXL_FIRM_BY_NUMBER, "found by number");
	tap_int(unit, numbered, "as that unit");
	tap_int(axl_firms_find(firms, "", axl_slice_of("예시 정밀"), &unit), AXL_FIRM_BY_NAME,
	        "found by name");
	tap_int(unit, named, "as that unit");
	tap_int(axl_firms_find(firms, "", axl_slice_of("주식회사 예시전자"), &unit),
	        AXL_FIRM_BY_NAME, "a firm with a number is found by name too");
	tap_int(unit, numbered, "as that unit");
	tap_int(axl_firms_find(firms, "", axl_slice_of("예시기계"), &unit), AXL_FIRM_SEVERAL,
	        "a name that two bear finds neither");
	tap_int(axl_firms_find(firms, "0000000000", axl_slice_of("예시정밀"), &unit),
	        AXL_FIRM_UNKNOWN, "another number is another firm, whatever its name");
	tap_int(axl_firms_find(firms, "", axl_slice_of("예시"), &unit), AXL_FIRM_UNKNOWN,
	        "a part of a name is no name");
}

int main(void)
{
	numbers_are_checked();
	legal_forms_come_first();
	keys_are_stable();
	only_certain_finds_are_made();
	return tap_done();
}
