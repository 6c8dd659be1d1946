/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary: one page for someone who reads no other. Its figures are those of the other sheets,
 * and follow the criteria as they do. */
#include "config.h"

#include "base/buffer.h"
#include "base/period.h"
#include "templates/match/book.h"

#include <math.h>

enum { PLACE, INDUSTRY, TECHNOLOGY, POTENTIAL, STRENGTH, VERDICT, SPACE, PANEL };
enum { BANNER_ROW = 2, TILE_ROW = 4, VERDICT_ROW = 7, SENTENCES = 3, TOP = 12 };
enum { SHOWN = 3, COVERAGE_ROW = TOP + SHOWN + 2, COVERAGES = 7 };
enum { NOTE_ROW = COVERAGE_ROW + COVERAGES + 2, NOTES = 5, LINKS = 7 };

struct writer {
	const struct axl_match_book *mb;
	const struct axl_sheet *sheet;
	int notice_row;
};

static char *number(double value)
{
	return axl_xasprintf("%.0f", value);
}

/* A cell that leads to a sheet; its content is written over it. */
static void lead(const struct writer *w, int row, int column, enum axl_style style,
                 const struct axl_sheet *target, int target_row)
{
	axl_sheet_link(w->sheet, row, column, style, "", target->name, target_row, 0);
}

/* Counts */

static int count_verdicts(const struct axl_match_book *mb, enum axl_match_verdict verdict)
{
	int count = 0;
	for (int pair = 0; pair < mb->pair_count; pair++)
		count += axl_match_cell_of(mb, pair)->verdict == verdict;
	return count;
}

static int count_disputed(const struct axl_match_book *mb)
{
	return count_verdicts(mb, AXL_MATCH_CONCORDANCE_HIGHER) +
	       count_verdicts(mb, AXL_MATCH_OBSERVED_HIGHER);
}

/* Pairs with documents enough, of a strength of so much and more. */
static int count_well(const struct axl_match_book *mb, double least)
{
	int count = 0;
	for (int pair = 0; pair < mb->pair_count; pair++) {
		const struct axl_match_cell *cell = axl_match_cell_of(mb, pair);
		count += !axl_match_is_thin(mb, cell) && cell->strength.value >= least;
	}
	return count;
}

/* "COUNT(cells of the table)" and the like; the caller's. */
static char *table_formula(const struct axl_match_book *mb, const char *function, const char *rest)
{
	enum { FIRST_TECHNOLOGY = 2 };
	int rows = 0;
	for (size_t i = 0; i < mb->match->industry_count; i++)
		rows += axl_match_is_shown(mb, i);
	struct axl_address cells =
	    axl_range(AXL_TABLE_TOP, FIRST_TECHNOLOGY, AXL_TABLE_TOP + (rows ? rows - 1 : 0),
	              FIRST_TECHNOLOGY + (int)mb->match->technology_count - 1, AXL_ANCHORED);
	return axl_xasprintf("%s(%s%s%s)", function, mb->table.prefix, cells.text, rest);
}

static char *strong_formula(const struct axl_match_book *mb)
{
	return table_formula(mb, "COUNTIF", ",\">=2\"");
}

/* Tiles */

static void begin_tile(const struct writer *w, int first, int last, const char *label,
                       const struct axl_sheet *target)
{
	axl_auto(axl_memory) char *text = axl_xasprintf("%s ▶", axl_match_text(w->mb, label));
	axl_sheet_span(w->sheet, TILE_ROW, first, TILE_ROW, last, AXL_STYLE_TILE_LABEL, text);
	axl_sheet_span(w->sheet, TILE_ROW + 1, first, TILE_ROW + 1, last, AXL_STYLE_TILE, "");
	lead(w, TILE_ROW + 1, first, AXL_STYLE_TILE, target, 0);
}

static void write_tiles(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	lxw_format *whole = axl_book_format(mb->book, AXL_STYLE_TILE, "#,##0");
	axl_auto(axl_memory) char *strong = strong_formula(mb);
	begin_tile(w, PLACE, INDUSTRY, "match-summary.documents", &mb->table);
	axl_sheet_number(w->sheet, TILE_ROW + 1, PLACE, whole, (double)mb->match->all.documents);
	begin_tile(w, TECHNOLOGY, POTENTIAL, "match-summary.strong", &mb->table);
	axl_sheet_formula(w->sheet, TILE_ROW + 1, TECHNOLOGY, whole, count_well(mb, 2), "=%s",
	                  strong);
	begin_tile(w, STRENGTH, VERDICT, "match-summary.disputed", &mb->sides);
	axl_sheet_number(w->sheet, TILE_ROW + 1, STRENGTH, whole, count_disputed(mb));
	begin_tile(w, PANEL, PANEL, "match-summary.linked", &mb->table);
	axl_sheet_number(
	    w->sheet, TILE_ROW + 1, PANEL, axl_book_format(mb->book, AXL_STYLE_TILE, "0.0%"),
	    mb->match->names ? (double)mb->match->linked_names / (double)mb->match->names
			     : (double)NAN);
}

