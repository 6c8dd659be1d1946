/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SHA-256 (nettle) of files and texts: how sources and definitions are told apart. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include "base/error.h"

struct axl_sha256;

struct axl_sha256 *axl_sha256_new(void);
void axl_sha256_free(struct axl_sha256 *hash);
AXL_DEFINE_CLEANUP(axl_sha256)
void axl_sha256_add(struct axl_sha256 *hash, const void *bytes, size_t length);
/* 64 hex digits and a NUL; the hash starts afresh. */
void axl_sha256_hex(struct axl_sha256 *hash, char ret_hex[65]);

void axl_sha256_of_text(const char *text, char ret_hex[65]);
int axl_sha256_of_file(const char *path, char ret_hex[65], struct axl_error **err);

#endif
