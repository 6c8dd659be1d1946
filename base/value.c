/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/value.h"

#include <stdint.h>
#include <stdio.h>

#include "base/memory.h"
#include "base/number.h"
#include "base/text/text.h"

static const char *const state_names[AXL_STATE_COUNT] = {
    [AXL_VALUE] = "value",   [AXL_NONE] = "none",         [AXL_MASKED] = "masked",
    [AXL_ABSENT] = "absent", [AXL_NOT_APPLICABLE] = "na", [AXL_UNDEFINED] = "undefined",
};

const char *axl_state_name(enum axl_state state)
{
	return state_names[state];
}

bool axl_state_from_name(const char *name, enum axl_state *ret_state)
{
	for (int state = 0; state < AXL_STATE_COUNT; state++)
		if (strcmp(name, state_names[state]) == 0) {
			*ret_state = (enum axl_state)state;
			return true;
		}
	return false;
}

/* Every integer below this is a double of its own, and so is every power of ten to the 22nd. */
static const uint64_t exact_limit = UINT64_C(1) << 53;

static const double powers_of_ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The hot path: a plain run of at most 15 ASCII digits. */
static bool read_plain_integer(struct axl_slice text, double *ret_number)
{
	if (text.length == 0 || text.length > 15)
		return false;
	uint64_t number = 0;
	for (size_t i = 0; i < text.length; i++) {
		if (!is_digit(text.bytes[i]))
			return false;
		number = number * 10 + (uint64_t)(text.bytes[i] - '0');
	}
	*ret_number = (double)number;
	return true;
}

enum { PLAIN_SIZE = 64 }; /* no printed figure is longer */

/*
 * Full-width forms and the many minus signs (▲ and △ among them) as ASCII. False
 * where there is any other character, or too many.
 */
static bool make_plain(struct axl_slice text, char plain[PLAIN_SIZE])
{
	static const char *const minus_signs[] = {"−", "–", "—", "△", "▲"};
	size_t length = 0;
	for (size_t i = 0; i < text.length; length++) {
		if (length == PLAIN_SIZE - 1)
			return false;
		unsigned char c = (unsigned char)text.bytes[i];
		if (c > 0 && c < 0x80) {
			plain[length] = (char)c;
			i++;
			continue;
		}
		if (text.length - i < 3)
			return false;
		const unsigned char *at = (const unsigned char *)text.bytes + i;
		char found = 0;
		for (size_t k = 0; k < AXL_COUNT(minus_signs); k++)
			if (memcmp(at, minus_signs[k], 3) == 0)
				found = '-';
		if (c == 0xEF && (at[1] == 0xBC || at[1] == 0xBD)) {
			/* U+FF01 to U+FF5E stand 0xFEE0 above '!' to '~'. */
			unsigned code = 0xF000u | ((unsigned char)at[1] & 0x3Fu) << 6 |
			                ((unsigned char)at[2] & 0x3Fu);
			if (code >= 0xFF01 && code <= 0xFF5E)
				found = (char)(code - 0xFEE0);
		}
		if (!found)
			return false;
		plain[length] = found;
		i += 3;
	}
	plain[length] = '\0';
	return true;
}

/* A triangle alone says nothing: it is a sign without its figure. */
static bool read_state(struct axl_slice text, const char *plain, enum axl_state *ret_state)
{
	if (strcmp(plain, "X") == 0 || strcmp(plain, "x") == 0 || strcmp(plain, "*") == 0)
		*ret_state = AXL_MASKED;
	else if (strcmp(plain, "-") == 0 && !axl_slice_equals(text, "△") &&
	         !axl_slice_equals(text, "▲"))
		*ret_state = AXL_NONE;
	else
		return false;
	return true;
}

/* The parts of a printed decimal number: mantissa × 10^exponent. */
struct decimal {
	bool negative;
	bool grouped;
	char digits[PLAIN_SIZE]; /* significant ones, leading zeros left out */
	size_t count;
	int exponent;
};

static void add_digit(struct decimal *decimal, char digit)
{
	if (decimal->count || digit != '0')
		decimal->digits[decimal->count++] = digit;
}

/*
 * The integer part: a run of digits, or one to three digits and then groups of
 * three. A grouped figure does not begin with 0: "0,123" is somebody's decimal
 * comma.
 */
