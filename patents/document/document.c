/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patents and papers as facts. A number that stood on an earlier line of the same file
 * is rejected (pages of an export overlap); a document without date, class or
 * applicant is kept.
 */
#include "config.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/store/intake.h"
#include "base/text/text.h"
#include "ksic/world.h"
#include "patents/corpus/view.h"
#include "patents/document/kinds.h"
#include "patents/document/number.h"
#include "patents/document/split.h"
#include "patents/document/symbol.h"

enum {
	KIND,
	NUMBER,
	TITLE,
	ABSTRACT,
	CLASSES,
	APPLICANTS,
	FILED,
	PUBLISHED,
	REGISTERED,
	STATUS,
	FAMILY,
	REGION,
	FIELD_COUNT
};

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [KIND] = {"kind", AXL_CELL_TEXT, true},
    [NUMBER] = {"number", AXL_CELL_TEXT, true},
    [TITLE] = {"title", AXL_CELL_TEXT, false},
    [ABSTRACT] = {"abstract", AXL_CELL_TEXT, false},
    [CLASSES] = {"classes", AXL_CELL_TEXT, false},
    [APPLICANTS] = {"applicants", AXL_CELL_TEXT, false},
    [FILED] = {"filed", AXL_CELL_PERIOD, false},
    [PUBLISHED] = {"published", AXL_CELL_PERIOD, false},
    [REGISTERED] = {"registered", AXL_CELL_PERIOD, false},
    [STATUS] = {"status", AXL_CELL_TEXT, false},
    [FAMILY] = {"family", AXL_CELL_TEXT, false},
    [REGION] = {"region", AXL_CELL_TEXT, false},
};

struct documents {
	int64_t version;
	const struct axl_world *world;
	const struct axl_map_reader *reader;
	struct axl_split classes, applicants;
	const char *scheme;      /* of the classes */
	struct axl_index *lines; /* number -> line */
	struct axl_arena *numbers;
	struct axl_inserter *documents, *document_parties, *document_classes;
};

static void close_documents(void *state)
{
	struct documents *documents = state;
	axl_inserter_free(documents->documents);
	axl_inserter_free(documents->document_parties);
	axl_inserter_free(documents->document_classes);
	axl_index_free(documents->lines);
	axl_arena_free(documents->numbers);
	free(documents);
}

static int read_setting(const struct axl_map *map, const char *name, struct axl_split *ret_split,
                        struct axl_error **err)
{
	const char *setting = axl_map_setting(map, name);
	if (axl_split_from_setting(setting, ret_split))
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("map \"%s\": setting %s is \"%s\"; expected a separating character, "
	                       "python-list or korean-blank"),
	                     axl_map_id(map), name, setting);
}

static int read_settings(struct documents *documents, const struct axl_map *map,
                         struct axl_error **err)
{
	const char *scheme = axl_map_setting(map, "scheme");
	if (scheme && strcmp(scheme, "ipc") != 0 && strcmp(scheme, "cpc") != 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("map \"%s\": setting scheme is \"%s\"; expected ipc or cpc"),
		                     axl_map_id(map), scheme);
	documents->scheme = scheme && *scheme == 'c' ? "cpc" : "ipc";
	if (read_setting(map, "classes", &documents->classes, err) < 0)
		return -1;
	return read_setting(map, "applicants", &documents->applicants, err);
}

static int open_inserters(struct documents *documents, struct axl_store *store,
                          struct axl_error **err)
{
	static const char *const columns[] = {"id",         "kind",     "number", "family",
	                                      "title",      "abstract", "filed",  "published",
	                                      "registered", "status",   "region"};
	static const char *const party[] = {"id", "position", "role", "name"};
	static const char *const class[] = {"id", "position", "scheme", "symbol"};
	if (axl_inserter_new(store, "document", columns, AXL_COUNT(columns), &documents->documents,
	                     err) < 0 ||
	    axl_inserter_new(store, "document_party", party, AXL_COUNT(party),
	                     &documents->document_parties, err) < 0)
		return -1;
	return axl_inserter_new(store, "document_class", class, AXL_COUNT(class),
	                        &documents->document_classes, err);
}

static int open_documents(const struct axl_intake *intake, const void *world, void **ret_state,
                          struct axl_error **err)
{
	struct documents *documents = axl_xcalloc(1, sizeof *documents);
	documents->version = intake->version;
	documents->world = world;
	documents->reader = intake->reader;
	documents->lines = axl_index_new();
	documents->numbers = axl_arena_new();
	if (read_settings(documents, intake->map, err) < 0 ||
	    open_inserters(documents, intake->store, err) < 0) {
		close_documents(documents);
		return -1;
	}
	*ret_state = documents;
	return 0;
}

static void reject(const struct documents *documents, const struct axl_record *record, int field,
                   enum axl_reason reason, const char *hint, struct axl_rejects *rejects)
{
	const struct axl_cell *cell = &record->cells[field];
	axl_rejects_add(rejects, record->line, cell->column,
	                axl_map_reader_header(documents->reader, cell->column), -1, reason,
	                cell->text, "%s", hint);
}

/* Lives until the import ends. */
static struct axl_slice normal_number(struct documents *documents, struct axl_slice number)
{
	axl_auto(axl_buffer) struct axl_buffer normal;
	axl_buffer_init(&normal);
	axl_document_number(number, &normal);
	return (struct axl_slice){axl_arena_copy(documents->numbers, normal.bytes, normal.length),
	                          normal.length};
}

