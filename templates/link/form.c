/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/link/form.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/table/header.h"
#include "base/text/text.h"
#include "templates/link/book.h"

#include <string.h>

/* What is read of the sheet. */
enum column { KEY, NAME, FIRM, VERDICT, REASON, COLUMNS };
static const char *const heads[COLUMNS] = {"link.key", "link.applicant", "link.firm",
                                           "link.verdict", "link.reason"};
static const char *const languages[] = {"ko", "en"};
enum { LANGUAGES = AXL_COUNT(languages), NO_PAIR = -1, NO_FORM = 1 };

struct form_reader {
	struct axl_labels *labels[LANGUAGES];
	struct axl_review_form *form;
	struct axl_table *table;
	struct axl_header *header;
	long columns[COLUMNS];          /* -1: not there */
	struct axl_index *words;        /* folded -> enum axl_review_verdict */
	struct axl_index *proper_words; /* those of the drop-down */
	struct axl_review_identity *pairs;
	size_t pair_count, pair_capacity;
	size_t issued;             /* pairs of the hidden sheet; 0: it is lost */
	struct axl_index *by_key;  /* -> position in pairs */
	struct axl_index *by_name; /* both names, folded -> position, or pair_count: several */
	size_t *decided;           /* by pair: position among the decisions + 1; 0: none */
	bool *seen, *refused;      /* by pair */
	struct axl_index *same; /* applicant's name and region -> its first decision for a firm */
};

static void form_reader_release(struct form_reader *r)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		axl_labels_free(r->labels[i]);
	axl_table_free(r->table);
	axl_header_free(r->header);
	axl_index_free(r->words);
	axl_index_free(r->proper_words);
	axl_index_free(r->by_key);
	axl_index_free(r->by_name);
	axl_index_free(r->same);
	free(r->pairs);
	free(r->decided);
	free(r->seen);
	free(r->refused);
}

void axl_review_form_free(struct axl_review_form *form)
{
	if (!form)
		return;
	free(form->decisions);
	free(form->notes);
	axl_arena_free(form->texts);
	free(form);
}

/* Words of verdicts */

static void add_word(struct axl_index *words, struct axl_slice word, int verdict)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(word, &folded);
	axl_index_add(words, folded.bytes, folded.length, (size_t)verdict, NULL);
}

/* "a|b|c" */
static void add_words(struct axl_index *words, const char *list, int verdict)
{
	while (*list) {
		size_t length = strcspn(list, "|");
		add_word(words, (struct axl_slice){list, length}, verdict);
		list += length + (list[length] == '|');
	}
}

static int load_words(struct form_reader *r, const struct axl_definitions *definitions,
                      struct axl_error **err)
{
	r->words = axl_index_new();
	r->proper_words = axl_index_new();
	for (size_t i = 0; i < LANGUAGES; i++) {
		if (axl_labels_load(definitions, languages[i], &r->labels[i], err) < 0)
			return -1;
		for (int v = 1; v < AXL_REVIEW_VERDICTS; v++) {
			const char *word = "", *others = "";
			axl_auto(axl_memory) char *key =
			    axl_xasprintf("%s-also", axl_review_verdict_labels[v]);
			if (axl_labels_text(r->labels[i], axl_review_verdict_labels[v], &word,
			                    err) < 0 ||
			    axl_labels_text(r->labels[i], key, &others, err) < 0)
				return -1;
			add_word(r->words, axl_slice_of(word), v);
			add_word(r->proper_words, axl_slice_of(word), v);
			add_words(r->words, others, v);
		}
	}
	return 0;
}

/* Pairs */

static char *names_key(struct axl_slice name, struct axl_slice firm)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(name, &folded);
	axl_buffer_add_char(&folded, '\n');
	axl_text_fold(firm, &folded);
	return axl_buffer_detach(&folded);
}

static void add_pair(struct form_reader *r, const struct axl_review_identity *pair)
{
	struct axl_arena *texts = r->form->texts;
	char key[AXL_REVIEW_KEY_SIZE];
	bool added;
	axl_review_key(pair, key);
	axl_index_add(r->by_key, key, strlen(key), r->pair_count, &added);
	if (!added)
		return;
	axl_reserve(r->pairs, r->pair_capacity, r->pair_count + 1);
	r->pairs[r->pair_count++] = (struct axl_review_identity){
	    axl_arena_text(texts, pair->name), axl_arena_text(texts, pair->region),
	    axl_arena_text(texts, pair->firm), axl_arena_text(texts, pair->unit)};
}

