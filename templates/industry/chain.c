/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of the value chain: what the input-output table says of each sector, what of it the
 * region has, and what the chains of its largest industries lack here. Without a table the
 * sheet says so.
 */
#include "config.h"

#include "templates/industry/book.h"

#include <math.h>

enum {
	CODE,
	NAME,
	OUTPUT,
	BACKWARD,
	FORWARD,
	KIND,
	MULTIPLIER,
	INCOME,
	JOBS,
	UPSTREAMNESS,
	EMPLOYEES,
	LQ,
	MULTIPLIER_HERE,
	COLUMNS
};
enum { TOP = 4, GAPS_SHOWN = 5 };

struct writer {
	const struct axl_industry_book *ib;
	const struct axl_sheet *sheet;
	const struct axl_chain *chain;
	lxw_format *whole, *figure, *strong;
};

static const char *const kinds[] = {
    [AXL_LINKAGE_UNKNOWN] = "chain.unknown",
    [AXL_LINKAGE_KEY] = "chain.key",
    [AXL_LINKAGE_DEMAND_DRIVEN] = "chain.demand-driven",
    [AXL_LINKAGE_SUPPLY_DRIVEN] = "chain.supply-driven",
    [AXL_LINKAGE_INDEPENDENT] = "chain.independent",
};

static const char *name_of(const struct writer *w, size_t sector)
{
	const char *name = w->chain->io->sectors[sector].name;
	return !*name && w->chain->links[sector] ? w->chain->links[sector]->label_ko : name;
}

static void write_kind(const struct writer *w, int row, size_t sector)
{
	struct axl_book *book = w->ib->book;
	char *words[AXL_LINKAGE_INDEPENDENT + 1];
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		words[i] = axl_book_literal(book, kinds[i]);
	struct axl_address back = axl_cell(row, BACKWARD, AXL_ANCHOR_COLUMN);
	struct axl_address forward = axl_cell(row, FORWARD, AXL_ANCHOR_COLUMN);
	axl_sheet_formula_text(w->sheet, row, KIND, axl_book_style(book, AXL_STYLE_TEXT),
	                       axl_industry_text(w->ib, kinds[w->chain->classes[sector]]),
	                       "=IF(COUNT(%s,%s)<2,%s,IF(%s>1.000000001,IF(%s>1.000000001,%s,%s),"
	                       "IF(%s>1.000000001,%s,%s)))",
	                       back.text, forward.text, words[AXL_LINKAGE_UNKNOWN], back.text,
	                       forward.text, words[AXL_LINKAGE_KEY],
	                       words[AXL_LINKAGE_SUPPLY_DRIVEN], forward.text,
	                       words[AXL_LINKAGE_DEMAND_DRIVEN], words[AXL_LINKAGE_INDEPENDENT]);
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		free(words[i]);
}

static void write_sector(const struct writer *w, size_t sector)
{
	int row = TOP + (int)sector;
	const struct axl_chain *chain = w->chain;
	const struct axl_chain_region *region = chain->region;
	axl_sheet_text(w->sheet, row, CODE, AXL_STYLE_CENTRE, chain->io->sectors[sector].code);
	axl_sheet_text(w->sheet, row, NAME, AXL_STYLE_WRAP, name_of(w, sector));
	axl_sheet_number(w->sheet, row, OUTPUT, w->whole, chain->io->output[sector]);
	axl_sheet_number(w->sheet, row, BACKWARD, w->strong, chain->backward[sector]);
	axl_sheet_number(w->sheet, row, FORWARD, w->strong, chain->forward[sector]);
	write_kind(w, row, sector);
	axl_sheet_number(w->sheet, row, MULTIPLIER, w->figure, chain->output[sector]);
	axl_sheet_number(w->sheet, row, INCOME, w->figure, chain->income[sector]);
	axl_sheet_number(w->sheet, row, JOBS, w->figure, chain->jobs[sector]);
	axl_sheet_number(w->sheet, row, UPSTREAMNESS, w->figure, chain->upstreamness[sector]);
	axl_sheet_figure(w->sheet, row, EMPLOYEES, w->whole,
	                 region ? region->sizes[sector].home : (struct axl_number){AXL_ABSENT, 0});
	axl_sheet_number(w->sheet, row, LQ, w->figure, region ? region->lq[sector] : NAN);
	axl_sheet_number(w->sheet, row, MULTIPLIER_HERE, w->figure,
	                 region ? region->multiplier_flq[sector] : NAN);
}

