/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/ladder.h"

#include "base/store/inside.h"

int axl_ladder_height(void)
{
	int height = 0;
	while (axl_ladder[height])
		height++;
	return height;
}

/* The rung that is due is asked for under the write lock: another process may be climbing too. */
static int climb_one(struct axl_store *store, int to, bool *ret_done, struct axl_error **err)
{
	int64_t version = 0;
	if (axl_store_begin(store, err) || axl_store_pragma(store, "user_version", &version, err))
		return -1;
	*ret_done = version >= to;
	if (*ret_done) {
		axl_store_rollback(store);
		return 0;
	}
	char marks[96];
	snprintf(marks, sizeof marks, "PRAGMA application_id = %d; PRAGMA user_version = %d",
	         AXL_STORE_APPLICATION_ID, (int)version + 1);
	if (axl_store_exec(store, axl_ladder[version], err) || axl_store_exec(store, marks, err))
		return -1;
	return axl_store_commit(store, err);
}

int axl_ladder_climb(struct axl_store *store, int to, struct axl_error **err)
{
	for (bool done = false; !done;) {
		if (climb_one(store, to, &done, err)) {
			axl_store_rollback(store);
			return -1;
		}
	}
	return 0;
}
