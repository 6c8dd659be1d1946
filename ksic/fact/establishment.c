/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Registers of plants and establishments as facts, one row each, and summed while they
 * are read.
 *
 * - A row lies in the lowest region that its texts name; one that names none is rejected.
 * - An industrial complex that the region table does not know keeps its name.
 * - A business number is kept as it stands, less hyphens and blanks. Whether its check digit
 *   holds is judged where firms are told apart (ksic/firm.h): a wrong number is no reason to
 *   lose a plant.
 * - A row without a KSIC code counts in its region but to no industry.
 * - A number that stands on an earlier line makes the row its double, which would count twice.
 */
#include "config.h"

#include "base/i18n.h"
#include "base/store/intake.h"
#include "ksic/fact/establishment-sum.h"
#include "ksic/fact/kinds.h"
#include "ksic/fact/number-set.h"
#include "ksic/fact/row.h"
#include "ksic/fact/view.h"
#include "ksic/industry/text.h"
#include "ksic/intern.h"
#include "ksic/memo.h"
#include "ksic/region/place.h"
#include "ksic/world.h"

enum {
	NUMBER,
	PROVINCE,
	DISTRICT,
	TOWN,
	ADDRESS,
	COMPLEX,
	CODE,
	REVISION,
	NAME,
	BRN,
	EMPLOYEES,
	SALES,
	EXPORTS,
	OPENED,
	STATUS,
	PERIOD,
	FIELD_COUNT
};

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [NUMBER] = {"number", AXL_CELL_TEXT, false}, /* of the plant, in the register itself */
    [PROVINCE] = {"province", AXL_CELL_TEXT, false},
    [DISTRICT] = {"district", AXL_CELL_TEXT, false},
    [TOWN] = {"town", AXL_CELL_TEXT, false},
    [ADDRESS] = {"address", AXL_CELL_TEXT, false},
    [COMPLEX] = {"complex", AXL_CELL_TEXT, false},
    [CODE] = {"code", AXL_CELL_TEXT, false},
    [REVISION] = {"revision", AXL_CELL_TEXT, false},
    [NAME] = {"name", AXL_CELL_TEXT, true},
    [BRN] = {"brn", AXL_CELL_TEXT, false},
    [EMPLOYEES] = {"employees", AXL_CELL_NUMBER, false},
    [SALES] = {"sales", AXL_CELL_NUMBER, false},     /* million KRW */
    [EXPORTS] = {"exports", AXL_CELL_NUMBER, false}, /* thousand USD */
    [OPENED] = {"opened", AXL_CELL_DATE, false},
    [STATUS] = {"status", AXL_CELL_TEXT, false}, /* blank: active */
    [PERIOD] = {"period", AXL_CELL_PERIOD, false},
};

static const int figures[] = {EMPLOYEES, SALES, EXPORTS, -1};

struct establishments {
	const struct axl_world *world;
	const struct axl_map_reader *reader;
	struct axl_store *store;
	int64_t version;
	struct axl_places *places;
	struct axl_memo *industries; /* code and revision as read -> item */
	struct axl_number_set *numbers;
	struct axl_interned *complexes; /* as read -> complex:<id>, or as read */
	struct axl_interned *periods;
	struct axl_establishment_sums *sums;
	struct axl_establishment_key key; /* of the record that was refined last */
	struct axl_inserter *inserter;    /* NULL where sums alone are kept */
	struct axl_buffer number, states;
};

static void close_establishments(void *state)
{
	struct establishments *e = state;
	axl_places_free(e->places);
	axl_memo_free(e->industries);
	axl_number_set_free(e->numbers);
	axl_interned_free(e->complexes);
	axl_interned_free(e->periods);
	axl_establishment_sums_free(e->sums);
	axl_inserter_free(e->inserter);
	axl_buffer_release(&e->number);
	axl_buffer_release(&e->states);
	free(e);
}

static int open_establishments(const struct axl_intake *intake, const void *world, void **ret_state,
                               struct axl_error **err)
{
	static const char *const columns[] = {"id",     "region", "complex",   "scheme", "industry",
	                                      "name",   "brn",    "employees", "sales",  "exports",
	                                      "period", "opened", "status",    "states"};
	struct establishments *e = axl_xcalloc(1, sizeof *e);
	e->world = world;
	e->reader = intake->reader;
	e->store = intake->store;
	e->version = intake->version;
	e->places = axl_places_new(e->world->regions);
	e->industries = axl_memo_new();
	e->numbers = axl_number_set_new();
	e->complexes = axl_interned_new();
	e->periods = axl_interned_new();
	e->sums = axl_establishment_sums_new();
	axl_buffer_init(&e->number);
	axl_buffer_init(&e->states);
	if (!intake->sums_only && axl_inserter_new(intake->store, "establishment", columns,
	                                           AXL_COUNT(columns), &e->inserter, err) < 0) {
		close_establishments(e);
		return -1;
	}
	*ret_state = e;
	return 0;
}

static void reject(const struct establishments *e, const struct axl_record *record, int field,
                   enum axl_reason reason, const char *hint, struct axl_rejects *rejects)
{
	axl_fact_reject(e->reader, record, &record->cells[field], reason, hint, rejects);
}

