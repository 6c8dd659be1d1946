-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole schema as the ladder in base/sql leaves it, by name, without its comments:
-- one look shows what a new rung changes. Written by hand with each rung and compared
-- with a climbed store by tests/unit/test-store.c, blanks aside; a blank line ends a statement.

CREATE TABLE column_tally (
  version   INTEGER NOT NULL REFERENCES source_version (id),
  field     INTEGER NOT NULL,
  name      TEXT NOT NULL,
  header    TEXT NOT NULL,
  filled    INTEGER NOT NULL,
  none      INTEGER NOT NULL,
  masked    INTEGER NOT NULL,
  absent    INTEGER NOT NULL,
  na        INTEGER NOT NULL,
  unread    INTEGER NOT NULL,
  PRIMARY KEY (version, field, name)
) WITHOUT ROWID, STRICT;

CREATE TABLE decision (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  object      TEXT NOT NULL DEFAULT '',
  verdict     TEXT NOT NULL,
  reason      TEXT NOT NULL DEFAULT '',
  decided_on  TEXT NOT NULL,
  wave        TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX decision_by_subject ON decision (kind, subject);

CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;

CREATE TABLE definition (
  sha256 TEXT PRIMARY KEY,
  kind   TEXT NOT NULL,
  id     TEXT NOT NULL,
  text   TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE document (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('patent', 'paper')),
  number      TEXT NOT NULL,
  family      TEXT NOT NULL DEFAULT '',
  title       TEXT NOT NULL DEFAULT '',
  abstract    TEXT NOT NULL DEFAULT '',
  filed       TEXT NOT NULL DEFAULT '',
  published   TEXT NOT NULL DEFAULT '',
  registered  TEXT NOT NULL DEFAULT '',
  status      TEXT NOT NULL DEFAULT '',
  region      TEXT NOT NULL DEFAULT ''
  , part INTEGER NOT NULL DEFAULT 0,
  title_en TEXT NOT NULL DEFAULT '',
  keywords TEXT NOT NULL DEFAULT '',
  claims TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL DEFAULT '',
  doi TEXT NOT NULL DEFAULT '',
  publication TEXT NOT NULL DEFAULT '',
  registration TEXT NOT NULL DEFAULT '',
  publication_kind TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  cited_by REAL, family_size REAL) STRICT;

CREATE TABLE document_citation (
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,
  cited     TEXT NOT NULL,
  PRIMARY KEY (id, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE document_class (
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,
  scheme    TEXT NOT NULL,
  symbol    TEXT NOT NULL,
  main INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (id, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE document_party (
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,
  role      TEXT NOT NULL,
  name      TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  key TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (id, position, role)
) WITHOUT ROWID, STRICT;

CREATE TABLE document_tag (
  document    INTEGER NOT NULL REFERENCES document (id),
  technology  TEXT NOT NULL,
  evidence    TEXT NOT NULL,
  match       TEXT NOT NULL,
  place       TEXT NOT NULL,
  PRIMARY KEY (document, technology, evidence, match, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE establishment (
  id         INTEGER PRIMARY KEY,
  region     TEXT NOT NULL,
  complex    TEXT NOT NULL DEFAULT '',
  scheme     TEXT NOT NULL DEFAULT '',
  industry   TEXT NOT NULL DEFAULT '',
  name       TEXT NOT NULL,
  brn        TEXT NOT NULL DEFAULT '',
  employees  REAL,
  sales      REAL,
  exports    REAL,
  period     TEXT NOT NULL DEFAULT '',
  opened     TEXT NOT NULL DEFAULT '',
  status     TEXT NOT NULL DEFAULT '',
  states     TEXT
) STRICT;

CREATE TABLE establishment_sum (
  version         INTEGER NOT NULL REFERENCES source_version (id),
  region          TEXT NOT NULL,
  complex         TEXT NOT NULL,
  scheme          TEXT NOT NULL,
  industry        TEXT NOT NULL,
  period          TEXT NOT NULL,
  establishments  INTEGER NOT NULL,
  employees       REAL NOT NULL,
  employees_n     INTEGER NOT NULL,
  sales           REAL NOT NULL,
  sales_n         INTEGER NOT NULL,
  exports         REAL NOT NULL,
  exports_n       INTEGER NOT NULL,
  both_employees  REAL NOT NULL,
  both_sales      REAL NOT NULL,
  both_n          INTEGER NOT NULL,
  first_line      INTEGER NOT NULL,
  PRIMARY KEY (version, region, complex, scheme, industry, period)
) WITHOUT ROWID, STRICT;

CREATE TABLE finance (
  id                INTEGER PRIMARY KEY,
  name              TEXT NOT NULL,
  brn               TEXT NOT NULL DEFAULT '',
  period            TEXT NOT NULL,
  sales             REAL,
  operating_profit  REAL,
  debt_ratio        REAL,
  states            TEXT
) STRICT;

CREATE TABLE industry_stat (
  id        INTEGER NOT NULL,
  field     INTEGER NOT NULL,
  region    TEXT NOT NULL,
  scheme    TEXT NOT NULL,
  industry  TEXT NOT NULL,
  measure   TEXT NOT NULL,
  period    TEXT NOT NULL,
  value     REAL,
  state     TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE io_cell (
  id           INTEGER NOT NULL,
  field        INTEGER NOT NULL,
  flows        TEXT NOT NULL,
  period       TEXT NOT NULL,
  seller       TEXT NOT NULL,
  seller_role  TEXT NOT NULL,
  seller_name  TEXT NOT NULL,
  buyer        TEXT NOT NULL,
  buyer_role   TEXT NOT NULL,
  buyer_name   TEXT NOT NULL,
  value        REAL,
  state        TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE link_weight (
  wave   TEXT NOT NULL REFERENCES wave (id),
  field  TEXT NOT NULL,
  level  TEXT NOT NULL,
  m      REAL NOT NULL,
  u      REAL NOT NULL,
  PRIMARY KEY (wave, field, level)
) WITHOUT ROWID, STRICT;

CREATE TABLE metric_value (
  wave     TEXT NOT NULL REFERENCES wave (id),
  metric   TEXT NOT NULL,
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
  maker    TEXT NOT NULL,
  PRIMARY KEY (wave, metric, unit, period)
) WITHOUT ROWID, STRICT;

CREATE INDEX metric_value_by_unit ON metric_value (unit, wave);

CREATE TABLE party (
  id        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL,
  name      TEXT NOT NULL DEFAULT '',
  country   TEXT NOT NULL DEFAULT '',
  address   TEXT NOT NULL DEFAULT '',
  region    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX party_by_key ON party (key);

CREATE TABLE party_link (
  name      TEXT NOT NULL,
  region    TEXT NOT NULL DEFAULT '',
  unit      INTEGER NOT NULL REFERENCES unit (id),
  method    TEXT NOT NULL,
  score     REAL,
  PRIMARY KEY (name, region)
) WITHOUT ROWID, STRICT;

CREATE TABLE priority (
  id      INTEGER PRIMARY KEY,
  plan    TEXT NOT NULL,
  kind    TEXT NOT NULL,
  target  TEXT NOT NULL,
  weight  REAL NOT NULL,
  reason  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE project (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE region (
  code        TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  name        TEXT NOT NULL,
  parent      TEXT REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED,
  valid_from  TEXT NOT NULL DEFAULT '',
  valid_to    TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID, STRICT;

CREATE TABLE region_alias (
  alias   TEXT NOT NULL,
  region  TEXT NOT NULL REFERENCES region (code),
  scheme  TEXT NOT NULL,
  PRIMARY KEY (alias, region, scheme)
) WITHOUT ROWID, STRICT;

CREATE TABLE reject (
  version   INTEGER NOT NULL REFERENCES source_version (id),
  line      INTEGER NOT NULL,
  field     INTEGER NOT NULL,
  header    TEXT NOT NULL DEFAULT '',
  offset    INTEGER NOT NULL,
  reason    TEXT NOT NULL,
  value     TEXT NOT NULL DEFAULT '',
  hint      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX reject_by_version ON reject (version, line);

CREATE TABLE response (
  id          INTEGER NOT NULL,
  field       INTEGER NOT NULL,
  instrument  TEXT NOT NULL,
  firm        TEXT NOT NULL,
  brn         TEXT NOT NULL DEFAULT '',
  respondent  TEXT NOT NULL DEFAULT '',
  answered    TEXT NOT NULL DEFAULT '',
  item        TEXT NOT NULL,
  answer      TEXT NOT NULL,
  level       REAL,
  state       TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_acceptability (
  run    INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  unit   INTEGER NOT NULL REFERENCES unit (id),
  rank   INTEGER NOT NULL,
  share  REAL NOT NULL,
  PRIMARY KEY (run, unit, rank)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_certainty (
  run           INTEGER PRIMARY KEY REFERENCES score_run (id) ON DELETE CASCADE,
  definition    TEXT NOT NULL REFERENCES definition (sha256),
  name          TEXT NOT NULL,
  replications  INTEGER NOT NULL,
  seed          INTEGER NOT NULL,
  top           INTEGER NOT NULL,
  certainty     REAL NOT NULL,
  "rows"        INTEGER NOT NULL,
  shift_mean    REAL,
  shift_sd      REAL
) STRICT;

CREATE TABLE score_factor (
  run       INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  factor    TEXT NOT NULL,
  label     TEXT NOT NULL,
  reason    TEXT NOT NULL,
  idle      TEXT,
  first     REAL,
  first_lo  REAL,
  first_hi  REAL,
  total     REAL,
  total_lo  REAL,
  total_hi  REAL,
  PRIMARY KEY (run, seq)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_interval (
  run       INTEGER NOT NULL REFERENCES score_certainty (run) ON DELETE CASCADE,
  unit      INTEGER NOT NULL REFERENCES unit (id),
  median    REAL,
  mean      REAL,
  ranked    INTEGER NOT NULL,
  top       REAL NOT NULL,
  holistic  REAL NOT NULL,
  band      INTEGER NOT NULL,
  PRIMARY KEY (run, unit)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_log (
  run    INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  seq    INTEGER NOT NULL,
  step   TEXT NOT NULL,
  node   TEXT NOT NULL DEFAULT '',
  name   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (run, seq)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_node (
  run           INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  unit          INTEGER NOT NULL REFERENCES unit (id),
  node          TEXT NOT NULL,
  raw           REAL,
  state         TEXT NOT NULL,
  score         REAL,
  weight        REAL,
  contribution  REAL,
  period        TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (run, unit, node)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_rank (
  run      INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
  unit     INTEGER NOT NULL REFERENCES unit (id),
  score    REAL,
  rank     INTEGER,
  rank_lo  INTEGER,
  rank_hi  INTEGER,
  coverage REAL NOT NULL,
  reason   TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (run, unit)
) WITHOUT ROWID, STRICT;

CREATE TABLE score_run (
  id          INTEGER PRIMARY KEY,
  wave        TEXT NOT NULL REFERENCES wave (id),
  model       TEXT NOT NULL,
  definition  TEXT NOT NULL REFERENCES definition (sha256),
  seed        INTEGER NOT NULL,
  units       INTEGER NOT NULL,
  UNIQUE (wave, model)
) STRICT;

CREATE TABLE source_version (
  id         INTEGER PRIMARY KEY,
  source     TEXT NOT NULL,
  kind       TEXT NOT NULL,
  file       TEXT NOT NULL,
  sheet      TEXT NOT NULL DEFAULT '',
  sha256     TEXT NOT NULL,
  recipe     TEXT NOT NULL,
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

CREATE TABLE tagging (
  version   INTEGER NOT NULL REFERENCES source_version (id),
  taxonomy  TEXT NOT NULL,
  sha256    TEXT NOT NULL REFERENCES definition (sha256),
  PRIMARY KEY (version, taxonomy)
) WITHOUT ROWID, STRICT;

CREATE TABLE technology_count (
  id          INTEGER NOT NULL,
  field       INTEGER NOT NULL,
  area        TEXT NOT NULL,
  technology  TEXT NOT NULL,
  year        INTEGER NOT NULL,
  patents     REAL,
  state       TEXT NOT NULL,
  query       TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE unit (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('region', 'industry', 'technology', 'firm', 'cell')),
  key         TEXT NOT NULL UNIQUE,
  region      TEXT NOT NULL DEFAULT '',
  industry    TEXT NOT NULL DEFAULT '',
  technology  TEXT NOT NULL DEFAULT '',
  label       TEXT NOT NULL
) STRICT;

CREATE INDEX unit_by_kind ON unit (kind, region);

CREATE TABLE wave (
  id     TEXT PRIMARY KEY CHECK (id GLOB '[0-9][0-9][0-9][0-9]Q[1-4]'),
  state  TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed'))
) WITHOUT ROWID, STRICT;

CREATE TABLE wave_source (
  wave    TEXT NOT NULL REFERENCES wave (id),
  version INTEGER NOT NULL REFERENCES source_version (id),
  PRIMARY KEY (wave, version)
) WITHOUT ROWID, STRICT;

CREATE TABLE workplace (
  id        INTEGER PRIMARY KEY,
  region    TEXT NOT NULL,
  name      TEXT NOT NULL,
  brn6      TEXT NOT NULL DEFAULT '',
  industry  TEXT NOT NULL DEFAULT '',
  status    TEXT NOT NULL DEFAULT '',
  period    TEXT NOT NULL,
  members   REAL,
  amount    REAL,
  joined    REAL,
  departed  REAL,
  states    TEXT
) STRICT;
