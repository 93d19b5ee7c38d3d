//! The stage as a picture and as a list: the same to see, the same to notice.

use std::collections::BTreeSet;
use std::path::Path;

use desk::Command;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use play::session::{Action, Mode, Phase, Walkthrough};
use records::Records;
use view::Overlay;

use super::front::{Screens, click, names, play_until, press, says, screens, screens_with, take_the_call, with_settings};

/// What can be pressed, by name.
fn buttons(screens: &Screens) -> BTreeSet<String> {
    let named = names(screens).into_iter().filter(|(role, _)| *role == Role::Button);
    named.map(|(_, name)| name).collect()
}

/// What the stage says of people and of the place.
fn told(screens: &Screens) -> BTreeSet<String> {
    let run = screens.state().desk.run.as_ref().unwrap();
    let people = run.session.present().iter().filter(|who| run.session.person(**who).seen);
    let starts: Vec<String> = people.map(|who| format!("{}: ", run.session.name_of(*who))).collect();
    let all = names(screens).into_iter().filter(|(role, _)| matches!(role, Role::Label));
    let texts = all.map(|(_, name)| name);
    texts
        .filter(|name| starts.iter().any(|start| name.starts_with(start)) && name.contains("look"))
        .collect()
}

/// Does the next action of a walkthrough through the desk, line by line.
fn do_next(screens: &mut Screens, action: Action) {
    let desk = &mut screens.state_mut().desk;
    if action == Action::Listen {
        while desk.run.as_ref().unwrap().session.phase() == Phase::Lines {
            desk.apply(Command::Act(Action::Continue), 1_000, 7);
        }
    } else {
        desk.apply(Command::Act(action), 1_000, 7);
    }
    screens.run();
}

#[test]
fn the_list_has_what_the_picture_has_to_notice_and_no_more() {
    let mut seen = 0;
    for name in ["thorough", "twin-thorough", "hasty", "notices-everything", "asks-in-hearing"] {
        let text = std::fs::read_to_string(format!("tests/attempts/{name}.ron")).unwrap();
        let walk: Walkthrough = ron::from_str(&text).unwrap();
        let mut front = screens();
        front.state_mut().desk.fixed = Some((walk.deal.clone(), walk.seed));
        take_the_call(&mut front, Mode::Practice);
        for (n, action) in walk.actions.into_iter().enumerate() {
            if front.state().desk.run.as_ref().unwrap().session.phase() == Phase::Report {
                break;
            }
            if n % 4 == 0 {
                let picture = (buttons(&front), told(&front));
                with_settings(&mut front, |s| s.list_view = true);
                let list = (buttons(&front), told(&front));
                with_settings(&mut front, |s| s.list_view = false);
                assert_eq!(list, picture, "{name}, step {n}");
                seen += 1;
            }
            do_next(&mut front, action);
        }
    }
    assert!(seen > 40, "{seen} moments were looked at");
}

#[test]
fn an_object_is_noticed_in_the_list_as_in_the_picture() {
    let bag = "Bag by 216: An insulated delivery bag lies on the mat of 216.";
    let notice = |list: bool| {
        let mut front = screens();
        take_the_call(&mut front, Mode::Practice);
        with_settings(&mut front, |s| s.list_view = list);
        front.get_by_label(bag).click_accesskit();
        front.run();
        front.state().local.overlay.clone()
    };
    assert!(matches!(notice(true), Overlay::Notice(..)));
    assert_eq!(notice(true), notice(false));
}

#[test]
fn the_place_the_people_and_the_sound_are_told_to_who_does_not_see_or_hear() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    for list in [false, true] {
        with_settings(&mut front, |s| s.list_view = list);
        assert!(says(&front, "An open second-floor walkway at night"), "list: {list}");
        assert!(says(&front, "Music with a heavy bass"), "list: {list}");
    }
    play_until(&mut front, "thorough", |a| matches!(a, Action::Do(id) if id == "step-outside"));
    assert!(says(&front, "Rick: a ready smile, "), "{:?}", told(&front));
}

/// Where everything is drawn.
fn drawn(screens: &Screens) -> Vec<String> {
    let shapes = &screens.output().shapes;
    shapes
        .iter()
        .map(|shape| format!("{:?}", shape.shape.visual_bounding_rect()))
        .collect()
}

