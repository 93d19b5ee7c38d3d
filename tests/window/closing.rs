//! The window is closed by its own button, as the system asks for it: what was pressed before is done and kept first.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;

use play::session::Action;
use records::Records;

use super::driver::Driver;
use super::screen::{Screen, wait_until};

/// A client of the display that asks a window to close, as a window manager does; there is none here, and no tool that would.
struct Asks(UnixStream);

impl Asks {
    /// Greets the display of a name such as `:91`.
    fn connect(display: &str) -> Self {
        let path = format!("/tmp/.X11-unix/X{}", display.trim_start_matches(':'));
        let mut asks = Self(UnixStream::connect(path).unwrap());
        asks.say(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let greeting = asks.read(8);
        assert_eq!(greeting[0], 1, "the display refuses");
        let words = u16::from_le_bytes([greeting[6], greeting[7]]);
        asks.read(usize::from(words) * 4);
        asks
    }

    fn say(&mut self, bytes: &[u8]) {
        self.0.write_all(bytes).unwrap();
    }

    fn read(&mut self, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.0.read_exact(&mut bytes).unwrap();
        bytes
    }

    /// What is answered. Between the answers each client hears, for one, that the keyboard is another now.
    fn answer(&mut self) -> Vec<u8> {
        loop {
            let told = self.read(32);
            match told[0] {
                0 => panic!("the display finds fault: {told:?}"),
                1 => return told,
                _ => {}
            }
        }
    }

    /// The number that the display has for a name.
    fn atom(&mut self, name: &str) -> [u8; 4] {
        let padded = name.len().div_ceil(4) * 4;
        let mut request = vec![16, 0];
        request.extend(u16::try_from(2 + padded / 4).unwrap().to_le_bytes());
        request.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        request.extend([0, 0]);
        request.extend(name.as_bytes());
        request.resize(8 + padded, 0);
        self.say(&request);
        self.answer()[8..12].try_into().unwrap()
    }

    /// Sends the message to a window that its owner is to close it.
    fn ask_to_close(&mut self, window: u32) {
        let (protocols, delete) = (self.atom("WM_PROTOCOLS"), self.atom("WM_DELETE_WINDOW"));
        let mut request = vec![25, 0, 11, 0];
        request.extend(window.to_le_bytes());
        request.extend([0; 4]);
        request.extend([33, 32, 0, 0]);
        request.extend(window.to_le_bytes());
        request.extend(protocols);
        request.extend(delete);
        request.resize(44, 0);
        self.say(&request);
        // Whatever is answered, the message is sent by then.
        self.say(&[43, 0, 1, 0]);
        self.answer();
    }
}

/// Starts the program with a call begun.
fn in_a_call(screen: &Screen, data: &Path) -> Driver {
    let driver = Driver::start(screen, data, "coerced");
    driver.sign_in("Ortiz");
    driver.press(&["1", "2", "Return"]);
    driver.wait_for_attempt();
    screen.quiet();
    driver
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn what_was_pressed_before_the_window_is_closed_is_kept() {
    let screen = Screen::start(1280, 720, "closing");
    let mut asks = Asks::connect(&screen.name);
    // The last of them does what stands at the third place of a list that the one before brings up.
    for (keys, steps) in [(&["space"][..], 1), (&["space", "space", "d", "3"], 3)] {
        let data = tempfile::tempdir().unwrap();
        let mut driver = in_a_call(&screen, data.path());
        let window = driver.window_number();
        driver.press_at_once(keys);
        asks.ask_to_close(window);
        wait_until("the program to end", || !driver.is_running());
        assert!(driver.ended_well(), "it is closed and has not failed");
        let kept = driver.kept();
        assert_eq!((kept.len(), &kept[0]), (steps, &Action::Continue), "{kept:?}");
        assert_eq!(matches!(kept.last(), Some(Action::Do(_))), steps > 1, "{kept:?}");
    }
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn a_step_that_could_not_be_kept_is_read_before_the_window_closes() {
    let screen = Screen::start(1280, 720, "closing-in-vain");
    let mut asks = Asks::connect(&screen.name);
    let data = tempfile::tempdir().unwrap();
    let mut driver = in_a_call(&screen, data.path());
    let window = driver.window_number();
    // Another program writes, and does not end for longer than the records wait for it.
    let other = rusqlite::Connection::open(data.path().join(records::FILE_NAME)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    driver.press_at_once(&["space"]);
    asks.ask_to_close(window);
    std::thread::sleep(std::time::Duration::from_secs(4));
    screen.picture("what-could-not-be-kept");
    assert!(driver.is_running(), "it is read first");
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    driver.press_at_once(&["space"]);
    asks.ask_to_close(window);
    wait_until("the program to end", || !driver.is_running());
    assert!(Records::open(data.path()).is_ok());
    assert_eq!(driver.kept(), [Action::Continue]);
}
