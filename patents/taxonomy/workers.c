/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/workers.h"

#include "base/i18n.h"
#include "base/queue.h"

#include <pthread.h>

enum { BATCHES_A_WORKER = 2 };

struct worker {
	const struct axl_tagger *tagger;
	pthread_t thread;
	bool started;
	struct axl_queue *filled, *tagged;
};

static void *work(void *context)
{
	struct worker *worker = context;
	axl_auto(axl_tagger_room) struct axl_tagger_room *room =
	    axl_tagger_room_new(worker->tagger);
	struct axl_batch *batch;
	while ((batch = axl_queue_take(worker->filled))) {
		axl_tagger_tag(room, batch);
		if (!axl_queue_put(worker->tagged, batch))
			break;
	}
	return NULL;
}

/* The n-th batch goes to the n-th worker, in turn: so their order needs no telling. */
struct crew {
	struct worker *workers;
	size_t count;
	struct axl_batch **batches;
	size_t batch_count;
	size_t filled, taken; /* batches so far */
};

static int hire(struct crew *crew, const struct axl_tagger *tagger, size_t threads,
                struct axl_error **err)
{
	crew->workers = axl_xcalloc(threads, sizeof *crew->workers);
	crew->batch_count = threads * BATCHES_A_WORKER;
	crew->batches = axl_xcalloc(crew->batch_count, sizeof(struct axl_batch *));
	for (size_t i = 0; i < crew->batch_count; i++)
		crew->batches[i] = axl_batch_new();
	for (size_t i = 0; i < threads; i++) {
		struct worker *worker = &crew->workers[i];
		worker->tagger = tagger;
		worker->filled = axl_queue_new(BATCHES_A_WORKER);
		worker->tagged = axl_queue_new(BATCHES_A_WORKER);
		crew->count++;
		int fault = pthread_create(&worker->thread, NULL, work, worker);
		if (fault)
			return axl_error_system(err, fault, _("a thread cannot be started"));
		worker->started = true;
	}
	return 0;
}

static void dismiss(struct crew *crew)
{
	for (size_t i = 0; i < crew->count; i++) {
		struct worker *worker = &crew->workers[i];
		axl_queue_close(worker->filled);
		axl_queue_close(worker->tagged);
		if (worker->started)
			(void)pthread_join(worker->thread, NULL);
		axl_queue_free(worker->filled);
		axl_queue_free(worker->tagged);
	}
	for (size_t i = 0; i < crew->batch_count; i++)
		axl_batch_free(crew->batches[i]);
	free(crew->batches);
	free(crew->workers);
}

static int take_one(struct crew *crew, const struct axl_batch_source *source,
                    struct axl_error **err)
{
	struct worker *worker = &crew->workers[crew->taken++ % crew->count];
	const struct axl_batch *batch = axl_queue_take(worker->tagged);
	return source->take(source->context, batch, err);
}

static int direct(struct crew *crew, const struct axl_batch_source *source, struct axl_error **err)
{
	for (int more = 1; more > 0;) {
		if (crew->filled - crew->taken == crew->batch_count &&
		    take_one(crew, source, err) < 0)
			return -1;
		struct axl_batch *batch = crew->batches[crew->filled % crew->batch_count];
		axl_batch_clear(batch);
		more = source->fill(source->context, batch, err);
		if (more < 0)
			return -1;
		if (more > 0)
			(void)axl_queue_put(crew->workers[crew->filled++ % crew->count].filled,
			                    batch);
	}
	while (crew->taken < crew->filled)
		if (take_one(crew, source, err) < 0)
			return -1;
	return 0;
}

static int tag_alone(const struct axl_tagger *tagger, const struct axl_batch_source *source,
                     struct axl_error **err)
{
	axl_auto(axl_tagger_room) struct axl_tagger_room *room = axl_tagger_room_new(tagger);
	axl_auto(axl_batch) struct axl_batch *batch = axl_batch_new();
	int more;
	while ((more = source->fill(source->context, batch, err)) > 0) {
		axl_tagger_tag(room, batch);
		if (source->take(source->context, batch, err) < 0)
			return -1;
		axl_batch_clear(batch);
	}
	return more;
}

int axl_workers_tag(const struct axl_tagger *tagger, size_t threads,
                    const struct axl_batch_source *source, struct axl_error **err)
{
	if (threads == 0)
		return tag_alone(tagger, source, err);
	struct crew crew = {.count = 0};
	int result = hire(&crew, tagger, threads, err);
	if (result == 0)
		result = direct(&crew, source, err);
	dismiss(&crew);
	return result;
}
