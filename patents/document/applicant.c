/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one applicant ends and the next begins, in a cell that only has blanks to say so. */
#include "config.h"

#include "base/text/text.h"
#include "patents/document/split.h"

enum mark {
	MARK_NAME,        /* nothing is known of it */
	MARK_PERSON,      /* like a person's name */
	MARK_SYLLABLE,    /* one character: part of a name that is spelt out */
	MARK_WHOLE,       /* an organisation by itself */
	MARK_UNIVERSITY,  /* may have a unit behind it */
	MARK_UNIT,        /* of the university before it */
	MARK_FORM,        /* a legal form that stands before or behind its name */
	MARK_FORM_BEFORE, /* … only before it */
	MARK_FORM_BEHIND, /* … only behind it */
};

struct token {
	struct axl_slice text;
	enum mark mark;
};

struct tokens {
	struct token *items;
	size_t count;
};

/* All folded: (주) stands for ㈜ too. */
static const char *const forms[] = {"주식회사", "유한회사", "유한책임회사", "합자회사",
                                    "합명회사", "(주)",     "(유)"};
static const char *const forms_before[] = {
    "재단법인",
    "사단법인",
    "학교법인",
    "의료법인",
    "사회복지법인",
    "농업회사법인",
    "어업회사법인",
    "영농조합법인",
    "영어조합법인",
    "의료재단",
    "(재)",
    "(사)",
    "(의)",
    "(의료)",
    "(학)",
    "(농)",
    "농업회사법인(주)",
    "어업회사법인(주)",
};
static const char *const forms_behind[] = {
    "인코포레이티드", "인코퍼레이티드", "리미티드", "코포레이션", "코퍼레이션", "컴퍼니",
    "엘엘씨",         "게엠베하",       "inc",      "inc.",       "ltd",        "ltd.",
    "corp",           "corp.",          "llc",      "gmbh",
};
/* A name that ends so is an organisation's. */
static const char *const endings[] = {
    "주식회사", "유한회사", "(주)",   "(유)",   "조합법인",   "연구원",     "기술원", "과학원",
    "진흥원",   "평가원",   "개발원", "정보원", "연구소",     "연구단",     "사업단", "센터",
    "병원",     "의료원",   "공사",   "공단",   "재단",       "협회",       "학회",   "조합",
    "은행",     "법인",     "광역시", "특별시", "특별자치시", "특별자치도", "진흥청", "시청",
    "도청",     "군청",     "구청",   "국방부", "대한민국",
};
/* … or that begins so and goes on. */
static const char *const beginnings[] = {
    "주식회사", "유한회사", "(주)",         "(유)",         "(재)",     "(사)",    "재단법인",
    "사단법인", "학교법인", "농업회사법인", "어업회사법인", "의료법인", "대한민국"};
static const char *const units[] = {"산학협력단", "연구센터", "연구소", "연구단",
                                    "사업단",     "센터",     "병원"};
static const char *const universities[] = {"대학교", "대학", "대학원"};

/* What stands in names of organisations, and in no person's. */
static const char *const latin_words[] = {
    "ag",   "association", "bank",       "bv",           "center",       "centre",
    "co",   "co.",         "college",    "company",      "corporation",  "department",
    "et",   "foundation",  "group",      "incorporated", "industries",   "institute",
    "kk",   "korea",       "lab",        "laboratory",   "limited",      "ministry",
    "n.v.", "nv",          "of",         "plc",          "republic",     "s.a.",
    "sa",   "sas",         "school",     "society",      "technologies", "technology",
    "univ", "univ.",       "university",
};

/* Each of these syllables begins a surname. */
static const char surnames[] =
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방"
    "공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감"
    "음빈동온호범좌팽승간상시갈단견당나라";
static const char *const long_surnames[] = {"남궁", "황보", "제갈", "선우",
                                            "독고", "사공", "서문", "동방"};

enum { SYLLABLE = 3 }; /* bytes of a Hangul syllable */

static bool begins(struct axl_slice text, const char *start)
{
	size_t length = strlen(start);
	return text.length >= length && memcmp(text.bytes, start, length) == 0;
}

static bool ends(struct axl_slice text, const char *end)
{
	size_t length = strlen(end);
	return text.length >= length && memcmp(text.bytes + text.length - length, end, length) == 0;
}

#define ANY(test, text, list) any(test, text, list, AXL_COUNT(list))
static bool any(bool (*test)(struct axl_slice, const char *), struct axl_slice text,
                const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (test(text, list[i]))
			return true;
	return false;
}

static bool is_hangul(struct axl_slice text)
{
	if (text.length % SYLLABLE)
		return false;
	for (size_t i = 0; i < text.length; i += SYLLABLE) {
		const unsigned char *at = (const unsigned char *)text.bytes + i;
		unsigned code = (at[0] & 0x0FU) << 12 | (at[1] & 0x3FU) << 6 | (at[2] & 0x3FU);
		if (at[0] < 0xEA || at[0] > 0xED || code < 0xAC00 || code > 0xD7A3)
			return false;
	}
	return true;
}

