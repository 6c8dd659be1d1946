/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/definition.h"

#include "base/i18n.h"
#include "base/period.h"
#include "base/text/text.h"

#include <string.h>

const char *const axl_link_fields[AXL_LINK_FIELDS] = {
    [AXL_LINK_NAME] = N_("name"), [AXL_LINK_FORM] = N_("form"), [AXL_LINK_REGION] = N_("region")};

static const char *const level_names[AXL_LINK_FIELDS][AXL_LINK_LEVELS] = {
    [AXL_LINK_NAME] = {N_("equal"), N_("alike"), N_("contained"), N_("near")},
    [AXL_LINK_FORM] = {N_("same"), N_("part"), N_("absent")},
    [AXL_LINK_REGION] = {N_("place"), N_("province"), N_("elsewhere")},
};
const size_t axl_link_level_counts[AXL_LINK_FIELDS] = {4, 3, 3};

const char *axl_link_level_name(enum axl_link_field field, size_t level)
{
	return level < axl_link_level_counts[field] ? level_names[field][level] : N_("unknown");
}

static void words_release(struct axl_link_words *words)
{
	for (size_t i = 0; i < words->count; i++) {
		free(words->items[i].written);
		free(words->items[i].stands_for);
	}
	free(words->items);
}

void axl_link_definition_free(struct axl_link_definition *definition)
{
	if (!definition)
		return;
	words_release(&definition->written_forms);
	words_release(&definition->kinds);
	words_release(&definition->glued);
	words_release(&definition->apart);
	words_release(&definition->places);
	words_release(&definition->words);
	words_release(&definition->hanja);
	words_release(&definition->spellings);
	for (size_t i = 0; i < AXL_COUNT(definition->letters); i++)
		free(definition->letters[i]);
	free(definition->others);
	axl_json_document_free(definition->document);
	free(definition);
}

static void add_word(struct axl_link_words *words, const char *written, const char *stands_for,
                     size_t position)
{
	char *folded = axl_text_folded(written);
	axl_reserve(words->items, words->capacity, words->count + 1);
	words->items[words->count++] = (struct axl_link_word){
	    folded, strlen(folded), stands_for ? axl_text_folded(stands_for) : NULL, position};
}

static int longest_first(const void *a, const void *b)
{
	const struct axl_link_word *x = a, *y = b;
	if (x->length != y->length)
		return x->length > y->length ? -1 : 1;
	return strcmp(x->written, y->written);
}

static void sort_words(struct axl_link_words *words)
{
	if (words->count)
		qsort(words->items, words->count, sizeof *words->items, longest_first);
}

static int refuse_blank(struct axl_json at, const char *text, struct axl_error **err)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(text);
	return *folded ? 0 : axl_json_error(at, err, _("expected a text that is not empty"));
}

/* The position from 1 of a kind, made where it is new. */
static int find_kind(struct axl_link_definition *d, struct axl_json at, const char *name,
                     size_t *ret_kind, struct axl_error **err)
{
	*ret_kind = 0;
	if (!*name)
		return 0;
	for (size_t i = 0; i < d->kind_count; i++)
		if (strcmp(d->kind_names[i], name) == 0) {
			*ret_kind = i + 1;
			return 0;
		}
	if (d->kind_count == AXL_COUNT(d->kind_names))
		return axl_json_error(at, err, _("there are more than %d kinds"), AXL_LINK_FORMS);
	d->kind_names[d->kind_count++] = name;
	*ret_kind = d->kind_count;
	return 0;
}

/* The texts of a list, as words that all have one position. */
static int read_texts(struct axl_json at, const char *key, struct axl_link_words *words,
                      size_t position, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, key, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		const char *text;
		struct axl_json item = axl_json_item(list, i);
		if (axl_json_as_text(item, &text, err) < 0 || refuse_blank(item, text, err) < 0)
			return -1;
		add_word(words, text, NULL, position);
	}
	return 0;
}

