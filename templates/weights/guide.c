/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first sheet: what to do, who fills it in, how far one has come, the scale. One page. */
#include "config.h"

#include "templates/weights/book.h"

enum { LABEL, SECOND, THIRD, LAST };
enum { RATER_TOP = 4, RATER_FIELDS = 4, NODE_TOP = RATER_TOP + RATER_FIELDS + 3 };

/* Row of the first choice: below the nodes. */
static int scale_top(const struct axl_form_book *fb)
{
	return NODE_TOP + (int)fb->count + 3;
}

struct axl_long_address axl_form_texts(const struct axl_form_book *fb)
{
	return axl_column_of(&fb->guide, scale_top(fb), LABEL, AXL_FORM_CHOICES);
}

struct axl_long_address axl_form_values(const struct axl_form_book *fb)
{
	return axl_column_of(&fb->guide, scale_top(fb), SECOND, AXL_FORM_CHOICES);
}

static void write_rater(const struct axl_form_book *fb)
{
	static const char *const fields[RATER_FIELDS] = {"form.role", "form.organisation",
	                                                 "form.filled-on", "form.remark"};
	axl_sheet_text(&fb->guide, RATER_TOP - 1, LABEL, AXL_STYLE_SECTION,
	               axl_book_label(fb->book, "form.rater"));
	for (int i = 0; i < RATER_FIELDS; i++) {
		axl_sheet_text(&fb->guide, RATER_TOP + i, LABEL, AXL_STYLE_TEXT,
		               axl_book_label(fb->book, fields[i]));
		axl_sheet_span(&fb->guide, RATER_TOP + i, SECOND, RATER_TOP + i, LAST,
		               AXL_STYLE_INPUT_TEXT, "");
	}
}

static void write_nodes(const struct axl_form_book *fb)
{
	static const char *const titles[] = {"form.node", "form.pairs", "form.ratio", "form.state"};
	struct axl_sections sections = {&fb->guide, NODE_TOP - 2};
	axl_section_begin(&sections, "form.progress", titles, AXL_COUNT(titles));
	for (size_t k = 0; k < fb->count; k++) {
		const struct axl_form_node *node = &fb->nodes[k];
		int row = NODE_TOP + (int)k;
		struct axl_form_results results = axl_form_results_of(fb, node);
		axl_auto(axl_memory) char *now = NULL;
		axl_auto(axl_memory) char *state = axl_form_state(fb, node, &now);
		axl_sheet_link(&fb->guide, row, LABEL, AXL_STYLE_LINK_TEXT,
		               fb->in->model->nodes[node->node].label, node->sheet.name,
		               AXL_FORM_TOP, AXL_FORM_CHOICE);
		axl_sheet_number(&fb->guide, row, SECOND,
		                 axl_book_format(fb->book, AXL_STYLE_FIGURE, "0"), node->pairs);
		axl_sheet_formula_text(&fb->guide, row, THIRD,
		                       axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.00"), "",
		                       "=%s", results.ratio.text);
		axl_sheet_formula_text(&fb->guide, row, LAST,
		                       axl_book_style(fb->book, AXL_STYLE_WRAP), now, "%s", state);
		axl_sheet_height(&fb->guide, row, 20);
	}
}

static void write_scale(const struct axl_form_book *fb)
{
	static const char *const titles[] = {"form.choice", "form.value"};
	struct axl_sections sections = {&fb->guide, scale_top(fb) - 2};
	axl_section_begin(&sections, "form.scale", titles, AXL_COUNT(titles));
	axl_sheet_span(&fb->guide, scale_top(fb) - 1, THIRD, scale_top(fb) - 1, LAST,
	               AXL_STYLE_HEADER, axl_book_label(fb->book, "form.meaning"));
	for (int i = 0; i < AXL_FORM_CHOICES; i++) {
		static const char *const meanings[] = {
		    "form.means-1", "form.means-2", "form.means-3", "form.means-2", "form.means-5",
		    "form.means-2", "form.means-7", "form.means-2", "form.means-9"};
		int row = scale_top(fb) + i, far = i - AXL_FORM_CHOICES / 2;
		axl_sheet_text(&fb->guide, row, LABEL, AXL_STYLE_TEXT,
		               axl_book_label(fb->book, axl_form_choice_label(i)));
		axl_sheet_number(&fb->guide, row, SECOND,
		                 axl_book_format(fb->book, AXL_STYLE_FIGURE, "0.000"),
		                 axl_form_choice_value(i));
		axl_sheet_span(&fb->guide, row, THIRD, row, LAST, AXL_STYLE_WRAP,
		               axl_book_label(fb->book, meanings[far < 0 ? -far : far]));
	}
}

static void write_steps(const struct axl_form_book *fb)
{
	static const char *const steps[] = {"form.step-1", "form.step-2", "form.step-3",
	                                    "form.step-4", "form.step-5"};
	int top = scale_top(fb) + AXL_FORM_CHOICES + 1;
	axl_sheet_text(&fb->guide, top, LABEL, AXL_STYLE_SECTION,
	               axl_book_label(fb->book, "form.steps"));
	for (int i = 0; i < (int)AXL_COUNT(steps); i++) {
		axl_sheet_span(&fb->guide, top + 1 + i, LABEL, top + 1 + i, LAST, AXL_STYLE_NOTE,
		               axl_book_label(fb->book, steps[i]));
		axl_sheet_height(&fb->guide, top + 1 + i, 18);
	}
}

void axl_form_write_guide(const struct axl_form_book *fb)
{
	axl_auto(axl_memory) char *version = axl_xasprintf("%.12s", fb->in->version);
	axl_auto(axl_memory) char *subtitle =
	    axl_book_fill(fb->book, "form-guide.subtitle", AXL_LABEL_PLAIN, "project",
	                  fb->in->project, "model", fb->in->model->label, "id", fb->in->model->id,
	                  "date", fb->in->date, "version", version, NULL);
	axl_sheet_title(&fb->guide, axl_book_label(fb->book, "form-guide.title"), subtitle, NULL);
	axl_sheet_width(&fb->guide, LABEL, LABEL, 36);
	axl_sheet_width(&fb->guide, SECOND, THIRD, 12);
	axl_sheet_width(&fb->guide, LAST, LAST, 70);
	write_rater(fb);
	write_nodes(fb);
	write_scale(fb);
	write_steps(fb);
	axl_sheet_page(&fb->guide, &(struct axl_page){.last_header_row = -1, .pages_tall = 1});
}
