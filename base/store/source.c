/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/source.h"

#include "base/i18n.h"

enum {
	VERSION_FIND,
	VERSION_ADD,
	VERSION_CLOSE,
	VERSION_OF_WAVE,
	VERSION_REPLACE,
	VERSION_JOIN,
	VERSION_DROP,
	VERSION_UNUSED,
	VERSION_USES,
	VERSION_IN_WAVE,
	VERSION_IN_NONE,
	WAVE_STATE,
	REJECT_EACH,
	FACT_PLACE,
};

#define VERSION_COLUMNS                                                                            \
	"SELECT v.id, v.source, v.kind, v.file, v.sheet, v.sha256, v.recipe, v.map, v.encoding,"   \
	" v.provider, v.period, v.synthetic, v.rows, v.kept, v.ignored, v.rejected"                \
	" FROM source_version v "

#define OPEN_WAVES_FROM(wave) "(SELECT id FROM wave WHERE state = 'open' AND id >= " wave ")"

static const char *const texts[] = {
    [VERSION_FIND] = "SELECT v.id FROM wave_source s JOIN source_version v ON v.id = s.version"
		     " WHERE s.wave = ? AND v.source = ? AND v.sheet = ? AND v.sha256 = ?"
		     " AND v.recipe = ?",
    [VERSION_ADD] = "INSERT INTO source_version (source, kind, file, sheet, sha256, recipe, map,"
		    " encoding, provider, period, synthetic)"
		    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [VERSION_CLOSE] = "UPDATE source_version SET sha256 = ?, rows = ?, kept = ?, ignored = ?,"
		      " rejected = ? WHERE id = ?",
    [VERSION_OF_WAVE] = "SELECT v.id FROM source_version n JOIN source_version v"
			" ON v.source = n.source AND v.sheet = n.sheet"
			" JOIN wave_source s ON s.version = v.id WHERE n.id = ? AND s.wave = ?",
    [VERSION_REPLACE] =
	"UPDATE wave_source SET version = ?1 WHERE version = ?2 AND wave IN " OPEN_WAVES_FROM("?3"),
    [VERSION_JOIN] = "INSERT INTO wave_source (wave, version) SELECT w.id, n.id"
		     " FROM wave w, source_version n"
		     " WHERE n.id = ?1 AND w.id IN " OPEN_WAVES_FROM(
			 "?2") " AND NOT EXISTS (SELECT 1 FROM wave_source s JOIN source_version v"
			       " ON v.id = s.version WHERE s.wave = w.id AND v.source = n.source"
			       " AND v.sheet = n.sheet)",
    [VERSION_DROP] =
	"DELETE FROM wave_source WHERE version = ?1 AND wave IN " OPEN_WAVES_FROM("?2"),
    [VERSION_UNUSED] = "SELECT id FROM source_version WHERE source = ? AND sheet = ?"
		       " AND id NOT IN (SELECT version FROM wave_source) LIMIT 1",
    [VERSION_USES] = "SELECT count(*) FROM wave_source WHERE version = ?",
    [VERSION_IN_WAVE] = VERSION_COLUMNS "JOIN wave_source s ON s.version = v.id"
					" WHERE s.wave = ? ORDER BY v.source, v.sheet",
    [VERSION_IN_NONE] = VERSION_COLUMNS "WHERE id NOT IN (SELECT version FROM wave_source)"
					" ORDER BY v.source, v.sheet",
    [WAVE_STATE] = "SELECT state FROM wave WHERE id = ?",
    [REJECT_EACH] = "SELECT line, field, header, offset, reason, value, hint FROM reject"
		    " WHERE version = ? ORDER BY line, rowid",
    [FACT_PLACE] = "SELECT source, file, sheet FROM source_version WHERE id = ?",
};
const struct axl_sql axl_source_sql = {"base/source", texts, AXL_COUNT(texts)};

static struct axl_query *query_of(struct axl_store *store, size_t which, struct axl_error **err)
{
	return axl_store_query(store, &axl_source_sql, which, err);
}

/* The integer of the only row, or 0 where there is none. Ends the bound query. */
static int only_id(struct axl_query *query, int64_t *ret_id, struct axl_error **err)
{
	int got = axl_query_next(query, err);
	if (got < 0)
		return -1;
	*ret_id = got ? axl_query_int(query, 0) : 0;
	axl_query_reset(query);
	return 0;
}

int axl_source_version_find(struct axl_store *store, const char *wave, const char *source,
                            const char *sheet, const char *sha256, const char *recipe,
                            int64_t *ret_id, struct axl_error **err)
{
	struct axl_query *query = query_of(store, VERSION_FIND, err);
	if (!query || axl_query_bind(query, err, "ttttt", wave, source, sheet, sha256, recipe))
		return -1;
	return only_id(query, ret_id, err);
}

