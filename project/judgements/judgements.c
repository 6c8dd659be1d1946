/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/judgements/judgements.h"

#include "base/i18n.h"
#include "scoring/weights/judgement.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

struct names {
	const char **items;
	size_t count, capacity;
};

/* What one rater says of the pairs of a set, before it is laid out. */
struct entry {
	size_t rater, a, b;
	struct axl_judgement said;
};

struct gathering {
	struct axl_judgement_set set;
	struct names elements, raters;
	struct entry *entries;
	size_t entry_count, entry_capacity;
	double *judgements;
};

struct axl_judgements {
	struct axl_arena *texts;
	struct gathering *sets;
	size_t set_count, set_capacity;
	struct axl_judgement_set *settled;
	struct axl_judgement_note *notes;
	size_t note_count, note_capacity;
};

/* A pair said once as 3 and once as 0.3333 is said the same way as far as digits go. */
static const double exact = 1e-9;

struct axl_judgements *axl_judgements_new(void)
{
	struct axl_judgements *judgements = axl_xcalloc(1, sizeof *judgements);
	judgements->texts = axl_arena_new();
	return judgements;
}

void axl_judgements_free(struct axl_judgements *judgements)
{
	if (!judgements)
		return;
	for (size_t i = 0; i < judgements->set_count; i++) {
		free(judgements->sets[i].elements.items);
		free(judgements->sets[i].raters.items);
		free(judgements->sets[i].entries);
		free(judgements->sets[i].judgements);
	}
	free(judgements->sets);
	free(judgements->settled);
	free(judgements->notes);
	axl_arena_free(judgements->texts);
	free(judgements);
}

static size_t place_of(struct names *names, struct axl_arena *texts, const char *name)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->items[i], name) == 0)
			return i;
	axl_reserve(names->items, names->capacity, names->count + 1);
	names->items[names->count] = axl_arena_text(texts, name);
	return names->count++;
}

static struct gathering *set_of(struct axl_judgements *judgements, const char *node)
{
	for (size_t i = 0; i < judgements->set_count; i++)
		if (strcmp(judgements->sets[i].set.node, node) == 0)
			return &judgements->sets[i];
	axl_reserve(judgements->sets, judgements->set_capacity, judgements->set_count + 1);
	struct gathering *made = &judgements->sets[judgements->set_count++];
	*made = (struct gathering){.set.node = axl_arena_text(judgements->texts, node)};
	return made;
}

void axl_judgements_add(struct axl_judgements *judgements, const struct axl_judgement *judgement)
{
	struct axl_arena *texts = judgements->texts;
	struct gathering *set = set_of(judgements, judgement->node);
	struct entry entry = {place_of(&set->raters, texts, judgement->rater),
	                      place_of(&set->elements, texts, judgement->a),
	                      place_of(&set->elements, texts, judgement->b), *judgement};
	entry.said.path = axl_arena_text(texts, judgement->path);
	entry.said.place = axl_arena_text(texts, judgement->place);
	axl_reserve(set->entries, set->entry_capacity, set->entry_count + 1);
	set->entries[set->entry_count++] = entry;
}

void axl_judgements_declare(struct axl_judgements *judgements, const char *node, const char *rater,
                            const char *element)
{
	struct gathering *set = set_of(judgements, node);
	(void)place_of(&set->raters, judgements->texts, rater);
	(void)place_of(&set->elements, judgements->texts, element);
}

void axl_judgements_note(struct axl_judgements *judgements, const char *path, const char *place,
                         bool taken, const char *what)
{
	struct axl_arena *texts = judgements->texts;
	axl_reserve(judgements->notes, judgements->note_capacity, judgements->note_count + 1);
	judgements->notes[judgements->note_count++] =
	    (struct axl_judgement_note){axl_arena_text(texts, path), axl_arena_text(texts, place),
	                                axl_arena_text(texts, what), taken};
}

