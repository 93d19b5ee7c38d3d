//! A way through a call as a list of inputs, and the same way with notices and further questions put in.

use std::sync::Arc;

use crate::session::{Action, Concern, Mode, Phase, Session, Target};
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
    pub(super) actions: Vec<Action>,
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
            actions: Vec::new(),
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
    pub(super) fn follow(&mut self, way: &[Action]) -> bool {
        for action in way {
            self.ask_further(Some(action));
            if !self.take(action.clone()) {
                return false;
            }
        }
        true
    }

    /// Takes one step and notices what it brought.
    pub(super) fn take(&mut self, action: Action) -> bool {
        if self.meter.apply(&mut self.session, &action).is_err() {
            return false;
        }
        self.actions.push(action);
        self.notice();
        true
    }

    /// Puts in every independent move that is open and wanted, but not the one that comes next anyway.
    fn ask_further(&mut self, next: Option<&Action>) {
        if self.further == Further::None || self.session.phase() != Phase::Hub {
            return;
        }
        while let Some(action) = self.open_further(next) {
            if !self.take(action) {
                return;
            }
            while self.session.phase() == Phase::Lines {
                if !self.take(Action::Listen) {
                    return;
                }
            }
            if self.session.phase() != Phase::Hub {
                return;
            }
        }
    }

    fn open_further(&self, next: Option<&Action>) -> Option<Action> {
        let open = moves(&self.session).into_iter();
        open.filter(|action| Some(action) != next && self.independent.has(action))
            .find(|action| self.wants(action))
    }

    fn wants(&self, action: &Action) -> bool {
        let Action::Ask(id) = action else {
            return self.further != Further::Poor;
        };
        let scenario = self.session.scenario();
        let question = scenario.questions.iter().find(|q| q.id == *id);
        let poor = question.is_some_and(|q| {
            let overheard = q.sensitive.is_some() && self.session.overheard();
            overheard || q.screen_out.is_some() || !q.faults.is_empty()
        });
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
            Noticing::Everything => self.notice_everything(),
            Noticing::Rightly | Noticing::Distractors => self.notice_details(),
        }
    }

    fn notice_details(&mut self) {
        let scenario = Arc::clone(self.session.scenario());
        let deal = self.session.deal();
        for (ix, detail) in scenario.details.iter().enumerate() {
            let target = Target::Detail(detail.id.clone());
            if self.session.met(DetailIx::from(ix)).is_none() || self.session.is_noticed(DetailIx::from(ix)) {
                continue;
            }
            let concern = match (self.noticing, detail.cue_in(deal)) {
                (Noticing::Rightly, Some(cue)) => Concern::Matters(cue.element, SURE),
                (Noticing::Rightly, None) if detail.freedom_in(deal).is_some() => Concern::SpeaksAgainst,
                (Noticing::Rightly, None) => Concern::Inconclusive,
                (Noticing::Distractors, None) => SUSPICION,
                _ => continue,
            };
            self.note(target, concern);
        }
    }

    fn notice_everything(&mut self) {
        let scenario = Arc::clone(self.session.scenario());
        let entries = self.session.transcript().len();
        for entry in self.seen..entries {
            if let Ok(entry) = u32::try_from(entry) {
                self.note(Target::Line(entry), SUSPICION);
            }
        }
        self.seen = entries;
        let visible: Vec<_> = self.session.visible_objects().collect();
        for object in visible {
            let name = scenario.object_names[scenario.objects[object.ix()].name.ix()].clone();
            self.note(Target::Object(name), SUSPICION);
        }
    }

    fn note(&mut self, target: Target, concern: Concern) {
        let action = Action::Notice(target, concern);
        if self.session.apply(&action).is_ok() {
            self.actions.push(action);
        }
    }
}
