/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every workbook says of where it comes from: the sources of its wave, the rows of them that
 * were refused, and the definitions that shaped it.
 */
#ifndef TEMPLATES_BOOK_EVIDENCE_H
#define TEMPLATES_BOOK_EVIDENCE_H

#include "base/store/source.h"
#include "project/project.h"

/* Rows of one source that were refused for one reason. */
struct axl_evidence_reject {
	size_t source;      /* position among the sources */
	const char *reason; /* as stored (axl_reason_name) */
	uint64_t count;
	uint64_t first_line;
};

/* A definition that shaped the result; its hash is "" where its file has gone since. */
struct axl_evidence_definition {
	const char *kind, *id, *sha256;
};

/* Whoever fills one by hand borrows what it says; gathered, the texts lie in its arena. */
struct axl_book_evidence {
	const struct axl_source_version *sources; /* by source and sheet */
	size_t source_count;
	const struct axl_evidence_reject *rejects; /* ordered by source */
	size_t reject_count;
	const struct axl_evidence_definition *definitions;
	size_t definition_count;
};

size_t
axl_evidence_synthetic(const struct axl_book_evidence *evidence); /* sources that are made up */
uint64_t axl_evidence_rejected(const struct axl_book_evidence *evidence); /* rows of all sources */

struct axl_evidence_store;

/*
 * Begin with the sources and rejects of a wave, and with the definitions that a project's every
 * result hangs on: column maps, industry groups, labels.
 */
int axl_evidence_gather(const struct axl_project *project, const char *wave,
                        struct axl_evidence_store **ret_store, struct axl_error **err);
void axl_evidence_store_free(struct axl_evidence_store *store);
AXL_DEFINE_CLEANUP(axl_evidence_store)

/* More definitions: one whose hash is known; the file in force; all files of a kind. A definition
 * that is named already is not named again. */
void axl_evidence_add(struct axl_evidence_store *store, const char *kind, const char *id,
                      const char *sha256);
int axl_evidence_add_file(struct axl_evidence_store *store, const char *kind, const char *id,
                          struct axl_error **err);
int axl_evidence_add_kind(struct axl_evidence_store *store, const char *kind,
                          struct axl_error **err);

/* What is gathered; until something is added, and no longer than the store. */
struct axl_book_evidence axl_evidence_of(const struct axl_evidence_store *store);

#endif
