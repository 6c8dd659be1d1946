/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of surveyed firms. Of several responses of one firm in a wave the latest counts (by day,
 * then by the order they were read in); a firm no register knows becomes a unit of its own.
 */
#include "config.h"

#include "base/i18n.h"
#include "base/store/metric-read.h"
#include "ksic/firm.h"
#include "ksic/world.h"
#include "surveys/kinds.h"
#include "surveys/readiness.h"

#include <math.h>

enum { WAVE_RESPONSES, FIRM_RESPONSES };

#define ANSWERS_OF_WAVE                                                                            \
	" FROM wave_source w JOIN response r"                                                      \
	" ON r.id >= (w.version << 32) AND r.id < ((w.version + 1) << 32) WHERE w.wave = ?1"

static const char *const texts[] = {
    [WAVE_RESPONSES] = "SELECT r.id, r.firm, r.brn, r.answered, r.instrument, r.item, r.level, "
		       "r.state" ANSWERS_OF_WAVE " ORDER BY r.id, r.field",
    [FIRM_RESPONSES] = "SELECT r.id, r.firm, r.brn, r.answered, r.instrument, r.item, r.answer, "
		       "r.field" ANSWERS_OF_WAVE " ORDER BY r.id, r.field",
};
const struct axl_sql axl_survey_derive_sql = {"surveys/derive", texts, AXL_COUNT(texts)};

/* One response while its answers are gathered. */
struct response {
	int64_t id;
	int64_t unit;
	char answered[11];
	struct axl_item_answer *answers;
};

struct deriving {
	struct axl_store *store;
	const char *wave;
	const struct axl_world *world;
	struct axl_firms *firms;
	struct axl_instrument *instrument; /* all responses of a wave answer one instrument */
	struct response *responses;
	size_t count, capacity;
};

static void release(struct deriving *d)
{
	for (size_t i = 0; i < d->count; i++)
		free(d->responses[i].answers);
	free(d->responses);
	axl_instrument_free(d->instrument);
	axl_firms_free(d->firms);
}

/* Id of the unit with this key, or 0. */
static int find_unit(struct axl_store *store, const char *key, int64_t *ret_unit,
                     struct axl_error **err)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	struct axl_unit_filter filter = {.key = key};
	if (axl_units_load(store, &filter, &units, err) < 0)
		return -1;
	*ret_unit = axl_units_count(units) > 0 ? axl_units_at(units, 0)->id : 0;
	return 0;
}

/* A register knows more of its firm than a survey does: a unit that is there stays as it is. */
static int ensure_firm(struct deriving *d, const char *name, const char *brn, int64_t *ret_unit,
                       struct axl_error **err)
{
	enum axl_firm_found found = axl_firms_find(d->firms, brn, axl_slice_of(name), ret_unit);
	if (found == AXL_FIRM_BY_NUMBER || found == AXL_FIRM_BY_NAME)
		return 0;
	char digits[11], key[AXL_FIRM_KEY_SIZE];
	(void)axl_brn_read(axl_slice_of(brn), digits);
	axl_firm_key(digits, axl_slice_of(name), d->world->home->code, key);
	struct axl_unit unit = {"firm", key, d->world->home->code, "", "", name};
	if (find_unit(d->store, key, ret_unit, err) < 0)
		return -1;
	return *ret_unit ? 0 : axl_unit_ensure(d->store, &unit, ret_unit, err);
}

static int use_instrument(struct deriving *d, const char *id, struct axl_error **err)
{
	if (!d->instrument)
		return axl_instrument_load(d->world->definitions, id, &d->instrument, err);
	if (strcmp(d->instrument->id, id) == 0)
		return 0;
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    _("wave %s has responses to two instruments, \"%s\" and \"%s\": keep one in a wave"),
	    d->wave, d->instrument->id, id);
}

