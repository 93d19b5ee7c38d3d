//! Where words are printed and typed lines are read: the only file that prints.

use std::io::{BufRead, BufReader, Read, Write};

/// Most bytes of a typed line; the rest is read as the next.
const MOST_LINE: u64 = 64 * 1024;

/// A terminal, or anything that reads and writes like one.
pub struct Terminal<'a> {
    input: Box<dyn BufRead + 'a>,
    out: Box<dyn Write + 'a>,
    err: Box<dyn Write + 'a>,
    gone: bool,
}

impl std::fmt::Debug for Terminal<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").field("gone", &self.gone).finish_non_exhaustive()
    }
}

impl Terminal<'static> {
    /// The standard streams of this process. None is held: the language server reads them by itself.
    pub fn of_process() -> Self {
        Self::new(BufReader::new(std::io::stdin()), std::io::stdout(), std::io::stderr())
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
        }
    }

    /// Prints a line.
    pub fn say(&mut self, text: &str) {
        self.print(&format!("{text}\n"));
    }

    /// Prints as it is. Once nobody reads it any more, nothing is printed and input counts as ended.
    pub fn print(&mut self, text: &str) {
        let printed = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        self.gone |= printed.is_err();
    }

    /// Prints on the stream for errors, as it is.
    pub fn complain(&mut self, text: &str) {
        // There is nowhere left to report that this stream is closed.
        drop(self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush()));
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
