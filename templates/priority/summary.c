/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The summary: one page for someone who reads no other. What is said of ranks follows the weights;
 * what is said of the data is fixed.
 */
#include "config.h"

#include "templates/priority/book.h"

#include "base/buffer.h"
#include "base/period.h"

#include <math.h>
#include <string.h>

enum { TOP = AXL_SUMMARY_TOP, RANK = 0, LABEL, INDEX, FIRST_SHOWN };
enum { NOTE_COUNT = 5, LINK_COUNT = 14 };
enum { BANNER_ROW = 2, TILE_ROW = 4, VERDICT_ROW = 7, NOTE_ROW = TOP + AXL_PRIORITY_TOP + 2 };

struct writer {
	const struct axl_priority_book *pb;
	int coverage, panel; /* columns: last of the table, and that of the panel beside it */
	int tops;            /* rows of the table */
	int notice_row;
};

static int ranked_count(const struct axl_priority_book *pb)
{
	int count = 0;
	for (int place = 0; place < pb->units; place++)
		count += axl_rank_at(pb, place) > 0;
	return count;
}

/* A column of the sheet of ranks over all units. */
static struct axl_long_address all_ranks(const struct axl_priority_book *pb, int column)
{
	return axl_column_of(&pb->ranks, AXL_RANKS_TOP, column, pb->units);
}

static void begin_tile(const struct writer *w, int first, int last, const char *label)
{
	axl_sheet_span(&w->pb->summary, TILE_ROW, first, TILE_ROW, last, AXL_STYLE_TILE_LABEL,
	               axl_priority_text(w->pb, label));
	axl_sheet_span(&w->pb->summary, TILE_ROW + 1, first, TILE_ROW + 1, last, AXL_STYLE_TILE,
	               "");
}

static double mean_coverage(const struct axl_priority_book *pb)
{
	double sum = 0;
	for (int place = 0; place < pb->units; place++)
		sum += pb->scores->coverage[axl_unit_at(pb, place)];
	return sum / pb->units;
}

static void write_tiles(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_sheet *sheet = &pb->summary;
	lxw_format *text = axl_book_style(pb->book, AXL_STYLE_TILE);
	double rejected = (double)axl_evidence_rejected(&pb->in->evidence);
	axl_auto(axl_memory) char *ranked = axl_xasprintf("%d / %d", ranked_count(pb), pb->units);
	begin_tile(w, RANK, LABEL, "summary.ranked");
	axl_sheet_formula_text(sheet, TILE_ROW + 1, RANK, text, ranked, "=COUNT(%s)&\" / %d\"",
	                       all_ranks(pb, AXL_RANKS_RANK).text, pb->units);
	begin_tile(w, INDEX, FIRST_SHOWN, "summary.coverage");
	axl_sheet_formula(sheet, TILE_ROW + 1, INDEX,
	                  axl_book_format(pb->book, AXL_STYLE_TILE, "0%"), mean_coverage(pb),
	                  "=AVERAGE(%s)", all_ranks(pb, axl_ranks_coverage_column(pb)).text);
	begin_tile(w, FIRST_SHOWN + 1, w->coverage, "summary.sources");
	axl_sheet_number(sheet, TILE_ROW + 1, FIRST_SHOWN + 1,
	                 axl_book_format(pb->book, AXL_STYLE_TILE, "#,##0"),
	                 (double)pb->in->evidence.source_count);
	begin_tile(w, w->panel, w->panel, "summary.rejected");
	axl_sheet_number(sheet, TILE_ROW + 1, w->panel,
	                 axl_book_format(pb->book, AXL_STYLE_TILE, "#,##0"), rejected);
}

static const char *top_label(const struct axl_priority_book *pb, int place)
{
	bool there = place < pb->units && axl_rank_at(pb, place);
	return there ? pb->scored->units[axl_unit_at(pb, place)].label : "–";
}

