/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/intake.h"

#include <pthread.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/queue.h"
#include "base/store/source.h"

/* All batches together fit in a processor's cache: their cells pass from core to core. */
enum { BATCHES = 4, BATCH_RECORDS = 512 };

/* Records and rejects on their way from the reading to the caller's thread; used again and again.
 */
struct batch {
	struct axl_record *records;
	struct axl_cell *cells; /* BATCH_RECORDS × fields of the kind */
	size_t count;
	struct axl_arena *texts;
	struct axl_rejects *rejects;
};

/* The caller's thread works the kind, so that the store stays in the thread that opened it. */
struct work {
	const struct axl_intake *intake;
	const struct axl_kind *kind;
	void *state; /* the kind's */
	struct axl_table *table;
	struct axl_map_reader *reader;
	const struct axl_progress *progress;
	struct axl_queue *blank; /* batches to be filled */
	struct axl_queue *full;  /* batches to be taken in */
	struct batch batches[BATCHES];
	uint64_t kept, refused;
	struct axl_error *read_error; /* of the reading thread, until it is joined */
};

static void work_init(struct work *work)
{
	size_t fields = work->kind->field_count;
	work->blank = axl_queue_new(BATCHES);
	work->full = axl_queue_new(BATCHES);
	for (size_t i = 0; i < BATCHES; i++) {
		work->batches[i] = (struct batch){
		    .records = axl_xreallocarray(NULL, BATCH_RECORDS, sizeof(struct axl_record)),
		    .cells =
			axl_xreallocarray(NULL, BATCH_RECORDS * fields, sizeof(struct axl_cell)),
		    .texts = axl_arena_new(),
		    .rejects = axl_rejects_new(),
		};
		(void)axl_queue_put(work->blank, &work->batches[i]);
	}
}

static void work_release(struct work *work)
{
	for (size_t i = 0; i < BATCHES; i++) {
		free(work->batches[i].records);
		free(work->batches[i].cells);
		axl_arena_free(work->batches[i].texts);
		axl_rejects_free(work->batches[i].rejects);
	}
	axl_queue_free(work->full);
	axl_queue_free(work->blank);
	axl_error_free(work->read_error);
}

/*
 * The reader's texts live until its next record: the batch needs its own. Those that are
 * numbered live on by themselves.
 */
static void keep_texts(struct batch *batch, const struct axl_record *record, size_t fields)
{
	for (size_t i = 0; i < fields; i++) {
		struct axl_cell *cell = &record->cells[i];
		if (!cell->word)
			cell->text.bytes =
			    axl_arena_copy(batch->texts, cell->text.bytes, cell->text.length);
	}
}

/* The other thread's core had these cells last: they are asked for while others are worked on. */
static void fetch_ahead(const struct work *work, const struct batch *batch, size_t i)
{
	enum { CACHE_LINE = 64 };
	if (i >= BATCH_RECORDS)
		return;
	size_t size = work->kind->field_count * sizeof(struct axl_cell);
	const char *cells = (const char *)batch->cells + i * size;
	for (size_t at = 0; at < size; at += CACHE_LINE)
		__builtin_prefetch(cells + at, 1);
}

/* 1 the batch is full, 0 there is no more, -1 failure. */
static int fill(struct work *work, struct batch *batch)
{
	size_t fields = work->kind->field_count;
	while (batch->count < BATCH_RECORDS && axl_rejects_count(batch->rejects) < BATCH_RECORDS) {
		struct axl_record *record = &batch->records[batch->count];
		record->cells = batch->cells + batch->count * fields;
		fetch_ahead(work, batch, batch->count + 1);
		int got =
		    axl_map_reader_next(work->reader, record, batch->rejects, &work->read_error);
		if (got <= 0)
			return got;
		if (got == AXL_MAP_NO_RECORD)
			continue;
		keep_texts(batch, record, fields);
		batch->count++;
	}
	return 1;
}

