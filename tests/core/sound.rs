//! A sound call ends and stays in range: every number, every round of scenes, and what becomes in play of a round that got through.

mod large;

use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::cli::clook;
use folder::load;
use lint::{Checked, check};
use play::debrief::debrief;
use play::playtest::{Budget, Cut, Flaw, How, Reach, explore};
use play::session::{Action, Assumption, Mode, Phase, Refusal, Session};
use ron_reader::diagnostic::{Severity, SourceFile};
use scenario::{Catalog, DealIx, MOST_STORY_SECS, Scenario, compile_unplayed};

const BASE: &str = include_str!("../fixtures/base.ron");
const SELF: &str = include_str!("../fixtures/sound/self.ron");
const LOOP: &str = include_str!("../fixtures/sound/loop.ron");
const BIG: &str = include_str!("../fixtures/sound/big.ron");

fn checked(text: &str) -> Checked {
    check(SourceFile::new("scenario.ron", text.to_owned()), None, &Catalog::shipped())
}

/// The errors: rule, line and message.
fn errors(text: &str) -> Vec<(&'static str, usize, String)> {
    let checked = checked(text);
    let bad = checked.diagnostics.iter().filter(|d| d.severity == Severity::Error);
    let told: Vec<_> = bad
        .map(|d| (d.rule, checked.file.position(d.span.start).line, d.message.clone()))
        .collect();
    assert_eq!(told.is_empty(), checked.scenario.is_some(), "{told:?}");
    told
}

/// The base with one piece in the place of another.
fn with(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replacen(from, to, 1)
}

/// A call that is played whatever rounds it has.
fn unplayed(text: &str) -> Arc<Scenario> {
    let compiled = compile_unplayed(&SourceFile::new("scenario.ron", text.to_owned()), &Catalog::shipped());
    Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics)))
}

#[test]
fn a_worth_beyond_all_bounds_is_told_at_its_place() {
    let line = 1 + BIG.lines().position(|l| l.contains("400000000")).unwrap();
    assert_eq!(errors(BIG), [("impossible-number", line, "a worth of 400000000".to_owned())]);
}

/// What is replaced in a sound call, and a number out of range that stands there then.
const OUT_OF_RANGE: &[(&str, &str)] = {
    let act = "\"greet\": Act(\n";
    let lines = "// ~ lines";
    &[
        ("minutes: 3", "minutes: 0"),
        ("minutes: 3", "minutes: 4294967295"),
        ("age: 34", "age: 4294967295"),
        ("trust: 3", "trust: 11"),
        ("trust: 3", "trust: -1"),
        ("trust: 3", "trust: 2147483647"),
        (
            "element: Means),\n        \"walk\"",
            "element: Means, worth: 4294967295),\n        \"walk\"",
        ),
        ("element: Means),\n        \"walk\"", "element: Means, worth: 4),\n        \"walk\""),
        ("because: \"People speak", "worth: 0, because: \"People speak"),
        ("because: \"People speak", "worth: 4294967295, because: \"People speak"),
        ("support: 1", "support: 11"),
        ("Present(who: \"sam\", x: 0.4)", "Present(who: \"sam\", x: 1.5)"),
        ("Present(who: \"sam\", x: 0.4)", "Present(who: \"sam\", x: -0.1)"),
        ("at: (0.2, 0.5)", "at: (0.2, 5.0)"),
        ("at: (0.2, 0.5)", "at: (-1.0, 0.5)"),
        (act, "\"greet\": Act(takes: 4294967295,\n"),
        ("act: \"Say good night", "takes: 86401, act: \"Say good night"),
        (lines, "Wait(4294967295),"),
        (lines, "Wait(86401),"),
        (lines, "Trust(\"sam\", 2147483647),"),
        (lines, "Trust(\"sam\", -11),"),
        (lines, "Add(\"n\", 2147483647),"),
        (lines, "If(CountAtLeast(\"n\", -2147483648), []),"),
        (lines, "If(TrustAtLeast(\"sam\", 11), []),"),
        (lines, "If(TrustAtLeast(\"sam\", -1), []),"),
        (lines, "If(TimeAtLeast(4294967295), []),"),
        (lines, "Arrives(Present(who: \"sam\", x: 7.0)),"),
        (lines, "OneOf([[Wait(86401)], []]),"),
        (
            "element: Means),\n        \"walk\"",
            "element: Means, unless: TrustAtLeast(\"sam\", 11)),\n        \"walk\"",
        ),
        ("// ~ events", "\"e\": Event(after: 4294967295, then: [Narrate(\"A bell.\")]),"),
        ("to: \"sam\", say: \"How", "takes: 4294967295, to: \"sam\", say: \"How"),
        (
            "truth: \"Sam looks after a friend's dog.\")",
            "truth: \"Sam looks after a friend's dog.\", weight: 4294967295)",
        ),
        ("    sources: [", "    rubric: Rubric(superior: 101),\n    sources: ["),
        ("    sources: [", "    rubric: Rubric(late_after: 4294967295),\n    sources: ["),
        (
            "            present: [\n                Present(who: \"sam\", x: 0.4)",
            "            hears: Heard(sound: Rain, caption: \"Rain.\", loud: 101),\n            present: [\n                Present(who: \"sam\", x: 0.4)",
        ),
        (
            "    start: ",
            "    pictures: { \"p\": Picture(file: \"p.png\", alt: \"A.\", floor: 1.1) },\n    start: ",
        ),
        (
            "    start: ",
            "    pictures: { \"p\": Picture(file: \"p.png\", alt: \"A.\", width: 3.0e30) },\n    start: ",
        ),
    ]
};

