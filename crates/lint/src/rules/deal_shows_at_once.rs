//! A first scene that is another in another deal before the trainee has done anything.

use crate::conditions::{asks_deal, place};
use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::{Severity, Span};
use ron_reader::syntax::List;
use scenario::document::BeatDoc;

pub(super) const RULE: Rule = Rule::typed(
    "deal-shows-at-once",
    Severity::Warning,
    include_str!("deal-shows-at-once.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let first = doc.scenes.entries.iter().find(|(id, _)| id.value == doc.start.value);
    let Some((_, scene)) = first.filter(|_| doc.deals.entries.len() > 1) else {
        return;
    };
    let mut places: Vec<Span> = Vec::new();
    of_beats(&scene.lines, &mut places);
    let stands = scene.present.items.iter().map(|present| &present.needs);
    let stands = stands.chain(scene.objects.entries.iter().map(|(_, object)| &object.needs));
    places.extend(stands.filter(|cond| asks_deal(cond)).filter_map(place));
    for at in places {
        findings.add(
            at,
            "the first scene is another in another deal, before the trainee has said or done anything",
            "let every deal open with the same words, people and things, and tell them apart after the first good question or act",
        );
    }
}

fn of_beats(docs: &List<BeatDoc>, places: &mut Vec<Span>) {
    for doc in &docs.items {
        let under = doc.under();
        places.extend(under.when.filter(|cond| asks_deal(cond)).and_then(place));
        places.extend(
            doc.present()
                .filter(|present| asks_deal(&present.needs))
                .and_then(|present| place(&present.needs)),
        );
        under.lists.iter().for_each(|list| of_beats(list, places));
    }
}
