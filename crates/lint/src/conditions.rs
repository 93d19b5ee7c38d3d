//! Where the conditions of a file as typed stand, and who it sets on the stage.

use ron_reader::diagnostic::Span;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc};

/// Where the first name in a condition stands.
pub(super) fn place(doc: &CondDoc) -> Option<Span> {
    let own = doc.names().map(|(_, id)| id.span);
    own.or_else(|| doc.parts().iter().find_map(place))
}

/// Where an answer stands: the first name in its condition, or else the first thing that comes of it.
pub(super) fn place_of_answer(answer: &AnswerDoc) -> Option<Span> {
    match answer {
        AnswerDoc::When(when, then) => place(when).or_else(|| place_of_beats(then)),
        AnswerDoc::Otherwise(then) => place_of_beats(then),
    }
}

fn place_of_beats(docs: &List<BeatDoc>) -> Option<Span> {
    docs.items.iter().find_map(|doc| {
        let named = doc.names().map(|named| named.id.span);
        let own = named.or_else(|| doc.text().map(|text| text.span));
        let own = own.or_else(|| doc.present().map(|present| present.who.span));
        let under = doc.under();
        let inner = || under.when.and_then(place).or_else(|| under.lists.iter().find_map(place_of_beats));
        own.or_else(inner)
    })
}