static bool is_person(struct axl_slice text)
{
	size_t syllables = text.length / SYLLABLE;
	if (syllables < 2 || syllables > 4 || !is_hangul(text))
		return false;
	if (syllables == 4)
		return ANY(begins, text, long_surnames);
	for (size_t i = 0; surnames[i]; i += SYLLABLE)
		if (memcmp(surnames + i, text.bytes, SYLLABLE) == 0)
			return true;
	return false;
}

static enum mark mark_of(struct axl_slice token)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(token, &folded);
	struct axl_slice text = {folded.bytes, folded.length};
	if (ANY(axl_slice_equals, text, forms))
		return MARK_FORM;
	if (ANY(axl_slice_equals, text, forms_before))
		return MARK_FORM_BEFORE;
	if (ANY(axl_slice_equals, text, forms_behind))
		return MARK_FORM_BEHIND;
	if (ANY(ends, text, universities))
		return MARK_UNIVERSITY;
	bool names_university = memmem(text.bytes, text.length, "대학", strlen("대학"));
	if (ANY(ends, text, units) && !names_university)
		return MARK_UNIT;
	if (names_university || ANY(begins, text, beginnings) || ANY(ends, text, endings))
		return MARK_WHOLE;
	if (text.length <= 1 || (text.length == SYLLABLE && is_hangul(text)))
		return MARK_SYLLABLE;
	return is_person(text) ? MARK_PERSON : MARK_NAME;
}

static bool holds(struct axl_slice text, char c)
{
	return memchr(text.bytes, c, text.length) != NULL;
}

/* What stands in parentheses belongs to the name before it: 대한민국(농림축산식품부 …장). */
static bool goes_on(const struct tokens *tokens, const struct token *next)
{
	if (tokens->count == 0)
		return false;
	struct axl_slice before = tokens->items[tokens->count - 1].text;
	if (holds(before, '(') && !holds(before, ')'))
		return true;
	return next->mark == MARK_NAME && next->text.bytes[0] == '(';
}

static void read_tokens(struct axl_slice cell, struct tokens *tokens)
{
	axl_auto(axl_pieces) struct axl_pieces pieces = {0};
	axl_split((struct axl_split){AXL_SPLIT_AT, ' ', false}, cell, &pieces);
	tokens->items = axl_xcalloc(pieces.count, sizeof *tokens->items);
	for (size_t i = 0; i < pieces.count; i++) {
		struct token next = {pieces.items[i], mark_of(pieces.items[i])};
		if (goes_on(tokens, &next)) {
			struct token *last = &tokens->items[tokens->count - 1];
			const char *end = next.text.bytes + next.text.length;
			last->text.length = (size_t)(end - last->text.bytes);
		} else {
			tokens->items[tokens->count++] = next;
		}
	}
}

static bool has_mark(const struct tokens *tokens, size_t i, enum mark mark)
{
	return i < tokens->count && tokens->items[i].mark == mark;
}

static bool is_name(const struct tokens *tokens, size_t i)
{
	return has_mark(tokens, i, MARK_NAME) || has_mark(tokens, i, MARK_PERSON);
}

static size_t after_syllables(const struct tokens *tokens, size_t i)
{
	while (has_mark(tokens, i, MARK_SYLLABLE))
		i++;
	return i;
}

/*
 * Whether the form at `form` belongs to the name before it. Between two names either
 * reading is possible: a person has no legal form, so it belongs to the other.
 */
static bool stands_behind(const struct tokens *tokens, size_t name, size_t form)
{
	if (has_mark(tokens, form, MARK_FORM_BEHIND))
		return true;
	if (!has_mark(tokens, form, MARK_FORM))
		return false;
	return !(has_mark(tokens, name, MARK_PERSON) && has_mark(tokens, form + 1, MARK_NAME));
}

/* A name at i with its form behind it: where it ends; i where it has none. */
static size_t after_named_form(const struct tokens *tokens, size_t i)
{
	size_t form = after_syllables(tokens, i + 1);
	return is_name(tokens, i) && stands_behind(tokens, i, form) ? form + 1 : i;
}

static size_t after_university(const struct tokens *tokens, size_t i)
{
	if (has_mark(tokens, i, MARK_UNIT))
		return i + 1;
	/* "연구 산학협력단" */
	return is_name(tokens, i) && has_mark(tokens, i + 1, MARK_UNIT) &&
	               ends(tokens->items[i + 1].text, "산학협력단")
	           ? i + 2
	           : i;
}

/* The name behind the form at i: it goes on over what is neither a person's name nor another
 * organisation's. */
static size_t after_form(const struct tokens *tokens, size_t i)
{
	size_t name = i + 1;
	if (has_mark(tokens, i, MARK_FORM_BEFORE) && has_mark(tokens, name, MARK_FORM))
		name++;
	if (name >= tokens->count)
		return i;
	size_t end = name + 1;
	if (has_mark(tokens, name, MARK_UNIVERSITY))
		return after_university(tokens, end);
	if (has_mark(tokens, name, MARK_WHOLE))
		return end;
	while (has_mark(tokens, end, MARK_SYLLABLE) || has_mark(tokens, end, MARK_UNIT) ||
	       (has_mark(tokens, end, MARK_NAME) && after_named_form(tokens, end) == end))
		end++;
	return end;
}

