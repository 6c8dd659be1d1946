/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of methods: who would come first by other methods, with the weights as given. Above,
 * how far each agrees with the model; below, the ranks side by side, darker towards the first.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "scoring/method/aggregation.h"
#include "scoring/method/crosscheck.h"

#include <math.h>

enum {
	TOP = 5,
	METHODS = AXL_CROSSCHECKED,
	RANKS_HEAD = TOP + METHODS + 2,
	UNITS = RANKS_HEAD + 1
};
enum { LABEL, RANK, BEST, WORST, FIRST };
enum {
	METHOD = LABEL,
	SPEARMAN,
	KENDALL,
	COMPARED,
	FARTHEST,
	MODEL_RANK = FARTHEST + 5,
	METHOD_RANK
};
/* Of a large field only those are listed that may come first. */
enum { PLACE_COUNT = 200 };

struct writer {
	const struct axl_priority_book *pb;
	const struct axl_sheet *sheet;
	const struct axl_crosscheck *check;
	lxw_format *rank, *whole, *figure;
	int places;
};

static const char *method_text(const struct writer *w, int m)
{
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("method.%s", axl_aggregation_names[w->check->methods[m].method]);
	return axl_priority_text(w->pb, key);
}

static void write_rank(const struct writer *w, int row, int column, lxw_format *format, int rank)
{
	axl_sheet_number(w->sheet, row, column, format, rank ? (double)rank : (double)NAN);
}

static void write_agreement(const struct writer *w, int m)
{
	const struct axl_crosschecked *found = &w->check->methods[m];
	const struct axl_scored *scored = w->pb->scored;
	bool moved = found->farthest != SIZE_MAX;
	const char *text = moved ? scored->units[found->farthest].label : "";
	int row = TOP + m;
	axl_sheet_text(w->sheet, row, METHOD, AXL_STYLE_STRONG, method_text(w, m));
	axl_sheet_number(w->sheet, row, SPEARMAN, w->figure, found->spearman.value);
	axl_sheet_number(w->sheet, row, KENDALL, w->figure, found->kendall.value);
	axl_sheet_number(w->sheet, row, COMPARED, w->whole, (double)found->spearman.count);
	axl_sheet_span(w->sheet, row, FARTHEST, row, MODEL_RANK - 1, AXL_STYLE_TEXT,
	               found->fault ? found->fault : text);
	write_rank(w, row, MODEL_RANK, w->whole, moved ? scored->scores->rank[found->farthest] : 0);
	write_rank(w, row, METHOD_RANK, w->whole, moved ? found->ranks[found->farthest] : 0);
}

static void write_unit(const struct writer *w, int place)
{
	size_t unit = axl_unit_at(w->pb, place);
	int row = UNITS + place;
	axl_sheet_text(w->sheet, row, LABEL, AXL_STYLE_STRONG, w->pb->scored->units[unit].label);
	axl_sheet_number(w->sheet, row, RANK, w->rank, axl_shown_rank(w->pb, place));
	write_rank(w, row, BEST, w->whole, w->check->best[unit]);
	write_rank(w, row, WORST, w->whole, w->check->worst[unit]);
	for (int m = 0; m < METHODS; m++)
		write_rank(w, row, FIRST + m, w->whole, w->check->methods[m].ranks[unit]);
}

static void colour(const struct writer *w)
{
	lxw_conditional_format scale = {
	    .type = LXW_CONDITIONAL_2_COLOR_SCALE,
	    .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER,
	    .min_value = 1,
	    .max_value = fmax(2, w->places),
	    .min_color = 0x8FB0DE,
	    .max_color = 0xFFFFFF,
	};
	axl_book_check(w->pb->book,
	               worksheet_conditional_format_range(w->sheet->worksheet, UNITS, FIRST,
	                                                  (lxw_row_t)(UNITS + w->places - 1),
	                                                  (lxw_col_t)(FIRST + METHODS - 1), &scale),
	               "colour scale");
}

static void head(const struct writer *w, int row, int column, const char *text)
{
	axl_sheet_text(w->sheet, row, column, AXL_STYLE_HEADER, text);
}

static void write_heads(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	const char *const agreement[] = {
	    [METHOD] = "crosscheck.method",
	    [SPEARMAN] = "crosscheck.spearman",
	    [KENDALL] = "crosscheck.kendall",
	    [COMPARED] = "crosscheck.compared",
	};
	const char *const ranks[] = {[LABEL] = "unit.label",
	                             [RANK] = "crosscheck.rank",
	                             [BEST] = "crosscheck.best",
	                             [WORST] = "crosscheck.worst"};
	for (int i = 0; i < FIRST; i++) {
		head(w, TOP - 1, i, axl_priority_text(pb, agreement[i]));
		head(w, RANKS_HEAD, i, axl_priority_text(pb, ranks[i]));
	}
	axl_sheet_span(w->sheet, TOP - 1, FARTHEST, TOP - 1, MODEL_RANK - 1, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "crosscheck.farthest"));
	head(w, TOP - 1, MODEL_RANK, axl_priority_text(pb, "crosscheck.rank"));
	head(w, TOP - 1, METHOD_RANK, axl_priority_text(pb, "crosscheck.here"));
	for (int m = 0; m < METHODS; m++)
		head(w, RANKS_HEAD, FIRST + m, method_text(w, m));
	axl_sheet_height(w->sheet, TOP - 1, 32);
	axl_sheet_height(w->sheet, RANKS_HEAD, 32);
}

static void size_columns(const struct writer *w)
{
	struct axl_width label = {0};
	for (int place = 0; place < w->places; place++)
		axl_width_add(&label, w->pb->scored->units[axl_unit_at(w->pb, place)].label);
	axl_sheet_width(w->sheet, LABEL, LABEL, axl_width_of(&label, 24, 44));
	axl_sheet_width(w->sheet, RANK, FIRST + METHODS - 1, 12);
}

static void write_title(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	char filled[24];
	axl_sheet_title(w->sheet, axl_priority_text(pb, "crosscheck.title"),
	                axl_priority_text(pb, "crosscheck.subtitle"), pb->summary.name);
	if (w->check->filled == 0)
		return;
	(void)snprintf(filled, sizeof filled, "%zu", w->check->filled);
	axl_auto(axl_memory) char *text =
	    axl_book_fill(pb->book, "crosscheck.filled", AXL_LABEL_PLAIN, "filled", filled, NULL);
	axl_sheet_text(w->sheet, 2, 0, AXL_STYLE_SUBTITLE, text);
}

void axl_priority_write_crosscheck(struct axl_priority_book *pb)
{
	axl_auto(axl_crosscheck) struct axl_crosscheck *check =
	    axl_crosscheck_new(pb->model, pb->scores);
	struct writer w = {
	    .pb = pb,
	    .sheet = &pb->crosscheck,
	    .check = check,
	    .rank = axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	    .whole = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0"),
	    .figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.000"),
	    .places = pb->units < PLACE_COUNT ? pb->units : PLACE_COUNT,
	};
	write_title(&w);
	write_heads(&w);
	size_columns(&w);
	for (int m = 0; m < METHODS; m++)
		write_agreement(&w, m);
	for (int place = 0; place < w.places; place++)
		write_unit(&w, place);
	colour(&w);
	axl_sheet_page(w.sheet, &(struct axl_page){.last_header_row = -1});
}
