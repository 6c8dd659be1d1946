/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/date.h"

#include <math.h>
#include <string.h>
#include <time.h>

enum {
	SECONDS_A_DAY = 86400,
	FALSE_LEAP_DAY = 60,      /* 1900-02-29 */
	DAYS_1900_TO_1904 = 1462, /* between the two systems' serials of one day */
	UNIX_EPOCH = 25569,       /* 1970-01-01 in the 1900 system */
	LAST_DAY = 2958465,       /* 9999-12-31 in the 1900 system */
};

bool axl_xlsx_format_id_is_date(long id)
{
	return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
	       (id >= 50 && id <= 58);
}

bool axl_xlsx_format_code_is_date(const char *code)
{
	while (*code) {
		const char *closing = NULL;
		switch (*code) {
		case '"':
			closing = strchr(code + 1, '"');
			break;
		case '[':
			closing = strchr(code + 1, ']');
			break;
		case '\\': /* the next character as it is */
		case '_':  /* a blank as wide as it */
		case '*':  /* filled up with it */
			closing = code[1] ? code + 1 : NULL;
			break;
		default:
			if (strchr("yYmMdDhHsS", *code))
				return true;
			closing = code;
		}
		if (!closing)
			return false;
		code = closing + 1;
	}
	return false;
}

/* A day of the 1900 system; the false leap day is written as the file means it. */
static size_t print_date(long day, char *ret_text)
{
	if (day == FALSE_LEAP_DAY)
		return (size_t)snprintf(ret_text, AXL_XLSX_DATE_TEXT, "1900-02-29");
	time_t seconds = (time_t)(day + (day < FALSE_LEAP_DAY) - UNIX_EPOCH) * SECONDS_A_DAY;
	struct tm date;
	(void)gmtime_r(&seconds, &date);
	return (size_t)snprintf(ret_text, AXL_XLSX_DATE_TEXT, "%04d-%02d-%02d", date.tm_year + 1900,
	                        date.tm_mon + 1, date.tm_mday);
}

static size_t print_time(long seconds, const char *before, char *ret_text, size_t size)
{
	return (size_t)snprintf(ret_text, size, "%s%02ld:%02ld:%02ld", before, seconds / 3600,
	                        seconds / 60 % 60, seconds % 60);
}

size_t axl_xlsx_date_print(double serial, bool since_1904, char ret_text[AXL_XLSX_DATE_TEXT])
{
	if (!(serial >= 0 && serial <= LAST_DAY + 1))
		return 0;
	long whole = (long)serial;
	long seconds = lround((serial - (double)whole) * SECONDS_A_DAY);
	if (seconds == SECONDS_A_DAY) {
		seconds = 0;
		whole++;
	}
	if (since_1904)
		whole += DAYS_1900_TO_1904;
	if (whole > LAST_DAY)
		return 0;
	if (whole == 0)
		return print_time(seconds, "", ret_text, AXL_XLSX_DATE_TEXT);

	size_t length = print_date(whole, ret_text);
	if (seconds)
		length += print_time(seconds, " ", ret_text + length, AXL_XLSX_DATE_TEXT - length);
	return length;
}
