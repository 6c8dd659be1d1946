/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What policy wants: priorities as facts, and policy_priority of industries and firms. */
#ifndef PROJECT_POLICY_H
#define PROJECT_POLICY_H

#include "base/record.h"
#include "base/store/metric.h"

extern const struct axl_kind axl_priority_kind;

extern const struct axl_metric_maker axl_policy_maker;

#endif
