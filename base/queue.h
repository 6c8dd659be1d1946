/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A bounded queue of pointers between two threads. Who puts waits while it is
 * full, who takes waits while it is empty, until it is closed.
 */
#ifndef BASE_QUEUE_H
#define BASE_QUEUE_H

#include "base/memory.h"

#include <stdbool.h>

struct axl_queue;

struct axl_queue *axl_queue_new(size_t capacity);
/* No thread may be waiting. Items are the caller's. */
void axl_queue_free(struct axl_queue *queue);
AXL_DEFINE_CLEANUP(axl_queue)

/* False where the queue is closed. item is not NULL. */
bool axl_queue_put(struct axl_queue *queue, void *item);
/* The oldest item; NULL where the queue is closed and empty. */
void *axl_queue_take(struct axl_queue *queue);
/* Nothing more goes in, what is in can be taken; all who wait wake up. */
void axl_queue_close(struct axl_queue *queue);

#endif
