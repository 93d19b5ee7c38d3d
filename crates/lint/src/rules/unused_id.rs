//! Something in the file that the call never uses.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::document::Kind;
use scenario::{Bits, Speaker};

pub(super) const RULE: Rule = Rule::sound("unused-id", Severity::Warning, include_str!("unused-id.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let mut speaks = Bits::default();
    for line in &sound.scenario.lines {
        if let Speaker::Person(who) = line.speaker {
            speaks.insert(who.ix());
        }
    }
    for (ix, (id, _)) in sound.doc().cast.entries.iter().enumerate() {
        if !speaks.has(ix) && sound.in_no_deal(|reach| reach.people.has(ix)) {
            findings.add(
                id.span,
                format!("`{}` of the cast is in no scene and says nothing", id.value),
                format!("add `Present(who: \"{}\")` to a scene, or remove the person", id.value),
            );
        }
    }
    let symbols = sound.typed.symbols;
    let pictures = sound.doc().pictures.entries.iter().map(|(id, _)| id);
    for id in pictures.filter(|id| symbols.references(Kind::Picture, &id.value).next().is_none()) {
        findings.add(
            id.span,
            format!("the picture `{}` is shown nowhere", id.value),
            "name it as the `place` of a scene or the `art` of an object, or remove it",
        );
    }
    guesses(sound, findings);
}

/// Hypotheses and checkpoints need each other.
fn guesses(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let hypotheses = &sound.doc().hypotheses.entries;
    let checkpoints = &sound.doc().checkpoints.entries;
    match (hypotheses.first(), checkpoints.first()) {
        (Some((id, _)), None) => findings.add(
            id.span,
            "there are hypotheses and no checkpoint that asks for one",
            "add a checkpoint under `checkpoints`, and `Checkpoint(\"…\")` to the lines where it is asked",
        ),
        (_, Some((id, _))) if hypotheses.len() < 2 => findings.add(
            id.span,
            format!("the checkpoint `{}` has fewer than two hypotheses to choose from", id.value),
            "add them under `hypotheses`; without any, the call cannot go on from here",
        ),
        _ => {}
    }
}
