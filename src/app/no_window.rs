//! What is said where no window can be opened. `bevy` 0.19 gives no error for it: its plugins end the program with a panic, one
//! in the thread that looks for the graphics, one where the display is asked. A panic of theirs before the first frame is taken
//! for what it means, and the program ends as it does without a display; every other panic stays one.

use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};

/// There has been a frame: whatever ends from here on, there was a window.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// It has been said.
static IS_SAID: AtomicBool = AtomicBool::new(false);

/// What to do instead.
const INSTEAD: &str = "play the call in a terminal instead: clook play scenarios/loud-music";

/// The code that the program ends with.
const NO_WINDOW: i32 = 3;

/// What the window needs and does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lack {
    Display,
    Graphics,
}

impl Lack {
    /// Which of them a panic at a place in the code tells of; a fault of our own tells of neither.
    fn told_by(file: &str) -> Option<Self> {
        let names = |crates: &[&str]| {
            let parts = file.split(['/', '\\']);
            parts.into_iter().any(|part| {
                let version = part
                    .rsplit_once('-')
                    .filter(|(_, version)| version.starts_with(|c: char| c.is_ascii_digit()));
                version.is_some_and(|(name, _)| crates.contains(&name))
            })
        };
        if names(&["bevy_winit", "winit", "x11-dl", "x11rb", "smithay-client-toolkit"]) {
            Some(Self::Display)
        } else if names(&["bevy_render", "wgpu", "wgpu-core", "wgpu-hal", "ash", "glow", "khronos-egl"]) {
            Some(Self::Graphics)
        } else {
            None
        }
    }

    fn says(self, display: &str) -> String {
        match self {
            Self::Display if display.is_empty() => format!("the system gives no window; {INSTEAD}"),
            Self::Display => format!("the display `{display}` cannot be reached, or refuses this program; {INSTEAD}"),
            Self::Graphics => {
                format!("there are no graphics here that a window can be drawn with; install the driver of the graphics card, or {INSTEAD}")
            }
        }
    }
}

/// Has what follows told in a sentence.
pub(super) fn watch() {
    let usual = take_hook();
    set_hook(Box::new(move |why| match lack(why) {
        Some(lack) => end(lack),
        None => usual(why),
    }));
}

/// From here on there is a window.
pub(super) fn is_open() {
    IS_OPEN.store(true, Ordering::Relaxed);
}

fn lack(why: &PanicHookInfo<'_>) -> Option<Lack> {
    why.location()
        .and_then(|at| Lack::told_by(at.file()))
        .filter(|_| !IS_OPEN.load(Ordering::Relaxed))
}

#[expect(clippy::print_stderr, reason = "before there is a window, the terminal is all there is")]
#[expect(
    clippy::exit,
    reason = "the thread that finds no graphics is not the one that waits for them, and would wait for ever"
)]
fn end(lack: Lack) {
    // A second thread may fail for the same reason meanwhile.
    if !IS_SAID.swap(true, Ordering::Relaxed) {
        eprintln!("closer-look: {}", lack.says(&std::env::var("DISPLAY").unwrap_or_default()));
        std::process::exit(NO_WINDOW);
    }
}

#[cfg(test)]
mod tests {
    use super::Lack;

    #[test]
    fn what_a_panic_tells_is_known_by_where_it_comes_from() {
        let registry = "/home/a/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f";
        for (file, lack) in [
            ("bevy_winit-0.19.1/src/lib.rs", Some(Lack::Display)),
            ("winit-0.30.13/src/platform_impl/linux/mod.rs", Some(Lack::Display)),
            ("bevy_render-0.19.1/src/renderer/mod.rs", Some(Lack::Graphics)),
            ("wgpu-hal-29.0.4/src/vulkan/instance.rs", Some(Lack::Graphics)),
            ("bevy_ecs-0.19.1/src/lib.rs", None),
        ] {
            assert_eq!(Lack::told_by(&format!("{registry}/{file}")), lack, "{file}");
            assert_eq!(Lack::told_by(&format!("C:\\cargo\\{}", file.replace('/', "\\"))), lack, "{file}");
        }
        for own in ["src/app/mod.rs", "crates/records/src/lib.rs", "/home/a/winit/src/app/mod.rs"] {
            assert_eq!(Lack::told_by(own), None, "{own}");
        }
    }

    #[test]
    fn what_is_said_is_one_sentence_that_names_the_terminal() {
        for lack in [Lack::Display, Lack::Graphics] {
            for display in ["", "nohost:0"] {
                let says = lack.says(display);
                assert!(
                    says.contains("clook play") && !says.contains('\n') && !says.contains("bevy"),
                    "{says}"
                );
            }
        }
    }
}
