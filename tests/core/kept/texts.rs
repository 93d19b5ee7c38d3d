//! An attempt is played, scored and shown on the text it was played on, whatever has become of the file.

use std::fs;
use std::path::Path;

use desk::{Command, Desk, Screen};
use folder::load;
use messages::Language;
use play::session::{Action, Concern, Session, Target};
use records::RecordsError;
use rusqlite::{Connection, params};
use scenario::Catalog;

use super::{Place, SMALL, all_actions, apply, begin, is_kept_whole, keys, play};

/// What an earlier program wrote, up to format 2.
const BEFORE: [&str; 2] = [
    include_str!("../../../crates/records/src/migrations/0001.sql"),
    include_str!("../../../crates/records/src/migrations/0002.sql"),
];

/// Leaves records of format 2 with one attempt of Ada's; its hash is the small call's if none is given.
pub(super) fn of_before(place: &Place, actions: &[Action], hash: Option<&str>) {
    fs::create_dir_all(place.data()).unwrap();
    let db = Connection::open(place.file()).unwrap();
    for step in BEFORE {
        db.execute_batch(step).unwrap();
    }
    db.pragma_update(None, "application_id", 0x434C_4F4B).unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    let own = scenario(place).hash.clone();
    db.execute("INSERT INTO people VALUES (1, 'Ada', 'ada', 1, 2)", []).unwrap();
    db.execute(
        "INSERT INTO attempts (person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version, started_ms)
         VALUES (1, 'small', ?1, 'A barking dog', 'held', 1, 'practice', '0.1.0', 2, 3)",
        [hash.unwrap_or(&own)],
    )
    .unwrap();
    for (step, action) in (0_i64..).zip(actions) {
        let json = serde_json::to_string(action).unwrap();
        db.execute("INSERT INTO attempt_actions VALUES (1, ?1, ?2, 4)", params![step, json])
            .unwrap();
    }
}

fn scenario(place: &Place) -> std::sync::Arc<scenario::Scenario> {
    load(&place.call("scenario.ron"), &Catalog::shipped()).unwrap().scenario.unwrap()
}

/// All that a run has shown.
fn shown(desk: &Desk) -> Vec<String> {
    let session = &desk.run.as_ref().unwrap().session;
    let entries = session.transcript().iter().map(|entry| format!("{entry:?}"));
    let words = session.scenario().lines.iter().map(|line| format!("{line:?}"));
    entries.chain(words).collect()
}

fn sign_in(desk: &mut Desk) {
    apply(desk, Command::SignIn("Ada".to_owned()));
}

/// Plays a part, has something happen to the files, and goes on.
fn goes_on_after(name: &str, change: impl Fn(&Place)) {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, 7);
    let before = shown(&desk);
    drop(desk);
    change(&place);
    let mut desk = place.desk();
    sign_in(&mut desk);
    let row = desk.unfinished[0].clone();
    assert!(desk.can_resume(&row), "{name}");
    apply(&mut desk, Command::Resume(row.id));
    assert_eq!((&desk.trouble, shown(&desk)), (&None, before), "{name}");
    play(&mut desk, 100);
    assert_eq!((&desk.trouble, &desk.screen), (&None, &Screen::Debrief), "{name}");
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn an_unfinished_attempt_goes_on_whatever_has_become_of_its_file() {
    goes_on_after("nothing happened", |_| {});
    goes_on_after("a word changed", |place| {
        place.write(&SMALL.replace("Evening, officer.", "Good evening. Officer."));
    });
    goes_on_after("a question went", |place| place.write(&SMALL.replace("\"evening\"", "\"night\"")));
    goes_on_after("the file is broken", |place| place.write("Scenario(oops"));
    goes_on_after("the file is empty", |place| place.write(""));
    goes_on_after("the folder is gone", |place| fs::remove_dir_all(place.call("")).unwrap());
    goes_on_after("another call has its name", |place| {
        place.write(
            &SMALL
                .replace("A barking dog", "A meowing cat")
                .replace("id: \"small\"", "id: \"cat\""),
        );
    });
}

#[test]
fn a_file_from_another_system_is_the_same_call() {
    let place = Place::new();
    let first = scenario(&place);
    let windows = SMALL.replace('\n', "\r\n");
    let variants = [
        ("windows", windows.clone()),
        ("windows, with a mark", format!("\u{feff}{windows}")),
        ("a mark", format!("\u{feff}{SMALL}")),
        ("an empty line at the end", format!("{SMALL}\n")),
        ("many, of all kinds", format!("{SMALL}\r\n\n \t\r\n\n")),
        ("no line end", SMALL.trim_end().to_owned()),
        ("half and half", windows.replacen("\r\n", "\n", 9)),
    ];
    let mut session = Session::new(first.clone(), first.deal("held").unwrap(), 1, play::session::Mode::Practice);
    for action in all_actions() {
        session.apply(&action).unwrap();
    }
    let record = session.record(&all_actions());
    for (name, text) in &variants {
        place.write(text);
        let other = scenario(&place);
        assert_eq!((&other.hash, &other.origin), (&first.hash, &first.origin), "{name}");
        assert_eq!(format!("{:?}", other.lines), format!("{:?}", first.lines), "{name}");
        let again = Session::replay(&other, &record).unwrap();
        assert_eq!(play::score::sheet(&again), play::score::sheet(&session), "{name}");
    }
    for (name, text) in variants {
        goes_on_after(name, |place| place.write(&text));
    }
}

