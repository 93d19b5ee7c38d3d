//! The records: what is kept comes back, what is kept is never changed, and a file that cannot be read is left alone.

use std::fs;
use std::path::Path;

use play::session::{Action, Concern, Mode, Target, Typed};
use records::{AttemptId, FILE_NAME, Finish, NewAttempt, PersonId, Records, RecordsError};
use rusqlite::Connection;
use scenario::document::Fault;
use scenario::{Element, Origin};
use tempfile::{TempDir, tempdir};

fn open() -> (TempDir, Records) {
    let folder = tempdir().unwrap();
    let records = Records::open(folder.path()).unwrap();
    (folder, records)
}

fn raw(folder: &Path) -> Connection {
    Connection::open(folder.join(FILE_NAME)).unwrap()
}

fn attempt_at(records: &mut Records, person: PersonId, started_ms: i64) -> AttemptId {
    records.start(&new_attempt(person, started_ms)).unwrap()
}

fn new_attempt(person: PersonId, started_ms: i64) -> NewAttempt {
    NewAttempt {
        person,
        scenario_id: "small".to_owned(),
        scenario_hash: "abc123".to_owned(),
        scenario_title: "A small call".to_owned(),
        language: "en".to_owned(),
        origin: Origin {
            own: "Scenario()\n".into(),
            catalog: "Catalog()\n".into(),
            other: None,
        },
        deal: "nothing".to_owned(),
        seed: u64::MAX - 7,
        mode: Mode::Assessed,
        app_version: "0.1.0".to_owned(),
        rubric_version: 1,
        parent: None,
        started_ms,
    }
}

fn sheet(sheet_json: &str, passed: bool) -> Finish {
    Finish {
        sheet_json: sheet_json.to_owned(),
        passed,
        visits: vec![("door".to_owned(), 2)],
    }
}

/// A new attempt of a new person, with some actions kept.
fn begun(records: &mut Records, actions: &[Action]) -> AttemptId {
    let person = records.person("Ada", 1).unwrap();
    let attempt = attempt_at(records, person, 2);
    for (step, action) in actions.iter().enumerate() {
        records.keep(attempt, step, std::slice::from_ref(action), None, 3).unwrap();
    }
    attempt
}

fn every_action() -> Vec<Action> {
    let id = |text: &str| text.to_owned();
    let actions = vec![
        Action::Continue,
        Action::Listen,
        Action::Ask(id("who")),
        Action::Do(id("knock")),
        Action::Look(id("door")),
        Action::Notice(Target::Line(3), Concern::Matters(Element::Act, 1)),
        Action::Notice(Target::Phrase(3, 1), Concern::Matters(Element::Means, 5)),
        Action::Notice(Target::Object(id("door")), Concern::Matters(Element::Purpose, 3)),
        Action::Notice(
            Target::Words(id("says \"no\"\n — ja, naïve")),
            Concern::Matters(Element::Welfare, 2),
        ),
        Action::Notice(Target::Line(4), Concern::Inconclusive),
        Action::Retract(Target::Line(4)),
        Action::Checkpoint(id("noise"), 4),
        Action::Conclude(id("leave")),
        Action::Certainty(3),
        Action::Support(Target::Line(3)),
        Action::Unsupport(Target::Line(3)),
        Action::Explain(id("party")),
        Action::Unexplain(id("party")),
        Action::State(id("was-loud")),
        Action::Unstate(id("was-loud")),
        Action::Narrate(id("I came at 23:14.\n\n\"Loud\", they said. \u{1f50a}")),
        Action::FileReport,
        Action::Rate(5),
        Action::WordsOnly,
        Action::Typed(id("dana"), id("where's \"it\", ma'am"), Typed::Confirmed),
        Action::Typed(id("dana"), id("he took it, didn't he"), Typed::Vetoed(Fault::Leading)),
        Action::ListBack,
    ];
    // A variant added later must be added above.
    for action in &actions {
        match action {
            Action::Continue
            | Action::Listen
            | Action::Ask(_)
            | Action::Do(_)
            | Action::Look(_)
            | Action::Notice(..)
            | Action::Retract(_)
            | Action::Checkpoint(..)
            | Action::Conclude(_)
            | Action::Certainty(_)
            | Action::Support(_)
            | Action::Unsupport(_)
            | Action::Explain(_)
            | Action::Unexplain(_)
            | Action::State(_)
            | Action::Unstate(_)
            | Action::Narrate(_)
            | Action::FileReport
            | Action::Rate(_)
            | Action::Typed(..)
            | Action::WordsOnly
            | Action::ListBack => {}
        }
    }
    actions
}

