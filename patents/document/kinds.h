/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What patents/ takes in and what it makes of it; world is a struct axl_world. */
#ifndef PATENTS_DOCUMENT_KINDS_H
#define PATENTS_DOCUMENT_KINDS_H

#include "base/record.h"
#include "base/store/metric.h"

extern const struct axl_kind axl_document_kind;         /* patents and papers */
extern const struct axl_kind axl_party_kind;            /* whom rows of documents name by a key */
extern const struct axl_kind axl_technology_count_kind; /* counts of a reference */

extern const struct axl_metric_maker axl_patents_maker;

#endif