#[test]
fn a_record_of_an_earlier_program_fits_the_file_it_was_played_on() {
    let place = Place::new();
    let windows = SMALL.replace('\n', "\r\n");
    place.write(&windows);
    let scenario = scenario(&place);
    let bytes = scenario::text_hash(&windows);
    assert!(scenario.hash != bytes && scenario.is_of(&bytes) && scenario.is_of(&scenario.hash));
    assert!(!scenario.is_of("") && !scenario.is_of(&scenario::text_hash(SMALL.trim_end())));
    of_before(&place, &all_actions(), Some(&bytes));
    let mut desk = place.desk();
    sign_in(&mut desk);
    assert!(desk.unfinished.is_empty() && desk.cards[0].last.is_some(), "found, and closed");
}

/// A translation of two texts.
fn spanish(opening: &str) -> String {
    format!(
        "Translation(format: 1, of: \"small\", language: \"es\", texts: {{\n\
         \"scene/door/1\": Text(from: \"A dog barks behind the door, then it opens.\", to: \"{opening}\"),\n\
         \"scene/door/2\": Text(from: \"Evening, officer. Is it the dog?\", to: \"Buenas noches, agente. ¿Es por el perro?\"),\n}})\n"
    )
}

fn in_spanish(mut desk: Desk) -> Desk {
    let mut settings = desk.settings.clone();
    settings.language = Language::Spanish;
    apply(&mut desk, Command::Set(Box::new(settings)));
    desk
}

#[test]
fn a_translation_that_is_edited_between_two_sittings_changes_nothing_of_a_run() {
    let edits: [(&str, fn(&Place)); 4] = [
        ("a comma more", |place| {
            fs::write(
                place.call("es.ron"),
                spanish("Ladra. Un perro, detrás. Se abre, por fin, la puerta."),
            )
            .unwrap();
        }),
        ("a comma less", |place| {
            fs::write(place.call("es.ron"), spanish("Un perro ladra")).unwrap();
        }),
        ("gone", |place| fs::remove_file(place.call("es.ron")).unwrap()),
        ("the author's text changed", |place| {
            place.write(&SMALL.replace("A dog barks behind", "A hound barks behind"));
        }),
    ];
    for (name, edit) in edits {
        let place = Place::new();
        fs::write(place.call("es.ron"), spanish("Un perro ladra tras la puerta. Luego se abre.")).unwrap();
        let mut desk = in_spanish(place.desk());
        sign_in(&mut desk);
        let mut desk = in_spanish(desk);
        apply(&mut desk, Command::Open(0));
        apply(&mut desk, Command::TakeCall);
        assert_eq!(desk.run.as_ref().unwrap().session.scenario().language, "es");
        apply(&mut desk, Command::Act(Action::Listen));
        let second = desk
            .run
            .as_ref()
            .unwrap()
            .session
            .transcript()
            .iter()
            .position(|e| format!("{e:?}").contains("Line"));
        let phrase = Target::Phrase(u32::try_from(second.unwrap()).unwrap(), 1);
        apply(&mut desk, Command::Act(Action::Notice(phrase, Concern::Inconclusive)));
        let before = shown(&desk);
        drop(desk);
        edit(&place);
        let mut desk = place.desk();
        sign_in(&mut desk);
        let row = desk.unfinished[0].clone();
        assert!(desk.can_resume(&row), "{name}");
        apply(&mut desk, Command::Resume(row.id));
        assert_eq!((&desk.trouble, shown(&desk)), (&None, before), "{name}");
        // A teacher sees where the class has been, whatever language it played in.
        let own = desk.cards[0].scenario.clone();
        play_out(&mut desk);
        desk.ask_visits(&own, 5);
        desk.take_news(5);
        if name != "the author's text changed" {
            let visits = desk.visits.clone().unwrap().1;
            assert_eq!(visits, [1, 1], "{name}");
        }
    }
}

/// Plays a run in Spanish to its end by the shortest way.
fn play_out(desk: &mut Desk) {
    let id = |text: &str| text.to_owned();
    for action in [
        Action::Do(id("greet")),
        Action::Listen,
        Action::Do(id("go")),
        Action::Listen,
        Action::Checkpoint(id("nothing"), 2),
        Action::Listen,
        Action::Conclude(id("leave")),
        Action::Certainty(2),
        Action::FileReport,
        Action::Rate(2),
    ] {
        apply(desk, Command::Act(action));
        assert_eq!((&desk.trouble, &desk.refusal), (&None, &None));
    }
}

