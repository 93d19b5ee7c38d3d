//! One mistake on a line is told of at a time: what is found because of it would only confuse.

use std::collections::HashSet;

use crate::diagnostic::{Diagnostic, Span};
use crate::line_starts;

/// The lines of a text.
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        Self {
            starts: line_starts(text).collect(),
        }
    }

    fn line(&self, span: Span) -> usize {
        let start = span.range().start;
        self.starts.partition_point(|line| *line <= start)
    }

    /// Leaves out problems of lines of which something was told.
    pub fn keep_of_other_lines(&self, told: &[Diagnostic], more: &mut Vec<Diagnostic>) {
        let lines: HashSet<usize> = told.iter().map(|problem| self.line(problem.span)).collect();
        more.retain(|problem| !lines.contains(&self.line(problem.span)));
    }

    /// Leaves one problem for each line, the first.
    pub(super) fn keep_first(&self, problems: &mut Vec<Diagnostic>) {
        problems.sort_by_key(|problem| problem.span);
        problems.dedup_by_key(|problem| self.line(problem.span));
    }
}
