/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text/encoding.h"
#include "base/text/utf8.h"
#include "tests/unit/tap.h"

/* 가 is B0 A1 and 각 B0 A2 in KS X 1001; 똠 (8C 63) and 갂 (81 41) are of CP949 alone. */
#define GA "\xB0\xA1"

#define NO_FAULT ((size_t)-1)

#define BYTES(text)                                                                                \
	{                                                                                          \
		(text), sizeof(text) - 1                                                           \
	}

static void names(void)
{
	static const struct {
		const char *word;
		enum axl_encoding encoding;
	} words[] = {
	    {"utf-8", AXL_UTF8},       {"UTF8", AXL_UTF8},        {"cp949", AXL_CP949},
	    {"EUC-KR", AXL_CP949},     {"ms949", AXL_CP949},      {"utf-16", AXL_UTF16LE},
	    {"UTF-16LE", AXL_UTF16LE}, {"utf-16be", AXL_UTF16BE},
	};
	axl_auto(axl_error) struct axl_error *err = NULL;
	for (size_t i = 0; i < AXL_COUNT(words); i++) {
		enum axl_encoding found = AXL_UTF8_BOM;
		tap_ok(axl_encoding_from_name(words[i].word, &found, &err) == 0 &&
		           found == words[i].encoding,
		       "%s is known", words[i].word);
	}
	enum axl_encoding found;
	tap_int(axl_encoding_from_name("latin1", &found, &err), -1, "latin1 is not");
	tap_ok(err && err->kind == AXL_ERROR_USAGE && strstr(err->message, "latin1") &&
	           strstr(err->message, "cp949"),
	       "and the message says what is");
	tap_text(axl_encoding_name(AXL_UTF8_BOM), "UTF-8 (BOM)", "an encoding has a name");
}

static void utf8_faults(void)
{
	static const struct {
		struct axl_slice text;
		size_t fault; /* length: none */
		const char *name;
	} cases[] = {
	    {BYTES(""), 0, "nothing is valid"},
	    {BYTES("abcdefghijk"), 11, "ASCII is valid"},
	    {BYTES("인천 \u00E9 \U0001F600"), 14, "one to four bytes are valid"},
	    {BYTES("abcdefgh\xEC\x9D"), 8, "a cut sequence"},
	    {BYTES("a\xEC\x9Dz"), 1, "a sequence broken off"},
	    {BYTES("a\x80"), 1, "a continuation alone"},
	    {BYTES("\xC0\xAF"), 0, "an overlong slash"},
	    {BYTES("\xE0\x80\xAF"), 0, "an overlong of three"},
	    {BYTES("\xF0\x80\x80\xAF"), 0, "an overlong of four"},
	    {BYTES("\xED\xA0\x80"), 0, "a surrogate"},
	    {BYTES("\xEA\x2E\x80"), 0, "a Hangul lead with no continuation"},
	    {BYTES("\xF4\x90\x80\x80"), 0, "beyond Unicode"},
	    {BYTES("가\xFF"), 3, "a byte that is never used"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		size_t fault = cases[i].text.length;
		bool valid = axl_utf8_is_valid(cases[i].text, &fault);
		tap_ok(valid == (fault == cases[i].text.length) && fault == cases[i].fault, "%s",
		       cases[i].name);
	}
}

static void cp949(void)
{
	static const struct {
		struct axl_slice bytes;
		const char *text;
		size_t fault; /* NO_FAULT: none */
		const char *name;
	} cases[] = {
	    {BYTES(""), "", NO_FAULT, "nothing"},
	    {BYTES("a" GA ",b"), "a가,b", NO_FAULT, "KS X 1001"},
	    {BYTES("\x8C\x63\x81\x41"), "똠갂", NO_FAULT, "the other syllables"},
	    {BYTES("\xA2\xDF\xA1\xA4"), "㈜·", NO_FAULT, "signs of two and three bytes"},
	    {BYTES(GA "\xC9\xA1" GA), "가", 2, "a pair of the user-defined row"},
	    {BYTES("ab" GA "\xB0"), "ab가", 4, "a pair cut by the end"},
	    {BYTES("\xB0,"), "", 0, "a lead before a comma"},
	    {BYTES("\x80"), "", 0, "0x80 is nothing"},
	    {BYTES("\xFF\xA1"), "", 0, "0xFF is nothing"},
	};
	axl_auto(axl_cp949) struct axl_cp949 *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_cp949_new(&table, &err), 0, "iconv knows CP949");
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		char text[64];
		size_t length = 0, fault = NO_FAULT;
		bool valid = axl_cp949_decode(table, cases[i].bytes, text, &length, &fault);
		tap_ok(valid == (cases[i].fault == NO_FAULT) && fault == cases[i].fault, "%s",
		       cases[i].name);
		text[length] = '\0';
		tap_text(text, cases[i].text, "and its text");
	}
}

static void detection(void)
{
	static const struct {
		struct axl_slice bytes;
		enum axl_encoding encoding;
		bool sure;
		const char *name;
	} cases[] = {
	    {BYTES(""), AXL_UTF8, false, "nothing: UTF-8, not sure"},
	    {BYTES("a,b\n1,2\n"), AXL_UTF8, false, "ASCII: UTF-8, not sure"},
	    {BYTES("시도,값\n"), AXL_UTF8, true, "UTF-8"},
	    {BYTES("시도,\xEA\xB0"), AXL_UTF8, true, "UTF-8 cut by the end of the sample"},
	    {BYTES("\xEF\xBB\xBF"
	           "a"),
	     AXL_UTF8_BOM, true, "UTF-8 by its mark"},
	    {BYTES("\xFF\xFE"
	           "a\0"),
	     AXL_UTF16LE, true, "UTF-16LE by its mark"},
	    {BYTES("\xFE\xFF\0a"), AXL_UTF16BE, true, "UTF-16BE by its mark"},
	    {BYTES(GA GA "," GA), AXL_CP949, true, "CP949"},
	    {BYTES(GA GA "," GA "\xB0"), AXL_CP949, true, "CP949 cut by the end of the sample"},
	    {BYTES(GA GA "," GA GA "\xC9\xA1\n" GA), AXL_CP949, false, "CP949 with a broken pair"},
	    {BYTES("시도,인천광역시,남동구\xFF,값\n"), AXL_UTF8, false, "UTF-8 with a broken byte"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		bool sure = !cases[i].sure;
		enum axl_encoding found =
		    axl_encoding_detect(cases[i].bytes.bytes, cases[i].bytes.length, &sure);
		tap_ok(found == cases[i].encoding && sure == cases[i].sure, "%s", cases[i].name);
	}
}

int main(void)
{
	names();
	utf8_faults();
	cp949();
	detection();
	return tap_done();
}
