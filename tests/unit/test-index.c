/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/index.h"
#include "tests/unit/tap.h"

static void keys_keep_their_first_position(void)
{
	axl_auto(axl_index) struct axl_index *index = axl_index_new();
	bool added = false;
	size_t position = 0;
	tap_ok(!axl_index_find(index, "a", 1, &position), "an empty index knows nothing");
	tap_int((long long)axl_index_add(index, "인천", 6, 3, &added), 3, "a new key gets the position");
	tap_ok(added, "and is said to be new");
	tap_int((long long)axl_index_add(index, "인천", 6, 9, &added), 3, "a known key keeps its position");
	tap_ok(!added, "and is said to be known");
	tap_ok(!axl_index_find(index, "인", 3, &position), "a prefix is another key");
	axl_index_add(index, "", 0, 7, NULL);
	tap_ok(axl_index_find(index, "x", 0, &position) && position == 7, "the empty key is a key");
	tap_int((long long)axl_index_count(index), 2, "two keys are counted");
}

int main(void)
{
	keys_keep_their_first_position();
	return tap_done();
}
