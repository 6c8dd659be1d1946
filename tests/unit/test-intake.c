/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an import does with records. The map reader is a stand-in of the test's own that
 * gives numbered records and fails where it is told to; its names are the real
 * one's, so the linker takes it in its place.
 */
#include "config.h"

#include "base/store/intake.h"
#include "base/store/source.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

enum { NAME, EMPLOYEES, FIELDS };
enum { NEVER = -1 };

/* Row k is a record of line k + 1, but every tenth (the last of ten) is rejected. */
struct axl_map_reader {
	long rows, at, fail_at;
	uint64_t rejected;
	char name[32]; /* overwritten by each record */
};

struct axl_table {
	struct axl_map_reader *reader;
};

int axl_map_reader_next(struct axl_map_reader *reader, struct axl_record *record,
                        struct axl_rejects *rejects, struct axl_error **err)
{
	if (reader->at == reader->rows)
		return 0;
	if (reader->at == reader->fail_at)
		return axl_error_set(err, AXL_ERROR_DATA, "the reader fails");
	uint64_t line = (uint64_t)++reader->at;
	if (line % 10 == 0) {
		axl_rejects_add(rejects, line, 0, "name", -1, AXL_REASON_REQUIRED, axl_slice_of(""),
		                "%s", "");
		reader->rejected++;
		return AXL_MAP_NO_RECORD;
	}
	int length = snprintf(reader->name, sizeof reader->name, "공장 %d", (int)line);
	record->line = line;
	record->cells[NAME] = (struct axl_cell){.text = {reader->name, (size_t)length}};
	record->cells[EMPLOYEES] =
	    (struct axl_cell){.text = axl_slice_of(""), .number = (double)line};
	return AXL_MAP_RECORD;
}

void axl_map_reader_counts(const struct axl_map_reader *reader, struct axl_map_counts *ret_counts)
{
	*ret_counts =
	    (struct axl_map_counts){.rows = (uint64_t)reader->at, .rejected = reader->rejected};
}

void axl_table_facts(const struct axl_table *table, struct axl_table_facts *ret_facts)
{
	*ret_facts = (struct axl_table_facts){.size = (uint64_t)table->reader->rows,
	                                      .consumed = (uint64_t)table->reader->at};
}

/* What the kind of the test is to do, and what it was asked to do. */
struct plan {
	bool fail_open, fail_finish, refuse_sevens, count_eights;
	uint64_t fail_refine, fail_store; /* lines; 0: never */
	int opened, finished, closed;
	uint64_t stored;
};

struct state {
	struct plan *plan;
	int64_t version;
	struct axl_inserter *inserter;
};

static int open_state(const struct axl_intake *intake, const void *world, void **ret_state,
                      struct axl_error **err)
{
	static const char *const columns[] = {"id", "region", "name", "employees"};
	struct plan *plan = *(struct plan *const *)world;
	if (plan->fail_open)
		return axl_error_set(err, AXL_ERROR_DATA, "open fails");
	struct state *state = axl_xcalloc(1, sizeof *state);
	state->plan = plan;
	state->version = intake->version;
	must(axl_inserter_new(intake->store, "establishment", columns, 4, &state->inserter, err),
	     err);
	plan->opened++;
	*ret_state = state;
	return 0;
}

static int refine(void *context, struct axl_record *record, struct axl_rejects *rejects,
                  struct axl_error **err)
{
	const struct plan *plan = ((struct state *)context)->plan;
	if (record->line == plan->fail_refine)
		return axl_error_set(err, AXL_ERROR_DATA, "refine fails");
	if (plan->refuse_sevens && record->line % 10 == 7) {
		axl_rejects_add(rejects, record->line, 0, "name", -1, AXL_REASON_RANGE,
		                record->cells[NAME].text, "%s", "");
		return 0;
	}
	record->cells[EMPLOYEES].number *= 2;
	return !(plan->count_eights && record->line % 10 == 8);
}