/* True where the region is blank or becomes a code. */
static bool settle_region(const struct documents *documents, struct axl_cell *cell)
{
	if (cell->state != AXL_VALUE)
		return true;
	const struct axl_region *region =
	    axl_region_find(documents->world->regions, cell->text, documents->world->home);
	if (!region)
		region = axl_region_of_address(documents->world->regions, cell->text,
		                               documents->world->home);
	if (region)
		cell->text = axl_slice_of(region->code);
	return region != NULL;
}

static int refine_document(void *state, struct axl_record *record, struct axl_rejects *rejects,
                           struct axl_error **err)
{
	struct documents *documents = state;
	struct axl_cell *cells = record->cells;
	(void)err;
	if (!axl_slice_equals(cells[KIND].text, "patent") &&
	    !axl_slice_equals(cells[KIND].text, "paper")) {
		reject(documents, record, KIND, AXL_REASON_VALUE, _("expected patent or paper"),
		       rejects);
		return 0;
	}
	if (!settle_region(documents, &cells[REGION])) {
		reject(documents, record, REGION, AXL_REASON_REGION, "", rejects);
		return 0;
	}
	struct axl_slice number = normal_number(documents, cells[NUMBER].text);
	bool added;
	size_t first = axl_index_add(documents->lines, number.bytes, number.length,
	                             (size_t)record->line, &added);
	if (!added) {
		axl_auto(axl_memory) char *hint = axl_xasprintf(_("it stands on line %zu"), first);
		reject(documents, record, NUMBER, AXL_REASON_DUPLICATE, hint, rejects);
		return 0;
	}
	cells[NUMBER].text = number;
	return 1;
}

/* A name that the list repeats (each author's institution) counts once. */
static bool is_repeated(const struct axl_pieces *names, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (names->items[j].length == names->items[i].length &&
		    memcmp(names->items[j].bytes, names->items[i].bytes, names->items[i].length) ==
		        0)
			return true;
	return false;
}

static int store_parties(struct documents *documents, int64_t id, const struct axl_cell *cells,
                         struct axl_error **err)
{
	const char *role =
	    axl_slice_equals(cells[KIND].text, "patent") ? "applicant" : "affiliation";
	axl_auto(axl_pieces) struct axl_pieces names = {0};
	if (cells[APPLICANTS].state != AXL_VALUE)
		return 0;
	axl_split(documents->applicants, cells[APPLICANTS].text, &names);
	int64_t position = 0;
	for (size_t i = 0; i < names.count; i++)
		if (!is_repeated(&names, i) &&
		    axl_inserter_add(documents->document_parties, err, "iits", id, ++position, role,
		                     names.items[i]) < 0)
			return -1;
	return 0;
}

static int store_class(struct documents *documents, int64_t id, int64_t position,
                       struct axl_slice symbol, struct axl_error **err)
{
	return axl_inserter_add(documents->document_classes, err, "iits", id, position,
	                        documents->scheme, symbol);
}

/* A piece may hold several symbols with blanks between; what is no symbol is kept as it stands. */
static int store_classes(struct documents *documents, int64_t id, const struct axl_cell *cells,
                         struct axl_error **err)
{
	axl_auto(axl_pieces) struct axl_pieces pieces = {0};
	if (cells[CLASSES].state != AXL_VALUE)
		return 0;
	axl_split(documents->classes, cells[CLASSES].text, &pieces);
	int64_t position = 0;
	for (size_t i = 0; i < pieces.count; i++) {
		struct axl_slice rest = pieces.items[i];
		while (rest.length) {
			struct axl_symbol symbol;
			char written[AXL_SYMBOL_SIZE];
			size_t end = axl_symbol_scan(rest, &symbol);
			if (end)
				axl_symbol_write(&symbol, written);
			if (store_class(documents, id, ++position,
			                end ? axl_slice_of(written) : rest, err) < 0)
				return -1;
			end = end ? end : rest.length;
			rest =
			    axl_text_trim((struct axl_slice){rest.bytes + end, rest.length - end});
		}
	}
	return 0;
}

static int store_document(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct documents *documents = state;
	const struct axl_cell *cells = record->cells;
	int64_t id = axl_fact_id(documents->version, record->line);
	if (axl_inserter_add(documents->documents, err, "issssssssss", id, cells[KIND].text,
	                     cells[NUMBER].text, cells[FAMILY].text, cells[TITLE].text,
	                     cells[ABSTRACT].text, cells[FILED].text, cells[PUBLISHED].text,
	                     cells[REGISTERED].text, cells[STATUS].text, cells[REGION].text) < 0 ||
	    store_parties(documents, id, cells, err) < 0)
		return -1;
	return store_classes(documents, id, cells, err);
}

static int finish_documents(void *state, struct axl_error **err)
{
	struct documents *documents = state;
	if (axl_inserter_finish(documents->documents, err) < 0 ||
	    axl_inserter_finish(documents->document_parties, err) < 0)
		return -1;
	return axl_inserter_finish(documents->document_classes, err);
}

const struct axl_kind axl_document_kind = {
    .name = "document",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_documents,
    .refine = refine_document,
    .store = store_document,
    .finish = finish_documents,
    .close = close_documents,
	.facts = &axl_document_view,
	.parties = &axl_applicant_view,
};
