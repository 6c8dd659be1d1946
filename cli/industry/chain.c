/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens industry chain: the input-output table's sectors, and what an industry's chain lacks here.
 */
#include "config.h"

#include "cli/industry/industry.h"

#include "base/number.h"
#include "base/store/source.h"
#include "ksic/chain/supply.h"
#include "ksic/industry/text.h"
#include "project/project.h"

#include <math.h>
#include <string.h>

struct chaining {
	struct axl_context *context;
	struct axl_output *output;
	const struct axl_world *world;
	struct axl_store *store;
	const char *wave;
	const struct axl_chain *chain;
	size_t top;
};

static const char *const class_words[] = {
    [AXL_LINKAGE_UNKNOWN] = N_("unknown"),
    [AXL_LINKAGE_KEY] = N_("key"),
    [AXL_LINKAGE_DEMAND_DRIVEN] = N_("demand-driven"),
    [AXL_LINKAGE_SUPPLY_DRIVEN] = N_("supply-driven"),
    [AXL_LINKAGE_INDEPENDENT] = N_("independent"),
};

/* What the tables rest on */

static int state_source(void *closure, const struct axl_source_version *version)
{
	const struct chaining *in = closure;
	const struct axl_chain_region *region = in->chain->region;
	bool sizes = region && version->id == region->version;
	if (!sizes && strcmp(version->kind, "io-cell") != 0)
		return 0;
	axl_output_text(in->output, in->wave);
	axl_output_word(in->output, sizes ? N_("employees") : N_("input-output table"));
	axl_output_text(in->output, sizes ? region->period : in->chain->io->period);
	axl_output_text(in->output, version->source);
	axl_output_text(in->output, version->file);
	axl_output_text(in->output, version->sheet);
	if (version->synthetic)
		axl_output_word(in->output, N_("synthetic"));
	else
		axl_output_text(in->output, "");
	axl_output_row(in->output);
	return 0;
}

static int show_scope(struct chaining *in, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"wave", N_("Wave"), AXL_LEFT, 0},     {"what", N_("What"), AXL_LEFT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0}, {"source", N_("Source"), AXL_LEFT, 0},
	    {"file", N_("File"), AXL_UNSEEN, 0},   {"sheet", N_("Sheet"), AXL_LEFT, 0},
	    {"data", N_("Data"), AXL_LEFT, 0},
	};
	axl_output_table(in->output, "scope", NULL, columns, AXL_COUNT(columns));
	if (axl_source_versions_each(in->store, in->wave, state_source, in, err) < 0)
		return -1;
	axl_output_table_end(in->output);
	return 0;
}

/* Gaps that concern all sectors; said once, beside the tables. */
static void say_gaps(const struct chaining *in)
{
	const struct axl_chain *chain = in->chain;
	if (chain->ghosh_gap)
		axl_context_say(in->context, _("no forward linkage by Ghosh: %s"),
		                chain->ghosh_gap);
	if (chain->upstreamness_gap)
		axl_context_say(in->context, _("no upstreamness: %s"), chain->upstreamness_gap);
	if (chain->region_gap)
		axl_context_say(in->context, _("nothing is said of the region: %s"),
		                chain->region_gap);
	if (*chain->io->left_out)
		axl_context_say(in->context,
		                _("sectors that have figures but no flows are left out: %s"),
		                chain->io->left_out);
}

/* Sectors */

static void state_codes(struct axl_output *output, const struct axl_sector *link)
{
	axl_auto(axl_buffer) struct axl_buffer codes;
	axl_buffer_init(&codes);
	for (size_t i = 0; link && i < link->code_count; i++) {
		char share[AXL_DOUBLE_TEXT];
		axl_double_print(link->codes[i].share, share);
		axl_buffer_printf(&codes, "%s%s%s%s", codes.length ? " " : "",
		                  link->codes[i].item->code, link->codes[i].share < 1 ? "*" : "",
		                  link->codes[i].share < 1 ? share : "");
	}
	axl_output_text(output, codes.bytes);
}

