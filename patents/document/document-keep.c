/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's record into its tables: itself, its parties, classes and citations. */
#include "config.h"

#include "patents/document/fields.h"

#include "base/text/text.h"
#include "patents/document/number.h"
#include "patents/document/place.h"
#include "patents/document/symbol.h"

#include <math.h>

struct axl_document_keeper {
	int64_t version;
	const struct axl_world *world;
	const struct axl_document_form *form;
	struct axl_inserter *documents, *parties, *classes, *citations;
};

/* Which fields tell of one role's parties, item by item. */
struct party_fields {
	enum axl_document_field names, given, countries, addresses, keys, order;
};

static const struct party_fields of_applicants = {
    AXL_DOCUMENT_APPLICANTS,          AXL_DOCUMENT_FIELD_COUNT, /* organisations have none */
    AXL_DOCUMENT_APPLICANT_COUNTRIES, AXL_DOCUMENT_APPLICANT_ADDRESSES,
    AXL_DOCUMENT_APPLICANT_KEYS,      AXL_DOCUMENT_APPLICANT_ORDER,
};
static const struct party_fields of_inventors = {
    AXL_DOCUMENT_INVENTORS,          AXL_DOCUMENT_INVENTOR_GIVEN, AXL_DOCUMENT_INVENTOR_COUNTRIES,
    AXL_DOCUMENT_INVENTOR_ADDRESSES, AXL_DOCUMENT_INVENTOR_KEYS,  AXL_DOCUMENT_INVENTOR_ORDER,
};

void axl_document_keeper_free(struct axl_document_keeper *keeper)
{
	if (!keeper)
		return;
	axl_inserter_free(keeper->documents);
	axl_inserter_free(keeper->parties);
	axl_inserter_free(keeper->classes);
	axl_inserter_free(keeper->citations);
	free(keeper);
}
AXL_DEFINE_CLEANUP(axl_document_keeper)

int axl_document_keeper_new(const struct axl_intake *intake, const struct axl_world *world,
                            const struct axl_document_form *form,
                            struct axl_document_keeper **ret_keeper, struct axl_error **err)
{
	static const char *const document[] = {
	    "id",       "part",      "kind",        "number",       "family",
	    "title",    "title_en",  "abstract",    "keywords",     "claims",
	    "filed",    "published", "registered",  "priority",     "status",
	    "region",   "doi",       "publication", "registration", "publication_kind",
	    "language", "cited_by",  "family_size"};
	static const char *const party[] = {"id",      "position", "role",   "name",
	                                    "country", "address",  "region", "key"};
	static const char *const class[] = {"id", "position", "scheme", "symbol", "main"};
	static const char *const citation[] = {"id", "position", "cited"};
	axl_auto(axl_document_keeper) struct axl_document_keeper *keeper =
	    axl_xcalloc(1, sizeof *keeper);
	keeper->version = intake->version;
	keeper->world = world;
	keeper->form = form;
	if (axl_inserter_new(intake->store, "document", document, AXL_COUNT(document),
	                     &keeper->documents, err) < 0 ||
	    axl_inserter_new(intake->store, "document_party", party, AXL_COUNT(party),
	                     &keeper->parties, err) < 0 ||
	    axl_inserter_new(intake->store, "document_class", class, AXL_COUNT(class),
	                     &keeper->classes, err) < 0 ||
	    axl_inserter_new(intake->store, "document_citation", citation, AXL_COUNT(citation),
	                     &keeper->citations, err) < 0)
		return -1;
	*ret_keeper = axl_steal(keeper);
	return 0;
}

/* A name that the list repeats (each author's institution) counts once. */
static bool is_repeated(const struct axl_pieces *names, size_t i)
{
	for (size_t j = 0; names->items[i].length && j < i; j++)
		if (names->items[j].length == names->items[i].length &&
		    memcmp(names->items[j].bytes, names->items[i].bytes, names->items[i].length) ==
		        0)
			return true;
	return false;
}

/* The names of a role, and how many lists beside them must have. */
static void split_names(struct axl_split split, const struct axl_cell *cells,
                        const struct party_fields *fields, struct axl_pieces *names)
{
	const struct axl_cell *cell = &cells[fields->names];
	/* parties that are known by a key alone have blank names */
	if (cell->state != AXL_VALUE)
		cell = &cells[fields->keys];
	size_t count = axl_split_count(split, cell->text);
	if (cell->state != AXL_VALUE || axl_split_beside(split, cell->text, count, names))
		return;
	axl_split(split, cell->text, names);
}

static struct axl_slice beside(const struct axl_pieces *list, size_t i)
{
	return i < list->count ? list->items[i] : (struct axl_slice){"", 0};
}

