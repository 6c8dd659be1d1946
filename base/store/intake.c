/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/intake.h"

#include "base/i18n.h"
#include "base/store/source.h"

/* So many records are read between two ticks, and so many rejects kept in memory. */
enum { STRETCH = 512 };

struct work {
	const struct axl_intake *intake;
	const struct axl_kind *kind;
	void *state; /* the kind's */
	struct axl_map_reader *reader;
	struct axl_cell *cells; /* of the record, one a field of the kind */
	struct axl_rejects *rejects;
	uint64_t kept, refused;
};

/* What the kind makes of the record. */
static int take_record(struct work *work, struct axl_record *record, struct axl_error **err)
{
	size_t before = axl_rejects_count(work->rejects);
	int keep = 1;
	if (work->kind->refine)
		keep = work->kind->refine(work->state, record, work->rejects, err);
	if (keep < 0)
		return -1;
	bool refused = keep == 0 && axl_rejects_count(work->rejects) > before;
	work->refused += refused;
	work->kept += !refused;
	if (keep == 0 || work->intake->sums_only)
		return 0;
	return work->kind->store(work->state, record, err);
}

/* 1 there may be more, 0 there is no more, -1 failure. */
static int take_stretch(struct work *work, struct axl_error **err)
{
	struct axl_record record = {.cells = work->cells};
	for (size_t i = 0; i < STRETCH && axl_rejects_count(work->rejects) < STRETCH; i++) {
		int got = axl_map_reader_next(work->reader, &record, work->rejects, err);
		if (got <= 0)
			return got;
		if (got == AXL_MAP_RECORD && take_record(work, &record, err) < 0)
			return -1;
	}
	return 1;
}

/* After a failure too rejects are stored: what was rejected before it may explain it. */
static int store_rejects(struct work *work, int result, struct axl_error **err)
{
	axl_auto(axl_error) struct axl_error *later = NULL;
	if (axl_source_rejects_add(work->intake->store, work->intake->version, work->rejects,
	                           result < 0 ? &later : err) < 0)
		result = -1;
	axl_rejects_clear(work->rejects);
	return result;
}

static int take_all(struct work *work, const struct axl_table *table,
                    const struct axl_progress *progress, struct axl_error **err)
{
	int result;
	do {
		struct axl_table_facts facts;
		result = store_rejects(work, take_stretch(work, err), err);
		axl_table_facts(table, &facts);
		axl_progress_tick(progress, _("reading"), facts.consumed, facts.size);
	} while (result > 0);
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
	axl_auto(axl_memory) struct axl_cell *cells =
	    axl_xreallocarray(NULL, kind->field_count, sizeof *cells);
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	struct work work = {
	    .intake = intake,
	    .kind = kind,
	    .reader = reader,
	    .cells = cells,
	    .rejects = rejects,
	};
	if (kind->open(intake, world, &work.state, err))
		return -1;
	int result = take_all(&work, table, progress, err);
	if (result == 0 && kind->finish)
		result = kind->finish(work.state, err);
	if (result == 0)
		*ret_counts = counts_of(&work);
	kind->close(work.state);
	return result;
}