static const char *name_of(const struct axl_chain *chain, size_t sector)
{
	const char *name = chain->io->sectors[sector].name;
	return !*name && chain->links[sector] ? chain->links[sector]->label_ko : name;
}

static void state_region(const struct chaining *in, size_t sector)
{
	const struct axl_chain_region *region = in->chain->region;
	struct axl_number absent = {AXL_ABSENT, NAN};
	axl_output_state(in->output, region ? region->sizes[sector].home : absent);
	if (region)
		axl_output_integer(in->output, (int64_t)region->sizes[sector].masked);
	else
		axl_output_state(in->output, absent);
	axl_output_number(in->output, region ? region->lq[sector] : NAN);
	axl_output_number(in->output, region ? region->multiplier_lq[sector] : NAN);
	axl_output_number(in->output, region ? region->multiplier_flq[sector] : NAN);
}

static void state_sector(const struct chaining *in, size_t sector)
{
	const struct axl_chain *chain = in->chain;
	const double figures[] = {chain->output[sector], chain->income[sector], chain->jobs[sector],
	                          chain->upstreamness[sector]};
	axl_output_text(in->output, chain->io->sectors[sector].code);
	axl_output_text(in->output, name_of(chain, sector));
	state_codes(in->output, chain->links[sector]);
	axl_output_number(in->output, chain->io->output[sector]);
	axl_output_number(in->output, chain->backward[sector]);
	axl_output_number(in->output, chain->forward[sector]);
	axl_output_number(in->output, chain->forward_ghosh[sector]);
	axl_output_word(in->output, class_words[chain->classes[sector]]);
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		axl_output_number(in->output, figures[i]);
	state_region(in, sector);
	axl_output_row(in->output);
}

static void show_sectors(const struct chaining *in)
{
	static const struct axl_output_column columns[] = {
	    {"sector", N_("Sector"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 32},
	    {"ksic", N_("KSIC"), AXL_LEFT, 24},
	    {"output", N_("Output"), AXL_RIGHT, 0},
	    {"backward", N_("Backward"), AXL_RIGHT, 2},
	    {"forward_leontief", N_("Forward (Leontief)"), AXL_RIGHT, 2},
	    {"forward_ghosh", N_("Forward (Ghosh)"), AXL_RIGHT, 2},
	    {"class", N_("Class"), AXL_LEFT, 0},
	    {"output_multiplier", N_("Output multiplier"), AXL_RIGHT, 2},
	    {"income_multiplier", N_("Income"), AXL_RIGHT, 2},
	    {"job_multiplier", N_("Jobs"), AXL_RIGHT, 1},
	    {"upstreamness", N_("Upstreamness"), AXL_RIGHT, 2},
	    {"employees", N_("Employees here"), AXL_RIGHT, 0},
	    {"masked", N_("Masked"), AXL_RIGHT, 0},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"output_multiplier_lq", N_("Here (LQ)"), AXL_RIGHT, 2},
	    {"output_multiplier_flq", N_("Here (FLQ)"), AXL_RIGHT, 2},
	};
	axl_output_table(in->output, "sectors", N_("Sectors"), columns, AXL_COUNT(columns));
	for (size_t s = 0; s < in->chain->io->count && s < in->top; s++)
		state_sector(in, s);
	axl_output_table_end(in->output);
	axl_output_note(
	    in->output,
	    in->chain->io->kind == AXL_IO_DOMESTIC
		? _("Of domestic flows; jobs are persons a 1,000 million KRW")
		: _("Of all flows, imported inputs among them; jobs are persons a 1,000 "
	            "million KRW"));
}

/* What does not fit */

