/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parties as statements ask for them: each with its name, whether its row has it or names it by a
 * key. */
#ifndef PATENTS_DOCUMENT_PARTIES_H
#define PATENTS_DOCUMENT_PARTIES_H

/* The parties `d` of a wave `w`, each with the fact `n` of its document and with the entry `p` that
 * it names by its key: of several that the wave knows, the last. */
#define AXL_PARTIES_OF_WAVE                                                                        \
	" FROM wave_source w JOIN document_party d"                                                \
	" ON d.id >= w.version << 32 AND d.id < (w.version + 1) << 32"                             \
	" JOIN document n ON n.id = d.id"                                                          \
	" LEFT JOIN party p ON d.key <> '' AND p.id = (SELECT max(e.id) FROM party e"              \
	" WHERE e.key = d.key AND EXISTS (SELECT 1 FROM wave_source s"                             \
	" WHERE s.wave = w.wave AND s.version = e.id >> 32))"

#define AXL_PARTY_NAME "ifnull(nullif(d.name, ''), ifnull(p.name, ''))"

/* The firm `l` that the name stands for. */
#define AXL_LINK_OF_PARTY                                                                          \
	" LEFT JOIN party_link l ON l.name = " AXL_PARTY_NAME " AND l.region = n.region"

#endif
