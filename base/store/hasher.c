/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/hasher.h"

#include <pthread.h>

#include "base/queue.h"
#include "base/sha256.h"
#include "base/slice.h"

struct axl_hasher {
	struct axl_sha256 *hash;
	struct axl_slice piece;
	struct axl_queue *given; /* the piece, on its way to the thread */
	struct axl_queue *done;  /* and back */
	bool waiting;            /* for it to come back */
	bool threaded;
	pthread_t thread;
};

static void *hash_pieces(void *context)
{
	struct axl_hasher *hasher = context;
	struct axl_slice *piece;
	while ((piece = axl_queue_take(hasher->given))) {
		axl_sha256_add(hasher->hash, piece->bytes, piece->length);
		(void)axl_queue_put(hasher->done, piece);
	}
	return NULL;
}

struct axl_hasher *axl_hasher_new(void)
{
	struct axl_hasher *hasher = axl_xcalloc(1, sizeof *hasher);
	hasher->hash = axl_sha256_new();
	hasher->given = axl_queue_new(1);
	hasher->done = axl_queue_new(1);
	hasher->threaded = pthread_create(&hasher->thread, NULL, hash_pieces, hasher) == 0;
	return hasher;
}

void axl_hasher_free(struct axl_hasher *hasher)
{
	if (!hasher)
		return;
	axl_queue_close(hasher->given);
	if (hasher->threaded)
		(void)pthread_join(hasher->thread, NULL);
	axl_queue_free(hasher->given);
	axl_queue_free(hasher->done);
	axl_sha256_free(hasher->hash);
	free(hasher);
}

void axl_hasher_add(struct axl_hasher *hasher, const void *bytes, size_t length)
{
	if (!hasher->threaded) {
		axl_sha256_add(hasher->hash, bytes, length);
		return;
	}
	axl_hasher_wait(hasher);
	hasher->piece = (struct axl_slice){bytes, length};
	hasher->waiting = axl_queue_put(hasher->given, &hasher->piece);
}

void axl_hasher_wait(struct axl_hasher *hasher)
{
	if (hasher->waiting)
		(void)axl_queue_take(hasher->done);
	hasher->waiting = false;
}

void axl_hasher_hex(struct axl_hasher *hasher, char ret_hex[65])
{
	axl_hasher_wait(hasher);
	axl_sha256_hex(hasher->hash, ret_hex);
}
