/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One import: reader -> records -> sinks, record by record in the order of the file and in
 * the caller's thread: what is read of a row is refined, summed and stored while it is in
 * the processor's first cache. (The file is split into rows in a second thread,
 * base/table/ahead.h, and hashed in a third, base/store/hasher.h.) The caller holds the
 * transaction.
 */
#ifndef BASE_STORE_INTAKE_H
#define BASE_STORE_INTAKE_H

#include "base/map/map.h"
#include "base/progress.h"
#include "base/record.h"
#include "base/store/store.h"

struct axl_intake {
	struct axl_store *store;
	int64_t version; /* source version; fact id = version << 32 | line */
	const char *wave;
	const struct axl_map *map;
	const struct axl_map_reader *reader; /* for the names of headers in rejects */
	bool sums_only;                      /* keep no rows, only sums */
};

struct axl_intake_counts {
	uint64_t rows; /* data rows read */
	uint64_t kept; /* records stored or summed */
	uint64_t ignored;
	uint64_t rejected;
};

static inline int64_t axl_fact_id(int64_t version, uint64_t line)
{
	return (int64_t)((uint64_t)version << 32 | line);
}

int axl_intake_run(const struct axl_intake *intake, const struct axl_kind *kind, const void *world,
                   struct axl_table *table, struct axl_map_reader *reader,
                   const struct axl_progress *progress, struct axl_intake_counts *ret_counts,
                   struct axl_error **err);

#endif
