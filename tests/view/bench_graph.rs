//! The author's bench: the graph, picked from and walked through.

use bench::BenchCommand;
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use play::playtest::{Budget, explore};

use super::bench::{Screen, base, bench_over, click, loud_music, names, press, says, scene, with};

fn boxes(screen: &Screen) -> Vec<String> {
    let all = names(screen).into_iter().filter(|(role, _)| *role == Role::Button);
    let named = all.filter(|(_, name)| name.starts_with("scene ") || name.starts_with("end of the call"));
    named.map(|(_, name)| name).collect()
}

#[test]
fn every_box_has_a_name_of_its_own() {
    let mut screen = bench_over(loud_music());
    press(&mut screen, &[Key::G]);
    let found = boxes(&screen);
    let scenario = screen.state().bench.scenario.clone().unwrap();
    assert_eq!(found.len(), scenario.scenes.len() + 1);
    for scene in &scenario.scenes {
        let name = format!("scene {}", scene.id);
        assert!(found.iter().any(|f| *f == name || f.starts_with(&format!("{name}, "))), "{name}");
    }
}

#[test]
fn heat_is_said_as_visits_and_a_scene_without_a_way_as_such() {
    let lost = "\"attic\": Scene(place: \"dispatch\", lines: [Narrate(\"An attic.\"), EndCall]),\n        // ~ scenes";
    let mut screen = bench_over(with(&base(), "// ~ scenes", lost));
    press(&mut screen, &[Key::G]);
    assert!(says(&screen, "scene attic, no way leads here"));
    let scenario = screen.state().bench.scenario.clone().unwrap();
    let budget = Budget {
        states: 2_000,
        plays: 10,
        seed: 1,
        ..Budget::default()
    };
    screen.state_mut().bench.explored = Some(explore(&scenario, &budget).into());
    screen.run();
    let visits = screen.state().bench.visits().unwrap();
    let all: u32 = visits.iter().sum();
    assert!(says(&screen, &format!("scene door, the opening, {} of {all} visits", visits[0])));
    screen.state_mut().bench.class_visits = Some(vec![12, 80, 8, 0]);
    screen.run();
    assert!(
        says(&screen, "scene door, the opening, 12 of 100 visits"),
        "a class comes before the explorer"
    );
}

#[test]
fn a_scene_is_played_from_by_its_button() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::G]);
    click(&mut screen, "scene step");
    let step = scene(&screen, "step");
    assert_eq!(screen.state().sent, [BenchCommand::Pick(step)]);
    assert!(says(&screen, "Leads to door (by back-in)."));
    click(&mut screen, "Play from the scene step");
    assert_eq!(screen.state().sent.last(), Some(&BenchCommand::PlayFrom(step)));
    assert!(says(&screen, "Sam pulls the door shut."));
    assert!(says(&screen, "scene step, the run is here"));
    assert!(says(&screen, "The way that was taken to come here"));
    assert!(says(&screen, "1. do step-out"));
}

#[test]
fn the_editor_opens_where_a_scene_is_written() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::G]);
    click(&mut screen, "scene car");
    press(&mut screen, &[Key::E]);
    let text = base();
    let at = text.position(u32::try_from(text.text.find("\"car\": Scene").unwrap()).unwrap());
    let sent = screen.state().sent.last().cloned();
    assert!(matches!(&sent, Some(BenchCommand::Edit(to)) if to.line == at.line), "{sent:?}");
    screen.state_mut().bench.read(Ok(with(&base(), "\"car\": Scene", "\"cab\": Scene")));
    screen.run();
    click(&mut screen, "Open the scene car in the editor");
    assert_eq!(
        screen.state().sent.last().cloned(),
        sent,
        "a scene that is gone from the text has no place there"
    );
}

#[test]
fn arrows_lead_along_the_ways_and_take_the_pick_with_them() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::G]);
    screen.get_by_label("scene door, the opening").focus();
    screen.run();
    assert_eq!(screen.state().bench.picked, Some(scene(&screen, "door")));
    press(&mut screen, &[Key::ArrowDown]);
    let below = screen.state().bench.picked.unwrap();
    assert_ne!(below, scene(&screen, "door"));
    press(&mut screen, &[Key::ArrowUp]);
    assert_eq!(screen.state().bench.picked, Some(scene(&screen, "door")));
    press(&mut screen, &[Key::Tab]);
    assert_ne!(
        screen.state().bench.picked,
        Some(scene(&screen, "door")),
        "Tab goes on to the next box"
    );
}

#[test]
fn a_search_picks_the_first_scene_that_has_the_words() {
    let mut screen = bench_over(loud_music());
    screen.key_press_modifiers(Modifiers::COMMAND, Key::F);
    screen.run();
    let id = screen.state().bench.scenario.as_ref().unwrap().scenes.last().unwrap().id.clone();
    screen.get_by_label("Find a scene").type_text(&id.to_uppercase());
    screen.run();
    assert_eq!(screen.state().bench.picked, Some(scene(&screen, &id)));
    press(&mut screen, &[Key::Enter]);
    let picked = names(&screen)
        .into_iter()
        .map(|(_, name)| name)
        .find(|name| name.starts_with(&format!("scene {id}")));
    assert!(screen.get_by_label(&picked.unwrap()).is_focused());
    press(&mut screen, &[Key::Plus, Key::Minus, Key::Num0, Key::F]);
    assert_eq!(screen.state().sent.last(), Some(&BenchCommand::PlayFrom(scene(&screen, &id))));
}

#[test]
fn the_pointer_picks_drags_and_zooms() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::G]);
    let before = screen.get_by_label("scene car").rect();
    let from = before.center();
    screen.hover_at(from);
    screen.run();
    screen.drag_at(from);
    screen.run();
    screen.hover_at(from + vec2(30.0, 20.0));
    screen.run();
    screen.drop_at(from + vec2(30.0, 20.0));
    screen.run();
    let moved = screen.get_by_label("scene car").rect();
    assert!((moved.min - before.min - vec2(30.0, 20.0)).length() < 1.0, "{before:?} {moved:?}");
    assert_eq!(screen.state().sent, [], "a drag picks nothing");
    screen.get_by_label("scene car").click();
    screen.run();
    assert_eq!(screen.state().bench.picked, Some(scene(&screen, "car")));
    screen.hover_at(moved.center());
    screen.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 60.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    screen.run();
    let larger = screen.get_by_label("scene car").rect();
    assert!(larger.width() > moved.width() * 1.1, "{moved:?} {larger:?}");
}
