/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table of its own instead of base/index.h: a key is four addresses, and a register of
 * millions of rows asks once a row.
 */
#include "config.h"

#include "ksic/fact/establishment-sum.h"

#include "base/hash.h"
#include "ksic/industry/text.h"

#include <math.h>

enum { FIRST_SLOTS = 1024, WAITING = 32 };

struct sum {
	struct axl_establishment_key key;
	int64_t establishments;
	struct total {
		double value;
		int64_t rows; /* that state it */
	} employees, sales, exports;
	double both_employees, both_sales; /* of the rows that state both */
	int64_t both_rows;
	uint64_t first_line;
};

struct row {
	uint64_t hash; /* of the key */
	struct axl_establishment_key key;
	struct axl_establishment_figures figures;
	uint64_t line;
};

struct axl_establishment_sums {
	struct sum *items;
	size_t count, capacity;
	struct slot {
		uint32_t number; /* position in items + 1; 0: free, at least half are */
		uint32_t tag;    /* of the key's hash: another's sum need not be looked at */
	} * slots;
	size_t slot_count;
	/*
	 * Slots and sums lie far apart. A row waits in this ring until its slot has come from
	 * memory, then as long until its sum has.
	 */
	struct row waiting[WAITING];
	uint64_t rows; /* that came, so far */
};

struct axl_establishment_sums *axl_establishment_sums_new(void)
{
	struct axl_establishment_sums *sums = axl_xcalloc(1, sizeof *sums);
	sums->slot_count = FIRST_SLOTS;
	sums->slots = axl_xcalloc(sums->slot_count, sizeof *sums->slots);
	return sums;
}

void axl_establishment_sums_free(struct axl_establishment_sums *sums)
{
	if (!sums)
		return;
	free(sums->items);
	free(sums->slots);
	free(sums);
}

static uint64_t mix(uint64_t hash, const void *address)
{
	return axl_hash_mix(hash, (uint64_t)(uintptr_t)address);
}

static uint64_t hash_of(const struct axl_establishment_key *key)
{
	return mix(mix(mix(mix(0, key->region), key->complex), key->industry), key->period);
}

/* From `slot` on, the first that is free or has the tag of the hash. */
static size_t next_slot(const struct axl_establishment_sums *sums, size_t slot, uint64_t hash)
{
	uint32_t tag = (uint32_t)(hash >> 32);
	for (;; slot++) {
		slot &= sums->slot_count - 1;
		if (sums->slots[slot].number == 0 || sums->slots[slot].tag == tag)
			return slot;
	}
}

static bool is_same(const struct axl_establishment_key *a, const struct axl_establishment_key *b)
{
	return a->region == b->region && a->complex == b->complex && a->industry == b->industry &&
	       a->period == b->period;
}

static void double_slots(struct axl_establishment_sums *sums)
{
	struct slot *old = sums->slots;
	size_t old_count = sums->slot_count;
	sums->slot_count *= 2;
	sums->slots = axl_xcalloc(sums->slot_count, sizeof *sums->slots);
	for (size_t i = 0; i < old_count; i++) {
		if (old[i].number == 0)
			continue;
		size_t slot = hash_of(&sums->items[old[i].number - 1].key);
		while (sums->slots[slot &= sums->slot_count - 1].number)
			slot++;
		sums->slots[slot] = old[i];
	}
	free(old);
}

static struct sum *find_or_add(struct axl_establishment_sums *sums, const struct row *row)
{
	size_t slot = next_slot(sums, row->hash, row->hash);
	for (; sums->slots[slot].number; slot = next_slot(sums, slot + 1, row->hash)) {
		struct sum *known = &sums->items[sums->slots[slot].number - 1];
		if (is_same(&known->key, &row->key))
			return known;
	}
	axl_reserve(sums->items, sums->capacity, sums->count + 1);
	sums->items[sums->count++] = (struct sum){.key = row->key, .first_line = row->line};
	sums->slots[slot] = (struct slot){(uint32_t)sums->count, (uint32_t)(row->hash >> 32)};
	if (sums->count * 2 > sums->slot_count)
		double_slots(sums);
	return &sums->items[sums->count - 1];
}

static void add(struct total *total, double figure)
{
	if (isnan(figure))
		return;
	total->value += figure;
	total->rows++;
}