static int read_forms(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"form", "written", "kind", NULL};
	struct axl_json list;
	if (axl_json_array(root, "forms", &list, err) < 0)
		return -1;
	if (axl_json_count(list) > AXL_LINK_FORMS)
		return axl_json_error(list, err, _("there are more than %d forms"), AXL_LINK_FORMS);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		struct axl_link_form *form = &d->forms[i];
		const char *kind;
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "form", &form->form, err) < 0 ||
		    axl_json_text_or(at, "kind", "", &kind, err) < 0 ||
		    find_kind(d, at, kind, &form->kind, err) < 0 ||
		    read_texts(at, "written", &d->written_forms, i, err) < 0)
			return -1;
	}
	d->form_count = axl_json_count(list);
	sort_words(&d->written_forms);
	return 0;
}

static int read_kinds(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"kind", "endings", NULL};
	struct axl_json list;
	if (axl_json_array(root, "kinds", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		const char *name;
		size_t kind;
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "kind", &name, err) < 0 || refuse_blank(at, name, err) < 0 ||
		    find_kind(d, at, name, &kind, err) < 0 ||
		    read_texts(at, "endings", &d->kinds, kind, err) < 0)
			return -1;
	}
	return 0;
}

typedef int (*member_check)(struct axl_json at, const char *written, const char *text,
                            struct axl_error **err);

static int check_member(struct axl_json at, const char *written, const char *text,
                        struct axl_error **err)
{
	return refuse_blank(at, written, err) < 0 ? -1 : refuse_blank(at, text, err);
}

static int check_place(struct axl_json at, const char *written, const char *text,
                       struct axl_error **err)
{
	if (check_member(at, written, text, err) < 0)
		return -1;
	if (strlen(text) >= 2 && strspn(text, "0123456789") == strlen(text))
		return 0;
	return axl_json_error(at, err,
	                      _("expected two or more digits, with which a region's code begins"));
}

static int check_hanja(struct axl_json at, const char *written, const char *text,
                       struct axl_error **err)
{
	if (check_member(at, written, text, err) < 0)
		return -1;
	for (const char *c = written + 1; *c; c++)
		if (((unsigned char)*c & 0xC0) != 0x80)
			return axl_json_error(at, err, _("expected one character as key"));
	return 0;
}

