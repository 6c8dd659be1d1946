/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/concordance.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/memory.h"

#include <math.h>
#include <string.h>

enum { FIELDS = AXL_CONCORDANCE_FIELDS };

/* Published shares are rounded; what a field's sum may miss. */
static const double tolerance = 1e-6;

struct field_symbol {
	struct axl_symbol symbol;
	unsigned field;
};

struct axl_concordance {
	struct axl_json_document *document; /* owns the labels */
	const char *labels[FIELDS][2];      /* Korean, English */
	struct field_symbol *symbols;       /* in the order of the schedule */
	size_t symbol_count, symbol_capacity;
	const struct axl_ksic_item **items; /* divisions that are led to */
	size_t item_count;
	double *shares; /* fields × items */
};

void axl_concordance_free(struct axl_concordance *concordance)
{
	if (!concordance)
		return;
	free(concordance->symbols);
	free(concordance->items);
	free(concordance->shares);
	axl_json_document_free(concordance->document);
	free(concordance);
}

/* What is used while the file is read. */
struct reading {
	struct axl_concordance *out;
	const struct axl_ksic *ksic;
	int file_revision, revision;
	const struct axl_ksic_item *const *all; /* items of the revision */
	size_t all_count;
	double *shares;    /* fields × all: by position in the revision */
	const char **nace; /* divisions, and their shares of the fields */
	double (*weights)[FIELDS];
	bool (*linked)[FIELDS];
	size_t nace_count;
};

/* Fields and their symbols */

static int by_schedule(const void *a, const void *b)
{
	const struct field_symbol *x = a, *y = b;
	return axl_symbol_compare(&x->symbol, &y->symbol);
}

static int add_symbol(struct axl_concordance *out, struct axl_json at, const char *text,
                      unsigned field, struct axl_error **err)
{
	struct field_symbol symbol = {.field = field};
	if (!axl_symbol_read(axl_slice_of(text), &symbol.symbol) ||
	    strlen(symbol.symbol.subclass) != 4)
		return axl_json_error(at, err, _("\"%s\" is no subclass or group"), text);
	axl_reserve(out->symbols, out->symbol_capacity, out->symbol_count + 1);
	out->symbols[out->symbol_count++] = symbol;
	return 0;
}

static int read_symbols(struct reading *r, struct axl_json at, unsigned field,
                        struct axl_error **err)
{
	static const char *const keys[] = {"symbol", "reason", NULL};
	struct axl_json list;
	const char *text, *reason;
	if (axl_json_array(at, "symbols", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (axl_json_as_text(axl_json_item(list, i), &text, err) < 0 ||
		    add_symbol(r->out, axl_json_item(list, i), text, field, err) < 0)
			return -1;
	if (axl_json_array_or_none(at, "ours", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json own = axl_json_item(list, i);
		if (axl_json_allow(own, keys, err) < 0 ||
		    axl_json_text(own, "symbol", &text, err) < 0 ||
		    axl_json_text(own, "reason", &reason, err) < 0 ||
		    add_symbol(r->out, axl_json_child(own, "symbol"), text, field, err) < 0)
			return -1;
	}
	return 0;
}

/* A field's number under the cursor. */
static int check_field(struct axl_json at, double number, unsigned *ret_field,
                       struct axl_error **err)
{
	if (number < 1 || number > FIELDS || number != floor(number))
		return axl_json_error(at, err, _("fields are numbered from 1 to %d"), FIELDS);
	*ret_field = (unsigned)number;
	return 0;
}

static int read_fields(struct reading *r, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"field", "label", "symbols", "ours", NULL};
	struct axl_concordance *out = r->out;
	struct axl_json list;
	if (axl_json_array(root, "fields", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		unsigned field;
		double number;
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_number(at, "field", &number, err) < 0 ||
		    check_field(axl_json_child(at, "field"), number, &field, err) < 0)
			return -1;
		const char **labels = out->labels[field - 1];
		if (axl_json_languages(at, "label", &labels[0], &labels[1], err) < 0 ||
		    read_symbols(r, at, field, err) < 0)
			return -1;
	}
	if (out->symbol_count)
		qsort(out->symbols, out->symbol_count, sizeof *out->symbols, by_schedule);
	for (size_t i = 1; i < out->symbol_count; i++)
		if (by_schedule(&out->symbols[i - 1], &out->symbols[i]) == 0) {
			char text[AXL_SYMBOL_SIZE];
			axl_symbol_write(&out->symbols[i].symbol, text);
			return axl_json_error(list, err, _("the symbol %s stands twice"), text);
		}
	return 0;
}

/* Shares of NACE divisions in each field */

static int check_sums(const struct reading *r, struct axl_json list, struct axl_error **err)
{
	for (unsigned field = 0; field < FIELDS; field++) {
		double sum = 0;
		for (size_t i = 0; i < r->nace_count; i++)
			sum += r->weights[i][field];
		if (fabs(sum - 1) > tolerance)
			return axl_json_error(list, err,
			                      _("the shares of field %u sum to %g, not to 1"),
			                      field + 1, sum);
	}
	return 0;
}

static int read_industries(struct reading *r, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"nace", "shares", NULL};
	struct axl_json list, shares;
	if (axl_json_array(root, "industries", &list, err) < 0)
		return -1;
	r->nace_count = axl_json_count(list);
	r->nace = axl_xcalloc(r->nace_count, sizeof *r->nace);
	r->weights = axl_xcalloc(r->nace_count, sizeof *r->weights);
	r->linked = axl_xcalloc(r->nace_count, sizeof *r->linked);
	for (size_t i = 0; i < r->nace_count; i++) {
		struct axl_json at = axl_json_item(list, i);
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "nace", &r->nace[i], err) < 0 ||
		    axl_json_array(at, "shares", &shares, err) < 0)
			return -1;
		if (axl_json_count(shares) != FIELDS)
			return axl_json_error(shares, err, _("expected %d shares, one a field"),
			                      FIELDS);
		for (size_t field = 0; field < FIELDS; field++) {
			struct axl_json share = axl_json_item(shares, field);
			if (axl_json_as_number(share, &r->weights[i][field], err) < 0)
				return -1;
			if (r->weights[i][field] < 0)
				return axl_json_error(share, err, _("expected %g or more"), 0.0);
		}
	}
	return check_sums(r, list, err);
}