#[test]
fn every_kind_of_action_comes_back_as_it_was_kept() {
    let (_folder, mut records) = open();
    let actions = every_action();
    let attempt = begun(&mut records, &actions);
    assert_eq!(records.actions(attempt).unwrap(), actions);
}

#[test]
fn what_was_kept_survives_a_program_that_never_closed() {
    let (folder, mut records) = open();
    let actions = every_action();
    let attempt = begun(&mut records, &actions);
    records.draft(attempt, "half a sen", 4).unwrap();
    std::mem::forget(records);
    let again = Records::open(folder.path()).unwrap();
    assert_eq!(again.actions(attempt).unwrap(), actions);
    assert_eq!(again.draft_of(attempt).unwrap().as_deref(), Some("half a sen"));
    let row = again.attempt(attempt).unwrap();
    assert_eq!(
        (row.seed, row.mode, row.steps, row.finished_ms),
        (u64::MAX - 7, Mode::Assessed, actions.len(), None)
    );
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_byte_for_byte() {
    let (folder, records) = open();
    drop(records);
    raw(folder.path()).pragma_update(None, "user_version", 99).unwrap();
    let before = fs::read(folder.path().join(FILE_NAME)).unwrap();
    let why = Records::open(folder.path()).unwrap_err().to_string();
    assert!(
        why.contains("made by a newer version of Closer Look (format 99, this program knows 4)"),
        "{why}"
    );
    assert!(
        why.contains("update the program or use another data folder") && why.ends_with(FILE_NAME),
        "{why}"
    );
    assert_eq!(fs::read(folder.path().join(FILE_NAME)).unwrap(), before);
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_left_byte_for_byte() {
    let other = tempdir().unwrap();
    let others = Connection::open(other.path().join(FILE_NAME)).unwrap();
    others
        .execute_batch("CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1")
        .unwrap();
    drop(others);
    let database = fs::read(other.path().join(FILE_NAME)).unwrap();
    for bytes in [
        b"x".to_vec(),
        b"not a database, just some notes\n".repeat(400),
        vec![0xff; 8192],
        database,
    ] {
        let folder = tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), &bytes).unwrap();
        let why = Records::open(folder.path()).unwrap_err();
        assert!(matches!(why, RecordsError::NotRecords(_)), "{why}");
        assert!(why.to_string().contains("left as it is"), "{why}");
        assert_eq!(fs::read(folder.path().join(FILE_NAME)).unwrap(), bytes);
    }
}

#[test]
fn a_damaged_file_is_refused_and_left_byte_for_byte() {
    let (folder, records) = open();
    drop(records);
    let path = folder.path().join(FILE_NAME);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..].fill(0x5a);
    fs::write(&path, &bytes).unwrap();
    let why = Records::open(folder.path()).unwrap_err();
    assert!(matches!(why, RecordsError::Damaged(_)), "{why}");
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_where_the_folder_should_be_gets_its_sentence() {
    let folder = tempdir().unwrap();
    let taken = folder.path().join("taken");
    fs::write(&taken, "").unwrap();
    let why = Records::open(&taken).unwrap_err().to_string();
    assert!(
        why.starts_with("the data folder could not be made") && why.contains("choose another folder"),
        "{why}"
    );
    let inside = folder.path().join("folder");
    fs::create_dir_all(inside.join(FILE_NAME)).unwrap();
    let why = Records::open(&inside).unwrap_err().to_string();
    assert!(why.starts_with("the records could not be opened"), "{why}");
}

#[test]
fn a_file_that_may_not_be_written_gets_its_sentence() {
    let (folder, records) = open();
    drop(records);
    let path = folder.path().join(FILE_NAME);
    let mut may = fs::metadata(&path).unwrap().permissions();
    may.set_readonly(true);
    fs::set_permissions(&path, may).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        return; // The superuser may write anything.
    }
    let why = Records::open(folder.path()).unwrap_err();
    assert!(matches!(why, RecordsError::ReadOnly(_)), "{why}");
}

