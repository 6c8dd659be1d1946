-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 9: what the evidence of a link weighed.

CREATE TABLE link_weight (          -- weights with which a wave's names were linked
  wave   TEXT NOT NULL REFERENCES wave (id),
  field  TEXT NOT NULL,             -- name, form, region
  level  TEXT NOT NULL,             -- equal, alike ... (the definition's words)
  m      REAL NOT NULL,             -- probability of the level where the two are one
  u      REAL NOT NULL,             -- ... and where they are not; the weight is log2(m / u)
  PRIMARY KEY (wave, field, level)
) WITHOUT ROWID, STRICT;
