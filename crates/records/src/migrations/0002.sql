-- Format 2: how each person wants the program, and in which language an attempt was played.

-- `person_id` 0 stands for nobody: what the first screen uses before anyone has said who they are.
CREATE TABLE settings (
    person_id     INTEGER PRIMARY KEY CHECK (person_id >= 0),
    settings_json TEXT NOT NULL CHECK (json_valid(settings_json)),
    changed_ms    INTEGER NOT NULL
) STRICT;

-- The text a trainee read; phrases are cut otherwise in another language, so an attempt goes on in its own.
ALTER TABLE attempts ADD COLUMN language TEXT NOT NULL DEFAULT 'en';

DROP TRIGGER what_was_played_is_never_changed;
CREATE TRIGGER what_was_played_is_never_changed BEFORE UPDATE OF
    id, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version, rubric_version, parent_id, parent_steps, started_ms
ON attempts
BEGIN
    SELECT RAISE (ABORT, 'what was played is never changed');
END;
