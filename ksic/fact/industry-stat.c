/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cells of published tables as facts: one figure of one industry in one region and period.
 *
 * - Regions are found as region-column.h has it.
 * - A region that has moved (용지동) stands under both parents: under the one that it did not
 *   lie in in a period, "-" and blank are no figure of it, and anything else is rejected.
 * - An industry is a code, a name, or a word for all industries (stored as TOTAL). Where
 *   "scheme" names a classification that is not KSIC, industries keep their names.
 * - "grain" settles periods that are written alike: of quarters 202403 is the third one.
 * - Figures are stored in the unit of their measure: million KRW, thousand USD, persons.
 * - The same figure twice would count twice: the second is rejected. A blank cell gives
 *   way to a filled one, for regions whose column moved to another parent.
 */
#include "config.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/period.h"
#include "base/store/intake.h"
#include "base/text/text.h"
#include "ksic/fact/kinds.h"
#include "ksic/fact/region-column.h"
#include "ksic/fact/row.h"
#include "ksic/fact/view.h"
#include "ksic/industry/text.h"
#include "ksic/intern.h"
#include "ksic/world.h"

#include <math.h>

enum {
	WITHIN,
	DISTRICT,
	REGION,
	INDUSTRY,
	MEASURE,
	PERIOD,
	VALUE,
	UNIT,
	REVISION,
	SCHEME,
	SIZE,
	GRAIN,
	FIELD_COUNT
};

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [WITHIN] = {"within", AXL_CELL_TEXT, false},     /* where all of the table lies */
    [DISTRICT] = {"district", AXL_CELL_TEXT, false}, /* where regions stand in two columns */
    [REGION] = {"region", AXL_CELL_TEXT, true},      [INDUSTRY] = {"industry", AXL_CELL_TEXT, true},
    [MEASURE] = {"measure", AXL_CELL_TEXT, true},    [PERIOD] = {"period", AXL_CELL_PERIOD, true},
    [VALUE] = {"value", AXL_CELL_NUMBER, false},     [UNIT] = {"unit", AXL_CELL_TEXT, false},
    [REVISION] = {"revision", AXL_CELL_TEXT, false}, [SCHEME] = {"scheme", AXL_CELL_TEXT, false},
    [SIZE] = {"size", AXL_CELL_TEXT, false},   /* blank or "all": no class of size is stored */
    [GRAIN] = {"grain", AXL_CELL_TEXT, false}, /* quarter: 202403 is no March; year, month */
};

static const int figures[] = {VALUE, -1};

enum unit_kind { THINGS, WON, DOLLARS };

static const struct measure {
	const char *name;
	enum unit_kind kind;
} measures[] = {
    {"establishments", THINGS}, {"employees", THINGS}, {"sales", WON},
    {"exports", DOLLARS},       {"value_added", WON},  {"rnd", WON},
};

/* As folded, and how many of the measure's own unit it is. */
static const struct unit {
	const char *name;
	enum unit_kind kind;
	double factor;
} units[] = {
    {"개", THINGS, 1},          {"개사", THINGS, 1},      {"개소", THINGS, 1},
    {"업체", THINGS, 1},        {"명", THINGS, 1},        {"인", THINGS, 1},
    {"천개", THINGS, 1e3},      {"천명", THINGS, 1e3},    {"원", WON, 1e-6},
    {"천원", WON, 1e-3},        {"백만원", WON, 1},       {"억원", WON, 1e2},
    {"십억원", WON, 1e3},       {"조원", WON, 1e6},       {"달러", DOLLARS, 1e-3},
    {"천달러", DOLLARS, 1},     {"천불", DOLLARS, 1},     {"천usd", DOLLARS, 1},
    {"백만달러", DOLLARS, 1e3}, {"백만불", DOLLARS, 1e3}, {"백만usd", DOLLARS, 1e3},
};

struct stats {
	const struct axl_world *world;
	const struct axl_map_reader *reader;
	int64_t version;
	struct axl_region_column *regions;
	struct axl_interned *industries; /* "revision\nindustry" -> code, or NULL */
	struct axl_index *seen;          /* figures so far */
	struct axl_buffer key;
	char period[AXL_PERIOD_SIZE]; /* of the record at hand, where it is a quarter */
	struct axl_inserter *inserter;
};

static void close_stats(void *state)
{
	struct stats *stats = state;
	axl_region_column_free(stats->regions);
	axl_interned_free(stats->industries);
	axl_index_free(stats->seen);
	axl_buffer_release(&stats->key);
	axl_inserter_free(stats->inserter);
	free(stats);
}

