//! An act that is never open.

use crate::never::{Part, PartWords, never_open};
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("act-never-open", Severity::Warning, include_str!("act-never-open.md"), check);

const WORDS: PartWords = PartWords {
    left: Some((
        |scene, act| format!("the lines of `{scene}` lead on before the act `{act}` is open"),
        "take `Go` or `EndCall` out of the lines and put it into the act",
    )),
    never: |act| format!("the act `{act}` is never open: its `needs` never holds"),
};

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    never_open(
        sound,
        findings,
        |ix, scene| {
            let acts = scenario.scenes[ix].acts.iter().zip(&scene.acts.entries);
            acts.map(|(act, (id, doc))| Part {
                id,
                typed: &doc.needs,
                needs: &scenario.acts[act.ix()].needs,
            })
            .collect()
        },
        &WORDS,
    );
}