static int keep_party(struct axl_document_keeper *keeper, int64_t id, int64_t position,
                      const char *role, const struct axl_affiliation *party, struct axl_slice key,
                      struct axl_error **err)
{
	const struct axl_region *region =
	    axl_place_find(keeper->world, party->address, party->country);
	return axl_inserter_add(keeper->parties, err, "iitsssts", id, position, role, party->name,
	                        party->country, party->address, region ? region->code : "", key);
}

static int keep_parties(struct axl_document_keeper *keeper, int64_t id,
                        const struct axl_cell *cells, const char *role, struct axl_split split,
                        enum axl_affiliation_form form, const struct party_fields *fields,
                        struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer whole;
	axl_buffer_init(&whole);
	axl_auto(axl_pieces) struct axl_pieces names = {0}, given = {0}, countries = {0},
					       addresses = {0}, keys = {0};
	/* what has no place among those of the role is none of them */
	if (cells[fields->order].state == AXL_VALUE && cells[fields->order].number == 0)
		return 0;
	split_names(split, cells, fields, &names);
	if (fields->given != AXL_DOCUMENT_FIELD_COUNT)
		(void)axl_split_beside(split, cells[fields->given].text, names.count, &given);
	(void)axl_split_beside(split, cells[fields->countries].text, names.count, &countries);
	(void)axl_split_beside(split, cells[fields->addresses].text, names.count, &addresses);
	(void)axl_split_beside(split, cells[fields->keys].text, names.count, &keys);
	bool named = cells[fields->names].state == AXL_VALUE;
	int64_t position = 0;
	for (size_t i = 0; i < names.count; i++) {
		struct axl_affiliation party = {
		    .name = {"", 0}, .address = {"", 0}, .country = {"", 0}};
		if (!names.items[i].length || (!given.count && is_repeated(&names, i)))
			continue;
		if (named)
			axl_affiliation_read(form, names.items[i], &party);
		if (countries.count)
			party.country = countries.items[i];
		if (addresses.count)
			party.address = addresses.items[i];
		if (given.count && given.items[i].length) {
			axl_buffer_clear(&whole);
			axl_buffer_add(&whole, given.items[i].bytes, given.items[i].length);
			axl_buffer_add_char(&whole, ' ');
			axl_buffer_add(&whole, party.name.bytes, party.name.length);
			party.name = (struct axl_slice){whole.bytes, whole.length};
		}
		if (keep_party(keeper, id, ++position, role, &party, beside(&keys, i), err) < 0)
			return -1;
	}
	return 0;
}

/*
 * A piece may hold several symbols with blanks between; what is no symbol is kept as it stands.
 * The first symbol is the main one; of files that give a row a symbol, that of number 0.
 */
static int keep_classes(struct axl_document_keeper *keeper, int64_t id, const char *scheme,
                        struct axl_slice cell, bool has_main, int64_t *position,
                        struct axl_error **err)
{
	axl_auto(axl_pieces) struct axl_pieces pieces = {0};
	axl_split(keeper->form->classes, cell, &pieces);
	int64_t first = *position + 1;
	for (size_t i = 0; i < pieces.count; i++) {
		struct axl_slice rest = pieces.items[i];
		while (rest.length) {
			struct axl_symbol symbol;
			char written[AXL_SYMBOL_SIZE];
			size_t end = axl_symbol_scan(rest, &symbol);
			if (end)
				axl_symbol_write(&symbol, written);
			++*position;
			if (axl_inserter_add(keeper->classes, err, "iitsi", id, *position, scheme,
			                     end ? axl_slice_of(written) : rest,
			                     (int64_t)(has_main && *position == first)) < 0)
				return -1;
			end = end ? end : rest.length;
			rest =
			    axl_text_trim((struct axl_slice){rest.bytes + end, rest.length - end});
		}
	}
	return 0;
}

static int keep_all_classes(struct axl_document_keeper *keeper, int64_t id,
                            const struct axl_cell *cells, struct axl_error **err)
{
	const struct axl_cell *sequence = &cells[AXL_DOCUMENT_SEQUENCE];
	bool has_main = sequence->state == AXL_VALUE ? sequence->number == 0 : !keeper->form->part;
	int64_t position = 0;
	if (cells[AXL_DOCUMENT_CLASSES].state == AXL_VALUE &&
	    keep_classes(keeper, id, keeper->form->scheme, cells[AXL_DOCUMENT_CLASSES].text,
	                 has_main, &position, err) < 0)
		return -1;
	if (cells[AXL_DOCUMENT_CPC].state != AXL_VALUE)
		return 0;
	return keep_classes(keeper, id, "cpc", cells[AXL_DOCUMENT_CPC].text, has_main, &position,
	                    err);
}

