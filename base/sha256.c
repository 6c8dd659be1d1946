/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/sha256.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <string.h>

#include "base/i18n.h"

enum { READ_SIZE = 64 * 1024 };

struct axl_sha256 {
	struct sha256_ctx context;
};

struct axl_sha256 *axl_sha256_new(void)
{
	struct axl_sha256 *hash = axl_xmalloc(sizeof *hash);
	sha256_init(&hash->context);
	return hash;
}

void axl_sha256_free(struct axl_sha256 *hash)
{
	free(hash);
}

void axl_sha256_add(struct axl_sha256 *hash, const void *bytes, size_t length)
{
	sha256_update(&hash->context, length, bytes);
}

void axl_sha256_hex(struct axl_sha256 *hash, char ret_hex[65])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[SHA256_DIGEST_SIZE];
	sha256_digest(&hash->context, sizeof digest, digest);
	for (size_t i = 0; i < sizeof digest; i++) {
		ret_hex[2 * i] = digits[digest[i] >> 4];
		ret_hex[2 * i + 1] = digits[digest[i] & 15];
	}
	ret_hex[64] = '\0';
}

void axl_sha256_of_text(const char *text, char ret_hex[65])
{
	axl_auto(axl_sha256) struct axl_sha256 *hash = axl_sha256_new();
	axl_sha256_add(hash, text, strlen(text));
	axl_sha256_hex(hash, ret_hex);
}

int axl_sha256_of_file(const char *path, char ret_hex[65], struct axl_error **err)
{
	axl_auto(axl_file) FILE *file = fopen(path, "rbe");
	if (!file)
		return axl_error_system(err, errno, _("cannot open %s"), path);
	axl_auto(axl_sha256) struct axl_sha256 *hash = axl_sha256_new();
	axl_auto(axl_memory) char *bytes = axl_xmalloc(READ_SIZE);
	size_t got;
	while ((got = fread(bytes, 1, READ_SIZE, file)) > 0)
		axl_sha256_add(hash, bytes, got);
	if (ferror(file))
		return axl_error_system(err, errno, _("cannot read %s"), path);
	axl_sha256_hex(hash, ret_hex);
	return 0;
}
