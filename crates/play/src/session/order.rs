//! In what order choices are listed: as the file has them, or mixed by the seed, so that the place of a choice says nothing of its worth.

use scenario::{PersonIx, QuestionIx, split_mix_64};

use super::run::Session;

/// What is listed; each is mixed in a way of its own.
#[derive(Clone, Copy, Debug)]
pub(super) enum Listed {
    /// Questions.
    Questions,
    /// Dispositions.
    Dispositions,
    /// Innocent explanations.
    Explanations,
    /// Statements.
    Statements,
}

impl Listed {
    /// Far from the draws of deals and lots, which begin at 0.
    fn base(self) -> u64 {
        let n = match self {
            Self::Questions => 1,
            Self::Dispositions => 2,
            Self::Explanations => 3,
            Self::Statements => 4,
        };
        n << 48
    }
}

impl Session {
    /// The places from 0 up to a number, in the order in which they are listed.
    pub(super) fn in_order(&self, what: Listed, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        if self.scenario.is_mixed() {
            order.sort_by_key(|ix| self.lot(what, *ix));
        }
        order
    }

    /// Questions person by person, each person's mixed; as they come where nothing is mixed.
    pub(super) fn mixed_questions<'q>(&'q self, open: impl Iterator<Item = QuestionIx> + 'q) -> impl Iterator<Item = QuestionIx> + 'q {
        let mixed = self.scenario.is_mixed();
        let (plain, to_mix) = if mixed { (None, Some(open)) } else { (Some(open), None) };
        let mut sorted: Vec<QuestionIx> = to_mix.into_iter().flatten().collect();
        let mut people: Vec<Option<PersonIx>> = Vec::new();
        for question in &sorted {
            let who = self.put_to(*question);
            if !people.contains(&who) {
                people.push(who);
            }
        }
        sorted.sort_by_cached_key(|question| {
            let who = self.put_to(*question);
            let person = people.iter().position(|known| *known == who);
            (person, self.lot(Listed::Questions, question.ix()))
        });
        plain.into_iter().flatten().chain(sorted)
    }

    /// The lot of one thing in its list, which is the same all through a run.
    fn lot(&self, what: Listed, ix: usize) -> u64 {
        split_mix_64(self.seed, what.base() + u64::try_from(ix).unwrap_or(0))
    }
}
