//! The keys, one by one.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use play::session::{Action, Concern, Mode, Phase};

use super::front::{Screens, click, play_until, press, press_shift, says, screens, take_the_call};

fn in_call() -> Screens {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    screens
}

fn phase(screens: &Screens) -> Phase {
    screens.state().desk.run.as_ref().unwrap().session.phase()
}

fn last(screens: &Screens) -> Option<Action> {
    screens.state().desk.run.as_ref().unwrap().actions.last().cloned()
}

fn hear_out(screens: &mut Screens) {
    while phase(screens) == Phase::Lines {
        press(screens, &[Key::Space]);
    }
}

#[test]
fn space_and_enter_go_on_line_by_line() {
    let mut screens = in_call();
    press(&mut screens, &[Key::Space, Key::Enter]);
    assert_eq!(
        screens.state().desk.run.as_ref().unwrap().actions,
        [Action::Continue, Action::Continue]
    );
}

#[test]
fn a_digit_chooses_and_never_what_has_only_just_appeared() {
    let mut screens = in_call();
    hear_out(&mut screens);
    press(&mut screens, &[Key::D, Key::Num1]);
    assert_eq!(last(&screens), Some(Action::Do("radio-at-approach".to_owned())));
    press(&mut screens, &[Key::Num9]);
    assert_eq!(
        last(&screens),
        Some(Action::Do("radio-at-approach".to_owned())),
        "there is no ninth"
    );
}

#[test]
fn zero_shows_the_next_nine() {
    let mut screens = in_call();
    play_until(&mut screens, "thorough", |a| *a == Action::Look("phones-on-sill".to_owned()));
    press(&mut screens, &[Key::A]);
    assert!(says(&screens, "More (1 of 2)  0"));
    let run = &screens.state().desk.run.as_ref().unwrap().session;
    let tenth = run.open_questions().nth(9).unwrap();
    let tenth = run.scenario().questions[tenth.ix()].id.clone();
    press(&mut screens, &[Key::Num0, Key::Num1]);
    assert_eq!(last(&screens), Some(Action::Ask(tenth)));
}

#[test]
fn n_takes_the_focus_to_the_latest_phrase_then_notices_it_and_shift_n_takes_it_back() {
    let mut screens = in_call();
    hear_out(&mut screens);
    press(&mut screens, &[Key::N, Key::N, Key::Num5]);
    let noted = |screens: &Screens| screens.state().desk.run.as_ref().unwrap().session.notes().next().map(|n| n.concern);
    assert_eq!(noted(&screens), Some(Concern::Inconclusive));
    press(&mut screens, &[Key::N]);
    press_shift(&mut screens, Key::N);
    assert_eq!(noted(&screens), None);
}

#[test]
fn every_phrase_and_object_can_be_reached_by_tab() {
    let mut screens = in_call();
    hear_out(&mut screens);
    press(&mut screens, &[Key::N, Key::Tab, Key::N, Key::Num4, Key::Num2]);
    let Some(Action::Notice(target, _)) = last(&screens) else {
        panic!("{:?}", last(&screens))
    };
    assert_eq!(
        target,
        play::session::Target::Object("bag-on-mat".to_owned()),
        "after the phrases come the objects"
    );
}

#[test]
fn escape_closes_what_is_in_front_and_does_nothing_else() {
    let mut screens = in_call();
    hear_out(&mut screens);
    press(&mut screens, &[Key::N, Key::N]);
    assert!(says(&screens, "I notice this"));
    press(&mut screens, &[Key::Escape]);
    assert!(!says(&screens, "I notice this") && !says(&screens, "Paused"));
    assert_eq!(last(&screens), Some(Action::Continue));
    press(&mut screens, &[Key::Escape]);
    assert!(says(&screens, "Paused"));
    press(&mut screens, &[Key::Num1]);
    assert!(!says(&screens, "Paused"));
}

#[test]
fn keys_do_nothing_to_the_call_behind_a_panel() {
    let mut screens = in_call();
    hear_out(&mut screens);
    let before = last(&screens);
    press(&mut screens, &[Key::F1, Key::D, Key::Num1, Key::Space, Key::N]);
    assert_eq!(last(&screens), before);
    assert!(says(&screens, "All keys"));
}

#[test]
fn b_and_t_turn_to_the_notebook_and_back() {
    let mut screens = in_call();
    press(&mut screens, &[Key::B]);
    assert!(says(&screens, "Nothing noted yet."));
    press(&mut screens, &[Key::T]);
    assert!(!says(&screens, "Nothing noted yet."));
}

/// The report of a call, with nothing filled in yet.
fn at_the_report() -> Screens {
    let mut screens = in_call();
    play_until(&mut screens, "thorough", |a| matches!(a, Action::Conclude(_)));
    screens
}

#[test]
fn how_sure_is_said_in_the_report_by_the_digit_that_is_printed_on_it() {
    let mut screens = at_the_report();
    let before = last(&screens);
    press(&mut screens, &[Key::Num2]);
    assert_eq!(last(&screens), before, "there is nothing to be sure of yet");
    click(&mut screens, "Noise warning given. No other concern. Clear.");
    press(&mut screens, &[Key::Num4]);
    assert_eq!(last(&screens), Some(Action::Certainty(4)));
    press(&mut screens, &[Key::Num6]);
    assert_eq!(last(&screens), Some(Action::Certainty(4)));
    press(&mut screens, &[Key::Num5]);
    assert_eq!(last(&screens), Some(Action::Certainty(5)));
}

#[test]
fn who_files_too_early_by_key_is_shown_what_is_missing() {
    let mut screens = at_the_report();
    let place = |screens: &Screens| screens.get_by_label("The report still needs a disposition.").rect();
    assert!(place(&screens).min.y > 720.0, "it is out of sight");
    screens.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    screens.run();
    assert!(place(&screens).max.y <= 720.0, "{:?}", place(&screens));
    assert!(screens.state().desk.run.as_ref().unwrap().session.phase() == Phase::Report);
}
