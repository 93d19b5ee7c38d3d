-- Format 1: people, attempts, their actions, and drafts of the narrative.

CREATE TABLE meta (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    opened INTEGER NOT NULL CHECK (opened >= 0)
) STRICT;
INSERT INTO meta VALUES (1, 0);

-- `name_key` is the name as compared; the guest's is empty, which no name can be.
CREATE TABLE people (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL UNIQUE,
    added_ms INTEGER NOT NULL,
    seen_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE attempts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id      INTEGER NOT NULL REFERENCES people (id),
    scenario_id    TEXT NOT NULL,
    scenario_hash  TEXT NOT NULL,
    scenario_title TEXT NOT NULL,
    deal           TEXT NOT NULL,
    seed           INTEGER NOT NULL, -- the 64 bits of an unsigned number
    mode           TEXT NOT NULL CHECK (mode IN ('practice', 'assessed')),
    app_version    TEXT NOT NULL,
    rubric_version INTEGER NOT NULL CHECK (rubric_version >= 0),
    parent_id      INTEGER REFERENCES attempts (id),
    parent_steps   INTEGER CHECK (parent_steps >= 0),
    started_ms     INTEGER NOT NULL,
    finished_ms    INTEGER,
    abandoned_ms   INTEGER,
    passed         INTEGER CHECK (passed IN (0, 1)),
    sheet_json     TEXT CHECK (json_valid(sheet_json)),
    CHECK ((parent_id IS NULL) = (parent_steps IS NULL)),
    CHECK ((finished_ms IS NULL) = (passed IS NULL)),
    CHECK ((finished_ms IS NULL) = (sheet_json IS NULL)),
    CHECK (finished_ms IS NULL OR abandoned_ms IS NULL)
) STRICT;
CREATE INDEX attempts_by_person ON attempts (person_id, started_ms);

CREATE TABLE attempt_actions (
    attempt_id  INTEGER NOT NULL REFERENCES attempts (id),
    step        INTEGER NOT NULL CHECK (step >= 0), -- from 0
    action_json TEXT NOT NULL CHECK (json_valid(action_json)),
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    attempt_id INTEGER PRIMARY KEY REFERENCES attempts (id),
    text       TEXT NOT NULL,
    at_ms      INTEGER NOT NULL
) STRICT;

CREATE TRIGGER actions_are_never_changed BEFORE UPDATE ON attempt_actions
BEGIN
    SELECT RAISE (ABORT, 'a kept action is never changed');
END;

CREATE TRIGGER actions_are_never_removed BEFORE DELETE ON attempt_actions
BEGIN
    SELECT RAISE (ABORT, 'a kept action is never removed');
END;

CREATE TRIGGER actions_are_kept_in_order BEFORE INSERT ON attempt_actions
WHEN NEW.step <> (SELECT count(*) FROM attempt_actions WHERE attempt_id = NEW.attempt_id)
BEGIN
    SELECT RAISE (ABORT, 'this is not the next step');
END;

CREATE TRIGGER a_closed_attempt_takes_no_action BEFORE INSERT ON attempt_actions
WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.attempt_id AND (finished_ms IS NOT NULL OR abandoned_ms IS NOT NULL))
BEGIN
    SELECT RAISE (ABORT, 'the attempt is closed');
END;

CREATE TRIGGER a_closed_attempt_is_never_changed BEFORE UPDATE ON attempts
WHEN OLD.finished_ms IS NOT NULL OR OLD.abandoned_ms IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'the attempt is closed');
END;

CREATE TRIGGER what_was_played_is_never_changed BEFORE UPDATE OF
    id, person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version, parent_id, parent_steps, started_ms
ON attempts
BEGIN
    SELECT RAISE (ABORT, 'what was played is never changed');
END;

CREATE TRIGGER attempts_are_never_removed BEFORE DELETE ON attempts
BEGIN
    SELECT RAISE (ABORT, 'an attempt is never removed');
END;
