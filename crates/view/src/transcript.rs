//! What was said and seen, line by line. Every phrase can be clicked, focused and noticed; all look alike until noticed.

use egui::accesskit::Action;
use egui::{Id, Label, RichText, ScrollArea, Sense, Stroke, Ui};

use messages::Messages;
use play::debrief::clock;
use play::session::{Concern, Entry, Notice, Place, Session, What};
use scenario::Speaker;

use super::front::{Front, Intent};
use super::local::{Local, Overlay};
use super::notebook::element_said;
use super::theme::{Palette, strong};
use super::widgets::roomy;

/// Draws the transcript, the latest line at the bottom.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local) {
    let p = local.palette();
    let entries = session.transcript();
    let shown = entries.len().saturating_sub(local.call.back).max(1).min(entries.len());
    // Asking to scroll asks for another frame, so it is done once for each change.
    let fresh = local.call.seen_entries != shown;
    local.call.seen_entries = shown;
    let length = session.latest_line().map_or(0, |line| line.text.len());
    let now = ui.input(|i| i.time);
    if let Some(wait) = local.call.reveal.step(entries.len(), local.settings.text_speed, now, length) {
        local.wants_frame_in(wait);
    }
    let area = ScrollArea::vertical()
        .id_salt("transcript")
        .auto_shrink([false, false])
        .stick_to_bottom(local.call.back == 0);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (ix, entry) in entries.iter().enumerate().take(shown) {
            let last = ix + 1 == shown;
            show_entry(ui, session, local, &p, ix, entry);
            if last && fresh {
                ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
            }
        }
        ui.add_space(6.0);
    });
}

fn show_entry(ui: &mut Ui, session: &Session, local: &mut Local, p: &Palette, ix: usize, entry: &Entry) {
    let Some(line) = entry.what.line(session.scenario()) else {
        if matches!(entry.what, What::Entered(_)) && ix > 0 {
            ui.add_space(6.0);
            ui.separator();
        }
        return;
    };
    let line = session.scenario().line(line);
    let own = entry.what.is_own();
    let speaker = speaker_of(session, local.messages(), entry.what, line.speaker);
    ui.add_space(4.0);
    if !speaker.is_empty() {
        ui.horizontal(|ui| {
            ui.label(
                RichText::new(speaker)
                    .family(strong())
                    .color(if own { p.accent } else { p.quiet })
                    .small(),
            );
            ui.label(
                RichText::new(&clock(session.scenario().call.clock_secs, entry.at)[..5])
                    .monospace()
                    .color(p.quiet)
                    .small(),
            );
        });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if own {
            let text = roomy(ui, RichText::new(&line.text).color(p.quiet));
            ui.label(text);
            return;
        }
        for n in 0..line.phrases.len() {
            let (Ok(at), Ok(n)) = (u32::try_from(ix), u32::try_from(n)) else {
                continue;
            };
            if ix + 1 == session.transcript().len() && local.call.reveal.hides(line.phrases[n as usize].start) {
                break;
            }
            phrase(ui, session, local, p, Place::Phrase(at, n), line, line.speaker == Speaker::Nobody);
        }
    });
}

/// Who a line is by, as a reader is told; empty for what is seen.
pub(super) fn speaker_of<'a>(session: &'a Session, w: &'static Messages, what: What, speaker: Speaker) -> &'a str {
    let spoken = match what {
        What::Did(act) => session.scenario().acts[act.ix()].spoken,
        _ => true,
    };
    match speaker {
        Speaker::Officer if spoken => w.say("transcript-you"),
        Speaker::Officer => w.say("transcript-you-do"),
        Speaker::Person(who) => session.name_of(who),
        Speaker::Nobody => "",
    }
}

fn phrase(ui: &mut Ui, session: &Session, local: &mut Local, p: &Palette, place: Place, line: &scenario::Line, seen: bool) {
    let Place::Phrase(_, n) = place else { return };
    let Some(range) = line.phrases.get(n as usize) else { return };
    let words = &line.text[range.start..range.end];
    let note = session.note_at(place);
    // The rows of a phrase that breaks over lines can each be clicked; the focus is one, and has an id of its own.
    let id = ui.next_auto_id().with("phrase");
    let focused = ui.memory(egui::Memory::focused) == Some(id);
    let ground = match (focused, note) {
        (true, _) => Ground::Focus,
        (false, Some(_)) => Ground::Noted,
        (false, None) => Ground::Plain,
    };
    let text = roomy(ui, styled(words, p, seen, ground));
    let (at, galley, rows) = Label::new(text).sense(Sense::CLICK).layout_in_ui(ui);
    if rows.hovered() {
        for row in &galley.rows {
            let under = row.rect_without_leading_space().translate(at.to_vec2());
            ui.painter().hline(under.x_range(), under.bottom(), Stroke::new(1.5, p.accent));
        }
    }
    ui.painter().galley(at, galley, p.text);
    let response = ui.interact(rows.rect, id, Sense::focusable_noninteractive());
    let name = accessible_name(words, note, local.messages());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
    // It senses the focus alone, so that it can be pressed has to be said.
    ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::Click));
    if focused {
        local.call.cursor = Some((place, id));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    local.call.latest = Some(id);
    if rows.clicked() || activated(ui, local, id, focused) {
        local.overlay = Overlay::Notice(place, None);
    }
}

/// A phrase as it looks: all alike until noticed. The focus is a ground behind the words, which may break over lines.
fn styled(words: &str, p: &Palette, seen: bool, ground: Ground) -> RichText {
    let mut text = RichText::new(words).color(p.text);
    if seen {
        text = text.italics();
    }
    match ground {
        Ground::Focus => text.color(p.on_accent).background_color(p.accent),
        Ground::Noted => text.background_color(p.noted),
        Ground::Plain => text,
    }
}

/// What stands behind a phrase's words.
enum Ground {
    Plain,
    Noted,
    Focus,
}

/// True if the phrase was pressed by key, or by an assistive tool.
fn activated(ui: &Ui, local: &mut Local, id: Id, focused: bool) -> bool {
    let is_free = local.overlay == Overlay::None;
    let asked = is_free && ui.input(|i| i.has_accesskit_action_request(id, Action::Click));
    asked || (focused && local.keys.takes(Front::Screen, Intent::Press))
}

/// What a screen reader says of a phrase: its words, and what the trainee made of it.
pub(super) fn accessible_name(words: &str, note: Option<&Notice>, w: &'static Messages) -> String {
    let words = words.trim();
    match note.map(|n| n.concern) {
        None => words.to_owned(),
        Some(Concern::Inconclusive) => w.fill("transcript-noted", &[("words", words.into())]),
        Some(Concern::SpeaksAgainst) => w.fill("transcript-speaks-against", &[("words", words.into())]),
        Some(Concern::Matters(element, sure)) => {
            let element = w.say(element_said(element)).into();
            w.fill(
                "transcript-noticed",
                &[("words", words.into()), ("element", element), ("sure", sure.into())],
            )
        }
    }
}
