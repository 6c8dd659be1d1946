/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The different texts of one column, by the bytes that stand in the file, and what each
 * was read as: what a register of millions of rows says in a few words is decoded,
 * looked up and read once a word. Inner header of base's maps.
 *
 * Words are numbered from 1 (axl_cell.word), so that what they mean further down the road
 * need not be asked of their texts again. A column of names or numbers, which fills the
 * dictionary while it hardly asks for a word twice, closes it: its cells have no number.
 */
#ifndef BASE_MAP_DICTIONARY_H
#define BASE_MAP_DICTIONARY_H

#include "base/map/reader-inside.h"

enum { AXL_DICTIONARY_MAX = 8192 };

/* Never AXL_MAP_REFUSED: what cannot be read is told of each time with its own place. */
struct axl_dictionary_word {
	enum axl_map_reading reading;
	enum axl_state found; /* before the map replaced it: what a tally counts */
	struct axl_cell cell;
};

struct axl_dictionary;

struct axl_dictionary *axl_dictionary_new(void);
void axl_dictionary_free(struct axl_dictionary *dictionary);
AXL_DEFINE_CLEANUP(axl_dictionary)

/* False where texts hardly come twice: there is no need to find or add any more. */
bool axl_dictionary_is_open(const struct axl_dictionary *dictionary);

/* What the bytes were read as, or NULL; good until the next word is added. */
const struct axl_dictionary_word *axl_dictionary_find(struct axl_dictionary *dictionary,
                                                      struct axl_slice raw);

/*
 * Bytes that axl_dictionary_find has not found. Where there is room, the cell gets its
 * number, and a text that lives as long as the dictionary.
 */
void axl_dictionary_add(struct axl_dictionary *dictionary, struct axl_slice raw,
                        enum axl_map_reading reading, enum axl_state found, struct axl_cell *cell);

#endif
