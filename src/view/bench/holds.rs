//! What holds in the run: flags, counters, people, facts and time, each of which an author may assume to be otherwise.

use egui::{DragValue, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};

use crate::bench::{Bench, BenchCommand, Play, Step};
use crate::debrief::clock;
use crate::scenario::{CounterIx, FactIx, FlagIx, PersonIx};
use crate::session::{Assumption, Session};
use crate::view::theme::Palette;
use crate::view::widgets::{bold, quiet, reveal};

use super::local::BenchLocal;
use super::pieces::{says, scroll};

/// The latest story time that may be assumed: a day.
const LATEST: i64 = 86_400;
/// How far from nothing a counter may be assumed.
const FAR: i64 = 9_999;

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let session = &play.session;
    let pages = local.scroll[1];
    let mut assumed = Vec::new();
    ScrollArea::vertical()
        .id_salt("bench-holds")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            ui.spacing_mut().item_spacing.y = 5.0;
            if play.is_assumed() {
                says(
                    ui,
                    "△ Something in this run is assumed, so it cannot be kept as a walkthrough",
                    p.accent,
                );
            } else {
                quiet(
                    ui,
                    p,
                    "Change what you like, to see what would follow. A run with something assumed cannot be kept.",
                );
            }
            let scenario = session.scenario();
            quiet(
                ui,
                p,
                format!("Deal {}; seed {}", scenario.deals[session.deal().ix()].id, bench.seed),
            );
            time(ui, session, local, p, &mut assumed);
            people(ui, session, local, p, &mut assumed);
            flags(ui, session, p, &mut assumed);
            counters(ui, session, local, &mut assumed);
            facts(ui, session, p, &mut assumed);
        });
    out.extend(assumed.into_iter().map(|assumption| BenchCommand::Do(Step::Assume(assumption))));
}

fn time(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, "Story time");
    ui.horizontal_wrapped(|ui| {
        let wanted = number(ui, local, "Seconds since the call opened", session.time().into(), 0..=LATEST);
        quiet(ui, p, clock(session.scenario().call.clock_secs, session.time()));
        out.extend(wanted.and_then(|secs| u32::try_from(secs).ok()).map(Assumption::Time));
    });
}

fn people(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, "People");
    if session.overheard() {
        says(ui, "△ Someone can hear who must not hear sensitive questions", p.accent);
    }
    for (ix, cast) in session.scenario().people.iter().enumerate() {
        let who = PersonIx::from(ix);
        let person = session.person(who);
        ui.horizontal_wrapped(|ui| {
            let trust = number(ui, local, &format!("Trust of {}", cast.name), person.trust.into(), 0..=10);
            out.extend(
                trust
                    .and_then(|n| i32::try_from(n).ok())
                    .map(|n| Assumption::Trust(cast.id.clone(), n)),
            );
            if tick(ui, "can hear", &format!("{} can hear", cast.name), person.hears) {
                out.push(Assumption::Hears(cast.id.clone(), !person.hears));
            }
            let is_here = if session.present().contains(&who) {
                "is here"
            } else {
                "is not here"
            };
            quiet(ui, p, is_here);
        });
    }
}

fn flags(ui: &mut Ui, session: &Session, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, "Flags");
    let flags = &session.scenario().flags;
    if flags.is_empty() {
        quiet(ui, p, "The call has none.");
    }
    for (ix, id) in flags.iter().enumerate() {
        let is_set = session.flag(FlagIx::from(ix));
        if tick(ui, id, &format!("Flag {id}"), is_set) {
            out.push(Assumption::Flag(id.clone(), !is_set));
        }
    }
}

fn counters(ui: &mut Ui, session: &Session, local: &mut BenchLocal, out: &mut Vec<Assumption>) {
    let counters = &session.scenario().counters;
    if !counters.is_empty() {
        bold(ui, "Counters");
    }
    for (ix, id) in counters.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let at = session.counter(CounterIx::from(ix));
            let wanted = number(ui, local, &format!("Counter {id}"), at.into(), -FAR..=FAR);
            out.extend(
                wanted
                    .and_then(|n| i32::try_from(n).ok())
                    .map(|n| Assumption::Counter(id.clone(), n)),
            );
        });
    }
}

fn facts(ui: &mut Ui, session: &Session, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, "Facts that are known");
    quiet(ui, p, "A fact that is known stays known; take a step back instead.");
    for (ix, fact) in session.scenario().facts.iter().enumerate() {
        let knows = session.knows(FactIx::from(ix));
        let words = format!("{}: {}", fact.id, fact.says);
        if knows {
            ui.add(egui::Label::new(format!("✓ {words}")).wrap());
        } else if tick(ui, &words, &format!("Fact {}", fact.id), false) {
            out.push(Assumption::Knows(fact.id.clone()));
        }
    }
}

/// A box to tick; true if it was turned.
fn tick(ui: &mut Ui, says: &str, name: &str, on: bool) -> bool {
    let mut value = on;
    let response = ui.checkbox(&mut value, RichText::new(says));
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, name));
    reveal(&response);
    response.changed()
}

/// A number with its name before it; what it was changed to, once it is let go.
fn number(ui: &mut Ui, local: &mut BenchLocal, name: &str, is: i64, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let label = ui.label(name);
    let id = ui.make_persistent_id(("bench-number", name));
    let mut shown = local.number.filter(|(of, _)| *of == id).map_or(is, |(_, n)| n);
    // One press of an arrow is one; less would be rounded away.
    let value = DragValue::new(&mut shown)
        .range(range)
        .speed(1.0)
        .clamp_existing_to_range(false)
        .update_while_editing(false);
    let response = ui.add(value).labelled_by(label.id);
    reveal(&response);
    if response.changed() {
        local.number = Some((id, shown));
    }
    if response.dragged() {
        return None;
    }
    let changed = local.number.take_if(|(of, _)| *of == id)?;
    (changed.1 != is).then_some(changed.1)
}
