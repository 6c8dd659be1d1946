/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/reader-inside.h"

#include <string.h>

static bool is_error_value(struct axl_slice text)
{
	static const char *const errors[] = {"#REF!",     "#N/A",      "#DIV/0!",      "#VALUE!",
	                                     "#NAME?",    "#NULL!",    "#NUM!",        "#CALC!",
	                                     "#SPILL!",   "#BLOCKED!", "#FIELD!",      "#UNKNOWN!",
	                                     "#CONNECT!", "#BUSY!",    "#GETTING_DATA"};
	if (!text.length || text.bytes[0] != '#')
		return false;
	for (size_t i = 0; i < AXL_COUNT(errors); i++)
		if (axl_slice_equals(text, errors[i]))
			return true;
	return false;
}

static enum axl_state state_of_text(struct axl_slice text)
{
	if (!text.length)
		return AXL_ABSENT;
	return axl_slice_equals(text, "-") ? AXL_NONE : AXL_VALUE;
}

static bool read_number(const struct axl_map_binding *binding, enum axl_decimal decimal,
                        struct axl_slice text, struct axl_cell *cell)
{
	struct axl_number number;
	if (!axl_number_read(text, decimal, &number))
		return false;
	cell->state = number.state;
	if (number.state == AXL_VALUE)
		cell->number =
		    binding->field ? number.number * binding->field->scale : number.number;
	return true;
}

/* Days and periods: their canonical text lives in the binding. */
static bool read_time(struct axl_map_binding *binding, struct axl_slice text, struct axl_cell *cell)
{
	cell->state = state_of_text(text);
	if (cell->state != AXL_VALUE)
		return true;
	bool read = binding->spec->type == AXL_CELL_DATE
	                ? axl_date_read(text, binding->canonical)
	                : axl_period_read(text, binding->canonical);
	if (!read)
		return false;
	cell->text = axl_slice_of(binding->canonical);
	return true;
}

enum axl_map_reading axl_map_cell_read(struct axl_map_binding *binding, enum axl_decimal decimal,
                                       struct axl_slice text, struct axl_cell *ret_cell,
                                       enum axl_reason *ret_reason)
{
	const char *replacement = NULL;
	enum axl_word word =
	    binding->words ? axl_words_find(binding->words, text, &replacement) : AXL_WORD_KEPT;
	if (word == AXL_WORD_IGNORED)
		return AXL_MAP_IGNORED;
	if (word == AXL_WORD_REPLACED)
		text = axl_slice_of(replacement);
	else if (is_error_value(text))
		return *ret_reason = AXL_REASON_ERROR_CELL, AXL_MAP_REFUSED;
	else if (word == AXL_WORD_UNKNOWN && text.length)
		return *ret_reason = AXL_REASON_VALUE, AXL_MAP_REFUSED;

	*ret_cell = (struct axl_cell){.text = text, .column = AXL_COLUMN_NONE};
	bool read = true;
	switch (binding->spec->type) {
	case AXL_CELL_TEXT:
		ret_cell->state = state_of_text(text);
		break;
	case AXL_CELL_NUMBER:
		read = read_number(binding, decimal, text, ret_cell);
		*ret_reason = AXL_REASON_NUMBER;
		break;
	case AXL_CELL_DATE:
		read = read_time(binding, text, ret_cell);
		*ret_reason = AXL_REASON_DATE;
		break;
	case AXL_CELL_PERIOD:
		read = read_time(binding, text, ret_cell);
		*ret_reason = AXL_REASON_PERIOD;
		break;
	}
	return read ? AXL_MAP_READ : AXL_MAP_REFUSED;
}
