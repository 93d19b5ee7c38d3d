//! A disk that fails at any write, and a program that ends between any two: nothing is lost, doubled or stuck.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use desk::{Command, Desk, Screen};
use play::session::Action;
use records::{Answer, AtHand, Keeping, News, Records, RecordsError, Request};

use super::{Place, all_actions, apply, begin, command, is_kept_whole, keys, next_key, play};

/// How a request fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fails {
    /// Nothing is done.
    Before,
    /// It is done, and only the answer is lost.
    After,
}

/// Records whose disk fails once, at one request.
struct Failing {
    records: AtHand,
    left: Arc<AtomicI64>,
    fails: Fails,
    lost: Vec<News>,
}

impl Failing {
    fn new(records: Records, at: i64, fails: Fails) -> (Self, Arc<AtomicI64>) {
        let left = Arc::new(AtomicI64::new(at));
        let failing = Self {
            records: AtHand::new(Ok(records)),
            left: Arc::clone(&left),
            fails,
            lost: Vec::new(),
        };
        (failing, left)
    }
}

impl Keeping for Failing {
    fn ask(&mut self, request: Request) {
        if self.left.fetch_sub(1, Ordering::Relaxed) != 0 {
            return self.records.ask(request);
        }
        if self.fails == Fails::After {
            self.records.ask(request);
            assert!(matches!(self.records.news(), Some(News::Answered(_))));
        }
        self.lost.push(News::Answered(Err(RecordsError::DiskFull("records".into()))));
    }

    fn news(&mut self) -> Option<News> {
        self.lost.pop().or_else(|| self.records.news())
    }
}

/// What the trainee does where something went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Presses the key again.
    Again,
    /// Closes the program and starts it again.
    Restart,
}

/// Plays the call to its end over a disk that fails at one request; returns false if there are fewer requests.
fn plays_through(at: i64, fails: Fails, then: Then) -> bool {
    let place = Place::new();
    let (failing, left) = Failing::new(place.records(), at, fails);
    let mut desk = place.desk_with(failing);
    let mut pressed = 0;
    loop {
        pressed += 1;
        assert!(pressed < 200, "stuck at request {at} {fails:?} {then:?}");
        if desk.run.is_none() {
            begin(&mut desk);
        } else if let Some(key) = next_key(&desk) {
            let before = desk.run.as_ref().unwrap().actions.len();
            apply(&mut desk, command(key.clone()));
            let Some(run) = &desk.run else {
                panic!("the call went away at request {at}")
            };
            let shown = run.actions.len();
            let kept = kept_steps(&place);
            assert!(shown <= kept, "{shown} shown and {kept} kept at request {at}");
            assert!(shown == before || shown == before + key.len(), "half a key at request {at}");
        } else {
            break;
        }
        if desk.trouble.is_some() && then == Then::Restart {
            std::mem::forget(desk);
            desk = place.desk();
            apply(&mut desk, Command::SignIn("Ada".to_owned()));
            // Only the answer to the last key was lost: the card has how it came out.
            if desk.cards[0].last.is_some() {
                break;
            }
        }
    }
    // A start after the end closes what may still be open.
    drop(desk);
    let mut desk = place.desk();
    apply(&mut desk, Command::SignIn("Ada".to_owned()));
    assert!(desk.unfinished.is_empty() && desk.cards[0].last.is_some(), "request {at} {fails:?}");
    drop(desk);
    is_kept_whole(&place);
    left.load(Ordering::Relaxed) < 0
}

fn kept_steps(place: &Place) -> usize {
    let count: i64 = place
        .raw()
        .query_row("SELECT count(*) FROM attempt_actions", [], |row| row.get(0))
        .unwrap();
    usize::try_from(count).unwrap()
}

#[test]
fn a_disk_that_fails_at_any_request_costs_nothing() {
    for (fails, then) in [
        (Fails::Before, Then::Again),
        (Fails::Before, Then::Restart),
        (Fails::After, Then::Again),
        (Fails::After, Then::Restart),
    ] {
        let mut at = 0;
        while plays_through(at, fails, then) {
            at += 1;
        }
        assert!(at > 15, "only {at} requests");
    }
}

/// Lets so many rows be written and then refuses, as a full disk does; it counts again from the start once told to.
const FULL: &str = "
    CREATE TABLE IF NOT EXISTS room (n INTEGER);
    DELETE FROM room;
    INSERT INTO room VALUES (?1);";

