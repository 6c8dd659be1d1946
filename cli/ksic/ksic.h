/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of axlens ksic share: cmd-ksic.c (show, search) and ksic-convert.c. */
#ifndef CLI_KSIC_KSIC_H
#define CLI_KSIC_KSIC_H

#include "base/buffer.h"
#include "cli/command.h"
#include "ksic/classification/classification.h"

/* Digits after the point at which shares are shown to people. */
enum { AXL_KSIC_SHARE_DECIMALS = 4 };

struct axl_ksic_options {
	int64_t revision; /* 0: not said */
	int64_t from, to;
	const char *file;
	bool strict;
};

/* "ambiguous", "partial", "composed", a blank between; nothing for a plain conversion. */
void axl_ksic_write_caution(unsigned caution, struct axl_buffer *out);

int axl_ksic_run_convert(struct axl_context *context, const struct axl_ksic *ksic,
                         const struct axl_ksic_options *options, int argument_count,
                         char **arguments, struct axl_error **err);

#endif