static int state_fault(const struct chaining *in, const struct axl_io_fault *fault,
                       struct axl_error **err)
{
	axl_auto(axl_memory) char *place = axl_io_place(in->store, fault->figure, err);
	if (!place)
		return -1;
	axl_output_text(in->output, place);
	axl_output_text(in->output, in->chain->io->sectors[fault->sector].code);
	axl_output_word(in->output, fault->of_row ? N_("row") : N_("column"));
	axl_output_text(in->output, axl_io_role_name(fault->role));
	axl_output_text(in->output, axl_io_flows_names[fault->kind]);
	axl_output_number(in->output, fault->stated);
	axl_output_number(in->output, fault->summed);
	axl_output_number(in->output, fault->stated - fault->summed);
	axl_output_row(in->output);
	return 0;
}

static int show_faults(const struct chaining *in, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"place", N_("Place"), AXL_LEFT, 0},       {"sector", N_("Sector"), AXL_LEFT, 0},
	    {"of", N_("Of its"), AXL_LEFT, 0},         {"total", N_("Total"), AXL_LEFT, 0},
	    {"flows", N_("Flows"), AXL_LEFT, 0},       {"stated", N_("Stated"), AXL_RIGHT, -3},
	    {"parts", N_("Its parts"), AXL_RIGHT, -3}, {"off", N_("Off by"), AXL_RIGHT, -3},
	};
	axl_auto(axl_memory) struct axl_io_fault *faults = NULL;
	size_t count = axl_io_check(in->chain->io, &faults);
	axl_output_table(in->output, "imbalances", N_("Totals that their parts do not add up to"),
	                 columns, AXL_COUNT(columns));
	for (size_t i = 0; i < count; i++)
		if (state_fault(in, &faults[i], err) < 0)
			return -1;
	axl_output_table_end(in->output);
	return 0;
}

static void state_stranger(const struct chaining *in, const char *what, const char *code,
                           const char *name)
{
	axl_output_word(in->output, what);
	axl_output_text(in->output, code);
	axl_output_text(in->output, name);
	axl_output_row(in->output);
}

static void state_strangers(const struct chaining *in)
{
	const struct axl_chain *chain = in->chain;
	const struct axl_sector *sectors;
	axl_auto(axl_memory) const struct axl_ksic_item **items = NULL;
	size_t count = axl_sectors_all(in->world->sectors, &sectors);
	for (size_t s = 0; s < chain->io->count; s++)
		if (!chain->links[s] || chain->links[s]->code_count == 0)
			state_stranger(in, N_("sector without an industry"),
			               chain->io->sectors[s].code, name_of(chain, s));
	for (size_t i = 0; i < count; i++)
		if (axl_chain_sector(chain, &sectors[i]) == chain->io->count)
			state_stranger(in, N_("not in the table"), sectors[i].id,
			               sectors[i].label_ko);
	count = axl_sectors_outside(in->world->sectors, in->world->ksic, &items);
	for (size_t i = 0; i < count; i++)
		state_stranger(in, N_("industry without a sector"), items[i]->code,
		               items[i]->name_ko);
}

static void show_strangers(const struct chaining *in)
{
	static const struct axl_output_column columns[] = {
	    {"what", N_("What"), AXL_LEFT, 0},
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	};
	if (!in->world->sectors)
		return;
	axl_output_table(in->output, "unlinked", N_("Without a counterpart"), columns,
	                 AXL_COUNT(columns));
	state_strangers(in);
	axl_output_table_end(in->output);
}

/* The gap of one industry or group */

static int find_cluster(const struct axl_world *world, const char *of,
                        struct axl_supply_question *question, const char **ret_name,
                        struct axl_error **err)
{
	question->group = world->groups ? axl_group_by_id(world->groups, of) : NULL;
	if (!question->group)
		question->item = axl_industry_read(world->ksic, world->revision, axl_slice_of(of));
	if (!question->group && !question->item)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("--of=%s: neither an industry of KSIC revision %d nor one of "
		      "the project's industry groups"),
		    of, world->revision);
	*ret_name = question->group ? question->group->label_ko : question->item->name_ko;
	return 0;
}