/* Two pairs may read alike: one name in two regions. Then names alone tell nothing. */
static void index_names(struct form_reader *r)
{
	axl_auto(axl_index) struct axl_index *all = axl_index_new();
	axl_auto(axl_memory) bool *several = axl_xcalloc(r->pair_count + 1, sizeof *several);
	for (size_t i = 0; i < r->pair_count; i++) {
		axl_auto(axl_memory) char *key =
		    names_key(axl_slice_of(r->pairs[i].name), axl_slice_of(r->pairs[i].firm));
		bool added;
		size_t first = axl_index_add(all, key, strlen(key), i, &added);
		several[first] = several[first] || !added;
	}
	r->by_name = axl_index_new();
	for (size_t i = 0; i < r->pair_count; i++) {
		axl_auto(axl_memory) char *key =
		    names_key(axl_slice_of(r->pairs[i].name), axl_slice_of(r->pairs[i].firm));
		size_t first;
		if (axl_index_find(all, key, strlen(key), &first) && !several[first])
			axl_index_add(r->by_name, key, strlen(key), i, NULL);
	}
}

static struct axl_slice field_of(struct axl_table *table, const struct axl_row *row, long column)
{
	struct axl_slice text = {"", 0};
	uint64_t fault;
	if (column >= 0 && (size_t)column < row->count)
		(void)axl_table_text(table, row, (size_t)column, &text, &fault);
	return text;
}

static const char *text_of(struct form_reader *r, struct axl_slice text)
{
	return axl_arena_copy(r->form->texts, text.bytes, text.length);
}

/* The hidden sheet, where the file still has it. */
static int load_hidden(struct form_reader *r, const char *path, struct axl_error **err)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_header) struct axl_header *header = NULL;
	struct axl_error *lost = NULL;
	struct axl_row row;
	int more;
	if (axl_table_open(path, &(struct axl_table_format){.sheet = AXL_REVIEW_HIDDEN_SHEET},
	                   &table, &lost) < 0 ||
	    !axl_header_find(table, 1, axl_review_hidden_heads, AXL_REVIEW_HIDDEN_COLUMNS,
	                     &header)) {
		axl_error_free(lost);
		return 0;
	}
	axl_table_start_at(table, header->data_line);
	while ((more = axl_table_next(table, &row, err)) > 0) {
		const char *cells[AXL_REVIEW_HIDDEN_COLUMNS];
		for (int i = 0; i < AXL_REVIEW_HIDDEN_COLUMNS; i++)
			cells[i] = text_of(
			    r, field_of(table, &row,
			                axl_header_column(header, axl_review_hidden_heads[i])));
		add_pair(r, &(struct axl_review_identity){
				cells[AXL_REVIEW_HIDDEN_NAME], cells[AXL_REVIEW_HIDDEN_REGION],
				cells[AXL_REVIEW_HIDDEN_FIRM], cells[AXL_REVIEW_HIDDEN_UNIT]});
	}
	r->issued = r->pair_count;
	return more;
}

/* The sheet */

/* Whether a table has the headings, in either language; its columns then. */
static bool find_columns(struct form_reader *r, struct axl_table *table)
{
	for (size_t i = 0; i < LANGUAGES; i++) {
		const char *verdict = NULL, *head = NULL;
		struct axl_error *error = NULL;
		if (axl_labels_text(r->labels[i], heads[VERDICT], &verdict, &error) < 0) {
			axl_error_free(error);
			continue;
		}
		if (!axl_header_find(table, 1, &verdict, 1, &r->header))
			continue;
		for (int c = 0; c < COLUMNS; c++)
			r->columns[c] = axl_labels_text(r->labels[i], heads[c], &head, &error) == 0
			                    ? axl_header_column(r->header, head)
			                    : -1;
		axl_error_free(error);
		if (r->columns[KEY] >= 0 || (r->columns[NAME] >= 0 && r->columns[FIRM] >= 0))
			return true;
		axl_header_free(axl_steal(r->header));
	}
	return false;
}

/* The first visible sheet that has the headings, or the CSV itself; or NO_FORM. */
static int find_sheet(struct form_reader *r, const char *path, struct axl_error **err)
{
	const char *const *names;
	axl_auto(axl_table) struct axl_table *first = NULL;
	if (axl_table_open(path, NULL, &first, err) < 0)
		return -1;
	size_t count = axl_table_sheets(first, &names);
	for (size_t i = 0; i < count; i++) {
		if (axl_table_open(path, &(struct axl_table_format){.sheet = names[i]}, &r->table,
		                   err) < 0)
			return -1;
		if (find_columns(r, r->table)) {
			r->form->sheet = axl_arena_text(r->form->texts, names[i]);
			return 0;
		}
		axl_table_free(axl_steal(r->table));
	}
	if (count == 0 && find_columns(r, first)) {
		r->table = axl_steal(first);
		r->form->sheet = "";
		return 0;
	}
	return NO_FORM;
}

