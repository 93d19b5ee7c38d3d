//! A shift: dealt so that nobody can tell, left and gone on with, and judged as a whole.

use std::collections::BTreeSet;
use std::path::Path;

use desk::{Command, Desk, Screen};
use folder::Library;
use play::score::SetLacks;
use play::session::{Action, Phase};
use play::shift::{CALLS, Planned, plan};
use records::Records;
use scenario::{Deal, Scenario};
use tempfile::tempdir;

use super::properties::trainee::{catalog, shipped, walkthroughs};

fn calls() -> Library {
    Library::open(Path::new("scenarios"), catalog())
}

#[test]
fn most_truths_of_a_shift_are_not_trafficking_and_it_fits_a_verdict() {
    let library = calls();
    let scenarios: Vec<&Scenario> = library.playable().map(|scenario| &**scenario).collect();
    let deal = |planned: &Planned| -> &Deal {
        let scenario = scenarios.iter().find(|scenario| scenario.id == planned.scenario).unwrap();
        &scenario.deals[scenario.deal(&planned.deal).unwrap().ix()]
    };
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for count in CALLS.0..=CALLS.1 {
        for seed in 0..200 {
            let planned = plan(&scenarios, seed, count);
            assert_eq!(planned.len(), count, "{planned:?}");
            assert_eq!(planned, plan(&scenarios, seed, count), "the same seed deals the same");
            let of = |test: fn(&Deal) -> bool| planned.iter().filter(|call| test(deal(call))).count();
            let (innocent, other) = (of(Deal::is_innocent), of(Deal::is_other_crime));
            let trafficking = count - innocent - other;
            assert!(trafficking * 2 <= count, "{planned:?}");
            let is_judged = count >= 4;
            assert!(!is_judged || (33..=60).contains(&(innocent * 100 / count)), "{planned:?}");
            let distinct: BTreeSet<&str> = planned.iter().map(|call| call.scenario.as_str()).collect();
            assert_eq!(distinct.len(), count.min(scenarios.len()), "{planned:?}");
            let seeds: BTreeSet<u64> = planned.iter().map(|call| call.seed).collect();
            assert_eq!(seeds.len(), count, "no two calls are the same run");
            seen.extend(planned.into_iter().map(|call| (call.scenario, call.deal)));
        }
    }
    let all: usize = scenarios.iter().map(|scenario| scenario.deals.len()).sum();
    assert_eq!(seen.len(), all, "every truth of every call comes up");
    assert!(plan(&[], 1, 4).is_empty(), "there is nothing to deal");
}

/// Plays the call in front as its thorough walkthrough does.
fn play(desk: &mut Desk, until: Option<usize>) {
    let run = desk.run.as_ref().unwrap().session.clone();
    let scenario = run.scenario();
    let deal = scenario.deals[run.deal().ix()].id.clone();
    let folder = shipped().into_iter().find(|folder| folder.ends_with(&scenario.id)).unwrap();
    let all = walkthroughs(&folder);
    let is_thorough = |name: &str| name.starts_with("thorough") && name != "thorough-no-disclosure";
    let (_, path) = all.iter().find(|(name, path)| is_thorough(name) && path.deal == deal).unwrap();
    let done = desk.run.as_ref().unwrap().actions.len();
    for action in path.actions.iter().skip(done).take(until.unwrap_or(usize::MAX)) {
        desk.apply(Command::Act(action.clone()), 2_000, 3);
        assert!(desk.refusal.is_none(), "{action:?}: {:?}", desk.refusal);
    }
    if until.is_none() {
        if desk.run.as_ref().unwrap().session.phase() == Phase::Filed && desk.screen == Screen::Rating {
            desk.apply(Command::Act(Action::Rate(3)), 2_000, 3);
        }
        assert_eq!(desk.screen, Screen::Debrief);
    }
}

#[test]
fn a_shift_is_left_gone_on_with_and_judged_over_all_its_calls() {
    let folder = tempdir().unwrap();
    let start = || Desk::new(&calls(), Records::open(folder.path()).map_err(|why| why.said()));
    let mut desk = start();
    desk.apply(Command::SignIn("Ada".to_owned()), 1_000, 1);
    desk.apply(Command::StartShift(4), 1_000, 77);
    assert_eq!(desk.shift.as_ref().unwrap().calls.len(), 4);
    assert_eq!(desk.shift.as_ref().unwrap().next(), Some(0));
    let dealt = desk.shift.as_ref().unwrap().calls.clone();
    for (place, call) in dealt.iter().enumerate() {
        desk.apply(Command::NextOfShift, 1_000, 5);
        assert!(matches!(desk.screen, Screen::Dispatch(_)));
        desk.apply(Command::TakeCall, 1_000, 5);
        let session = &desk.run.as_ref().unwrap().session;
        let (deal, seed) = (&session.scenario().deals[session.deal().ix()].id, session.seed());
        assert_eq!((deal, seed), (&call.deal, call.seed), "as it was dealt");
        if place == 1 {
            // Power fails in the second call: another start of the program goes on exactly there.
            play(&mut desk, Some(6));
            let steps = desk.run.as_ref().unwrap().actions.len();
            drop(desk);
            desk = start();
            desk.apply(Command::SignIn("Ada".to_owned()), 3_000, 1);
            assert_eq!(desk.shift.as_ref().unwrap().next(), Some(1));
            desk.apply(Command::NextOfShift, 3_000, 5);
            assert_eq!((desk.run.as_ref().unwrap().actions.len(), &desk.screen), (steps, &Screen::Call));
        }
        play(&mut desk, None);
        desk.apply(Command::ToLibrary, 4_000, 5);
        let shift = desk.shift.as_ref().unwrap();
        assert_eq!(shift.played.len(), place + 1);
        assert_eq!(shift.verdict.is_some(), place == 3);
    }
    let shift = desk.shift.as_ref().unwrap();
    assert!(shift.played.values().flatten().all(|call| call.passed), "{:?}", shift.played);
    let verdict = shift.verdict.as_ref().unwrap();
    assert!(
        verdict.is_ok() || matches!(verdict, Err(SetLacks::Details(_))),
        "half of them were innocent: {verdict:?}"
    );
    assert_eq!(
        desk.set.as_ref().unwrap().calls.len(),
        4,
        "they count among the latest calls as well"
    );
    desk.apply(Command::EndShift, 5_000, 5);
    assert!(desk.shift.is_none());
    let mut again = start();
    again.apply(Command::SignIn("Ada".to_owned()), 6_000, 1);
    assert!(again.shift.is_none(), "what has ended stays so");
    again.apply(Command::SignIn("Ben".to_owned()), 6_000, 1);
    assert!(again.shift.is_none() && again.set.is_none());
}

#[test]
fn a_call_outside_of_the_shift_leaves_it_as_it_was() {
    let mut desk = Desk::new(&calls(), Ok(Records::in_memory().unwrap()));
    desk.apply(Command::SignIn("Ada".to_owned()), 1_000, 1);
    desk.apply(Command::StartShift(2), 1_000, 9);
    desk.apply(Command::NextOfShift, 1_000, 9);
    desk.apply(Command::ToLibrary, 1_000, 9);
    desk.apply(Command::Open(0), 1_000, 9);
    desk.apply(Command::TakeCall, 1_000, 1234);
    let session = &desk.run.as_ref().unwrap().session;
    assert_eq!(session.seed(), 1234, "dealt by luck, as ever");
    play(&mut desk, None);
    desk.apply(Command::ToLibrary, 1_000, 9);
    assert!(desk.shift.as_ref().unwrap().played.is_empty());
}
