//! A goal that is never shown.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("goal-never-shown", Severity::Warning, include_str!("goal-never-shown.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let endings = ground.endings();
    let deals: Vec<usize> = endings.deals().collect();
    if deals.is_empty() {
        return;
    }
    // For each deal, the first goal that is shown whenever none before it is.
    let mut settled: Vec<Option<usize>> = vec![None; sound.reach.len()];
    for (n, (goal, doc)) in sound.scenario.goals.iter().zip(&sound.doc().goals.items).enumerate() {
        let may: Vec<usize> = deals
            .iter()
            .copied()
            .filter(|deal| endings.may_in(ground, *deal, &goal.needs))
            .collect();
        let behind = may.first().and_then(|deal| settled[*deal]);
        if may.is_empty() {
            findings.add(
                place(&doc.needs).unwrap_or(doc.says.span),
                "this goal is never shown: its `needs` never holds at the end",
                "correct the condition, or remove the goal",
            );
        } else if let Some(before) = behind.filter(|_| may.iter().all(|deal| settled[*deal].is_some())) {
            findings.add_with(
                doc.says.span,
                "this goal is never shown: one before it always holds",
                "move it up, above the goal that always holds",
                (sound.doc().goals.items[before].says.span, "this one is shown instead"),
            );
        }
        for deal in may {
            if settled[deal].is_none() && endings.is_sure_in(ground, deal, &goal.needs) {
                settled[deal] = Some(n);
            }
        }
    }
}
