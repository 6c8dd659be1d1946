/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/affiliation.h"

#include <string.h>

#include "base/memory.h"
#include "base/text/text.h"

/* What organisations are called, in lower case; units of them ("school", "department") are not. */
static const char *const organisations[] = {
    "universi",    "institute of technology",
    "academy",     "hospital",
    "대학교",      "병원",
    "inc.",        "ltd",
    "corporation", "co.",
    "gmbh",        "kaist",
    "연구원",      "주식회사",
    "(주)",        "polytech",
    "ministry",    "council",
};

bool axl_affiliation_form_from_setting(const char *setting, enum axl_affiliation_form *ret_form)
{
	enum axl_affiliation_form form = AXL_AFFILIATION_NAME;
	if (setting && strcmp(setting, "wos") == 0)
		form = AXL_AFFILIATION_WOS;
	else if (setting && strcmp(setting, "scopus") == 0)
		form = AXL_AFFILIATION_SCOPUS;
	else if (setting)
		return false;
	*ret_form = form;
	return true;
}

/* "[authors] text" without the authors. */
static struct axl_slice without_authors(struct axl_slice text)
{
	const char *close =
	    text.length && text.bytes[0] == '[' ? memchr(text.bytes, ']', text.length) : NULL;
	if (!close)
		return text;
	size_t taken = (size_t)(close + 1 - text.bytes);
	return axl_text_trim((struct axl_slice){close + 1, text.length - taken});
}

/* The piece between commas that begins at *at, which moves behind it; false at the end. */
static bool next_piece(struct axl_slice text, size_t *at, struct axl_slice *ret_piece)
{
	if (*at >= text.length)
		return false;
	const char *start = text.bytes + *at;
	const char *comma = memchr(start, ',', text.length - *at);
	size_t length = comma ? (size_t)(comma - start) : text.length - *at;
	*ret_piece = axl_text_trim((struct axl_slice){start, length});
	*at += length + 1;
	return true;
}

static bool names_organisation(struct axl_slice piece)
{
	enum { LEGAL_FORM = 5 }; /* "Ltd." behind its comma is no name */
	if (piece.length <= LEGAL_FORM)
		return false;
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold_words(piece, &folded);
	for (size_t i = 0; i < AXL_COUNT(organisations); i++)
		if (memmem(folded.bytes, folded.length, organisations[i], strlen(organisations[i])))
			return true;
	return false;
}

/* "MA 02115 USA" is in the USA. */
static struct axl_slice country_in(struct axl_slice piece)
{
	static const char usa[] = "USA";
	size_t length = sizeof usa - 1;
	if (piece.length > length && memcmp(piece.bytes + piece.length - length, usa, length) == 0)
		return (struct axl_slice){piece.bytes + piece.length - length, length};
	return piece;
}

void axl_affiliation_read(enum axl_affiliation_form form, struct axl_slice text,
                          struct axl_affiliation *ret_affiliation)
{
	struct axl_affiliation affiliation = {.name = text, .address = {"", 0}, .country = {"", 0}};
	*ret_affiliation = affiliation;
	if (form == AXL_AFFILIATION_NAME)
		return;
	text = without_authors(axl_text_trim(text));
	while (text.length && text.bytes[text.length - 1] == '.')
		text.length--;
	struct axl_slice piece = {"", 0}, organisation = {"", 0};
	size_t pieces = 0;
	for (size_t at = 0; next_piece(text, &at, &piece); pieces++) {
		if (pieces == 0)
			affiliation.name = piece;
		if (form == AXL_AFFILIATION_SCOPUS && names_organisation(piece))
			organisation = piece;
	}
	if (organisation.length)
		affiliation.name = organisation;
	affiliation.address = text;
	if (pieces > 1)
		affiliation.country = country_in(piece);
	if (affiliation.name.length)
		*ret_affiliation = affiliation;
}