#[test]
fn a_door_stands_as_it_is_written_and_who_stands_half_behind_another_is_told_and_drawn_so() {
    let data = tempfile::tempdir().unwrap();
    let records = Records::open(data.path()).map_err(|why| why.said());
    let mut front = screens_with(data, Path::new("scenarios"), records);
    click(&mut front, "Go on as a guest");
    click(&mut front, "Open the call Loud music, unit 214");
    click(&mut front, "Take the call");
    assert!(says(&front, "The door is shut."), "nobody has knocked yet");
    let before = drawn(&front);
    while front.state().desk.run.as_ref().unwrap().session.phase() == Phase::Lines {
        press(&mut front, &[egui::Key::Space]);
    }
    do_next(&mut front, Action::Do("knock".to_owned()));
    do_next(&mut front, Action::Listen);
    assert!(says(&front, "The door stands open."), "a man has opened");
    assert!(says(&front, "half behind"), "{:?}", told(&front));
    assert_ne!(before, drawn(&front));
}

#[test]
fn a_new_line_is_announced_by_itself() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    press(&mut front, &[egui::Key::Space]);
    let run = front.state().desk.run.as_ref().unwrap();
    let line = run.session.latest_line().unwrap().text.clone();
    let all = front.query_all(egui_kittest::kittest::by().recursive(true));
    let announced: Vec<String> = all
        .filter(|node| node.accesskit_node().live() == egui::accesskit::Live::Polite)
        .filter_map(|node| node.accesskit_node().label().or_else(|| node.accesskit_node().value()))
        .collect();
    assert_eq!(announced, [line]);
}

#[test]
fn nothing_moves_where_nothing_may_and_the_stage_asks_for_frames_where_it_does() {
    let mut front = screens();
    take_the_call(&mut front, Mode::Practice);
    assert!(front.state().local.next_frame.is_some());
    with_settings(&mut front, |s| s.reduced_motion = true);
    assert_eq!(front.state().local.next_frame, None);
    with_settings(&mut front, |s| {
        s.reduced_motion = false;
        s.list_view = true;
    });
    assert_eq!(front.state().local.next_frame, None);
}

/// The call of the fixtures with one piece of its text exchanged, taken and not played yet.
fn with_text(old: &str, new: &str) -> Screens {
    let text = std::fs::read_to_string("tests/fixtures/calls/loud-music/scenario.ron").unwrap();
    let other = text.replacen(old, new, 1);
    assert_ne!(other, text, "the call has this line no more");
    let calls = tempfile::tempdir().unwrap();
    std::fs::create_dir(calls.path().join("loud-music")).unwrap();
    std::fs::write(calls.path().join("loud-music/scenario.ron"), other).unwrap();
    let data = tempfile::tempdir().unwrap();
    let records = records::Records::open(data.path()).map_err(|why| why.said());
    let mut front = super::front::screens_with(data, calls.path(), records);
    take_the_call(&mut front, Mode::Practice);
    front
}

/// What is told of Rick once the first change of his bearing is this one.
fn rick(pose: &str) -> String {
    let mut front = with_text("Pose(who: \"rick\", gaze: At(\"dana\"))", pose);
    play_until(&mut front, "thorough", |a| matches!(a, Action::Do(id) if id == "explain-reason"));
    let all = names(&front).into_iter().map(|(_, name)| name);
    all.into_iter().find(|name| name.starts_with("Rick: ")).unwrap_or_default()
}

#[test]
fn who_looks_at_a_thing_is_told_to_look_at_it_and_off_where_it_is_not_there() {
    for (thing, told) in [("bolt", "looks toward: Bolt"), ("bag-on-mat", "looks away")] {
        let said = rick(&format!("Pose(who: \"rick\", gaze: Thing(\"{thing}\"))"));
        assert!(said.contains(told), "{thing}: {said:?}");
    }
}

#[test]
fn what_somebody_holds_and_sits_on_is_told() {
    let said = rick("Pose(who: \"rick\", posture: Seated, holds: Cup, sits_on: Sofa)");
    assert!(said.contains("sitting on a sofa, hands in the lap, holds a cup"), "{said:?}");
    let said = rick("Pose(who: \"rick\", posture: ArmsCrossed, holds: Phone)");
    assert!(
        said.contains("hands in view, holds a phone"),
        "folded arms come down for it: {said:?}"
    );
}

