/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of movers: who changed rank since the wave before, by how many places, and which part
 * of it came by what (scoring/waves/waves.h). Below them, who is new and who is gone. All of
 * it is of the weights as given.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "project/waves/movers.h"
#include "scoring/rank.h"

#include <math.h>
#include <stdint.h>

enum { TOP = 6, LIMIT = 60 };
enum { LABEL, BEFORE, NOW, CHANGE, SCORE_BEFORE, SCORE_NOW, FIRST_PART };
enum {
	PARTS = AXL_WAVE_STEPS - AXL_WAVE_PEERS,
	LAST_PART = FIRST_PART + PARTS - 1,
};

struct writer {
	const struct axl_priority_book *pb;
	const struct axl_sheet *sheet;
	const struct axl_wave_change *change;
	int row;
	struct axl_width label;
	lxw_format *rank, *places, *score, *part;
};

static const char *const part_keys[PARTS] = {
    "movers.peers",   "movers.revised", "movers.new-period", "movers.appeared",
    "movers.imputed", "movers.weights", "movers.method",
};

static void write_label(struct writer *w, const struct axl_kept_unit *unit)
{
	axl_width_add(&w->label, unit->label);
	axl_sheet_text(w->sheet, w->row, LABEL, AXL_STYLE_STRONG, unit->label);
}

static void write_parts(const struct writer *w, size_t unit)
{
	for (int part = 0; part < PARTS; part++) {
		int places;
		double points;
		bool has =
		    axl_wave_part(w->change->parts, unit,
		                  (enum axl_wave_step)(AXL_WAVE_PEERS + part), &places, &points);
		axl_sheet_number(w->sheet, w->row, FIRST_PART + part, w->part,
		                 has ? (double)places : (double)NAN);
	}
}

static void write_mover(struct writer *w, const struct axl_mover *mover)
{
	const struct axl_wave_parts *parts = w->change->parts;
	double before = parts->score[mover->unit];
	double now = parts->score[AXL_WAVE_METHOD * parts->units + mover->unit];
	write_label(w, &w->change->to->units[mover->unit]);
	axl_sheet_number(w->sheet, w->row, BEFORE, w->rank, mover->from);
	axl_sheet_number(w->sheet, w->row, NOW, w->rank, mover->to);
	axl_sheet_number(w->sheet, w->row, CHANGE, w->places, mover->from - mover->to);
	axl_sheet_number(w->sheet, w->row, SCORE_BEFORE, w->score, axl_rank_value(before));
	axl_sheet_number(w->sheet, w->row, SCORE_NOW, w->score, axl_rank_value(now));
	write_parts(w, mover->unit);
	w->row++;
}

/* Units that one of the waves alone ranks; is_new: the later one. */
static void write_alone(struct writer *w, bool is_new, const struct axl_mover *units, size_t count)
{
	const struct axl_kept *kept = is_new ? w->change->to : w->change->from;
	const size_t *places = is_new ? w->change->before : w->change->after;
	struct axl_sections sections = {w->sheet, w->row + 1};
	axl_section_begin(&sections, is_new ? "movers.new" : "movers.gone", NULL, 0);
	w->row = sections.row;
	if (count == 0)
		axl_sheet_text(w->sheet, w->row++, 0, AXL_STYLE_SUBTITLE,
		               axl_priority_text(w->pb, "movers.nobody"));
	for (size_t i = 0; i < count && i < LIMIT; i++, w->row++) {
		const struct axl_kept_unit *unit = &kept->units[units[i].unit];
		bool is_there = places[units[i].unit] != SIZE_MAX;
		write_label(w, unit);
		axl_sheet_number(w->sheet, w->row, BEFORE, w->rank,
		                 is_new ? (double)NAN : unit->rank);
		axl_sheet_number(w->sheet, w->row, NOW, w->rank, is_new ? unit->rank : (double)NAN);
		axl_sheet_text(w->sheet, w->row, CHANGE, AXL_STYLE_CENTRE,
		               axl_priority_text(w->pb, is_new ? "movers.in" : "movers.out"));
		axl_sheet_number(w->sheet, w->row, SCORE_BEFORE, w->score,
		                 is_new ? NAN : axl_rank_value(unit->score));
		axl_sheet_number(w->sheet, w->row, SCORE_NOW, w->score,
		                 is_new ? axl_rank_value(unit->score) : NAN);
		axl_sheet_span(
		    w->sheet, w->row, FIRST_PART, w->row, LAST_PART, AXL_STYLE_TEXT,
		    axl_priority_text(w->pb, is_there ? "movers.without-rank" : "movers.no-unit"));
	}
}

