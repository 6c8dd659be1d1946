/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Patents and papers as facts. A number that stood on an earlier line of the same file
 * is rejected (pages of an export overlap), unless the file gives a document several rows; a
 * document without date, class or applicant is kept.
 */
#include "config.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/text/text.h"
#include "patents/corpus/view.h"
#include "patents/document/fields.h"
#include "patents/document/kinds.h"
#include "patents/document/number.h"

static const struct axl_field_spec fields[AXL_DOCUMENT_FIELD_COUNT] = {
    [AXL_DOCUMENT_KIND] = {"kind", AXL_CELL_TEXT, true},
    [AXL_DOCUMENT_NUMBER] = {"number", AXL_CELL_TEXT, true},
    [AXL_DOCUMENT_TITLE] = {"title", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_TITLE_EN] = {"title_en", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_ABSTRACT] = {"abstract", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_KEYWORDS] = {"keywords", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_CLAIMS] = {"claims", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_CLASSES] = {"classes", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_CPC] = {"cpc", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_SEQUENCE] = {"sequence", AXL_CELL_NUMBER, false},
    [AXL_DOCUMENT_APPLICANTS] = {"applicants", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_APPLICANT_COUNTRIES] = {"applicant_countries", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_APPLICANT_ADDRESSES] = {"applicant_addresses", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_APPLICANT_KEYS] = {"applicant_keys", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_APPLICANT_ORDER] = {"applicant_order", AXL_CELL_NUMBER, false},
    [AXL_DOCUMENT_INVENTORS] = {"inventors", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_INVENTOR_GIVEN] = {"inventor_given", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_INVENTOR_COUNTRIES] = {"inventor_countries", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_INVENTOR_ADDRESSES] = {"inventor_addresses", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_INVENTOR_KEYS] = {"inventor_keys", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_INVENTOR_ORDER] = {"inventor_order", AXL_CELL_NUMBER, false},
    [AXL_DOCUMENT_CITATIONS] = {"citations", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_CITED_BY] = {"cited_by", AXL_CELL_NUMBER, false},
    [AXL_DOCUMENT_FILED] = {"filed", AXL_CELL_PERIOD, false},
    [AXL_DOCUMENT_PUBLISHED] = {"published", AXL_CELL_PERIOD, false},
    [AXL_DOCUMENT_REGISTERED] = {"registered", AXL_CELL_PERIOD, false},
    [AXL_DOCUMENT_PRIORITY] = {"priority", AXL_CELL_PERIOD, false},
    [AXL_DOCUMENT_STATUS] = {"status", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_FAMILY] = {"family", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_FAMILY_SIZE] = {"family_size", AXL_CELL_NUMBER, false},
    [AXL_DOCUMENT_DOI] = {"doi", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_PUBLICATION] = {"publication", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_REGISTRATION] = {"registration", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_PUBLICATION_KIND] = {"publication_kind", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_LANGUAGE] = {"language", AXL_CELL_TEXT, false},
    [AXL_DOCUMENT_REGION] = {"region", AXL_CELL_TEXT, false},
};

struct documents {
	const struct axl_world *world;
	const struct axl_map_reader *reader;
	struct axl_document_form form;
	struct axl_document_keeper *keeper;
	struct axl_index *lines; /* number -> line */
	struct axl_arena *texts; /* rewritten cells of the record */
};

static void close_documents(void *state)
{
	struct documents *documents = state;
	axl_document_keeper_free(documents->keeper);
	axl_index_free(documents->lines);
	axl_arena_free(documents->texts);
	free(documents);
}

