//! What went wrong is seen on every screen: nothing is painted over it.

use egui::epaint::ClippedShape;
use egui::{Rect, Shape};
use messages::{Language, Message, messages};

use super::every_key::STEPS;
use super::front::Screens;

/// Everything that is painted, in order, each with where it may be seen.
fn painted(front: &Screens) -> Vec<(Rect, Shape)> {
    fn flat(clip: Rect, shape: &Shape, all: &mut Vec<(Rect, Shape)>) {
        match shape {
            Shape::Vec(inner) => inner.iter().for_each(|shape| flat(clip, shape, all)),
            shape => all.push((clip, shape.clone())),
        }
    }
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape } in &front.output().shapes {
        flat(*clip_rect, shape, &mut all);
    }
    all
}

/// True for what hides what is below it.
fn hides(shape: &Shape) -> bool {
    match shape {
        Shape::Rect(rect) => rect.fill.a() > 0,
        Shape::Mesh(_) => true,
        Shape::Path(path) => path.fill.a() > 0,
        Shape::Circle(circle) => circle.fill.a() > 0,
        _ => false,
    }
}

/// Why these words cannot be read; `None` where they can.
fn unread(front: &Screens, wanted: &str) -> Option<String> {
    let all = painted(front);
    let is_wanted = |shape: &Shape| matches!(shape, Shape::Text(text) if text.galley.text().contains(wanted));
    let Some(at) = all.iter().position(|(_, shape)| is_wanted(shape)) else {
        return Some("not painted".to_owned());
    };
    let words = all[at].1.visual_bounding_rect();
    if !all[at].0.contains_rect(words.shrink(1.0)) {
        return Some(format!("cut off: {words:?} in {:?}", all[at].0));
    }
    let over = |(clip, shape): &&(Rect, Shape)| {
        let both = shape.visual_bounding_rect().intersect(*clip).intersect(words);
        hides(shape) && both.is_positive() && both.area() > 1.0
    };
    let found = all[at + 1..].iter().find(over)?;
    Some(format!("covered by {:?}", found.1.visual_bounding_rect()))
}

#[test]
fn what_went_wrong_is_seen_on_every_screen() {
    let (w, mut faults) = (messages(Language::English), Vec::new());
    let why = Message::plain("desk-no-deal").with("deal", "held");
    let refused = Message::plain("refusal-assessed-no-back");
    for (name, come_to) in STEPS {
        let mut front = super::front::screens();
        come_to(&mut front);
        front.state_mut().desk.trouble = Some(why.clone());
        front.state_mut().desk.refusal = Some(refused.clone());
        front.run();
        let told = w.tell(&why);
        for words in [&told[1..], "Understood", &w.tell(&refused)] {
            faults.extend(unread(&front, words).map(|fault| format!("{name}: “{words}” is {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn that_nothing_is_kept_is_seen_from_the_first_screen_on() {
    let (data, mut faults) = (tempfile::tempdir().unwrap(), Vec::new());
    let why = Err(Message::plain("desk-no-deal").with("deal", "held"));
    let mut front = super::front::screens_with(data, std::path::Path::new("tests/fixtures/calls"), why);
    for (name, come_to) in &STEPS[..7] {
        come_to(&mut front);
        front.state_mut().desk.trouble = None;
        front.run();
        faults.extend(unread(&front, "Nothing you do is being kept").map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