/* NULL, with a reject filed, where the row's texts name no region. */
static const struct axl_region *
read_region(struct establishments *e, const struct axl_record *record, struct axl_rejects *rejects)
{
	const struct axl_cell *cells = record->cells;
	const struct axl_cell *const levels[AXL_PLACE_LEVELS] = {&cells[PROVINCE], &cells[DISTRICT],
	                                                         &cells[TOWN]};
	const struct axl_region *region =
	    axl_places_find(e->places, levels, axl_fact_text(&cells[ADDRESS]));
	if (region)
		return region;
	int field = PROVINCE;
	while (field < ADDRESS && cells[field].state != AXL_VALUE)
		field++;
	reject(e, record, field, AXL_REASON_REGION,
	       _("add the region to the project's region tables, or state \"province\" under "
	         "\"constants\" of the source"),
	       rejects);
	return NULL;
}

/* 1 with the item, NULL where the row has no code; 0 rejected; -1 where no row can be read. */
static int read_industry(struct establishments *e, const struct axl_record *record,
                         const struct axl_ksic_item **ret_item, struct axl_rejects *rejects,
                         struct axl_error **err)
{
	const struct axl_cell *code = &record->cells[CODE];
	*ret_item = NULL;
	if (code->state != AXL_VALUE)
		return 1;
	const void *known;
	uint64_t word = axl_cells_word(code, &record->cells[REVISION], &record->cells[REVISION]);
	if (word && axl_memo_find(e->industries, word, &known)) {
		*ret_item = known;
		return 1;
	}
	int revision = axl_fact_revision(e->reader, record, &record->cells[REVISION], rejects, err);
	if (revision <= 0)
		return revision;
	struct axl_slice main_code = axl_industry_first_code(code->text);
	*ret_item = axl_ksic_find(e->world->ksic, revision, main_code);
	if (*ret_item) {
		if (word)
			axl_memo_add(e->industries, word, *ret_item);
		return 1;
	}
	int other = axl_industry_other_revision(e->world->ksic, revision, main_code);
	axl_auto(axl_memory) char *hint =
	    other
		? axl_xasprintf(_("expected a code of KSIC revision %d; it is one of revision %d"),
	                        revision, other)
		: axl_xasprintf(_("expected a code of KSIC revision %d; has it lost a leading "
	                          "zero?"),
	                        revision);
	reject(e, record, CODE, AXL_REASON_KSIC, hint, rejects);
	return 0;
}

static const struct axl_region *find_complex(const struct axl_world *world, struct axl_slice text)
{
	const struct axl_region *found = axl_region_find(world->regions, text, NULL);
	if (!found || strcmp(found->kind, "complex") != 0)
		found = axl_region_find(world->regions, text, world->home);
	return found && strcmp(found->kind, "complex") == 0 ? found : NULL;
}

/* complex:<id>, the name where the region table has no such complex, "" where there is none. */
static const char *read_complex(struct establishments *e, struct axl_slice text)
{
	bool added;
	const char **complex = axl_interned_find(e->complexes, text, &added);
	if (added) {
		const struct axl_region *region = find_complex(e->world, text);
		if (region)
			*complex = region->code;
	}
	return *complex;
}

static int refine_establishment(void *state, struct axl_record *record, struct axl_rejects *rejects,
                                struct axl_error **err)
{
	struct establishments *e = state;
	const struct axl_cell *cells = record->cells;
	struct axl_establishment_key *key = &e->key;
	int read = read_industry(e, record, &key->industry, rejects, err);
	if (read <= 0)
		return read;
	key->region = read_region(e, record, rejects);
	if (!key->region || axl_fact_reject_negative(e->reader, record, figures, rejects))
		return 0;
	if (cells[NUMBER].state == AXL_VALUE &&
	    !axl_number_set_add(e->numbers, cells[NUMBER].text)) {
		reject(e, record, NUMBER, AXL_REASON_DUPLICATE,
		       _("the number stands on an earlier line; that one is kept"), rejects);
		return 0;
	}
	bool added;
	key->complex = read_complex(e, axl_fact_text(&cells[COMPLEX]));
	key->period = *axl_interned_find(e->periods, axl_fact_text(&cells[PERIOD]), &added);
	struct axl_establishment_figures row = {.employees = axl_fact_figure(&cells[EMPLOYEES]),
	                                        .sales = axl_fact_figure(&cells[SALES]),
	                                        .exports = axl_fact_figure(&cells[EXPORTS])};
	axl_establishment_sums_add(e->sums, key, &row, record->line);
	return 1;
}

static int store_establishment(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct establishments *e = state;
	const struct axl_cell *cells = record->cells;
	const struct axl_ksic_item *industry = e->key.industry;
	return axl_inserter_add(
	    e->inserter, err, "ittttssdddssst", axl_fact_id(e->version, record->line),
	    e->key.region->code, e->key.complex,
	    industry ? axl_revision_scheme(industry->revision) : "", industry ? industry->code : "",
	    cells[NAME].text, axl_fact_digits(axl_fact_text(&cells[BRN]), &e->number),
	    axl_fact_figure(&cells[EMPLOYEES]), axl_fact_figure(&cells[SALES]),
	    axl_fact_figure(&cells[EXPORTS]), axl_fact_text(&cells[PERIOD]),
	    axl_fact_text(&cells[OPENED]), cells[STATUS].text,
	    axl_fact_states(&axl_establishment_kind, record, figures, &e->states));
}

static int finish_establishments(void *state, struct axl_error **err)
{
	struct establishments *e = state;
	if (e->inserter && axl_inserter_finish(e->inserter, err) < 0)
		return -1;
	return axl_establishment_sums_store(e->sums, e->store, e->version, err);
}

const struct axl_kind axl_establishment_kind = {
    .name = "establishment",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_establishments,
    .refine = refine_establishment,
    .store = store_establishment,
    .finish = finish_establishments,
    .close = close_establishments,
    .facts = &axl_establishment_view,
    .parties = &axl_establishment_view,
};