#[test]
fn a_lock_of_another_program_gets_its_sentence_and_opens_once_it_is_gone() {
    let (folder, records) = open();
    drop(records);
    let other = raw(folder.path());
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let why = Records::open(folder.path()).unwrap_err().to_string();
    assert!(why.starts_with("another program has the records open"), "{why}");
    other.execute_batch("COMMIT").unwrap();
    Records::open(folder.path()).unwrap();
}

#[test]
fn two_programs_can_take_turns() {
    let (folder, mut one) = open();
    let two = Records::open(folder.path()).unwrap();
    let attempt = begun(&mut one, &[Action::Continue]);
    two.keep(attempt, 1, &[Action::Listen], None, 5).unwrap();
    assert!(matches!(
        one.keep(attempt, 1, &[Action::Continue], None, 6),
        Err(RecordsError::WrongStep { kept: 2, .. })
    ));
}

#[test]
fn a_step_that_is_not_the_next_is_refused() {
    let (_folder, mut records) = open();
    let attempt = begun(&mut records, &[Action::Continue]);
    for step in [0, 2, 900] {
        let why = records
            .keep(attempt, step, &[Action::Continue, Action::Listen], None, 9)
            .unwrap_err();
        assert!(matches!(why, RecordsError::WrongStep { kept: 1, .. }), "{why}");
    }
    assert_eq!(records.actions(attempt).unwrap(), [Action::Continue]);
}

#[test]
fn the_file_itself_refuses_to_change_or_lose_what_is_kept() {
    let (folder, mut records) = open();
    let attempt = begun(&mut records, &every_action());
    let db = raw(folder.path());
    let refuses = |sql: &str| assert!(db.execute(sql, []).is_err(), "{sql}");
    refuses("UPDATE attempt_actions SET action_json = '\"Listen\"' WHERE step = 0");
    refuses("DELETE FROM attempt_actions");
    refuses("INSERT OR REPLACE INTO attempt_actions VALUES (1, 0, '\"Listen\"', 0, NULL)");
    refuses("INSERT INTO attempt_actions VALUES (1, 50, '\"Listen\"', 0, NULL)");
    refuses("UPDATE attempts SET seed = 1");
    refuses("DELETE FROM attempts");
    records.finish(attempt, &sheet("{}", true), 9).unwrap();
    refuses("UPDATE attempts SET passed = 0");
    refuses("UPDATE attempts SET finished_ms = NULL, passed = NULL, sheet_json = NULL");
    refuses("INSERT INTO attempt_actions SELECT 1, count(*), '\"Listen\"', 0, NULL FROM attempt_actions");
    assert_eq!(records.actions(attempt).unwrap(), every_action());
}

#[test]
fn a_closed_attempt_takes_nothing_more() {
    let (_folder, mut records) = open();
    let finished = begun(&mut records, &[Action::Continue]);
    records.finish(finished, &sheet("{\"points\":3}", false), 9).unwrap();
    let abandoned = begun(&mut records, &[]);
    records.abandon(abandoned, 9).unwrap();
    for attempt in [finished, abandoned] {
        let step = records.attempt(attempt).unwrap().steps;
        assert!(matches!(
            records.keep(attempt, step, &[Action::Continue], None, 10),
            Err(RecordsError::Closed(_))
        ));
        assert!(matches!(records.draft(attempt, "late", 10), Err(RecordsError::Closed(_))));
        assert!(matches!(
            records.finish(attempt, &sheet("{}", true), 10),
            Err(RecordsError::Closed(_))
        ));
        assert!(matches!(records.abandon(attempt, 10), Err(RecordsError::Closed(_))));
    }
    let row = records.attempt(finished).unwrap();
    assert_eq!(
        (row.finished_ms, row.passed, row.sheet_json.as_deref()),
        (Some(9), Some(false), Some("{\"points\":3}"))
    );
}