/* Where the organisation ends that certainly begins at i; i where none does. */
static size_t after_organisation(const struct tokens *tokens, size_t i)
{
	switch (tokens->items[i].mark) {
	case MARK_FORM:
	case MARK_FORM_BEFORE:
		return after_form(tokens, i);
	case MARK_UNIVERSITY:
		return after_university(tokens, i + 1);
	case MARK_WHOLE:
		return i + 1;
	case MARK_UNIT: /* without its university it is one by its ending, but for the bare word */
		return axl_slice_equals(tokens->items[i].text, "산학협력단") ? i : i + 1;
	default:
		break;
	}
	/* a ministry and its institute: 환경부 국립환경과학원 */
	if (is_name(tokens, i) && ends(tokens->items[i].text, "부") &&
	    has_mark(tokens, i + 1, MARK_WHOLE) && begins(tokens->items[i + 1].text, "국립"))
		return i + 2;
	return after_named_form(tokens, i);
}

static void add_tokens(const struct tokens *tokens, size_t start, size_t end,
                       struct axl_pieces *pieces)
{
	struct axl_slice first = tokens->items[start].text, last = tokens->items[end - 1].text;
	size_t length = (size_t)(last.bytes + last.length - first.bytes);
	axl_pieces_add(pieces, (struct axl_slice){first.bytes, length});
}

static bool all_persons(const struct tokens *tokens, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (!has_mark(tokens, i, MARK_PERSON))
			return false;
	return true;
}

/* Tokens of no organisation: people, or one name that nothing divides. */
static void add_undecided(const struct tokens *tokens, size_t start, size_t end,
                          struct axl_pieces *pieces)
{
	if (start < end && !all_persons(tokens, start, end)) {
		add_tokens(tokens, start, end, pieces);
		return;
	}
	for (size_t i = start; i < end; i++)
		add_tokens(tokens, i, i + 1, pieces);
}

void axl_split_applicants(struct axl_slice cell, struct axl_pieces *pieces)
{
	struct tokens tokens = {0};
	read_tokens(cell, &tokens);
	size_t undecided = 0; /* from here on nothing was added yet */
	for (size_t i = 0; i < tokens.count;) {
		size_t end = after_organisation(&tokens, i);
		if (end == i) {
			i++;
			continue;
		}
		/* a name spelt in several words before its form: 에스 케이 주식회사 */
		if (is_name(&tokens, i) && !all_persons(&tokens, undecided, i)) {
			add_tokens(&tokens, undecided, end, pieces);
		} else {
			add_undecided(&tokens, undecided, i, pieces);
			add_tokens(&tokens, i, end, pieces);
		}
		undecided = i = end;
	}
	add_undecided(&tokens, undecided, tokens.count, pieces);
	free(tokens.items);
}

static bool is_latin_word(struct axl_slice word)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(word, &folded);
	struct axl_slice text = {folded.bytes, folded.length};
	for (size_t i = 0; i < text.length; i++)
		if (!(text.bytes[i] >= 'a' && text.bytes[i] <= 'z') &&
		    !memchr("-.'", text.bytes[i], 3))
			return false;
	return text.length > 0 && !ANY(axl_slice_equals, text, latin_words) &&
	       !ANY(axl_slice_equals, text, forms_behind);
}

/* "HONG, Gil Dong": one or two words, a comma, up to three; none an organisation's. */
static bool is_latin_person(struct axl_slice name)
{
	static const size_t most[] = {2, 3};
	axl_auto(axl_pieces) struct axl_pieces parts = {0};
	axl_split((struct axl_split){AXL_SPLIT_AT, ',', false}, name, &parts);
	if (parts.count != 2)
		return false;
	for (size_t part = 0; part < parts.count; part++) {
		axl_auto(axl_pieces) struct axl_pieces words = {0};
		axl_split((struct axl_split){AXL_SPLIT_AT, ' ', false}, parts.items[part], &words);
		if (words.count > most[part])
			return false;
		for (size_t i = 0; i < words.count; i++)
			if (!is_latin_word(words.items[i]))
				return false;
	}
	return true;
}

bool axl_applicant_is_person(struct axl_slice name)
{
	name = axl_text_trim(name);
	return mark_of(name) == MARK_PERSON || is_latin_person(name);
}

void axl_applicant_write(struct axl_slice name, struct axl_buffer *out)
{
	name = axl_text_trim(name);
	if (!axl_applicant_is_person(name)) {
		axl_buffer_add(out, name.bytes, name.length);
		return;
	}
	if (!is_hangul(name)) {
		axl_buffer_add_char(out, name.bytes[0]);
		axl_buffer_add_text(out, "○○");
		return;
	}
	axl_buffer_add(out, name.bytes, SYLLABLE);
	for (size_t i = SYLLABLE; i < name.length; i += SYLLABLE)
		axl_buffer_add_text(out, "○");
}
