/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/period.h"

#include <stdio.h>

#include "base/memory.h"
#include "base/text/text.h"

enum { NUMBERS_MAX = 3, MARK_SIZE = 16 };

/*
 * A printed period taken apart: up to three numbers, and what stands behind
 * each. "2025년 1/4분기" is 2025 "년", 1 "/", 4 "분기".
 */
struct parts {
	size_t count;
	int number[NUMBERS_MAX];
	size_t digits[NUMBERS_MAX];
	char mark[NUMBERS_MAX][MARK_SIZE];
};

struct day {
	int year, month, day;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The number that `count` digits spell. */
static int digits_at(const char *p, size_t count)
{
	int number = 0;
	for (size_t i = 0; i < count; i++)
		number = number * 10 + (p[i] - '0');
	return number;
}

static bool year_makes_sense(int year)
{
	return year >= 1800 && year <= 2199;
}

static int days_of_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/*
 * Exports of survey tools put the time of day behind the date. It is passed
 * over where it is one: a blank or T behind a digit or dot, and then nothing
 * but what times are made of.
 */
static struct axl_slice without_time(struct axl_slice text)
{
	static const char *const words[] = {"오전", "오후", "AM", "PM", "GMT", "Z"};
	size_t colon = 0;
	while (colon < text.length && text.bytes[colon] != ':')
		colon++;
	if (colon == text.length)
		return text;
	size_t end = colon;
	while (end > 0 && is_digit(text.bytes[end - 1]))
		end--;
	for (size_t i = end; i < text.length;) {
		struct axl_slice rest = {text.bytes + i, text.length - i};
		size_t taken = strchr("0123456789:.+- ", rest.bytes[0]) && rest.bytes[0] ? 1 : 0;
		for (size_t k = 0; k < AXL_COUNT(words) && !taken; k++)
			if (rest.length >= strlen(words[k]) &&
			    memcmp(rest.bytes, words[k], strlen(words[k])) == 0)
				taken = strlen(words[k]);
		if (!taken)
			return text;
		i += taken;
	}
	struct axl_slice date = {text.bytes, end};
	if (date.length && date.bytes[date.length - 1] == 'T')
		date.length--;
	else if (!date.length || date.bytes[date.length - 1] != ' ')
		return text;
	date = axl_text_trim(date);
	for (size_t k = 0; k < 2; k++) {
		size_t length = strlen(words[k]);
		if (date.length > length &&
		    memcmp(date.bytes + date.length - length, words[k], length) == 0)
			date.length -= length;
	}
	return axl_text_trim(date);
}

/* Split folded text into numbers and marks; false where it has another shape. */
static bool take_apart(const char *p, struct parts *parts)
{
	*parts = (struct parts){0};
	while (*p) {
		if (parts->count == NUMBERS_MAX || !is_digit(*p))
			return false;
		size_t k = parts->count++;
		for (; is_digit(*p); p++) {
			if (parts->digits[k]++ == 8)
				return false;
			parts->number[k] = parts->number[k] * 10 + (*p - '0');
		}
		size_t length = 0;
		for (; *p && !is_digit(*p); p++) {
			if (length == MARK_SIZE - 1)
				return false;
			parts->mark[k][length++] = *p;
		}
	}
	return parts->count > 0;
}

static bool mark_is_one_of(const char *mark, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(mark, words[i]) == 0)
			return true;
	return false;
}
#define MARK_IS(mark, ...)                                                                         \
	mark_is_one_of((mark), (const char *const[]){__VA_ARGS__},                                 \
	               AXL_COUNT(((const char *const[]){__VA_ARGS__})))

static bool day_exists(struct day day)
{
	return year_makes_sense(day.year) && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
	       day.day <= days_of_month(day.year, day.month);
}

