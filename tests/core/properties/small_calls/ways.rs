//! What may be reached, from where, how often, and whether a way on is left.

use std::collections::BTreeSet;

use play::playtest::ExplorerItem;
use play::session::{Phase, What};
use prove::{Ahead, Edge, Ground, Hubs, MayReach, Opportunities, Via};
use scenario::{Bits, DealIx, DetailIx, SceneIx};

use super::Played;
use super::brute::{Brute, Step};

/// A scene left, and the entry of the transcript that tells of it.
struct Leaving {
    edge: Edge,
    entry: usize,
}

/// The scenes that are left in a step, and the first entry that it added.
fn leavings(brute: &Brute, from: Option<usize>, step: &Step) -> (Vec<Leaving>, usize) {
    let before = from.map(|ix| &brute.nodes[ix].session);
    // The call opens by entering its first scene.
    let start = before.map_or(1, |session| session.transcript().len());
    let last = step.after.last().unwrap();
    let mut scene = before.map_or(last.scenario().start, play::session::Session::scene);
    let mut via = Via::Lines;
    let mut found = Vec::new();
    for (entry, what) in last.transcript().iter().enumerate().skip(start).map(|(n, entry)| (n, entry.what)) {
        let mut leave = |to: Option<SceneIx>, via| {
            let edge = Edge { from: scene, to, via };
            found.push(Leaving { edge, entry });
        };
        match what {
            What::Asked(question) => via = Via::Question(question),
            What::Did(act) => via = Via::Act(act),
            What::Looked(object) => via = Via::Look(object),
            What::Event(event) => via = Via::Event(event),
            What::Entered(to) => {
                leave(Some(to), via);
                (scene, via) = (to, Via::Lines);
            }
            What::CallEnded => leave(None, via),
            What::Line(_) | What::Asks(_) | What::ScreenedOut(_) => {}
        }
    }
    (found, start)
}

/// What follows from each node, until nothing is added: what its steps bring, and what follows from where they lead.
fn follow<T: Clone>(brute: &Brute, mut all: Vec<T>, add: impl Fn(&mut T, &T) -> bool) -> Vec<T> {
    loop {
        let mut grew = false;
        for ix in (0..brute.nodes.len()).rev() {
            for step in &brute.nodes[ix].steps {
                let next = all[step.to].clone();
                grew |= add(&mut all[ix], &next);
            }
        }
        if !grew {
            return all;
        }
    }
}

/// Everything that is met may be met, and every way that is taken is there.
pub(super) fn may_reach(call: &Played) -> Option<String> {
    call.runs().find_map(|(deal, brute)| {
        let reach = &call.checked.reach[deal];
        let item = brute.met.iter().find(|item| !may_be_met(call, **item, reach));
        let missing = item.map(|item| format!("{} {} is met in deal {deal}", item.kind(), item.id(&call.scenario)));
        missing.or_else(|| {
            let mut taken = brute.steps().flat_map(|(from, step)| leavings(brute, from, step).0);
            let way = taken.find(|way| !reach.edges.contains(&way.edge) || (way.edge.to.is_none() && !reach.ends));
            way.map(|way| format!("{:?} is taken in deal {deal}", way.edge))
        })
    })
}

fn may_be_met(call: &Played, item: ExplorerItem, reach: &MayReach) -> bool {
    match item {
        ExplorerItem::Scene(ix) => reach.scenes.has(ix.ix()),
        ExplorerItem::Detail(ix) => reach.details.has(ix.ix()),
        ExplorerItem::Question(ix) => reach.questions.has(ix.ix()),
        ExplorerItem::Answer(ix, n) => reach.answers[ix.ix()].has(n as usize),
        ExplorerItem::Act(ix) => reach.acts.has(ix.ix()),
        ExplorerItem::Look(ix) => reach.objects.has(ix.ix()),
        ExplorerItem::Event(ix) => reach.events.has(ix.ix()),
        ExplorerItem::Fact(ix) => reach.facts.has(ix.ix()),
        ExplorerItem::Task(ix) => reach.tasks.has(ix.ix()),
        ExplorerItem::Checkpoint(ix) => reach.checkpoints.has(ix.ix()),
        ExplorerItem::ScreenOut(ix) => reach.screen_outs.has(ix.ix()),
        ExplorerItem::Disposition(ix) => reach.may_hold(&call.scenario, &call.scenario.dispositions[ix.ix()].needs),
    }
}

