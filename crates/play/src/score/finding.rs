//! What became of every detail, and what it gave: cues, freedoms, and what means nothing.

use crate::session::{Concern, Ledger, Notice, Session, Status};
use scenario::{Cue, DetailIx, Strength};

use super::judged::{Judged, judged};
use super::rule::ScoreRule;
use super::{UNIT, to_i32};

/// What became of a detail, in the words of signal detection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A cue noted as concerning.
    Hit,
    /// So, but long after it was last shown.
    LateHit,
    /// A cue noted as not conclusive.
    Cautious,
    /// A cue noted as pointing the other way.
    Misread,
    /// A cue met and not noted.
    Miss,
    /// A cue closed by the trainee's own act.
    Closed,
    /// A cue that never came.
    NotMet,
    /// A freedom noted as pointing the other way.
    Freedom,
    /// A freedom noted as not conclusive.
    FreedomLeftOpen,
    /// A freedom met and not noted, in a deal without cues.
    FreedomMissed,
    /// What means nothing, or speaks against it, noted as concerning.
    FalseAlarm,
    /// What means nothing, noted as concerning, tested, and left out of the grounds.
    TestedSuspicion,
    /// What means nothing, noted as concerning and taken back untested long after.
    TakenBackLate,
    /// What means nothing, tested, or noted as no more than it is.
    CorrectRejection,
    /// What means nothing, let pass without a test or a note.
    LetPass,
}

impl Outcome {
    /// True of what can become of a cue.
    pub fn is_of_cue(self) -> bool {
        matches!(
            self,
            Self::Hit | Self::LateHit | Self::Cautious | Self::Misread | Self::Miss | Self::Closed | Self::NotMet
        )
    }

    /// True of a cue noted as concerning.
    pub fn is_hit(self) -> bool {
        matches!(self, Self::Hit | Self::LateHit)
    }

    /// True of what can become of a detail that means nothing and was met.
    pub fn is_of_noise(self) -> bool {
        matches!(
            self,
            Self::FalseAlarm | Self::TestedSuspicion | Self::TakenBackLate | Self::CorrectRejection | Self::LetPass
        )
    }

    /// The rule it is written under; none where there is nothing to write.
    fn rule(self, right_element: bool) -> Option<ScoreRule> {
        Some(match self {
            Self::Hit | Self::LateHit if !right_element => ScoreRule::HitOtherReason,
            Self::Hit => ScoreRule::Hit,
            Self::LateHit => ScoreRule::LateHit,
            Self::Cautious => ScoreRule::NotedNotConclusive,
            Self::Misread => ScoreRule::CueReadAsFreedom,
            Self::Miss => ScoreRule::Miss,
            Self::Closed => ScoreRule::ClosedByYou,
            Self::Freedom => ScoreRule::FreedomSeen,
            Self::FreedomLeftOpen => ScoreRule::FreedomLeftOpen,
            Self::FreedomMissed => ScoreRule::FreedomMissed,
            Self::FalseAlarm => ScoreRule::FalseAlarm,
            Self::TestedSuspicion => ScoreRule::TestedSuspicion,
            Self::TakenBackLate => ScoreRule::TakenBackLate,
            Self::CorrectRejection => ScoreRule::CorrectRejection,
            Self::NotMet | Self::LetPass => return None,
        })
    }
}

/// What became of one detail, and what it was worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The detail.
    pub detail: DetailIx,
    /// What became of it.
    pub outcome: Outcome,
    /// For a hit: the reason given is accepted.
    pub right_element: bool,
    /// The note that counts.
    pub note: Option<Notice>,
    /// It was tested.
    pub tested: bool,
    /// What it weighs in this deal, or how strongly it draws the eye, in points.
    pub weight: u32,
    /// Points.
    pub points: i32,
    /// Points due.
    pub of: u32,
}

impl Finding {
    /// The rule that gave or took its points; none where there is nothing to write.
    pub(super) fn rule(&self) -> Option<ScoreRule> {
        let idle = self.outcome == Outcome::CorrectRejection && self.of == 0;
        self.outcome.rule(self.right_element).filter(|_| !idle)
    }
}

/// What a strength is worth: one to three units.
pub(super) fn weight(strength: Strength) -> u32 {
    match strength {
        Strength::Weak => UNIT,
        Strength::Moderate => 2 * UNIT,
        Strength::Strong | Strength::Decisive => 3 * UNIT,
    }
}

/// What became of every detail that plays a part in this deal, in file order. What means nothing and was never met plays none.
pub fn findings(session: &Session) -> Vec<Finding> {
    findings_of(session, &session.ledger(), &judged(session))
}

