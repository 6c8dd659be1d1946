/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet of evidence: of the first pairs the documents with the largest shares, and where each
 * stands. People's names come masked. */
#include "config.h"

#include "templates/match/book.h"

enum { SIDE, NUMBER, TITLE, FILED, APPLICANTS, FIRM, SHARE, HOW, FILE_NAME, LINE, COLUMNS };
enum { TOP = 3, TITLE_WIDTH = 46 };

/* Of the pair at a place; *ret_first: position of the first. */
static size_t proofs_of(const struct axl_match_book *mb, int place, size_t *ret_first)
{
	const struct axl_match_pair *pair = &mb->pairs[mb->order[place]];
	size_t count = 0;
	for (size_t i = 0; i < mb->in->proof_count; i++) {
		const struct axl_match_proof *proof = &mb->in->proofs[i];
		if (proof->industry != pair->industry || proof->technology != pair->technology)
			continue;
		if (count++ == 0)
			*ret_first = i;
	}
	return count;
}

/* A block has a title, heads, and a row left free. */
int axl_match_proof_row(const struct axl_match_book *mb, int place)
{
	size_t first;
	int row = TOP;
	if (place >= axl_match_listed(mb) || proofs_of(mb, place, &first) == 0)
		return -1;
	for (int before = 0; before < place; before++) {
		size_t count = proofs_of(mb, before, &first);
		row += count ? (int)count + 3 : 0;
	}
	return row;
}

static void write_proof(const struct axl_match_book *mb, int row,
                        const struct axl_match_proof *proof)
{
	const struct axl_sheet *sheet = &mb->proofs;
	axl_auto(axl_memory) char *side =
	    axl_xasprintf("%s%s", axl_match_side_name(mb, proof->side),
	                  proof->ai_only ? axl_match_text(mb, "match-proofs.ai-only") : "");
	const struct {
		int column;
		enum axl_style style;
		const char *text;
	} texts[] = {
	    {SIDE, AXL_STYLE_WRAP, side},
	    {NUMBER, AXL_STYLE_TEXT, proof->number},
	    {TITLE, AXL_STYLE_WRAP, proof->title},
	    {FILED, AXL_STYLE_CENTRE, proof->filed},
	    {APPLICANTS, AXL_STYLE_WRAP, proof->applicants},
	    {FIRM, AXL_STYLE_WRAP, proof->firm},
	    {HOW, AXL_STYLE_WRAP, proof->how},
	    {FILE_NAME, AXL_STYLE_WRAP, proof->file},
	};
	for (size_t i = 0; i < AXL_COUNT(texts); i++)
		axl_sheet_text(sheet, row, texts[i].column, texts[i].style, texts[i].text);
	axl_sheet_number(sheet, row, SHARE, axl_book_format(mb->book, AXL_STYLE_FIGURE, "0.00"),
	                 proof->share);
	if (*proof->file)
		axl_sheet_number(sheet, row, LINE, axl_book_format(mb->book, AXL_STYLE_FIGURE, "0"),
		                 (double)proof->line);
	else
		axl_sheet_text(sheet, row, LINE, AXL_STYLE_TEXT, "");
	axl_sheet_fit(sheet, row, proof->title, TITLE_WIDTH);
}

static void write_block(const struct axl_match_book *mb, int place, int row)
{
	static const char *const heads[COLUMNS] = {
	    [SIDE] = "match.side",
	    [NUMBER] = "match-proofs.number",
	    [TITLE] = "match-proofs.document",
	    [FILED] = "match-proofs.filed",
	    [APPLICANTS] = "match-proofs.applicants",
	    [FIRM] = "match-proofs.firm",
	    [SHARE] = "match-proofs.share",
	    [HOW] = "match-proofs.how",
	    [FILE_NAME] = "match-proofs.file",
	    [LINE] = "match-proofs.line",
	};
	size_t first = 0, count = proofs_of(mb, place, &first);
	const struct axl_match_pair *pair = &mb->pairs[mb->order[place]];
	axl_auto(axl_memory) char *title =
	    axl_xasprintf("%s %d ▶ %s × %s", axl_match_text(mb, "match-pairs.see"), place + 1,
	                  axl_match_industry_name(mb, pair->industry),
	                  axl_match_technology_name(mb, pair->technology));
	axl_sheet_link(&mb->proofs, row, 0, AXL_STYLE_LINK, title, mb->top.name,
	               AXL_PAIRS_TOP + place, 0);
	for (int column = 0; column < COLUMNS; column++)
		axl_sheet_text(&mb->proofs, row + 1, column, AXL_STYLE_HEADER,
		               axl_match_text(mb, heads[column]));
	for (size_t i = 0; i < count; i++)
		write_proof(mb, row + 2 + (int)i, &mb->in->proofs[first + i]);
}

void axl_match_write_proofs(const struct axl_match_book *mb)
{
	static const double widths[COLUMNS] = {
	    [SIDE] = 16,       [NUMBER] = 18, [TITLE] = TITLE_WIDTH, [FILED] = 11,
	    [APPLICANTS] = 30, [FIRM] = 22,   [SHARE] = 8,           [HOW] = 34,
	    [FILE_NAME] = 26,  [LINE] = 8,
	};
	bool any = false;
	axl_sheet_title(&mb->proofs, axl_match_text(mb, "match-proofs.title"),
	                axl_match_text(mb, "match-proofs.subtitle"), mb->summary.name);
	for (int column = 0; column < COLUMNS; column++)
		axl_sheet_width(&mb->proofs, column, column, widths[column]);
	for (int place = 0; place < axl_match_listed(mb); place++) {
		int row = axl_match_proof_row(mb, place);
		if (row >= 0)
			write_block(mb, place, row);
		any = any || row >= 0;
	}
	if (!any)
		axl_sheet_span(&mb->proofs, TOP, 0, TOP, HOW, AXL_STYLE_WARNING,
		               axl_match_text(mb, "match-proofs.empty"));
	axl_sheet_page(&mb->proofs,
	               &(struct axl_page){.first_header_row = 0, .last_header_row = 1});
}