static void write_heads(const struct writer *w)
{
	const struct axl_head heads[] = {
	    {"unit.label", 30},    {"movers.before", 9},       {"movers.now", 9},
	    {"movers.change", 10}, {"movers.score-before", 9}, {"movers.score-now", 9},
	    {part_keys[0], 11},    {part_keys[1], 11},         {part_keys[2], 11},
	    {part_keys[3], 13},    {part_keys[4], 11},         {part_keys[5], 11},
	    {part_keys[6], 11},
	};
	axl_sheet_span(w->sheet, TOP - 2, FIRST_PART, TOP - 2, LAST_PART, AXL_STYLE_SUBHEADER,
	               axl_priority_text(w->pb, "movers.parts"));
	axl_sheet_heads(w->sheet, TOP - 1, heads, AXL_COUNT(heads));
	axl_sheet_height(w->sheet, TOP - 1, 32);
}

/* What each part means, in words. */
static void write_meanings(struct writer *w)
{
	struct axl_sections sections = {w->sheet, w->row + 1};
	axl_section_begin(&sections, "movers.meanings", NULL, 0);
	for (int part = 0; part < PARTS; part++, sections.row++) {
		axl_auto(axl_memory) char *key = axl_xasprintf("%s-means", part_keys[part]);
		axl_sheet_text(w->sheet, sections.row, LABEL, AXL_STYLE_STRONG,
		               axl_priority_text(w->pb, part_keys[part]));
		axl_sheet_span(w->sheet, sections.row, BEFORE, sections.row, LAST_PART,
		               AXL_STYLE_TEXT, axl_priority_text(w->pb, key));
	}
}

static void write_title(const struct writer *w, size_t moved, size_t both)
{
	const struct axl_priority_book *pb = w->pb;
	char moved_text[24], both_text[24], limit[24];
	(void)snprintf(moved_text, sizeof moved_text, "%zu", moved);
	(void)snprintf(both_text, sizeof both_text, "%zu", both);
	(void)snprintf(limit, sizeof limit, "%d", LIMIT);
	axl_auto(axl_memory) char *how = axl_book_fill(
	    pb->book, moved > LIMIT ? "movers.subtitle-limited" : "movers.subtitle",
	    AXL_LABEL_PLAIN, "before", w->change->from->wave, "wave", w->change->to->wave, "moved",
	    moved_text, "both", both_text, "limit", limit, NULL);
	axl_sheet_title(w->sheet, axl_priority_text(pb, "movers.title"), how, pb->summary.name);
	axl_sheet_text(w->sheet, 2, 0, AXL_STYLE_SUBTITLE, axl_priority_text(pb, "movers.given"));
	axl_sheet_text(w->sheet, 3, 0, AXL_STYLE_SUBTITLE, axl_priority_text(pb, "movers.order"));
}

static void write_movers(struct writer *w)
{
	axl_auto(axl_memory) struct axl_mover *movers = NULL, *fresh = NULL, *gone = NULL;
	size_t both = axl_movers(w->change, &movers), moved = 0;
	while (moved < both && movers[moved].from != movers[moved].to)
		moved++;
	write_title(w, moved, both);
	write_heads(w);
	w->row = TOP;
	if (moved == 0)
		axl_sheet_text(w->sheet, w->row++, 0, AXL_STYLE_SUBTITLE,
		               axl_priority_text(w->pb, "movers.nobody"));
	for (size_t i = 0; i < moved && i < LIMIT; i++)
		write_mover(w, &movers[i]);
	size_t new_count = axl_movers_new(w->change, &fresh);
	write_alone(w, true, fresh, new_count);
	size_t gone_count = axl_movers_gone(w->change, &gone);
	write_alone(w, false, gone, gone_count);
	write_meanings(w);
	axl_sheet_width(w->sheet, LABEL, LABEL, axl_width_of(&w->label, 24, 44));
	axl_sheet_page(w->sheet, &(struct axl_page){.first_header_row = TOP - 2,
	                                            .last_header_row = TOP - 1,
	                                            .frozen_columns = 1});
}

/* No wave to compare with, or one that cannot be: why, and what to do. */
static void say_why_not(const struct axl_priority_book *pb)
{
	const char *before = pb->in->before;
	axl_sheet_title(&pb->movers, axl_priority_text(pb, "movers.title"), "", pb->summary.name);
	axl_auto(axl_memory) char *text = axl_book_fill(
	    pb->book, before ? "movers.incomparable" : "movers.none", AXL_LABEL_PLAIN, "before",
	    before ? before : "", "wave", pb->scored->wave, "model", pb->model->id, NULL);
	axl_sheet_text(&pb->movers, 2, 0, AXL_STYLE_SECTION, text);
	axl_sheet_page(&pb->movers, &(struct axl_page){.last_header_row = -1});
}

void axl_priority_write_movers(struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .sheet = &pb->movers,
	    .change = pb->in->change,
	    .rank = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0"),
	    .places = axl_book_format(pb->book, AXL_STYLE_STRONG_FIGURE, "\"▲ \"0;\"▼ \"0;\"– \"0"),
	    .score = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.0"),
	    .part = axl_book_format(pb->book, AXL_STYLE_FIGURE, "+0;-0;0"),
	};
	if (w.change)
		write_movers(&w);
	else
		say_why_not(pb);
}
