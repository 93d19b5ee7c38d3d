//! The window: fetches, calls, applies. Holds no rule and draws no widget by hand.

mod input;

#[cfg(feature = "measure")]
pub use input::plugin as input;

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowMode};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

use crate::desk::Desk;
use crate::records::Records;
use crate::scenario::{Catalog, Library};
use crate::view;

/// Nothing moves by itself, so a frame is drawn on input and when egui asks; this often at the least.
const AT_LEAST_EVERY: Duration = Duration::from_mins(1);

/// How the window is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where records are kept, instead of the user's data folder.
    pub data_dir: Option<PathBuf>,
    /// Where the calls are.
    pub scenarios: PathBuf,
    /// A deal and seed to play instead of drawing them.
    pub fixed: Option<(String, u64)>,
}

/// The desk and the screens' memory, in the window's world.
struct Front {
    desk: Desk,
    local: view::Local,
}

/// Opens the window and runs until it is closed.
pub fn run(options: Options) -> AppExit {
    let catalog = Catalog::shipped();
    let library = Library::open(&options.scenarios, &catalog);
    let folder = options
        .data_dir
        .or_else(|| directories::ProjectDirs::from("", "", "closer-look").map(|d| d.data_dir().to_owned()));
    let records = match folder {
        Some(folder) => Records::open(&folder).map_err(|why| why.to_string()),
        None => Err("this system names no folder for your data; start with --data-dir and a folder".to_owned()),
    };
    let mut desk = Desk::new(&library, records);
    desk.fixed = options.fixed;
    let window = Window {
        title: "Closer Look".into(),
        resolution: (1280, 720).into(),
        ..default()
    };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            ..default()
        }))
        .add_plugins(EguiPlugin::default())
        .insert_resource(WinitSettings {
            focused_mode: UpdateMode::reactive(AT_LEAST_EVERY),
            unfocused_mode: UpdateMode::reactive_low_power(AT_LEAST_EVERY),
        })
        .insert_non_send(Front {
            desk,
            local: view::Local::default(),
        })
        .add_systems(Startup, add_camera)
        .add_plugins(input::plugin)
        .add_systems(Update, toggle_full_screen)
        .add_systems(EguiPrimaryContextPass, draw)
        .run()
}

fn add_camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

fn draw(
    mut contexts: EguiContexts,
    mut front: NonSendMut<Front>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    // Points grow with the window, so that text is as large on a projector as on a desk.
    let wanted = (window.height() / 720.0).clamp(0.9, 3.0) * front.local.text_scale();
    if (ctx.zoom_factor() - wanted).abs() > 0.001 {
        ctx.set_zoom_factor(wanted);
    }
    let builder = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(ctx.content_rect());
    let mut ui = egui::Ui::new(ctx.clone(), "front".into(), builder);
    let Front { desk, local } = &mut *front;
    let commands = view::show(&mut ui, desk, local);
    if !commands.is_empty() {
        ctx.request_repaint();
    }
    for command in commands {
        let (now_ms, luck) = clock();
        desk.apply(command, now_ms, luck);
    }
    if desk.quit {
        exit.write(AppExit::Success);
    }
    Ok(())
}

/// Milliseconds since 1970, and a number nobody chose.
#[expect(clippy::disallowed_methods, reason = "the window hands the time in")]
fn clock() -> (i64, u64) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (
        i64::try_from(now.as_millis()).unwrap_or(i64::MAX),
        crate::scenario::mix(u64::from(now.subsec_nanos()), now.as_secs()),
    )
}

fn toggle_full_screen(keys: Res<ButtonInput<KeyCode>>, mut window: Single<&mut Window, With<PrimaryWindow>>) {
    if keys.just_pressed(KeyCode::F11) {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}
