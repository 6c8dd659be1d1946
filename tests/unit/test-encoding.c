/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/encoding.h"
#include "base/utf8.h"
#include "tests/unit/tap.h"

/* 가 is B0 A1 and 각 B0 A2 in KS X 1001; 똠 (8C 63) and 갂 (81 41) are of CP949 alone. */
#define GA "\xB0\xA1"

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

static void decoding(void)
{
	static const struct {
		enum axl_encoding encoding;
		struct axl_slice bytes;
		const char *text;
		size_t fault; /* (size_t)-1: none */
		const char *name;
	} cases[] = {
	    {AXL_CP949, BYTES(""), "", (size_t)-1, "CP949: nothing"},
	    {AXL_CP949, BYTES("a" GA ",b"), "a가,b", (size_t)-1, "CP949: KS X 1001"},
	    {AXL_CP949, BYTES("\x8C\x63\x81\x41"), "똠갂", (size_t)-1,
	     "CP949: the other syllables"},
	    {AXL_CP949, BYTES("\xA2\xDF\xA1\xA4"), "㈜·", (size_t)-1,
	     "CP949: signs of two and three bytes"},
	    {AXL_CP949, BYTES(GA "\xC9\xA1" GA), "가", 2, "CP949: a pair of the user-defined row"},
	    {AXL_CP949, BYTES("ab" GA "\xB0"), "ab가", 4, "CP949: a pair cut by the end"},
	    {AXL_CP949, BYTES("\xB0,"), "", 0, "CP949: a lead before a comma"},
	    {AXL_CP949, BYTES("\x80"), "", 0, "CP949: 0x80 is nothing"},
	    {AXL_CP949, BYTES("\xFF\xA1"), "", 0, "CP949: 0xFF is nothing"},
	    {AXL_UTF8, BYTES("가"), "가", (size_t)-1, "UTF-8: as it is"},
	    {AXL_UTF8, BYTES("가\xFF"), "가", 3, "UTF-8: what came before the fault"},
	    {AXL_UTF8_BOM,
	     BYTES("\xEF\xBB\xBF"
	           "a\xFF"),
	     "a", 4, "UTF-8 with mark: the mark counts"},
	    {AXL_UTF16LE,
	     BYTES("\xFF\xFE"
	           "a\0\x00\xAC"),
	     "a가", (size_t)-1, "UTF-16LE with its mark"},
	    {AXL_UTF16BE, BYTES("\0a\xAC\x00"), "a가", (size_t)-1, "UTF-16BE without"},
	    {AXL_UTF16LE, BYTES("\x3D\xD8\x00\xDE"), "\U0001F600", (size_t)-1,
	     "UTF-16: a pair of surrogates"},
	    {AXL_UTF16LE,
	     BYTES("a\0\x3D\xD8"
	           "a\0"),
	     "a", 2, "UTF-16: a high surrogate alone"},
	    {AXL_UTF16LE, BYTES("a\0\x00\xDE"), "a", 2, "UTF-16: a low surrogate alone"},
	    {AXL_UTF16LE, BYTES("a\0b"), "a", 2, "UTF-16: half a unit"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_buffer) struct axl_buffer out;
		axl_buffer_init(&out);
		size_t fault = (size_t)-1;
		bool valid = axl_decode(cases[i].encoding, cases[i].bytes, &out, &fault);
		tap_ok(valid == (cases[i].fault == (size_t)-1) && fault == cases[i].fault, "%s",
		       cases[i].name);
		tap_text(out.bytes, cases[i].text, "and its text");
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
	decoding();
	detection();
	return tap_done();
}
