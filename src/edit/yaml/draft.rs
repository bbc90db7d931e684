//! A new text with comments.

use super::render::part;
use super::steps::Steps;
use super::value::Value;

/// The widest a comment may be.
const WIDTH: usize = 100;

/// A new list or map, with comments above what they are about.
#[derive(Debug, Default)]
pub struct Draft {
    lines: Vec<Line>,
}

#[derive(Debug)]
enum Line {
    Comment(String),
    Key(String, Body),
    Item(Body),
}

/// What stands under a key, or as an item.
#[derive(Debug)]
pub enum Body {
    /// A value.
    Value(Value),
    /// A list or map with comments of its own.
    Draft(Draft),
}

impl From<Value> for Body {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Draft> for Body {
    fn from(draft: Draft) -> Self {
        Self::Draft(draft)
    }
}

impl Draft {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A comment, on as many lines as it takes.
    pub fn comment(&mut self, words: &str) {
        self.lines.push(Line::Comment(words.to_owned()));
    }

    /// A key with what it holds.
    pub fn key(&mut self, name: &str, body: impl Into<Body>) {
        self.lines.push(Line::Key(name.to_owned(), body.into()));
    }

    /// An item of a list.
    pub fn item(&mut self, body: impl Into<Body>) {
        self.lines.push(Line::Item(body.into()));
    }

    /// The text of a whole file.
    pub fn text(&self) -> String {
        let lines = self.written(0);
        lines.into_iter().map(|line| line + "\n").collect()
    }

    fn written(&self, column: usize) -> Vec<String> {
        self.lines.iter().flat_map(|line| line.written(column)).collect()
    }
}

impl Line {
    fn written(&self, column: usize) -> Vec<String> {
        let steps = Steps::default();
        match self {
            Self::Comment(words) => comment(words, column),
            Self::Key(name, Body::Value(value)) => part(Some(name), value, column, steps),
            Self::Item(Body::Value(value)) => part(None, value, column, steps),
            Self::Key(name, Body::Draft(draft)) => {
                let mut lines = part(Some(name), &Value::Null, column, steps);
                lines.extend(draft.written(column + steps.map));
                lines
            }
            Self::Item(Body::Draft(draft)) => dashed(draft.written(column + 2), column),
        }
    }
}

/// The lines of an item. What is said of its first key stands above the dash, as far in as that.
fn dashed(mut lines: Vec<String>, column: usize) -> Vec<String> {
    let is_comment = |line: &&String| line.trim_start().starts_with('#');
    let above = lines.iter().take_while(is_comment).count();
    for line in &mut lines[..above] {
        *line = format!("{:column$}{}", "", line.trim_start());
    }
    match lines.get_mut(above) {
        Some(first) => *first = format!("{:column$}- {}", "", first.trim_start()),
        None => lines.extend(part(None, &Value::Null, column, Steps::default())),
    }
    lines
}

fn comment(words: &str, column: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        if !line.is_empty() && line.chars().count() + word.chars().count() + column > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines.into_iter().map(|line| format!("{:column$}# {line}", "")).collect()
}
