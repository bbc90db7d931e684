//! What a keystroke costs in an editor: from the text as it is then to what is marked in it.

use std::path::Path;
use std::thread::JoinHandle;

use divan::Bencher;
use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};
use skrivelse::server::{Ended, serve};

const CASE: &str = "samples/uppsala/ärenden/avrapportering-ikp-2024/ärende.yaml";

/// An editor with the case of a sample open.
struct Editor {
    connection: Connection,
    server: JoinHandle<Ended>,
    uri: String,
}

impl Editor {
    fn new(path: &Path, text: &str) -> Self {
        let (connection, other) = Connection::memory();
        let server = std::thread::Builder::new().stack_size(512 << 20);
        let server = server.spawn(move || serve(&other)).expect("there is room");
        let uri = format!("file://{}", path.display());
        let editor = Self { connection, server, uri };
        editor.ask(1, "initialize", json!({ "capabilities": {} }));
        editor.tell("initialized", json!({}));
        let document =
            json!({ "uri": editor.uri, "languageId": "yaml", "version": 1, "text": text });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
        assert_eq!(editor.marked(), 0);
        editor
    }

    fn tell(&self, method: &str, params: Value) {
        let told = Notification::new(method.to_owned(), params);
        self.connection.sender.send(told.into()).expect("it listens");
    }

    fn ask(&self, id: i32, method: &str, params: Value) {
        let asked = Request::new(id.into(), method.to_owned(), params);
        self.connection.sender.send(asked.into()).expect("it listens");
        while !matches!(self.connection.receiver.recv(), Ok(Message::Response(_))) {}
    }

    /// How much is marked in the case, when that is told.
    fn marked(&self) -> usize {
        loop {
            let message = self.connection.receiver.recv().expect("it speaks");
            if let Message::Notification(told) = message
                && told.params["uri"] == self.uri.as_str()
            {
                return told.params["diagnostics"].as_array().map_or(0, Vec::len);
            }
        }
    }

    /// Types: how much is marked then.
    fn types(&self, text: &str) -> usize {
        let document = json!({ "uri": self.uri, "version": 2 });
        let params = json!({ "textDocument": document, "contentChanges": [{ "text": text }] });
        self.tell("textDocument/didChange", params);
        self.marked()
    }

    fn close(self) {
        self.ask(2, "shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.server.join().ok(), Some(Ended::Well));
    }
}

/// A letter more and a letter less in the heading of a case, by turns.
#[divan::bench]
fn keystroke(bencher: Bencher<'_, '_>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(CASE);
    let text = std::fs::read_to_string(&path).expect("the sample is there");
    let other = text.replacen("rubrik: ", "rubrik: x", 1);
    let editor = Editor::new(&path, &text);
    let mut turn = false;
    bencher.bench_local(|| {
        turn = !turn;
        editor.types(if turn { &other } else { &text })
    });
    editor.close();
}
