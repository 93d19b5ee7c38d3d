//! Panels over a screen: the notice being made, the menu, the keys, text size and colours.

use egui::{Frame, Id, Key, Margin, Modal, Ui};

use crate::desk::{Command, Desk};
use crate::scenario::Element;
use crate::session::{Action, Concern, Place, Session};

use super::keys::KEYS;
use super::local::{Local, Overlay};
use super::theme::{Palette, Theme};
use super::widgets::{bold, choice, digit, heading, how_sure, quiet};

/// The elements with what each means, in the order of their digits.
const ELEMENTS: [(Element, &str, &str); 4] = [
    (Element::Act, "Act", "someone recruits, moves, houses or keeps a person"),
    (Element::Means, "Means", "force, fraud, threats, debt, papers held"),
    (Element::Purpose, "Purpose", "commercial sex, or work that is not freely done"),
    (Element::Welfare, "Welfare", "someone may need care, whatever the crime"),
];

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    let overlay = local.overlay.clone();
    if overlay == Overlay::None {
        return;
    }
    let frame = Frame::popup(&ui.ctx().global_style()).inner_margin(Margin::same(20));
    let modal = Modal::new(Id::new("overlay")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        match overlay {
            Overlay::None => {}
            Overlay::Keys => keys(ui, &p, local),
            Overlay::Menu => menu(ui, desk, local, out),
            Overlay::Accessibility => accessibility(ui, local),
            Overlay::Notice(place, element) => match &desk.run {
                Some(run) => notice(ui, &run.session, &p, local, out, place, element),
                None => local.overlay = Overlay::None,
            },
        }
    });
    if modal.backdrop_response.clicked() {
        local.overlay = Overlay::None;
    }
}

fn keys(ui: &mut Ui, p: &Palette, local: &mut Local) {
    heading(ui, "Keys");
    egui::Grid::new("keys").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
        for (key, what) in KEYS {
            ui.label(egui::RichText::new(key).color(p.accent));
            ui.add(egui::Label::new(what).wrap());
            ui.end_row();
        }
    });
    close(ui, local);
}

fn close(ui: &mut Ui, local: &mut Local) {
    ui.add_space(6.0);
    if ui.button("Close  Esc").clicked() {
        local.overlay = Overlay::None;
    }
}

fn menu(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    heading(ui, "Paused");
    let p = local.theme.palette();
    let in_call = desk.run.is_some();
    if in_call {
        quiet(
            ui,
            &p,
            if desk.keeps() {
                "Everything so far is kept. The call waits for you in the library."
            } else {
                "Nothing is being kept."
            },
        );
    }
    let mut options = vec![("Go on", None)];
    if in_call {
        options.push(("Leave the call for now", Some(Command::ToLibrary)));
    }
    options.push(("Close the program", Some(Command::Quit)));
    let key = digit(ui);
    for (n, (name, command)) in (1..).zip(options) {
        if choice(ui, &p, Some(n), name, "", false).clicked() || key == Some(n) {
            out.extend(command);
            local.overlay = Overlay::None;
        }
    }
}

fn accessibility(ui: &mut Ui, local: &mut Local) {
    let p = local.theme.palette();
    heading(ui, "Text size and colours");
    bold(ui, "Text size");
    let now = if local.text_percent == 0 { 100 } else { local.text_percent };
    ui.horizontal_wrapped(|ui| {
        for percent in [80, 100, 125, 150, 175, 200] {
            if ui.add(egui::Button::new(format!("{percent} %")).selected(now == percent)).clicked() {
                local.text_percent = percent;
            }
        }
    });
    bold(ui, "Colours");
    ui.horizontal_wrapped(|ui| {
        for theme in Theme::ALL {
            if ui.add(egui::Button::new(theme.name()).selected(local.theme == theme)).clicked() {
                local.theme = theme;
            }
        }
    });
    quiet(
        ui,
        &p,
        "Nothing on the stage moves by itself, and a slow reader is not a slow officer: time in the call is counted in what you do.",
    );
    close(ui, local);
}

fn notice(ui: &mut Ui, session: &Session, p: &Palette, local: &mut Local, out: &mut Vec<Command>, place: Place, element: Option<Element>) {
    bold(ui, "I notice this");
    ui.add(egui::Label::new(format!("“{}”", session.words_at(place))).wrap());
    let key = digit(ui);
    let ctx = ui.ctx().clone();
    let mut decide = |concern: Concern, local: &mut Local| {
        out.push(Command::Act(Action::Notice(session.target_of(place), concern)));
        local.overlay = Overlay::None;
        ui_free(&ctx);
    };
    if let Some(element) = element {
        let keyed = key.and_then(|k| u8::try_from(k).ok()).filter(|k| *k <= 5);
        bold(ui, format!("{element:?}: how sure?"));
        if let Some(sure) = how_sure(ui, p, None).or(keyed) {
            decide(Concern::Matters(element, sure), local);
        }
        return;
    }
    bold(ui, "What does it bear on?");
    let mut chosen = None;
    for (n, (element, name, says)) in (1..).zip(ELEMENTS) {
        if choice(ui, p, Some(n), name, says, false).clicked() || key == Some(n) {
            chosen = Some(element);
        }
    }
    let inconclusive = choice(ui, p, Some(5), "Noted, not conclusive", "worth keeping, proves nothing", false).clicked() || key == Some(5);
    let noted = session.note_at(place).is_some();
    let back = noted && (choice(ui, p, Some(6), "Take the note back", "", false).clicked() || key == Some(6));
    if let Some(element) = chosen {
        local.overlay = Overlay::Notice(place, Some(element));
    } else if inconclusive {
        decide(Concern::Inconclusive, local);
    } else if back {
        out.push(Command::Act(Action::Retract(session.target_of(place))));
        local.overlay = Overlay::None;
        ui_free(ui.ctx());
    }
    if ui.button("Never mind  Esc").clicked() || ui.input(|i| i.key_pressed(Key::Escape)) {
        local.overlay = Overlay::None;
    }
}

/// After a notice the focus goes, so that Space goes on again.
fn ui_free(ctx: &egui::Context) {
    ctx.memory_mut(|m| {
        if let Some(id) = m.focused() {
            m.surrender_focus(id);
        }
    });
}
