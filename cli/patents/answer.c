/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of axlens patents, each a table or two. */
#include "config.h"

#include "cli/patents/patents.h"
#include "patents/corpus/holder.h"
#include "patents/document/split.h"
#include "project/project.h"

#include <string.h>

/* trend */

/* Of a year, those that have a technology: how many, and the region's parts of them. */
static size_t tagged_in(const struct axl_corpus *corpus, int year, double *ret_parts)
{
	size_t count = 0;
	*ret_parts = 0;
	for (size_t i = 0; i < corpus->count; i++) {
		const struct axl_patent *patent = &corpus->patents[i];
		if (patent->year != year || patent->technology_count == 0)
			continue;
		count++;
		*ret_parts += patent->here;
	}
	return count;
}

static void state_year(const struct axl_patents_asking *asking,
                       const struct axl_patent_count *counts, size_t years, size_t position)
{
	struct axl_output *output = asking->context->output;
	int year = axl_corpus_year_at(asking->corpus, position);
	if (year)
		axl_output_integer(output, year);
	else
		axl_output_text(output, NULL);
	for (size_t i = 0; i < asking->technology_count; i++) {
		const struct axl_patent_count *count = &counts[i * years + position];
		if (asking->options->fractional)
			axl_output_number(output, count->fractional);
		else
			axl_output_integer(output, (int64_t)count->whole);
	}
	double parts;
	size_t tagged = tagged_in(asking->corpus, year, &parts);
	if (asking->options->fractional)
		axl_output_number(output, parts);
	else
		axl_output_integer(output, (int64_t)tagged);
	if (axl_corpus_is_incomplete(asking->corpus, year))
		axl_output_word(output, N_("incomplete"));
	else
		axl_output_text(output, NULL);
	axl_output_row(output);
}

/* A row a year; the last one is of patents without a year, where there are any. */
static void state_trend(const struct axl_patents_asking *asking)
{
	static const struct axl_output_column first = {"year", N_("Year"), AXL_LEFT, 0};
	static const struct axl_output_column remark = {"remark", N_("Remark"), AXL_LEFT, 0};
	int precision = asking->options->fractional ? 1 : 0;
	size_t count = asking->technology_count, years = axl_corpus_years(asking->corpus);
	axl_auto(axl_memory) struct axl_output_column *columns =
	    axl_xcalloc(count + 3, sizeof *columns);
	axl_auto(axl_memory) struct axl_patent_count *counts =
	    axl_corpus_count(asking->corpus, count);
	columns[0] = first;
	for (size_t i = 0; i < count; i++)
		columns[i + 1] = (struct axl_output_column){asking->technologies[i].id,
		                                            asking->technologies[i].label_ko,
		                                            AXL_RIGHT, precision};
	columns[count + 1] = axl_patents_column(asking, precision);
	columns[count + 2] = remark;
	axl_output_table(asking->context->output, "trend", NULL, columns, count + 3);
	for (size_t position = 1; position < years; position++)
		state_year(asking, counts, years, position);
	double parts;
	if (tagged_in(asking->corpus, 0, &parts) > 0)
		state_year(asking, counts, years, 0);
	axl_output_table_end(asking->context->output);
}

static void note_incomplete(const struct axl_patents_asking *asking)
{
	struct axl_output *output = asking->context->output;
	const struct axl_corpus *corpus = asking->corpus;
	if (!axl_corpus_is_incomplete(corpus, corpus->last_year))
		return;
	if (corpus->counting.year == AXL_YEAR_PUBLICATION)
		axl_output_note(output, _("incomplete: the newest here was published on %s"),
		                corpus->newest);
	else if (corpus->counting.year == AXL_YEAR_PRIORITY)
		axl_output_note(output,
		                _("incomplete: applications appear 18 months after their "
		                  "priority, the newest here is of %s"),
		                corpus->newest);
	else
		axl_output_note(output,
		                _("incomplete: applications appear 18 months after filing, the "
		                  "newest here was filed on %s"),
		                corpus->newest);
}

int axl_patents_trend(struct axl_patents_asking *asking, struct axl_error **err)
{
	(void)err;
	state_trend(asking);
	axl_output_note(asking->context->output, "%s",
	                _("a document may belong to several technologies"));
	note_incomplete(asking);
	return AXL_EXIT_OK;
}

/* holders */

int axl_patents_wanted(const struct axl_patents_asking *asking, size_t *ret_technology,
                       struct axl_error **err)
{
	const char *id = asking->options->technology;
	size_t wanted = id ? 0 : asking->technology_count;
	axl_auto(axl_buffer) struct axl_buffer known;
	axl_buffer_init(&known);
	for (; wanted < asking->technology_count; wanted++) {
		if (strcmp(asking->technologies[wanted].id, id) == 0)
			break;
		axl_buffer_printf(&known, "%s%s", wanted ? ", " : "",
		                  asking->technologies[wanted].id);
	}
	if (id && wanted == asking->technology_count)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("the taxonomy %s has no technology \"%s\"; it has %s"),
		                     axl_taxonomy_id(asking->taxonomy), id, known.bytes);
	*ret_technology = wanted;
	return 0;
}

static void state_holder(const struct axl_patents_asking *asking, const char *filed_as,
                         const struct axl_holder *holder)
{
	struct axl_output *output = asking->context->output;
	const struct axl_technology *technology = &asking->technologies[holder->technology];
	axl_auto(axl_buffer) struct axl_buffer name;
	axl_buffer_init(&name);
	axl_applicant_write(axl_slice_of(filed_as), &name);
	axl_output_text(output, technology->id);
	axl_output_text(output, technology->label_ko);
	axl_output_integer(output, (int64_t)holder->rank);
	axl_output_text(output, name.bytes);
	if (asking->options->fractional)
		axl_output_number(output, holder->fractional);
	else
		axl_output_integer(output, (int64_t)holder->patents);
	axl_output_row(output);
}

int axl_patents_holders(struct axl_patents_asking *asking, struct axl_error **err)
{
	const struct axl_patents_options *options = asking->options;
	const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    {"rank", N_("Rank"), AXL_RIGHT, 0},
	    {"holder", N_("Holder"), AXL_LEFT, 0},
	    axl_patents_column(asking, options->fractional ? 1 : 0),
	};
	size_t wanted;
	axl_auto(axl_applicants) struct axl_applicants *applicants = NULL;
	axl_auto(axl_holders) struct axl_holders *holders = NULL;
	if (axl_patents_wanted(asking, &wanted, err) < 0 ||
	    axl_applicants_load(&asking->context->project->world, asking->corpus, &applicants,
	                        err) < 0 ||
	    axl_holders_new(asking->corpus, applicants, asking->technology_count,
	                    options->fractional, &holders, err) < 0)
		return -1;
	axl_output_table(asking->context->output, "holders", NULL, columns, AXL_COUNT(columns));
	for (size_t i = 0; i < holders->count; i++) {
		const struct axl_holder *holder = &holders->items[i];
		if ((!options->technology || holder->technology == wanted) &&
		    (options->top == 0 || holder->rank <= (size_t)options->top))
			state_holder(asking, applicants->names[holder->applicant], holder);
	}
	axl_output_table_end(asking->context->output);
	axl_output_note(asking->context->output, "%s",
	                options->fractional
	                    ? _("names as filed: spellings are not united; each patent is shared "
	                        "alike among its applicants")
	                    : _("names as filed: spellings are not united; each applicant of a "
	                        "patent counts it once"));
	return AXL_EXIT_OK;
}