static int open_stats(const struct axl_intake *intake, const void *world, void **ret_state,
                      struct axl_error **err)
{
	static const char *const columns[] = {"id",      "field",  "region", "scheme", "industry",
	                                      "measure", "period", "value",  "state"};
	struct stats *stats = axl_xcalloc(1, sizeof *stats);
	stats->world = world;
	stats->reader = intake->reader;
	stats->version = intake->version;
	stats->regions = axl_region_column_new(stats->world->regions);
	stats->industries = axl_interned_new();
	stats->seen = axl_index_new();
	axl_buffer_init(&stats->key);
	if (axl_inserter_new(intake->store, "industry_stat", columns, AXL_COUNT(columns),
	                     &stats->inserter, err) < 0) {
		close_stats(stats);
		return -1;
	}
	*ret_state = stats;
	return 0;
}

static void reject(const struct stats *stats, const struct axl_record *record, int field,
                   enum axl_reason reason, const char *hint, struct axl_rejects *rejects)
{
	axl_fact_reject(stats->reader, record, &record->cells[field], reason, hint, rejects);
}

/* The key is good until the next one. */
static struct axl_slice key_of(struct stats *stats, const struct axl_slice *parts, size_t count)
{
	axl_buffer_clear(&stats->key);
	for (size_t i = 0; i < count; i++) {
		axl_buffer_add(&stats->key, parts[i].bytes, parts[i].length);
		axl_buffer_add_char(&stats->key, '\n');
	}
	return (struct axl_slice){stats->key.bytes, stats->key.length};
}

/* False, with a reject filed, where the file has the region where it did not lie. */
static bool read_move(struct stats *stats, const struct axl_region_place *place,
                      struct axl_record *record, struct axl_rejects *rejects)
{
	struct axl_cell *value = &record->cells[VALUE];
	struct axl_slice period = axl_fact_text(&record->cells[PERIOD]);
	if (!place->above || !place->region->has_moved || period.length >= AXL_PERIOD_SIZE)
		return true;
	char text[AXL_PERIOD_SIZE] = "", day[AXL_PERIOD_SIZE];
	memcpy(text, period.bytes, period.length);
	axl_period_end(text, day);
	if (axl_region_within_on(place->region, place->above, day))
		return true;
	if (value->state == AXL_NONE || value->state == AXL_ABSENT) {
		value->state = AXL_ABSENT;
		return true;
	}
	axl_auto(axl_memory) char *hint =
	    axl_xasprintf(_("in %s %s lay in %s, not in %s; see \"former\" in the region tables"),
	                  text, place->region->name, axl_region_parent_on(place->region, day)->name,
	                  place->above->name);
	reject(stats, record, VALUE, AXL_REASON_REGION, hint, rejects);
	return false;
}

/* What 202403 is read as is a month; of quarters it is the third. */
static bool is_quarter_as_month(struct axl_slice text)
{
	return text.length == sizeof "2024-03" - 1 && text.bytes[5] == '0' &&
	       text.bytes[6] >= '1' && text.bytes[6] <= '4';
}

/* False, with a reject filed, where the period is none of the grain that the row states. */
static bool read_grain(struct stats *stats, struct axl_record *record, struct axl_rejects *rejects)
{
	const struct axl_cell *grain = &record->cells[GRAIN];
	struct axl_slice *text = &record->cells[PERIOD].text;
	size_t length = 0;
	if (grain->state != AXL_VALUE)
		return true;
	if (axl_slice_equals(grain->text, "year"))
		length = sizeof "2024" - 1;
	else if (axl_slice_equals(grain->text, "month"))
		length = sizeof "2024-03" - 1;
	else if (axl_slice_equals(grain->text, "quarter"))
		length = sizeof "2024Q3" - 1;
	if (length == sizeof "2024Q3" - 1 && is_quarter_as_month(*text)) {
		(void)snprintf(stats->period, sizeof stats->period, "%.4sQ%c", text->bytes,
		               text->bytes[6]);
		*text = axl_slice_of(stats->period);
	}
	if (text->length == length)
		return true;
	reject(stats, record, PERIOD, AXL_REASON_PERIOD,
	       _("expected a period of the grain that the row states: year, quarter or month"),
	       rejects);
	return false;
}

