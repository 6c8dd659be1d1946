/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes that stand under the figures of a quarter, whatever command gives them. */
#ifndef CLI_OUTPUT_NOTE_H
#define CLI_OUTPUT_NOTE_H

#include "cli/command.h"

/* Which of the wave's sources are made up; nothing where all are real. */
int axl_note_synthetic(struct axl_context *context, const char *wave, struct axl_error **err);

#endif
