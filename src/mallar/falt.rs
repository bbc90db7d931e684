//! What is wrong with the names in Typst: fields that nothing has, and files and names that are taken in but are not
//! there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::library::{Library, joined};
use super::name::Name;
use super::namn::{OKÄNT_MALLNAMN, TYPST, Views, is_callable};
use super::typ::{Field, File, Import};
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span, hint_nearest, nearest};
use crate::layout::Layout;

/// What names in Typst are held against.
pub struct Known<'a> {
    layout: &'a Layout,
    /// The files that can be taken in.
    pub library: Library<'a>,
    views: Views,
    theme: BTreeSet<String>,
    /// The names in the Typst of templates.
    given: BTreeSet<String>,
}

/// A file of Typst that is taken in but not there.
pub const OKÄND_KOMPONENT: Regel = Regel {
    namn: "okänd-komponent",
    nivå: Nivå::Fast,
    hittar: "En komponent som en egen mall eller komponent tar in, men som inte finns.",
    varför: "Då saknas det som skulle hämtas ur den.",
    gör: "Rätta namnet. Egna komponenter ligger i mallar/lib, och ”skrivelse mallar” visar de inbyggda.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block utseende %}
#import "⟦/lib/underlaget.typ⟧": *
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block utseende %}
#import "/lib/underlag.typ": *
{% endblock %}
"#,
    },
};

impl<'a> Known<'a> {
    /// The names of a layout, whose templates have this Typst in them.
    pub fn new(layout: &'a Layout, typst: impl Iterator<Item = File>) -> Self {
        let mut theme = BTreeSet::new();
        keys(&layout.theme, &mut theme);
        let given = typst.flat_map(|file| file.names.into_iter().chain(file.strings)).collect();
        Self { layout, library: Library::new(layout), views: Views::new(), theme, given }
    }

    /// What is wrong with the names in a file that stands at `path`; `place` gives the place of bytes in it.
    pub fn check(&self, file: &File, path: &str, place: impl Fn(&Name) -> Span) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        for import in &file.imports {
            let found = self.import(import, path);
            faults.extend(found.into_iter().map(|(name, fault)| fault.at(place(name))));
        }
        for field in &file.fields {
            let fault = self.field(field, file);
            faults.extend(fault.map(|fault| fault.at(place(&field.name))));
        }
        faults
    }

    /// Whether a name is that of something to call: a function of the library or of Typst, or a module.
    pub fn can_be_called(&self, name: &str) -> bool {
        let files = self.library.components().filter_map(|(path, _)| self.library.file(path));
        is_callable(name) || files.into_iter().any(|file| file.functions.contains_key(name))
    }

    fn import<'i>(&self, import: &'i Import, from: &str) -> Vec<(&'i Name, Diagnostic)> {
        let path = joined(from, &import.path.text);
        if self.library.paths().all(|known| known != path) {
            let message = format!("filen ”{}” finns inte", import.path.text);
            let fault = Diagnostic::new(&OKÄND_KOMPONENT, message);
            let hint = hint_near(&path, self.library.paths()).unwrap_or_else(|| {
                "egna komponenter ligger i mallar/lib, och ”skrivelse mallar” visar de inbyggda"
                    .to_owned()
            });
            return vec![(&import.path, fault.hint(hint))];
        }
        let Some(names) = self.library.exports(&path) else { return Vec::new() };
        let missing = import.names.iter().filter(|name| !names.contains(&name.text));
        let told = missing.map(|name| {
            let message = format!("”{}” finns inte i ”{}”", name.text, import.path.text);
            let known = names.iter().map(String::as_str).filter(|name| !name.starts_with('_'));
            let fault = Diagnostic::new(&OKÄNT_MALLNAMN, message);
            (name, fault.hint_opt(hint_nearest(&name.text, known)))
        });
        told.collect()
    }

    fn field(&self, field: &Field, file: &File) -> Option<Diagnostic> {
        let root = field.path.first().filter(|root| !file.bound.contains(*root));
        let own = match root.map(String::as_str) {
            Some("ord") if field.path.len() == 1 => {
                Some(self.layout.words().map(|(key, _)| key).collect())
            }
            Some("tema") => at(&self.layout.theme, &field.path[1..]),
            _ => None,
        };
        match own {
            Some(keys) => of_value(field, &keys),
            None if file.is_open || self.is_known(&field.name.text, file) => None,
            None => Some(self.unknown(field)),
        }
    }

    fn is_known(&self, name: &str, file: &File) -> bool {
        let in_library = |name: &str| {
            let paths = self.library.components().map(|(path, _)| path);
            paths.filter_map(|path| self.library.file(path)).any(|file| has(&file, name))
        };
        self.views.names.contains(name)
            || TYPST.contains(name)
            || has(file, name)
            || self.theme.contains(name)
            || self.given.contains(name)
            || self.layout.word(name).is_some()
            || in_library(name)
    }

    fn unknown(&self, field: &Field) -> Diagnostic {
        let name = field.name.text.as_str();
        let of = field.path.last().and_then(|of| self.views.of.get(of.as_str()));
        let views = || {
            hint_near(name, of.into_iter().flatten().copied())
                .or_else(|| hint_near(name, self.views.names.iter().copied()))
        };
        let typst = || hint_near(name, TYPST.iter().map(String::as_str));
        let near = if field.is_called { typst().or_else(views) } else { views().or_else(typst) };
        let hint = near.unwrap_or_else(|| {
            "”skrivelse typst --till MAPP” visar vad en handling har".to_owned()
        });
        Diagnostic::new(&OKÄNT_MALLNAMN, format!("”{}” finns inte", whole(field))).hint(hint)
    }
}

/// A field of the theme or of the words, which have these keys.
fn of_value(field: &Field, keys: &BTreeSet<&str>) -> Option<Diagnostic> {
    let name = field.name.text.as_str();
    if keys.contains(name) || (field.is_called && TYPST.contains(name)) {
        return None;
    }
    let hint = hint_near(name, keys.iter().copied()).unwrap_or_else(|| {
        let file = if field.path[0] == "ord" { "ord" } else { "tema" };
        format!("”skrivelse mallar --visa bas/{file}.yaml” visar dem som finns")
    });
    Some(Diagnostic::new(&OKÄNT_MALLNAMN, format!("”{}” finns inte", whole(field))).hint(hint))
}

fn whole(field: &Field) -> String {
    let parts = field.path.iter().chain([&field.name.text]);
    parts.map(String::as_str).collect::<Vec<_>>().join(".")
}

fn hint_near<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    nearest(name, known).map(|near| format!("menade du ”{near}”?"))
}

/// Whether a file has a name that a field may have.
fn has(file: &File, name: &str) -> bool {
    [&file.names, &file.strings, &file.exports].iter().any(|names| names.contains(name))
}

/// The keys of the part of a theme that a path leads to; none where there are no keys: at a colour or a measure.
fn at<'t>(theme: &'t Value, path: &[String]) -> Option<BTreeSet<&'t str>> {
    let part = path.iter().try_fold(theme, |part, key| part.get(key.as_str()))?;
    let map = part.as_object().filter(|map| !map.contains_key("färg"))?;
    Some(map.keys().map(String::as_str).collect())
}

/// All keys of a theme.
fn keys(theme: &Value, found: &mut BTreeSet<String>) {
    match theme {
        Value::Object(map) => {
            for (key, value) in map {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}
