/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/row.h"

#include "base/i18n.h"
#include "ksic/industry/text.h"

#include <math.h>

void axl_fact_reject(const struct axl_map_reader *reader, const struct axl_record *record,
                     const struct axl_cell *cell, enum axl_reason reason, const char *hint,
                     struct axl_rejects *rejects)
{
	int column = cell->column == AXL_COLUMN_NONE ? record->column : cell->column;
	axl_rejects_add(rejects, record->line, column, axl_map_reader_header(reader, column), -1,
	                reason, cell->text, "%s", hint);
}

int axl_fact_revision(const struct axl_map_reader *reader, const struct axl_record *record,
                      const struct axl_cell *cell, struct axl_rejects *rejects,
                      struct axl_error **err)
{
	if (cell->state != AXL_VALUE && cell->column == AXL_COLUMN_NONE)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the file does not say which KSIC revision its codes are of; "
		      "state \"revision\" under \"constants\" of the source"));
	int revision = axl_revision_read(cell->text);
	if (!revision)
		axl_fact_reject(reader, record, cell, AXL_REASON_REVISION,
		                _("expected 9, 10 or 11"), rejects);
	return revision;
}

bool axl_fact_reject_negative(const struct axl_map_reader *reader, const struct axl_record *record,
                              const int *fields, struct axl_rejects *rejects)
{
	for (; *fields >= 0; fields++) {
		const struct axl_cell *cell = &record->cells[*fields];
		if (cell->state != AXL_VALUE || cell->number >= 0)
			continue;
		axl_fact_reject(reader, record, cell, AXL_REASON_RANGE,
		                _("expected a figure that is not below zero"), rejects);
		return true;
	}
	return false;
}

struct axl_slice axl_fact_text(const struct axl_cell *cell)
{
	return cell->state == AXL_VALUE ? cell->text : (struct axl_slice){"", 0};
}

double axl_fact_figure(const struct axl_cell *cell)
{
	return cell->state == AXL_VALUE ? cell->number : NAN;
}

const char *axl_fact_states(const struct axl_kind *kind, const struct axl_record *record,
                            const int *fields, struct axl_buffer *scratch)
{
	axl_buffer_clear(scratch);
	for (; *fields >= 0; fields++) {
		enum axl_state state = record->cells[*fields].state;
		if (state == AXL_VALUE || state == AXL_ABSENT)
			continue;
		axl_buffer_printf(scratch, "%s%s=%s", scratch->length ? " " : "",
		                  kind->fields[*fields].name, axl_state_name(state));
	}
	return scratch->length ? scratch->bytes : NULL;
}

struct axl_slice axl_fact_digits(struct axl_slice text, struct axl_buffer *scratch)
{
	axl_buffer_clear(scratch);
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];
		if (c >= '0' && c <= '9')
			axl_buffer_add_char(scratch, c);
		else if (c != '-' && c != ' ')
			return text;
	}
	return (struct axl_slice){scratch->bytes, scratch->length};
}
