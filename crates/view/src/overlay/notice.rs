//! A notice being made: what it bears on, and how sure the trainee is.

use egui::Ui;

use crate::front::{Front, free_focus};
use crate::local::{Local, Overlay};
use crate::widgets::{body, bold, choice, how_sure};
use desk::Command;
use play::session::{Action, Concern, Place, Session};
use scenario::Element;

/// The elements in the order of their digits, each with the messages that name and explain it.
const ELEMENTS: [(Element, &str, &str); 4] = [
    (Element::Act, "element-act", "element-act-says"),
    (Element::Means, "element-means", "element-means-says"),
    (Element::Purpose, "element-purpose", "element-purpose-says"),
    (Element::Welfare, "element-welfare", "element-welfare-says"),
];

pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>, place: Place, element: Option<Element>) {
    let words = local.messages();
    bold(ui, words.say("notice-title"));
    body(ui, words.fill("notice-quote", &[("words", session.words_at(place).into())]));
    match element {
        Some(element) => sure(ui, session, local, out, place, element),
        None => bears_on(ui, session, local, out, place),
    }
}

/// How sure of an element.
fn sure(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>, place: Place, element: Element) {
    let (p, words) = (local.palette(), local.messages());
    let keyed = local
        .keys
        .digit(Front::Panel)
        .and_then(|k| u8::try_from(k).ok())
        .filter(|k| *k <= 5);
    let name = ELEMENTS
        .iter()
        .find(|(e, ..)| *e == element)
        .map_or("", |(_, name, _)| words.say(name));
    bold(ui, words.fill("notice-how-sure", &[("element", name.into())]));
    if let Some(sure) = how_sure(ui, words, &p, None).or(keyed) {
        decide(ui, session, local, out, place, Concern::Matters(element, sure));
    }
}

/// Which element, none for sure, or that it points the other way.
fn bears_on(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>, place: Place) {
    let (p, words) = (local.palette(), local.messages());
    let key = local.keys.digit(Front::Panel);
    bold(ui, words.say("notice-bears-on"));
    let mut chosen = None;
    for (n, (element, name, says)) in (1..).zip(ELEMENTS) {
        if choice(ui, &p, Some(n), words.say(name), words.say(says), false).clicked() || key == Some(n) {
            chosen = Some(element);
        }
    }
    let (name, says) = (words.say("notice-inconclusive"), words.say("notice-inconclusive-says"));
    let inconclusive = choice(ui, &p, Some(5), name, says, false).clicked() || key == Some(5);
    let noted = session.note_at(place).is_some();
    let (name, says) = (words.say("notice-speaks-against"), words.say("notice-speaks-against-says"));
    let against = choice(ui, &p, Some(6), name, says, false).clicked() || key == Some(6);
    let back = noted && (choice(ui, &p, Some(7), words.say("notice-take-back"), "", false).clicked() || key == Some(7));
    if let Some(element) = chosen {
        local.overlay = Overlay::Notice(place, Some(element));
    } else if inconclusive {
        decide(ui, session, local, out, place, Concern::Inconclusive);
    } else if against {
        decide(ui, session, local, out, place, Concern::SpeaksAgainst);
    } else if back {
        out.push(Command::Act(Action::Retract(session.target_of(place))));
        local.overlay = Overlay::None;
        free_focus(ui.ctx());
    }
    if ui.button(words.say("notice-never-mind")).clicked() {
        local.overlay = Overlay::None;
    }
}

/// Notices it. The focus goes, so that Space goes on again.
fn decide(ui: &Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>, place: Place, concern: Concern) {
    out.push(Command::Act(Action::Notice(session.target_of(place), concern)));
    local.overlay = Overlay::None;
    free_focus(ui.ctx());
}
