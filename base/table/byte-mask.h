/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a byte stands among 64: bit i for the i-th. Inner header of base, for the CSV reader. */
#ifndef BASE_TABLE_BYTE_MASK_H
#define BASE_TABLE_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

enum { AXL_MASK_BYTES = 64 };

#ifdef __SSE2__

static inline uint64_t axl_byte_mask(const char *bytes, char c)
{
	typedef char sixteen __attribute__((vector_size(16)));
	uint64_t mask = 0;
	for (int i = 0; i < AXL_MASK_BYTES; i += 16) {
		sixteen piece;
		memcpy(&piece, bytes + i, sizeof piece);
		unsigned found = (unsigned)__builtin_ia32_pmovmskb128((sixteen)(piece == c));
		mask |= (uint64_t)found << i;
	}
	return mask;
}

#else

static inline uint64_t axl_byte_mask(const char *bytes, char c)
{
	uint64_t mask = 0;
	for (int i = 0; i < AXL_MASK_BYTES; i++)
		mask |= (uint64_t)(bytes[i] == c) << i;
	return mask;
}

#endif

#endif
