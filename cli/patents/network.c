/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents rising and network: what is new, and who files together. */
#include "config.h"

#include "cli/patents/patents.h"
#include "patents/corpus/applicants.h"
#include "patents/corpus/rising.h"
#include "patents/document/split.h"
#include "project/project.h"

/* rising */

static void state_rising(const struct axl_patents_asking *asking, const struct axl_rising *rising,
                         const struct axl_rising_term *term)
{
	struct axl_output *output = asking->context->output;
	axl_output_text(output, asking->technologies[term->technology].id);
	axl_output_text(output, asking->technologies[term->technology].label_ko);
	axl_output_word(output, term->is_class ? N_("class") : N_("word"));
	axl_output_text(output, term->term);
	axl_output_integer(output, (int64_t)term->now);
	axl_output_integer(output, (int64_t)rising->now[term->technology]);
	axl_output_integer(output, (int64_t)term->before);
	axl_output_integer(output, (int64_t)rising->before[term->technology]);
	axl_output_state(output, (struct axl_number){term->ratio.state, term->ratio.value});
	axl_output_number(output, term->ratio.lo);
	axl_output_number(output, term->ratio.hi);
	axl_output_number(output, term->likelihood);
	axl_output_row(output);
}

static void state_terms(const struct axl_patents_asking *asking, const struct axl_rising *rising,
                        size_t wanted)
{
	size_t rank = 0;
	for (size_t i = 0; i < rising->count; i++) {
		const struct axl_rising_term *term = &rising->items[i];
		rank = i > 0 && term[-1].technology == term->technology ? rank + 1 : 1;
		if ((wanted == asking->technology_count || term->technology == wanted) &&
		    (asking->options->top == 0 || rank <= (size_t)asking->options->top))
			state_rising(asking, rising, term);
	}
}

int axl_patents_rising(struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0}, {"label", N_("Technology"), AXL_LEFT, 0},
	    {"kind", N_("Kind"), AXL_LEFT, 0},       {"term", N_("Term"), AXL_LEFT, 30},
	    {"now", N_("Now"), AXL_RIGHT, 0},        {"now_of", N_("of all"), AXL_RIGHT, 0},
	    {"before", N_("Before"), AXL_RIGHT, 0},  {"before_of", N_("of all"), AXL_RIGHT, 0},
	    {"ratio", N_("Times"), AXL_RIGHT, 1},    {"ratio_lo", N_("from"), AXL_RIGHT, 1},
	    {"ratio_hi", N_("to"), AXL_RIGHT, 1},    {"likelihood", N_("G²"), AXL_RIGHT, 1},
	};
	axl_auto(axl_indicator_rules) struct axl_indicator_rules *rules = NULL;
	axl_auto(axl_rising) struct axl_rising *rising = NULL;
	size_t wanted;
	if (axl_patents_wanted(asking, &wanted, err) < 0 ||
	    axl_indicator_rules_load(asking->context->project->world.definitions, &rules, err) <
	        0 ||
	    axl_rising_load(asking->corpus, rules, asking->technology_count, &rising, err) < 0)
		return -1;
	if (!rising->year) {
		axl_context_say(asking->context,
		                _("%s has too few complete years: one is compared with the %zu "
		                  "before it"),
		                asking->wave, rules->rising_before);
		return AXL_EXIT_NO;
	}
	axl_output_table(asking->context->output, "rising", NULL, columns, AXL_COUNT(columns));
	state_terms(asking, rising, wanted);
	axl_output_table_end(asking->context->output);
	axl_output_note(asking->context->output,
	                _("%d beside %d to %d %s; words of titles and main groups of classes, each "
	                  "once a document"),
	                rising->year, rising->from, rising->to, axl_patents_by_year(asking));
	return AXL_EXIT_OK;
}

/* network */

/* Of one technology, or of all that the corpus has. */
static struct axl_network *network_of(const struct axl_patents_asking *asking,
                                      const struct axl_applicants *applicants, size_t wanted)
{
	axl_auto(axl_memory) struct axl_membership *chosen =
	    axl_xcalloc(applicants->membership_count, sizeof *chosen);
	size_t count = 0;
	for (size_t i = 0; i < applicants->membership_count; i++) {
		const struct axl_membership *at = &applicants->memberships[i];
		if (wanted == asking->technology_count ||
		    axl_patent_has(asking->corpus, &asking->corpus->patents[at->document], wanted))
			chosen[count++] = *at;
	}
	return axl_network_new(chosen, count, applicants->count);
}

