//! One entry of the run's transcript, with the details it carries: an author sees them, and can notice them.

use egui::{Label, RichText, Ui};

use crate::bench::{BenchCommand, Step};
use crate::scenario::{DetailIx, Element, Speaker};
use crate::session::{Action, Concern, Phase, Place, Session, What};
use crate::view::notebook::concern_words;
use crate::view::theme::{Palette, strong};

use super::pieces::{says, small};

/// How sure a notice made on the bench is.
const SURE: u8 = 4;

pub(super) fn show(ui: &mut Ui, session: &Session, ix: usize, p: &Palette, out: &mut Vec<BenchCommand>) {
    let scenario = session.scenario();
    let Some(entry) = session.transcript().get(ix) else { return };
    match entry.what {
        What::Entered(scene) => {
            let id = &scenario.scenes[scene.ix()].id;
            ui.add(Label::new(RichText::new(format!("Scene {id}")).small().color(p.accent)));
        }
        What::ScreenedOut(fault) => {
            let fault = &scenario.screen_outs[fault.ix()];
            says(ui, &format!("▲ Screen-out `{}`: {}", fault.id, fault.says), p.bad);
        }
        What::Event(event) => {
            let id = &scenario.events[event.ix()].id;
            ui.add(Label::new(RichText::new(format!("Event {id}")).small().color(p.accent)));
        }
        What::CallEnded => {
            ui.add(Label::new(RichText::new("The call ends").small().color(p.accent)));
        }
        _ => {}
    }
    if let Some(line) = entry.what.line(scenario) {
        let line = scenario.line(line);
        let speaker = match line.speaker {
            Speaker::Officer => "You: ".to_owned(),
            Speaker::Person(who) => format!("{}: ", session.name_of(who)),
            Speaker::Nobody => String::new(),
        };
        words(ui, &speaker, &line.text, entry.what.is_own(), p);
        if !entry.what.is_own() {
            details(ui, session, ix, line.phrases.len(), p, out);
        }
    }
}

/// The speaker's name, then the words.
fn words(ui: &mut Ui, speaker: &str, text: &str, own: bool, p: &Palette) {
    let mut job = egui::text::LayoutJob::default();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let heavy = egui::FontId::new(font.size, strong());
    for (words, font_id, color) in [(speaker, heavy, p.quiet), (text, font, if own { p.quiet } else { p.text })] {
        let format = egui::text::TextFormat {
            font_id,
            color,
            italics: speaker.is_empty(),
            ..Default::default()
        };
        job.append(words, 0.0, format);
    }
    ui.add(Label::new(job).wrap());
}

fn details(ui: &mut Ui, session: &Session, ix: usize, phrases: usize, p: &Palette, out: &mut Vec<BenchCommand>) {
    for n in 0..phrases {
        let (Ok(entry), Ok(n)) = (u32::try_from(ix), u32::try_from(n)) else {
            continue;
        };
        place(ui, session, Place::Phrase(entry, n), p, out);
    }
}

/// The details that a place carries, each with the note on it or the buttons to make one.
pub(super) fn place(ui: &mut Ui, session: &Session, place: Place, p: &Palette, out: &mut Vec<BenchCommand>) {
    let details = session.details_at(place);
    let Some(first) = details.first() else { return };
    let ids: Vec<&str> = details.iter().map(|d| session.scenario().details[d.ix()].id.as_str()).collect();
    let (ids, is_open) = (ids.join(", "), session.phase() != Phase::Filed);
    let target = session.target_of(place);
    ui.horizontal_wrapped(|ui| {
        let kind = kind(session, *first);
        ui.add(Label::new(RichText::new(format!("{kind} {ids}")).small().color(p.quiet)));
        if let Some(note) = session.note_at(place) {
            ui.add(Label::new(RichText::new(format!("✓ {}", concern_words(note.concern))).small()));
            if is_open && small(ui, "Take back", &format!("Take back the note on {ids}")).clicked() {
                out.push(act(Action::Retract(target)));
            }
        } else if is_open {
            let matters = Concern::Matters(element(session, *first), SURE);
            if small(ui, "Notice", &format!("Notice {ids}")).clicked() {
                out.push(act(Action::Notice(target.clone(), matters)));
            }
            if small(ui, "Not conclusive", &format!("Note {ids} as not conclusive")).clicked() {
                out.push(act(Action::Notice(target, Concern::Inconclusive)));
            }
        }
    });
}

fn act(action: Action) -> BenchCommand {
    BenchCommand::Do(Step::Act(action))
}

fn kind(session: &Session, detail: DetailIx) -> &'static str {
    let detail = &session.scenario().details[detail.ix()];
    if detail.cue_in(session.deal()).is_some() {
        "Cue"
    } else {
        "Distractor"
    }
}

/// What a notice of it is said to bear on: what the cue does; for a distractor, what a hasty officer would say.
fn element(session: &Session, detail: DetailIx) -> Element {
    let detail = &session.scenario().details[detail.ix()];
    detail.cue_in(session.deal()).map_or(Element::Means, |cue| cue.element)
}
