/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The input-output table that a wave knows: its sectors, what each sells to each, and the totals
 * and other rows and columns that were stated, each with the cell it stood in.
 *
 * Flows come in two kinds, with imported inputs in them or without; a project may have
 * either or both. Totals are never added to their parts: they are compared with them
 * (axl_io_check). All figures are in million KRW, employment in persons.
 */
#ifndef KSIC_CHAIN_IO_TABLE_H
#define KSIC_CHAIN_IO_TABLE_H

#include "base/period.h"
#include "base/store/store.h"
#include "ksic/chain/role.h"

enum axl_io_flows { AXL_IO_ALL, AXL_IO_DOMESTIC, AXL_IO_KINDS };

/* "all", "domestic": as stored. */
extern const char *const axl_io_flows_names[AXL_IO_KINDS];

struct axl_io_figure {
	bool stated;
	double value; /* of several columns or rows of one role: their sum */
	size_t parts; /* how many those are */
	int64_t fact; /* the last of them, */
	int column;   /* with its file column from 1; 0: the row */
};

struct axl_io_sector {
	const char *code; /* or its name, where the table gives no codes */
	const char *name; /* or "" */
	/* By kind of flows: what its row goes to, and what its column is made of. */
	struct axl_io_figure sold[AXL_IO_KINDS][AXL_IO_ROLES];
	struct axl_io_figure bought[AXL_IO_KINDS][AXL_IO_ROLES];
	struct axl_io_figure row[AXL_IO_KINDS], above[AXL_IO_KINDS]; /* its first cell as row, as
	                                                                column; value unused */
};

struct axl_io {
	char period[AXL_PERIOD_SIZE];
	struct axl_io_sector *sectors; /* in the order of the table's rows */
	size_t count;
	struct axl_io_figure *flows[AXL_IO_KINDS]; /* count × count, row sells; NULL: none */
	enum axl_io_flows kind; /* those that models are made of: domestic where stated */
	double *output;         /* of each sector: 총산출 as stated, else 총투입계 */
	const char
	    *left_out; /* sectors that have figures but no flows, "A, B"; "" where there are none */
	struct axl_arena *texts;
};

/*
 * The newest period that had ended by the wave and has flows between sectors. Of two sources that
 * state one cell, the one read last speaks. A pair that a list does not state is a flow of 0, and
 * so is "-". 1 found, 0 none.
 *
 * AXL_ERROR_DATA, with file, line and column, for a sector that stands in rows alone or in columns
 * alone, a flow that is blank, masked or was rejected, a sector without output stated,
 * one that buys but makes nothing, and one whose inputs are worth its output or more.
 */
int axl_io_load(struct axl_store *store, const char *wave, struct axl_io **ret_io,
                struct axl_error **err);
void axl_io_free(struct axl_io *io);
AXL_DEFINE_CLEANUP(axl_io)

/* The figure of the kind that models are made of, else of the other kind. */
const struct axl_io_figure *axl_io_sold(const struct axl_io *io, size_t sector,
                                        enum axl_io_role role);
const struct axl_io_figure *axl_io_bought(const struct axl_io *io, size_t sector,
                                          enum axl_io_role role);
/* The flows that models are made of. */
const struct axl_io_figure *axl_io_flow(const struct axl_io *io, size_t seller, size_t buyer);

/* A total that its parts do not add up to. */
struct axl_io_fault {
	size_t sector;
	enum axl_io_flows kind;
	enum axl_io_role role; /* the total */
	bool of_row;           /* it is of the sector's row (a column of the table) */
	double stated, summed;
	const struct axl_io_figure *figure; /* where the total stands */
};

/*
 * Compare every total with its parts, where all of them are stated. Each printed figure may be half
 * a unit of the last digit that the table uses off. Into an array that the caller
 * frees; returns how many do not add up.
 */
size_t axl_io_check(const struct axl_io *io, struct axl_io_fault **ret_faults);

/* "data/io.csv:9:4" (file, line, column from 1), "io.xlsx (Sheet):9:4"; owned by the caller. NULL
 * with err set where the store refuses. */
char *axl_io_place(struct axl_store *store, const struct axl_io_figure *figure,
                   struct axl_error **err);

#endif
