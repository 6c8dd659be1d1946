/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tags documents: all words and symbols of a taxonomy are looked for in one pass, and what an
 * expression asks for beyond a word is decided where one was found. A tagger may be
 * shared by threads, of which each tags in a room of its own.
 */
#ifndef PATENTS_TAXONOMY_TAGGER_H
#define PATENTS_TAXONOMY_TAGGER_H

#include "patents/taxonomy/batch.h"
#include "patents/taxonomy/expression-match.h"

struct axl_tagger;
struct axl_tagger_room;

/* Borrows the taxonomy. */
int axl_tagger_new(const struct axl_taxonomy *taxonomy, struct axl_tagger **ret_tagger,
                   struct axl_error **err);
void axl_tagger_free(struct axl_tagger *tagger);
AXL_DEFINE_CLEANUP(axl_tagger)

struct axl_tagger_room *axl_tagger_room_new(const struct axl_tagger *tagger);
void axl_tagger_room_free(struct axl_tagger_room *room);
AXL_DEFINE_CLEANUP(axl_tagger_room)

/* Fills the batch's tags: every reason, once; a document belongs to the technologies that have
 * one. Their texts live as long as the batch is not cleared and the taxonomy is there. */
void axl_tagger_tag(struct axl_tagger_room *room, struct axl_batch *batch);

/* Where the words of a phrase tag stand in their part; bytes of that part's letters. The batch is
 * the one that was tagged last in the room. */
void axl_tagger_places(struct axl_tagger_room *room, const struct axl_batch_tag *tag,
                       struct axl_places *places);

#endif