#[test]
fn every_number_of_the_language_has_its_range() {
    for (from, to) in OUT_OF_RANGE {
        let text = with(from, to);
        let told = errors(&text);
        let rules: Vec<_> = told.iter().map(|(rule, ..)| *rule).collect();
        assert_eq!(rules, ["impossible-number"], "{to}: {told:?}");
        let at = text.lines().nth(told[0].1 - 1).unwrap();
        let number = to
            .split(['(', ' ', ')', ','])
            .find(|word| word.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit()));
        assert!(at.contains(number.unwrap()), "{to}: told at {at}");
    }
}

#[test]
fn the_greatest_numbers_there_are_make_no_sum_too_great() {
    let waits = "Wait(86400), ".repeat(40);
    let text = with(
        "// ~ lines",
        &format!("{waits} Trust(\"sam\", 10), Trust(\"sam\", 10), Add(\"n\", 1000000), Add(\"n\", 1000000),"),
    );
    let scenario = checked(&text).scenario.unwrap();
    let mut session = Session::new(Arc::clone(&scenario), DealIx::from(0), 1, Mode::Assessed);
    session.apply(&Action::Listen).unwrap();
    assert_eq!(session.time(), MOST_STORY_SECS);
    let counter = Assumption::Counter("n".to_owned(), i32::MAX);
    assert!(session.assume(&counter) && session.assume(&Assumption::Time(u32::MAX)));
    assert!(session.assume(&Assumption::Trust("sam".to_owned(), i32::MIN)));
    for action in [
        Action::Do("go".to_owned()),
        Action::Listen,
        Action::Checkpoint("nothing".to_owned(), 3),
        Action::Listen,
    ] {
        session.apply(&action).unwrap();
    }
    for action in [Action::Conclude("leave".to_owned()), Action::Certainty(3), Action::FileReport] {
        session.apply(&action).unwrap();
    }
    assert_eq!(debrief(&session).length, MOST_STORY_SECS);
}

#[test]
fn rounds_are_errors_that_name_their_scenes() {
    assert_eq!(
        errors(SELF),
        [(
            "repeating-scenes",
            7,
            "the scene `a` leads to itself by its lines, without end".to_owned()
        )]
    );
    let told = errors(LOOP);
    assert_eq!(
        told[0].2,
        "the scenes `door` and `car` lead to each other by their lines, without end"
    );
    let one = |again: &str| SELF.replace("again: [Go(\"a\")]", &format!("again: [{again}]"));
    for (again, is_round) in [
        ("Wait(60), Go(\"a\")", true),
        ("Narrate(\"A bell.\"), Go(\"a\")", true),
        ("If(Not(Flag(\"quiet\")), [Go(\"a\")])", true),
        ("If(Not(Flag(\"quiet\")), [Wait(90), Go(\"a\")])", true),
        ("OneOf([[Go(\"a\")], [Wait(1), Go(\"a\")]])", true),
        ("Add(\"n\", -1), If(Not(CountAtLeast(\"n\", 3)), [Go(\"a\")])", true),
        ("If(Not(TimeAtLeast(600)), [Go(\"a\")])", true),
        ("Set(\"x\"), Clear(\"x\"), If(Not(Flag(\"x\")), [Go(\"a\")])", true),
        ("If(Flag(\"quiet\"), [Go(\"a\")])", false),
        ("If(Not(TimeAtLeast(600)), [Wait(60), Go(\"a\")])", false),
        ("Add(\"n\", 1), If(Not(CountAtLeast(\"n\", 3)), [Go(\"a\")])", false),
        ("If(Not(Flag(\"x\")), [Set(\"x\"), Go(\"a\")])", false),
        ("OneOf([[Go(\"a\")], [EndCall]])", false),
        ("Go(\"b\")", false),
        ("", false),
    ] {
        let event = "events: {\"e\": Event(after: 30, then: [Set(\"quiet\")])}, acts: {\"stop\": Act(act: \"Stop.\", repeats: true, then: [EndCall])}),
            \"b\": Scene(place: \"walkway-night\", lines: [EndCall])},";
        let text = one(again).replace(")},\n    questions", &format!(", {event}\n    questions"));
        assert_ne!(text, one(again));
        let rules: Vec<_> = errors(&text).into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(rules == ["repeating-scenes"], is_round, "{again}: {rules:?}");
    }
}

