//! The score sheet: five parts, their levels, and whether the run passes.

use crate::session::{Phase, Session};
use scenario::Rubric;

use super::finding::findings_of;
use super::judged::judged;
use super::rule::ScoreRule;
use super::verdict::Adds;
use super::{RUBRIC_VERSION, UNIT, disposition, documentation, questioning, recognition, safety, to_i32};

/// Most of a part, in percent, where a rule says that it may not pass.
const CAP: u32 = 59;

/// How good a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Below the pass mark.
    NotAcceptable,
    /// At or above it.
    Acceptable,
    /// Well above it.
    Superior,
}

/// Why points were given or taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reason {
    /// Points, below zero where they were taken.
    pub points: i32,
    /// The most there was to gain here.
    pub of: u32,
    /// The rule that gave or took them.
    pub rule: ScoreRule,
    /// The id in the scenario file that it is about.
    pub about: String,
}

/// One of the five scores.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// Points gained.
    pub points: u32,
    /// Points there were in what was met, was open, or was closed by the trainee's own act.
    pub due: u32,
    /// Points on the best path.
    pub best: u32,
    /// How good that is of what was due.
    pub level: Level,
    /// Where the points come from.
    pub reasons: Vec<Reason>,
}

impl Part {
    /// Adds up the reasons; never below nothing, never above what was due.
    pub(super) fn of(reasons: Vec<Reason>, due: u32, best: u32, rubric: Rubric) -> Self {
        // Wider than any point, so that no number of reasons overflows it.
        let sum: i64 = reasons.iter().map(|r| i64::from(r.points)).sum();
        let points = u32::try_from(sum.clamp(0, i64::from(due))).unwrap_or(due);
        let mut part = Self {
            points,
            due,
            best: best.max(due),
            level: Level::NotAcceptable,
            reasons,
        };
        part.settle(rubric);
        part
    }

    /// Takes all points away, by a rule.
    pub(super) fn void(&mut self, rule: ScoreRule, about: &str, rubric: Rubric) {
        self.hold(0, rule, about, rubric);
    }

    /// Holds the part below any pass, by a rule.
    pub(super) fn cap(&mut self, rule: ScoreRule, about: &str, rubric: Rubric) {
        self.hold(cap(rubric), rule, about, rubric);
    }

    /// True if it has more points than a part that is held below a pass.
    pub(super) fn is_above_cap(&self, rubric: Rubric) -> bool {
        self.points > share(self.due, cap(rubric))
    }

    fn hold(&mut self, percent: u32, rule: ScoreRule, about: &str, rubric: Rubric) {
        // Where nothing is due, nothing would be all of it.
        let of = if self.due == 0 { UNIT } else { 0 };
        self.due += of;
        self.best = self.best.max(self.due);
        let most = share(self.due, percent).min(self.points);
        self.reasons.push(Reason {
            points: to_i32(most) - to_i32(self.points),
            of,
            rule,
            about: about.to_owned(),
        });
        self.points = most;
        self.settle(rubric);
    }

    /// Sets the level by the points.
    pub(super) fn settle(&mut self, rubric: Rubric) {
        self.level = match self.percent_of_due() {
            p if p >= rubric.superior.count() => Level::Superior,
            p if p >= rubric.acceptable.count() => Level::Acceptable,
            _ => Level::NotAcceptable,
        };
    }

    /// Points in percent of what was due, rounded down; 100 where nothing was.
    pub fn percent_of_due(&self) -> u32 {
        percent(self.points, self.due)
    }

    /// Points in percent of what the best path offers, rounded down.
    pub fn percent_of_best(&self) -> u32 {
        percent(self.points, self.best)
    }
}

/// The most a part can have that may not pass, in percent: it never meets the mark, however it is rounded.
fn cap(rubric: Rubric) -> u32 {
    CAP.min(rubric.acceptable.count().saturating_sub(1))
}

/// So much percent of points, rounded down.
fn share(points: u32, percent: u32) -> u32 {
    u32::try_from(u64::from(points) * u64::from(percent) / 100).unwrap_or(points)
}

fn percent(points: u32, of: u32) -> u32 {
    if of == 0 {
        100
    } else {
        u32::try_from(u64::from(points) * 100 / u64::from(of)).unwrap_or(100)
    }
}