fn fill_after(place: &Place, rows: i64) {
    let db = place.raw();
    db.execute_batch(&FULL.replace("?1", &rows.to_string())).unwrap();
    for table in ["attempts", "attempt_actions", "scene_visits", "drafts", "texts", "people"] {
        for change in ["INSERT", "UPDATE"] {
            db.execute_batch(&format!(
                "CREATE TRIGGER IF NOT EXISTS full_{table}_{change} BEFORE {change} ON {table} BEGIN
                     SELECT RAISE (ABORT, 'the disk is full') FROM room WHERE n <= 0;
                     UPDATE room SET n = n - 1;
                 END"
            ))
            .unwrap();
        }
    }
}

#[test]
fn a_disk_that_is_full_at_any_row_keeps_what_belongs_together_or_nothing() {
    let mut rows = 0;
    loop {
        let place = Place::new();
        let mut desk = place.desk();
        fill_after(&place, rows);
        let mut was_full = false;
        let mut pressed = 0;
        while desk.screen != Screen::Debrief {
            pressed += 1;
            assert!(pressed < 200, "stuck after {rows} rows");
            if desk.run.is_none() {
                begin(&mut desk);
            } else {
                play(&mut desk, 1);
            }
            let shown = desk.run.as_ref().map_or(0, |run| run.actions.len());
            assert_eq!(shown, kept_steps(&place), "what is shown is what is kept, after {rows} rows");
            if desk.trouble.is_some() {
                was_full = true;
                fill_after(&place, 1_000);
                if rows % 2 == 0 {
                    std::mem::forget(desk);
                    desk = place.desk();
                }
            }
        }
        drop(desk);
        is_kept_whole(&place);
        if !was_full {
            break;
        }
        rows += 1;
    }
    assert!(rows > 25, "only {rows} rows");
}

#[test]
fn a_program_that_ends_between_any_two_keys_goes_on_where_it_was() {
    for ended in 0..=keys().len() {
        let place = Place::new();
        let mut desk = place.desk();
        begin(&mut desk);
        play(&mut desk, ended);
        let was = desk.run.as_ref().unwrap().actions.clone();
        // As it ends: nothing is closed. What is on the disk now is all there is.
        let other = Place::new();
        fs::create_dir_all(other.data()).unwrap();
        for file in fs::read_dir(place.data()).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), other.data().join(file.file_name())).unwrap();
        }
        let mut desk = other.desk();
        apply(&mut desk, Command::SignIn("Ada".to_owned()));
        if ended < keys().len() {
            let row = desk.unfinished[0].id;
            apply(&mut desk, Command::Resume(row));
            assert_eq!(desk.run.as_ref().unwrap().actions, was);
            play(&mut desk, 100);
        }
        drop(desk);
        is_kept_whole(&other);
    }
}

/// Leaves an attempt as an earlier program left it: the rating kept, the sheet not.
fn stuck() -> Place {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, keys().len() - 1);
    drop(desk);
    let records = place.records();
    let person = records.people().unwrap()[0].id;
    let row = records.unfinished(person).unwrap().remove(0);
    records.keep(row.id, row.steps, &[Action::Rate(4)], None, 5).unwrap();
    assert!(records.unfinished(person).unwrap()[0].is_rated);
    place
}

#[test]
fn an_attempt_that_was_rated_and_never_closed_is_closed_at_the_next_start() {
    let place = stuck();
    let mut desk = place.desk();
    apply(&mut desk, Command::SignIn("Ada".to_owned()));
    assert!(desk.unfinished.is_empty(), "it no longer waits");
    assert!(desk.cards[0].last.as_ref().is_some_and(|row| row.passed.is_some()));
    assert_eq!(desk.trouble, None);
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn it_is_closed_when_it_is_gone_on_with_too() {
    let place = stuck();
    // At the start the sheet cannot be written; the card is still there, and going on with it mends it.
    let (failing, left) = Failing::new(place.records(), 1_000, Fails::Before);
    let mut desk = place.desk_with(failing);
    left.store(2, Ordering::Relaxed);
    apply(&mut desk, Command::SignIn("Ada".to_owned()));
    assert!(desk.trouble.is_some(), "the disk was full");
    let row = desk.unfinished[0].id;
    apply(&mut desk, Command::Resume(row));
    assert_eq!(desk.screen, Screen::Debrief);
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn an_attempt_of_the_first_formats_that_is_stuck_is_closed_as_well() {
    let place = Place::new();
    super::texts::of_before(&place, &all_actions(), None);
    let mut desk = place.desk();
    apply(&mut desk, Command::SignIn("Ada".to_owned()));
    assert!(desk.unfinished.is_empty() && desk.cards[0].last.is_some());
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn a_report_is_filed_with_its_words_or_not_at_all() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, keys().len() - 2);
    let before = desk.run.as_ref().unwrap().actions.len();
    apply(&mut desk, Command::Draft("I was".to_owned()));
    fill_after(&place, 1);
    play(&mut desk, 1);
    assert_eq!(desk.run.as_ref().unwrap().actions.len(), before);
    assert_eq!((desk.screen.clone(), kept_steps(&place)), (Screen::Report, before));
    assert!(desk.trouble.is_some());
    fill_after(&place, 1_000);
    play(&mut desk, 1);
    assert_eq!((desk.screen.clone(), &desk.trouble), (Screen::Rating, &None));
}

#[test]
fn what_is_refused_within_a_key_undoes_the_whole_key() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, 11);
    let before = desk.run.as_ref().unwrap().actions.len();
    // The words could be kept; the report still lacks how sure its writer is.
    apply(&mut desk, Command::FileReport("I was there.".to_owned()));
    assert!(desk.refusal.is_some());
    assert_eq!((desk.run.as_ref().unwrap().actions.len(), kept_steps(&place)), (before, before));
}