static void write_verdict(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	char units[16], ranked[16];
	struct axl_address cells[3];
	const char *labels[3], *formulas[3];
	for (int place = 0; place < 3; place++) {
		bool listed = place < w->tops;
		cells[place] = axl_cell(TOP + place, LABEL, AXL_FREE);
		labels[place] = listed ? top_label(pb, place) : "–";
		formulas[place] = listed ? cells[place].text : "\"–\"";
	}
	(void)snprintf(units, sizeof units, "%d", pb->units);
	(void)snprintf(ranked, sizeof ranked, "%d", ranked_count(pb));
	axl_auto(axl_memory) char *count =
	    axl_xasprintf("COUNT(%s)", all_ranks(pb, AXL_RANKS_RANK).text);
	axl_auto(axl_memory) char *value = axl_book_fill(
	    pb->book, "summary.verdict", AXL_LABEL_PLAIN, "units", units, "ranked", ranked, "first",
	    labels[0], "second", labels[1], "third", labels[2], NULL);
	axl_auto(axl_memory) char *formula = axl_book_fill(
	    pb->book, "summary.verdict", AXL_LABEL_FORMULA, "units", units, "ranked", count,
	    "first", formulas[0], "second", formulas[1], "third", formulas[2], NULL);
	axl_sheet_span(&pb->summary, VERDICT_ROW, 0, VERDICT_ROW, w->panel, AXL_STYLE_VERDICT, "");
	axl_sheet_formula_text(&pb->summary, VERDICT_ROW, 0,
	                       axl_book_style(pb->book, AXL_STYLE_VERDICT), value, "%s", formula);
}

/* What the sheet of ranks says of a place; nothing where nobody holds it. */
static void mirror(const struct writer *w, int place, int column, int ranks_column,
                   lxw_format *format, double value)
{
	const struct axl_sheet *ranks = &w->pb->ranks;
	int row = AXL_RANKS_TOP + place;
	axl_sheet_formula(&w->pb->summary, TOP + place, column, format,
	                  axl_rank_at(w->pb, place) ? value : NAN, "=IF(ISNUMBER(%s),%s,\"\")",
	                  axl_cell_of(ranks, row, AXL_RANKS_RANK).text,
	                  axl_cell_of(ranks, row, ranks_column).text);
}

static void write_top(const struct writer *w, int place)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_sheet *sheet = &pb->summary;
	int row = TOP + place, ranks_row = AXL_RANKS_TOP + place;
	lxw_format *figure = axl_book_format(pb->book, AXL_STYLE_FIGURE, "0.0");
	mirror(w, place, RANK, AXL_RANKS_RANK, axl_book_format(pb->book, AXL_STYLE_RANK, "0"),
	       axl_shown_rank(pb, place));
	axl_sheet_link(sheet, row, LABEL, AXL_STYLE_LINK_TEXT, "", pb->ranks.name, ranks_row,
	               AXL_RANKS_LABEL);
	axl_sheet_formula_text(sheet, row, LABEL, axl_book_style(pb->book, AXL_STYLE_LINK_TEXT),
	                       top_label(pb, place), "=IF(ISNUMBER(%s),%s,\"–\")",
	                       axl_cell_of(&pb->ranks, ranks_row, AXL_RANKS_RANK).text,
	                       axl_cell_of(&pb->ranks, ranks_row, AXL_RANKS_LABEL).text);
	mirror(w, place, INDEX, AXL_RANKS_INDEX,
	       axl_book_format(pb->book, AXL_STYLE_STRONG_FIGURE, "0.0"), axl_index_at(pb, place));
	for (int i = 0; i < pb->shown_count; i++)
		mirror(w, place, FIRST_SHOWN + i, axl_ranks_shown_column(pb) + i, figure,
		       axl_score_at(pb, place, pb->shown[i]));
	mirror(w, place, w->coverage, axl_ranks_coverage_column(pb),
	       axl_book_format(pb->book, AXL_STYLE_FIGURE, "0%"),
	       pb->scores->coverage[axl_unit_at(pb, place)]);
}

