//! Marks that an academy sets for itself: judges say, item by item, how an officer who is only just good enough would do (the modified
//! Angoff method), and the mark is the mean of what that comes to.

use super::sensitivity::normal_quantile;
use super::verdict::Standard;

/// Fewest judges whose mean is a mark; more are better, and five to ten are usual.
const JUDGES: usize = 3;
/// Least and greatest share that is reckoned with: nobody is sure of any item.
const SHARES: (f64, f64) = (0.01, 0.99);

/// What a judge is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A cue: how many in a hundred such officers would note it as one?
    Cue,
    /// Another detail: how many would take it for a cue?
    Other,
    /// A call: how many would pass it?
    Call,
}

/// One judge's estimates, each of how many in a hundred: 0 to 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estimates {
    /// What each estimate is of.
    pub items: Vec<(ItemKind, f64)>,
}

/// The marks that judges come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marks {
    /// The marks, to be held to.
    pub standard: Standard,
    /// How many judges.
    pub judges: usize,
    /// How far judges are from each other in the sensitivity: one standard deviation.
    pub sensitivity_spread: f64,
    /// The same in the share of calls passed, in percent.
    pub passed_spread: f64,
}

/// Why judges come to no marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMarks {
    /// There are so many judges, and it takes three.
    Judges(usize),
    /// This judge, counted from 0, has no estimate of this kind.
    Lacks(usize, ItemKind),
    /// This judge expects no more hits than false alarms: no mark comes of that.
    Backwards(usize),
}

/// What one judge comes to: the sensitivity, and the share of calls passed in percent.
pub fn of_judge(estimates: &Estimates) -> Result<(f64, f64), ItemKind> {
    let mean = |kind: ItemKind| {
        let of_kind = estimates.items.iter().filter(|(item, _)| *item == kind);
        let (sum, count) = of_kind.fold((0.0, 0_u32), |(sum, count), (_, percent)| (sum + percent, count + 1));
        (count > 0).then(|| sum / f64::from(count)).ok_or(kind)
    };
    let share = |percent: f64| (percent / 100.0).clamp(SHARES.0, SHARES.1);
    let (hits, alarms) = (share(mean(ItemKind::Cue)?), share(mean(ItemKind::Other)?));
    Ok((normal_quantile(hits) - normal_quantile(alarms), mean(ItemKind::Call)?))
}

/// The marks of several judges.
pub fn marks(judges: &[Estimates]) -> Result<Marks, NoMarks> {
    if judges.len() < JUDGES {
        return Err(NoMarks::Judges(judges.len()));
    }
    let (mut sensitivities, mut shares) = (Vec::new(), Vec::new());
    for (ix, judge) in judges.iter().enumerate() {
        let (sensitivity, share) = of_judge(judge).map_err(|kind| NoMarks::Lacks(ix, kind))?;
        if sensitivity <= 0.0 {
            return Err(NoMarks::Backwards(ix));
        }
        sensitivities.push(sensitivity);
        shares.push(share);
    }
    let (sensitivity, sensitivity_spread) = mean_and_spread(&sensitivities);
    let (passed, passed_spread) = mean_and_spread(&shares);
    Ok(Marks {
        standard: Standard {
            sensitivity,
            passed_percent: whole_percent(passed),
            provisional: false,
        },
        judges: judges.len(),
        sensitivity_spread,
        passed_spread,
    })
}

/// The mean, and the standard deviation of a sample.
fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let count = values.iter().fold(0.0, |count, _| count + 1.0);
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0)).sqrt())
}

fn whole_percent(share: f64) -> u32 {
    (0..=100).find(|percent| f64::from(*percent) + 0.5 > share).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::{Estimates, ItemKind, NoMarks, marks, of_judge};

    fn judge(cue: f64, other: f64, call: f64) -> Estimates {
        Estimates {
            items: vec![
                (ItemKind::Cue, cue - 10.0),
                (ItemKind::Cue, cue + 10.0),
                (ItemKind::Other, other),
                (ItemKind::Call, call),
            ],
        }
    }

    #[test]
    fn a_judge_who_expects_as_many_false_alarms_as_hits_asks_for_no_sensitivity() {
        let (sensitivity, share) = of_judge(&judge(40.0, 40.0, 70.0)).unwrap();
        assert!(sensitivity.abs() < 1e-9);
        assert!((share - 70.0).abs() < 1e-9);
        // 84.13 % and 15.87 % lie one standard deviation above and below the middle.
        let (sensitivity, _) = of_judge(&judge(84.134_474_6, 15.865_525_4, 70.0)).unwrap();
        assert!((sensitivity - 2.0).abs() < 1e-6);
        let (sensitivity, _) = of_judge(&judge(90.0, 0.0, 70.0)).unwrap();
        assert!(sensitivity.is_finite(), "nobody is sure of anything");
    }

    #[test]
    fn the_marks_are_the_mean_and_say_how_far_judges_are_apart() {
        let judges = [judge(70.0, 20.0, 60.0), judge(70.0, 20.0, 75.0), judge(70.0, 20.0, 90.0)];
        let found = marks(&judges).unwrap();
        assert_eq!(found.standard.passed_percent, 75);
        assert!(!found.standard.provisional);
        assert!((found.passed_spread - 15.0).abs() < 1e-9 && found.sensitivity_spread < 1e-9);
        assert_eq!(marks(&judges[..2]), Err(NoMarks::Judges(2)));
        let backwards = [judges[0].clone(), judge(20.0, 60.0, 75.0), judges[2].clone()];
        assert_eq!(marks(&backwards), Err(NoMarks::Backwards(1)));
        let mut lacking = judges.to_vec();
        lacking[1].items.retain(|(kind, _)| *kind != ItemKind::Other);
        assert_eq!(marks(&lacking), Err(NoMarks::Lacks(1, ItemKind::Other)));
    }
}
