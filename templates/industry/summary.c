/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The summary: one page for someone who reads no other. Its figures are those of the other sheets.
 */
#include "config.h"

#include "base/buffer.h"
#include "base/period.h"
#include "templates/industry/book.h"

#include <math.h>

enum { RANK, LABEL, SIZE, CHANGE, GROWTH, LQ, GAP, PANEL };
enum { BANNER_ROW = 2, TILE_ROW = 4, VERDICT_ROW = 7, TOP = 12, EACH = 1 + AXL_LIST_LENGTH };
enum { NOTE_ROW = TOP + AXL_LIST_COUNT * EACH + 1, NOTES = 5 };

static const char *const list_labels[] = {
    [AXL_LIST_GROWING] = "industry-summary.growing",
    [AXL_LIST_TRANSITION] = "industry-summary.transition",
    [AXL_LIST_SHRINKING] = "industry-summary.shrinking",
    [AXL_LIST_SPECIAL] = "industry-summary.special",
};

int axl_summary_row(enum axl_list list, int place)
{
	return TOP + (int)list * EACH + 1 + place;
}

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	int notice_row;
};

/* Counts, as the sheets' marks have them */

struct counts {
	int trends[AXL_TREND_UNKNOWN + 1], specials[AXL_SPECIAL_UNKNOWN + 1];
};

static struct counts count_marks(const struct axl_industry_book *ib)
{
	struct counts counts = {0};
	for (int i = 0; i < ib->home; i++) {
		counts.trends[axl_industry_trend(ib, i)]++;
		counts.specials[axl_industry_special(ib, i)]++;
	}
	return counts;
}

/* How often a mark stands in a column of marks, as a formula. */
static char *count_of(const struct axl_industry_book *ib, const struct axl_sheet *sheet, int top,
                      int column, const char *label)
{
	axl_auto(axl_memory) char *word = axl_book_literal(ib->book, label);
	return axl_xasprintf("COUNTIF(%s,%s)", axl_column_of(sheet, top + 1, column, ib->home).text,
	                     word);
}

static char *count_trend(const struct axl_industry_book *ib, enum axl_trend trend)
{
	return count_of(ib, &ib->growth, AXL_GROWTH_TOP, AXL_GROWTH_MARK, axl_trend_labels[trend]);
}

static char *count_special(const struct axl_industry_book *ib)
{
	return count_of(ib, &ib->structure, AXL_STRUCTURE_TOP, AXL_STRUCTURE_MARK,
	                axl_special_labels[AXL_SPECIAL_HIGH]);
}

/* A cell that leads to a sheet; its content is written over it. */
static void lead(const struct writer *w, int row, int column, enum axl_style style,
                 const struct axl_sheet *target, int target_row)
{
	axl_sheet_link(w->sheet, row, column, style, "", target->name, target_row, 0);
}

/* Tiles */

static void begin_tile(const struct writer *w, int first, int last, const char *label,
                       const struct axl_sheet *target, int target_row)
{
	axl_auto(axl_memory) char *text = axl_xasprintf("%s ▶", axl_industry_text(w->ib, label));
	axl_sheet_span(w->sheet, TILE_ROW, first, TILE_ROW, last, AXL_STYLE_TILE_LABEL, text);
	axl_sheet_span(w->sheet, TILE_ROW + 1, first, TILE_ROW + 1, last, AXL_STYLE_TILE, "");
	lead(w, TILE_ROW + 1, first, AXL_STYLE_TILE, target, target_row);
}

static int lead_column(const struct axl_industry_book *ib)
{
	return ib->view->measure == AXL_EMPLOYEES ? AXL_STRUCTURE_EMPLOYEES
	                                          : AXL_STRUCTURE_ESTABLISHMENTS;
}

static double shown_share(const struct axl_industry_book *ib)
{
	double sum = 0;
	struct axl_number all = ib->view->grid->totals[AXL_HOME][ib->view->newest];
	for (int i = 0; i < ib->home; i++) {
		struct axl_number size = axl_industry_row_of(ib, i)->size;
		sum += size.state == AXL_VALUE ? size.number : 0;
	}
	return all.state == AXL_VALUE && all.number > 0 ? sum / all.number : (double)NAN;
}

