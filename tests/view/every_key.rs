//! Every screen, every panel over it, every key: what lies behind a panel never changes, and a field that is typed into keeps what types.

use desk::{Command, KeyAction, Settings};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use play::session::{Action, Mode};
use view::Overlay;

use super::front::{Screens, play_until, screens, take_the_call};

/// A screen by its name, and how to come to it.
pub(crate) type Step = (&'static str, fn(&mut Screens));

pub(crate) const STEPS: [Step; 9] = [
    ("who", |_| {}),
    ("library", |front| {
        take_the_call(front, Mode::Practice);
        front.state_mut().desk.apply(Command::ToLibrary, 1, 1);
        front.run();
    }),
    ("dispatch", |front| {
        front.state_mut().desk.apply(Command::SignInAsGuest, 1, 1);
        front.state_mut().desk.apply(Command::Open(0), 1, 1);
        front.run();
    }),
    ("lines", |front| {
        take_the_call(front, Mode::Practice);
        play_until(front, "thorough", |a| matches!(a, Action::Listen));
    }),
    ("hub", |front| {
        take_the_call(front, Mode::Practice);
        play_until(front, "thorough", |a| *a == Action::Look("phones-on-sill".to_owned()));
    }),
    ("checkpoint", |front| {
        take_the_call(front, Mode::Assessed);
        play_until(front, "thorough", |a| matches!(a, Action::Checkpoint(..)));
    }),
    ("report", |front| {
        take_the_call(front, Mode::Assessed);
        play_until(front, "thorough", |a| matches!(a, Action::FileReport));
    }),
    ("rating", |front| {
        take_the_call(front, Mode::Assessed);
        play_until(front, "thorough", |a| matches!(a, Action::Rate(_)));
    }),
    ("debrief", |front| {
        take_the_call(front, Mode::Assessed);
        play_until(front, "thorough", |_| false);
    }),
];

/// A panel, as it is opened: its name, how, and which page of the settings is turned to, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Panel {
    Keys,
    Menu,
    Leave,
    Settings(Option<&'static str>),
    Choosing,
    Notice,
    NoticeSure,
}

const PANELS: [Panel; 9] = [
    Panel::Keys,
    Panel::Menu,
    Panel::Leave,
    Panel::Settings(None),
    Panel::Settings(Some("Stage and sound")),
    Panel::Settings(Some("Keys")),
    Panel::Choosing,
    Panel::Notice,
    Panel::NoticeSure,
];

impl Panel {
    fn overlay(self, front: &Screens) -> Option<Overlay> {
        let place = || {
            let session = &front.state().desk.run.as_ref()?.session;
            let entries = session.transcript();
            let said = entries
                .iter()
                .position(|e| !e.what.is_own() && e.what.line(session.scenario()).is_some())?;
            Some(play::session::Place::Phrase(u32::try_from(said).unwrap(), 0))
        };
        Some(match self {
            Self::Keys => Overlay::Keys,
            Self::Menu => Overlay::Menu,
            Self::Leave => Overlay::Leave,
            Self::Settings(_) | Self::Choosing => Overlay::Settings,
            Self::Notice => Overlay::Notice(place()?, None),
            Self::NoticeSure => Overlay::Notice(place()?, Some(scenario::Element::Means)),
        })
    }

    fn open(self, front: &mut Screens, overlay: &Overlay) {
        front.state_mut().local.overlay = Overlay::None;
        front.run();
        front.state_mut().local.overlay = overlay.clone();
        front.run();
        match self {
            Self::Settings(Some(page)) => press_by_name(front, page),
            Self::Choosing => {
                press_by_name(front, "Keys");
                press_by_name(front, "Notebook: B");
            }
            _ => {}
        }
    }

    /// True for what the panel itself asks for by key.
    fn asks(self, stroke: Stroke) -> bool {
        let plain = stroke.modifiers != Modifiers::COMMAND;
        match self {
            Self::Leave => plain && matches!(stroke.key, Key::Num1 | Key::Enter),
            Self::Menu | Self::Notice | Self::NoticeSure => plain && stroke.digit(),
            Self::Choosing => true,
            Self::Keys | Self::Settings(_) => false,
        }
    }
}

/// Presses what may be scrolled out of sight, as an assistive tool does.
fn press_by_name(front: &mut Screens, name: &str) {
    front.get_by_label(name).click_accesskit();
    front.run();
}

/// A key as it is pressed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stroke {
    pub(crate) key: Key,
    pub(crate) modifiers: Modifiers,
}

impl Stroke {
    fn digit(self) -> bool {
        self.key.name().parse::<u8>().is_ok()
    }

    /// Down and up again, each in a frame of its own, and a frame for what comes of it.
    pub(crate) fn press<T>(self, front: &mut Harness<'static, T>) {
        for pressed in [true, false] {
            let event = Event::Key {
                key: self.key,
                physical_key: Some(self.key),
                pressed,
                repeat: false,
                modifiers: self.modifiers,
            };
            front.input_mut().events.push(event);
            front.step();
        }
        front.step();
    }
}

/// Every key of the table, and others that a keyboard has. `End` comes late: a page behind that it moved would stay moved. Tab comes last: what it
/// goes to in a panel is pressed by Enter, and rightly.
pub(crate) fn strokes() -> Vec<Stroke> {
    let all = Key::ALL.iter().copied();
    let keys: Vec<Key> = all
        .filter(|key| !matches!(key, Key::Copy | Key::Cut | Key::Paste | Key::End | Key::Tab) && !is_held(*key))
        .filter(|key| !key.name().strip_prefix('F').is_some_and(|n| n.parse::<u8>().is_ok_and(|n| n > 12)))
        .chain([Key::PageDown, Key::End, Key::Tab])
        .collect();
    let with = |modifiers| keys.iter().map(move |key| Stroke { key: *key, modifiers });
    let held = [Key::N, Key::A, Key::Enter, Key::F, Key::Num1, Key::PageDown].map(|key| Stroke {
        key,
        modifiers: Modifiers::COMMAND,
    });
    let shifted = [Key::N, Key::A, Key::Enter, Key::Space, Key::Num1].map(|key| Stroke {
        key,
        modifiers: Modifiers::SHIFT,
    });
    shifted.into_iter().chain(held).chain(with(Modifiers::NONE)).collect()
}

