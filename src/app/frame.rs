//! A frame of the window: how large it is drawn, on what, and when the next one comes.

use std::time::Duration;

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::egui;

/// Nothing moves by itself, so a frame is drawn on input and when egui asks; this often at the least.
pub(super) const AT_LEAST_EVERY: Duration = Duration::from_mins(1);

/// The whole window to draw in. Points grow with it, so that text is as large on a projector as on a desk.
pub(super) fn whole(ctx: &egui::Context, height: f32, text_scale: f32) -> egui::Ui {
    let wanted = (height / 720.0).clamp(0.9, 3.0) * text_scale;
    if (ctx.zoom_factor() - wanted).abs() > 0.001 {
        ctx.set_zoom_factor(wanted);
    }
    let builder = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.content_rect());
    egui::Ui::new(ctx.clone(), "front".into(), builder)
}

/// Has the next frame drawn when the screen wants it, or when something is pressed. What is not looked at does not move.
pub(super) fn set_pace(pace: &mut ResMut<WinitSettings>, next: Option<Duration>) {
    let wanted = UpdateMode::reactive(next.unwrap_or(AT_LEAST_EVERY));
    if pace.focused_mode != wanted {
        pace.focused_mode = wanted;
    }
}

/// Has the window cleared with the ground of the screen.
pub(super) fn set_ground(clear: &mut ResMut<ClearColor>, local: &view::Local) {
    let ground = view::ground(local);
    clear.0 = Color::srgb_u8(ground.r(), ground.g(), ground.b());
}
