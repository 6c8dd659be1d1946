/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Draws a library's progress (base/progress.h) as one line on a terminal that
 * keeps overwriting itself: nothing in the first second, then at most five
 * drawings a second, nothing while the process is in the background.
 */
#ifndef CLI_OUTPUT_METER_H
#define CLI_OUTPUT_METER_H

#include "base/memory.h"
#include "base/progress.h"
#include "cli/option.h"

#include <stdio.h>

struct axl_meter;

/* Milliseconds that never run backwards; tests bring a clock of their own. */
typedef uint64_t axl_clock(void);
uint64_t axl_clock_monotonic(void);

/* AXL_SWITCH_AUTO: draws where the stream is a terminal. */
struct axl_meter *axl_meter_new(FILE *stream, enum axl_switch wanted, axl_clock *clock);

/* For those who work; NULL where nothing is to be drawn. Lives as long as the meter. */
const struct axl_progress *axl_meter_progress(const struct axl_meter *meter);

/* Take the line off the terminal, so that something else can be said there. */
void axl_meter_clear(struct axl_meter *meter);

void axl_meter_free(struct axl_meter *meter);
AXL_DEFINE_CLEANUP(axl_meter)

#endif
