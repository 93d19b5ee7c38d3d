//! The program in its window: started, typed at, ended at once, and what it has on disk.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use desk::{AskingWay, Settings};
use play::session::Action;
use records::{AttemptRow, Records};

use super::screen::{Screen, wait_until};

/// The running program.
pub(crate) struct Driver {
    app: Child,
    display: String,
    window: String,
    data: PathBuf,
}

/// The calls that are played: the tests' own.
pub(crate) const CALLS: &str = "tests/fixtures/calls";

impl Driver {
    /// Starts the program and waits for its window.
    pub(crate) fn start(screen: &Screen, data: &Path, deal: &str) -> Self {
        Self::start_with(screen, data, &["--scenarios", CALLS, "--deal", deal, "--seed", "1"])
    }

    /// Starts the program with further words and waits for its window.
    pub(crate) fn start_with(screen: &Screen, data: &Path, words: &[&str]) -> Self {
        Self::keep_still(data);
        let app = Command::new(env!("CARGO_BIN_EXE_closer-look"))
            .arg("--data-dir")
            .arg(data)
            .args(words)
            .env("DISPLAY", &screen.name)
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut window = String::new();
        wait_until("the window", || {
            window = screen.run("xdotool", &["search", "--onlyvisible", "--name", "^Closer Look$"]);
            !window.is_empty()
        });
        let size = screen.run("xdotool", &["getdisplaygeometry"]);
        let mut resize = vec!["windowsize", &window];
        resize.extend(size.split(' '));
        screen.run("xdotool", &resize);
        screen.run("xdotool", &["mousemove", "0", "0"]);
        screen.run("xdotool", &["windowfocus", "--sync", &window]);
        screen.picture("started");
        Self {
            app,
            display: screen.name.clone(),
            window: window.clone(),
            data: data.to_owned(),
        }
    }

    /// Nothing may move by itself where a picture waits for a quiet screen; what somebody chose stays as it is.
    fn keep_still(data: &Path) {
        let records = Records::open(data).unwrap();
        if records.settings(None).unwrap().is_none() {
            let still = Settings {
                reduced_motion: true,
                asking: AskingWay::List,
                ..Settings::default()
            };
            records.keep_settings(None, &serde_json::to_string(&still).unwrap(), 1).unwrap();
        }
    }

    fn xdotool(&self, args: &[&str]) {
        let done = Command::new("xdotool").args(args).env("DISPLAY", &self.display).status();
        assert!(done.unwrap().success(), "xdotool {args:?} in window {}", self.window);
    }

    /// Presses keys one after the other.
    pub(crate) fn press(&self, keys: &[&str]) {
        let mut args = vec!["key", "--clearmodifiers", "--delay", "40"];
        args.extend(keys);
        self.xdotool(&args);
    }

    /// Presses keys faster than frames come.
    pub(crate) fn press_at_once(&self, keys: &[&str]) {
        let mut args = vec!["key", "--delay", "0"];
        args.extend(keys);
        self.xdotool(&args);
    }

    /// The window, as the display numbers it.
    pub(crate) fn window_number(&self) -> u32 {
        self.window.lines().next().unwrap().parse().unwrap()
    }

    /// Types words.
    pub(crate) fn write(&self, words: &str) {
        self.xdotool(&["type", "--delay", "25", words]);
    }

    /// Signs in by name; the name's field has the focus.
    pub(crate) fn sign_in(&self, name: &str) {
        self.write(name);
        self.press(&["Return"]);
    }

    fn attempt(&self) -> Option<AttemptRow> {
        let records = Records::open(&self.data).ok()?;
        let person = records.people().ok()?.first()?.id;
        let mut rows = records.unfinished(person).ok()?;
        rows.extend(records.finished(person).ok()?);
        rows.into_iter().next()
    }

    /// Waits until the call has begun.
    pub(crate) fn wait_for_attempt(&self) {
        wait_until("the attempt", || self.attempt().is_some());
    }

    /// The actions on disk.
    pub(crate) fn kept(&self) -> Vec<Action> {
        let records = Records::open(&self.data).unwrap();
        records.actions(self.attempt().unwrap().id).unwrap()
    }

    /// Waits until so many steps are on disk.
    pub(crate) fn wait_for_step(&self, steps: usize, action: &Action) {
        wait_until(&format!("step {steps}, {action:?}"), || {
            self.attempt().is_some_and(|a| a.steps >= steps)
        });
    }

    /// True while the program runs.
    pub(crate) fn is_running(&mut self) -> bool {
        self.app.try_wait().unwrap().is_none()
    }

    /// True if the program has ended and nothing went wrong.
    pub(crate) fn ended_well(&mut self) -> bool {
        self.app.try_wait().unwrap().is_some_and(|status| status.success())
    }

    /// Ends the program as a power cut would.
    pub(crate) fn kill(&mut self) {
        self.app.kill().unwrap();
        self.app.wait().unwrap();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.app.kill();
        let _ = self.app.wait();
    }
}