/* What along the chain of an industry the region lacks most, in million KRW. */
static int write_supply(const struct writer *w, int row, int industry,
                        const struct axl_supply *supply)
{
	static const char *const heads[] = {"chain.sector",   "industry.name", "chain.required",
	                                    "chain.supplied", "chain.gap",     "chain.part"};
	struct axl_sections sections = {w->sheet, row};
	axl_auto(axl_memory) char *title =
	    axl_book_fill(w->ib->book, "chain.supply", AXL_LABEL_PLAIN, "industry",
	                  axl_industry_name(w->ib, industry), NULL);
	axl_section_begin(&sections, "chain.supplies", heads, AXL_COUNT(heads));
	axl_sheet_text(w->sheet, row, 0, AXL_STYLE_SECTION, title);
	for (size_t i = 0; i < supply->count && i < GAPS_SHOWN; i++) {
		const struct axl_supply_line *line = &supply->lines[i];
		row = sections.row++;
		struct axl_address required = axl_cell(row, 2, AXL_FREE);
		struct axl_address supplied = axl_cell(row, 3, AXL_FREE);
		axl_sheet_text(w->sheet, row, 0, AXL_STYLE_CENTRE,
		               w->chain->io->sectors[line->sector].code);
		axl_sheet_text(w->sheet, row, 1, AXL_STYLE_WRAP, name_of(w, line->sector));
		axl_sheet_number(w->sheet, row, 2, w->whole, line->required);
		axl_sheet_number(w->sheet, row, 3, w->whole, line->supplied);
		axl_sheet_formula(w->sheet, row, 4, w->whole,
		                  isnan(line->supplied) ? NAN : line->required - line->supplied,
		                  "=IF(COUNT(%s,%s)=2,%s-%s,\"\")", required.text, supplied.text,
		                  required.text, supplied.text);
		axl_sheet_formula(w->sheet, row, 5,
		                  axl_book_format(w->ib->book, AXL_STYLE_FIGURE, "0.0%"),
		                  line->required > 0 ? line->supplied / line->required : NAN,
		                  "=IF(COUNT(%s,%s)=2,IFERROR(%s/%s,\"\"),\"\")", required.text,
		                  supplied.text, supplied.text, required.text);
	}
	axl_section_end(&sections);
	return sections.row;
}

static void write_notes(const struct writer *w, int row)
{
	const char *const gaps[] = {w->chain->region_gap, w->chain->upstreamness_gap};
	for (size_t i = 0; i < AXL_COUNT(gaps); i++)
		if (gaps[i]) {
			axl_sheet_span(w->sheet, row, CODE, row, UPSTREAMNESS, AXL_STYLE_NOTE,
			               gaps[i]);
			row++;
		}
}

static void write_chain(const struct writer *w)
{
	const struct axl_head heads[COLUMNS] = {
	    [CODE] = {"chain.sector", 9},
	    [NAME] = {"industry.name", axl_industry_name_width(w->ib)},
	    [OUTPUT] = {"chain.output", 14},
	    [BACKWARD] = {"chain.backward", 12},
	    [FORWARD] = {"chain.forward", 12},
	    [KIND] = {"chain.kind", 16},
	    [MULTIPLIER] = {"chain.multiplier", 10},
	    [INCOME] = {"chain.income", 10},
	    [JOBS] = {"chain.jobs", 12},
	    [UPSTREAMNESS] = {"chain.upstreamness", 10},
	    [EMPLOYEES] = {"chain.employees", 12},
	    [LQ] = {"structure.lq", 8},
	    [MULTIPLIER_HERE] = {"chain.multiplier-here", 12},
	};
	int row = TOP + (int)w->chain->io->count + 1;
	axl_sheet_heads(w->sheet, TOP - 1, heads, COLUMNS);
	axl_sheet_height(w->sheet, TOP - 1, 44);
	for (size_t sector = 0; sector < w->chain->io->count; sector++)
		write_sector(w, sector);
	for (int i = 0; i < AXL_INDUSTRY_SUPPLIES; i++)
		if (w->ib->in->supplies[i])
			row = write_supply(w, row, i, w->ib->in->supplies[i]);
	write_notes(w, row);
}

void axl_industry_write_chain(const struct axl_industry_book *ib)
{
	const struct writer w = {
	    .ib = ib,
	    .sheet = &ib->chain,
	    .chain = ib->in->chain,
	    .whole = axl_book_format(ib->book, AXL_STYLE_FIGURE, "#,##0"),
	    .figure = axl_book_format(ib->book, AXL_STYLE_FIGURE, "0.00"),
	    .strong = axl_book_format(ib->book, AXL_STYLE_STRONG_FIGURE, "0.00"),
	};
	axl_sheet_title(&ib->chain, axl_industry_text(ib, "chain.title"),
	                axl_industry_text(ib, w.chain ? "chain.subtitle" : "chain.none"),
	                ib->summary.name);
	if (w.chain)
		write_chain(&w);
	axl_sheet_page(&ib->chain, &(struct axl_page){.first_header_row = TOP - 1,
	                                              .last_header_row = w.chain ? TOP - 1 : -1,
	                                              .frozen_columns = 2});
}
