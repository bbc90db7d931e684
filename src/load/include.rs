//! Includes: `{fil: …}` becomes what the file holds.

use std::path::{Path, PathBuf};

use super::loader::Loader;
use super::meant::present;
use super::origin::Origin;
use super::paths::display;
use super::resolve::resolve;
use super::tree::{Form, Kind, Node, NodeId, Scalar};
use super::unsaved::read_source;
use crate::diag::{Diagnostic, Exempel, Nivå, Regel, Span};

/// The deepest that includes may include.
const MAX_INCLUDES: usize = 8;

/// Follows all includes under `id`, which was read from `file` (path from the root).
pub fn follow(loader: &mut Loader<'_>, id: NodeId, file: &Path, chain: &mut Vec<PathBuf>) {
    let node = loader.tree.get(id).clone();
    match &node.kind {
        Kind::List(items) => {
            for item in items {
                follow(loader, *item, file, chain);
            }
        }
        Kind::Map(entries) => match entries.as_slice() {
            [only] if only.key == "fil" => include(loader, id, only.value, file, chain),
            entries => {
                for entry in entries {
                    follow(loader, entry.value, file, chain);
                }
            }
        },
        Kind::Null | Kind::Unread | Kind::Scalar(_) => {}
    }
}

/// `fil:` without the name of a file.
pub const FILNAMN_SAKNAS: Regel = Regel {
    namn: "filnamn-saknas",
    nivå: Nivå::Fast,
    hittar: "Nyckeln fil utan ett filnamn efter sig.",
    varför: "Då går det inte att veta vilken fil som menas.",
    gör: "Skriv filens namn efter fil.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: ⟦[handläggningstider.md]⟧}\n",
        rätt: "-- tillsyn.yaml --\n…\nbeskrivning: {fil: handläggningstider.md}\n",
    },
};

fn include(
    loader: &mut Loader<'_>,
    id: NodeId,
    value: NodeId,
    file: &Path,
    chain: &mut Vec<PathBuf>,
) {
    let span = loader.tree.span(value);
    let Some(written) = loader.tree.scalar(value).map(|scalar| scalar.text.clone()) else {
        let fault = Diagnostic::new(&FILNAMN_SAKNAS, "efter ”fil:” väntas ett filnamn").at(span);
        return unread(loader, id, [fault.hint("skriv till exempel {fil: text.md}")]);
    };
    let path = match resolve(loader.root, file, &written, span) {
        Ok(path) => path,
        Err(fault) => return unread(loader, id, [fault]),
    };
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let include: fn(&mut Loader<'_>, NodeId, &Path, Span, &mut Vec<PathBuf>) =
        match ending.as_deref() {
            Some("md" | "txt") => include_text,
            Some("yaml" | "yml") => include_yaml,
            // Other files (an image, a PDF) are not included but named; the schema says where.
            _ => return,
        };
    match present(loader.root, file, &path, span) {
        Ok(()) => include(loader, id, &path, span, chain),
        Err(fault) => unread(loader, id, [fault]),
    }
}

/// Tells why an include cannot be followed, so that later steps need not.
fn unread(loader: &mut Loader<'_>, id: NodeId, faults: impl IntoIterator<Item = Diagnostic>) {
    faults.into_iter().for_each(|fault| loader.report(fault));
    let span = loader.tree.span(id);
    loader.tree.replace(id, Node { kind: Kind::Unread, span });
}

fn include_text(
    loader: &mut Loader<'_>,
    id: NodeId,
    path: &Path,
    span: Span,
    _: &mut Vec<PathBuf>,
) {
    let name = display(path);
    match read_source(loader.sources, loader.root, path, &name) {
        Ok(text) => {
            let source = loader.add_source(&name, &text);
            let origin = Origin::verbatim(source, 0, text.len());
            let whole = Span::new(source, 0..text.trim_end().len());
            let kind = Kind::Scalar(Scalar { text, form: Form::Text, origin });
            loader.tree.replace(id, Node { kind, span: whole });
        }
        Err(error) => {
            loader.unreadable(&error, &name, span);
            unread(loader, id, []);
        }
    }
}

/// A file that takes itself in.
pub const HÄMTAR_SIG_SJÄLV: Regel = Regel {
    namn: "hämtar-sig-själv",
    nivå: Nivå::Fast,
    hittar: "En fil som med {fil: …} hämtar en fil som i sin tur hämtar den.",
    varför: "Filerna skulle hämta varandra om och om igen.",
    gör: "Ta bort den ena av de två ”fil:”.",
    exempel: Exempel::Filer {
        fel: "-- tillsyn.yaml --\n…\növerföring: {fil: ⟦tillsyn.yaml⟧}\n",
        rätt: "-- tillsyn.yaml --\n…\növerföring: {till: verksamhetsplan}\n",
    },
};

/// A file without anything in it.
pub const TOM_FIL: Regel = Regel {
    namn: "tom-fil",
    nivå: Nivå::Fast,
    hittar: "En fil som det inte står något i.",
    varför: "Det som skulle hämtas ur filen kommer inte med.",
    gör: "Skriv något i filen, eller ta bort den och raden som nämner den.",
    exempel: Exempel::Filer {
        fel: r"
-- plan-2026.yaml --
planår: 2026
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - {fil: risker/tillsyn.yaml}
      - {fil: ⟦risker/bygglov.yaml⟧}
-- risker/bygglov.yaml --
# Den här risken är inte beskriven än.
",
        rätt: r"
-- plan-2026.yaml --
planår: 2026
nämnd: bn
grupper:
  - rubrik: Bygglov och tillsyn
    risker:
      - {fil: risker/tillsyn.yaml}
      - {fil: risker/bygglov.yaml}
-- risker/bygglov.yaml --
id: bygglov
namn: Felaktiga bygglov
kontroller:
  - kontrollmoment: Besluten följer planen.
    granskningar: {resultat: utan_anmärkning}
",
    },
};

fn include_yaml(
    loader: &mut Loader<'_>,
    id: NodeId,
    path: &Path,
    span: Span,
    chain: &mut Vec<PathBuf>,
) {
    if chain.len() >= MAX_INCLUDES || chain.iter().any(|earlier| earlier == path) {
        let message = format!("”{}” hämtar sig själv", display(path));
        let fault = Diagnostic::new(&HÄMTAR_SIG_SJÄLV, message).at(span);
        return unread(loader, id, [fault.hint("ta bort den ena av de två ”fil:”")]);
    }
    let name = display(path);
    let text = match read_source(loader.sources, loader.root, path, &name) {
        Ok(text) => text,
        Err(error) => {
            loader.unreadable(&error, &name, span);
            return unread(loader, id, []);
        }
    };
    let root = match loader.parse(&name, &text) {
        Ok(root) => root,
        Err(faults) => return unread(loader, id, faults),
    };
    chain.push(path.to_owned());
    follow(loader, root, path, chain);
    chain.pop();
    let node = loader.tree.get(root).clone();
    if matches!(node.kind, Kind::Null) {
        let fault = Diagnostic::new(&TOM_FIL, format!("”{name}” är tom")).at(span);
        return unread(loader, id, [fault.hint("skriv något i filen, eller ta bort raden")]);
    }
    loader.tree.name(id, span);
    loader.tree.replace(id, node);
}
