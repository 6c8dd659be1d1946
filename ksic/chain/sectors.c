/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/chain/sectors.h"

#include <string.h>

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/text/text.h"

struct axl_sectors {
	struct axl_json_document *document; /* owns all texts */
	int revision;
	double delta;
	struct axl_sector *sectors;
	size_t count;
};

void axl_sectors_free(struct axl_sectors *sectors)
{
	if (!sectors)
		return;
	for (size_t i = 0; i < sectors->count; i++)
		free((void *)sectors->sectors[i].codes);
	free(sectors->sectors);
	axl_json_document_free(sectors->document);
	free(sectors);
}

/* codes[count] is the place to fill; those before it are the sector's so far. */
static int read_code(struct axl_json at, const struct axl_ksic *ksic, int revision,
                     struct axl_sector_code *codes, size_t count, struct axl_error **err)
{
	static const char *const keys[] = {"code", "share", "reason", NULL};
	struct axl_sector_code read;
	const char *code;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "code", &code, err) < 0 ||
	    axl_json_number_or(at, "share", 1.0, &read.share, err) < 0 ||
	    axl_json_text_or(at, "reason", "", &read.reason, err) < 0)
		return -1;
	read.item = axl_ksic_find(ksic, revision, axl_slice_of(code));
	if (!read.item)
		return axl_json_error(at, err, _("KSIC revision %d has no code \"%s\""), revision,
		                      code);
	if (!(read.share > 0 && read.share <= 1))
		return axl_json_error(at, err, _("share of %s is %g, expected 0 to 1"), code,
		                      read.share);
	for (size_t i = 0; i < count; i++)
		if (codes[i].item == read.item)
			return axl_json_error(at, err, _("code %s stands twice in its sector"),
			                      code);
	codes[count] = read;
	return 0;
}

static int read_sector(struct axl_sectors *sectors, struct axl_json at, const struct axl_ksic *ksic,
                       struct axl_error **err)
{
	static const char *const keys[] = {"id", "label", "codes", NULL};
	struct axl_sector sector = {0};
	struct axl_json list;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &sector.id, err) < 0 ||
	    axl_json_languages(at, "label", &sector.label_ko, &sector.label_en, err) < 0 ||
	    axl_json_array(at, "codes", &list, err) < 0)
		return -1;
	for (size_t i = 0; i < sectors->count; i++)
		if (strcmp(sectors->sectors[i].id, sector.id) == 0)
			return axl_json_error(at, err, _("sector %s stands twice"), sector.id);
	sector.code_count = axl_json_count(list);
	axl_auto(axl_memory) struct axl_sector_code *codes =
	    axl_xcalloc(sector.code_count + 1, sizeof *codes);
	for (size_t i = 0; i < sector.code_count; i++)
		if (read_code(axl_json_item(list, i), ksic, sectors->revision, codes, i, err) < 0)
			return -1;
	sector.codes = axl_steal(codes);
	sectors->sectors[sectors->count++] = sector;
	return 0;
}

/* The parts of an item that sectors claim for it by name: into shares, where not NULL. */
static double claims_on(const struct axl_sectors *sectors, const struct axl_ksic_item *item,
                        double *shares, double weight)
{
	double sum = 0;
	for (size_t s = 0; s < sectors->count; s++)
		for (size_t i = 0; i < sectors->sectors[s].code_count; i++) {
			const struct axl_sector_code *code = &sectors->sectors[s].codes[i];
			if (code->item != item)
				continue;
			sum += code->share;
			if (shares)
				shares[s] += code->share * weight;
		}
	return sum;
}

static int check_claims(const struct axl_sectors *sectors, struct axl_json list,
                        struct axl_error **err)
{
	for (size_t s = 0; s < sectors->count; s++)
		for (size_t i = 0; i < sectors->sectors[s].code_count; i++) {
			const struct axl_ksic_item *item = sectors->sectors[s].codes[i].item;
			double sum = claims_on(sectors, item, NULL, 0);
			if (sum > 1 + 1e-9)
				return axl_json_error(axl_json_item(list, s), err,
				                      _("the shares of code %s in all sectors add "
				                        "up to %g, more than 1"),
				                      item->code, sum);
		}
	return 0;
}

static int read_head(struct axl_sectors *sectors, struct axl_json root, const struct axl_ksic *ksic,
                     struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",  "label",   "date", "revision",
	                                   "source", "flq", "sectors", NULL};
	static const char *const flq_keys[] = {"delta", "reason", NULL};
	const struct axl_ksic_item *const *items;
	const char *id, *label_ko, *label_en, *text;
	struct axl_json flq;
	int64_t revision;
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "id", &id, err) < 0 ||
	    axl_json_languages(root, "label", &label_ko, &label_en, err) < 0 ||
	    axl_json_text(root, "date", &text, err) < 0 ||
	    axl_json_text(root, "source", &text, err) < 0 ||
	    axl_json_integer(root, "revision", &revision, err) < 0 ||
	    axl_json_object(root, "flq", &flq, err) < 0 || axl_json_allow(flq, flq_keys, err) < 0 ||
	    axl_json_number(flq, "delta", &sectors->delta, err) < 0 ||
	    axl_json_text(flq, "reason", &text, err) < 0)
		return -1;
	if (revision < 0 || revision > AXL_KSIC_NEWEST ||
	    axl_ksic_items(ksic, (int)revision, &items) == 0)
		return axl_json_error(root, err, _("revision is none of KSIC 9, 10 and 11"));
	if (!(sectors->delta >= 0 && sectors->delta < 1))
		return axl_json_error(
		    axl_json_child(flq, "delta"), err,
		    _("the δ of Flegg's quotient must be at least 0 and below 1"));
	sectors->revision = (int)revision;
	return 0;
}

