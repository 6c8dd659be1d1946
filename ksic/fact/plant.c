/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/plant.h"

#include "base/buffer.h"

enum { PLANTS, REGISTERS };

static const char *const texts[] = {
    [PLANTS] = "SELECT id, region, scheme, industry, name, brn, period, states, employees, sales,"
	       " exports"
	       " FROM establishment WHERE id >= (?1 << 32) AND id < ((?1 + 1) << 32) ORDER BY id",
    [REGISTERS] = "SELECT e.version, e.region, sum(e.establishments) FROM wave_source w"
		  " JOIN establishment_sum e ON e.version = w.version WHERE w.wave = ?1"
		  " AND EXISTS (SELECT 1 FROM establishment"
		  " WHERE id >= (w.version << 32) AND id < ((w.version + 1) << 32))"
		  " GROUP BY e.version, e.region ORDER BY e.version, e.region",
};
const struct axl_sql axl_plant_sql = {"ksic/plant", texts, AXL_COUNT(texts)};

struct axl_number axl_fact_number(struct axl_query *row, int column, const char *states,
                                  const char *field)
{
	struct axl_number number = {AXL_VALUE, axl_query_double(row, column)};
	if (!axl_query_is_null(row, column))
		return number;
	number.state = AXL_ABSENT;
	size_t length = strlen(field);
	for (const char *at = states; (at = strstr(at, field)); at += length) {
		bool whole = (at == states || at[-1] == ' ') && at[length] == '=';
		if (!whole)
			continue;
		const char *word = at + length + 1;
		axl_auto(axl_memory) char *name = axl_xstrndup(word, strcspn(word, " "));
		(void)axl_state_from_name(name, &number.state);
		break;
	}
	return number;
}

static bool is_at_home(const struct axl_world *world, const char *code)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	return region && axl_region_within(region, world->home);
}

static int give(struct axl_query *row, int (*each)(void *, const struct axl_plant *), void *context)
{
	const char *states = axl_query_text(row, 7);
	struct axl_plant plant = {.fact = axl_query_int(row, 0),
	                          .region = axl_query_text(row, 1),
	                          .scheme = axl_query_text(row, 2),
	                          .industry = axl_query_text(row, 3),
	                          .name = axl_query_text(row, 4),
	                          .brn = axl_query_text(row, 5),
	                          .period = axl_query_text(row, 6),
	                          .employees = axl_fact_number(row, 8, states, "employees"),
	                          .sales = axl_fact_number(row, 9, states, "sales"),
	                          .exports = axl_fact_number(row, 10, states, "exports")};
	return each(context, &plant);
}

int axl_plants_each(struct axl_store *store, const struct axl_world *world, int64_t version,
                    int (*each)(void *context, const struct axl_plant *plant), void *context,
                    struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_plant_sql, PLANTS, err);
	if (!query || axl_query_bind(query, err, "i", version) < 0)
		return -1;
	int row, result = 0;
	while (result == 0 && (row = axl_query_next(query, err)) != 0) {
		if (row < 0)
			return -1;
		if (is_at_home(world, axl_query_text(query, 1)))
			result = give(query, each, context);
	}
	if (result != 0)
		axl_query_reset(query);
	return result;
}

void axl_plant_firm_key(const struct axl_plant *plant, const char *home,
                        char ret_key[AXL_FIRM_KEY_SIZE])
{
	char digits[11];
	(void)axl_brn_read(axl_slice_of(plant->brn), digits);
	axl_firm_key(digits, axl_slice_of(plant->name), home, ret_key);
}

int axl_register_of_wave(struct axl_store *store, const char *wave, const struct axl_world *world,
                         int64_t *ret_version, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_plant_sql, REGISTERS, err);
	if (!query || axl_query_bind(query, err, "t", wave) < 0)
		return -1;
	int64_t best = 0, most = 0, version = 0, plants = 0;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		if (axl_query_int(query, 0) != version) {
			version = axl_query_int(query, 0);
			plants = 0;
		}
		if (is_at_home(world, axl_query_text(query, 1)))
			plants += axl_query_int(query, 2);
		/* of two alike the one that was read last */
		if (plants > 0 && plants >= most) {
			most = plants;
			best = version;
		}
	}
	if (row == 0)
		*ret_version = best;
	return row;
}
