/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How axlens patents counts, and how it says so. */
#include "config.h"

#include "cli/patents/patents.h"
#include "project/project.h"

#include <string.h>

/* The position of an option's word; `otherwise` where nothing is said. */
static int choose(const char *option, const char *said, const char *const *words, size_t count,
                  size_t otherwise, size_t *ret_which, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	*ret_which = otherwise;
	if (!said)
		return 0;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(words[i], said) == 0) {
			*ret_which = i;
			return 0;
		}
		axl_buffer_printf(&known, "%s%s", i ? ", " : "", words[i]);
	}
	return axl_error_set(err, AXL_ERROR_USAGE, _("--%s=%s: expected one of %s"), option, said,
	                     known.bytes);
}

int axl_patents_choose_counting(struct axl_patents_asking *asking, struct axl_error **err)
{
	const struct axl_patents_options *options = asking->options;
	struct axl_counting counting = *axl_corpus_counting(&asking->context->project->world);
	size_t kind, place, year, unit;
	if (choose("kind", options->kind, axl_counted_kinds, AXL_COUNT(axl_counted_kinds),
	           counting.kind, &kind, err) < 0 ||
	    choose("place", options->place, axl_counted_places, AXL_COUNT(axl_counted_places),
	           counting.place, &place, err) < 0 ||
	    choose("year", options->year, axl_counted_years, AXL_COUNT(axl_counted_years),
	           counting.year, &year, err) < 0 ||
	    choose("unit", options->unit, axl_counted_units, AXL_COUNT(axl_counted_units),
	           counting.unit, &unit, err) < 0)
		return -1;
	asking->counting =
	    (struct axl_counting){(enum axl_counted_kind)kind, (enum axl_counted_place)place,
	                          (enum axl_counted_year)year, (enum axl_counted_unit)unit};
	if (kind == AXL_COUNTED_PAPERS && options->year && year != AXL_YEAR_PUBLICATION)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--year=%s: papers have a year of publication alone"),
		                     options->year);
	return 0;
}

const char *axl_patents_counted(const struct axl_patents_asking *asking)
{
	return asking->counting.kind == AXL_COUNTED_PAPERS ? _("papers") : _("patents");
}

const char *axl_patents_by_year(const struct axl_patents_asking *asking)
{
	static const char *const years[] = {
	    [AXL_YEAR_APPLICATION] = N_("by year of filing"),
	    [AXL_YEAR_PRIORITY] = N_("by year of priority"),
	    [AXL_YEAR_PUBLICATION] = N_("by year of publication"),
	};
	return _(years[asking->corpus->counting.year]);
}

struct axl_output_column axl_patents_column(const struct axl_patents_asking *asking, int precision)
{
	if (asking->counting.kind == AXL_COUNTED_PAPERS)
		return (struct axl_output_column){"papers", N_("Papers"), AXL_RIGHT, precision};
	return (struct axl_output_column){"patents", N_("Patents"), AXL_RIGHT, precision};
}

const char *axl_patents_by_place(const struct axl_counting *counting)
{
	if (counting->place == AXL_PLACE_REGISTER)
		return _("the seat of linked firms in the register, a plant where it lists plants");
	if (counting->kind == AXL_COUNTED_PAPERS)
		return _("addresses of affiliations");
	return counting->place == AXL_PLACE_INVENTOR
	           ? _("addresses of inventors")
	           : _("addresses of applicants, as a rule of their head offices");
}

void axl_patents_note_counting(const struct axl_patents_asking *asking)
{
	struct axl_output *output = asking->context->output;
	const struct axl_corpus_tally *tally = &asking->corpus->tally;
	const char *counted = axl_patents_counted(asking);
	if (asking->counting.unit == AXL_COUNTED_FAMILIES)
		axl_output_note(output, _("a family counts once: %zu numbers joined another's"),
		                tally->by_family);
	if (tally->by_source == tally->documents) {
		axl_output_note(output,
		                _("%s %s; no file says where they lie: they are taken as the "
		                  "region's"),
		                counted, axl_patents_by_year(asking));
		return;
	}
	axl_output_note(output,
	                _("%s %s of the region by %s: %zu, of them %zu elsewhere too; %zu as their "
	                  "file states; %zu in files that place none; left out are %zu elsewhere "
	                  "and %zu without a place"),
	                counted, axl_patents_by_year(asking),
	                axl_patents_by_place(&asking->counting), tally->by_party, tally->shared,
	                tally->by_file, tally->by_source, tally->elsewhere, tally->unplaced);
}
