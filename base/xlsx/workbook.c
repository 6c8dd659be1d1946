/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/workbook.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "base/xlsx/relations.h"
#include "base/xlsx/xml.h"

struct reading {
	struct axl_xlsx_workbook *workbook;
	const struct axl_xlsx_relations *relations;
	bool begun;
};

static void add_sheet(const struct reading *reading, const char **attributes)
{
	const char *name = axl_xlsx_attribute(attributes, "name");
	const char *id = axl_xlsx_attribute(attributes, "id");
	const char *state = axl_xlsx_attribute(attributes, "state");
	const char *kind = "worksheet";
	const char *part = id ? axl_xlsx_relation_by_id(reading->relations, id, &kind) : NULL;
	if (!name || strcmp(kind, "worksheet") != 0)
		return;

	struct axl_xlsx_workbook *workbook = reading->workbook;
	axl_reserve(workbook->sheets, workbook->sheet_capacity, workbook->sheet_count + 1);
	workbook->sheets[workbook->sheet_count++] = (struct axl_xlsx_sheet){
	    .name = axl_xstrdup(name),
	    .part = axl_xstrdup(part),
	    .visible = !state || strcmp(state, "visible") == 0,
	};
}

static void on_start(struct axl_xlsx_xml *xml, void *self, const char *name,
                     const char **attributes)
{
	struct reading *reading = self;
	if (!reading->begun && strcmp(name, "workbook") != 0) {
		axl_xlsx_xml_refuse(
		    xml, _("this is an Office file but no workbook; save its table as .xlsx"));
		return;
	}
	reading->begun = true;
	if (strcmp(name, "sheet") == 0)
		add_sheet(reading, attributes);
	else if (strcmp(name, "workbookPr") == 0 && axl_xlsx_attribute(attributes, "date1904"))
		reading->workbook->since_1904 = axl_xlsx_attribute_is_true(attributes, "date1904");
}

static void list_visible(struct axl_xlsx_workbook *workbook)
{
	workbook->visible = axl_xcalloc(workbook->sheet_count, sizeof *workbook->visible);
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		if (workbook->sheets[i].visible)
			workbook->visible[workbook->visible_count++] = workbook->sheets[i].name;
	}
}

int axl_xlsx_workbook_load(struct axl_xlsx_package *package,
                           struct axl_xlsx_workbook **ret_workbook, struct axl_error **err)
{
	static const struct axl_xlsx_events events = {.start = on_start};
	axl_auto(axl_xlsx_relations) struct axl_xlsx_relations *root = NULL;
	if (axl_xlsx_relations_load(package, "", &root, err))
		return -1;
	const char *part = axl_xlsx_relation_by_kind(root, "officeDocument");
	if (!part)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("_rels/.rels names no workbook; open the file in a spreadsheet program "
		      "and save it as .xlsx"));

	axl_auto(axl_xlsx_relations) struct axl_xlsx_relations *relations = NULL;
	if (axl_xlsx_relations_load(package, part, &relations, err))
		return -1;
	axl_auto(axl_xlsx_workbook) struct axl_xlsx_workbook *workbook =
	    axl_xcalloc(1, sizeof *workbook);
	struct reading reading = {workbook, relations, false};
	if (axl_xlsx_xml_read(package, part, AXL_XLSX_PART_BYTES_MAX, &events, &reading, err))
		return -1;

	workbook->strings_part = axl_xstrdup(axl_xlsx_relation_by_kind(relations, "sharedStrings"));
	workbook->styles_part = axl_xstrdup(axl_xlsx_relation_by_kind(relations, "styles"));
	list_visible(workbook);
	*ret_workbook = axl_steal(workbook);
	return 0;
}

void axl_xlsx_workbook_free(struct axl_xlsx_workbook *workbook)
{
	if (!workbook)
		return;
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		free(workbook->sheets[i].name);
		free(workbook->sheets[i].part);
	}
	free(workbook->sheets);
	free(workbook->visible);
	free(workbook->strings_part);
	free(workbook->styles_part);
	free(workbook);
}

/* "'가', '나' (hidden)" */
static char *list_of_sheets(const struct axl_xlsx_workbook *workbook)
{
	struct axl_buffer list;
	axl_buffer_init(&list);
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		const struct axl_xlsx_sheet *sheet = &workbook->sheets[i];
		axl_buffer_printf(&list, "%s'%s'%s", i ? ", " : "", sheet->name,
		                  sheet->visible ? "" : _(" (hidden)"));
	}
	return list.bytes;
}

static const struct axl_xlsx_sheet *first_visible(const struct axl_xlsx_workbook *workbook)
{
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		if (workbook->sheets[i].visible)
			return &workbook->sheets[i];
	}
	return NULL;
}

static const struct axl_xlsx_sheet *find_sheet(const struct axl_xlsx_workbook *workbook,
                                               const char *name)
{
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		if (strcmp(workbook->sheets[i].name, name) == 0)
			return &workbook->sheets[i];
	}
	axl_auto(axl_memory) char *wanted = axl_text_folded(name);
	for (size_t i = 0; i < workbook->sheet_count; i++) {
		axl_auto(axl_memory) char *folded = axl_text_folded(workbook->sheets[i].name);
		if (strcmp(folded, wanted) == 0)
			return &workbook->sheets[i];
	}
	return NULL;
}

static int refuse_choice(const struct axl_xlsx_workbook *workbook, const char *name,
                         struct axl_error **err)
{
	axl_auto(axl_memory) char *list = list_of_sheets(workbook);
	if (workbook->sheet_count == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("the workbook has no sheet of cells"));
	if (name)
		return axl_error_set(err, AXL_ERROR_DATA, _("there is no sheet '%s'; there is %s"),
		                     name, list);
	return axl_error_set(err, AXL_ERROR_DATA, _("every sheet is hidden; name one of %s"), list);
}

int axl_xlsx_workbook_choose(const struct axl_xlsx_workbook *workbook, const char *name,
                             const struct axl_xlsx_sheet **ret_sheet, struct axl_error **err)
{
	const struct axl_xlsx_sheet *sheet =
	    name ? find_sheet(workbook, name) : first_visible(workbook);
	if (!sheet)
		return refuse_choice(workbook, name, err);
	if (!sheet->part)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the workbook is damaged: sheet '%s' has no part of its own; open it in "
		      "a spreadsheet program and save it again"),
		    sheet->name);
	*ret_sheet = sheet;
	return 0;
}
