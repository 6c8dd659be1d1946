/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/queue.h"

#include <pthread.h>

struct axl_queue {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	void **items; /* a ring */
	size_t capacity, first, count;
	bool closed;
};

struct axl_queue *axl_queue_new(size_t capacity)
{
	struct axl_queue *queue = axl_xcalloc(1, sizeof *queue);
	queue->items = axl_xcalloc(capacity, sizeof *queue->items);
	queue->capacity = capacity;
	(void)pthread_mutex_init(&queue->lock, NULL);
	(void)pthread_cond_init(&queue->changed, NULL);
	return queue;
}

void axl_queue_free(struct axl_queue *queue)
{
	if (!queue)
		return;
	(void)pthread_cond_destroy(&queue->changed);
	(void)pthread_mutex_destroy(&queue->lock);
	free(queue->items);
	free(queue);
}

bool axl_queue_put(struct axl_queue *queue, void *item)
{
	(void)pthread_mutex_lock(&queue->lock);
	while (queue->count == queue->capacity && !queue->closed)
		(void)pthread_cond_wait(&queue->changed, &queue->lock);
	bool open = !queue->closed;
	if (open) {
		queue->items[(queue->first + queue->count++) % queue->capacity] = item;
		(void)pthread_cond_broadcast(&queue->changed);
	}
	(void)pthread_mutex_unlock(&queue->lock);
	return open;
}

void *axl_queue_take(struct axl_queue *queue)
{
	void *item = NULL;
	(void)pthread_mutex_lock(&queue->lock);
	while (queue->count == 0 && !queue->closed)
		(void)pthread_cond_wait(&queue->changed, &queue->lock);
	if (queue->count > 0) {
		item = queue->items[queue->first];
		queue->first = (queue->first + 1) % queue->capacity;
		queue->count--;
		(void)pthread_cond_broadcast(&queue->changed);
	}
	(void)pthread_mutex_unlock(&queue->lock);
	return item;
}

void axl_queue_close(struct axl_queue *queue)
{
	(void)pthread_mutex_lock(&queue->lock);
	queue->closed = true;
	(void)pthread_cond_broadcast(&queue->changed);
	(void)pthread_mutex_unlock(&queue->lock);
}
