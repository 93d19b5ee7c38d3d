//! Goals of which none may hold at the end of a run.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use ron_reader::diagnostic::Severity;
use scenario::Cond;

pub(super) const RULE: Rule = Rule::sound("no-goal-for-all", Severity::Advice, include_str!("no-goal-for-all.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let Some(last) = sound.doc().goals.items.last() else {
        return;
    };
    let ground = sound.ground;
    let endings = ground.endings();
    let any = Cond::Any(sound.scenario.goals.iter().map(|goal| goal.needs.clone()).collect());
    let bare: Vec<usize> = endings.deals().filter(|deal| !endings.is_sure_in(ground, *deal, &any)).collect();
    if !bare.is_empty() {
        let where_it_is = wording::in_deals(sound.scenario, &bare, endings.deals().count());
        findings.add(
            last.says.span,
            format!("a run may end without a goal for next time{where_it_is}"),
            "end the list with a goal without `needs`: `Goal(says: \"…\")`",
        );
    }
}