#[test]
fn a_thing_behind_people_is_painted_before_them_and_noticed_as_any_other() {
    let stages = ["behind: false, ", "behind: true, "].map(|behind| {
        let mut front = with_text("art: \"door-lock\", ", &format!("art: \"door-lock\", {behind}"));
        play_until(&mut front, "thorough", |a| matches!(a, Action::Do(id) if id == "explain-reason"));
        (buttons(&front), drawn(&front))
    });
    let [(before, ahead), (after, behind)] = stages;
    assert_eq!(before, after);
    let sorted = |mut all: Vec<String>| {
        all.sort();
        all
    };
    assert_ne!(ahead, behind, "it is painted at another time");
    assert_eq!(sorted(ahead), sorted(behind), "at the same place");
}

/// A picture of an author's own as the place of the first scene.
fn with_own_place(file: &str, bytes: Option<&[u8]>) -> Screens {
    let text = std::fs::read_to_string("tests/fixtures/calls/loud-music/scenario.ron").unwrap();
    let own = format!("pictures: {{ \"lot\": Picture(file: \"{file}\", alt: \"A parking lot in the rain.\") }},\n    start:");
    let text = text
        .replacen("start:", &own, 1)
        .replacen("place: \"walkway-night\"", "place: \"lot\"", 1);
    let calls = tempfile::tempdir().unwrap();
    let folder = calls.path().join("loud-music");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("scenario.ron"), text).unwrap();
    if let Some(bytes) = bytes {
        std::fs::write(folder.join(file), bytes).unwrap();
    }
    let data = tempfile::tempdir().unwrap();
    let records = records::Records::open(data.path()).map_err(|why| why.said());
    let mut front = super::front::screens_with(data, calls.path(), records);
    take_the_call(&mut front, Mode::Practice);
    front
}

#[test]
fn a_place_of_the_authors_own_is_told_and_a_broken_one_stops_no_call() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill="#345"/></svg>"##;
    let broken = b"\x89PNG\r\n\x1a\nand nothing after";
    for (file, bytes) in [
        ("lot.svg", Some(&svg[..])),
        ("lot.png", Some(&broken[..])),
        ("lot.png", None),
        ("../lot.png", None),
    ] {
        let mut front = with_own_place(file, bytes);
        assert!(says(&front, "A parking lot in the rain."), "{file}");
        press(&mut front, &[egui::Key::Space]);
        assert_eq!(front.state().desk.run.as_ref().unwrap().actions, [Action::Continue], "{file}");
    }
}

/// The words painted in the picture, where no widget has them.
fn painted(screens: &Screens) -> String {
    fn add(shape: &egui::Shape, words: &mut String) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(shape, words)),
            egui::Shape::Text(text) => words.push_str(text.galley.text()),
            _ => {}
        }
    }
    let mut words = String::new();
    screens.output().shapes.iter().for_each(|clipped| add(&clipped.shape, &mut words));
    words
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long a frame takes is what is tested")]
fn a_picture_is_drawn_beside_the_frames_and_one_that_costs_too_much_is_told_of() {
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 10\">{inside}</svg>").into_bytes();
    let steps = "<feMorphology radius=\"9\"/><feGaussianBlur stdDeviation=\"500\"/>".repeat(20);
    let costly = format!("<filter id=\"f\">{steps}</filter><rect width=\"16\" height=\"10\" filter=\"url(#f)\"/>");
    for (inside, at_last) in [
        ("<rect width=\"16\" height=\"10\"/>", ""),
        (&costly, "The picture lot.svg cannot be shown."),
    ] {
        let mut front = with_own_place("lot.svg", Some(&svg(inside)));
        let from = std::time::Instant::now();
        while painted(&front).contains("is being drawn") || !painted(&front).contains(at_last) {
            assert!(
                front.state().local.next_frame.is_some(),
                "another frame is wanted while it is drawn"
            );
            assert!(from.elapsed().as_secs() < 20, "{at_last}: {}", painted(&front));
            let frame = std::time::Instant::now();
            front.step();
            assert!(frame.elapsed().as_secs() < 2, "no frame waits for a picture");
        }
        front.step();
        assert!(!painted(&front).contains("is being drawn") && painted(&front).contains(at_last));
    }
}
