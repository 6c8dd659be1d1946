/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/basis.h"

#include "patents/corpus/texts.h"

/* The rule's name: a project has another by a file of that name in its own definitions. */
static const char rule_name[] = "default";

void axl_match_basis_free(struct axl_match_basis *basis)
{
	if (!basis)
		return;
	free(basis->holders);
	free(basis->classes);
	free(basis->documents);
	axl_register_cleanup(&basis->reg);
	axl_links_free(basis->links);
	axl_corpus_free(basis->corpus);
	axl_concordance_free(basis->concordance);
	axl_match_rule_free(basis->rule);
	free(basis);
}

/* Classes */

static void add_class(struct axl_match_basis *basis, struct axl_match_document *document,
                      const char *text)
{
	struct axl_match_class class = {.field = 0};
	if (document->classing == AXL_MATCH_UNCLASSED)
		document->classing = AXL_MATCH_UNMAPPED;
	if (!axl_symbol_read(axl_slice_of(text), &class.symbol))
		return;
	if (document->class_count == 0)
		document->class = basis->class_count;
	for (size_t i = 0; i < document->class_count; i++)
		if (axl_symbol_compare(&basis->classes[document->class + i].symbol,
		                       &class.symbol) == 0)
			return;
	class.field = axl_concordance_field(basis->concordance, &class.symbol);
	class.ai = axl_match_is_ai(basis->rule, &class.symbol);
	axl_reserve(basis->classes, basis->class_capacity, basis->class_count + 1);
	basis->classes[basis->class_count++] = class;
	document->class_count++;
}

static void judge(const struct axl_match_basis *basis, struct axl_match_document *document)
{
	bool ai = false;
	for (size_t i = 0; i < document->class_count; i++) {
		const struct axl_match_class *class = &basis->classes[document->class + i];
		ai = ai || (class->field && class->ai);
		if (class->field && !class->ai)
			document->classing = AXL_MATCH_CLASSED;
	}
	if (document->classing == AXL_MATCH_UNMAPPED && ai)
		document->classing = AXL_MATCH_AI_ONLY;
	for (size_t i = 0; i < document->class_count; i++)
		document->counted +=
		    axl_match_counts(document, &basis->classes[document->class + i]);
}

static int take_class(void *context, size_t patent, const char *symbol, struct axl_error **err)
{
	struct axl_match_basis *basis = context;
	(void)err;
	add_class(basis, &basis->documents[patent], symbol);
	return 0;
}

static int load_classes(struct axl_match_basis *basis, struct axl_error **err)
{
	if (axl_corpus_classes(basis->corpus, take_class, basis, err) < 0)
		return -1;
	for (size_t i = 0; i < basis->corpus->count; i++)
		judge(basis, &basis->documents[i]);
	return 0;
}

/* Holders */

static int by_unit(const void *a, const void *b)
{
	const struct axl_register_firm *x = a, *y = b;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

static int by_patent(const void *a, const void *b)
{
	const struct axl_match_holder *x = a, *y = b;
	if (x->patent != y->patent)
		return x->patent < y->patent ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

static void gather_holders(struct axl_match_basis *basis)
{
	struct axl_register *reg = &basis->reg;
	const struct axl_links *links = basis->links;
	if (reg->count == 0 || links->count == 0)
		return;
	basis->holders = axl_xcalloc(links->count, sizeof *basis->holders);
	qsort(reg->firms, reg->count, sizeof *reg->firms, by_unit);
	for (size_t i = 0; i < links->count; i++) {
		const struct axl_register_firm wanted = {.unit = links->items[i].unit};
		const struct axl_register_firm *firm =
		    bsearch(&wanted, reg->firms, reg->count, sizeof wanted, by_unit);
		if (firm && firm->industry)
			basis->holders[basis->holder_count++] = (struct axl_match_holder){
			    links->items[i].patent, firm->unit, firm->industry};
	}
	if (basis->holder_count)
		qsort(basis->holders, basis->holder_count, sizeof *basis->holders, by_patent);
	for (size_t i = 0; i < basis->holder_count; i++) {
		struct axl_match_document *document = &basis->documents[basis->holders[i].patent];
		if (document->holder_count++ == 0)
			document->holder = i;
	}
}

int axl_match_basis_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                         struct axl_match_basis **ret_basis, struct axl_error **err)
{
	axl_auto(axl_match_basis) struct axl_match_basis *basis = axl_xcalloc(1, sizeof *basis);
	if (axl_match_rule_load(world->definitions, rule_name, &basis->rule, err) < 0 ||
	    axl_concordance_load(world->definitions, basis->rule->concordance, world->ksic,
	                         world->revision, &basis->concordance, err) < 0 ||
	    axl_corpus_load(store, wave, world, &basis->corpus, err) < 0)
		return -1;
	basis->documents = axl_xcalloc(basis->corpus->count, sizeof *basis->documents);
	if (load_classes(basis, err) < 0 ||
	    axl_links_load(store, wave, basis->corpus, &basis->links, err) < 0 ||
	    axl_register_load(store, wave, world, &basis->reg, err) < 0)
		return -1;
	gather_holders(basis);
	*ret_basis = axl_steal(basis);
	return 0;
}
