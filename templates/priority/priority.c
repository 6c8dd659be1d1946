/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/priority/priority.h"

#include "base/i18n.h"
#include "templates/priority/book.h"

static void write_sheets(struct axl_priority_book *pb)
{
	axl_priority_book_begin(pb);
	axl_priority_write_summary(pb);
	axl_priority_write_ranks(pb);
	axl_priority_write_movers(pb);
	axl_priority_write_intervals(pb);
	axl_priority_write_probabilities(pb);
	if (pb->has_matrix)
		axl_priority_write_matrix(pb);
	axl_priority_write_contributions(pb);
	axl_priority_write_strengths(pb);
	axl_priority_write_crosscheck(pb);
	axl_priority_write_sensitivity(pb);
	axl_priority_write_metrics(pb);
	axl_priority_write_scores(pb);
	axl_priority_write_weights(pb);
	axl_priority_write_audit(pb);
	axl_priority_write_sources(pb);
	axl_book_properties(pb->book, pb->in->project, "axlens version", PACKAGE_VERSION,
	                    "axlens wave", pb->scored->wave, "axlens model", pb->model->id,
	                    "axlens model sha256", pb->scored->file->sha256, NULL);
}

int axl_priority_write(const struct axl_priority *priority, const char *path,
                       struct axl_error **err)
{
	const struct axl_scored *scored = priority->scored;
	if (scored->unit_count == 0)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("the model \"%s\" has no unit to rank in %s: import its figures first"),
		    scored->file->model.id, scored->wave);
	axl_auto(axl_book) struct axl_book *book = NULL;
	if (axl_book_new(path, scored->wave, priority->labels, &book, err) < 0)
		return -1;
	struct axl_priority_book pb = {
	    .book = book,
	    .in = priority,
	    .scored = scored,
	    .model = &scored->file->model,
	    .scores = scored->scores,
	    .certainty = priority->certainty,
	    .units = (int)scored->unit_count,
	    .nodes = (int)scored->file->model.count,
	};
	write_sheets(&pb);
	axl_priority_book_release(&pb);
	return axl_book_finish(book, err);
}
