//! Nothing is cut off and nothing lies over something else, whatever the window's size, the text's size or the language.

use desk::Command;
use egui::accesskit::Role;
use egui::{Key, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use messages::Language;
use play::session::{Action, Mode};

use super::front::{Screens, play_until, press, press_shift, screens, take_the_call, with_settings};
use super::own_words::come_to_what_was_found;

/// Windows in points: what is left of 1024 by 768 at 200 percent, the usual ones, a very wide one, a very large one.
const SIZES: [(f32, f32); 6] = [
    (512.0, 384.0),
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (2560.0, 1080.0),
    (3840.0, 2160.0),
];

/// What can be pressed, with where it is.
fn pressable(front: &Screens) -> Vec<(String, Rect)> {
    let roles = [Role::Button, Role::CheckBox, Role::RadioButton, Role::TextInput];
    let all = front.query_all(egui_kittest::kittest::by().recursive(true));
    all.filter(|node| roles.contains(&node.accesskit_node().role()))
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect()
}

/// Objects lie in the picture, where they may overlap as things do; phrases share lines of text.
fn is_of_the_scene(front: &Screens, name: &str) -> bool {
    let Some(run) = &front.state().desk.run else { return false };
    let scenario = run.session.scenario();
    let object = scenario.objects.iter().any(|o| name.starts_with(&format!("{}: ", o.called)));
    object
        || scenario
            .lines
            .iter()
            .any(|line| line.text.contains(name.split(" (").next().unwrap_or(name)))
}

/// What is only read, with where it is.
fn readable(front: &Screens) -> Vec<(String, Rect)> {
    let all = front.query_all(egui_kittest::kittest::by().recursive(true));
    all.filter(|node| node.accesskit_node().role() == Role::Label)
        .map(|node| (node.accesskit_node().value().unwrap_or_default(), node.rect()))
        .collect()
}

fn faults(front: &Screens, width: f32) -> Vec<String> {
    let all = pressable(front);
    let mut faults = Vec::new();
    for (name, rect) in all.iter().chain(&readable(front)) {
        if rect.min.x < -0.5 || rect.max.x > width + 0.5 {
            faults.push(format!("“{name}” is cut off at the side: {rect:?}"));
        }
    }
    let panels: Vec<_> = all.iter().filter(|(name, _)| !is_of_the_scene(front, name)).collect();
    for (n, (name, rect)) in panels.iter().enumerate() {
        for (other, over) in &panels[n + 1..] {
            let both = rect.intersect(*over);
            if both.width() > 1.5 && both.height() > 1.5 {
                faults.push(format!("“{name}” and “{other}” lie over each other: {both:?}"));
            }
        }
    }
    faults
}

/// A screen by its name, and how to come to it.
type Step = (&'static str, fn(&mut Screens));

const STEPS: [Step; 9] = [
    ("who", |_| {}),
    ("library", |front| {
        front.state_mut().desk.apply(Command::SignInAsGuest, 1, 1);
        front.run();
    }),
    ("dispatch", |front| {
        front.state_mut().desk.apply(Command::SignInAsGuest, 1, 1);
        front.state_mut().desk.apply(Command::Open(0), 1, 1);
        front.run();
    }),
    ("hub", |front| {
        take_the_call(front, Mode::Practice);
        play_until(front, "thorough", |a| matches!(a, Action::Do(_)));
    }),
    ("asking", come_to_what_was_found),
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

#[test]
fn no_control_is_cut_off_or_lies_over_another() {
    let mut found = Vec::new();
    for (name, come_to) in STEPS {
        let mut front = screens();
        come_to(&mut front);
        for language in [Language::English, Language::Pseudo] {
            for (width, height) in SIZES {
                with_settings(&mut front, |s| {
                    s.language = language;
                    s.reduced_motion = true;
                });
                front.set_size(vec2(width, height));
                front.run();
                let here = faults(&front, width);
                found.extend(
                    here.into_iter()
                        .map(|fault| format!("{name} {language:?} {width}x{height}: {fault}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_panel_is_cut_off() {
    let mut found = Vec::new();
    for open in [Key::F1, Key::F10, Key::Escape, Key::A] {
        for (width, height) in SIZES {
            let mut front = screens();
            take_the_call(&mut front, Mode::Practice);
            with_settings(&mut front, |s| s.language = Language::Pseudo);
            front.set_size(vec2(width, height));
            front.run();
            if open == Key::A {
                press_shift(&mut front, open);
            } else {
                press(&mut front, &[open]);
            }
            let cut = pressable(&front)
                .into_iter()
                .filter(|(_, rect)| rect.min.x < -0.5 || rect.max.x > width + 0.5);
            found.extend(cut.map(|(name, rect)| format!("{open:?} {width}x{height}: “{name}” {rect:?}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// 1280 by 720 at 200 percent: the widest face with room between its letters, and still lines to read and options to choose.
#[test]
fn at_twice_the_text_there_is_room_to_read_and_to_choose() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    with_settings(&mut front, |s| {
        s.face = desk::Face::Dyslexic;
        s.line_percent = 125;
    });
    play_until(&mut front, "thorough", |a| matches!(a, Action::Do(_)));
    front.set_size(vec2(640.0, 360.0));
    front.run();
    let all = pressable(&front);
    let of = |start: &str| all.iter().find(|(name, _)| name.starts_with(start)).map(|(_, rect)| *rect);
    let (head, tabs) = (of("Leave").unwrap(), of("Ask,").unwrap());
    assert!(tabs.min.y - head.max.y > 140.0, "{} points to read in", tabs.min.y - head.max.y);
    assert!(360.0 - tabs.max.y > 70.0, "{} points to choose in", 360.0 - tabs.max.y);
}
