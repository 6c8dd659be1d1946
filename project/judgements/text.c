/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A judgement as people type it, and as spreadsheets mangle it. */
#include "config.h"

#include "base/number.h"
#include "base/text/text.h"
#include "project/judgements/judgements.h"

#include <ctype.h>
#include <math.h>

/* Digits alone, at most two of them; where they end. */
static const char *small_number(const char *text, int *ret_number)
{
	*ret_number = 0;
	int digits = 0;
	while (isdigit((unsigned char)*text) && digits++ < 2)
		*ret_number = 10 * *ret_number + (*text++ - '0');
	return digits > 0 && !isdigit((unsigned char)*text) ? text : NULL;
}

static int two_digits(const char *text)
{
	return 10 * (text[0] - '0') + (text[1] - '0');
}

/* "2026-01-03", perhaps with a time of day that is nought; blanks have been folded away. */
static bool is_iso_day(const char *text, int *ret_month, int *ret_day)
{
	static const char form[] = "0000-00-00";
	for (size_t i = 0; i < sizeof form - 1; i++)
		if (form[i] == '0' ? !isdigit((unsigned char)text[i]) : text[i] != form[i])
			return false;
	*ret_month = two_digits(text + 5);
	*ret_day = two_digits(text + 8);
	text += sizeof form - 1;
	return *text == '\0' || strcmp(text, "00:00:00") == 0;
}

/* "1월3일" */
static bool is_korean_day(const char *text, int *ret_month, int *ret_day)
{
	static const char month[] = "월", day[] = "일";
	if (!(text = small_number(text, ret_month)) || strncmp(text, month, sizeof month - 1) != 0)
		return false;
	text = small_number(text + sizeof month - 1, ret_day);
	return text && strcmp(text, day) == 0;
}

/* "3-jan" or "jan-03" */
static bool is_english_day(const char *text, int *ret_month, int *ret_day)
{
	static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
	                                     "jul", "aug", "sep", "oct", "nov", "dec"};
	for (int m = 0; m < 12; m++) {
		const char *end;
		*ret_month = m + 1;
		if (strncmp(text, months[m], 3) == 0 && text[3] == '-') {
			end = small_number(text + 4, ret_day);
			return end && *end == '\0';
		}
		end = small_number(text, ret_day);
		if (end && *end == '-' && strcmp(end + 1, months[m]) == 0)
			return true;
	}
	return false;
}

/* Who types 1/3 where months come first gets the third of January; other days are no safe guess. */
static enum axl_judgement_text read_day(int month, int day, double *ret_value)
{
	if (month != 1 || day < 1 || day > 9)
		return AXL_JUDGEMENT_UNSAFE;
	*ret_value = 1.0 / day;
	return AXL_JUDGEMENT_REPAIRED;
}

/* Half of what the last digit behind the point counts. */
static double slack_of(struct axl_slice text)
{
	const char *point = memchr(text.bytes, '.', text.length);
	if (!point)
		return 0;
	size_t digits = (size_t)(text.bytes + text.length - point) - 1;
	return 0.5 * pow(10, -(double)digits);
}

enum axl_judgement_text axl_judgement_read(struct axl_slice text, double *ret_value,
                                           double *ret_slack)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	int month, day;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	*ret_slack = 0;
	if (folded.length == 0 || strcmp(folded.bytes, "-") == 0)
		return AXL_JUDGEMENT_BLANK;
	if (is_iso_day(folded.bytes, &month, &day) || is_korean_day(folded.bytes, &month, &day) ||
	    is_english_day(folded.bytes, &month, &day))
		return read_day(month, day, ret_value);
	size_t cut = strcspn(folded.bytes, "/:");
	struct axl_slice upper = {folded.bytes, cut}, lower = {"1", 1};
	double over, under;
	if (folded.bytes[cut])
		lower = axl_slice_of(folded.bytes + cut + 1);
	if (!axl_double_read(upper, &over) || !axl_double_read(lower, &under) || !(over > 0) ||
	    !(under > 0))
		return AXL_JUDGEMENT_NONE;
	*ret_value = over / under;
	*ret_slack = folded.bytes[cut] ? 0 : slack_of(upper);
	return AXL_JUDGEMENT_READ;
}