/* Rows */

__attribute__((format(printf, 5, 6))) static void note(struct form_reader *r, uint64_t line,
                                                       enum column column, bool repaired,
                                                       const char *format, ...)
{
	struct axl_review_form *form = r->form;
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *what = axl_xvasprintf(format, arguments);
	va_end(arguments);
	axl_reserve(form->notes, form->note_capacity, form->note_count + 1);
	long at = r->columns[column];
	struct axl_address cell = axl_cell((int)line - 1, (int)at, AXL_FREE);
	form->notes[form->note_count++] = (struct axl_review_note){
	    line, at < 0 || !*form->sheet ? "" : axl_arena_text(form->texts, cell.text),
	    at < 0 ? "" : axl_arena_text(form->texts, r->header->names[at]),
	    axl_arena_text(form->texts, what), repaired};
}

static bool names_are(const struct axl_review_identity *pair, struct axl_slice name,
                      struct axl_slice firm)
{
	axl_auto(axl_memory) char *found = names_key(name, firm);
	axl_auto(axl_memory) char *known =
	    names_key(axl_slice_of(pair->name), axl_slice_of(pair->firm));
	return strcmp(found, known) == 0;
}

/* Position of the row's pair, or NO_PAIR, which is noted. */
static long pair_of(struct form_reader *r, const struct axl_row *row)
{
	struct axl_slice key = field_of(r->table, row, r->columns[KEY]);
	struct axl_slice name = field_of(r->table, row, r->columns[NAME]);
	struct axl_slice firm = field_of(r->table, row, r->columns[FIRM]);
	axl_auto(axl_memory) char *names = names_key(name, firm);
	size_t pair;
	if (axl_index_find(r->by_key, key.bytes, key.length, &pair)) {
		if (r->columns[NAME] >= 0 && r->columns[FIRM] >= 0 &&
		    !names_are(&r->pairs[pair], name, firm)) {
			note(r, row->line, KEY, false,
			     _("key %.*s is that of '%s' and '%s', not of the names in this row: "
			       "were some of the columns sorted, or names written over? Export the "
			       "form again"),
			     (int)key.length, key.bytes, r->pairs[pair].name, r->pairs[pair].firm);
			return NO_PAIR;
		}
		return (long)pair;
	}
	if (axl_index_find(r->by_name, names, strlen(names), &pair)) {
		note(r, row->line, KEY, true,
		     _("the key '%.*s' is none of this form's; the pair was found by its names"),
		     (int)key.length, key.bytes);
		return (long)pair;
	}
	note(r, row->line, KEY, false,
	     _("neither the key '%.*s' nor the names '%.*s' and '%.*s' are those of a pair to "
	       "review: write the key as it was printed, or export the form again"),
	     (int)key.length, key.bytes, (int)name.length, name.bytes, (int)firm.length,
	     firm.bytes);
	return NO_PAIR;
}

/* What the row says, or AXL_REVIEW_OPEN; words that are none are noted. */
static enum axl_review_verdict verdict_of(struct form_reader *r, const struct axl_row *row,
                                          bool *ret_understood)
{
	struct axl_slice text = field_of(r->table, row, r->columns[VERDICT]);
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	size_t verdict = AXL_REVIEW_OPEN;
	*ret_understood = true;
	if (folded.length == 0 ||
	    axl_index_find(r->proper_words, folded.bytes, folded.length, &verdict))
		return (enum axl_review_verdict)verdict;
	if (axl_index_find(r->words, folded.bytes, folded.length, &verdict)) {
		const char *word = "";
		struct axl_error *error = NULL;
		(void)axl_labels_text(r->labels[0], axl_review_verdict_labels[verdict], &word,
		                      &error);
		axl_error_free(error);
		note(r, row->line, VERDICT, true, _("'%.*s' was taken for '%s'"), (int)text.length,
		     text.bytes, word);
		return (enum axl_review_verdict)verdict;
	}
	*ret_understood = false;
	note(r, row->line, VERDICT, false,
	     _("'%.*s' is no verdict: choose 같음 (same), 다름 (different) or 보류 (later)"),
	     (int)text.length, text.bytes);
	return AXL_REVIEW_OPEN;
}

/* A second row about a pair says the same, or neither counts. */
static void meet_again(struct form_reader *r, const struct axl_row *row, size_t pair,
                       enum axl_review_verdict verdict)
{
	struct axl_review_decision *first = &r->form->decisions[r->decided[pair] - 1];
	if (first->verdict == verdict) {
		note(r, row->line, KEY, true, _("the row is a copy of line %llu: counted once"),
		     (unsigned long long)first->line);
		return;
	}
	note(r, row->line, VERDICT, false,
	     _("line %llu says something else of this pair: neither was taken; leave one of them"),
	     (unsigned long long)first->line);
	first->verdict = AXL_REVIEW_OPEN;
	r->refused[pair] = true;
}

