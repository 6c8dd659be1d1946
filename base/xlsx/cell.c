/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/cell.h"

#include <string.h>

#include "base/number.h"
#include "base/text/text.h"
#include "base/xlsx/date.h"
#include "base/xlsx/sheet.h"
#include "base/xlsx/text.h"

bool axl_xlsx_cell_type(const char *name, enum axl_xlsx_cell_type *ret_type)
{
	static const struct {
		const char *name;
		enum axl_xlsx_cell_type type;
	} types[] = {
	    {"s", AXL_XLSX_SHARED},         {"n", AXL_XLSX_NUMBER}, {"str", AXL_XLSX_STRING},
	    {"inlineStr", AXL_XLSX_INLINE}, {"b", AXL_XLSX_BOOL},   {"e", AXL_XLSX_ERROR},
	    {"d", AXL_XLSX_ISO_DATE},
	};
	if (!name) {
		*ret_type = AXL_XLSX_NUMBER;
		return true;
	}
	for (size_t i = 0; i < AXL_COUNT(types); i++) {
		if (strcmp(types[i].name, name) == 0) {
			*ret_type = types[i].type;
			return true;
		}
	}
	return false;
}

bool axl_xlsx_count_read(const char *text, uint64_t max, uint64_t *ret_count)
{
	uint64_t count = 0;
	if (!*text)
		return false;
	for (; *text; text++) {
		if (*text < '0' || *text > '9')
			return false;
		count = count * 10 + (uint64_t)(*text - '0');
		if (count > max)
			return false;
	}
	*ret_count = count;
	return true;
}

bool axl_xlsx_reference_read(const char *text, size_t *ret_column, uint64_t *ret_row)
{
	size_t column = 0;
	for (; *text >= 'A' && *text <= 'Z'; text++) {
		column = column * 26 + (size_t)(*text - 'A' + 1);
		if (column > AXL_XLSX_COLUMNS_MAX)
			return false;
	}
	uint64_t row = 0;
	if (column == 0 || !axl_xlsx_count_read(text, AXL_XLSX_ROWS_MAX, &row) || row == 0)
		return false;
	*ret_column = column - 1;
	*ret_row = row;
	return true;
}

static void cut(struct axl_buffer *text, size_t length)
{
	text->length = length;
	text->bytes[length] = '\0';
}

static void replace(struct axl_buffer *text, size_t start, const char *bytes, size_t length)
{
	cut(text, start);
	axl_buffer_add(text, bytes, length);
}

/* Most numbers are counts, and stand in the file as they would be printed. */
static bool is_printed_already(struct axl_slice value)
{
	if (value.length == 0 || value.length > 15 || (value.bytes[0] == '0' && value.length > 1))
		return false;
	for (size_t i = 0; i < value.length; i++) {
		if (value.bytes[i] < '0' || value.bytes[i] > '9')
			return false;
	}
	return true;
}

static void render_number(enum axl_xlsx_calendar calendar, struct axl_buffer *text, size_t start)
{
	struct axl_slice value =
	    axl_text_trim((struct axl_slice){text->bytes + start, text->length - start});
	double number = 0;
	if (calendar == AXL_XLSX_NO_DATE && is_printed_already(value))
		return;
	if (!axl_double_read(value, &number))
		return;

	char date[AXL_XLSX_DATE_TEXT], plain[AXL_DOUBLE_TEXT];
	size_t length = 0;
	if (calendar != AXL_XLSX_NO_DATE)
		length = axl_xlsx_date_print(number, calendar == AXL_XLSX_SINCE_1904, date);
	if (length)
		replace(text, start, date, length);
	else
		replace(text, start, plain, axl_double_print(number, plain));
}

/* "2025-03-31T00:00:00.000Z" -> "2025-03-31"; a time of day stays. */
static void render_iso_date(struct axl_buffer *text, size_t start)
{
	char *value = text->bytes + start;
	size_t length = text->length - start;
	if (length < strlen("2025-03-31T13:05:00") || value[10] != 'T')
		return;
	value[10] = ' ';
	cut(text, start + (strncmp(value + 10, " 00:00:00", 9) == 0 ? 10 : 19));
}

static void render_bool(struct axl_buffer *text, size_t start)
{
	const char *value = text->bytes + start;
	if (strcmp(value, "1") == 0 || strcmp(value, "true") == 0)
		replace(text, start, "TRUE", 4);
	else if (strcmp(value, "0") == 0 || strcmp(value, "false") == 0)
		replace(text, start, "FALSE", 5);
}

void axl_xlsx_cell_render(enum axl_xlsx_cell_type type, enum axl_xlsx_calendar calendar,
                          struct axl_buffer *text, size_t start)
{
	switch (type) {
	case AXL_XLSX_NUMBER:
		render_number(calendar, text, start);
		break;
	case AXL_XLSX_STRING:
	case AXL_XLSX_INLINE:
		axl_xlsx_unescape(text, start);
		break;
	case AXL_XLSX_BOOL:
		render_bool(text, start);
		break;
	case AXL_XLSX_ISO_DATE:
		render_iso_date(text, start);
		break;
	case AXL_XLSX_SHARED:
	case AXL_XLSX_ERROR:
		break;
	}
}
