//! Brute force: every order of everything that can be done in a small call, with the whole state as the key.
//!
//! Nothing here asks what matters: runs are one only where all that a later step could read is equal.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use play::playtest::ExplorerItem;
use play::session::{Action, Concern, Mode, Phase, Place, Session, Target, What};
use scenario::{
    ActName, Cond, DealIx, DetailIx, DispositionIx, EventIx, FactIx, FlagIx, ObjectIx, ObjectName, PersonIx, QuestionIx, Scenario, SceneIx,
    ScreenOutIx, TaskIx,
};

use super::generated::LATEST;

/// More states than this are not played out.
pub(super) const MOST_STATES: usize = 4_000;
/// More steps than this between two choices are a round of lines.
const MOST_LINES: usize = 60;

/// A run at rest: something can be chosen, or the call is over.
pub(super) struct Node {
    pub(super) session: Session,
    pub(super) steps: Vec<Step>,
}

/// What was done at rest, and every session from there to the next rest.
pub(super) struct Step {
    pub(super) action: Action,
    /// After the action and after each line, the last of them at rest.
    pub(super) after: Vec<Session>,
    pub(super) to: usize,
}

/// Every state of a call in one deal, with one seed.
pub(super) struct Brute {
    /// From the opening of the call to the first rest, each way of noticing on its own.
    pub(super) openings: Vec<Step>,
    pub(super) nodes: Vec<Node>,
    pub(super) met: BTreeSet<ExplorerItem>,
}

impl Brute {
    /// Plays everything; `None` where there is too much.
    pub(super) fn of(scenario: &Arc<Scenario>, deal: DealIx, seed: u64, notices: &[DetailIx]) -> Option<Self> {
        let mut brute = Self {
            openings: Vec::new(),
            nodes: Vec::new(),
            met: BTreeSet::new(),
        };
        let mut known = HashMap::new();
        let start = Session::new(Arc::clone(scenario), deal, seed, Mode::Assessed);
        let openings = to_rest(&start, notices)?;
        brute.openings = brute.add(&Action::Listen, openings, notices, &mut known);
        for step in &brute.openings {
            step.after.iter().for_each(|session| brute.met.extend(met(session)));
        }
        let mut at = 0;
        while at < brute.nodes.len() {
            if brute.nodes.len() > MOST_STATES {
                return None;
            }
            let session = brute.nodes[at].session.clone();
            for action in choices(&session, notices) {
                let mut after = session.clone();
                after.apply(&action).unwrap();
                let ways = to_rest(&after, notices)?;
                let steps = brute.add(&action, ways, notices, &mut known);
                for step in &steps {
                    step.after.iter().for_each(|session| brute.met.extend(met(session)));
                }
                brute.nodes[at].steps.extend(steps);
            }
            at += 1;
        }
        Some(brute)
    }

    fn add(&mut self, action: &Action, ways: Vec<Vec<Session>>, notices: &[DetailIx], known: &mut HashMap<Key, usize>) -> Vec<Step> {
        let step = |after: Vec<Session>| {
            let rest = after.last().unwrap();
            let to = *known.entry(key(rest, notices)).or_insert_with(|| {
                self.nodes.push(Node {
                    session: rest.clone(),
                    steps: Vec::new(),
                });
                self.nodes.len() - 1
            });
            let action = action.clone();
            Step { action, after, to }
        };
        ways.into_iter().map(step).collect()
    }

    /// Every session that was met, at rest or between two lines.
    pub(super) fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.steps().flat_map(|(_, step)| &step.after)
    }

    /// Every step with the node it starts at; none for the opening.
    pub(super) fn steps(&self) -> impl Iterator<Item = (Option<usize>, &Step)> {
        let later = self.nodes.iter().enumerate();
        let later = later.flat_map(|(ix, node)| node.steps.iter().map(move |step| (Some(ix), step)));
        self.openings.iter().map(|step| (None, step)).chain(later)
    }
}

