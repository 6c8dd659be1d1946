/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/random/philox.h"

enum { ROUNDS = 10 };

void axl_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t ret_words[4])
{
	uint32_t a = counter[0], b = counter[1], c = counter[2], d = counter[3];
	uint32_t k0 = key[0], k1 = key[1];
	for (int round = 0; round < ROUNDS; round++) {
		uint64_t p = UINT64_C(0xD2511F53) * a, q = UINT64_C(0xCD9E8D57) * c;
		a = (uint32_t)(q >> 32) ^ b ^ k0;
		b = (uint32_t)q;
		c = (uint32_t)(p >> 32) ^ d ^ k1;
		d = (uint32_t)p;
		k0 += UINT32_C(0x9E3779B9); /* the golden ratio */
		k1 += UINT32_C(0xBB67AE85); /* the square root of 3, less 1 */
	}
	ret_words[0] = a;
	ret_words[1] = b;
	ret_words[2] = c;
	ret_words[3] = d;
}
