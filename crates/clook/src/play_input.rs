//! One run at the terminal: what is typed becomes an action, a look at the notebook, or a polite no.

use std::path::{Path, PathBuf};

use super::play_notebook;
use super::play_view::{self, KEYS, numbered};
use super::record_file;
use super::terminal::Terminal;
use play::session::{Action, Session};

/// Why the run was left before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// The trainee stopped it.
    Quit,
    /// There was no more input.
    EndOfInput,
    /// The call goes round by itself and was stopped.
    Stalled,
}

/// A run, the terminal it is played at, and the file it is kept in.
#[derive(Debug)]
pub(super) struct Player<'t, 'io> {
    pub(super) terminal: &'t mut Terminal<'io>,
    pub(super) session: Session,
    actions: Vec<Action>,
    record: Option<PathBuf>,
    shown: usize,
    /// True once an action could not be kept.
    pub(super) lost: bool,
}

impl<'t, 'io> Player<'t, 'io> {
    /// A run about to be played.
    pub(super) fn new(terminal: &'t mut Terminal<'io>, session: Session, record: Option<PathBuf>) -> Self {
        Self {
            terminal,
            session,
            actions: Vec::new(),
            record,
            shown: 0,
            lost: false,
        }
    }

    /// The file the run is kept in.
    pub(super) fn record_path(&self) -> Option<&Path> {
        self.record.as_deref()
    }

    /// Everything that was done.
    pub(super) fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// Applies an action and keeps it; a refusal is said, and changes nothing.
    pub(super) fn act(&mut self, action: Action) {
        match self.session.apply(&action) {
            Ok(()) => {
                self.actions.push(action);
                self.keep();
            }
            Err(why) => self.terminal.say(&format!("Not possible: {why}")),
        }
    }

    fn keep(&mut self) {
        let Some(path) = &self.record else { return };
        let kept = record_file::write(path, &self.session.record(&self.actions));
        self.lost = kept.is_err();
        if let Err(why) = kept {
            self.terminal.complain(&format!(
                "error: the run could not be kept ({why}); make room or stop with q: {}\n",
                path.display()
            ));
        }
    }

    /// Shows what has happened since the last time.
    pub(super) fn show_news(&mut self) {
        let count = self.session.transcript().len();
        for ix in self.shown..count {
            if let Some(line) = play_view::entry(&self.session, ix) {
                self.terminal.say(&line);
            }
        }
        self.shown = count;
    }

    /// A typed line as it is.
    pub(super) fn read_whole(&mut self, prompt: &str) -> Result<String, Left> {
        self.terminal.ask(prompt).ok_or(Left::EndOfInput)
    }

    /// A typed line without the space around it; `q` stops the run.
    pub(super) fn read(&mut self, prompt: &str) -> Result<String, Left> {
        let typed = self.read_whole(prompt)?;
        match typed.trim() {
            "q" => Err(Left::Quit),
            typed => Ok(typed.to_owned()),
        }
    }

    /// A typed line that is none of the keys that work everywhere; those are obeyed here.
    pub(super) fn command(&mut self, prompt: &str) -> Result<String, Left> {
        loop {
            let typed = self.read(prompt)?;
            match typed.as_str() {
                "?" => self.terminal.say(KEYS),
                "b" => self.say_of(play_notebook::notebook),
                "t" => self.say_of(play_view::transcript),
                "n" => self.notice()?,
                "u" => self.take_back()?,
                _ => return Ok(typed),
            }
        }
    }

    fn say_of(&mut self, view: impl FnOnce(&Session) -> String) {
        let text = view(&self.session);
        self.terminal.say(&text);
    }

    /// Shows a numbered list under a heading, and reads which of it is chosen, from 0.
    pub(super) fn pick<T: AsRef<str>>(&mut self, heading: &str, lines: &[T]) -> Result<usize, Left> {
        self.pick_of(&format!("{heading}\n{}", numbered(lines)), lines.len())
    }

    /// Shows a list, and reads which of its lines is chosen, from 0. To listen where everything has been heard is no mistake.
    pub(super) fn pick_of(&mut self, list: &str, count: usize) -> Result<usize, Left> {
        self.terminal.say(list);
        loop {
            let typed = self.command("> ")?;
            match number(&typed, count) {
                Some(ix) => return Ok(ix),
                None if count == 0 => self.terminal.say("Nothing can be chosen here; q stops, ? shows the keys"),
                None if typed.is_empty() => self.terminal.say(list),
                None if typed == "l" => self.terminal.say("Everything has been heard; it is your turn"),
                None => self.terminal.say(&format!("Type a number from 1 to {count}, or ? for the keys")),
            }
        }
    }

    /// Reads a number from 1 to 5.
    pub(super) fn one_to_five(&mut self, prompt: &str) -> Result<u8, Left> {
        loop {
            let typed = self.read(prompt)?;
            match typed.parse::<u8>() {
                Ok(n @ 1..=5) => return Ok(n),
                _ => self.terminal.say("Type a number from 1 to 5"),
            }
        }
    }
}

/// A number from 1 to `count`, as an index.
pub(super) fn number(typed: &str, count: usize) -> Option<usize> {
    typed.parse::<usize>().ok().filter(|n| (1..=count).contains(n)).map(|n| n - 1)
}

/// Several numbers from 1 to `count`, as indices; none if any of them is anything else.
pub(super) fn numbers(typed: &str, count: usize) -> Option<Vec<usize>> {
    let parts = typed.split([' ', ',', ';', '\t']).filter(|part| !part.is_empty());
    parts.map(|part| number(part, count)).collect()
}
