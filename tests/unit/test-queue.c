/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <pthread.h>
#include <stdint.h>

#include "base/queue.h"
#include "tests/unit/tap.h"

enum { ITEMS = 100000 };

static void *put_all(void *queue)
{
	static char items[ITEMS];
	for (size_t i = 0; i < ITEMS; i++)
		if (!axl_queue_put(queue, &items[i]))
			break;
	axl_queue_close(queue);
	return items;
}

static void items_come_in_order(size_t capacity)
{
	axl_auto(axl_queue) struct axl_queue *queue = axl_queue_new(capacity);
	pthread_t putting;
	if (pthread_create(&putting, NULL, put_all, queue))
		return;
	size_t count = 0;
	bool ordered = true;
	for (char *item, *last = NULL; (item = axl_queue_take(queue)); last = item, count++)
		ordered = ordered && (!last || item == last + 1);
	void *first = NULL;
	(void)pthread_join(putting, &first);
	tap_ok(first && ordered, "items come in order through a queue of %zu", capacity);
	tap_int((long long)count, ITEMS, "and all of them");
}

static void *take_one(void *queue)
{
	return axl_queue_take(queue);
}

static void *put_one(void *queue)
{
	return axl_queue_put(queue, queue) ? queue : NULL;
}

static void closing_wakes(void *(*wait)(void *queue), size_t items, const char *name)
{
	axl_auto(axl_queue) struct axl_queue *queue = axl_queue_new(1);
	int item = 0;
	for (size_t i = 0; i < items; i++)
		(void)axl_queue_put(queue, &item);
	pthread_t waiting;
	if (pthread_create(&waiting, NULL, wait, queue))
		return;
	axl_queue_close(queue);
	void *answer = &item;
	(void)pthread_join(waiting, &answer);
	tap_ok(!answer, "%s", name);
}

static void a_closed_queue_gives_what_it_has(void)
{
	axl_auto(axl_queue) struct axl_queue *queue = axl_queue_new(2);
	int item = 0;
	tap_ok(axl_queue_put(queue, &item), "an open queue takes an item");
	axl_queue_close(queue);
	axl_queue_close(queue);
	tap_ok(!axl_queue_put(queue, &item), "a closed one does not");
	tap_ok(axl_queue_take(queue) == &item, "what was in comes out");
	tap_ok(!axl_queue_take(queue), "then nothing");
}

int main(void)
{
	items_come_in_order(1);
	items_come_in_order(4);
	closing_wakes(take_one, 0, "who waits for an item is woken by the close");
	closing_wakes(put_one, 1, "who waits for room is woken by the close");
	a_closed_queue_gives_what_it_has();
	return tap_done();
}
