/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Threads that share a range of numbers: each takes the next few, in the room of its own, until
 * none are left. What is done for a number must depend on it alone; then the result is the
 * same whatever the number of threads.
 */
#ifndef SCORING_UNCERTAINTY_CREW_H
#define SCORING_UNCERTAINTY_CREW_H

#include "base/error.h"

struct axl_crew_task {
	const void *context;
	size_t at_once; /* numbers taken in one go, > 0 */
	/* A room for one thread. */
	void *(*begin)(const void *context);
	/* first .. first + count - 1. 0, or -1: the crew takes no more. */
	int (*work)(const void *context, void *room, size_t first, size_t count,
	            struct axl_error **err);
	void (*end)(void *room);
};

/*
 * All of 0 .. count - 1, in the caller's thread and threads - 1 more (0 counts as 1; where a
 * thread cannot be started, those that are there do its part). Of several errors, that of the
 * least number is given.
 */
int axl_crew_work(const struct axl_crew_task *task, size_t count, size_t threads,
                  struct axl_error **err);

#endif
