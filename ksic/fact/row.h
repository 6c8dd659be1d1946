/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds of records that ksic/ takes share: rejects with their place, and figures with
 * their states. */
#ifndef KSIC_FACT_ROW_H
#define KSIC_FACT_ROW_H

#include "base/buffer.h"
#include "base/map/map.h"
#include "base/record.h"

/* File a reject where the cell stands; the melted column's where it is a constant or nothing. */
void axl_fact_reject(const struct axl_map_reader *reader, const struct axl_record *record,
                     const struct axl_cell *cell, enum axl_reason reason, const char *hint,
                     struct axl_rejects *rejects);

/*
 * 9, 10 or 11: the KSIC revision that the cell states. 0, with a reject filed, where
 * it states none that is known; AXL_ERROR_DATA where nothing in the whole file states one.
 */
int axl_fact_revision(const struct axl_map_reader *reader, const struct axl_record *record,
                      const struct axl_cell *cell, struct axl_rejects *rejects,
                      struct axl_error **err);

/* True, with a reject filed, where one of the figures is below zero. Fields end with -1. */
bool axl_fact_reject_negative(const struct axl_map_reader *reader, const struct axl_record *record,
                              const int *fields, struct axl_rejects *rejects);

/* The text, "" where the cell holds none ("-" is none). */
struct axl_slice axl_fact_text(const struct axl_cell *cell);

/* The figure, NaN where it has none. */
double axl_fact_figure(const struct axl_cell *cell);

/*
 * "employees=masked sales=none" for figures without a value that were not simply left
 * blank; NULL where there are none. The text lives in `scratch`. Fields end with -1.
 */
const char *axl_fact_states(const struct axl_kind *kind, const struct axl_record *record,
                            const int *fields, struct axl_buffer *scratch);

/* Digits of a registration number without hyphens and blanks; any other text as it is. */
struct axl_slice axl_fact_digits(struct axl_slice text, struct axl_buffer *scratch);

#endif
