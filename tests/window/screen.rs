//! A virtual display of a given size, and pictures of it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a program may take to be there.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A virtual display.
pub(crate) struct Screen {
    server: Child,
    /// Its name, such as `:91`.
    pub(crate) name: String,
    folder: PathBuf,
    taken: std::cell::Cell<u32>,
}

impl Screen {
    /// Starts a display; its pictures go to a folder of the given name, which is emptied.
    pub(crate) fn start(width: u32, height: u32, pictures: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window").join(pictures);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        // It takes a number that is free and says which, so that tests side by side never want the same one.
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")])
            // Else it begins anew when the last program goes, and refuses whoever comes just then.
            .args(["-noreset", "-nolisten", "tcp", "-fbdir"])
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb must be installed for this test");
        let mut number = String::new();
        let said = server.stdout.take().map(BufReader::new);
        said.unwrap().read_line(&mut number).unwrap();
        let name = format!(":{}", number.trim());
        let screen = Self {
            server,
            name,
            folder,
            taken: std::cell::Cell::new(0),
        };
        // Its socket is there before it answers.
        wait_until("the display", || !screen.run("xdotool", &["getdisplaygeometry"]).is_empty());
        screen
    }

    /// Takes a picture once nothing on the screen changes any more.
    pub(crate) fn picture(&self, name: &str) {
        self.taken.set(self.taken.get() + 1);
        let path = self.folder.join(format!("{:02}-{name}.png", self.taken.get()));
        self.quiet();
        self.run("import", &["-window", "root", path.to_str().unwrap()]);
    }

    /// Waits until nothing on the screen changes any more.
    pub(crate) fn quiet(&self) {
        let mut last = self.pixels();
        wait_until("a quiet screen", || {
            sleep(Duration::from_millis(250));
            let now = self.pixels();
            std::mem::replace(&mut last, now.clone()) == now
        });
    }

    /// What is on the screen at this moment, as the display holds it: cheap enough to look a thousand times a second.
    pub(crate) fn pixels(&self) -> Vec<u8> {
        fs::read(self.folder.join("Xvfb_screen0")).unwrap()
    }

    /// Runs a tool on this display and returns what it printed.
    pub(crate) fn run(&self, tool: &str, args: &[&str]) -> String {
        let done = Command::new(tool).args(args).env("DISPLAY", &self.name).output();
        let done = done.unwrap_or_else(|why| panic!("{tool} must be installed for this test: {why}"));
        String::from_utf8_lossy(&done.stdout).trim().to_owned()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Told to end, it takes its socket and its lock away; ended at once, it would leave both.
        let told = Command::new("kill").arg(self.server.id().to_string()).status();
        if !told.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// Waits until something holds; names it where it never does.
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let from = Instant::now();
    while !holds() {
        assert!(from.elapsed() < PATIENCE, "waited {PATIENCE:?} for {what}");
        sleep(Duration::from_millis(20));
    }
}
