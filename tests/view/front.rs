//! The desk and its screens, driven without a window.

use std::path::Path;

use desk::{AskingWay, Command, Desk, Settings};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use folder::Library;
use messages::Message;
use play::session::{Action, Mode, Phase, Session, Walkthrough};
use records::Records;
use scenario::Catalog;
use tempfile::TempDir;
use view::{self, Local};

/// The desk with its screens.
pub(crate) struct Front {
    pub(crate) desk: Desk,
    pub(crate) local: Local,
    /// Dropped last: the records live in it.
    _data: TempDir,
}

/// A front in its harness.
pub(crate) type Screens = Harness<'static, Front>;

/// The screens of a fresh data folder, with the shipped call.
pub(crate) fn screens() -> Screens {
    let data = tempfile::tempdir().unwrap();
    let records = Records::open(data.path()).map_err(|why| why.said());
    screens_with(data, Path::new("tests/fixtures/calls"), records)
}

/// The screens over a scenario folder and the records, or the reason there are none.
pub(crate) fn screens_with(data: TempDir, scenarios: &Path, records: Result<Records, Message>) -> Screens {
    let mut desk = Desk::new(&Library::open(scenarios, &Catalog::shipped()), records);
    desk.fixed = Some(("coerced".to_owned(), 1));
    // Most tests choose from the list; those of typed questions say so.
    desk.settings.asking = AskingWay::List;
    let front = Front {
        desk,
        local: Local::default(),
        _data: data,
    };
    let mut screens = Harness::builder().with_size(vec2(1280.0, 720.0)).with_max_steps(30).build_ui_state(
        |ui, front: &mut Front| {
            let commands = view::show(ui, &front.desk, &mut front.local);
            if !commands.is_empty() {
                ui.ctx().request_repaint();
            }
            for command in commands {
                front.desk.apply(command, 1_000, 7);
            }
        },
        front,
    );
    screens.run();
    screens
}

/// Has the program otherwise.
pub(crate) fn with_settings(screens: &mut Screens, change: impl FnOnce(&mut Settings)) {
    let mut settings = screens.state().desk.settings.clone();
    change(&mut settings);
    screens.state_mut().desk.apply(Command::Set(Box::new(settings)), 1_000, 7);
    screens.run();
}

/// Presses keys, one after the other.
pub(crate) fn press(screens: &mut Screens, keys: &[Key]) {
    for key in keys {
        screens.key_press(*key);
        screens.run();
    }
}

/// Presses a key with Shift.
pub(crate) fn press_shift(screens: &mut Screens, key: Key) {
    screens.key_press_modifiers(Modifiers::SHIFT, key);
    screens.run();
}

/// Clicks what has this name.
pub(crate) fn click(screens: &mut Screens, name: &str) {
    let node = screens.get_by_label(name);
    if node.rect().max.y <= 720.0 {
        node.click();
    } else {
        // Below the edge of the screen: as an assistive tool clicks.
        node.click_accesskit();
    }
    screens.run();
}

/// Signs in and takes the call.
pub(crate) fn take_the_call(screens: &mut Screens, mode: Mode) {
    for command in [
        Command::SignIn("Ortiz".to_owned()),
        Command::Open(0),
        Command::SetMode(mode),
        Command::TakeCall,
    ] {
        screens.state_mut().desk.apply(command, 1_000, 7);
    }
    screens.run();
}

/// Plays a walkthrough up to an action, through the desk.
pub(crate) fn play_until(screens: &mut Screens, name: &str, stop: impl Fn(&Action) -> bool) {
    let text = std::fs::read_to_string(format!("tests/attempts/{name}.ron")).unwrap();
    let walk: Walkthrough = ron::from_str(&text).unwrap();
    for action in walk.actions.into_iter().take_while(|a| !stop(a)) {
        let desk = &mut screens.state_mut().desk;
        if action == Action::Listen {
            while session(desk).phase() == Phase::Lines {
                desk.apply(Command::Act(Action::Continue), 1_000, 7);
            }
        } else {
            desk.apply(Command::Act(action), 1_000, 7);
        }
        assert_eq!((&desk.refusal, &desk.trouble), (&None, &None));
    }
    screens.run();
}

fn session(desk: &Desk) -> &Session {
    &desk.run.as_ref().unwrap().session
}

/// Every name on the screen with what carries it.
pub(crate) fn names(screens: &Screens) -> Vec<(egui::accesskit::Role, String)> {
    let all = screens.query_all(egui_kittest::kittest::by().recursive(true));
    let named = all.map(|node| {
        let node = node.accesskit_node();
        (node.role(), node.label().or_else(|| node.value()).unwrap_or_default())
    });
    named.collect()
}

/// True if some name on the screen holds these words.
pub(crate) fn says(screens: &Screens, words: &str) -> bool {
    names(screens).iter().any(|(_, name)| name.contains(words))
}
