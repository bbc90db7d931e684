//! Random YAML, written in all the ways that people write it.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;

/// A value and how it is written.
#[derive(Debug, Clone)]
pub enum Skrivet {
    /// Nothing after the key.
    Nothing,
    /// What stands on the line, as it is.
    Line(String),
    /// Lines below `|` or `>`, with the signs after it.
    Block(&'static str, Vec<String>),
    /// What an earlier anchor holds.
    Alias(prop::sample::Index),
    /// A list or a map.
    Parts {
        /// Whether it has keys.
        map: bool,
        /// Within brackets, these on lines of their own or not.
        flow: Option<bool>,
        /// How many columns further in than what is above.
        step: usize,
        /// What it holds.
        parts: Vec<Del>,
    },
}

/// A key or an item.
#[derive(Debug, Clone)]
pub struct Del {
    key: String,
    blank: bool,
    above: Option<String>,
    beside: Option<String>,
    anchor: bool,
    value: Skrivet,
}

/// A whole file.
#[derive(Debug, Clone)]
pub struct Fil {
    value: Skrivet,
    head: Option<String>,
    ended: bool,
}

fn line() -> impl Strategy<Value = Skrivet> {
    prop_oneof![
        "[a-zåäö§–]{1,6}( [a-zåäö,]{1,5}){0,3}",
        "[0-9]{1,3}(\\.[0-9])?".prop_filter("as one writes a number", |number| number == "0"
            || !number.starts_with('0')),
        Just("2025-03-01".to_owned()),
        Just("true".to_owned()),
        Just("null".to_owned()),
        Just("~".to_owned()),
        "\"([a-zåä #:,}-]|\\\\\"|\\\\n){0,9}\"",
        "'([a-zåä #:,}-]|''){0,9}'",
        Just("\"över\n       två rader\"".to_owned()),
        Just("över\n       två rader".to_owned()),
        Just("{}".to_owned()),
        Just("[]".to_owned()),
        Just("[ ]".to_owned()),
    ]
    .prop_map(Skrivet::Line)
}

fn leaf() -> impl Strategy<Value = Skrivet> {
    let lines = vec("([a-zåäö#:-][a-z #:-]{0,6})?", 1..4);
    let signs = prop_oneof![Just("|"), Just("|-"), Just("|+"), Just(">"), Just(">-"), Just("|2")];
    prop_oneof![
        1 => Just(Skrivet::Nothing),
        6 => line(),
        2 => (signs, lines).prop_map(|(signs, lines)| Skrivet::Block(signs, lines)),
        1 => any::<prop::sample::Index>().prop_map(Skrivet::Alias),
    ]
}

fn comment() -> impl Strategy<Value = Option<String>> {
    weighted(0.2, "[a-zåäö: \\-]{1,8}".prop_map(|words| format!("#¤{words}")))
}

fn part(value: impl Strategy<Value = Skrivet>) -> impl Strategy<Value = Del> {
    let key = prop_oneof![9 => "[a-zåäö]{1,5}", 1 => "\"[a-zå :]{1,4}\""];
    (key, any::<bool>(), comment(), comment(), weighted(0.1, Just(())), value).prop_map(
        |(key, blank, above, beside, anchor, value)| Del {
            key,
            blank: blank && above.is_some(),
            above,
            beside,
            anchor: anchor.is_some(),
            value,
        },
    )
}

fn value() -> impl Strategy<Value = Skrivet> {
    leaf().prop_recursive(4, 24, 5, |inner| {
        let flow = prop_oneof![3 => Just(None), 1 => any::<bool>().prop_map(Some)];
        let step = prop_oneof![Just(2_usize), Just(2), Just(4), Just(0)];
        (any::<bool>(), flow, step, vec(part(inner), 1..5))
            .prop_map(|(map, flow, step, parts)| Skrivet::Parts { map, flow, step, parts })
    })
}

/// A file with a list or a map in it.
pub fn fil() -> impl Strategy<Value = Fil> {
    let parts = (any::<bool>(), vec(part(value()), 1..6));
    let value = parts.prop_map(|(map, parts)| Skrivet::Parts { map, flow: None, step: 2, parts });
    (value, comment(), any::<bool>()).prop_map(|(value, head, ended)| Fil { value, head, ended })
}

/// The comments of such a file, in no order: nothing else in it has their mark.
pub fn comments(text: &str) -> Vec<&str> {
    let mut comments: Vec<&str> = text
        .split("#¤")
        .skip(1)
        .map(|rest| rest.lines().next().unwrap_or_default().trim())
        .collect();
    comments.sort_unstable();
    comments
}

/// A text in the making.
#[derive(Default)]
struct Text {
    out: String,
    anchors: Vec<String>,
    named: usize,
}

impl Fil {
    /// The text.
    pub fn text(&self) -> String {
        let mut text = Text::default();
        if let Some(head) = &self.head {
            text.out = format!("{head}\n\n");
        }
        if let Skrivet::Parts { map, parts, .. } = &self.value {
            text.lines(*map, parts, 0);
        }
        if !self.ended {
            text.out.truncate(text.out.trim_end_matches('\n').len());
        }
        text.out
    }
}

impl Text {
    /// The parts of a list or a map, each on lines of its own.
    fn lines(&mut self, map: bool, parts: &[Del], column: usize) {
        for (index, part) in parts.iter().enumerate() {
            let inline = index == 0 && self.out.ends_with("- ");
            if !inline {
                self.above(part, column);
            }
            let mark = if map { format!("{}:", named(index, &part.key)) } else { "-".to_owned() };
            self.out.push_str(&mark);
            self.value(part, map, column);
        }
    }

