/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organisation, address and country in an affiliation as papers print it. */
#ifndef PATENTS_DOCUMENT_AFFILIATION_H
#define PATENTS_DOCUMENT_AFFILIATION_H

#include "base/slice.h"

enum axl_affiliation_form {
	AXL_AFFILIATION_NAME, /* a name and nothing else */
	/* "[Kim, A; Lee, B] Incheon Natl Univ, Dept Comp Sci, Incheon 22012, South Korea.": the
	 * organisation comes first */
	AXL_AFFILIATION_WOS,
	/* "Department of Surgery, Inha University, Incheon, South Korea": it comes behind its
	 * units, and is known by what it is called */
	AXL_AFFILIATION_SCOPUS,
};

/* Borrowed parts; blank where the form does not give them. */
struct axl_affiliation {
	struct axl_slice name, address, country;
};

/* A map's setting: "wos", "scopus", NULL for a name. False where it is none of these. */
bool axl_affiliation_form_from_setting(const char *setting, enum axl_affiliation_form *ret_form);

void axl_affiliation_read(enum axl_affiliation_form form, struct axl_slice text,
                          struct axl_affiliation *ret_affiliation);

#endif
