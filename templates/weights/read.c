/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A judgement form that comes back. */
#include "config.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/table/header.h"
#include "base/text/text.h"
#include "templates/weights/book.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

enum column { KEY, A, CHOICE, B, COLUMNS };
static const char *const heads[COLUMNS] = {"form.key", "form.a", "form.choice", "form.b"};
static const char *const languages[] = {"ko", "en"};
enum { LANGUAGES = AXL_COUNT(languages), NO_FORM = 1 };

/* A pair as the hidden sheet has it. */
struct asked {
	char *a, *b; /* labels */
	bool seen;
};

struct reader {
	const char *path;
	struct axl_judgements *judgements;
	struct axl_weight_form_read *read;
	struct axl_labels *labels[LANGUAGES];
	struct axl_index *keys; /* of the hidden sheet -> position in asked */
	struct asked *asked;
	size_t asked_count, asked_capacity;
	/* the sheet at hand */
	const char *sheet; /* "" in CSV */
	struct axl_table *table;
	struct axl_header *header;
	long at[COLUMNS]; /* -1: not there */
	size_t rows;      /* with a key, of all sheets */
};

static void reader_release(struct reader *r)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		axl_labels_free(r->labels[i]);
	for (size_t i = 0; i < r->asked_count; i++) {
		free(r->asked[i].a);
		free(r->asked[i].b);
	}
	free(r->asked);
	axl_index_free(r->keys);
	axl_header_free(r->header);
	axl_table_free(r->table);
}

void axl_weight_form_read_release(struct axl_weight_form_read *read)
{
	free(read->rater);
	free(read->model);
	free(read->version);
	*read = (struct axl_weight_form_read){0};
}

static struct axl_slice field_of(struct axl_table *table, const struct axl_row *row, long column)
{
	struct axl_slice text = {"", 0};
	uint64_t fault;
	if (column >= 0 && (size_t)column < row->count &&
	    !axl_table_text(table, row, (size_t)column, &text, &fault))
		return (struct axl_slice){"", 0};
	return text;
}

static char *copy_of(struct axl_slice text)
{
	return axl_xstrndup(text.bytes, text.length);
}

/* The hidden sheet, where the file still has it. */

static void take_asked(struct reader *r, const struct axl_header *header, struct axl_table *table,
                       const struct axl_row *row)
{
	struct axl_slice cells[AXL_FORM_HIDDEN_COLUMNS];
	bool added;
	for (int c = 0; c < AXL_FORM_HIDDEN_COLUMNS; c++)
		cells[c] =
		    field_of(table, row, axl_header_column(header, axl_form_hidden_heads[c]));
	struct axl_slice key = cells[AXL_FORM_HIDDEN_KEY];
	axl_index_add(r->keys, key.bytes, key.length, r->asked_count, &added);
	if (!added)
		return;
	axl_reserve(r->asked, r->asked_capacity, r->asked_count + 1);
	r->asked[r->asked_count++] = (struct asked){copy_of(cells[AXL_FORM_HIDDEN_A]),
	                                            copy_of(cells[AXL_FORM_HIDDEN_B]), false};
	if (r->asked_count > 1)
		return;
	free(r->read->model);
	free(r->read->version);
	r->read->model = copy_of(cells[AXL_FORM_HIDDEN_MODEL]);
	r->read->version = copy_of(cells[AXL_FORM_HIDDEN_VERSION]);
}

static int load_hidden(struct reader *r, struct axl_error **err)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_header) struct axl_header *header = NULL;
	axl_auto(axl_error) struct axl_error *lost = NULL;
	struct axl_row row;
	int more;
	if (axl_table_open(r->path, &(struct axl_table_format){.sheet = AXL_FORM_HIDDEN_SHEET},
	                   &table, &lost) < 0 ||
	    !axl_header_find(table, 1, axl_form_hidden_heads, AXL_FORM_HIDDEN_COLUMNS, &header))
		return 0;
	axl_table_start_at(table, header->data_line);
	while ((more = axl_table_next(table, &row, err)) > 0)
		take_asked(r, header, table, &row);
	return more;
}

/* Who filled it in: the cell beside "role" on whichever sheet has it. */
static bool find_role(struct reader *r, struct axl_table *table, char **ret_role)
{
	struct axl_row row;
	for (size_t k = 0; axl_table_peek(table, k, &row); k++) {
		axl_auto(axl_memory) char *first = copy_of(field_of(table, &row, 0));
		for (size_t i = 0; i < LANGUAGES; i++) {
			axl_auto(axl_error) struct axl_error *none = NULL;
			const char *label = NULL;
			if (axl_labels_text(r->labels[i], "form.role", &label, &none) < 0 ||
			    strcmp(label, first) != 0)
				continue;
			*ret_role = copy_of(field_of(table, &row, 1));
			return true;
		}
	}
	return false;
}

