-- A newsroom. Ids are 64-bit numbers kept as signed integers; hashes are SHA-256.

CREATE TABLE newsroom (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Every change that was ever acknowledged, in the order of the store.
CREATE TABLE revision (
    revision INTEGER PRIMARY KEY,
    uuid INTEGER NOT NULL UNIQUE,          -- of the change set: a repeated commit lands once
    committed_at TEXT NOT NULL,
    label TEXT NOT NULL,
    author TEXT NOT NULL,
    undo_group INTEGER NOT NULL,
    undoes INTEGER,                        -- the undo group that this revision takes back
    change TEXT NOT NULL,
    inverse TEXT NOT NULL,
    sha BLOB NOT NULL,                     -- of change and inverse
    hash BLOB NOT NULL                     -- of the previous hash, sha and the versions it made
);
CREATE INDEX revision_author ON revision(author, revision);

-- What is in force. The columns besides body are what rules and lists look at.
CREATE TABLE object (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    parent INTEGER REFERENCES object(id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL REFERENCES revision(revision),
    publication INTEGER,
    issue INTEGER,
    page INTEGER,
    story INTEGER,
    state TEXT,
    day TEXT,
    digest BLOB,                           -- of the asset that it needs
    body TEXT NOT NULL,
    sha BLOB NOT NULL
);
CREATE INDEX object_parent ON object(parent);
CREATE INDEX object_issue ON object(issue) WHERE issue IS NOT NULL;
CREATE INDEX object_publication ON object(publication) WHERE issue IS NULL;
CREATE INDEX object_kind ON object(kind, day);

-- Every version of every object. The body stands here once the version is no longer in force; a
-- version without sha is a removal.
CREATE TABLE object_version (
    id INTEGER NOT NULL,
    revision INTEGER NOT NULL REFERENCES revision(revision),
    kind TEXT NOT NULL,
    publication INTEGER,
    body TEXT,
    sha BLOB,
    PRIMARY KEY (id, revision)
) WITHOUT ROWID;
CREATE INDEX object_version_revision ON object_version(revision);

-- What was so once and for all (states, signatures, named versions): committed with a revision, never
-- undone; a later fact may revoke it. The revision's own record holds it too and is what the chain covers.
CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision(revision),
    kind TEXT NOT NULL,
    object INTEGER NOT NULL,
    value TEXT NOT NULL,
    revokes INTEGER UNIQUE REFERENCES fact(id) -- a fact is revoked once
);
CREATE INDEX fact_object ON fact(object, kind);