/* Verdict */

static void write_sentence(const struct writer *w, int line, const struct axl_sheet *target,
                           const char *value, const char *formula)
{
	int row = VERDICT_ROW + line;
	axl_sheet_span(w->sheet, row, 0, row, PANEL, AXL_STYLE_VERDICT, "");
	lead(w, row, 0, AXL_STYLE_VERDICT, target, 0);
	axl_sheet_formula_text(w->sheet, row, 0, axl_book_style(w->mb->book, AXL_STYLE_VERDICT),
	                       value, "%s", formula);
}

static void write_counts(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	axl_auto(axl_memory) char *pairs = number(mb->pair_count);
	axl_auto(axl_memory) char *strong = number(count_well(mb, 2));
	axl_auto(axl_memory) char *strong_cells = strong_formula(mb);
	axl_auto(axl_memory) char *well = number(count_well(mb, 0));
	axl_auto(axl_memory) char *well_cells = table_formula(mb, "COUNT", "");
	axl_auto(axl_memory) char *agreed = number(count_verdicts(mb, AXL_MATCH_AGREED));
	axl_auto(axl_memory) char *disputed = number(count_disputed(mb));
	axl_auto(axl_memory) char *untold = number(count_verdicts(mb, AXL_MATCH_UNTOLD));
	axl_auto(axl_memory) char *region = axl_xasprintf("\"%s\"", mb->in->region);
	axl_auto(axl_memory) char *value =
	    axl_book_fill(mb->book, "match-summary.counts", AXL_LABEL_PLAIN, "region",
	                  mb->in->region, "pairs", pairs, "well", well, "strong", strong, "agreed",
	                  agreed, "disputed", disputed, "untold", untold, NULL);
	axl_auto(axl_memory) char *formula =
	    axl_book_fill(mb->book, "match-summary.counts", AXL_LABEL_FORMULA, "region", region,
	                  "pairs", pairs, "well", well_cells, "strong", strong_cells, "agreed",
	                  agreed, "disputed", disputed, "untold", untold, NULL);
	write_sentence(w, 0, &mb->sides, value, formula);
}

/* "전자부품 × 인지" at a place, as text and as formula; the caller's. */
static char *pair_name(const struct axl_match_book *mb, int place)
{
	const struct axl_match_pair *pair;
	if (place >= mb->ordered)
		return axl_xstrdup("");
	pair = &mb->pairs[mb->order[place]];
	return axl_xasprintf("%s × %s", axl_match_industry_name(mb, pair->industry),
	                     axl_match_technology_name(mb, pair->technology));
}

static char *pair_formula(const struct axl_match_book *mb, int place)
{
	return axl_xasprintf(
	    "%s&\" × \"&%s", axl_cell_of(&mb->top, AXL_PAIRS_TOP + place, AXL_PAIRS_INDUSTRY).text,
	    axl_cell_of(&mb->top, AXL_PAIRS_TOP + place, AXL_PAIRS_TECHNOLOGY).text);
}

static void write_first(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	if (mb->ordered < 2) {
		axl_auto(axl_memory) char *none =
		    axl_book_fill(mb->book, "match-pairs.empty", AXL_LABEL_FORMULA, NULL);
		write_sentence(w, 1, &mb->top, axl_match_text(mb, "match-pairs.empty"), none);
		return;
	}
	axl_auto(axl_memory) char *first = pair_name(mb, 0);
	axl_auto(axl_memory) char *second = pair_name(mb, 1);
	axl_auto(axl_memory) char *first_cells = pair_formula(mb, 0);
	axl_auto(axl_memory) char *second_cells = pair_formula(mb, 1);
	axl_auto(axl_memory) char *value =
	    axl_book_fill(mb->book, "match-summary.first", AXL_LABEL_PLAIN, "first", first,
	                  "second", second, NULL);
	axl_auto(axl_memory) char *formula =
	    axl_book_fill(mb->book, "match-summary.first", AXL_LABEL_FORMULA, "first", first_cells,
	                  "second", second_cells, NULL);
	write_sentence(w, 1, &mb->top, value, formula);
}

