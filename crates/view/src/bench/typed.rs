//! Type and see: what a trainee who typed a sentence here would be shown, and what was nearest.

use asking::{Sayable, Zone};
use egui::{TextEdit, Ui};

use crate::ask::{Prepared, said_to};
use crate::theme::Palette;
use crate::widgets::{bold, quiet};
use messages::Messages;
use play::session::{MOST_TYPED, Session};
use scenario::PersonIx;

use super::local::BenchLocal;
use super::pieces::says;

/// What is remembered of it.
#[derive(Debug, Default)]
pub(super) struct TypedMemory {
    words: String,
    ready: Prepared,
}

/// The line, and under it what is found for each who is there.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette) {
    if session.present().is_empty() {
        return;
    }
    let w = local.messages();
    let label = bold(ui, w.say("bench-typed"));
    let field = TextEdit::singleline(&mut local.typed.words)
        .desired_width(f32::INFINITY)
        .char_limit(MOST_TYPED);
    ui.add(field.hint_text(w.say("bench-typed-hint"))).labelled_by(label.id);
    if local.typed.words.trim().is_empty() {
        return;
    }
    for who in session.present().to_vec() {
        found(ui, session, local, who, w, p);
    }
}

/// What is found for one of them.
fn found(ui: &mut Ui, session: &Session, local: &mut BenchLocal, who: PersonIx, w: &'static Messages, p: &Palette) {
    let scenario = session.scenario();
    let open: Vec<Sayable> = session
        .options()
        .filter_map(|choice| said_to(session, who, choice))
        .map(|(_, one)| one)
        .collect();
    let found = local
        .typed
        .ready
        .of(session)
        .find(&local.typed.words, &scenario.people[who.ix()].name, &open);
    let shown = match found.zone {
        Zone::One => "bench-typed-one",
        Zone::Three => "bench-typed-three",
        Zone::None => "bench-typed-none",
        Zone::Veto(_) => "bench-typed-veto",
    };
    quiet(ui, p, w.fill(shown, &[("name", session.name_of(who).into())]));
    for (ix, alike) in found.ranked {
        let line = format!("{alike:>4}  {}  “{}”", open[ix].id(scenario), open[ix].words(scenario));
        says(ui, &line, p.text);
    }
}
