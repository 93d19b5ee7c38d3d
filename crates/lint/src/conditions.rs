//! Where the conditions of a file as typed stand, and who it sets on the stage.

use ron_reader::diagnostic::Span;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc, PresentDoc, ScenarioDoc};

/// A condition, or a person set on the stage.
#[derive(Clone, Copy)]
pub(super) enum Part<'d> {
    /// A condition, or a part of one.
    Cond(&'d CondDoc),
    /// Someone who is there or comes in.
    Present(&'d PresentDoc),
}

/// Every condition and every person on the stage, in file order.
pub(super) fn each_part<'d>(doc: &'d ScenarioDoc, see: &mut dyn FnMut(Part<'d>)) {
    for (_, scene) in &doc.scenes.entries {
        scene.present.items.iter().for_each(|p| present(p, see));
        beats(&scene.lines, see);
        beats(&scene.again, see);
        for (_, object) in &scene.objects.entries {
            cond(&object.needs, see);
            beats(&object.look, see);
        }
        for (_, act) in &scene.acts.entries {
            cond(&act.needs, see);
            beats(&act.then, see);
        }
        for (_, event) in &scene.events.entries {
            cond(&event.needs, see);
            beats(&event.then, see);
        }
    }
    for (_, question) in &doc.questions.entries {
        cond(&question.needs, see);
        for answer in &question.answers.items {
            match answer {
                AnswerDoc::When(when, then) => {
                    cond(when, see);
                    beats(then, see);
                }
                AnswerDoc::Otherwise(then) => beats(then, see),
            }
        }
    }
    doc.dispositions.entries.iter().for_each(|(_, d)| cond(&d.needs, see));
    doc.statements.entries.iter().for_each(|(_, s)| cond(&s.needs, see));
    doc.goals.items.iter().for_each(|g| cond(&g.needs, see));
}

fn cond<'d>(doc: &'d CondDoc, see: &mut dyn FnMut(Part<'d>)) {
    see(Part::Cond(doc));
    match doc {
        CondDoc::All(parts) | CondDoc::Any(parts) => parts.items.iter().for_each(|part| cond(part, see)),
        CondDoc::Not(part) => cond(part, see),
        _ => {}
    }
}

fn present<'d>(doc: &'d PresentDoc, see: &mut dyn FnMut(Part<'d>)) {
    see(Part::Present(doc));
    cond(&doc.needs, see);
}

fn beats<'d>(docs: &'d List<BeatDoc>, see: &mut dyn FnMut(Part<'d>)) {
    for doc in &docs.items {
        match doc {
            BeatDoc::Arrives(who) => present(who, see),
            BeatDoc::If(when, then) => {
                cond(when, see);
                beats(then, see);
            }
            BeatDoc::OneOf(ways) => ways.items.iter().for_each(|way| beats(way, see)),
            _ => {}
        }
    }
}

/// Where the first name in a condition stands.
pub(super) fn place(doc: &CondDoc) -> Option<Span> {
    Some(match doc {
        CondDoc::Always | CondDoc::TimeAtLeast(_) | CondDoc::Overheard => return None,
        CondDoc::All(parts) | CondDoc::Any(parts) => return parts.items.iter().find_map(place),
        CondDoc::Not(part) => return place(part),
        CondDoc::Flag(id)
        | CondDoc::CountAtLeast(id, _)
        | CondDoc::Deal(id)
        | CondDoc::TrustAtLeast(id, _)
        | CondDoc::Present(id)
        | CondDoc::Hears(id)
        | CondDoc::Asked(id)
        | CondDoc::Did(id)
        | CondDoc::LookedAt(id)
        | CondDoc::Saw(id)
        | CondDoc::Noticed(id)
        | CondDoc::Knows(id)
        | CondDoc::Visited(id)
        | CondDoc::TaskDone(id) => id.span,
    })
}

/// Where an answer stands: the first name in its condition, or else the first thing that comes of it.
pub(super) fn place_of_answer(answer: &AnswerDoc) -> Option<Span> {
    match answer {
        AnswerDoc::When(when, then) => place(when).or_else(|| place_of_beats(then)),
        AnswerDoc::Otherwise(then) => place_of_beats(then),
    }
}

fn place_of_beats(docs: &List<BeatDoc>) -> Option<Span> {
    docs.items.iter().find_map(|doc| match doc {
        BeatDoc::Narrate(text) | BeatDoc::Officer(text) | BeatDoc::Hear(_, text) => Some(text.span),
        BeatDoc::If(when, then) => place(when).or_else(|| place_of_beats(then)),
        BeatDoc::OneOf(ways) => ways.items.iter().find_map(place_of_beats),
        BeatDoc::Arrives(present) => Some(present.who.span),
        BeatDoc::Say(id, _)
        | BeatDoc::Pose { who: id, .. }
        | BeatDoc::Leaves(id)
        | BeatDoc::Named(id)
        | BeatDoc::Trust(id, _)
        | BeatDoc::Set(id)
        | BeatDoc::Clear(id)
        | BeatDoc::Add(id, _)
        | BeatDoc::Learn(id)
        | BeatDoc::Task(id)
        | BeatDoc::ScreenOut(id)
        | BeatDoc::Checkpoint(id)
        | BeatDoc::Go(id) => Some(id.span),
        BeatDoc::Wait(_) | BeatDoc::EndCall => None,
    })
}