static bool read_integer_part(const char **place, char separator, struct decimal *decimal)
{
	const char *start = *place, *p = start;
	while (is_digit(*p))
		add_digit(decimal, *p++);
	if (*p == separator && p > start) {
		if (p - start > 3 || *start == '0')
			return false;
		decimal->grouped = true;
		while (*p == separator) {
			p++;
			for (int k = 0; k < 3; k++) {
				if (!is_digit(*p))
					return false;
				add_digit(decimal, *p++);
			}
		}
		if (is_digit(*p))
			return false;
	}
	*place = p;
	return true;
}

static bool read_exponent(const char **place, struct decimal *decimal)
{
	const char *p = *place + 1;
	int sign = *p == '-' ? -1 : 1;
	if (*p == '-' || *p == '+')
		p++;
	if (!is_digit(*p) || decimal->grouped)
		return false;
	int exponent = 0;
	for (; is_digit(*p); p++)
		exponent = exponent < 10000 ? exponent * 10 + (*p - '0') : exponent;
	decimal->exponent += sign * exponent;
	*place = p;
	return true;
}

/* Digits, groups, fraction and exponent; *place is left behind them. */
static bool read_magnitude(const char **place, enum axl_decimal form, struct decimal *decimal)
{
	char point = form == AXL_DECIMAL_POINT ? '.' : ',';
	char separator = form == AXL_DECIMAL_POINT ? ',' : '.';
	const char *p = *place;
	bool leading_digits = is_digit(*p);
	if (!read_integer_part(&p, separator, decimal))
		return false;
	if (*p == point) {
		p++;
		if (!leading_digits && !is_digit(*p))
			return false;
		for (; is_digit(*p); p++) {
			add_digit(decimal, *p);
			decimal->exponent--;
		}
	} else if (!leading_digits) {
		return false;
	}
	if ((*p == 'e' || *p == 'E') && !read_exponent(&p, decimal))
		return false;
	*place = p;
	return true;
}

static const char *skip_blanks(const char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

/* Sign or parentheses, magnitude, percent. */
static bool read_decimal(const char *p, enum axl_decimal form, struct decimal *decimal)
{
	bool parentheses = *p == '(';
	if (parentheses) {
		p = skip_blanks(p + 1);
		decimal->negative = true;
	} else if (*p == '-' || *p == '+') {
		decimal->negative = *p == '-';
		p = skip_blanks(p + 1);
	}
	if (!read_magnitude(&p, form, decimal))
		return false;
	p = skip_blanks(p);
	if (*p == '%') {
		decimal->exponent -= 2;
		p = skip_blanks(p + 1);
	}
	if (parentheses) {
		if (*p != ')')
			return false;
		p++;
	}
	return *p == '\0';
}

/* Exact where mantissa and power are exact doubles, the common case. False where it is too big. */
static bool decimal_value(const struct decimal *decimal, double *ret_number)
{
	uint64_t mantissa = 0;
	for (size_t i = 0; i < decimal->count && mantissa < exact_limit; i++)
		mantissa = mantissa * 10 + (uint64_t)(decimal->digits[i] - '0');
	if (mantissa == 0) {
		*ret_number = 0;
		return true;
	}
	if (mantissa < exact_limit && decimal->exponent <= 0 && decimal->exponent >= -22) {
		*ret_number = (double)mantissa / powers_of_ten[-decimal->exponent];
		return true;
	}
	char text[PLAIN_SIZE + 16];
	int length = snprintf(text, sizeof text, "%.*se%d", (int)decimal->count, decimal->digits,
	                      decimal->exponent);
	return axl_double_read((struct axl_slice){text, (size_t)length}, ret_number);
}

bool axl_number_read(struct axl_slice text, enum axl_decimal decimal, struct axl_number *ret_number)
{
	double number;
	if (read_plain_integer(text, &number)) {
		*ret_number = (struct axl_number){AXL_VALUE, number};
		return true;
	}
	text = axl_text_trim(text);
	if (text.length == 0 || axl_slice_equals(text, "…") || axl_slice_equals(text, "...")) {
		*ret_number = (struct axl_number){AXL_ABSENT, 0};
		return true;
	}
	char plain[PLAIN_SIZE];
	if (!make_plain(text, plain))
		return false;
	enum axl_state state;
	if (read_state(text, plain, &state)) {
		*ret_number = (struct axl_number){state, 0};
		return true;
	}
	struct decimal parts = {0};
	if (!read_decimal(plain, decimal, &parts) || !decimal_value(&parts, &number))
		return false;
	*ret_number =
	    (struct axl_number){AXL_VALUE, parts.negative && number > 0 ? -number : number};
	return true;
}
