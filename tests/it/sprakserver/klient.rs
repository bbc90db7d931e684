//! An editor.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};

use crate::support::{Repository, program};

/// An editor with a repository open.
pub struct Klient {
    server: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    /// What is marked in each file, by path from the root.
    pub told: BTreeMap<String, Vec<Value>>,
    root: String,
    next: u32,
}

/// The address of a path as VS Code writes it.
fn address(path: &Path) -> String {
    let path = path.to_string_lossy();
    let parts = path.split('/').map(|part| utf8_percent_encode(part, NON_ALPHANUMERIC).to_string());
    format!("file://{}", parts.collect::<Vec<_>>().join("/"))
}

impl Klient {
    /// Opens the folder of a repository.
    pub fn new(repository: &Repository) -> Self {
        let folder = repository.path().canonicalize().expect("it is there");
        let mut server = Command::new(program())
            .arg("språkserver")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let (to, from) = (server.stdin.take(), server.stdout.take());
        let from = BufReader::new(from.expect("it speaks"));
        let root = address(&folder);
        let mut klient = Self { server, to, from, told: BTreeMap::new(), root, next: 0 };
        let begun =
            klient.ask("initialize", &json!({ "rootUri": klient.root, "capabilities": {} }));
        assert_eq!(begun["capabilities"]["positionEncoding"], "utf-16");
        klient.tell("initialized", &json!({}));
        klient
    }

    /// The address of a file of the repository.
    pub fn at(&self, path: &str) -> String {
        let address = address(Path::new(&format!("/{path}")));
        format!("{}{}", self.root, address.trim_start_matches("file://"))
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        let to = self.to.as_mut().expect("it is spoken with");
        write!(to, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("it listens");
        to.flush().expect("it listens");
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.from.read_line(&mut line).expect("it speaks"), 0, "it has ended");
            match line.trim().strip_prefix("Content-Length: ") {
                Some(number) => length = number.parse().expect("a number"),
                None if line.trim().is_empty() => break,
                None => {}
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).expect("it says all");
        let message: Value = serde_json::from_slice(&body).expect("it is JSON");
        if message["method"] == "textDocument/publishDiagnostics" {
            let uri = message["params"]["uri"].as_str().expect("it has a file");
            let path = self.path(uri);
            let told = message["params"]["diagnostics"].as_array().expect("it is a list").clone();
            self.told.insert(path, told);
        }
        message
    }

    /// The path from the root that an address leads to; of what lies elsewhere the address.
    pub fn path(&self, uri: &str) -> String {
        let plain = |uri: &str| percent_decode_str(uri).decode_utf8().expect("UTF-8").into_owned();
        let path = plain(uri);
        let below = path.strip_prefix(&format!("{}/", plain(&self.root)));
        below.unwrap_or(uri).to_owned()
    }

    /// Says something that is not answered.
    pub fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks something: the answer, or what is said instead of one.
    pub fn try_ask(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.read();
            if message["id"] != id {
                continue;
            }
            return match message["error"]["message"].as_str() {
                Some(words) => Err(words.to_owned()),
                None => Ok(message["result"].clone()),
            };
        }
    }

    /// Asks something that has an answer.
    pub fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.try_ask(method, params).expect("it has an answer")
    }

    /// The file has this text now, not saved: what is marked in it.
    pub fn write(&mut self, path: &str, text: &str) -> Vec<Value> {
        let document =
            json!({ "uri": self.at(path), "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
        self.told.remove(path);
        while !self.told.contains_key(path) {
            self.read();
        }
        self.told[path].clone()
    }

    /// What is asked about the place `¦` of a text, which the file has then.
    pub fn about(&mut self, method: &str, path: &str, marked: &str) -> Value {
        self.write(path, &marked.replace('¦', ""));
        let params = json!({ "textDocument": { "uri": self.at(path) }, "position": place(marked) });
        self.ask(&format!("textDocument/{method}"), &params)
    }

    /// Ends the conversation.
    pub fn end(mut self) {
        assert_eq!(self.ask("shutdown", &Value::Null), Value::Null);
        self.tell("exit", &Value::Null);
        drop(self.to.take());
        assert!(self.server.wait().expect("it ends").success());
    }
}

/// Where `¦` stands, in lines and UTF-16 code units.
pub fn place(marked: &str) -> Value {
    let before = marked.split('¦').next().expect("it is marked");
    let line = before.rsplit('\n').next().unwrap_or_default();
    json!({ "line": before.matches('\n').count(), "character": line.encode_utf16().count() })
}

/// A text with changes made as an editor makes them.
pub fn edited(text: &str, edits: &Value) -> String {
    let at = |place: &Value| {
        let number = |key: &str| {
            usize::try_from(place[key].as_u64().expect("a number")).expect("it is small")
        };
        let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
        let mut units = number("character");
        let before = text[start..].chars().take_while(|sign| {
            let goes_on = units > 0;
            units = units.saturating_sub(sign.len_utf16());
            goes_on
        });
        start + before.map(char::len_utf8).sum::<usize>()
    };
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .expect("it is a list")
        .iter()
        .map(|edit| {
            let new = edit["newText"].as_str().expect("it has a text");
            (at(&edit["range"]["start"]), at(&edit["range"]["end"]), new)
        })
        .collect();
    edits.sort_unstable();
    let mut text = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        text.replace_range(start..end, new);
    }
    text
}
