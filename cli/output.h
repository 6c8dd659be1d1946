/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a command says on stdout, in one of three voices: text (columns aligned
 * by display width), CSV, JSON. Commands state tables and never print
 * themselves. The JSON form is {"axlens": "<schema>/1", "<table>": [{...}], ...}; the CSV form
 * is one table after another with a blank line between. Text that would start a
 * formula (= + - @) is quoted with ' in CSV.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "base/value.h"

#include <stdint.h>

struct axl_output;

enum axl_align { AXL_LEFT, AXL_RIGHT };

struct axl_output_column {
	const char *key;      /* JSON key and CSV header: English, stable */
	const char *title;    /* N_(): heading in text */
	enum axl_align align;
	int decimals;         /* digits after the point in text; CSV and JSON give all (%.17g shortest) */
};

/* name: the JSON key of the table; title: N_() heading in text, or NULL. */
void axl_output_table(struct axl_output *output, const char *name, const char *title,
                      const struct axl_output_column *columns, size_t count);
void axl_output_text(struct axl_output *output, const char *text); /* NULL: empty / null */
void axl_output_integer(struct axl_output *output, int64_t value);
void axl_output_number(struct axl_output *output, double value);   /* NaN: empty / null */
/* A value with its state: text shows "-", "X", blank …; JSON null plus "<key>_state". */
void axl_output_state(struct axl_output *output, struct axl_number number);
void axl_output_row(struct axl_output *output);                    /* ends a row */
void axl_output_table_end(struct axl_output *output);
/* A sentence between tables: text only. */
void axl_output_note(struct axl_output *output, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
