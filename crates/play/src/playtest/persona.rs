//! The trainees that every instructor has met, by name: what each looks for, what it asks, and whether it may pass.

use crate::session::Session;
use scenario::{Credit, Decision, DispositionIx};

use super::route::Noticing;

/// A kind of trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Persona {
    /// Asks everyone everything that is rightly asked, in private where it matters, and concludes rightly.
    Thorough,
    /// Asks what is rightly asked where they are, and goes further only where something was found.
    Proportionate,
    /// As the thorough one, with somebody who tells nothing that rests with them.
    NoDisclosure,
    /// Leaves as soon as there is a way, and clears the call.
    Hasty,
    /// Asks little and reports trafficking, whatever there is.
    AlwaysReport,
    /// Asks little and clears the call, whatever there is.
    AlwaysClear,
    /// Asks little and leaves the matter open, whatever there is.
    AlwaysUndetermined,
    /// As the thorough one, but notices every phrase and object.
    NoticesEverything,
    /// Asks every question badly that can be asked badly.
    Leading,
    /// As the thorough one, and notes nothing.
    Silent,
    /// As the thorough one, but marks unread: what is said in private as concerning, the rest as not conclusive.
    MarksUnread,
    /// Marks everything as concerning, and takes it all back at the end.
    MarksThenTakesBack,
    /// As the thorough one, but notes every phrase and object as not conclusive.
    AllInconclusive,
    /// Presses before anybody is ready, so that whoever is asked asks to stop; then goes on as the thorough one.
    ProvokesAStop,
    /// Asks everything that can be asked, well or badly.
    AsksEverything,
}

/// How a persona stands to a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bar {
    /// Passes in every deal.
    Passes,
    /// Passes in the deals in which nothing is to be found.
    PassesInnocent,
    /// Passes in no deal.
    Fails,
    /// Does not pass in every deal: the verdict was made up beforehand.
    FailsSomewhere,
}

impl Persona {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Thorough,
        Self::Proportionate,
        Self::NoDisclosure,
        Self::Hasty,
        Self::AlwaysReport,
        Self::AlwaysClear,
        Self::AlwaysUndetermined,
        Self::NoticesEverything,
        Self::Leading,
        Self::Silent,
        Self::MarksUnread,
        Self::MarksThenTakesBack,
        Self::AllInconclusive,
        Self::ProvokesAStop,
        Self::AsksEverything,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Thorough => "thorough",
            Self::Proportionate => "proportionate",
            Self::NoDisclosure => "no-disclosure",
            Self::Hasty => "hasty",
            Self::AlwaysReport => "always-report",
            Self::AlwaysClear => "always-clear",
            Self::AlwaysUndetermined => "always-undetermined",
            Self::NoticesEverything => "notices-everything",
            Self::Leading => "leading",
            Self::Silent => "silent",
            Self::MarksUnread => "marks-unread",
            Self::MarksThenTakesBack => "marks-then-takes-back",
            Self::AllInconclusive => "all-inconclusive",
            Self::ProvokesAStop => "provokes-a-stop",
            Self::AsksEverything => "asks-everything",
        }
    }

    /// What it notes, and as what.
    pub(super) fn noticing(self) -> Noticing {
        match self {
            Self::Thorough | Self::Proportionate | Self::NoDisclosure | Self::Leading | Self::ProvokesAStop | Self::AsksEverything => {
                Noticing::Rightly
            }
            Self::Hasty | Self::AlwaysReport | Self::AlwaysClear | Self::AlwaysUndetermined | Self::Silent => Noticing::Nothing,
            Self::NoticesEverything | Self::MarksThenTakesBack => Noticing::Everything,
            Self::MarksUnread => Noticing::Unread,
            Self::AllInconclusive => Noticing::Undecided,
        }
    }

    /// True of one that has made up its mind: it asks little and takes the shortest way out.
    pub(super) fn has_made_up_its_mind(self) -> bool {
        matches!(self, Self::AlwaysReport | Self::AlwaysClear | Self::AlwaysUndetermined)
    }

    /// How it stands to a pass.
    pub(super) fn bar(self) -> Bar {
        match self {
            Self::Thorough | Self::NoDisclosure => Bar::Passes,
            Self::Proportionate => Bar::PassesInnocent,
            Self::AlwaysReport | Self::AlwaysClear | Self::AlwaysUndetermined => Bar::FailsSomewhere,
            Self::Hasty
            | Self::NoticesEverything
            | Self::Leading
            | Self::Silent
            | Self::MarksUnread
            | Self::MarksThenTakesBack
            | Self::AllInconclusive
            | Self::ProvokesAStop
            | Self::AsksEverything => Bar::Fails,
        }
    }

    /// How a persona closes the call.
    pub(super) fn disposition(self, session: &Session) -> DispositionIx {
        let scenario = session.scenario();
        let is_trafficking = |deal: usize| scenario.deals[deal].is_trafficking();
        let open: Vec<DispositionIx> = session.open_dispositions().collect();
        let fit = |d: &&DispositionIx| {
            let chosen = &scenario.dispositions[d.ix()];
            let worth = &chosen.worth;
            let right_in = |trafficking: bool| {
                // Whoever clears every call, or reports each as trafficking, sees no other crime.
                let seen = (0..scenario.deals.len()).filter(|deal| !scenario.deals[*deal].is_other_crime());
                let deals = seen.filter(|deal| is_trafficking(*deal) == trafficking);
                deals.filter(|deal| worth[*deal].0 == Credit::Right).count()
            };
            match (self, chosen.is) {
                // What the author says it comes to is not guessed.
                (Self::AlwaysReport, Some(Decision::Reports))
                | (Self::AlwaysClear | Self::Hasty, Some(Decision::Clears))
                | (Self::AlwaysUndetermined, Some(Decision::LeavesOpen)) => (usize::MAX, Credit::Wrong),
                (Self::AlwaysReport, Some(Decision::Refers)) => (usize::MAX - 1, Credit::Wrong),
                (Self::AlwaysReport | Self::AlwaysClear | Self::AlwaysUndetermined | Self::Hasty, Some(_)) => (0, Credit::Wrong),
                // One that is right nowhere, or only where the truth is open, leaves it open.
                (Self::AlwaysUndetermined, None) => (usize::from(right_in(true) + right_in(false) == 0), Credit::Wrong),
                (Self::AlwaysReport, None) => (right_in(true), Credit::Wrong),
                (Self::AlwaysClear | Self::Hasty, None) => (right_in(false), Credit::Wrong),
                _ => (0, worth[session.deal().ix()].0),
            }
        };
        open.iter().rev().max_by_key(fit).copied().unwrap_or(DispositionIx::from(0))
    }
}
