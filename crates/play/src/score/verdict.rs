//! A verdict over a set of calls: one call is for learning; a standard is met, or not, over several.

use std::collections::BTreeSet;

use scenario::StandardDoc;

use crate::session::Session;

use super::RUBRIC_VERSION;
use super::finding::{Finding, Outcome};
use super::sensitivity::{Pooled, sensitivity, standard_error};
use super::sheet::{ScoreSheet, sheet};

/// Fewest calls of a set.
const CALLS: usize = 4;
/// How far the criterion may be from zero and still lean to no side.
const LEANS: f64 = 0.3;
/// Least and greatest share of innocent calls in a set, in percent.
const INNOCENT: (usize, usize) = (33, 60);

/// What a run adds to a set, as its sheet keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Adds {
    /// True where nobody was wronged by a crime.
    pub innocent: bool,
    /// Its hits and false alarms.
    pub pooled: Pooled,
}

impl Adds {
    /// Hits among the cues met, and false alarms among what was met and means nothing or speaks against it.
    pub(super) fn of(session: &Session, findings: &[Finding]) -> Self {
        let count = |wanted: &dyn Fn(Outcome) -> bool| {
            let found = findings.iter().filter(|finding| wanted(finding.outcome)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        Self {
            innocent: session.scenario().deals[session.deal().ix()].is_innocent(),
            pooled: Pooled {
                hits: count(&Outcome::is_hit),
                signals: count(&|o| o.is_of_cue() && !matches!(o, Outcome::Closed | Outcome::NotMet)),
                false_alarms: count(&|o| o == Outcome::FalseAlarm),
                noise: count(&|o| !o.is_of_cue()),
            },
        }
    }
}

/// A finished call of a set.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct CallResult {
    /// The scenario's id.
    pub scenario: String,
    /// The seed.
    pub seed: u64,
    /// True where nobody was wronged by a crime.
    pub innocent: bool,
    /// The run passes.
    pub passed: bool,
    /// Its hits and false alarms.
    pub pooled: Pooled,
}

impl CallResult {
    /// What a run adds; `None` before its report is filed.
    pub fn of(session: &Session) -> Option<Self> {
        Self::kept(&session.scenario().id, session.seed(), &sheet(session))
    }

    /// What a run of this scenario and seed added that came out with this sheet; `None` of one that was never finished, or was scored by
    /// other rules than these.
    pub fn kept(scenario: &str, seed: u64, sheet: &ScoreSheet) -> Option<Self> {
        let Adds { innocent, pooled } = sheet.adds.filter(|_| sheet.finished && sheet.rubric_version == RUBRIC_VERSION)?;
        Some(Self {
            scenario: scenario.to_owned(),
            seed,
            innocent,
            passed: sheet.passed(),
            pooled,
        })
    }
}

/// What a set is held to.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Standard {
    /// The least sensitivity, as d'.
    pub sensitivity: f64,
    /// The least share of calls that pass, in percent.
    pub passed_percent: u32,
    /// True of marks that no academy has set for itself.
    pub provisional: bool,
}

impl Default for Standard {
    fn default() -> Self {
        Self {
            sensitivity: 1.0,
            passed_percent: 75,
            provisional: true,
        }
    }
}

impl Standard {
    /// The marks that an agency has set for itself; `None` of marks that could not be held to.
    pub fn of(own: &StandardDoc) -> Option<Self> {
        let (sensitivity, passed_percent) = (own.d_prime.value, own.passed_percent.value);
        let is_sound = (0.0..=5.0).contains(&sensitivity) && passed_percent <= 100;
        is_sound.then_some(Self {
            sensitivity,
            passed_percent,
            provisional: false,
        })
    }
}

/// Why a set gives no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetLacks {
    /// Calls: so many are there, each of another scenario or seed.
    Calls(usize),
    /// Balance: so many percent of the calls are innocent, and a third to three fifths should be.
    Balance(usize),
    /// Details: fewer than ten cues, or fewer than ten others, were met in all of them.
    Details(Pooled),
}

/// How a set stands to its standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It meets it, by more than the error of the measure.
    Meets,
    /// It is nearer to the mark than the measure can tell.
    TooCloseToSay,
    /// It does not meet it.
    DoesNotMeet,
}

/// The verdict over a set.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct SetVerdict {
    /// How it stands.
    pub standing: Standing,
    /// Calls counted; a scenario and seed counts once.
    pub calls: usize,
    /// Of them, innocent ones.
    pub innocent: usize,
    /// Of them, passed ones.
    pub passed: usize,
    /// Hits and false alarms of all.
    pub pooled: Pooled,
    /// Sensitivity: how well cues are told from the rest.
    pub d_prime: f64,
    /// Criterion: above zero for one who marks seldom, below for one who marks readily.
    pub criterion: f64,
    /// Standard error of the sensitivity.
    pub error: f64,
    /// What it was held to.
    pub standard: Standard,
}

