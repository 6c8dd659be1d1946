/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of rank probabilities: in which share of the replications a unit has which rank, darker
 * where it is more. Units stand in order of the weights as given, which the replications vary.
 */
#include "config.h"

#include "templates/priority/book.h"

#include <math.h>

enum { PLACE_COUNT = 40, RANK_COUNT = 20, TOP = 5 };
enum { RANK, LABEL, FIRST };

struct writer {
	const struct axl_priority_book *pb;
	const struct axl_sheet *sheet;
	int places, ranks;
};

/* What is left for ranks further down, and for none. */
static void write_rest(const struct writer *w, int place, const double *shares)
{
	int row = TOP + place, last = FIRST + w->ranks - 1;
	double rest = 1;
	for (int rank = 0; rank < w->ranks; rank++)
		rest -= shares[rank];
	axl_sheet_formula(w->sheet, row, last + 1,
	                  axl_book_format(w->pb->book, AXL_STYLE_FIGURE, "0%"), fmax(rest, 0),
	                  "=MAX(0,1-SUM(%s))",
	                  axl_range(row, FIRST, row, last, AXL_ANCHOR_COLUMN).text);
}

static void write_place(const struct writer *w, int place)
{
	static const char shown[] = "[>=0.005]0%;\"·\"";
	const struct axl_priority_book *pb = w->pb;
	size_t unit = axl_unit_at(pb, place);
	const double *shares = pb->certainty->acceptability + unit * pb->certainty->top;
	lxw_format *share = axl_book_format(pb->book, AXL_STYLE_FIGURE, shown);
	int row = TOP + place;
	axl_sheet_number(w->sheet, row, RANK, axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	                 axl_shown_rank(pb, place));
	axl_sheet_text(w->sheet, row, LABEL, AXL_STYLE_STRONG, pb->scored->units[unit].label);
	for (int rank = 0; rank < w->ranks; rank++)
		axl_sheet_number(w->sheet, row, FIRST + rank, share, shares[rank]);
	write_rest(w, place, shares);
}

static void colour(const struct writer *w)
{
	lxw_conditional_format scale = {
	    .type = LXW_CONDITIONAL_2_COLOR_SCALE,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .min_value = 0,
	    .max_value = 1,
	    .min_color = 0xFFFFFF,
	    .max_color = 0x5B8BD0,
	};
	axl_book_check(w->pb->book,
	               worksheet_conditional_format_range(
			   w->sheet->worksheet, TOP, FIRST, (lxw_row_t)(TOP + w->places - 1),
			   (lxw_col_t)(FIRST + w->ranks - 1), &scale),
	               "colour scale");
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	struct axl_width label = {0};
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, pb->scored->units[axl_unit_at(pb, place)].label);
	axl_sheet_text(w->sheet, TOP - 1, RANK, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "ranks.rank"));
	axl_sheet_text(w->sheet, TOP - 1, LABEL, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "unit.label"));
	for (int rank = 0; rank < w->ranks; rank++) {
		char number[16];
		(void)snprintf(number, sizeof number, "%d", rank + 1);
		axl_auto(axl_memory) char *text = axl_book_fill(
		    pb->book, "probabilities.rank", AXL_LABEL_PLAIN, "rank", number, NULL);
		axl_sheet_text(w->sheet, TOP - 1, FIRST + rank, AXL_STYLE_HEADER, text);
	}
	axl_sheet_text(w->sheet, TOP - 1, FIRST + w->ranks, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "probabilities.rest"));
	axl_sheet_width(w->sheet, RANK, RANK, 8);
	axl_sheet_width(w->sheet, LABEL, LABEL, axl_width_of(&label, 24, 44));
	axl_sheet_width(w->sheet, FIRST, FIRST + w->ranks - 1, 7.5);
	axl_sheet_width(w->sheet, FIRST + w->ranks, FIRST + w->ranks, 11);
	axl_sheet_height(w->sheet, TOP - 1, 32);
}

static int least(size_t count, int limit)
{
	return count < (size_t)limit ? (int)count : limit;
}

void axl_priority_write_probabilities(struct axl_priority_book *pb)
{
	const struct axl_sheet *sheet = &pb->probabilities;
	const char *title = axl_priority_text(pb, "probabilities.title");
	if (!pb->certainty) {
		axl_sheet_title(sheet, title, "", pb->summary.name);
		axl_priority_say(pb, sheet, "certain.none");
		axl_sheet_page(sheet, &(struct axl_page){.last_header_row = -1});
		return;
	}
	struct writer w = {pb, sheet, least((size_t)pb->units, PLACE_COUNT),
	                   least(pb->certainty->top, RANK_COUNT)};
	axl_auto(axl_memory) char *how = axl_certain_subtitle(pb, "probabilities.subtitle");
	axl_sheet_title(sheet, title, how, pb->summary.name);
	axl_sheet_text(sheet, 2, 0, AXL_STYLE_SUBTITLE,
	               axl_priority_text(pb, "probabilities.order"));
	write_heads(&w);
	for (int place = 0; place < w.places; place++)
		write_place(&w, place);
	colour(&w);
	axl_sheet_page(sheet, &(struct axl_page){.first_header_row = TOP - 1,
	                                         .last_header_row = TOP - 1,
	                                         .frozen_columns = 2});
}
