/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "surveys/view.h"

#include "base/memory.h"

static const char *const texts[] = {
    "SELECT id & 0xFFFFFFFF, max(firm), max(brn), max(answered) FROM response"
    " WHERE id >= ?1 << 32 AND id < (?1 + 1) << 32 GROUP BY id ORDER BY id",
};
const struct axl_sql axl_surveys_view_sql = {"surveys/view", texts, AXL_COUNT(texts)};

static const char *const columns[] = {"name", "brn", "answered"};

const struct axl_fact_view axl_response_view = {&axl_surveys_view_sql, 0, columns,
                                                AXL_COUNT(columns)};