static void write_table(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_sheet *sheet = &pb->summary;
	axl_sheet_text(sheet, TOP - 2, 0, AXL_STYLE_SECTION, axl_priority_text(pb, "summary.top"));
	axl_sheet_text(sheet, TOP - 1, RANK, AXL_STYLE_HEADER, axl_priority_text(pb, "ranks.rank"));
	axl_sheet_text(sheet, TOP - 1, LABEL, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "unit.label"));
	axl_sheet_text(sheet, TOP - 1, INDEX, AXL_STYLE_HEADER, pb->model->nodes[0].label);
	for (int i = 0; i < pb->shown_count; i++)
		axl_sheet_text(sheet, TOP - 1, FIRST_SHOWN + i, AXL_STYLE_HEADER,
		               pb->model->nodes[pb->shown[i]].label);
	axl_sheet_text(sheet, TOP - 1, w->coverage, AXL_STYLE_HEADER,
	               axl_priority_text(pb, "ranks.coverage"));
	for (int place = 0; place < w->tops; place++)
		write_top(w, place);
}

static void notice(struct writer *w, const char *text)
{
	axl_sheet_text(&w->pb->summary, w->notice_row++, w->panel, AXL_STYLE_WARNING, text);
}

static void write_unranked(struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	int thin = 0, none = 0, reasons = axl_ranks_coverage_column(pb) + 1;
	for (int place = 0; place < pb->units; place++)
		if (!axl_rank_at(pb, place))
			*(pb->scores->coverage[axl_unit_at(pb, place)] > 0 ? &thin : &none) += 1;
	char counts[2][16];
	(void)snprintf(counts[0], sizeof counts[0], "%d", thin);
	(void)snprintf(counts[1], sizeof counts[1], "%d", none);
	axl_auto(axl_memory) char *thin_text =
	    axl_book_fill(pb->book, "ranks.thin", AXL_LABEL_FORMULA, NULL);
	axl_auto(axl_memory) char *none_text =
	    axl_book_fill(pb->book, "ranks.none", AXL_LABEL_FORMULA, NULL);
	axl_auto(axl_memory) char *count_thin = axl_xasprintf(
	    "COUNTIF(%s,%s)", all_ranks(pb, reasons).text, axl_formula_body(thin_text));
	axl_auto(axl_memory) char *count_none = axl_xasprintf(
	    "COUNTIF(%s,%s)", all_ranks(pb, reasons).text, axl_formula_body(none_text));
	axl_auto(axl_memory) char *value =
	    axl_book_fill(pb->book, "summary.unranked", AXL_LABEL_PLAIN, "thin", counts[0], "none",
	                  counts[1], NULL);
	axl_auto(axl_memory) char *formula =
	    axl_book_fill(pb->book, "summary.unranked", AXL_LABEL_FORMULA, "thin", count_thin,
	                  "none", count_none, NULL);
	axl_sheet_formula_text(&pb->summary, w->notice_row++, w->panel,
	                       axl_book_style(pb->book, AXL_STYLE_WARNING), value, "%s", formula);
}

static void write_changed(struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	axl_auto(axl_memory) char *same =
	    axl_book_fill(pb->book, "summary.weights-given", AXL_LABEL_FORMULA, NULL);
	axl_auto(axl_memory) char *changed =
	    axl_book_fill(pb->book, "summary.weights-changed", AXL_LABEL_FORMULA, NULL);
	int first = AXL_WEIGHTS_TOP + 1, last = AXL_WEIGHTS_TOP + pb->nodes - 1;
	axl_sheet_formula_text(
	    &pb->summary, w->notice_row++, w->panel, axl_book_style(pb->book, AXL_STYLE_WARNING),
	    axl_priority_text(pb, "summary.weights-given"),
	    "=IF(SUMPRODUCT(1*(%s%s<>%s%s))=0,%s,%s)", pb->weights.prefix,
	    axl_range(first, AXL_WEIGHTS_WEIGHT, last, AXL_WEIGHTS_WEIGHT, AXL_ANCHORED).text,
	    pb->weights.prefix,
	    axl_range(first, AXL_WEIGHTS_GIVEN, last, AXL_WEIGHTS_GIVEN, AXL_ANCHORED).text,
	    axl_formula_body(same), axl_formula_body(changed));
}

