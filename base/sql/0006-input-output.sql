-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 6: facts of input-output tables, as read. id = source version << 32 | line.

CREATE TABLE io_cell (              -- one cell of an input-output table
  id           INTEGER NOT NULL,
  field        INTEGER NOT NULL,    -- file column from 1; 0 where the row is the cell
  flows        TEXT NOT NULL,       -- all, or domestic: whether imported inputs are in them
  period       TEXT NOT NULL,       -- the table's year
  seller       TEXT NOT NULL,       -- the row: a sector's code, else its name;
  seller_role  TEXT NOT NULL,       -- sector, or what else stands in rows (value_added ...)
  seller_name  TEXT NOT NULL,       -- as read
  buyer        TEXT NOT NULL,       -- the column, alike
  buyer_role   TEXT NOT NULL,
  buyer_name   TEXT NOT NULL,
  value        REAL,                -- million KRW; persons in rows of employment
  state        TEXT NOT NULL,
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;