/// The five scores of a run.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a run, and none rules another out"
)]
pub struct ScoreSheet {
    /// The version of the rules.
    pub rubric_version: u32,
    /// The scenario's hash.
    pub scenario_hash: String,
    /// What was noticed.
    pub recognition: Part,
    /// What was asked.
    pub questioning: Part,
    /// Critical tasks.
    pub safety: Part,
    /// The decision and its grounds.
    pub disposition: Part,
    /// The field report.
    pub documentation: Part,
    /// Critical faults, by id; any one fails the run.
    pub screen_outs: Vec<String>,
    /// True where so much was marked unread that recognition is void.
    pub recognition_void: bool,
    /// True where recognition is capped for want of corroboration.
    pub recognition_capped: bool,
    /// True where too little was noted or tested to judge recognition by.
    #[serde(default)]
    pub not_enough_seen: bool,
    /// True once the report is filed.
    pub finished: bool,
    /// What the run adds to a set; none in a sheet of an earlier rubric.
    #[serde(default)]
    pub adds: Option<Adds>,
}

impl ScoreSheet {
    /// The five parts with their names, in order.
    pub fn parts(&self) -> [(&'static str, &Part); 5] {
        [
            ("Recognition", &self.recognition),
            ("Questioning", &self.questioning),
            ("Safety and victim care", &self.safety),
            ("Disposition", &self.disposition),
            ("Documentation", &self.documentation),
        ]
    }

    /// True if the run passes: finished, no screen-out, and every part at least acceptable.
    pub fn passed(&self) -> bool {
        self.finished && self.screen_outs.is_empty() && self.parts().iter().all(|(_, part)| part.level >= Level::Acceptable)
    }
}

/// Scores a run.
pub fn sheet(session: &Session) -> ScoreSheet {
    let scenario = session.scenario();
    let ledger = session.ledger();
    let judged = judged(session);
    let findings = findings_of(session, &ledger, &judged);
    let recognition = recognition::score(session, &judged, &findings);
    let mut screen_outs: Vec<String> = Vec::new();
    for (fault, _) in session.screen_outs() {
        let id = &scenario.screen_outs[fault.ix()].id;
        if !screen_outs.contains(id) {
            screen_outs.push(id.clone());
        }
    }
    ScoreSheet {
        rubric_version: RUBRIC_VERSION,
        scenario_hash: scenario.hash.clone(),
        recognition: recognition.part,
        questioning: questioning::score(session, &ledger),
        safety: safety::score(session),
        disposition: disposition::score(session, &judged, &findings),
        documentation: documentation::score(session),
        screen_outs,
        recognition_void: recognition.void,
        recognition_capped: recognition.capped,
        not_enough_seen: recognition.not_enough,
        finished: session.phase() == Phase::Filed,
        adds: Some(Adds::of(session, &findings)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Part, Reason, ScoreRule};
    use scenario::Rubric;

    fn rubric(acceptable: i64) -> Rubric {
        Rubric {
            acceptable: scenario::Percent::nearest(acceptable),
            superior: scenario::Percent::nearest(85),
            late_after: scenario::Secs::nearest(120),
        }
    }

    fn full(due: u32) -> Vec<Reason> {
        let (points, rule, about) = (i32::try_from(due).unwrap(), ScoreRule::Hit, String::new());
        vec![Reason {
            points,
            of: due,
            rule,
            about,
        }]
    }

    #[test]
    fn a_part_that_is_held_never_passes_however_it_is_rounded() {
        for acceptable in [1, 40, 59, 60, 75] {
            for due in 0..800 {
                let mut part = Part::of(full(due), due, due, rubric(acceptable));
                part.cap(ScoreRule::NoCorroboration, "call", rubric(acceptable));
                assert_eq!(part.level, Level::NotAcceptable, "{due} {acceptable}: {part:?}");
                let sum: i32 = part.reasons.iter().map(|reason| reason.points).sum();
                assert_eq!(u32::try_from(sum), Ok(part.points), "{due}");
                assert_eq!(part.reasons.iter().map(|reason| reason.of).sum::<u32>(), part.due, "{due}");
            }
        }
    }
}
