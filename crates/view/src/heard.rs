//! What is to be heard now: the scene's sound, and what has just happened. Captions say the same; the window plays it.

use desk::{Desk, Screen};
use scenario::Noise;

use super::local::Local;

/// What is to be heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sounds {
    /// The scene's own sound, and how loud it is in percent.
    pub scene: Option<(Noise, u32)>,
    /// What has just happened.
    pub once: Vec<Noise>,
    entries: usize,
}

/// Brings it up to date with the screen in front.
pub(super) fn listen(desk: &Desk, local: &mut Local) {
    let sounds = &mut local.heard;
    sounds.once.clear();
    let run = desk.run.as_ref().filter(|_| desk.screen == Screen::Call);
    let Some(run) = run else {
        sounds.scene = None;
        sounds.entries = 0;
        if local.fresh && matches!(desk.screen, Screen::Dispatch(_)) {
            sounds.once.push(Noise::RadioTone);
        }
        return;
    };
    let scenario = run.session.scenario();
    let scene = &scenario.scenes[run.session.scene().ix()];
    sounds.scene = scene.hears.as_ref().map(|heard| (heard.noise, heard.loud.count()));
    let entries = run.session.transcript();
    // What had happened before the screen came up is not heard again.
    let from = if sounds.entries == 0 {
        entries.len()
    } else {
        sounds.entries.min(entries.len())
    };
    let lines = entries[from..].iter().filter_map(|entry| entry.what.line(scenario));
    sounds.once.extend(lines.filter_map(|line| scenario.line(line).noise));
    sounds.entries = entries.len();
}