static void add_row(struct axl_establishment_sums *sums, const struct row *row)
{
	const struct axl_establishment_figures *figures = &row->figures;
	struct sum *sum = find_or_add(sums, row);
	sum->establishments++;
	add(&sum->employees, figures->employees);
	add(&sum->sales, figures->sales);
	add(&sum->exports, figures->exports);
	if (isnan(figures->employees) || isnan(figures->sales))
		return;
	sum->both_employees += figures->employees;
	sum->both_sales += figures->sales;
	sum->both_rows++;
}

/* Ask for the memory of a sum before it is needed; where it turns out to be another's, no harm. */
static void fetch_sum(const struct axl_establishment_sums *sums, uint64_t hash)
{
	enum { CACHE_LINE = 64 };
	uint32_t number = sums->slots[next_slot(sums, hash, hash)].number;
	if (number == 0)
		return;
	const char *sum = (const char *)&sums->items[number - 1];
	for (size_t at = 0; at < sizeof(struct sum); at += CACHE_LINE)
		__builtin_prefetch(sum + at, 1);
	__builtin_prefetch(sum + sizeof(struct sum) - 1, 1);
}

void axl_establishment_sums_add(struct axl_establishment_sums *sums,
                                const struct axl_establishment_key *key,
                                const struct axl_establishment_figures *figures, uint64_t line)
{
	struct row *row = &sums->waiting[sums->rows % WAITING];
	if (sums->rows >= WAITING)
		add_row(sums, row);
	*row = (struct row){hash_of(key), *key, *figures, line};
	__builtin_prefetch(&sums->slots[row->hash & (sums->slot_count - 1)]);
	if (sums->rows >= WAITING / 2)
		fetch_sum(sums, sums->waiting[(sums->rows - WAITING / 2) % WAITING].hash);
	sums->rows++;
}

/* The rows that still wait, in their order. */
static void add_waiting(struct axl_establishment_sums *sums)
{
	uint64_t rows = sums->rows;
	for (uint64_t i = rows > WAITING ? rows - WAITING : 0; i < rows; i++)
		add_row(sums, &sums->waiting[i % WAITING]);
	sums->rows = 0;
}

static const char *code_of(const struct sum *sum)
{
	return sum->key.industry ? sum->key.industry->code : "";
}

static const char *scheme_of(const struct sum *sum)
{
	return sum->key.industry ? axl_revision_scheme(sum->key.industry->revision) : "";
}

static int by_key(const void *a, const void *b)
{
	const struct sum *x = a, *y = b;
	int order = strcmp(x->key.region->code, y->key.region->code);
	if (order == 0)
		order = strcmp(x->key.complex, y->key.complex);
	if (order == 0)
		order = strcmp(scheme_of(x), scheme_of(y));
	if (order == 0)
		order = strcmp(code_of(x), code_of(y));
	return order ? order : strcmp(x->key.period, y->key.period);
}

int axl_establishment_sums_store(struct axl_establishment_sums *sums, struct axl_store *store,
                                 int64_t version, struct axl_error **err)
{
	static const char *const columns[] = {
	    "version",    "region",        "complex",        "scheme",  "industry",
	    "period",     "employees",     "establishments", "sales",   "exports",
	    "both_n",     "first_line",    "employees_n",    "sales_n", "exports_n",
	    "both_sales", "both_employees"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "establishment_sum", columns, AXL_COUNT(columns), &inserter,
	                     err) < 0)
		return -1;
	add_waiting(sums);
	/* qsort takes no NULL, not even of no items */
	if (sums->count)
		qsort(sums->items, sums->count, sizeof *sums->items, by_key);
	for (size_t i = 0; i < sums->count; i++) {
		const struct sum *sum = &sums->items[i];
		if (axl_inserter_add(inserter, err, "itttttdiddiiiiidd", version,
		                     sum->key.region->code, sum->key.complex, scheme_of(sum),
		                     code_of(sum), sum->key.period, sum->employees.value,
		                     sum->establishments, sum->sales.value, sum->exports.value,
		                     sum->both_rows, (int64_t)sum->first_line, sum->employees.rows,
		                     sum->sales.rows, sum->exports.rows, sum->both_sales,
		                     sum->both_employees) < 0)
			return -1;
	}
	return axl_inserter_finish(inserter, err);
}
