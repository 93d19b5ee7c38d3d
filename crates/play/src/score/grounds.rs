//! What the report rests on: distinct details that fit the call, less the false alarms among them.

use std::collections::BTreeSet;

use crate::session::{Concern, Session};
use scenario::{Credit, Decision, DetailIx, Disposition, Element};

use super::decision::decision;
use super::disposition::GROUNDS;
use super::finding::{Finding, Outcome};
use super::judged::Judged;

/// Points for the grounds of a call. A wrong call has none.
pub(super) fn grounds(session: &Session, chosen: &Disposition, credit: Credit, judged: &[Judged], findings: &[Finding]) -> u32 {
    if matches!(credit, Credit::Wrong | Credit::Fails) {
        return 0;
    }
    let call = decision(session.scenario(), chosen);
    let fits = |ix: &usize| judged[*ix].cited && fits(session, call, DetailIx::from(*ix), &judged[*ix]);
    let fitting: Vec<DetailIx> = (0..judged.len()).filter(fits).map(DetailIx::from).collect();
    let wanted = chosen.support.count().max(1);
    let enough = count(&fitting) >= wanted && (wanted < 2 || bears_on_two(session, call, &fitting, judged));
    let base = match fitting.len() {
        0 => 0,
        _ if enough => GROUNDS,
        _ => GROUNDS / 2,
    };
    let is_alarm = |finding: &&Finding| finding.outcome == Outcome::FalseAlarm && judged[finding.detail.ix()].cited;
    let alarms = u32::try_from(findings.iter().filter(is_alarm).count()).unwrap_or(u32::MAX);
    base.saturating_sub(alarms.saturating_mul(GROUNDS / 4))
}

/// True if a detail that the report rests on bears the call out.
fn fits(session: &Session, call: Decision, detail: DetailIx, judged: &Judged) -> bool {
    let (what, deal) = (&session.scenario().details[detail.ix()], session.deal());
    let concern = judged.concern();
    let for_it = what.cue_in(deal).is_some() && concern != Some(Concern::SpeaksAgainst);
    let tested = judged.tested.is_some();
    match call {
        Decision::Reports | Decision::Refers => for_it,
        Decision::LeavesOpen => for_it || (tested && concern == Some(Concern::Inconclusive)),
        Decision::Clears if what.cue_in(deal).is_some() => false,
        Decision::Clears if what.freedom_in(deal).is_some() => concern == Some(Concern::SpeaksAgainst),
        Decision::Clears => tested && !judged.is_concerning(),
    }
}

/// True of a report or referral that rests on cues of two elements, where such were noted; other calls rest on what they do.
fn bears_on_two(session: &Session, call: Decision, fitting: &[DetailIx], judged: &[Judged]) -> bool {
    let scenario = session.scenario();
    let element = |detail: DetailIx| scenario.details[detail.ix()].cue_in(session.deal()).map(|cue| cue.element);
    let elements = |details: &mut dyn Iterator<Item = DetailIx>| details.filter_map(element).collect::<BTreeSet<Element>>().len();
    // What was met and not noted changes nothing here: asking one question more must not cost the grounds of a report.
    let noted = (0..judged.len()).filter(|ix| judged[*ix].note.is_some()).map(DetailIx::from);
    let wanted = elements(&mut { noted }).min(2);
    !matches!(call, Decision::Reports | Decision::Refers) || elements(&mut fitting.iter().copied()) >= wanted
}

fn count(details: &[DetailIx]) -> u32 {
    u32::try_from(details.len()).unwrap_or(u32::MAX)
}
