/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Jaro and Jaro-Winkler by the textbook pairs of Winkler (1990) and the U.S. Census Bureau
 * (MARTHA/MARHTA, DWAYNE/DUANE, DIXON/DICKSONX), then by hand on Hangul; then drawn texts of all
 * lengths against the formula as it is written.
 */
#include "config.h"

#include "base/memory.h"
#include "patents/link/similarity.h"
#include "tests/unit/tap.h"

#include <stdbool.h>
#include <string.h>
#include <wchar.h>

static struct axl_jaro_text held;

static double winkler(const wchar_t *a, const wchar_t *b, double prefix)
{
	axl_jaro_text_set(&held, (const uint32_t *)b, wcslen(b));
	return axl_jaro_winkler((const uint32_t *)a, wcslen(a), &held, prefix, 4, 0);
}

static double of_jamo(const wchar_t *a, const wchar_t *b)
{
	uint32_t jamo_a[64], jamo_b[64];
	size_t length_a = axl_jamo_of((const uint32_t *)a, wcslen(a), jamo_a);
	size_t length_b = axl_jamo_of((const uint32_t *)b, wcslen(b), jamo_b);
	axl_jaro_text_set(&held, jamo_b, length_b);
	return axl_jaro_winkler(jamo_a, length_a, &held, 0.1, 4, 0);
}

/* Jaro and Winkler step by step, without any table. */
static double slow(const uint32_t *a, size_t a_length, const uint32_t *b, size_t b_length)
{
	bool taken[AXL_JARO_MOST] = {false};
	uint32_t shared[AXL_JARO_MOST];
	size_t longer = a_length > b_length ? a_length : b_length;
	size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0, count = 0, k = 0, alike = 0;
	double moved = 0;
	for (size_t i = 0; i < a_length; i++)
		for (size_t j = 0; j < b_length; j++)
			if (!taken[j] && a[i] == b[j] && j + window >= i && j <= i + window) {
				taken[j] = true;
				shared[count++] = a[i];
				break;
			}
	for (size_t j = 0; j < b_length; j++)
		if (taken[j])
			moved += shared[k++] != b[j] ? 0.5 : 0;
	while (alike < 4 && alike < a_length && alike < b_length && a[alike] == b[alike])
		alike++;
	double m = (double)count;
	double jaro =
	    count ? (m / (double)a_length + m / (double)b_length + (m - moved) / m) / 3 : 0;
	return jaro + (double)alike * 0.1 * (1 - jaro);
}

static uint32_t draw(uint32_t *state, uint32_t below)
{
	*state = *state * 1664525U + 1013904223U;
	return (*state >> 8) % below;
}

/* Of few letters and of many, that share slots too (512 apart). */
static size_t draw_text(uint32_t *state, size_t most, uint32_t text[AXL_JARO_MOST])
{
	size_t length = 1 + draw(state, (uint32_t)most);
	uint32_t letters = 2 + draw(state, 40);
	for (size_t i = 0; i < length; i++)
		text[i] = 1 + draw(state, letters) * (draw(state, 2) ? 512 : 1);
	return length;
}

static void drawn_texts(void)
{
	static const size_t most[] = {4, 12, 64, 66, 130, AXL_JARO_MOST};
	uint32_t state = 11, a[AXL_JARO_MOST], b[AXL_JARO_MOST];
	size_t wrong = 0, wrongly_below = 0;
	for (size_t i = 0; i < 60000; i++) {
		size_t a_length = draw_text(&state, most[i % AXL_COUNT(most)], a);
		size_t b_length = draw_text(&state, most[i % AXL_COUNT(most)], b);
		if (i % 5 == 0) { /* one that differs little */
			b_length = a_length;
			memcpy(b, a, sizeof a);
			b[draw(&state, (uint32_t)b_length)] ^= 1024;
		}
		double least = draw(&state, 100) / 100.0, expected = slow(a, a_length, b, b_length);
		axl_jaro_text_set(&held, b, b_length);
		double found = axl_jaro_winkler(a, a_length, &held, 0.1, 4, 0);
		double bounded = axl_jaro_winkler(a, a_length, &held, 0.1, 4, least);
		wrong += !(found > expected - 1e-12 && found < expected + 1e-12);
		wrongly_below += bounded != found && !(bounded == 0 && found < least);
	}
	tap_int((long long)wrong, 0, "drawn texts are as like as the formula says");
	tap_int((long long)wrongly_below, 0, "and nothing that reaches the least is left out");
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
	drawn_texts();
	return tap_done();
}