/* An object of texts: {"창원": "4812"}. */
static int read_members(struct axl_json root, const char *key, member_check check,
                        struct axl_link_words *words, struct axl_error **err)
{
	struct axl_json object;
	if (axl_json_object(root, key, &object, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(object); i++) {
		const char *written, *text;
		struct axl_json item = axl_json_member(object, i, &written);
		if (axl_json_as_text(item, &text, err) < 0 || check(item, written, text, err) < 0)
			return -1;
		add_word(words, written, text, 0);
	}
	sort_words(words);
	return 0;
}

static int read_letters(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	struct axl_json object;
	if (axl_json_object(root, "letters", &object, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(object); i++) {
		const char *letter, *name;
		struct axl_json item = axl_json_member(object, i, &letter);
		unsigned char c = (unsigned char)*letter;
		if (axl_json_as_text(item, &name, err) < 0 || refuse_blank(item, name, err) < 0)
			return -1;
		if (strlen(letter) != 1 || c >= 0x80 || (c >= 'A' && c <= 'Z'))
			return axl_json_error(item, err,
			                      _("expected a small letter or an ASCII sign as key"));
		d->letters[c] = axl_text_folded(name);
	}
	return 0;
}

static int read_spellings(struct axl_link_definition *d, struct axl_json root,
                          struct axl_error **err)
{
	static const char *const keys[] = {"written", "as", NULL};
	struct axl_json list;
	if (axl_json_array(root, "spellings", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		const char *written, *as;
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "written", &written, err) < 0 ||
		    axl_json_text(at, "as", &as, err) < 0 || refuse_blank(at, written, err) < 0)
			return -1;
		add_word(&d->spellings, written, as, 0);
	}
	return 0;
}

static int read_fraction(struct axl_json at, const char *key, double *ret_number,
                         struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (*ret_number > 0 && *ret_number < 1)
		return 0;
	return axl_json_error(axl_json_child(at, key), err, _("expected a number between 0 and 1"));
}

static int read_size(struct axl_json at, const char *key, size_t *ret_size, struct axl_error **err)
{
	int64_t number;
	if (axl_json_integer(at, key, &number, err) < 0)
		return -1;
	if (number < 1 || number > 1000000)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a number from 1 to 1000000"));
	*ret_size = (size_t)number;
	return 0;
}

static int read_level(struct axl_link_definition *d, struct axl_json at, size_t field, size_t level,
                      struct axl_error **err)
{
	static const char *const keys[] = {"m", "u", "most", "reason", NULL};
	static const char *const outcomes[] = {"none", "review", "match"};
	const char *most, *reason;
	if (axl_json_allow(at, keys, err) < 0 ||
	    read_fraction(at, "m", &d->start.m[field][level], err) < 0 ||
	    read_fraction(at, "u", &d->start.u[field][level], err) < 0 ||
	    axl_json_text(at, "most", &most, err) < 0 ||
	    axl_json_text(at, "reason", &reason, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_COUNT(outcomes); i++)
		if (strcmp(most, outcomes[i]) == 0) {
			d->most[field][level] = (enum axl_link_outcome)i;
			return 0;
		}
	return axl_json_error(axl_json_child(at, "most"), err, _("expected match, review or none"));
}

/* The levels of a field exclude each other and leave nothing out. */
static int check_sums(struct axl_json at, const double *m, const double *u, size_t count,
                      struct axl_error **err)
{
	double sum_m = 0, sum_u = 0;
	for (size_t i = 0; i < count; i++) {
		sum_m += m[i];
		sum_u += u[i];
	}
	if (sum_m > 0.999999 && sum_m < 1.000001 && sum_u > 0.999999 && sum_u < 1.000001)
		return 0;
	return axl_json_error(at, err, _("m adds up to %g and u to %g; expected 1 and 1"), sum_m,
	                      sum_u);
}

static int read_fields(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	struct axl_json fields, levels, at;
	if (axl_json_object(root, "fields", &fields, err) < 0)
		return -1;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		if (axl_json_object(fields, axl_link_fields[f], &levels, err) < 0)
			return -1;
		for (size_t l = 0; l < axl_link_level_counts[f]; l++)
			if (axl_json_object(levels, level_names[f][l], &at, err) < 0 ||
			    read_level(d, at, f, l, err) < 0)
				return -1;
		if (check_sums(levels, d->start.m[f], d->start.u[f], axl_link_level_counts[f],
		               err) < 0)
			return -1;
	}
	return 0;
}

static int read_similarity(struct axl_link_definition *d, struct axl_json root,
                           struct axl_error **err)
{
	static const char *const keys[] = {"prefix", "prefix_most", "alike", "near", NULL};
	struct axl_json at;
	if (axl_json_object(root, "similarity", &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 || read_fraction(at, "prefix", &d->prefix, err) < 0 ||
	    read_size(at, "prefix_most", &d->prefix_most, err) < 0 ||
	    read_fraction(at, "alike", &d->alike, err) < 0 ||
	    read_fraction(at, "near", &d->near, err) < 0)
		return -1;
	if (d->prefix * (double)d->prefix_most <= 1)
		return 0;
	return axl_json_error(at, err, _("prefix × prefix_most is %g; expected 1 at most"),
	                      d->prefix * (double)d->prefix_most);
}

static int read_blocking(struct axl_link_definition *d, struct axl_json root,
                         struct axl_error **err)
{
	static const char *const keys[] = {"edited", "contained", NULL};
	struct axl_json at;
	if (axl_json_object(root, "blocking", &at, err) < 0 || axl_json_allow(at, keys, err) < 0 ||
	    read_size(at, "edited", &d->edited, err) < 0)
		return -1;
	return read_size(at, "contained", &d->contained, err);
}

static int read_em(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"share", "weight", "change", "rounds", NULL};
	struct axl_json at;
	if (axl_json_object(root, "em", &at, err) < 0 || axl_json_allow(at, keys, err) < 0 ||
	    read_fraction(at, "share", &d->start.share, err) < 0 ||
	    axl_json_number(at, "weight", &d->weight, err) < 0 ||
	    read_fraction(at, "change", &d->change, err) < 0 ||
	    read_size(at, "rounds", &d->rounds, err) < 0)
		return -1;
	if (d->weight >= 0)
		return 0;
	return axl_json_error(axl_json_child(at, "weight"), err, _("expected a number from 0 on"));
}

static int read_thresholds(struct axl_link_definition *d, struct axl_json root,
                           struct axl_error **err)
{
	static const char *const keys[] = {"match", "review", "margin", NULL};
	struct axl_json at;
	if (axl_json_object(root, "thresholds", &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 || axl_json_number(at, "match", &d->match, err) < 0 ||
	    axl_json_number(at, "review", &d->review, err) < 0 ||
	    axl_json_number(at, "margin", &d->margin, err) < 0)
		return -1;
	if (d->review <= d->match && d->margin >= 0)
		return 0;
	return axl_json_error(at, err, _("expected review <= match and margin >= 0"));
}

static int read_other(struct axl_json at, struct axl_link_other *other, struct axl_error **err)
{
	static const char *const keys[] = {"name", "now", "kind", "from", "source", NULL};
	const char *kind, *source;
	char day[AXL_PERIOD_SIZE];
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "name", &other->name, err) < 0 ||
	    refuse_blank(axl_json_child(at, "name"), other->name, err) < 0 ||
	    axl_json_text(at, "now", &other->now, err) < 0 ||
	    refuse_blank(axl_json_child(at, "now"), other->now, err) < 0 ||
	    axl_json_text(at, "kind", &kind, err) < 0 ||
	    axl_json_text(at, "from", &other->from, err) < 0 ||
	    axl_json_text(at, "source", &source, err) < 0)
		return -1;
	other->successor = strcmp(kind, "successor") == 0;
	if (!other->successor && strcmp(kind, "renamed") != 0)
		return axl_json_error(axl_json_child(at, "kind"), err,
		                      _("expected renamed or successor"));
	if (!axl_date_read(axl_slice_of(other->from), day) || strcmp(day, other->from) != 0)
		return axl_json_error(axl_json_child(at, "from"), err,
		                      _("expected a day like 2025-12-31"));
	return 0;
}

