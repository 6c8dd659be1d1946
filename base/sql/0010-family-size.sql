-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rung 10: how many members the family of a document has.

ALTER TABLE document ADD COLUMN family_size REAL;  -- as stated, or as its members are listed; NULL:
                                                   -- neither is
