-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 3: facts, as read. id = source version << 32 | line. A NULL figure is absent
-- unless `states` says otherwise ("employees=masked sales=none"). Rows are inserted in
-- batches table by table, so a part may come before its whole: such references are deferred.

CREATE TABLE establishment (        -- one row of a register of plants or establishments
  id         INTEGER PRIMARY KEY,
  region     TEXT NOT NULL,         -- region code
  complex    TEXT NOT NULL DEFAULT '',  -- complex:<id>; its name where the region table lacks it
  scheme     TEXT NOT NULL DEFAULT '',  -- ksic9, ksic10, ksic11; '' where it has no code
  industry   TEXT NOT NULL DEFAULT '',
  name       TEXT NOT NULL,
  brn        TEXT NOT NULL DEFAULT '',  -- business registration number as read, less hyphens and blanks
  employees  REAL,
  sales      REAL,                  -- million KRW
  exports    REAL,                  -- thousand USD
  period     TEXT NOT NULL DEFAULT '',
  opened     TEXT NOT NULL DEFAULT '',
  status     TEXT NOT NULL DEFAULT '',  -- as read, '' where active
  states     TEXT
) STRICT;

CREATE TABLE establishment_sum (    -- the same rows summed while they were read
  version         INTEGER NOT NULL REFERENCES source_version (id),
  region          TEXT NOT NULL,
  complex         TEXT NOT NULL,
  scheme          TEXT NOT NULL,
  industry        TEXT NOT NULL,
  period          TEXT NOT NULL,
  establishments  INTEGER NOT NULL,
  employees       REAL NOT NULL,    -- of the rows that state them
  employees_n     INTEGER NOT NULL, -- rows that state employees
  sales           REAL NOT NULL,
  sales_n         INTEGER NOT NULL,
  exports         REAL NOT NULL,
  exports_n       INTEGER NOT NULL,
  both_employees  REAL NOT NULL,    -- of the rows that state employees and sales
  both_sales      REAL NOT NULL,
  both_n          INTEGER NOT NULL,
  first_line      INTEGER NOT NULL,
  PRIMARY KEY (version, region, complex, scheme, industry, period)
) WITHOUT ROWID, STRICT;

CREATE TABLE industry_stat (        -- one cell of a published table
  id        INTEGER NOT NULL,
  field     INTEGER NOT NULL,       -- file column from 1; 0 where the row is the cell
  region    TEXT NOT NULL,
  scheme    TEXT NOT NULL,          -- ksic9..11, kicox10, ...
  industry  TEXT NOT NULL,          -- code, TOTAL for all industries
  measure   TEXT NOT NULL,          -- establishments, employees, sales, exports, value_added, rnd
  period    TEXT NOT NULL,
  value     REAL,
  state     TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE workplace (            -- monthly pension workplace file
  id        INTEGER PRIMARY KEY,
  region    TEXT NOT NULL,
  name      TEXT NOT NULL,
  brn6      TEXT NOT NULL DEFAULT '',   -- first six digits
  industry  TEXT NOT NULL DEFAULT '',   -- the pension service's own code, not KSIC
  status    TEXT NOT NULL DEFAULT '',   -- 1 open, 2 left
  period    TEXT NOT NULL,              -- month
  members   REAL,
  amount    REAL,                       -- KRW, contribution of the month
  joined    REAL,
  departed  REAL,
  states    TEXT
) STRICT;

CREATE TABLE finance (              -- one firm-year of a finance table
  id                INTEGER PRIMARY KEY,
  name              TEXT NOT NULL,
  brn               TEXT NOT NULL DEFAULT '',
  period            TEXT NOT NULL,
  sales             REAL,           -- million KRW
  operating_profit  REAL,           -- million KRW
  debt_ratio        REAL,           -- fraction
  states            TEXT
) STRICT;

CREATE TABLE document (             -- a patent application or a paper
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('patent', 'paper')),
  number      TEXT NOT NULL,        -- application number, DOI
  family      TEXT NOT NULL DEFAULT '',
  title       TEXT NOT NULL DEFAULT '',
  abstract    TEXT NOT NULL DEFAULT '',
  filed       TEXT NOT NULL DEFAULT '',  -- day, or a coarser period
  published   TEXT NOT NULL DEFAULT '',
  registered  TEXT NOT NULL DEFAULT '',
  status      TEXT NOT NULL DEFAULT '',
  region      TEXT NOT NULL DEFAULT ''   -- where the file states one
) STRICT;

CREATE TABLE document_party (
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,       -- from 1
  role      TEXT NOT NULL,          -- applicant, inventor, author, affiliation
  name      TEXT NOT NULL,          -- as read
  PRIMARY KEY (id, position, role)
) WITHOUT ROWID, STRICT;

CREATE TABLE document_class (
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,
  scheme    TEXT NOT NULL,          -- ipc, cpc
  symbol    TEXT NOT NULL,          -- G06N 3/08
  PRIMARY KEY (id, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE response (             -- one answer of a survey
  id          INTEGER NOT NULL,
  field       INTEGER NOT NULL,     -- file column from 1
  instrument  TEXT NOT NULL,
  firm        TEXT NOT NULL,        -- name as read
  brn         TEXT NOT NULL DEFAULT '',
  respondent  TEXT NOT NULL DEFAULT '',
  answered    TEXT NOT NULL DEFAULT '',  -- day
  item        TEXT NOT NULL,
  answer      TEXT NOT NULL,        -- as read
  level       REAL,                 -- where it is a level or figure
  state       TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;

CREATE TABLE priority (             -- what policy wants
  id      INTEGER PRIMARY KEY,
  plan    TEXT NOT NULL,            -- the plan it stands in
  kind    TEXT NOT NULL,            -- group, industry, technology
  target  TEXT NOT NULL,            -- group id, ksic11:292, ai
  weight  REAL NOT NULL,            -- 0..1
  reason  TEXT NOT NULL DEFAULT ''
) STRICT;