static int start_response(struct deriving *d, struct axl_query *row, struct axl_error **err)
{
	struct response response = {.id = axl_query_int(row, 0)};
	if (use_instrument(d, axl_query_text(row, 4), err) < 0 ||
	    ensure_firm(d, axl_query_text(row, 1), axl_query_text(row, 2), &response.unit, err) < 0)
		return -1;
	(void)snprintf(response.answered, sizeof response.answered, "%s", axl_query_text(row, 3));
	response.answers = axl_xcalloc(d->instrument->item_count, sizeof *response.answers);
	for (size_t i = 0; i < d->instrument->item_count; i++)
		response.answers[i].level.state = response.answers[i].grade.state = AXL_ABSENT;
	axl_reserve(d->responses, d->capacity, d->count + 1);
	d->responses[d->count++] = response;
	return 0;
}

static void take_answer(struct deriving *d, struct axl_query *row)
{
	struct response *response = &d->responses[d->count - 1];
	struct axl_number answer = {AXL_ABSENT, axl_query_double(row, 6)};
	bool evidence;
	const struct axl_instrument_item *item =
	    axl_instrument_find(d->instrument, axl_slice_of(axl_query_text(row, 5)), &evidence);
	if (!item || !axl_state_from_name(axl_query_text(row, 7), &answer.state))
		return; /* the instrument has lost the item since it was answered */
	struct axl_item_answer *place = &response->answers[item - d->instrument->items];
	*(evidence ? &place->grade : &place->level) = answer;
}

