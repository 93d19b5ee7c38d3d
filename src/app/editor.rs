//! Opens an author's editor at a place in a file.

use std::io::{Error, ErrorKind};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use bench::editor_call;
use messages::Message;
use ron_reader::diagnostic::Position;

/// What opens it where nothing else is said: `{file}`, `{line}` and `{column}` are filled in.
pub(super) const EDITOR: &str = "code -g {file}:{line}:{column}";

/// Starts an editor by a command, or says why it is not started.
pub(super) fn open(command: &str, file: &Path, at: Position) -> Result<(), Message> {
    let words = editor_call(command, file, at, cfg!(windows))?;
    let Some((program, arguments)) = words.split_first() else {
        return Ok(());
    };
    match start(program, arguments, cfg!(windows)) {
        Ok(mut editor) => {
            // One that has ended is not there any more once it has been waited for.
            std::thread::spawn(move || editor.wait());
            Ok(())
        }
        Err(why) => {
            let said = Message::plain("bench-editor-failed").with("program", program.as_str());
            Err(said.with("detail", why.to_string()))
        }
    }
}

fn start(program: &str, arguments: &[String], on_windows: bool) -> Result<Child, Error> {
    let mut why = Error::from(ErrorKind::NotFound);
    for name in names(program, on_windows) {
        let started = Command::new(name)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        match started {
            Err(not_there) if not_there.kind() == ErrorKind::NotFound => why = not_there,
            done => return done,
        }
    }
    Err(why)
}

/// The files that a name may stand for. On Windows an editor's command is often a script, such as `code.cmd`, which a shell
/// would find by `code` and the system does not.
fn names(program: &str, on_windows: bool) -> Vec<String> {
    let endings: &[&str] = if on_windows && Path::new(program).extension().is_none() {
        &["", ".cmd", ".bat"]
    } else {
        &[""]
    };
    endings.iter().map(|ending| format!("{program}{ending}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{names, open};
    use std::path::Path;

    #[test]
    fn a_script_is_found_by_its_name_on_windows() {
        assert_eq!(names("code", true), ["code", "code.cmd", "code.bat"]);
        assert_eq!(names("code.exe", true), ["code.exe"]);
        assert_eq!(names("code", false), ["code"]);
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let file = Path::new("scenario.ron");
        let at = ron_reader::diagnostic::Position { line: 3, column: 1 };
        let told = open("'no such editor/anywhere' {file}:{line}", file, at).unwrap_err();
        assert!(
            told.id == "bench-editor-failed" && format!("{told:?}").contains("no such editor/anywhere"),
            "{told:?}"
        );
        assert_eq!(open("'code", file, at).unwrap_err().id, "bench-editor-unclosed");
        assert!(open("", file, at).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "a process is waited for in real time")]
    fn an_editor_that_has_ended_is_waited_for() {
        let at = ron_reader::diagnostic::Position { line: 3, column: 1 };
        let zombies = || {
            let own = format!("/proc/{}/task/{}/children", std::process::id(), std::process::id());
            let children = std::fs::read_to_string(own).unwrap_or_default();
            let is_dead = |id: &&str| std::fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| stat.contains("(true) Z"));
            children.split_whitespace().filter(is_dead).count()
        };
        for _ in 0..3 {
            open("true", Path::new("a"), at).unwrap();
        }
        let until = std::time::Instant::now() + std::time::Duration::from_secs(10);
        while zombies() > 0 && std::time::Instant::now() < until {
            std::thread::yield_now();
        }
        assert_eq!(zombies(), 0);
    }
}
