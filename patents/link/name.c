/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/name.h"

#include "base/text/text.h"
#include "base/text/utf8.h"
#include "patents/document/split.h"

#include <string.h>

void axl_name_reader_init(struct axl_name_reader *reader,
                          const struct axl_link_definition *definition)
{
	reader->definition = definition;
	axl_buffer_init(&reader->folded);
	axl_buffer_init(&reader->text);
	axl_buffer_init(&reader->piece);
}

void axl_name_reader_release(struct axl_name_reader *reader)
{
	axl_buffer_release(&reader->folded);
	axl_buffer_release(&reader->text);
	axl_buffer_release(&reader->piece);
}

static bool starts_with(struct axl_slice text, const char *start)
{
	size_t length = strlen(start);
	return text.length >= length && memcmp(text.bytes, start, length) == 0;
}

static bool ends_with(struct axl_slice text, const char *end)
{
	size_t length = strlen(end);
	return text.length >= length && memcmp(text.bytes + text.length - length, end, length) == 0;
}

/* Is the word there? Its ends tell most that are not, without a call. */
static bool stands_at(const struct axl_link_word *word, const char *at)
{
	return *at == *word->written && at[word->length - 1] == word->written[word->length - 1] &&
	       memcmp(at, word->written, word->length) == 0;
}

static bool starts_with_word(struct axl_slice text, const struct axl_link_word *word)
{
	return text.length >= word->length && stands_at(word, text.bytes);
}

static const struct axl_link_word *ending_of(const struct axl_link_words *words,
                                             struct axl_slice text)
{
	for (size_t i = 0; i < words->count; i++) {
		const struct axl_link_word *word = &words->items[i];
		if (text.length >= word->length &&
		    stands_at(word, text.bytes + text.length - word->length))
			return word;
	}
	return NULL;
}

/* Legal forms */

static bool is_latin(char c)
{
	return c >= 'a' && c <= 'z';
}

/* A form in brackets may stand anywhere; one in words begins or ends a word, and one in Latin
 * letters is a word ("inc" is no part of "zinc"). */
static bool stands_as_form(struct axl_slice text, size_t at, const struct axl_link_word *form)
{
	size_t end = at + form->length;
	bool before = at == 0 || strchr(" )", text.bytes[at - 1]);
	bool behind = end == text.length || strchr(" (", text.bytes[end]);
	if (*form->written == '(')
		return true;
	return is_latin(*form->written) ? before && behind : before || behind;
}

static const struct axl_link_word *form_at(const struct axl_link_words *forms,
                                           struct axl_slice text, size_t at)
{
	struct axl_slice rest = {text.bytes + at, text.length - at};
	for (size_t i = 0; i < forms->count; i++)
		if (starts_with_word(rest, &forms->items[i]) &&
		    stands_as_form(text, at, &forms->items[i]))
			return &forms->items[i];
	return NULL;
}

/* Copies the text with a blank for each form. A name that is nothing but a form keeps it. */
static uint32_t take_forms(const struct axl_link_words *forms, struct axl_slice text,
                           struct axl_buffer *out)
{
	uint32_t found = 0;
	for (size_t i = 0; i < text.length;) {
		const struct axl_link_word *form =
		    ((unsigned char)text.bytes[i] & 0xC0) == 0x80 ? NULL : form_at(forms, text, i);
		if (!form) {
			axl_buffer_add_char(out, text.bytes[i++]);
			continue;
		}
		found |= UINT32_C(1) << form->position;
		axl_buffer_add_char(out, ' ');
		i += form->length;
	}
	if (axl_text_trim((struct axl_slice){out->bytes, out->length}).length > 0)
		return found;
	axl_buffer_clear(out);
	axl_buffer_add(out, text.bytes, text.length);
	return 0;
}

static size_t kind_of(const struct axl_link_definition *d, struct axl_slice core, uint32_t forms)
{
	for (size_t i = 0; i < d->form_count; i++)
		if (forms >> i & 1 && d->forms[i].kind)
			return d->forms[i].kind;
	const struct axl_link_word *ending = ending_of(&d->kinds, core);
	return ending ? ending->position : 0;
}

/* Plants */

static void note_place(const struct axl_link_definition *d, struct axl_slice plant,
                       struct axl_party_name *name)
{
	name->plant = true;
	for (size_t i = 0; i < d->places.count; i++)
		if (starts_with_word(plant, &d->places.items[i])) {
			name->place = d->places.items[i].stands_for;
			return;
		}
}

static struct axl_slice without_end(struct axl_slice text, size_t length)
{
	return (struct axl_slice){text.bytes, text.length - length};
}

/* "창원제2" off the end: number, 제, place, in that order from behind. */
static struct axl_slice without_number_and_place(const struct axl_link_definition *d,
                                                 struct axl_slice text)
{
	while (text.length && (strchr("0123456789-", text.bytes[text.length - 1])))
		text.length--;
	if (ends_with(text, "제"))
		text = without_end(text, strlen("제"));
	const struct axl_link_word *place = ending_of(&d->places, text);
	return place ? axl_text_trim(without_end(text, place->length)) : text;
}

