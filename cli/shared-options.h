/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Options that several commands have, said once: each is a row of a command's table. `type` is the
 * struct that the table fills, `field` the const char * for the option in it.
 */
#ifndef CLI_SHARED_OPTIONS_H
#define CLI_SHARED_OPTIONS_H

#include "base/i18n.h"
#include "cli/option.h"

#include <stddef.h>

#define AXL_OPTION_WAVE(type, field)                                                               \
	{AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("quarter (otherwise the current one)"),      \
	 offsetof(type, field), NULL}

#define AXL_OPTION_TAXONOMY(type, field)                                                           \
	{AXL_OPTION_TEXT, "taxonomy", 'x', N_("ID"),                                               \
	 N_("by this taxonomy of the project (otherwise its first)"), offsetof(type, field), NULL}

#define AXL_OPTION_LEVEL(type, field)                                                              \
	{AXL_OPTION_TEXT, "level", 'l', N_("LEVEL"),                                               \
	 N_("section, division, group, class or subclass (otherwise the project's first)"),        \
	 offsetof(type, field), NULL}

#define AXL_OPTION_REGION(type, field)                                                             \
	{AXL_OPTION_TEXT, "region", 'r', N_("REGION"),                                             \
	 N_("a town, district, complex ... (otherwise the project's home)"),                       \
	 offsetof(type, field), NULL}

#define AXL_OPTION_REFERENCE(type, field)                                                          \
	{AXL_OPTION_TEXT, "reference", 'R', N_("REGION"),                                          \
	 N_("what it is compared with (otherwise the project's reference)"),                       \
	 offsetof(type, field), NULL}

#define AXL_OPTION_SCHEME(type, field)                                                             \
	{AXL_OPTION_TEXT, "scheme", 's', N_("SCHEME"),                                             \
	 N_("industries of an office's own, such as kicox10, in place of KSIC"),                   \
	 offsetof(type, field), NULL}

#endif
