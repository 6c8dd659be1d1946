/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/industry/industry.h"

#include "base/i18n.h"
#include "templates/book/sources.h"
#include "templates/industry/book.h"

static void write_sources(const struct axl_industry_book *ib)
{
	struct axl_sections sections = axl_sources_begin(&ib->sources, ib->summary.name);
	axl_auto(axl_memory) char *scope =
	    axl_xasprintf("%s / %s · %s · %s", axl_industry_home(ib), axl_industry_reference(ib),
	                  axl_industry_level(ib), axl_industry_measure(ib));
	axl_section_begin(&sections, "sources.run", NULL, 0);
	axl_sources_fact(&sections, "sources.project", ib->in->project);
	axl_sources_fact(&sections, "sources.wave", ib->in->wave);
	axl_sources_fact(&sections, "sources.scope", scope);
	axl_sources_fact(&sections, "sources.version", PACKAGE_NAME " " PACKAGE_VERSION);
	axl_section_end(&sections);
	axl_sources_evidence(&sections, &ib->in->evidence);
	axl_sources_end(&sections);
}

static void write_sheets(struct axl_industry_book *ib)
{
	axl_industry_book_begin(ib);
	axl_industry_write_summary(ib);
	axl_industry_write_structure(ib);
	if (ib->in->classes)
		axl_industry_write_classes(ib);
	if (ib->in->shift) {
		axl_industry_write_shift(ib);
		axl_industry_write_effects(ib);
	}
	axl_industry_write_positions(ib);
	axl_industry_write_growth(ib);
	axl_industry_write_chain(ib);
	axl_industry_write_quality(ib);
	write_sources(ib);
	axl_book_properties(ib->book, ib->in->project, "axlens version", PACKAGE_VERSION,
	                    "axlens wave", ib->in->wave, "axlens level",
	                    axl_industry_view_level(ib->view), NULL);
}

int axl_industry_write(const struct axl_industry_report *report, const char *path,
                       struct axl_error **err)
{
	if (report->view->home_count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("no source of %s states an industry of %s"), report->wave,
		                     report->view->world->home->name);
	axl_auto(axl_book) struct axl_book *book = NULL;
	if (axl_book_new(path, report->wave, report->labels, &book, err) < 0)
		return -1;
	struct axl_industry_book ib = {
	    .book = book,
	    .in = report,
	    .view = report->view,
	    .home = (int)report->view->home_count,
	    .all = (int)report->view->item_count,
	};
	write_sheets(&ib);
	return axl_book_finish(book, err);
}
