/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a long piece of work is. Libraries tick; cli/ draws. */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdint.h>

struct axl_progress {
	void (*tick)(void *context, const char *what, uint64_t done, uint64_t total);
	void *context;
};

/* progress may be NULL. */
static inline void axl_progress_tick(const struct axl_progress *progress, const char *what,
                                     uint64_t done, uint64_t total)
{
	if (progress)
		progress->tick(progress->context, what, done, total);
}

#endif