/* 20250331; 2025.03.31 and its like; 2025년 3월 31일; 31.03.2025. */
static bool read_day(const struct parts *parts, struct day *ret_day)
{
	const int *n = parts->number;
	const size_t *digits = parts->digits;
	const char *first = parts->mark[0], *second = parts->mark[1], *third = parts->mark[2];
	struct day day;
	if (parts->count == 1 && digits[0] == 8 && !*first) {
		day = (struct day){n[0] / 10000, n[0] / 100 % 100, n[0] % 100};
	} else if (parts->count == 3 && digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2) {
		bool plain = strcmp(first, second) == 0 && MARK_IS(first, "-", ".", "/") &&
		             (!*third || (strcmp(first, ".") == 0 && strcmp(third, ".") == 0));
		bool spelled =
		    MARK_IS(first, "년") && MARK_IS(second, "월") && MARK_IS(third, "일");
		if (!plain && !spelled)
			return false;
		day = (struct day){n[0], n[1], n[2]};
	} else if (parts->count == 3 && digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4) {
		/* With slashes nobody can tell the day from the month. */
		if (!MARK_IS(first, ".") || !MARK_IS(second, ".") || *third)
			return false;
		day = (struct day){n[2], n[1], n[0]};
	} else {
		return false;
	}
	if (!day_exists(day))
		return false;
	*ret_day = day;
	return true;
}

/* 2025Q1, 2025-Q1, 2025.1/4, 2025년 1/4분기, 2025년 1분기, 24.4분기. */
static bool read_quarter(const struct parts *parts, int *ret_year, int *ret_quarter)
{
	const char *first = parts->mark[0], *second = parts->mark[1], *third = parts->mark[2];
	int year = parts->number[0];
	int quarter = parts->number[1];
	if (parts->count < 2 || parts->digits[1] != 1)
		return false;
	bool named = parts->count == 2 && MARK_IS(first, "q", "-q", ".q", "년q") && !*second;
	bool word = parts->count == 2 && MARK_IS(first, ".", "-", "/", "년", "년도") &&
	            MARK_IS(second, "분기");
	bool of_four = parts->count == 3 && MARK_IS(first, ".", "-", "년", "년도") &&
	               strcmp(second, "/") == 0 && parts->number[2] == 4 && parts->digits[2] == 1 &&
	               MARK_IS(third, "", "분기");
	if (!named && !word && !of_four)
		return false;
	if (parts->digits[0] == 2)
		year += 2000;
	else if (parts->digits[0] != 4)
		return false;
	if (!year_makes_sense(year) || quarter < 1 || quarter > 4)
		return false;
	*ret_year = year;
	*ret_quarter = quarter;
	return true;
}

/* 202212, 2022-12, 2022/12, 2022.12, 2022.12월, 2022년 2월, 2022M12. */
static bool read_month(const struct parts *parts, int *ret_year, int *ret_month)
{
	const char *first = parts->mark[0], *second = parts->mark[1];
	int year = parts->number[0];
	int month = parts->number[1];
	if (parts->count == 1 && parts->digits[0] == 6 && !*first) {
		month = year % 100;
		year /= 100;
	} else if (parts->count == 2 && parts->digits[0] == 4 && parts->digits[1] <= 2) {
		bool spelled = MARK_IS(first, ".", "-", "/", "년") && MARK_IS(second, "월");
		bool named = MARK_IS(first, "m") && !*second;
		/*
		 * "2022.1" may be January or an October that lost its zero in a
		 * spreadsheet, "2022-1" a half or a quarter: two digits or a word.
		 */
		bool plain =
		    parts->digits[1] == 2 &&
		    (MARK_IS(first, "-", "/") ? !*second
		                              : MARK_IS(first, ".") && MARK_IS(second, "", "."));
		if (!spelled && !named && !plain)
			return false;
	} else {
		return false;
	}
	if (!year_makes_sense(year) || month < 1 || month > 12)
		return false;
	*ret_year = year;
	*ret_month = month;
	return true;
}

static bool read_year(const struct parts *parts, int *ret_year)
{
	if (parts->count != 1 || parts->digits[0] != 4 ||
	    !MARK_IS(parts->mark[0], "", "년", "년도", "."))
		return false;
	*ret_year = parts->number[0];
	return year_makes_sense(*ret_year);
}

static bool read_parts(struct axl_slice text, struct parts *parts)
{
	enum { LONGEST = 64 };
	text = axl_text_trim(text);
	if (text.length == 0 || text.length > LONGEST)
		return false;
	text = without_time(text);
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	return take_apart(folded.bytes, parts);
}

/*
 * What registers print by the million (20250331, 2025-03-31, 2025.03.31,
 * 2025/03/31) is seen at once; everything else takes the long way.
 */
