/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stood in the columns of a version, as its map counted it while reading. */
#ifndef BASE_STORE_TALLY_H
#define BASE_STORE_TALLY_H

#include "base/map/map.h"
#include "base/store/store.h"

/* All that the reader has counted; in the caller's transaction. */
int axl_tallies_keep(struct axl_store *store, int64_t version, const struct axl_map_reader *reader,
                     struct axl_error **err);

/* By column; none for versions that were read before columns were counted. A non-zero answer of
 * the callback ends the walk and is returned. Texts live as long as the call. */
int axl_tallies_each(struct axl_store *store, int64_t version,
                     int (*each)(void *context, const struct axl_map_tally *tally), void *context,
                     struct axl_error **err);

#endif
