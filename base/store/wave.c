/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/source.h"

#include "base/i18n.h"
#include "base/period.h"

enum { WAVE_ADD, WAVE_INHERIT, WAVE_BEFORE };

static const char *const texts[] = {
    [WAVE_ADD] = "INSERT OR IGNORE INTO wave (id) VALUES (?)",
    [WAVE_INHERIT] = ("INSERT INTO wave_source (wave, version) SELECT ?1, version FROM wave_source"
                      " WHERE wave = (SELECT max(id) FROM wave WHERE id < ?1)"),
    [WAVE_BEFORE] = "SELECT max(id) FROM wave WHERE id < ?",
};
const struct axl_sql axl_wave_sql = {"base/wave", texts, AXL_COUNT(texts)};

static int run(struct axl_store *store, size_t which, const char *wave, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_wave_sql, which, err);
	return query ? axl_query_run(query, err, "t", wave) : -1;
}

int axl_wave_ensure(struct axl_store *store, const char *wave, struct axl_error **err)
{
	if (!axl_wave_is_valid(wave))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("\"%s\" is no wave: write a quarter such as 2025Q4"), wave);
	if (run(store, WAVE_ADD, wave, err))
		return -1;
	return axl_store_changes(store) ? run(store, WAVE_INHERIT, wave, err) : 0;
}

int axl_wave_before(struct axl_store *store, const char *wave, char ret_wave[7],
                    struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_wave_sql, WAVE_BEFORE, err);
	if (!query || axl_query_bind(query, err, "t", wave) || axl_query_next(query, err) < 0)
		return -1;
	bool found = !axl_query_is_null(query, 0);
	if (found)
		(void)snprintf(ret_wave, 7, "%s", axl_query_text(query, 0));
	axl_query_reset(query);
	return found;
}
