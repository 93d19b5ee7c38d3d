//! An event that never happens.

use crate::never::{Part, PartWords, never_open};
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound(
    "event-never-happens",
    Severity::Warning,
    include_str!("event-never-happens.md"),
    check,
);

const WORDS: PartWords = PartWords {
    left: Some((
        |scene, event| format!("the lines of `{scene}` lead on before the event `{event}` can happen"),
        "take `Go` or `EndCall` out of the lines and put it into the event or an act",
    )),
    never: |event| format!("the event `{event}` never happens: its `needs` never holds"),
};

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    never_open(
        sound,
        findings,
        |ix, scene| {
            let events = scenario.scenes[ix].events.iter().zip(&scene.events.entries);
            events
                .map(|(event, (id, doc))| Part {
                    id,
                    typed: &doc.needs,
                    needs: &scenario.events[event.ix()].needs,
                })
                .collect()
        },
        &WORDS,
    );
}