static bool read_region(struct stats *stats, struct axl_record *record, struct axl_rejects *rejects)
{
	struct axl_cell *cells = record->cells;
	struct axl_slice path[] = {axl_fact_text(&cells[WITHIN]), axl_fact_text(&cells[DISTRICT]),
	                           cells[REGION].text};
	struct axl_region_place place = axl_region_column_find(stats->regions, path);
	if (!place.region) {
		reject(stats, record, REGION, AXL_REASON_REGION,
		       _("unknown, or a name that several may bear: add it to the project's region "
		         "tables, or state \"within\" under \"constants\" of the source, as a code "
		         "or in "
		         "full (경상남도 창원시)"),
		       rejects);
		return false;
	}
	cells[REGION].text = axl_slice_of(place.region->code);
	return read_move(stats, &place, record, rejects);
}

static const char *find_industry(const struct axl_ksic *ksic, int revision, struct axl_slice text)
{
	if (axl_industry_is_total(text))
		return AXL_INDUSTRY_TOTAL;
	const struct axl_ksic_item *item = axl_industry_read(ksic, revision, text);
	return item ? item->code : NULL;
}

/* 1 read, 0 rejected, -1 no row can be read. */
static int read_ksic(struct stats *stats, struct axl_record *record, struct axl_rejects *rejects,
                     struct axl_error **err)
{
	bool added;
	struct axl_cell *cells = record->cells;
	int revision = axl_fact_revision(stats->reader, record, &cells[REVISION], rejects, err);
	if (revision <= 0)
		return revision;
	struct axl_slice parts[] = {cells[REVISION].text, cells[INDUSTRY].text};
	const char **code =
	    axl_interned_find(stats->industries, key_of(stats, parts, AXL_COUNT(parts)), &added);
	if (added)
		*code = find_industry(stats->world->ksic, revision, parts[1]);
	if (!*code) {
		int other = axl_industry_other_revision(stats->world->ksic, revision, parts[1]);
		axl_auto(axl_memory) char *hint =
		    other ? axl_xasprintf(_("expected a code or a name of KSIC revision %d; it is "
		                            "one of revision %d"),
		                          revision, other)
			  : axl_xasprintf(_("expected a code or a name of KSIC revision %d"),
		                          revision);
		reject(stats, record, INDUSTRY, AXL_REASON_KSIC, hint, rejects);
		return 0;
	}
	cells[SCHEME].text = axl_slice_of(axl_revision_scheme(revision));
	cells[INDUSTRY].text = axl_slice_of(*code);
	return 1;
}

static int read_industry(struct stats *stats, struct axl_record *record,
                         struct axl_rejects *rejects, struct axl_error **err)
{
	struct axl_cell *cells = record->cells;
	bool total_only = cells[INDUSTRY].column == AXL_COLUMN_NONE;
	bool foreign = cells[SCHEME].state == AXL_VALUE;
	if ((foreign || total_only) && axl_industry_is_total(cells[INDUSTRY].text))
		cells[INDUSTRY].text = axl_slice_of(AXL_INDUSTRY_TOTAL);
	else if (!foreign)
		return read_ksic(stats, record, rejects, err);
	return 1;
}

static const struct measure *find_measure(struct axl_slice text)
{
	for (size_t i = 0; i < AXL_COUNT(measures); i++)
		if (axl_slice_equals(text, measures[i].name))
			return &measures[i];
	return NULL;
}

/* 0 where the measure is not given in such a unit. */
static double unit_factor(const struct measure *measure, struct axl_slice text)
{
	if (text.length == 0)
		return 1;
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	for (size_t i = 0; i < AXL_COUNT(units); i++)
		if (units[i].kind == measure->kind && strcmp(units[i].name, folded.bytes) == 0)
			return units[i].factor;
	return 0;
}

static bool read_value(const struct stats *stats, struct axl_record *record,
                       struct axl_rejects *rejects)
{
	struct axl_cell *cells = record->cells;
	const struct measure *measure = find_measure(cells[MEASURE].text);
	if (!measure) {
		reject(stats, record, MEASURE, AXL_REASON_VALUE,
		       _("expected establishments, employees, sales, exports, value_added or rnd"),
		       rejects);
		return false;
	}
	double factor = unit_factor(measure, axl_fact_text(&cells[UNIT]));
	if (factor == 0) {
		reject(stats, record, UNIT, AXL_REASON_VALUE,
		       _("not a unit that the measure is given in"), rejects);
		return false;
	}
	if (axl_fact_reject_negative(stats->reader, record, figures, rejects))
		return false;
	cells[VALUE].number *= factor;
	if (measure == &measures[0] && cells[VALUE].state == AXL_VALUE &&
	    cells[VALUE].number != nearbyint(cells[VALUE].number)) {
		reject(stats, record, VALUE, AXL_REASON_RANGE,
		       _("expected a whole number of establishments"), rejects);
		return false;
	}
	return true;
}

