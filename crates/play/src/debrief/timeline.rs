//! The footage as a line of marks, by story time.

use crate::score::Outcome;
use crate::session::{Session, What};

use super::items::DebriefItem;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A scene began.
    Scene,
    /// A detail, and what became of it.
    Detail(Outcome),
    /// A question without fault.
    Question,
    /// A question with a fault.
    FaultyQuestion,
    /// A screen-out.
    ScreenOut,
}

/// One mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Story seconds since the call opened.
    pub at: u32,
    /// What it stands for.
    pub kind: MarkKind,
    /// In words.
    pub says: String,
}

pub(super) fn timeline(session: &Session, items: &[DebriefItem]) -> Vec<Mark> {
    let scenario = session.scenario();
    let mut marks: Vec<Mark> = session
        .transcript()
        .iter()
        .filter_map(|entry| {
            let (kind, says) = match entry.what {
                What::Entered(scene) => (MarkKind::Scene, scenario.scenes[scene.ix()].id.clone()),
                What::Asked(q) => {
                    let faulty = session.faults().iter().any(|(f, _)| *f == q);
                    let kind = if faulty { MarkKind::FaultyQuestion } else { MarkKind::Question };
                    (kind, scenario.words(scenario.questions[q.ix()].line).to_owned())
                }
                What::ScreenedOut(fault) => (MarkKind::ScreenOut, scenario.screen_outs[fault.ix()].says.clone()),
                _ => return None,
            };
            Some(Mark { at: entry.at, kind, says })
        })
        .collect();
    marks.extend(items.iter().filter_map(|i| {
        Some(Mark {
            at: i.at?,
            kind: MarkKind::Detail(i.outcome),
            says: i.sees.clone(),
        })
    }));
    marks.sort_by_key(|m| m.at);
    marks
}
