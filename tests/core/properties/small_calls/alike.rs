//! Runs that are said to be alike go on alike, and moves that are said to be independent change nothing.

use std::collections::{BTreeSet, HashMap, HashSet};

use play::playtest::ExplorerItem;
use play::score::sheet;
use play::session::{Action, Fingerprint, Phase, Relevance, Session};
use prove::Independent;
use scenario::Scenario;

use super::Played;
use super::brute::{Brute, Node, Step, met, open_moves};

/// Two runs with one fingerprint: the same is open, comes of it and is scored.
pub(super) fn fingerprints(call: &Played) -> Option<String> {
    let relevance = Relevance::of(&call.scenario);
    // Notices that nothing in the call asks for are the trainee's own, and put in afterwards.
    let all = relevance.notices_matter();
    let plain = |node: &&Node| all || node.session.notes().next().is_none();
    call.runs().find_map(|(_, brute)| {
        let mut first: HashMap<Fingerprint, (&Node, String)> = HashMap::new();
        brute.nodes.iter().filter(plain).find_map(|node| {
            let (other, known) = first
                .entry(node.session.fingerprint(&relevance))
                .or_insert_with(|| (node, now(&node.session)));
            if std::ptr::eq(*other, node) {
                return None;
            }
            let same_now = now(&node.session) == *known;
            let same_later = later(node, &relevance, all) == later(other, &relevance, all);
            let paths = [&node.session, &other.session].map(Session::transcript);
            (!same_now || !same_later).then(|| format!("alike now {same_now}, later {same_later}: {paths:?}"))
        })
    })
}

/// What can be done, and at the end what was scored.
fn now(session: &Session) -> String {
    let mut open: Vec<String> = open_moves(session).iter().map(|action| format!("{action:?}")).collect();
    open.sort();
    let is_over = session.phase() == Phase::Report;
    let dispositions: Vec<_> = session.open_dispositions().filter(|_| is_over).collect();
    let has_score = is_over && session.notes().next().is_none();
    let scores = has_score.then(|| sheet(session).parts().map(|(_, part)| (part.points, part.due)));
    format!("{:?} {open:?} {dispositions:?} {scores:?}", (session.scene(), session.phase()))
}

/// What comes of each action; of notices only where something asks for them.
fn later(node: &Node, relevance: &Relevance, with_notices: bool) -> HashSet<(String, Fingerprint)> {
    let what = |action: &Action| match action {
        Action::Notice(..) => "notice".to_owned(),
        Action::Retract(_) => "take back".to_owned(),
        action => format!("{action:?}"),
    };
    let is_notice = |action: &Action| matches!(action, Action::Notice(..) | Action::Retract(_));
    let steps = node.steps.iter().filter(|step| with_notices || !is_notice(&step.action));
    let print = |step: &Step| step.after.last().unwrap().fingerprint(relevance);
    steps.map(|step| (what(&step.action), print(step))).collect()
}

/// After an independent move all else is as it was: the same is open, and the same comes of it.
pub(super) fn independent(call: &Played) -> Option<String> {
    let moves = Independent::of(&call.scenario);
    call.runs().find_map(|(_, brute)| {
        brute.nodes.iter().find_map(|node| {
            let mut steps = node
                .steps
                .iter()
                .filter(|step| is_independent(&moves, &call.scenario, &step.action));
            steps.find_map(|step| {
                let after = &brute.nodes[step.to];
                let told = || format!("{:?} after {:?}", step.action, node.session.transcript());
                (without(&node.session, &step.action) != without(&after.session, &step.action)
                    || outcomes(brute, node, &step.action) != outcomes(brute, after, &step.action)
                    || !commutes(brute, node, step))
                .then(told)
            })
        })
    })
}

fn is_independent(moves: &Independent, scenario: &Scenario, action: &Action) -> bool {
    let ix = |names: &[String], id: &String| names.iter().position(|name| name == id).unwrap();
    match action {
        Action::Ask(id) => moves.has_question(scenario.questions.iter().position(|q| q.id == *id).unwrap().into()),
        Action::Look(id) => moves.has_look(ix(&scenario.object_names, id).into()),
        Action::Do(id) => moves.has_act(ix(&scenario.act_names, id).into()),
        _ => false,
    }
}

/// What is open but for one action.
fn without(session: &Session, action: &Action) -> BTreeSet<String> {
    let mut open: BTreeSet<String> = open_moves(session).iter().map(|open| format!("{open:?}")).collect();
    open.remove(&format!("{action:?}"));
    open.insert(format!("{:?}", (session.scene(), session.phase())));
    if session.phase() == Phase::Report {
        open.extend(session.open_dispositions().map(|d| format!("{d:?}")));
    }
    open
}

/// True if the same is there for the scores whether the move comes before or after each other action.
fn commutes(brute: &Brute, node: &Node, step: &Step) -> bool {
    let (after, is_choice) = (&brute.nodes[step.to], |step: &&Step| {
        matches!(step.action, Action::Ask(_) | Action::Look(_) | Action::Do(_))
    });
    let others = node.steps.iter().filter(is_choice).filter(|other| other.action != step.action);
    let mut pairs = others.filter_map(|other| {
        let last = brute.nodes[other.to].steps.iter().find(|late| late.action == step.action)?;
        let first = after.steps.iter().find(|late| late.action == other.action)?;
        Some((last.after.last()?, first.after.last()?))
    });
    pairs.all(|(last, first)| scored(last) == scored(first))
}

/// What of a run the scores read. Screen-outs are left out: runs that differ in them alone are one run here.
fn scored(session: &Session) -> (BTreeSet<ExplorerItem>, Vec<bool>) {
    let scenario = session.scenario();
    let counts = |item: &ExplorerItem| match item {
        ExplorerItem::Detail(_) | ExplorerItem::Question(_) | ExplorerItem::Fact(_) | ExplorerItem::Task(_) => true,
        // One name may be looked at or done in several scenes; answers differ in their words.
        _ => false,
    };
    let statements = scenario.statements.iter().map(|statement| &statement.needs);
    let owed = scenario.facts.iter().filter_map(|fact| fact.unless.as_ref());
    let holds = statements.chain(owed).map(|cond| session.holds(cond)).collect();
    (met(session).into_iter().filter(counts).collect(), holds)
}

/// What is open after each other action.
fn outcomes(brute: &Brute, node: &Node, action: &Action) -> BTreeSet<(String, BTreeSet<String>)> {
    let others = node.steps.iter().filter(|step| step.action != *action);
    let others = others.filter(|step| matches!(step.action, Action::Ask(_) | Action::Look(_) | Action::Do(_)));
    others
        .map(|step| (format!("{:?}", step.action), without(&brute.nodes[step.to].session, action)))
        .collect()
}
