/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

struct crew {
	const struct axl_crew_task *task;
	size_t count;
	atomic_size_t next;
	atomic_bool failed;
};

struct worker {
	struct crew *crew;
	pthread_t thread;
	bool started;
	size_t failed_at;
	struct axl_error *error;
};

/*
 * Numbers are handed out in order, and what was taken is finished: every number below a failed one
 * has been worked on, so that the least error is the same in every run.
 */
static void *work(void *context)
{
	struct worker *worker = context;
	struct crew *crew = worker->crew;
	const struct axl_crew_task *task = crew->task;
	void *room = task->begin(task->context);
	while (!atomic_load(&crew->failed)) {
		size_t first = atomic_fetch_add(&crew->next, task->at_once);
		if (first >= crew->count)
			break;
		size_t left = crew->count - first;
		if (task->work(task->context, room, first,
		               left < task->at_once ? left : task->at_once, &worker->error) < 0) {
			worker->failed_at = first;
			atomic_store(&crew->failed, true);
		}
	}
	task->end(room);
	return NULL;
}

/* The error of the least number; the others are dropped. */
static int settle(struct worker *workers, size_t count, struct axl_error **err)
{
	struct worker *least = NULL;
	for (size_t i = 0; i < count; i++)
		if (workers[i].error && (!least || workers[i].failed_at < least->failed_at))
			least = &workers[i];
	if (least)
		*err = axl_steal(least->error);
	for (size_t i = 0; i < count; i++)
		axl_error_free(workers[i].error);
	return least ? -1 : 0;
}

int axl_crew_work(const struct axl_crew_task *task, size_t count, size_t threads,
                  struct axl_error **err)
{
	struct crew crew = {.task = task, .count = count};
	size_t shares = (count + task->at_once - 1) / task->at_once;
	size_t workers_count = threads < shares ? threads : shares;
	workers_count = workers_count ? workers_count : 1;
	axl_auto(axl_memory) struct worker *workers = axl_xcalloc(workers_count, sizeof *workers);
	for (size_t i = 0; i < workers_count; i++)
		workers[i].crew = &crew;
	for (size_t i = 1; i < workers_count; i++)
		workers[i].started =
		    pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0;
	work(&workers[0]);
	for (size_t i = 1; i < workers_count; i++)
		if (workers[i].started)
			(void)pthread_join(workers[i].thread, NULL);
	return settle(workers, workers_count, err);
}
