/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who answered and when, one row a form, as a plain table (base/store/fact-view.h). */
#ifndef SURVEYS_VIEW_H
#define SURVEYS_VIEW_H

#include "base/store/fact-view.h"

extern const struct axl_fact_view axl_response_view;

#endif