/* Each rater by the file, and by the role where one is given. */
static void name_rater(struct reader *r, const char *role)
{
	const char *slash = strrchr(r->path, '/'), *name = slash ? slash + 1 : r->path;
	const char *dot = strrchr(name, '.');
	int length = dot && dot > name ? (int)(dot - name) : (int)strlen(name);
	free(r->read->rater);
	r->read->rater = role && *role ? axl_xasprintf("%s (%.*s)", role, length, name)
	                               : axl_xasprintf("%.*s", length, name);
}

/* Rows */

__attribute__((format(printf, 5, 6))) static void
note(struct reader *r, uint64_t line, enum column column, bool taken, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *what = axl_xvasprintf(format, arguments);
	va_end(arguments);
	axl_auto(axl_memory) char *letters = axl_column_letters((size_t)r->at[column]);
	axl_auto(axl_memory) char *place =
	    axl_xasprintf("%s%s%s%" PRIu64, r->sheet, *r->sheet ? "!" : "", letters, line);
	axl_judgements_note(r->judgements, r->path, place, taken, what);
}

/* "◀ 9 …" is 9, "▶ 9 …" its reciprocal, "● 1 …" 1. */
static bool read_choice(struct axl_slice text, double *ret_value)
{
	static const char *const marks[] = {"◀", "▶", "●"};
	axl_auto(axl_memory) char *copy = copy_of(text);
	for (int mark = 0; mark < (int)AXL_COUNT(marks); mark++) {
		size_t length = strlen(marks[mark]);
		const char *digit = copy + length;
		if (strncmp(copy, marks[mark], length) != 0)
			continue;
		digit += strspn(digit, " ");
		if (!isdigit((unsigned char)digit[0]) || isdigit((unsigned char)digit[1]) ||
		    digit[0] == '0')
			return false;
		double steps = digit[0] - '0';
		*ret_value = mark == 1 ? 1 / steps : steps;
		return true;
	}
	return false;
}

/* What the row says; false where it says nothing that can be taken. */
static bool judged(struct reader *r, const struct axl_row *row, struct axl_judgement *judgement)
{
	struct axl_slice text = field_of(r->table, row, r->at[CHOICE]);
	int length = (int)text.length;
	if (read_choice(text, &judgement->value))
		return true;
	switch (axl_judgement_read(text, &judgement->value, &judgement->slack)) {
	case AXL_JUDGEMENT_BLANK:
		return false;
	case AXL_JUDGEMENT_READ:
		note(r, row->line, CHOICE, true,
		     _("\"%.*s\" was typed, not chosen: left %g times as important"), length,
		     text.bytes, judgement->value);
		return true;
	case AXL_JUDGEMENT_REPAIRED:
		note(r, row->line, CHOICE, true, _("the day \"%.*s\" was taken for 1/%.0f"), length,
		     text.bytes, 1 / judgement->value);
		return true;
	case AXL_JUDGEMENT_UNSAFE:
		note(r, row->line, CHOICE, false,
		     _("a spreadsheet made the day \"%.*s\" of a judgement, and it cannot be told "
		       "which: choose it anew"),
		     length, text.bytes);
		return false;
	case AXL_JUDGEMENT_NONE:
		note(r, row->line, CHOICE, false,
		     _("\"%.*s\" is no judgement: choose from the list, or write 3 or 1/3"), length,
		     text.bytes);
		return false;
	}
	return false;
}

/* Node and elements of a key "node|a|b", which is cut apart. */
static bool split_key(char *key, struct axl_judgement *judgement)
{
	char *first = strchr(key, '|'), *second = first ? strchr(first + 1, '|') : NULL;
	if (!second || strchr(second + 1, '|') || first == key || second == first + 1 || !second[1])
		return false;
	*first = *second = '\0';
	judgement->node = key;
	judgement->a = first + 1;
	judgement->b = second + 1;
	return true;
}

static bool reads_alike(struct axl_slice text, const char *label)
{
	axl_auto(axl_memory) char *copy = copy_of(text);
	axl_auto(axl_memory) char *found = axl_text_folded(copy);
	axl_auto(axl_memory) char *known = axl_text_folded(label);
	return strcmp(found, known) == 0;
}

/* Whether the row is the one that its key speaks of: part of the columns may have been sorted. */
static bool is_whole(struct reader *r, const struct axl_row *row, struct axl_slice key)
{
	size_t position;
	if (r->asked_count == 0)
		return true;
	if (!axl_index_find(r->keys, key.bytes, key.length, &position)) {
		note(r, row->line, KEY, false, _("the key \"%.*s\" is none of this form's"),
		     (int)key.length, key.bytes);
		return false;
	}
	struct asked *asked = &r->asked[position];
	asked->seen = true;
	if ((r->at[A] < 0 || reads_alike(field_of(r->table, row, r->at[A]), asked->a)) &&
	    (r->at[B] < 0 || reads_alike(field_of(r->table, row, r->at[B]), asked->b)))
		return true;
	note(r, row->line, KEY, false,
	     _("key \"%.*s\" is that of \"%s\" and \"%s\", not of the names in this row: were some "
	       "of the columns sorted, or names written over?"),
	     (int)key.length, key.bytes, asked->a, asked->b);
	return false;
}