#[test]
fn a_round_that_the_trainee_has_a_part_in_is_none() {
    for (act, is_round) in [
        // Three in a ring, each left by an act: the trainee goes round, not the call.
        (
            "acts: {\"on\": Act(act: \"Go on.\", repeats: true, then: [Go(\"NEXT\")]), \"end\": Act(act: \"End.\", repeats: true, then: [EndCall])}",
            false,
        ),
        (
            "again: [Go(\"NEXT\")], acts: {\"onNEXT\": Act(act: \"Go on.\", then: [Go(\"NEXT\")])}",
            true,
        ),
        (
            "again: [Go(\"NEXT\")], events: {\"eNEXT\": Event(after: 0, then: [Go(\"NEXT\")])}",
            true,
        ),
        ("again: [Go(\"NEXT\")], ask: [\"qNEXT\"], present: [Present(who: \"sam\")]", true),
    ] {
        let scene = |id: &str, next: &str| format!("\"{id}\": Scene(place: \"walkway-night\", {}),", act.replace("NEXT", next));
        let question = |to: &str| {
            format!("\"q{to}\": Question(to: \"sam\", say: \"Why?\", theme: Rapport, form: Open, answers: [Otherwise([Go(\"{to}\")])]),")
        };
        let scenes = [scene("a", "b"), scene("b", "c"), scene("c", "a")].concat();
        let text = SELF
            .replace(
                "scenes: {\"a\": Scene(place: \"walkway-night\", lines: [Go(\"a\")], again: [Go(\"a\")])}",
                &format!("scenes: {{{scenes}}}"),
            )
            .replace("cast: {}", "cast: {\"sam\": Person(name: \"Sam\", age: 30)}")
            .replace(
                "questions: {}",
                &format!("questions: {{{}}}", ["a", "b", "c"].map(question).concat()),
            );
        let told = errors(&text);
        assert_eq!(!told.is_empty(), is_round, "{act}: {told:?}");
        if is_round {
            assert_eq!(
                told[0].2,
                "the scenes `a`, `b` and `c` lead to each other by their lines, without end"
            );
        }
    }
}

#[test]
fn a_call_that_got_through_stalls_and_every_action_ends() {
    for text in [SELF, LOOP] {
        let scenario = unplayed(text);
        for step in [Action::Listen, Action::Continue] {
            let mut session = Session::new(Arc::clone(&scenario), DealIx::from(0), 1, Mode::Practice);
            let mut steps = 0;
            while session.phase() != Phase::Stalled {
                if session.phase() == Phase::Hub {
                    let go = session.apply(&Action::Do("go".to_owned()));
                    go.or_else(|_| session.apply(&Action::Do("greet".to_owned()))).unwrap();
                }
                while session.phase() == Phase::Lines {
                    session.apply(&step).unwrap();
                }
                steps += 1;
                assert!(steps < 10);
            }
            assert!(session.transcript().len() < 50_000, "{}", session.transcript().len());
            let before = session.clone();
            assert_eq!(session.apply(&Action::Continue), Err(Refusal::Stalled));
            assert_eq!(session.apply(&Action::Do("go".to_owned())), Err(Refusal::Stalled));
            assert_eq!(session.apply(&Action::Listen), Ok(()));
            assert!(session == before);
        }
    }
}

#[test]
fn the_explorer_names_a_round_that_got_through_and_ends() {
    let scenario = unplayed(LOOP);
    let found = explore(&scenario, &Budget::default());
    for deal in &found.deals {
        assert!(matches!(deal.how, How::Exact { .. }), "{:?}", deal.how);
        assert_eq!(deal.rounds.len(), 1);
        assert!(deal.personas.iter().all(|p| p.sheet.is_none() && !p.is_cut));
        assert!(
            found
                .flaws
                .iter()
                .any(|flaw| matches!(flaw, Flaw::GoesRound(d, _) if *d == deal.deal))
        );
    }
}

