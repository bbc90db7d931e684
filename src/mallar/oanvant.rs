//! What in `mallar/` no layout uses. A layout that is not the one asked for counts: a repository may hold several.

use std::collections::BTreeSet;

use super::j2;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, hint_nearest, nearest};
use crate::layout::{BUILT_IN, Layout, empty_at, may_be_left_out};

/// The files of data that a layout has.
const DATA: [&str; 3] = ["ord.yaml", "skalor.yaml", "tema.yaml"];

/// A file that no layout uses.
pub const OANVÄND_MALLFIL: Regel = Regel {
    namn: "oanvänd-mallfil",
    nivå: Nivå::Varning,
    hittar: "En fil i mallar som ingen layout använder.",
    varför: "Det som är ändrat i den syns inte i någon handling.",
    gör: "Rätta filens namn eller mapp, eller ta bort den.",
    exempel: Exempel::Filer {
        fel: "-- mallar/uppsala/ordlista.yaml --\nsändlista: Skickas till\n",
        rätt: "-- mallar/uppsala/ordlista.yaml → mallar/uppsala/ord.yaml --\n",
    },
};

/// What is not used.
pub fn check(layout: &Layout) -> Vec<Diagnostic> {
    let used = used(layout);
    let unused = layout.own.files.iter().filter(|path| !used.contains(path.as_str()));
    let told = unused.filter_map(|path| Some((path, hint(layout, path)?)));
    let files = told.map(|(path, hint)| {
        Diagnostic::new(&OANVÄND_MALLFIL, format!("”mallar/{path}” används inte")).hint(hint)
    });
    files.chain(words(layout, &used)).collect()
}

/// A path as its folder and its file; of a file that lies in `mallar/` itself the folder is empty.
pub fn parted(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The files that are used: those that have a place of their own, and those that used ones name.
fn used(layout: &Layout) -> BTreeSet<&str> {
    let own = &layout.own.files;
    let mut used: BTreeSet<&str> =
        own.iter().map(String::as_str).filter(|path| has_place(layout, path)).collect();
    let mut open: Vec<&str> = used.iter().copied().collect();
    while let Some(path) = open.pop() {
        let Some(text) = text(layout, path) else { continue };
        let names_any = j2::template(&text).is_some_and(|template| template.is_open);
        for other in own {
            let is_named = names(&text, parted(other).1) || (names_any && other.ends_with(".j2"));
            if is_named && used.insert(other) {
                open.push(other);
            }
        }
    }
    used
}

/// Whether a file is used by where it lies and what it is called.
fn has_place(layout: &Layout, path: &str) -> bool {
    let (folder, file) = parted(path);
    let is_layout = layout.own.folders.iter().any(|layout| layout == folder);
    let takes_place =
        |path: &str| layout.library.iter().any(|of| of.path == format!("/{BUILT_IN}{path}"));
    match extension(file) {
        "j2" => is_layout && layout.template_source(&format!("{BUILT_IN}bas/{file}")).is_some(),
        "typ" => takes_place(path),
        _ => is_layout && DATA.contains(&file),
    }
}

fn extension(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The text of a template or a component of the repository.
fn text(layout: &Layout, path: &str) -> Option<String> {
    let component = layout.library.iter().find(|file| file.name == format!("mallar/{path}"));
    component.map(|file| file.text.clone()).or_else(|| layout.template_source(path))
}

/// Whether a text names a file, within quotation marks.
fn names(text: &str, file: &str) -> bool {
    text.match_indices(file).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + file.len()..].chars().next();
        before.is_some_and(|c| "/\"'".contains(c)) && after.is_some_and(|c| "\"'".contains(c))
    })
}

/// What to do about a file that is not used; none for one that is no business of a layout's.
fn hint(layout: &Layout, path: &str) -> Option<String> {
    let (folder, file) = parted(path);
    let is_layout = layout.own.folders.iter().any(|layout| layout == folder);
    match extension(file) {
        "typ" if folder == "lib" || folder.starts_with("lib/") => {
            Some("ta in den med #import i en mall eller en komponent, eller ta bort den".to_owned())
        }
        "typ" => Some(format!(
            "en komponent ligger i mallar/lib: flytta den till mallar/lib/{file}, eller ta bort den"
        )),
        "j2" | "yaml" | "yml" if !is_layout => of_no_layout(layout, folder, file),
        "j2" => Some(name_near(file, templates(layout).iter().map(String::as_str)).unwrap_or_else(
            || "en mall heter som slaget av handling, eller tas in av en annan mall".to_owned(),
        )),
        "yaml" | "yml" => Some(name_near(file, DATA).unwrap_or_else(|| {
            "en layout har filerna ord.yaml, skalor.yaml och tema.yaml".to_owned()
        })),
        _ => None,
    }
}

