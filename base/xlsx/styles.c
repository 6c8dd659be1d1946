/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/styles.h"

#include <string.h>

#include "base/index.h"
#include "base/xlsx/date.h"
#include "base/xlsx/xml.h"

struct axl_xlsx_styles {
	bool in_formats;          /* inside <numFmts>; <dxfs> has formats of its own */
	bool in_styles;           /* inside <cellXfs>; <cellStyleXfs> are not what cells name */
	struct axl_index *custom; /* format id -> whether its code shows a date */
	bool *is_date;            /* per style */
	size_t count;
	size_t capacity;
};

static void add_format(struct axl_xlsx_styles *styles, const char **attributes)
{
	const char *id = axl_xlsx_attribute(attributes, "numFmtId");
	const char *code = axl_xlsx_attribute(attributes, "formatCode");
	if (id && code)
		axl_index_add(styles->custom, id, strlen(id), axl_xlsx_format_code_is_date(code),
		              NULL);
}

/* A code that the file itself gives goes before the built-in meaning of its id. */
static void add_style(struct axl_xlsx_styles *styles, const char **attributes)
{
	const char *id = axl_xlsx_attribute(attributes, "numFmtId");
	size_t is_date = 0;
	if (id && !axl_index_find(styles->custom, id, strlen(id), &is_date))
		is_date = axl_xlsx_format_id_is_date(strtol(id, NULL, 10));
	axl_reserve(styles->is_date, styles->capacity, styles->count + 1);
	styles->is_date[styles->count++] = is_date;
}

static void on_start(struct axl_xlsx_xml *xml, void *self, const char *name,
                     const char **attributes)
{
	(void)xml;
	struct axl_xlsx_styles *styles = self;
	if (strcmp(name, "numFmts") == 0)
		styles->in_formats = true;
	else if (strcmp(name, "cellXfs") == 0)
		styles->in_styles = true;
	else if (styles->in_formats && strcmp(name, "numFmt") == 0)
		add_format(styles, attributes);
	else if (styles->in_styles && strcmp(name, "xf") == 0)
		add_style(styles, attributes);
}

static void on_end(struct axl_xlsx_xml *xml, void *self, const char *name)
{
	(void)xml;
	struct axl_xlsx_styles *styles = self;
	if (strcmp(name, "numFmts") == 0)
		styles->in_formats = false;
	else if (strcmp(name, "cellXfs") == 0)
		styles->in_styles = false;
}

int axl_xlsx_styles_load(struct axl_xlsx_package *package, const char *part,
                         struct axl_xlsx_styles **ret_styles, struct axl_error **err)
{
	static const struct axl_xlsx_events events = {.start = on_start, .end = on_end};
	axl_auto(axl_xlsx_styles) struct axl_xlsx_styles *styles = axl_xcalloc(1, sizeof *styles);
	styles->custom = axl_index_new();
	if (part && axl_xlsx_xml_read(package, part, AXL_XLSX_PART_BYTES_MAX, &events, styles, err))
		return -1;
	*ret_styles = axl_steal(styles);
	return 0;
}

void axl_xlsx_styles_free(struct axl_xlsx_styles *styles)
{
	if (!styles)
		return;
	axl_index_free(styles->custom);
	free(styles->is_date);
	free(styles);
}

bool axl_xlsx_style_is_date(const struct axl_xlsx_styles *styles, size_t style)
{
	return style < styles->count && styles->is_date[style];
}