/* Links to KSIC */

static int add_target(struct reading *r, struct axl_json at, const char *code, double share,
                      size_t nace, const bool *of_fields, struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	axl_auto(axl_error) struct axl_error *fault = NULL;
	size_t count;
	unsigned caution;
	const struct axl_ksic_item *item =
	    axl_ksic_find(r->ksic, r->file_revision, axl_slice_of(code));
	if (!item || item->level != AXL_KSIC_DIVISION)
		return axl_json_error(at, err, _("\"%s\" is no division of KSIC %d"), code,
		                      r->file_revision);
	if (axl_ksic_convert(r->ksic, r->file_revision, axl_slice_of(code), r->revision, &targets,
	                     &count, &caution, &fault) < 0)
		return axl_json_error(at, err, "%s", fault->message);
	for (size_t field = 0; field < FIELDS; field++)
		for (size_t i = 0; of_fields[field] && i < count; i++)
			r->shares[field * r->all_count + targets[i].item->position] +=
			    r->weights[nace][field] * share * targets[i].share;
	return 0;
}

/* The fields that a link is of: those it names; else those that no other link of it names. */
static int read_link_fields(struct reading *r, struct axl_json at, size_t nace,
                            bool ret_fields[FIELDS], struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(at, "fields", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		unsigned field;
		double number;
		if (axl_json_as_number(axl_json_item(list, i), &number, err) < 0 ||
		    check_field(axl_json_item(list, i), number, &field, err) < 0)
			return -1;
		if (r->linked[nace][field - 1])
			return axl_json_error(axl_json_item(list, i), err,
			                      _("field %u of NACE %s is linked twice"), field,
			                      r->nace[nace]);
		r->linked[nace][field - 1] = ret_fields[field - 1] = true;
	}
	return 0;
}

static int read_targets(struct reading *r, struct axl_json at, size_t nace,
                        const bool of_fields[FIELDS], struct axl_error **err)
{
	static const char *const keys[] = {"code", "share", NULL};
	struct axl_json list;
	double sum = 0;
	if (axl_json_array(at, "ksic", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json target = axl_json_item(list, i);
		const char *code;
		double share;
		if (axl_json_allow(target, keys, err) < 0 ||
		    axl_json_text(target, "code", &code, err) < 0 ||
		    axl_json_number(target, "share", &share, err) < 0 ||
		    add_target(r, axl_json_child(target, "code"), code, share, nace, of_fields,
		               err) < 0)
			return -1;
		if (share <= 0)
			return axl_json_error(axl_json_child(target, "share"), err,
			                      _("expected a share above 0"));
		sum += share;
	}
	if (fabs(sum - 1) > tolerance)
		return axl_json_error(list, err, _("the shares sum to %g, not to 1"), sum);
	return 0;
}

/* Links with fields are read first, those without take what is left. */
static int read_link(struct reading *r, struct axl_json at, bool with_fields,
                     struct axl_error **err)
{
	static const char *const keys[] = {"nace", "fields", "ksic", "reason", NULL};
	bool fields[FIELDS] = {false};
	const char *text;
	size_t nace = 0;
	if ((axl_json_type(axl_json_child(at, "fields")) != AXL_JSON_ABSENT) != with_fields)
		return 0;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "nace", &text, err) < 0)
		return -1;
	while (nace < r->nace_count && strcmp(r->nace[nace], text) != 0)
		nace++;
	if (nace == r->nace_count)
		return axl_json_error(axl_json_child(at, "nace"), err,
		                      _("no shares are given for NACE %s"), text);
	if (with_fields && read_link_fields(r, at, nace, fields, err) < 0)
		return -1;
	for (size_t field = 0; field < FIELDS && !with_fields; field++) {
		fields[field] = !r->linked[nace][field];
		r->linked[nace][field] = true;
	}
	return read_targets(r, at, nace, fields, err);
}

