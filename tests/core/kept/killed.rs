//! A real program that is killed while it keeps: every attempt stands there whole or not at all, whatever moment it was.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command as Process, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use desk::{Command, Desk};
use folder::Library;
use play::session::Action;
use records::{AttemptRow, Bell, Keeper, PersonId, Records};
use scenario::{Catalog, split_mix_64};

use super::{Place, all_actions, apply, begin, command, dealt, integrity, keys, next_key, play};

/// How often it is killed.
const KILLS: u64 = 30;
/// Where the program that is killed keeps; it is this test program once more, with one test.
const KEPT_IN: &str = "CLOSER_LOOK_KEPT_IN";

/// The program that is killed: plays the small call again and again, and says what shows on its screen.
#[test]
#[ignore = "it is started by the test below, and plays until it is killed"]
fn plays_until_it_is_killed() {
    let Some(folder) = std::env::var_os(KEPT_IN).map(PathBuf::from) else {
        return;
    };
    let (ring, rings) = channel();
    let bell = Bell::default();
    bell.hang(move || {
        let _ = ring.send(());
    });
    let keeper = Keeper::start(folder.join("data"), bell);
    let library = Library::open(&folder.join("calls"), &Catalog::shipped());
    let mut desk = dealt(Desk::with(&library, Box::new(keeper)));
    loop {
        for command in beginning(&desk) {
            does(&mut desk, &rings, command);
        }
        while let Some(key) = next_key(&desk) {
            if matches!(key[0], Action::Narrate(_)) {
                does(&mut desk, &rings, Command::Draft("I was th".to_owned()));
            }
            does(&mut desk, &rings, command(key));
            let Some(run) = &desk.run else { continue };
            let attempt = run.attempt.unwrap();
            writeln!(std::io::stdout(), "shows {attempt} {}", run.actions.len()).unwrap();
        }
        does(&mut desk, &rings, Command::ToLibrary);
    }
}

/// What takes the trainee into a call: the one that waits, or a new one.
fn beginning(desk: &Desk) -> Vec<Command> {
    match (&desk.person, desk.unfinished.first()) {
        (None, _) => vec![Command::SignIn("Ada".to_owned())],
        (_, Some(row)) => vec![Command::Resume(row.id)],
        _ => vec![Command::Open(0), Command::TakeCall],
    }
}

fn does(desk: &mut Desk, rings: &Receiver<()>, command: Command) {
    apply(desk, command);
    while desk.is_waiting() {
        rings.recv_timeout(Duration::from_secs(30)).unwrap();
        desk.take_news(1_000);
    }
    assert_eq!((&desk.trouble, &desk.refusal), (&None, &None));
}

fn start(place: &Place) -> Child {
    Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "kept::killed::plays_until_it_is_killed", "--ignored", "--nocapture"])
        .env(KEPT_IN, place.folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The attempt and the steps that a line says to be on the screen.
fn shown(line: &str) -> Option<(String, usize)> {
    let (attempt, steps) = line.strip_prefix("shows ")?.trim_end().split_once(' ')?;
    Some((attempt.to_owned(), steps.parse().ok()?))
}

/// Lets it play and kills it: at any moment from its start, from a step that it shows, or about where the report is filed and the run is
/// rated, which is most likely to come apart. What it showed last.
#[expect(clippy::disallowed_methods, reason = "a real program is waited for in real time")]
fn kill_at(place: &Place, round: u64) -> Option<(String, usize)> {
    let (from, within) = match round % 5 {
        0 => (None, 80_000),
        1 => (Some(0), 40_000),
        _ => (Some(all_actions().len() - 3), 3_000),
    };
    let luck = split_mix_64(7, round);
    let mut child = start(place);
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let (mut line, mut last) = (String::new(), None);
    if let Some(from) = from {
        while last.as_ref().is_none_or(|(_, steps)| *steps < from) {
            line.clear();
            assert!(lines.read_line(&mut line).unwrap() > 0, "it ended by itself");
            last = shown(&line).or(last);
        }
    }
    std::thread::sleep(Duration::from_micros(luck % within));
    child.kill().unwrap();
    child.wait().unwrap();
    // A line that the kill cut off says nothing.
    loop {
        line.clear();
        if lines.read_line(&mut line).unwrap() == 0 || !line.ends_with('\n') {
            return last;
        }
        last = shown(&line).or(last);
    }
}

/// How many steps there can be: after each key.
fn ends_of_keys() -> Vec<usize> {
    let ends = keys().into_iter().scan(0, |steps, key| {
        *steps += key.len();
        Some(*steps)
    });
    std::iter::once(0).chain(ends).collect()
}

fn attempts(records: &Records, person: PersonId) -> Vec<AttemptRow> {
    let mut rows = records.unfinished(person).unwrap();
    rows.extend(records.finished(person).unwrap());
    rows
}

/// Holds all that stands there against what may; the steps in all.
fn is_whole(place: &Place, last: Option<(String, usize)>, round: u64) -> usize {
    let records = place.records();
    let Some(ada) = records.people().unwrap().first().map(|person| person.id) else {
        assert_eq!(last, None, "round {round}");
        return 0;
    };
    let (ends, rows) = (ends_of_keys(), attempts(&records, ada));
    for row in &rows {
        let kept = records.whole(row.id).unwrap();
        assert_eq!(kept.actions, all_actions()[..kept.actions.len()], "round {round}");
        assert!(
            ends.contains(&kept.actions.len()) && row.steps == kept.actions.len(),
            "round {round}"
        );
        let is_over = kept.actions.len() == all_actions().len();
        assert_eq!(row.finished_ms.is_some(), is_over, "rated is closed, round {round}");
        assert_eq!(row.sheet_json.is_some() && row.passed.is_some(), is_over, "round {round}");
    }
    if let Some((attempt, steps)) = last {
        let row = rows.iter().find(|row| row.id.to_string() == attempt).unwrap();
        assert!(row.steps >= steps, "{steps} shown and {} kept, round {round}", row.steps);
    }
    assert!(
        records.unfinished(ada).unwrap().len() <= 1,
        "what waits is gone on with, round {round}"
    );
    drop(records);
    assert_eq!(integrity(&place.file()), "ok", "round {round}");
    rows.iter().map(|row| row.steps).sum()
}

#[test]
fn a_program_that_is_killed_at_any_moment_has_kept_every_attempt_whole() {
    let place = Place::new();
    let mut steps = 0;
    for round in 0..KILLS {
        let last = kill_at(&place, round);
        let now = is_whole(&place, last, round);
        assert!(now >= steps, "{steps} steps before and {now} now, round {round}");
        steps = now;
    }
    assert!(
        steps > all_actions().len(),
        "it was killed in the middle of its work, not before: {steps}"
    );
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, 100);
    drop(desk);
    is_whole(&place, None, KILLS);
    let records = place.records();
    let ada = records.people().unwrap()[0].id;
    assert!(records.unfinished(ada).unwrap().is_empty(), "and what waited is finished");
}
