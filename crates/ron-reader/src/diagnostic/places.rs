//! Where a byte of a text lies, found in little time however long its lines are, and in little memory however many it has.

use crate::lines::ends_line;

/// How far apart the places are that are remembered, in bytes.
const STEP: usize = 4096;

/// What was counted up to every step of a text.
#[derive(Clone, Debug)]
pub(super) struct Places {
    steps: Vec<Step>,
}

/// What was counted before a step.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    /// Characters.
    chars: usize,
    /// Lines that end.
    ended: usize,
    /// The first byte of the line that the step lies in.
    line: usize,
}

impl Step {
    /// Counts on over one byte.
    fn pass(&mut self, bytes: &[u8], at: usize) {
        // Every byte of a character but its first begins with the bits 10.
        self.chars += usize::from(bytes[at] & 0b1100_0000 != 0b1000_0000);
        if ends_line(bytes, at) {
            self.ended += 1;
            self.line = at + 1;
        }
    }
}

impl Places {
    /// Counts through a text.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut steps = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut step = Step::default();
        for at in 0..bytes.len() {
            if at % STEP == 0 {
                steps.push(step);
            }
            step.pass(bytes, at);
        }
        if bytes.len().is_multiple_of(STEP) {
            steps.push(step);
        }
        Self { steps }
    }

    /// What was counted before a byte of the same text.
    fn at(&self, text: &str, byte: usize) -> Step {
        let ix = (byte / STEP).min(self.steps.len().saturating_sub(1));
        let mut step = self.steps.get(ix).copied().unwrap_or_default();
        (ix * STEP..byte.min(text.len())).for_each(|at| step.pass(text.as_bytes(), at));
        step
    }

    /// Line and column of a byte that begins a character, from 1, columns in characters.
    pub(super) fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let here = self.at(text, byte);
        (here.ended + 1, here.chars - self.at(text, here.line).chars + 1)
    }

    /// The first byte of the line that a byte lies in.
    pub(super) fn line_start(&self, text: &str, byte: usize) -> usize {
        self.at(text, byte).line
    }
}
