//! Whole numbers that lie in a range by their type, and how long a run may be.

/// Most story seconds of a run, some eleven days: time stands still from there on, so that no sum with it can overflow.
pub const MOST_STORY_SECS: u32 = 1_000_000;

/// A whole number from `LEAST` to `MOST`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ranged<const LEAST: i32, const MOST: i32>(i32);

impl<const LEAST: i32, const MOST: i32> Ranged<LEAST, MOST> {
    /// The least there is.
    pub const LEAST: Self = Self(LEAST);
    /// The most there is.
    pub const MOST: Self = Self(MOST);

    /// The number, where it lies in the range.
    pub fn new(number: i64) -> Option<Self> {
        let number = i32::try_from(number).ok()?;
        (LEAST..=MOST).contains(&number).then_some(Self(number))
    }

    /// The number of the range that is nearest.
    #[must_use]
    pub fn nearest(number: i64) -> Self {
        let held = number.clamp(i64::from(LEAST), i64::from(MOST));
        Self(i32::try_from(held).unwrap_or(LEAST))
    }

    /// The sum, held in the range.
    #[must_use]
    pub fn plus(self, by: i32) -> Self {
        Self::nearest(i64::from(self.0) + i64::from(by))
    }

    /// The number.
    pub fn get(self) -> i32 {
        self.0
    }

    /// The number without a sign: for ranges that begin at 0 or above.
    pub fn count(self) -> u32 {
        self.0.unsigned_abs()
    }
}

/// What a fact, task or statement is worth.
pub type Worth = Ranged<0, 3>;
/// How ready someone is to speak.
pub type Trust = Ranged<0, 10>;
/// How far trust rises, or falls.
pub type TrustStep = Ranged<-10, 10>;
/// Where a counter stands, and how far it moves.
pub type Count = Ranged<-1_000_000, 1_000_000>;
/// Story seconds that one thing takes or waits for: a day at most.
pub type Secs = Ranged<0, 86_400>;
/// A part of a hundred.
pub type Percent = Ranged<0, 100>;
/// How long a call is expected to take, in minutes.
pub type Minutes = Ranged<1, 60>;
/// The age of a person, in years.
pub type Years = Ranged<0, 110>;
/// How often a deal is drawn.
pub type Weight = Ranged<0, 1_000>;
/// How many notes a disposition should rest on.
pub type Grounds = Ranged<0, 10>;

#[cfg(test)]
mod tests {
    use super::{Ranged, Trust};

    #[test]
    fn a_number_out_of_range_is_none_and_a_sum_stays_within() {
        assert_eq!(Trust::new(11), None);
        assert_eq!(Trust::new(i64::MIN), None);
        assert_eq!(Trust::new(10), Some(Trust::MOST));
        assert_eq!(Trust::MOST.plus(i32::MAX), Trust::MOST);
        assert_eq!(Trust::MOST.plus(i32::MIN), Trust::LEAST);
        assert_eq!(Ranged::<-3, 3>::nearest(i64::MIN).get(), -3);
    }
}
