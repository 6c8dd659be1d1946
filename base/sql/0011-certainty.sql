-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 11: how sure a ranking is. The 90 % interval of a rank stands with it, in score_rank.

CREATE TABLE score_certainty (      -- the replications of a score_run
  run           INTEGER PRIMARY KEY REFERENCES score_run (id) ON DELETE CASCADE,
  definition    TEXT NOT NULL REFERENCES definition (sha256), -- of the factors
  name          TEXT NOT NULL,      -- its id
  replications  INTEGER NOT NULL,
  seed          INTEGER NOT NULL,
  top           INTEGER NOT NULL,   -- so many ranks are told of one by one
  certainty     REAL NOT NULL,      -- share from which on one unit beats another
  "rows"        INTEGER NOT NULL,   -- of the sensitivity analysis; 0: none
  shift_mean    REAL,               -- mean rank shift, in ranks
  shift_sd      REAL
) STRICT;

CREATE TABLE score_interval (       -- what the replications gave a unit
  run       INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  unit      INTEGER NOT NULL REFERENCES unit (id),
  median    REAL,                   -- rank; NULL: never ranked
  mean      REAL,
  ranked    INTEGER NOT NULL,       -- replications that rank it
  top       REAL NOT NULL,          -- probability of being among the first
  holistic  REAL NOT NULL,          -- holistic acceptability, 0..1
  band      INTEGER NOT NULL,       -- units of one band cannot be told apart; 0: not ranked
  PRIMARY KEY (run, unit)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_acceptability (  -- probability of each of the first ranks, where above 0
  run    INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  unit   INTEGER NOT NULL REFERENCES unit (id),
  rank   INTEGER NOT NULL,
  share  REAL NOT NULL,             -- of the replications
  PRIMARY KEY (run, unit, rank)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_factor (         -- what was varied, and how much of the shift is its doing
  run       INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  factor    TEXT NOT NULL,          -- id in the definition
  label     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  idle      TEXT,                   -- why it plays no part; NULL: it does
  first     REAL,                   -- Sobol indices with their 90 % intervals, shares of variance
  first_lo  REAL,
  first_hi  REAL,
  total     REAL,
  total_lo  REAL,
  total_hi  REAL,
  PRIMARY KEY (run, seq)
) WITHOUT ROWID, STRICT;
