/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/catalogue.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/json-shape.h"

#include <string.h>

struct axl_catalogue {
	struct axl_json_document **documents; /* own the texts of the entries */
	size_t document_count, document_capacity;
	struct axl_metric_entry *entries;
	size_t count, capacity;
	struct axl_index *by_id;
};

void axl_catalogue_free(struct axl_catalogue *catalogue)
{
	if (!catalogue)
		return;
	for (size_t i = 0; i < catalogue->document_count; i++)
		axl_json_document_free(catalogue->documents[i]);
	free(catalogue->documents);
	free(catalogue->entries);
	axl_index_free(catalogue->by_id);
	free(catalogue);
}

static int read_entry(struct axl_json at, struct axl_metric_entry *entry, struct axl_error **err)
{
	static const char *const keys[] = {"id",       "units",   "label",   "unit",
	                                   "decimals", "percent", "formula", NULL};
	int64_t decimals = 0;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &entry->id, err) < 0 ||
	    axl_json_text(at, "units", &entry->unit_kind, err) < 0 ||
	    axl_json_text(at, "formula", &entry->formula, err) < 0 ||
	    axl_json_languages(at, "label", &entry->label_ko, &entry->label_en, err) < 0 ||
	    axl_json_languages(at, "unit", &entry->unit_ko, &entry->unit_en, err) < 0 ||
	    axl_json_integer_or(at, "decimals", 2, &decimals, err) < 0 ||
	    axl_json_bool_or(at, "percent", false, &entry->percent, err) < 0)
		return -1;
	if (decimals < 0 || decimals > 9)
		return axl_json_error(axl_json_child(at, "decimals"), err,
		                      _("expected 0 to 9 decimals"));
	entry->decimals = (int)decimals;
	return 0;
}

static int add_entry(struct axl_catalogue *catalogue, struct axl_json at, const char *maker,
                     struct axl_error **err)
{
	struct axl_metric_entry entry = {.maker = maker};
	bool added = false;
	if (read_entry(at, &entry, err) < 0)
		return -1;
	axl_index_add(catalogue->by_id, entry.id, strlen(entry.id), catalogue->count, &added);
	if (!added)
		return axl_json_error(
		    at, err, _("the metric \"%s\" stands in the catalogue already"), entry.id);
	axl_reserve(catalogue->entries, catalogue->capacity, catalogue->count + 1);
	catalogue->entries[catalogue->count++] = entry;
	return 0;
}

static int add_file(struct axl_catalogue *catalogue, const struct axl_definitions *definitions,
                    const char *name, struct axl_error **err)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_json metrics;
	const char *maker;
	if (axl_definition_load(definitions, "metrics", name, "metrics", &document, err) < 0 ||
	    axl_json_expect_kind(document, "metrics", &maker, err) < 0 ||
	    axl_json_array(axl_json_root(document), "metrics", &metrics, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(metrics); i++)
		if (add_entry(catalogue, axl_json_item(metrics, i), maker, err) < 0)
			return -1;
	axl_reserve(catalogue->documents, catalogue->document_capacity,
	            catalogue->document_count + 1);
	catalogue->documents[catalogue->document_count++] = axl_steal(document);
	return 0;
}

int axl_catalogue_load(const struct axl_definitions *definitions,
                       struct axl_catalogue **ret_catalogue, struct axl_error **err)
{
	axl_auto(axl_catalogue) struct axl_catalogue *catalogue = axl_xcalloc(1, sizeof *catalogue);
	catalogue->by_id = axl_index_new();
	char **names = NULL;
	size_t count = 0;
	if (axl_definition_list(definitions, "metrics", ".json", &names, &count, err) < 0)
		return -1;
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++)
		result = add_file(catalogue, definitions, names[i], err);
	axl_names_free(names, count);
	if (result == 0)
		*ret_catalogue = axl_steal(catalogue);
	return result;
}

const struct axl_metric_entry *axl_catalogue_find(const struct axl_catalogue *catalogue,
                                                  const char *id)
{
	size_t position;
	if (!axl_index_find(catalogue->by_id, id, strlen(id), &position))
		return NULL;
	return &catalogue->entries[position];
}
