/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/number.h"

#include "base/memory.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Longer texts are no figures; XML writers stop at 17 digits. */
enum { DIGITS_MAX = 400 };

static locale_t plain_locale(void)
{
	return newlocale(LC_ALL_MASK, "C", (locale_t)0);
}

bool axl_double_read(struct axl_slice text, double *ret_number)
{
	char copy[DIGITS_MAX + 1];
	if (text.length == 0 || text.length > DIGITS_MAX)
		return false;
	memcpy(copy, text.bytes, text.length);
	copy[text.length] = '\0';
	if (strspn(copy, "+-.0123456789eE") != text.length)
		return false;

	char *end = NULL;
	locale_t plain = plain_locale();
	double number = strtod_l(copy, &end, plain);
	freelocale(plain);
	if (end != copy + text.length || !isfinite(number))
		return false;
	*ret_number = number;
	return true;
}

size_t axl_double_print(double number, char ret_text[AXL_DOUBLE_TEXT])
{
	locale_t plain = plain_locale();
	locale_t before = uselocale(plain);
	int length = 0;
	for (int digits = 15; digits <= 17; digits++) {
		length = snprintf(ret_text, AXL_DOUBLE_TEXT, "%.*g", digits, number);
		if (strtod(ret_text, NULL) == number)
			break;
	}
	(void)uselocale(before);
	freelocale(plain);
	return (size_t)length;
}
