//! Records that open late, and fail when they are asked: what was wanted meanwhile is wanted until it is kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use desk::{ColorTheme, Command, Desk, Screen, Settings};
use messages::{Language, Message};
use records::{AtHand, Keeping, News, PersonId, Records, RecordsError, Request};

use super::{Place, all_actions, apply, command, is_kept_whole, keys, next_key, play};

/// How the records behave now; the test turns it.
#[derive(Clone, Default)]
struct Turns {
    open: Arc<AtomicBool>,
    /// Requests that go well before the next ones fail.
    well: Arc<AtomicI64>,
    /// Requests that fail after those.
    fail: Arc<AtomicI64>,
    /// Answers are held back.
    slow: Arc<AtomicBool>,
}

impl Turns {
    fn open(&self, desk: &mut Desk) {
        self.open.store(true, Ordering::Relaxed);
        desk.take_news(1_000);
    }

    fn fail(&self, after: i64, times: i64) {
        self.well.store(after, Ordering::Relaxed);
        self.fail.store(times, Ordering::Relaxed);
    }

    fn fails_now(&self) -> bool {
        self.well.fetch_sub(1, Ordering::Relaxed) <= 0 && self.fail.fetch_sub(1, Ordering::Relaxed) > 0
    }
}

/// Records that another program has until they are opened.
struct Late {
    records: AtHand,
    turns: Turns,
    first: Option<News>,
    answers: Vec<News>,
}

impl Keeping for Late {
    fn ask(&mut self, request: Request) {
        if self.turns.fails_now() {
            self.answers.push(News::Answered(Err(RecordsError::DiskFull("records".into()))));
        } else {
            self.records.ask(request);
            self.answers.extend(self.records.news());
        }
    }

    fn news(&mut self) -> Option<News> {
        if !self.turns.open.load(Ordering::Relaxed) {
            return self.first.take();
        }
        if self.answers.is_empty() {
            // Nothing is asked before they are opened, so the first is that they are.
            return self.records.news();
        }
        let held = self.turns.slow.load(Ordering::Relaxed);
        (!held).then(|| self.answers.remove(0))
    }
}

fn late(place: &Place, first: Option<News>) -> (Desk, Turns) {
    let turns = Turns::default();
    let keeper = Late {
        records: AtHand::new(Ok(place.records())),
        turns: turns.clone(),
        first,
        answers: Vec::new(),
    };
    (place.desk_with(keeper), turns)
}

/// A desk whose records another program has.
fn waiting(place: &Place) -> (Desk, Turns) {
    late(place, Some(News::Waiting(Message::plain("records-keeper-ended"))))
}

fn sign_in(desk: &mut Desk) {
    apply(desk, Command::SignIn("Ada".to_owned()));
}

fn take_call(desk: &mut Desk) {
    apply(desk, Command::Open(0));
    apply(desk, Command::TakeCall);
}

fn set(desk: &mut Desk, settings: &Settings) {
    apply(desk, Command::Set(Box::new(settings.clone())));
}

fn large() -> Settings {
    Settings {
        text_percent: 150,
        ..Settings::default()
    }
}

fn light() -> Settings {
    Settings {
        theme: ColorTheme::Light,
        language: Language::Spanish,
        ..Settings::default()
    }
}

fn stored(records: &Records, person: Option<PersonId>) -> Option<Settings> {
    let json = records.settings(person).unwrap()?;
    Some(serde_json::from_str(&json).unwrap())
}

fn store(place: &Place, person: Option<PersonId>, settings: &Settings) {
    let json = serde_json::to_string(settings).unwrap();
    place.records().keep_settings(person, &json, 5).unwrap();
}

/// Ada, known from before.
fn ada(place: &Place) -> PersonId {
    place.records().person("Ada", 5).unwrap()
}

#[test]
fn what_is_chosen_on_the_first_screen_before_the_records_are_open_is_kept() {
    for first in [None, Some(News::Waiting(Message::plain("records-keeper-ended")))] {
        let place = Place::new();
        store(&place, None, &light());
        let (mut desk, turns) = late(&place, first);
        set(&mut desk, &large());
        turns.open(&mut desk);
        assert_eq!(desk.settings, large());
        assert_eq!(stored(&place.records(), None), Some(large()));
        sign_in(&mut desk);
        assert_eq!(desk.settings, large(), "who has chosen nothing has the first screen's");
    }
}

