//! The command that opens the author's editor: its words, cut as a shell would cut them, with the place filled in.

use std::path::Path;

use ::messages::Message;
use ron_reader::diagnostic::Position;

/// The program and what it is given, from a command such as `"C:\Program Files\Editor\editor.exe" -g {file}:{line}:{column}`.
///
/// Words end at spaces that stand outside of quotes, single or double. Where paths are written with `\`, as on Windows, that is a
/// letter like any other; elsewhere it takes the next letter as it is. Nothing comes of an empty command; one with a quote that is
/// never closed is refused.
pub fn editor_call(command: &str, file: &Path, at: Position, is_windows: bool) -> Result<Vec<String>, Message> {
    let unclosed = || Message::plain("bench-editor-unclosed").with("command", command);
    let words = words(command, is_windows).ok_or_else(unclosed)?;
    Ok(words.iter().map(|word| filled(word, file, at)).collect())
}

/// The words of a command; none where a quote is never closed.
fn words(command: &str, is_windows: bool) -> Option<Vec<String>> {
    let mut words = Vec::new();
    // A word may be empty, where it is quoted.
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut letters = command.trim().chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (Some('"'), '\\') if !is_windows => {
                let is_marked = letters.peek().is_some_and(|next| matches!(next, '"' | '\\' | '$' | '`'));
                let marked = letters.next_if(|_| is_marked);
                word.get_or_insert_default().push(marked.unwrap_or('\\'));
            }
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, '\\') if !is_windows => word.get_or_insert_default().extend(letters.next()),
            (None, letter) if letter.is_whitespace() => words.extend(word.take()),
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

/// A word with the place in it. What the file is called is not looked through for more.
fn filled(word: &str, file: &Path, at: Position) -> String {
    let mut out = String::new();
    let mut rest = word;
    let places = [
        ("{file}", file.display().to_string()),
        ("{line}", at.line.to_string()),
        ("{column}", at.column.to_string()),
    ];
    while let Some(from) = rest.find('{') {
        let (before, mark) = rest.split_at(from);
        out.push_str(before);
        let place = places
            .iter()
            .find_map(|(name, place)| Some((mark.strip_prefix(name)?, place.as_str())));
        let (after, place) = place.unwrap_or((&mark[1..], "{"));
        out.push_str(place);
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::editor_call;
    use ron_reader::diagnostic::Position;
    use std::path::Path;

    fn call(command: &str, is_windows: bool) -> Vec<String> {
        let at = Position { line: 3, column: 7 };
        editor_call(command, Path::new("My calls/{line}.ron"), at, is_windows).unwrap()
    }

    #[test]
    fn a_program_in_a_folder_with_spaces_is_one_word_where_it_is_quoted() {
        let windows = r"C:\Program Files\Microsoft VS Code\bin\code.cmd";
        let place = "My calls/{line}.ron:3:7";
        for quote in ['"', '\''] {
            let command = format!("{quote}{windows}{quote} -g {{file}}:{{line}}:{{column}}");
            assert_eq!(call(&command, true), [windows, "-g", place], "{command}");
            let command = format!("{quote}/opt/My Editor/code{quote} -g {quote}{{file}}:{{line}}:{{column}}{quote}");
            assert_eq!(call(&command, false), ["/opt/My Editor/code", "-g", place], "{command}");
        }
        assert_eq!(call(r"/opt/My\ Editor/code -g", false), ["/opt/My Editor/code", "-g"]);
        assert_eq!(call(r"\\server\tools\code.exe -g", true), [r"\\server\tools\code.exe", "-g"]);
        assert_eq!(
            call(r#"C:\"Program Files"\code.exe "C:\Other Place\""#, true),
            [r"C:\Program Files\code.exe", r"C:\Other Place\"]
        );
    }

    #[test]
    fn words_are_cut_as_a_shell_cuts_them() {
        for (command, words) in [
            ("code -g {file}:{line}", &["code", "-g", "My calls/{line}.ron:3"][..]),
            ("  code\t-g  ", &["code", "-g"]),
            ("", &[]),
            ("  ", &[]),
            ("e '' \"\"", &["e", "", ""]),
            (r#"e "a \"b\" \c" 'a \'"#, &["e", r#"a "b" \c"#, r"a \"]),
            (r#"e a"b c"'d e'f"#, &["e", "ab cd ef"]),
            ("e --at={line},{column} {other} {", &["e", "--at=3,7", "{other}", "{"]),
            ("e \u{e9}\u{a0}b", &["e", "\u{e9}", "b"]),
        ] {
            assert_eq!(call(command, false), words, "{command}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told() {
        let at = Position { line: 1, column: 1 };
        for command in ["\"C:\\Program Files\\code.exe -g", "e 'a", "e \"a'"] {
            for is_windows in [false, true] {
                let told = editor_call(command, Path::new("a"), at, is_windows).unwrap_err();
                assert_eq!(told.id, "bench-editor-unclosed", "{command}");
            }
        }
    }
}
