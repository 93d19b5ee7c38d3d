//! The decision, the tasks, the faults and the report, looked back at.

use crate::session::Session;
use scenario::{Credit, Fault as QuestionFault, StatementIx, StatementKind};

/// A fault and why it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefFault {
    /// What was done or said.
    pub what: String,
    /// The kinds of fault; empty for a screen-out.
    pub kinds: Vec<QuestionFault>,
    /// Why it is one; empty where the author wrote nothing and the kind says all.
    pub why: String,
}

/// The decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefCall {
    /// The disposition chosen.
    pub says: String,
    /// What it was worth.
    pub credit: Credit,
    /// Why.
    pub why: String,
    /// How sure the trainee was, 1 to 5.
    pub sure: u8,
    /// Confident and wrong: to be looked at first.
    pub overconfident: bool,
    /// The right call, where another was made.
    pub right: Option<String>,
    /// Hypotheses on the way, each with how sure.
    pub guesses: Vec<(String, u8)>,
}

/// A critical task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefTask {
    /// What was to be done.
    pub says: String,
    /// Why.
    pub why: String,
    /// It was done.
    pub done: bool,
}

/// A statement of the report, or one that is missing from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLine {
    /// The statement.
    pub says: String,
    /// Why it belongs, or does not.
    pub why: String,
    /// It was made.
    pub made: bool,
    /// It belongs in the report.
    pub belongs: bool,
}

pub(super) fn screen_outs(session: &Session) -> Vec<DebriefFault> {
    let mut seen = Vec::new();
    for (fault, _) in session.screen_outs() {
        let fault = &session.scenario().screen_outs[fault.ix()];
        let fault = DebriefFault {
            what: fault.says.clone(),
            kinds: Vec::new(),
            why: fault.because.clone(),
        };
        if !seen.contains(&fault) {
            seen.push(fault);
        }
    }
    seen
}

pub(super) fn faults(session: &Session) -> Vec<DebriefFault> {
    let scenario = session.scenario();
    let mut faults: Vec<(usize, DebriefFault)> = Vec::new();
    for (q, kind) in session.faults() {
        if let Some((_, fault)) = faults.iter_mut().find(|(ix, _)| *ix == q.ix()) {
            fault.kinds.push(*kind);
            continue;
        }
        let question = &scenario.questions[q.ix()];
        let why = question.because.clone().unwrap_or_default();
        faults.push((
            q.ix(),
            DebriefFault {
                what: scenario.words(question.line).to_owned(),
                kinds: vec![*kind],
                why,
            },
        ));
    }
    faults.into_iter().map(|(_, fault)| fault).collect()
}

/// The message that names a kind of fault.
pub fn fault_said(fault: QuestionFault) -> &'static str {
    match fault {
        QuestionFault::Leading => "fault-leading",
        QuestionFault::Compound => "fault-compound",
        QuestionFault::Accusatory => "fault-accusatory",
        QuestionFault::Label => "fault-label",
        QuestionFault::Blame => "fault-blame",
        QuestionFault::Promise => "fault-promise",
        QuestionFault::StatusFirst => "fault-status-first",
        QuestionFault::Graphic => "fault-graphic",
        QuestionFault::Threat => "fault-threat",
        QuestionFault::Overheard => "fault-overheard",
    }
}

pub(super) fn call(session: &Session) -> Option<DebriefCall> {
    let scenario = session.scenario();
    let report = session.report();
    let deal = session.deal().ix();
    let chosen = &scenario.dispositions[report.disposition?.ix()];
    let (credit, why) = chosen.worth[deal].clone();
    let sure = report.certainty.unwrap_or(0);
    let right = scenario
        .dispositions
        .iter()
        .find(|d| d.worth[deal].0 == Credit::Right && credit != Credit::Right);
    Some(DebriefCall {
        says: chosen.says.clone(),
        credit,
        why,
        sure,
        overconfident: matches!(credit, Credit::Wrong | Credit::Fails) && sure >= 4,
        right: right.map(|d| d.says.clone()),
        guesses: session
            .guesses()
            .iter()
            .map(|g| (scenario.hypotheses[g.hypothesis.ix()].says.clone(), g.sure))
            .collect(),
    })
}

pub(super) fn tasks(session: &Session) -> Vec<DebriefTask> {
    let all = session.scenario().tasks.iter().enumerate();
    all.filter(|(ix, _)| session.owes_task(*ix))
        .map(|(ix, t)| DebriefTask {
            says: t.says.clone(),
            why: t.because.clone(),
            done: session.task_done(ix),
        })
        .collect()
}

pub(super) fn report(session: &Session) -> Vec<ReportLine> {
    let all = session.scenario().statements.iter().enumerate();
    all.filter_map(|(ix, s)| {
        let made = session.report().statements.contains(&StatementIx::from(ix));
        let belongs = s.kind == StatementKind::Fact && session.holds(&s.needs);
        (made || belongs).then(|| ReportLine {
            says: s.says.clone(),
            why: s.because.clone(),
            made,
            belongs,
        })
    })
    .collect()
}