/* One line for all columns with a fault, by name; one for all units, by count. */
static void write_faults(struct writer *w, enum axl_score_fault fault, const char *key)
{
	const struct axl_priority_book *pb = w->pb;
	const struct axl_score_warning *warnings;
	size_t count = axl_scores_warnings(pb->scores, &warnings), found = 0;
	char number[24];
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < count; i++) {
		if (warnings[i].fault != fault)
			continue;
		found++;
		if (warnings[i].node >= 0)
			axl_buffer_printf(&names, "%s%s", names.length ? ", " : "",
			                  pb->model->nodes[warnings[i].node].label);
	}
	if (found == 0)
		return;
	(void)snprintf(number, sizeof number, "%zu", found);
	axl_auto(axl_memory) char *text = axl_book_fill(pb->book, key, AXL_LABEL_PLAIN, "names",
	                                                names.bytes, "count", number, NULL);
	notice(w, text);
}

static void write_banner(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	char count[24], all[24];
	if (axl_evidence_synthetic(&pb->in->evidence) == 0)
		return;
	(void)snprintf(count, sizeof count, "%zu", axl_evidence_synthetic(&pb->in->evidence));
	(void)snprintf(all, sizeof all, "%zu", pb->in->evidence.source_count);
	axl_auto(axl_memory) char *text = axl_book_fill(
	    pb->book, "summary.synthetic", AXL_LABEL_PLAIN, "count", count, "all", all, NULL);
	axl_sheet_span(&pb->summary, BANNER_ROW, 0, BANNER_ROW, w->panel, AXL_STYLE_BANNER, text);
	axl_sheet_height(&pb->summary, BANNER_ROW, 22);
}

/* How many could as well be first. */
static void write_certainty(struct writer *w)
{
	const struct axl_certainty *certainty = w->pb->in->certainty;
	char others[24], replications[24];
	size_t band = 0;
	if (!certainty) {
		notice(w, axl_priority_text(w->pb, "summary.no-intervals"));
		return;
	}
	for (size_t u = 0; u < certainty->unit_count; u++)
		band += certainty->units[u].band == 1;
	(void)snprintf(others, sizeof others, "%zu", band ? band - 1 : 0);
	(void)snprintf(replications, sizeof replications, "%zu", certainty->replications);
	axl_auto(axl_memory) char *text =
	    axl_book_fill(w->pb->book, "summary.intervals", AXL_LABEL_PLAIN, "others", others,
	                  "replications", replications, NULL);
	notice(w, text);
}

static void write_notices(struct writer *w)
{
	axl_sheet_text(&w->pb->summary, TOP - 2, w->panel, AXL_STYLE_SECTION,
	               axl_priority_text(w->pb, "summary.mind"));
	w->notice_row = TOP - 1;
	write_unranked(w);
	write_changed(w);
	write_certainty(w);
	write_faults(w, AXL_SCORE_COLUMN_CONSTANT, "summary.constant");
	write_faults(w, AXL_SCORE_COLUMN_EMPTY, "summary.empty");
	write_faults(w, AXL_SCORE_UNIT_THIN, "summary.one-indicator");
}

static void write_notes(const struct writer *w)
{
	static const char *const notes[NOTE_COUNT] = {"summary.note-1", "summary.note-2",
	                                              "summary.note-3", "summary.note-4",
	                                              "summary.note-5"};
	axl_sheet_text(&w->pb->summary, NOTE_ROW, 0, AXL_STYLE_SECTION,
	               axl_priority_text(w->pb, "summary.read"));
	for (int i = 0; i < NOTE_COUNT; i++)
		axl_sheet_span(&w->pb->summary, NOTE_ROW + 1 + i, 0, NOTE_ROW + 1 + i, w->coverage,
		               AXL_STYLE_NOTE, axl_priority_text(w->pb, notes[i]));
}

