/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/message.h"

#include "base/text.h"

#include <stdio.h>

void axl_message_print(const char *message)
{
	axl_auto(axl_buffer) struct axl_buffer line;
	axl_buffer_init(&line);
	axl_buffer_add_text(&line, "axlens: ");
	axl_text_mask_controls(axl_slice_of(message), &line);
	axl_buffer_add_char(&line, '\n');
	/* One write, so that lines of several processes do not mix. */
	(void)fwrite(line.bytes, 1, line.length, stderr);
}
