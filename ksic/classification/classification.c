/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/classification/classification.h"

#include "base/i18n.h"
#include "ksic/classification/revision.h"

const char *const axl_ksic_level_names[AXL_KSIC_SUBCLASS] = {"section", "division", "group",
                                                             "class", "subclass"};

static const int revision_numbers[AXL_KSIC_REVISIONS] = {9, 10, 11};

enum column { CODE, SECTION, NAME_KO, NAME_EN, COLUMN_COUNT };
static const char *const header[COLUMN_COUNT] = {"code", "section", "name_ko", "name_en"};

static void release_revision(struct axl_ksic_revision *revision)
{
	axl_listing_free(revision->listing);
	free(revision->items);
	free(revision->order);
	axl_index_free(revision->codes);
	axl_namebook_free(revision->names);
}

void axl_ksic_free(struct axl_ksic *ksic)
{
	if (!ksic)
		return;
	for (size_t i = 0; i < AXL_KSIC_REVISIONS; i++)
		release_revision(&ksic->revisions[i]);
	for (size_t i = 0; i + 1 < AXL_KSIC_REVISIONS; i++) {
		axl_ksic_links_release(&ksic->up[i]);
		axl_ksic_links_release(&ksic->down[i]);
	}
	free(ksic);
}

static bool is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The level a code is written at; 0 where it is no code. */
static int level_of(const char *code)
{
	size_t length = strlen(code);
	if (length == 1 && is_letter(*code))
		return AXL_KSIC_SECTION;
	return length >= 2 && length <= 5 && strspn(code, "0123456789") == length ? (int)length : 0;
}

/* The parent's code: the section column for a division, its own beginning for those below. */
static struct axl_slice parent_code(const struct axl_listing *listing, size_t row, int level)
{
	if (level == AXL_KSIC_DIVISION)
		return axl_slice_of(axl_listing_field(listing, row, SECTION));
	return (struct axl_slice){axl_listing_field(listing, row, CODE), (size_t)level - 1};
}

/* above[l]: the last item of level l, which is where the next one of level l + 1 must belong. */
static int place_item(struct axl_ksic_revision *revision, size_t row,
                      const struct axl_ksic_item **above, struct axl_error **err)
{
	const char *code = axl_listing_field(revision->listing, row, CODE);
	int level = level_of(code);
	if (!level)
		return axl_error_set(err, AXL_ERROR_DATA, _("\"%s\" is no KSIC code"), code);

	const struct axl_ksic_item *parent = NULL;
	if (level > AXL_KSIC_SECTION) {
		struct axl_slice wanted = parent_code(revision->listing, row, level);
		parent = above[level - 1];
		if (!parent || !axl_slice_equals(wanted, parent->code))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s does not stand below its parent \"%.*s\""), code,
			                     (int)wanted.length, wanted.bytes);
	}

	bool added;
	axl_index_add(revision->codes, code, strlen(code), row, &added);
	if (!added)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s is listed twice"), code);

	struct axl_ksic_item *item = &revision->items[row];
	*item = (struct axl_ksic_item){
	    .revision = revision->number,
	    .level = (enum axl_ksic_level)level,
	    .code = code,
	    .name_ko = axl_listing_field(revision->listing, row, NAME_KO),
	    .name_en = axl_listing_field(revision->listing, row, NAME_EN),
	    .parent = parent,
	    .position = row,
	};
	revision->order[row] = item;
	axl_namebook_add(revision->names, item->name_ko, row);
	axl_namebook_add(revision->names, item->name_en, row);
	above[level] = item;
	return 0;
}

static int load_revision(struct axl_ksic_revision *revision, const char *path,
                         struct axl_error **err)
{
	if (axl_listing_load(path, header, COLUMN_COUNT, &revision->listing, err) < 0)
		return -1;
	revision->count = axl_listing_count(revision->listing);
	revision->items = axl_xcalloc(revision->count, sizeof *revision->items);
	revision->order = axl_xcalloc(revision->count, sizeof *revision->order);
	revision->codes = axl_index_new();
	revision->names = axl_namebook_new();
	const struct axl_ksic_item *above[AXL_KSIC_SUBCLASS + 1] = {NULL};
	for (size_t row = 0; row < revision->count; row++)
		if (place_item(revision, row, above, err) < 0)
			return axl_listing_fault(revision->listing, row, err);
	return 0;
}

