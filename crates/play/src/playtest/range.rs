//! The least and the greatest of each score, each with the run that shows it.

use crate::score::ScoreSheet;
use crate::session::Action;

/// The least and greatest of one score, in percent of what was due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The least found, and the whole run that shows it.
    pub least: Option<(u32, Vec<Action>)>,
    /// The greatest found, and the whole run that shows it.
    pub greatest: Option<(u32, Vec<Action>)>,
}

impl Range {
    fn add(&mut self, percent: u32, run: &dyn Fn() -> Vec<Action>) {
        if self.least.as_ref().is_none_or(|(least, _)| percent < *least) {
            self.least = Some((percent, run()));
        }
        if self.greatest.as_ref().is_none_or(|(greatest, _)| percent > *greatest) {
            self.greatest = Some((percent, run()));
        }
    }

    /// Both figures.
    pub fn percents(&self) -> Option<(u32, u32)> {
        Some((self.least.as_ref()?.0, self.greatest.as_ref()?.0))
    }
}

/// The five scores' ranges, in the order of the score sheet, and whether any run passed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges {
    /// Recognition, questioning, safety, disposition, documentation.
    pub parts: [Range; 5],
    /// The shortest run that passes, if one was found.
    pub passes: Option<Vec<Action>>,
    /// A run that fails, if one was found.
    pub fails: Option<Vec<Action>>,
}

impl Ranges {
    /// Takes a finished run of so many actions in; it is written down only where it shows anything new.
    pub(super) fn add(&mut self, sheet: &ScoreSheet, len: usize, run: &dyn Fn() -> Vec<Action>) {
        for (range, (_, part)) in self.parts.iter_mut().zip(sheet.parts()) {
            range.add(part.percent_of_due(), run);
        }
        let kept = if sheet.passed() { &mut self.passes } else { &mut self.fails };
        if kept.as_ref().is_none_or(|kept| len < kept.len()) {
            *kept = Some(run());
        }
    }
}
