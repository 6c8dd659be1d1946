/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/definition-keep.h"

#include "base/sha256.h"

static const char *const texts[] = {
    "INSERT INTO definition (sha256, kind, id, text) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (sha256) DO NOTHING",
};
const struct axl_sql axl_definition_keep_sql = {"base/definition-keep", texts, AXL_COUNT(texts)};

int axl_definition_keep(struct axl_store *store, const char *kind, const char *id, const char *text,
                        char ret_sha256[65], struct axl_error **err)
{
	char sha256[65];
	axl_sha256_of_text(text, sha256);
	struct axl_query *query = axl_store_query(store, &axl_definition_keep_sql, 0, err);
	if (!query || axl_query_run(query, err, "tttt", sha256, kind, id, text))
		return -1;
	memcpy(ret_sha256, sha256, sizeof sha256);
	return 0;
}
