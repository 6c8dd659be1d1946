/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Between output.c and its three voices. output.c keeps the order of calls
 * right (a cell for every column, no table in a table) and writes `text` to the
 * stream after every call; a voice appends to `text`. A voice that has nothing
 * to say at the end of a row, table or document, or to notes, leaves a NULL.
 */
#ifndef CLI_OUTPUT_VOICE_H
#define CLI_OUTPUT_VOICE_H

#include "base/buffer.h"
#include "cli/output/output.h"

enum axl_cell_kind { AXL_CELL_TEXT, AXL_CELL_INTEGER, AXL_CELL_NUMBER };

/* A cell is what `state` says; in AXL_VALUE it has a text, an integer or a finite number. */
struct axl_cell {
	enum axl_cell_kind kind;
	enum axl_state state;
	const char *text;
	bool is_word; /* the text is one of ours (N_) */
	int64_t integer;
	double number;
};

struct axl_voice {
	void (*table)(struct axl_output *output, const char *name, const char *title);
	void (*cell)(struct axl_output *output, const struct axl_cell *cell);
	void (*row)(struct axl_output *output);
	void (*table_end)(struct axl_output *output);
	void (*note)(struct axl_output *output, const char *sentence);
	void (*finish)(struct axl_output *output);
};

struct axl_output {
	FILE *stream;
	const struct axl_voice *voice;
	const char *schema;
	bool bold;

	const struct axl_output_column *columns; /* of the table at hand; NULL between tables */
	size_t column_count;
	size_t column;    /* the next cell's */
	size_t row_count; /* of the table at hand */
	char **names;     /* of the tables so far */
	size_t table_count, name_capacity;

	struct axl_buffer text; /* not yet written */
	bool has_spoken;        /* something was written, or at least tried */
	int write_errnum;       /* of the first write that failed */

	char *title;  /* text only: of the buffered table */
	char **cells; /* text only: its cells, row by row */
	size_t cell_count, cell_capacity;
};

extern const struct axl_voice axl_voice_text, axl_voice_csv, axl_voice_json;

/* "-", "X", "", "n/a", "undefined": how a state that is no value is shown (N_). */
const char *axl_cell_mark(enum axl_state state);

/* An integer, or the shortest decimal that reads back as the number. */
void axl_cell_add_figure(const struct axl_cell *cell, struct axl_buffer *out);

#endif
