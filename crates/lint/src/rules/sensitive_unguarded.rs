//! A question that is safe in private, and can be asked where it is not, at no cost.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Cond, DealIx, Fault, PersonIx, Question, QuestionIx, Scenario, Scene, Theme, Variable};

pub(super) const RULE: Rule = Rule::sound(
    "sensitive-unguarded",
    Severity::Advice,
    include_str!("sensitive-unguarded.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    let unguarded: Vec<bool> = scenario
        .questions
        .iter()
        .map(|q| is_delicate(scenario, q) && !is_guarded(scenario, q))
        .collect();
    let mut found = vec![false; unguarded.len()];
    for (ix, scene) in scenario.scenes.iter().enumerate() {
        if !scene.ask.iter().any(|q| unguarded[q.ix()] && !found[q.ix()]) {
            continue;
        }
        for question in scene.ask.iter().filter(|q| unguarded[q.ix()]) {
            if !found[question.ix()] && may_be_overheard(sound, ix, *question) {
                found[question.ix()] = true;
                findings.add_with(
                    sound.doc().questions.entries[question.ix()].0.span,
                    format!(
                        "`{}` may be asked where a controller hears it, as if that made no difference",
                        scenario.questions[question.ix()].id
                    ),
                    "name a screen-out in `sensitive`, or give an answer of its own `When(Overheard, …)`",
                    (sound.doc().scenes.entries[ix].0.span, "a controller may hear it here"),
                );
            }
        }
    }
}

/// True if the question goes to somebody who may be controlled, about what is asked in private.
fn is_delicate(scenario: &Scenario, question: &Question) -> bool {
    let private = matches!(question.theme, Theme::Control | Theme::Recruitment | Theme::Work | Theme::Documents);
    private && question.to.iter().any(|who| !scenario.people[who.ix()].controller)
}

/// True if the scenario says what comes of a listener, or of asking at all.
fn is_guarded(scenario: &Scenario, question: &Question) -> bool {
    question.sensitive.is_some()
        || question.screen_out.is_some()
        || question.faults.contains(&Fault::Overheard)
        || asks_who_hears(scenario, &question.needs)
        || question.answers.iter().any(|(cond, _)| asks_who_hears(scenario, cond))
}

fn asks_who_hears(scenario: &Scenario, cond: &Cond) -> bool {
    cond.reads(&|variable| match variable {
        Variable::Overheard => true,
        Variable::Hears(who) | Variable::Present(who) => scenario.people[who.ix()].controller,
        _ => false,
    })
}

/// True if in some deal the question can be asked in the scene while a controller is there from the beginning and hears.
fn may_be_overheard(sound: &Sound<'_>, scene: usize, question: QuestionIx) -> bool {
    let scenario = sound.scenario;
    let to = &scenario.questions[question.ix()].to;
    (0..sound.reach.len()).any(|ix| {
        let (reach, deal) = (&sound.reach[ix], DealIx::from(ix));
        let here = &scenario.scenes[scene];
        reach.scenes.has(scene)
            && reach.questions.has(question.ix())
            && stays(scenario, here, deal, |who, _| to.contains(&who))
            && stays(scenario, here, deal, |who, hears| hears && scenario.people[who.ix()].controller)
    })
}

/// True if somebody who passes the test is in the scene on entering and does not leave at once.
fn stays(scenario: &Scenario, scene: &Scene, deal: DealIx, test: impl Fn(PersonIx, bool) -> bool) -> bool {
    let leaves = |who: PersonIx| {
        let mut lines = scenario.block(scene.lines).iter();
        lines.any(|beat| beat.effects().leaves == Some(who))
    };
    let mut present = scene.present.iter().filter(|p| p.needs.in_deal(deal) != Some(false));
    present.any(|p| test(p.who, p.hears) && !leaves(p.who))
}