/* What follows the name. */
static void state_line(const struct chaining *in, const struct axl_supply_line *line)
{
	const double figures[] = {line->direct, line->direct_here, line->required, line->supplied,
	                          line->gap};
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		axl_output_number(in->output, figures[i]);
	axl_output_number(in->output,
	                  line->required > 0 ? 100 * line->supplied / line->required : NAN);
	axl_output_row(in->output);
}

static void state_supply(const struct chaining *in, const struct axl_supply *supply)
{
	static const struct axl_output_column columns[] = {
	    {"sector", N_("Sector"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 32},
	    {"direct", N_("Bought"), AXL_RIGHT, 0},
	    {"direct_here", N_("of it here"), AXL_RIGHT, 0},
	    {"required", N_("Needed along the chain"), AXL_RIGHT, 0},
	    {"supplied", N_("Supplied here"), AXL_RIGHT, 0},
	    {"gap", N_("Supply gap"), AXL_RIGHT, 0},
	    {"supplied_percent", N_("Supplied %"), AXL_RIGHT, 1},
	};
	axl_output_table(in->output, "supply", N_("Supply gap, million KRW"), columns,
	                 AXL_COUNT(columns));
	axl_output_text(in->output, "");
	axl_output_word(in->output, N_("all whose size here is known"));
	state_line(in, &supply->total);
	for (size_t i = 0; i < supply->count && i < in->top; i++) {
		size_t sector = supply->lines[i].sector;
		axl_output_text(in->output, in->chain->io->sectors[sector].code);
		axl_output_text(in->output, name_of(in->chain, sector));
		state_line(in, &supply->lines[i]);
	}
	axl_output_table_end(in->output);
}

static int show_supply(const struct chaining *in, const char *of, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"of", N_("Of"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	    {"employees", N_("Employees here"), AXL_RIGHT, 0},
	    {"masked", N_("Masked"), AXL_RIGHT, 0},
	    {"output", N_("Output, estimated"), AXL_RIGHT, 0},
	    {"flq_delta", N_("FLQ δ"), AXL_RIGHT, 2},
	};
	struct axl_supply_question question = {0};
	const char *name = NULL;
	axl_auto(axl_supply) struct axl_supply *supply = NULL;
	if (find_cluster(in->world, of, &question, &name, err) < 0 ||
	    axl_supply_new(in->store, in->wave, in->world, in->chain, &question, &supply, err) < 0)
		return -1;
	axl_output_table(in->output, "cluster", N_("Demand of"), columns, AXL_COUNT(columns));
	axl_output_text(in->output, question.group ? question.group->id : question.item->code);
	axl_output_text(in->output, name);
	axl_output_number(in->output, supply->employees);
	axl_output_integer(in->output, (int64_t)supply->masked);
	axl_output_number(in->output, supply->output);
	axl_output_number(in->output, axl_sectors_delta(in->world->sectors));
	axl_output_row(in->output);
	axl_output_table_end(in->output);
	state_supply(in, supply);
	return 0;
}

int axl_industry_show_chain(struct axl_context *context, const struct axl_industry_choice *choice,
                            const char *of, size_t top, struct axl_error **err)
{
	struct axl_store *store = context->project->store;
	const char *wave = choice->wave;
	axl_auto(axl_chain) struct axl_chain *chain = NULL;
	int found = axl_chain_new(store, wave, &choice->world, &chain, err);
	if (found < 0)
		return -1;
	if (found == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("no source of %s gives an input-output table"), wave);
	struct chaining in = {context, context->output, &choice->world, store, wave, chain, top};
	if (show_scope(&in, err) < 0)
		return -1;
	say_gaps(&in);
	if (of)
		return show_supply(&in, of, err) < 0 ? -1 : AXL_EXIT_OK;
	show_sectors(&in);
	if (show_faults(&in, err) < 0)
		return -1;
	show_strangers(&in);
	return AXL_EXIT_OK;
}
