/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a byte stands among 64: bit i for the i-th. Inner header of base, for the CSV reader. */
#ifndef BASE_TABLE_BYTE_MASK_H
#define BASE_TABLE_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

enum { AXL_MASK_BYTES = 64 };

#ifdef __SSE2__

static inline uint64_t axl_byte_mask_16(const char *bytes, char c)
{
	typedef char sixteen __attribute__((vector_size(16)));
	sixteen piece;
	memcpy(&piece, bytes, sizeof piece);
	return (uint16_t)__builtin_ia32_pmovmskb128((sixteen)(piece == c));
}

/* Written out: not all compilers unroll so short a loop. */
static inline uint64_t axl_byte_mask(const char *bytes, char c)
{
	return axl_byte_mask_16(bytes, c) | axl_byte_mask_16(bytes + 16, c) << 16 |
	       axl_byte_mask_16(bytes + 32, c) << 32 | axl_byte_mask_16(bytes + 48, c) << 48;
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

/* From each first mark of a pair up to its second, that one not included; the last may stay open.
 */
static inline uint64_t axl_mask_between(uint64_t marks)
{
	marks ^= marks << 1;
	marks ^= marks << 2;
	marks ^= marks << 4;
	marks ^= marks << 8;
	marks ^= marks << 16;
	return marks ^ marks << 32;
}

#endif
