/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers of a survey as facts: one row of the store an answered item. */
#include "config.h"

#include "base/i18n.h"
#include "base/store/intake.h"
#include "base/store/store.h"
#include "ksic/world.h"
#include "surveys/instrument.h"
#include "surveys/kinds.h"
#include "surveys/view.h"

#include <math.h>

enum { FIRM, BRN, ANSWERED, RESPONDENT, ITEM, ANSWER, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [FIRM] = {"firm", AXL_CELL_TEXT, true},
    [BRN] = {"brn", AXL_CELL_TEXT, false},
    [ANSWERED] = {"answered", AXL_CELL_DATE, false},
    [RESPONDENT] = {"respondent", AXL_CELL_TEXT, false},
    [ITEM] = {"item", AXL_CELL_TEXT, true},
    [ANSWER] = {"answer", AXL_CELL_TEXT, false},
};

struct responses {
	int64_t version;
	struct axl_instrument *instrument;
	const struct axl_map_reader *reader;
	struct axl_inserter *inserter;
};

/* The instrument that the map names, or NULL with err set. */
static const char *instrument_of(const struct axl_map *map, struct axl_error **err)
{
	const char *id = axl_map_setting(map, "instrument");
	if (!id)
		(void)axl_error_set(err, AXL_ERROR_DATA,
		                    _("map \"%s\": settings name no instrument"), axl_map_id(map));
	return id;
}

/* Answers are levels as the instrument has them, and columns its items. */
static int add_recipe(const struct axl_map *map, const void *world, struct axl_buffer *out,
                      struct axl_error **err)
{
	const char *id = instrument_of(map, err);
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	if (!id || axl_definition_load(((const struct axl_world *)world)->definitions,
	                               "instruments", id, "instrument", &document, err) < 0)
		return -1;
	axl_auto(axl_memory) char *text = axl_json_dump(axl_json_root(document));
	axl_buffer_add_text(out, text);
	return 0;
}

static void close_responses(void *state)
{
	struct responses *responses = state;
	axl_instrument_free(responses->instrument);
	axl_inserter_free(responses->inserter);
	free(responses);
}

static int open_responses(const struct axl_intake *intake, const void *world, void **ret_state,
                          struct axl_error **err)
{
	static const char *const columns[] = {"id",     "field",      "instrument", "firm",
	                                      "brn",    "respondent", "answered",   "item",
	                                      "answer", "level",      "state"};
	const char *id = instrument_of(intake->map, err);
	if (!id)
		return -1;
	struct responses *responses = axl_xcalloc(1, sizeof *responses);
	responses->version = intake->version;
	responses->reader = intake->reader;
	if (axl_instrument_load(((const struct axl_world *)world)->definitions, id,
	                        &responses->instrument, err) < 0 ||
	    axl_inserter_new(intake->store, "response", columns, AXL_COUNT(columns),
	                     &responses->inserter, err) < 0) {
		close_responses(responses);
		return -1;
	}
	*ret_state = responses;
	return 0;
}

/* The item and its level or grade; false where the cell is neither. */
static bool read_answer(const struct axl_instrument *instrument, const struct axl_record *record,
                        bool *ret_evidence, struct axl_number *ret_level)
{
	struct axl_slice answer = record->cells[ANSWER].text;
	const struct axl_instrument_item *item =
	    axl_instrument_find(instrument, record->cells[ITEM].text, ret_evidence);
	if (!item)
		return false;
	return *ret_evidence ? axl_evidence_grade(answer, ret_level)
	                     : axl_instrument_level(instrument, answer, ret_level);
}

/* Blank cells are no answers: nothing is stored of them, and the instrument knows what was asked.
 */
static int refine_response(void *state, struct axl_record *record, struct axl_rejects *rejects,
                           struct axl_error **err)
{
	const struct responses *responses = state;
	struct axl_number level;
	bool evidence;
	(void)err;
	const char *header = axl_map_reader_header(responses->reader, record->column);
	if (!axl_instrument_find(responses->instrument, record->cells[ITEM].text, &evidence)) {
		axl_rejects_add(rejects, record->line, record->column, header, -1, AXL_REASON_VALUE,
		                record->cells[ITEM].text, _("no item of the instrument \"%s\""),
		                responses->instrument->id);
		return 0;
	}
	if (read_answer(responses->instrument, record, &evidence, &level)) {
		record->cells[ANSWER].state = level.state;
		record->cells[ANSWER].number = level.number;
		return level.state != AXL_ABSENT;
	}
	if (evidence)
		axl_rejects_add(rejects, record->line, record->column, header, -1, AXL_REASON_VALUE,
		                record->cells[ANSWER].text,
		                _("expected a grade of evidence, E0 to E4"));
	else
		axl_rejects_add(rejects, record->line, record->column, header, -1, AXL_REASON_RANGE,
		                record->cells[ANSWER].text, _("expected a level from %g to %g"),
		                responses->instrument->lowest, responses->instrument->highest);
	return 0;
}

static int store_response(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct responses *responses = state;
	const struct axl_cell *cells = record->cells;
	double level = cells[ANSWER].state == AXL_VALUE ? cells[ANSWER].number : NAN;
	return axl_inserter_add(
	    responses->inserter, err, "iitssssssdt", axl_fact_id(responses->version, record->line),
	    (int64_t)record->column + 1, responses->instrument->id, cells[FIRM].text,
	    cells[BRN].text, cells[RESPONDENT].text, cells[ANSWERED].text, cells[ITEM].text,
	    cells[ANSWER].text, level, axl_state_name(cells[ANSWER].state));
}

static int finish_responses(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct responses *)state)->inserter, err);
}

const struct axl_kind axl_response_kind = {
    .name = "response",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .recipe = add_recipe,
    .open = open_responses,
    .refine = refine_response,
    .store = store_response,
    .finish = finish_responses,
    .close = close_responses,
	.facts = &axl_response_view,
	.parties = &axl_response_view,
};
