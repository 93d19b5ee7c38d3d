//! When the loudspeaker is opened, and what it is given to play.

use view;

use super::sound::Player;

/// The loudspeaker, which is opened when there is something to hear.
pub(super) enum Speaker {
    /// Nothing was to be heard yet.
    Unopened,
    /// It plays.
    Open(Box<Player>),
    /// There is none; captions say all there is.
    None,
}

impl Speaker {
    /// Plays what is to be heard now.
    pub(super) fn play(&mut self, local: &mut view::Local) {
        let silent = local.settings.mute || local.settings.volume == 0;
        let anything = local.heard.scene.is_some() || !local.heard.once.is_empty();
        if matches!(self, Self::Unopened) && anything && !silent {
            *self = Player::open().map_or(Self::None, |player| Self::Open(Box::new(player)));
            local.is_silent = matches!(self, Self::None);
        }
        let Self::Open(player) = self else { return };
        player.loud(local.settings.volume, local.settings.mute);
        player.scene(local.heard.scene);
        for noise in local.heard.once.drain(..) {
            player.once(noise);
        }
    }
}