#[test]
fn what_somebody_chooses_before_the_records_are_open_is_theirs_once_they_are() {
    let place = Place::new();
    let ada = ada(&place);
    store(&place, None, &light());
    store(&place, Some(ada), &light());
    let (mut desk, turns) = waiting(&place);
    sign_in(&mut desk);
    set(&mut desk, &large());
    turns.open(&mut desk);
    assert_eq!(desk.settings, large());
    assert_eq!(stored(&place.records(), Some(ada)), Some(large()));
    assert_eq!(stored(&place.records(), None), Some(light()), "the first screen's stay");
}

#[test]
fn where_nothing_was_chosen_what_is_stored_is_taken_when_the_records_open() {
    let place = Place::new();
    let ada = ada(&place);
    store(&place, Some(ada), &light());
    let (mut desk, turns) = waiting(&place);
    // The first screen's are the first screen's.
    set(&mut desk, &large());
    sign_in(&mut desk);
    turns.open(&mut desk);
    assert_eq!(desk.settings, light());
    assert_eq!(stored(&place.records(), Some(ada)), Some(light()));
    assert_eq!(stored(&place.records(), None), Some(large()));
}

#[test]
fn who_has_none_of_their_own_keeps_what_was_chosen_on_the_first_screen() {
    let place = Place::new();
    store(&place, None, &light());
    let (mut desk, turns) = waiting(&place);
    set(&mut desk, &large());
    sign_in(&mut desk);
    turns.open(&mut desk);
    assert_eq!(desk.settings, large());
}

#[test]
fn an_answer_from_before_a_choice_does_not_undo_it() {
    let place = Place::new();
    let ada = ada(&place);
    store(&place, None, &light());
    store(&place, Some(ada), &light());
    let (mut desk, turns) = late(&place, None);
    turns.slow.store(true, Ordering::Relaxed);
    turns.open(&mut desk);
    set(&mut desk, &large());
    turns.slow.store(false, Ordering::Relaxed);
    desk.take_news(1_000);
    assert_eq!(desk.settings, large(), "the first screen was asked for before");
    turns.slow.store(true, Ordering::Relaxed);
    sign_in(&mut desk);
    let smaller = Settings {
        text_percent: 90,
        ..large()
    };
    set(&mut desk, &smaller);
    turns.slow.store(false, Ordering::Relaxed);
    desk.take_news(1_000);
    assert_eq!(desk.settings, smaller, "somebody was on their way in");
    assert_eq!(stored(&place.records(), Some(ada)), Some(smaller), "and it is theirs");
    assert_eq!(stored(&place.records(), None), Some(large()));
}

#[test]
fn settings_that_could_not_be_kept_are_kept_at_the_next_key() {
    let place = Place::new();
    let (mut desk, turns) = waiting(&place);
    turns.open(&mut desk);
    sign_in(&mut desk);
    let ada = ada(&place);
    turns.fail(0, 1);
    set(&mut desk, &large());
    assert!(desk.trouble.is_some(), "the disk was full");
    assert_eq!(desk.settings, large());
    take_call(&mut desk);
    assert_eq!(stored(&place.records(), Some(ada)), Some(large()));
    turns.fail(0, 1);
    set(&mut desk, &light());
    apply(&mut desk, Command::SignOut);
    assert_eq!(stored(&place.records(), Some(ada)), Some(light()), "who leaves has theirs kept");
}

#[test]
fn what_was_begun_before_the_records_were_open_is_kept_whatever_fails_as_they_open() {
    for after in 0..8 {
        for times in 1..5 {
            let place = Place::new();
            let (mut desk, turns) = waiting(&place);
            set(&mut desk, &light());
            sign_in(&mut desk);
            set(&mut desk, &large());
            take_call(&mut desk);
            play(&mut desk, 5);
            turns.fail(after, times);
            turns.open(&mut desk);
            let mut pressed = 0;
            while next_key(&desk).is_some() {
                pressed += 1;
                assert!(pressed < 60, "stuck where {times} fail after {after}");
                play(&mut desk, 1);
            }
            assert!(desk.keeps(), "{times} fail after {after}");
            assert_eq!((&desk.screen, &desk.settings), (&Screen::Debrief, &large()));
            drop(desk);
            is_kept_whole(&place);
            let records = place.records();
            let ada = records.people().unwrap()[0].id;
            assert_eq!(stored(&records, Some(ada)), Some(large()));
            assert_eq!(stored(&records, None), Some(light()));
        }
    }
}