/* Which technologies are a gap; that nothing is said without a reference. */
static void write_gaps(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	axl_auto(axl_buffer) struct axl_buffer names;
	int known = 0, gaps = 0;
	axl_buffer_init(&names);
	for (size_t j = 0; j < mb->match->technology_count; j++) {
		int is_gap = axl_match_is_gap(mb, j);
		known += is_gap >= 0;
		if (is_gap > 0)
			axl_buffer_printf(&names, "%s%s", gaps++ ? ", " : "",
			                  axl_match_technology_name(mb, j));
	}
	const char *key = !known ? "match-gaps.none"
	                  : gaps ? "match-summary.gaps"
	                         : "match-summary.no-gap";
	axl_auto(axl_memory) char *count = number(gaps);
	axl_auto(axl_memory) char *quoted = axl_xasprintf("\"%s\"", names.bytes);
	axl_auto(axl_memory) char *value = axl_book_fill(mb->book, key, AXL_LABEL_PLAIN, "gaps",
	                                                 count, "names", names.bytes, NULL);
	axl_auto(axl_memory) char *formula =
	    axl_book_fill(mb->book, key, AXL_LABEL_FORMULA, "gaps", count, "names", quoted, NULL);
	write_sentence(w, 2, &mb->gaps, value, formula);
}

/* The first pairs */

static void write_mirror(const struct writer *w, int place, int column, enum axl_style style,
                         int pairs_column, const char *value)
{
	axl_sheet_formula_text(w->sheet, TOP + place, column, axl_book_style(w->mb->book, style),
	                       value, "=%s",
	                       axl_cell_of(&w->mb->top, AXL_PAIRS_TOP + place, pairs_column).text);
}

