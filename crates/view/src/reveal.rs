//! How much of the latest line is on the screen, for who wants a new line to come phrase by phrase.

use std::time::Duration;

use desk::TextSpeed;

/// Time between two looks at how much should be there.
const STEP: Duration = Duration::from_millis(80);

/// What is remembered of the latest line.
#[derive(Debug, Default)]
pub(super) struct Reveal {
    entries: usize,
    since: f64,
    letters: Option<usize>,
}

impl Reveal {
    /// Takes in a frame: how many entries there are, the time, and how long the latest line is. Returns when to look again.
    pub(super) fn step(&mut self, entries: usize, speed: TextSpeed, now: f64, length: usize) -> Option<Duration> {
        let fresh = self.entries != entries;
        if fresh {
            // What was already there when the screen opened is there at once.
            let first = self.entries == 0;
            (self.entries, self.since) = (entries, now);
            self.letters = (!first).then_some(0);
        }
        let Some(rate) = speed.letters_a_second() else {
            self.letters = None;
            return None;
        };
        self.letters?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "seconds of one line")]
        let so_far = ((now - self.since).max(0.0) * f64::from(rate)) as usize;
        self.letters = (so_far < length).then_some(so_far);
        self.letters.map(|_| STEP)
    }

    /// True where a phrase that starts so many bytes into the latest line is still to come.
    pub(super) fn hides(&self, start: usize) -> bool {
        self.letters.is_some_and(|letters| start > letters)
    }

    /// Shows the rest at once; false where all of it was there.
    pub(super) fn finish(&mut self) -> bool {
        self.letters.take().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Reveal;
    use desk::TextSpeed;

    #[test]
    fn a_line_comes_at_its_speed_and_can_be_had_at_once() {
        let mut reveal = Reveal::default();
        assert!(reveal.step(1, TextSpeed::Slow, 0.0, 90).is_none(), "what was there is there");
        assert!(reveal.step(2, TextSpeed::Slow, 1.0, 90).is_some());
        assert!(!reveal.hides(0) && reveal.hides(40));
        assert!(reveal.step(2, TextSpeed::Slow, 7.0, 90).is_some());
        assert!(!reveal.hides(40) && reveal.hides(60));
        assert!(reveal.finish());
        assert!(!reveal.hides(60) && !reveal.finish());
        assert!(reveal.step(2, TextSpeed::Slow, 7.1, 90).is_none(), "and stays there");
        assert!(reveal.step(3, TextSpeed::Instant, 8.0, 90).is_none());
        assert!(!reveal.hides(80));
    }
}
