//! What is said to be sure of a condition, in a scene and at the end, against every state.

use play::session::{Phase, Session};
use prove::Ground;
use scenario::{Cond, Scenario};

use super::Played;

/// Every condition of a call, and every part of one.
fn conditions(scenario: &Scenario) -> Vec<Cond> {
    let mut found = Vec::new();
    let mut add = |cond: &Cond| add_parts(cond, &mut found);
    for question in &scenario.questions {
        add(&question.needs);
        question.answers.iter().for_each(|(cond, _)| add(cond));
    }
    scenario.acts.iter().for_each(|act| add(&act.needs));
    scenario.objects.iter().for_each(|object| add(&object.needs));
    scenario.events.iter().for_each(|event| add(&event.needs));
    scenario.dispositions.iter().for_each(|disposition| add(&disposition.needs));
    scenario.statements.iter().for_each(|statement| add(&statement.needs));
    scenario.goals.iter().for_each(|goal| add(&goal.needs));
    scenario.facts.iter().filter_map(|fact| fact.unless.as_ref()).for_each(&mut add);
    scenario.facts.iter().for_each(|fact| add(&fact.due));
    scenario.tasks.iter().for_each(|task| add(&task.due));
    scenario.scenes.iter().flat_map(|scene| &scene.present).for_each(|p| add(&p.needs));
    scenario.blocks.iter().flatten().filter_map(|beat| beat.under().when).for_each(add);
    found
}

fn add_parts(cond: &Cond, found: &mut Vec<Cond>) {
    if !found.contains(cond) {
        found.push(cond.clone());
    }
    cond.parts().iter().for_each(|part| add_parts(part, found));
}

fn wrong(session: &Session, cond: &Cond, (may, is_sure): (bool, bool)) -> Option<String> {
    let holds = session.holds(cond);
    let fails = (holds && !may) || (!holds && is_sure);
    let scene = &session.scenario().scenes[session.scene().ix()].id;
    let deal = session.deal();
    fails.then(|| {
        format!(
            "{cond:?} is {holds} in {scene} of {deal:?}: may {may}, sure {is_sure}\n{:?}",
            session.transcript()
        )
    })
}

/// What is sure holds in every state of the scene, and what cannot be holds in none.
pub(super) fn known(call: &Played) -> Option<String> {
    let ground = Ground::of(&call.scenario, &call.checked.reach);
    let conditions = conditions(&call.scenario);
    call.runs().find_map(|(deal, brute)| {
        let of_scene = |scene: usize| {
            let known = ground.known(deal, scene);
            let said = conditions.iter().map(|cond| (known.may(cond), known.is_sure(cond)));
            said.collect::<Vec<_>>()
        };
        let said: Vec<_> = (0..call.scenario.scenes.len()).map(of_scene).collect();
        brute.sessions().find_map(|session| {
            let said = conditions.iter().zip(&said[session.scene().ix()]);
            let mut wrong = said.filter_map(|(cond, said)| wrong(session, cond, *said));
            wrong.next()
        })
    })
}

/// The same where calls end, and of the goals together.
pub(super) fn endings(call: &Played) -> Option<String> {
    let ground = Ground::of(&call.scenario, &call.checked.reach);
    let endings = ground.endings();
    let mut conditions = conditions(&call.scenario);
    conditions.push(Cond::Any(call.scenario.goals.iter().map(|goal| goal.needs.clone()).collect()));
    call.runs().find_map(|(deal, brute)| {
        let said = |cond| (endings.may_in(&ground, deal, cond), endings.is_sure_in(&ground, deal, cond));
        let said: Vec<(bool, bool)> = conditions.iter().map(said).collect();
        let mut ends = brute.nodes.iter().filter(|node| node.session.phase() == Phase::Report);
        ends.find_map(|node| {
            let said = conditions.iter().zip(&said);
            let mut wrong = said.filter_map(|(cond, said)| wrong(&node.session, cond, *said));
            wrong.next()
        })
    })
}
