/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an address of a party lies. */
#ifndef PATENTS_DOCUMENT_PLACE_H
#define PATENTS_DOCUMENT_PLACE_H

#include "base/slice.h"
#include "ksic/world.h"

/*
 * The region that an address names: in Korean from its first words ("인천광역시 남동구 …"),
 * otherwise by a part between commas ("…, Incheon 22012, South Korea"), read from the end, where
 * the country is Korea or not stated. NULL where none is named, or the country is another.
 */
const struct axl_region *axl_place_find(const struct axl_world *world, struct axl_slice address,
                                        struct axl_slice country);

/* True for KR, KOR, Korea, South Korea, Republic of Korea, 대한민국 … */
bool axl_place_is_korea(struct axl_slice country);

#endif
