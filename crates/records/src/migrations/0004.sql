-- Format 4: shifts, and what became of the drill's items. How far one has come is told by the attempts: those of its calls, by scenario, deal and seed.

CREATE TABLE shifts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES people (id),
    plan_json  TEXT NOT NULL CHECK (json_valid(plan_json)),
    started_ms INTEGER NOT NULL,
    ended_ms   INTEGER
) STRICT;
CREATE INDEX shifts_by_person ON shifts (person_id, id);

CREATE TRIGGER a_shift_is_only_ever_ended BEFORE UPDATE ON shifts
WHEN OLD.ended_ms IS NOT NULL OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.plan_json <> OLD.plan_json OR NEW.started_ms <> OLD.started_ms
BEGIN
    SELECT RAISE (ABORT, 'a shift is only ever ended');
END;

CREATE TRIGGER shifts_are_never_removed BEFORE DELETE ON shifts
BEGIN
    SELECT RAISE (ABORT, 'a shift is never removed');
END;

CREATE TABLE drill_answers (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id),
    item      TEXT NOT NULL,
    correct   INTEGER NOT NULL CHECK (correct IN (0, 1)),
    at_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX drill_answers_by_person ON drill_answers (person_id, id);
