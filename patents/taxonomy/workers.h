/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Batches tagged by several threads, and taken back in the order in which they were filled. */
#ifndef PATENTS_TAXONOMY_WORKERS_H
#define PATENTS_TAXONOMY_WORKERS_H

#include "patents/taxonomy/tagger.h"

/* Both run in the caller's thread. */
struct axl_batch_source {
	void *context;
	/* Fills an empty batch: 1, or 0 where there is nothing more, or -1. */
	int (*fill)(void *context, struct axl_batch *batch, struct axl_error **err);
	/* Takes a tagged one: 0 or -1. */
	int (*take)(void *context, const struct axl_batch *batch, struct axl_error **err);
};

/* With threads 0, all is done in the caller's. The tags are the same, whatever their number. */
int axl_workers_tag(const struct axl_tagger *tagger, size_t threads,
                    const struct axl_batch_source *source, struct axl_error **err);

#endif