static void write_tiles(const struct writer *w, const struct counts *counts)
{
	const struct axl_industry_book *ib = w->ib;
	const struct axl_sheet *structure = &ib->structure;
	int ups = counts->trends[AXL_TREND_UP] + counts->trends[AXL_TREND_LIKELY_UP];
	int downs = counts->trends[AXL_TREND_DOWN] + counts->trends[AXL_TREND_LIKELY_DOWN];
	int below = AXL_STRUCTURE_TOP + 1 + ib->home;
	axl_auto(axl_memory) char *up = count_trend(ib, AXL_TREND_UP);
	axl_auto(axl_memory) char *down = count_trend(ib, AXL_TREND_DOWN);
	axl_auto(axl_memory) char *likely_up = count_trend(ib, AXL_TREND_LIKELY_UP);
	axl_auto(axl_memory) char *likely_down = count_trend(ib, AXL_TREND_LIKELY_DOWN);
	axl_auto(axl_memory) char *special = count_special(ib);
	axl_auto(axl_memory) char *moved = axl_xasprintf("%d / %d", ups, downs);
	struct axl_number all = ib->view->grid->totals[AXL_HOME][ib->view->newest];

	begin_tile(w, RANK, LABEL,
	           ib->view->measure == AXL_EMPLOYEES ? "industry-summary.all-employees"
	                                              : "industry-summary.all-establishments",
	           structure, AXL_STRUCTURE_TOP);
	axl_sheet_formula_figure(w->sheet, TILE_ROW + 1, RANK,
	                         axl_book_format(ib->book, AXL_STYLE_TILE, "#,##0"), all, "=%s",
	                         axl_cell_of(structure, AXL_STRUCTURE_TOP, lead_column(ib)).text);
	begin_tile(w, SIZE, CHANGE, "industry-summary.up-down", &ib->growth, AXL_GROWTH_TOP);
	axl_sheet_formula_text(w->sheet, TILE_ROW + 1, SIZE,
	                       axl_book_style(ib->book, AXL_STYLE_TILE), moved,
	                       "=(%s+%s)&\" / \"&(%s+%s)", up, likely_up, down, likely_down);
	begin_tile(w, GROWTH, LQ, "industry-summary.specials", structure, AXL_STRUCTURE_TOP);
	axl_sheet_formula(w->sheet, TILE_ROW + 1, GROWTH,
	                  axl_book_format(ib->book, AXL_STYLE_TILE, "0"),
	                  counts->specials[AXL_SPECIAL_HIGH], "=%s", special);
	begin_tile(w, PANEL, PANEL, "industry-summary.shown", structure, below);
	axl_sheet_formula(w->sheet, TILE_ROW + 1, PANEL,
	                  axl_book_format(ib->book, AXL_STYLE_TILE, "0.0%"), shown_share(ib), "=%s",
	                  axl_cell_of(structure, below, AXL_STRUCTURE_SHARE).text);
}

/* Verdict */

static void write_sentence(const struct writer *w, int line, const struct axl_sheet *target,
                           const char *value, const char *formula)
{
	int row = VERDICT_ROW + line;
	axl_sheet_span(w->sheet, row, 0, row, PANEL, AXL_STYLE_VERDICT, "");
	lead(w, row, 0, AXL_STYLE_VERDICT, target, 0);
	axl_sheet_formula_text(w->sheet, row, 0, axl_book_style(w->ib->book, AXL_STYLE_VERDICT),
	                       value, "%s", formula);
}