static int gather(struct deriving *d, struct axl_error **err)
{
	struct axl_query *query =
	    axl_store_query(d->store, &axl_survey_derive_sql, WAVE_RESPONSES, err);
	if (!query || axl_query_bind(query, err, "t", d->wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		bool next =
		    d->count == 0 || d->responses[d->count - 1].id != axl_query_int(query, 0);
		if (next && start_response(d, query, err) < 0)
			return -1;
		take_answer(d, query);
	}
	return row;
}

static int by_firm_and_day(const void *a, const void *b)
{
	const struct response *x = a, *y = b;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	int days = strcmp(x->answered, y->answered);
	return days ? days : (x->id > y->id) - (x->id < y->id);
}

static int write_one(struct axl_metric_writer *writer, struct axl_metric_value value,
                     struct axl_number number, const char *metric, const char *how,
                     struct axl_error **err)
{
	value.metric = metric;
	value.state = number.state;
	value.value = number.number;
	value.how = how;
	return axl_metric_write(writer, &value, err);
}

static int write_response(struct deriving *d, struct axl_metric_writer *writer,
                          const struct response *response, struct axl_error **err)
{
	struct axl_readiness r = axl_readiness_of(d->instrument, response->answers);
	struct axl_metric_value value = {.wave = d->wave,
	                                 .unit = response->unit,
	                                 .period = response->answered,
	                                 .vintage = "",
	                                 .lo = NAN,
	                                 .hi = NAN,
	                                 .se = NAN,
	                                 .n = (double)r.answered};
	axl_auto(axl_memory) char *claimed = axl_xasprintf(
	    "%g / %zu (n = %zu / %zu)", r.claimed_sum, r.answered, r.answered, r.applicable);
	axl_auto(axl_memory) char *confirmed = axl_xasprintf("%g / %zu (>= E%g)", r.confirmed_sum,
	                                                     r.confirmed, d->instrument->confirms);
	axl_auto(axl_memory) char *coverage =
	    axl_xasprintf("%zu / %zu (>= E%g)", r.confirmed, r.applicable, d->instrument->confirms);
	axl_auto(axl_memory) char *wish = axl_xasprintf("n = %zu", r.wishes);
	struct axl_metric_value ranged = value;
	ranged.lo = r.applicable ? r.lo : NAN;
	ranged.hi = r.applicable ? r.hi : NAN;
	ranged.n = (double)r.confirmed;
	if (write_one(writer, value, r.claimed, "readiness_claimed", claimed, err) < 0 ||
	    write_one(writer, ranged, r.confirmed_level, "readiness_confirmed", confirmed, err) <
	        0 ||
	    write_one(writer, value, r.coverage, "readiness_coverage", coverage, err) < 0)
		return -1;
	value.n = (double)r.wishes;
	return write_one(writer, value, r.wish, "adoption_wish", wish, err);
}

static int write_latest(struct deriving *d, struct axl_error **err)
{
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	if (axl_metric_writer_new(d->store, axl_surveys_maker.name, &writer, err) < 0)
		return -1;
	if (d->count > 0)
		qsort(d->responses, d->count, sizeof *d->responses, by_firm_and_day);
	for (size_t i = 0; i < d->count; i++) {
		bool latest = i + 1 == d->count || d->responses[i + 1].unit != d->responses[i].unit;
		if (latest && write_response(d, writer, &d->responses[i], err) < 0)
			return -1;
	}
	return axl_metric_writer_finish(writer, err);
}

static int derive_surveys(struct axl_store *store, const char *wave, const void *world,
                          struct axl_error **err)
{
	struct deriving d = {.store = store, .wave = wave, .world = world};
	int result = -1;
	if (axl_firms_load(store, &d.firms, err) == 0 && gather(&d, err) == 0)
		result = write_latest(&d, err);
	release(&d);
	return result;
}

static bool answers_metric(const struct axl_instrument_item *item, bool evidence,
                           const char *metric)
{
	if (strcmp(metric, "adoption_wish") == 0)
		return item->scale == AXL_ITEM_WISH && !evidence;
	bool about_evidence = strcmp(metric, "readiness_claimed") != 0;
	return item->scale == AXL_ITEM_READINESS && (!evidence || about_evidence);
}

struct explaining {
	struct deriving d;
	int64_t unit;
	const char *metric, *period;
	size_t limit, total;
	axl_evidence_each each;
	void *context;
};

/* Whether a response is the explained unit's; deriving has made a unit of every firm that answered.
 */
static bool is_of_unit(const struct explaining *e, struct axl_query *row)
{
	int64_t unit = 0;
	enum axl_firm_found found = axl_firms_find(e->d.firms, axl_query_text(row, 2),
	                                           axl_slice_of(axl_query_text(row, 1)), &unit);
	return (found == AXL_FIRM_BY_NUMBER || found == AXL_FIRM_BY_NAME) && unit == e->unit &&
	       strcmp(axl_query_text(row, 3), e->period) == 0;
}

/* 0 go on, else what the callback said (or -1). */
static int show_answer(struct explaining *e, struct axl_query *row, struct axl_error **err)
{
	bool evidence;
	if (!is_of_unit(e, row))
		return 0;
	if (use_instrument(&e->d, axl_query_text(row, 4), err) < 0)
		return -1;
	const struct axl_instrument_item *item =
	    axl_instrument_find(e->d.instrument, axl_slice_of(axl_query_text(row, 5)), &evidence);
	if (!item || !answers_metric(item, evidence, e->metric) || e->total++ >= e->limit)
		return 0;
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s = %s", axl_query_text(row, 5), axl_query_text(row, 6));
	struct axl_evidence shown = {axl_query_int(row, 0), (int)axl_query_int(row, 7), text};
	return e->each(e->context, &shown);
}

static int walk_answers(struct explaining *e, struct axl_error **err)
{
	struct axl_query *query =
	    axl_store_query(e->d.store, &axl_survey_derive_sql, FIRM_RESPONSES, err);
	if (!query || axl_query_bind(query, err, "t", e->d.wave) < 0)
		return -1;
	int row, result = 0;
	while (result == 0 && (row = axl_query_next(query, err)) > 0)
		result = show_answer(e, query, err);
	if (result == 0)
		return row;
	axl_query_reset(query);
	return result;
}

static int explain_survey(struct axl_store *store, const char *wave, const void *world,
                          const struct axl_unit *unit, const char *metric, const char *period,
                          size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                          struct axl_error **err)
{
	struct explaining e = {.d = {.store = store, .wave = wave, .world = world},
	                       .metric = metric,
	                       .period = period,
	                       .limit = limit,
	                       .each = each,
	                       .context = context};
	int result = find_unit(store, unit->key, &e.unit, err);
	if (result == 0)
		result = axl_firms_load(store, &e.d.firms, err);
	if (result == 0)
		result = walk_answers(&e, err);
	release(&e.d);
	*ret_total = e.total;
	return result;
}

const struct axl_metric_maker axl_surveys_maker = {
    .name = "surveys",
    .derive = derive_surveys,
    .explain = explain_survey,
};
