//! What is typed: whole, where it belongs, and never a command; and what a screen remembers goes with the screen.

use std::path::Path;

use desk::{Command, Screen};
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use play::session::{Action, Mode};
use records::Records;

use super::every_key::{Stroke, desk, strokes};
use super::front::{Screens, click, play_until, press, press_shift, says, screens, screens_with, take_the_call};

fn stroke(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// The report, ready to be filed.
fn at_the_report(front: &mut Screens) {
    take_the_call(front, Mode::Assessed);
    play_until(front, "thorough", |a| matches!(a, Action::FileReport | Action::Narrate(_)));
    assert_eq!(front.state().desk.screen, Screen::Report);
}

/// Gives the focus to the field of many lines.
fn into_the_narrative(front: &mut Screens) {
    front.get_by_role(egui::accesskit::Role::MultilineTextInput).focus();
    front.run();
}

fn actions(front: &Screens) -> Vec<Action> {
    front.state().desk.run.as_ref().unwrap().actions.clone()
}

#[test]
fn what_is_filed_is_what_is_typed_however_quickly() {
    let mut front = screens();
    at_the_report(&mut front);
    into_the_narrative(&mut front);
    let quick = [
        Event::Text("No".to_owned()),
        Event::Text(" sign".to_owned()),
        stroke(Key::Enter, Modifiers::COMMAND),
        Event::Text("4".to_owned()),
        stroke(Key::Num4, Modifiers::NONE),
    ];
    front.input_mut().events.extend(quick);
    front.run();
    let done = actions(&front);
    let last = &done[done.len() - 3..];
    assert_eq!(
        last,
        [Action::Narrate("No sign".to_owned()), Action::FileReport, Action::Rate(4)],
        "and the quick key after it meets the next screen"
    );
    assert_eq!(front.state().desk.screen, Screen::Debrief);
}

#[test]
fn a_narrative_that_cannot_be_kept_is_never_filed_without_its_words() {
    let data = tempfile::tempdir().unwrap();
    let records = Records::open(data.path()).map_err(|why| why.said());
    let file = data.path().join("closer-look.sqlite3");
    let mut front = screens_with(data, Path::new("tests/fixtures/calls"), records);
    at_the_report(&mut front);
    let full = "CREATE TRIGGER full BEFORE INSERT ON attempt_actions WHEN NEW.action_json LIKE '%Narrate%' BEGIN SELECT RAISE (ABORT, 'full'); END";
    let other = rusqlite::Connection::open(file).unwrap();
    other.execute_batch(full).unwrap();
    let before = actions(&front).len();
    into_the_narrative(&mut front);
    front.event(Event::Text("No sign".to_owned()));
    front.run();
    front.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    front.run();
    assert_eq!(actions(&front).len(), before, "the report is not filed");
    assert_eq!(front.state().desk.screen, Screen::Report);
    assert!(front.state().desk.trouble.is_some(), "and it is said why");
    other.execute_batch("DROP TRIGGER full").unwrap();
    front.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    front.run();
    assert_eq!(
        actions(&front)[before..],
        [Action::Narrate("No sign".to_owned()), Action::FileReport]
    );
}

#[test]
fn words_taken_out_again_are_filed_as_taken_out() {
    let mut front = screens();
    at_the_report(&mut front);
    let kept = Command::Act(Action::Narrate("Old words".to_owned()));
    front.state_mut().desk.apply(kept, 1, 1);
    front.state_mut().desk.apply(Command::Draft(String::new()), 1, 1);
    front.run();
    front.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    front.run();
    let run = front.state().desk.run.as_ref().unwrap();
    assert_eq!(run.session.report().narrative, "");
    assert_eq!(front.state().desk.screen, Screen::Rating);
}

#[test]
fn no_key_that_types_is_a_command_in_a_field() {
    let mut front = screens();
    at_the_report(&mut front);
    into_the_narrative(&mut front);
    let before = actions(&front);
    for typed in strokes() {
        let function = typed.key.name().starts_with('F') && typed.key.name().len() > 1;
        if function || typed.modifiers == Modifiers::COMMAND || matches!(typed.key, Key::Tab | Key::Escape) {
            continue;
        }
        typed.press(&mut front);
        assert_eq!(actions(&front), before, "{typed:?}");
        assert_eq!(front.state().local.overlay, view::Overlay::None, "{typed:?}");
    }
    press(&mut front, &[Key::Escape]);
    assert_eq!(front.state().local.overlay, view::Overlay::None, "Esc lets go of the field");
    press(&mut front, &[Key::Escape]);
    assert_eq!(front.state().local.overlay, view::Overlay::Menu, "and then it is the screen's");
}

#[test]
fn an_input_method_that_composes_has_its_enter_and_its_escape() {
    let mut front = screens();
    let composing = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    front.event(composing("おる"));
    front.run();
    for key in [Key::Enter, Key::Space, Key::Escape, Key::Num1, Key::F1, Key::Tab] {
        let before = desk(&front);
        let plain = Modifiers::NONE;
        Stroke { key, modifiers: plain }.press(&mut front);
        assert_eq!(desk(&front), before, "{key:?}");
        assert_eq!(front.state().local.overlay, view::Overlay::None, "{key:?}");
    }
    front.event(Event::Ime(ImeEvent::Commit("織る".to_owned())));
    front.run();
    press(&mut front, &[Key::Enter]);
    let person = front.state().desk.person.as_ref().map(|p| p.name.clone());
    assert_eq!(person.as_deref(), Some("織る"), "the field had the focus all along");
}

#[test]
fn a_digit_by_its_place_chooses_on_a_french_keyboard() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Assessed);
    play_until(&mut front, "thorough", |a| matches!(a, Action::Rate(_)));
    front.event(Event::Key {
        key: Key::Quote,
        physical_key: Some(Key::Num4),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    front.run();
    assert_eq!(actions(&front).last(), Some(&Action::Rate(4)));
}

#[test]
fn a_guess_goes_with_its_call() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Assessed);
    play_until(&mut front, "thorough", |a| matches!(a, Action::Checkpoint(..)));
    press(&mut front, &[Key::Num1]);
    assert!(says(&front, "How sure"), "a guess is made");
    press(&mut front, &[Key::F10, Key::Enter]);
    assert_eq!(front.state().desk.screen, Screen::Library);
    front.state_mut().desk.apply(Command::Open(0), 1, 1);
    front.state_mut().desk.apply(Command::TakeCall, 1, 1);
    play_until(&mut front, "thorough", |a| matches!(a, Action::Checkpoint(..)));
    assert!(!says(&front, "How sure"), "nobody has guessed in this call");
    let before = actions(&front);
    press(&mut front, &[Key::Num3]);
    assert_eq!(actions(&front), before, "the digit is a guess, not how sure of one never made");
}

