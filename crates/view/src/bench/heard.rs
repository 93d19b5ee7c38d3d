//! One entry of the run's transcript, with the details it carries: an author sees them, and can notice them.

use egui::{Label, RichText, TextStyle, Ui};

use crate::notebook::concern_words;
use crate::theme::{Palette, Room, strong};
use bench::{BenchCommand, Step};
use messages::Messages;
use play::session::{Action, Concern, Phase, Place, Session, What};
use scenario::{DetailIx, Element, Speaker};

use super::pieces::{says, small};

/// How sure a notice made on the bench is.
const SURE: u8 = 4;

pub(super) fn show(ui: &mut Ui, session: &Session, ix: usize, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    let scenario = session.scenario();
    let Some(entry) = session.transcript().get(ix) else { return };
    match entry.what {
        What::Entered(scene) => {
            let id = &scenario.scenes[scene.ix()].id;
            happened(ui, w.fill("bench-scene", &[("scene", id.as_str().into())]), p);
        }
        What::ScreenedOut(fault) => {
            let fault = &scenario.screen_outs[fault.ix()];
            let given = [("id", fault.id.as_str().into()), ("says", fault.says.as_str().into())];
            says(ui, &format!("▲ {}", w.fill("bench-screen-out", &given)), p.bad);
        }
        What::Event(event) => {
            let id = &scenario.events[event.ix()].id;
            happened(ui, w.fill("bench-event", &[("event", id.as_str().into())]), p);
        }
        What::CallEnded => happened(ui, w.say("bench-call-ends"), p),
        _ => {}
    }
    if let Some(line) = entry.what.line(scenario) {
        let line = scenario.line(line);
        let speaker = match line.speaker {
            Speaker::Officer => format!("{} ", w.say("bench-you")),
            Speaker::Person(who) => format!("{} ", w.fill("bench-speaker", &[("who", session.name_of(who).into())])),
            Speaker::Nobody => String::new(),
        };
        words(ui, &speaker, &line.text, entry.what.is_own(), p);
        if !entry.what.is_own() {
            details(ui, session, ix, line.phrases.len(), w, p, out);
        }
    }
}

/// Something that happened, small.
fn happened(ui: &mut Ui, words: impl Into<String>, p: &Palette) {
    ui.add(Label::new(RichText::new(words).small().color(p.accent)));
}

/// The speaker's name, then the words.
fn words(ui: &mut Ui, speaker: &str, text: &str, own: bool, p: &Palette) {
    let mut job = egui::text::LayoutJob::default();
    let font = TextStyle::Body.resolve(ui.style());
    let (room, size) = (Room::set(ui.ctx()), font.size);
    let heavy = egui::FontId::new(size, strong());
    for (words, font_id, color) in [(speaker, heavy, p.quiet), (text, font, if own { p.quiet } else { p.text })] {
        let format = egui::text::TextFormat {
            font_id,
            color,
            italics: speaker.is_empty(),
            line_height: room.line_height(size),
            extra_letter_spacing: room.between_letters(size),
            ..Default::default()
        };
        job.append(words, 0.0, format);
    }
    ui.add(Label::new(job).wrap());
}

fn details(ui: &mut Ui, session: &Session, ix: usize, phrases: usize, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    for n in 0..phrases {
        let (Ok(entry), Ok(n)) = (u32::try_from(ix), u32::try_from(n)) else {
            continue;
        };
        place(ui, session, Place::Phrase(entry, n), w, p, out);
    }
}

/// The details that a place carries, each with the note on it or the buttons to make one.
pub(super) fn place(ui: &mut Ui, session: &Session, place: Place, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    let mut details = session.details_at(place).peekable();
    let Some(first) = details.peek().copied() else { return };
    let ids: Vec<&str> = details.map(|d| session.scenario().details[d.ix()].id.as_str()).collect();
    let (ids, is_open) = ([("ids", ids.join(", ").into())], session.phase() != Phase::Filed);
    let target = session.target_of(place);
    ui.horizontal_wrapped(|ui| {
        let carried = w.fill(kind(session, first), &ids);
        ui.add(Label::new(RichText::new(carried).small().color(p.quiet)));
        if let Some(note) = session.note_at(place) {
            ui.add(Label::new(RichText::new(format!("✓ {}", concern_words(note.concern, w))).small()));
            if is_open && small(ui, w.say("bench-take-back"), &w.fill("bench-take-back-spoken", &ids)).clicked() {
                out.push(act(Action::Retract(target)));
            }
        } else if is_open {
            let matters = Concern::Matters(element(session, first), SURE);
            if small(ui, w.say("bench-notice"), &w.fill("bench-notice-spoken", &ids)).clicked() {
                out.push(act(Action::Notice(target.clone(), matters)));
            }
            if small(ui, w.say("bench-not-conclusive"), &w.fill("bench-not-conclusive-spoken", &ids)).clicked() {
                out.push(act(Action::Notice(target, Concern::Inconclusive)));
            }
        }
    });
}

fn act(action: Action) -> BenchCommand {
    BenchCommand::Do(Step::Act(action))
}

/// The message that says what kind of detail it is.
fn kind(session: &Session, detail: DetailIx) -> &'static str {
    let detail = &session.scenario().details[detail.ix()];
    if detail.cue_in(session.deal()).is_some() {
        "bench-cue"
    } else if detail.freedom_in(session.deal()).is_some() {
        "bench-freedom"
    } else {
        "bench-distractor"
    }
}

/// What a notice of it is said to bear on: what the cue does; for a distractor, what a hasty officer would say.
fn element(session: &Session, detail: DetailIx) -> Element {
    let detail = &session.scenario().details[detail.ix()];
    detail.cue_in(session.deal()).map_or(Element::Means, |cue| cue.element)
}
