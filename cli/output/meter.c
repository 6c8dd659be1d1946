/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/output/meter.h"

#include "base/text/text.h"

#include <inttypes.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum {
	DELAY = 1000,   /* before the first drawing, in ms */
	INTERVAL = 200, /* between drawings, in ms */
	USUAL_WIDTH = 80,
};

struct axl_meter {
	struct axl_progress progress;
	FILE *stream;
	bool active;
	bool terminal;
	axl_clock *clock;
	uint64_t next_drawing;
	size_t drawn_width;
	struct axl_buffer line;
};

uint64_t axl_clock_monotonic(void)
{
	struct timespec now;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static bool in_background(const struct axl_meter *meter)
{
	pid_t foreground = meter->terminal ? tcgetpgrp(fileno(meter->stream)) : -1;
	return foreground >= 0 && foreground != getpgrp();
}

static size_t line_width(const struct axl_meter *meter)
{
	struct winsize size;
	if (meter->terminal && ioctl(fileno(meter->stream), TIOCGWINSZ, &size) == 0 &&
	    size.ws_col > 0)
		return size.ws_col;
	return USUAL_WIDTH;
}

/* Blanks instead of an escape sequence: they work on every terminal. */
static void overwrite(struct axl_meter *meter, struct axl_slice text)
{
	size_t width = axl_text_width(text);
	int blanks = meter->drawn_width > width ? (int)(meter->drawn_width - width) : 0;
	fprintf(meter->stream, "\r%.*s%*s", (int)text.length, text.bytes, blanks, "");
	if (width == 0)
		fputc('\r', meter->stream);
	(void)fflush(meter->stream);
	meter->drawn_width = width;
}

static void tick(void *context, const char *what, uint64_t done, uint64_t total)
{
	struct axl_meter *meter = context;
	uint64_t now = meter->clock();
	if (now < meter->next_drawing || in_background(meter))
		return;
	meter->next_drawing = now + INTERVAL;
	axl_buffer_clear(&meter->line);
	axl_text_mask_controls(axl_slice_of(what), &meter->line);
	if (total > 0)
		axl_buffer_printf(&meter->line, ": %3.0f%% (%" PRIu64 "/%" PRIu64 ")",
		                  100.0 * (double)done / (double)total, done, total);
	else
		axl_buffer_printf(&meter->line, ": %" PRIu64, done);
	struct axl_slice line = {meter->line.bytes, meter->line.length};
	/* One column stays free: a full line would scroll. */
	overwrite(meter, axl_text_fit(line, line_width(meter) - 1));
}

struct axl_meter *axl_meter_new(FILE *stream, enum axl_switch wanted, axl_clock *clock)
{
	struct axl_meter *meter = axl_xcalloc(1, sizeof *meter);
	meter->progress = (struct axl_progress){tick, meter};
	meter->stream = stream;
	meter->terminal = isatty(fileno(stream));
	meter->active = wanted == AXL_SWITCH_ON || (wanted == AXL_SWITCH_AUTO && meter->terminal);
	meter->clock = clock;
	meter->next_drawing = clock() + DELAY;
	axl_buffer_init(&meter->line);
	return meter;
}

const struct axl_progress *axl_meter_progress(const struct axl_meter *meter)
{
	return meter->active ? &meter->progress : NULL;
}

void axl_meter_clear(struct axl_meter *meter)
{
	if (meter->drawn_width > 0)
		overwrite(meter, axl_slice_of(""));
}

void axl_meter_free(struct axl_meter *meter)
{
	if (!meter)
		return;
	axl_meter_clear(meter);
	axl_buffer_release(&meter->line);
	free(meter);
}
