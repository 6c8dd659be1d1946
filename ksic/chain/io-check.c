/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Totals of an input-output table beside the sums of their parts. */
#include "config.h"

#include <math.h>

#include "base/memory.h"
#include "ksic/chain/io-table.h"

enum { PARTS_MAX = 3, GRAINS = 6 };

/*
 * What a total is made of. optional: a part that may not be stated counts as nothing then (a
 * table of four columns of supply has no others).
 */
struct identity {
	enum axl_io_role total;
	enum axl_io_role parts[PARTS_MAX];
	size_t part_count;
	size_t needed; /* parts that must be stated; those behind are optional */
};

static const struct identity of_rows[] = {
    {AXL_IO_FINAL_TOTAL, {AXL_IO_FINAL, AXL_IO_EXPORTS}, 2, 1},
    {AXL_IO_DEMAND, {AXL_IO_INTERMEDIATE, AXL_IO_FINAL_TOTAL}, 2, 2},
    {AXL_IO_SUPPLY, {AXL_IO_OUTPUT, AXL_IO_IMPORTS, AXL_IO_OTHER_SUPPLY}, 3, 2},
    {AXL_IO_SUPPLY, {AXL_IO_DEMAND}, 1, 1},
};

static const struct identity of_columns[] = {
    {AXL_IO_VALUE_ADDED, {AXL_IO_COMPENSATION, AXL_IO_VALUE_ADDED_OTHER}, 2, 2},
    {AXL_IO_INPUT, {AXL_IO_INTERMEDIATE, AXL_IO_VALUE_ADDED, AXL_IO_IMPORTED}, 3, 2},
};

struct checking {
	const struct axl_io *io;
	double grain; /* the last digit that the table uses */
	struct axl_io_fault *faults;
	size_t count, capacity;
};

static bool is_whole_in(double value, double grain)
{
	double units = value / grain;
	return fabs(units - nearbyint(units)) <= 1e-6;
}

static double grain_of(const struct axl_io *io)
{
	double grain = 1;
	for (size_t digits = 0; digits < GRAINS; digits++, grain /= 10) {
		bool whole = true;
		for (size_t i = 0; i < io->count && whole; i++)
			for (size_t j = 0; j < io->count && whole; j++)
				whole = is_whole_in(axl_io_flow(io, i, j)->value, grain);
		for (size_t i = 0; i < io->count && whole; i++)
			whole = is_whole_in(io->output[i], grain);
		if (whole)
			break;
	}
	return grain;
}

static void compare(struct checking *in, struct axl_io_fault fault, size_t figures)
{
	double off = fabs(fault.stated - fault.summed);
	double allowed = in->grain * (double)(figures + 1) / 2 + 1e-9 * fabs(fault.stated);
	if (off <= allowed)
		return;
	axl_reserve(in->faults, in->capacity, in->count + 1);
	in->faults[in->count++] = fault;
}

static void check_identity(struct checking *in, struct axl_io_fault fault,
                           const struct axl_io_figure *figures, const struct identity *identity)
{
	size_t parts = 0;
	fault.role = identity->total;
	fault.figure = &figures[identity->total];
	fault.stated = fault.figure->value;
	for (size_t p = 0; p < identity->part_count; p++) {
		const struct axl_io_figure *part = &figures[identity->parts[p]];
		if (!part->stated && (p < identity->needed || part->parts))
			return;
		fault.summed += part->value;
		parts += part->parts;
	}
	if (fault.figure->stated)
		compare(in, fault, parts);
}

/* 중간수요계 and 중간투입계: what the sector's row or column of flows adds up to. */
static void check_flows(struct checking *in, struct axl_io_fault fault,
                        const struct axl_io_figure *figures)
{
	const struct axl_io *io = in->io;
	fault.role = AXL_IO_INTERMEDIATE;
	fault.figure = &figures[AXL_IO_INTERMEDIATE];
	fault.stated = fault.figure->value;
	for (size_t other = 0; other < io->count; other++) {
		size_t at = fault.of_row ? fault.sector * io->count + other
		                         : other * io->count + fault.sector;
		fault.summed += io->flows[fault.kind][at].value;
	}
	if (fault.figure->stated)
		compare(in, fault, io->count);
}

/* What is made is what its making took: 총산출 and 총투입계. */
static void check_balance(struct checking *in, size_t sector)
{
	const struct axl_io_figure *made = axl_io_sold(in->io, sector, AXL_IO_OUTPUT);
	const struct axl_io_figure *took = axl_io_bought(in->io, sector, AXL_IO_INPUT);
	struct axl_io_fault fault = {.sector = sector,
	                             .kind = in->io->kind,
	                             .role = AXL_IO_INPUT,
	                             .stated = took->value,
	                             .summed = made->value,
	                             .figure = took};
	if (made->stated && took->stated)
		compare(in, fault, 1);
}

static void check_sector(struct checking *in, size_t sector, enum axl_io_flows kind)
{
	const struct axl_io_sector *s = &in->io->sectors[sector];
	struct axl_io_fault row = {.sector = sector, .kind = kind, .of_row = true};
	struct axl_io_fault column = {.sector = sector, .kind = kind};
	if (in->io->flows[kind]) {
		check_flows(in, row, s->sold[kind]);
		check_flows(in, column, s->bought[kind]);
	}
	for (size_t i = 0; i < AXL_COUNT(of_rows); i++)
		check_identity(in, row, s->sold[kind], &of_rows[i]);
	for (size_t i = 0; i < AXL_COUNT(of_columns); i++)
		check_identity(in, column, s->bought[kind], &of_columns[i]);
}

size_t axl_io_check(const struct axl_io *io, struct axl_io_fault **ret_faults)
{
	struct checking in = {.io = io, .grain = grain_of(io)};
	for (size_t s = 0; s < io->count; s++) {
		for (enum axl_io_flows kind = 0; kind < AXL_IO_KINDS; kind++)
			check_sector(&in, s, kind);
		check_balance(&in, s);
	}
	*ret_faults = in.faults;
	return in.count;
}
