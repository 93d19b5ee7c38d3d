//! What of a run can still matter: two runs with the same fingerprint go on alike and are scored alike.
//!
//! Words, the order of what was asked, bearings, and whatever no condition and no score reads are left out. So are notices that
//! nothing in the call asks for: they are the trainee's, and an explorer adds them afterwards.

use std::collections::BTreeSet;

use scenario::{Bits, DetailIx, PersonIx, Reads, Scenario};

use super::action::Concern;
use super::moves::Move;
use super::notice::Place;
use super::run::{Phase, Session};

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
pub struct Fingerprint(Box<[u64]>);

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
        let mut print = Print::default();
        self.place(relevance, &mut print);
        let reads = &relevance.reads;
        reads.trust.iter().for_each(|who| print.number(state.people[who].trust));
        reads.counters.iter().for_each(|ix| print.number(state.counters[ix]));
        if relevance.draws {
            print.words.push(state.draws);
        }
        let flags = reads.flags.iter().filter(|ix| state.flags.has(*ix));
        print.members(self.scenario.flags.len(), flags);
        for set in [
            &state.visited,
            &state.asked,
            &state.wasted,
            &state.did,
            &state.looked,
            &state.fired,
            &state.facts,
            &state.tasks,
        ] {
            print.set(set);
        }
        state.book.fingerprint().iter().for_each(|set| print.set(set));
        self.slips(&mut print);
        self.company(reads, &mut print);
        if !state.stack.is_empty() {
            state.book.behind().iter().for_each(|set| print.set(set));
        }
        if relevance.notices_matter() {
            self.noticed_and_told(relevance).iter().for_each(|set| print.set(set));
        }
        Fingerprint(print.words.into_boxed_slice())
    }

    fn place(&self, relevance: &Relevance, print: &mut Print) {
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
        print.number(phase);
        print.number(state.scene);
        print.number(state.time.min(relevance.reads.time));
        print.number(here.min(relevance.latest_event[state.scene.ix()]));
        // How long lines may still go on matters only while they do.
        print.number(if state.again && !state.stack.is_empty() {
            i64::from(state.fuel)
        } else {
            -1
        });
        print.words.push(state.stack.len() as u64);
        for (block, at) in &state.stack {
            print.number(*block);
            print.words.push(*at as u64);
        }
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
    fn company(&self, reads: &Reads, print: &mut Print) {
        let count = self.scenario.people.len();
        let there = self.state.present.iter().filter(|who| reads.present.has(who.ix()));
        let heard = |who: &&PersonIx| reads.hears.has(who.ix()) && self.person(**who).hears;
        print.members(count, there.map(|who| who.ix()));
        print.members(count, self.state.present.iter().filter(heard).map(|who| who.ix()));
    }

    /// Which questions were asked with a fault of the moment, and which screen-outs were committed.
    fn slips(&self, print: &mut Print) {
        let (scenario, state) = (&self.scenario, &self.state);
        let of_the_moment = state.faults.iter().filter(|(_, fault)| *fault == scenario::Fault::Overheard);
        print.members(scenario.questions.len(), of_the_moment.map(|(question, _)| question.ix()));
        print.members(scenario.screen_outs.len(), state.screen_outs.iter().map(|(fault, _)| fault.ix()));
    }
}

/// A fingerprint while it is taken. What it holds can be read off it from the front, so that two are equal only where all is.
#[derive(Default)]
struct Print {
    words: Vec<u64>,
}

impl Print {
    fn number(&mut self, number: impl Into<i64>) {
        self.words.push(number.into().cast_unsigned());
    }

    fn set(&mut self, set: &Bits) {
        self.words.push(set.words().len() as u64);
        self.words.extend(set.words());
    }

    /// The members of a set of indices below `len`.
    fn members(&mut self, len: usize, members: impl Iterator<Item = usize>) {
        let from = self.words.len();
        self.words.resize(from + len.div_ceil(64), 0);
        for ix in members {
            self.words[from + ix / 64] |= 1 << (ix % 64);
        }
    }
}
