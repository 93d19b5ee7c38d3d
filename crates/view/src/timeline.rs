//! The footage as a strip: scenes along the bottom, questions on the line, details above it. The cards below say the same in words.

use egui::{Align2, FontFamily, FontId, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use messages::Messages;
use play::debrief::{Debrief, Mark, MarkKind, clock};
use play::score::Outcome;

use super::theme::Palette;
use super::widgets::quiet;

/// Height of the strip, in points.
const HEIGHT: f32 = 84.0;
/// Space at both ends, in points.
const EDGE: f32 = 10.0;

/// What each sign on the strip stands for.
const LEGEND: [(&str, &str); 5] = [
    ("✓", "timeline-noticed"),
    ("○", "timeline-missed"),
    ("△", "timeline-false-alarm"),
    ("▲", "timeline-fails"),
    ("•", "timeline-question"),
];

/// Draws the strip and its legend.
pub(super) fn show(ui: &mut Ui, debrief: &Debrief, opened: u32, w: &'static Messages, p: &Palette) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let line = rect.top() + HEIGHT * 0.55;
    let ends = rect.x_range().shrink(EDGE);
    ui.painter().hline(ends, line, Stroke::new(2.0, p.line));
    for (ix, mark) in debrief.timeline.iter().enumerate() {
        let x = ends.min + ends.span() * share(mark.at, debrief.length);
        draw(ui, mark, ix, pos2(x, line), opened, p);
    }
    let small = FontId::new(13.0, FontFamily::Monospace);
    let bottom = rect.bottom() - 4.0;
    for (at, x, align) in [
        (0, rect.left(), Align2::LEFT_BOTTOM),
        (debrief.length, rect.right(), Align2::RIGHT_BOTTOM),
    ] {
        let words = clock(opened, at)[..5].to_owned();
        ui.painter().text(pos2(x, bottom), align, words, small.clone(), p.quiet);
    }
    let legend = LEGEND.map(|(glyph, id)| format!("{glyph} {}", w.say(id)));
    quiet(ui, p, legend.join("   "));
}

/// Where a time stands in the whole, from 0 to 1.
fn share(at: u32, length: u32) -> f32 {
    let mille = u64::from(at.min(length)) * 1000 / u64::from(length.max(1));
    f32::from(u16::try_from(mille).unwrap_or(1000)) / 1000.0
}

fn draw(ui: &Ui, mark: &Mark, ix: usize, at: Pos2, opened: u32, p: &Palette) {
    let (glyph, colour, up) = match mark.kind {
        MarkKind::Scene => {
            ui.painter().vline(at.x, at.y - 3.0..=at.y + 12.0, Stroke::new(1.5, p.quiet));
            return;
        }
        MarkKind::Question => ("•", p.quiet, 0.0),
        MarkKind::FaultyQuestion => ("△", p.bad, 0.0),
        MarkKind::ScreenOut => ("▲", p.bad, 0.0),
        MarkKind::Detail(outcome) => match outcome {
            Outcome::Hit | Outcome::LateHit | Outcome::Freedom | Outcome::TestedSuspicion => ("✓", p.good, 26.0),
            Outcome::Cautious | Outcome::FreedomLeftOpen => ("✓", p.text, 26.0),
            Outcome::Miss | Outcome::Misread | Outcome::Closed | Outcome::FreedomMissed => ("○", p.text, 26.0),
            Outcome::FalseAlarm | Outcome::TakenBackLate => ("△", p.bad, 26.0),
            Outcome::CorrectRejection | Outcome::LetPass | Outcome::NotMet => return,
        },
    };
    let at = at - vec2(0.0, up);
    ui.painter().text(
        at,
        Align2::CENTER_CENTER,
        glyph,
        FontId::new(18.0, FontFamily::Proportional),
        colour,
    );
    let around = Rect::from_center_size(at, vec2(16.0, 22.0));
    let hover = ui.interact(around, ui.id().with(("mark", ix)), Sense::hover());
    hover.on_hover_text(format!("{}  {}", &clock(opened, mark.at)[..5], mark.says));
}
