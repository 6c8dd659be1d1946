/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Jaro and Jaro-Winkler by the textbook pairs of Winkler (1990) and the U.S. Census Bureau
 * (MARTHA/MARHTA, DWAYNE/DUANE, DIXON/DICKSONX), then by hand on Hangul.
 */
#include "config.h"

#include "base/memory.h"
#include "patents/link/similarity.h"
#include "tests/unit/tap.h"

#include <wchar.h>

static double winkler(const wchar_t *a, const wchar_t *b, double prefix)
{
	return axl_jaro_winkler((const uint32_t *)a, wcslen(a), (const uint32_t *)b, wcslen(b),
	                        prefix, 4);
}

static double of_jamo(const wchar_t *a, const wchar_t *b)
{
	uint32_t jamo_a[64], jamo_b[64];
	size_t length_a = axl_jamo_of((const uint32_t *)a, wcslen(a), jamo_a);
	size_t length_b = axl_jamo_of((const uint32_t *)b, wcslen(b), jamo_b);
	return axl_jaro_winkler(jamo_a, length_a, jamo_b, length_b, 0.1, 4);
}

int main(void)
{
	/* (6/6 + 6/6 + 5/6) / 3 = 17/18; three alike before: + 0.3 / 18 */
	tap_near(winkler(L"MARTHA", L"MARHTA", 0), 17.0 / 18, 1e-12, "Jaro of MARTHA");
	tap_near(winkler(L"MARTHA", L"MARHTA", 0.1), 17.0 / 18 + 0.3 / 18, 1e-12, "and Winkler");
	/* (4/6 + 4/5 + 1) / 3 = 37/45 */
	tap_near(winkler(L"DWAYNE", L"DUANE", 0), 37.0 / 45, 1e-12, "Jaro of DWAYNE");
	tap_near(winkler(L"DWAYNE", L"DUANE", 0.1), 37.0 / 45 + 0.1 * 8 / 45, 1e-12, "and Winkler");
	/* (4/5 + 4/8 + 1) / 3 = 23/30 */
	tap_near(winkler(L"DIXON", L"DICKSONX", 0), 23.0 / 30, 1e-12, "Jaro of DIXON");
	tap_near(winkler(L"", L"", 0.1), 1, 0, "nothing is like nothing");
	tap_near(winkler(L"가", L"", 0.1), 0, 0, "and something is not");
	tap_near(winkler(L"가", L"가", 0.1), 1, 0, "one syllable is like itself");
	tap_near(winkler(L"가나", L"다라", 0.1), 0, 0,
	         "names without a common syllable have nothing in common");
	/* 가나다라/가나다마: 3 of 4 each; (3/4 + 3/4 + 1) / 3 = 5/6; three alike before */
	tap_near(winkler(L"가나다라", L"가나다마", 0.1), 5.0 / 6 + 0.3 / 6, 1e-12,
	         "one syllable of four");

	uint32_t jamo[8];
	tap_int((long long)axl_jamo_of((const uint32_t *)L"가힣x", 3, jamo), 6, "2 + 3 + 1 jamo");
	tap_ok(jamo[0] == 0x1100 && jamo[1] == 0x1161, "가 is ㄱ ㅏ");
	tap_ok(jamo[2] == 0x1112 && jamo[3] == 0x1175 && jamo[4] == 0x11C2, "힣 is ㅎ ㅣ ㅎ");
	tap_ok(jamo[5] == 'x', "what is no syllable stays");
	/* 대진/대신: 4 of 5 jamo, the first two alike: (4/5 + 4/5 + 1) / 3 = 13/15 */
	tap_near(of_jamo(L"대진", L"대신"), 13.0 / 15 + 0.2 * 2 / 15, 1e-12,
	         "two names that a consonant parts");
	return tap_done();
}
