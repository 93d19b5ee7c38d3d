//! What the trainee made of each detail: the note that counts, what was taken back, and whether it was tested.

use crate::session::{Concern, Notice, Session};
use scenario::DetailIx;

/// What the trainee made of one detail.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Judged {
    /// Of the standing notes on it, the one written last.
    pub(super) note: Option<Notice>,
    /// It was noted at any time, taken back or not.
    pub(super) ever: bool,
    /// The transcript entry at which it was tested.
    pub(super) tested: Option<u32>,
    /// The report rests on it.
    pub(super) cited: bool,
    /// How notes on it were taken back that called it concerning.
    pub(super) back: Back,
}

/// How concerns were taken back; of several one may be so and another otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Back {
    /// In time, or after a test.
    pub(super) in_time: bool,
    /// Untested, and long after.
    pub(super) late: bool,
}

impl Judged {
    /// What the note that counts says.
    pub(super) fn concern(&self) -> Option<Concern> {
        self.note.map(|note| note.concern)
    }

    /// True if the note that counts calls it concerning.
    pub(super) fn is_concerning(&self) -> bool {
        matches!(self.concern(), Some(Concern::Matters(..)))
    }
}

/// What the trainee made of every detail, in file order.
pub(super) fn judged(session: &Session) -> Vec<Judged> {
    let count = session.scenario().details.len();
    let tested = |ix| session.tested(DetailIx::from(ix));
    let mut all: Vec<Judged> = (0..count)
        .map(|ix| Judged {
            tested: tested(ix),
            ..Judged::default()
        })
        .collect();
    for note in session.notes() {
        for detail in session.details_at(note.place) {
            let judged = &mut all[detail.ix()];
            judged.ever = true;
            if judged.note.is_none_or(|other| other.order < note.order) {
                judged.note = Some(*note);
            }
        }
    }
    for note in session.notes_taken_back() {
        for detail in session.details_at(note.place) {
            take_back(session, note, &mut all[detail.ix()]);
        }
    }
    for place in &session.report().support {
        for detail in session.details_at(*place) {
            all[detail.ix()].cited = true;
        }
    }
    all
}

fn take_back(session: &Session, note: &Notice, judged: &mut Judged) {
    judged.ever = true;
    if !matches!(note.concern, Concern::Matters(..)) {
        return;
    }
    let tested = judged.tested.zip(note.back).is_some_and(|(at, back)| at < back.entry);
    let late = stood_long(session, note) && !tested;
    judged.back.late |= late;
    judged.back.in_time |= !late;
}

/// True if a note stood for longer than a note may be late.
pub(super) fn stood_long(session: &Session, note: &Notice) -> bool {
    note.stood()
        .is_some_and(|stood| stood > session.scenario().rubric.late_after.count())
}
