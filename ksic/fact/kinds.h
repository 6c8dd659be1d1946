/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ksic/ takes in and what it makes of it; world is a struct axl_world. */
#ifndef KSIC_FACT_KINDS_H
#define KSIC_FACT_KINDS_H

#include "base/record.h"
#include "base/store/metric.h"

extern const struct axl_kind axl_establishment_kind; /* registers of plants and establishments */
extern const struct axl_kind axl_industry_stat_kind; /* cells of published statistics */
extern const struct axl_kind axl_io_cell_kind;       /* cells of input-output tables */
extern const struct axl_kind axl_workplace_kind;     /* the monthly pension workplace file */
extern const struct axl_kind axl_finance_kind;       /* firm-years of a finance table */

extern const struct axl_metric_maker axl_ksic_maker;

#endif
