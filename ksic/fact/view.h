/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of ksic's kinds as plain tables (base/store/fact-view.h), and who stands in them. */
#ifndef KSIC_FACT_VIEW_H
#define KSIC_FACT_VIEW_H

#include "base/store/fact-view.h"

extern const struct axl_fact_view axl_establishment_view, axl_industry_stat_view,
    axl_workplace_view, axl_finance_view;

#endif
