//! Where words are printed and typed lines are read: the only file that prints.

use std::io::{BufRead, BufReader, Error, ErrorKind, IsTerminal, Read, Write};

use super::visible::visible;

/// Most bytes of a typed line; the rest is read as the next.
const MOST_LINE: u64 = 64 * 1024;

/// What a terminal puts before something pasted, once it was asked to, and after it.
pub(super) const PASTE_BEGINS: &str = "\u{1b}[200~";
pub(super) const PASTE_ENDS: &str = "\u{1b}[201~";

/// A terminal, or anything that reads and writes like one.
pub struct Terminal<'a> {
    input: Box<dyn BufRead + 'a>,
    out: Box<dyn Write + 'a>,
    err: Box<dyn Write + 'a>,
    gone: bool,
    /// True where somebody types at a terminal and reads there.
    is_typed: bool,
    /// Why something could not be written, where that is more than that nobody reads it.
    lost: Option<Error>,
}

impl std::fmt::Debug for Terminal<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").field("gone", &self.gone).finish_non_exhaustive()
    }
}

impl Terminal<'static> {
    /// The standard streams of this process. None is held: the language server reads them by itself.
    pub fn of_process() -> Self {
        let is_typed = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        let streams = Self::new(BufReader::new(std::io::stdin()), std::io::stdout(), std::io::stderr());
        Self { is_typed, ..streams }
    }
}

impl<'a> Terminal<'a> {
    /// A terminal made of any streams.
    pub fn new(input: impl BufRead + 'a, out: impl Write + 'a, err: impl Write + 'a) -> Self {
        Self {
            input: Box::new(input),
            out: Box::new(out),
            err: Box::new(err),
            gone: false,
            is_typed: false,
            lost: None,
        }
    }

    /// Prints a line.
    pub fn say(&mut self, text: &str) {
        self.print(&format!("{text}\n"));
    }

    /// Prints. Once nobody reads it any more, nothing is printed and input counts as ended.
    pub fn print(&mut self, text: &str) {
        let printed = write(&mut self.out, text);
        self.gone |= printed.is_err();
        self.note(printed);
    }

    /// Prints on the stream for errors.
    pub fn complain(&mut self, text: &str) {
        let printed = write(&mut self.err, text);
        self.note(printed);
    }

    /// Who reads the first lines alone, as `head` does, has lost nothing.
    fn note(&mut self, printed: Result<(), Error>) {
        if let Err(why) = printed
            && why.kind() != ErrorKind::BrokenPipe
        {
            self.lost.get_or_insert(why);
        }
    }

    /// Asks a terminal to mark what is pasted, or to do so no more.
    pub(super) fn mark_pastes(&mut self, on: bool) {
        if self.is_typed {
            let ask: &[u8] = if on { b"\x1b[?2004h" } else { b"\x1b[?2004l" };
            let asked = self.out.write_all(ask).and_then(|()| self.out.flush());
            self.note(asked);
        }
    }

    /// Says, once all is printed, whether some of it could not be written; true if so.
    pub(super) fn tell_of_loss(&mut self) -> bool {
        let Some(why) = self.lost.take() else { return false };
        self.complain(&format!(
            "error: what was to be printed could not be written ({why}); make room, or send it somewhere else\n"
        ));
        true
    }

    /// Asks, and reads a line without its end; none once the input has ended.
    pub fn ask(&mut self, prompt: &str) -> Option<String> {
        self.print(prompt);
        if self.gone {
            return None;
        }
        let mut line = Vec::new();
        let read = (&mut self.input).take(MOST_LINE).read_until(b'\n', &mut line);
        match read {
            Ok(bytes) if bytes > 0 => Some(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned()),
            _ => None,
        }
    }
}

/// Writes a text, and nothing that would steer a terminal.
fn write(to: &mut dyn Write, text: &str) -> Result<(), Error> {
    to.write_all(visible(text).as_bytes())?;
    to.flush()
}
