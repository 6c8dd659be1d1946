/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/view.h"

#include "base/memory.h"

enum { DOCUMENT, APPLICANT };

static const char *const texts[] = {
    [DOCUMENT] = "SELECT id & 0xFFFFFFFF, number, title, filed, published FROM document"
		 " WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id",
    [APPLICANT] = "SELECT id & 0xFFFFFFFF, name FROM document_party WHERE role = 'applicant'"
		  " AND id >= ?1 << 32 AND id < (?1 + 1) << 32 ORDER BY id, position",
};
const struct axl_sql axl_patents_view_sql = {"patents/view", texts, AXL_COUNT(texts)};

static const char *const document[] = {"number", "title", "filed", "published"};
static const char *const applicant[] = {"name"};

const struct axl_fact_view axl_document_view = {&axl_patents_view_sql, DOCUMENT, document,
                                                AXL_COUNT(document)};
const struct axl_fact_view axl_applicant_view = {&axl_patents_view_sql, APPLICANT, applicant,
                                                 AXL_COUNT(applicant)};
