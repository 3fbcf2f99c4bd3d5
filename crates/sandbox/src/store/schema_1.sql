CREATE TABLE sessions (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    image       TEXT NOT NULL,
    status      TEXT NOT NULL,
    folder      TEXT NOT NULL UNIQUE,
    -- As requested: cores, GiB. NULL RAM is a flexible session.
    cores       REAL,
    ram         REAL,
    -- The interface: the port its program listens on, its name, its readiness probe (JSON).
    port        INTEGER,
    interface   TEXT,
    probe       TEXT,
    created_at  INTEGER NOT NULL,
    started_at  INTEGER,
    expires_at  INTEGER,
    finished_at INTEGER
) STRICT;

CREATE TABLE events (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    weight  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    message TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;

CREATE INDEX events_by_session ON events (session, number);
