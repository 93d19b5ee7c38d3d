//! The window: fetches, calls, applies. Holds no rule and draws no widget by hand.

mod assistive;
mod bench;
mod clipboard;
mod drawing;
mod editor;
mod frame;
mod input;
mod leaving;
mod no_window;
mod opening;
mod reading;
mod sound;
mod speaker;
mod watch;

#[cfg(feature = "measure")]
pub use input::plugin as input;

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub use bevy::app::AppExit;
use bevy::core_pipeline::CorePipelinePlugin;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowMode};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, egui};

use ::bench::BenchCommand;
use desk::{Desk, KeyAction};
use records::Bell;
use view;

use bench::OpenBench;
use frame::{AT_LEAST_EVERY, set_ground, set_pace, whole};
use leaving::{Leaving, leave};
use opening::Opening;
use reading::{hear, read_desk};
use speaker::Speaker;

/// The window's size at the start, in pixels.
const SIZE: (u32, u32) = (1280, 720);

/// What is not logged: that there are no graphics is told in a sentence, and a display without a desktop's settings is no fault.
const QUIET: &str = "wgpu=error,naga=warn,wgpu_hal::vulkan::instance=off,winit::platform_impl::linux::x11::xdisplay=error";

/// How the window is started.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where records are kept, instead of the user's data folder.
    pub data_dir: Option<PathBuf>,
    /// The folders of calls, in order.
    pub scenarios: Vec<PathBuf>,
    /// A deal and seed to play instead of drawing them.
    pub fixed: Option<(String, u64)>,
    /// A scenario to open on the bench at once.
    pub bench: Option<PathBuf>,
    /// What opens the author's editor, with `{file}`, `{line}` and `{column}`.
    pub editor: Option<String>,
    /// The agency's profile; the one beside the calls if left out.
    pub profile: Option<PathBuf>,
    /// The window's size at the start, in pixels.
    pub size: Option<(u32, u32)>,
    /// Draw so many frames a second whatever moves, to be measured.
    pub frames: Option<u32>,
}

/// The desk and the screens' memory, in the window's world.
struct Front {
    desk: Opening,
    local: view::Local,
    bench: Option<OpenBench>,
    /// A scenario to open on the bench as soon as there is a window.
    wanted: Option<String>,
    editor: Option<String>,
    speaker: Speaker,
    leaving: Leaving,
    /// Wakes the window when the records have answered.
    bell: Bell,
    /// The time between two frames, where it is measured what they cost.
    every: Option<Duration>,
}

impl Front {
    /// True while there is no screen yet that a key could be meant for.
    fn keeps_keys(&self) -> bool {
        self.bench.is_none() && self.wanted.is_none() && self.desk.keeps_keys()
    }
}

/// Opens the window and runs until it is closed. Where there can be none, that is said and the program ends with 3.
pub fn run(options: Options) -> AppExit {
    no_window::watch();
    // The window takes a while to come up; what it shows first is drawn meanwhile.
    let size = options.size.unwrap_or(SIZE);
    let first = std::thread::spawn(move || view::first_picture(size.0, size.1));
    let wanted = options.bench.as_ref().map(|path| path.display().to_string());
    let editor = options.editor.clone();
    let every = options.frames.map(|n| Duration::from_secs(1) / n.max(1));
    let bell = Bell::default();
    let keeper = bell.clone();
    let desk = Opening::read(|| read_desk(options, keeper));
    let mut local = view::Local::default();
    local.settings.language = reading::system_language();
    local.pictures.expect(first);
    let window = Window {
        title: "Closer Look".into(),
        resolution: size.into(),
        ..default()
    };
    App::new()
        .add_plugins(
            DefaultPlugins
                .build()
                .disable::<CorePipelinePlugin>()
                .set(WindowPlugin {
                    primary_window: Some(window),
                    close_when_requested: false,
                    ..default()
                })
                .set(LogPlugin {
                    level: Level::WARN,
                    filter: QUIET.to_owned(),
                    ..default()
                }),
        )
        .add_plugins((drawing::plugin, EguiPlugin::default(), drawing::spare_untinted))
        .insert_resource(WinitSettings {
            focused_mode: UpdateMode::reactive(AT_LEAST_EVERY),
            unfocused_mode: UpdateMode::reactive_low_power(AT_LEAST_EVERY),
        })
        .insert_non_send(Front {
            desk,
            local,
            bench: None,
            wanted,
            editor,
            speaker: Speaker::Unopened,
            leaving: Leaving::default(),
            bell,
            every,
        })
        .add_systems(Startup, add_camera)
        .add_plugins((input::plugin, assistive::plugin, clipboard::plugin, leaving::plugin))
        .add_systems(EguiPrimaryContextPass, draw)
        .run()
}

