/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SHA-256 of bytes that come in pieces, reckoned in a thread of its own while the
 * pieces are made use of. Inner header of base, for the reader of lines: hashing is a
 * fifth of the work of reading a table.
 */
#ifndef BASE_STORE_HASHER_H
#define BASE_STORE_HASHER_H

#include "base/memory.h"

#include <stddef.h>

struct axl_hasher;

/* Where no thread can be started, pieces are hashed as they are given. */
struct axl_hasher *axl_hasher_new(void);
void axl_hasher_free(struct axl_hasher *hasher);
AXL_DEFINE_CLEANUP(axl_hasher)

/* The next piece. It stays as it is until axl_hasher_wait, or the next call of this, is back. */
void axl_hasher_add(struct axl_hasher *hasher, const void *bytes, size_t length);
/* Until no piece is needed any more. */
void axl_hasher_wait(struct axl_hasher *hasher);
/* 64 hex digits and a NUL; the hash starts afresh. */
void axl_hasher_hex(struct axl_hasher *hasher, char ret_hex[65]);

#endif