static void write_trends(const struct writer *w, const struct counts *counts)
{
	const struct axl_industry_book *ib = w->ib;
	char *cells[AXL_TREND_UNKNOWN + 1];
	for (enum axl_trend trend = 0; trend <= AXL_TREND_UNKNOWN; trend++)
		cells[trend] = count_trend(ib, trend);
	const int *n = counts->trends;
	axl_auto(axl_memory) char *all = axl_xasprintf("%d", ib->home);
	axl_auto(axl_memory) char *up =
	    axl_xasprintf("%d", n[AXL_TREND_UP] + n[AXL_TREND_LIKELY_UP]);
	axl_auto(axl_memory) char *down =
	    axl_xasprintf("%d", n[AXL_TREND_DOWN] + n[AXL_TREND_LIKELY_DOWN]);
	axl_auto(axl_memory) char *unclear = axl_xasprintf("%d", n[AXL_TREND_UNCLEAR]);
	axl_auto(axl_memory) char *unknown = axl_xasprintf("%d", n[AXL_TREND_UNKNOWN]);
	axl_auto(axl_memory) char *ups =
	    axl_xasprintf("(%s+%s)", cells[AXL_TREND_UP], cells[AXL_TREND_LIKELY_UP]);
	axl_auto(axl_memory) char *downs =
	    axl_xasprintf("(%s+%s)", cells[AXL_TREND_DOWN], cells[AXL_TREND_LIKELY_DOWN]);
	axl_auto(axl_memory) char *region = axl_xasprintf("\"%s\"", axl_industry_home(ib));
	axl_auto(axl_memory) char *level = axl_xasprintf("\"%s\"", axl_industry_level(ib));
	axl_auto(axl_memory) char *value =
	    axl_book_fill(ib->book, "industry-summary.trends", AXL_LABEL_PLAIN, "region",
	                  axl_industry_home(ib), "level", axl_industry_level(ib), "all", all, "up",
	                  up, "down", down, "unclear", unclear, "unknown", unknown, NULL);
	axl_auto(axl_memory) char *formula =
	    axl_book_fill(ib->book, "industry-summary.trends", AXL_LABEL_FORMULA, "region", region,
	                  "level", level, "all", all, "up", ups, "down", downs, "unclear",
	                  cells[AXL_TREND_UNCLEAR], "unknown", cells[AXL_TREND_UNKNOWN], NULL);
	write_sentence(w, 0, &ib->growth, value, formula);
	for (enum axl_trend trend = 0; trend <= AXL_TREND_UNKNOWN; trend++)
		free(cells[trend]);
}

/* "성장 12개, 쇠퇴 3개": each class with the count of its industries, in both forms. */
static void list_classes(const struct axl_industry_book *ib, struct axl_buffer *value,
                         struct axl_buffer *formula)
{
	const struct axl_industry_classes *classes = ib->in->classes;
	struct axl_long_address cells =
	    axl_column_of(&ib->classes, AXL_CLASSES_TOP, 0, (int)classes->count);
	for (size_t class = 0; class < classes->file->class_count; class ++) {
		size_t count = 0;
		for (size_t i = 0; i < classes->count; i++)
			count += classes->rows[i].class == class;
		axl_auto(axl_memory) char *text = axl_industry_class_text(ib, class);
		axl_auto(axl_memory) char *number = axl_xasprintf("%zu", count);
		axl_auto(axl_memory) char *counted =
		    axl_xasprintf("COUNTIF(%s,\"%s\")", cells.text, text);
		axl_auto(axl_memory) char *name =
		    axl_xasprintf("\"%s\"", axl_industry_class_label(ib, class));
		axl_auto(axl_memory) char *part =
		    axl_book_fill(ib->book, "industry-summary.class", AXL_LABEL_PLAIN, "class",
		                  axl_industry_class_label(ib, class), "count", number, NULL);
		axl_auto(axl_memory) char *part_formula =
		    axl_book_fill(ib->book, "industry-summary.class", AXL_LABEL_FORMULA, "class",
		                  name, "count", counted, NULL);
		axl_buffer_printf(value, "%s%s", class ? ", " : "", part);
		axl_buffer_printf(formula, "%s%s", class ? "&\", \"&" : "",
		                  axl_formula_body(part_formula));
	}
}

