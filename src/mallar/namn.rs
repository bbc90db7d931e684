//! The names that a field of a value may have, by name and not by type.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use typst::foundations::{Binding, Func, Scope, Type, Value, fields_on};
use typst::{Feature, Library, LibraryExt};

use crate::diag::{Exempel, Nivå, Regel};
use crate::fill::{Fält, Typ, Vybeskrivning, mallvärden, slag};

/// A name that nothing has.
pub const OKÄNT_MALLNAMN: Regel = Regel {
    namn: "okänt-mallnamn",
    nivå: Nivå::Fast,
    hittar: "Ett namn i en egen mall eller komponent som inget har.",
    varför: "Det som skulle stå där saknas, eller så går handlingen inte att göra.",
    gör: "Rätta namnet. ”skrivelse mallar --markdown” visar vad mallar kan använda.",
    exempel: Exempel::Filer {
        fel: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
= #{{ handling.⟦titeln⟧ }}
{% endblock %}
"#,
        rätt: r#"
-- mallar/uppsala/tjänsteskrivelse.typ.j2 --
{% extends "inbyggd/uppsala/tjänsteskrivelse.typ.j2" %}
{% block titel %}
= #{{ handling.titel }}
{% endblock %}
"#,
    },
};

/// All that Typst brings along.
static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    Library::builder().with_features(features).build()
});

/// Whether Typst has something to call by this name, or a module that holds such.
pub fn is_callable(name: &str) -> bool {
    let found = LIBRARY.global.scope().get(name).map(Binding::read);
    matches!(found, Some(Value::Func(_) | Value::Type(_) | Value::Module(_)))
}

/// The names of Typst itself: methods and fields of its types, what its modules hold, the fields of its elements, and
/// the keys of the dictionaries that its functions give.
pub static TYPST: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut names: BTreeSet<String> = GIVEN.iter().map(|&name| name.to_owned()).collect();
    for module in [&LIBRARY.global, &LIBRARY.math] {
        of_scope(module.scope(), &mut names);
    }
    names
});

/// The keys of the dictionaries that functions give: `measure`, `position`, `match`, and the sides of what has sides.
const GIVEN: [&str; 16] = [
    "bottom", "captures", "end", "height", "inside", "label", "left", "outside", "page", "rest",
    "right", "start", "text", "top", "width", "position",
];

/// What a diagram of a text gives of each series.
const SERIE: [&str; 2] = ["namn", "värden"];

fn of_scope(scope: &Scope, names: &mut BTreeSet<String>) {
    for (name, binding) in scope.iter() {
        names.insert(name.to_string());
        of_value(binding.read(), names);
    }
}

fn of_value(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Module(module) => of_scope(module.scope(), names),
        Value::Type(of) => of_type(*of, names),
        Value::Func(func) => of_func(func, names),
        Value::Symbol(symbol) => names.extend(symbol.modifiers().map(str::to_owned)),
        _ => {}
    }
}

fn of_type(of: Type, names: &mut BTreeSet<String>) {
    names.extend(fields_on(of).iter().map(|&name| name.to_owned()));
    of_scope(of.scope(), names);
}

fn of_func(func: &Func, names: &mut BTreeSet<String>) {
    let parameters: Vec<_> = func.params().collect();
    names.extend(parameters.iter().filter_map(|of| of.name()).map(str::to_owned));
    if let Some(element) = func.to_element() {
        names.extend((0..u8::MAX).map_while(|id| element.field_name(id)).map(str::to_owned));
    }
    func.scope().into_iter().for_each(|scope| of_scope(scope, names));
}

/// The names that views have.
#[derive(Debug, Default)]
pub struct Views {
    /// The fields of all views.
    pub names: BTreeSet<&'static str>,
    /// The fields of the views that a name stands for.
    pub of: BTreeMap<&'static str, BTreeSet<&'static str>>,
    /// The views that were seen, by where they are described.
    seen: BTreeSet<usize>,
}

impl Views {
    /// The views of all slag, and what the program itself gives to components.
    pub fn new() -> Self {
        let mut views = Self::default();
        views.names.extend(SERIE);
        for mall in slag().chain(["dokument"]) {
            views.add(&mallvärden(mall));
        }
        views
    }

    fn add(&mut self, fält: &[Fält]) {
        for one in fält {
            self.names.insert(one.namn);
            self.of(one.namn, &one.typ);
        }
    }

    fn of(&mut self, namn: &'static str, typ: &Typ) {
        match typ {
            Typ::Lista(typ) | Typ::Valfri(typ) => self.of(namn, typ),
            Typ::Vy(vy) => self.view(namn, *vy),
            Typ::Ord | Typ::Tal | Typ::JaNej | Typ::Datum | Typ::Text => {}
        }
    }

    fn view(&mut self, namn: &'static str, describe: fn() -> Vybeskrivning) {
        let vy = describe();
        let names: Vec<&'static str> = vy.fält.iter().map(|fält| fält.namn).collect();
        for called in [namn, vy.namn] {
            self.of.entry(called).or_default().extend(names.iter().copied());
        }
        if self.seen.insert(describe as usize) {
            self.add(&vy.fält);
        }
    }
}
