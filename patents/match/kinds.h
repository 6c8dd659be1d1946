/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The maker of what is known of pairs of an industry and a technology; it reads what ksic/ and
 * patents/ measured. world is a struct axl_world. */
#ifndef PATENTS_MATCH_KINDS_H
#define PATENTS_MATCH_KINDS_H

#include "base/store/metric.h"

extern const struct axl_metric_maker axl_match_maker;

#endif
