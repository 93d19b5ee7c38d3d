//! How the questions were found: unprompted, picked of a few, or from the list; and the trainee's own words beside the author's.

use scenario::document::Fault;

use crate::session::{Session, Typed, What};

/// How the questions were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedHow {
    /// Questions asked in words of one's own.
    pub unprompted: usize,
    /// Questions picked of a few that were shown.
    pub picked: usize,
    /// Questions taken from the list.
    pub listed: usize,
    /// What was typed and met nothing.
    pub missed: usize,
    /// The run was asked in words alone, and the list was given back.
    pub list_back: bool,
    /// The words of each question that was found by words, and the author's.
    pub own: Vec<OwnWords>,
    /// What was typed and showed a fault by its wording alone, with the fault.
    pub remarks: Vec<(String, Fault)>,
}

/// The trainee's words beside the author's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// As typed.
    pub typed: String,
    /// As asked.
    pub asked: String,
}

impl AskedHow {
    /// Counts over a run.
    pub(super) fn of(session: &Session) -> Self {
        let mut how = Self {
            list_back: session.has_list_back(),
            ..Self::default()
        };
        for (ix, entry) in session.transcript().iter().enumerate() {
            let found = session.typed_for(ix);
            let line = match entry.what {
                What::Asked(question) => {
                    let count = match found.map(|typed| typed.became) {
                        Some(Typed::Confirmed) => &mut how.unprompted,
                        Some(_) => &mut how.picked,
                        None => &mut how.listed,
                    };
                    *count += 1;
                    session.scenario().questions[question.ix()].line
                }
                What::Did(act) => session.scenario().acts[act.ix()].line,
                _ => continue,
            };
            how.own.extend(found.map(|typed| OwnWords {
                typed: typed.words.clone(),
                asked: session.scenario().words(line).to_owned(),
            }));
        }
        for typed in session.typed() {
            match typed.became {
                Typed::Vetoed(fault) => how.remarks.push((typed.words.clone(), fault)),
                Typed::Missed => {}
                _ => continue,
            }
            how.missed += 1;
        }
        how
    }
}