static void *read_all(void *context)
{
	struct work *work = context;
	struct batch *batch;
	int more = 1;
	while (more > 0 && (batch = axl_queue_take(work->blank))) {
		more = fill(work, batch);
		struct axl_table_facts facts;
		axl_table_facts(work->table, &facts);
		axl_progress_tick(work->progress, _("reading"), facts.consumed, facts.size);
		if (!axl_queue_put(work->full, batch))
			break;
	}
	axl_queue_close(work->full);
	return NULL;
}

/* What the kind makes of the record. */
static int take_record(struct work *work, struct axl_record *record, struct axl_rejects *rejects,
                       struct axl_error **err)
{
	size_t before = axl_rejects_count(rejects);
	int keep = 1;
	if (work->kind->refine)
		keep = work->kind->refine(work->state, record, rejects, err);
	if (keep < 0)
		return -1;
	bool refused = keep == 0 && axl_rejects_count(rejects) > before;
	work->refused += refused;
	work->kept += !refused;
	if (keep == 0 || work->intake->sums_only)
		return 0;
	return work->kind->store(work->state, record, err);
}

/* After a failure too rejects are stored: what was rejected before it may explain it. */
static int take_batch(struct work *work, struct batch *batch, struct axl_error **err)
{
	int result = 0;
	size_t unread = axl_rejects_count(batch->rejects);
	for (size_t i = 0; i < batch->count && result == 0; i++) {
		fetch_ahead(work, batch, i + 1);
		result = take_record(work, &batch->records[i], batch->rejects, err);
	}
	axl_rejects_merge(batch->rejects, unread);
	axl_auto(axl_error) struct axl_error *later = NULL;
	if (axl_source_rejects_add(work->intake->store, work->intake->version, batch->rejects,
	                           result == 0 ? err : &later))
		result = -1;
	batch->count = 0;
	axl_arena_clear(batch->texts);
	axl_rejects_clear(batch->rejects);
	return result;
}

static int take_all(struct work *work, struct axl_error **err)
{
	int result = 0;
	struct batch *batch;
	while (result == 0 && (batch = axl_queue_take(work->full))) {
		result = take_batch(work, batch, err);
		(void)axl_queue_put(work->blank, batch);
	}
	/* A reader that waits for a blank batch, or to put a full one, is told to stop. */
	axl_queue_close(work->blank);
	axl_queue_close(work->full);
	return result;
}

static int run_threads(struct work *work, struct axl_error **err)
{
	pthread_t reading;
	int errnum = pthread_create(&reading, NULL, read_all, work);
	if (errnum)
		return axl_error_system(err, errnum, _("a thread cannot be started"));
	int result = take_all(work, err);
	(void)pthread_join(reading, NULL);
	if (result == 0 && work->read_error) {
		*err = axl_steal(work->read_error);
		return -1;
	}
	return result;
}

static struct axl_intake_counts counts_of(const struct work *work)
{
	struct axl_map_counts read;
	axl_map_reader_counts(work->reader, &read);
	return (struct axl_intake_counts){
	    .rows = read.rows,
	    .kept = work->kept,
	    .ignored = read.ignored,
	    .rejected = read.rejected + work->refused,
	};
}

int axl_intake_run(const struct axl_intake *intake, const struct axl_kind *kind, const void *world,
                   struct axl_table *table, struct axl_map_reader *reader,
                   const struct axl_progress *progress, struct axl_intake_counts *ret_counts,
                   struct axl_error **err)
{
	struct work work = {
	    .intake = intake,
	    .kind = kind,
	    .table = table,
	    .reader = reader,
	    .progress = progress,
	};
	if (kind->open(intake, world, &work.state, err))
		return -1;
	work_init(&work);
	int result = run_threads(&work, err);
	if (result == 0 && kind->finish)
		result = kind->finish(work.state, err);
	if (result == 0)
		*ret_counts = counts_of(&work);
	kind->close(work.state);
	work_release(&work);
	return result;
}