enum { TWO_SYLLABLES = 6 }; /* bytes */

/* "동원에프앤비창원공장": what is grown together with the name, where number or place tells it. */
static struct axl_slice without_glued(const struct axl_link_definition *d, struct axl_slice text,
                                      struct axl_party_name *name)
{
	const struct axl_link_word *ending = ending_of(&d->glued, text);
	if (!ending)
		return text;
	struct axl_slice before = without_end(text, ending->length);
	struct axl_slice left = without_number_and_place(d, before);
	if (left.length == before.length || left.length < TWO_SYLLABLES)
		return text;
	note_place(d, (struct axl_slice){left.bytes + left.length, text.length - left.length},
	           name);
	return left;
}

/* Where the last word begins; 0 where there is one alone. */
static size_t last_word(struct axl_slice text)
{
	size_t at = text.length;
	while (at > 0 && text.bytes[at - 1] != ' ')
		at--;
	return at;
}

/* Words at the end that name a plant, from behind: "기계사업본부 창원2공장". */
static struct axl_slice without_plants(const struct axl_link_definition *d, struct axl_slice text,
                                       struct axl_party_name *name)
{
	for (;;) {
		size_t at = last_word(text);
		struct axl_slice word = {text.bytes + at, text.length - at};
		bool told = name->forms != 0 || ending_of(&d->glued, word);
		if (at == 0 || !told || !ending_of(&d->apart, word))
			return without_glued(d, text, name);
		note_place(d, word, name);
		text = axl_text_trim((struct axl_slice){text.bytes, at});
	}
}

/* Spelling */

static void add_latin(const struct axl_link_definition *d, struct axl_slice word,
                      struct axl_buffer *out)
{
	for (size_t i = 0; i < d->words.count; i++)
		if (axl_slice_equals(word, d->words.items[i].written)) {
			axl_buffer_add_text(out, d->words.items[i].stands_for);
			return;
		}
	if (word.length > d->spelled) {
		axl_buffer_add(out, word.bytes, word.length);
		return;
	}
	for (size_t i = 0; i < word.length; i++)
		if (d->letters[(unsigned char)word.bytes[i]])
			axl_buffer_add_text(out, d->letters[(unsigned char)word.bytes[i]]);
		else
			axl_buffer_add_char(out, word.bytes[i]);
}