static void write_links(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	const struct {
		const struct axl_sheet *sheet;
		const char *about;
	} links[LINK_COUNT] = {
	    {&pb->ranks, "summary.link-ranks"},
	    {&pb->movers, "summary.link-movers"},
	    {&pb->intervals, "summary.link-intervals"},
	    {&pb->probabilities, "summary.link-probabilities"},
	    {pb->has_matrix ? &pb->matrix : NULL, "summary.link-matrix"},
	    {&pb->contributions, "summary.link-contributions"},
	    {&pb->strengths, "summary.link-strengths"},
	    {&pb->crosscheck, "summary.link-crosscheck"},
	    {&pb->sensitivity, "summary.link-sensitivity"},
	    {&pb->metrics, "summary.link-metrics"},
	    {&pb->points, "summary.link-scores"},
	    {&pb->weights, "summary.link-weights"},
	    {&pb->audit, "summary.link-audit"},
	    {&pb->sources, "summary.link-sources"},
	};
	int row = NOTE_ROW + 1;
	axl_sheet_text(&pb->summary, NOTE_ROW, w->panel, AXL_STYLE_SECTION,
	               axl_priority_text(pb, "summary.links"));
	for (int i = 0; i < LINK_COUNT; i++) {
		if (!links[i].sheet)
			continue;
		axl_auto(axl_memory) char *text = axl_xasprintf(
		    "▶ %s — %s", links[i].sheet->name, axl_priority_text(pb, links[i].about));
		axl_sheet_link(&pb->summary, row++, w->panel, AXL_STYLE_LINK, text,
		               links[i].sheet->name, 0, 0);
	}
}

static void write_title(const struct writer *w)
{
	const struct axl_priority_book *pb = w->pb;
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(pb->scored->wave, date);
	axl_auto(axl_memory) char *title =
	    axl_xasprintf("%s — %s", pb->in->project, axl_model_label(pb));
	axl_auto(axl_memory) char *subtitle =
	    axl_book_fill(pb->book, "summary.subtitle", AXL_LABEL_PLAIN, "wave", pb->scored->wave,
	                  "date", date, "model", pb->model->id, NULL);
	axl_sheet_title(&pb->summary, title, subtitle, NULL);
}

static void size_cells(const struct writer *w)
{
	const struct axl_sheet *sheet = &w->pb->summary;
	axl_sheet_width(sheet, RANK, RANK, 7);
	axl_sheet_width(sheet, LABEL, LABEL, 34);
	axl_sheet_width(sheet, INDEX, w->coverage, 12);
	axl_sheet_width(sheet, w->panel - 1, w->panel - 1, 2);
	axl_sheet_width(sheet, w->panel, w->panel, 50);
	axl_sheet_height(sheet, TILE_ROW - 1, 8);
	axl_sheet_height(sheet, TILE_ROW, 18);
	axl_sheet_height(sheet, TILE_ROW + 1, 36);
	axl_sheet_height(sheet, VERDICT_ROW - 1, 8);
	axl_sheet_height(sheet, VERDICT_ROW, 36);
	axl_sheet_height(sheet, TOP - 2, 24);
	axl_sheet_height(sheet, TOP - 1, 28);
	for (int place = 0; place < AXL_PRIORITY_TOP; place++)
		axl_sheet_height(sheet, TOP + place, 30);
	axl_sheet_height(sheet, NOTE_ROW, 24);
	for (int i = 1; i <= LINK_COUNT; i++)
		axl_sheet_height(sheet, NOTE_ROW + i, i <= NOTE_COUNT ? 26 : 20);
}

void axl_priority_write_summary(struct axl_priority_book *pb)
{
	struct writer w = {
	    .pb = pb,
	    .coverage = FIRST_SHOWN + pb->shown_count,
	    .panel = FIRST_SHOWN + pb->shown_count + 2,
	    .tops = pb->units < AXL_PRIORITY_TOP ? pb->units : AXL_PRIORITY_TOP,
	};
	size_cells(&w);
	write_title(&w);
	write_banner(&w);
	write_tiles(&w);
	write_verdict(&w);
	write_table(&w);
	write_notices(&w);
	write_notes(&w);
	write_links(&w);
	axl_sheet_page(&pb->summary, &(struct axl_page){.last_header_row = -1, .pages_tall = 1});
}