static int forget_unused(struct axl_store *store, const char *source, const char *sheet,
                         struct axl_error **err)
{
	for (;;) {
		struct axl_query *query = query_of(store, VERSION_UNUSED, err);
		int64_t unused = 0;
		if (!query || axl_query_bind(query, err, "tt", source, sheet) ||
		    only_id(query, &unused, err))
			return -1;
		if (unused == 0)
			return 0;
		if (axl_source_version_forget(store, unused, err))
			return -1;
	}
}

int axl_source_version_add(struct axl_store *store, const struct axl_source_version *version,
                           int64_t *ret_id, struct axl_error **err)
{
	struct axl_query *query = query_of(store, VERSION_ADD, err);
	if (!query || forget_unused(store, version->source, version->sheet, err) ||
	    axl_query_run(query, err, "tttttttttti", version->source, version->kind, version->file,
	                  version->sheet, version->sha256, version->recipe, version->map,
	                  version->encoding, version->provider, version->period,
	                  (int64_t)version->synthetic))
		return -1;
	*ret_id = axl_store_last_id(store);
	return 0;
}

int axl_source_version_close(struct axl_store *store, int64_t id, const char *sha256,
                             const struct axl_intake_counts *counts, struct axl_error **err)
{
	struct axl_query *query = query_of(store, VERSION_CLOSE, err);
	return query ? axl_query_run(query, err, "tiiiii", sha256, (int64_t)counts->rows,
	                             (int64_t)counts->kept, (int64_t)counts->ignored,
	                             (int64_t)counts->rejected, id)
	             : -1;
}

static int refuse_closed(struct axl_store *store, const char *wave, struct axl_error **err)
{
	struct axl_query *query = query_of(store, WAVE_STATE, err);
	if (!query || axl_query_bind(query, err, "t", wave))
		return -1;
	int got = axl_query_next(query, err);
	if (got < 0)
		return -1;
	bool open = got && strcmp(axl_query_text(query, 0), "open") == 0;
	axl_query_reset(query);
	if (open)
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("wave %s is closed: what it computed stands; change the source from "
	                       "a later wave on"),
	                     wave);
}

/* The version that the wave has of the same source and sheet, or 0. */
static int version_of_wave(struct axl_store *store, int64_t id, const char *wave, int64_t *ret_id,
                           struct axl_error **err)
{
	struct axl_query *query = query_of(store, VERSION_OF_WAVE, err);
	if (!query || axl_query_bind(query, err, "it", id, wave))
		return -1;
	return only_id(query, ret_id, err);
}

/* Forgotten unless a wave before or a closed one still computes from it. */
static int forget_if_unused(struct axl_store *store, int64_t id, struct axl_error **err)
{
	struct axl_query *query = query_of(store, VERSION_USES, err);
	int64_t uses = 0;
	if (!query || axl_query_bind(query, err, "i", id) || only_id(query, &uses, err))
		return -1;
	return uses ? 0 : axl_source_version_forget(store, id, err);
}

int axl_source_version_adopt(struct axl_store *store, int64_t id, const char *wave,
                             struct axl_error **err)
{
	int64_t older = 0;
	if (refuse_closed(store, wave, err) || version_of_wave(store, id, wave, &older, err))
		return -1;
	if (older == id)
		return 0;
	struct axl_query *query = query_of(store, older ? VERSION_REPLACE : VERSION_JOIN, err);
	if (!query)
		return -1;
	if (older == 0)
		return axl_query_run(query, err, "it", id, wave);
	if (axl_query_run(query, err, "iit", id, older, wave))
		return -1;
	return forget_if_unused(store, older, err);
}

int axl_source_version_drop(struct axl_store *store, int64_t id, const char *wave,
                            struct axl_error **err)
{
	if (refuse_closed(store, wave, err))
		return -1;
	struct axl_query *query = query_of(store, VERSION_DROP, err);
	if (!query || axl_query_run(query, err, "it", id, wave))
		return -1;
	return forget_if_unused(store, id, err);
}

/* Versions of a source on other sheets than these. */
struct lost_sheets {
	const char *source;
	const char *const *sheets;
	size_t count;
	int64_t *versions;
	size_t lost, capacity;
};

static int note_lost(void *context, const struct axl_source_version *version)
{
	struct lost_sheets *lost = context;
	if (strcmp(version->source, lost->source) != 0)
		return 0;
	for (size_t i = 0; i < lost->count; i++)
		if (strcmp(version->sheet, lost->sheets[i]) == 0)
			return 0;
	axl_reserve(lost->versions, lost->capacity, lost->lost + 1);
	lost->versions[lost->lost++] = version->id;
	return 0;
}

int axl_source_settle_sheets(struct axl_store *store, const char *source, const char *wave,
                             const char *const *sheets, size_t count, struct axl_error **err)
{
	struct lost_sheets lost = {.source = source, .sheets = sheets, .count = count};
	int result = axl_source_versions_each(store, wave, note_lost, &lost, err);
	for (size_t i = 0; i < lost.lost && result == 0; i++)
		result = axl_source_version_drop(store, lost.versions[i], wave, err);
	free(lost.versions);
	return result;
}

