-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 7: all that files say of a document, and documents that several files tell of together.

ALTER TABLE document ADD COLUMN part INTEGER NOT NULL DEFAULT 0;      -- 1: a row of one of several
                                                                      -- files; together they are it
ALTER TABLE document ADD COLUMN title_en TEXT NOT NULL DEFAULT '';    -- where it stands by itself
ALTER TABLE document ADD COLUMN keywords TEXT NOT NULL DEFAULT '';    -- of the authors
ALTER TABLE document ADD COLUMN claims TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN priority TEXT NOT NULL DEFAULT '';    -- earliest, as filed
ALTER TABLE document ADD COLUMN doi TEXT NOT NULL DEFAULT '';         -- in lower case, no address
ALTER TABLE document ADD COLUMN publication TEXT NOT NULL DEFAULT ''; -- number, as number is written
ALTER TABLE document ADD COLUMN registration TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN publication_kind TEXT NOT NULL DEFAULT ''; -- A, A1, B1 ...; article
ALTER TABLE document ADD COLUMN language TEXT NOT NULL DEFAULT '';    -- as read
ALTER TABLE document ADD COLUMN cited_by REAL;                        -- as stated; NULL: not stated

ALTER TABLE document_party ADD COLUMN country TEXT NOT NULL DEFAULT '';  -- as read
ALTER TABLE document_party ADD COLUMN address TEXT NOT NULL DEFAULT '';  -- as read
ALTER TABLE document_party ADD COLUMN region TEXT NOT NULL DEFAULT '';   -- code, where the address
                                                                         -- names one
ALTER TABLE document_party ADD COLUMN key TEXT NOT NULL DEFAULT '';      -- of its entry in party

ALTER TABLE document_class ADD COLUMN main INTEGER NOT NULL DEFAULT 0;   -- 1: first of its scheme

CREATE TABLE document_citation (    -- what a document cites
  id        INTEGER NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position  INTEGER NOT NULL,       -- from 1
  cited     TEXT NOT NULL,          -- number or DOI in the form of document, else as read
  PRIMARY KEY (id, position)
) WITHOUT ROWID, STRICT;

CREATE TABLE party (                -- a person, firm or place that rows of documents name by a key
  id        INTEGER PRIMARY KEY,    -- source version << 32 | line
  key       TEXT NOT NULL,
  name      TEXT NOT NULL DEFAULT '',
  country   TEXT NOT NULL DEFAULT '',
  address   TEXT NOT NULL DEFAULT '',
  region    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX party_by_key ON party (key);
