/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One reader for tables, whatever file they come in: CSV (libcsv), XLSX, and lists
 * of records in JSON, XML and the tagged text of Web of Science.
 *
 * Rows come as raw fields with the place they stand in. Fields are decoded
 * when asked for, so that columns nobody wants cost nothing. The first rows can
 * be looked at before reading starts (base/table/header.h finds the header there).
 *
 * Lines are physical lines: CRLF, LF or a lone CR end one each, newlines in
 * quotes and blank lines count. Offsets count the bytes of the file, whatever
 * its encoding.
 */
#ifndef BASE_TABLE_TABLE_H
#define BASE_TABLE_TABLE_H

#include "base/error.h"
#include "base/slice.h"
#include "base/text/encoding.h"
#include "base/value.h"

#include <stdint.h>

enum { AXL_TABLE_PEEK = 40 }; /* rows that can be looked at in advance */

/* What a caller insists on; zero values mean "find out". */
struct axl_table_format {
	const char *encoding; /* a name for axl_encoding_from_name */
	char separator;       /* ',' ';' '\t' '|' */
	const char *sheet;    /* XLSX: its name */
};

struct axl_row {
	uint64_t line; /* CSV, tagged text: first physical line of the row; XLSX: row number; JSON,
	                  XML: number of the record; all from 1 (a header made of keys is 0) */
	uint64_t offset; /* CSV: byte offset of the row's first byte in the file; XLSX: 0 */
	size_t count;
	const struct axl_slice *fields; /* raw bytes, valid until the next row is read */
	struct axl_slice text;          /* all fields lie in it; of no length: they lie anywhere */
	/*
	 * CSV: a quote opens on this line and does not close before the end of the
	 * file or within 16 MiB. The row is then this line alone, split as if its
	 * quotes were letters; reading goes on with the next line.
	 */
	bool unclosed_quote;
};

struct axl_table;

/*
 * Open by content, not by name: a file that is HTML, an OLE container (old or
 * encrypted Excel), a DRM wrapper, or empty is refused with what to do about it
 * (AXL_ERROR_DATA); one that cannot be read is AXL_ERROR_IO. format may be NULL.
 */
int axl_table_open(const char *path, const struct axl_table_format *format,
                   struct axl_table **ret_table, struct axl_error **err);
void axl_table_free(struct axl_table *table);
AXL_DEFINE_CLEANUP(axl_table)

/*
 * 1 and the row; 0 at the end; -1 on failure. Blank rows, those without anything
 * but separators too, are passed over (their lines count). A physical line over
 * 16 MiB, or a gigabyte searched for closing quotes, is AXL_ERROR_DATA.
 */
int axl_table_next(struct axl_table *table, struct axl_row *ret_row, struct axl_error **err);

/* Row k (from 0) of the first AXL_TABLE_PEEK; false past the end. Does not move the reader. */
bool axl_table_peek(const struct axl_table *table, size_t k, struct axl_row *ret_row);

/* Rows before this line are not delivered by axl_table_next. */
void axl_table_start_at(struct axl_table *table, uint64_t line);

/*
 * Field i of the row as UTF-8 NFC with outer blanks off. Returns true; false where its
 * bytes are broken, with their offset in the file in *ret_fault. A field past
 * the row's end is the empty text. Valid until the next row is read.
 */
bool axl_table_text(struct axl_table *table, const struct axl_row *row, size_t field,
                    struct axl_slice *ret_text, uint64_t *ret_fault);

struct axl_table_facts {
	enum axl_encoding encoding;
	bool encoding_sure; /* false: plain ASCII so far, or a guess */
	char separator;     /* 0 for XLSX */
	const char *sheet;  /* NULL for CSV */
	enum axl_decimal decimal;
	uint64_t size;     /* bytes of the file */
	uint64_t consumed; /* bytes read so far, about; for progress */
};
void axl_table_facts(const struct axl_table *table, struct axl_table_facts *ret_facts);

/* Visible sheets of a workbook in order; 0 for CSV. Names are owned by the table. */
size_t axl_table_sheets(const struct axl_table *table, const char *const **ret_names);

/* SHA-256 of the whole file as 64 hex digits; the rows that are left can still be read. */
int axl_table_sha256(struct axl_table *table, char ret_hex[65], struct axl_error **err);

#endif
