/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a command says on stdout, in one of three voices. Commands state tables
 * and never print themselves:
 *
 *     axl_output_table(output, "codes", N_("Codes"), columns, AXL_COUNT(columns));
 *     for (...) {
 *             axl_output_text(output, code);
 *             axl_output_number(output, share);
 *             axl_output_row(output);
 *     }
 *     axl_output_table_end(output);
 *
 * text: a title, headings, columns aligned by display width; control characters
 * made visible. CSV (RFC 4180, LF): a heading of keys, rows; a blank line
 * between tables; text that would start a formula (= + - @, tab, CR) gets a '
 * before it. JSON: one object {"axlens": "<schema>/1", "<table>": [{...}], ...},
 * nothing where there is no table. CSV and JSON go out row by row; text keeps a
 * table until its end, to align it; of a table that a fault cuts short it says nothing.
 */
#ifndef CLI_OUTPUT_OUTPUT_H
#define CLI_OUTPUT_OUTPUT_H

#include "base/error.h"
#include "base/value.h"

#include <stdint.h>

enum axl_format { AXL_FORMAT_TEXT, AXL_FORMAT_CSV, AXL_FORMAT_JSON };

enum axl_align { AXL_LEFT, AXL_RIGHT, AXL_UNSEEN /* not in text: for programs alone */ };

struct axl_output_column {
	const char *key;   /* JSON key and CSV heading: English, stable */
	const char *title; /* N_(): heading in text */
	enum axl_align align;
	/*
	 * In text alone: digits behind the point of a figure (-3: at most three, no zeros at
	 * the end; with an exponent where that takes more digits than it has); columns that a text
	 * is cut to, 0 for the whole. CSV and JSON give figures as the shortest that reads back.
	 */
	int precision;
};

struct axl_output;

/* The columns must outlive the table. name: JSON key, once a document; title: N_() or NULL. */
void axl_output_table(struct axl_output *output, const char *name, const char *title,
                      const struct axl_output_column *columns, size_t count);

/*
 * Cells, from left to right. A state that is no value shows as "-", "X", blank,
 * "n/a", "undefined" (translated in text, as here in CSV); in JSON as null and a
 * further key "<key>_state".
 */
void axl_output_text(struct axl_output *output, const char *text); /* NULL: blank, null */
/* A word of the suite's own, N_() and not empty: translated in text, the key for programs. */
void axl_output_word(struct axl_output *output, const char *word);
void axl_output_integer(struct axl_output *output, int64_t value);
void axl_output_number(struct axl_output *output, double value); /* not finite: blank, null */
void axl_output_state(struct axl_output *output, struct axl_number number);
void axl_output_row(struct axl_output *output);
void axl_output_table_end(struct axl_output *output);

/* A sentence between tables: text only. */
void axl_output_note(struct axl_output *output, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* For the dispatcher. Stream and schema (the command's name) are borrowed. */
struct axl_output *axl_output_new(FILE *stream, enum axl_format format, const char *schema,
                                  bool bold);
/* Ends the document. -1 with err set where something could not be written, then or earlier. */
int axl_output_finish(struct axl_output *output, struct axl_error **err);
void axl_output_free(struct axl_output *output);
AXL_DEFINE_CLEANUP(axl_output)

/* "cannot write standard output: ...": returns -1. */
int axl_output_error(int errnum, struct axl_error **err);

#endif