/* One name has one firm, and rows of several were chosen: plants of one, or a slip. */
static void note_second_firm(struct form_reader *r, const struct axl_row *row, size_t decision)
{
	const struct axl_review_decision *now = &r->form->decisions[decision];
	axl_auto(axl_memory) char *key =
	    axl_xasprintf("%s\n%s", now->identity.region, now->identity.name);
	size_t first = axl_index_add(r->same, key, strlen(key), decision, NULL);
	if (first != decision)
		note(
		    r, row->line, VERDICT, true,
		    _("line %llu says already that '%s' is '%s': of several firms the last counts"),
		    (unsigned long long)r->form->decisions[first].line, now->identity.name,
		    r->form->decisions[first].identity.firm);
}

static void decide(struct form_reader *r, const struct axl_row *row, size_t pair,
                   enum axl_review_verdict verdict)
{
	struct axl_review_form *form = r->form;
	struct axl_slice reason = field_of(r->table, row, r->columns[REASON]);
	axl_reserve(form->decisions, form->decision_capacity, form->decision_count + 1);
	form->decisions[form->decision_count++] =
	    (struct axl_review_decision){r->pairs[pair], verdict, text_of(r, reason), row->line};
	r->decided[pair] = form->decision_count;
	if (verdict == AXL_REVIEW_SAME)
		note_second_firm(r, row, form->decision_count - 1);
}

static void read_row(struct form_reader *r, const struct axl_row *row)
{
	bool understood;
	long pair = pair_of(r, row);
	if (pair == NO_PAIR)
		return;
	r->seen[pair] = true;
	enum axl_review_verdict verdict = verdict_of(r, row, &understood);
	if (verdict == AXL_REVIEW_OPEN)
		r->form->open += understood;
	else if (r->refused[pair])
		note(r, row->line, VERDICT, false,
		     _("lines before say two things of this pair: none was taken; leave one of "
		       "them"));
	else if (r->decided[pair])
		meet_again(r, row, (size_t)pair, verdict);
	else
		decide(r, row, (size_t)pair, verdict);
}

/* Decisions that were taken back are not handed out. */
static void drop_refused(struct axl_review_form *form)
{
	size_t kept = 0;
	for (size_t i = 0; i < form->decision_count; i++)
		if (form->decisions[i].verdict != AXL_REVIEW_OPEN)
			form->decisions[kept++] = form->decisions[i];
	form->decision_count = kept;
}

static int read_rows(struct form_reader *r, struct axl_error **err)
{
	struct axl_row row;
	int more;
	r->decided = axl_xcalloc(r->pair_count + 1, sizeof *r->decided);
	r->seen = axl_xcalloc(r->pair_count + 1, sizeof *r->seen);
	r->refused = axl_xcalloc(r->pair_count + 1, sizeof *r->refused);
	r->same = axl_index_new();
	axl_table_start_at(r->table, r->header->data_line);
	while ((more = axl_table_next(r->table, &row, err)) > 0)
		read_row(r, &row);
	for (size_t i = 0; i < r->issued; i++)
		r->form->missing += !r->seen[i];
	drop_refused(r->form);
	return more;
}

static int read_form(struct form_reader *r, const char *path,
                     const struct axl_definitions *definitions,
                     const struct axl_review_identity *known, size_t known_count,
                     struct axl_error **err)
{
	r->by_key = axl_index_new();
	if (load_words(r, definitions, err) < 0)
		return -1;
	int found = find_sheet(r, path, err);
	if (found != 0)
		return found;
	if (*r->form->sheet && load_hidden(r, path, err) < 0)
		return -1;
	r->form->keys_are_lost = r->issued == 0;
	for (size_t i = 0; i < known_count; i++)
		add_pair(r, &known[i]);
	index_names(r);
	return read_rows(r, err);
}

int axl_review_form_read(const char *path, const struct axl_definitions *definitions,
                         const struct axl_review_identity *known, size_t known_count,
                         struct axl_review_form **ret_form, struct axl_error **err)
{
	axl_auto(axl_review_form) struct axl_review_form *form = axl_xcalloc(1, sizeof *form);
	form->texts = axl_arena_new();
	struct form_reader reader = {.form = form};
	int result = read_form(&reader, path, definitions, known, known_count, err);
	form_reader_release(&reader);
	if (result == 0)
		*ret_form = axl_steal(form);
	return result;
}