/* Two judgements of one pair; the smaller of two that mirror each other may have been rounded. */
static bool agree(const struct axl_judgement *x, const struct axl_judgement *y, bool mirrored)
{
	if (!mirrored)
		return fabs(x->value - y->value) <= fmax(x->slack, y->slack) + exact * x->value;
	const struct axl_judgement *small = x->value < y->value ? x : y;
	const struct axl_judgement *large = small == x ? y : x;
	return fabs(small->value - 1 / large->value) <= small->slack + exact * small->value;
}

static int refuse_twice(const struct entry *entry, const struct entry *before,
                        struct axl_error **err)
{
	const struct axl_judgement *said = &entry->said;
	if (entry->a == before->a)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: %s: \"%s\" against \"%s\" is %g here, but %g at %s"),
		                     said->path, said->place, said->a, said->b, said->value,
		                     before->said.value, before->said.place);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: %s: %g is not the reciprocal of %g, which stands at %s: \"%s\" "
	                       "against \"%s\" must be one judgement"),
	                     said->path, said->place, said->value, before->said.value,
	                     before->said.place, said->b, said->a);
}

static int lay_out(struct gathering *set, const struct entry *entry, const struct entry **pairs,
                   struct axl_error **err)
{
	size_t n = set->elements.count, rater = entry->rater * n * n;
	const struct axl_judgement *said = &entry->said;
	if (entry->a == entry->b) {
		if (said->value == 1)
			return 0;
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: %s: \"%s\" against itself is 1, not %g"), said->path,
		                     said->place, said->a, said->value);
	}
	size_t here = rater + entry->a * n + entry->b, mirror = rater + entry->b * n + entry->a;
	const struct entry *before = pairs[here] ? pairs[here] : pairs[mirror];
	if (before && !agree(said, &before->said, before != pairs[here]))
		return refuse_twice(entry, before, err);
	/* The half that is at least 1 needs no rounding, and speaks. */
	if (before && said->value < 1)
		return 0;
	pairs[here] = entry;
	set->judgements[here] = said->value;
	set->judgements[mirror] = 1 / said->value;
	return 0;
}

static int settle_set(struct gathering *set, struct axl_error **err)
{
	size_t n = set->elements.count, cells = set->raters.count * n * n;
	axl_auto(axl_memory) const struct entry **pairs = axl_xcalloc(cells + 1, sizeof *pairs);
	set->judgements = axl_xcalloc(cells + 1, sizeof *set->judgements);
	for (size_t i = 0; i < cells; i++)
		set->judgements[i] = NAN;
	for (size_t i = 0; i < set->entry_count; i++) {
		struct entry *entry = &set->entries[i];
		entry->said.a = set->elements.items[entry->a];
		entry->said.b = set->elements.items[entry->b];
		if (lay_out(set, entry, pairs, err) < 0)
			return -1;
	}
	for (size_t r = 0; r < set->raters.count; r++)
		axl_judgements_mirror(set->judgements + r * n * n, n);
	set->set.n = n;
	set->set.raters = set->raters.count;
	set->set.elements = set->elements.items;
	set->set.rater_names = set->raters.items;
	set->set.judgements = set->judgements;
	return 0;
}

int axl_judgements_settle(struct axl_judgements *judgements, struct axl_error **err)
{
	for (size_t i = 0; i < judgements->set_count; i++)
		if (settle_set(&judgements->sets[i], err) < 0)
			return -1;
	judgements->settled = axl_xcalloc(judgements->set_count + 1, sizeof *judgements->settled);
	for (size_t i = 0; i < judgements->set_count; i++)
		judgements->settled[i] = judgements->sets[i].set;
	return 0;
}

size_t axl_judgements_sets(const struct axl_judgements *judgements,
                           const struct axl_judgement_set **ret_sets)
{
	*ret_sets = judgements->settled;
	return judgements->set_count;
}

size_t axl_judgements_notes(const struct axl_judgements *judgements,
                            const struct axl_judgement_note **ret_notes)
{
	*ret_notes = judgements->notes;
	return judgements->note_count;
}
