//! Noise that is the same every time: what hisses, rattles or varies takes its chances from here.

/// A source of even chances (xorshift, Marsaglia 2003), small and quick enough to be asked for each sample.
pub(super) struct Chance(u32);

impl Chance {
    /// One of its own for each seed.
    pub(super) fn new(seed: u32) -> Self {
        // Seeds that lie close together give sequences that do not.
        let mut chance = Self(seed.wrapping_mul(0x9E37_79B9) | 1);
        for _ in 0..8 {
            chance.step();
        }
        chance
    }

    fn step(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    /// From 0 to 1.
    pub(super) fn part(&mut self) -> f64 {
        f64::from(self.step()) / f64::from(u32::MAX)
    }

    /// From one number to another.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.part()
    }

    /// White noise, from -1 to 1.
    pub(super) fn white(&mut self) -> f64 {
        self.between(-1.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn white_noise_is_centred_repeats_and_differs_by_seed() {
        let take = |seed| {
            let mut chance = Chance::new(seed);
            (0..32_000).map(|_| chance.white()).collect::<Vec<f64>>()
        };
        for seed in [0, 1, 2, 77] {
            let noise = take(seed);
            let mean = noise.iter().sum::<f64>() / 32_000.0;
            let power = noise.iter().map(|x| x * x).sum::<f64>() / 32_000.0;
            assert!(mean.abs() < 0.02 && (power - 1.0 / 3.0).abs() < 0.02, "{seed} {mean} {power}");
            assert_eq!(noise, take(seed));
            assert_ne!(noise[..8], take(seed + 3)[..8]);
        }
    }
}
