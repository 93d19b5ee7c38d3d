//! Recognition: what was made of each detail, and whether that can be judged at all.

use std::collections::BTreeSet;

use crate::session::Session;
use scenario::{Cue, Strength};

use super::enough::{is_not_enough, is_unread};
use super::finding::{Finding, weight};
use super::judged::Judged;
use super::rule::ScoreRule;
use super::sheet::{Part, Reason};

/// Recognition, and what was said of it as a whole.
pub(super) struct Recognition {
    pub(super) part: Part,
    pub(super) void: bool,
    pub(super) capped: bool,
    pub(super) not_enough: bool,
}

pub(super) fn score(session: &Session, judged: &[Judged], findings: &[Finding]) -> Recognition {
    let scenario = session.scenario();
    let reasons: Vec<Reason> = findings.iter().filter_map(|finding| reason(session, finding)).collect();
    let due = findings.iter().map(|finding| finding.of).sum();
    let mut part = Part::of(reasons, due, best(session), scenario.rubric);
    let (void, not_enough) = (is_unread(session), is_not_enough(session, judged));
    let mut capped = false;
    if void {
        part.void(ScoreRule::MarkedUnread, &scenario.id, scenario.rubric);
    } else if not_enough {
        part.cap(ScoreRule::NotEnoughSeen, &scenario.id, scenario.rubric);
    }
    if scenario.has_cues(session.deal()) && !is_corroborated(session, findings) && part.is_above_cap(scenario.rubric) {
        part.cap(ScoreRule::NoCorroboration, &scenario.id, scenario.rubric);
        capped = true;
    }
    Recognition {
        part,
        void,
        capped,
        not_enough,
    }
}

/// What there is to gain in the deal: its cues, or where it has none its freedoms and all that may draw the eye.
fn best(session: &Session) -> u32 {
    let (scenario, deal) = (session.scenario(), session.deal());
    let reach = prove::reach(scenario, deal);
    let met = scenario.details.iter().enumerate().filter(|(ix, _)| reach.details.has(*ix));
    let met = met.map(|(_, detail)| detail);
    if scenario.has_cues(deal) {
        return met.filter_map(|detail| detail.cue_in(deal)).map(|cue| weight(cue.strength)).sum();
    }
    let strength = |detail: &scenario::Detail| detail.freedom_in(deal).map(|f| f.strength).or_else(|| detail.pull_in(deal));
    met.filter_map(strength).map(weight).sum()
}

fn reason(session: &Session, finding: &Finding) -> Option<Reason> {
    Some(Reason {
        points: finding.points,
        of: finding.of,
        rule: finding.rule()?,
        about: session.scenario().details[finding.detail.ix()].id.clone(),
    })
}

/// True if a hit is decisive, or one was earned and the hits bear on two elements, where the due cues do.
fn is_corroborated(session: &Session, findings: &[Finding]) -> bool {
    let cue = |finding: &Finding| session.scenario().details[finding.detail.ix()].cue_in(session.deal());
    let elements = |cues: &mut dyn Iterator<Item = &Cue>| cues.map(|cue| cue.element).collect::<BTreeSet<_>>().len();
    let hits = || findings.iter().filter(|finding| finding.outcome.is_hit());
    if hits().filter_map(cue).any(|cue| cue.strength == Strength::Decisive) {
        return true;
    }
    let due = elements(&mut findings.iter().filter(|finding| finding.of > 0).filter_map(cue));
    let hit = elements(&mut hits().filter_map(cue));
    hits().any(|finding| session.is_earned(finding.detail)) && (due < 2 || hit >= 2)
}
