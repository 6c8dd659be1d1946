/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/compare.h"

#include "patents/link/similarity.h"

#include <string.h>

enum { PROVINCE = 2, PLACE = 4 }; /* digits of a region's code */

void axl_link_region(const char *stated, const struct axl_party_name *name,
                     char ret_region[AXL_REGION_KEPT])
{
	const char *region = stated;
	if (strcmp(stated, "00") == 0 || strchr(stated, ':'))
		region = "";
	if (strlen(region) <= PROVINCE && name->place)
		region = name->place;
	(void)snprintf(ret_region, AXL_REGION_KEPT, "%.5s", region);
}

static bool begins(const struct axl_core *text, const struct axl_core *start, size_t fewest)
{
	return start->length >= fewest && start->length < text->length &&
	       memcmp(text->codes, start->codes, start->length * sizeof *start->codes) == 0;
}

/* AXL_LINK_UNKNOWN where they are not even near. */
static size_t name_level(const struct axl_link_definition *d, const struct axl_core *a,
                         const struct axl_core *b)
{
	uint32_t jamo_a[3 * AXL_CORE_MOST], jamo_b[3 * AXL_CORE_MOST];
	if (axl_core_equals(a, b))
		return AXL_NAME_EQUAL;
	if (begins(a, b, d->contained) || begins(b, a, d->contained))
		return AXL_NAME_CONTAINED;
	if (a->length < d->edited || b->length < d->edited)
		return AXL_LINK_UNKNOWN;
	size_t length_a = axl_jamo_of(a->codes, a->length, jamo_a);
	size_t length_b = axl_jamo_of(b->codes, b->length, jamo_b);
	if (axl_jaro_winkler(jamo_a, length_a, jamo_b, length_b, d->prefix, d->prefix_most) >=
	    d->alike)
		return AXL_NAME_ALIKE;
	double syllables =
	    axl_jaro_winkler(a->codes, a->length, b->codes, b->length, d->prefix, d->prefix_most);
	return syllables >= d->near ? AXL_NAME_NEAR : AXL_LINK_UNKNOWN;
}

static size_t form_level(uint32_t a, uint32_t b)
{
	if (a == b)
		return AXL_FORM_SAME;
	return a && b ? AXL_FORM_PART : AXL_FORM_ABSENT;
}

static size_t region_level(const char *a, const char *b)
{
	if (!*a || !*b)
		return AXL_LINK_UNKNOWN;
	if (strncmp(a, b, PROVINCE) != 0)
		return AXL_REGION_ELSEWHERE;
	bool placed = strlen(a) >= PLACE && strlen(b) >= PLACE;
	return placed && strncmp(a, b, PLACE) == 0 ? AXL_REGION_PLACE : AXL_REGION_PROVINCE;
}

bool axl_link_compare(const struct axl_link_definition *definition, const struct axl_link_side *a,
                      const struct axl_link_side *b, size_t *ret_pattern)
{
	size_t levels[AXL_LINK_FIELDS];
	if (a->kind != b->kind || (a->forms && b->forms && !(a->forms & b->forms)) ||
	    (a->number && b->number && a->number != b->number))
		return false;
	levels[AXL_LINK_NAME] = name_level(definition, a->core, b->core);
	if (levels[AXL_LINK_NAME] == AXL_LINK_UNKNOWN)
		return false;
	levels[AXL_LINK_FORM] = form_level(a->forms, b->forms);
	levels[AXL_LINK_REGION] = region_level(a->region, b->region);
	*ret_pattern = axl_pattern_of(levels);
	return true;
}

enum axl_link_outcome axl_pattern_most(const struct axl_link_definition *definition, size_t pattern)
{
	enum axl_link_outcome most = AXL_LINK_MATCH;
	for (size_t f = 0; f < AXL_LINK_FIELDS; f++) {
		size_t level = axl_pattern_level(pattern, f);
		if (level != AXL_LINK_UNKNOWN && definition->most[f][level] < most)
			most = definition->most[f][level];
	}
	return most;
}
