/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Firm-years of a finance table as facts; a firm's second row of one year is rejected. */
#include "config.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/store/intake.h"
#include "ksic/fact/kinds.h"
#include "ksic/fact/row.h"
#include "ksic/fact/view.h"

enum { NAME, BRN, PERIOD, SALES, OPERATING_PROFIT, DEBT_RATIO, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [NAME] = {"name", AXL_CELL_TEXT, true},
    [BRN] = {"brn", AXL_CELL_TEXT, false},
    [PERIOD] = {"period", AXL_CELL_PERIOD, true},
    [SALES] = {"sales", AXL_CELL_NUMBER, false},                       /* million KRW */
    [OPERATING_PROFIT] = {"operating_profit", AXL_CELL_NUMBER, false}, /* million KRW */
    [DEBT_RATIO] = {"debt_ratio", AXL_CELL_NUMBER, false}, /* debt / equity, a fraction */
};

static const int figures[] = {SALES, OPERATING_PROFIT, DEBT_RATIO, -1};
static const int never_negative[] = {SALES, -1};

struct finances {
	const struct axl_map_reader *reader;
	int64_t version;
	struct axl_index *seen; /* firm-years */
	struct axl_buffer key;
	struct axl_inserter *inserter;
	struct axl_buffer number, states;
};

static void close_finances(void *state)
{
	struct finances *f = state;
	axl_index_free(f->seen);
	axl_buffer_release(&f->key);
	axl_inserter_free(f->inserter);
	axl_buffer_release(&f->number);
	axl_buffer_release(&f->states);
	free(f);
}

static int open_finances(const struct axl_intake *intake, const void *world, void **ret_state,
                         struct axl_error **err)
{
	static const char *const columns[] = {
	    "id", "name", "brn", "period", "sales", "operating_profit", "debt_ratio", "states"};
	struct finances *f = axl_xcalloc(1, sizeof *f);
	(void)world;
	f->reader = intake->reader;
	f->version = intake->version;
	f->seen = axl_index_new();
	axl_buffer_init(&f->key);
	axl_buffer_init(&f->number);
	axl_buffer_init(&f->states);
	if (axl_inserter_new(intake->store, "finance", columns, AXL_COUNT(columns), &f->inserter,
	                     err) < 0) {
		close_finances(f);
		return -1;
	}
	*ret_state = f;
	return 0;
}

static bool is_first(struct finances *f, const struct axl_record *record,
                     struct axl_rejects *rejects)
{
	bool added;
	const struct axl_cell *cells = record->cells;
	struct axl_slice firm = cells[BRN].state == AXL_VALUE ? cells[BRN].text : cells[NAME].text;
	axl_buffer_clear(&f->key);
	axl_buffer_add(&f->key, firm.bytes, firm.length);
	axl_buffer_add_char(&f->key, '\n');
	axl_buffer_add(&f->key, cells[PERIOD].text.bytes, cells[PERIOD].text.length);
	axl_index_add(f->seen, f->key.bytes, f->key.length, 0, &added);
	if (!added)
		axl_fact_reject(f->reader, record, &cells[PERIOD], AXL_REASON_DUPLICATE,
		                _("the file gives this firm's year before; the first one is kept"),
		                rejects);
	return added;
}

static int refine_finance(void *state, struct axl_record *record, struct axl_rejects *rejects,
                          struct axl_error **err)
{
	struct finances *f = state;
	(void)err;
	return !axl_fact_reject_negative(f->reader, record, never_negative, rejects) &&
	       is_first(f, record, rejects);
}

static int store_finance(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct finances *f = state;
	const struct axl_cell *cells = record->cells;
	return axl_inserter_add(
	    f->inserter, err, "isssdddt", axl_fact_id(f->version, record->line), cells[NAME].text,
	    axl_fact_digits(axl_fact_text(&cells[BRN]), &f->number), cells[PERIOD].text,
	    axl_fact_figure(&cells[SALES]), axl_fact_figure(&cells[OPERATING_PROFIT]),
	    axl_fact_figure(&cells[DEBT_RATIO]),
	    axl_fact_states(&axl_finance_kind, record, figures, &f->states));
}

static int finish_finances(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct finances *)state)->inserter, err);
}

const struct axl_kind axl_finance_kind = {
    .name = "finance",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_finances,
    .refine = refine_finance,
    .store = store_finance,
    .finish = finish_finances,
    .close = close_finances,
	.facts = &axl_finance_view,
	.parties = &axl_finance_view,
};
