//! What is drawn: each screen is a function of the desk that returns commands. Names no bevy, opens no file, changes no session.

pub mod bench;
mod call;
mod debrief;
mod dispatch;
mod heard;
mod hub;
mod keys;
mod library;
mod local;
mod notebook;
mod overlay;
mod pictures;
mod rating;
mod report;
mod reveal;
mod stage;
pub mod theme;
mod timeline;
mod transcript;
mod who;
mod widgets;

use egui::Ui;

use desk::{Command, Desk, KeyAction, Screen};

pub use heard::Sounds;
pub use local::{Local, Overlay, Tab};
pub use pictures::{Ahead, Pictures};
pub use stage::first_picture;

/// True once the theme is installed and its fonts are there, from the second frame on.
pub fn is_ready(ctx: &egui::Context, local: &mut Local) -> bool {
    if local.installed.as_ref() == Some(&local.settings) {
        return true;
    }
    theme::install(ctx, &local.settings);
    let first = local.installed.replace(local.settings.clone()).is_none();
    if first {
        ctx.request_repaint();
    }
    !first
}

/// The colour that the window is cleared with before anything is drawn: the ground of every screen, at no cost.
pub fn ground(local: &Local) -> egui::Color32 {
    local.palette().ground
}

/// True if the key of an action was pressed since the last frame.
pub fn is_pressed(ctx: &egui::Context, local: &Local, action: KeyAction) -> bool {
    local.rebinding.is_none() && widgets::acted_in(ctx, &local.settings, action)
}

/// Draws the screen in front and returns what the trainee asked for, in order.
pub fn show(ui: &mut Ui, desk: &Desk, local: &mut Local) -> Vec<Command> {
    local.next_frame = None;
    if local.settings != desk.settings {
        local.settings = desk.settings.clone();
    }
    if !is_ready(ui.ctx(), local) {
        return Vec::new();
    }
    ui.set_style(ui.ctx().global_style());
    let mut out = Vec::new();
    let fresh = local.last_screen.as_ref() != Some(&desk.screen);
    local.fresh = fresh;
    if fresh {
        local.last_screen = Some(desk.screen.clone());
        local.page = 0;
        local.back = 0;
        local.narrative = None;
        ui.memory_mut(|m| {
            if let Some(id) = m.focused() {
                m.surrender_focus(id);
            }
        });
    }
    heard::listen(desk, local);
    keys::read(ui, desk, local, &mut out);
    widgets::trouble(ui, desk, local, &mut out);
    match desk.screen {
        Screen::Who => who::show(ui, desk, local, &mut out),
        Screen::Library => library::show(ui, desk, local, &mut out),
        Screen::Dispatch(ix) => dispatch::show(ui, desk, ix, local, &mut out),
        Screen::Call => call::show(ui, desk, local, &mut out),
        Screen::Report => report::show(ui, desk, local, &mut out),
        Screen::Rating => rating::show(ui, desk, local, &mut out),
        Screen::Debrief => debrief::show(ui, desk, local, &mut out),
    }
    overlay::show(ui, desk, local, &mut out);
    out
}
