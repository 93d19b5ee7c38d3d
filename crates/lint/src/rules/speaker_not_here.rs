//! Someone who speaks in a scene in which they never stand.

use std::collections::BTreeSet;

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, Id, ScenarioDoc, SceneDoc};

pub(super) const RULE: Rule = Rule::typed("speaker-not-here", Severity::Advice, include_str!("speaker-not-here.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let on_stage: BTreeSet<&str> = doc.scenes.entries.iter().flat_map(|(_, scene)| here(scene)).collect();
    let mut moving = Vec::new();
    all_blocks(doc, &mut |beats| arrivals(beats, &mut moving));
    for (id, scene) in &doc.scenes.entries {
        let here: BTreeSet<&str> = here(scene).collect();
        let mut speakers = Vec::new();
        blocks(scene, &mut |beats| speak(beats, &mut speakers));
        let absent = |who: &&Id| {
            let who = who.value.as_str();
            on_stage.contains(who) && !here.contains(who) && !moving.contains(&who)
        };
        let mut told = BTreeSet::new();
        for who in speakers.iter().filter(|who| absent(who)) {
            if told.insert(who.value.as_str()) {
                findings.add_with(
                    who.span,
                    format!("`{}` speaks here and is not in this scene", who.value),
                    "name them in the scene's `present`, or let the line say by what they are heard: `Narrate` or `Hear`",
                    (id.span, "the scene"),
                );
            }
        }
    }
}

/// Who stands in a scene on entering, whatever it hangs on.
fn here(scene: &SceneDoc) -> impl Iterator<Item = &str> {
    scene.company().map(|who| who.value.as_str())
}

/// Everything that can happen in a scene but its questions.
fn blocks<'d>(scene: &'d SceneDoc, look: &mut dyn FnMut(&'d List<BeatDoc>)) {
    look(&scene.lines);
    look(&scene.again);
    scene.objects.entries.iter().for_each(|(_, object)| look(&object.look));
    scene.acts.entries.iter().for_each(|(_, act)| look(&act.then));
    scene.events.entries.iter().for_each(|(_, event)| look(&event.then));
}

fn all_blocks<'d>(doc: &'d ScenarioDoc, look: &mut dyn FnMut(&'d List<BeatDoc>)) {
    doc.scenes.entries.iter().for_each(|(_, scene)| blocks(scene, look));
    for answer in doc.questions.entries.iter().flat_map(|(_, question)| &question.answers.items) {
        let (AnswerDoc::When(_, then) | AnswerDoc::Otherwise(then)) = answer;
        look(then);
    }
}

/// Those who come in at some time, and so may be anywhere.
fn arrivals<'d>(beats: &'d List<BeatDoc>, moving: &mut Vec<&'d str>) {
    for beat in &beats.items {
        moving.extend(beat.present().map(|present| present.who.value.as_str()));
        beat.under().lists.iter().for_each(|list| arrivals(list, moving));
    }
}

fn speak<'d>(beats: &'d List<BeatDoc>, speakers: &mut Vec<&'d Id>) {
    for beat in &beats.items {
        if let BeatDoc::Say(who, _) = beat {
            speakers.push(who);
        }
        beat.under().lists.iter().for_each(|list| speak(list, speakers));
    }
}
