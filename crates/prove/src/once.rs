//! Which scenes of a deal can be entered once at most, because only one thing leads there and that can happen once at most.

use scenario::Bits;
use scenario::document::Kind;

use super::condensation::leads;
use super::ground::Ground;
use super::known::Lasting;
use super::may_reach::Via;

/// What leads into a scene, and at most once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// The call opens there.
    Start,
    /// Something that can be done or happen once.
    Done(Lasting),
    /// Whatever leads out of a scene that can be entered once itself.
    From(usize),
}

/// A way into a scene: where it begins, and what it is where that is known to happen once at most.
type Way = (usize, Option<Entry>);

/// The scenes that can be entered once at most.
pub(super) fn entered_once(ground: &Ground<'_>, deal: usize) -> Bits {
    let scenario = ground.scenario;
    let mut into: Vec<Vec<Way>> = vec![Vec::new(); scenario.scenes.len()];
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); scenario.scenes.len()];
    into[scenario.start.ix()].push((scenario.start.ix(), Some(Entry::Start)));
    let mut again = (usize::MAX, Vec::new());
    for edge in &ground.reach[deal].edges {
        let (from, Some(to)) = (edge.from.ix(), edge.to) else {
            continue;
        };
        if again.0 != from {
            again = (from, Vec::new());
            leads(&ground.known(deal, from), scenario.scenes[from].again, &mut again.1);
        }
        let is_again = edge.via == Via::Lines && again.1.contains(&to.ix());
        let once = if is_again { None } else { once(ground, from, edge.via) };
        into[to.ix()].push((from, once.map(Entry::Done)));
        next[from].push(to.ix());
    }
    let mut found = Bits::new(scenario.scenes.len());
    let mut queue: Vec<usize> = ground.reach[deal].scenes.iter().collect();
    while let Some(scene) = queue.pop() {
        if !found.has(scene) && is_entered_once(&into[scene], &found) {
            found.insert(scene);
            queue.extend(&next[scene]);
        }
    }
    found
}

/// What a way out of a scene is, if it can be taken once at most.
fn once(ground: &Ground<'_>, from: usize, via: Via) -> Option<Lasting> {
    let scenario = ground.scenario;
    Some(match via {
        Via::Lines => (Kind::Scene, from),
        Via::Question(question) => {
            let again = scenario.questions[question.ix()].again;
            return (!again).then_some((Kind::Question, question.ix()));
        }
        Via::Look(object) => (Kind::Object, scenario.objects[object.ix()].name.ix()),
        Via::Event(event) => (Kind::Event, event.ix()),
        Via::Act(act) => {
            let act = &scenario.acts[act.ix()];
            return (!act.repeats).then_some((Kind::Act, act.name.ix()));
        }
    })
}

/// True if all ways into a scene are one and the same thing, which happens once at most.
fn is_entered_once(ways: &[Way], found: &Bits) -> bool {
    let mut only = None;
    for (from, once) in ways {
        let is_start = *once == Some(Entry::Start);
        let entry = if found.has(*from) && !is_start {
            Some(Entry::From(*from))
        } else {
            *once
        };
        match (only, entry) {
            (_, None) => return false,
            (Some(first), Some(entry)) if first != entry => return false,
            _ => only = entry,
        }
    }
    true
}
