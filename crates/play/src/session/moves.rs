//! A move of a run by index: what a search and seeded trainees carry. It is written by id only where it goes on paper.

use scenario::{DetailIx, Scenario};

use super::action::{Action, Concern, Refusal, Target};
use super::notice::Place;
use super::options::Choice;
use super::run::{Phase, Session};

/// Something done in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// What can be chosen is chosen.
    Choose(Choice),
    /// The next line is heard.
    Continue,
    /// A place is noticed.
    Notice(Place, Concern),
    /// A detail is noticed, wherever it is shown.
    NoticeDetail(DetailIx, Concern),
    /// A notice is taken back.
    Retract(Place),
}

impl Move {
    /// The move as records and walkthroughs have it.
    pub(crate) fn action(self, scenario: &Scenario) -> Action {
        match self {
            Self::Choose(choice) => choice.action(scenario),
            Self::Continue => Action::Continue,
            Self::Notice(place, concern) => Action::Notice(place.target(scenario), concern),
            Self::NoticeDetail(detail, concern) => Action::Notice(Target::Detail(scenario.details[detail.ix()].id.clone()), concern),
            Self::Retract(place) => Action::Retract(place.target(scenario)),
        }
    }

    /// True if it is about a detail that is noticed.
    pub(crate) fn notices(self, detail: DetailIx) -> bool {
        matches!(self, Self::NoticeDetail(noticed, _) if noticed == detail)
    }
}

impl Session {
    /// Makes a move of the call, or refuses it with a reason; then nothing has changed. It does what its action would.
    pub(crate) fn make(&mut self, made: Move) -> Result<(), Refusal> {
        match (made, self.phase()) {
            (Move::Choose(choice), _) => self.choose(choice),
            (_, Phase::Filed) => Err(Refusal::Filed),
            (_, Phase::Report) => Err(Refusal::CallOver),
            (Move::Continue, phase) => self.go_on(phase),
            (Move::Notice(place, concern), _) => {
                let place = self.there(place).ok_or(Refusal::NothingThere)?;
                self.note(place, concern)
            }
            (Move::NoticeDetail(detail, concern), _) => {
                let place = self.place_of_detail(detail).ok_or(Refusal::NothingThere)?;
                self.note(place, concern)
            }
            (Move::Retract(place), _) => self.take_back(place),
        }
    }
}