/// From a scene of which it is said that the call cannot end there, it never does.
pub(super) fn can_end(call: &Played) -> Option<String> {
    call.runs().find_map(|(deal, brute)| {
        let can_end = call.checked.reach[deal].can_end(&call.scenario);
        let is_over = brute.nodes.iter().map(|node| node.session.phase() == Phase::Report).collect();
        let ends = follow(brute, is_over, |mine, next| *next && !std::mem::replace(mine, true));
        let mut nodes = brute.nodes.iter().zip(&ends);
        let wrong = nodes.find(|(node, ends)| **ends && !can_end.has(node.session.scene().ix()));
        let from_rest = wrong.map(|(node, _)| format!("the call ends from {:?}", node.session.scene()));
        // A scene that is only passed through, and the last one of a call.
        let passed = || brute.steps().filter(|(_, step)| ends[step.to]).flat_map(|(_, step)| &step.after);
        from_rest.or_else(|| {
            let wrong = passed().find(|session| !can_end.has(session.scene().ix()));
            wrong.map(|session| format!("the call ends on the way from {:?}", session.scene()))
        })
    })
}

/// Details shown between two entries of a step, and none by objects.
fn shown(step: &Step, entries: std::ops::Range<usize>) -> Opportunities {
    let last = step.after.last().unwrap();
    let mut shown = Opportunities::default();
    for entry in &last.transcript()[entries] {
        if let What::Line(line) = entry.what {
            last.scenario().details_of(line).for_each(|detail| {
                shown.details.insert(detail.ix());
            });
        }
    }
    shown
}

fn is_within(some: &Opportunities, all: &Opportunities) -> bool {
    some.details.iter().all(|ix| all.details.has(ix)) && some.questions.iter().all(|ix| all.questions.has(ix))
}

/// What is met and offered from a scene, an act or a question on lies ahead of it.
pub(super) fn ahead(call: &Played) -> Option<String> {
    call.runs().find_map(|(deal, brute)| {
        let ahead = prove::ahead(&call.scenario, DealIx::from(deal));
        let after = follow(brute, own(brute), |mine, next| {
            let before = mine.clone();
            mine.add(next);
            *mine != before
        });
        let from_rest = brute.nodes.iter().zip(&after).find_map(|(node, after)| {
            let scene = node.session.scene();
            (!is_within(after, ahead.scene(scene.ix()))).then(|| format!("from {scene:?}: {after:?}"))
        });
        from_rest.or_else(|| {
            brute
                .steps()
                .find_map(|(from, step)| step_ahead(brute, &ahead, from, step, &after[step.to]))
        })
    })
}

/// What each node shows by itself: its questions, and what its steps bring.
fn own(brute: &Brute) -> Vec<Opportunities> {
    let of_node = |(ix, node): (usize, &super::brute::Node)| {
        let mut own = Opportunities::default();
        if node.session.phase() == Phase::Hub {
            node.session.open_questions().for_each(|question| {
                own.questions.insert(question.ix());
            });
        }
        for step in &node.steps {
            let last = step.after.last().unwrap();
            own.add(&shown(step, leavings(brute, Some(ix), step).1..last.transcript().len()));
            let details = (0..last.scenario().details.len()).map(DetailIx::from);
            let fresh = details.filter(|d| last.met(*d).is_some() && node.session.met(*d).is_none());
            fresh.for_each(|detail| {
                own.details.insert(detail.ix());
            });
        }
        own
    };
    brute.nodes.iter().enumerate().map(of_node).collect()
}

/// The same of what one step does: where it enters a scene, and what the act or question itself brings.
fn step_ahead(brute: &Brute, ahead: &Ahead, from: Option<usize>, step: &Step, after: &Opportunities) -> Option<String> {
    let (left, start) = leavings(brute, from, step);
    let last = step.after.last().unwrap();
    let end = last.transcript().len();
    let from_entry = |entry: usize| {
        let mut all = shown(step, entry..end);
        all.add(after);
        all
    };
    for way in &left {
        if let Some(to) = way.edge.to.filter(|to| !is_within(&from_entry(way.entry), ahead.scene(to.ix()))) {
            return Some(format!("entering {to:?}: {:?}", from_entry(way.entry)));
        }
    }
    // What an event brings in between is not the act's or the question's.
    let own_end = (start..end).find(|n| matches!(last.transcript()[*n].what, What::Event(_) | What::Entered(_)));
    let mut brought = shown(step, start..own_end.unwrap_or(end));
    let leads = left.first().filter(|way| matches!(way.edge.via, Via::Act(_) | Via::Question(_)));
    if let Some(way) = leads.filter(|way| way.edge.to.is_some()) {
        brought.add(&from_entry(way.entry));
    }
    let taken = last.transcript()[start..].iter().find_map(|entry| match entry.what {
        What::Did(act) => Some(ahead.act(act)),
        What::Asked(question) => Some(ahead.question(question)),
        _ => None,
    });
    let lies_ahead = taken.is_none_or(|ahead| is_within(&brought, ahead));
    let facts_taught = own_end.is_some() || teaches(brute, ahead, from, step);
    (!lies_ahead || !facts_taught).then(|| format!("{:?} brings {brought:?}", step.action))
}