static const char *side_name(enum axl_side side)
{
	static const char *const names[] = {
	    [AXL_SIDE_UNKNOWN] = N_("unknown"),
	    [AXL_SIDE_OUTSIDE] = N_("outside"),
	    [AXL_SIDE_HOME] = N_("here"),
	};
	return names[side];
}

/* What is known of both ends of the pairs. */
static void note_sides(const struct axl_patents_asking *asking,
                       const struct axl_applicants *applicants, const struct axl_network *network)
{
	size_t within = 0, across = 0, outside = 0;
	for (size_t i = 0; i < network->edge_count; i++) {
		enum axl_side a = applicants->sides[network->edges[i].a];
		enum axl_side b = applicants->sides[network->edges[i].b];
		if (a == AXL_SIDE_UNKNOWN || b == AXL_SIDE_UNKNOWN)
			continue;
		within += a == AXL_SIDE_HOME && b == AXL_SIDE_HOME;
		outside += a == AXL_SIDE_OUTSIDE && b == AXL_SIDE_OUTSIDE;
		across += a != b;
	}
	axl_output_note(asking->context->output,
	                _("%zu pairs within the region, %zu with partners outside, %zu outside "
	                  "alone; of %zu the place is not known"),
	                within, across, outside, network->edge_count - within - across - outside);
}

static void state_name(struct axl_output *output, const char *name)
{
	axl_auto(axl_buffer) struct axl_buffer written;
	axl_buffer_init(&written);
	axl_applicant_write(axl_slice_of(name), &written);
	axl_output_text(output, written.bytes);
}

static void state_pairs(const struct axl_patents_asking *asking,
                        const struct axl_applicants *applicants, const struct axl_network *network,
                        size_t count)
{
	struct axl_output *output = asking->context->output;
	for (size_t i = 0; i < count; i++) {
		const struct axl_edge *edge = &network->edges[i];
		state_name(output, applicants->names[edge->a]);
		axl_output_word(output, side_name(applicants->sides[edge->a]));
		axl_output_integer(output, (int64_t)network->degrees[edge->a]);
		state_name(output, applicants->names[edge->b]);
		axl_output_word(output, side_name(applicants->sides[edge->b]));
		axl_output_integer(output, (int64_t)network->degrees[edge->b]);
		axl_output_integer(output, (int64_t)edge->documents);
		axl_output_row(output);
	}
}

/* The first pairs are named, however many have as many documents as the last of them. */
static void note_ties(struct axl_output *output, const struct axl_network *network, size_t shown)
{
	size_t ties = 0;
	for (size_t i = shown; shown && i < network->edge_count; i++)
		ties += network->edges[i].documents == network->edges[shown - 1].documents;
	if (ties)
		axl_output_note(output, _("%zu further pairs have as many as the last one shown"),
		                ties);
}

int axl_patents_network(struct axl_patents_asking *asking, struct axl_error **err)
{
	const struct axl_output_column columns[] = {
	    {"a", N_("Applicant"), AXL_LEFT, 0},
	    {"a_place", N_("Seat"), AXL_LEFT, 0},
	    {"a_partners", N_("Partners"), AXL_RIGHT, 0},
	    {"b", N_("With"), AXL_LEFT, 0},
	    {"b_place", N_("Seat"), AXL_LEFT, 0},
	    {"b_partners", N_("Partners"), AXL_RIGHT, 0},
	    axl_patents_column(asking, 0),
	};
	axl_auto(axl_applicants) struct axl_applicants *applicants = NULL;
	size_t wanted;
	if (axl_patents_wanted(asking, &wanted, err) < 0 ||
	    axl_applicants_load(&asking->context->project->world, asking->corpus, &applicants,
	                        err) < 0)
		return -1;
	axl_auto(axl_network) struct axl_network *network = network_of(asking, applicants, wanted);
	size_t top = (size_t)asking->options->top;
	size_t shown = top && top < network->edge_count ? top : network->edge_count;
	axl_output_table(asking->context->output, "network", NULL, columns, AXL_COUNT(columns));
	state_pairs(asking, applicants, network, shown);
	axl_output_table_end(asking->context->output);
	note_ties(asking->context->output, network, shown);
	axl_output_note(asking->context->output,
	                _("%zu pairs file together, in %zu groups, the largest of %zu applicants; "
	                  "names as filed: spellings are not united"),
	                network->edge_count, network->component_count, network->largest);
	note_sides(asking, applicants, network);
	return AXL_EXIT_OK;
}