/// Records that answer only when they are told to.
struct Slow {
    records: AtHand,
    waits: Vec<News>,
    may: Arc<AtomicI64>,
}

impl Keeping for Slow {
    fn ask(&mut self, request: Request) {
        self.records.ask(request);
    }

    fn news(&mut self) -> Option<News> {
        self.waits.extend(self.records.news());
        let may = self.may.load(Ordering::Relaxed) > 0;
        (may && !self.waits.is_empty()).then(|| self.waits.remove(0))
    }
}

#[test]
fn what_is_not_kept_yet_does_not_show_and_keys_wait_their_turn() {
    let place = Place::new();
    let may = Arc::new(AtomicI64::new(1));
    let slow = Slow {
        records: AtHand::new(Ok(place.records())),
        waits: Vec::new(),
        may: Arc::clone(&may),
    };
    let mut desk: Desk = place.desk_with(slow);
    begin(&mut desk);
    may.store(0, Ordering::Relaxed);
    let steps = |desk: &Desk| desk.run.as_ref().unwrap().actions.len();
    desk.apply(Command::Act(Action::Listen), 1_000, 7);
    // Nobody can greet before they have listened.
    desk.apply(Command::Act(Action::Do("greet".to_owned())), 1_100, 7);
    assert_eq!((steps(&desk), &desk.refusal), (0, &None), "the second waits for the first");
    desk.apply(Command::Act(Action::Listen), 9_000, 7);
    assert!(desk.refusal.take().unwrap().to_string().contains("still being kept"));
    desk.apply(Command::Draft("typed".to_owned()), 9_000, 7);
    assert_eq!(desk.run.as_ref().unwrap().draft, "typed", "typed words show at once");
    may.store(1, Ordering::Relaxed);
    assert!(desk.take_news(9_100));
    assert_eq!((steps(&desk), &desk.trouble), (2, &None));
    assert!(!desk.is_waiting());
}

#[test]
fn somebody_whose_sign_in_fails_is_not_let_in_unkept() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    apply(&mut desk, Command::ToLibrary);
    assert_eq!(desk.unfinished.len(), 1);
    drop(desk);
    let (failing, left) = Failing::new(place.records(), 1_000, Fails::Before);
    let mut desk = place.desk_with(failing);
    apply(&mut desk, Command::SignIn("Ada".to_owned()));
    apply(&mut desk, Command::SignOut);
    assert!(
        desk.unfinished.is_empty() && desk.cards[0].last.is_none(),
        "nothing of theirs stays"
    );
    left.store(0, Ordering::Relaxed);
    apply(&mut desk, Command::SignIn("Ben".to_owned()));
    assert_eq!((&desk.screen, &desk.person), (&Screen::Who, &None));
    assert!(desk.trouble.is_some());
    apply(&mut desk, Command::SignIn("Ben".to_owned()));
    assert_eq!(desk.person.as_ref().map(|p| p.name.as_str()), Some("Ben"));
    assert!(desk.keeps() && desk.unfinished.is_empty());
}

#[test]
fn records_in_memory_play_the_call_too() {
    let place = Place::new();
    let mut desk = place.desk_with(AtHand::new(Records::in_memory().map_err(|why| why.said())));
    begin(&mut desk);
    play(&mut desk, 100);
    assert_eq!((&desk.screen, &desk.trouble), (&Screen::Debrief, &None));
    let records = Records::in_memory().unwrap();
    assert!(matches!(records.answer(Request::Front), Ok(Answer::Front(people, None)) if people.is_empty()));
}
