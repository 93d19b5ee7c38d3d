//! Every screen at every size in every theme and language, a picture each, for people to look at; and contact sheets of them.
//!
//! What a test can find in them (what is cut off, what lies over something else) `tests/view/layout.rs` finds without a window.

use std::path::Path;

use desk::{ColorTheme, Command, Desk, Settings};
use folder::Library;
use messages::Language;
use play::session::{Action, Phase};
use records::Records;
use scenario::Catalog;

use super::driver::Driver;
use super::screen::{Screen, wait_until};
use super::walkthrough;

/// Keeps an unfinished attempt of somebody, played through the desk up to an action.
fn begin(data: &Path, who: &str, settings: &Settings, stop: impl Fn(&Action) -> bool) {
    let library = Library::open(Path::new("tests/fixtures/calls"), &Catalog::shipped());
    let mut desk = Desk::new(&library, Records::open(data).map_err(|why| why.said()));
    let walk = walkthrough("thorough");
    desk.fixed = Some((walk.deal.clone(), walk.seed));
    let mut time = 1;
    let mut tell = |desk: &mut Desk, command: Command| {
        time += 1;
        desk.apply(command, time, 1);
        assert_eq!((&desk.trouble, &desk.refusal), (&None, &None));
    };
    for command in [
        Command::Set(Box::new(settings.clone())),
        Command::SignIn(who.to_owned()),
        Command::Set(Box::new(settings.clone())),
        Command::Open(0),
        Command::SetMode(walk.mode),
        Command::TakeCall,
    ] {
        tell(&mut desk, command);
    }
    for action in walk.actions.into_iter().take_while(|a| !stop(a)) {
        if action == Action::Listen {
            while desk.run.as_ref().unwrap().session.phase() == Phase::Lines {
                tell(&mut desk, Command::Act(Action::Continue));
            }
        } else if desk.settings.language != Language::Spanish || !names_words(&action) {
            tell(&mut desk, Command::Act(action));
        }
    }
}

/// True for what names words of the call, which are others in another language; the screens are much the same without it.
fn names_words(action: &Action) -> bool {
    matches!(action, Action::Notice(..) | Action::Support(_))
}

/// Presses keys one by one, each once the screen has answered the one before.
fn go(driver: &Driver, screen: &Screen, keys: &[&str]) {
    for key in keys {
        let before = screen.pixels();
        driver.press(&[key]);
        wait_until(&format!("an answer to {key}"), || screen.pixels() != before);
        screen.quiet();
    }
}

fn sign_in(driver: &Driver, screen: &Screen, who: &str) {
    driver.write(who);
    screen.quiet();
    go(driver, screen, &["Return"]);
}

/// Takes a picture of every screen.
fn visit(screen: &Screen, settings: &Settings) {
    let data = tempfile::tempdir().unwrap();
    begin(data.path(), "Ada", settings, |a| matches!(a, Action::Rate(_)));
    begin(data.path(), "Ben", settings, |a| matches!(a, Action::FileReport));
    begin(data.path(), "Cho", settings, |a| matches!(a, Action::Checkpoint(..)));
    begin(data.path(), "Dee", settings, |a| *a == Action::Do("cigarette-break".to_owned()));
    let driver = Driver::start(screen, data.path(), "coerced");
    screen.picture("who");
    sign_in(&driver, screen, "Dee");
    screen.picture("library");
    for (keys, name) in [
        (&["shift+a"][..], "settings"),
        (&["Escape", "1"], "dispatch"),
        (&["Escape", "Return"], "call-ask"),
        (&["F2"], "call-ask-list"),
        (&["F2", "a"], "call-ask-line"),
    ] {
        go(&driver, screen, keys);
        screen.picture(name);
    }
    driver.write(if settings.language == Language::Spanish {
        "cuanto tiempo lleva usted en la ciudad"
    } else {
        "how long have you been here in town"
    });
    screen.quiet();
    for (keys, name) in [
        (&["Return"][..], "call-ask-found"),
        (&["Escape", "Escape", "d"], "call-do"),
        (&["n", "n"], "notice"),
        (&["Escape", "v"], "call-list"),
        (&["v", "b"], "notebook"),
        (&["b", "F10"], "leave"),
    ] {
        go(&driver, screen, keys);
        screen.picture(name);
    }
    go(&driver, screen, &["Return", "Escape"]);
    for (who, name) in [("Cho", "checkpoint"), ("Ben", "report"), ("Ada", "rating")] {
        sign_in(&driver, screen, who);
        go(&driver, screen, &["Return"]);
        screen.picture(name);
        if who != "Ada" {
            go(&driver, screen, &["F10", "Return", "Escape"]);
        }
    }
    go(&driver, screen, &["4"]);
    screen.picture("debrief");
    go(&driver, screen, &["Next"]);
    screen.picture("debrief-2");
}

/// The pictures of a folder on one sheet, small enough to be looked at together.
fn contact_sheet(screen: &Screen, folder: &str) {
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window").join(folder);
    let all = pictures.join("*.png");
    let sheet = pictures.parent().unwrap().join(format!("{folder}.jpg"));
    screen.run(
        "montage",
        &[
            all.to_str().unwrap(),
            "-tile",
            "4x",
            "-geometry",
            "640x400+4+4",
            "-quality",
            "82",
            sheet.to_str().unwrap(),
        ],
    );
    assert!(sheet.is_file(), "montage of ImageMagick makes the sheets");
}

/// Takes the pictures of a window of this size in pixels, in every theme and language.
fn visit_all(width: u32, height: u32) {
    for theme in ColorTheme::ALL {
        for language in Language::ALL {
            let settings = Settings {
                theme,
                language,
                reduced_motion: true,
                ..Settings::default()
            };
            let folder = format!("screens-{width}x{height}-{theme:?}-{}", language.tag());
            let screen = Screen::start(width, height, &folder);
            visit(&screen, &settings);
            contact_sheet(&screen, &folder);
        }
    }
}

// One test a size: each waits for its own display most of the time, so they are run side by side.

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn every_screen_is_shown_in_a_small_window_in_every_theme_and_language() {
    visit_all(1024, 768);
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn every_screen_is_shown_in_a_common_window_in_every_theme_and_language() {
    visit_all(1280, 720);
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn every_screen_is_shown_on_a_projector_in_every_theme_and_language() {
    visit_all(1920, 1080);
}
