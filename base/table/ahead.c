/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/ahead.h"

#include <pthread.h>

#include "base/i18n.h"
#include "base/queue.h"
#include "base/table/rows.h"

/* All batches together fit in a processor's cache: they pass from core to core. */
enum { BATCHES = 4, BATCH_ROWS = 512, BATCH_BYTES = 256 << 10 };

struct batch {
	struct axl_rows rows;
	struct axl_table_facts facts;
	int result; /* of what was asked last: 1, 0 at the end, -1 with the error */
	struct axl_error *error;
};

struct axl_ahead {
	const struct axl_table_backend *backend;
	void *self;
	pthread_mutex_t reading; /* held by who calls the backend */
	pthread_t thread;
	struct axl_queue *blank; /* batches to be filled */
	struct axl_queue *full;  /* batches to be handed out */
	struct batch batches[BATCHES];
	struct batch *current; /* NULL: none yet */
	size_t next;           /* row of it */
};

static void fill(struct axl_ahead *ahead, struct batch *batch)
{
	axl_rows_clear(&batch->rows);
	(void)pthread_mutex_lock(&ahead->reading);
	do {
		struct axl_row row;
		batch->result = ahead->backend->next(ahead->self, &row, &batch->error);
		if (batch->result > 0)
			axl_rows_add(&batch->rows, &row);
	} while (batch->result > 0 && batch->rows.count < BATCH_ROWS &&
	         batch->rows.size < BATCH_BYTES);
	ahead->backend->facts(ahead->self, &batch->facts);
	(void)pthread_mutex_unlock(&ahead->reading);
}

static void *read_all(void *context)
{
	struct axl_ahead *ahead = context;
	struct batch *batch;
	while ((batch = axl_queue_take(ahead->blank))) {
		fill(ahead, batch);
		bool more = batch->result > 0;
		if (!axl_queue_put(ahead->full, batch) || !more)
			break;
	}
	return NULL;
}

static void release(struct axl_ahead *ahead)
{
	for (size_t i = 0; i < BATCHES; i++) {
		axl_rows_release(&ahead->batches[i].rows);
		axl_error_free(ahead->batches[i].error);
	}
	axl_queue_free(ahead->blank);
	axl_queue_free(ahead->full);
	(void)pthread_mutex_destroy(&ahead->reading);
	free(ahead);
}

int axl_ahead_start(const struct axl_table_backend *backend, void *self,
                    struct axl_ahead **ret_ahead, struct axl_error **err)
{
	struct axl_ahead *ahead = axl_xcalloc(1, sizeof *ahead);
	ahead->backend = backend;
	ahead->self = self;
	(void)pthread_mutex_init(&ahead->reading, NULL);
	ahead->blank = axl_queue_new(BATCHES);
	ahead->full = axl_queue_new(BATCHES);
	for (size_t i = 0; i < BATCHES; i++) {
		axl_rows_init(&ahead->batches[i].rows);
		(void)axl_queue_put(ahead->blank, &ahead->batches[i]);
	}
	int errnum = pthread_create(&ahead->thread, NULL, read_all, ahead);
	if (errnum) {
		release(ahead);
		return axl_error_system(err, errnum, _("a thread cannot be started"));
	}
	*ret_ahead = ahead;
	return 0;
}

void axl_ahead_free(struct axl_ahead *ahead)
{
	if (!ahead)
		return;
	axl_queue_close(ahead->blank);
	axl_queue_close(ahead->full);
	(void)pthread_join(ahead->thread, NULL);
	release(ahead);
}

int axl_ahead_next(struct axl_ahead *ahead, struct axl_row *ret_row, struct axl_error **err)
{
	struct batch *batch = ahead->current;
	while (!batch || ahead->next == batch->rows.count) {
		if (batch && batch->result < 0)
			*err = axl_steal(batch->error);
		if (batch && batch->result <= 0)
			return batch->result;
		if (batch)
			(void)axl_queue_put(ahead->blank, batch);
		batch = ahead->current = axl_queue_take(ahead->full);
		ahead->next = 0;
	}
	*ret_row = batch->rows.items[ahead->next++];
	return 1;
}

bool axl_ahead_facts(const struct axl_ahead *ahead, struct axl_table_facts *ret_facts)
{
	if (!ahead->current)
		return false;
	*ret_facts = ahead->current->facts;
	return true;
}

int axl_ahead_sha256(struct axl_ahead *ahead, char ret_hex[65], struct axl_error **err)
{
	(void)pthread_mutex_lock(&ahead->reading);
	int result = ahead->backend->sha256(ahead->self, ret_hex, err);
	(void)pthread_mutex_unlock(&ahead->reading);
	return result;
}
