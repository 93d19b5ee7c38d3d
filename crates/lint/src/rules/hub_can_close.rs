//! A scene in which the trainee can be left with nothing that leads on.

use std::collections::BTreeMap;

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use prove::{Held, Hubs, Via};
use ron_reader::diagnostic::Severity;
use scenario::document::Id;

pub(super) const RULE: Rule = Rule::sound("hub-can-close", Severity::Warning, include_str!("hub-can-close.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let mut found: BTreeMap<usize, (Held, Vec<usize>)> = BTreeMap::new();
    for course in ground.condensations() {
        let hubs = Hubs::of(ground, course);
        // Where the call can never end, another rule says so.
        let can_end = sound.reach[course.deal].can_end(sound.scenario);
        for scene in sound.reach[course.deal].scenes.iter().filter(|scene| can_end.has(*scene)) {
            if let Some(held) = hubs.held(scene) {
                found.entry(scene).or_insert_with(|| (held, Vec::new())).1.push(course.deal);
            }
        }
    }
    for (scene, (held, deals)) in found {
        let (id, _) = &sound.doc().scenes.entries[scene];
        let where_it_is = wording::in_deals(sound.scenario, &deals, ground.in_each_deal(scene).len());
        let message = format!("the trainee can be left with no way on in the scene `{}`{where_it_is}", id.value);
        let way = match held {
            Held::Once(via) | Held::Sometimes(via) => door(sound, scene, via),
            Held::Nothing => None,
        };
        match (held, way) {
            (Held::Once(_), Some(way)) => findings.add_with(
                id.span,
                message,
                format!("let `{}` be done again: `repeats: true`", way.value),
                (way.span, "leads on once, and the scene can be entered again"),
            ),
            (Held::Sometimes(_), Some(way)) => findings.add_with(
                id.span,
                message,
                "add an act that is always open and leads on",
                (way.span, "leads on, but is not always open"),
            ),
            _ => findings.add(
                id.span,
                message,
                "add an act that is always open and leads on with `Go(\"…\")` or `EndCall`",
            ),
        }
    }
}

/// The id of something that can be done in a scene.
fn door<'a>(sound: &Sound<'a>, scene: usize, via: Via) -> Option<&'a Id> {
    let doc = &sound.doc().scenes.entries[scene].1;
    let what = &sound.scenario.scenes[scene];
    match via {
        Via::Act(act) => what.acts.iter().position(|a| *a == act).map(|n| &doc.acts.entries[n].0),
        Via::Look(object) => what.objects.iter().position(|o| *o == object).map(|n| &doc.objects.entries[n].0),
        Via::Question(question) => what.ask.iter().position(|q| *q == question).map(|n| &doc.ask.items[n]),
        Via::Lines | Via::Event(_) => None,
    }
}
