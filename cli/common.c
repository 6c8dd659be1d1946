/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/common.h"

#include "base/i18n.h"

#include <stddef.h>

const struct axl_option axl_common_options[] = {
    {AXL_OPTION_TEXT, "project", 'p', N_("PATH"), N_("folder of the project, or its project.json"),
     offsetof(struct axl_common, project), "."},
    {AXL_OPTION_CHOICE, "format", 0, "text|csv|json", N_("form of the answer on standard output"),
     offsetof(struct axl_common, format), "text"},
    {AXL_OPTION_SWITCH, "progress", 0, NULL,
     N_("show how far the work is, or not; otherwise only on a terminal"),
     offsetof(struct axl_common, progress), NULL},
    {AXL_OPTION_FLAG, "quiet", 'q', NULL, N_("no remarks and no progress, errors only"),
     offsetof(struct axl_common, quiet), NULL},
    {AXL_OPTION_FLAG, "help", 'h', NULL, N_("print this help"), offsetof(struct axl_common, help),
     NULL},
    {0},
};
