//! What the rules of things that never come to be have in common: where they look, and which of two reasons each gives.

use super::conditions::place;
use super::rule::Findings;
use super::subject::Sound;
use scenario::Cond;
use scenario::document::{CondDoc, Id, SceneDoc};

/// A part of a scene, which is open under a condition.
pub(super) struct Part<'a> {
    /// Its id.
    pub(super) id: &'a Id,
    /// The condition as typed.
    pub(super) typed: &'a CondDoc,
    /// The condition.
    pub(super) needs: &'a Cond,
}

/// What is said of a part that is never open.
pub(super) struct PartWords {
    /// Of one that the lines of its scene, named first, lead away from, with what to do; none where that does not matter.
    pub(super) left: Option<(fn(&str, &str) -> String, &'static str)>,
    /// Of one whose condition never holds.
    pub(super) never: fn(&str) -> String,
}

/// Says which parts of scenes that can be entered are never open.
pub(super) fn never_open<'a>(
    sound: &Sound<'a>,
    findings: &mut Findings<'_>,
    parts: impl Fn(usize, &'a SceneDoc) -> Vec<Part<'a>>,
    words: &PartWords,
) {
    let ground = sound.ground;
    let rests = words.left.map(|_| ground.rests());
    for (ix, (scene, doc)) in sound.doc().scenes.entries.iter().enumerate() {
        // What stands in a scene that nothing leads to is explained by that.
        let deals = ground.in_each_deal(ix);
        if deals.is_empty() {
            continue;
        }
        let is_left = rests.as_ref().is_some_and(|rests| !rests.has(ix));
        for Part { id, typed, needs } in parts(ix, doc) {
            if let (Some((says, help)), true) = (words.left, is_left) {
                findings.add(id.span, says(&scene.value, &id.value), help);
            } else if !deals.iter().any(|known| known.may(needs)) {
                let at = place(typed).unwrap_or(id.span);
                findings.add(at, (words.never)(&id.value), "correct the condition, or let something make it hold");
            }
        }
    }
}

/// What is said of a thing that is never met.
pub(super) struct MetWords {
    /// Of one that something brings, but nothing that can be reached; with what to do.
    pub(super) never: (fn(&str) -> String, &'static str),
    /// Of one that nothing brings; with what to do.
    pub(super) nowhere: (fn(&str) -> String, fn(&str) -> String),
}

/// Says which things are met in no deal, and whether anything would bring them.
pub(super) fn never_met<'d>(
    ids: impl Iterator<Item = &'d Id>,
    findings: &mut Findings<'_>,
    is_met: impl Fn(usize) -> bool,
    is_brought: impl Fn(usize) -> bool,
    words: &MetWords,
) {
    for (ix, id) in ids.enumerate().filter(|(ix, _)| !is_met(*ix)) {
        let name = &id.value;
        if is_brought(ix) {
            findings.add(id.span, (words.never.0)(name), words.never.1);
        } else {
            findings.add(id.span, (words.nowhere.0)(name), (words.nowhere.1)(name));
        }
    }
}
