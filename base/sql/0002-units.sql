-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 2: what figures are about, and what people decided.

CREATE TABLE region (               -- copied from the region definition in force
  code        TEXT PRIMARY KEY,     -- Ministry of the Interior: 28, 28200; complex:<id>
  kind        TEXT NOT NULL,        -- nation, province, district, town, complex
  name        TEXT NOT NULL,
  parent      TEXT REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED,
  valid_from  TEXT NOT NULL DEFAULT '',
  valid_to    TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID, STRICT;

CREATE TABLE region_alias (         -- names and other offices' numbers
  alias   TEXT NOT NULL,            -- folded
  region  TEXT NOT NULL REFERENCES region (code),
  scheme  TEXT NOT NULL,            -- name, kostat, ...
  PRIMARY KEY (alias, region, scheme)
) WITHOUT ROWID, STRICT;

CREATE TABLE unit (                 -- an industry, technology, firm, region or cell
  id          INTEGER PRIMARY KEY,  -- never leaves the store
  kind        TEXT NOT NULL CHECK (kind IN ('region', 'industry', 'technology', 'firm', 'cell')),
  key         TEXT NOT NULL UNIQUE, -- industry:ksic11:292@28
  region      TEXT NOT NULL DEFAULT '',
  industry    TEXT NOT NULL DEFAULT '',
  technology  TEXT NOT NULL DEFAULT '',
  label       TEXT NOT NULL
) STRICT;
CREATE INDEX unit_by_kind ON unit (kind, region);

CREATE TABLE party_link (           -- a name as it stands in facts -> a firm; facts keep the name
  name      TEXT NOT NULL,          -- as read
  region    TEXT NOT NULL DEFAULT '',
  unit      INTEGER NOT NULL REFERENCES unit (id),
  method    TEXT NOT NULL,          -- number, exact-name, model, decision
  score     REAL,                   -- log2 weight of the evidence; NULL where exact
  PRIMARY KEY (name, region)
) WITHOUT ROWID, STRICT;

CREATE TABLE decision (             -- people's: append-only, survives re-import and rebuild
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,        -- link, candidate, force, actual ...
  subject     TEXT NOT NULL,        -- a unit's key or a trace id
  object      TEXT NOT NULL DEFAULT '',
  verdict     TEXT NOT NULL,
  reason      TEXT NOT NULL DEFAULT '',
  decided_on  TEXT NOT NULL,        -- day
  wave        TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT ''  -- file and row it was read from
) STRICT;
CREATE INDEX decision_by_subject ON decision (kind, subject);
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