static bool read_common_day(struct axl_slice text, char ret_date[AXL_PERIOD_SIZE])
{
	size_t gap = text.length == 10;
	if (text.length != 8 + 2 * gap)
		return false;
	const char *year = text.bytes, *month = year + 4 + gap, *day = month + 2 + gap;
	if (gap && (year[4] != month[2] || !strchr("-./", year[4])))
		return false;
	const char *const digits[] = {year,  year + 1,  year + 2, year + 3,
	                              month, month + 1, day,      day + 1};
	for (size_t i = 0; i < AXL_COUNT(digits); i++)
		if (!is_digit(*digits[i]))
			return false;
	if (!day_exists((struct day){digits_at(year, 4), digits_at(month, 2), digits_at(day, 2)}))
		return false;
	memcpy(ret_date,
	       (char[]){year[0], year[1], year[2], year[3], '-', month[0], month[1], '-', day[0],
	                day[1], '\0'},
	       AXL_PERIOD_SIZE);
	return true;
}

/* The fields have been checked; the remainders tell the compiler that they fit. */
static void write_day(struct day day, char ret_date[AXL_PERIOD_SIZE])
{
	snprintf(ret_date, AXL_PERIOD_SIZE, "%04u-%02u-%02u", (unsigned)day.year % 10000,
	         (unsigned)day.month % 100, (unsigned)day.day % 100);
}

bool axl_period_read(struct axl_slice text, char ret_period[AXL_PERIOD_SIZE])
{
	struct parts parts;
	if (!read_parts(text, &parts))
		return false;
	struct day day;
	int year, step;
	if (read_year(&parts, &year))
		snprintf(ret_period, AXL_PERIOD_SIZE, "%04u", (unsigned)year % 10000);
	else if (read_quarter(&parts, &year, &step))
		snprintf(ret_period, AXL_PERIOD_SIZE, "%04uQ%u", (unsigned)year % 10000,
		         (unsigned)step % 10);
	else if (read_month(&parts, &year, &step))
		snprintf(ret_period, AXL_PERIOD_SIZE, "%04u-%02u", (unsigned)year % 10000,
		         (unsigned)step % 100);
	else if (read_day(&parts, &day))
		write_day(day, ret_period);
	else
		return false;
	return true;
}

bool axl_date_read(struct axl_slice text, char ret_date[AXL_PERIOD_SIZE])
{
	struct parts parts;
	struct day day;
	if (read_common_day(text, ret_date))
		return true;
	if (!read_parts(text, &parts) || !read_day(&parts, &day))
		return false;
	write_day(day, ret_date);
	return true;
}

/* Grains of canonical periods, by their length. */
enum { YEAR = 4, QUARTER = 6, MONTH = 7, DAY = 10 };

bool axl_wave_is_valid(const char *wave)
{
	for (size_t i = 0; i < 4; i++)
		if (!is_digit(wave[i]))
			return false;
	return wave[4] == 'Q' && wave[5] >= '1' && wave[5] <= '4' && wave[6] == '\0';
}

void axl_period_end(const char *period, char ret_date[AXL_PERIOD_SIZE])
{
	size_t grain = strlen(period);
	if (grain == 0 || grain == DAY) {
		memcpy(ret_date, period, grain + 1);
		return;
	}
	int year = digits_at(period, 4);
	int month = grain == QUARTER ? 3 * (period[5] - '0')
	            : grain == MONTH ? digits_at(period + 5, 2)
	                             : 12;
	write_day((struct day){year, month, days_of_month(year, month)}, ret_date);
}

void axl_wave_date(const char *wave, char ret_date[AXL_PERIOD_SIZE])
{
	axl_period_end(wave, ret_date);
}

int axl_period_year(const char *period)
{
	return *period ? digits_at(period, 4) : 0;
}

bool axl_period_years_between(const char *from, const char *to, double *ret_years)
{
	size_t grain = strlen(from);
	if (grain != strlen(to) || grain < YEAR)
		return false;
	double years = digits_at(to, 4) - digits_at(from, 4);
	if (grain == QUARTER)
		years += (to[5] - from[5]) / 4.0;
	if (grain >= MONTH)
		years += (digits_at(to + 5, 2) - digits_at(from + 5, 2)) / 12.0;
	if (grain == DAY)
		years += (digits_at(to + 8, 2) - digits_at(from + 8, 2)) / 365.25;
	*ret_years = years;
	return true;
}