#[test]
fn unfinished_attempts_are_offered_newest_first_and_to_their_own_person() {
    let (_folder, mut records) = open();
    let ada = records.person("Ada", 1).unwrap();
    let ben = records.person("Ben", 1).unwrap();
    let times = [30, 10, 50, 20, 40, 50];
    let ids: Vec<AttemptId> = times.iter().map(|at| attempt_at(&mut records, ada, *at)).collect();
    attempt_at(&mut records, ben, 60);
    records.finish(ids[0], &sheet("{}", true), 70).unwrap();
    records.finish(ids[3], &sheet("{}", true), 90).unwrap();
    records.abandon(ids[1], 80).unwrap();
    let offered: Vec<AttemptId> = records.unfinished(ada).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(
        offered,
        [ids[5], ids[4], ids[2]],
        "by the order in which they were begun, whatever the clock said"
    );
    let done: Vec<AttemptId> = records.finished(ada).unwrap().iter().map(|row| row.id).collect();
    assert_eq!(done, [ids[3], ids[0]]);
    assert_eq!(records.last_finished(ada, "small").unwrap().map(|row| row.id), Some(ids[3]));
    assert_eq!(records.last_finished(ada, "other").unwrap(), None);
    assert_eq!(records.last_finished(ben, "small").unwrap(), None);
}

#[test]
fn a_branch_begins_with_the_first_steps_of_its_parent() {
    let (_folder, mut records) = open();
    let actions = every_action();
    let parent = begun(&mut records, &actions);
    let person = records.person("Ada", 1).unwrap();
    let branch = NewAttempt {
        parent: Some((parent, 4)),
        ..new_attempt(person, 5)
    };
    let branch = records.start(&branch).unwrap();
    records.keep(branch, 4, &[Action::Listen], None, 6).unwrap();
    assert_eq!(records.actions(branch).unwrap()[..4], actions[..4]);
    assert_eq!(records.actions(parent).unwrap(), actions);
    assert_eq!(records.attempt(branch).unwrap().parent, Some((parent, 4)));
    let too_long = NewAttempt {
        parent: Some((parent, 400)),
        ..new_attempt(person, 5)
    };
    assert!(matches!(records.start(&too_long), Err(RecordsError::WrongStep { .. })));
    assert_eq!(records.unfinished(person).unwrap().len(), 2, "a refused start leaves no attempt");
}

#[test]
fn an_action_that_cannot_be_read_names_the_attempt_and_the_step() {
    let (folder, mut records) = open();
    let attempt = begun(&mut records, &[Action::Continue]);
    raw(folder.path())
        .execute_batch(
            "INSERT INTO attempts SELECT 2, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version,
                rubric_version, parent_id, parent_steps, started_ms, finished_ms, abandoned_ms, passed, sheet_json, finished_no, own_text_id,
                other_text_id, catalog_id, NULL, NULL FROM attempts;
             INSERT INTO attempt_actions VALUES (2, 0, '\"Continue\"', 0, NULL);
             INSERT INTO attempt_actions VALUES (2, 1, '{\"Fly\":3}', 0, NULL);
             INSERT INTO attempt_actions VALUES (1, 1, '\"Listen\"', 0, NULL);",
        )
        .unwrap();
    let why = records.actions(attempt).unwrap_err();
    assert!(matches!(why, RecordsError::Changed(_)), "an action that nobody kept: {why}");
    let before = records.unfinished(records.person("Ada", 1).unwrap()).unwrap();
    let why = records.actions(before[0].id).unwrap_err();
    assert!(matches!(why, RecordsError::UnreadableAction { step: 1, .. }), "{why}");
    assert!(why.to_string().starts_with("step 1 of attempt 2 cannot be read"), "{why}");
}

#[test]
fn people_are_found_whatever_the_case_and_listed_most_recent_first() {
    let (_folder, records) = open();
    let asa = records.person("  Åsa   Lind ", 1).unwrap();
    let guest = records.guest(2).unwrap();
    let named_guest = records.person("guest", 3).unwrap();
    assert_eq!(records.person("åsa lind", 4).unwrap(), asa);
    assert_eq!(records.guest(2).unwrap(), guest);
    let names: Vec<(PersonId, String, bool)> = records.people().unwrap().into_iter().map(|p| (p.id, p.name, p.is_guest)).collect();
    let expected = [(guest, "Guest", true), (asa, "Åsa Lind", false), (named_guest, "guest", false)];
    assert_eq!(names, expected.map(|(id, name, is_guest)| (id, name.to_owned(), is_guest)));
    for name in ["", "  \t", &"x".repeat(121)] {
        assert!(matches!(records.person(name, 5), Err(RecordsError::WrongName(120))));
    }
}