/* What a reference cites: its DOI where it names one ("…, DOI 10.1000/1"), else its number. */
static void write_cited(struct axl_slice reference, struct axl_buffer *out)
{
	static const char doi[] = "DOI ";
	const char *at = memmem(reference.bytes, reference.length, doi, sizeof doi - 1);
	if (!at || (size_t)(reference.bytes + reference.length - at) < sizeof doi) {
		axl_document_number(reference, out);
		return;
	}
	at += sizeof doi - 1;
	struct axl_slice rest = {at, (size_t)(reference.bytes + reference.length - at)};
	while (rest.length && (rest.bytes[0] == '[' || rest.bytes[0] == ' '))
		rest = (struct axl_slice){rest.bytes + 1, rest.length - 1};
	const char *end = memchr(rest.bytes, ',', rest.length);
	if (end)
		rest.length = (size_t)(end - rest.bytes);
	while (rest.length && rest.bytes[rest.length - 1] == ']')
		rest.length--;
	axl_document_doi(rest, out);
}

static int keep_citations(struct axl_document_keeper *keeper, int64_t id,
                          const struct axl_cell *cells, struct axl_error **err)
{
	axl_auto(axl_pieces) struct axl_pieces pieces = {0};
	axl_auto(axl_buffer) struct axl_buffer cited;
	axl_buffer_init(&cited);
	if (cells[AXL_DOCUMENT_CITATIONS].state != AXL_VALUE)
		return 0;
	axl_split(keeper->form->citations, cells[AXL_DOCUMENT_CITATIONS].text, &pieces);
	for (size_t i = 0; i < pieces.count; i++) {
		axl_buffer_clear(&cited);
		write_cited(pieces.items[i], &cited);
		if (axl_inserter_add(keeper->citations, err, "iit", id, (int64_t)i + 1,
		                     cited.bytes) < 0)
			return -1;
	}
	return 0;
}

static int keep_itself(struct axl_document_keeper *keeper, int64_t id, const struct axl_cell *cells,
                       struct axl_error **err)
{
	const struct axl_cell *cited_by = &cells[AXL_DOCUMENT_CITED_BY];
	const struct axl_cell *size = &cells[AXL_DOCUMENT_FAMILY_SIZE];
	return axl_inserter_add(
	    keeper->documents, err, "iisssssssssssssssssssdd", id, (int64_t)keeper->form->part,
	    cells[AXL_DOCUMENT_KIND].text, cells[AXL_DOCUMENT_NUMBER].text,
	    cells[AXL_DOCUMENT_FAMILY].text, cells[AXL_DOCUMENT_TITLE].text,
	    cells[AXL_DOCUMENT_TITLE_EN].text, cells[AXL_DOCUMENT_ABSTRACT].text,
	    cells[AXL_DOCUMENT_KEYWORDS].text, cells[AXL_DOCUMENT_CLAIMS].text,
	    cells[AXL_DOCUMENT_FILED].text, cells[AXL_DOCUMENT_PUBLISHED].text,
	    cells[AXL_DOCUMENT_REGISTERED].text, cells[AXL_DOCUMENT_PRIORITY].text,
	    cells[AXL_DOCUMENT_STATUS].text, cells[AXL_DOCUMENT_REGION].text,
	    cells[AXL_DOCUMENT_DOI].text, cells[AXL_DOCUMENT_PUBLICATION].text,
	    cells[AXL_DOCUMENT_REGISTRATION].text, cells[AXL_DOCUMENT_PUBLICATION_KIND].text,
	    cells[AXL_DOCUMENT_LANGUAGE].text,
	    cited_by->state == AXL_VALUE ? cited_by->number : (double)NAN,
	    size->state == AXL_VALUE && size->number >= 1 ? size->number : (double)NAN);
}

int axl_document_keep(struct axl_document_keeper *keeper, const struct axl_record *record,
                      struct axl_error **err)
{
	const struct axl_document_form *form = keeper->form;
	const struct axl_cell *cells = record->cells;
	int64_t id = axl_fact_id(keeper->version, record->line);
	bool patent = axl_slice_equals(cells[AXL_DOCUMENT_KIND].text, "patent");
	if (keep_itself(keeper, id, cells, err) < 0 ||
	    keep_parties(keeper, id, cells, patent ? "applicant" : "affiliation", form->applicants,
	                 form->affiliations, &of_applicants, err) < 0 ||
	    keep_parties(keeper, id, cells, patent ? "inventor" : "author", form->inventors,
	                 AXL_AFFILIATION_NAME, &of_inventors, err) < 0 ||
	    keep_all_classes(keeper, id, cells, err) < 0)
		return -1;
	return keep_citations(keeper, id, cells, err);
}

int axl_document_keeper_finish(struct axl_document_keeper *keeper, struct axl_error **err)
{
	if (axl_inserter_finish(keeper->documents, err) < 0 ||
	    axl_inserter_finish(keeper->parties, err) < 0 ||
	    axl_inserter_finish(keeper->classes, err) < 0)
		return -1;
	return axl_inserter_finish(keeper->citations, err);
}
