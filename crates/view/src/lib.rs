//! What is drawn: each screen is a function of the desk that returns commands. Names no bevy, opens no file, changes no session.

mod artist;
mod ask;
pub mod bench;
mod call;
mod caption;
mod cards;
mod debrief;
mod dispatch;
mod drill;
mod front;
mod heard;
mod hub;
mod keys;
mod library;
mod local;
mod notebook;
mod overlay;
mod pictures;
mod rating;
mod reading;
mod report;
mod reveal;
mod set;
mod shift;
mod stage;
pub mod theme;
mod timeline;
mod transcript;
mod who;
mod widgets;

use egui::Ui;

use desk::{Command, Desk, Screen};

use front::{Gate, Table, free_focus};

pub use front::Keys;
pub use heard::Sounds;
pub use local::{CallMemory, Local, Overlay, Tab};
pub use pictures::{Expected, Pictures};
pub use reading::reading;
pub use stage::first_picture;

/// True once the theme is installed and its fonts are there, from the second frame on.
pub fn is_ready(ctx: &egui::Context, local: &mut Local) -> bool {
    if local.installed.as_ref() == Some(&local.settings) {
        return true;
    }
    theme::install(ctx, &local.settings);
    ctx.add_plugin(Gate::default());
    let first = local.installed.replace(local.settings.clone()).is_none();
    if first {
        ctx.request_repaint();
    }
    !first
}

/// True while keys wait for a frame of their own, so that who closes the window by the mouse loses none that came before.
pub fn holds_keys(ctx: &egui::Context) -> bool {
    ctx.with_plugin(|gate: &mut Gate| gate.holds_keys()).unwrap_or(false)
}

/// The colour that the window is cleared with before anything is drawn: the ground of every screen, at no cost.
pub fn ground(local: &Local) -> egui::Color32 {
    local.palette().ground
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
    if local.turn_to(desk) {
        free_focus(ui.ctx());
    }
    heard::listen(desk, local);
    let front = local.front();
    local.keys.read(ui.ctx(), front, &Table::Desk(&local.settings));
    keys::read(desk, local, &mut out);
    // What lies behind everything comes first, or it would lie over what went wrong.
    if matches!(
        desk.screen,
        Screen::Who | Screen::Library | Screen::Dispatch(_) | Screen::Drill | Screen::Cards
    ) {
        stage::backdrop(ui, local);
    }
    widgets::trouble(ui, desk, local, &mut out);
    match desk.screen {
        Screen::Who => who::show(ui, desk, local, &mut out),
        Screen::Library => library::show(ui, desk, local, &mut out),
        Screen::Dispatch(ix) => dispatch::show(ui, desk, ix, local, &mut out),
        Screen::Call => call::show(ui, desk, local, &mut out),
        Screen::Report => report::show(ui, desk, local, &mut out),
        Screen::Rating => rating::show(ui, desk, local, &mut out),
        Screen::Debrief => debrief::show(ui, desk, local, &mut out),
        Screen::Drill => drill::show(ui, desk, local, &mut out),
        Screen::Cards => cards::show(ui, local, &mut out),
    }
    overlay::show(ui, desk, local, &mut out);
    local.keys.end(ui.ctx());
    out
}