/// Shift and the like, which are held for the key that comes.
fn is_held(key: Key) -> bool {
    ["Shift", "Control", "Alt", "Super"].iter().any(|name| key.name().starts_with(name))
}

/// Everything the desk has, in words.
pub(crate) fn desk(front: &Screens) -> String {
    let desk = &front.state().desk;
    let run = desk.run.as_ref().map(|run| (&run.actions, &run.draft, run.attempt));
    let waiting: Vec<_> = desk.unfinished.iter().map(|row| (row.id, row.steps)).collect();
    format!(
        "{:?} {:?} {run:?} {:?} {:?} {waiting:?} {:?} {:?} {:?} {:?}",
        desk.screen, desk.person, desk.mode, desk.settings, desk.bench_wanted, desk.quit, desk.trouble, desk.refusal
    )
}

/// Everything on the screen, with where it is.
fn seen(front: &Screens) -> Vec<String> {
    let all = front.query_all(egui_kittest::kittest::by().recursive(true));
    let named = all.map(|node| {
        let inner = node.accesskit_node();
        format!(
            "{:?} {:?} {:?} {:?}",
            inner.role(),
            inner.label(),
            inner.value(),
            inner.bounding_box()
        )
    });
    named.collect()
}

/// What is behind once no panel lies over it.
fn behind(front: &mut Screens) -> Vec<String> {
    front.state_mut().local.overlay = Overlay::None;
    front.run();
    seen(front)
}

#[test]
fn no_key_goes_through_a_panel() {
    let (strokes, mut pressed) = (strokes(), 0);
    for (name, come_to) in STEPS {
        let mut front = screens();
        front.state_mut().desk.settings.reduced_motion = true;
        come_to(&mut front);
        // Nothing that moves, so that what is behind can be compared.
        super::front::with_settings(&mut front, |s| s.reduced_motion = true);
        for panel in PANELS {
            let Some(overlay) = panel.overlay(&front) else { continue };
            let screen = behind(&mut front);
            panel.open(&mut front, &overlay);
            let before = desk(&front);
            for stroke in &strokes {
                if panel.asks(*stroke) {
                    continue;
                }
                stroke.press(&mut front);
                pressed += 1;
                assert_eq!(desk(&front), before, "{stroke:?} over {panel:?} on {name}");
                if front.state().local.overlay != overlay {
                    panel.open(&mut front, &overlay);
                }
            }
            assert_eq!(behind(&mut front), screen, "behind {panel:?} on {name}");
        }
    }
    assert!(pressed > 5_000, "{pressed} keys were pressed");
}

#[test]
fn nothing_behind_a_panel_keeps_a_focus_that_enter_could_press() {
    for (name, come_to) in STEPS {
        let mut front = screens();
        come_to(&mut front);
        for panel in [Panel::Keys, Panel::Menu, Panel::Settings(None)] {
            let overlay = panel.overlay(&front).unwrap();
            for tabs in [1, 3] {
                front.state_mut().local.overlay = Overlay::None;
                front.run();
                for _ in 0..tabs {
                    front.key_press(Key::Tab);
                    front.run();
                }
                let before = desk(&front);
                // As an assistive tool or a click opens it: the focus stays where it was.
                front.state_mut().local.overlay = overlay.clone();
                front.step();
                for key in [Key::Enter, Key::Space, Key::ArrowDown] {
                    Stroke {
                        key,
                        modifiers: Modifiers::NONE,
                    }
                    .press(&mut front);
                    assert_eq!(desk(&front), before, "{key:?} over {panel:?} on {name} after {tabs} tabs");
                    assert_eq!(front.state().local.overlay, overlay, "{key:?} on {name}");
                }
            }
        }
    }
}

#[test]
fn a_key_that_is_being_chosen_is_chosen_and_does_nothing_else() {
    for (name, come_to) in STEPS {
        let mut front = screens();
        come_to(&mut front);
        for stroke in strokes() {
            front.state_mut().desk.apply(
                Command::Set(Box::new(Settings {
                    reduced_motion: true,
                    ..Settings::default()
                })),
                1,
                1,
            );
            if front.state().local.overlay == Overlay::Settings {
                front.run();
                press_by_name(&mut front, "Notebook: B");
            } else {
                Panel::Choosing.open(&mut front, &Overlay::Settings);
            }
            let before = front.state().desk.screen.clone();
            let actions = front.state().desk.run.as_ref().map(|run| run.actions.len());
            stroke.press(&mut front);
            let desk = &front.state().desk;
            assert_eq!(desk.screen, before, "{stroke:?} on {name}");
            assert_eq!(desk.run.as_ref().map(|run| run.actions.len()), actions, "{stroke:?} on {name}");
            assert_eq!(front.state().local.overlay, Overlay::Settings, "{stroke:?} on {name}");
            let others = KeyAction::ALL.into_iter().filter(|a| *a != KeyAction::Notebook);
            let moved = others.filter(|a| desk.settings.chord(*a) != a.usual()).count();
            assert!(moved <= 1, "{stroke:?} changed more than the one that had it");
        }
    }
}
