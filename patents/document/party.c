/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons, firms and places that rows of documents name by a key, as tables joined by ids do. */
#include "config.h"

#include "patents/document/kinds.h"
#include "patents/document/place.h"

#include "base/memory.h"
#include "base/store/intake.h"

enum { KEY, NAME, COUNTRY, ADDRESS, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [KEY] = {"key", AXL_CELL_TEXT, true},
    [NAME] = {"name", AXL_CELL_TEXT, false},
    [COUNTRY] = {"country", AXL_CELL_TEXT, false},
    [ADDRESS] = {"address", AXL_CELL_TEXT, false},
};

struct parties {
	int64_t version;
	const struct axl_world *world;
	struct axl_inserter *parties;
};

static void close_parties(void *state)
{
	struct parties *parties = state;
	axl_inserter_free(parties->parties);
	free(parties);
}

static int open_parties(const struct axl_intake *intake, const void *world, void **ret_state,
                        struct axl_error **err)
{
	static const char *const columns[] = {"id", "key", "name", "country", "address", "region"};
	struct parties *parties = axl_xcalloc(1, sizeof *parties);
	parties->version = intake->version;
	parties->world = world;
	if (axl_inserter_new(intake->store, "party", columns, AXL_COUNT(columns), &parties->parties,
	                     err) < 0) {
		close_parties(parties);
		return -1;
	}
	*ret_state = parties;
	return 0;
}

static int store_party(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct parties *parties = state;
	const struct axl_cell *cells = record->cells;
	const struct axl_region *region =
	    axl_place_find(parties->world, cells[ADDRESS].text, cells[COUNTRY].text);
	return axl_inserter_add(parties->parties, err, "isssst",
	                        axl_fact_id(parties->version, record->line), cells[KEY].text,
	                        cells[NAME].text, cells[COUNTRY].text, cells[ADDRESS].text,
	                        region ? region->code : "");
}

static int finish_parties(void *state, struct axl_error **err)
{
	struct parties *parties = state;
	return axl_inserter_finish(parties->parties, err);
}

const struct axl_kind axl_party_kind = {
    .name = "party",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_parties,
    .store = store_party,
    .finish = finish_parties,
    .close = close_parties,
};
