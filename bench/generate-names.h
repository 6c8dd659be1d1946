/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Invented firms: names that begin with 예시 ("example"), so that no real firm is
 * meant, written in the ways that registers write them; and business numbers that
 * are well formed but begin with 999, which no tax office uses.
 */
#ifndef BENCH_GENERATE_NAMES_H
#define BENCH_GENERATE_NAMES_H

#include "base/buffer.h"
#include "bench/generate-random.h"

enum axl_legal_form {
	AXL_LEGAL_STOCK,   /* 주식회사 */
	AXL_LEGAL_LIMITED, /* 유한회사 */
	AXL_LEGAL_NONE,    /* a private person's business */
};

struct axl_firm_name {
	uint32_t serial;  /* another serial, another name; below 64,000 */
	const char *word; /* last part: 정밀, 푸드 … */
	enum axl_legal_form legal;
};

/* Chooses the word by the industry's division and the legal form by chance; a large firm is no
 * person's. */
struct axl_firm_name axl_firm_name_invent(struct axl_random *random, uint32_t serial,
                                          const char *industry, bool large);

/* The bare name, without its legal form: 예시가람솔정밀. */
void axl_firm_name_add(struct axl_buffer *buffer, const struct axl_firm_name *name);

/* With the legal form before or after it, in the spelling numbered `spelling` (any number). */
void axl_firm_name_spell(struct axl_buffer *buffer, const struct axl_firm_name *name,
                         uint32_t spelling);

/* Three syllables that no other serial below 64,000 has. */
void axl_syllables_add(struct axl_buffer *buffer, uint32_t serial);

/*
 * Ten digits: 999 (998 and down where many are wanted: below 900 a tax office could stand), a
 * kind (81 … 88 firms, 01 … 79 persons), a serial, and the check digit: weights
 * 1 3 7 1 3 7 1 3 5, the tens of the last product added, completed to ten. Each
 * serial below 7,900,000 has a number of its own.
 */
void axl_business_number(uint32_t serial, enum axl_legal_form legal, char ret_digits[11]);

#endif
