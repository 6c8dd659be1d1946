/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/chain/io-table.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/store/source.h"
#include "base/value.h"

enum { PERIODS_OF_WAVE, CELLS_OF_PERIOD };

/* The version read last comes first, so that it has the first word on each cell. */
static const char *const texts[] = {
    [PERIODS_OF_WAVE] =
	"SELECT DISTINCT c.period FROM wave_source w JOIN io_cell c"
	" ON c.id >= (w.version << 32) AND c.id < ((w.version + 1) << 32)"
	" WHERE w.wave = ? AND c.seller_role = 'sector' AND c.buyer_role = 'sector'",
    [CELLS_OF_PERIOD] =
	"SELECT c.id, c.field, c.flows, c.seller, c.seller_role, c.seller_name,"
	" c.buyer, c.buyer_role, c.buyer_name, c.value, c.state, w.version"
	" FROM wave_source w JOIN io_cell c"
	" ON c.id >= (w.version << 32) AND c.id < ((w.version + 1) << 32)"
	" WHERE w.wave = ?1 AND c.period = ?2 ORDER BY w.version DESC, c.id, c.field",
};
const struct axl_sql axl_io_sql = {"ksic/input-output", texts, AXL_COUNT(texts)};

const char *const axl_io_flows_names[AXL_IO_KINDS] = {"all", "domestic"};

/* One cell of the store. */
struct cell {
	enum axl_io_flows kind;
	enum axl_io_role seller_role, buyer_role;
	size_t seller, buyer; /* sectors, where the roles say so */
	enum axl_state state;
	int64_t version;
	struct axl_io_figure figure;
};

struct loading {
	struct axl_store *store;
	const char *wave;
	struct axl_io *io;
	size_t capacity;
	struct axl_index *codes; /* of sectors */
	struct cell *cells;
	size_t cell_count, cell_capacity;
	struct axl_error **err;
};

void axl_io_free(struct axl_io *io)
{
	if (!io)
		return;
	for (size_t kind = 0; kind < AXL_IO_KINDS; kind++)
		free(io->flows[kind]);
	free(io->output);
	free(io->sectors);
	axl_arena_free(io->texts);
	free(io);
}

char *axl_io_place(struct axl_store *store, const struct axl_io_figure *figure,
                   struct axl_error **err)
{
	struct axl_fact_place place = {0};
	if (axl_fact_place(store, figure->fact, &place, err) < 0)
		return NULL;
	bool sheet = place.sheet && *place.sheet;
	char column[32] = "";
	if (figure->column > 0)
		(void)snprintf(column, sizeof column, ":%d", figure->column);
	char *text = axl_xasprintf("%s%s%s%s:%llu%s", place.file ? place.file : "",
	                           sheet ? " (" : "", sheet ? place.sheet : "", sheet ? ")" : "",
	                           (unsigned long long)place.line, column);
	axl_fact_place_release(&place);
	return text;
}

/* AXL_ERROR_DATA of a sector, where its figure stands. */
static int refuse(struct loading *in, size_t sector, const struct axl_io_figure *figure,
                  const char *what)
{
	const struct axl_io_sector *s = &in->io->sectors[sector];
	axl_auto(axl_memory) char *place = axl_io_place(in->store, figure, in->err);
	if (!place)
		return -1;
	return axl_error_set(in->err, AXL_ERROR_DATA, _("%s: sector %s%s%s: %s"), place, s->code,
	                     *s->name ? " " : "", s->name, what);
}

/* Reading the cells */

static size_t sector_of(struct loading *in, const char *code, const char *name)
{
	bool added;
	struct axl_io *io = in->io;
	size_t at = axl_index_add(in->codes, code, strlen(code), io->count, &added);
	if (added) {
		axl_reserve(io->sectors, in->capacity, io->count + 1);
		io->sectors[io->count++] =
		    (struct axl_io_sector){.code = axl_arena_text(io->texts, code), .name = ""};
	}
	if (!*io->sectors[at].name && strcmp(name, code) != 0)
		io->sectors[at].name = axl_arena_text(io->texts, name);
	return at;
}

