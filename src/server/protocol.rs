//! What an editor and the server say to each other, as far as it is used here.

use serde::{Deserialize, Serialize};

/// A place between two signs: line and UTF-16 code units, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The code units before it on the line.
    pub character: usize,
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Where it begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

/// A file that is spoken of.
#[derive(Debug, Deserialize)]
pub struct Named {
    /// Its address.
    pub uri: String,
}

/// A file that is opened, whole.
#[derive(Debug, Deserialize)]
pub struct Opened {
    /// Its address.
    pub uri: String,
    /// Its text.
    pub text: String,
}

/// What is opened.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DidOpen {
    /// The file.
    pub text_document: Opened,
}

/// What is said of a file: closed, saved.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Did {
    /// The file.
    pub text_document: Named,
}

/// The whole text after a change.
#[derive(Debug, Deserialize)]
pub struct Changed {
    /// The text.
    pub text: String,
}

/// What is changed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DidChange {
    /// The file.
    pub text_document: Named,
    /// Its texts, the last of which it has.
    pub content_changes: Vec<Changed>,
}

/// A place that is asked about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct At {
    /// The file.
    pub text_document: Named,
    /// The place in it.
    pub position: Position,
    /// The name that what stands there is to have.
    #[serde(default)]
    pub new_name: String,
}

/// A part of a file that is asked about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The file.
    pub text_document: Named,
    /// The part.
    pub range: Range,
}

/// A folder that is open.
#[derive(Debug, Deserialize)]
pub struct Folder {
    /// Its address.
    pub uri: String,
}

/// What the editor begins with.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Initialize {
    /// The folders that are open.
    pub workspace_folders: Option<Vec<Folder>>,
    /// The folder that is open, as older editors say it.
    pub root_uri: Option<String>,
}

/// A change of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TextEdit {
    /// What goes.
    pub range: Range,
    /// What comes.
    pub new_text: String,
}
