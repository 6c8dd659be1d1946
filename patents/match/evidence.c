/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documents behind a cell. */
#include "config.h"

#include "patents/match/inside.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/number.h"

struct listing {
	const struct axl_match *match;
	size_t industry;
	struct axl_match_evidence *items;
	size_t count, capacity;
	struct axl_arena *texts;
};

static void add(struct listing *l, struct axl_match_evidence evidence)
{
	axl_reserve(l->items, l->capacity, l->count + 1);
	l->items[l->count++] = evidence;
}

/* "G05B 19/418 (12), B23K 31/12 (26)": the classes that speak, with their fields. */
static const char *name_classes(struct listing *l, const struct axl_match_document *document)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < document->class_count; i++) {
		const struct axl_match_class *class =
		    &l->match->basis->classes[document->class + i];
		char symbol[AXL_SYMBOL_SIZE];
		if (!axl_match_counts(document, class))
			continue;
		axl_symbol_write(&class->symbol, symbol);
		axl_buffer_printf(&text, "%s%s (%u)", text.length ? ", " : "", symbol,
		                  class->field);
	}
	return axl_arena_text(l->texts, text.bytes);
}

static void add_classes(struct listing *l, const struct axl_patent *patent,
                        const struct axl_match_document *document)
{
	const struct axl_match *match = l->match;
	double share = 0;
	if (!match->field_shares || document->counted == 0)
		return;
	for (size_t i = 0; i < document->class_count; i++) {
		const struct axl_match_class *class = &match->basis->classes[document->class + i];
		if (axl_match_counts(document, class))
			share += match->field_shares[(class->field - 1) * match->industry_count +
			                             l->industry] /
			         (double)document->counted;
	}
	if (share > 0)
		add(l, (struct axl_match_evidence){
			   .side = AXL_MATCH_CONCORDANCE,
			   .ai_only = document->classing == AXL_MATCH_AI_ONLY,
			   .document = patent->id,
			   .share = share,
			   .how = name_classes(l, document),
		       });
}

static void add_holders(struct listing *l, const struct axl_patent *patent,
                        const struct axl_match_document *document)
{
	const struct axl_match *match = l->match;
	const struct axl_match_basis *basis = match->basis;
	size_t count = axl_match_holders_at(basis, document, match->level);
	for (size_t i = 0; i < document->holder_count; i++) {
		const struct axl_match_holder *holder = &basis->holders[document->holder + i];
		if (axl_ksic_ancestor(holder->industry, match->level) !=
		    match->industries[l->industry].item)
			continue;
		add(l, (struct axl_match_evidence){
			   .side = AXL_MATCH_OBSERVED,
			   .document = patent->id,
			   .firm = holder->unit,
			   .share = 1.0 / (double)count,
			   .how = holder->industry->code,
		       });
	}
}

static int by_weight(const void *a, const void *b)
{
	const struct axl_match_evidence *x = a, *y = b;
	if (x->side != y->side)
		return x->side < y->side ? -1 : 1;
	if (x->ai_only != y->ai_only)
		return x->ai_only ? 1 : -1;
	if (x->share < y->share || x->share > y->share)
		return x->share > y->share ? -1 : 1;
	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	return (x->firm > y->firm) - (x->firm < y->firm);
}

int axl_match_evidence(const struct axl_match *match, size_t industry, size_t technology,
                       axl_match_evidence_each each, void *context, struct axl_error **err)
{
	const struct axl_corpus *corpus = match->basis->corpus;
	struct listing l = {.match = match, .industry = industry, .texts = axl_arena_new()};
	for (size_t i = 0; i < corpus->count; i++) {
		const struct axl_patent *patent = &corpus->patents[i];
		if (!axl_patent_has(corpus, patent, technology))
			continue;
		add_classes(&l, patent, &match->basis->documents[i]);
		add_holders(&l, patent, &match->basis->documents[i]);
	}
	if (l.count)
		qsort(l.items, l.count, sizeof *l.items, by_weight);
	int result = 0;
	for (size_t i = 0; i < l.count && result == 0; i++)
		result = each(context, &l.items[i], err);
	free(l.items);
	axl_arena_free(l.texts);
	return result;
}
