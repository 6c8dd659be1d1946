-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 8: counts of documents that somebody else counted. id = source version << 32 | line.

CREATE TABLE technology_count (     -- patents of a technology in an area and year, as published
  id          INTEGER NOT NULL,
  field       INTEGER NOT NULL,     -- file column from 1; 0 where the row is the cell
  area        TEXT NOT NULL,        -- as read: a country, a province, the world
  technology  TEXT NOT NULL,        -- as read: an id or a name of the taxonomy
  year        INTEGER NOT NULL,
  patents     REAL,                 -- documents
  state       TEXT NOT NULL,
  query       TEXT NOT NULL DEFAULT '', -- how they were searched, as stated
  PRIMARY KEY (id, field)
) WITHOUT ROWID, STRICT;
