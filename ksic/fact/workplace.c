/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The monthly pension workplace file as facts: members of each workplace, and who came and
 * went. Its industry codes are the pension service's own, not KSIC's.
 */
#include "config.h"

#include "base/i18n.h"
#include "base/store/intake.h"
#include "ksic/fact/kinds.h"
#include "ksic/fact/row.h"
#include "ksic/fact/view.h"
#include "ksic/region/place.h"
#include "ksic/world.h"

enum {
	REGION,
	ADDRESS,
	NAME,
	BRN,
	INDUSTRY,
	STATUS,
	PERIOD,
	MEMBERS,
	AMOUNT,
	JOINED,
	DEPARTED,
	FIELD_COUNT
};

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [REGION] = {"region", AXL_CELL_TEXT, false}, /* a legal-dong code, or 0 */
    [ADDRESS] = {"address", AXL_CELL_TEXT, false},
    [NAME] = {"name", AXL_CELL_TEXT, true},
    [BRN] = {"brn", AXL_CELL_TEXT, false}, /* its first six digits */
    [INDUSTRY] = {"industry", AXL_CELL_TEXT, false},
    [STATUS] = {"status", AXL_CELL_TEXT, false}, /* 1 open, 2 left */
    [PERIOD] = {"period", AXL_CELL_PERIOD, true},
    [MEMBERS] = {"members", AXL_CELL_NUMBER, false},
    [AMOUNT] = {"amount", AXL_CELL_NUMBER, false}, /* KRW */
    [JOINED] = {"joined", AXL_CELL_NUMBER, false},
    [DEPARTED] = {"departed", AXL_CELL_NUMBER, false},
};

static const int figures[] = {MEMBERS, AMOUNT, JOINED, DEPARTED, -1};

struct workplaces {
	const struct axl_map_reader *reader;
	int64_t version;
	struct axl_places *places;
	struct axl_inserter *inserter;
	struct axl_buffer number, states;
};

static void close_workplaces(void *state)
{
	struct workplaces *w = state;
	axl_places_free(w->places);
	axl_inserter_free(w->inserter);
	axl_buffer_release(&w->number);
	axl_buffer_release(&w->states);
	free(w);
}

static int open_workplaces(const struct axl_intake *intake, const void *world, void **ret_state,
                           struct axl_error **err)
{
	static const char *const columns[] = {"id",     "region",   "name",    "brn6",
	                                      "status", "period",   "members", "amount",
	                                      "joined", "departed", "states",  "industry"};
	struct workplaces *w = axl_xcalloc(1, sizeof *w);
	w->reader = intake->reader;
	w->version = intake->version;
	w->places = axl_places_new(((const struct axl_world *)world)->regions);
	axl_buffer_init(&w->number);
	axl_buffer_init(&w->states);
	if (axl_inserter_new(intake->store, "workplace", columns, AXL_COUNT(columns), &w->inserter,
	                     err) < 0) {
		close_workplaces(w);
		return -1;
	}
	*ret_state = w;
	return 0;
}

static int refine_workplace(void *state, struct axl_record *record, struct axl_rejects *rejects,
                            struct axl_error **err)
{
	struct workplaces *w = state;
	struct axl_cell *cells = record->cells;
	(void)err;
	static const struct axl_cell blank = {.state = AXL_ABSENT, .word = 1};
	const struct axl_cell *const levels[AXL_PLACE_LEVELS] = {&cells[REGION], &blank, &blank};
	const struct axl_region *region =
	    axl_places_find(w->places, levels, axl_fact_text(&cells[ADDRESS]));
	if (!region) {
		axl_fact_reject(w->reader, record, &cells[REGION], AXL_REASON_REGION,
		                _("neither the code nor the address is in the region tables"),
		                rejects);
		return 0;
	}
	if (axl_fact_reject_negative(w->reader, record, figures, rejects))
		return 0;
	cells[REGION].text = axl_slice_of(region->code);
	return 1;
}

static int store_workplace(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct workplaces *w = state;
	const struct axl_cell *cells = record->cells;
	return axl_inserter_add(
	    w->inserter, err, "isssssddddts", axl_fact_id(w->version, record->line),
	    cells[REGION].text, cells[NAME].text,
	    axl_fact_digits(axl_fact_text(&cells[BRN]), &w->number), axl_fact_text(&cells[STATUS]),
	    cells[PERIOD].text, axl_fact_figure(&cells[MEMBERS]), axl_fact_figure(&cells[AMOUNT]),
	    axl_fact_figure(&cells[JOINED]), axl_fact_figure(&cells[DEPARTED]),
	    axl_fact_states(&axl_workplace_kind, record, figures, &w->states),
	    cells[INDUSTRY].text);
}

static int finish_workplaces(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct workplaces *)state)->inserter, err);
}

const struct axl_kind axl_workplace_kind = {
    .name = "workplace",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_workplaces,
    .refine = refine_workplace,
    .store = store_workplace,
    .finish = finish_workplaces,
    .close = close_workplaces,
	.facts = &axl_workplace_view,
	.parties = &axl_workplace_view,
};