static void take_cell(struct loading *in, struct axl_query *row)
{
	struct cell cell = {
	    .kind = strcmp(axl_query_text(row, 2), "domestic") == 0 ? AXL_IO_DOMESTIC : AXL_IO_ALL,
	    .version = axl_query_int(row, 11)};
	if (!axl_io_role_from_name(axl_query_text(row, 4), &cell.seller_role) ||
	    !axl_io_role_from_name(axl_query_text(row, 7), &cell.buyer_role) ||
	    !axl_state_from_name(axl_query_text(row, 10), &cell.state))
		return;
	cell.figure =
	    (struct axl_io_figure){.stated = cell.state == AXL_VALUE || cell.state == AXL_NONE,
	                           .value = cell.state == AXL_VALUE ? axl_query_double(row, 9) : 0,
	                           .parts = 1,
	                           .fact = axl_query_int(row, 0),
	                           .column = (int)axl_query_int(row, 1)};
	if (cell.seller_role == AXL_IO_SECTOR)
		cell.seller = sector_of(in, axl_query_text(row, 3), axl_query_text(row, 5));
	if (cell.buyer_role == AXL_IO_SECTOR)
		cell.buyer = sector_of(in, axl_query_text(row, 6), axl_query_text(row, 8));
	axl_reserve(in->cells, in->cell_capacity, in->cell_count + 1);
	in->cells[in->cell_count++] = cell;
}

static int read_cells(struct loading *in)
{
	int row;
	struct axl_query *query = axl_store_query(in->store, &axl_io_sql, CELLS_OF_PERIOD, in->err);
	if (!query || axl_query_bind(query, in->err, "tt", in->wave, in->io->period) < 0)
		return -1;
	while ((row = axl_query_next(query, in->err)) > 0)
		take_cell(in, query);
	return row;
}

static int choose_period(struct loading *in)
{
	int row;
	char wave_end[AXL_PERIOD_SIZE], end[AXL_PERIOD_SIZE], newest[AXL_PERIOD_SIZE] = "";
	axl_wave_date(in->wave, wave_end);
	struct axl_query *query = axl_store_query(in->store, &axl_io_sql, PERIODS_OF_WAVE, in->err);
	if (!query || axl_query_bind(query, in->err, "t", in->wave) < 0)
		return -1;
	while ((row = axl_query_next(query, in->err)) > 0) {
		const char *period = axl_query_text(query, 0);
		axl_period_end(period, end);
		if (strcmp(end, wave_end) > 0 || strcmp(end, newest) <= 0)
			continue;
		(void)snprintf(newest, sizeof newest, "%s", end);
		(void)snprintf(in->io->period, sizeof in->io->period, "%s", period);
	}
	return row < 0 ? -1 : *newest != '\0';
}

/* Laying them out */

/* What several columns of one source state is added up; what an older source says is passed over.
 */
static void put(struct axl_io_figure *figure, const struct cell *cell)
{
	if (!figure->parts) {
		*figure = cell->figure;
		return;
	}
	if (figure->fact >> 32 != cell->version)
		return;
	figure->stated = figure->stated && cell->figure.stated;
	figure->value += cell->figure.value;
	figure->parts++;
	figure->fact = cell->figure.fact;
	figure->column = cell->figure.column;
}

static void mark(struct axl_io_figure *first, const struct cell *cell)
{
	if (!first->parts)
		*first = cell->figure;
}

