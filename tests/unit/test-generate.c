/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the generators of example data promise: exact splits, unique names, valid numbers. */
#include "config.h"

#include "bench/generate-names.h"
#include "bench/generate-random.h"
#include "tests/unit/tap.h"

#include <string.h>

static bool equal(const uint64_t *shares, const uint64_t *expected, size_t count)
{
	return memcmp(shares, expected, count * sizeof *shares) == 0;
}

static void splits_are_exact(void)
{
	uint64_t shares[4];
	/* Quotas 3⅓: one seat is left, and among equal remainders the first gets it. */
	axl_apportion(10, (uint64_t[]){1, 1, 1}, 3, shares);
	tap_ok(equal(shares, (uint64_t[]){4, 3, 3}, 3), "equal remainders go to the earlier place");
	/* Hamilton: quotas 5.18 1.76 1.74 1.32, so that two seats are left for .76 and .74. */
	axl_apportion(10, (uint64_t[]){470, 160, 158, 120}, 4, shares);
	tap_ok(equal(shares, (uint64_t[]){5, 2, 2, 1}, 4), "largest remainders come first");
	axl_apportion(0, (uint64_t[]){3, 0}, 2, shares);
	tap_ok(equal(shares, (uint64_t[]){0, 0}, 2), "nothing is split into nothing");
	axl_apportion(7, (uint64_t[]){0, 5, 0}, 3, shares);
	tap_ok(equal(shares, (uint64_t[]){0, 7, 0}, 3), "no weight, no share");
}

static void caps_are_kept(void)
{
	uint64_t shares[3];
	/* 12 in proportion 4:1:1 is 8 2 2; capped at 5, the other 7 are shared 4 3. */
	bool fits =
	    axl_apportion_capped(12, (uint64_t[]){4, 1, 1}, (uint64_t[]){5, 9, 9}, 3, shares);
	tap_ok(fits && equal(shares, (uint64_t[]){5, 4, 3}, 3),
	       "what a cap cuts goes to the others");
	fits = axl_apportion_capped(6, (uint64_t[]){1, 1, 0}, (uint64_t[]){3, 3, 9}, 3, shares);
	tap_ok(fits && equal(shares, (uint64_t[]){3, 3, 0}, 3), "caps may be filled to the brim");
	tap_ok(!axl_apportion_capped(7, (uint64_t[]){1, 1, 0}, (uint64_t[]){3, 3, 9}, 3, shares),
	       "too little room under the caps is told");
	tap_ok(axl_apportion_capped(0, (uint64_t[]){0, 0}, (uint64_t[]){1, 1}, 2, shares) &&
	           equal(shares, (uint64_t[]){0, 0}, 2),
	       "nothing fits where nobody has a weight");
}

static void chance_is_the_same_everywhere(void)
{
	/* splitmix64 from state 0: the first output published with its reference code. */
	struct axl_random random = {0};
	tap_ok(axl_random_next(&random) == UINT64_C(0xe220a8397b1dcdaf),
	       "splitmix64 is splitmix64");
	axl_random_init(&random, "");
	tap_ok(random.state == UINT64_C(0xcbf29ce484222325), "FNV-1a of nothing is its basis");
	tap_int((long long)axl_random_scale(&random, 12, 3, 4), 9,
	        "an exact product is not rounded");
	uint32_t order[5];
	unsigned seen = 0;
	axl_random_order(&random, order, 5);
	for (int i = 0; i < 5; i++)
		seen |= 1u << order[i];
	tap_int(seen, 31, "an order has each place once");
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void names_are_unique(void)
{
	enum { NAMES = 64000 };
	char **names = axl_xcalloc(NAMES, sizeof *names);
	for (uint32_t i = 0; i < NAMES; i++) {
		axl_auto(axl_buffer) struct axl_buffer name;
		axl_buffer_init(&name);
		axl_syllables_add(&name, i);
		names[i] = axl_buffer_detach(&name);
	}
	qsort(names, NAMES, sizeof *names, by_text);
	int same = 0;
	for (uint32_t i = 1; i < NAMES; i++)
		same += strcmp(names[i - 1], names[i]) == 0;
	tap_int(same, 0, "64,000 serials have 64,000 names");
	for (uint32_t i = 0; i < NAMES; i++)
		free(names[i]);
	free(names);
}

static void numbers_are_well_formed(void)
{
	char digits[11];
	/* 999 81 0001: 9+27+63+8+3+0+0+0+5 = 115, tens of 1·5: 0; 120 − 115 = 5. */
	axl_business_number(1, AXL_LEGAL_STOCK, digits);
	tap_text(digits, "9998100015", "a firm's number has its check digit");
	/* 999 01 0009: 9+27+63+0+3+0+0+0+45 = 147, tens of 9·5: 4; 160 − 151 = 9. */
	axl_business_number(9, AXL_LEGAL_NONE, digits);
	tap_text(digits, "9990100099", "so has a person's");
	/* 80,000 firms fill the kinds 81 … 88; the next begins 998 81 0000: 9+27+56+8+3 = 103. */
	axl_business_number(80000, AXL_LEGAL_STOCK, digits);
	tap_text(digits, "9988100007", "the range goes on downwards");
}

int main(void)
{
	splits_are_exact();
	caps_are_kept();
	chance_is_the_same_everywhere();
	names_are_unique();
	numbers_are_well_formed();
	return tap_done();
}