/// Everything that can be done at rest.
fn choices(session: &Session, notices: &[DetailIx]) -> Vec<Action> {
    if session.phase() != Phase::Hub {
        return Vec::new();
    }
    let mut open = open_moves(session);
    open.extend(noticing(session, notices));
    open
}

/// The questions, looks and acts that are open.
pub(super) fn open_moves(session: &Session) -> Vec<Action> {
    let scenario = session.scenario();
    let asks = session.open_questions().map(|q| Action::Ask(scenario.questions[q.ix()].id.clone()));
    let name = |o: ObjectIx| scenario.object_names[scenario.objects[o.ix()].name.ix()].clone();
    let looks = session.open_looks().map(|o| Action::Look(name(o)));
    let acts = session
        .open_acts()
        .map(|a| scenario.act_names[scenario.acts[a.ix()].name.ix()].clone());
    asks.chain(looks).chain(acts.map(Action::Do)).collect()
}

/// Notices and takings back of what some condition asks for.
fn noticing(session: &Session, notices: &[DetailIx]) -> Vec<Action> {
    let mut open = Vec::new();
    for detail in notices {
        let id = session.scenario().details[detail.ix()].id.clone();
        let notes = session.notes().filter(|note| session.carries(note.place, *detail));
        open.extend(notes.map(|note| Action::Retract(session.target_of(note.place))));
        open.push(Action::Notice(Target::Detail(id), Concern::Inconclusive));
    }
    let changes = |action: &Action| {
        let mut after = session.clone();
        after.apply(action).is_ok() && notices.iter().any(|d| after.is_noticed(*d) != session.is_noticed(*d))
    };
    open.retain(changes);
    open
}

/// Every way to the next rest, as the sessions on it: one, unless something can be noticed on the way.
fn to_rest(session: &Session, notices: &[DetailIx]) -> Option<Vec<Vec<Session>>> {
    let mut done = Vec::new();
    let mut open = vec![vec![session.clone()]];
    while let Some(way) = open.pop() {
        if way.len() > MOST_LINES || open.len() + done.len() > MOST_STATES {
            return None;
        }
        let last = way.last().unwrap();
        let next = match last.phase() {
            Phase::Lines => Action::Continue,
            Phase::Checkpoint(_) => Action::Checkpoint("h1".to_owned(), 2),
            Phase::Hub | Phase::Report | Phase::Filed | Phase::Stalled => {
                done.push(way);
                continue;
            }
        };
        let mut ways = vec![last.clone()];
        for action in noticing(last, notices) {
            let mut other = last.clone();
            other.apply(&action).unwrap();
            ways.push(other);
        }
        for mut session in ways {
            session.apply(&next).unwrap();
            let mut longer = way.clone();
            longer.push(session);
            open.push(longer);
        }
    }
    Some(done)
}

/// All that a later step can read at rest.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    numbers: Vec<i64>,
    holds: Vec<bool>,
}

