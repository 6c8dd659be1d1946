/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text file as physical lines, each with its number and its place in the file,
 * read once in big pieces and hashed on the way. LF, CRLF and a CR alone each
 * end a line. Inner header of base, for the CSV reader.
 *
 * UTF-16 is handed out as UTF-8; a surrogate without its partner becomes bytes
 * that no UTF-8 reader accepts, so that it is found as a fault of its field. All
 * other encodings come as they stand. Offsets always count the file's own bytes.
 */
#ifndef BASE_TABLE_LINES_H
#define BASE_TABLE_LINES_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"
#include "base/text/encoding.h"

#include <stdint.h>

enum { AXL_LINE_MAX = 16 << 20 }; /* longer lines are no table */

struct axl_line {
	uint64_t number; /* from 1 */
	uint64_t offset; /* of its first byte */
	struct axl_slice
	    text; /* with its line end, if there is one; valid until the next line is read */
};

struct axl_lines;

/*
 * The encoding is found in the first piece where `encoding` is NULL, else it is the
 * one named (a byte order mark still decides between the two of UTF-16).
 * AXL_ERROR_IO where the file cannot be read.
 */
int axl_lines_open(const char *path, const char *encoding, struct axl_lines **ret_lines,
                   struct axl_error **err);
void axl_lines_free(struct axl_lines *lines);
AXL_DEFINE_CLEANUP(axl_lines)

enum axl_encoding axl_lines_encoding(const struct axl_lines *lines, bool *ret_sure);
uint64_t axl_lines_size(const struct axl_lines *lines);
/* Bytes of the file that lines have been made of. */
uint64_t axl_lines_consumed(const struct axl_lines *lines);

/* Text that waits to be handed out, the first piece of the file before the first line is read. */
struct axl_slice axl_lines_ahead(const struct axl_lines *lines);

/* 1 and the line; 0 at the end; -1 on failure (AXL_ERROR_DATA for a line over AXL_LINE_MAX). */
int axl_lines_next(struct axl_lines *lines, struct axl_line *ret_line, struct axl_error **err);

/* Read again from the beginning of this line. */
int axl_lines_return_to(struct axl_lines *lines, const struct axl_line *line,
                        struct axl_error **err);

/*
 * Read the text at `offset` again without moving: at most `length` bytes, as lines
 * would hand them out. What cannot be read is left out.
 */
void axl_lines_read_at(const struct axl_lines *lines, uint64_t offset, size_t length,
                       struct axl_buffer *out);

/* Bytes that the text took in the file. */
uint64_t axl_lines_bytes_of(const struct axl_lines *lines, struct axl_slice text);

/* SHA-256 of the whole file as 64 hex digits; what no line has needed yet is read now. */
int axl_lines_sha256(struct axl_lines *lines, char ret_hex[65], struct axl_error **err);

#endif
