/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/decision.h"

#include "base/i18n.h"
#include "base/period.h"
#include "ksic/firm.h"
#include "patents/link/table.h"

#include <inttypes.h>
#include <string.h>

enum { ALL, LATEST, ADD, KEY_OF };

static const char *const texts[] = {
    [ALL] = "SELECT subject, object, verdict, decided_on, reason FROM decision d"
	    " WHERE kind = 'link' AND substr(subject, 1, 6) = 'party:' AND verdict <> 'later'"
	    " AND NOT EXISTS (SELECT 1 FROM decision l WHERE l.kind = 'link'"
	    " AND l.subject = d.subject AND l.object = d.object AND l.id > d.id) ORDER BY id",
    [LATEST] =
	"SELECT verdict, reason FROM decision WHERE kind = 'link' AND subject = ? AND object = ?"
	" ORDER BY id DESC LIMIT 1",
    [ADD] = "INSERT INTO decision (kind, subject, object, verdict, reason, decided_on, wave,"
	    " source) VALUES ('link', ?, ?, ?, ?, ?, ?, ?)",
    [KEY_OF] = "SELECT key FROM unit WHERE id = ?",
};
const struct axl_sql axl_link_decision_sql = {"patents/decision", texts, AXL_COUNT(texts)};

static const char prefix[] = "party:";

/* "party:<region>:<name>"; a region's code may hold a colon itself ("complex:namdong"). */
static char *subject_of(const char *region, const char *name)
{
	return axl_xasprintf("%s%s:%s", prefix, region, name);
}

int axl_link_decisions_each(struct axl_store *store, axl_link_decision_each each, void *context,
                            struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_link_decision_sql, ALL, err);
	if (!query)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		axl_auto(axl_memory) char *subject = axl_xstrdup(axl_query_text(query, 0));
		char *region = subject + sizeof prefix - 1;
		char *colon = strchr(region, ':');
		if (colon && strncmp(region, "complex:", 8) == 0)
			colon = strchr(colon + 1, ':');
		if (!colon)
			continue;
		*colon = '\0';
		struct axl_link_decision decision = {
		    .name = colon + 1,
		    .region = region,
		    .firm = axl_query_text(query, 1),
		    .same = strcmp(axl_query_text(query, 2), "same") == 0,
		    .decided_on = axl_query_text(query, 3),
		    .reason = axl_query_text(query, 4),
		};
		int result = each(context, &decision);
		if (result != 0) {
			axl_query_reset(query);
			return result;
		}
	}
	return row;
}

int axl_link_decision_last(struct axl_store *store, const char *name, const char *region,
                           const char *firm, struct axl_arena *arena, const char **ret_verdict,
                           const char **ret_reason, struct axl_error **err)
{
	axl_auto(axl_memory) char *subject = subject_of(region, name);
	struct axl_query *query = axl_store_query(store, &axl_link_decision_sql, LATEST, err);
	if (!query || axl_query_bind(query, err, "tt", subject, firm) < 0)
		return -1;
	int row = axl_query_next(query, err);
	if (row < 0)
		return -1;
	*ret_verdict = row ? axl_arena_text(arena, axl_query_text(query, 0)) : "";
	*ret_reason = row ? axl_arena_text(arena, axl_query_text(query, 1)) : "";
	axl_query_reset(query);
	return 0;
}

int axl_link_decision_add(struct axl_store *store, const struct axl_link_decision_made *made,
                          bool *ret_added, struct axl_error **err)
{
	axl_auto(axl_memory) char *subject = subject_of(made->region, made->name);
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	const char *verdict, *reason;
	if (axl_link_decision_last(store, made->name, made->region, made->firm, arena, &verdict,
	                           &reason, err) < 0)
		return -1;
	*ret_added = strcmp(verdict, made->verdict) != 0;
	if (!*ret_added)
		return 0;
	struct axl_query *query = axl_store_query(store, &axl_link_decision_sql, ADD, err);
	return query ? axl_query_run(query, err, "ttttttt", subject, made->firm, made->verdict,
	                             made->reason, made->decided_on, made->wave, made->source)
	             : -1;
}

/* Taking decisions back */

