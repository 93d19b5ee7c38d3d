//! A question that may be met with silence.

use std::collections::BTreeMap;

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use prove::Known;
use ron_reader::diagnostic::Severity;
use scenario::{Cond, Question, QuestionIx, Variable};

pub(super) const RULE: Rule = Rule::sound("silent-question", Severity::Warning, include_str!("silent-question.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (deal, reach) in sound.reach.iter().enumerate() {
        for scene in reach.scenes.iter() {
            let ask = sound.scenario.scenes[scene].ask.iter();
            for ix in ask.filter(|ix| reach.questions.has(ix.ix())) {
                let deals = found.get(&ix.ix());
                let is_known = deals.is_some_and(|deals| deals.last() == Some(&deal));
                if !is_known && may_be_silent(&ground.known(deal, scene), *ix) {
                    found.entry(ix.ix()).or_default().push(deal);
                }
            }
        }
    }
    for (ix, deals) in found {
        let (id, doc) = &sound.doc().questions.entries[ix];
        let asked = sound.reach.iter().filter(|reach| reach.questions.has(ix)).count();
        let (message, help) = if doc.answers.items.is_empty() {
            (
                format!("the question `{}` has no answer", id.value),
                "add `answers: [Otherwise([…])]`",
            )
        } else {
            let where_it_is = wording::in_deals(sound.scenario, &deals, asked);
            (
                format!("the question `{}` may get no answer{where_it_is}", id.value),
                "end its `answers` with `Otherwise([…])`",
            )
        };
        findings.add(id.span, message, help);
    }
}

/// True if the question may be open in the scene while none of its answers' conditions holds.
fn may_be_silent(known: &Known<'_>, ix: QuestionIx) -> bool {
    let question = &known.ground.scenario.questions[ix.ix()];
    let answered = Cond::Any(question.answers.iter().map(|(cond, _)| cond.clone()).collect());
    if known.says(&answered) == Some(true) || !known.may(&open(question)) {
        return false;
    }
    let mut parts = vec![answered];
    parts.extend(lasting(&question.needs, ix).map(|needs| Cond::Not(Box::new(needs))));
    !known.is_sure(&Cond::Any(parts))
}

fn open(question: &Question) -> Cond {
    Cond::All(vec![question.is_heard(), question.needs.clone()])
}

/// What of a condition still holds once the question was asked, which takes time; `None` where nothing surely does.
fn lasting(needs: &Cond, asked: QuestionIx) -> Option<Cond> {
    match needs {
        Cond::All(parts) => {
            let parts: Vec<Cond> = parts.iter().filter_map(|part| lasting(part, asked)).collect();
            (!parts.is_empty()).then_some(Cond::All(parts))
        }
        cond => (!is_changed_by_asking(cond, asked)).then(|| cond.clone()),
    }
}

fn is_changed_by_asking(cond: &Cond, asked: QuestionIx) -> bool {
    cond.reads(&|variable| variable == Variable::Time || variable == Variable::Asked(asked))
}
