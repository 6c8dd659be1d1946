/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/evaluate.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/period.h"
#include "ksic/firm.h"
#include "patents/link/linking.h"
#include "patents/link/table.h"

#include <math.h>
#include <string.h>

enum { NAME, FIRM, VERDICT, REGION, NUMBER, FIRM_REGION, FIRM_NUMBER, COLUMNS };
static const struct axl_link_column columns[COLUMNS] = {
    [NAME] = {"name", "이름", true},
    [FIRM] = {"firm", "기업", true},
    [VERDICT] = {"verdict", "판정", true},
    [REGION] = {"region", "지역", false},
    [NUMBER] = {"number", "사업자등록번호", false},
    [FIRM_REGION] = {"firm_region", "기업 지역", false},
    [FIRM_NUMBER] = {"firm_number", "기업 사업자등록번호", false},
};

/* Firms that links may lead to: the store's, then the gold file's own. Ids count from 1. */
struct gold_firm {
	const char *name, *region, *number;
};

struct evaluating {
	struct axl_evaluation *e;
	const struct axl_world *world;
	struct axl_index *keys; /* key, and "<normal name>\n<region>", -> position of the firm */
	struct gold_firm *firms;
	size_t firm_count, firm_capacity;
	size_t store_firms; /* the first of them */
	size_t *gold_firms; /* by pair, which is its name's position in the linker too */
	size_t gold_firm_capacity;
};

void axl_evaluation_free(struct axl_evaluation *e)
{
	if (!e)
		return;
	axl_linker_free(e->linker);
	axl_link_definition_free(e->definition);
	free(e->pairs);
	axl_arena_free(e->texts);
	free(e);
}

/* Firms */

static size_t add_firm(struct evaluating *v, const char *name, const char *region,
                       const char *number)
{
	axl_reserve(v->firms, v->firm_capacity, v->firm_count + 1);
	v->firms[v->firm_count] = (struct gold_firm){axl_arena_text(v->e->texts, name),
	                                             axl_arena_text(v->e->texts, region),
	                                             axl_arena_text(v->e->texts, number)};
	return v->firm_count++;
}

/* A firm without a stated region may be found by its name alone. */
static char *name_key(const char *name, const char *region, const char *number)
{
	axl_auto(axl_memory) char *normal = axl_firm_normal_name(axl_slice_of(name));
	return axl_xasprintf("%s\n%s\n%s", normal, region, number);
}

static void index_firm(struct evaluating *v, size_t position)
{
	const struct gold_firm *firm = &v->firms[position];
	axl_auto(axl_memory) char *full = name_key(firm->name, firm->region, firm->number);
	axl_auto(axl_memory) char *bare = name_key(firm->name, "", "");
	(void)axl_index_add(v->keys, full, strlen(full), position, NULL);
	(void)axl_index_add(v->keys, bare, strlen(bare), position, NULL);
}

static int add_store_firm(void *context, const struct axl_linked_firm *firm)
{
	struct evaluating *v = context;
	size_t position = add_firm(v, firm->label, firm->region, firm->number);
	(void)axl_index_add(v->keys, firm->key, strlen(firm->key), position, NULL);
	index_firm(v, position);
	return 0;
}

/* Pairs */

static const char *region_code(const struct evaluating *v, const char *text)
{
	const struct axl_region *region =
	    *text ? axl_region_find(v->world->regions, axl_slice_of(text), v->world->home) : NULL;
	if (*text && !region)
		region =
		    axl_region_of_address(v->world->regions, axl_slice_of(text), v->world->home);
	return region ? region->code : "";
}

/* Ten digits, or "" for a blank. */
static int read_number(const struct axl_link_table *table, size_t column, char ret_number[11],
                       struct axl_error **err)
{
	const char *text = table->texts[column];
	if (axl_brn_read(axl_slice_of(text), ret_number) || !*text)
		return 0;
	return axl_link_table_fault(table, column, err,
	                            _("\"%s\" is no business registration number"), text);
}

static int find_firm(struct evaluating *v, const struct axl_link_table *table, size_t *ret_position,
                     struct axl_error **err)
{
	char number[11];
	const char *text = table->texts[FIRM], *region = region_code(v, table->texts[FIRM_REGION]);
	if (axl_index_find(v->keys, text, strlen(text), ret_position))
		return 0;
	if (strncmp(text, "firm:", 5) == 0 || !*text)
		return axl_link_table_fault(
		    table, FIRM, err, _("the project has no firm \"%s\"; give its name"), text);
	if (read_number(table, FIRM_NUMBER, number, err) < 0)
		return -1;
	axl_auto(axl_memory) char *key = name_key(text, region, number);
	if (axl_index_find(v->keys, key, strlen(key), ret_position))
		return 0;
	*ret_position = add_firm(v, text, region, number);
	index_firm(v, *ret_position);
	return 0;
}

static int add_name(struct evaluating *v, const struct axl_link_table *table, const char *region,
                    struct axl_error **err)
{
	char number[11];
	if (read_number(table, NUMBER, number, err) < 0)
		return -1;
	const struct axl_linked_side side = {axl_slice_of(table->texts[NAME]), region, number};
	(void)axl_linker_add_name(v->e->linker, &side);
	return 0;
}