static void read_row(struct reader *r, const struct axl_row *row)
{
	struct axl_judgement judgement = {.rater = r->read->rater, .path = r->path};
	struct axl_slice printed = field_of(r->table, row, r->at[KEY]);
	axl_auto(axl_memory) char *key = copy_of(printed);
	if (!split_key(key, &judgement))
		return;
	r->rows++;
	axl_judgements_declare(r->judgements, judgement.node, judgement.rater, judgement.a);
	axl_judgements_declare(r->judgements, judgement.node, judgement.rater, judgement.b);
	if (!is_whole(r, row, printed) || !judged(r, row, &judgement)) {
		r->read->open++;
		return;
	}
	axl_auto(axl_memory) char *letters = axl_column_letters((size_t)r->at[CHOICE]);
	axl_auto(axl_memory) char *place =
	    axl_xasprintf("%s%s%s%" PRIu64, r->sheet, *r->sheet ? "!" : "", letters, row->line);
	judgement.place = place;
	axl_judgements_add(r->judgements, &judgement);
	r->read->taken++;
}

/* Sheets */

/* Whether the table has the headings, in either language; its columns then. */
static bool find_columns(struct reader *r)
{
	for (size_t i = 0; i < LANGUAGES; i++) {
		const char *names[COLUMNS] = {NULL};
		axl_auto(axl_error) struct axl_error *none = NULL;
		for (int c = 0; c < COLUMNS; c++)
			if (!none)
				(void)axl_labels_text(r->labels[i], heads[c], &names[c], &none);
		const char *const needed[] = {names[KEY], names[CHOICE]};
		if (none || !axl_header_find(r->table, 1, needed, AXL_COUNT(needed), &r->header))
			continue;
		for (int c = 0; c < COLUMNS; c++)
			r->at[c] = axl_header_column(r->header, names[c]);
		return true;
	}
	return false;
}

static int read_sheet(struct reader *r, struct axl_error **err)
{
	struct axl_row row;
	int more = 0;
	if (find_columns(r)) {
		axl_table_start_at(r->table, r->header->data_line);
		while ((more = axl_table_next(r->table, &row, err)) > 0)
			read_row(r, &row);
	}
	axl_header_free(axl_steal(r->header));
	axl_table_free(axl_steal(r->table));
	return more;
}

static int open_sheet(struct reader *r, const char *sheet, struct axl_error **err)
{
	r->sheet = sheet ? sheet : "";
	return axl_table_open(r->path, &(struct axl_table_format){.sheet = sheet}, &r->table, err);
}

static int read_sheets(struct reader *r, struct axl_error **err)
{
	axl_auto(axl_table) struct axl_table *first = NULL;
	const char *const *names;
	if (axl_table_open(r->path, NULL, &first, err) < 0)
		return -1;
	size_t count = axl_table_sheets(first, &names);
	for (size_t i = 0; i < count; i++) {
		axl_auto(axl_memory) char *role = NULL;
		if (open_sheet(r, names[i], err) < 0)
			return -1;
		if (find_role(r, r->table, &role))
			name_rater(r, role);
		axl_table_free(axl_steal(r->table));
	}
	if (count == 0)
		return open_sheet(r, NULL, err) < 0 ? -1 : read_sheet(r, err);
	for (size_t i = 0; i < count; i++)
		if (open_sheet(r, names[i], err) < 0 || read_sheet(r, err) < 0)
			return -1;
	return 0;
}

static int read_form(struct reader *r, const struct axl_definitions *definitions,
                     struct axl_error **err)
{
	for (size_t i = 0; i < LANGUAGES; i++)
		if (axl_labels_load(definitions, languages[i], &r->labels[i], err) < 0)
			return -1;
	r->keys = axl_index_new();
	r->read->model = axl_xstrdup("");
	r->read->version = axl_xstrdup("");
	name_rater(r, NULL);
	if (load_hidden(r, err) < 0 || read_sheets(r, err) < 0)
		return -1;
	for (size_t i = 0; i < r->asked_count; i++)
		r->read->missing += !r->asked[i].seen;
	return r->rows > 0 ? 0 : NO_FORM;
}

int axl_weight_form_read(const char *path, const struct axl_definitions *definitions,
                         struct axl_judgements *judgements, struct axl_weight_form_read *ret_read,
                         struct axl_error **err)
{
	struct axl_weight_form_read read = {0};
	struct reader reader = {.path = path, .judgements = judgements, .read = &read};
	int result = read_form(&reader, definitions, err);
	reader_release(&reader);
	if (result == 0)
		*ret_read = read;
	else
		axl_weight_form_read_release(&read);
	return result;
}
