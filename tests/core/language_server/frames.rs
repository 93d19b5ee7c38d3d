//! Frames that are not as the protocol has them: too long, cut off, or no message at all.

use std::io::Write;

use super::{Editor, LONG};

#[test]
fn what_cannot_be_read_is_answered_and_the_conversation_goes_on() {
    let mut editor = Editor::new();
    for (frame, code) in [("{", -32700), ("[1]", -32600), ("{\"id\": 7}", -32600)] {
        let input = editor.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{frame}", frame.len()).unwrap();
        let answer = editor.heard.recv_timeout(LONG).unwrap();
        assert_eq!(answer["error"]["code"], code, "{frame}: {answer}");
    }
    let long = 200_000_000;
    let input = editor.input.as_mut().unwrap();
    write!(input, "Content-Length: {long}\r\n\r\n").unwrap();
    let blank = vec![b' '; 1_000_000];
    for _ in 0..long / 1_000_000 {
        input.write_all(&blank).unwrap();
    }
    assert_eq!(editor.heard.recv_timeout(LONG).unwrap()["error"]["code"], -32600);
    editor.goodbye();
}

#[test]
fn no_length_of_a_message_takes_memory_or_a_panic() {
    for head in [
        "Content-Length: 9223372036854775807\r\n\r\n{}",
        "Content-Length: 18446744073709551615\r\n\r\n{}",
        "Content-Length: 99999999999999999999\r\n\r\n{}",
        "Content-Length: 1099511627776\r\n\r\n{}",
        "Content-Length: -1\r\n\r\n{}",
        "no head at all\r\n\r\n",
    ] {
        let mut editor = Editor::new();
        editor.input.as_mut().unwrap().write_all(head.as_bytes()).unwrap();
        assert_eq!(editor.end(), Some(1), "{head}");
    }
    let mut editor = Editor::new();
    // The server may well have ended before all of it is written.
    let _ = editor.input.as_mut().unwrap().write_all(&vec![b'x'; 20_000_000]);
    assert_eq!(editor.end(), Some(1));
}
