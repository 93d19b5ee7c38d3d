-- Format 3: the texts that were played, sums over what is kept, the scenes that a finished run came to, and orders that no clock makes.

-- Each text once, by its SHA-256: an author's file, a translation put into it, the indicator catalog.
CREATE TABLE texts (
    id   INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    text TEXT NOT NULL
) STRICT;

CREATE TRIGGER texts_are_never_changed BEFORE UPDATE ON texts
BEGIN
    SELECT RAISE (ABORT, 'a kept text is never changed');
END;

CREATE TRIGGER texts_are_never_removed BEFORE DELETE ON texts
BEGIN
    SELECT RAISE (ABORT, 'a kept text is never removed');
END;

-- A table's checks cannot be changed, so the attempts move into another. Older SQLite takes json_valid(NULL) for false.
DROP TRIGGER actions_are_never_changed;
DROP TRIGGER actions_are_never_removed;
DROP TRIGGER actions_are_kept_in_order;
DROP TRIGGER a_closed_attempt_takes_no_action;

CREATE TABLE attempts_3 (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id      INTEGER NOT NULL REFERENCES people (id),
    scenario_id    TEXT NOT NULL,
    scenario_hash  TEXT NOT NULL,
    scenario_title TEXT NOT NULL,
    language       TEXT NOT NULL,
    deal           TEXT NOT NULL,
    seed           INTEGER NOT NULL, -- the 64 bits of an unsigned number
    mode           TEXT NOT NULL CHECK (mode IN ('practice', 'assessed')),
    app_version    TEXT NOT NULL,
    rubric_version INTEGER NOT NULL CHECK (rubric_version >= 0),
    parent_id      INTEGER REFERENCES attempts_3 (id),
    parent_steps   INTEGER CHECK (parent_steps >= 0),
    started_ms     INTEGER NOT NULL,
    finished_ms    INTEGER,
    abandoned_ms   INTEGER,
    passed         INTEGER CHECK (passed IN (0, 1)),
    sheet_json     TEXT CHECK (sheet_json IS NULL OR json_valid(sheet_json)),
    finished_no    INTEGER CHECK (finished_no > 0),         -- the order in which attempts were finished
    own_text_id    INTEGER REFERENCES texts (id),           -- NULL for an attempt of before whose text nobody kept
    other_text_id  INTEGER REFERENCES texts (id),           -- where it was played in another language than the author's
    catalog_id     INTEGER REFERENCES texts (id),
    begin_sum      BLOB CHECK (length(begin_sum) = 16),     -- NULL for an attempt of before: nothing sums it up
    end_sum        BLOB CHECK (length(end_sum) = 16),
    CHECK ((parent_id IS NULL) = (parent_steps IS NULL)),
    CHECK ((finished_ms IS NULL) = (passed IS NULL)),
    CHECK ((finished_ms IS NULL) = (sheet_json IS NULL)),
    CHECK (finished_ms IS NULL OR abandoned_ms IS NULL),
    CHECK ((own_text_id IS NULL) = (catalog_id IS NULL)),
    CHECK (other_text_id IS NULL OR own_text_id IS NOT NULL)
) STRICT;
INSERT INTO attempts_3 (id, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version, rubric_version,
                        parent_id, parent_steps, started_ms, finished_ms, abandoned_ms, passed, sheet_json, finished_no)
    SELECT id, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version, rubric_version,
           parent_id, parent_steps, started_ms, finished_ms, abandoned_ms, passed, sheet_json,
           iif (finished_ms IS NULL, NULL, row_number () OVER (PARTITION BY finished_ms IS NULL ORDER BY finished_ms, id))
    FROM attempts ORDER BY id;
DROP TABLE attempts;
ALTER TABLE attempts_3 RENAME TO attempts;
CREATE INDEX attempts_by_person ON attempts (person_id, id);
CREATE INDEX attempts_by_finish ON attempts (finished_no);

ALTER TABLE attempt_actions ADD COLUMN sum BLOB CHECK (length(sum) = 16);

-- How often a finished run came to each scene, by its id.
CREATE TABLE scene_visits (
    attempt_id INTEGER NOT NULL REFERENCES attempts (id),
    scene      TEXT NOT NULL,
    times      INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (attempt_id, scene)
) STRICT, WITHOUT ROWID;

-- Who came last is told by the order in which they came: a clock that once stood wrong would tell it wrong for ever.
ALTER TABLE people ADD COLUMN came_no INTEGER NOT NULL DEFAULT 0;
UPDATE people SET came_no = (SELECT count(*) FROM people AS other
                             WHERE other.seen_ms < people.seen_ms OR (other.seen_ms = people.seen_ms AND other.id <= people.id));

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

CREATE TRIGGER a_closed_attempt_is_never_changed BEFORE UPDATE OF finished_ms, abandoned_ms, passed, sheet_json, finished_no, end_sum
ON attempts
WHEN OLD.finished_ms IS NOT NULL OR OLD.abandoned_ms IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'the attempt is closed');
END;

CREATE TRIGGER what_was_played_is_never_changed BEFORE UPDATE OF
    id, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version, rubric_version, parent_id, parent_steps,
    started_ms
ON attempts
BEGIN
    SELECT RAISE (ABORT, 'what was played is never changed');
END;

-- The text of an attempt of before may be found; one that is known stays.
CREATE TRIGGER the_text_is_never_changed BEFORE UPDATE OF own_text_id, other_text_id, catalog_id ON attempts
WHEN OLD.own_text_id IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'the text that was played is never changed');
END;

CREATE TRIGGER the_sum_is_never_changed BEFORE UPDATE OF begin_sum ON attempts
WHEN OLD.begin_sum IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'what was played is never changed');
END;

CREATE TRIGGER attempts_are_never_removed BEFORE DELETE ON attempts
BEGIN
    SELECT RAISE (ABORT, 'an attempt is never removed');
END;

CREATE TRIGGER visits_are_never_changed BEFORE UPDATE ON scene_visits
BEGIN
    SELECT RAISE (ABORT, 'what was played is never changed');
END;

CREATE TRIGGER visits_are_never_removed BEFORE DELETE ON scene_visits
BEGIN
    SELECT RAISE (ABORT, 'what was played is never removed');
END;