/* What the rules say of the industries. */
static void write_classes(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	axl_auto(axl_buffer) struct axl_buffer classes, classes_formula;
	size_t border = 0;
	axl_buffer_init(&classes);
	axl_buffer_init(&classes_formula);
	list_classes(ib, &classes, &classes_formula);
	for (size_t i = 0; i < ib->in->classes->count; i++)
		border += ib->in->classes->rows[i].answer.borderline;
	axl_auto(axl_memory) char *all = axl_xasprintf("%zu", ib->in->classes->count);
	axl_auto(axl_memory) char *borderline = axl_xasprintf("%zu", border);
	axl_auto(axl_memory) char *region = axl_xasprintf("\"%s\"", axl_industry_home(ib));
	axl_auto(axl_memory) char *level = axl_xasprintf("\"%s\"", axl_industry_level(ib));
	axl_auto(axl_memory) char *value =
	    axl_book_fill(ib->book, "industry-summary.classes", AXL_LABEL_PLAIN, "region",
	                  axl_industry_home(ib), "level", axl_industry_level(ib), "all", all,
	                  "classes", classes.bytes, "border", borderline, NULL);
	axl_auto(axl_memory) char *formula = axl_book_fill(
	    ib->book, "industry-summary.classes", AXL_LABEL_FORMULA, "region", region, "level",
	    level, "all", all, "classes", classes_formula.bytes, "border", borderline, NULL);
	write_sentence(w, 0, &ib->classes, value, formula);
}

/* A whole number with its thousands apart and, where it is a change, its sign. */
static char *whole(double value, bool is_signed)
{
	char digits[32];
	double rounded = round(value) + 0.0;
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	int length = snprintf(digits, sizeof digits, "%.0f", fabs(rounded));
	if (rounded < 0 || (is_signed && rounded > 0))
		axl_buffer_add_char(&out, rounded < 0 ? '-' : '+');
	for (int i = 0; i < length; i++) {
		if (i > 0 && (length - i) % 3 == 0)
			axl_buffer_add_char(&out, ',');
		axl_buffer_add_char(&out, digits[i]);
	}
	return axl_buffer_detach(&out);
}

static char *whole_formula(const struct axl_industry_book *ib, enum axl_effects_column column,
                           bool is_signed)
{
	struct axl_long_address cell = axl_cell_of(&ib->effects, AXL_EFFECTS_TOP, (int)column);
	return is_signed ? axl_xasprintf("IF(ROUND(%s,0)>0,\"+\",\"\")&FIXED(ROUND(%s,0)+0,0)",
	                                 cell.text, cell.text)
	                 : axl_xasprintf("FIXED(ROUND(%s,0)+0,0)", cell.text);
}

/* What the region's change is made of; without shift-share, that there is none. */
static void write_effects(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	const struct axl_industry_shift *shift = ib->in->shift;
	if (!shift || isnan(shift->dunn->totals[0].before)) {
		axl_auto(axl_memory) char *none =
		    axl_book_literal(ib->book, "industry-summary.no-shift");
		axl_auto(axl_memory) char *formula = axl_xasprintf("=%s", none);
		write_sentence(w, 1, &ib->quality,
		               axl_industry_text(ib, "industry-summary.no-shift"), formula);
		return;
	}
	const struct axl_shift_effects *all = &shift->dunn->totals[0];
	const struct {
		double value;
		enum axl_effects_column column;
		bool is_signed;
	} figures[] = {{all->before, AXL_EFFECTS_BEFORE, false},
	               {all->after, AXL_EFFECTS_AFTER, false},
	               {all->after - all->before, AXL_EFFECTS_CHANGE, true},
	               {all->national, AXL_EFFECTS_NATIONAL, true},
	               {all->mix, AXL_EFFECTS_MIX, true},
	               {all->regional, AXL_EFFECTS_REGIONAL, true}};
	char *texts[2][AXL_COUNT(figures)], *lines[2];
	for (size_t i = 0; i < AXL_COUNT(figures); i++) {
		texts[0][i] = whole(figures[i].value, figures[i].is_signed);
		texts[1][i] = whole_formula(ib, figures[i].column, figures[i].is_signed);
	}
	const char *first = axl_industry_view_period(ib->view, shift->periods[0]);
	const char *last =
	    axl_industry_view_period(ib->view, shift->periods[shift->period_count - 1]);
	for (int form = 0; form < 2; form++) {
		const char *quote = form ? "\"" : "";
		axl_auto(axl_memory) char *from = axl_xasprintf("%s%s%s", quote, first, quote);
		axl_auto(axl_memory) char *to = axl_xasprintf("%s%s%s", quote, last, quote);
		axl_auto(axl_memory) char *measure =
		    axl_xasprintf("%s%s%s", quote, axl_industry_measure(ib), quote);
		lines[form] = axl_book_fill(ib->book, "industry-summary.effects",
		                            form ? AXL_LABEL_FORMULA : AXL_LABEL_PLAIN, "measure",
		                            measure, "first", from, "last", to, "before",
		                            texts[form][0], "after", texts[form][1], "change",
		                            texts[form][2], "national", texts[form][3], "mix",
		                            texts[form][4], "regional", texts[form][5], NULL);
	}
	write_sentence(w, 1, &ib->shift, lines[0], lines[1]);
	for (int form = 0; form < 2; form++) {
		free(lines[form]);
		for (size_t i = 0; i < AXL_COUNT(figures); i++)
			free(texts[form][i]);
	}
}

