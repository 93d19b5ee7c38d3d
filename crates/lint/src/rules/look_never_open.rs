//! An object that is never in view.

use crate::never::{Part, PartWords, never_open};
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("look-never-open", Severity::Warning, include_str!("look-never-open.md"), check);

const WORDS: PartWords = PartWords {
    left: None,
    never: |object| format!("the object `{object}` is never in view: its `needs` never holds"),
};

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    never_open(
        sound,
        findings,
        |ix, scene| {
            let objects = scenario.scenes[ix].objects.iter().zip(&scene.objects.entries);
            objects
                .map(|(object, (id, doc))| Part {
                    id,
                    typed: &doc.needs,
                    needs: &scenario.objects[object.ix()].needs,
                })
                .collect()
        },
        &WORDS,
    );
}