enum { NAME, REGION, FIRM, VERDICT, REASON, DECIDED_ON, COLUMNS };
static const struct axl_link_column columns[COLUMNS] = {
    [NAME] = {"name", "이름", true},      [REGION] = {"region", "지역", false},
    [FIRM] = {"firm", "기업", true},      [VERDICT] = {"verdict", "판정", true},
    [REASON] = {"reason", "사유", false}, [DECIDED_ON] = {"decided_on", "판정일", false},
};

struct taking {
	struct axl_store *store;
	struct axl_firms *firms;
	struct axl_link_table table;
	const char *wave, *day;
	struct axl_link_decisions_read read;
};

/* The key that the row names, or that of the one firm that bears the name; owned by the caller. */
static int find_firm(struct taking *t, char **ret_key, struct axl_error **err)
{
	const char *text = t->table.texts[FIRM];
	int64_t unit;
	if (strncmp(text, "firm:", 5) == 0) {
		*ret_key = axl_xstrdup(text);
		return 0;
	}
	if (axl_firms_find(t->firms, "", axl_slice_of(text), &unit) != AXL_FIRM_BY_NAME)
		return axl_link_table_fault(&t->table, FIRM, err,
		                            _("no firm, or more than one, is called \"%s\"; give "
		                              "its key (firm:...)"),
		                            text);
	struct axl_query *query = axl_store_query(t->store, &axl_link_decision_sql, KEY_OF, err);
	if (!query || axl_query_bind(query, err, "i", unit) < 0 || axl_query_next(query, err) <= 0)
		return -1;
	*ret_key = axl_xstrdup(axl_query_text(query, 0));
	axl_query_reset(query);
	return 0;
}

static int find_day(const struct taking *t, char ret_day[AXL_PERIOD_SIZE], struct axl_error **err)
{
	const char *text = t->table.texts[DECIDED_ON];
	if (!*text && t->day)
		text = t->day;
	if (axl_date_read(axl_slice_of(text), ret_day))
		return 0;
	return axl_link_table_fault(&t->table, DECIDED_ON, err,
	                            _("\"%s\" is no day; expected one like 2025-12-31, or "
	                              "--day for all rows without"),
	                            text);
}

static int add(struct taking *t, const char *key, const char *verdict, const char *day,
               struct axl_error **err)
{
	axl_auto(axl_memory) char *source =
	    axl_xasprintf("%s:%" PRIu64, t->table.path, t->table.line);
	const struct axl_link_decision_made made = {.name = t->table.texts[NAME],
	                                            .region = t->table.texts[REGION],
	                                            .firm = key,
	                                            .verdict = verdict,
	                                            .reason = t->table.texts[REASON],
	                                            .decided_on = day,
	                                            .wave = t->wave,
	                                            .source = source};
	bool added;
	if (axl_link_decision_add(t->store, &made, &added, err) < 0)
		return -1;
	t->read.added += added;
	t->read.repeated += !added;
	return 0;
}

static int take_row(struct taking *t, struct axl_error **err)
{
	char day[AXL_PERIOD_SIZE];
	axl_auto(axl_memory) char *key = NULL;
	int verdict = axl_link_table_verdict(&t->table, VERDICT, err);
	if (verdict == -1) {
		t->read.open++;
		return 0;
	}
	if (verdict < 0)
		return -1;
	if (!*t->table.texts[NAME])
		return axl_link_table_fault(&t->table, NAME, err, _("a verdict on no name"));
	if (find_day(t, day, err) < 0 || find_firm(t, &key, err) < 0)
		return -1;
	return add(t, key, verdict ? "same" : "different", day, err);
}

int axl_link_decisions_take(struct axl_store *store, const char *path, const char *wave,
                            const char *day, struct axl_link_decisions_read *ret_read,
                            struct axl_error **err)
{
	struct taking t = {.store = store, .wave = wave, .day = day};
	int result = axl_link_table_open(&t.table, path, columns, COLUMNS, err);
	if (result == 0)
		result = axl_firms_load(store, &t.firms, err);
	while (result == 0 && (result = axl_link_table_next(&t.table, err)) > 0)
		result = take_row(&t, err);
	if (result == 0)
		*ret_read = t.read;
	axl_link_table_release(&t.table);
	axl_firms_free(t.firms);
	return result;
}