static void write_top(const struct writer *w)
{
	static const struct axl_head heads[] = {
	    [PLACE] = {"match.place", 7},
	    [INDUSTRY] = {"industry.name", 38},
	    [TECHNOLOGY] = {"match.technology", 20},
	    [POTENTIAL] = {"match.potential", 11},
	    [STRENGTH] = {"match.strength", 11},
	    [VERDICT] = {"match.verdict", 20},
	};
	const struct axl_match_book *mb = w->mb;
	lxw_format *figure = axl_book_format(mb->book, AXL_STYLE_STRONG_FIGURE, "0.00");
	axl_sheet_text(w->sheet, TOP - 2, 0, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-summary.top"));
	axl_sheet_heads(w->sheet, TOP - 1, heads, AXL_COUNT(heads));
	for (int place = 0; place < SHOWN && place < axl_match_listed(mb); place++) {
		int row = TOP + place, pair = (int)mb->order[place];
		const struct axl_match_cell *cell = axl_match_cell_of(mb, pair);
		lead(w, row, PLACE, AXL_STYLE_LINK_CENTRE, &mb->top, AXL_PAIRS_TOP + place);
		axl_sheet_number(w->sheet, row, PLACE,
		                 axl_book_style(mb->book, AXL_STYLE_LINK_CENTRE), place + 1);
		write_mirror(w, place, INDUSTRY, AXL_STYLE_WRAP, AXL_PAIRS_INDUSTRY,
		             axl_match_industry_name(mb, mb->pairs[pair].industry));
		write_mirror(w, place, TECHNOLOGY, AXL_STYLE_STRONG, AXL_PAIRS_TECHNOLOGY,
		             axl_match_technology_name(mb, mb->pairs[pair].technology));
		axl_sheet_formula(
		    w->sheet, row, POTENTIAL, figure, axl_match_potential(mb, pair), "=%s",
		    axl_cell_of(&mb->top, AXL_PAIRS_TOP + place, AXL_PAIRS_POTENTIAL).text);
		axl_sheet_formula(
		    w->sheet, row, STRENGTH, figure, cell->strength.value, "=%s",
		    axl_cell_of(&mb->top, AXL_PAIRS_TOP + place, AXL_PAIRS_STRENGTH).text);
		write_mirror(w, place, VERDICT, AXL_STYLE_WRAP, AXL_PAIRS_VERDICT,
		             axl_match_verdict(mb, cell->verdict));
		axl_sheet_height(w->sheet, row, 28);
	}
}

/* What the sides know of all documents that have a technology. */
static void write_coverage(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	const struct axl_match_technology *all = &mb->match->all;
	const struct {
		const char *label;
		size_t count, of;
	} rows[COVERAGES] = {
	    {"match-summary.by-class", all->known[AXL_MATCH_CONCORDANCE], all->documents},
	    {"match-summary.by-firm", all->known[AXL_MATCH_OBSERVED], all->documents},
	    {"match-summary.by-field", all->known[AXL_MATCH_FIELD_WORK], all->documents},
	    {"match-summary.unclassed", all->unclassed, all->documents},
	    {"match-summary.unmapped", all->unmapped, all->documents},
	    {"match-summary.ai-only", all->ai_only, all->documents},
	    {"match-summary.unlinked", mb->match->names - mb->match->linked_names,
	     mb->match->names},
	};
	lxw_format *whole = axl_book_format(mb->book, AXL_STYLE_FIGURE, "#,##0");
	lxw_format *share = axl_book_format(mb->book, AXL_STYLE_FIGURE, "0.0%");
	axl_sheet_text(w->sheet, COVERAGE_ROW - 1, 0, AXL_STYLE_SECTION,
	               axl_match_text(mb, "match-summary.coverage"));
	for (int i = 0; i < COVERAGES; i++) {
		int row = COVERAGE_ROW + i;
		bool empty = rows[i].count == 0 && i <= AXL_MATCH_FIELD_WORK;
		axl_sheet_span(w->sheet, row, PLACE, row, TECHNOLOGY, AXL_STYLE_WRAP,
		               axl_match_text(mb, rows[i].label));
		axl_sheet_number(w->sheet, row, POTENTIAL, whole, (double)rows[i].count);
		axl_sheet_number(w->sheet, row, STRENGTH, share,
		                 rows[i].of ? (double)rows[i].count / (double)rows[i].of
		                            : (double)NAN);
		axl_sheet_text(w->sheet, row, VERDICT, empty ? AXL_STYLE_WARNING : AXL_STYLE_WRAP,
		               empty ? axl_match_text(mb, "match-summary.silent") : "");
	}
}

/* Beside them: what must be kept in mind */

static void notice(struct writer *w, const char *text, const struct axl_sheet *target)
{
	int row = w->notice_row++;
	if (row >= NOTE_ROW - 1)
		return;
	axl_sheet_text(w->sheet, row, PANEL, AXL_STYLE_WARNING, text);
	if (target)
		lead(w, row, PANEL, AXL_STYLE_WARNING, target, 0);
	axl_sheet_text(w->sheet, row, PANEL, AXL_STYLE_WARNING, text);
}

static void count_notice(struct writer *w, const char *label, size_t count,
                         const struct axl_sheet *target)
{
	if (count == 0)
		return;
	axl_auto(axl_memory) char *digits = axl_xasprintf("%zu", count);
	axl_auto(axl_memory) char *text =
	    axl_book_fill(w->mb->book, label, AXL_LABEL_PLAIN, "count", digits, NULL);
	notice(w, text, target);
}

static void write_notices(struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	size_t left_out = 0;
	axl_sheet_text(w->sheet, TOP - 2, PANEL, AXL_STYLE_SECTION,
	               axl_match_text(mb, "summary.mind"));
	w->notice_row = TOP - 1;
	for (size_t k = 0; k < mb->match->rule->factor_count; k++)
		left_out += mb->match->left_out >> k & 1U;
	notice(w, axl_match_text(mb, "match-summary.makes"), &mb->criteria);
	if (mb->match->all.known[AXL_MATCH_FIELD_WORK] == 0)
		notice(w, axl_match_text(mb, "match-summary.no-field"), &mb->sides);
	if (mb->match->all.known[AXL_MATCH_OBSERVED] == 0)
		notice(w, axl_match_text(mb, "match-summary.no-observed"), &mb->sides);
	if (mb->match->all.known[AXL_MATCH_CONCORDANCE] == 0)
		notice(w, axl_match_text(mb, "match-summary.no-concordance"), &mb->sides);
	count_notice(w, "match-summary.left-out", left_out, &mb->criteria);
	count_notice(w, "match-summary.without-potential", (size_t)(mb->pair_count - mb->ordered),
	             &mb->sides);
	count_notice(w, "industry-summary.rejected",
	             (size_t)axl_evidence_rejected(&mb->in->evidence), &mb->sources);
}

static void write_banner(const struct writer *w)
{
	const struct axl_book_evidence *evidence = &w->mb->in->evidence;
	size_t synthetic = axl_evidence_synthetic(evidence);
	if (synthetic == 0)
		return;
	axl_auto(axl_memory) char *count = axl_xasprintf("%zu", synthetic);
	axl_auto(axl_memory) char *all = axl_xasprintf("%zu", evidence->source_count);
	axl_auto(axl_memory) char *text = axl_book_fill(
	    w->mb->book, "summary.synthetic", AXL_LABEL_PLAIN, "count", count, "all", all, NULL);
	axl_sheet_span(w->sheet, BANNER_ROW, 0, BANNER_ROW, PANEL, AXL_STYLE_BANNER, text);
	axl_sheet_height(w->sheet, BANNER_ROW, 22);
}

static void write_notes(const struct writer *w)
{
	static const char *const notes[NOTES] = {"match-summary.note-1", "match-summary.note-2",
	                                         "match-summary.note-3", "match-summary.note-4",
	                                         "match-summary.note-5"};
	axl_sheet_text(w->sheet, NOTE_ROW, 0, AXL_STYLE_SECTION,
	               axl_match_text(w->mb, "summary.read"));
	for (int i = 0; i < NOTES; i++)
		axl_sheet_span(w->sheet, NOTE_ROW + 1 + i, 0, NOTE_ROW + 1 + i, VERDICT,
		               AXL_STYLE_NOTE, axl_match_text(w->mb, notes[i]));
}

static void write_links(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	const struct {
		const struct axl_sheet *sheet;
		const char *about;
	} links[LINKS] = {
	    {&mb->table, "match-summary.link-table"},
	    {&mb->sides, "match-summary.link-sides"},
	    {&mb->top, "match-summary.link-pairs"},
	    {&mb->gaps, "match-summary.link-gaps"},
	    {&mb->proofs, "match-summary.link-proofs"},
	    {&mb->criteria, "match-summary.link-criteria"},
	    {&mb->sources, "summary.link-sources"},
	};
	axl_sheet_text(w->sheet, NOTE_ROW, PANEL, AXL_STYLE_SECTION,
	               axl_match_text(mb, "summary.links"));
	for (int i = 0; i < LINKS; i++) {
		axl_auto(axl_memory) char *text = axl_xasprintf("▶ %s — %s", links[i].sheet->name,
		                                                axl_match_text(mb, links[i].about));
		axl_sheet_link(w->sheet, NOTE_ROW + 1 + i, PANEL, AXL_STYLE_LINK, text,
		               links[i].sheet->name, 0, 0);
	}
}

static void write_title(const struct writer *w)
{
	const struct axl_match_book *mb = w->mb;
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(mb->in->wave, date);
	axl_auto(axl_memory) char *level_key =
	    axl_xasprintf("level.%s", axl_ksic_level_names[mb->match->level - 1]);
	axl_auto(axl_memory) char *title =
	    axl_xasprintf("%s — %s", mb->in->project, axl_match_text(mb, "match-summary.title"));
	axl_auto(axl_memory) char *subtitle = axl_book_fill(
	    mb->book, "match-summary.subtitle", AXL_LABEL_PLAIN, "wave", mb->in->wave, "date", date,
	    "region", mb->in->region, "level", axl_match_text(mb, level_key), "taxonomy",
	    axl_taxonomy_id(mb->match->taxonomy), NULL);
	axl_sheet_title(w->sheet, title, subtitle, NULL);
}

static void size_cells(const struct writer *w)
{
	axl_sheet_width(w->sheet, SPACE, SPACE, 2);
	axl_sheet_width(w->sheet, PANEL, PANEL, 62);
	axl_sheet_height(w->sheet, TILE_ROW - 1, 8);
	axl_sheet_height(w->sheet, TILE_ROW, 18);
	axl_sheet_height(w->sheet, TILE_ROW + 1, 34);
	axl_sheet_height(w->sheet, VERDICT_ROW - 1, 8);
	for (int line = 0; line < SENTENCES; line++)
		axl_sheet_height(w->sheet, VERDICT_ROW + line, 36);
	axl_sheet_height(w->sheet, TOP - 2, 24);
	for (int row = TOP - 1; row < NOTE_ROW - 1; row++)
		axl_sheet_height(w->sheet, row, 28);
	for (int i = 1; i <= LINKS; i++)
		axl_sheet_height(w->sheet, NOTE_ROW + i, 26);
}

void axl_match_write_summary(const struct axl_match_book *mb)
{
	struct writer w = {.mb = mb, .sheet = &mb->summary};
	size_cells(&w);
	write_title(&w);
	write_banner(&w);
	write_tiles(&w);
	write_counts(&w);
	write_first(&w);
	write_gaps(&w);
	write_top(&w);
	write_coverage(&w);
	write_notices(&w);
	write_notes(&w);
	write_links(&w);
	axl_sheet_page(&mb->summary, &(struct axl_page){.last_header_row = -1, .pages_tall = 1});
}
