//! Files that are no records, and records that vanish: each is said in a sentence, and nothing is written over.

use std::fs;
use std::process::Command as Process;
use std::time::Duration;

use desk::{Command, Screen};
use play::session::Action;
use records::{Bell, Keeper, Records, RecordsError};

use super::{Place, apply, begin, integrity, keys, play};

fn why(place: &Place) -> String {
    Records::open(&place.data()).unwrap_err().to_string()
}

/// Records with a part of a call in them.
fn begun(place: &Place, pressed: usize) {
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, pressed);
}

fn copies(place: &Place, of: &str) -> usize {
    let files = fs::read_dir(place.data()).unwrap();
    files
        .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().contains(of))
        .count()
}

#[test]
fn records_that_vanish_while_playing_are_missed_at_the_next_key() {
    let ways: [(&str, fn(&Place)); 6] = [
        ("the folder is removed", |place| fs::remove_dir_all(place.data()).unwrap()),
        ("the file is removed", |place| fs::remove_file(place.file()).unwrap()),
        ("the file is cut to nothing", |place| {
            fs::OpenOptions::new()
                .write(true)
                .truncate(true)
                .open(place.file())
                .map(drop)
                .unwrap();
        }),
        ("the file is cut in the middle", |place| {
            let file = fs::OpenOptions::new().write(true).open(place.file()).unwrap();
            file.set_len(file.metadata().unwrap().len() / 2).unwrap();
        }),
        ("the file is replaced", |place| {
            fs::copy(place.file(), place.data().join("other")).unwrap();
            fs::rename(place.data().join("other"), place.file()).unwrap();
        }),
        ("what is written ahead is removed", |place| {
            fs::remove_file(place.data().join("closer-look.sqlite3-wal")).unwrap();
        }),
    ];
    for (name, way) in ways {
        let place = Place::new();
        begun(&place, 2);
        let mut desk = place.desk();
        begin(&mut desk);
        play(&mut desk, 1);
        assert!(desk.keeps() && desk.trouble.is_none(), "{name}");
        way(&place);
        play(&mut desk, 1);
        let said = desk.trouble.clone().unwrap().to_string();
        assert!(said.contains("removed, replaced or cut short"), "{name}: {said}");
        assert!(!desk.keeps(), "{name}");
        apply(&mut desk, Command::PutTroubleAway);
        play(&mut desk, 100);
        assert_eq!(
            (&desk.screen, desk.keeps()),
            (&Screen::Debrief, false),
            "{name}: it is played on, and said to be unkept"
        );
    }
}

#[test]
fn a_folder_that_gets_another_name_and_gets_it_back_keeps_on() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    let moved = place.folder.path().join("moved");
    fs::rename(place.data(), &moved).unwrap();
    fs::rename(&moved, place.data()).unwrap();
    play(&mut desk, 2);
    assert!(desk.keeps() && desk.trouble.is_none());
}

#[test]
fn a_file_that_others_tidy_is_still_the_same() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    place
        .raw()
        .execute_batch("CREATE TABLE big (x); INSERT INTO big VALUES (zeroblob (300000)); DROP TABLE big")
        .unwrap();
    place.raw().execute_batch("PRAGMA wal_checkpoint (TRUNCATE)").unwrap();
    play(&mut desk, 2);
    place.raw().execute_batch("VACUUM; PRAGMA wal_checkpoint (TRUNCATE)").unwrap();
    play(&mut desk, 2);
    assert_eq!((desk.keeps(), &desk.trouble), (true, &None));
}

#[test]
fn a_file_with_nothing_in_it_is_said_and_kept_aside() {
    let place = Place::new();
    fs::create_dir_all(place.data()).unwrap();
    fs::write(place.file(), "").unwrap();
    let desk = place.desk();
    let said = desk.trouble.clone().unwrap().to_string();
    assert!(
        said.contains("had nothing in it") && said.contains("new records were begun"),
        "{said}"
    );
    assert!(desk.keeps());
    assert_eq!(copies(&place, "empty-1"), 1);
    drop(desk);
    assert_eq!(place.desk().trouble, None, "said once");
}

