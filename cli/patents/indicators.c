/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents indicators and gap: technologies measured, alone and beside a reference. */
#include "config.h"

#include "cli/patents/patents.h"
#include "patents/measure/measures.h"
#include "project/project.h"

#include <math.h>

struct measured {
	struct axl_reference *reference;
	struct axl_measures *measures;
};

static void measured_cleanup(struct measured *measured)
{
	axl_measures_free(measured->measures);
	axl_reference_free(measured->reference);
}

static int measure(const struct axl_patents_asking *asking, struct measured *ret_measured,
                   struct axl_error **err)
{
	return axl_measures_load(asking->store, asking->wave, &asking->context->project->world,
	                         asking->corpus, &ret_measured->reference, &ret_measured->measures,
	                         err);
}

static void state_estimate(struct axl_output *output, const struct axl_estimate *estimate)
{
	axl_output_state(output, (struct axl_number){estimate->state, estimate->value});
}

static void state_interval(struct axl_output *output, const struct axl_estimate *estimate)
{
	state_estimate(output, estimate);
	axl_output_number(output, estimate->lo);
	axl_output_number(output, estimate->hi);
}

static void state_technology(const struct axl_patents_asking *asking, size_t technology)
{
	axl_output_text(asking->context->output, asking->technologies[technology].id);
	axl_output_text(asking->context->output, asking->technologies[technology].label_ko);
}

static void note_window(const struct axl_patents_asking *asking, const struct measured *m)
{
	struct axl_output *output = asking->context->output;
	const struct axl_measures *measures = m->measures;
	if (!measures->to) {
		axl_output_note(output, "%s", _("no year is complete: nothing can be measured"));
		return;
	}
	axl_output_note(output,
	                _("%d to %d %s: %zu %s; %zu of later years and %zu without a year are left "
	                  "out"),
	                measures->from, measures->to, axl_patents_by_year(asking),
	                measures->patents, axl_patents_counted(asking), measures->later,
	                measures->undated);
}

static const char *no_reference(const struct axl_patents_asking *asking)
{
	return asking->counting.kind == AXL_COUNTED_PAPERS
	           ? _("papers have no reference: tables of counts are of patents; name sources of "
	               "papers (axlens-project(5), technology_reference)")
	           : _("there is no reference: import a table of counts by area, technology and "
	               "year (axlens-map(5), technology-count), or name sources of documents "
	               "(axlens-project(5), technology_reference)");
}

static void note_reference(const struct axl_patents_asking *asking, const struct measured *m)
{
	struct axl_output *output = asking->context->output;
	const struct axl_reference *reference = m->reference;
	if (!reference) {
		axl_output_note(output, "%s", no_reference(asking));
		return;
	}
	axl_output_note(output,
	                reference->source.documents
	                    ? _("held against documents counted alike; %zu areas beside the region "
	                        "have some (%s)")
	                : reference->whole_is_sum
	                    ? _("held against %zu areas together (%s)")
	                    : _("held against the whole of a table that has %zu areas beside it "
	                        "(%s)"),
	                reference->area_count,
	                *reference->provider ? reference->provider : reference->query);
	if (reference->unknown)
		axl_output_note(output,
		                _("%zu of its figures are of technologies that the taxonomy does "
		                  "not have"),
		                reference->unknown);
}

/* indicators */

static void state_indicators(const struct axl_patents_asking *asking, size_t technology,
                             const struct axl_technology_measures *item)
{
	struct axl_output *output = asking->context->output;
	state_technology(asking, technology);
	axl_output_integer(output, (int64_t)item->patents);
	axl_output_number(output, item->fractional);
	axl_output_number(output, item->share);
	state_estimate(output, &item->growth);
	axl_output_integer(output, (int64_t)item->applicants);
	axl_output_integer(output, (int64_t)item->unheld);
	axl_output_number(output, item->cr4);
	axl_output_number(output, item->hhi);
	axl_output_number(output, item->cited);
	axl_output_integer(output, (int64_t)item->rated);
	state_interval(output, &item->citation.relative);
	axl_output_integer(output, (int64_t)item->citation.compared);
	state_estimate(output, &item->strength);
	axl_output_number(output, item->families.mean);
	axl_output_integer(output, (int64_t)item->families.sized);
	axl_output_integer(output, (int64_t)item->families.families);
	axl_output_word(output, axl_stage_name(item->stage));
	state_interval(output, &item->advantage.rta);
	state_interval(output, &item->advantage.rsi);
	state_interval(output, &item->advantage.rpa);
	axl_output_row(output);
}

