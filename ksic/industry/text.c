/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/text.h"

#include "base/text/text.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

int axl_revision_read(struct axl_slice text)
{
	int number = 0;
	size_t digits = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (!is_digit(text.bytes[i]))
			continue;
		if (digits++ == 2 || (number && !is_digit(text.bytes[i - 1])))
			return 0;
		number = number * 10 + (text.bytes[i] - '0');
	}
	const int *revisions;
	size_t count = axl_ksic_revisions(&revisions);
	for (size_t i = 0; i < count; i++)
		if (revisions[i] == number)
			return number;
	return 0;
}

const char *axl_revision_scheme(int revision)
{
	static const char *const schemes[] = {"ksic9", "ksic10", "ksic11"};
	return schemes[revision - 9];
}

struct axl_slice axl_industry_first_code(struct axl_slice text)
{
	size_t length = 0;
	while (length < text.length && !strchr(",;/| ", text.bytes[length]))
		length++;
	return (struct axl_slice){text.bytes, length};
}

bool axl_industry_is_total(struct axl_slice text)
{
	static const char *const words[] = {"합계",     "총계",     "계",    "소계",
	                                    "전산업",   "전체산업", "전체",  "산업전체",
	                                    "모든산업", "총합계",   "total", "allindustries"};
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		if (strcmp(folded.bytes, words[i]) == 0)
			return true;
	return false;
}

/* "C", "C251", "251" at the beginning of a label, with something else or nothing behind it. */
static size_t leading_code(struct axl_slice text)
{
	size_t length = text.length && is_letter(text.bytes[0]);
	while (length < text.length && is_digit(text.bytes[length]))
		length++;
	bool ends = length == text.length || strchr(" .,:_-(", text.bytes[length]);
	return ends ? length : 0;
}

/* "제조업(10~34)" says which divisions a section takes; that is no part of its name. */
static struct axl_slice without_range(struct axl_slice text)
{
	if (!text.length || text.bytes[text.length - 1] != ')')
		return text;
	size_t open = text.length - 1;
	while (open > 0 && (is_digit(text.bytes[open - 1]) || strchr("~-, ", text.bytes[open - 1])))
		open--;
	if (open == 0 || text.bytes[open - 1] != '(')
		return text;
	return axl_text_trim((struct axl_slice){text.bytes, open - 1});
}

const struct axl_ksic_item *axl_industry_read(const struct axl_ksic *ksic, int revision,
                                              struct axl_slice text)
{
	struct axl_slice code = {text.bytes, leading_code(text)};
	const struct axl_ksic_item *item = code.length ? axl_ksic_find(ksic, revision, code) : NULL;
	return item ? item : axl_ksic_find_name(ksic, revision, 0, without_range(text));
}

int axl_industry_other_revision(const struct axl_ksic *ksic, int revision, struct axl_slice text)
{
	const int *revisions;
	for (size_t i = axl_ksic_revisions(&revisions); i-- > 0;)
		if (revisions[i] != revision && axl_industry_read(ksic, revisions[i], text))
			return revisions[i];
	return 0;
}