fn add_camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

fn draw(
    mut contexts: EguiContexts,
    mut front: NonSendMut<Front>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
    wake: Res<EventLoopProxyWrapper>,
    mut pace: ResMut<WinitSettings>,
    mut clear: ResMut<ClearColor>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    no_window::is_open();
    let ctx = contexts.ctx_mut()?.clone();
    let mut ui = whole(&ctx, window.height(), front.local.text_scale());
    let Front { desk, bell, .. } = &mut *front;
    if hear(desk.desk(), bell, &wake, clock().0) {
        ctx.request_repaint();
    }
    if show_bench(&mut ui, &mut front, &wake) {
        if let Some(open) = &mut front.bench {
            fill_screen(&mut open.local.keys, &mut window);
        }
        leave(&mut front, &ctx, false, &mut exit);
        return Ok(());
    }
    let Front {
        desk,
        local,
        wanted,
        speaker,
        every,
        ..
    } = &mut *front;
    if desk.has_failed() {
        // The thread that read the calls has died of a fault of ours; its words are in the log.
        exit.write(AppExit::error());
        return Ok(());
    }
    let Some((desk, settles)) = desk.shown() else {
        view::reading(&mut ui, local);
        set_pace(&mut pace, Some(opening::LOOK_AGAIN));
        leave(&mut front, &ctx, true, &mut exit);
        return Ok(());
    };
    if settles {
        ctx.request_repaint();
    }
    let commands = view::show(&mut ui, desk, local);
    fill_screen(&mut local.keys, &mut window);
    if !commands.is_empty() {
        ctx.request_repaint();
    }
    speaker.play(local);
    set_ground(&mut clear, local);
    set_pace(&mut pace, every.or(local.next_frame));
    carry_out(desk, commands);
    *wanted = desk.bench_wanted.take();
    if wanted.is_some() {
        ctx.request_repaint();
    }
    leave(&mut front, &ctx, settles, &mut exit);
    Ok(())
}

fn carry_out(desk: &mut Desk, commands: Vec<desk::Command>) {
    for command in commands {
        let (now_ms, luck) = clock();
        desk.apply(command, now_ms, luck);
    }
}

/// Draws the bench where it is open, or is to be opened; false where it is not.
fn show_bench(ui: &mut egui::Ui, front: &mut Front, wake: &EventLoopProxyWrapper) -> bool {
    if let Some(path) = front.wanted.take() {
        front.bench = Some(OpenBench::open(&path, front.editor.as_deref(), wake));
    }
    let Front {
        desk,
        local,
        bench,
        wanted,
        ..
    } = front;
    let Some(open) = bench else { return false };
    let ctx = ui.ctx().clone();
    if open.take_news(desk.desk(), wake) {
        // Letters that were not on the screen before are there from the next frame on.
        ctx.request_repaint();
    }
    if let Some(desk) = desk.desk() {
        local.settings.clone_from(&desk.settings);
    }
    let exploring = open.is_exploring();
    if !view::is_ready(&ctx, local) {
        return true;
    }
    open.local.settings.clone_from(&local.settings);
    let commands = view::bench::show(ui, &open.bench, exploring, &mut open.local, &local.palette());
    if !commands.is_empty() {
        ctx.request_repaint();
    }
    for command in commands {
        match command {
            BenchCommand::Leave => {
                *bench = None;
                return true;
            }
            BenchCommand::Open(path) => {
                *wanted = Some(path);
                return true;
            }
            command => {
                if let Some(open) = bench {
                    open.apply(command, &ctx);
                }
            }
        }
    }
    true
}

/// Milliseconds since 1970, and a number nobody chose.
#[expect(clippy::disallowed_methods, reason = "the window hands the time in")]
fn clock() -> (i64, u64) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (
        i64::try_from(now.as_millis()).unwrap_or(i64::MAX),
        scenario::split_mix_64(u64::from(now.subsec_nanos()), now.as_secs()),
    )
}

/// The window is behind everything: it fills the screen, or no longer, by a key that nobody before it has taken.
fn fill_screen(keys: &mut view::Keys, window: &mut Mut<Window>) {
    if keys.window_takes(KeyAction::FullScreen) {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}
