/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing generated tables: CSV in UTF-8 or CP949, quickly.
 *
 * Fields are appended to a block that is converted and written when full. A
 * failed write is remembered and told when the table is closed.
 */
#ifndef BENCH_GENERATE_OUTPUT_H
#define BENCH_GENERATE_OUTPUT_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct axl_output_format {
	bool cp949;      /* else UTF-8 */
	bool bom;        /* UTF-8 with a byte order mark */
	bool crlf;       /* else LF */
	bool quote_all;  /* quote every field, not only those that need it */
	bool comma_last; /* a comma ends each row, as statistics portals do */
};

struct axl_output;

/* A new file in a folder. */
int axl_output_open(const char *folder, const char *name, struct axl_output_format format,
                    struct axl_output **ret_output, struct axl_error **err);
/* An open stream, which stays open; the name is for messages. */
int axl_output_to(FILE *stream, const char *name, struct axl_output_format format,
                  struct axl_output **ret_output, struct axl_error **err);
/* Writes what is left, closes, frees; tells the first failure. */
int axl_output_close(struct axl_output *output, struct axl_error **err);

/* Fields of a row from left to right; numbers in plain decimal digits. */
void axl_output_text(struct axl_output *output, const char *text);
void axl_output_bytes(struct axl_output *output, const char *bytes, size_t length);
void axl_output_number(struct axl_output *output, uint64_t number);
/* A minus sign, thousands separators: "-1,234" (quoted, as the comma demands). */
void axl_output_grouped(struct axl_output *output, int64_t number);
/* Tenths as a decimal: 1234 becomes 123.4. */
void axl_output_tenths(struct axl_output *output, uint64_t tenths);
void axl_output_end_row(struct axl_output *output);

/* A whole row of texts, for headers; the list ends with NULL. */
void axl_output_row(struct axl_output *output, const char *const *texts);

#endif
