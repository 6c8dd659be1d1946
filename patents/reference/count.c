/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counts of patents that somebody else counted, as facts: one area, technology and year.
 * Areas and technologies are kept as read; what they mean is found when they are used
 * (patents/reference/reference.h). The same cell twice is two figures of one thing: the second is
 * rejected.
 */
#include "config.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/period.h"
#include "base/store/intake.h"
#include "ksic/fact/row.h"
#include "patents/document/kinds.h"

enum { AREA, TECHNOLOGY, YEAR, PATENTS, QUERY, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [AREA] = {"area", AXL_CELL_TEXT, true},    [TECHNOLOGY] = {"technology", AXL_CELL_TEXT, true},
    [YEAR] = {"year", AXL_CELL_PERIOD, true},  [PATENTS] = {"patents", AXL_CELL_NUMBER, false},
    [QUERY] = {"query", AXL_CELL_TEXT, false},
};

struct counts {
	const struct axl_map_reader *reader;
	int64_t version;
	struct axl_index *seen;
	struct axl_buffer key;
	struct axl_inserter *inserter;
};

static void close_counts(void *state)
{
	struct counts *counts = state;
	axl_index_free(counts->seen);
	axl_buffer_release(&counts->key);
	axl_inserter_free(counts->inserter);
	free(counts);
}

static int open_counts(const struct axl_intake *intake, const void *world, void **ret_state,
                       struct axl_error **err)
{
	static const char *const columns[] = {"id",   "field",   "area",  "technology",
	                                      "year", "patents", "state", "query"};
	struct counts *counts = axl_xcalloc(1, sizeof *counts);
	(void)world;
	counts->reader = intake->reader;
	counts->version = intake->version;
	counts->seen = axl_index_new();
	axl_buffer_init(&counts->key);
	if (axl_inserter_new(intake->store, "technology_count", columns, AXL_COUNT(columns),
	                     &counts->inserter, err) < 0) {
		close_counts(counts);
		return -1;
	}
	*ret_state = counts;
	return 0;
}

static bool is_first(struct counts *counts, const struct axl_record *record)
{
	bool added;
	axl_buffer_clear(&counts->key);
	for (int i = AREA; i <= YEAR; i++) {
		const struct axl_slice *text = &record->cells[i].text;
		axl_buffer_add(&counts->key, text->bytes, text->length);
		axl_buffer_add_char(&counts->key, '\n');
	}
	axl_index_add(counts->seen, counts->key.bytes, counts->key.length, 0, &added);
	return added;
}

static int refine_count(void *state, struct axl_record *record, struct axl_rejects *rejects,
                        struct axl_error **err)
{
	static const int figures[] = {PATENTS, -1};
	struct counts *counts = state;
	const struct axl_cell *year = &record->cells[YEAR], *patents = &record->cells[PATENTS];
	(void)err;
	if (axl_fact_reject_negative(counts->reader, record, figures, rejects))
		return 0;
	if (year->text.length != strlen("2024")) {
		axl_fact_reject(counts->reader, record, year, AXL_REASON_PERIOD,
		                _("expected a year"), rejects);
		return 0;
	}
	if (!is_first(counts, record)) {
		axl_fact_reject(counts->reader, record, patents, AXL_REASON_DUPLICATE,
		                _("the file gives this area, technology and year before; the "
		                  "first one is kept"),
		                rejects);
		return 0;
	}
	return 1;
}

/* "-" is a count of none, which is a true 0 here. */
static double figure_of(const struct axl_cell *patents)
{
	return patents->state == AXL_NONE ? 0 : axl_fact_figure(patents);
}

static int store_count(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct counts *counts = state;
	const struct axl_cell *cells = record->cells;
	char year[AXL_PERIOD_SIZE];
	(void)snprintf(year, sizeof year, "%.*s", (int)cells[YEAR].text.length,
	               cells[YEAR].text.bytes);
	return axl_inserter_add(
	    counts->inserter, err, "iissidts", axl_fact_id(counts->version, record->line),
	    (int64_t)record->column + 1, cells[AREA].text, cells[TECHNOLOGY].text,
	    (int64_t)axl_period_year(year), figure_of(&cells[PATENTS]),
	    axl_state_name(cells[PATENTS].state), axl_fact_text(&cells[QUERY]));
}

static int finish_counts(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct counts *)state)->inserter, err);
}

const struct axl_kind axl_technology_count_kind = {
    .name = "technology-count",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_counts,
    .refine = refine_count,
    .store = store_count,
    .finish = finish_counts,
    .close = close_counts,
};