#[test]
fn a_text_is_kept_once_however_often_it_is_played() {
    let place = Place::new();
    let mut desk = place.desk();
    for name in ["Ada", "Ben", "Cleo"] {
        apply(&mut desk, Command::SignIn(name.to_owned()));
        apply(&mut desk, Command::Open(0));
        apply(&mut desk, Command::TakeCall);
    }
    let texts: i64 = place.raw().query_row("SELECT count(*) FROM texts", [], |row| row.get(0)).unwrap();
    assert_eq!(texts, 2, "the call's and the catalog's");
}

#[test]
fn a_kept_text_that_changed_is_not_played() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, 3);
    drop(desk);
    let db = place.raw();
    db.execute_batch("DROP TRIGGER texts_are_never_changed; UPDATE texts SET text = replace (text, 'locksmith', 'blacksmith')")
        .unwrap();
    let mut desk = place.desk();
    sign_in(&mut desk);
    let row = desk.unfinished[0].id;
    apply(&mut desk, Command::Resume(row));
    assert!(desk.trouble.take().unwrap().to_string().contains("is not what was written"));
    assert_eq!(desk.screen, Screen::Library);
}

#[test]
fn an_attempt_of_before_gets_its_text_while_the_file_still_has_it() {
    let place = Place::new();
    of_before(&place, &all_actions()[..4], None);
    drop(place.desk());
    place.write(&SMALL.replace("Evening, officer.", "Yes?"));
    let mut desk = place.desk();
    sign_in(&mut desk);
    let row = desk.unfinished[0].clone();
    assert!(row.has_text);
    apply(&mut desk, Command::Resume(row.id));
    play(&mut desk, 100);
    assert_eq!((&desk.trouble, &desk.screen), (&None, &Screen::Debrief));
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn an_attempt_of_before_whose_text_is_lost_shows_what_was_kept() {
    let place = Place::new();
    of_before(&place, &all_actions()[..4], Some("of a text that nobody has"));
    let db = place.raw();
    db.execute_batch(
        "INSERT INTO attempts SELECT 2, person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version,
             parent_id, parent_steps, started_ms, 9, NULL, 1, '{\"points\":3}', language FROM attempts",
    )
    .unwrap();
    drop(db);
    let mut desk = place.desk();
    sign_in(&mut desk);
    let row = desk.unfinished[0].clone();
    assert!(!row.has_text && !desk.can_resume(&row));
    assert_eq!((row.steps, row.scenario_title.as_str()), (4, "A barking dog"));
    assert_eq!(desk.cards[0].last.as_ref().and_then(|last| last.passed), Some(true));
    apply(&mut desk, Command::Resume(row.id));
    assert!(
        desk.trouble
            .take()
            .unwrap()
            .to_string()
            .contains("was changed since this call was begun")
    );
    apply(&mut desk, Command::Abandon(row.id));
    assert!(desk.unfinished.is_empty() && desk.trouble.is_none());
    let records = place.records();
    assert_eq!(records.actions(row.id).unwrap(), all_actions()[..4]);
    assert!(matches!(records.origin(row.id), Ok(None)));
    assert!(
        fs::read_dir(place.data())
            .unwrap()
            .any(|file| file.unwrap().file_name() == Path::new("closer-look.backup-v2.sqlite3"))
    );
}

#[test]
fn runs_finished_before_visits_were_kept_are_counted_once() {
    let place = Place::new();
    of_before(&place, &all_actions(), None);
    let db = place.raw();
    db.execute_batch("UPDATE attempts SET finished_ms = 9, passed = 1, sheet_json = '{}'")
        .unwrap();
    drop(db);
    let mut desk = place.desk();
    let scenario = desk.cards[0].scenario.clone();
    for _ in 0..2 {
        desk.ask_visits(&scenario, 5);
        desk.take_news(5);
        assert_eq!(desk.visits.as_ref().map(|(_, visits)| visits.clone()), Some(vec![1, 1]));
    }
    let counted: i64 = place
        .raw()
        .query_row("SELECT count(*) FROM scene_visits", [], |row| row.get(0))
        .unwrap();
    assert_eq!(counted, 2);
    place.write(&SMALL.replace("A barking dog", "Another"));
    let desk = &mut place.desk();
    let other = desk.cards[0].scenario.clone();
    desk.ask_visits(&other, 5);
    desk.take_news(5);
    assert_eq!(desk.visits, None, "nobody has played this version");
}

#[test]
fn a_branch_is_of_the_text_of_its_parent() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, keys().len() - 3);
    drop(desk);
    place.write(&SMALL.replace("Evening, officer.", "Yes?"));
    let mut desk = place.desk();
    begin(&mut desk);
    apply(&mut desk, Command::GoBackTo(3));
    assert_eq!((&desk.trouble, desk.run.as_ref().unwrap().actions.len()), (&None, 3));
    let records = place.records();
    let branch = desk.run.as_ref().unwrap().attempt.unwrap();
    assert_eq!(records.actions(branch).unwrap(), all_actions()[..3]);
    assert!(records.origin(branch).unwrap().unwrap().own.contains("Evening, officer."));
    assert!(!matches!(records.actions(branch), Err(RecordsError::Changed(_))));
}