/// True if every fact that a question teaches is among those it may teach.
fn teaches(brute: &Brute, ahead: &Ahead, from: Option<usize>, step: &Step) -> bool {
    let Some(before) = from.map(|ix| &brute.nodes[ix].session) else {
        return true;
    };
    let last = step.after.last().unwrap();
    let asked = last.transcript()[before.transcript().len()..]
        .iter()
        .find_map(|entry| match entry.what {
            What::Asked(question) => Some(question),
            _ => None,
        });
    let mut fresh = (0..last.scenario().facts.len()).filter(|f| last.knows((*f).into()) && !before.knows((*f).into()));
    asked.is_none_or(|question| fresh.all(|fact| ahead.facts(question).has(fact)))
}

/// What is entered once is not entered twice, what is not come back to is left for good, and rests are where they may be.
pub(super) fn once(call: &Played) -> Option<String> {
    let ground = Ground::of(&call.scenario, &call.checked.reach);
    call.runs().find_map(|(deal, brute)| {
        let course = &ground.condensations()[deal];
        let entered = |(from, step): (Option<usize>, &Step)| {
            let left = leavings(brute, from, step).0;
            left.iter().filter_map(|way| way.edge.to).collect::<BTreeSet<SceneIx>>()
        };
        let own = brute.nodes.iter().enumerate().map(|(ix, node)| {
            let steps = node.steps.iter().map(|step| (Some(ix), step));
            steps.flat_map(entered).collect::<BTreeSet<_>>()
        });
        let later = follow(brute, own.collect(), |mine, next| {
            let before = mine.len();
            mine.extend(next);
            mine.len() > before
        });
        brute.steps().find_map(|(from, step)| {
            let left = leavings(brute, from, step).0;
            let rest = &brute.nodes[step.to].session;
            let scene = rest.scene();
            if rest.phase() == Phase::Hub && !course.rests(&ground).has(scene.ix()) {
                return Some(format!("the call rests in {scene:?}"));
            }
            left.iter().enumerate().find_map(|(n, way)| {
                let (from, via) = (way.edge.from, way.edge.via);
                let after = left[n..].iter().filter_map(|way| way.edge.to);
                let is_back = after.chain(later[step.to].iter().copied()).any(|scene| scene == from);
                let wrong = is_back && (!course.may_come_back(from.ix(), via) || !course.is_entered_again(from.ix()));
                wrong.then(|| format!("{from:?} is entered again after {via:?}"))
            })
        })
    })
}

/// Where a scene is said to leave a way on, it does from every state; rounds without end are never at rest.
pub(super) fn hubs(call: &Played) -> Option<String> {
    let ground = Ground::of(&call.scenario, &call.checked.reach);
    call.runs().find_map(|(deal, brute)| {
        let course = &ground.condensations()[deal];
        let hubs = Hubs::of(&ground, course);
        let can_end: Bits = call.checked.reach[deal].can_end(&call.scenario);
        let leaves = |(ix, node): (usize, &super::brute::Node)| {
            let mut steps = node.steps.iter();
            steps.any(|step| !leavings(brute, Some(ix), step).0.is_empty())
        };
        let own = brute.nodes.iter().enumerate().map(leaves).collect();
        let leaves = follow(brute, own, |mine, next| *next && !std::mem::replace(mine, true));
        brute.nodes.iter().zip(leaves).find_map(|(node, leaves)| {
            let scene = node.session.scene().ix();
            let is_held = node.session.phase() == Phase::Hub && !leaves && can_end.has(scene);
            (is_held && hubs.held(scene).is_none()).then(|| format!("held in scene {scene}: {:?}", node.session.transcript()))
        })
    })
}
