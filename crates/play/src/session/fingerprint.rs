//! What of a run can still matter: two runs with the same fingerprint go on alike and are scored alike.
//!
//! Words, the order of what was asked, bearings, and whatever no condition and no score reads are left out. Notices are left
//! out too: they are the trainee's, and an explorer adds them afterwards.

use prove::Reads;
use scenario::{Bits, Scenario};

use super::run::{Phase, Session};
use super::state::State;

/// What of a state can matter in a scenario.
#[derive(Clone, Debug)]
pub struct Relevance {
    reads: Reads,
    /// True if a draw may bring more than other words.
    draws: bool,
    /// For each scene, the latest second at which an event may still happen.
    latest_event: Vec<u32>,
}

/// A fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    numbers: Vec<i64>,
    sets: Vec<Bits>,
}

impl Relevance {
    /// What can matter in a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let latest = |scene: &scenario::Scene| {
            let events = scene.events.iter().map(|e| scenario.events[e.ix()].after);
            events.max().unwrap_or(0)
        };
        let reads = Reads::in_play(scenario).and(&Reads::in_closing(scenario));
        Self {
            draws: reads.lots_matter(scenario),
            reads,
            latest_event: scenario.scenes.iter().map(latest).collect(),
        }
    }
}

impl Session {
    /// What of this run can still matter.
    pub fn fingerprint(&self, relevance: &Relevance) -> Fingerprint {
        let state = &self.state;
        let mut numbers = self.place(relevance);
        let reads = &relevance.reads;
        numbers.extend(reads.trust.iter().map(|who| i64::from(state.people[who].trust)));
        numbers.extend(reads.counters.iter().map(|ix| i64::from(state.counters[ix])));
        if relevance.draws {
            numbers.push(i64::try_from(state.draws).unwrap_or(i64::MAX));
        }
        let mut flags = Bits::new(self.scenario.flags.len());
        reads.flags.iter().filter(|ix| state.flags.has(*ix)).for_each(|ix| {
            flags.insert(ix);
        });
        let mut sets = vec![
            flags,
            state.visited.clone(),
            state.asked.clone(),
            state.did.clone(),
            state.looked.clone(),
            state.fired.clone(),
            state.facts.clone(),
            state.tasks.clone(),
        ];
        sets.extend(state.book.fingerprint());
        sets.extend(faults(state));
        sets.extend(self.company(reads));
        if !state.stack.is_empty() {
            sets.extend(state.book.behind());
        }
        Fingerprint { numbers, sets }
    }

    fn place(&self, relevance: &Relevance) -> Vec<i64> {
        let state = &self.state;
        let here = state.time - state.entered_at;
        let phase = match self.phase() {
            Phase::Lines => 0,
            Phase::Checkpoint(_) => 1,
            Phase::Hub => 2,
            Phase::Report => 3,
            Phase::Filed => 4,
        };
        let mut numbers = vec![
            phase,
            i64::from(state.scene),
            i64::from(state.time.min(relevance.reads.time)),
            i64::from(here.min(relevance.latest_event[state.scene.ix()])),
        ];
        for (block, at) in &state.stack {
            numbers.push(i64::from(*block));
            numbers.push(i64::try_from(*at).unwrap_or(i64::MAX));
        }
        numbers
    }

    /// Who is there and who hears, of those of whom it is read.
    fn company(&self, reads: &Reads) -> [Bits; 2] {
        let count = self.scenario.people.len();
        let (mut there, mut hears) = (Bits::new(count), Bits::new(count));
        for who in &self.state.present {
            if reads.present.has(who.ix()) {
                there.insert(who.ix());
            }
            if reads.hears.has(who.ix()) && self.person(*who).hears {
                hears.insert(who.ix());
            }
        }
        [there, hears]
    }
}

/// Which questions were asked with a fault of the moment, and which screen-outs were committed.
fn faults(state: &State) -> [Bits; 2] {
    let (mut questions, mut screen_outs) = (Bits::default(), Bits::default());
    for (question, _) in state.faults.iter().filter(|(_, fault)| *fault == scenario::Fault::Overheard) {
        questions.insert(question.ix());
    }
    for (fault, _) in &state.screen_outs {
        screen_outs.insert(fault.ix());
    }
    [questions, screen_outs]
}
