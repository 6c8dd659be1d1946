-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 5: what stood in the columns that were read.

CREATE TABLE column_tally (         -- a row given up at its first fault counts up to there
  version   INTEGER NOT NULL REFERENCES source_version (id),
  field     INTEGER NOT NULL,       -- file column from 1
  name      TEXT NOT NULL,          -- field of the record that the column fills
  header    TEXT NOT NULL,
  filled    INTEGER NOT NULL,       -- cells with a value
  none      INTEGER NOT NULL,       -- "-"
  masked    INTEGER NOT NULL,       -- "X"
  absent    INTEGER NOT NULL,       -- blank
  na        INTEGER NOT NULL,       -- the question does not arise
  unread    INTEGER NOT NULL,       -- could not be read
  PRIMARY KEY (version, field, name)
) WITHOUT ROWID, STRICT;