int axl_patents_indicators(struct axl_patents_asking *asking, struct axl_error **err)
{
	const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    axl_patents_column(asking, 0),
	    {"fractional", N_("Shared"), AXL_RIGHT, 1},
	    {"share", N_("Share"), AXL_RIGHT, 3},
	    {"cagr", N_("Growth"), AXL_RIGHT, 3},
	    {"applicants", N_("Applicants"), AXL_RIGHT, 0},
	    {"unheld", N_("Without one"), AXL_UNSEEN, 0},
	    {"cr4", N_("CR4"), AXL_RIGHT, 3},
	    {"hhi", N_("HHI"), AXL_RIGHT, 3},
	    {"cited", N_("Cited"), AXL_RIGHT, 2},
	    {"rated", N_("Known of"), AXL_UNSEEN, 0},
	    {"relative_citation", N_("Relative citation"), AXL_RIGHT, 2},
	    {"relative_citation_lo", N_("from"), AXL_UNSEEN, 2},
	    {"relative_citation_hi", N_("to"), AXL_UNSEEN, 2},
	    {"compared", N_("Compared"), AXL_UNSEEN, 0},
	    {"strength", N_("Technology strength"), AXL_RIGHT, 1},
	    {"family_size", N_("Family"), AXL_RIGHT, 1},
	    {"sized_families", N_("Sized"), AXL_UNSEEN, 0},
	    {"families", N_("Families"), AXL_UNSEEN, 0},
	    {"stage", N_("Stage"), AXL_LEFT, 0},
	    {"rta", N_("RTA"), AXL_RIGHT, 2},
	    {"rta_lo", N_("from"), AXL_RIGHT, 2},
	    {"rta_hi", N_("to"), AXL_RIGHT, 2},
	    {"rsi", N_("RSI"), AXL_RIGHT, 2},
	    {"rsi_lo", N_("from"), AXL_UNSEEN, 2},
	    {"rsi_hi", N_("to"), AXL_UNSEEN, 2},
	    {"rpa", N_("RPA"), AXL_RIGHT, 0},
	    {"rpa_lo", N_("from"), AXL_UNSEEN, 0},
	    {"rpa_hi", N_("to"), AXL_UNSEEN, 0},
	};
	__attribute__((cleanup(measured_cleanup))) struct measured measured = {NULL};
	if (measure(asking, &measured, err) < 0)
		return -1;
	struct axl_output *output = asking->context->output;
	axl_output_table(output, "indicators", NULL, columns, AXL_COUNT(columns));
	for (size_t i = 0; i < asking->technology_count; i++)
		state_indicators(asking, i, &measured.measures->items[i]);
	axl_output_table_end(output);
	note_window(asking, &measured);
	note_reference(asking, &measured);
	return AXL_EXIT_OK;
}

/* gap */

static void state_gap(const struct axl_patents_asking *asking, size_t technology,
                      const struct axl_technology_measures *item)
{
	struct axl_output *output = asking->context->output;
	const struct axl_gap_case *gap = &item->gap;
	if (gap->is_gap)
		axl_output_integer(output, (int64_t)gap->rank);
	else
		axl_output_text(output, NULL);
	state_technology(asking, technology);
	axl_output_word(output, gap->is_gap ? N_("gap") : gap->known ? N_("none") : N_("unknown"));
	axl_output_integer(output, (int64_t)item->patents);
	axl_output_number(output, item->reference);
	axl_output_number(output, gap->growth);
	state_interval(output, &item->advantage.rta);
	axl_output_state(
	    output,
	    (struct axl_number){isnan(gap->density) ? AXL_UNDEFINED : AXL_VALUE, gap->density});
	axl_output_row(output);
}

/* Gaps by their rank, then the others as the taxonomy has them. */
static void state_gaps(const struct axl_patents_asking *asking, const struct axl_measures *measures)
{
	size_t gaps = 0;
	for (size_t i = 0; i < measures->count; i++)
		gaps += measures->items[i].gap.is_gap;
	for (size_t rank = 1; rank <= gaps; rank++)
		for (size_t i = 0; i < measures->count; i++)
			if (measures->items[i].gap.rank == rank)
				state_gap(asking, i, &measures->items[i]);
	for (size_t i = 0; i < measures->count; i++)
		if (!measures->items[i].gap.is_gap)
			state_gap(asking, i, &measures->items[i]);
}

static void note_density(const struct axl_patents_asking *asking,
                         const struct axl_measures *measures)
{
	struct axl_output *output = asking->context->output;
	if (measures->density == AXL_DENSITY_FEW_AREAS)
		axl_output_note(output, "%s",
		                _("density cannot be computed: it wants counts of at least two "
		                  "areas beside the region"));
	if (!isnan(measures->median))
		axl_output_note(output,
		                _("a gap grows faster in the reference than the median (%.3f a "
		                  "year) while RTA here is below 1; near gaps come first"),
		                measures->median);
}

int axl_patents_gap(struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"rank", N_("Rank"), AXL_RIGHT, 0},
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    {"gap", N_("Gap"), AXL_LEFT, 0},
	    {"patents", N_("Patents"), AXL_RIGHT, 0},
	    {"reference", N_("Reference"), AXL_RIGHT, 0},
	    {"reference_growth", N_("Its growth"), AXL_RIGHT, 3},
	    {"rta", N_("RTA"), AXL_RIGHT, 2},
	    {"rta_lo", N_("from"), AXL_RIGHT, 2},
	    {"rta_hi", N_("to"), AXL_RIGHT, 2},
	    {"density", N_("Density"), AXL_RIGHT, 3},
	};
	__attribute__((cleanup(measured_cleanup))) struct measured measured = {NULL};
	if (measure(asking, &measured, err) < 0)
		return -1;
	if (!measured.reference) {
		axl_context_say(asking->context, "%s: %s", asking->wave, no_reference(asking));
		return AXL_EXIT_NO;
	}
	axl_output_table(asking->context->output, "gap", NULL, columns, AXL_COUNT(columns));
	state_gaps(asking, measured.measures);
	axl_output_table_end(asking->context->output);
	note_window(asking, &measured);
	note_reference(asking, &measured);
	note_density(asking, measured.measures);
	return AXL_EXIT_OK;
}