/// The same for a file that lies in no layout's folder.
fn of_no_layout(layout: &Layout, folder: &str, file: &str) -> Option<String> {
    let is_of_layout =
        file.ends_with(".j2") || name_near(file, DATA).is_some() || DATA.contains(&file);
    if !is_of_layout {
        return None;
    }
    let layouts = layout.own.folders.iter().map(String::as_str);
    let near = nearest(folder, layouts).filter(|_| !folder.is_empty());
    Some(match near {
        Some(near) => format!("det finns ingen layout ”{folder}”: menade du mallar/{near}/{file}?"),
        None if folder.is_empty() => {
            format!("den ska ligga i layoutens mapp: mallar/{}/{file}", layout.name)
        }
        None => format!(
            "det finns ingen layout ”{folder}”: lägg en tema.yaml i mappen, eller flytta filen"
        ),
    })
}

fn name_near<'k>(file: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    nearest(file, known).map(|near| format!("menade du ”{near}”?"))
}

/// The names that a layout's templates can have.
fn templates(layout: &Layout) -> Vec<String> {
    let files = layout.template_names().filter_map(|name| name.strip_prefix("bas/"));
    files.map(str::to_owned).collect()
}

/// A word that nothing prints.
pub const OANVÄNT_ORD: Regel = Regel {
    namn: "oanvänt-ord",
    nivå: Nivå::Varning,
    hittar: "Ett ord i en egen ord.yaml som inget i layouten använder.",
    varför: "Ordet syns inte i någon handling, och det som menades står kvar oförändrat.",
    gör: "Rätta ordets nyckel, eller ta bort raden.",
    exempel: Exempel::Filer {
        fel: "-- mallar/uppsala/ord.yaml --\n⟦sändlistan⟧: Skickas till\n",
        rätt: "-- mallar/uppsala/ord.yaml --\nsändlista: Skickas till\n",
    },
};

/// A word that says nothing.
pub const TOMT_ORD: Regel = Regel {
    namn: "tomt-ord",
    nivå: Nivå::Varning,
    hittar: "Ett ord i en egen ord.yaml som inget är skrivet för.",
    varför: "Layoutens ord gäller ändå, och det syns inte om det är meningen.",
    gör: "Skriv ett ord, ta bort raden, eller skriv \"\" för att utelämna rubriken eller meningen.",
    exempel: Exempel::Filer {
        fel: "-- mallar/uppsala/ord.yaml --\n⟦sändlista⟧:\n",
        rätt: "-- mallar/uppsala/ord.yaml --\nsändlista: Skickas till\n",
    },
};

/// Words that nothing prints, and those that are empty.
fn words(layout: &Layout, used: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let own = &layout.own;
    let texts: Vec<String> = used.iter().filter_map(|path| text(layout, path)).collect();
    let mut told = Vec::new();
    for word in &own.words {
        let key = word.key.as_str();
        let is_known =
            own.built_in_words.contains(key) || texts.iter().any(|text| text.contains(key));
        if !is_known {
            let message = format!("inget i layouten använder ordet ”{key}”");
            let fault = Diagnostic::new(&OANVÄNT_ORD, message);
            let known = own.built_in_words.iter().map(String::as_str);
            let near = hint_nearest(key, known).filter(|hint| hint.starts_with("menade"));
            let all = "”skrivelse mallar --visa bas/ord.yaml” visar alla ord";
            told.push(fault.at(word.place).hint(near.unwrap_or_else(|| all.to_owned())));
        } else if word.is_empty && !may_be_left_out(key, layout) {
            told.push(empty_at(key, word.place));
        } else if word.is_missing {
            let message = format!("ordet ”{key}” är tomt");
            let fault = Diagnostic::new(&TOMT_ORD, message).at(word.place);
            told.push(
                fault.hint("skriv ett ord, ta bort raden, eller skriv \"\" för att utelämna det"),
            );
        }
    }
    told
}
