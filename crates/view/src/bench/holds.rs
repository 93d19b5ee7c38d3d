//! What holds in the run: flags, counters, people, facts and time, each of which an author may assume to be otherwise.

use egui::{DragValue, RichText, ScrollArea, Ui, WidgetInfo, WidgetType};

use crate::theme::Palette;
use crate::widgets::{body, bold, quiet, reveal};
use bench::{Bench, BenchCommand, Play, Step};
use messages::Messages;
use play::debrief::clock;
use play::session::{Assumption, Session};
use scenario::{CounterIx, FactIx, FlagIx, PersonIx};

use super::local::BenchLocal;
use super::pieces::{says, scroll};

/// The latest story time that may be assumed: a day.
const LATEST: i64 = 86_400;
/// How far from nothing a counter may be assumed.
const FAR: i64 = 9_999;

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let (session, w) = (&play.session, local.messages());
    let pages = local.scroll[1];
    let mut assumed = Vec::new();
    ScrollArea::vertical()
        .id_salt("bench-holds")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            ui.spacing_mut().item_spacing.y = 5.0;
            if play.is_assumed() {
                says(ui, &format!("△ {}", w.say("bench-holds-assumed")), p.accent);
            } else {
                quiet(ui, p, w.say("bench-holds-what"));
            }
            let deal = session.scenario().deals[session.deal().ix()].id.as_str();
            let drawn = [("deal", deal.into()), ("seed", bench.seed.to_string().into())];
            quiet(ui, p, w.fill("bench-deal-and-seed", &drawn));
            time(ui, session, local, p, &mut assumed);
            people(ui, session, local, p, &mut assumed);
            flags(ui, session, w, p, &mut assumed);
            counters(ui, session, local, &mut assumed);
            facts(ui, session, w, p, &mut assumed);
        });
    out.extend(assumed.into_iter().map(|assumption| BenchCommand::Do(Step::Assume(assumption))));
}

fn time(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<Assumption>) {
    let w = local.messages();
    bold(ui, w.say("bench-story-time"));
    ui.horizontal_wrapped(|ui| {
        let wanted = number(ui, local, w.say("bench-seconds"), session.time().into(), 0..=LATEST);
        quiet(ui, p, clock(session.scenario().call.clock_secs, session.time()));
        out.extend(wanted.and_then(|secs| u32::try_from(secs).ok()).map(Assumption::Time));
    });
}

fn people(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<Assumption>) {
    let w = local.messages();
    bold(ui, w.say("bench-people"));
    if session.overheard() {
        says(ui, &format!("△ {}", w.say("bench-overheard")), p.accent);
    }
    for (ix, cast) in session.scenario().people.iter().enumerate() {
        let who = PersonIx::from(ix);
        let person = session.person(who);
        let name = [("who", cast.name.as_str().into())];
        ui.horizontal_wrapped(|ui| {
            let trust = number(ui, local, &w.fill("bench-trust", &name), person.trust.into(), 0..=10);
            out.extend(
                trust
                    .and_then(|n| i32::try_from(n).ok())
                    .map(|n| Assumption::Trust(cast.id.clone(), n)),
            );
            if tick(ui, w.say("bench-can-hear"), &w.fill("bench-can-hear-spoken", &name), person.hears) {
                out.push(Assumption::Hears(cast.id.clone(), !person.hears));
            }
            let is_here = if session.present().contains(&who) {
                "bench-is-here"
            } else {
                "bench-is-not-here"
            };
            quiet(ui, p, w.say(is_here));
        });
    }
}

fn flags(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, w.say("bench-flags"));
    let flags = &session.scenario().flags;
    if flags.is_empty() {
        quiet(ui, p, w.say("bench-no-flags"));
    }
    for (ix, id) in flags.iter().enumerate() {
        let is_set = session.flag(FlagIx::from(ix));
        if tick(ui, id, &w.fill("bench-flag-spoken", &[("id", id.as_str().into())]), is_set) {
            out.push(Assumption::Flag(id.clone(), !is_set));
        }
    }
}

fn counters(ui: &mut Ui, session: &Session, local: &mut BenchLocal, out: &mut Vec<Assumption>) {
    let (w, counters) = (local.messages(), &session.scenario().counters);
    if !counters.is_empty() {
        bold(ui, w.say("bench-counters"));
    }
    for (ix, id) in counters.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            let at = session.counter(CounterIx::from(ix));
            let name = w.fill("bench-counter", &[("id", id.as_str().into())]);
            let wanted = number(ui, local, &name, at.into(), -FAR..=FAR);
            out.extend(
                wanted
                    .and_then(|n| i32::try_from(n).ok())
                    .map(|n| Assumption::Counter(id.clone(), n)),
            );
        });
    }
}

fn facts(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Assumption>) {
    bold(ui, w.say("bench-facts"));
    quiet(ui, p, w.say("bench-facts-stay"));
    for (ix, fact) in session.scenario().facts.iter().enumerate() {
        let knows = session.knows(FactIx::from(ix));
        let words = format!("{}: {}", fact.id, fact.says);
        if knows {
            body(ui, format!("✓ {words}"));
        } else if tick(ui, &words, &w.fill("bench-fact-spoken", &[("id", fact.id.as_str().into())]), false) {
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
