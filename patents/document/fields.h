/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of a document's record and what its map says of them. Inner header of patents. */
#ifndef PATENTS_DOCUMENT_FIELDS_H
#define PATENTS_DOCUMENT_FIELDS_H

#include "base/store/intake.h"
#include "ksic/world.h"
#include "patents/document/abstract.h"
#include "patents/document/affiliation.h"
#include "patents/document/split.h"

enum axl_document_field {
	AXL_DOCUMENT_KIND,
	AXL_DOCUMENT_NUMBER,
	AXL_DOCUMENT_TITLE,
	AXL_DOCUMENT_TITLE_EN,
	AXL_DOCUMENT_ABSTRACT,
	AXL_DOCUMENT_KEYWORDS,
	AXL_DOCUMENT_CLAIMS,
	AXL_DOCUMENT_CLASSES,
	AXL_DOCUMENT_CPC,
	AXL_DOCUMENT_SEQUENCE,
	AXL_DOCUMENT_APPLICANTS,
	AXL_DOCUMENT_APPLICANT_COUNTRIES,
	AXL_DOCUMENT_APPLICANT_ADDRESSES,
	AXL_DOCUMENT_APPLICANT_KEYS,
	AXL_DOCUMENT_APPLICANT_ORDER,
	AXL_DOCUMENT_INVENTORS,
	AXL_DOCUMENT_INVENTOR_GIVEN,
	AXL_DOCUMENT_INVENTOR_COUNTRIES,
	AXL_DOCUMENT_INVENTOR_ADDRESSES,
	AXL_DOCUMENT_INVENTOR_KEYS,
	AXL_DOCUMENT_INVENTOR_ORDER,
	AXL_DOCUMENT_CITATIONS,
	AXL_DOCUMENT_CITED_BY,
	AXL_DOCUMENT_FILED,
	AXL_DOCUMENT_PUBLISHED,
	AXL_DOCUMENT_REGISTERED,
	AXL_DOCUMENT_PRIORITY,
	AXL_DOCUMENT_STATUS,
	AXL_DOCUMENT_FAMILY,
	AXL_DOCUMENT_FAMILY_SIZE,
	AXL_DOCUMENT_DOI,
	AXL_DOCUMENT_PUBLICATION,
	AXL_DOCUMENT_REGISTRATION,
	AXL_DOCUMENT_PUBLICATION_KIND,
	AXL_DOCUMENT_LANGUAGE,
	AXL_DOCUMENT_REGION,
	AXL_DOCUMENT_FIELD_COUNT
};

/* Settings of the map: how several things stand in one cell, and what a row is. */
struct axl_document_form {
	struct axl_split classes, applicants, inventors, citations, family;
	enum axl_affiliation_form affiliations; /* of the applicants */
	enum axl_abstract_form abstract;
	const char *scheme; /* of the classes: ipc, cpc */
	bool lists_family;  /* of the family by its members, not by a name */
	bool part;          /* a number may stand on several rows */
};

int axl_document_form_read(const struct axl_map *map, struct axl_document_form *ret_form,
                           struct axl_error **err);

/* Puts records into the store; document-keep.c. */
struct axl_document_keeper;
int axl_document_keeper_new(const struct axl_intake *intake, const struct axl_world *world,
                            const struct axl_document_form *form,
                            struct axl_document_keeper **ret_keeper, struct axl_error **err);
void axl_document_keeper_free(struct axl_document_keeper *keeper);
/* Cells as the kind's refine left them. */
int axl_document_keep(struct axl_document_keeper *keeper, const struct axl_record *record,
                      struct axl_error **err);
int axl_document_keeper_finish(struct axl_document_keeper *keeper, struct axl_error **err);

#endif
