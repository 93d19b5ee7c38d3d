//! What must hold on every screen, whatever it shows.

use egui::Key;
use egui::accesskit::Role;
use play::session::{Action, Mode};

use super::front::{Screens, click, names, play_until, press, screens, take_the_call};

/// Shows each screen of a run, and the panels over it.
fn every_screen(mut check: impl FnMut(&Screens, &str)) {
    let mut front = screens();
    check(&front, "who");
    front.state_mut().desk.apply(desk::Command::SignInAsGuest, 1, 1);
    front.run();
    check(&front, "library");
    press(&mut front, &[Key::F1]);
    check(&front, "keys");
    press(&mut front, &[Key::Escape, Key::Num1]);
    check(&front, "dispatch");
    let stops: [(&str, fn(&Action) -> bool); 6] = [
        ("lines", |a| matches!(a, Action::Listen)),
        ("hub", |a| matches!(a, Action::Do(_))),
        ("checkpoint", |a| matches!(a, Action::Checkpoint(..))),
        ("report", |a| matches!(a, Action::Conclude(_))),
        ("filled", |a| matches!(a, Action::FileReport)),
        ("rating", |a| matches!(a, Action::Rate(_))),
    ];
    for (name, stop) in stops {
        let mut front = screens();
        take_the_call(&mut front, Mode::Assessed);
        play_until(&mut front, "thorough", stop);
        check(&front, name);
        if name == "hub" {
            press(&mut front, &[Key::N, Key::N]);
            check(&front, "notice");
            press(&mut front, &[Key::Escape, Key::B]);
            check(&front, "notebook");
        }
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    every_screen(|front, screen| {
        let pressable = [
            Role::Button,
            Role::CheckBox,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::RadioButton,
        ];
        for (role, name) in names(front).iter().filter(|(role, _)| pressable.contains(role)) {
            let text = matches!(role, Role::TextInput | Role::MultilineTextInput);
            assert!(text || !name.trim().is_empty(), "a {role:?} without a name on {screen}");
        }
    });
}

#[test]
fn nothing_says_right_or_wrong_before_the_debrief() {
    let verdicts = [
        "✓",
        "○",
        "△",
        "▲",
        "correct",
        "points",
        "score",
        "Missed",
        "False alarm",
        "cue",
        "distractor",
        "indicator",
    ];
    every_screen(|front, screen| {
        if ["who", "library", "keys", "rating", "report", "filled"].contains(&screen) {
            return;
        }
        for (_, name) in names(front) {
            for verdict in verdicts {
                assert!(!name.contains(verdict), "`{name}` on {screen} says `{verdict}`");
            }
        }
    });
}

#[test]
fn the_debrief_can_be_read_whole_by_name() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Assessed);
    play_until(&mut front, "hasty", |_| false);
    click(&mut front, "Show the scores and everything else");
    let all = names(&front);
    let debrief = front.state().desk.debrief.clone().unwrap();
    for item in debrief.items.iter().filter(|i| i.outcome == play::score::Outcome::Miss) {
        assert!(all.iter().any(|(_, name)| *name == item.sees), "{}", item.sees);
    }
    for fault in &debrief.screen_outs {
        assert!(all.iter().any(|(_, name)| *name == fault.why), "{}", fault.why);
    }
}

/// The kept runs of the call: what four kinds of officer did.
const RUNS: [&str; 4] = ["thorough", "thorough-stops-early", "hasty", "always-report"];

#[test]
fn above_the_fold_are_four_hundred_words_and_no_score() {
    for run in RUNS {
        let mut front = screens();
        take_the_call(&mut front, Mode::Assessed);
        play_until(&mut front, run, |_| false);
        let all = names(&front);
        let words: usize = all.iter().map(|(_, name)| name.split_whitespace().count()).sum();
        assert!((40..=400).contains(&words), "{run}: {words} words");
        let debrief = front.state().desk.debrief.clone().unwrap();
        let is_shown = |says: &str| all.iter().any(|(_, name)| name == says);
        assert!(is_shown(&debrief.truth) && debrief.goal.iter().all(|goal| is_shown(goal)), "{run}");
        assert!((1..=2).contains(&debrief.moments.len()), "{run}");
        for moment in &debrief.moments {
            assert!(is_shown(&moment.says) && is_shown(&moment.why), "{run}: {}", moment.says);
            assert!(is_shown(&format!("Play it again from: {}", moment.says)), "{run}: {}", moment.says);
        }
        assert!(!is_shown("Recognition"), "{run}");
        click(&mut front, "Show the scores and everything else");
        assert!(names(&front).iter().any(|(_, name)| name == "Recognition"), "{run}");
        click(&mut front, "Hide the scores and everything else");
        assert!(!names(&front).iter().any(|(_, name)| name == "Recognition"), "{run}");
    }
}
