/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/classification/scheme.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "ksic/classification/revision.h"

void axl_scheme_free(struct axl_scheme *scheme)
{
	if (!scheme)
		return;
	axl_ksic_free(scheme->ksic);
	axl_json_document_free(scheme->document);
	free(scheme);
}

static int read_industry(struct axl_ksic_revision *revision, struct axl_json at,
                         struct axl_error **err)
{
	static const char *const keys[] = {"code", "label", NULL};
	struct axl_ksic_item *item = &revision->items[revision->count];
	bool added;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "code", &item->code, err) < 0 ||
	    axl_json_languages(at, "label", &item->name_ko, &item->name_en, err) < 0)
		return -1;
	axl_index_add(revision->codes, item->code, strlen(item->code), revision->count, &added);
	if (!added)
		return axl_json_error(at, err, _("%s is listed twice"), item->code);
	item->revision = revision->number;
	item->level = AXL_KSIC_SECTION;
	item->position = revision->count;
	revision->order[revision->count] = item;
	axl_namebook_add(revision->names, item->name_ko, revision->count);
	axl_namebook_add(revision->names, item->name_en, revision->count);
	revision->count++;
	return 0;
}

static int read_industries(struct axl_ksic_revision *revision, struct axl_json root,
                           struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, "industries", &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	if (count == 0)
		return axl_json_error(list, err, _("a scheme needs industries"));
	revision->number = AXL_SCHEME_REVISION;
	revision->items = axl_xcalloc(count, sizeof *revision->items);
	revision->order = axl_xcalloc(count, sizeof *revision->order);
	revision->codes = axl_index_new();
	revision->names = axl_namebook_new();
	for (size_t i = 0; i < count; i++)
		if (read_industry(revision, axl_json_item(list, i), err) < 0)
			return -1;
	return 0;
}

int axl_scheme_load(const struct axl_definitions *definitions, const char *id,
                    struct axl_scheme **ret_scheme, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",        "label",      "date",
	                                   "source", "reference", "industries", NULL};
	axl_auto(axl_scheme) struct axl_scheme *scheme = axl_xcalloc(1, sizeof *scheme);
	if (axl_definition_load(definitions, "schemes", id, "schemes", &scheme->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(scheme->document);
	scheme->ksic = axl_xcalloc(1, sizeof *scheme->ksic);
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_text(root, "id", &scheme->id, err) < 0 ||
	    axl_json_languages(root, "label", &scheme->label_ko, &scheme->label_en, err) < 0 ||
	    axl_json_text(root, "reference", &scheme->reference, err) < 0 ||
	    read_industries(&scheme->ksic->revisions[0], root, err) < 0)
		return -1;
	*ret_scheme = axl_steal(scheme);
	return 0;
}
