/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/output/meter.h"
#include "tests/unit/tap.h"

static uint64_t now;

static uint64_t fake_clock(void)
{
	return now;
}

static void drawing_keeps_its_pace(void)
{
	char *drawn = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&drawn, &length);
	now = 5000;
	struct axl_meter *meter = axl_meter_new(stream, AXL_SWITCH_ON, fake_clock);
	const struct axl_progress *progress = axl_meter_progress(meter);
	now = 5999;
	axl_progress_tick(progress, "reading", 1, 200);
	tap_int((long long)length, 0, "nothing in the first second");
	now = 6000;
	axl_progress_tick(progress, "reading", 50, 200);
	tap_text(drawn, "\rreading:  25% (50/200)", "then how much is done");
	now = 6199;
	axl_progress_tick(progress, "reading", 60, 200);
	tap_int((long long)length, 23, "not more than five drawings a second");
	now = 6200;
	axl_progress_tick(progress, "집계", 7, 0);
	/* "집계: 7" is 7 columns wide, the line before it 22. */
	tap_text(drawn + 23, "\r집계: 7               ", "a shorter line wipes the longer one");
	size_t before = length;
	axl_meter_clear(meter);
	tap_text(drawn + before, "\r       \r", "clearing leaves an empty line");
	before = length;
	axl_meter_free(meter);
	(void)fflush(stream);
	tap_int((long long)length, (long long)before, "and freeing has nothing left to do");
	(void)fclose(stream);
	free(drawn);
}

static void long_lines_are_cut(void)
{
	char *drawn = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&drawn, &length);
	now = 0;
	struct axl_meter *meter = axl_meter_new(stream, AXL_SWITCH_ON, fake_clock);
	now = 1000;
	axl_progress_tick(axl_meter_progress(meter),
	                  "123456789012345678901234567890123456789012345678901234567890123456789"
	                  "01234567\0331",
	                  1, 0);
	tap_text(drawn,
	         "\r123456789012345678901234567890123456789012345678901234567890123456789"
	         "01234567\\x",
	         "at 79 columns, control characters made visible");
	axl_meter_free(meter);
	(void)fclose(stream);
	free(drawn);
}

static void only_terminals_are_drawn_on(void)
{
	FILE *file = tmpfile();
	axl_auto(axl_meter) struct axl_meter *automatic =
	    axl_meter_new(file, AXL_SWITCH_AUTO, fake_clock);
	axl_auto(axl_meter) struct axl_meter *off = axl_meter_new(file, AXL_SWITCH_OFF, fake_clock);
	tap_ok(!axl_meter_progress(automatic), "a file is not drawn on by itself");
	tap_ok(!axl_meter_progress(off), "what is turned off stays off");
	tap_ok(axl_clock_monotonic() <= axl_clock_monotonic(), "time does not run backwards");
	(void)fclose(file);
}

int main(void)
{
	drawing_keeps_its_pace();
	long_lines_are_cut();
	only_terminals_are_drawn_on();
	return tap_done();
}