int axl_sectors_load(const struct axl_definitions *definitions, const char *id,
                     const struct axl_ksic *ksic, struct axl_sectors **ret_sectors,
                     struct axl_error **err)
{
	struct axl_json list;
	axl_auto(axl_sectors) struct axl_sectors *sectors = axl_xcalloc(1, sizeof *sectors);
	if (axl_definition_load(definitions, "sectors", id, "sectors", &sectors->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(sectors->document);
	if (read_head(sectors, root, ksic, err) < 0 ||
	    axl_json_array(root, "sectors", &list, err) < 0)
		return -1;
	sectors->sectors = axl_xcalloc(axl_json_count(list) + 1, sizeof *sectors->sectors);
	for (size_t i = 0; i < axl_json_count(list); i++)
		if (read_sector(sectors, axl_json_item(list, i), ksic, err) < 0)
			return -1;
	if (check_claims(sectors, list, err) < 0)
		return -1;
	*ret_sectors = axl_steal(sectors);
	return 0;
}

double axl_sectors_delta(const struct axl_sectors *sectors)
{
	return sectors->delta;
}

size_t axl_sectors_all(const struct axl_sectors *sectors, const struct axl_sector **ret_sectors)
{
	*ret_sectors = sectors->sectors;
	return sectors->count;
}

const struct axl_sector *axl_sectors_find(const struct axl_sectors *sectors, const char *id,
                                          const char *name)
{
	for (size_t i = 0; i < sectors->count; i++)
		if (strcmp(sectors->sectors[i].id, id) == 0)
			return &sectors->sectors[i];
	axl_auto(axl_memory) char *wanted = axl_text_folded(*name ? name : id);
	for (size_t i = 0; i < sectors->count; i++) {
		axl_auto(axl_memory) char *label = axl_text_folded(sectors->sectors[i].label_ko);
		if (strcmp(label, wanted) == 0)
			return &sectors->sectors[i];
	}
	return NULL;
}

/* What is said of the item itself or of the nearest code above it that is spoken of. */
static double claims_for(const struct axl_sectors *sectors, const struct axl_ksic_item *item,
                         double *shares, double weight)
{
	double sum = 0;
	for (; item && sum == 0; item = item->parent)
		sum = claims_on(sectors, item, shares, weight);
	return sum;
}

/* An item of the definition's revision: its subclasses count alike. */
static void add_item(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                     const struct axl_ksic_item *item, double weight, double *shares)
{
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(ksic, sectors->revision, &items), leaves = 0;
	for (size_t pass = 0; pass < 2; pass++)
		for (size_t i = item->position; i < count; i++) {
			if (axl_ksic_ancestor(items[i], item->level) != item)
				break;
			if (items[i]->level != AXL_KSIC_SUBCLASS)
				continue;
			if (pass == 0)
				leaves++;
			else
				claims_for(sectors, items[i], shares, weight / (double)leaves);
		}
}

int axl_sectors_of(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                   const struct axl_ksic_item *item, double *ret_shares, struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count = 0;
	unsigned caution;
	if (item->revision != sectors->revision &&
	    axl_ksic_convert(ksic, item->revision, axl_slice_of(item->code), sectors->revision,
	                     &targets, &count, &caution, err) < 0)
		return -1;
	for (size_t s = 0; s < sectors->count; s++)
		ret_shares[s] = 0;
	if (item->revision == sectors->revision)
		add_item(sectors, ksic, item, 1, ret_shares);
	for (size_t i = 0; i < count; i++)
		add_item(sectors, ksic, targets[i].item, targets[i].share, ret_shares);
	for (size_t s = 0; s < sectors->count; s++)
		if (ret_shares[s] > 1 - 1e-9)
			ret_shares[s] =
			    1; /* what the sum of many parts leaves in the last digits */
	return 0;
}

static bool is_outside(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                       const struct axl_ksic_item *item)
{
	axl_auto(axl_memory) double *shares = axl_xcalloc(sectors->count + 1, sizeof *shares);
	add_item(sectors, ksic, item, 1, shares);
	for (size_t s = 0; s < sectors->count; s++)
		if (shares[s] > 0)
			return false;
	return true;
}

size_t axl_sectors_outside(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                           const struct axl_ksic_item ***ret_items)
{
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(ksic, sectors->revision, &items), found = 0;
	const struct axl_ksic_item **outside = axl_xcalloc(count + 1, sizeof *outside);
	for (size_t i = 0; i < count; i++) {
		const struct axl_ksic_item *last = found ? outside[found - 1] : NULL;
		if (last && axl_ksic_ancestor(items[i], last->level) == last)
			continue;
		if (is_outside(sectors, ksic, items[i]))
			outside[found++] = items[i];
	}
	*ret_items = outside;
	return found;
}