fn key(session: &Session, notices: &[DetailIx]) -> Key {
    let scenario = session.scenario();
    let here = session.time() - entered_at(session);
    let mut numbers = vec![
        i64::from(session.scene()),
        i64::from(session.phase() == Phase::Report),
        i64::from(session.time().min(LATEST)),
        i64::from(here.min(LATEST)),
        i64::try_from(session.lots()).unwrap(),
    ];
    let mut holds = Vec::new();
    for who in (0..scenario.people.len()).map(PersonIx::from) {
        let person = session.person(who);
        let is_there = session.present().contains(&who);
        numbers.push(i64::from(person.trust));
        holds.extend([is_there, is_there && person.hears]);
    }
    numbers.extend((0..scenario.counters.len()).map(|c| i64::from(session.counter(c.into()))));
    let mut each = |count: usize, cond: &dyn Fn(usize) -> Cond| {
        holds.extend((0..count).map(|ix| session.holds(&cond(ix))));
    };
    each(scenario.flags.len(), &|ix| Cond::Flag(FlagIx::from(ix)));
    each(scenario.questions.len(), &|ix| Cond::Asked(QuestionIx::from(ix)));
    let questions = (0..scenario.questions.len()).map(QuestionIx::from);
    let wasted: Vec<bool> = questions.map(|ix| session.was_wasted(ix)).collect();
    each(scenario.act_names.len(), &|ix| Cond::Did(ActName::from(ix)));
    each(scenario.object_names.len(), &|ix| Cond::LookedAt(ObjectName::from(ix)));
    each(scenario.details.len(), &|ix| Cond::Saw(DetailIx::from(ix)));
    each(scenario.details.len(), &|ix| Cond::Noticed(DetailIx::from(ix)));
    each(scenario.facts.len(), &|ix| Cond::Knows(FactIx::from(ix)));
    each(scenario.scenes.len(), &|ix| Cond::Visited(SceneIx::from(ix)));
    each(scenario.tasks.len(), &|ix| Cond::TaskDone(TaskIx::from(ix)));
    let happened = |ix: usize| {
        let event = What::Event(EventIx::from(ix));
        session.transcript().iter().any(|entry| entry.what == event)
    };
    holds.extend((0..scenario.events.len()).map(happened));
    holds.extend(wasted);
    // What was once told can be noticed at any later time, what was only seen cannot.
    let told = |ix: usize| {
        let entries = 0..u32::try_from(session.transcript().len()).unwrap();
        entries.into_iter().any(|entry| session.carries(Place::Line(entry), ix.into()))
    };
    holds.extend(notices.iter().map(|detail| told(detail.ix())));
    Key { numbers, holds }
}

fn entered_at(session: &Session) -> u32 {
    let entered = session.transcript().iter().rev().find(|e| matches!(e.what, What::Entered(_)));
    entered.map_or(0, |entry| entry.at)
}

/// Everything that a run has met.
pub(super) fn met(session: &Session) -> BTreeSet<ExplorerItem> {
    let scenario = session.scenario();
    let mut met: BTreeSet<ExplorerItem> = session.transcript().iter().filter_map(|entry| item(entry.what)).collect();
    let details = (0..scenario.details.len()).map(DetailIx::from);
    met.extend(details.filter(|d| session.met(*d).is_some()).map(ExplorerItem::Detail));
    met.extend(session.answers_given().iter().map(|(q, n)| ExplorerItem::Answer(*q, *n)));
    let facts = (0..scenario.facts.len()).map(FactIx::from);
    met.extend(facts.filter(|f| session.knows(*f)).map(ExplorerItem::Fact));
    let tasks = (0..scenario.tasks.len()).filter(|t| session.task_done(*t));
    met.extend(tasks.map(|t| ExplorerItem::Task(t.into())));
    if session.phase() == Phase::Report {
        for ix in session.open_dispositions() {
            met.insert(ExplorerItem::Disposition(ix));
            met.extend(filed(session, ix).into_iter().map(ExplorerItem::ScreenOut));
        }
    }
    met
}

/// The screen-outs committed by closing a call that is over.
fn filed(session: &Session, ix: DispositionIx) -> Vec<ScreenOutIx> {
    let mut session = session.clone();
    let id = session.scenario().dispositions[ix.ix()].id.clone();
    for action in [Action::Conclude(id), Action::Certainty(3), Action::FileReport] {
        session.apply(&action).unwrap();
    }
    session.screen_outs().iter().map(|(fault, _)| *fault).collect()
}

fn item(what: What) -> Option<ExplorerItem> {
    Some(match what {
        What::Entered(ix) => ExplorerItem::Scene(ix),
        What::Asked(ix) => ExplorerItem::Question(ix),
        What::Did(ix) => ExplorerItem::Act(ix),
        What::Looked(ix) => ExplorerItem::Look(ix),
        What::Event(ix) => ExplorerItem::Event(ix),
        What::ScreenedOut(ix) => ExplorerItem::ScreenOut(ix),
        What::Asks(ix) => ExplorerItem::Checkpoint(ix),
        What::Line(_) | What::CallEnded => return None,
    })
}