static int read_others(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, "others", &list, err) < 0)
		return -1;
	d->other_count = axl_json_count(list);
	d->others = axl_xcalloc(d->other_count, sizeof *d->others);
	for (size_t i = 0; i < d->other_count; i++)
		if (read_other(axl_json_item(list, i), &d->others[i], err) < 0)
			return -1;
	return 0;
}

static int read_plants(struct axl_link_definition *d, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"glued", "apart", NULL};
	struct axl_json plants;
	if (axl_json_object(root, "plants", &plants, err) < 0 ||
	    axl_json_allow(plants, keys, err) < 0 ||
	    read_texts(plants, "glued", &d->glued, 0, err) < 0)
		return -1;
	return read_texts(plants, "apart", &d->apart, 0, err);
}

int axl_link_definition_load(const struct axl_definitions *definitions, const char *id,
                             struct axl_link_definition **ret_definition, struct axl_error **err)
{
	static const char *const keys[] = {
	    "axlens",     "id",       "label",   "date",    "source",     "forms",  "kinds",
	    "plants",     "places",   "letters", "spelled", "words",      "hanja",  "spellings",
	    "similarity", "blocking", "fields",  "em",      "thresholds", "others", NULL};
	axl_auto(axl_link_definition) struct axl_link_definition *d = axl_xcalloc(1, sizeof *d);
	if (axl_definition_load(definitions, "linking", id, "linking", &d->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(d->document);
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "id", &d->id, err) < 0 ||
	    read_forms(d, root, err) < 0 || read_kinds(d, root, err) < 0 ||
	    read_plants(d, root, err) < 0 ||
	    read_members(root, "places", check_place, &d->places, err) < 0 ||
	    read_letters(d, root, err) < 0 || read_size(root, "spelled", &d->spelled, err) < 0 ||
	    read_members(root, "words", check_member, &d->words, err) < 0 ||
	    read_members(root, "hanja", check_hanja, &d->hanja, err) < 0 ||
	    read_spellings(d, root, err) < 0 || read_similarity(d, root, err) < 0 ||
	    read_blocking(d, root, err) < 0 || read_fields(d, root, err) < 0 ||
	    read_em(d, root, err) < 0 || read_thresholds(d, root, err) < 0 ||
	    read_others(d, root, err) < 0)
		return -1;
	*ret_definition = axl_steal(d);
	return 0;
}
