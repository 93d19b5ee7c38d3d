//! A window with bevy and egui and nothing else: what the program is measured against.

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

fn main() -> AppExit {
    let window = Window {
        title: "Empty".into(),
        resolution: (1280, 720).into(),
        ..default()
    };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            ..default()
        }))
        .add_plugins((EguiPlugin::default(), closer_look::app::input))
        .insert_resource(pace())
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off));
        })
        .add_systems(EguiPrimaryContextPass, draw)
        .run()
}

/// As a desktop program, or so many frames a second as the one argument says.
fn pace() -> WinitSettings {
    let frames: Option<u32> = std::env::args().skip_while(|a| a != "--frames").nth(1).and_then(|n| n.parse().ok());
    frames.map_or_else(WinitSettings::desktop_app, |frames| {
        let mode = UpdateMode::reactive(std::time::Duration::from_secs(1) / frames);
        WinitSettings {
            focused_mode: mode,
            unfocused_mode: mode,
        }
    })
}

fn draw(mut contexts: EguiContexts, mut presses: Local<u32>, mut has_fonts: Local<bool>) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*has_fonts {
        ctx.set_fonts(view::theme::fonts(desk::Face::Plain));
        ctx.request_repaint();
        *has_fonts = true;
        return Ok(());
    }
    if ctx.input(|i| i.key_pressed(egui::Key::B)) {
        *presses += 1;
    }
    let builder = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.content_rect());
    egui::Ui::new(ctx.clone(), "front".into(), builder).label(format!("{} presses", *presses));
    Ok(())
}