static int store_record(void *context, const struct axl_record *record, struct axl_error **err)
{
	struct state *state = context;
	if (record->line == state->plan->fail_store)
		return axl_error_set(err, AXL_ERROR_STORE, "store fails");
	state->plan->stored++;
	return axl_inserter_add(state->inserter, err, "itsd",
	                        axl_fact_id(state->version, record->line), "28",
	                        record->cells[NAME].text, record->cells[EMPLOYEES].number);
}

static int finish(void *context, struct axl_error **err)
{
	struct state *state = context;
	state->plan->finished++;
	if (state->plan->fail_finish)
		return axl_error_set(err, AXL_ERROR_STORE, "finish fails");
	return axl_inserter_finish(state->inserter, err);
}

static void close_state(void *context)
{
	struct state *state = context;
	state->plan->closed++;
	axl_inserter_free(state->inserter);
	free(state);
}

static const struct axl_field_spec fields[FIELDS] = {
    [NAME] = {"name", AXL_CELL_TEXT, true},
    [EMPLOYEES] = {"employees", AXL_CELL_NUMBER, false},
};
static const struct axl_kind kind = {
    .name = "trial",
    .fields = fields,
    .field_count = FIELDS,
    .open = open_state,
    .refine = refine,
    .store = store_record,
    .finish = finish,
    .close = close_state,
};

struct ticks {
	uint64_t count, done;
	bool forward;
};

static void tick(void *context, const char *what, uint64_t done, uint64_t total)
{
	struct ticks *ticks = context;
	ticks->forward = ticks->forward && *what && done >= ticks->done && done <= total;
	ticks->done = done;
	ticks->count++;
}

static int64_t new_version(struct axl_store *store)
{
	struct axl_error *err = NULL;
	int64_t id = 0;
	struct axl_source_version version = {
	    .source = "register",
	    .kind = "trial",
	    .file = "",
	    .sheet = "",
	    .sha256 = "",
	    .recipe = "",
	    .map = "",
	    .encoding = "",
	    .provider = "",
	    .period = "",
	};
	trial_run(store,
	          "DELETE FROM reject; DELETE FROM establishment; DELETE FROM source_version");
	must(axl_source_version_add(store, &version, &id, &err), &err);
	return id;
}

static int run(struct axl_store *store, long rows, long fail_at, bool sums_only, struct plan *plan,
               struct ticks *ticks, struct axl_intake_counts *counts, struct axl_error **err)
{
	struct axl_map_reader reader = {.rows = rows, .fail_at = fail_at};
	struct axl_table table = {&reader};
	struct axl_progress progress = {tick, ticks};
	struct axl_intake intake = {.store = store,
	                            .version = new_version(store),
	                            .wave = "2025Q4",
	                            .reader = &reader,
	                            .sums_only = sums_only};
	*ticks = (struct ticks){.forward = true};
	trial_run(store, "BEGIN");
	int result = axl_intake_run(&intake, &kind, &plan, &table, &reader, &progress, counts, err);
	trial_run(store, "COMMIT");
	return result;
}

static void everything_arrives_once(struct axl_store *store)
{
	/* Of n rows n/10 are rejected; many stretches and a bit, and the edges of one. */
	static const long sizes[] = {0, 1, 9, 10, 567, 568, 569, 50003};
	for (size_t i = 0; i < AXL_COUNT(sizes); i++) {
		axl_auto(axl_error) struct axl_error *err = NULL;
		struct axl_intake_counts counts = {0};
		struct plan plan = {0};
		struct ticks ticks;
		long n = sizes[i], rejected = n / 10, kept = n - rejected;
		printf("# %ld rows\n", n);
		tap_int(run(store, n, NEVER, false, &plan, &ticks, &counts, &err), 0, "it runs");
		tap_int((long long)counts.rows, n, "rows are counted");
		tap_int((long long)counts.kept, kept, "and what is kept");
		tap_int((long long)counts.rejected, rejected, "and what is not");
		axl_auto(axl_memory) char *stored = trial_answer(
		    store,
		    "SELECT count(*) FROM establishment WHERE employees = 2 * (id & 0xFFFFFFFF)"
		    " AND name = '공장 ' || (id & 0xFFFFFFFF)");
		tap_int(atol(stored), kept, "each record has its own texts and figures");
		axl_auto(axl_memory) char *rejects = trial_answer(
		    store, "SELECT count(DISTINCT line) FROM reject WHERE line % 10 = 0");
		tap_int(atol(rejects), rejected, "rejects are stored with their lines");
		tap_ok(ticks.count > 0 && ticks.forward && ticks.done == (uint64_t)n,
		       "progress goes forward to the end");
		tap_ok(plan.opened == 1 && plan.finished == 1 && plan.closed == 1,
		       "the kind is opened, finished and closed once");
	}
}

