//! What can be noticed and what was, as text: the phrases of a line beside each other, and the notebook.

use super::play_view::numbered;
use play::session::{Concern, Place, Session, What};
use scenario::{Element, Speaker};

/// How many of the latest lines are offered for noticing.
const LATEST: usize = 10;

/// What can be noticed: phrases of the latest lines, or of all, and the objects in view.
pub(super) fn noticeable(session: &Session, all: bool) -> Vec<Place> {
    let count = u32::try_from(session.transcript().len()).unwrap_or(u32::MAX);
    let mut lines: Vec<u32> = (0..count).filter(|ix| can_be_cut(session, *ix)).collect();
    let skip = if all { 0 } else { lines.len().saturating_sub(LATEST) };
    lines.drain(..skip);
    let phrases = lines.into_iter().flat_map(|entry| {
        let count = u32::try_from(session.phrases_at(Place::Line(entry))).unwrap_or(0);
        (0..count).map(move |n| Place::Phrase(entry, n))
    });
    let objects = session
        .visible_objects()
        .map(|o| Place::Object(session.scenario().objects[o.ix()].name));
    phrases.chain(objects).collect()
}

/// The places with numbers from 1, the phrases of one line beside each other.
pub(super) fn noticeable_text(session: &Session, places: &[Place]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut last = None;
    for (n, place) in places.iter().enumerate() {
        let entry = match place {
            Place::Line(entry) | Place::Phrase(entry, _) => Some(*entry),
            Place::Object(_) => None,
        };
        let noted = if session.note_at(*place).is_some() { " (noted)" } else { "" };
        let words = format!("[{}] {}{noted}", n + 1, session.words_at(*place).trim());
        match lines.last_mut().filter(|_| entry.is_some() && entry == last) {
            Some(line) => {
                line.push_str("  ");
                line.push_str(&words);
            }
            None => lines.push(format!("  {}{words}", place_owner(session, *place))),
        }
        last = entry;
    }
    lines.join("\n")
}

/// Nobody notices their own words, and objects are offered by themselves, not through the line of looking at them.
fn can_be_cut(session: &Session, ix: u32) -> bool {
    let scenario = session.scenario();
    let said = session.transcript().get(ix as usize).is_some_and(|entry| {
        let own = entry
            .what
            .line(scenario)
            .is_some_and(|line| scenario.line(line).speaker == Speaker::Officer);
        !own && !matches!(entry.what, What::Looked(_))
    });
    said && session.phrases_at(Place::Line(ix)) > 0
}

/// Who said the line, or what the object is called.
fn place_owner(session: &Session, place: Place) -> String {
    let scenario = session.scenario();
    match place {
        Place::Object(name) => {
            let object = scenario.objects.iter().find(|o| o.name == name);
            object.map(|o| format!("{}: ", o.called)).unwrap_or_default()
        }
        Place::Line(entry) | Place::Phrase(entry, _) => {
            let entry = session.transcript().get(entry as usize);
            let line = entry.and_then(|e| e.what.line(scenario)).map(|line| scenario.line(line).speaker);
            match line {
                Some(Speaker::Person(who)) => format!("{}: ", session.name_of(who)),
                _ => String::new(),
            }
        }
    }
}

/// The notes that stand, each with its place.
pub(super) fn notes(session: &Session) -> Vec<(Place, String)> {
    let text = |place: Place, concern: Concern| {
        format!(
            "{}{} — {}",
            place_owner(session, place),
            session.words_at(place),
            concern_text(concern)
        )
    };
    session.notes().map(|note| (note.place, text(note.place, note.concern))).collect()
}

fn concern_text(concern: Concern) -> String {
    match concern {
        Concern::Inconclusive => "not conclusive".to_owned(),
        Concern::SpeaksAgainst => "points the other way".to_owned(),
        Concern::Matters(element, sure) => {
            let word = match element {
                Element::Act => "act",
                Element::Means => "means",
                Element::Purpose => "purpose",
                Element::Welfare => "welfare",
            };
            format!("{word}, sure {sure} of 5")
        }
    }
}

/// The notebook.
pub(super) fn notebook(session: &Session) -> String {
    let notes = notes(session);
    if notes.is_empty() {
        "The notebook is empty".to_owned()
    } else {
        format!("Notebook\n{}", numbered(notes.iter().map(|(_, text)| text)))
    }
}