static void write_specials(const struct writer *w, const struct counts *counts)
{
	const struct axl_industry_book *ib = w->ib;
	int first = ib->listed[AXL_LIST_SPECIAL][0];
	axl_auto(axl_memory) char *count = axl_xasprintf("%d", counts->specials[AXL_SPECIAL_HIGH]);
	axl_auto(axl_memory) char *count_cells = count_special(ib);
	axl_auto(axl_memory) char *reference = axl_xasprintf("\"%s\"", axl_industry_reference(ib));
	axl_auto(axl_memory) char *value =
	    axl_book_fill(ib->book, "industry-summary.specialised", AXL_LABEL_PLAIN, "reference",
	                  axl_industry_reference(ib), "count", count, "first",
	                  first < 0 ? "–" : axl_industry_name(ib, first), NULL);
	axl_auto(axl_memory) char *formula = axl_book_fill(
	    ib->book, "industry-summary.specialised", AXL_LABEL_FORMULA, "reference", reference,
	    "count", count_cells, "first",
	    axl_cell(axl_summary_row(AXL_LIST_SPECIAL, 0), LABEL, AXL_FREE).text, NULL);
	write_sentence(w, 2, &ib->structure, value, formula);
}

/* Lists */

static void write_nobody(const struct writer *w, int row)
{
	axl_sheet_text(w->sheet, row, LABEL, AXL_STYLE_TEXT, "–");
	for (int column = SIZE; column <= LQ; column++)
		axl_sheet_text(w->sheet, row, column, AXL_STYLE_TEXT, "");
}

