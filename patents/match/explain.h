/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents and firms behind the metrics of a cell. */
#ifndef PATENTS_MATCH_EXPLAIN_H
#define PATENTS_MATCH_EXPLAIN_H

#include "base/store/metric.h"

/* struct axl_metric_maker's explain. */
int axl_match_explain(struct axl_store *store, const char *wave, const void *world,
                      const struct axl_unit *unit, const char *metric, const char *period,
                      size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                      struct axl_error **err);

#endif
