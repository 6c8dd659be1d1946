/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/summary.h"

enum { SUMMARIES };

#define COUNTS                                                                                     \
	"sum(rows), sum(numbers), count(*), count(*) - sum(dated), count(*) - sum(classed),"       \
	" count(*) - sum(held), count(*) - sum(placed)"
#define WHETHER_ANY                                                                                \
	"sum(rows) AS rows, count(DISTINCT number) AS numbers, max(dated) AS dated,"               \
	" max(classed) AS classed, max(held) AS held, max(placed) AS placed"

/* Rows that were rejected since their number stood on an earlier line of their file. */
#define REPEATED                                                                                   \
	"(SELECT count(*) FROM wave_source w JOIN source_version v ON v.id = w.version"            \
	" JOIN reject r ON r.version = v.id WHERE w.wave = ?1 AND r.reason = 'duplicate'"          \
	" AND v.source IN (SELECT t.source FROM told t WHERE t.kind = s.kind"                      \
	" AND s.source IN ('', t.source)))"

/* fact: a row of a file; told: what a source says of a number; name: what is one document. */
static const char *const texts[] = {
    [SUMMARIES] =
	"WITH fact AS (SELECT d.kind, v.source, d.number, d.doi,"
	" d.filed <> '' OR d.published <> '' AS dated,"
	" EXISTS (SELECT 1 FROM document_class c WHERE c.id = d.id) AS classed,"
	" EXISTS (SELECT 1 FROM document_party p WHERE p.id = d.id"
	" AND p.role IN ('applicant', 'affiliation')) AS held,"
	" d.region <> '' OR EXISTS (SELECT 1 FROM document_party p WHERE p.id = d.id"
	" AND (p.region <> '' OR p.key <> '' AND EXISTS (SELECT 1 FROM party q"
	" WHERE q.key = p.key AND q.region <> '' AND EXISTS (SELECT 1 FROM wave_source k"
	" WHERE k.wave = w.wave AND k.version = q.id >> 32)))) AS placed"
	" FROM wave_source w JOIN source_version v ON v.id = w.version"
	" JOIN document d ON d.id >= w.version << 32 AND d.id < (w.version + 1) << 32"
	" WHERE w.wave = ?1),"
	" told AS MATERIALIZED (SELECT kind, source, number, max(doi) AS doi, count(*) AS rows,"
	" max(dated) AS dated, max(classed) AS classed, max(held) AS held,"
	" max(placed) AS placed FROM fact GROUP BY kind, source, number),"
	" named AS MATERIALIZED (SELECT *, CASE kind WHEN 'paper' THEN"
	" ifnull(nullif(max(doi) OVER (PARTITION BY kind, number), ''), number)"
	" ELSE number END AS name FROM told)"
	" SELECT *, " REPEATED " FROM (SELECT kind, source, " COUNTS
	" FROM (SELECT kind, source, " WHETHER_ANY
	" FROM named GROUP BY kind, source, name) GROUP BY kind, source"
	" UNION ALL SELECT kind, '', " COUNTS " FROM (SELECT kind, " WHETHER_ANY
	" FROM named GROUP BY kind, name) GROUP BY kind) s"
	" ORDER BY kind DESC, source = '', source",
};
const struct axl_sql axl_summary_sql = {"patents/summary", texts, AXL_COUNT(texts)};

int axl_document_summaries(struct axl_store *store, const char *wave,
                           axl_document_summary_each each, void *context, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_summary_sql, SUMMARIES, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		const struct axl_document_summary summary = {
		    .kind = axl_query_text(query, 0),
		    .source = axl_query_text(query, 1),
		    .rows = axl_query_int(query, 2),
		    .numbers = axl_query_int(query, 3),
		    .documents = axl_query_int(query, 4),
		    .undated = axl_query_int(query, 5),
		    .unclassed = axl_query_int(query, 6),
		    .unheld = axl_query_int(query, 7),
		    .unplaced = axl_query_int(query, 8),
		    .repeated = axl_query_int(query, 9),
		};
		each(context, &summary);
	}
	return row;
}