static void write_place(const struct writer *w, enum axl_list list, int place)
{
	const struct axl_industry_book *ib = w->ib;
	int row = axl_summary_row(list, place), industry = ib->listed[list][place];
	axl_sheet_number(w->sheet, row, RANK, axl_book_format(ib->book, AXL_STYLE_RANK, "0"),
	                 place + 1);
	if (industry < 0) {
		write_nobody(w, row);
		return;
	}
	const struct axl_industry_rates *rates = axl_industry_rates_of(ib, industry);
	const struct axl_industry_row *structure = axl_industry_row_of(ib, industry);
	int growth_row = AXL_GROWTH_TOP + 1 + industry;
	int structure_row = AXL_STRUCTURE_TOP + 1 + industry;
	bool special = list == AXL_LIST_SPECIAL;
	axl_sheet_link(w->sheet, row, LABEL, AXL_STYLE_LINK_TEXT, axl_industry_name(ib, industry),
	               special ? ib->structure.name : ib->growth.name,
	               special ? structure_row : growth_row, 1);
	axl_sheet_formula_figure(
	    w->sheet, row, SIZE, axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0"),
	    ib->view->measure == AXL_EMPLOYEES ? structure->employees : structure->establishments,
	    "=%s", axl_cell_of(&ib->structure, structure_row, lead_column(ib)).text);
	axl_sheet_formula(w->sheet, row, CHANGE,
	                  axl_book_format(ib->book, AXL_STYLE_FIGURE, "+#,##0;-#,##0;0"),
	                  axl_industry_change(ib, industry), "=%s",
	                  axl_cell_of(&ib->growth, growth_row, AXL_GROWTH_CHANGE).text);
	axl_sheet_formula(w->sheet, row, GROWTH,
	                  axl_book_format(ib->book, AXL_STYLE_FIGURE, "+0.0%;-0.0%;0.0%"),
	                  rates->cagr.state == AXL_VALUE ? rates->cagr.value : NAN, "=%s",
	                  axl_cell_of(&ib->growth, growth_row, AXL_GROWTH_CAGR).text);
	axl_sheet_formula_figure(
	    w->sheet, row, LQ, axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	    (struct axl_number){structure->lq.state, structure->lq.value}, "=%s",
	    axl_cell_of(&ib->structure, structure_row, AXL_STRUCTURE_LQ).text);
}

static void write_lists(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	static const char *const heads[] = {
	    [RANK] = "ranks.rank",    [LABEL] = "industry.name", [CHANGE] = "growth.change",
	    [GROWTH] = "growth.cagr", [LQ] = "structure.lq",
	};
	axl_sheet_text(w->sheet, TOP - 2, 0, AXL_STYLE_SECTION,
	               axl_industry_text(ib, "industry-summary.top"));
	for (int column = RANK; column <= LQ; column++)
		axl_sheet_text(w->sheet, TOP - 1, column, AXL_STYLE_HEADER,
		               column == SIZE ? axl_industry_measure(ib)
		                              : axl_industry_text(ib, heads[column]));
	for (enum axl_list list = 0; list < AXL_LIST_COUNT; list++) {
		int row = axl_summary_row(list, -1);
		axl_sheet_span(w->sheet, row, RANK, row, LQ, AXL_STYLE_SUBHEADER,
		               axl_industry_text(ib, list_labels[list]));
		for (int place = 0; place < AXL_LIST_LENGTH; place++)
			write_place(w, list, place);
	}
}

/* Notices */

static void notice(struct writer *w, const char *text, const struct axl_sheet *target, int row)
{
	if (target)
		lead(w, w->notice_row, PANEL, AXL_STYLE_WARNING, target, row);
	axl_sheet_text(w->sheet, w->notice_row++, PANEL, AXL_STYLE_WARNING, text);
}

static void count_notice(struct writer *w, const char *key, size_t count,
                         const struct axl_sheet *target, int row)
{
	if (count == 0)
		return;
	axl_auto(axl_memory) char *number = axl_xasprintf("%zu", count);
	axl_auto(axl_memory) char *text =
	    axl_book_fill(w->ib->book, key, AXL_LABEL_PLAIN, "count", number, NULL);
	notice(w, text, target, row);
}

static size_t masked_count(const struct axl_industry_book *ib)
{
	size_t count = 0;
	for (int i = 0; i < ib->home; i++)
		count += axl_industry_view_size(ib->view, ib->view->measure, ib->view->newest,
		                                ib->view->items[i])
		             .state == AXL_MASKED;
	return count;
}

/* Industries whose growth stops at a break. */
static size_t broken_count(const struct axl_industry_book *ib)
{
	size_t count = 0;
	for (int i = 0; i < ib->home; i++)
		count += *axl_industry_rates_of(ib, i)->breaks != '\0';
	return count;
}

