/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of treatment: every figure that was changed before it was scored, with what it was,
 * what became of it, and why; then the parameters of every step, enough to follow a run by hand.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "scoring/audit.h"

#include <math.h>

enum { CHANGE_LIMIT = 20000 };
enum { REASON, NODE, LABEL, BEFORE, AFTER, KEY, COLUMN_COUNT };
enum { STEP = REASON, NAME = LABEL, VALUE = BEFORE };

static const double widths[COLUMN_COUNT] = {
    [REASON] = 24, [NODE] = 28, [LABEL] = 40, [BEFORE] = 18, [AFTER] = 18, [KEY] = 32};

static const char *reason_key(enum axl_change_reason reason)
{
	static const char *const keys[] = {
	    [AXL_CHANGE_NO_DENOMINATOR] = "audit.no-denominator",
	    [AXL_CHANGE_SCREENED] = "audit.screened",
	    [AXL_CHANGE_WINSORISED] = "audit.winsorised",
	    [AXL_CHANGE_TRANSFORMED] = "audit.transformed",
	    [AXL_CHANGE_IMPUTED] = "audit.imputed",
	};
	return keys[reason];
}

/* A figure, X where the unit's are confidential, or that there is none. */
static void write_figure(const struct axl_priority_book *pb, int row, int column,
                         const struct axl_score_change *change, double value)
{
	struct axl_number shown = {isnan(value) ? AXL_NONE : AXL_VALUE, value};
	if (!isnan(value) && axl_unit_is_hidden(pb, (int)change->unit))
		shown = (struct axl_number){AXL_MASKED, NAN};
	axl_sheet_figure(&pb->audit, row, column,
	                 axl_book_format(pb->book, AXL_STYLE_FIGURE, "#,##0.00##"), shown);
}

static void write_change(const struct axl_priority_book *pb, int row,
                         const struct axl_score_change *change)
{
	const struct axl_scored_unit *unit = &pb->scored->units[change->unit];
	axl_sheet_text(&pb->audit, row, REASON, AXL_STYLE_TEXT,
	               axl_priority_text(pb, reason_key(change->reason)));
	axl_sheet_text(&pb->audit, row, NODE, AXL_STYLE_TEXT, pb->model->nodes[change->node].label);
	axl_sheet_text(&pb->audit, row, LABEL, AXL_STYLE_TEXT, unit->label);
	write_figure(pb, row, BEFORE, change, change->before);
	write_figure(pb, row, AFTER, change, change->after);
	axl_sheet_text(&pb->audit, row, KEY, AXL_STYLE_SMALL, unit->key);
}

static void write_changes(const struct axl_priority_book *pb, struct axl_sections *sections,
                          const struct axl_score_change *changes, size_t count)
{
	static const char *const heads[COLUMN_COUNT] = {
	    [REASON] = "audit.reason", [NODE] = "audit.node",   [LABEL] = "unit.label",
	    [BEFORE] = "audit.before", [AFTER] = "audit.after", [KEY] = "unit.key"};
	size_t shown = count < CHANGE_LIMIT ? count : CHANGE_LIMIT;
	axl_section_begin(sections, "audit.changes", heads, count ? COLUMN_COUNT : 0);
	if (count == 0)
		axl_sheet_text(&pb->audit, sections->row++, 0, AXL_STYLE_SUBTITLE,
		               axl_priority_text(pb, "audit.unchanged"));
	for (size_t i = 0; i < shown; i++)
		write_change(pb, sections->row++, &changes[i]);
	axl_section_end(sections);
}

static void write_entry(const struct axl_priority_book *pb, int row,
                        const struct axl_score_entry *entry)
{
	axl_auto(axl_memory) char *step = axl_xasprintf("audit.%s", entry->step);
	axl_sheet_text(&pb->audit, row, STEP, AXL_STYLE_TEXT, axl_priority_text(pb, step));
	axl_sheet_text(&pb->audit, row, NODE, AXL_STYLE_TEXT,
	               entry->node < 0 ? axl_model_label(pb) : pb->model->nodes[entry->node].label);
	axl_sheet_text(&pb->audit, row, NAME, AXL_STYLE_SMALL, entry->name);
	axl_sheet_span(&pb->audit, row, VALUE, row, KEY, AXL_STYLE_SMALL, entry->value);
}

static void write_log(const struct axl_priority_book *pb, struct axl_sections *sections)
{
	static const char *const heads[] = {
	    [STEP] = "audit.step", [NODE] = "audit.node", [NAME] = "audit.name"};
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	const struct axl_score_entry *entries;
	size_t count = axl_scores_log(pb->scores, arena, &entries);
	axl_section_begin(sections, "audit.log", heads, AXL_COUNT(heads));
	axl_sheet_span(&pb->audit, sections->row - 1, VALUE, sections->row - 1, KEY,
	               AXL_STYLE_HEADER, axl_priority_text(pb, "audit.value"));
	for (size_t i = 0; i < count; i++)
		write_entry(pb, sections->row++, &entries[i]);
	axl_section_end(sections);
}

void axl_priority_write_audit(struct axl_priority_book *pb)
{
	const struct axl_score_change *changes;
	size_t count = axl_scores_changes(pb->scores, &changes);
	struct axl_sections sections = {&pb->audit, 4};
	char number[24];
	(void)snprintf(number, sizeof number, "%zu", count);
	axl_auto(axl_memory) char *how = axl_book_fill(
	    pb->book, count > CHANGE_LIMIT ? "audit.subtitle-limited" : "audit.subtitle",
	    AXL_LABEL_PLAIN, "count", number, NULL);
	axl_sheet_title(&pb->audit, axl_priority_text(pb, "audit.title"), how, pb->summary.name);
	axl_sheet_text(&pb->audit, 2, 0, AXL_STYLE_SUBTITLE, axl_priority_text(pb, "audit.note"));
	for (int column = 0; column < COLUMN_COUNT; column++)
		axl_sheet_width(&pb->audit, column, column, widths[column]);
	write_changes(pb, &sections, changes, count);
	write_log(pb, &sections);
	axl_sheet_page(&pb->audit, &(struct axl_page){.last_header_row = -1});
}
