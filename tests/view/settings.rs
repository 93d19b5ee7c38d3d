//! The settings: they take effect at once, are kept with the person, and never shut anyone out.

use desk::{Chord, ColorTheme, Command, Face, KeyAction, Screen, Settings, TextSpeed};
use egui::Key;
use messages::Language;
use play::session::{Action, Mode};
use view::Overlay;

use super::front::{click, press, press_shift, says, screens, take_the_call, with_settings};

#[test]
fn the_first_screen_has_the_settings_and_changes_language_at_once() {
    let mut front = screens();
    click(&mut front, "Settings  Shift+A");
    click(&mut front, "Language: Español");
    assert_eq!(front.state().desk.settings.language, Language::Spanish);
    assert!(!says(&front, "Text size"), "the panel itself speaks Spanish");
    press(&mut front, &[Key::Escape]);
    assert!(!says(&front, "Your name or ID"));
}

#[test]
fn each_person_finds_their_own_settings_again() {
    let mut front = screens();
    let sign_in = |name: &str| Command::SignIn(name.to_owned());
    front.state_mut().desk.apply(sign_in("Ortiz"), 1, 1);
    with_settings(&mut front, |s| {
        s.theme = ColorTheme::HighContrast;
        s.text_percent = 150;
    });
    front.state_mut().desk.apply(sign_in("Lane"), 2, 1);
    assert_eq!(
        front.state().desk.settings.theme,
        ColorTheme::HighContrast,
        "a newcomer keeps what is on the screen"
    );
    with_settings(&mut front, |s| *s = Settings::default());
    front.state_mut().desk.apply(sign_in("ortiz"), 3, 1);
    front.run();
    assert_eq!(front.state().desk.settings.text_percent, 150);
    front.state_mut().desk.apply(sign_in("Lane"), 4, 1);
    assert_eq!(front.state().desk.settings, Settings::default());
}

#[test]
fn a_key_is_given_to_another_action_and_works_there() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    press_shift(&mut front, Key::A);
    click(&mut front, "Keys");
    click(&mut front, "Notebook: B");
    press(&mut front, &[Key::Q]);
    let q = Chord {
        key: "Q".to_owned(),
        shift: false,
    };
    assert_eq!(front.state().desk.settings.chord(KeyAction::Notebook), q);
    press(&mut front, &[Key::Escape, Key::B]);
    assert!(!front.state().local.call.notebook, "the old key does nothing");
    press(&mut front, &[Key::Q]);
    assert!(front.state().local.call.notebook);
}

#[test]
fn a_key_with_a_custom_of_its_own_cannot_be_taken() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    press_shift(&mut front, Key::A);
    click(&mut front, "Keys");
    click(&mut front, "Notebook: B");
    press(&mut front, &[Key::Num3]);
    assert!(front.state().desk.settings.keys.is_empty());
    click(&mut front, "Notebook: B");
    press(&mut front, &[Key::Escape]);
    assert!(front.state().desk.settings.keys.is_empty());
    assert_eq!(
        front.state().local.overlay,
        Overlay::Settings,
        "Escape gave up the choosing, not the panel"
    );
}

#[test]
fn leaving_is_two_keys_from_everywhere_in_a_call() {
    for before in [&[][..], &[Key::N, Key::N], &[Key::B], &[Key::F1], &[Key::Escape]] {
        let mut front = screens();
        take_the_call(&mut front, Mode::Assessed);
        press(&mut front, &[Key::Space]);
        press(&mut front, before);
        press(&mut front, &[Key::F10]);
        assert!(says(&front, "It costs nothing."), "after {before:?}");
        assert!(says(&front, "If this call stays with you"));
        press(&mut front, &[Key::Enter]);
        assert_eq!(front.state().desk.screen, Screen::Library, "after {before:?}");
        assert!(says(&front, "You were called away"), "and the call waits");
    }
}

#[test]
fn the_text_comes_phrase_by_phrase_for_who_wants_it_and_a_key_brings_the_rest() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    with_settings(&mut front, |s| s.text_speed = TextSpeed::Slow);
    press(&mut front, &[Key::Space]);
    let actions = |front: &super::front::Screens| front.state().desk.run.as_ref().unwrap().actions.len();
    assert!(front.state().local.next_frame.is_some());
    assert_eq!(actions(&front), 1);
    press(&mut front, &[Key::Space]);
    assert_eq!(actions(&front), 1, "the first key brings the rest of the line");
    press(&mut front, &[Key::Space]);
    assert_eq!(actions(&front), 2);
}

#[test]
fn every_face_theme_and_spacing_shows_every_word() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    press(&mut front, &[Key::Space]);
    for theme in ColorTheme::ALL {
        for face in Face::ALL {
            with_settings(&mut front, |s| {
                s.theme = theme;
                s.face = face;
                s.line_percent = 200;
                s.letter_hundredths = 12;
                s.text_percent = 200;
            });
            assert!(says(&front, "Go on") && says(&front, "Trumpets,"), "{theme:?} {face:?}");
        }
    }
}

#[test]
fn a_call_begun_in_spanish_goes_on_in_spanish() {
    let mut front = screens();
    with_settings(&mut front, |s| s.language = Language::Spanish);
    take_the_call(&mut front, Mode::Practice);
    let language = |front: &super::front::Screens| front.state().desk.run.as_ref().unwrap().session.scenario().language.clone();
    assert_eq!(language(&front), "es");
    press(&mut front, &[Key::Space]);
    front.state_mut().desk.apply(Command::ToLibrary, 1, 1);
    with_settings(&mut front, |s| s.language = Language::English);
    let row = front.state().desk.unfinished[0].clone();
    assert_eq!(row.language, "es");
    front.state_mut().desk.apply(Command::Resume(row.id), 2, 1);
    front.run();
    assert_eq!(language(&front), "es");
    let run = front.state().desk.run.as_ref().unwrap();
    assert_eq!(run.actions, [Action::Continue]);
}
