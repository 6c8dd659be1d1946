/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of the rules that a model's parts are held against, axlens-checks(5). */
#ifndef PROJECT_SCORE_CHECKS_FILE_H
#define PROJECT_SCORE_CHECKS_FILE_H

#include "base/definition.h"
#include "scoring/check/checks.h"

/* From the definition checks/default. AXL_ERROR_DATA names file and path. */
int axl_check_limits_load(const struct axl_definitions *definitions,
                          struct axl_check_limits *ret_limits, struct axl_error **err);

#endif