static int take_row(struct evaluating *v, const struct axl_link_table *table,
                    struct axl_error **err)
{
	struct axl_evaluation *e = v->e;
	const char *region = region_code(v, table->texts[REGION]);
	size_t at = e->count;
	int verdict = axl_link_table_verdict(table, VERDICT, err);
	if (verdict == -2)
		return -1;
	if (verdict == -1)
		return axl_link_table_fault(table, VERDICT, err,
		                            _("a gold pair needs a verdict: same or different"));
	axl_reserve(e->pairs, e->capacity, at + 1);
	axl_reserve(v->gold_firms, v->gold_firm_capacity, at + 1);
	if (find_firm(v, table, &v->gold_firms[at], err) < 0 || add_name(v, table, region, err) < 0)
		return -1;
	e->pairs[e->count++] = (struct axl_gold_pair){
	    .line = table->line,
	    .name = axl_arena_text(e->texts, table->texts[NAME]),
	    .region = axl_arena_text(e->texts, region),
	    .firm = axl_arena_text(e->texts, table->texts[FIRM]),
	    .same = verdict,
	};
	return 0;
}

static int read_gold(struct evaluating *v, const char *gold, struct axl_error **err)
{
	struct axl_link_table table;
	int result = axl_link_table_open(&table, gold, columns, COLUMNS, err);
	while (result == 0 && (result = axl_link_table_next(&table, err)) > 0)
		result = take_row(v, &table, err);
	axl_link_table_release(&table);
	if (result == 0 && v->e->count == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: no pairs"), gold);
	return result;
}

/* Judging */

static void judge(struct evaluating *v, size_t i)
{
	struct axl_evaluation *e = v->e;
	struct axl_gold_pair *pair = &e->pairs[i];
	pair->result = axl_linker_result(e->linker, i);
	bool found = axl_link_result_is(&pair->result, (int64_t)v->gold_firms[i] + 1);
	/* a successor is linked, not held to be the same */
	bool linked = pair->result.outcome == AXL_LINK_MATCH &&
	              pair->result.method != AXL_LINK_BY_SUCCESSOR;
	pair->linked = pair->result.outcome != AXL_LINK_NONE
	                   ? v->firms[pair->result.candidates[0].firm - 1].name
	                   : "";
	e->same += pair->same;
	e->different += !pair->same;
	/* where the two are said to be different, a link to a third firm is neither right nor wrong
	 */
	if (pair->same && linked && found) {
		e->right++;
	} else if (linked && (found || pair->same)) {
		pair->fault = AXL_GOLD_FALSE;
		e->false_links++;
	} else if (pair->same) {
		pair->fault = AXL_GOLD_MISSED;
	}
	e->missed += pair->same && !(linked && found);
	e->proposed += pair->same && pair->result.outcome == AXL_LINK_REVIEW && found;
}

/* The file's own firms are no register: the same one may stand there under several spellings. So
 * each is there for the rows that name it alone. */
static void keep_apart(struct evaluating *v)
{
	for (size_t i = 0; i < v->e->count; i++)
		for (size_t firm = v->store_firms; firm < v->firm_count; firm++)
			if (firm != v->gold_firms[i])
				axl_linker_add_decision(v->e->linker, i, (int64_t)firm + 1, false);
}

static int evaluate(struct evaluating *v, struct axl_store *store, const char *gold,
                    struct axl_error **err)
{
	if (axl_linked_firms_each(store, add_store_firm, v, err) < 0 || read_gold(v, gold, err) < 0)
		return -1;
	for (size_t i = 0; i < v->firm_count; i++) {
		const struct gold_firm *firm = &v->firms[i];
		const struct axl_linked_side side = {axl_slice_of(firm->name), firm->region,
		                                     firm->number};
		axl_linker_add_firm(v->e->linker, (int64_t)i + 1, &side);
	}
	keep_apart(v);
	axl_linker_finish(v->e->linker);
	for (size_t i = 0; i < v->e->count; i++)
		judge(v, i);
	return 0;
}

int axl_evaluate(struct axl_store *store, const char *wave, const struct axl_world *world,
                 const char *gold, struct axl_evaluation **ret_evaluation, struct axl_error **err)
{
	char day[AXL_PERIOD_SIZE];
	axl_auto(axl_evaluation) struct axl_evaluation *e = axl_xcalloc(1, sizeof *e);
	axl_auto(axl_index) struct axl_index *keys = axl_index_new();
	struct evaluating v = {.e = e, .world = world, .keys = keys};
	e->texts = axl_arena_new();
	if (axl_link_definition_load(world->definitions, "default", &e->definition, err) < 0)
		return -1;
	axl_wave_date(wave, day);
	e->linker = axl_linker_new(e->definition, day, 1);
	int result = evaluate(&v, store, gold, err);
	free(v.firms);
	free(v.gold_firms);
	if (result == 0)
		*ret_evaluation = axl_steal(e);
	return result;
}

static double ratio(size_t part, size_t whole)
{
	return whole ? (double)part / (double)whole : NAN;
}

double axl_evaluation_precision(const struct axl_evaluation *e)
{
	return ratio(e->right, e->right + e->false_links);
}

double axl_evaluation_recall(const struct axl_evaluation *e)
{
	return ratio(e->right, e->same);
}

double axl_evaluation_f1(const struct axl_evaluation *e)
{
	return ratio(2 * e->right, 2 * e->right + e->false_links + e->missed);
}