#[test]
fn what_is_no_file_is_never_waited_for() {
    let pipe = |path: &std::path::Path| assert!(Process::new("mkfifo").arg(path).status().unwrap().success());
    for name in ["", "-wal", "-shm", "-journal"] {
        let place = Place::new();
        begun(&place, 1);
        let mut path = place.file().into_os_string();
        path.push(name);
        let _ = fs::remove_file(&path);
        pipe(std::path::Path::new(&path));
        assert!(why(&place).contains("could not be opened"), "a pipe at {name:?}");
    }
    #[cfg(unix)]
    for device in ["/dev/null", "/dev/zero", "/dev/full"] {
        let place = Place::new();
        fs::create_dir_all(place.data()).unwrap();
        std::os::unix::fs::symlink(device, place.file()).unwrap();
        assert!(why(&place).contains("could not be opened"), "{device}");
    }
}

#[test]
fn an_upgrade_that_fails_is_one_sentence_and_one_copy() {
    for version in [1, 2] {
        let place = Place::new();
        begun(&place, 2);
        place.raw().pragma_update(None, "user_version", version).unwrap();
        for _ in 0..3 {
            let why = why(&place);
            assert!(
                why.contains("could not be brought up to date") && why.contains("left as they were"),
                "{why}"
            );
            assert!(why.len() < 400 && !why.contains("CREATE"), "{why}");
            assert_eq!(copies(&place, "backup"), 1);
        }
        place.raw().pragma_update(None, "user_version", 4).unwrap();
        assert_eq!(place.records().people().unwrap().len(), 1, "nothing of it was changed");
    }
}

#[test]
fn records_without_their_format_are_damaged_and_left_alone() {
    let place = Place::new();
    begun(&place, 2);
    place.raw().pragma_update(None, "user_version", 0).unwrap();
    let why = why(&place);
    assert!(why.contains("damaged") && why.len() < 300, "{why}");
    assert_eq!(copies(&place, "backup"), 0);
}

#[test]
fn an_older_sqlite_finds_nothing_wrong_with_an_unfinished_attempt() {
    let place = Place::new();
    begun(&place, 2);
    let sql: String = place
        .raw()
        .query_row("SELECT sql FROM sqlite_schema WHERE name = 'attempts'", [], |row| row.get(0))
        .unwrap();
    assert!(sql.contains("sheet_json IS NULL OR json_valid(sheet_json)"), "{sql}");
    assert_eq!(integrity(&place.file()), "ok");
}