static int load_all(struct axl_ksic *ksic, const struct axl_definitions *definitions,
                    struct axl_error **err)
{
	for (size_t i = 0; i < AXL_KSIC_REVISIONS; i++) {
		char name[32];
		axl_auto(axl_memory) char *path = NULL;
		ksic->revisions[i].number = revision_numbers[i];
		(void)snprintf(name, sizeof name, "ksic-%d", revision_numbers[i]);
		if (axl_definition_find(definitions, "ksic", name, ".csv", &path, err) < 0 ||
		    load_revision(&ksic->revisions[i], path, err) < 0)
			return -1;
	}
	for (size_t i = 0; i + 1 < AXL_KSIC_REVISIONS; i++) {
		char name[32];
		axl_auto(axl_memory) char *path = NULL;
		(void)snprintf(name, sizeof name, "links-%d-%d", revision_numbers[i],
		               revision_numbers[i + 1]);
		if (axl_definition_find(definitions, "ksic", name, ".csv", &path, err) < 0 ||
		    axl_ksic_load_links(ksic, i, path, err) < 0)
			return -1;
	}
	return 0;
}

int axl_ksic_load(const struct axl_definitions *definitions, struct axl_ksic **ret_ksic,
                  struct axl_error **err)
{
	axl_auto(axl_ksic) struct axl_ksic *ksic = axl_xcalloc(1, sizeof *ksic);
	if (load_all(ksic, definitions, err) < 0)
		return -1;
	*ret_ksic = axl_steal(ksic);
	return 0;
}

size_t axl_ksic_revisions(const int **ret_revisions)
{
	*ret_revisions = revision_numbers;
	return AXL_KSIC_REVISIONS;
}

const struct axl_ksic_revision *axl_ksic_revision(const struct axl_ksic *ksic, int number)
{
	for (size_t i = 0; number > 0 && i < AXL_KSIC_REVISIONS; i++)
		if (ksic->revisions[i].number == number)
			return &ksic->revisions[i];
	return NULL;
}

static const struct axl_ksic_item *find_exact(const struct axl_ksic_revision *revision,
                                              struct axl_slice code)
{
	size_t position;
	bool known = axl_index_find(revision->codes, code.bytes, code.length, &position);
	return known ? &revision->items[position] : NULL;
}

const struct axl_ksic_item *axl_ksic_find(const struct axl_ksic *ksic, int number,
                                          struct axl_slice code)
{
	const struct axl_ksic_revision *revision = axl_ksic_revision(ksic, number);
	if (!revision || code.length == 0)
		return NULL;
	const struct axl_ksic_item *item = find_exact(revision, code);
	bool lettered = code.length > 1 && is_letter(code.bytes[0]) && !is_letter(code.bytes[1]);
	if (item || !lettered)
		return item;
	item = find_exact(revision, (struct axl_slice){code.bytes + 1, code.length - 1});
	if (item && axl_ksic_ancestor(item, AXL_KSIC_SECTION)->code[0] != code.bytes[0])
		return NULL;
	return item;
}

const struct axl_ksic_item *axl_ksic_ancestor(const struct axl_ksic_item *item,
                                              enum axl_ksic_level level)
{
	while (item && item->level > level)
		item = item->parent;
	return item && item->level == level ? item : NULL;
}

size_t axl_ksic_items(const struct axl_ksic *ksic, int number,
                      const struct axl_ksic_item *const **ret_items)
{
	const struct axl_ksic_revision *revision = axl_ksic_revision(ksic, number);
	if (!revision)
		return 0;
	*ret_items = revision->order;
	return revision->count;
}

int axl_ksic_scheme_revision(const char *scheme)
{
	for (size_t i = 0; i < AXL_KSIC_REVISIONS; i++) {
		char name[16];
		(void)snprintf(name, sizeof name, "ksic%d", revision_numbers[i]);
		if (strcmp(scheme, name) == 0)
			return revision_numbers[i];
	}
	return 0;
}

const struct axl_ksic_item *axl_ksic_find_scheme(const struct axl_ksic *ksic, struct axl_slice text)
{
	char scheme[16];
	const char *colon = memchr(text.bytes, ':', text.length);
	size_t length = colon ? (size_t)(colon - text.bytes) : 0;
	if (length == 0 || length >= sizeof scheme)
		return NULL;
	memcpy(scheme, text.bytes, length);
	scheme[length] = '\0';
	int revision = axl_ksic_scheme_revision(scheme);
	if (!revision)
		return NULL;
	struct axl_slice code = {colon + 1, text.length - length - 1};
	return axl_ksic_find(ksic, revision, code);
}