static void lay_out(struct loading *in)
{
	struct axl_io *io = in->io;
	for (size_t i = 0; i < in->cell_count; i++) {
		const struct cell *cell = &in->cells[i];
		bool sells = cell->seller_role == AXL_IO_SECTOR;
		bool buys = cell->buyer_role == AXL_IO_SECTOR;
		if (sells && !buys)
			put(&io->sectors[cell->seller].sold[cell->kind][cell->buyer_role], cell);
		if (buys && !sells)
			put(&io->sectors[cell->buyer].bought[cell->kind][cell->seller_role], cell);
		if (!sells || !buys)
			continue;
		mark(&io->sectors[cell->seller].row[cell->kind], cell);
		mark(&io->sectors[cell->buyer].above[cell->kind], cell);
		if (!io->flows[cell->kind])
			io->flows[cell->kind] =
			    axl_xcalloc(io->count * io->count, sizeof *io->flows[0]);
		mark(&io->flows[cell->kind][cell->seller * io->count + cell->buyer], cell);
	}
	io->kind = io->flows[AXL_IO_DOMESTIC] ? AXL_IO_DOMESTIC : AXL_IO_ALL;
}

/* What a model needs */

static int check_square(struct loading *in, enum axl_io_flows kind)
{
	const struct axl_io *io = in->io;
	for (size_t s = 0; s < io->count; s++) {
		const struct axl_io_sector *sector = &io->sectors[s];
		if (sector->row[kind].parts && !sector->above[kind].parts)
			return refuse(in, s, &sector->row[kind],
			              _("stands in a row but in no column; an input-output table "
			                "needs the same sectors in both"));
		if (!sector->row[kind].parts && sector->above[kind].parts)
			return refuse(in, s, &sector->above[kind],
			              _("stands in a column but in no row; an input-output table "
			                "needs the same sectors in both"));
	}
	return 0;
}

/* A cell of a matrix that is not there has been rejected; a pair that a list lacks trades nothing.
 */
static int check_flow(struct loading *in, enum axl_io_flows kind, size_t seller, size_t buyer)
{
	const struct axl_io *io = in->io;
	const struct axl_io_figure *flow = &io->flows[kind][seller * io->count + buyer];
	const struct axl_io_figure *row = &io->sectors[seller].row[kind];
	if (flow->stated || (!flow->parts && (row->column == 0 || !row->parts)))
		return 0;
	axl_auto(axl_memory) char *what =
	    flow->parts
		? axl_xasprintf(_("what it sells to %s is blank or masked; state 0 or \"-\" "
	                          "where there is nothing"),
	                        io->sectors[buyer].code)
		: axl_xasprintf(_("what it sells to %s was rejected; see axlens status "
	                          "--rejects"),
	                        io->sectors[buyer].code);
	return refuse(in, seller, flow->parts ? flow : row, what);
}

static int check_flows(struct loading *in, enum axl_io_flows kind)
{
	for (size_t i = 0; i < in->io->count; i++)
		for (size_t j = 0; j < in->io->count; j++)
			if (check_flow(in, kind, i, j) < 0)
				return -1;
	return 0;
}

static const struct axl_io_figure *find_output(const struct axl_io *io, size_t sector)
{
	const struct axl_io_figure *output = axl_io_sold(io, sector, AXL_IO_OUTPUT);
	return output->stated ? output : axl_io_bought(io, sector, AXL_IO_INPUT);
}

static int check_inputs(struct loading *in, size_t sector, const struct axl_io_figure *output)
{
	const struct axl_io *io = in->io;
	double inputs = 0, gross = 0;
	for (size_t i = 0; i < io->count; i++) {
		inputs += axl_io_flow(io, i, sector)->value;
		gross += fabs(axl_io_flow(io, i, sector)->value);
	}
	if (output->value == 0 && gross > 0)
		return refuse(in, sector, output, _("buys from others but has an output of 0"));
	if (output->value > 0 && inputs >= output->value) {
		axl_auto(axl_memory) char *what =
		    axl_xasprintf(_("its inputs, %.15g in all, are worth its output of %.15g or "
		                    "more, so that the "
		                    "matrix I - A is singular or worse"),
		                  inputs, output->value);
		return refuse(in, sector, output, what);
	}
	return 0;
}

