/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/class/file.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/period.h"

#include <string.h>

struct loading {
	struct axl_class_file file;
	struct axl_json_document *document; /* owns the texts */
	const struct axl_catalogue *catalogue;
};

void axl_class_file_free(struct axl_class_file *file)
{
	if (!file)
		return;
	struct loading *loading = (struct loading *)file;
	for (size_t i = 0; i < file->field_count; i++)
		free(file->fields[i].metrics);
	free(file->fields);
	free(file->classes);
	axl_rules_free(file->rules);
	axl_json_document_free(loading->document);
	free(loading);
}

size_t axl_class_find(const struct axl_class_file *file, const char *id)
{
	size_t i = 0;
	while (i < file->class_count && strcmp(file->classes[i].id, id) != 0)
		i++;
	return i;
}

size_t axl_class_field_find(const struct axl_class_file *file, const char *id)
{
	size_t i = 0;
	while (i < file->field_count && strcmp(file->fields[i].id, id) != 0)
		i++;
	return i;
}

static int read_class(struct axl_json at, struct axl_class_file *file, struct axl_error **err)
{
	static const char *const keys[] = {"id", "label", NULL};
	struct axl_class class;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &class.id, err) < 0 ||
	    axl_json_languages(at, "label", &class.label_ko, &class.label_en, err) < 0)
		return -1;
	if (axl_class_find(file, class.id) < file->class_count)
		return axl_json_error(axl_json_child(at, "id"), err,
		                      _("the class \"%s\" is there already"), class.id);
	file->classes[file->class_count++] = class;
	return 0;
}

static int read_classes(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	struct axl_class_file *file = &loading->file;
	struct axl_json list;
	const char *unknown;
	if (axl_json_array(root, "classes", &list, err) < 0 ||
	    axl_json_text(root, "unknown", &unknown, err) < 0)
		return -1;
	file->classes = axl_xcalloc(axl_json_count(list), sizeof *file->classes);
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_class(axl_json_item(list, i), file, err) < 0)
			return -1;
	file->unknown = axl_class_find(file, unknown);
	if (file->unknown == file->class_count)
		return axl_json_error(axl_json_child(root, "unknown"), err,
		                      _("\"%s\" is not among the classes"), unknown);
	return 0;
}

static bool is_of_kind(const struct axl_metric_entry *entry, const char *kind)
{
	size_t length = strlen(kind);
	for (const char *at = entry->unit_kind; (at = strstr(at, kind)); at += length)
		if ((at == entry->unit_kind || at[-1] == ' ') &&
		    (at[length] == ' ' || at[length] == '\0'))
			return true;
	return false;
}

static int read_metrics(struct loading *loading, struct axl_json at, struct axl_class_field *field,
                        struct axl_error **err)
{
	if (axl_json_texts(at, "metrics", &field->metrics, &field->metric_count, err) < 0)
		return -1;
	for (size_t i = 0; i < field->metric_count; i++) {
		const struct axl_metric_entry *entry =
		    axl_catalogue_find(loading->catalogue, field->metrics[i]);
		struct axl_json item = axl_json_item(axl_json_child(at, "metrics"), i);
		if (!entry)
			return axl_json_error(item, err, _("no room makes the metric \"%s\""),
			                      field->metrics[i]);
		if (!is_of_kind(entry, loading->file.unit_kind))
			return axl_json_error(item, err, _("\"%s\" is no metric of units \"%s\""),
			                      field->metrics[i], loading->file.unit_kind);
		if (i == 0)
			field->entry = entry;
	}
	return 0;
}

static int read_field(struct loading *loading, struct axl_json at, struct axl_error **err)
{
	static const char *const keys[] = {"id", "label", "metrics", "step", "reason", NULL};
	struct axl_class_file *file = &loading->file;
	struct axl_class_field *field = &file->fields[file->field_count];
	const char *reason_ko, *reason_en;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &field->id, err) < 0 ||
	    axl_json_languages(at, "label", &field->label_ko, &field->label_en, err) < 0 ||
	    axl_json_languages(at, "reason", &reason_ko, &reason_en, err) < 0 ||
	    axl_json_number_or(at, "step", 1, &field->step, err) < 0)
		return -1;
	if (axl_class_field_find(file, field->id) < file->field_count)
		return axl_json_error(axl_json_child(at, "id"), err,
		                      _("the field \"%s\" is there already"), field->id);
	if (!(field->step > 0))
		return axl_json_error(axl_json_child(at, "step"), err, _("a step is more than 0"));
	file->field_count++;
	return read_metrics(loading, at, field, err);
}

static int read_fields(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	struct axl_class_file *file = &loading->file;
	struct axl_json list;
	if (axl_json_array(root, "fields", &list, err) < 0)
		return -1;
	file->fields = axl_xcalloc(axl_json_count(list), sizeof *file->fields);
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_field(loading, axl_json_item(list, i), err) < 0)
			return -1;
	return 0;
}

struct checking {
	const struct axl_class_file *file;
	struct axl_json rule;
	struct axl_error **err;
};

static int check_field(void *context, const char *field)
{
	const struct checking *in = context;
	if (axl_class_field_find(in->file, field) < in->file->field_count)
		return 0;
	return axl_json_error(in->rule, in->err,
	                      _("there is no field \"%s\"; known are those under \"fields\""),
	                      field);
}

static int read_rules(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	struct axl_class_file *file = &loading->file;
	struct axl_json list;
	if (axl_json_array(root, "rules", &list, err) < 0 ||
	    axl_rules_load(list, &file->rules, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_rules_count(file->rules); i++) {
		struct checking in = {file, axl_json_item(list, i), err};
		const char *result = axl_rules_result(file->rules, i);
		if (axl_class_find(file, result) == file->class_count)
			return axl_json_error(axl_json_child(in.rule, "result"), err,
			                      _("\"%s\" is not among the classes"), result);
		if (axl_rules_each_field(file->rules, i, check_field, &in) < 0)
			return -1;
	}
	return 0;
}

static int read_date(struct loading *loading, struct axl_json root, struct axl_error **err)
{
	char day[AXL_PERIOD_SIZE];
	const char *date;
	if (axl_json_text(root, "date", &date, err) < 0)
		return -1;
	if (!axl_date_read(axl_slice_of(date), day) || strcmp(day, date) != 0)
		return axl_json_error(axl_json_child(root, "date"), err,
		                      _("expected a day such as 2025-09-01, found \"%s\""), date);
	loading->file.date = date;
	return 0;
}

int axl_class_file_load(const struct axl_definitions *definitions,
                        const struct axl_catalogue *catalogue, const char *id,
                        struct axl_class_file **ret_file, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",    "date",    "source",
	                                   "label",  "units", "classes", "unknown",
	                                   "fields", "rules", NULL};
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_class_file) struct axl_class_file *file = &loading->file;
	loading->catalogue = catalogue;
	if (axl_definition_load(definitions, "rules", id, "rules", &loading->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(loading->document);
	if (axl_json_expect_kind(loading->document, "rules", &file->id, err) < 0 ||
	    axl_json_allow(root, keys, err) < 0 || read_date(loading, root, err) < 0 ||
	    axl_json_text(root, "source", &file->source, err) < 0 ||
	    axl_json_languages(root, "label", &file->label_ko, &file->label_en, err) < 0 ||
	    axl_json_text(root, "units", &file->unit_kind, err) < 0 ||
	    read_classes(loading, root, err) < 0 || read_fields(loading, root, err) < 0 ||
	    read_rules(loading, root, err) < 0)
		return -1;
	*ret_file = axl_steal(file);
	return 0;
}
