/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/firm.h"

#include "base/buffer.h"
#include "base/index.h"
#include "base/sha256.h"
#include "base/text/text.h"

#include <ctype.h>

bool axl_brn_read(struct axl_slice text, char ret_digits[11])
{
	static const int weights[9] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	size_t count = 0;
	ret_digits[0] = '\0';
	char digits[11] = "";
	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] == '-' || text.bytes[i] == ' ')
			continue;
		if (!isdigit((unsigned char)text.bytes[i]) || count == 10)
			return false;
		digits[count++] = text.bytes[i];
	}
	if (count != 10)
		return false;
	int sum = (digits[8] - '0') * 5 / 10;
	for (size_t i = 0; i < 9; i++)
		sum += weights[i] * (digits[i] - '0');
	if ((10 - sum % 10) % 10 != digits[9] - '0')
		return false;
	memcpy(ret_digits, digits, sizeof digits);
	return true;
}

/* As written, and the short form that stands for it; folded. */
static const struct legal_form {
	const char *written, *form;
} legal_forms[] = {
    {"(주)", "(주)"}, {"주식회사", "(주)"}, {"(유)", "(유)"}, {"유한회사", "(유)"},
    {"(재)", "(재)"}, {"재단법인", "(재)"}, {"(사)", "(사)"}, {"사단법인", "(사)"},
};

static bool starts_with(struct axl_slice text, const char *start)
{
	size_t length = strlen(start);
	return text.length > length && memcmp(text.bytes, start, length) == 0;
}

static bool ends_with(struct axl_slice text, const char *end)
{
	size_t length = strlen(end);
	return text.length > length && memcmp(text.bytes + text.length - length, end, length) == 0;
}

char *axl_firm_normal_name(struct axl_slice name)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(name, &folded);
	struct axl_slice rest = {folded.bytes, folded.length};
	const char *form = "";
	for (size_t i = 0; i < AXL_COUNT(legal_forms) && !*form; i++) {
		const char *written = legal_forms[i].written;
		if (starts_with(rest, written))
			rest.bytes += strlen(written);
		else if (!ends_with(rest, written))
			continue;
		rest.length -= strlen(written);
		form = legal_forms[i].form;
	}
	return axl_xasprintf("%s%.*s", form, (int)rest.length, rest.bytes);
}

void axl_firm_key(const char *brn, struct axl_slice name, const char *region,
                  char ret_key[AXL_FIRM_KEY_SIZE])
{
	if (*brn) {
		(void)snprintf(ret_key, AXL_FIRM_KEY_SIZE, "firm:brn:%.10s", brn);
		return;
	}
	axl_auto(axl_memory) char *normal = axl_firm_normal_name(name);
	axl_auto(axl_memory) char *text = axl_xasprintf("%s\n%s", normal, region);
	char hex[65];
	axl_sha256_of_text(text, hex);
	(void)snprintf(ret_key, AXL_FIRM_KEY_SIZE, "firm:id:%.16s", hex);
}

struct axl_firms {
	struct axl_index *by_number; /* ten digits -> position */
	struct axl_index *by_name;   /* normal name -> position */
	int64_t *units;              /* 0: several firms bear the name */
	size_t count, capacity;
};

enum { FIRM_UNITS };
static const char *const texts[] = {
    [FIRM_UNITS] = "SELECT id, key, label FROM unit WHERE kind = 'firm' ORDER BY key",
};
const struct axl_sql axl_firm_sql = {"ksic/firm", texts, AXL_COUNT(texts)};

void axl_firms_free(struct axl_firms *firms)
{
	if (!firms)
		return;
	axl_index_free(firms->by_number);
	axl_index_free(firms->by_name);
	free(firms->units);
	free(firms);
}

static size_t add_unit(struct axl_firms *firms, int64_t unit)
{
	axl_reserve(firms->units, firms->capacity, firms->count + 1);
	firms->units[firms->count] = unit;
	return firms->count++;
}

static void add_firm(struct axl_firms *firms, int64_t unit, const char *key, const char *label)
{
	static const char number_prefix[] = "firm:brn:";
	axl_auto(axl_memory) char *name = axl_firm_normal_name(axl_slice_of(label));
	bool added = false;
	size_t position = add_unit(firms, unit);
	if (strncmp(key, number_prefix, sizeof number_prefix - 1) == 0) {
		const char *number = key + sizeof number_prefix - 1;
		axl_index_add(firms->by_number, number, strlen(number), position, NULL);
	}
	/* the name gets a place of its own: it is emptied when a second firm bears it */
	size_t named = axl_index_add(firms->by_name, name, strlen(name), firms->count, &added);
	if (added)
		(void)add_unit(firms, unit);
	else
		firms->units[named] = 0;
}

int axl_firms_load(struct axl_store *store, struct axl_firms **ret_firms, struct axl_error **err)
{
	axl_auto(axl_firms) struct axl_firms *firms = axl_xcalloc(1, sizeof *firms);
	firms->by_number = axl_index_new();
	firms->by_name = axl_index_new();
	struct axl_query *query = axl_store_query(store, &axl_firm_sql, FIRM_UNITS, err);
	if (!query)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0)
		add_firm(firms, axl_query_int(query, 0), axl_query_text(query, 1),
		         axl_query_text(query, 2));
	if (row < 0)
		return -1;
	*ret_firms = axl_steal(firms);
	return 0;
}

enum axl_firm_found axl_firms_find(const struct axl_firms *firms, const char *brn,
                                   struct axl_slice name, int64_t *ret_unit)
{
	char digits[11];
	size_t position;
	if (axl_brn_read(axl_slice_of(brn), digits)) {
		if (!axl_index_find(firms->by_number, digits, 10, &position))
			return AXL_FIRM_UNKNOWN;
		*ret_unit = firms->units[position];
		return AXL_FIRM_BY_NUMBER;
	}
	axl_auto(axl_memory) char *normal = axl_firm_normal_name(name);
	if (!axl_index_find(firms->by_name, normal, strlen(normal), &position))
		return AXL_FIRM_UNKNOWN;
	if (firms->units[position] == 0)
		return AXL_FIRM_SEVERAL;
	*ret_unit = firms->units[position];
	return AXL_FIRM_BY_NAME;
}
