//! Signal detection, pooled over runs of one person: the one place with fractions, and nothing of it is stored.

/// Fewest signals, and fewest of noise, for the figures to mean anything (domain facts, section 5.4).
const LEAST: u32 = 10;

/// Counts pooled over one person's runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Pooled {
    /// Cues noticed as concerning.
    pub hits: u32,
    /// Cues met.
    pub signals: u32,
    /// Distractors noticed as concerning.
    pub false_alarms: u32,
    /// Distractors met.
    pub noise: u32,
}

/// Sensitivity d' and criterion c with the log-linear correction; `None` below ten signals or ten of noise.
pub fn sensitivity(pooled: Pooled) -> Option<(f64, f64)> {
    (pooled.signals >= LEAST && pooled.noise >= LEAST).then(|| uncapped(pooled))
}

impl std::iter::Sum for Pooled {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            hits: sum.hits + one.hits,
            signals: sum.signals + one.signals,
            false_alarms: sum.false_alarms + one.false_alarms,
            noise: sum.noise + one.noise,
        })
    }
}

/// The standard error of d', after Gourevitch and Galanter (1967), from the corrected rates.
pub(super) fn standard_error(p: Pooled) -> f64 {
    let variance = |n: u32, of: u32| {
        let rate = corrected(n, of);
        let z = normal_quantile(rate);
        let density = (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
        rate * (1.0 - rate) / ((f64::from(of) + 1.0) * density * density)
    };
    (variance(p.hits, p.signals) + variance(p.false_alarms, p.noise)).sqrt()
}

fn uncapped(p: Pooled) -> (f64, f64) {
    let (h, f) = (
        normal_quantile(corrected(p.hits, p.signals)),
        normal_quantile(corrected(p.false_alarms, p.noise)),
    );
    (h - f, -(h + f) / 2.0)
}

/// A rate that is never nought and never one.
fn corrected(n: u32, of: u32) -> f64 {
    (f64::from(n) + 0.5) / (f64::from(of) + 1.0)
}

/// The normal quantile by Acklam's rational approximation, with one step of Halley's method; error below 1e-9.
pub(super) fn normal_quantile(p: f64) -> f64 {
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] = [
        0.007_784_695_709_041_462,
        0.322_467_129_070_039_8,
        2.445_134_137_142_996,
        3.754_408_661_907_416,
    ];
    let horner = |c: &[f64], x: f64| c.iter().fold(0.0, |sum, k| sum * x + k);
    let tail = |p: f64| {
        let q = (-2.0 * p.ln()).sqrt();
        horner(&C, q) / (horner(&D, q) * q + 1.0)
    };
    let x = if p < 0.02425 {
        tail(p)
    } else if p > 1.0 - 0.02425 {
        -tail(1.0 - p)
    } else {
        let q = p - 0.5;
        let r = q * q;
        horner(&A, r) * q / (horner(&B, r) * r + 1.0)
    };
    let error = 0.5 * erfc(-x / std::f64::consts::SQRT_2) - p;
    let u = error * (2.0 * std::f64::consts::PI).sqrt() * (x * x / 2.0).exp();
    x - u / (1.0 + x * u / 2.0)
}

/// The complementary error function, by its series near zero and its continued fraction in the tail.
fn erfc(x: f64) -> f64 {
    if x < 0.0 {
        return 2.0 - erfc(-x);
    }
    if x < 2.5 {
        let (mut term, mut sum) = (x, x);
        for n in 1..80u32 {
            term *= -x * x / f64::from(n);
            sum += term / f64::from(2 * n + 1);
        }
        return 1.0 - 2.0 / std::f64::consts::PI.sqrt() * sum;
    }
    let fraction = (1..60u32).rev().fold(0.0, |f, k| f64::from(k) / 2.0 / (x + f));
    (-x * x).exp() / std::f64::consts::PI.sqrt() / (x + fraction)
}

#[cfg(test)]
mod tests {
    use super::{Pooled, sensitivity, uncapped};

    fn check(hits: u32, signals: u32, false_alarms: u32, noise: u32, wanted: (f64, f64)) {
        let (d, c) = uncapped(Pooled {
            hits,
            signals,
            false_alarms,
            noise,
        });
        assert!(
            (d - wanted.0).abs() < 1e-6 && (c - wanted.1).abs() < 1e-6,
            "{hits}/{signals} {false_alarms}/{noise}: {d} {c}"
        );
    }

    #[test]
    fn the_published_vectors_come_out() {
        check(8, 10, 2, 10, (1.495_717, 0.0));
        check(10, 10, 0, 10, (3.381_243, 0.0));
        check(10, 10, 10, 10, (0.0, -1.690_622));
        check(0, 10, 0, 10, (0.0, 1.690_622));
        check(4, 5, 1, 8, (1.641_911, 0.146_466));
        check(5, 5, 4, 8, (1.382_994, -0.691_497));
        check(2, 5, 0, 8, (1.382_790, 0.901_824));
        check(24, 30, 6, 40, (1.808_032, 0.096_475));
        check(30, 30, 20, 40, (2.141_198, -1.070_599));
    }

    #[test]
    fn too_few_details_give_no_figure() {
        assert_eq!(
            sensitivity(Pooled {
                hits: 5,
                signals: 9,
                false_alarms: 1,
                noise: 20
            }),
            None
        );
        assert!(
            sensitivity(Pooled {
                hits: 5,
                signals: 10,
                false_alarms: 1,
                noise: 10
            })
            .is_some()
        );
    }
}
