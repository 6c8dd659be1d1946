/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rejects: rows and cells that could not be read. Nothing is lost and nothing
 * is guessed: each names its line, column, header, value and reason, is kept in
 * the store with its source version, and is shown by `axlens status --rejects`.
 */
#ifndef BASE_STORE_REJECT_H
#define BASE_STORE_REJECT_H

#include "base/memory.h"
#include "base/slice.h"

#include <stdint.h>

/* Stored by name; shown translated. Add at the end, with its name and text in reject.c. */
enum axl_reason {
	AXL_REASON_ENCODING,  /* bytes that are no text in the file's encoding */
	AXL_REASON_SHORT_ROW, /* fewer fields than the columns wanted */
	AXL_REASON_LONG_ROW,  /* non-empty fields beyond the header */
	AXL_REASON_UNCLOSED_QUOTE,
	AXL_REASON_NUMBER,      /* not a number */
	AXL_REASON_DATE,        /* not a date */
	AXL_REASON_PERIOD,      /* not a period */
	AXL_REASON_REQUIRED,    /* a required field is blank */
	AXL_REASON_VALUE,       /* not in the list of values the map knows */
	AXL_REASON_REGION,      /* not in the region table */
	AXL_REASON_KSIC,        /* not a code of that KSIC revision */
	AXL_REASON_REVISION,    /* the KSIC revision is missing or unknown */
	AXL_REASON_RANGE,       /* outside the range that makes sense */
	AXL_REASON_DUPLICATE,   /* the same key stood on an earlier line */
	AXL_REASON_CHECK_DIGIT, /* a registration number whose check digit is wrong */
	AXL_REASON_ERROR_CELL,  /* a spreadsheet error value (#REF! …) */
	AXL_REASON_COUNT,
};

/* "encoding", "short-row" …: as stored. */
const char *axl_reason_name(enum axl_reason reason);
bool axl_reason_from_name(const char *name, enum axl_reason *ret_reason);
/* A translated sentence without full stop: "not a number". */
const char *axl_reason_text(enum axl_reason reason);

struct axl_reject {
	uint64_t line;
	int column;     /* from 0; -1 where the whole row is meant */
	int64_t offset; /* byte offset of an encoding fault, else -1 */
	enum axl_reason reason;
	const char *header; /* column's name or "" */
	const char
	    *value; /* what stood there, controls and broken bytes as \xNN, cut at 200 bytes */
	const char *hint; /* what was expected, what to do; or "". In the importer's language:
	                     for the terminal, never for a workbook */
};

struct axl_rejects; /* a list in file order */

struct axl_rejects *axl_rejects_new(void);
void axl_rejects_free(struct axl_rejects *rejects);
AXL_DEFINE_CLEANUP(axl_rejects)

/* Empty again, its memory kept. */
void axl_rejects_clear(struct axl_rejects *rejects);

/* All texts are copied. value may be any bytes. */
void axl_rejects_add(struct axl_rejects *rejects, uint64_t line, int column, const char *header,
                     int64_t offset, enum axl_reason reason, struct axl_slice value,
                     const char *hint_format, ...) __attribute__((format(printf, 8, 9)));

size_t axl_rejects_count(const struct axl_rejects *rejects);
const struct axl_reject *axl_rejects_at(const struct axl_rejects *rejects, size_t i);

#endif