#[test]
fn a_call_that_is_over_when_the_records_open_is_kept_by_time_alone() {
    let place = Place::new();
    let (mut desk, turns) = waiting(&place);
    sign_in(&mut desk);
    take_call(&mut desk);
    play(&mut desk, 100);
    turns.fail(1, 3);
    turns.open(&mut desk);
    assert!(!desk.keeps() && desk.trouble.is_some());
    // Nothing is pressed: frames come, and time passes.
    for frame in 0..100 {
        desk.take_news(1_000 + frame * 100);
    }
    assert!(desk.keeps());
    assert_eq!(desk.trouble, None, "and what was wrong is mended");
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn a_key_that_waits_while_somebody_is_taken_in_is_not_lost_where_that_fails() {
    let place = Place::new();
    let (mut desk, turns) = waiting(&place);
    sign_in(&mut desk);
    take_call(&mut desk);
    play(&mut desk, 3);
    turns.fail(0, 1);
    turns.slow.store(true, Ordering::Relaxed);
    turns.open(&mut desk);
    apply(&mut desk, command(keys()[3].clone()));
    assert_eq!(desk.run.as_ref().unwrap().actions.len(), 3, "it waits");
    turns.slow.store(false, Ordering::Relaxed);
    desk.take_news(1_100);
    assert_eq!(desk.run.as_ref().unwrap().actions, all_actions()[..4]);
}

#[test]
fn calls_that_were_left_before_the_records_were_open_are_kept_too() {
    let place = Place::new();
    let (mut desk, turns) = waiting(&place);
    sign_in(&mut desk);
    take_call(&mut desk);
    play(&mut desk, 100);
    apply(&mut desk, Command::ToLibrary);
    take_call(&mut desk);
    play(&mut desk, 4);
    apply(&mut desk, Command::ToLibrary);
    turns.fail(2, 1);
    turns.open(&mut desk);
    desk.take_news(9_000);
    assert_eq!(desk.unfinished.len(), 1, "the library has what waits");
    assert!(desk.cards[0].last.is_some(), "and how it came out");
    let row = desk.unfinished[0].id;
    apply(&mut desk, Command::Resume(row));
    assert_eq!(desk.run.as_ref().unwrap().actions, all_actions()[..4]);
    let finished = place.records().finished(ada(&place)).unwrap();
    assert_eq!(finished.len(), 1);
    assert_eq!(place.records().actions(finished[0].id).unwrap(), all_actions());
}

#[test]
fn who_leaves_reads_first_what_could_not_be_kept_and_leaves_the_second_time() {
    let place = Place::new();
    let (mut desk, turns) = waiting(&place);
    sign_in(&mut desk);
    take_call(&mut desk);
    play(&mut desk, 3);
    turns.fail(0, 1_000);
    turns.open(&mut desk);
    assert!(desk.trouble.is_some());
    apply(&mut desk, Command::PutTroubleAway);
    apply(&mut desk, Command::Quit);
    assert!(!desk.quit && desk.trouble.is_some());
    apply(&mut desk, Command::Quit);
    assert!(desk.quit && !desk.is_waiting());
}

#[test]
fn who_leaves_while_the_records_open_waits_for_what_stands_in_line() {
    let place = Place::new();
    let (mut desk, turns) = late(&place, None);
    sign_in(&mut desk);
    apply(&mut desk, Command::Quit);
    assert!(desk.quit && desk.is_waiting());
    turns.open(&mut desk);
    assert!(desk.quit && !desk.is_waiting());
    assert_eq!(place.records().people().unwrap()[0].name, "Ada");
}

/// The small call, played once to its end and kept.
fn played() -> Place {
    let place = Place::new();
    let mut desk = place.desk();
    super::begin(&mut desk);
    play(&mut desk, 100);
    place
}

#[test]
fn where_a_class_has_been_is_asked_until_it_is_answered() {
    let place = played();
    let (mut desk, turns) = late(&place, None);
    let scenario = Arc::clone(&desk.cards[0].scenario);
    desk.ask_visits(&scenario, 1_000);
    assert_eq!(desk.visits, None);
    turns.open(&mut desk);
    let (hash, visits) = desk.visits.take().unwrap();
    assert!(hash == scenario.hash && visits.iter().any(|times| *times > 0));
    turns.fail(0, 2);
    desk.ask_visits(&scenario, 1_000);
    desk.take_news(1_000);
    assert!(desk.visits.is_none() && desk.trouble.is_some());
    for frame in 0..50 {
        desk.take_news(1_000 + frame * 100);
    }
    assert!(desk.visits.is_some());
    // Answered is answered.
    desk.visits = None;
    desk.take_news(90_000);
    assert!(desk.visits.is_none() && !desk.is_waiting());
}
