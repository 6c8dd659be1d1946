/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What patents/derive.c leaves to a file of its own: the indicators of technologies as metrics. */
#ifndef PATENTS_DERIVE_TECHNOLOGY_H
#define PATENTS_DERIVE_TECHNOLOGY_H

#include "base/store/metric.h"
#include "patents/measure/measures.h"

/*
 * units: of the technologies, in the taxonomy's order. Figures speak of the measures' window, by
 * its last year; where no year is complete nothing is written, and nothing of a reference where
 * there is none.
 */
int axl_technology_metrics_write(struct axl_metric_writer *writer, const char *wave,
                                 const struct axl_measures *measures,
                                 const struct axl_reference *reference, const int64_t *units,
                                 struct axl_error **err);

/* Of papers: share, growth and citations; no reference counts papers. */
int axl_paper_metrics_write(struct axl_metric_writer *writer, const char *wave,
                            const struct axl_measures *measures, const int64_t *units,
                            struct axl_error **err);

#endif
