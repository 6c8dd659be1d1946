/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/reject.h"
#include "tests/unit/tap.h"

static void reasons_have_names_and_texts(void)
{
	bool named = true, back = true, told = true;
	for (int i = 0; i < AXL_REASON_COUNT; i++) {
		enum axl_reason reason = AXL_REASON_COUNT;
		const char *name = axl_reason_name((enum axl_reason)i);
		named = named && name && *name;
		back = back && axl_reason_from_name(name, &reason) && reason == (enum axl_reason)i;
		told = told && *axl_reason_text((enum axl_reason)i);
	}
	tap_ok(named, "every reason has a name");
	tap_ok(back, "by which it is found again");
	tap_ok(told, "and a text");
	enum axl_reason reason = AXL_REASON_DATE;
	tap_ok(!axl_reason_from_name("no-such-reason", &reason), "an unknown name has none");
	tap_text(axl_reason_name(AXL_REASON_SHORT_ROW), "short-row", "names are as stored");
}

static struct axl_slice repeated(const char *unit, size_t times, char *buffer)
{
	size_t length = strlen(unit);
	for (size_t i = 0; i < times; i++)
		memcpy(buffer + i * length, unit, length);
	return (struct axl_slice){buffer, times * length};
}

static const char *value_of(struct axl_rejects *rejects, struct axl_slice value)
{
	axl_rejects_add(rejects, 1, 0, "", -1, AXL_REASON_NUMBER, value, "%s", "");
	return axl_rejects_at(rejects, axl_rejects_count(rejects) - 1)->value;
}

static void values_can_be_shown(void)
{
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	char long_text[900];
	tap_text(value_of(rejects, axl_slice_of("(주)가나")), "(주)가나", "a text as it is");
	tap_text(value_of(rejects, axl_slice_of("a\033[2Jb\n")), "a\\x1b[2Jb\\x0a",
	         "controls masked");
	tap_text(value_of(rejects, axl_slice_of("\xB0\xA1"
	                                        "b\xFF")),
	         "\\xb0\\xa1b\\xff", "bytes of another encoding spelt out");
	tap_text(value_of(rejects, (struct axl_slice){"", 0}), "", "nothing");
	tap_int((long long)strlen(value_of(rejects, repeated("x", 200, long_text))), 200,
	        "200 bytes are kept");
	tap_int((long long)strlen(value_of(rejects, repeated("x", 900, long_text))), 200,
	        "no more than 200");
	/* 가 takes three bytes: 66 of them are 198, a 67th does not fit. */
	tap_int((long long)strlen(value_of(rejects, repeated("가", 300, long_text))), 198,
	        "no character is cut");
}

static void a_list_keeps_its_own_copies(void)
{
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	tap_int((long long)axl_rejects_count(rejects), 0, "a new list is empty");
	char header[] = "종업원수";
	axl_rejects_add(rejects, 7, 3, header, -1, AXL_REASON_NUMBER, axl_slice_of("많음"),
	                "write digits, as in %d", 37);
	header[0] = '\0';
	axl_rejects_add(rejects, 9, -1, "", 1234, AXL_REASON_ENCODING, axl_slice_of("x"), "%s", "");
	tap_int((long long)axl_rejects_count(rejects), 2, "two are two");
	const struct axl_reject *first = axl_rejects_at(rejects, 0);
	tap_int((long long)first->line, 7, "line");
	tap_int(first->column, 3, "column");
	tap_int(first->offset, -1, "no offset");
	tap_int(first->reason, AXL_REASON_NUMBER, "reason");
	tap_text(first->header, "종업원수", "header");
	tap_text(first->value, "많음", "value");
	tap_text(first->hint, "write digits, as in 37", "hint");
	tap_int(axl_rejects_at(rejects, 1)->offset, 1234, "an offset");
	axl_rejects_clear(rejects);
	tap_int((long long)axl_rejects_count(rejects), 0, "a cleared list is empty");
}

int main(void)
{
	reasons_have_names_and_texts();
	values_can_be_shown();
	a_list_keeps_its_own_copies();
	return tap_done();
}