static int add_reject(struct axl_inserter *inserter, int64_t version,
                      const struct axl_reject *reject, struct axl_error **err)
{
	return axl_inserter_add(inserter, err, "iiitittt", version, (int64_t)reject->line,
	                        (int64_t)reject->column + 1, reject->header, reject->offset,
	                        axl_reason_name(reject->reason), reject->value, reject->hint);
}

int axl_source_rejects_add(struct axl_store *store, int64_t version,
                           const struct axl_rejects *rejects, struct axl_error **err)
{
	static const char *const columns[] = {"version", "line",   "field", "header",
	                                      "offset",  "reason", "value", "hint"};
	size_t count = axl_rejects_count(rejects);
	if (count == 0)
		return 0;
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "reject", columns, AXL_COUNT(columns), &inserter, err))
		return -1;
	for (size_t i = 0; i < count; i++)
		if (add_reject(inserter, version, axl_rejects_at(rejects, i), err))
			return -1;
	return axl_inserter_finish(inserter, err);
}

static struct axl_source_version version_at(struct axl_query *row)
{
	return (struct axl_source_version){
	    .id = axl_query_int(row, 0),
	    .source = axl_query_text(row, 1),
	    .kind = axl_query_text(row, 2),
	    .file = axl_query_text(row, 3),
	    .sheet = axl_query_text(row, 4),
	    .sha256 = axl_query_text(row, 5),
	    .recipe = axl_query_text(row, 6),
	    .map = axl_query_text(row, 7),
	    .encoding = axl_query_text(row, 8),
	    .provider = axl_query_text(row, 9),
	    .period = axl_query_text(row, 10),
	    .synthetic = axl_query_int(row, 11) != 0,
	    .counts =
		{
		    .rows = (uint64_t)axl_query_int(row, 12),
		    .kept = (uint64_t)axl_query_int(row, 13),
		    .ignored = (uint64_t)axl_query_int(row, 14),
		    .rejected = (uint64_t)axl_query_int(row, 15),
		},
	};
}

int axl_source_versions_each(struct axl_store *store, const char *wave,
                             int (*each)(void *context, const struct axl_source_version *version),
                             void *context, struct axl_error **err)
{
	struct axl_query *query = query_of(store, wave ? VERSION_IN_WAVE : VERSION_IN_NONE, err);
	if (!query || (wave && axl_query_bind(query, err, "t", wave)))
		return -1;
	int result;
	while ((result = axl_query_next(query, err)) > 0) {
		struct axl_source_version version = version_at(query);
		if ((result = each(context, &version)) != 0)
			break;
	}
	axl_query_reset(query);
	return result;
}

static struct axl_reject reject_at(struct axl_query *row)
{
	struct axl_reject reject = {
	    .line = (uint64_t)axl_query_int(row, 0),
	    .column = (int)axl_query_int(row, 1) - 1,
	    .header = axl_query_text(row, 2),
	    .offset = axl_query_int(row, 3),
	    .value = axl_query_text(row, 5),
	    .hint = axl_query_text(row, 6),
	};
	if (!axl_reason_from_name(axl_query_text(row, 4), &reject.reason))
		axl_bug("the store holds a reason for a reject that is not known");
	return reject;
}

int axl_source_rejects_each(struct axl_store *store, int64_t version,
                            int (*each)(void *context, const struct axl_reject *reject),
                            void *context, struct axl_error **err)
{
	struct axl_query *query = query_of(store, REJECT_EACH, err);
	if (!query || axl_query_bind(query, err, "i", version))
		return -1;
	int result;
	while ((result = axl_query_next(query, err)) > 0) {
		struct axl_reject reject = reject_at(query);
		if ((result = each(context, &reject)) != 0)
			break;
	}
	axl_query_reset(query);
	return result;
}

int axl_fact_place(struct axl_store *store, int64_t fact, struct axl_fact_place *ret_place,
                   struct axl_error **err)
{
	struct axl_query *query = query_of(store, FACT_PLACE, err);
	if (!query || axl_query_bind(query, err, "i", fact >> 32))
		return -1;
	int got = axl_query_next(query, err);
	if (got > 0)
		*ret_place = (struct axl_fact_place){
		    .source = axl_xstrdup(axl_query_text(query, 0)),
		    .file = axl_xstrdup(axl_query_text(query, 1)),
		    .sheet = axl_xstrdup(axl_query_text(query, 2)),
		    .line = (uint64_t)(fact & 0xFFFFFFFF),
		};
	axl_query_reset(query);
	return got;
}

void axl_fact_place_release(struct axl_fact_place *place)
{
	free(place->source);
	free(place->file);
	free(place->sheet);
	*place = (struct axl_fact_place){0};
}
