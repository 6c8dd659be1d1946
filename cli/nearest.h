/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which known names a mistyped one may have meant: those that begin with it,
 * else those at the smallest edit distance (insert, delete, replace, swap two
 * neighbours), as long as that is at most a third of its length. Never used to
 * accept a name, only to say it in an error.
 */
#ifndef CLI_NEAREST_H
#define CLI_NEAREST_H

#include "base/buffer.h"

struct axl_nearest {
	const char *word;        /* borrowed */
	size_t distance;         /* of the names found so far */
	struct axl_buffer names; /* "score, scope"; empty: nothing is near */
};

void axl_nearest_init(struct axl_nearest *nearest, const char *word);
void axl_nearest_try(struct axl_nearest *nearest, const char *name);

static inline void axl_nearest_cleanup(struct axl_nearest *nearest)
{
	axl_buffer_release(&nearest->names);
}

#endif
