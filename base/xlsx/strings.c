/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/strings.h"

#include <string.h>

#include "base/i18n.h"
#include "base/xlsx/text.h"
#include "base/xlsx/xml.h"

struct axl_xlsx_strings {
	struct axl_buffer text;
	uint32_t *ends; /* of string i in text; it begins where the one before it ends */
	size_t count;
	size_t capacity;
	struct axl_xlsx_gather gather;
};

static size_t beginning(const struct axl_xlsx_strings *strings, size_t i)
{
	return i ? strings->ends[i - 1] : 0;
}

static void on_start(struct axl_xlsx_xml *xml, void *self, const char *name,
                     const char **attributes)
{
	(void)xml, (void)attributes;
	struct axl_xlsx_strings *strings = self;
	axl_xlsx_gather_start(&strings->gather, name);
}

static void on_text(struct axl_xlsx_xml *xml, void *self, const char *bytes, size_t length)
{
	struct axl_xlsx_strings *strings = self;
	if (!strings->gather.taking)
		return;
	axl_buffer_add(&strings->text, bytes, length);
	if (strings->text.length - beginning(strings, strings->count) > AXL_XLSX_CELL_BYTES_MAX)
		axl_xlsx_xml_refuse(
		    xml, _("shared string %zu is longer than a cell may be (%d characters)"),
		    strings->count, AXL_XLSX_CELL_CHARS_MAX);
}

static void on_end(struct axl_xlsx_xml *xml, void *self, const char *name)
{
	struct axl_xlsx_strings *strings = self;
	if (strcmp(name, "si") != 0) {
		axl_xlsx_gather_end(&strings->gather, name);
		return;
	}
	size_t start = beginning(strings, strings->count);
	axl_xlsx_unescape(&strings->text, start);
	if (!axl_xlsx_text_fits_cell(&strings->text, start)) {
		axl_xlsx_xml_refuse(
		    xml, _("shared string %zu is longer than a cell may be (%d characters)"),
		    strings->count, AXL_XLSX_CELL_CHARS_MAX);
		return;
	}
	axl_reserve(strings->ends, strings->capacity, strings->count + 1);
	/* The cap on the part keeps this below 4 GiB. */
	strings->ends[strings->count++] = (uint32_t)strings->text.length;
}

int axl_xlsx_strings_load(struct axl_xlsx_package *package, const char *part,
                          struct axl_xlsx_strings **ret_strings, struct axl_error **err)
{
	static const struct axl_xlsx_events events = {on_start, on_end, on_text};
	axl_auto(axl_xlsx_strings) struct axl_xlsx_strings *strings =
	    axl_xcalloc(1, sizeof *strings);
	axl_buffer_init(&strings->text);
	if (part &&
	    axl_xlsx_xml_read(package, part, AXL_XLSX_STRINGS_BYTES_MAX, &events, strings, err))
		return -1;
	*ret_strings = axl_steal(strings);
	return 0;
}

void axl_xlsx_strings_free(struct axl_xlsx_strings *strings)
{
	if (!strings)
		return;
	axl_buffer_release(&strings->text);
	free(strings->ends);
	free(strings);
}

size_t axl_xlsx_strings_count(const struct axl_xlsx_strings *strings)
{
	return strings->count;
}

struct axl_slice axl_xlsx_strings_at(const struct axl_xlsx_strings *strings, size_t i)
{
	size_t start = beginning(strings, i);
	return (struct axl_slice){strings->text.bytes + start, strings->ends[i] - start};
}
