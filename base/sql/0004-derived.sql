-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 4: everything that can be thrown away and computed again.

CREATE TABLE tagging (              -- which documents were tagged, and by what
  version   INTEGER NOT NULL REFERENCES source_version (id),
  taxonomy  TEXT NOT NULL,          -- id
  sha256    TEXT NOT NULL REFERENCES definition (sha256),
  PRIMARY KEY (version, taxonomy)
) WITHOUT ROWID, STRICT;

CREATE TABLE document_tag (         -- why a document belongs to a technology
  document    INTEGER NOT NULL REFERENCES document (id),
  technology  TEXT NOT NULL,        -- <taxonomy>:<id>
  evidence    TEXT NOT NULL,        -- class or phrase
  match       TEXT NOT NULL,        -- the symbol or phrase that hit
  place       TEXT NOT NULL,        -- class, title, abstract
  PRIMARY KEY (document, technology, evidence, match, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE metric_value (
  wave     TEXT NOT NULL REFERENCES wave (id),
  metric   TEXT NOT NULL,           -- id in the metric catalogue
  unit     INTEGER NOT NULL REFERENCES unit (id),
  period   TEXT NOT NULL,
  value    REAL,
  state    TEXT NOT NULL,
  lo       REAL,
  hi       REAL,
  se       REAL,
  n        REAL,
  vintage  TEXT NOT NULL DEFAULT '',
  how      TEXT NOT NULL DEFAULT '',
  maker    TEXT NOT NULL,           -- room that wrote it
  PRIMARY KEY (wave, metric, unit, period)
) WITHOUT ROWID, STRICT;
CREATE INDEX metric_value_by_unit ON metric_value (unit, wave);

CREATE TABLE score_run (            -- one computation of a model for a wave
  id          INTEGER PRIMARY KEY,
  wave        TEXT NOT NULL REFERENCES wave (id),
  model       TEXT NOT NULL,
  definition  TEXT NOT NULL REFERENCES definition (sha256),
  seed        INTEGER NOT NULL,
  units       INTEGER NOT NULL,     -- ranked
  UNIQUE (wave, model)
) STRICT;

CREATE TABLE score_rank (
  run      INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  unit     INTEGER NOT NULL REFERENCES unit (id),
  score    REAL,                    -- NULL: not ranked
  rank     INTEGER,                 -- ties share the best rank
  rank_lo  INTEGER,                 -- 90 % interval; NULL until there is one
  rank_hi  INTEGER,
  coverage REAL NOT NULL,           -- share of the weight that is answered
  reason   TEXT NOT NULL DEFAULT '',-- why it is not ranked
  PRIMARY KEY (run, unit)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_node (           -- one node of the model's tree for one unit
  run           INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  unit          INTEGER NOT NULL REFERENCES unit (id),
  node          TEXT NOT NULL,      -- id in the model
  raw           REAL,               -- leaves: the metric
  state         TEXT NOT NULL,
  score         REAL,               -- normalised (leaves) or aggregated
  weight        REAL,               -- effective among its siblings for this unit
  contribution  REAL,               -- to the index, where it is additive
  period        TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (run, unit, node)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_log (            -- steps and parameters; replays the run
  run    INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  step   TEXT NOT NULL,
  node   TEXT NOT NULL DEFAULT '',
  name   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (run, seq)
) WITHOUT ROWID, STRICT;