#[test]
fn what_was_changed_behind_our_back_is_said_and_not_used() {
    let unfinished = [
        "UPDATE attempt_actions SET action_json = '{\"Do\":\"go\"}' WHERE step = 1",
        "UPDATE attempt_actions SET at_ms = at_ms + 1 WHERE step = 0",
        "UPDATE attempt_actions SET sum = zeroblob (16) WHERE step = 2",
        "DELETE FROM attempt_actions WHERE step = 0",
        "UPDATE attempts SET seed = 2",
        "UPDATE attempts SET deal = 'dog'",
        "UPDATE attempts SET mode = 'assessed'",
        "UPDATE attempts SET language = 'es'",
        "UPDATE attempts SET finished_ms = 5, passed = 1, sheet_json = '{}', finished_no = 1",
    ];
    let finished = [
        "UPDATE attempts SET passed = 1 - passed",
        "UPDATE attempts SET sheet_json = replace (sheet_json, '\"finished\":true', '\"finished\":false')",
        "UPDATE attempts SET sheet_json = replace (sheet_json, 'acceptable', 'superior')",
        "UPDATE attempts SET finished_ms = finished_ms + 1",
        "UPDATE attempts SET scenario_title = 'Another'",
    ];
    for (pressed, change) in unfinished.map(|c| (4, c)).into_iter().chain(finished.map(|c| (100, c))) {
        let place = Place::new();
        begun(&place, pressed);
        let db = place.raw();
        let names = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        let triggers: Vec<String> = db
            .prepare(names)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for name in triggers {
            db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        db.execute_batch(change).unwrap();
        drop(db);
        let mut desk = place.desk();
        apply(&mut desk, Command::SignIn("Ada".to_owned()));
        let said = desk.trouble.take().map(|why| why.to_string()).unwrap_or_default();
        assert!(said.contains("is not what was written"), "{change}: {said}");
        assert_eq!(desk.cards[0].last, None, "{change}");
        if let Some(row) = desk.unfinished.first().map(|row| row.id) {
            apply(&mut desk, Command::Resume(row));
            assert!(desk.trouble.is_some() && desk.run.is_none(), "{change}");
        }
    }
}

#[test]
fn a_byte_that_changed_on_the_disk_is_noticed() {
    let place = Place::new();
    begun(&place, keys().len() - 2);
    place.raw().execute_batch("PRAGMA wal_checkpoint (TRUNCATE)").unwrap();
    let whole = fs::read(place.file()).unwrap();
    let kept = |needle: &[u8]| whole.windows(needle.len()).position(|bytes| bytes == needle).unwrap();
    for needle in [&b"{\"Ask\":\"evening\"}"[..], b"{\"Checkpoint\":[\"more\",4]}", b"\"Listen\""] {
        let at = kept(needle) + 3;
        let mut bytes = whole.clone();
        bytes[at] ^= 0x20;
        fs::write(place.file(), bytes).unwrap();
        let _ = fs::remove_file(place.data().join("closer-look.sqlite3-wal"));
        let mut desk = place.desk();
        apply(&mut desk, Command::SignIn("Ada".to_owned()));
        assert!(desk.trouble.is_some(), "{}", String::from_utf8_lossy(needle));
    }
}

#[test]
fn damage_that_sqlite_can_find_is_found_at_the_start() {
    let place = Place::new();
    begun(&place, keys().len() - 2);
    place.raw().execute_batch("PRAGMA wal_checkpoint (TRUNCATE)").unwrap();
    let mut bytes = fs::read(place.file()).unwrap();
    // The head of a page with cells in it.
    let page = bytes.chunks(4096).skip(1).position(|page| page[0] == 10 || page[0] == 2).unwrap() + 1;
    bytes[page * 4096 + 3] ^= 0x7f;
    fs::write(place.file(), &bytes).unwrap();
    assert!(matches!(Records::open(&place.data()), Err(RecordsError::Damaged(_))));
    assert_eq!(fs::read(place.file()).unwrap(), bytes);
}

#[test]
fn a_clock_that_once_stood_wrong_does_not_head_the_list_for_ever() {
    let place = Place::new();
    let records = place.records();
    let far = 253_402_300_799_000;
    for (name, at) in [("Ada", 1_000), ("Ben", far), ("Cleo", 2_000)] {
        records.person(name, at).unwrap();
    }
    let names = |records: &Records| records.people().unwrap().into_iter().map(|p| p.name).collect::<Vec<_>>();
    assert_eq!(names(&records), ["Cleo", "Ben", "Ada"]);
    records.person("Ada", 500).unwrap();
    assert_eq!(names(&records), ["Ada", "Cleo", "Ben"]);
    assert_eq!(records.people().unwrap()[0].seen_ms, 500);
}

#[test]
fn the_keeper_says_at_once_that_the_records_are_gone() {
    let place = Place::new();
    let mut keeper = Keeper::start(place.data(), Bell::default());
    keeper.wait(Duration::from_secs(20));
    let mut desk = place.desk_with(keeper);
    let heard = |desk: &mut desk::Desk| {
        while desk.is_waiting() {
            desk.take_news(1_000);
            std::thread::yield_now();
        }
    };
    heard(&mut desk);
    apply(&mut desk, Command::SignInAsGuest);
    heard(&mut desk);
    apply(&mut desk, Command::Open(0));
    apply(&mut desk, Command::TakeCall);
    heard(&mut desk);
    fs::remove_dir_all(place.data()).unwrap();
    apply(&mut desk, Command::Act(Action::Listen));
    heard(&mut desk);
    assert!(desk.trouble.is_some() && !desk.keeps());
}