static int read_links(struct reading *r, struct axl_json root, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, "links", &list, err) < 0)
		return -1;
	for (int with_fields = 1; with_fields >= 0; with_fields--)
		for (size_t i = 0; i < axl_json_count(list); i++)
			if (read_link(r, axl_json_item(list, i), with_fields, err) < 0)
				return -1;
	for (size_t i = 0; i < r->nace_count; i++)
		for (unsigned field = 0; field < FIELDS; field++)
			if (!r->linked[i][field] && r->weights[i][field] > 0)
				return axl_json_error(list, err,
				                      _("NACE %s in field %u has no link"),
				                      r->nace[i], field + 1);
	return 0;
}

/* Keep the divisions that are led to, with shares that sum to 1 to the last digit. */
static void keep_shares(struct reading *r)
{
	struct axl_concordance *out = r->out;
	size_t *kept = axl_xcalloc(r->all_count, sizeof *kept);
	out->items = axl_xcalloc(r->all_count, sizeof *out->items);
	for (size_t i = 0; i < r->all_count; i++) {
		double sum = 0;
		for (size_t field = 0; field < FIELDS; field++)
			sum += r->shares[field * r->all_count + i];
		if (sum > 0) {
			kept[out->item_count] = i;
			out->items[out->item_count++] = r->all[i];
		}
	}
	out->shares = axl_xcalloc(FIELDS * out->item_count, sizeof *out->shares);
	for (size_t field = 0; field < FIELDS; field++) {
		const double *from = r->shares + field * r->all_count;
		double *to = out->shares + field * out->item_count, sum = 0;
		for (size_t i = 0; i < out->item_count; i++)
			sum += from[kept[i]];
		for (size_t i = 0; i < out->item_count; i++)
			to[i] = from[kept[i]] / sum;
	}
	free(kept);
}

static int read_all(struct reading *r, struct axl_json root, struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",         "label", "date",     "source",
	                                   "fields", "industries", "links", "revision", NULL};
	int64_t revision;
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_integer(root, "revision", &revision, err) < 0)
		return -1;
	r->file_revision = (int)revision;
	if (axl_ksic_items(r->ksic, r->file_revision, &r->all) == 0)
		return axl_json_error(axl_json_child(root, "revision"), err,
		                      _("KSIC revisions known are 9, 10 and 11"));
	r->all_count = axl_ksic_items(r->ksic, r->revision, &r->all);
	r->shares = axl_xcalloc(FIELDS * r->all_count, sizeof *r->shares);
	if (read_fields(r, root, err) < 0 || read_industries(r, root, err) < 0 ||
	    read_links(r, root, err) < 0)
		return -1;
	keep_shares(r);
	return 0;
}

int axl_concordance_load(const struct axl_definitions *definitions, const char *id,
                         const struct axl_ksic *ksic, int revision,
                         struct axl_concordance **ret_concordance, struct axl_error **err)
{
	axl_auto(axl_concordance) struct axl_concordance *out = axl_xcalloc(1, sizeof *out);
	struct reading r = {.out = out, .ksic = ksic, .revision = revision};
	if (axl_definition_load(definitions, "concordances", id, "concordance", &out->document,
	                        err) < 0)
		return -1;
	int result = read_all(&r, axl_json_root(out->document), err);
	free(r.shares);
	free(r.nace);
	free(r.weights);
	free(r.linked);
	if (result == 0)
		*ret_concordance = axl_steal(out);
	return result;
}

/* Asking */

unsigned axl_concordance_field(const struct axl_concordance *concordance,
                               const struct axl_symbol *symbol)
{
	size_t low = 0, high = concordance->symbol_count;
	unsigned field = 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(concordance->symbols[middle].symbol.subclass, symbol->subclass) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	/* What stands higher comes first: the last that covers is the narrowest. */
	for (; low < concordance->symbol_count &&
	       strcmp(concordance->symbols[low].symbol.subclass, symbol->subclass) == 0;
	     low++)
		if (axl_symbol_covers(&concordance->symbols[low].symbol, symbol))
			field = concordance->symbols[low].field;
	return field;
}

const char *axl_concordance_label(const struct axl_concordance *concordance, unsigned field,
                                  bool korean)
{
	return concordance->labels[field - 1][korean ? 0 : 1];
}

size_t axl_concordance_industries(const struct axl_concordance *concordance,
                                  const struct axl_ksic_item *const **ret_items)
{
	*ret_items = concordance->items;
	return concordance->item_count;
}

const double *axl_concordance_shares(const struct axl_concordance *concordance, unsigned field)
{
	return concordance->shares + (field - 1) * concordance->item_count;
}
