/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A unit test's voice: TAP on stdout. tap_done() returns the exit code.
 *
 *     int main(void)
 *     {
 *             tap_ok(axl_wave_is_valid("2025Q4"), "a quarter is a wave");
 *             return tap_done();
 *     }
 */
#ifndef TESTS_UNIT_TAP_H
#define TESTS_UNIT_TAP_H

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int tap_count;
static int tap_failures;

__attribute__((format(printf, 2, 3), unused)) static bool tap_ok(bool passed, const char *format, ...)
{
	char name[512];
	__builtin_va_list arguments;
	__builtin_va_start(arguments, format);
	vsnprintf(name, sizeof name, format, arguments);
	__builtin_va_end(arguments);
	tap_failures += !passed;
	printf("%sok %d - %s\n", passed ? "" : "not ", ++tap_count, name);
	return passed;
}

__attribute__((unused)) static bool tap_text(const char *found, const char *expected, const char *name)
{
	bool same = found && expected ? strcmp(found, expected) == 0 : found == expected;
	tap_ok(same, "%s", name);
	if (!same)
		printf("# found    %s\n# expected %s\n", found ? found : "(null)",
		       expected ? expected : "(null)");
	return same;
}

__attribute__((unused)) static bool tap_int(long long found, long long expected, const char *name)
{
	tap_ok(found == expected, "%s", name);
	if (found != expected)
		printf("# found    %lld\n# expected %lld\n", found, expected);
	return found == expected;
}

/* Equal within a relative tolerance (absolute below 1); NaN equals NaN. */
__attribute__((unused)) static bool tap_near(double found, double expected, double tolerance,
                                             const char *name)
{
	bool same = (isnan(found) && isnan(expected)) || found == expected ||
	            fabs(found - expected) <= tolerance * fmax(1.0, fabs(expected));
	tap_ok(same, "%s", name);
	if (!same)
		printf("# found    %.17g\n# expected %.17g\n", found, expected);
	return same;
}

__attribute__((unused)) static void tap_skip(const char *name, const char *why)
{
	printf("ok %d - %s # SKIP %s\n", ++tap_count, name, why);
}

__attribute__((unused)) static int tap_done(void)
{
	printf("1..%d\n", tap_count);
	return tap_failures != 0;
}

#endif
