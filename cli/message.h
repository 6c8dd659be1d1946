/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line on stderr: "axlens: <message>", with control characters made visible. */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

void axl_message_print(const char *message);

#endif
