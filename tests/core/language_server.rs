//! The built `clook lsp`, spoken to as an editor does: framed messages over its standard streams.

mod frames;

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::spawn;
use std::time::Duration;

use serde_json::{Value, json};

const LOUD: &str = include_str!("../fixtures/calls/loud-music/scenario.ron");
const URI: &str = "file:///calls/loud-music/scenario.ron";

/// Far more than any answer may take.
const LONG: Duration = Duration::from_mins(1);

/// An editor with a server of its own.
pub(crate) struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    pub(crate) heard: Receiver<Value>,
    pub(crate) told: VecDeque<Value>,
    asked: i64,
}

/// The next message, if the server says anything more.
fn message(output: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).ok().filter(|read| *read > 0)?;
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", bytes)) => length = bytes.parse().unwrap(),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}

impl Editor {
    /// A server that has not been spoken to.
    fn silent() -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_clook"))
            .args(["lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let input = server.stdin.take();
        let mut output = BufReader::new(server.stdout.take().unwrap());
        let (say, heard) = channel();
        spawn(move || while message(&mut output).is_some_and(|message| say.send(message).is_ok()) {});
        Self {
            server,
            input,
            heard,
            told: VecDeque::new(),
            asked: 0,
        }
    }

    /// A server that was greeted by an editor that can do everything.
    pub(crate) fn new() -> Self {
        let mut editor = Self::silent();
        let can = json!({"textDocument": {
            "completion": {"completionItem": {"snippetSupport": true}}, "rename": {"prepareSupport": true},
        }});
        let answer = editor.ask("initialize", json!({"processId": null, "rootUri": null, "capabilities": can}));
        let abilities = &answer["capabilities"];
        assert_eq!(
            (&abilities["positionEncoding"], &abilities["textDocumentSync"]["change"]),
            (&json!("utf-16"), &json!(2))
        );
        assert_eq!(
            (&abilities["renameProvider"]["prepareProvider"], &answer["serverInfo"]["name"]),
            (&json!(true), &json!("clook"))
        );
        editor.tell("initialized", json!({}));
        editor
    }

    /// A server with a text open.
    fn with(text: &str) -> Self {
        let mut editor = Self::new();
        editor.open(URI, text);
        editor
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        input.flush().unwrap();
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// The whole answer to a request; what is told meanwhile is kept.
    fn answer(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let heard = self.heard.recv_timeout(LONG).unwrap();
            if heard["id"] == id {
                return heard;
            }
            self.told.push_back(heard);
        }
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    pub(crate) fn refused(&mut self, method: &str, params: Value) -> (i64, String) {
        let answer = self.answer(method, params);
        let error = &answer["error"];
        (error["code"].as_i64().unwrap(), error["message"].as_str().unwrap().to_owned())
    }

    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let file = json!({"uri": uri, "languageId": "ron", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": file}));
    }

    fn change(&mut self, version: i64, changes: Value) {
        let file = json!({"uri": URI, "version": version});
        self.tell("textDocument/didChange", json!({"textDocument": file, "contentChanges": changes}));
    }

    /// Asks about the end of `at` in `text`, which is open.
    fn about(&mut self, method: &str, text: &str, at: &str) -> Value {
        self.ask(method, here(text, at))
    }

    /// What is said to be wrong with a version of a file.
    fn problems(&mut self, uri: &str, version: Option<i64>) -> Vec<Value> {
        let is_it = |told: &Value| {
            let file = &told["params"];
            told["method"] == "textDocument/publishDiagnostics" && file["uri"] == uri && file["version"].as_i64() == version
        };
        loop {
            let next = self.told.pop_front();
            let told = next.unwrap_or_else(|| self.heard.recv_timeout(LONG).unwrap());
            if is_it(&told) {
                return told["params"]["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    /// The exit code after the input was closed.
    fn end(mut self) -> Option<i32> {
        self.input = None;
        self.server.wait().unwrap().code()
    }

    fn goodbye(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.server.wait().unwrap().code(), Some(0));
    }
}

/// The line and UTF-16 column of a byte.
fn place(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let line = before.rsplit('\n').next().unwrap();
    json!({"line": before.matches('\n').count(), "character": line.encode_utf16().count()})
}

/// The range of the first `word` after the end of `at`.
fn range(text: &str, at: &str, word: &str) -> Value {
    let from = text.find(at).unwrap_or_else(|| panic!("no {at}")) + at.len();
    let start = from + text[from..].find(word).unwrap();
    json!({"start": place(text, start), "end": place(text, start + word.len())})
}

fn here(text: &str, at: &str) -> Value {
    let byte = text.find(at).unwrap_or_else(|| panic!("no {at}")) + at.len();
    json!({"textDocument": {"uri": URI}, "position": place(text, byte)})
}

fn labels(list: &Value) -> Vec<&str> {
    list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["label"].as_str().unwrap())
        .collect()
}

fn with(mut params: Value, name: &str, value: Value) -> Value {
    params[name] = value;
    params
}

#[test]
fn a_typo_is_reported_where_it_is_and_gone_once_mended() {
    let wrong = LOUD.replacen("Go(\"door\")", "Go(\"dor\")", 1);
    let mut editor = Editor::with(&wrong);
    let is_typo = |problem: &&Value| problem["code"] == "unknown-id";
    let problems = editor.problems(URI, Some(1));
    let typo = problems.iter().find(is_typo).unwrap();
    let start = wrong.find("Go(\"dor\")").unwrap();
    assert_eq!(typo["range"], range(&wrong, &wrong[..start], "\"dor\""));
    assert_eq!((&typo["severity"], &typo["source"]), (&json!(1), &json!("clook")));
    let message = typo["message"].as_str().unwrap();
    assert_eq!(message, "there is no scene `dor`\nhelp: did you mean `door`?");
    editor.change(2, json!([{"text": LOUD}]));
    assert_eq!(editor.problems(URI, Some(2)).iter().find(is_typo), None);

    let twice = LOUD.replacen("\"new-lease\": NotTrafficking", "\"coerced\": NotTrafficking", 1);
    editor.change(3, json!([{"text": twice}]));
    let problems = editor.problems(URI, Some(3));
    let twin = problems.iter().find(|problem| problem["code"] == "duplicate-id").unwrap();
    let related = &twin["relatedInformation"][0];
    assert_eq!(
        (&related["message"], &related["location"]["uri"]),
        (&json!("first here"), &json!(URI))
    );
    assert_eq!(related["location"]["range"], range(&twice, "deals: {", "\"coerced\""));

    editor.tell("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    assert_eq!(editor.problems(URI, None), Vec::<Value>::new());
    editor.goodbye();
}

#[test]
fn an_id_leads_to_where_it_is_written_and_to_every_use() {
    let mut editor = Editor::with(LOUD);
    let written = range(LOUD, "    details: {", "answers-for-her");
    for at in ["\"answers-f", "](answers-f"] {
        let found = editor.about("textDocument/definition", LOUD, at);
        assert_eq!(found, json!([{"uri": URI, "range": written}]), "{at}");
    }
    let uses = LOUD.matches("\"answers-for-her\"").count() + LOUD.matches("](answers-for-her)").count();
    let asked = here(LOUD, "](answers");
    for (with_it, count) in [(true, uses), (false, uses - 1)] {
        let asked = with(asked.clone(), "context", json!({"includeDeclaration": with_it}));
        let found = editor.ask("textDocument/references", asked);
        assert_eq!(found.as_array().unwrap().len(), count);
    }
    let lit = editor.ask("textDocument/documentHighlight", asked);
    let kinds: Vec<&Value> = lit.as_array().unwrap().iter().map(|lit| &lit["kind"]).collect();
    assert_eq!((kinds.len(), kinds.iter().filter(|kind| **kind == 3).count()), (uses, 1));
    assert_eq!(editor.about("textDocument/definition", LOUD, "title: \"Loud"), json!([]));
    editor.goodbye();
}

#[test]
fn an_id_is_renamed_everywhere_or_not_at_all() {
    let mut editor = Editor::with(LOUD);
    let at = "](answers";
    let ready = editor.about("textDocument/prepareRename", LOUD, at);
    let letters = range(LOUD, "](", "answers-for-her");
    assert_eq!(ready, json!({"range": letters, "placeholder": "answers-for-her"}));
    assert_eq!(editor.about("textDocument/prepareRename", LOUD, "title: \"Lo"), Value::Null);

    let to = |at: &str, name: &str| with(here(LOUD, at), "newName", json!(name));
    let edit = editor.ask("textDocument/rename", to(at, "speaks-for-her"));
    let mut edits = edit["changes"][URI].as_array().unwrap().clone();
    edits.reverse();
    for edit in &mut edits {
        edit["text"] = edit["newText"].take();
    }
    editor.change(2, json!(edits));
    let mended = LOUD.replace("answers-for-her", "speaks-for-her");
    let found = editor.about("textDocument/definition", &mended, "](speaks");
    assert_eq!(found[0]["range"], range(&mended, "    details: {", "speaks-for-her"));
    assert!(!editor.problems(URI, Some(2)).iter().any(|problem| problem["code"] == "unknown-id"));

    editor.change(3, json!([{"text": LOUD}]));
    for (at, name, words) in [
        (at, "late-bags", "`late-bags` is taken: it names another detail"),
        (at, "Late bags", "only the letters a to z, 0 to 9 and hyphens"),
        (
            "of: \"defers",
            "x",
            "an indicator is named in the catalog and cannot be renamed here",
        ),
        ("place: \"walkway", "x", "a place is named after its picture and cannot be renamed"),
        ("art: \"delivery", "x", "a picture of the stage cannot be renamed"),
    ] {
        let (code, why) = editor.refused("textDocument/rename", to(at, name));
        assert!(code == -32803 && why.contains(words), "{code} {why}");
    }
    let (code, why) = editor.refused("textDocument/prepareRename", here(LOUD, "of: \"defers"));
    assert!(code == -32803 && why.contains("catalog"), "{code} {why}");
    editor.goodbye();
}

#[test]
fn what_fits_is_offered_even_in_a_half_written_file() {
    let mut editor = Editor::with(LOUD);
    let offered = editor.about("textDocument/completion", LOUD, "Go(\"");
    assert!(labels(&offered).starts_with(&["approach", "ortiz-door", "door"]), "{offered}");
    assert_eq!(offered["items"][2]["textEdit"]["range"], range(LOUD, "Go(\"", "ortiz-door"));
    let offered = editor.about("textDocument/completion", LOUD, "](");
    assert!(
        labels(&offered).contains(&"late-bags") && !labels(&offered).contains(&"dana"),
        "{offered}"
    );
    let offered = editor.about("textDocument/completion", LOUD, "theme: ");
    assert!(
        labels(&offered).contains(&"Rapport") && !labels(&offered).contains(&"Open"),
        "{offered}"
    );

    let short = LOUD.replacen("    minutes: 15,\n", "    \n", 1);
    editor.change(2, json!([{"text": short}]));
    let offered = editor.about("textDocument/completion", &short, "language: \"en\",\n   ");
    assert!(
        labels(&offered)[0] == "minutes" && !labels(&offered).contains(&"title"),
        "{offered}"
    );

    let cut = LOUD.find("Narrate(\"").unwrap();
    let half = format!("{}Say(\"", &LOUD[..cut]);
    editor.change(3, json!([{"text": half}]));
    let offered = editor.ask("textDocument/completion", here(&half, &half));
    assert_eq!(labels(&offered), ["ortiz", "rick", "dana", "kayla", "reyes", "okafor"]);
    let half = format!("{}S", &LOUD[..cut]);
    editor.change(4, json!([{"text": half}]));
    let offered = editor.ask("textDocument/completion", here(&half, &half));
    let say = offered["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["label"] == "Say")
        .unwrap();
    assert_eq!(
        (&say["textEdit"]["newText"], &say["insertTextFormat"]),
        (&json!("Say(\"$0\")"), &json!(2))
    );
    editor.goodbye();
}

#[test]
fn a_word_is_explained() {
    let mut editor = Editor::with(LOUD);
    for (at, words) in [
        ("Say(\"ortiz", "person ortiz\nMrs. Ortiz, 67"),
        ("of: \"defers", "indicator defers-to-another\n"),
        ("controll", "controller: true or false (false if left out)\n"),
        ("\"rick\": Per", "Person\nSomeone who appears."),
    ] {
        let at = if at == "controll" { "trust: 4, controll" } else { at };
        let said = editor.about("textDocument/hover", LOUD, at);
        let says = said["contents"]["value"].as_str().unwrap();
        assert!(says.starts_with(words) && said["contents"]["kind"] == "plaintext", "{at}: {says}");
    }
    assert_eq!(editor.about("textDocument/hover", LOUD, "title: \"Loud mu"), Value::Null);
    editor.goodbye();
}

#[test]
fn edits_behind_letters_of_any_width_land_where_they_are_meant() {
    let before = "Narrate(\"\u{e9} \u{1f3ba}.\"), ";
    let mut text = LOUD.replacen("Go(\"door\")", &format!("{before}Go(\"door\"), Wait(1)"), 1);
    let mut editor = Editor::with(&text);
    let mut edit = |editor: &mut Editor, version, at: &str, word: &str, new: &str| {
        let change = json!({"range": range(&text, at, word), "text": new});
        let start = text.find(at).unwrap() + at.len();
        let from = start + text[start..].find(word).unwrap();
        text.replace_range(from..from + word.len(), new);
        editor.change(version, json!([change]));
        text.clone()
    };
    edit(&mut editor, 2, "Narrate(\"\u{e9} ", "\u{1f3ba}", "\u{1f3ba}\u{1f3ba}\n\u{1f3ba}");
    let text = edit(&mut editor, 3, "\u{1f3ba}.\"), Go(\"", "door", "dor");
    let problems = editor.problems(URI, Some(3));
    let typo = problems.iter().find(|problem| problem["code"] == "unknown-id").unwrap();
    assert_eq!(typo["range"], range(&text, "\u{1f3ba}.\"), Go(", "\"dor\""));
    assert!(typo["message"].as_str().unwrap().contains("did you mean `door`?"), "{typo}");
    let found = editor.about("textDocument/hover", &text, "\u{1f3ba}.\"), Go(\"dor\"), Wa");
    assert_eq!(found["range"], range(&text, "\u{1f3ba}.\"), Go(\"dor\"), ", "Wait"));
    editor.goodbye();
}

#[test]
fn the_outline_names_the_tables_and_what_is_in_them() {
    let mut editor = Editor::with(LOUD);
    let outline = editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}}));
    let named = |list: &Value, name: &str| {
        list.as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["name"] == name)
            .cloned()
            .unwrap()
    };
    let scenes = named(&outline, "scenes");
    let door = named(&scenes["children"], "door");
    let acts = named(&door["children"], "acts");
    assert_eq!(named(&acts["children"], "step-in")["kind"], 6);
    let start = LOUD.find("\"door\": Scene(").unwrap();
    assert_eq!(door["selectionRange"], range(LOUD, &LOUD[..start], "\"door\""));
    assert_eq!(named(&named(&outline, "cast")["children"], "rick")["detail"], "Rick");
    editor.goodbye();
}

#[test]
fn no_text_and_no_message_ends_the_server() {
    let mut editor = Editor::with("");
    for (version, text) in (2..).zip([
        "Scenario(",
        "\"",
        "[[[[",
        "\u{feff}Scenario(\u{201c}",
        "Scenario(format: 9)",
        &LOUD[..5000],
        "\r",
    ]) {
        editor.change(version, json!([{"text": text}]));
        assert!(!editor.problems(URI, Some(version)).is_empty(), "{text:?}");
        for method in [
            "hover",
            "completion",
            "definition",
            "references",
            "documentHighlight",
            "prepareRename",
        ] {
            let far = json!({"textDocument": {"uri": URI}, "position": {"line": 7, "character": 4_000_000}});
            editor.ask(&format!("textDocument/{method}"), far);
        }
        editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": URI}}));
        let far = json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}, "newName": "x"});
        assert_eq!(editor.refused("textDocument/rename", far).0, -32803);
    }
    editor.tell("$/setTrace", json!({"value": "off"}));
    editor.tell("textDocument/didChange", json!({"textDocument": 1}));
    editor.change(
        99,
        json!([{"range": {"start": {"line": 9, "character": 9}, "end": {"line": 0, "character": 0}}, "text": "x"}]),
    );
    editor.problems(URI, Some(99));
    assert_eq!(editor.refused("textDocument/fly", json!({})).0, -32601);
    assert_eq!(editor.refused("textDocument/hover", json!([])).0, -32602);
    assert_eq!(editor.refused("initialize", json!({"capabilities": {}})).0, -32600);
    let other = "file:///calls/walkthroughs/careful.ron";
    editor.open(other, "Walkthrough(format: 1");
    assert_eq!(editor.problems(other, Some(1)), Vec::<Value>::new());
    for uri in [other, "file:///not/open.ron"] {
        let asked = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 3}});
        assert_eq!(editor.ask("textDocument/completion", asked), Value::Null);
    }
    editor.goodbye();
}

#[test]
fn the_conversation_begins_and_ends_as_the_protocol_says() {
    let mut editor = Editor::silent();
    assert_eq!(editor.refused("textDocument/hover", json!({})).0, -32002);
    let answer = editor.ask("initialize", json!({"capabilities": {"any": ["thing"]}}));
    assert_eq!(answer["capabilities"]["renameProvider"], true, "this editor cannot ask beforehand");
    editor.ask("shutdown", Value::Null);
    assert_eq!(editor.refused("shutdown", Value::Null).0, -32600);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.end(), Some(0));

    let mut editor = Editor::new();
    editor.tell("exit", Value::Null);
    assert_eq!(editor.end(), Some(1), "no shutdown");
    assert_eq!(Editor::new().end(), Some(1), "gone");
    let mut editor = Editor::new();
    editor.input.as_mut().unwrap().write_all(b"Content-Length: 1\r\n\r\n{").unwrap();
    assert_eq!(editor.end(), Some(1), "no message");
}