    fn above(&mut self, part: &Del, column: usize) {
        if part.blank {
            self.out.push('\n');
        }
        if let Some(above) = &part.above {
            let _ = writeln!(self.out, "{:column$}{above}", "");
        }
        self.out.push_str(&" ".repeat(column));
    }

    /// What stands after a key or a dash, with the end of its line.
    fn value(&mut self, part: &Del, map: bool, column: usize) {
        self.named += 1;
        let name = part.anchor.then(|| format!("a{}", self.named));
        if let (Some(name), false) = (&name, matches!(part.value, Skrivet::Alias(_))) {
            let _ = write!(self.out, " &{name}");
        }
        let beside = part.beside.as_ref().map(|words| format!(" {words}")).unwrap_or_default();
        match &part.value {
            Skrivet::Parts { map: inner, flow: None, step, parts } => {
                if !map && name.is_none() && part.beside.is_none() {
                    self.out.push(' ');
                    self.lines(*inner, parts, column + 2);
                } else {
                    let _ = writeln!(self.out, "{beside}");
                    let step = if *inner || !map { (*step).max(1) } else { *step };
                    self.lines(*inner, parts, column + step);
                }
            }
            Skrivet::Block(signs, lines) => {
                let _ = writeln!(self.out, " {signs}{beside}");
                for line in lines {
                    let column = if line.is_empty() { 0 } else { column + 2 };
                    let _ = writeln!(self.out, "{:column$}{line}", "");
                }
            }
            value => {
                let line = self.line(value);
                let space = if line.is_empty() { "" } else { " " };
                let line = line.replace("\n       ", &format!("\n{:1$}", "", column + 3));
                let _ = writeln!(self.out, "{space}{line}{beside}");
            }
        }
        self.anchors.extend(name.filter(|_| !matches!(part.value, Skrivet::Alias(_))));
    }

    /// A value on one line, or within brackets.
    fn line(&self, value: &Skrivet) -> String {
        match value {
            Skrivet::Nothing => String::new(),
            Skrivet::Line(line) => line.clone(),
            Skrivet::Block(_, lines) => format!("'{}'", lines.concat()),
            Skrivet::Alias(_) if self.anchors.is_empty() => "~".to_owned(),
            Skrivet::Alias(index) => format!("*{} ", index.get(&self.anchors)),
            Skrivet::Parts { map, flow, parts, .. } => {
                let broken = *flow == Some(true);
                let each = |(index, part): (usize, &Del)| {
                    let value = self.line(&part.value);
                    // What may stand on a line may not do so within brackets.
                    let value = if value.contains(',') && !value.starts_with(['"', '\'', '{', '['])
                    {
                        "x".to_owned()
                    } else {
                        value
                    };
                    let own = if *map {
                        format!("{}: {value}", named(index, &part.key))
                    } else if value.is_empty() {
                        "x".to_owned()
                    } else {
                        value
                    };
                    match (&part.beside, broken) {
                        (Some(beside), true) => format!("{own}, {beside}\n    "),
                        _ => format!("{own}, "),
                    }
                };
                let inner: String = parts.iter().enumerate().map(each).collect();
                let inner = if broken { inner } else { inner.trim_end_matches(", ").to_owned() };
                if *map { format!("{{{inner}}}") } else { format!("[{inner}]") }
            }
        }
    }
}

/// A key that no other in its map has.
fn named(index: usize, key: &str) -> String {
    match key.strip_suffix('"') {
        Some(quoted) => format!("{quoted}{index}\""),
        None => format!("{key}{}", ["a", "b", "c", "d", "e", "f"][index % 6]),
    }
}