#[test]
fn the_notebook_and_words_half_typed_go_with_their_call() {
    let mut front = screens();
    at_the_report(&mut front);
    into_the_narrative(&mut front);
    front.event(Event::Text("Of the first call".to_owned()));
    front.run();
    press(&mut front, &[Key::F10, Key::Enter]);
    front.state_mut().desk.apply(Command::Open(0), 1, 1);
    front.state_mut().desk.apply(Command::TakeCall, 1, 1);
    front.run();
    press(&mut front, &[Key::B]);
    assert!(front.state().local.call.notebook);
    press(&mut front, &[Key::F10, Key::Enter]);
    take_the_call(&mut front, Mode::Assessed);
    assert!(!front.state().local.call.notebook, "another call begins with its transcript");
    play_until(&mut front, "thorough", |a| matches!(a, Action::FileReport | Action::Narrate(_)));
    front.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    front.run();
    assert_eq!(front.state().desk.run.as_ref().unwrap().session.report().narrative, "");
}

#[test]
fn a_finished_call_is_left_with_its_panel_and_nothing_is_said_to_wait() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Assessed);
    play_until(&mut front, "thorough", |_| false);
    assert_eq!(front.state().desk.screen, Screen::Debrief);
    for open in [Key::F10, Key::Escape] {
        press(&mut front, &[open]);
        assert!(says(&front, "The call is finished, and everything is kept"), "{open:?}");
        assert!(
            !says(&front, "waits for you in") && !says(&front, "the call waits for you"),
            "{open:?}"
        );
        assert!(!says(&front, "Leave the call"), "{open:?}");
        press(&mut front, &[Key::Escape]);
    }
    press(&mut front, &[Key::F10, Key::Enter]);
    assert_eq!(front.state().desk.screen, Screen::Library);
    assert_eq!(front.state().local.overlay, view::Overlay::None, "the panel goes with its screen");
}

#[test]
fn escape_gives_up_choosing_a_key_and_nothing_else_wherever_the_settings_lie() {
    let mut front = screens();
    front.state_mut().desk.apply(Command::SignIn("Ortiz".to_owned()), 1, 1);
    front.run();
    press_shift(&mut front, Key::A);
    click(&mut front, "Keys");
    click(&mut front, "Notebook: B");
    press(&mut front, &[Key::Escape]);
    assert_eq!(front.state().desk.screen, Screen::Library, "nobody is signed out");
    assert_eq!(front.state().local.overlay, view::Overlay::Settings);
    press(&mut front, &[Key::Num1, Key::Space, Key::PageDown]);
    assert_eq!(front.state().desk.screen, Screen::Library, "and no call opens behind the settings");
    press(&mut front, &[Key::Escape, Key::Num1]);
    assert_eq!(front.state().desk.screen, Screen::Dispatch(0));
}
