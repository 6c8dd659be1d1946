/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/source.h"

/* Ids of a version's facts are its own: the version's number is their upper half. */
#define DELETE_FACTS(table, id)                                                                    \
	"DELETE FROM " table " WHERE " id " >= ?1 << 32 AND " id " < (?1 + 1) << 32"

/* Everything that hangs on a version; what refers to a thing before the thing. */
static const char *const texts[] = {
    DELETE_FACTS("document_tag", "document"),
    DELETE_FACTS("document_class", "id"),
    DELETE_FACTS("document_citation", "id"),
    DELETE_FACTS("document_party", "id"),
    DELETE_FACTS("document", "id"),
    DELETE_FACTS("establishment", "id"),
    DELETE_FACTS("finance", "id"),
    DELETE_FACTS("industry_stat", "id"),
    DELETE_FACTS("io_cell", "id"),
    DELETE_FACTS("party", "id"),
    DELETE_FACTS("priority", "id"),
    DELETE_FACTS("response", "id"),
    DELETE_FACTS("technology_count", "id"),
    DELETE_FACTS("workplace", "id"),
    "DELETE FROM column_tally WHERE version = ?",
    "DELETE FROM establishment_sum WHERE version = ?",
    "DELETE FROM reject WHERE version = ?",
    "DELETE FROM tagging WHERE version = ?",
    "DELETE FROM source_version WHERE id = ?",
};
const struct axl_sql axl_forget_sql = {"base/forget", texts, AXL_COUNT(texts)};

int axl_source_version_forget(struct axl_store *store, int64_t id, struct axl_error **err)
{
	for (size_t i = 0; i < axl_forget_sql.count; i++) {
		struct axl_query *query = axl_store_query(store, &axl_forget_sql, i, err);
		if (!query || axl_query_run(query, err, "i", id))
			return -1;
	}
	return 0;
}