/* What is remembered of a figure that the file has given. */
enum known { ANY_FIGURE, NO_ESTABLISHMENT, SOME_EMPLOYEES };

static enum known what_is_known(const struct axl_record *record)
{
	const struct axl_cell *cells = record->cells;
	double number = cells[VALUE].number;
	if (cells[VALUE].state != AXL_VALUE)
		return ANY_FIGURE;
	if (number == 0 && axl_slice_equals(cells[MEASURE].text, "establishments"))
		return NO_ESTABLISHMENT;
	if (number > 0 && axl_slice_equals(cells[MEASURE].text, "employees"))
		return SOME_EMPLOYEES;
	return ANY_FIGURE;
}

static struct axl_slice figure_key(struct stats *stats, const struct axl_record *record,
                                   struct axl_slice measure)
{
	const struct axl_cell *cells = record->cells;
	struct axl_slice parts[] = {cells[REGION].text, cells[SCHEME].text, cells[INDUSTRY].text,
	                            measure, cells[PERIOD].text};
	return key_of(stats, parts, AXL_COUNT(parts));
}

/* People who work in no establishment: the later of the two figures is rejected. */
static bool contradicts(struct stats *stats, const struct axl_record *record, enum known known)
{
	size_t found;
	if (known == ANY_FIGURE)
		return false;
	const char *other = known == SOME_EMPLOYEES ? "establishments" : "employees";
	enum known clash = known == SOME_EMPLOYEES ? NO_ESTABLISHMENT : SOME_EMPLOYEES;
	struct axl_slice key = figure_key(stats, record, axl_slice_of(other));
	return axl_index_find(stats->seen, key.bytes, key.length, &found) && found == (size_t)clash;
}

/* False, with a reject filed, where the file has given this very figure before, or one that rules
 * it out. */
static bool agrees_with_file(struct stats *stats, const struct axl_record *record,
                             struct axl_rejects *rejects)
{
	bool added;
	if (record->cells[VALUE].state == AXL_ABSENT)
		return true;
	enum known known = what_is_known(record);
	if (contradicts(stats, record, known)) {
		reject(
		    stats, record, VALUE, AXL_REASON_RANGE,
		    _("the file has employees there, and 0 establishments; correct one of the two"),
		    rejects);
		return false;
	}
	struct axl_slice key = figure_key(stats, record, record->cells[MEASURE].text);
	axl_index_add(stats->seen, key.bytes, key.length, (size_t)known, &added);
	if (!added)
		reject(stats, record, VALUE, AXL_REASON_DUPLICATE,
		       _("the file gives this figure before; the first one is kept"), rejects);
	return added;
}

static int refine_stat(void *state, struct axl_record *record, struct axl_rejects *rejects,
                       struct axl_error **err)
{
	struct stats *stats = state;
	const struct axl_cell *size = &record->cells[SIZE];
	if (size->state == AXL_VALUE && !axl_slice_equals(size->text, "all")) {
		reject(stats, record, SIZE, AXL_REASON_VALUE,
		       _("classes of size are not stored; pass over them with \"ignore\""),
		       rejects);
		return 0;
	}
	if (!read_grain(stats, record, rejects) || !read_region(stats, record, rejects))
		return 0;
	int read = read_industry(stats, record, rejects, err);
	if (read <= 0)
		return read;
	return read_value(stats, record, rejects) && agrees_with_file(stats, record, rejects);
}

static int store_stat(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct stats *stats = state;
	const struct axl_cell *cells = record->cells;
	return axl_inserter_add(stats->inserter, err, "iisssssdt",
	                        axl_fact_id(stats->version, record->line),
	                        (int64_t)record->column + 1, cells[REGION].text, cells[SCHEME].text,
	                        cells[INDUSTRY].text, cells[MEASURE].text, cells[PERIOD].text,
	                        axl_fact_figure(&cells[VALUE]), axl_state_name(cells[VALUE].state));
}

static int finish_stats(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct stats *)state)->inserter, err);
}

const struct axl_kind axl_industry_stat_kind = {
    .name = "industry-stat",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_stats,
    .refine = refine_stat,
    .store = store_stat,
    .finish = finish_stats,
    .close = close_stats,
    .facts = &axl_industry_stat_view,
};
