/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/number.h"

#include "base/text/text.h"

static struct axl_slice without_address(struct axl_slice text)
{
	static const char *const addresses[] = {"https://doi.org/",
	                                        "http://doi.org/",
	                                        "https://dx.doi.org/",
	                                        "http://dx.doi.org/",
	                                        "doi:",
	                                        "https://openalex.org/"};
	for (size_t i = 0; i < AXL_COUNT(addresses); i++) {
		size_t length = strlen(addresses[i]);
		if (text.length > length && memcmp(text.bytes, addresses[i], length) == 0)
			return (struct axl_slice){text.bytes + length, text.length - length};
	}
	return text;
}

static bool is_parted_digits(struct axl_slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!memchr("0123456789- ", text.bytes[i], 12))
			return false;
	return true;
}

static bool is_doi(struct axl_slice text)
{
	return text.length > 3 && memcmp(text.bytes, "10.", 3) == 0 &&
	       memchr(text.bytes, '/', text.length);
}

void axl_document_number(struct axl_slice text, struct axl_buffer *out)
{
	text = without_address(axl_text_trim(text));
	if (is_doi(text)) {
		axl_document_doi(text, out);
		return;
	}
	if (!is_parted_digits(text)) {
		axl_buffer_add(out, text.bytes, text.length);
		return;
	}
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] != '-' && text.bytes[i] != ' ')
			axl_buffer_add_char(out, text.bytes[i]);
}

void axl_document_doi(struct axl_slice text, struct axl_buffer *out)
{
	text = without_address(axl_text_trim(text));
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];
		axl_buffer_add_char(out, (char)(c >= 'A' && c <= 'Z' ? c + 32 : c));
	}
}
