//! The draw: a seed to a choice, the same on every machine for ever.

/// A well-mixed number from a seed and a step (SplitMix64, public domain, Steele and others 2014).
pub fn split_mix_64(seed: u64, step: u64) -> u64 {
    let mut z = seed.wrapping_add(step.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::split_mix_64;

    #[test]
    fn the_draw_never_changes() {
        // Published test vector of SplitMix64 for seed 1234567.
        assert_eq!(split_mix_64(1_234_567, 0), 6_457_827_717_110_365_317);
        assert_eq!(split_mix_64(1_234_567, 1), 3_203_168_211_198_807_973);
    }
}