/* Which source speaks, and of when. */
static void name_source(struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	const struct axl_book_evidence *evidence = &ib->in->evidence;
	for (size_t i = 0; i < evidence->source_count; i++) {
		if (evidence->sources[i].id != ib->view->grid->table->version)
			continue;
		axl_auto(axl_memory) char *text = axl_book_fill(
		    ib->book,
		    ib->view->grid->table->is_register ? "industry-summary.register"
						       : "industry-summary.table",
		    AXL_LABEL_PLAIN, "source", evidence->sources[i].source, "provider",
		    *evidence->sources[i].provider ? evidence->sources[i].provider : "–", "period",
		    axl_industry_view_period(ib->view, ib->view->newest), NULL);
		notice(w, text, &ib->sources, 0);
	}
}

static void write_notices(struct writer *w, const struct counts *counts)
{
	const struct axl_industry_book *ib = w->ib;
	axl_sheet_text(w->sheet, TOP - 2, PANEL, AXL_STYLE_SECTION,
	               axl_industry_text(ib, "summary.mind"));
	w->notice_row = TOP - 1;
	name_source(w);
	if (ib->in->shift && ib->in->shift->shortened) {
		axl_auto(axl_memory) char *text =
		    axl_book_fill(ib->book, "industry-summary.shortened", AXL_LABEL_PLAIN, "break",
		                  axl_break_word(ib->in->shift->shortened), NULL);
		notice(w, text, &ib->quality, 0);
	}
	count_notice(w, "industry-summary.broken", broken_count(ib), &ib->quality, 0);
	count_notice(w, "industry-summary.masked", masked_count(ib), &ib->quality, 0);
	count_notice(w, "industry-summary.unknown", (size_t)counts->trends[AXL_TREND_UNKNOWN],
	             &ib->growth, AXL_GROWTH_TOP);
	count_notice(
	    w, "industry-summary.likely",
	    (size_t)(counts->trends[AXL_TREND_LIKELY_UP] + counts->trends[AXL_TREND_LIKELY_DOWN]),
	    &ib->growth, AXL_GROWTH_TOP);
	if (ib->in->shift)
		count_notice(w, "industry-summary.left-out", ib->in->shift->dunn->gap_count,
		             &ib->effects, AXL_EFFECTS_TOP);
	count_notice(w, "industry-summary.rejected",
	             (size_t)axl_evidence_rejected(&ib->in->evidence), &ib->sources, 0);
	if (!ib->in->classes)
		notice(w, axl_industry_text(ib, "industry-summary.no-class"), NULL, 0);
}

static void write_banner(const struct writer *w)
{
	const struct axl_book_evidence *evidence = &w->ib->in->evidence;
	size_t synthetic = axl_evidence_synthetic(evidence);
	if (synthetic == 0)
		return;
	axl_auto(axl_memory) char *count = axl_xasprintf("%zu", synthetic);
	axl_auto(axl_memory) char *all = axl_xasprintf("%zu", evidence->source_count);
	axl_auto(axl_memory) char *text = axl_book_fill(
	    w->ib->book, "summary.synthetic", AXL_LABEL_PLAIN, "count", count, "all", all, NULL);
	axl_sheet_span(w->sheet, BANNER_ROW, 0, BANNER_ROW, PANEL, AXL_STYLE_BANNER, text);
	axl_sheet_height(w->sheet, BANNER_ROW, 22);
}

static void write_notes(const struct writer *w)
{
	static const char *const notes[NOTES] = {
	    "industry-summary.note-1", "industry-summary.note-2", "industry-summary.note-3",
	    "industry-summary.note-4", "industry-summary.note-5"};
	axl_sheet_text(w->sheet, NOTE_ROW, 0, AXL_STYLE_SECTION,
	               axl_industry_text(w->ib, "summary.read"));
	for (int i = 0; i < NOTES; i++)
		axl_sheet_span(w->sheet, NOTE_ROW + 1 + i, 0, NOTE_ROW + 1 + i, LQ, AXL_STYLE_NOTE,
		               axl_industry_text(w->ib, notes[i]));
}

