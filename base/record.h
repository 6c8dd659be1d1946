/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records: what a column map makes of rows, whatever file they stood in.
 *
 * Each room declares the kinds of records it takes (struct axl_kind): their
 * fields, what is checked, and how they are stored. All that a kind does is done in
 * the thread of the caller of axl_intake_run, record by record in the order of the file.
 */
#ifndef BASE_RECORD_H
#define BASE_RECORD_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/store/reject.h"
#include "base/value.h"

#include <stdint.h>

enum axl_cell_type {
	AXL_CELL_TEXT,   /* NFC, trimmed */
	AXL_CELL_NUMBER, /* axl_number_read */
	AXL_CELL_DATE,   /* canonical day */
	AXL_CELL_PERIOD, /* canonical period */
};

struct axl_field_spec {
	const char *name; /* as maps name it */
	enum axl_cell_type type;
	bool required; /* a record without it is rejected */
};

enum { AXL_COLUMN_NONE = -1 };

struct axl_cell {
	enum axl_state state;
	struct axl_slice
	    text;      /* the text, canonical for dates and periods, as printed for numbers */
	double number; /* AXL_CELL_NUMBER in AXL_VALUE, scaled by the map */
	int column;    /* file column from 0; AXL_COLUMN_NONE for a constant */
	/*
	 * Number of this text among those of its field, from 1: equal numbers, equal cells,
	 * and the text lives as long as the map reader. 0: not numbered, nothing is known.
	 */
	uint32_t word;
};

/*
 * The numbers of up to three cells' texts as one; 0 where one of them has none. Numbers
 * stay below 2^21 (base/map/dictionary.h).
 */
static inline uint64_t axl_cells_word(const struct axl_cell *a, const struct axl_cell *b,
                                      const struct axl_cell *c)
{
	bool all = a->word && b->word && c->word;
	return all ? ((uint64_t)a->word << 21 | b->word) << 21 | c->word : 0;
}

struct axl_record {
	uint64_t line;
	uint64_t offset;
	int column;             /* the melted column from 0, or AXL_COLUMN_NONE */
	struct axl_cell *cells; /* one a field of the kind, in its order */
};

struct axl_intake;    /* base/store/intake.h */
struct axl_map;       /* base/map/map.h */
struct axl_fact_view; /* base/store/fact-view.h */

struct axl_kind {
	const char *name; /* as maps and users name it: "establishment" */
	const struct axl_field_spec *fields;
	size_t field_count;
	/*
	 * Append whatever else shapes the records (the definitions that their cells are read
	 * by), so that a file is read anew when it changes. May be NULL.
	 */
	int (*recipe)(const struct axl_map *map, const void *world, struct axl_buffer *out,
	              struct axl_error **err);
	/* Make the state of one import; world is what the room needs to know (regions …). */
	int (*open)(const struct axl_intake *intake, const void *world, void **ret_state,
	            struct axl_error **err);
	/*
	 * May rewrite cells (a region's name into its code; the text must live until the
	 * record is stored) and sum up. 1 keep the record, 0 do not store it (a reject filed says
	 * why; none filed: it only counted toward sums), -1 failure. May be NULL.
	 */
	int (*refine)(void *state, struct axl_record *record, struct axl_rejects *rejects,
	              struct axl_error **err);
	/* Put the record into the store, right after refine. */
	int (*store)(void *state, const struct axl_record *record, struct axl_error **err);
	/* After the last record: flush, write sums. May be NULL. */
	int (*finish)(void *state, struct axl_error **err);
	void (*close)(void *state);
	/* The kept facts as a plain table, and who stands in them: "name", perhaps "brn" or
	 * "brn6" (base/store/fact-view.h). NULL: there is no such. */
	const struct axl_fact_view *facts, *parties;
};

#endif
