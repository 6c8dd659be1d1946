/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of axlens patents, each a table or two. */
#include "config.h"

#include "cli/patents.h"
#include "patents/corpus/holder.h"
#include "patents/document/split.h"

#include <string.h>

/* trend */

static size_t tagged_in(const struct axl_corpus *corpus, int year)
{
	size_t count = 0;
	for (size_t i = 0; i < corpus->count; i++)
		count += corpus->patents[i].year == year && corpus->patents[i].technology_count > 0;
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
	axl_output_integer(output, (int64_t)tagged_in(asking->corpus, year));
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
	static const struct axl_output_column last[] = {
	    {"patents", N_("Patents"), AXL_RIGHT, 0},
	    {"remark", N_("Remark"), AXL_LEFT, 0},
	};
	size_t count = asking->technology_count, years = axl_corpus_years(asking->corpus);
	axl_auto(axl_memory) struct axl_output_column *columns =
	    axl_xcalloc(count + 3, sizeof *columns);
	axl_auto(axl_memory) struct axl_patent_count *counts =
	    axl_corpus_count(asking->corpus, count);
	columns[0] = first;
	for (size_t i = 0; i < count; i++)
		columns[i + 1] = (struct axl_output_column){
		    asking->technologies[i].id, asking->technologies[i].label_ko, AXL_RIGHT,
		    asking->options->fractional ? 1 : 0};
	memcpy(columns + count + 1, last, sizeof last);
	axl_output_table(asking->context->output, "trend", NULL, columns, count + 3);
	for (size_t position = 1; position < years; position++)
		state_year(asking, counts, years, position);
	if (tagged_in(asking->corpus, 0) > 0)
		state_year(asking, counts, years, 0);
	axl_output_table_end(asking->context->output);
}

int axl_patents_trend(struct axl_patents_asking *asking, struct axl_error **err)
{
	(void)err;
	state_trend(asking);
	axl_output_note(asking->context->output, "%s",
	                _("by year of filing; a patent may belong to several technologies"));
	if (axl_corpus_is_incomplete(asking->corpus, asking->corpus->last_year))
		axl_output_note(asking->context->output,
		                _("incomplete: applications appear 18 months after filing, the "
		                  "newest here was filed on %s"),
		                asking->corpus->newest);
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

static void state_holder(const struct axl_patents_asking *asking, const struct axl_holder *holder)
{
	struct axl_output *output = asking->context->output;
	const struct axl_technology *technology = &asking->technologies[holder->technology];
	axl_auto(axl_buffer) struct axl_buffer name;
	axl_buffer_init(&name);
	axl_applicant_write(axl_slice_of(holder->name), &name);
	axl_output_text(output, technology->id);
	axl_output_text(output, technology->label_ko);
	axl_output_integer(output, (int64_t)holder->rank);
	axl_output_text(output, name.bytes);
	axl_output_integer(output, (int64_t)holder->patents);
	axl_output_row(output);
}

int axl_patents_holders(struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},  {"label", N_("Technology"), AXL_LEFT, 0},
	    {"rank", N_("Rank"), AXL_RIGHT, 0},       {"holder", N_("Holder"), AXL_LEFT, 0},
	    {"patents", N_("Patents"), AXL_RIGHT, 0},
	};
	const struct axl_patents_options *options = asking->options;
	size_t wanted;
	axl_auto(axl_holders) struct axl_holders *holders = NULL;
	if (axl_patents_wanted(asking, &wanted, err) < 0 ||
	    axl_holders_load(asking->store, asking->wave, asking->corpus, &holders, err) < 0)
		return -1;
	axl_output_table(asking->context->output, "holders", NULL, columns, AXL_COUNT(columns));
	for (size_t i = 0; i < holders->count; i++) {
		const struct axl_holder *holder = &holders->items[i];
		if ((!options->technology || holder->technology == wanted) &&
		    (options->top == 0 || holder->rank <= (size_t)options->top))
			state_holder(asking, holder);
	}
	axl_output_table_end(asking->context->output);
	axl_output_note(asking->context->output, "%s",
	                _("names as filed: spellings are not united; each applicant of a patent "
	                  "counts it once"));
	return AXL_EXIT_OK;
}