fn shipped() -> Arc<Scenario> {
    load(Path::new("tests/fixtures/calls/loud-music"), &Catalog::shipped())
        .unwrap()
        .scenario
        .unwrap()
}

#[test]
fn time_is_shared_out_over_the_deals_and_what_was_cut_off_gives_no_verdict() {
    let scenario = shipped();
    // A clock that goes on by a millisecond whenever it is looked at.
    let now = Cell::new(0_u64);
    let budget = Budget {
        time: Some(Duration::from_mins(2)),
        clock: &|| {
            now.set(now.get() + 1);
            Duration::from_millis(now.get())
        },
        ..Budget::default()
    };
    let found = explore(&scenario, &budget);
    assert!(now.get() < 121_000, "{}", now.get());
    let states: Vec<usize> = found
        .deals
        .iter()
        .map(|deal| match deal.how {
            How::Exact { states } | How::Sampled { states, .. } => states,
        })
        .collect();
    assert!(states[0] > 20 && states[1] * 3 > states[0], "{states:?}");
    for deal in &found.deals {
        assert_eq!(deal.cut, Some(Cut::Time));
        assert!(deal.personas.iter().all(|p| p.sheet.is_some()), "the personas come first");
    }
    let of_what_is_left = |flaw: &Flaw| matches!(flaw, Flaw::NothingPasses(_) | Flaw::ThoroughFails(_) | Flaw::DecidesNothing(..));
    assert!(!found.flaws.iter().any(of_what_is_left), "{:?}", found.flaws);
}

#[test]
fn a_run_that_is_stopped_at_once_says_so_and_nothing_else() {
    let scenario = shipped();
    let none = |budget: Budget<'_>, cut: Option<Cut>| {
        let found = explore(&scenario, &budget);
        assert!(
            found.flaws.iter().all(|flaw| matches!(flaw, Flaw::Dominates(..))),
            "{:?}",
            found.flaws
        );
        for deal in &found.deals {
            assert_eq!(deal.cut, cut);
            assert!(deal.items.iter().any(|(_, reach)| *reach == Reach::Open));
        }
    };
    let cancelled = Budget::default();
    cancelled.cancel.store(true, Ordering::Relaxed);
    none(cancelled, Some(Cut::Cancelled));
    let beats = Budget {
        beats: 0,
        ..Budget::default()
    };
    none(beats, Some(Cut::Beats));
    let time = Budget {
        time: Some(Duration::ZERO),
        ..Budget::default()
    };
    none(time, Some(Cut::Time));
    let little = Budget {
        states: 0,
        plays: 0,
        ..Budget::default()
    };
    let found = explore(&scenario, &little);
    assert!(
        !found.flaws.iter().any(|flaw| matches!(flaw, Flaw::NothingPasses(_))),
        "{:?}",
        found.flaws
    );
}

/// A folder with a call whose scenes lead to each other.
fn going_round(text: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(dir.path().join("walkthroughs")).unwrap();
    std::fs::write(dir.path().join("scenario.ron"), text).unwrap();
    let walk = "Walkthrough(format: 1, scenario: \"small\", name: \"Round\", deal: \"d\", seed: 1, mode: Practice, actions: [Listen])";
    std::fs::write(dir.path().join("walkthroughs/round.ron"), walk).unwrap();
    dir
}

#[test]
fn a_call_that_goes_round_is_refused_by_every_command_that_would_play_it() {
    for (text, names) in [
        (SELF, "the scene `a` leads to itself"),
        (LOOP, "the scenes `door` and `car` lead to each other"),
    ] {
        let dir = going_round(text);
        let path = dir.path().to_str().unwrap();
        let walk = dir.path().join("walkthroughs/round.ron");
        let commands: [&[&str]; 5] = [
            &["explore", path, "--budget", "3"],
            &["check", path],
            &["test", path],
            &["score", path, walk.to_str().unwrap()],
            &["play", path],
        ];
        for command in commands {
            let ended = clook(command, "\nl\n");
            assert_eq!(ended.code, 1, "{command:?}: {}{}", ended.out, ended.err);
            let said = ended.out + &ended.err;
            assert!(said.contains(names), "{command:?}: {said}");
        }
    }
}

#[test]
fn an_exploration_cut_short_says_so() {
    let ended = clook(&["explore", "scenarios/loud-music", "--budget", "0"], "");
    assert!(ended.err.contains("the time given was up"), "{}", ended.err);
    assert!(
        ended.out.contains("cut short") && !ended.out.contains("nothing-passes"),
        "{}",
        ended.out
    );
    assert_eq!(ended.code, 0, "{}", ended.out);
}
