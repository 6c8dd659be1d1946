/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens patents tag: how many documents each technology has and by what, and why one counts. */
#include "config.h"

#include "base/store/source.h"
#include "cli/patents/patents.h"
#include "patents/taxonomy/reason.h"

#include <string.h>

static int state_document(const struct axl_patents_asking *asking,
                          const struct axl_document *document, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"number", N_("Number"), AXL_LEFT, 0},
	    {"title", N_("Title"), AXL_LEFT, 60},
	    {"filed", N_("Filed"), AXL_LEFT, 0},
	    {"applicants", N_("Applicants"), AXL_LEFT, 40},
	    {"classes", N_("Classes"), AXL_LEFT, 40},
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"line", N_("Line"), AXL_RIGHT, 0},
	};
	struct axl_output *output = asking->context->output;
	struct axl_fact_place place = {.line = 0};
	if (axl_fact_place(asking->store, document->id, &place, err) < 0)
		return -1;
	axl_output_table(output, "document", NULL, columns, AXL_COUNT(columns));
	axl_output_text(output, document->number);
	axl_output_text(output, document->title);
	axl_output_text(output, document->filed);
	axl_output_text(output, document->applicants);
	axl_output_text(output, document->classes);
	axl_output_text(output, place.file);
	axl_output_integer(output, (int64_t)place.line);
	axl_output_row(output);
	axl_output_table_end(output);
	axl_fact_place_release(&place);
	return 0;
}

/* The store's words, so that they can be said in the language of the terminal. */
static const char *known_word(const char *word)
{
	static const char *const words[] = {N_("class"),    N_("title"),  N_("abstract"),
	                                    N_("keywords"), N_("claims"), N_("phrase")};
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		if (strcmp(words[i], word) == 0)
			return words[i];
	return word;
}

static int state_reason(void *context, const struct axl_tag *tag, const char *excerpt)
{
	const struct axl_patents_asking *asking = context;
	struct axl_output *output = asking->context->output;
	axl_output_text(output, asking->technologies[tag->technology].id);
	axl_output_text(output, asking->technologies[tag->technology].label_ko);
	axl_output_word(output, tag->evidence == AXL_TAG_CLASS ? N_("class") : N_("phrase"));
	axl_output_text(output, tag->match);
	axl_output_word(output, known_word(tag->place));
	axl_output_text(output, excerpt);
	axl_output_row(output);
	return 0;
}

static int explain(struct axl_patents_asking *asking, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},   {"label", N_("Technology"), AXL_LEFT, 0},
	    {"evidence", N_("Evidence"), AXL_LEFT, 0}, {"match", N_("Match"), AXL_LEFT, 40},
	    {"place", N_("Place"), AXL_LEFT, 0},       {"excerpt", N_("Excerpt"), AXL_LEFT, 0},
	};
	const char *number = asking->options->explain;
	axl_auto(axl_document) struct axl_document *document = NULL;
	if (axl_document_find(asking->store, asking->wave, number, &document, err) < 0)
		return -1;
	if (!document) {
		axl_context_say(asking->context, _("no document of %s has the number %s"),
		                asking->wave, number);
		return AXL_EXIT_NO;
	}
	if (state_document(asking, document, err) < 0)
		return -1;
	axl_output_table(asking->context->output, "tags", N_("Why it counts"), columns,
	                 AXL_COUNT(columns));
	int result =
	    axl_reasons(asking->store, asking->taxonomy, document->id, state_reason, asking, err);
	axl_output_table_end(asking->context->output);
	if (result < 0 || axl_patents_place(asking, document, err) < 0)
		return -1;
	return AXL_EXIT_OK;
}

static void state_counts(const struct axl_patents_asking *asking,
                         const struct axl_tag_summary *summary)
{
	static const struct axl_output_column columns[] = {
	    {"technology", N_("Id"), AXL_UNSEEN, 0},
	    {"label", N_("Technology"), AXL_LEFT, 0},
	    {"class_only", N_("Class only"), AXL_RIGHT, 0},
	    {"phrase_only", N_("Phrase only"), AXL_RIGHT, 0},
	    {"both", N_("Both"), AXL_RIGHT, 0},
	    {"documents", N_("Documents"), AXL_RIGHT, 0},
	};
	struct axl_output *output = asking->context->output;
	axl_output_table(output, "tagged", NULL, columns, AXL_COUNT(columns));
	for (size_t i = 0; i < asking->technology_count; i++) {
		const struct axl_tag_count *count = &summary->counts[i];
		axl_output_text(output, asking->technologies[i].id);
		axl_output_text(output, asking->technologies[i].label_ko);
		axl_output_integer(output, (int64_t)count->by_class);
		axl_output_integer(output, (int64_t)count->by_phrase);
		axl_output_integer(output, (int64_t)count->by_both);
		axl_output_integer(output,
		                   (int64_t)(count->by_class + count->by_phrase + count->by_both));
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

int axl_patents_tag(struct axl_patents_asking *asking, struct axl_error **err)
{
	struct axl_tag_summary summary;
	if (asking->options->explain)
		return explain(asking, err);
	if (axl_tag_summary(asking->store, asking->wave, asking->taxonomy, &summary, err) < 0)
		return -1;
	if (summary.documents == 0) {
		axl_tag_summary_release(&summary);
		axl_context_say(asking->context, _("%s has no documents"), asking->wave);
		return AXL_EXIT_NO;
	}
	state_counts(asking, &summary);
	axl_output_note(asking->context->output,
	                _("%zu of %zu documents are tagged; a document may belong to several "
	                  "technologies"),
	                summary.tagged, summary.documents);
	if (summary.unreadable)
		axl_output_note(asking->context->output,
		                _("%zu symbols of documents are of no known shape"),
		                summary.unreadable);
	if (summary.dead)
		axl_output_note(asking->context->output,
		                _("%zu symbols had moved before their documents were filed"),
		                summary.dead);
	axl_tag_summary_release(&summary);
	return AXL_EXIT_OK;
}
