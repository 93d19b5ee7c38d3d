//! The notebook: what the trainee has noticed, in their own order.

use egui::{RichText, ScrollArea, Ui};

use crate::desk::Command;
use crate::session::{Action, Concern, Session};

use super::local::{Local, Overlay};
use super::widgets::{bold, quiet};

/// Draws the notebook in place of the transcript.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    bold(ui, "Notebook");
    ScrollArea::vertical()
        .id_salt("notebook")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if session.notes().next().is_none() {
                quiet(ui, &p, "Nothing noted yet. Click any phrase or object, or press N.");
            }
            for note in session.notes().copied().collect::<Vec<_>>() {
                let words = session.words_at(note.place).to_owned();
                ui.add_space(4.0);
                ui.add(egui::Label::new(format!("“{words}”")).wrap());
                ui.horizontal_wrapped(|ui| {
                    ui.label(RichText::new(concern_words(note.concern)).small().color(p.quiet));
                    let change = ui.small_button("Change");
                    change.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("Change the note on {words}")));
                    if change.clicked() {
                        local.overlay = Overlay::Notice(note.place, None);
                    }
                    let back = ui.small_button("Take back");
                    back.widget_info(|| {
                        egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("Take back the note on {words}"))
                    });
                    if back.clicked() {
                        out.push(Command::Act(Action::Retract(session.target_of(note.place))));
                    }
                });
                ui.separator();
            }
        });
}

/// A concern in words.
pub(super) fn concern_words(concern: Concern) -> String {
    match concern {
        Concern::Matters(element, sure) => format!("{element:?} · sure {sure} of 5"),
        Concern::Inconclusive => "Noted, not conclusive".to_owned(),
    }
}