/// To which side somebody errs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// They mark seldom, and let things pass.
    Seldom,
    /// To neither.
    Neither,
    /// They mark readily, innocent things too.
    Readily,
}

impl SetVerdict {
    /// To which side they err.
    pub fn leaning(&self) -> Leaning {
        if self.criterion > LEANS {
            Leaning::Seldom
        } else if self.criterion < -LEANS {
            Leaning::Readily
        } else {
            Leaning::Neither
        }
    }
}

/// The verdict over a set of calls. Of several calls of one scenario and seed the first counts: the others knew the truth.
pub fn verdict(calls: &[CallResult], standard: Standard) -> Result<SetVerdict, SetLacks> {
    let mut seen = BTreeSet::new();
    let calls: Vec<&CallResult> = calls.iter().filter(|call| seen.insert((&call.scenario, call.seed))).collect();
    if calls.len() < CALLS {
        return Err(SetLacks::Calls(calls.len()));
    }
    let count = |wanted: &dyn Fn(&CallResult) -> bool| calls.iter().filter(|call| wanted(call)).count();
    let (innocent, passed) = (count(&|call| call.innocent), count(&|call| call.passed));
    let share = innocent * 100 / calls.len();
    if share < INNOCENT.0 || share > INNOCENT.1 {
        return Err(SetLacks::Balance(share));
    }
    let pooled = calls.iter().map(|call| call.pooled).sum();
    let Some((d_prime, criterion)) = sensitivity(pooled) else {
        return Err(SetLacks::Details(pooled));
    };
    let error = standard_error(pooled);
    let enough_passed = passed * 100 >= calls.len() * standard.passed_percent as usize;
    let standing = if !enough_passed || d_prime + error < standard.sensitivity {
        Standing::DoesNotMeet
    } else if d_prime - error < standard.sensitivity {
        Standing::TooCloseToSay
    } else {
        Standing::Meets
    };
    Ok(SetVerdict {
        standing,
        calls: calls.len(),
        innocent,
        passed,
        pooled,
        d_prime,
        criterion,
        error,
        standard,
    })
}

#[cfg(test)]
mod tests {
    use super::{CallResult, Pooled, SetLacks, Standard, Standing, verdict};

    /// A call that passed; where no cue was met, it was an innocent one.
    fn call(seed: u64, [hits, signals, false_alarms, noise]: [u32; 4]) -> CallResult {
        CallResult {
            scenario: "a".to_owned(),
            seed,
            innocent: signals == 0,
            passed: true,
            pooled: Pooled {
                hits,
                signals,
                false_alarms,
                noise,
            },
        }
    }

    /// Two calls with cues and two innocent ones.
    fn set(hits: u32, alarms: u32) -> Vec<CallResult> {
        let guilty = [1, 2].map(|seed| call(seed, [hits, 10, alarms, 8]));
        let innocent = [3, 4].map(|seed| call(seed, [0, 0, alarms, 12]));
        [guilty, innocent].concat()
    }

    fn standing(calls: &[CallResult]) -> Standing {
        verdict(calls, Standard::default()).unwrap().standing
    }

    #[test]
    fn the_figures_decide_and_what_is_close_is_said_to_be() {
        assert_eq!(standing(&set(9, 1)), Standing::Meets);
        assert_eq!(standing(&set(6, 3)), Standing::TooCloseToSay);
        assert_eq!(standing(&set(3, 4)), Standing::DoesNotMeet);
        let mut failed = set(9, 1);
        for call in &mut failed {
            call.passed = false;
        }
        assert_eq!(standing(&failed), Standing::DoesNotMeet, "calls that fail count too");
    }

    #[test]
    fn a_set_that_cannot_be_judged_says_what_it_lacks() {
        let lacks = |calls: &[CallResult]| verdict(calls, Standard::default()).unwrap_err();
        let good = set(9, 1);
        assert_eq!(lacks(&good[..3]), SetLacks::Calls(3));
        let mut again = good.clone();
        again[3].seed = 3;
        assert_eq!(lacks(&again), SetLacks::Calls(3), "the same call twice");
        let guilty = [1, 2, 3, 4].map(|seed| call(seed, [9, 10, 1, 8]));
        assert_eq!(lacks(&guilty), SetLacks::Balance(0));
        let mut few = good;
        for call in &mut few {
            call.pooled = Pooled {
                signals: 2,
                noise: 2,
                ..Pooled::default()
            };
        }
        assert!(matches!(lacks(&few), SetLacks::Details(_)));
    }
}