static int open_documents(const struct axl_intake *intake, const void *world, void **ret_state,
                          struct axl_error **err)
{
	struct documents *documents = axl_xcalloc(1, sizeof *documents);
	documents->world = world;
	documents->reader = intake->reader;
	documents->lines = axl_index_new();
	documents->texts = axl_arena_new();
	if (axl_document_form_read(intake->map, &documents->form, err) < 0 ||
	    axl_document_keeper_new(intake, world, &documents->form, &documents->keeper, err) < 0) {
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

/* Put the form that `write` appends in the place of a text. */
static void rewrite(struct documents *documents, struct axl_cell *cell,
                    void (*write)(struct axl_slice text, struct axl_buffer *out))
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	if (cell->state != AXL_VALUE)
		return;
	write(cell->text, &text);
	cell->text = (struct axl_slice){axl_arena_copy(documents->texts, text.bytes, text.length),
	                                text.length};
}

static bool comes_before(struct axl_slice a, struct axl_slice b)
{
	size_t length = a.length < b.length ? a.length : b.length;
	int order = memcmp(a.bytes, b.bytes, length);
	return order < 0 || (order == 0 && a.length < b.length);
}

/* A member may be listed twice. */
static size_t different(const struct axl_pieces *members)
{
	size_t count = 0;
	for (size_t i = 0; i < members->count; i++) {
		size_t j = 0;
		while (j < i && (members->items[j].length != members->items[i].length ||
		                 memcmp(members->items[j].bytes, members->items[i].bytes,
		                        members->items[i].length) != 0))
			j++;
		count += j == i;
	}
	return count;
}

/* A family that is given by its members is called by the first of them in the order of bytes, and
 * is as large as they are many where its size is not stated. */
static void settle_family(const struct documents *documents, struct axl_cell *cells)
{
	struct axl_cell *cell = &cells[AXL_DOCUMENT_FAMILY],
			*size = &cells[AXL_DOCUMENT_FAMILY_SIZE];
	axl_auto(axl_pieces) struct axl_pieces members = {0};
	if (cell->state == AXL_VALUE)
		axl_split(documents->form.family, cell->text, &members);
	for (size_t i = 0; i < members.count; i++)
		if (i == 0 || comes_before(members.items[i], cell->text))
			cell->text = members.items[i];
	if (size->state != AXL_VALUE && documents->form.lists_family && members.count) {
		size->state = AXL_VALUE;
		size->number = (double)different(&members);
	}
}

/* False where the number stood on an earlier line. */
static bool is_new(struct documents *documents, const struct axl_record *record,
                   struct axl_rejects *rejects)
{
	struct axl_slice number = record->cells[AXL_DOCUMENT_NUMBER].text;
	bool added;
	if (documents->form.part)
		return true;
	size_t first = axl_index_add(documents->lines, number.bytes, number.length,
	                             (size_t)record->line, &added);
	if (added)
		return true;
	axl_auto(axl_memory) char *hint = axl_xasprintf(_("it stands on line %zu"), first);
	reject(documents, record, AXL_DOCUMENT_NUMBER, AXL_REASON_DUPLICATE, hint, rejects);
	return false;
}

static int refine_document(void *state, struct axl_record *record, struct axl_rejects *rejects,
                           struct axl_error **err)
{
	struct documents *documents = state;
	struct axl_cell *cells = record->cells;
	(void)err;
	if (!axl_slice_equals(cells[AXL_DOCUMENT_KIND].text, "patent") &&
	    !axl_slice_equals(cells[AXL_DOCUMENT_KIND].text, "paper")) {
		reject(documents, record, AXL_DOCUMENT_KIND, AXL_REASON_VALUE,
		       _("expected patent or paper"), rejects);
		return 0;
	}
	if (!settle_region(documents, &cells[AXL_DOCUMENT_REGION])) {
		reject(documents, record, AXL_DOCUMENT_REGION, AXL_REASON_REGION, "", rejects);
		return 0;
	}
	axl_arena_clear(documents->texts);
	rewrite(documents, &cells[AXL_DOCUMENT_NUMBER], axl_document_number);
	rewrite(documents, &cells[AXL_DOCUMENT_PUBLICATION], axl_document_number);
	rewrite(documents, &cells[AXL_DOCUMENT_REGISTRATION], axl_document_number);
	rewrite(documents, &cells[AXL_DOCUMENT_DOI], axl_document_doi);
	if (documents->form.abstract != AXL_ABSTRACT_PLAIN)
		rewrite(documents, &cells[AXL_DOCUMENT_ABSTRACT],
		        documents->form.abstract == AXL_ABSTRACT_JATS ? axl_abstract_of_jats
		                                                      : axl_abstract_of_positions);
	settle_family(documents, cells);
	return is_new(documents, record, rejects);
}

static int store_document(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct documents *documents = state;
	return axl_document_keep(documents->keeper, record, err);
}

static int finish_documents(void *state, struct axl_error **err)
{
	struct documents *documents = state;
	return axl_document_keeper_finish(documents->keeper, err);
}

const struct axl_kind axl_document_kind = {
    .name = "document",
    .fields = fields,
    .field_count = AXL_DOCUMENT_FIELD_COUNT,
    .open = open_documents,
    .refine = refine_document,
    .store = store_document,
    .finish = finish_documents,
    .close = close_documents,
    .facts = &axl_document_view,
    .parties = &axl_applicant_view,
};
