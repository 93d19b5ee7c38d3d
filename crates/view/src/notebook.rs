//! The notebook: what the trainee has noticed, in their own order.

use egui::{RichText, ScrollArea, Ui};

use desk::{Command, KeyAction};
use messages::Messages;
use play::session::{Action, Concern, Session};
use scenario::Element;

use super::local::{Local, Overlay};
use super::widgets::{body, bold, quiet};

/// Draws the notebook in place of the transcript.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    bold(ui, w.say("notebook-title"));
    ScrollArea::vertical()
        .id_salt("notebook")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if session.notes().next().is_none() {
                let key = local.settings.chord(KeyAction::Notice).to_string();
                quiet(ui, &p, w.fill("notebook-empty", &[("key", key.into())]));
            }
            for note in session.notes().copied().collect::<Vec<_>>() {
                let words = session.words_at(note.place).to_owned();
                ui.add_space(4.0);
                body(ui, format!("“{words}”"));
                let spoken = |id: &str| w.fill(id, &[("words", words.as_str().into())]);
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(concern_words(note.concern, w)).small().color(p.quiet));
                    let change = ui.small_button(w.say("notebook-change"));
                    change.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken("notebook-change-spoken")));
                    if change.clicked() {
                        local.overlay = Overlay::Notice(note.place, None);
                    }
                    let back = ui.small_button(w.say("notebook-take-back"));
                    back.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken("notebook-take-back-spoken")));
                    if back.clicked() {
                        out.push(Command::Act(Action::Retract(session.target_of(note.place))));
                    }
                });
                ui.separator();
            }
        });
}

/// A concern in words.
pub(super) fn concern_words(concern: Concern, w: &'static Messages) -> String {
    match concern {
        Concern::Matters(element, sure) => {
            let element = w.say(element_said(element)).into();
            w.fill("noted-matters", &[("element", element), ("sure", sure.into())])
        }
        Concern::Inconclusive => w.say("noted-inconclusive").to_owned(),
        Concern::SpeaksAgainst => w.say("noted-speaks-against").to_owned(),
    }
}

/// The message that names an element, as it stands by itself.
pub(super) fn element_said(element: Element) -> &'static str {
    match element {
        Element::Act => "element-act",
        Element::Means => "element-means",
        Element::Purpose => "element-purpose",
        Element::Welfare => "element-welfare",
    }
}
