/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents and their applicants as plain tables (base/store/fact-view.h). */
#ifndef PATENTS_CORPUS_VIEW_H
#define PATENTS_CORPUS_VIEW_H

#include "base/store/fact-view.h"

extern const struct axl_fact_view axl_document_view, axl_applicant_view;

#endif