/* Of 100 rows ten are the reader's rejects, ten the kind's, ten only count. */
static void a_kind_may_refuse_or_only_count(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_intake_counts counts = {0};
	struct plan plan = {.refuse_sevens = true, .count_eights = true};
	struct ticks ticks;
	tap_int(run(store, 100, NEVER, false, &plan, &ticks, &counts, &err), 0, "it runs");
	tap_int((long long)counts.kept, 80, "what only counts is kept");
	tap_int((long long)counts.rejected, 20, "what is refused with a reason is rejected");
	tap_int((long long)plan.stored, 70, "the rest is stored");
	axl_auto(axl_memory) char *refused =
	    trial_answer(store, "SELECT count(*) FROM reject WHERE reason = 'range'");
	tap_text(refused, "10", "with its reason");

	struct plan sums = {.refuse_sevens = true};
	tap_int(run(store, 100, NEVER, true, &sums, &ticks, &counts, &err), 0, "sums only");
	tap_int((long long)counts.kept, 80, "count alike");
	tap_int((long long)sums.stored, 0, "and store no record");
	tap_int(sums.finished, 1, "but are finished");
}

static void tap_failure(struct axl_store *store, long fail_at, struct plan plan, bool finished,
                        const char *message)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_intake_counts counts = {.rows = 12345};
	struct ticks ticks;
	int result = run(store, 200000, fail_at, false, &plan, &ticks, &counts, &err);
	tap_int(result, -1, message);
	tap_text(err ? err->message : NULL, message, "is what is said");
	tap_int((long long)counts.rows, 12345, "no counts are given");
	tap_int(plan.closed, plan.opened, "what was opened is closed");
	tap_int(plan.finished, finished, "finished only where all was read and stored");
}

static void failures_stop_it(struct axl_store *store)
{
	tap_failure(store, NEVER, (struct plan){.fail_open = true}, false, "open fails");
	tap_failure(store, 0, (struct plan){0}, false, "the reader fails");
	tap_failure(store, 100001, (struct plan){0}, false, "the reader fails");
	tap_failure(store, NEVER, (struct plan){.fail_refine = 100001}, false, "refine fails");
	tap_failure(store, NEVER, (struct plan){.fail_store = 1}, false, "store fails");
	tap_failure(store, NEVER, (struct plan){.fail_store = 100001}, false, "store fails");
	tap_failure(store, 199998, (struct plan){.fail_store = 2}, false, "store fails");
	tap_failure(store, NEVER, (struct plan){.fail_finish = true}, true, "finish fails");
}

/* The reader gives up after line 4005: the 400 rejects before it are stored, for who asks why. */
static void rejects_before_a_failure_are_kept(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_intake_counts counts = {0};
	struct plan plan = {0};
	struct ticks ticks;
	tap_int(run(store, 100000, 4005, false, &plan, &ticks, &counts, &err), -1, "it fails");
	axl_auto(axl_memory) char *rejects = trial_answer(store, "SELECT count(*) FROM reject");
	tap_text(rejects, "400", "the rejects before it are there");
}

int main(void)
{
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	everything_arrives_once(store);
	a_kind_may_refuse_or_only_count(store);
	failures_stop_it(store);
	rejects_before_a_failure_are_kept(store);
	return tap_done();
}
