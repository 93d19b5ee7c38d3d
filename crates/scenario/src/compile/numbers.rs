//! The numbers of the file, each held against what it can be.

use super::super::document::{DealDoc, ScenarioDoc};
use super::super::number::Ranged;
use super::Compiling;
use ron_reader::diagnostic::{Diagnostic, Span};
use ron_reader::syntax::Spanned;

impl Compiling<'_> {
    /// The number in its range; one outside is an error at its place. `what` comes before "of 7" in the message.
    pub(super) fn number<N: Into<i64> + Copy, const LEAST: i32, const MOST: i32>(
        &mut self,
        found: &Spanned<N>,
        what: &str,
    ) -> Ranged<LEAST, MOST> {
        self.number_from(LEAST, found, what)
    }

    /// The same, where the least that is allowed here is more than the least of its kind.
    pub(super) fn number_from<N: Into<i64> + Copy, const LEAST: i32, const MOST: i32>(
        &mut self,
        least: i32,
        found: &Spanned<N>,
        what: &str,
    ) -> Ranged<LEAST, MOST> {
        let number: i64 = found.value.into();
        let ranged = Ranged::new(number).filter(|ranged: &Ranged<LEAST, MOST>| ranged.get() >= least);
        ranged.unwrap_or_else(|| {
            let help = format!("write a whole number from {least} to {MOST}");
            self.impossible(found.span, format!("{what} of {number}"), &help);
            Ranged::nearest(number)
        })
    }

    /// A fraction of the stage, in thousandths.
    pub(super) fn fraction(&mut self, found: &Spanned<f32>, what: &str) -> u16 {
        if !(0.0..=1.0).contains(&found.value) {
            let message = format!("`{what}` is {}, which is off the stage", found.value);
            self.impossible(found.span, message, "write a fraction of the stage, from 0 to 1");
        }
        mille(found.value)
    }

    /// At least one deal must be there to be drawn.
    pub(super) fn weights(&mut self, doc: &ScenarioDoc) {
        let deals = &doc.deals;
        let is_never_drawn = |deal: &DealDoc| deal.weight().value == 0;
        if let Some((id, _)) = deals.entries.first()
            && deals.broken.is_empty()
            && deals.entries.iter().all(|(_, deal)| is_never_drawn(deal))
        {
            self.impossible(
                id.span,
                "every deal has a weight of 0, so that none can be drawn",
                "give at least one of them a `weight` of 1 or more",
            );
        }
    }

    fn impossible(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.problems.push(Diagnostic::error("impossible-number", span, message).help(help));
    }
}

/// A fraction as thousandths, held between 0 and 1; what is no number is 0.
fn mille(fraction: f32) -> u16 {
    // The value is between 0 and 1000 after the clamp, so the cast keeps it.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1000 first")]
    let whole = (fraction.clamp(0.0, 1.0) * 1000.0).round() as u16;
    whole
}