static void write_links(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	const struct {
		const struct axl_sheet *sheet;
		const char *about;
	} links[] = {
	    {&ib->structure, "industry-summary.link-structure"},
	    {ib->in->classes ? &ib->classes : NULL, "industry-summary.link-classes"},
	    {ib->in->shift ? &ib->shift : NULL, "industry-summary.link-shift"},
	    {ib->in->shift ? &ib->effects : NULL, "industry-summary.link-effects"},
	    {&ib->positions, "industry-summary.link-positions"},
	    {&ib->growth, "industry-summary.link-growth"},
	    {&ib->chain, "industry-summary.link-chain"},
	    {&ib->quality, "industry-summary.link-quality"},
	    {&ib->sources, "summary.link-sources"},
	};
	int row = NOTE_ROW + 1;
	axl_sheet_text(w->sheet, NOTE_ROW, PANEL, AXL_STYLE_SECTION,
	               axl_industry_text(ib, "summary.links"));
	for (size_t i = 0; i < AXL_COUNT(links); i++) {
		if (!links[i].sheet)
			continue;
		axl_auto(axl_memory) char *text = axl_xasprintf(
		    "▶ %s — %s", links[i].sheet->name, axl_industry_text(ib, links[i].about));
		axl_sheet_link(w->sheet, row++, PANEL, AXL_STYLE_LINK, text, links[i].sheet->name,
		               0, 0);
	}
}

static void write_title(const struct writer *w)
{
	const struct axl_industry_book *ib = w->ib;
	char date[AXL_PERIOD_SIZE];
	axl_wave_date(ib->in->wave, date);
	axl_auto(axl_memory) char *title = axl_xasprintf(
	    "%s — %s", ib->in->project, axl_industry_text(ib, "industry-summary.title"));
	axl_auto(axl_memory) char *subtitle =
	    axl_book_fill(ib->book, "industry-summary.subtitle", AXL_LABEL_PLAIN, "wave",
	                  ib->in->wave, "date", date, "region", axl_industry_home(ib), "reference",
	                  axl_industry_reference(ib), "level", axl_industry_level(ib), "period",
	                  axl_industry_view_period(ib->view, ib->view->newest), NULL);
	axl_sheet_title(w->sheet, title, subtitle, NULL);
}

static void size_cells(const struct writer *w)
{
	axl_sheet_width(w->sheet, RANK, RANK, 7);
	axl_sheet_width(w->sheet, LABEL, LABEL, 42);
	axl_sheet_width(w->sheet, SIZE, LQ, 12);
	axl_sheet_width(w->sheet, GAP, GAP, 2);
	axl_sheet_width(w->sheet, PANEL, PANEL, 56);
	axl_sheet_height(w->sheet, TILE_ROW - 1, 8);
	axl_sheet_height(w->sheet, TILE_ROW, 18);
	axl_sheet_height(w->sheet, TILE_ROW + 1, 34);
	axl_sheet_height(w->sheet, VERDICT_ROW - 1, 8);
	for (int line = 0; line < 3; line++)
		axl_sheet_height(w->sheet, VERDICT_ROW + line, 26);
	axl_sheet_height(w->sheet, TOP - 2, 24);
	for (int row = TOP - 1; row < NOTE_ROW - 1; row++)
		axl_sheet_height(w->sheet, row, 26);
	axl_sheet_height(w->sheet, NOTE_ROW - 1, 8);
	axl_sheet_height(w->sheet, NOTE_ROW, 24);
	for (int i = 1; i <= 9; i++)
		axl_sheet_height(w->sheet, NOTE_ROW + i, 24);
}

void axl_industry_write_summary(const struct axl_industry_book *ib)
{
	struct writer w = {.ib = ib, .sheet = &ib->summary};
	struct counts counts = count_marks(ib);
	size_cells(&w);
	write_title(&w);
	write_banner(&w);
	write_tiles(&w, &counts);
	if (ib->in->classes)
		write_classes(&w);
	else
		write_trends(&w, &counts);
	write_effects(&w);
	write_specials(&w, &counts);
	write_lists(&w);
	write_notices(&w, &counts);
	write_notes(&w);
	write_links(&w);
	axl_sheet_page(&ib->summary, &(struct axl_page){.last_header_row = -1, .pages_tall = 1});
}
