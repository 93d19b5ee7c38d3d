//! Trainees who choose by seed, where there are too many states to play them all.

use std::collections::BTreeMap;

use crate::session::{Choice, Move};
use prove::MayReach;
use scenario::{Scenario, split_mix_64};

use super::home::Home;
use super::moves::moves;
use super::playing::play_with_whims;
use super::route::Player;

/// Most inputs of a seeded trainee's call.
const MOST_STEPS: usize = 300;

/// A way cut into steps: a choice, with the listening that follows it.
pub(super) fn in_steps(way: &[Move]) -> Vec<&[Move]> {
    let follows = |made: &Move| matches!(made, Move::Continue | Move::Choose(Choice::Listen | Choice::Suppose(..)));
    way.chunk_by(|_, next| follows(next)).collect()
}

/// What seeded trainees share.
pub(super) struct Sampling<'a> {
    reach: &'a MayReach,
    home: Home,
    /// How often each choice was made by any of them.
    tried: BTreeMap<Choice, u32>,
}

impl<'a> Sampling<'a> {
    /// Trainees who have tried nothing yet.
    pub(super) fn new(scenario: &Scenario, reach: &'a MayReach) -> Self {
        Self {
            reach,
            home: Home::of(scenario, reach),
            tried: BTreeMap::new(),
        }
    }

    /// A whole call: one in eight is played by a thorough trainee with whims, the others by luck.
    pub(super) fn play<'p>(&mut self, player: Player<'p>, seed: u64, play: usize) -> Player<'p> {
        let luck = split_mix_64(seed, 0x5eed ^ u64::try_from(play).unwrap_or(0));
        if play.is_multiple_of(8) {
            play_with_whims(player, self.reach, luck, luck % 40)
        } else {
            self.by_luck(player, luck)
        }
    }

    /// A call played by luck, half the time by what was done least in this run and in all.
    fn by_luck<'p>(&mut self, mut player: Player<'p>, luck: u64) -> Player<'p> {
        let mut here: BTreeMap<Choice, u32> = BTreeMap::new();
        for step in 0..MOST_STEPS {
            let mut open: Vec<Choice> = moves(&player.session).collect();
            let draw = split_mix_64(luck, u64::try_from(step).unwrap_or(0));
            if !draw.is_multiple_of(16) {
                self.home.stay(&mut open);
            }
            let pick = usize::try_from(draw >> 8).unwrap_or(0) % open.len().max(1);
            let count = |counts: &BTreeMap<Choice, u32>, choice: &Choice| counts.get(choice).copied().unwrap_or(0);
            let least = || open.iter().min_by_key(|c| (count(&here, c), count(&self.tried, c)));
            let chosen = if draw >> 4 & 1 == 0 { least() } else { open.get(pick) };
            let Some(choice) = chosen.copied() else { break };
            *here.entry(choice).or_default() += 1;
            *self.tried.entry(choice).or_default() += 1;
            if !player.take(Move::Choose(choice)) {
                break;
            }
        }
        player
    }
}