static size_t length_of_code(unsigned char first)
{
	return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* A character beyond ASCII; one of Hanja whose reading is known is read. */
static void add_character(const struct axl_link_definition *d, struct axl_slice character,
                          struct axl_buffer *out)
{
	bool hangul = (unsigned char)*character.bytes >= 0xEA;
	for (size_t i = 0; i < d->hanja.count && !hangul; i++)
		if (axl_slice_equals(character, d->hanja.items[i].written)) {
			axl_buffer_add_text(out, d->hanja.items[i].stands_for);
			return;
		}
	axl_buffer_add(out, character.bytes, character.length);
}

/* Latin words are read, digits and other scripts stay, blanks and marks go. */
static void add_read(const struct axl_link_definition *d, struct axl_slice text,
                     struct axl_buffer *out)
{
	for (size_t i = 0; i < text.length;) {
		unsigned char c = (unsigned char)text.bytes[i];
		size_t end = i + length_of_code(c);
		while (is_latin((char)c) && end < text.length && is_latin(text.bytes[end]))
			end++;
		if (is_latin((char)c))
			add_latin(d, (struct axl_slice){text.bytes + i, end - i}, out);
		else if (c < 0x80 && d->letters[c])
			axl_buffer_add_text(out, d->letters[c]);
		else if (c >= 0x80)
			add_character(d, (struct axl_slice){text.bytes + i, end - i}, out);
		else if (c >= '0' && c <= '9')
			axl_buffer_add_char(out, (char)c);
		i = end;
	}
}

static void replace_all(struct axl_buffer *text, const struct axl_link_word *word)
{
	if (!strstr(text->bytes, word->written))
		return;
	axl_auto(axl_memory) char *old = axl_xstrdup(text->bytes);
	const char *at = old;
	axl_buffer_clear(text);
	for (char *next; (next = strstr(at, word->written)); at = next + word->length) {
		axl_buffer_add(text, at, (size_t)(next - at));
		axl_buffer_add_text(text, word->stands_for);
	}
	axl_buffer_add_text(text, at);
}

static uint32_t next_code(struct axl_slice *text)
{
	const unsigned char *b = (const unsigned char *)text->bytes;
	size_t length = length_of_code(*b);
	uint32_t code = length == 1 ? *b : *b & (0xFFU >> (length + 1));
	for (size_t i = 1; i < length; i++)
		code = code << 6 | (b[i] & 0x3F);
	*text = (struct axl_slice){text->bytes + length, text->length - length};
	return code;
}

static void read_core(struct axl_name_reader *reader, struct axl_slice text, struct axl_core *core)
{
	const struct axl_link_definition *d = reader->definition;
	axl_buffer_clear(&reader->piece);
	add_read(d, text, &reader->piece);
	for (size_t i = 0; i < d->spellings.count; i++)
		replace_all(&reader->piece, &d->spellings.items[i]);
	struct axl_slice rest = {reader->piece.bytes, reader->piece.length};
	core->length = 0;
	while (rest.length) {
		if (core->length == AXL_CORE_MOST) {
			core->length = 0;
			return;
		}
		core->codes[core->length++] = next_code(&rest);
	}
}

/* Brackets */

static bool has_latin(struct axl_slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (is_latin(text.bytes[i]))
			return true;
	return false;
}

static bool has_between(struct axl_slice text, uint32_t first, uint32_t last)
{
	while (text.length) {
		uint32_t code = next_code(&text);
		if (code >= first && code <= last)
			return true;
	}
	return false;
}

static bool has_hangul(struct axl_slice text)
{
	return has_between(text, 0xAC00, 0xD7A3);
}

static bool has_hanja(struct axl_slice text)
{
	return has_between(text, 0x4E00, 0x9FFF);
}

static bool is_other_script(struct axl_slice before, struct axl_slice inside)
{
	return has_hangul(before) != has_hangul(inside) &&
	       (has_latin(inside) != has_latin(before) || has_hanja(inside) != has_hanja(before));
}

/* True where it is no part of the name: a plant, or the name in the other script alone
 * ("KAMES(카메스)").
 */
static bool take_bracket(struct axl_name_reader *reader, struct axl_slice before,
                         struct axl_slice inside, struct axl_party_name *name)
{
	const struct axl_link_definition *d = reader->definition;
	if (ending_of(&d->apart, inside) || ending_of(&d->glued, inside)) {
		note_place(d, inside, name);
		return true;
	}
	if (!is_other_script(before, inside))
		return false;
	read_core(reader, inside, &name->other);
	return true;
}

/* Takes brackets out of reader->text; what belongs to the name ("대한민국(산림청장)") stays, and
 * only they go. */
static void take_brackets(struct axl_name_reader *reader, struct axl_party_name *name)
{
	struct axl_buffer *text = &reader->text;
	char *open, *close;
	while ((open = strchr(text->bytes, '(')) && (close = strchr(open, ')'))) {
		struct axl_slice before = {text->bytes, (size_t)(open - text->bytes)};
		struct axl_slice inside = {open + 1, (size_t)(close - open) - 1};
		*open = *close = ' ';
		if (take_bracket(reader, before, inside, name))
			memset(open, ' ', (size_t)(close - open));
	}
}

/* Whole */

static struct axl_slice without_quotes(struct axl_slice text)
{
	static const char *const quotes[] = {"'", "\"", "`", "‘", "“", "’", "”"};
	for (size_t i = 0; i < AXL_COUNT(quotes); i++) {
		if (starts_with(text, quotes[i]))
			text = (struct axl_slice){text.bytes + strlen(quotes[i]),
			                          text.length - strlen(quotes[i])};
		if (ends_with(text, quotes[i]))
			text = without_end(text, strlen(quotes[i]));
	}
	return axl_text_trim(text);
}

void axl_party_name_read(struct axl_name_reader *reader, struct axl_slice name,
                         struct axl_party_name *ret_name)
{
	const struct axl_link_definition *d = reader->definition;
	ret_name->core.length = ret_name->other.length = 0;
	ret_name->plant = false;
	ret_name->place = NULL;
	name = without_quotes(axl_text_trim(name));
	axl_buffer_clear(&reader->folded);
	axl_buffer_clear(&reader->text);
	axl_text_fold_words(name, &reader->folded);
	ret_name->forms = take_forms(
	    &d->written_forms, (struct axl_slice){reader->folded.bytes, reader->folded.length},
	    &reader->text);
	take_brackets(reader, ret_name);
	struct axl_slice rest =
	    axl_text_trim((struct axl_slice){reader->text.bytes, reader->text.length});
	rest = without_plants(d, rest, ret_name);
	read_core(reader, rest, &ret_name->core);
	ret_name->kind = kind_of(d, (struct axl_slice){reader->piece.bytes, reader->piece.length},
	                         ret_name->forms);
	ret_name->person = ret_name->forms == 0 && axl_applicant_is_person(name);
}

void axl_core_write(const struct axl_core *core, struct axl_buffer *out)
{
	char bytes[4];
	for (size_t i = 0; i < core->length; i++)
		axl_buffer_add(out, bytes, axl_utf8_put(core->codes[i], bytes));
}

bool axl_core_equals(const struct axl_core *a, const struct axl_core *b)
{
	return a->length == b->length &&
	       memcmp(a->codes, b->codes, a->length * sizeof *a->codes) == 0;
}
