/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What surveys/ takes in and what it makes of it; world is a struct axl_world. */
#ifndef SURVEYS_KINDS_H
#define SURVEYS_KINDS_H

#include "base/record.h"
#include "base/store/metric.h"

extern const struct axl_kind axl_response_kind; /* answers of a survey */

extern const struct axl_metric_maker axl_surveys_maker;

#endif
