/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of documents, by which they are told apart. */
#ifndef PATENTS_DOCUMENT_NUMBER_H
#define PATENTS_DOCUMENT_NUMBER_H

#include "base/buffer.h"
#include "base/slice.h"

/*
 * Append the form in which a number is stored: 10-2016-0138184, 10 2016 0138184 and
 * 1020160138184 are one; a DOI (10.1000/x) is written as axl_document_doi does; it
 * or an OpenAlex id may stand as an address. Others stay as they are.
 */
void axl_document_number(struct axl_slice text, struct axl_buffer *out);

/* Append a DOI as it is compared: without an address or "doi:" before it, in lower case. */
void axl_document_doi(struct axl_slice text, struct axl_buffer *out);

#endif
