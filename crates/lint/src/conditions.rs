//! Where the conditions of a file as typed stand, and who it sets on the stage.

use ron_reader::diagnostic::Span;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc};

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