pub(super) fn findings_of(session: &Session, ledger: &Ledger, judged: &[Judged]) -> Vec<Finding> {
    let has_cues = session.scenario().has_cues(session.deal());
    let details = judged.iter().zip(&ledger.details).enumerate();
    details
        .filter_map(|(ix, (judged, line))| {
            let about = About {
                session,
                detail: DetailIx::from(ix),
                judged,
                has_cues,
            };
            about.finding(line.status)
        })
        .collect()
}

/// One detail in one run.
struct About<'a> {
    session: &'a Session,
    detail: DetailIx,
    judged: &'a Judged,
    has_cues: bool,
}

impl About<'_> {
    fn finding(&self, status: Status) -> Option<Finding> {
        let deal = self.session.deal();
        let what = &self.session.scenario().details[self.detail.ix()];
        if let Some(cue) = what.cue_in(deal) {
            return Some(self.cue(cue, status));
        }
        self.session.met(self.detail)?;
        Some(match what.freedom_in(deal) {
            Some(freedom) => self.freedom(weight(freedom.strength)),
            None => self.noise(what.pull_in(deal).map_or(0, weight)),
        })
    }

    fn cue(&self, cue: &Cue, status: Status) -> Finding {
        let of = weight(cue.strength);
        let Some(note) = self.judged.note else {
            return self.unnoted(cue, status);
        };
        let late = self.session.is_late(&note, self.detail);
        let in_time = |points: u32| if late { points * 3 / 4 } else { points };
        match note.concern {
            Concern::Matters(given, _) => {
                let right = cue.accepts(given);
                let outcome = if late { Outcome::LateHit } else { Outcome::Hit };
                let points = in_time(if right { of } else { of * 3 / 4 });
                Finding {
                    right_element: right,
                    ..self.found(outcome, to_i32(points), of)
                }
            }
            // A weak sign alone is rightly left open.
            Concern::Inconclusive => {
                let points = if cue.strength == Strength::Weak { of } else { of / 2 };
                self.found(Outcome::Cautious, to_i32(in_time(points)), of)
            }
            Concern::SpeaksAgainst => self.found(Outcome::Misread, 0, of),
        }
    }

    /// A cue without a note: what rests with the person to tell is no officer's to lose.
    fn unnoted(&self, cue: &Cue, status: Status) -> Finding {
        let outcome = match status {
            Status::Taken | Status::Offered => Outcome::Miss,
            Status::ClosedByYou if !cue.disclosure => Outcome::Closed,
            Status::ClosedByYou | Status::NeverOnYourPath => Outcome::NotMet,
        };
        let of = if outcome == Outcome::NotMet { 0 } else { weight(cue.strength) };
        self.found(outcome, 0, of)
    }

    /// What speaks against trafficking is due where there is nothing that speaks for it.
    fn freedom(&self, worth: u32) -> Finding {
        let of = if self.has_cues { 0 } else { worth };
        match self.judged.concern() {
            Some(Concern::Matters(..)) => self.found(Outcome::FalseAlarm, -to_i32(worth), of),
            Some(Concern::SpeaksAgainst) => self.found(Outcome::Freedom, to_i32(of), of),
            Some(Concern::Inconclusive) => self.found(Outcome::FreedomLeftOpen, to_i32(of / 2), of),
            None if self.has_cues => self.found(Outcome::LetPass, 0, 0),
            None => self.found(Outcome::FreedomMissed, 0, of),
        }
    }

    /// What means nothing here costs only where it was called concerning and never tested, or is a ground of the report.
    fn noise(&self, pull: u32) -> Finding {
        let judged = self.judged;
        let tested = judged.tested.is_some();
        if judged.is_concerning() && (!tested || judged.cited) {
            return self.found(Outcome::FalseAlarm, -to_i32(pull), 0);
        }
        let rejected = tested || judged.note.is_some() || judged.back.in_time;
        // Where there are cues, these are what is due.
        let of = if rejected && !self.has_cues { pull } else { 0 };
        if judged.is_concerning() {
            self.found(Outcome::TestedSuspicion, to_i32(of), of)
        } else if judged.back.late {
            self.found(Outcome::TakenBackLate, to_i32(of) - to_i32(pull / 2), of)
        } else if rejected {
            self.found(Outcome::CorrectRejection, to_i32(of), of)
        } else {
            self.found(Outcome::LetPass, 0, 0)
        }
    }

    fn found(&self, outcome: Outcome, points: i32, of: u32) -> Finding {
        Finding {
            detail: self.detail,
            outcome,
            right_element: false,
            note: self.judged.note,
            tested: self.judged.tested.is_some(),
            weight: weight(self.session.scenario().details[self.detail.ix()].strength_in(self.session.deal())),
            points,
            of,
        }
    }
}
