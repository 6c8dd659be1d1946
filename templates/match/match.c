/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/match/match.h"

#include "base/i18n.h"
#include "templates/book/sources.h"
#include "templates/match/book.h"

static void write_sources(const struct axl_match_book *mb)
{
	struct axl_sections sections = axl_sources_begin(&mb->sources, mb->summary.name);
	axl_auto(axl_memory) char *level =
	    axl_xasprintf("level.%s", axl_ksic_level_names[mb->match->level - 1]);
	axl_auto(axl_memory) char *scope =
	    axl_xasprintf("%s / %s · %s · %s", mb->in->region, mb->in->reference,
	                  axl_match_text(mb, level), axl_taxonomy_id(mb->match->taxonomy));
	axl_section_begin(&sections, "sources.run", NULL, 0);
	axl_sources_fact(&sections, "sources.project", mb->in->project);
	axl_sources_fact(&sections, "sources.wave", mb->in->wave);
	axl_sources_fact(&sections, "sources.scope", scope);
	axl_sources_fact(&sections, "sources.version", PACKAGE_NAME " " PACKAGE_VERSION);
	axl_section_end(&sections);
	axl_sources_evidence(&sections, &mb->in->evidence);
	axl_sources_end(&sections);
}

static void write_sheets(struct axl_match_book *mb)
{
	axl_match_book_begin(mb);
	axl_match_write_summary(mb);
	axl_match_write_table(mb);
	axl_match_write_sides(mb);
	axl_match_write_pairs(mb);
	axl_match_write_gaps(mb);
	axl_match_write_proofs(mb);
	axl_match_write_criteria(mb);
	write_sources(mb);
	axl_book_properties(mb->book, mb->in->project, "axlens version", PACKAGE_VERSION,
	                    "axlens wave", mb->in->wave, "axlens level",
	                    axl_ksic_level_names[mb->match->level - 1], "axlens match rule",
	                    mb->match->rule->id, NULL);
}

int axl_match_write(const struct axl_match_report *report, const char *path, struct axl_error **err)
{
	axl_auto(axl_book) struct axl_book *book = NULL;
	if (axl_book_new(path, report->wave, report->labels, &book, err) < 0)
		return -1;
	struct axl_match_book mb = {.book = book, .in = report, .match = report->match};
	write_sheets(&mb);
	axl_match_book_release(&mb);
	return axl_book_finish(book, err);
}
