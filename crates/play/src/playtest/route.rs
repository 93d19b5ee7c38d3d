//! A way through a call as a list of inputs, and the same way with notices and further questions put in.

use std::sync::Arc;

use crate::session::{Choice, Concern, Mode, Move, Phase, Place, Session};
use scenario::{DealIx, DetailIx, Element, Scenario};

use super::budget::Meter;
use super::independent::IndependentMoves;
use super::moves::moves;

/// Which independent moves are put in, wherever they are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Further {
    /// None.
    None,
    /// All of them.
    All,
    /// Questions without fault, and all looks and acts.
    Good,
    /// Questions with a fault alone.
    Poor,
}

/// What is noticed, as soon as it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noticing {
    /// Nothing.
    Nothing,
    /// Every detail for what it is: a cue with what it bears on, a freedom as pointing the other way, the rest as not conclusive.
    Rightly,
    /// Every distractor, as if it mattered.
    Distractors,
    /// Every phrase and object, as if it mattered.
    Everything,
    /// Every phrase and object: as if it mattered where nobody else hears, and as not conclusive elsewhere.
    Unread,
    /// Every phrase and object, as not conclusive.
    Undecided,
}

/// How sure such a trainee is of what they note.
const SURE: u8 = 4;
/// What one who suspects everything makes of a thing.
const SUSPICION: Concern = Concern::Matters(Element::Means, SURE);

/// Plays a way through the call. `None` where the way cannot be played.
pub(super) struct Player<'a> {
    pub(super) independent: &'a IndependentMoves,
    pub(super) meter: &'a Meter<'a>,
    pub(super) further: Further,
    pub(super) noticing: Noticing,
    pub(super) session: Session,
    pub(super) way: Vec<Move>,
    seen: usize,
}

impl<'a> Player<'a> {
    /// A trainee at the start of a call.
    pub(super) fn new(scenario: &Arc<Scenario>, deal: DealIx, seed: u64, independent: &'a IndependentMoves, meter: &'a Meter<'a>) -> Self {
        Self {
            independent,
            meter,
            further: Further::None,
            noticing: Noticing::Nothing,
            session: Session::new(Arc::clone(scenario), deal, seed, Mode::Assessed),
            way: Vec::new(),
            seen: 0,
        }
    }

    /// The same, noticing and asking further as told.
    pub(super) fn with(mut self, further: Further, noticing: Noticing) -> Self {
        (self.further, self.noticing) = (further, noticing);
        self.notice();
        self
    }

    /// Plays a way; false where a step of it is not open.
    pub(super) fn follow(&mut self, way: &[Move]) -> bool {
        for made in way {
            self.ask_further(*made);
            if !self.take(*made) {
                return false;
            }
        }
        true
    }

    /// Takes one step and notices what it brought.
    pub(super) fn take(&mut self, made: Move) -> bool {
        if self.meter.make(&mut self.session, made).is_err() {
            return false;
        }
        self.way.push(made);
        self.notice();
        true
    }

    /// Puts in every independent move that is open and wanted, but not the one that comes next anyway.
    fn ask_further(&mut self, next: Move) {
        if self.further == Further::None || self.session.phase() != Phase::Hub {
            return;
        }
        while let Some(choice) = self.open_further(next) {
            if !self.take(Move::Choose(choice)) {
                return;
            }
            while self.session.phase() == Phase::Lines {
                if !self.take(Move::Choose(Choice::Listen)) {
                    return;
                }
            }
            if self.session.phase() != Phase::Hub {
                return;
            }
        }
    }

    fn open_further(&self, next: Move) -> Option<Choice> {
        let mut open = moves(&self.session).filter(|choice| Move::Choose(*choice) != next && self.independent.has(*choice));
        open.find(|choice| self.wants(*choice))
    }

    fn wants(&self, choice: Choice) -> bool {
        let Choice::Ask(ix) = choice else {
            return self.further != Further::Poor;
        };
        let question = &self.session.scenario().questions[ix.ix()];
        let overheard = question.sensitive.is_some() && self.session.overheard();
        let poor = overheard || question.screen_out.is_some() || !question.faults.is_empty();
        match self.further {
            Further::None => false,
            Further::All => true,
            Further::Good => !poor,
            Further::Poor => poor,
        }
    }

    fn notice(&mut self) {
        match self.noticing {
            Noticing::Nothing => {}
            Noticing::Everything => self.notice_everything(SUSPICION),
            Noticing::Unread if !self.session.overheard() => self.notice_everything(SUSPICION),
            Noticing::Unread | Noticing::Undecided => self.notice_everything(Concern::Inconclusive),
            Noticing::Rightly | Noticing::Distractors => self.notice_details(),
        }
    }

    fn notice_details(&mut self) {
        let scenario = Arc::clone(self.session.scenario());
        let deal = self.session.deal();
        for (ix, detail) in scenario.details.iter().enumerate() {
            let about = DetailIx::from(ix);
            if self.session.met(about).is_none() || self.session.is_noticed(about) {
                continue;
            }
            let concern = match (self.noticing, detail.cue_in(deal)) {
                (Noticing::Rightly, Some(cue)) => Concern::Matters(cue.element, SURE),
                (Noticing::Rightly, None) if detail.freedom_in(deal).is_some() => Concern::SpeaksAgainst,
                (Noticing::Rightly, None) => Concern::Inconclusive,
                (Noticing::Distractors, None) => SUSPICION,
                _ => continue,
            };
            self.note(Move::NoticeDetail(about, concern));
        }
    }

    fn notice_everything(&mut self, as_what: Concern) {
        let scenario = Arc::clone(self.session.scenario());
        let entries = self.session.transcript().len();
        for entry in self.seen..entries {
            if let Ok(entry) = u32::try_from(entry) {
                self.note(Move::Notice(Place::Line(entry), as_what));
            }
        }
        self.seen = entries;
        let visible: Vec<_> = self.session.visible_objects().collect();
        for object in visible {
            let name = scenario.objects[object.ix()].name;
            let place = Place::Object(name);
            // What it was taken for stands.
            if self.session.note_at(place).is_none() {
                self.note(Move::Notice(place, as_what));
            }
        }
    }

    /// Takes every note back.
    pub(super) fn take_all_back(&mut self) {
        let places: Vec<Place> = self.session.notes().map(|note| note.place).collect();
        for place in places {
            self.note(Move::Retract(place));
        }
    }

    fn note(&mut self, notice: Move) {
        if self.session.make(notice).is_ok() {
            self.way.push(notice);
        }
    }
}
