/** The first form of a workspace: documents, their records, and one hash-chained journal of everything that happened. */
import type { Migration } from "./define.ts";

export const migration: Migration = {
  to: 1,
  title: "documents, records, journal",
  sql: `
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
  version  INTEGER PRIMARY KEY,
  title    TEXT NOT NULL,
  checksum TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  id         TEXT PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('journey', 'library')),
  title      TEXT NOT NULL,
  revision   INTEGER NOT NULL CHECK (revision >= 0),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  archived   INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- "place" keeps the order in which records came, which is the order every screen and export starts from.
CREATE TABLE record (
  place    INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document (id),
  id       TEXT NOT NULL,
  type     TEXT NOT NULL,
  json     TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (document, id)
) STRICT;

CREATE TABLE journal (
  seq        INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  zone       TEXT NOT NULL,
  actor_id   TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('workspace', 'create', 'import', 'entry', 'checkpoint', 'review', 'archive', 'export', 'profile', 'clock')),
  document   TEXT REFERENCES document (id),
  revision   INTEGER,
  cause      TEXT CHECK (cause IN ('do', 'undo', 'redo')),
  of         INTEGER,
  command    TEXT,
  change     TEXT,
  payload    TEXT,
  app        TEXT NOT NULL,
  prev_hash  TEXT NOT NULL,
  hash       TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX journal_entry ON journal (document, revision) WHERE kind IN ('create', 'import', 'entry');
CREATE INDEX journal_lane ON journal (document, kind, seq) WHERE kind IN ('checkpoint', 'review');

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;

-- Also stops INSERT OR REPLACE, which deletes without asking the trigger above.
CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
WHEN NEW.seq <> coalesce((SELECT max(seq) FROM journal), 0) + 1
  OR NEW.prev_hash <> coalesce((SELECT hash FROM journal WHERE seq = NEW.seq - 1), NEW.prev_hash)
BEGIN SELECT RAISE (ABORT, 'the journal goes on where it ends'); END;

CREATE VIEW checkpoint AS
  SELECT seq, document, revision, at, actor_id, actor_name, actor_role, payload FROM journal WHERE kind = 'checkpoint';

CREATE VIEW review_event AS
  SELECT seq, document, revision, at, actor_id, actor_name, actor_role, payload FROM journal WHERE kind = 'review';
`,
};
