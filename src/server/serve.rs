//! The loop: what the editor says, and what it is told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::actions::actions;
use super::address::path;
use super::completion::completion;
use super::diagnostics::of_repository;
use super::hover::hover;
use super::jump::{definition, prepare, references, rename};
use super::open::Open;
use super::protocol::{At, Did, DidChange, DidOpen, Initialize, Opened, Part};

/// How a conversation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// As it should.
    Well,
    /// In the middle of something.
    Broken,
}

/// Speaks with an editor until it is done.
pub fn serve(connection: &Connection) -> Ended {
    let Ok(begun) = connection.initialize(abilities()) else { return Ended::Broken };
    let mut server = Server { connection, open: Open::new(folders(begun)), told: BTreeMap::new() };
    server.check(&BTreeSet::new());
    while let Ok(first) = connection.receiver.recv() {
        // What is typed while another thing is looked at is looked at once.
        let mut touched: Option<BTreeSet<String>> = None;
        for message in std::iter::once(first).chain(connection.receiver.try_iter()) {
            match message {
                Message::Request(request) if request.method == "shutdown" => {
                    let done = connection.handle_shutdown(&request);
                    return if done.is_ok() { Ended::Well } else { Ended::Broken };
                }
                Message::Request(request) => server.answer(request),
                Message::Notification(notification) => {
                    if let Some(files) = server.take(notification) {
                        touched.get_or_insert_default().extend(files);
                    }
                }
                Message::Response(_) => {}
            }
        }
        if let Some(touched) = touched {
            server.check(&touched);
        }
    }
    Ended::Broken
}

/// What the server can do.
fn abilities() -> Value {
    json!({
        "positionEncoding": "utf-16",
        "textDocumentSync": { "openClose": true, "change": 1, "save": true },
        "completionProvider": { "triggerCharacters": [" ", "\"", ".", "/", "|", "(", "["] },
        "hoverProvider": true,
        "definitionProvider": true,
        "referencesProvider": true,
        "renameProvider": { "prepareProvider": true },
        "codeActionProvider": { "codeActionKinds": ["quickfix", "source.fixAll"] }
    })
}

/// The folders that the editor has open.
fn folders(begun: Value) -> Vec<PathBuf> {
    let begun: Initialize = serde_json::from_value(begun).unwrap_or_default();
    let open = begun.workspace_folders.unwrap_or_default().into_iter().map(|folder| folder.uri);
    open.chain(begun.root_uri).filter_map(|address| path(&address)).collect()
}

struct Server<'c> {
    connection: &'c Connection,
    open: Open,
    /// What was told last of each file.
    told: BTreeMap<String, Vec<Value>>,
}

impl Server<'_> {
    fn send(&self, message: impl Into<Message>) {
        // An editor that is gone is not listening.
        let _ = self.connection.sender.send(message.into());
    }

    /// Takes what has happened, where something may be otherwise now: the file that has another text, if one has.
    fn take(&mut self, notification: Notification) -> Option<Vec<String>> {
        let Notification { method, params } = notification;
        match method.as_str() {
            "textDocument/didOpen" => {
                let Opened { uri, text } = read::<DidOpen>(params)?.text_document;
                self.open.set(uri.clone(), text);
                Some(vec![uri])
            }
            "textDocument/didChange" => {
                let did = read::<DidChange>(params)?;
                let uri = did.text_document.uri;
                self.open.set(uri.clone(), did.content_changes.into_iter().next_back()?.text);
                Some(vec![uri])
            }
            "textDocument/didClose" => {
                self.open.close(&read::<Did>(params)?.text_document.uri);
                Some(Vec::new())
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => Some(Vec::new()),
            _ => None,
        }
    }

    /// Tells what is wrong: of the files that were touched, and of those where it is otherwise than it was told.
    fn check(&mut self, touched: &BTreeSet<String>) {
        let mut now: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for root in self.open.roots() {
            // Where the program itself has a fault, nothing is known.
            let Some(found) = of_repository(&self.open, &root) else { return };
            now.extend(found);
        }
        let files: BTreeSet<&String> = now.keys().chain(self.told.keys()).chain(touched).collect();
        for file in files {
            let (then, now) = (self.told.get(file), now.get(file));
            if then != now || touched.contains(file) {
                let told = json!({ "uri": file, "diagnostics": now.cloned().unwrap_or_default() });
                self.send(Notification::new("textDocument/publishDiagnostics".to_owned(), told));
            }
        }
        self.told = now;
    }

    fn answer(&self, request: Request) {
        let Request { id, method, params } = request;
        let open = &self.open;
        let at = |params| read::<At>(params);
        let answer = match method.as_str() {
            "textDocument/completion" => Ok(json!(at(params).and_then(|at| completion(open, &at)))),
            "textDocument/hover" => Ok(at(params).map_or(Value::Null, |at| hover(open, &at))),
            "textDocument/definition" => {
                Ok(at(params).map_or(Value::Null, |at| definition(open, &at)))
            }
            "textDocument/references" => {
                Ok(at(params).map_or(Value::Null, |at| references(open, &at)))
            }
            "textDocument/prepareRename" => {
                Ok(at(params).map_or(Value::Null, |at| prepare(open, &at)))
            }
            "textDocument/rename" => at(params)
                .ok_or_else(|| "det går inte att byta namn här".to_owned())
                .and_then(|at| rename(open, &at))
                .map_err(|words| (ErrorCode::InvalidParams, words)),
            "textDocument/codeAction" => {
                Ok(json!(read::<Part>(params).map(|part| actions(open, &part))))
            }
            _ => Err((ErrorCode::MethodNotFound, method)),
        };
        self.send(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err((code, words)) => Response::new_err(id, code as i32, words),
        });
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}
