/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <strings.h>

#include "base/i18n.h"
#include "base/text/utf8.h"

static const char *const encoding_names[] = {
    [AXL_UTF8] = "UTF-8",       [AXL_UTF8_BOM] = "UTF-8 (BOM)", [AXL_CP949] = "CP949",
    [AXL_UTF16LE] = "UTF-16LE", [AXL_UTF16BE] = "UTF-16BE",
};

const char *axl_encoding_name(enum axl_encoding encoding)
{
	return encoding_names[encoding];
}

int axl_encoding_from_name(const char *name, enum axl_encoding *ret_encoding,
                           struct axl_error **err)
{
	static const struct {
		const char *name;
		enum axl_encoding encoding;
	} words[] = {
	    {"utf-8", AXL_UTF8},      {"utf8", AXL_UTF8},        {"cp949", AXL_CP949},
	    {"euc-kr", AXL_CP949},    {"euckr", AXL_CP949},      {"ms949", AXL_CP949},
	    {"utf-16", AXL_UTF16LE},  {"utf16", AXL_UTF16LE},    {"utf-16le", AXL_UTF16LE},
	    {"utf16le", AXL_UTF16LE}, {"utf-16be", AXL_UTF16BE}, {"utf16be", AXL_UTF16BE},
	};
	for (size_t i = 0; i < AXL_COUNT(words); i++)
		if (strcasecmp(name, words[i].name) == 0) {
			*ret_encoding = words[i].encoding;
			return 0;
		}
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("unknown encoding '%s'; known are utf-8, cp949 (euc-kr), utf-16, "
	                       "utf-16le, utf-16be"),
	                     name);
}

/* One CP949 pair as UTF-8; length 0 where the pair means nothing. */
struct pair {
	char bytes[3];
	unsigned char length;
};

struct axl_cp949 {
	struct pair pairs[128][256]; /* by lead - 0x80 and trail */
};

static void fill_pairs(iconv_t conversion, struct axl_cp949 *cp949)
{
	for (int lead = 0x81; lead <= 0xFE; lead++)
		for (int trail = 0x41; trail <= 0xFE; trail++) {
			char in[2] = {(char)lead, (char)trail};
			char out[8];
			char *from = in, *to = out;
			size_t in_left = sizeof in, out_left = sizeof out;
			struct pair *pair = &cp949->pairs[lead - 0x80][trail];
			size_t rough = iconv(conversion, &from, &in_left, &to, &out_left);
			size_t length = sizeof out - out_left;
			if (rough != 0 || in_left != 0 || length > sizeof pair->bytes) {
				iconv(conversion, NULL, NULL, NULL, NULL);
				continue;
			}
			memcpy(pair->bytes, out, length);
			pair->length = (unsigned char)length;
		}
}

int axl_cp949_new(struct axl_cp949 **ret_cp949, struct axl_error **err)
{
	iconv_t conversion = iconv_open("UTF-8", "CP949");
	if (conversion == (iconv_t)-1)
		return axl_error_system(err, errno, _("this system's iconv does not know CP949"));
	struct axl_cp949 *cp949 = axl_xcalloc(1, sizeof *cp949);
	fill_pairs(conversion, cp949);
	iconv_close(conversion);
	*ret_cp949 = cp949;
	return 0;
}

void axl_cp949_free(struct axl_cp949 *cp949)
{
	free(cp949);
}

bool axl_cp949_decode(const struct axl_cp949 *cp949, struct axl_slice bytes, char *out,
                      size_t *ret_length, size_t *ret_fault)
{
	static const struct pair nothing;
	const unsigned char *in = (const unsigned char *)bytes.bytes;
	char *to = out;
	size_t i = 0;
	while (i < bytes.length) {
		if (in[i] < 0x80) {
			*to++ = (char)in[i++];
			continue;
		}
		const struct pair *pair = &nothing;
		if (i + 1 < bytes.length)
			pair = &cp949->pairs[in[i] - 0x80][in[i + 1]];
		if (pair->length == 0)
			break;
		memcpy(to, pair->bytes, sizeof pair->bytes);
		to += pair->length;
		i += 2;
	}
	*ret_length = (size_t)(to - out);
	if (i == bytes.length)
		return true;
	*ret_fault = i;
	return false;
}

size_t axl_encoding_mark(enum axl_encoding encoding, struct axl_slice bytes)
{
	static const struct axl_slice marks[] = {
	    [AXL_UTF8] = {"\xEF\xBB\xBF", 3},
	    [AXL_UTF8_BOM] = {"\xEF\xBB\xBF", 3},
	    [AXL_CP949] = {"", 0},
	    [AXL_UTF16LE] = {"\xFF\xFE", 2},
	    [AXL_UTF16BE] = {"\xFE\xFF", 2},
	};
	struct axl_slice mark = marks[encoding];
	bool there =
	    bytes.length >= mark.length && memcmp(bytes.bytes, mark.bytes, mark.length) == 0;
	return there ? mark.length : 0;
}

static size_t count_utf8_faults(struct axl_slice text)
{
	size_t faults = 0;
	size_t fault;
	while (!axl_utf8_is_valid(text, &fault)) {
		size_t left = text.length - fault;
		if (axl_utf8_is_cut((struct axl_slice){text.bytes + fault, left}))
			break;
		faults++;
		text = (struct axl_slice){text.bytes + fault + 1, left - 1};
	}
	return faults;
}

/* By the shape of pairs alone: the rows C9 and FE belong to users and mean nothing. */
static bool is_cp949_pair(unsigned char lead, unsigned char trail)
{
	bool lead_fits = lead >= 0x81 && lead <= 0xFD && lead != 0xC9;
	return lead_fits && ((trail >= 'A' && trail <= 'Z') || (trail >= 'a' && trail <= 'z') ||
	                     (trail >= 0x81 && trail <= 0xFE));
}

static size_t count_cp949_faults(struct axl_slice text)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	size_t faults = 0;
	for (size_t i = 0; i < text.length;) {
		if (bytes[i] < 0x80)
			i++;
		else if (i + 1 == text.length || is_cp949_pair(bytes[i], bytes[i + 1]))
			i += 2;
		else {
			faults++;
			i++;
		}
	}
	return faults;
}

enum axl_encoding axl_encoding_detect(const char *bytes, size_t length, bool *ret_sure)
{
	static const enum axl_encoding marked[] = {AXL_UTF8_BOM, AXL_UTF16LE, AXL_UTF16BE};
	struct axl_slice sample = {bytes, length};
	*ret_sure = true;
	for (size_t i = 0; i < AXL_COUNT(marked); i++)
		if (axl_encoding_mark(marked[i], sample))
			return marked[i];
	if (axl_ascii_prefix(sample) == length) {
		*ret_sure = false;
		return AXL_UTF8;
	}
	size_t utf8_faults = count_utf8_faults(sample);
	if (utf8_faults == 0)
		return AXL_UTF8;
	size_t cp949_faults = count_cp949_faults(sample);
	bool is_utf8 = utf8_faults < cp949_faults;
	*ret_sure = !is_utf8 && cp949_faults == 0;
	return is_utf8 ? AXL_UTF8 : AXL_CP949;
}
