/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text/text.h"
#include "base/text/utf8.h"
#include "tests/unit/tap.h"

/* Decomposed 한 (U+1112 U+1161 U+11AB) and 가 (U+1100 U+1161). */
#define HAN_APART "\u1112\u1161\u11AB"
#define GA_APART  "\u1100\u1161"

static void normal_form(void)
{
	static const struct {
		const char *text, *nfc;
		bool sure;
	} cases[] = {
	    {"", "", true},
	    {"Incheon 2025", "Incheon 2025", true},
	    {"인천광역시", "인천광역시", true},
	    {"㈜한빛 △ Ⅱ ①", "㈜한빛 △ Ⅱ ①", true},
	    {"사업체수[개]ㆍ종사자", "사업체수[개]ㆍ종사자", true},
	    {HAN_APART, "한", false},
	    {"남" GA_APART, "남가", false},
	    {"가\u11A8", "각", false},           /* a syllable and a loose final join */
	    {"e\u0301", "\u00E9", false},        /* e and acute */
	    {"\u00E9", "\u00E9", true},          /* already composed */
	    {"\u2126", "\u03A9", false},         /* ohm sign is omega */
	    {"\uF900", "\u8C48", false},         /* a compatibility Hanja of KS X 1001 */
	    {"\u212B", "\u00C5", false},         /* angstrom sign */
	    {"\U0001F600", "\U0001F600", false}, /* valid, merely not known to the gate */
	};
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_slice text = axl_slice_of(cases[i].text);
		tap_ok(axl_text_is_surely_nfc(text) == cases[i].sure, "the gate on '%s'",
		       cases[i].text);
		axl_buffer_clear(&out);
		axl_text_nfc(text, &out);
		tap_text(out.bytes, cases[i].nfc, "its normal form");
	}
}

/* Whatever the gate lets through alone must be what the normaliser makes of it. */
static void gate_agrees_with_the_normaliser(void)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	unsigned wrong = 0, sure = 0;
	for (uint32_t code = 1; code <= 0xFFFF; code++) {
		/* After a letter and a syllable, and before nothing, so that joins would show. */
		char bytes[16] = "A";
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		size_t length = 1 + axl_utf8_put(code, bytes + 1);
		memcpy(bytes + length, "가", 3);
		length += 3 + axl_utf8_put(code, bytes + length + 3);
		struct axl_slice text = {bytes, length};
		if (!axl_text_is_surely_nfc(text))
			continue;
		sure++;
		/* A decomposed tail makes the normaliser work on the whole text. */
		char longer[32];
		memcpy(longer, bytes, length);
		memcpy(longer + length, "A\u030A", 3);
		axl_buffer_clear(&out);
		axl_text_nfc((struct axl_slice){longer, length + 3}, &out);
		wrong += out.length != length + 2 || memcmp(out.bytes, bytes, length) != 0;
	}
	tap_int(wrong, 0, "no character that the gate passes is changed by NFC");
	tap_ok(sure > 40000, "and it passes most of the plane");
}

static void trimming(void)
{
	static const struct {
		const char *text, *trimmed;
	} cases[] = {
	    {"", ""},
	    {"   ", ""},
	    {"a", "a"},
	    {" a b\t\r\n", "a b"},
	    {"\u00A0인천\u3000", "인천"},
	    {"\uFEFF\u200B값\u200D\u2060", "값"},
	    {"\u2003값\u202F", "값"},
	    {"ㆍ", "ㆍ"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_slice found = axl_text_trim(axl_slice_of(cases[i].text));
		tap_ok(axl_slice_equals(found, cases[i].trimmed), "trimmed to '%s'",
		       cases[i].trimmed);
	}
}

static void folding(void)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
	    {"", ""},
	    {"Smart Factory", "smartfactory"},
	    {"인천 광역시", "인천광역시"},
	    {"㈜ 한빛", "(주)한빛"},
	    {"（주）한빛", "(주)한빛"},
	    {"ＡＢＣ１２３", "abc123"},
	    {"인천\u3000남동\u00A0구\t", "인천남동구"},
	    {"제조\u318D판매", "제조·판매"}, /* ㆍ */
	    {"제조\u00B7판매", "제조·판매"},
	    {"제조\u2024판매", "제조·판매"}, /* one dot leader, "." under plain NFKC */
	    {"제조\u30FB판매", "제조·판매"},
	    {"제조\u2027판매", "제조·판매"},
	    {"제조\uFF65판매", "제조·판매"},
	    {"제조.판매", "제조.판매"}, /* a full stop is a full stop */
	    {HAN_APART "국", "한국"},
	    {"Ⅱ", "ii"},
	    {"\u200B한\uFEFF빛", "한빛"},
	    {"㎡", "m2"},
	};
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_buffer_clear(&out);
		axl_text_fold(axl_slice_of(cases[i].text), &out);
		tap_text(out.bytes, cases[i].folded, cases[i].folded);
	}
	axl_buffer_clear(&out);
	axl_buffer_add_text(&out, "남동·");
	axl_text_fold(axl_slice_of("한 ㈜"), &out);
	tap_text(out.bytes, "남동·한(주)", "folding appends, and starts over where it must");
	axl_buffer_clear(&out);
	axl_text_fold_words(axl_slice_of("  Deep \t러닝  ＡＩ　ㆍ㈜ "), &out);
	tap_text(out.bytes, "deep 러닝 ai ·(주) ", "words keep one blank between them");
	axl_auto(axl_memory) char *folded = axl_text_folded("A B");
	tap_text(folded, "ab", "folded into fresh memory");
}

static void widths(void)
{
	tap_int((long long)axl_text_width(axl_slice_of("")), 0, "nothing has no width");
	tap_int((long long)axl_text_width(axl_slice_of("AX 인천")), 7, "Hangul takes two columns");
	tap_int((long long)axl_text_width(axl_slice_of("産業")), 4, "Hanja takes two columns");
	tap_int((long long)axl_text_width(axl_slice_of(HAN_APART)), 2,
	        "decomposed Hangul takes two");
	tap_int((long long)axl_text_width(axl_slice_of("e\u0301")), 1, "a mark takes none");
	tap_int((long long)axl_text_width(axl_slice_of("\x07\n")), 0, "controls take none");

	struct axl_slice text = axl_slice_of("가나b");
	tap_int((long long)axl_text_fit(text, 0).length, 0, "no room, no text");
	tap_int((long long)axl_text_fit(text, 3).length, 3, "no half syllables");
	tap_int((long long)axl_text_fit(text, 4).length, 6, "two syllables in four columns");
	tap_int((long long)axl_text_fit(text, 99).length, 7, "all of it where there is room");
	tap_int((long long)axl_text_fit(axl_slice_of("e\u0301x"), 1).length, 3,
	        "marks stay with their letter");
}

static void masking(void)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	axl_text_mask_controls(axl_slice_of("a\x1b[31m\t\xC2\x9B한\x7f"), &out);
	tap_text(out.bytes, "a\\x1b[31m\\x09\\x9b한\\x7f", "controls are shown, not sent");
	axl_buffer_clear(&out);
	axl_text_mask_controls(axl_slice_of("a\xff한\xed\x95"), &out);
	tap_text(out.bytes, "a\\xff한\\xed\\x95", "nor is what is no UTF-8");
}

int main(void)
{
	normal_form();
	gate_agrees_with_the_normaliser();
	trimming();
	folding();
	widths();
	masking();
	return tap_done();
}
