//! The protocol's frames on two streams: what comes is believed only as far as it really comes, and what cannot be read is
//! answered instead of ending the conversation.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use lsp_server::{Connection, Message};
use serde_json::{Value, json};

/// Most bytes of the head of a message; editors need a hundred.
const MOST_HEAD: u64 = 4 * 1024;
/// Most bytes of a message: the longest file that is read, with room for what JSON puts around it.
const MOST_BODY: u64 = 160 * 1024 * 1024;

/// What JSON-RPC calls a text that is no JSON, and one that is no message.
const PARSE_ERROR: i32 = -32700;
const INVALID_REQUEST: i32 = -32600;

/// What came in a frame.
enum Heard {
    Message(Box<Message>),
    /// What could not be read, to be answered.
    Wrong(Value),
    /// Nothing more comes.
    End,
}

/// A conversation over two streams, and where the reader leaves why it ended. Each stream has a thread of its own.
pub(super) fn connect(
    input: impl Read + Send + 'static,
    mut output: impl Write + Send + 'static,
) -> (Connection, Receiver<io::Result<()>>, thread::JoinHandle<io::Result<()>>) {
    let (ours, theirs) = Connection::memory();
    let Connection { sender, receiver } = theirs;
    let (answers, wrong) = channel::<Value>();
    let (ended, why) = channel();
    let talk = ours.sender.clone();
    drop(thread::spawn(move || {
        let mut input = BufReader::new(input);
        let result = loop {
            match hear(&mut input) {
                Ok(Heard::Message(message)) => {
                    let is_exit = matches!(&*message, Message::Notification(told) if told.method == "exit");
                    if sender.send(*message).is_err() || is_exit {
                        break Ok(());
                    }
                }
                Ok(Heard::Wrong(answer)) => {
                    // Sent through the same queue, so that answers keep their order; the writer takes the text from beside it.
                    let mark = lsp_server::Notification::new(ANSWER.to_owned(), Value::Null);
                    if answers.send(answer).is_err() || talk.send(mark.into()).is_err() {
                        break Ok(());
                    }
                }
                Ok(Heard::End) => break Ok(()),
                Err(why) => break Err(why),
            }
        };
        // Whoever asked may be gone.
        drop(ended.send(result));
    }));
    let writer = thread::spawn(move || {
        for message in receiver {
            match &message {
                Message::Notification(told) if told.method == ANSWER => {
                    if let Ok(answer) = wrong.recv() {
                        write_frame(&mut output, &answer.to_string())?;
                    }
                }
                message => message.write(&mut output)?,
            }
        }
        Ok(())
    });
    (ours, why, writer)
}

/// The name, among messages to the writer, of an answer that is no message of the protocol's library.
const ANSWER: &str = "$/answerToWhatCouldNotBeRead";

fn write_frame(output: &mut impl Write, text: &str) -> io::Result<()> {
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

fn hear(input: &mut impl BufRead) -> io::Result<Heard> {
    let Some(length) = read_head(input)? else { return Ok(Heard::End) };
    if length > MOST_BODY {
        // Passed over without being kept.
        let passed = io::copy(&mut input.take(length), &mut io::sink())?;
        let why = format!("a message of {length} bytes is more than the {MOST_BODY} that are read");
        return Ok(if passed < length {
            Heard::End
        } else {
            wrong(INVALID_REQUEST, &Value::Null, why)
        });
    }
    let mut body = Vec::new();
    if input.take(length).read_to_end(&mut body)? as u64 != length {
        return Ok(Heard::End);
    }
    Ok(match serde_json::from_slice::<Value>(&body) {
        Err(why) => wrong(PARSE_ERROR, &Value::Null, format!("this is no JSON: {why}")),
        Ok(value) => {
            let id = value
                .get("id")
                .filter(|id| id.is_string() || id.is_i64())
                .cloned()
                .unwrap_or_default();
            match serde_json::from_value::<Message>(value) {
                Ok(message) => Heard::Message(Box::new(message)),
                Err(_) => wrong(INVALID_REQUEST, &id, "this is no request, notification or response".to_owned()),
            }
        }
    })
}

fn wrong(code: i32, id: &Value, why: String) -> Heard {
    Heard::Wrong(json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": why } }))
}

/// The length of the message that follows; `None` where nothing more comes.
fn read_head(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let invalid = |why: String| io::Error::new(io::ErrorKind::InvalidData, why);
    let mut head = input.take(MOST_HEAD);
    let mut length = None;
    let mut is_first = true;
    loop {
        let mut line = Vec::new();
        if head.read_until(b'\n', &mut line)? == 0 && head.limit() > 0 {
            return Ok(None);
        }
        if !line.ends_with(b"\n") {
            let long = head.limit() == 0;
            let why = format!("the head of a message is longer than {MOST_HEAD} bytes");
            return if long { Err(invalid(why)) } else { Ok(None) };
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() && !is_first {
            return length
                .map(Some)
                .ok_or_else(|| invalid("the head of a message has no Content-Length".to_owned()));
        }
        is_first = false;
        let shown: String = line.chars().take(60).collect();
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| invalid(format!("`{shown}` in the head of a message")))?;
        if name.trim().eq_ignore_ascii_case("Content-Length") {
            let bytes = value
                .trim()
                .parse::<u64>()
                .map_err(|why| invalid(format!("`{shown}` is no length: {why}")))?;
            length = Some(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, hear};
    use std::io::BufReader;

    fn heard(text: &str) -> String {
        match hear(&mut BufReader::new(text.as_bytes())) {
            Ok(Heard::Message(message)) => format!("{message:?}"),
            Ok(Heard::Wrong(answer)) => answer.to_string(),
            Ok(Heard::End) => "end".to_owned(),
            Err(why) => format!("error: {why}"),
        }
    }

    #[test]
    fn a_length_is_believed_as_far_as_it_comes() {
        for length in ["9223372036854775807", "18446744073709551615", "4000000000", "1099511627776"] {
            assert_eq!(heard(&format!("Content-Length: {length}\r\n\r\n{{}}")), "end", "{length}");
        }
        for (text, says) in [
            ("Content-Length: 18446744073709551616\r\n\r\n{}", "is no length"),
            ("Content-Length: -1\r\n\r\n{}", "is no length"),
            ("Content-Type: x\r\n\r\n{}", "no Content-Length"),
            ("hello\r\n\r\n", "`hello` in the head"),
            ("\r\n\r\n", "in the head"),
        ] {
            assert!(
                heard(text).starts_with("error:") && heard(text).contains(says),
                "{text}: {}",
                heard(text)
            );
        }
        let endless = heard(&"x".repeat(1_000_000));
        assert!(endless.contains("longer than 4096 bytes") && endless.len() < 200, "{endless}");
        assert_eq!((heard(""), heard("Content-Length: 3").as_str()), ("end".to_owned(), "end"));
    }

    #[test]
    fn what_is_no_message_is_answered() {
        let framed = |body: &str| heard(&format!("content-length: {}\r\nContent-Type: x\r\n\r\n{body}", body.len()));
        assert!(framed("{").contains("-32700"));
        assert!(framed(&"[".repeat(100_000)).contains("-32700"));
        assert!(framed("[1]").contains("-32600"));
        assert!(framed("{\"id\":7}").contains("\"id\":7"), "{}", framed("{\"id\":7}"));
        assert!(framed("\u{0}").contains("-32700"));
        assert!(framed("{\"method\":\"exit\"}").contains("exit"));
    }
}
