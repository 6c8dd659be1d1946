/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that knows all rooms: the kinds of records they take and the metrics they make. */
#ifndef PROJECT_ROOMS_H
#define PROJECT_ROOMS_H

#include "base/record.h"
#include "base/store/metric.h"

/* NULL where no room takes such records. */
const struct axl_kind *axl_rooms_kind(const char *name);

/* Makers in the order they must run (later ones read what earlier ones made), up to a NULL. */
extern const struct axl_metric_maker *const axl_rooms_makers[];

const struct axl_metric_maker *axl_rooms_maker(const char *name);

#endif
