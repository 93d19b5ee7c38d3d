//! What of a run can still matter: two runs with the same fingerprint go on alike and are scored alike.
//!
//! Words, the order of what was asked, bearings, and whatever no condition and no score reads are left out. So are notices that
//! nothing in the call asks for: they are the trainee's, and an explorer adds them afterwards.

use std::collections::BTreeSet;

use scenario::{Bits, DetailIx, Reads, Scenario};

use super::action::Concern;
use super::moves::Move;
use super::notice::Place;
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
    /// Details of which something in the call asks whether they were noticed.
    noticed: Vec<DetailIx>,
    /// True if each notice touches one of these at most.
    one_by_one: bool,
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
            let events = scene.events.iter().map(|e| scenario.events[e.ix()].after.count());
            events.max().unwrap_or(0)
        };
        let in_play = Reads::in_play(scenario).and(&Reads::of_decisions(scenario));
        let is_read = |detail: &DetailIx| in_play.noticed.has(detail.ix());
        let touched = |line: &scenario::Line| {
            let details = line.phrases.iter().flat_map(|phrase| phrase.details.iter().copied());
            details.filter(is_read).collect::<BTreeSet<_>>().len()
        };
        let reads = in_play.clone().and(&Reads::in_closing(scenario));
        Self {
            noticed: in_play.noticed.iter().map(DetailIx::from).collect(),
            one_by_one: scenario.lines.iter().all(|line| touched(line) < 2),
            draws: reads.lots_matter(scenario),
            reads,
            latest_event: scenario.scenes.iter().map(latest).collect(),
        }
    }

    /// True if a notice can open or close something in the call: then it is a move like any other.
    pub fn notices_matter(&self) -> bool {
        !self.noticed.is_empty()
    }

    /// True if every run with one seed can be played with the moves there are. What another seed draws, and several notices made
    /// with one, are left out.
    pub fn is_whole(&self) -> bool {
        !self.draws && self.one_by_one
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
        if relevance.notices_matter() {
            sets.extend(self.noticed_and_told(relevance));
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
            Phase::Stalled => 5,
        };
        let mut numbers = vec![
            phase,
            i64::from(state.scene),
            i64::from(state.time.min(relevance.reads.time)),
            i64::from(here.min(relevance.latest_event[state.scene.ix()])),
            // How long lines may still go on matters only while they do.
            if state.again && !state.stack.is_empty() {
                i64::from(state.fuel)
            } else {
                -1
            },
        ];
        for (block, at) in &state.stack {
            numbers.push(i64::from(*block));
            numbers.push(i64::try_from(*at).unwrap_or(i64::MAX));
        }
        numbers
    }

    /// The notices open now that change what something in the call asks for, and those that can be taken back.
    pub(crate) fn notices(&self, relevance: &Relevance) -> Vec<Move> {
        let mut open = Vec::new();
        for detail in &relevance.noticed {
            let before = open.len();
            let notes = self.notes().filter(|note| self.carries(note.place, *detail));
            open.extend(notes.map(|note| Move::Retract(note.place)));
            if open.len() == before && self.place_of_detail(*detail).is_some() {
                open.push(Move::NoticeDetail(*detail, Concern::Inconclusive));
            }
        }
        open
    }

    /// Which of the details that matter are noticed, and which were told and so can be at any later time.
    fn noticed_and_told(&self, relevance: &Relevance) -> [Bits; 2] {
        let (mut noticed, mut told) = (Bits::default(), Bits::default());
        let entries = 0..u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        let mut told_of = Bits::new(self.scenario.details.len());
        for detail in entries.flat_map(|entry| self.details_at(Place::Line(entry))) {
            told_of.insert(detail.ix());
        }
        for detail in &relevance.noticed {
            if self.is_noticed(*detail) {
                noticed.insert(detail.ix());
            }
            if told_of.has(detail.ix()) {
                told.insert(detail.ix());
            }
        }
        [noticed, told]
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
