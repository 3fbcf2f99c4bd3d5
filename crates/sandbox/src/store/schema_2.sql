-- Desktop-apps carry their desktop's id, so an id alone is no longer unique. Events go along by hand:
-- dropping the old table with foreign keys on would take them with it.
CREATE TABLE sessions_2 (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT NOT NULL,
    -- Only of a desktop-app: its own id, and its desktop.
    appid       TEXT,
    desktop     INTEGER,
    -- NULL: the sandbox's own user, by whatever name.
    userid      TEXT,
    -- Made up for a test: no process belongs to it.
    seeded      INTEGER NOT NULL DEFAULT 0,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    image       TEXT NOT NULL,
    status      TEXT NOT NULL,
    folder      TEXT NOT NULL UNIQUE,
    cores       REAL,
    ram         REAL,
    port        INTEGER,
    interface   TEXT,
    probe       TEXT,
    created_at  INTEGER NOT NULL,
    started_at  INTEGER,
    expires_at  INTEGER,
    finished_at INTEGER
) STRICT;

INSERT INTO sessions_2 (number, id, name, kind, image, status, folder, cores, ram, port, interface,
        probe, created_at, started_at, expires_at, finished_at)
    SELECT number, id, name, kind, image, status, folder, cores, ram, port, interface,
        probe, created_at, started_at, expires_at, finished_at FROM sessions;

CREATE TABLE events_1 AS SELECT * FROM events;
DROP TABLE events;
DROP TABLE sessions;
ALTER TABLE sessions_2 RENAME TO sessions;

CREATE TABLE events (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    weight  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    message TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;

INSERT INTO events (number, session, weight, reason, message, at)
    SELECT number, session, weight, reason, message, at FROM events_1;
DROP TABLE events_1;

CREATE INDEX events_by_session ON events (session, number);
CREATE UNIQUE INDEX sessions_by_id ON sessions (id, ifnull(appid, ''));
CREATE INDEX sessions_by_user ON sessions (userid, number);
