-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 1: the project, its waves and sources, and what could not be read.

CREATE TABLE project (              -- one row a setting of the project
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE definition (           -- every definition a result was computed with
  sha256 TEXT PRIMARY KEY,          -- of the text
  kind   TEXT NOT NULL,             -- folder: models, maps, taxonomies, regions ...
  id     TEXT NOT NULL,
  text   TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE wave (                 -- a quarter in which the project is computed
  id     TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
  state  TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed'))
) WITHOUT ROWID, STRICT;

CREATE TABLE source_version (       -- what was read from a source at one time
  id         INTEGER PRIMARY KEY,   -- upper 32 bits of the ids of its facts
  source     TEXT NOT NULL,         -- the project's name for the source
  kind       TEXT NOT NULL,         -- record kind: establishment, document ...
  file       TEXT NOT NULL,
  sheet      TEXT NOT NULL DEFAULT '',
  sha256     TEXT NOT NULL,         -- of the file
  recipe     TEXT NOT NULL,         -- SHA-256 of map, overrides and tables that shaped the facts
  map        TEXT NOT NULL,
  encoding   TEXT NOT NULL,
  provider   TEXT NOT NULL DEFAULT '',
  period     TEXT NOT NULL DEFAULT '',
  synthetic  INTEGER NOT NULL DEFAULT 0,
  rows       INTEGER NOT NULL DEFAULT 0,
  kept       INTEGER NOT NULL DEFAULT 0,
  ignored    INTEGER NOT NULL DEFAULT 0,
  rejected   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_version_by_source ON source_version (source, sheet);

CREATE TABLE wave_source (          -- which versions a wave computes from
  wave    TEXT NOT NULL REFERENCES wave (id),
  version INTEGER NOT NULL REFERENCES source_version (id),
  PRIMARY KEY (wave, version)
) WITHOUT ROWID, STRICT;

CREATE TABLE reject (               -- rows and cells that could not be read
  version   INTEGER NOT NULL REFERENCES source_version (id),
  line      INTEGER NOT NULL,       -- first physical line; row number in a sheet
  field     INTEGER NOT NULL,       -- column from 1; 0: the whole row
  header    TEXT NOT NULL DEFAULT '',
  offset    INTEGER NOT NULL,       -- byte offset of an encoding fault, else -1
  reason    TEXT NOT NULL,          -- code (base/reject.h)
  value     TEXT NOT NULL DEFAULT '',
  hint      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reject_by_version ON reject (version, line);
