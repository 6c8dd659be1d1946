/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/sha256.h"
#include "base/store/hasher.h"
#include "tests/unit/tap.h"

/* Expected digests: FIPS 180-2, appendix B, and the well-known digest of nothing. */
static const char of_nothing[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
static const char of_abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

static void published_digests(void)
{
	char hex[65];
	axl_sha256_of_text("", hex);
	tap_text(hex, of_nothing, "the digest of nothing");
	axl_sha256_of_text("abc", hex);
	tap_text(hex, of_abc, "the digest of abc");
	axl_sha256_of_text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", hex);
	tap_text(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
	         "the digest of two blocks");
}

static void pieces_make_the_same_digest(void)
{
	axl_auto(axl_sha256) struct axl_sha256 *hash = axl_sha256_new();
	char hex[65];
	axl_sha256_add(hash, "a", 1);
	axl_sha256_add(hash, "", 0);
	axl_sha256_add(hash, "bc", 2);
	axl_sha256_hex(hash, hex);
	tap_text(hex, of_abc, "pieces give the digest of the whole");
	axl_sha256_hex(hash, hex);
	tap_text(hex, of_nothing, "asking starts the hash afresh");
}

static void pieces_in_a_thread_make_the_same_digest(void)
{
	axl_auto(axl_hasher) struct axl_hasher *hasher = axl_hasher_new();
	char hex[65], piece[] = "a";
	axl_hasher_add(hasher, piece, 1);
	axl_hasher_wait(hasher);
	axl_hasher_wait(hasher);
	piece[0] = 'x';
	axl_hasher_add(hasher, "b", 1);
	axl_hasher_add(hasher, "", 0);
	axl_hasher_add(hasher, "c", 1);
	axl_hasher_hex(hasher, hex);
	tap_text(hex, of_abc, "pieces hashed in a thread give the digest of the whole");
	axl_hasher_hex(hasher, hex);
	tap_text(hex, of_nothing, "asking starts that hash afresh too");
	axl_hasher_add(hasher, "left behind", 11); /* and freed with work to do */
}

static void files(void)
{
	const char *path = "test-sha256.tmp";
	FILE *file = fopen(path, "wb");
	if (!tap_ok(file != NULL, "a file can be written"))
		return;
	fputs("abc", file);
	fclose(file);
	char hex[65] = "";
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_sha256_of_file(path, hex, &err), 0, "a file is hashed");
	tap_text(hex, of_abc, "to the digest of its bytes");
	remove(path);
	tap_int(axl_sha256_of_file(path, hex, &err), -1, "a file that is not there fails");
	tap_ok(err && err->kind == AXL_ERROR_IO && strstr(err->message, path), "and is named");
}

int main(void)
{
	published_digests();
	pieces_make_the_same_digest();
	pieces_in_a_thread_make_the_same_digest();
	files();
	return tap_done();
}