static int find_outputs(struct loading *in)
{
	struct axl_io *io = in->io;
	io->output = axl_xcalloc(io->count, sizeof *io->output);
	for (size_t s = 0; s < io->count; s++) {
		const struct axl_io_figure *output = find_output(io, s);
		if (!output->stated)
			return refuse(
			    in, s, &io->sectors[s].row[io->kind],
			    _("no output is stated (총산출 or 총투입계), or it was rejected"));
		io->output[s] = output->value;
		if (check_inputs(in, s, output) < 0)
			return -1;
	}
	return 0;
}

/* Sectors of another source (an employment table that is finer, say) have no place in a model. */
static void drop_strangers(struct axl_io *io)
{
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < io->count; i++)
		if (!io->sectors[i].row[io->kind].parts)
			axl_buffer_printf(&names, "%s%s", names.length ? ", " : "",
			                  io->sectors[i].code);
	io->left_out = axl_arena_text(io->texts, names.bytes);
	for (size_t kind = 0; kind < AXL_IO_KINDS; kind++) {
		struct axl_io_figure *flows = io->flows[kind];
		size_t to = 0;
		for (size_t i = 0; flows && i < io->count; i++)
			for (size_t j = 0; j < io->count; j++)
				if (io->sectors[i].row[io->kind].parts &&
				    io->sectors[j].row[io->kind].parts)
					flows[to++] = flows[i * io->count + j];
	}
	size_t kept = 0;
	for (size_t i = 0; i < io->count; i++)
		if (io->sectors[i].row[io->kind].parts)
			io->sectors[kept++] = io->sectors[i];
	io->count = kept;
}

static int load(struct loading *in)
{
	int found = choose_period(in);
	if (found <= 0)
		return found;
	if (read_cells(in) < 0)
		return -1;
	lay_out(in);
	for (enum axl_io_flows kind = 0; kind < AXL_IO_KINDS; kind++)
		if (in->io->flows[kind] &&
		    (check_square(in, kind) < 0 || check_flows(in, kind) < 0))
			return -1;
	drop_strangers(in->io);
	return find_outputs(in) < 0 ? -1 : 1;
}

int axl_io_load(struct axl_store *store, const char *wave, struct axl_io **ret_io,
                struct axl_error **err)
{
	axl_auto(axl_io) struct axl_io *io = axl_xcalloc(1, sizeof *io);
	io->texts = axl_arena_new();
	struct loading in = {.store = store, .wave = wave, .io = io, .err = err};
	in.codes = axl_index_new();
	int found = load(&in);
	axl_index_free(in.codes);
	free(in.cells);
	if (found > 0)
		*ret_io = axl_steal(io);
	return found;
}

static enum axl_io_flows other_than(enum axl_io_flows kind)
{
	return kind == AXL_IO_ALL ? AXL_IO_DOMESTIC : AXL_IO_ALL;
}

const struct axl_io_figure *axl_io_sold(const struct axl_io *io, size_t sector,
                                        enum axl_io_role role)
{
	const struct axl_io_sector *s = &io->sectors[sector];
	const struct axl_io_figure *own = &s->sold[io->kind][role];
	return own->stated ? own : &s->sold[other_than(io->kind)][role];
}

const struct axl_io_figure *axl_io_bought(const struct axl_io *io, size_t sector,
                                          enum axl_io_role role)
{
	const struct axl_io_sector *s = &io->sectors[sector];
	const struct axl_io_figure *own = &s->bought[io->kind][role];
	return own->stated ? own : &s->bought[other_than(io->kind)][role];
}

const struct axl_io_figure *axl_io_flow(const struct axl_io *io, size_t seller, size_t buyer)
{
	return &io->flows[io->kind][seller * io->count + buyer];
}
