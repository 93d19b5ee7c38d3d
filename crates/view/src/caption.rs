//! What is being said, large under the picture, as film has it. Painted only: the transcript beside it is what is read out and noticed.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Sense, TextStyle, Ui, vec2};

use play::session::Session;

use super::local::Local;
use super::theme::{Palette, Room, strong};
use super::transcript::speaker_of;

/// Sizes tried, against running text: the largest whose words fit.
const SIZES: [f32; 3] = [1.5, 1.25, 1.0];
/// The widest a row gets, in letters of running text; longer ones are hard to come back from.
const WIDEST: f32 = 72.0;

/// Draws the latest line in the space that is left, as far as it has come. True where it was clicked.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &Local) -> bool {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::CLICK);
    let Some((speaker, words)) = latest(session, local) else {
        return false;
    };
    let body = TextStyle::Body.resolve(ui.style()).size;
    let room = rect.shrink2(vec2(body, body * 0.5));
    let fitting = SIZES.iter().find_map(|size| {
        let job = set(
            ui,
            &local.palette(),
            speaker,
            words,
            body * size,
            room.width().min(WIDEST * body * size * 0.5),
        );
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        (galley.size().y <= room.height()).then_some(galley)
    });
    // Where even running text does not fit, the transcript alone says it.
    if let Some(galley) = fitting {
        ui.painter().galley(room.left_top(), galley, local.palette().text);
    }
    response.clicked()
}

/// Who says the latest line, and what of it is there by now.
fn latest<'a>(session: &'a Session, local: &Local) -> Option<(&'a str, &'a str)> {
    let scenario = session.scenario();
    let (what, line) = session
        .transcript()
        .iter()
        .rev()
        .find_map(|entry| Some((entry.what, entry.what.line(scenario)?)))?;
    let line = scenario.line(line);
    let hidden = line
        .phrases
        .iter()
        .map(|range| range.start)
        .find(|start| local.call.reveal.hides(*start));
    let words = &line.text[..hidden.unwrap_or(line.text.len())];
    Some((speaker_of(session, local.messages(), what, line.speaker), words))
}

/// The name in the colour of what is quiet, the words under it; what is seen and not said is slanted, as in the transcript.
fn set(ui: &Ui, p: &Palette, speaker: &str, words: &str, size: f32, width: f32) -> LayoutJob {
    let room = Room::set(ui.ctx());
    let small = TextStyle::Small.resolve(ui.style()).size;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let format = |font_id: FontId, color| TextFormat {
        extra_letter_spacing: room.between_letters(font_id.size),
        line_height: room.line_height(font_id.size),
        font_id,
        color,
        ..TextFormat::default()
    };
    if !speaker.is_empty() {
        job.append(&format!("{speaker}\n"), 0.0, format(FontId::new(small, strong()), p.quiet));
    }
    let said = format(FontId::new(size, TextStyle::Body.resolve(ui.style()).family), p.text);
    job.append(
        words,
        0.0,
        TextFormat {
            italics: speaker.is_empty(),
            ..said
        },
    );
    job
}
