/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/compare.h"

#include <string.h>

enum { KEPT = 4, PROVINCE_SHIFT = 16, LAST_DIGIT = 0xFF };

uint32_t axl_link_region(const char *code)
{
	uint32_t region = 0;
	if (strcmp(code, "00") == 0 || strchr(code, ':'))
		return 0;
	for (size_t i = 0; i < KEPT; i++)
		region = region << 8 | (*code ? (unsigned char)*code++ : 0);
	return region;
}

uint32_t axl_link_region_of(uint32_t stated, const struct axl_party_name *name)
{
	bool province = (stated & ((1U << PROVINCE_SHIFT) - 1)) == 0;
	return province && name->place ? axl_link_region(name->place) : stated;
}

void axl_link_target_set(struct axl_link_target *target, const struct axl_link_side *side)
{
	target->side = *side;
	target->spelt = false;
}

/* How many codes two cores begin with alike. */
static size_t alike_at_start(const struct axl_core *a, const struct axl_core *b)
{
	size_t i = 0;
	while (i < a->length && i < b->length && a->codes[i] == b->codes[i])
		i++;
	return i;
}

static void spell(struct axl_link_target *target)
{
	uint32_t jamo[3 * AXL_CORE_MOST];
	const struct axl_core *core = target->side.core;
	if (target->spelt)
		return;
	axl_jaro_text_set(&target->jamo, jamo, axl_jamo_of(core->codes, core->length, jamo));
	axl_jaro_text_set(&target->syllables, core->codes, core->length);
	target->spelt = true;
}

/* AXL_LINK_UNKNOWN where they are not even near. */
static size_t name_level(const struct axl_link_definition *d, const struct axl_core *a,
                         struct axl_link_target *target)
{
	const struct axl_core *b = target->side.core;
	uint32_t jamo[3 * AXL_CORE_MOST];
	size_t shorter = a->length < b->length ? a->length : b->length;
	bool begins = alike_at_start(a, b) == shorter;
	if (begins && a->length == b->length)
		return AXL_NAME_EQUAL;
	if (begins && shorter >= d->contained)
		return AXL_NAME_CONTAINED;
	if (shorter < d->edited)
		return AXL_LINK_UNKNOWN;
	spell(target);
	size_t length = axl_jamo_of(a->codes, a->length, jamo);
	if (axl_jaro_winkler(jamo, length, &target->jamo, d->prefix, d->prefix_most, d->alike) >=
	    d->alike)
		return AXL_NAME_ALIKE;
	double syllables = axl_jaro_winkler(a->codes, a->length, &target->syllables, d->prefix,
	                                    d->prefix_most, d->near);
	return syllables >= d->near ? AXL_NAME_NEAR : AXL_LINK_UNKNOWN;
}

static size_t form_level(uint32_t a, uint32_t b)
{
	if (a == b)
		return AXL_FORM_SAME;
	return a && b ? AXL_FORM_PART : AXL_FORM_ABSENT;
}

static size_t region_level(uint32_t a, uint32_t b)
{
	if (!a || !b)
		return AXL_LINK_UNKNOWN;
	if (a >> PROVINCE_SHIFT != b >> PROVINCE_SHIFT)
		return AXL_REGION_ELSEWHERE;
	return a == b && a & LAST_DIGIT ? AXL_REGION_PLACE : AXL_REGION_PROVINCE;
}

bool axl_link_compare(const struct axl_link_definition *definition, const struct axl_link_side *a,
                      struct axl_link_target *b, size_t *ret_pattern)
{
	size_t levels[AXL_LINK_FIELDS];
	const struct axl_link_side *side = &b->side;
	if (a->kind != side->kind || (a->forms && side->forms && !(a->forms & side->forms)) ||
	    (a->number && side->number && a->number != side->number))
		return false;
	levels[AXL_LINK_NAME] = name_level(definition, a->core, b);
	if (levels[AXL_LINK_NAME] == AXL_LINK_UNKNOWN)
		return false;
	levels[AXL_LINK_FORM] = form_level(a->forms, side->forms);
	levels[AXL_LINK_REGION] = region_level(a->region, side->region);
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
