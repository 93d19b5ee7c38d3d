//! The keeper's thread: nobody waits for it, what was asked is done before it ends, and records that are locked are tried again.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use desk::{Command, Desk, Screen};
use play::session::Action;
use records::{Bell, Keeper};

use super::{Place, all_actions, command, is_kept_whole, keys, next_key};

/// Longer than anything takes here.
const LONG: Duration = Duration::from_secs(30);

/// A desk over a keeper, and its bell.
fn desk(place: &Place) -> (Desk, Receiver<()>) {
    let (ring, rings) = channel();
    let bell = Bell::default();
    bell.hang(move || {
        let _ = ring.send(());
    });
    let mut keeper = Keeper::start(place.data(), bell);
    keeper.wait(LONG);
    let mut desk = place.desk_with(keeper);
    quiet(&mut desk, &rings);
    (desk, rings)
}

/// Hears all that is still to be heard.
fn quiet(desk: &mut Desk, rings: &Receiver<()>) {
    desk.take_news(1_000);
    while desk.is_waiting() {
        rings.recv_timeout(LONG).unwrap();
        desk.take_news(1_000);
    }
}

fn apply(desk: &mut Desk, command: Command) {
    desk.apply(command, 1_000, 7);
}

#[test]
fn a_call_is_played_over_a_keeper() {
    let place = Place::new();
    let (mut desk, rings) = desk(&place);
    // All within one moment: each waits for the one before.
    for command in [Command::SignIn("Ada".to_owned()), Command::Open(0), Command::TakeCall] {
        apply(&mut desk, command);
    }
    quiet(&mut desk, &rings);
    assert_eq!(desk.screen, Screen::Call);
    for key in keys() {
        apply(&mut desk, command(key));
    }
    quiet(&mut desk, &rings);
    assert_eq!((&desk.screen, &desk.trouble, &desk.refusal), (&Screen::Debrief, &None, &None));
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn what_was_asked_is_done_before_the_program_ends() {
    let place = Place::new();
    let (mut desk, rings) = desk(&place);
    for command in [Command::SignIn("Ada".to_owned()), Command::Open(0), Command::TakeCall] {
        apply(&mut desk, command);
    }
    quiet(&mut desk, &rings);
    let attempt = desk.run.as_ref().unwrap().attempt.unwrap();
    for text in ["I", "I w", "I was"] {
        apply(&mut desk, Command::Draft(text.to_owned()));
    }
    apply(&mut desk, Command::Quit);
    assert!(desk.quit);
    drop(desk);
    assert_eq!(place.records().draft_of(attempt).unwrap().as_deref(), Some("I was"));
}

#[test]
fn records_that_another_program_holds_are_tried_again_and_what_was_done_meanwhile_is_kept() {
    let place = Place::new();
    drop(place.records());
    let other = place.raw();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let (mut desk, rings) = desk(&place);
    let said = desk.trouble.clone().unwrap().to_string();
    assert!(said.contains("tried again by themselves"), "{said}");
    assert!(!desk.keeps());
    for command in [Command::SignIn("Ada".to_owned()), Command::Open(0), Command::TakeCall] {
        apply(&mut desk, command);
    }
    assert_eq!((&desk.screen, desk.keeps()), (&Screen::Call, false), "nobody has to wait");
    for key in &keys()[..5] {
        apply(&mut desk, command(key.clone()));
    }
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    rings.recv_timeout(LONG).unwrap();
    quiet(&mut desk, &rings);
    while !desk.keeps() {
        rings.recv_timeout(LONG).unwrap();
        quiet(&mut desk, &rings);
    }
    assert!(desk.trouble.take().unwrap().to_string().contains("can be used again"));
    assert_eq!(desk.person.as_ref().map(|p| p.name.as_str()), Some("Ada"));
    let attempt = desk.run.as_ref().unwrap().attempt.unwrap();
    assert_eq!(place.records().actions(attempt).unwrap(), all_actions()[..5]);
    while let Some(key) = next_key(&desk) {
        apply(&mut desk, command(key));
        quiet(&mut desk, &rings);
    }
    drop(desk);
    is_kept_whole(&place);
}

#[test]
fn a_lock_in_mid_call_is_said_and_the_key_works_once_it_is_gone() {
    let place = Place::new();
    let (mut desk, rings) = desk(&place);
    for command in [Command::SignIn("Ada".to_owned()), Command::Open(0), Command::TakeCall] {
        apply(&mut desk, command);
    }
    quiet(&mut desk, &rings);
    let other = place.raw();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let listen = || Command::Act(Action::Listen);
    // The call returns though the records are held: a frame that takes two seconds would show here as a kept step.
    apply(&mut desk, listen());
    assert!(desk.is_waiting() && desk.run.as_ref().unwrap().actions.is_empty());
    desk.apply(listen(), 9_000, 7);
    assert!(desk.refusal.is_some(), "said, not swallowed");
    quiet(&mut desk, &rings);
    assert!(
        desk.trouble
            .clone()
            .unwrap()
            .to_string()
            .contains("another program has the records open")
    );
    other.execute_batch("COMMIT").unwrap();
    apply(&mut desk, listen());
    quiet(&mut desk, &rings);
    assert_eq!((desk.run.as_ref().unwrap().actions.len(), &desk.trouble), (1, &None));
}

#[test]
fn records_that_cannot_be_opened_are_said_through_the_keeper_too() {
    let place = Place::new();
    std::fs::write(place.data(), "a file where the folder should be").unwrap();
    let (desk, _rings) = desk(&place);
    assert!(
        desk.trouble
            .clone()
            .unwrap()
            .to_string()
            .contains("the data folder could not be made")
    );
    assert!(!desk.keeps());
}
